// A telephone number in a text and as somebody types it: with the code of a country, or as it is dialled inside of that
// country, and with whatever stands between the digits.

/// The digits of a telephone number as somebody types them, ready to be looked for.
struct PhoneDigits: Hashable, Sendable {
  /// How many digits behind the code of a country say enough to do without it.
  static let enough = 6
  /// What stands before the code of a country.
  static let plus: UInt32 = 0x2B
  private static let zero: UInt32 = 0x30

  /// The digits.
  private let digits: ArraySlice<UInt32>
  /// Those behind the code of a country, without zeros in front; empty where they don't say enough.
  private let national: ArraySlice<UInt32>
  /// How many of them are the code of a country.
  private let code: Int

  /// Takes digits, behind a plus where they begin with the code of a country.
  init(_ term: [UInt32]) {
    digits = term.first == Self.plus ? term.dropFirst() : term[...]
    let isDialled = digits.count < term.count
    national = isDialled ? Self.national(digits) ?? [] : []
    code = national.isEmpty ? 0 : Self.codeLength(digits) ?? 0
  }

  /// The letters of a text that count in a number: the digits, and a plus in front of them.
  static func isPart(_ scalar: UInt32, isFirst: Bool) -> Bool {
    (0x30...0x39).contains(scalar) || isFirst && scalar == plus
  }

  /// What it costs to find the digits in those of a text; nil where they aren't there.
  func cost(in letters: ArraySlice<Letter>) -> Int? {
    range(in: letters).map { SearchMatcher.costInside($0.lowerBound - letters.startIndex) }
  }

  /// Where the digits stand in those of a text; nil where they don't.
  ///
  /// As they are, or, where one of both has the code of a country and the other is dialled inside of a country, from
  /// the beginning of the rest on.
  ///
  /// - Complexity: O(n × m).
  func range(in letters: ArraySlice<Letter>) -> Range<Int>? {
    if let start = SearchMatcher.inside(digits, letters) { return start..<(start + digits.count) }
    guard !national.isEmpty else { return nil }
    var rest = letters
    if let start = Self.codeStart(of: letters) {
      rest = letters[start...]
      let isSame = rest.prefix(code).lazy.map(\.scalar).elementsEqual(digits.prefix(code))
      guard isSame else { return nil }
      rest = rest.dropFirst(code)
    }
    rest = rest.drop { $0.scalar == Self.zero }
    let begins = rest.prefix(national.count).lazy.map(\.scalar).elementsEqual(national)
    return begins ? rest.startIndex..<(rest.startIndex + national.count) : nil
  }

  /// The digits behind the code of a country, without zeros in front; nil where they are too few to do without it.
  static func national(_ digits: ArraySlice<UInt32>) -> ArraySlice<UInt32>? {
    guard let code = codeLength(digits) else { return nil }
    let national = digits.dropFirst(code).drop { $0 == zero }
    return national.count >= enough ? national : nil
  }

  /// Where the code of a country begins in the digits of a text: behind a plus or two zeros; nil where there is none.
  private static func codeStart(of letters: ArraySlice<Letter>) -> Int? {
    if letters.first?.scalar == plus { return letters.startIndex + 1 }
    let hasZeros = letters.count > 2 && letters.prefix(2).allSatisfy { $0.scalar == zero }
    return hasZeros ? letters.startIndex + 2 : nil
  }

  /// How many of some digits are the code of a country (ITU-T E.164, 2016: no code begins another); nil for none.
  private static func codeLength(_ digits: ArraySlice<UInt32>) -> Int? {
    let start = digits.prefix(2).map { Int($0) - Int(zero) }
    guard start.count == 2, start.allSatisfy((0...9).contains), start[0] != 0 else { return nil }
    if start[0] == 1 || start[0] == 7 { return 1 }
    return twoDigitCodes.contains(start[0] * 10 + start[1]) ? 2 : 3
  }

  /// The codes of two digits; those that begin with 1 or 7 have one, all others three.
  private static let twoDigitCodes: Set<Int> = [
    20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56,
    57, 58, 60, 61, 62, 63, 64, 65, 66, 81, 82, 84, 86, 90, 91, 92, 93, 94, 95, 98,
  ]
}

extension String {
  /// Whether the text is written like a telephone number and like no sum and no day: digits and what stands between them,
  /// behind a plus or a zero, or eleven digits alone.
  package var isTelephone: Bool {
    guard let first = unicodeScalars.first, utf8.count <= 40 else { return false }
    let signs: Set<Unicode.Scalar> = ["+", "-", "(", ")", "/", " ", "－", "（", "）", "＋"]
    var digits = 0
    for scalar in unicodeScalars {
      if ("0"..."9").contains(scalar) {
        digits += 1
      } else if !signs.contains(scalar) {
        return false
      }
    }
    let hasStart = ["+", "＋", "0", "("].contains(first) && digits > PhoneDigits.enough
    return hasStart || digits == 11 && utf8.count == 11
  }
}
