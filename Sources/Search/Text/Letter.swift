// A text in the form in which it is searched: letter by letter, without case, width, accents and punctuation.

import Model

/// A letter, a digit or a Chinese character of a folded text, with what is known of its place.
struct Letter: Hashable, Sendable {
  /// The scalar in the lowest 21 bits, then four bits for the reading, and the signs at the top.
  private var bits: UInt32

  /// Creates a letter.
  init(_ scalar: UInt32, startsWord: Bool) {
    bits = scalar | (startsWord ? 1 << 31 : 0)
  }

  /// The scalar.
  var scalar: UInt32 { bits & 0x1F_FFFF }

  /// Whether a word begins here: each Chinese character is a word.
  var startsWord: Bool { bits >> 31 == 1 }

  /// Which of its readings it most likely has here.
  var reading: Int {
    get { Int(bits >> 21 & 0xF) }
    set { bits = bits & ~(0xF << 21) | UInt32(newValue & 0xF) << 21 }
  }

  /// Whether it is a Chinese character that the table of readings may know.
  var isHan: Bool { Letter.isHan(scalar) }

  /// Whether a scalar is a Chinese character that the table of readings may know.
  static func isHan(_ scalar: UInt32) -> Bool {
    PinyinTable.characters.contains(scalar) || scalar == 0x3007
  }

  /// Whether it is a vowel, which abbreviations leave out: `Dwl` for Daywell.
  var isVowel: Bool {
    switch UInt8(truncatingIfNeeded: scalar) {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "y"):
      scalar < 0x80
    case _: false
    }
  }
}

/// What a text is, which says how it may be found.
package enum TextKind: Hashable, Sendable {
  /// A name of few words, which is found by parts of several of them.
  case name
  /// The name of a person, which begins with a family name where it is Chinese.
  case person
  /// Sentences: letters that stand apart occur in them by chance.
  case prose
  /// A telephone number: its digits alone count.
  case number
}

/// Folds a text scalar by scalar.
struct TextFolder {
  /// The letters so far.
  private(set) var letters: [Letter] = []
  /// What stood before the next scalar.
  private var last = Sort.separator

  /// What a scalar is, as far as words are concerned.
  private enum Sort { case separator, lower, upper, digit, sign, han, other }

  /// Takes the next scalar.
  ///
  /// - Returns: Whether it became a letter, or several.
  @discardableResult
  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.halfWidth.value
    switch value {
    case 0x61...0x7A: append(value, .lower)
    case 0x41...0x5A: append(value + 32, .upper)
    case 0x30...0x39: append(value, .digit)
    case 0x26, 0x2B, 0x23, 0x40: append(value, .sign)
    case ..<0x80: return end()
    case 0x300...0x36F: return false
    case PinyinTable.characters, 0x3007: append(value, .han)
    case _: return takeForeign(scalar.halfWidth)
    }
    return true
  }

  /// Takes a scalar that is neither ASCII nor Chinese: an accented letter for the letters below.
  private mutating func takeForeign(_ scalar: Unicode.Scalar) -> Bool {
    if let plain = LatinLetters.plain(scalar) {
      for byte in plain.utf8 { append(UInt32(byte), .lower) }
      return true
    }
    let properties = scalar.properties
    guard properties.isAlphabetic || properties.numericType != nil else { return end() }
    for letter in properties.lowercaseMapping.unicodeScalars { append(letter.value, .other) }
    return true
  }

  /// Ends a word.
  private mutating func end() -> Bool {
    last = .separator
    return false
  }

  private mutating func append(_ value: UInt32, _ sort: Sort) {
    let starts =
      switch (last, sort) {
      case (.separator, _), (_, .han), (.han, _), (.sign, _), (_, .sign): true
      case (.digit, .digit), (.upper, .upper), (.upper, .lower), (.lower, .lower): false
      case (.lower, .upper): true
      case (.digit, _), (_, .digit): true
      case (_, _): false
      }
    letters.append(Letter(value, startsWord: starts))
    last = sort
  }

  /// Folds a whole text; one of punctuation alone keeps it, so that it is found all the same.
  static func letters(of text: String) -> [Letter] {
    var folder = TextFolder()
    folder.letters.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { folder.take(scalar) }
    guard folder.letters.isEmpty else { return folder.letters }
    return text.unicodeScalars.filter { !$0.properties.isWhitespace }
      .map { Letter($0.value, startsWord: true) }
  }
}
