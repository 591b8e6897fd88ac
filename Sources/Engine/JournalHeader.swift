// The first line of a journal: which book, which device, and what a reader must know.

import Model
import Persistence

/// The payload of a journal's header.
///
///     {"sj":1,"store":"…","dev":"9f3a01c2","seg":0,"first":0,"prev":null,"made":ms,
///      "by":"rapport 0.1.0","need":[],"key":null}
struct JournalHeader: Equatable {
  /// The newest format that this program reads.
  static let format: Int64 = 1

  /// The device whose journal it is.
  var device: UInt32 = 0
  /// What a reader must know and this program doesn't.
  var unknownNeeds: [String] = []

  /// The text of a new journal's header.
  static func text(device: UInt32, made: Int64, program: String, random: () -> UInt64) -> [UInt8] {
    var json = JSONWriter()
    json.raw("{\"sj\":\(format),\"store\":")
    json.string(uuid(random(), random()))
    json.raw(",\"dev\":\"\(deviceText(device))\",\"seg\":0,\"first\":0,\"prev\":null")
    json.raw(",\"made\":\(made),\"by\":")
    json.string(program)
    json.raw(",\"need\":[],\"key\":null}")
    return json.bytes
  }

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
  var verdict: HeaderVerdict { unknownNeeds.isEmpty ? .known : .needs(unknownNeeds) }

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
  private static func uuid(_ high: UInt64, _ low: UInt64) -> String {
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
