// Which currency an amount is in, by the code or the sign beside it.

import Model

/// Finds currencies in cells.
enum CurrencyMark {
  /// The ISO 4217 code of the currency that a cell with an amount, or with a currency alone, names; nil when it
  /// names none.
  static func code(in cell: String) -> String? {
    let text = cell.trimmed.uppercased()
    guard !text.isEmpty else { return nil }
    let letters = String(text.filter { $0.isLetter && $0.isASCII })
    if letters == "RMB" { return "CNY" }
    if codes.contains(letters) { return letters }
    return signs.first { text.contains($0.sign) }?.code
  }

  private static let codes: Set<String> = [
    "EUR", "USD", "GBP", "CHF", "CNY", "RMB", "JPY", "HKD", "TWD", "KRW", "SGD", "AUD", "CAD",
    "NZD", "INR", "BRL",
    "MXN", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "RON", "RUB", "TRY", "ZAR", "THB", "IDR",
    "MYR", "VND", "PHP",
    "AED", "SAR", "ILS",
  ]
  /// Signs and words, those first that hold another.
  private static let signs: [(sign: String, code: String)] = [
    ("HK$", "HKD"), ("NT$", "TWD"), ("US$", "USD"), ("A$", "AUD"), ("C$", "CAD"), ("S$", "SGD"),
    ("R$", "BRL"),
    ("人民币", "CNY"), ("美元", "USD"), ("欧元", "EUR"), ("日元", "JPY"), ("港币", "HKD"), ("港元", "HKD"),
    ("英镑", "GBP"),
    ("台币", "TWD"), ("韩元", "KRW"), ("EURO", "EUR"), ("€", "EUR"), ("£", "GBP"), ("$", "USD"),
    ("₹", "INR"),
    ("₩", "KRW"), ("₽", "RUB"), ("￥", "CNY"), ("¥", "CNY"), ("元", "CNY"),
  ]
}
