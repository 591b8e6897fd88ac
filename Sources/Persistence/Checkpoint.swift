// A checkpoint: what a journal's records come to, kept beside it so that opening needn't work
// through all of them again. A cache and nothing more: at any doubt it is dropped.
//
//     crc8 SP head LF body
//
//     crc8   CRC-32C of everything after the first space to the end of the file, eight lowercase
//            hexadecimal digits
//     head   words with one space between:
//              sjc1      this format
//              schema    sixteen hexadecimal digits: what the caller's body depends on, such as
//                        the fields and the version that made it
//              stem      whose journal it is; see JournalFiles
//              segment byte lines link next index closed
//                        the mark: the place in the journal up to which the body speaks; link is
//                        a line's checksum as eight hexadecimal digits, closed is 0 or 1, the
//                        others are decimal
//     body   the caller's bytes

/// What a journal's records come to, up to a mark.
package struct Checkpoint: Equatable, Sendable {
  /// The place in the journal up to which the body speaks. The journal confirms it, or the
  /// checkpoint is worth nothing; see ``Journal/read(_:from:upTo:on:header:record:)``.
  package let mark: JournalCursor
  /// The caller's bytes.
  package let body: [UInt8]

  /// Creates a checkpoint.
  package init(mark: JournalCursor, body: [UInt8]) { (self.mark, self.body) = (mark, body) }

  /// Writes the checkpoint: afterwards the whole of it is there, durably; after a failure, the
  /// one before it or none.
  ///
  /// - Parameter path: The file; its folder is made when it is missing.
  package func write(
    to path: String, of files: JournalFiles, schema: UInt64, on disk: any FileSystem
  ) throws(FileSystemError) {
    try disk.makeDirectories(parent(of: path))
    let head = Self.head(mark, stem: files.stem, schema: schema)
    let covered = Array("\(head)\n".utf8) + body
    let checksum = unsafe covered.withUnsafeBytes { unsafe Checksum.of($0) }
    try Journal.place(HexText.bytes(of: checksum) + [.space] + covered, at: path, on: disk)
  }

  /// Reads a checkpoint; `nil` when it is missing, damaged, of another journal or schema, or can't
  /// be read.
  package static func read(
    _ path: String, of files: JournalFiles, schema: UInt64, on disk: any FileSystem
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
    guard let mark = mark(in: words),
      head(mark, stem: files.stem, schema: schema).split(separator: " ") == words
    else { return nil }
    return Checkpoint(mark: mark, body: Array(bytes[(end + 1)...]))
  }

  /// The head's text.
  private static func head(_ mark: JournalCursor, stem: String, schema: UInt64) -> String {
    let digits = String(schema, radix: 16)
    let fingerprint = String(repeating: "0", count: 16 - digits.count) + digits
    return """
      sjc1 \(fingerprint) \(stem) \(mark.segment) \(mark.byte) \(mark.lines) \
      \(HexText.text(of: mark.link.checksum)) \(mark.link.next) \(mark.indexInGroup) \
      \(mark.isClosed ? 1 : 0)
      """
  }

  /// The mark that a head's words tell.
  private static func mark(in words: [Substring]) -> JournalCursor? {
    guard words.count == 10, let segment = Int(words[3]), let byte = Int(words[4]),
      let lines = Int(words[5]), let checksum = UInt32(words[6], radix: 16),
      let next = UInt64(words[7]), let index = Int(words[8])
    else { return nil }
    return JournalCursor(
      segment: segment, byte: byte, lines: lines, link: ChainLink(checksum: checksum, next: next),
      indexInGroup: index, continues: false, isClosed: words[9] == "1")
  }
}
