// Text that somebody encoded twice: UTF-8 that was taken for Windows-1252 and written as UTF-8 once more, so that
// Müller became MÃ¼ller.

/// Lines that were encoded twice, and what they say.
struct TwiceEncoded {
  /// The text with these lines put right.
  let bytes: [UInt8]
  /// How many there are.
  let count: Int
  /// The number of the first, from 1.
  let line: Int

  /// Looks for such lines; nil without any.
  ///
  /// A line is one of them where all its characters beyond ASCII are those of Windows-1252 and their bytes are
  /// UTF-8. Nobody writes so by chance: ü is followed by a letter and not by the second half of a character.
  ///
  /// - Parameter bytes: Valid UTF-8.
  /// - Complexity: O(length); next to nothing where the text is ASCII.
  init?(in bytes: [UInt8]) {
    guard bytes.contains(where: { $0 >= 0x80 }) else { return nil }
    var (mended, count, first) = ([UInt8](), 0, 0)
    mended.reserveCapacity(bytes.count)
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    {
      if index > 0 { mended.append(0x0A) }
      if let once = Self.once(line) {
        mended += once
        count += 1
        if first == 0 { first = index + 1 }
      } else {
        mended += line
      }
    }
    guard count > 0 else { return nil }
    (self.bytes, self.count, line) = (mended, count, first)
  }

  /// The line as it was before it was encoded a second time; nil for a line that was encoded once.
  private static func once(_ line: ArraySlice<UInt8>) -> [UInt8]? {
    guard line.contains(where: { $0 >= 0x80 }) else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(line.count)
    for scalar in String(decoding: line, as: UTF8.self).unicodeScalars {
      guard let byte = scalar.value < 0x100 ? UInt8(scalar.value) : windows1252[scalar] else {
        return nil
      }
      bytes.append(byte)
    }
    return String(validating: bytes, as: UTF8.self) == nil ? nil : bytes
  }

  /// The bytes of the characters that Windows-1252 has where ISO 8859-1 has control characters.
  private static let windows1252: [Unicode.Scalar: UInt8] = Dictionary(
    (UInt8(0x80)...0x9F).compactMap { byte in
      TextEncoding.windows1252.decode([byte]).flatMap { text, unreadable in
        guard unreadable == 0 else { return nil }
        return String(decoding: text, as: UTF8.self).unicodeScalars.first.map { ($0, byte) }
      }
    }, uniquingKeysWith: { first, _ in first })
}
