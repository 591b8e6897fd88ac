// The header that the tests' journals have: as little as a journal needs to know of one.

package import Persistence

/// Headers of journals that hold nothing but the tests' own records.
package enum PlainHeader {
  /// The payload of the first segment's header.
  package static let first = Array(#"{"sj":1,"dev":"a"}"#.utf8)

  /// The payload of another journal's first header.
  package static let other = Array(#"{"sj":1,"dev":"b"}"#.utf8)

  /// The payload of a later segment's header, which says where the one before ends.
  package static func text(after end: SegmentEnd) -> [UInt8] { text(after: end, of: "a") }

  /// The same for a journal of some device.
  package static func text(after end: SegmentEnd, of device: String) -> [UInt8] {
    let words = "\(end.segment) \(end.link.checksum) \(end.link.next) \(end.bytes)"
    return Array(#"{"sj":1,"dev":"\#(device)","after":"\#(words)"}"#.utf8)
  }

  /// Reads any of them; a later one may leave the device out.
  package static func read(_ payload: UnsafeRawBufferPointer) -> HeaderReading {
    if unsafe payload.elementsEqual(first) { return HeaderReading(.known, of: "a") }
    if unsafe payload.elementsEqual(other) { return HeaderReading(.known, of: "b") }
    let text = unsafe String(decoding: payload, as: UTF8.self)
    for (device, head) in [
      (nil, #"{"sj":1,"after":""#), ("a", #"{"sj":1,"dev":"a","after":""#),
      ("b", #"{"sj":1,"dev":"b","after":""#),
    ] where text.hasPrefix(head) && text.hasSuffix(#""}"#) {
      guard text.utf8.count >= head.utf8.count + 2 else { continue }
      return end(in: text.dropFirst(head.count).dropLast(2)).map {
        HeaderReading(.known, after: $0, of: device)
      } ?? .foreign
    }
    return .foreign
  }

  /// The end that a header's words name.
  private static func end(in text: Substring) -> SegmentEnd? {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 4, let segment = Int(words[0]), let checksum = UInt32(words[1]),
      let next = UInt64(words[2]), let bytes = Int(words[3])
    else { return nil }
    return SegmentEnd(
      segment: segment, link: ChainLink(checksum: checksum, next: next), bytes: bytes)
  }
}
