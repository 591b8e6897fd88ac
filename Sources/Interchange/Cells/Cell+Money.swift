// Amounts as spreadsheets and accounting programs write them.

import Model

extension Money {
  /// Reads digits with at most two decimals and perhaps a minus, which is what most cells hold; nil for
  /// anything else, which may be an amount all the same. See ``CellNumber``.
  init?(plain text: String) {
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

/// What a column's name says about the unit of its amounts.
enum MoneyUnit {
  /// The power of ten in a column's name, such as 6 in `revenue (millions)`, 3 in `amount (k€)` and 4 in
  /// `营业额（万元）`; nil when the name says nothing.
  ///
  /// - Parameter isQuantity: Whether the numbers are quantities: m is a metre and t a ton there.
  static func scale(inColumn name: String, isQuantity: Bool = false) -> Int? {
    let unit = name.columnUnit.lowercased()
    let words: [(word: String, power: Int)] = [
      ("billion", 9), ("bn", 9), ("million", 6), ("mn", 6), ("mio", 6), ("百万", 6), ("千万", 7),
      ("亿", 8), ("万", 4), ("thousand", 3), ("千", 3), ("tsd", 3), ("teur", 3), ("keur", 3),
      ("k€", 3),
      ("t€", 3), ("k$", 3), ("kusd", 3), ("k£", 3),
    ]
    if let match = words.first(where: { unit.contains($0.word) }) { return match.power }
    let parts = unit.split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }.map(
      String.init)
    if parts.contains(where: { ["000", "000s"].contains($0.trimmingApostrophes) }) { return 3 }
    let isAmount = CurrencyMark.code(inUnit: unit, own: "CNY") != nil
    for part in parts where !isQuantity {
      switch part {
      case "m", "mm", "mln": return 6
      case "k": return 3
      case "t" where isAmount: return 3
      case "b", "bn": return 9
      case _: break
      }
    }
    return unit.isEmpty ? nil : 0
  }
}

extension String {
  /// The text without the apostrophe before `'000`.
  fileprivate var trimmingApostrophes: String { filter { $0 != "'" && $0 != "’" } }
}
