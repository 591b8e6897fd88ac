// What somebody types to find something: words in any order, each of which has to be found.

/// What is looked for.
package struct SearchPattern: Hashable, Sendable {
  /// A word of it.
  struct Term: Hashable, Sendable {
    /// Its letters, folded.
    let letters: [UInt32]
    /// Which letters a text has to hold somewhere.
    let mask: UInt64

    /// Takes letters.
    init(_ letters: [UInt32]) {
      self.letters = letters
      mask = letters.reduce(0) { $0 | LetterMask.bit(of: $1) }
    }

    /// Takes the digits of a telephone number. Those of a text have to hold the ones that say enough.
    init(number letters: [UInt32]) {
      self.letters = letters
      let digits = letters.first == PhoneDigits.plus ? letters.dropFirst() : letters[...]
      let needed = digits.count == letters.count ? digits : PhoneDigits.national(digits) ?? digits
      mask = needed.reduce(0) { $0 | LetterMask.bit(of: $1) }
    }

    /// Whether it is a single letter or digit, which occurs in every text.
    var isTrifle: Bool { letters.count == 1 && letters[0] < 0x80 }

    /// Whether it is one or two Latin letters, which occur in every sentence.
    var isSyllable: Bool { letters.count <= 2 && letters.allSatisfy { (0x61...0x7A).contains($0) } }
  }

  /// The most letters of a word that count.
  static let longest = 60
  /// The most words that count.
  private static let most = 8

  /// The words.
  let terms: [Term]
  /// The digits of a telephone number, where it can be one: digits and the signs between them. A whole one has no zeros in
  /// front, and a plus where it begins with the code of a country.
  let number: Term?

  /// Whether nothing is looked for.
  package var isEmpty: Bool { terms.isEmpty }

  /// Reads what was typed.
  package init(_ typed: String) {
    // A country code stands behind a plus, which no text of a number keeps.
    let start = typed.drop(while: \.isWhitespace)
    let isDialled = ["+", "＋"].contains(start.first) && start.dropFirst().first?.isNumber == true
    let typed = isDialled ? String(start.dropFirst()) : typed
    let words = typed.split { $0.isWhitespace || $0 == "\u{3000}" }
    let terms = words.map { word in
      Term(TextFolder.letters(of: String(word)).prefix(Self.longest).map(\.scalar))
    }
    self.terms = Array(terms.filter { !$0.letters.isEmpty }.prefix(Self.most))
    let signs: Set<Character> = ["+", "-", "(", ")", "/", ".", " ", "－", "（", "）", "＋"]
    let digits = TextFolder.letters(of: typed).map(\.scalar).filter { (0x30...0x39).contains($0) }
    let isNumber = typed.allSatisfy { $0.isNumber || signs.contains($0) } && digits.count >= 3
    // Zeros stand before a whole number; the last digits of one may begin with them.
    let rest = digits.drop { $0 == 0x30 }
    let isWhole = rest.count >= PhoneDigits.enough
    let hasCode = isDialled || isWhole && digits.count - rest.count == 2
    let significant = (hasCode ? [PhoneDigits.plus] : []) + (isWhole ? rest : digits[...])
    number = isNumber ? Term(number: Array(significant.prefix(Self.longest))) : nil
  }
}
