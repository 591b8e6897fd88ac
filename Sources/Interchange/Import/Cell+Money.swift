// Amounts as spreadsheets and accounting programs write them.

import Model

extension Money {
  /// Reads the amount in a cell, such as `1,054.00`, `¥ 3200元`, `(120.50)` or `12.3万`.
  ///
  /// Brackets mean a negative amount, as accountants write it. Exact: what doesn't come out in
  /// whole hundredths isn't an amount.
  ///
  /// - Parameter scale: The power of ten that the column's unit stands for; 6 for millions.
  init?(cell text: String, scale: Int) {
    if scale == 0, let plain = Money(plain: text) {
      self = plain
      return
    }
    var rest = String(String.UnicodeScalarView(text.unicodeScalars.map(\.halfWidth))).trimmed
    var isNegative = false
    if rest.hasPrefix("("), rest.hasSuffix(")") {
      isNegative = true
      rest = String(rest.dropFirst().dropLast())
    }
    let marks = ["元", "圆", "rmb", "cny", "usd", "eur", "gbp"]
    for mark in marks where rest.lowercased().hasSuffix(mark) {
      rest = String(rest.dropLast(mark.count)).trimmed
    }
    for mark in marks where rest.lowercased().hasPrefix(mark) {
      rest = String(rest.dropFirst(mark.count)).trimmed
    }
    var power = scale
    for (mark, own) in [("亿", 8), ("万", 4)] where rest.hasSuffix(mark) {
      rest = String(rest.dropLast()).trimmed
      power = own
    }
    guard let amount = Money(rest.movingPoint(by: power)) else { return nil }
    self.init(hundredths: isNegative ? -amount.hundredths : amount.hundredths)
  }
}

extension Money {
  /// Reads digits with at most two decimals and perhaps a minus, which is what most cells hold; nil for
  /// anything else, which may be an amount all the same.
  private init?(plain text: String) {
    var (sum, digits): (Int64, Int) = (0, 0)
    var decimals: Int?
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        sum = sum * 10 + Int64(byte - UInt8(ascii: "0"))
        digits += 1
        decimals = decimals.map { $0 + 1 }
        guard digits <= 15, decimals ?? 0 <= 2 else { return nil }
      case UInt8(ascii: "-") where index == 0: break
      case UInt8(ascii: ".") where decimals == nil && digits > 0: decimals = 0
      default: return nil
      }
    }
    guard digits > 0, decimals != 0 else { return nil }
    let hundredths = sum * [100, 10, 1][decimals ?? 0]
    self.init(hundredths: text.utf8.first == UInt8(ascii: "-") ? -hundredths : hundredths)
  }
}

extension String {
  /// A decimal number with its point moved to the right, zeros filled in.
  fileprivate func movingPoint(by places: Int) -> String {
    guard places > 0 else { return self }
    let parts = split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let fraction = parts.count == 2 ? String(parts[1]) : ""
    let filled = fraction + String(repeating: "0", count: max(0, places - fraction.count))
    let whole = String(parts.first ?? "").filter { $0 != "," } + filled.prefix(places)
    return whole + "." + filled.dropFirst(places)
  }
}

/// What a column's name says about the unit of its amounts.
enum MoneyUnit {
  /// The power of ten in a column's name, such as 6 in `revenue (millions)` and 4 in
  /// `营业额（万元）`; nil when the name says nothing.
  static func scale(inColumn name: String) -> Int? {
    let unit = name.columnUnit.lowercased()
    let words: [(word: String, power: Int)] = [
      ("billion", 9), ("bn", 9), ("million", 6), ("mn", 6), ("mio", 6), ("百万", 6), ("千万", 7),
      ("亿", 8), ("万", 4), ("thousand", 3), ("千", 3),
    ]
    if let match = words.first(where: { unit.contains($0.word) }) { return match.power }
    return unit.isEmpty ? nil : 0
  }
}
