// A checkpoint: what a journal's records come to, kept beside it so that opening needn't work
// through all of them again. A cache, and a witness: what it holds is dropped at any doubt, but that the
// journal once reached its mark is proof; see LossEvidence.swift.
//
//     crc8 SP head LF body
//
//     crc8   CRC-32C of everything after the first space to the end of the file, eight lowercase
//            hexadecimal digits
//     head   words with one space between, in this form whatever version made the body, so that each
//            can read the mark of each:
//              sjc2      this format
//              schema    sixteen hexadecimal digits: what the caller's body depends on, such as
//                        the fields and the version that made it
//              stem      whose journal it is; see JournalFiles
//              segment byte lines link next index closed
//                        the mark: the place in the journal up to which the body speaks; link is
//                        a line's checksum as eight hexadecimal digits, closed is 0 or 1, the
//                        others are decimal
//              origin    the checksum of the journal's very first line, as eight hexadecimal
//                        digits: of two journals with one stem, which one
//     body   the caller's bytes

/// What a journal's records come to, up to a mark.
package struct Checkpoint: Equatable, Sendable {
  /// The place in the journal up to which the body speaks. The journal confirms it, or the
  /// checkpoint is worth nothing; see ``Journal/read(_:from:upTo:on:header:record:)``.
  package let mark: JournalCursor
  /// The checksum of the very first line of the journal; see ``JournalReport/origin``.
  package let origin: UInt32
  /// What the body depends on: another one means another reader's body.
  package let schema: UInt64
  /// The caller's bytes.
  package let body: [UInt8]

  /// Creates a checkpoint.
  package init(mark: JournalCursor, origin: UInt32, schema: UInt64, body: [UInt8]) {
    (self.mark, self.origin, self.schema, self.body) = (mark, origin, schema, body)
  }

  /// Writes the checkpoint: afterwards the whole of it is there, durably; after a failure, the
  /// one before it or none.
  ///
  /// - Parameter path: The file; its folder is made when it is missing.
  package func write(
    to path: String, of files: JournalFiles, on disk: any FileSystem
  ) throws(FileSystemError) {
    try disk.makeDirectories(parent(of: path))
    let head = head(stem: files.stem)
    let covered = Array("\(head)\n".utf8) + body
    let checksum = unsafe covered.withUnsafeBytes { unsafe Checksum.of($0) }
    try Journal.place(HexText.bytes(of: checksum) + [.space] + covered, at: path, on: disk)
  }

  /// Reads a checkpoint; `nil` when it is missing, damaged, of another stem, or can't be read.
  /// The body of another schema is handed over as well: its mark speaks all the same.
  package static func read(
    _ path: String, of files: JournalFiles, on disk: any FileSystem
  ) -> Checkpoint? {
    let bytes: [UInt8]
    do throws(FileSystemError) {
      guard try disk.status(at: path) != nil else { return nil }
      let file = try OpenFile(path, .read, on: disk)
      bytes = try file.bytes(at: 0, count: try file.status().size)
    } catch {
      return nil
    }
    guard bytes.count > 9, let end = bytes.firstIndex(of: .lineFeed), end > 9 else { return nil }
    let checksum = unsafe bytes.withUnsafeBytes { raw in
      unsafe Checksum.of(UnsafeRawBufferPointer(rebasing: raw[9...]))
    }
    guard bytes[..<9].elementsEqual(HexText.bytes(of: checksum) + [.space]) else { return nil }
    let words = String(decoding: bytes[9..<end], as: UTF8.self).split(separator: " ")
    guard words.count == 11, let mark = mark(in: words), let schema = UInt64(words[1], radix: 16),
      let origin = UInt32(words[10], radix: 16)
    else { return nil }
    let checkpoint = Checkpoint(
      mark: mark, origin: origin, schema: schema, body: Array(bytes[(end + 1)...]))
    return checkpoint.head(stem: files.stem).split(separator: " ") == words ? checkpoint : nil
  }

  /// The head's text.
  private func head(stem: String) -> String {
    let digits = String(schema, radix: 16)
    let fingerprint = String(repeating: "0", count: 16 - digits.count) + digits
    return """
      sjc2 \(fingerprint) \(stem) \(mark.segment) \(mark.byte) \(mark.lines) \
      \(HexText.text(of: mark.link.checksum)) \(mark.link.next) \(mark.indexInGroup) \
      \(mark.isClosed ? 1 : 0) \(HexText.text(of: origin))
      """
  }

  /// The mark that a head's words tell.
  private static func mark(in words: [Substring]) -> JournalCursor? {
    guard let segment = Int(words[3]), let byte = Int(words[4]),
      let lines = Int(words[5]), let checksum = UInt32(words[6], radix: 16),
      let next = UInt64(words[7]), let index = Int(words[8]),
      segment >= 0, byte >= 0, lines >= 0, next > 0, index >= 0
    else { return nil }
    return JournalCursor(
      segment: segment, byte: byte, lines: lines, link: ChainLink(checksum: checksum, next: next),
      indexInGroup: index, continues: false, isClosed: words[9] == "1")
  }
}
