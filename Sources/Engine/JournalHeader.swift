// The first line of a journal's segment: which book, which device, what came before, and what a
// reader must know.

import Model
import Persistence

/// The payload of a journal's header.
///
///     {"sj":1,"store":"…","dev":"9f3a01c2","seg":0,"first":0,"prev":null,"made":ms,
///      "by":"rapport …","need":[],"key":null}
///
/// In a later segment, `prev` says where the one before ends:
///
///     {"seg":0,"last":8410,"crc":"3d995a5a","bytes":67108912}
struct JournalHeader: Equatable {
  /// The newest format that this program reads.
  static let format: Int64 = 1

  /// Which book it is; a random UUID, in text.
  var store = ""
  /// The device whose journal it is.
  var device: UInt32 = 0
  /// Where the segment before ends; `nil` in the first one.
  var predecessor: SegmentEnd?
  /// What a reader must know and this program doesn't.
  var unknownNeeds: [String] = []

  /// The text of a header.
  ///
  /// - Parameter predecessor: Where the segment before ends; `nil` for a new journal.
  static func text(
    store: String, device: UInt32, after predecessor: SegmentEnd? = nil, made: Int64,
    program: String
  ) -> [UInt8] {
    var json = JSONWriter()
    json.raw("{\"sj\":\(format),\"store\":")
    json.string(store)
    json.raw(",\"dev\":\"\(deviceText(device))\"")
    if let predecessor {
      json.raw(",\"seg\":\(predecessor.segment + 1),\"first\":\(predecessor.link.next)")
      json.raw(",\"prev\":{\"seg\":\(predecessor.segment),\"last\":\(predecessor.link.next - 1)")
      json.raw(",\"crc\":\"\(hexText(predecessor.link.checksum))\"")
      json.raw(",\"bytes\":\(predecessor.bytes)}")
    } else {
      json.raw(",\"seg\":0,\"first\":0,\"prev\":null")
    }
    json.raw(",\"made\":\(made),\"by\":")
    json.string(program)
    json.raw(",\"need\":[],\"key\":null}")
    return json.bytes
  }

  /// Names a device, and nothing else.
  init(device: UInt32) { self.device = device }

  /// Reads a header; `nil` when it isn't one.
  init?(_ payload: UnsafeRawBufferPointer) {
    guard var cursor = unsafe JSONCursor(payload), cursor.take(UInt8(ascii: "{")) else {
      return nil
    }
    var format: Int64?
    repeat {
      guard let key = cursor.string(), cursor.take(UInt8(ascii: ":")) else { return nil }
      if key.equals("sj") {
        format = cursor.integer()
      } else if key.equals("dev") {
        device = UInt32(cursor.string()?.text ?? "", radix: 16) ?? 0
      } else if key.equals("store") {
        store = cursor.string()?.text ?? ""
      } else if key.equals("prev"), cursor.peek() == UInt8(ascii: "{") {
        readPredecessor(&cursor)
      } else if key.equals("need") {
        readNeeds(&cursor)
      } else if key.equals("key"), cursor.peek() != UInt8(ascii: "n") {
        unknownNeeds.append("key")
        guard cursor.skip() else { return nil }
      } else {
        guard cursor.skip() else { return nil }
      }
    } while cursor.take(UInt8(ascii: ","))
    guard cursor.take(UInt8(ascii: "}")), let format, device != 0 else { return nil }
    if format != Self.format { unknownNeeds.append("sj \(format)") }
  }

  /// What it means for the journal.
  var reading: HeaderReading {
    HeaderReading(
      unknownNeeds.isEmpty ? .known : .needs(unknownNeeds), after: predecessor,
      of: store.isEmpty ? nil : "\(store) \(deviceText(device))")
  }

  /// Reads a payload for the journal.
  static func read(_ payload: UnsafeRawBufferPointer) -> HeaderReading {
    unsafe JournalHeader(payload)?.reading ?? .foreign
  }

  /// Reads where the segment before ends.
  private mutating func readPredecessor(_ cursor: inout JSONCursor) {
    guard cursor.take(UInt8(ascii: "{")) else { return }
    var (segment, last, checksum, bytes): (Int64?, Int64?, UInt32?, Int64?)
    repeat {
      guard let key = cursor.string(), cursor.take(UInt8(ascii: ":")) else { return }
      if key.equals("seg") {
        segment = cursor.integer()
      } else if key.equals("last") {
        last = cursor.integer()
      } else if key.equals("crc") {
        checksum = UInt32(cursor.string()?.text ?? "", radix: 16)
      } else if key.equals("bytes") {
        bytes = cursor.integer()
      } else {
        guard cursor.skip() else { return }
      }
    } while cursor.take(UInt8(ascii: ","))
    guard cursor.take(UInt8(ascii: "}")), let segment, let last, let checksum, let bytes,
      segment >= 0, last >= 0, bytes > 0
    else { return }
    predecessor = SegmentEnd(
      segment: Int(segment), link: ChainLink(checksum: checksum, next: UInt64(last) + 1),
      bytes: Int(bytes))
  }

  /// Reads what a reader must know; this version knows nothing beyond the format itself.
  private mutating func readNeeds(_ cursor: inout JSONCursor) {
    guard cursor.take(UInt8(ascii: "[")) else { return }
    while let need = cursor.string() {
      unknownNeeds.append(need.text ?? "?")
      guard cursor.take(UInt8(ascii: ",")) else { break }
    }
    _ = cursor.take(UInt8(ascii: "]"))
  }

  /// A random identity in the form of RFC 9562, version 4.
  static func uuid(_ high: UInt64, _ low: UInt64) -> String {
    let marked = (
      high & 0xFFFF_FFFF_FFFF_0FFF | 0x4000, low & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
    )
    let digits = [marked.0, marked.1].map { word in
      let text = String(word, radix: 16)
      return String(repeating: "0", count: 16 - text.count) + text
    }.joined()
    var parts: [Substring] = []
    var rest = digits[...]
    for length in [8, 4, 4, 4, 12] {
      parts.append(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    return parts.joined(separator: "-")
  }
}
