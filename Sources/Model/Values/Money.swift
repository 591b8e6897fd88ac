// Amounts of money, exact to the hundredth. Binary fractions never touch what a customer paid.

/// An amount in hundredths of the book's currency.
package struct Money: Hashable, Comparable, Sendable {
  /// The amount in hundredths; negative for a refund.
  package let hundredths: Int64

  /// Creates an amount from its hundredths.
  package init(hundredths: Int64) { self.hundredths = hundredths }

  /// No money at all.
  package static let zero = Money(hundredths: 0)

  package static func < (left: Money, right: Money) -> Bool { left.hundredths < right.hundredths }

  /// The sum; when it would not fit, ``isBeyond`` whatever is added later.
  package static func + (left: Money, right: Money) -> Money {
    let (sum, overflow) = left.hundredths.addingReportingOverflow(right.hundredths)
    if overflow { return Money(hundredths: left.hundredths > 0 ? .max : .min) }
    return left.isBeyond ? left : right.isBeyond ? right : Money(hundredths: sum)
  }

  /// What remains when an amount is taken away; when it would not fit, ``isBeyond``.
  package static func - (left: Money, right: Money) -> Money {
    left + (right.isBeyond ? right.opposite : Money(hundredths: -right.hundredths))
  }

  /// Whether this is a sum that did not fit, and only says that it is more, or less, than could be
  /// said. No amount that is entered or read comes near; see ``Bounds``.
  package var isBeyond: Bool { hundredths == .max || hundredths == .min }

  /// The end of the range on the other side.
  private var opposite: Money { Money(hundredths: hundredths == .max ? .min : .max) }

  /// Adds an amount in place.
  package static func += (left: inout Money, right: Money) { left = left + right }

  /// The amount as a floating-point number, for ratios only.
  package var approximate: Double { Double(hundredths) / 100 }
}

extension Money: CustomStringConvertible {
  /// The amount as a plain decimal number, `1054` or `-3.50`, without grouping.
  package var description: String {
    let magnitude = hundredths.magnitude
    let whole = (hundredths < 0 ? "-" : "") + String(magnitude / 100)
    let rest = magnitude % 100
    return rest == 0 ? whole : whole + (rest < 10 ? ".0" : ".") + String(rest)
  }

  /// Reads a decimal number with at most two decimals that are not zero.
  ///
  /// Accepts an optional sign, a currency sign in front, and commas or spaces between groups of
  /// three digits, as spreadsheets write them. Nil when it is anything else or does not fit.
  package init?(_ text: some StringProtocol) {
    var rest = Substring(String(text).trimmed)
    var negative = false
    if let sign = rest.first, sign == "-" || sign == "+" {
      negative = sign == "-"
      rest = rest.dropFirst().drop(while: \.isWhitespace)
    }
    if let mark = rest.first, "$€£¥￥".contains(mark) {
      rest = rest.dropFirst().drop(while: \.isWhitespace)
    }
    let parts = rest.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = Money.wholeDigits(parts[0]) else { return nil }
    guard let cents = parts.count == 2 ? Money.cents(parts[1]) : 0 else { return nil }
    let (scaled, overflow) = whole.multipliedReportingOverflow(by: 100)
    let (sum, carried) = scaled.addingReportingOverflow(cents)
    guard !overflow, !carried else { return nil }
    self.init(hundredths: negative ? -sum : sum)
  }

  /// The digits before the point, with groups of three checked; nil when they are not a number.
  private static func wholeDigits(_ text: Substring) -> Int64? {
    let groups = text.split(omittingEmptySubsequences: false) { $0 == "," || $0.isWhitespace }
    let digits = groups.joined()
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    guard
      groups.count == 1
        || (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    return Int64(digits)
  }

  /// The hundredths after the point; nil when there are more than two decimals that matter.
  private static func cents(_ text: Substring) -> Int64? {
    guard text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    guard text.dropFirst(2).allSatisfy({ $0 == "0" }) else { return nil }
    let two = (text.prefix(2) + "00").prefix(2)
    return Int64(two)
  }
}

extension Money {
  /// The amount for a list: grouped in threes, without hundredths. A sum that did not fit is said to be
  /// more, `> 92,233,720,368,547,758`, or less.
  package var grouped: String { limit + digits }

  /// What stands before a sum that did not fit.
  private var limit: String { isBeyond ? hundredths > 0 ? "> " : "< " : "" }

  /// The digits in groups, with a minus where it is one.
  private var digits: String {
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    let rounded = whole + (rest >= 50 ? 1 : rest <= -50 ? -1 : 0)
    var digits = String(rounded.magnitude)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return (rounded < 0 ? "-" : "") + ([digits] + groups).joined(separator: ",")
  }

  /// The amount with its currency: a sign stands before it, a code such as `CNY` behind.
  package func grouped(in currency: String) -> String {
    guard let first = currency.first else { return grouped }
    return first.isLetter ? grouped + " " + currency : limit + currency + digits
  }

  /// The amount with its currency to the hundredth, where there are any: for comparing two.
  package func exact(in currency: String) -> String {
    let rest = hundredths.magnitude % 100
    guard rest != 0, !isBeyond else { return grouped(in: currency) }
    let whole = Money(hundredths: hundredths - hundredths % 100)
    let sign = hundredths < 0 && whole == .zero ? "-" : ""
    let decimals = (rest < 10 ? ".0" : ".") + String(rest)
    guard let first = currency.first else { return sign + whole.grouped + decimals }
    let amount = sign + whole.grouped + decimals
    return first.isLetter ? amount + " " + currency : currency + amount
  }
}
