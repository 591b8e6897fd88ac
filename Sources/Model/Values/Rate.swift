// What one unit of another currency is in the book's own, as a person writes it: exact to the hundredth.

/// What one unit of a currency is in the book's own, from a day on: `USD 7.1 2026-11-01`.
package struct Rate: Hashable, Sendable, CustomStringConvertible {
  /// The code of the currency.
  package let code: String
  /// The book's money for one unit, in parts of ``scale``.
  let parts: UInt64
  /// From when it holds; nil where it isn't said, which is before all others.
  package let day: Day?
  /// As people write it, with single blanks and the code in capitals.
  package let description: String

  /// How many parts one is, so that a rate may have eight decimals.
  static let scale: UInt64 = 100_000_000

  /// Reads a rate: three letters, a number above 0 with at most eight decimals, and a day if there is one.
  package init?(_ text: String) {
    let words = text.split(whereSeparator: \.isWhitespace).map { String($0) }
    guard (2...3).contains(words.count) else { return nil }
    code = words[0].uppercased()
    guard CurrencyMark.isCode(code), let parts = Rate.parts(words[1]), parts > 0 else { return nil }
    self.parts = parts
    day = words.count == 3 ? Day(iso: words[2]) : nil
    guard words.count == 2 || day != nil else { return nil }
    description = ([code] + words.dropFirst()).joined(separator: " ")
  }

  /// A decimal number in parts; nil when it is none, or too large or too fine.
  private static func parts(_ text: String) -> UInt64? {
    let halves = text.split(separator: ".", omittingEmptySubsequences: false)
    let decimals = halves.count == 2 ? halves[1] : ""
    guard (1...2).contains(halves.count), (1...9).contains(halves[0].utf8.count),
      decimals.utf8.count <= 8, halves.count == 1 || !decimals.isEmpty,
      (halves[0] + decimals).utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    return UInt64(halves[0] + decimals + String(repeating: "0", count: 8 - decimals.utf8.count))
  }

  /// An amount of this currency in the book's own, rounded to the hundredth, halves away from nothing; nil when it
  /// doesn't fit.
  func inBook(_ amount: Money) -> Money? {
    guard !amount.isBeyond else { return nil }
    let (high, low) = amount.hundredths.magnitude.multipliedFullWidth(by: parts)
    let (sum, carry) = low.addingReportingOverflow(Rate.scale / 2)
    let upper = high + (carry ? 1 : 0)
    guard upper < Rate.scale else { return nil }
    let quotient = Rate.scale.dividingFullWidth((upper, sum)).quotient
    guard quotient < UInt64(Int64.max) else { return nil }
    return Money(hundredths: amount.hundredths < 0 ? -Int64(quotient) : Int64(quotient))
  }
}
