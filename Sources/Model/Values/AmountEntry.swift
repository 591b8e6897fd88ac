// The amount that a person means by "1.2m", "300k", "180万" or "1亿2000万".

/// Reads amounts of money as people type them, in both languages whatever the screen speaks.
///
/// - `1054`, `1,054.50`, `-20`, `¥3200`, `3200元`: as they stand. The sign of a currency is no part of the amount, because
///   another field or the book says which it is: ``Attribute/foreignSign(in:beside:own:)`` refuses the sign of another
///   one. A code such as `USD` is no amount.
/// - `300k`, `1.2m`, `2bn`: thousands, millions, thousands of millions.
/// - `3百`, `3千`, `180万`, `2.5w`, `1.2亿`, `1亿2000万`, `3万5千`: hundreds, thousands, tens of thousands, hundreds of
///   millions, and sums of them.
/// - `十万`, `三百元`, `一千二百`, `一点五万`, `贰拾万`: the same in Chinese numerals. 三万五 is refused: some mean 30,005 by it.
package enum AmountEntry {
  /// The amount that `text` means; nil when it means none, and when there are more than two decimals that matter.
  package static func parse(_ text: String) -> Money? {
    var entry = String(
      String.UnicodeScalarView(text.trimmed.lowercased().unicodeScalars.map(\.halfWidth)))
    let isNegative = entry.hasPrefix("-")
    if isNegative || entry.hasPrefix("+") { entry = entry.dropFirst().trimmed }
    for sign in currencies {
      entry = (entry.without(prefix: sign) ?? entry.without(suffix: sign) ?? entry).trimmed
    }
    if let plain = Money(entry), plain.hundredths >= 0, entry.first?.isNumber == true {
      return isNegative ? Money.zero - plain : plain
    }
    if let spelled = ChineseNumber.parse(entry) {
      let (hundredths, isTooLarge) = spelled.multipliedReportingOverflow(by: 100)
      let amount = Money(hundredths: hundredths)
      guard !isTooLarge, !amount.isBeyond else { return nil }
      return isNegative ? Money.zero - amount : amount
    }
    entry = ChineseNumber.plain(entry) ?? entry
    guard let sum = sum(entry[...]), !sum.isBeyond else { return nil }
    return isNegative ? Money.zero - sum : sum
  }

  /// What stands around the digits and changes nothing, the longer ones first.
  private static let currencies = ["块钱", "元整", "元", "块", "圆", "$", "€", "£", "¥", "￥"]

  /// Units by their power of ten, the longer ones first.
  private static let units: [(name: String, power: Int)] = [
    ("million", 6), ("mio", 6), ("mln", 6), ("bn", 9), ("百万", 6), ("千万", 7), ("万亿", 12), ("亿", 8),
    ("万", 4), ("千", 3), ("百", 2),
    ("k", 3), ("w", 4), ("m", 6),
  ]

  /// The sum of numbers with units, each smaller than the one before.
  private static func sum(_ text: Substring) -> Money? {
    var (rest, sum, last) = (text, Money.zero, Int.max)
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isASCII && $0.isNumber || $0 == "." || $0 == "," }
      rest = rest.dropFirst(digits.count).drop { $0 == " " }
      guard let unit = units.first(where: { rest.hasPrefix($0.name) }), unit.power < last,
        let amount = amount(digits, times: unit.power)
      else { return nil }
      rest = rest.dropFirst(unit.name.count).drop { $0 == " " }
      (sum, last) = (sum + amount, unit.power)
    }
    return last == .max ? nil : sum
  }

  /// A number times a power of ten, exact; nil where it isn't one or has more than two decimals that matter.
  private static func amount(_ digits: Substring, times power: Int) -> Money? {
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = Money(parts[0]), let first = parts[0].first,
      first.isNumber
    else { return nil }
    var amount = whole
    for _ in 0..<power { amount = amount.tenfold }
    var (unit, fraction) = (Money(hundredths: 100), parts.count == 2 ? parts[1] : "")
    for _ in 0..<power { unit = unit.tenfold }
    while let digit = fraction.popFirst() {
      guard digit.isASCII, let value = digit.wholeNumberValue else { return nil }
      guard unit.hundredths % 10 == 0 || value == 0 else { return nil }
      unit = Money(hundredths: unit.hundredths / 10)
      for _ in 0..<value { amount += unit }
    }
    return amount
  }
}

extension Money {
  /// Ten times the amount; when it would not fit, ``isBeyond``.
  fileprivate var tenfold: Money {
    let (product, isTooLarge) = hundredths.multipliedReportingOverflow(by: 10)
    return Money(hundredths: isTooLarge ? .max : product)
  }
}
