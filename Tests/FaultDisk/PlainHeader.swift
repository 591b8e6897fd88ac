// The header that the tests' journals have: as little as a journal needs to know of one.

package import Persistence

/// Headers of journals that hold nothing but the tests' own records.
package enum PlainHeader {
  /// The payload of the first segment's header.
  package static let first = Array(#"{"sj":1,"dev":"a"}"#.utf8)

  /// The payload of another journal's first header.
  package static let other = Array(#"{"sj":1,"dev":"b"}"#.utf8)

  /// The payload of a later segment's header, which says where the one before ends.
  package static func text(after end: SegmentEnd) -> [UInt8] {
    let words = "\(end.segment) \(end.link.checksum) \(end.link.next) \(end.bytes)"
    return Array(#"{"sj":1,"after":"\#(words)"}"#.utf8)
  }

  /// Reads either.
  package static func read(_ payload: UnsafeRawBufferPointer) -> HeaderReading {
    if unsafe payload.elementsEqual(first) { return HeaderReading(.known, of: "a") }
    if unsafe payload.elementsEqual(other) { return HeaderReading(.known, of: "b") }
    let text = unsafe String(decoding: payload, as: UTF8.self)
    guard text.hasPrefix(#"{"sj":1,"after":""#), text.hasSuffix(#""}"#) else { return .foreign }
    let words = text.dropFirst(17).dropLast(2).split(
      separator: " ", omittingEmptySubsequences: false)
    guard words.count == 4, let segment = Int(words[0]), let checksum = UInt32(words[1]),
      let next = UInt64(words[2]), let bytes = Int(words[3])
    else { return .foreign }
    return HeaderReading(
      .known,
      after: SegmentEnd(
        segment: segment, link: ChainLink(checksum: checksum, next: next), bytes: bytes))
  }
}
