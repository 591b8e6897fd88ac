// Eight lowercase hexadecimal digits as one 64-bit word, so that a checksum is compared with its
// text by one instruction, and only the one true spelling is ever accepted.

/// The text of a checksum, as it lies in the file.
package enum HexText {
  /// The eight digits of `value`, most significant first, as the little-endian word that a load
  /// from the file gives.
  static func word(of value: UInt32) -> UInt64 {
    var word = UInt64(value.byteSwapped)
    word = (word | word << 16) & 0x0000_FFFF_0000_FFFF
    word = (word | word << 8) & 0x00FF_00FF_00FF_00FF
    word = (word >> 4 | word << 8) & 0x0F0F_0F0F_0F0F_0F0F
    // Adding six carries into bit 4 exactly for the digits a–f, which lie 39 above '0' + n.
    let letters = (word + 0x0606_0606_0606_0606) >> 4 & 0x0101_0101_0101_0101
    return word + 0x3030_3030_3030_3030 + letters * 39
  }

  /// The value that a word of eight digits spells; `nil` for any other spelling.
  @inline(__always)
  package static func value(of word: UInt64) -> UInt32? {
    // Bit 6 tells a letter from a digit; `a` has the low bits of 1, so nine makes ten of it.
    let letters = word >> 6 & 0x0101_0101_0101_0101
    var digits = (word & 0x0F0F_0F0F_0F0F_0F0F) + letters * 9
    digits = (digits << 4 | digits >> 8) & 0x00FF_00FF_00FF_00FF
    digits = (digits | digits >> 8) & 0x0000_FFFF_0000_FFFF
    let value = UInt32(truncatingIfNeeded: digits | digits >> 16).byteSwapped
    // Whatever isn't eight such digits comes back as something else.
    return Self.word(of: value) == word ? value : nil
  }

  /// The eight digits of `value` as bytes.
  static func bytes(of value: UInt32) -> [UInt8] {
    let word = word(of: value)
    return (0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) }
  }

  /// The eight digits of `value` as text, for file names.
  static func text(of value: UInt32) -> String { String(decoding: bytes(of: value), as: UTF8.self) }
}
