// From the bytes of a file to text: marks, UTF-8, and what a file without either is written in.

/// The text of a file as UTF-8 bytes, and how it was found.
package struct DecodedText: Hashable, Sendable {
  /// The text as valid UTF-8 without a byte order mark.
  package let bytes: [UInt8]

  /// The encoding that was recognised or given.
  package let encoding: TextEncoding

  /// Whether the encoding is what fits best, not what the file or the person says.
  package var isGuessed = false

  /// How many bytes stood for nothing, and show as U+FFFD.
  package var unreadable = 0

  /// The encoding of the lines that aren't in ``encoding`` in a file that mixes two, and the number of the
  /// first of them.
  package var strays: Strays?

  /// Lines in another encoding than the rest of a file.
  package struct Strays: Hashable, Sendable {
    /// What they are written in.
    package let encoding: TextEncoding
    /// How many there are.
    package let count: Int
    /// The number of the first, from 1.
    package let line: Int

    /// So many lines in this encoding, the first of them with this number.
    package init(encoding: TextEncoding, count: Int, line: Int) {
      (self.encoding, self.count, self.line) = (encoding, count, line)
    }
  }

  /// Recognises the encoding and decodes.
  ///
  /// What the person says decides; then a byte order mark; then NULs where UTF-16 and UTF-32 have them; then
  /// valid UTF-8 is UTF-8. Where most lines that aren't ASCII are UTF-8, the others are decoded by themselves.
  /// The rest is what ``EncodingGuess`` finds in all its lines.
  ///
  /// - Parameter said: The encoding that the person says; it also comes before a mark.
  /// - Complexity: O(length).
  package init(decoding bytes: [UInt8], as said: TextEncoding? = nil) {
    if let said {
      self.init(bytes, said)
    } else if let (encoding, mark) = Self.marked(bytes) {
      self.init(Array(bytes.dropFirst(mark)), encoding)
    } else if let encoding = EncodingGuess.wide(bytes) {
      self.init(bytes, encoding)
      isGuessed = true
    } else if String(validating: bytes, as: UTF8.self) != nil {
      self.init(text: bytes, .utf8)
    } else {
      self.init(mixed: bytes)
    }
  }

  private init(text: [UInt8], _ encoding: TextEncoding) {
    (bytes, self.encoding) = (text, encoding)
  }

  private init(_ bytes: [UInt8], _ encoding: TextEncoding) {
    if let (text, unreadable) = encoding.decode(bytes) {
      let start = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      self.init(text: start == 0 ? text : Array(text[start...]), encoding)
      self.unreadable = unreadable
    } else {
      self.init(text: Array(String(decoding: bytes, as: UTF8.self).utf8), .utf8)
      unreadable = bytes.count
    }
  }

  /// Bytes that aren't valid UTF-8 as a whole.
  private init(mixed bytes: [UInt8]) {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    var (whole, broken): (Int, [Int]) = (0, [])
    for (index, line) in lines.enumerated() where line.contains(where: { $0 >= 0x80 }) {
      if String(validating: line, as: UTF8.self) != nil { whole += 1 } else { broken.append(index) }
    }
    let foreign = EncodingGuess.legacy(broken.map { lines[$0] })
    guard whole >= broken.count, whole > 0 else {
      self.init(bytes, whole == 0 ? foreign : EncodingGuess.legacy(lines))
      isGuessed = true
      return
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var (next, unreadable) = (broken[...], 0)
    for (index, line) in lines.enumerated() {
      if index > 0 { text.append(0x0A) }
      if next.first == index, let (decoded, lost) = foreign.decode(line) {
        text += decoded
        unreadable += lost
      } else {
        text += line
      }
      if next.first == index { next.removeFirst() }
    }
    self.init(text: Array(String(decoding: text, as: UTF8.self).utf8), .utf8)
    self.unreadable = unreadable
    strays = broken.first.map { Strays(encoding: foreign, count: broken.count, line: $0 + 1) }
  }

  /// The encoding that a byte order mark tells, and the mark's length.
  private static func marked(_ bytes: [UInt8]) -> (TextEncoding, Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return (.utf32LittleEndian, 4) }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return (.utf32BigEndian, 4) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }
}
