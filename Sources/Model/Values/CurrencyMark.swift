// Which currency an amount is in, by the code or the sign beside it.

/// Finds currencies in what people write beside amounts.
package enum CurrencyMark {
  /// The ISO 4217 code of the currency that a cell with an amount, or with a currency alone, names; nil when it
  /// names none.
  package static func code(in cell: String) -> String? {
    // Most cells are a bare number, and a file has many.
    guard !cell.utf8.allSatisfy({ (43...57).contains($0) || $0 == 32 }) else { return nil }
    let text = cell.trimmed.uppercased()
    guard !text.isEmpty else { return nil }
    let letters = String(text.filter { $0.isLetter && $0.isASCII })
    if letters == "RMB" { return "CNY" }
    if codes.contains(letters) { return letters }
    return signs.first { text.contains($0.sign) }?.code
  }

  /// The same in a book whose own currency is known: a sign that several currencies share is the book's own then, so
  /// that `$` isn't taken for US dollars in a book of Canadian ones.
  package static func code(in cell: String, own: String) -> String? {
    guard let found = code(in: cell) else { return nil }
    let text = cell.filter { !$0.isNumber && !$0.isWhitespace && !".,-+()'".contains($0) }
    switch text {
    case "$": return dollars.contains(own) ? own : found
    case "¥", "￥", "円": return own == "JPY" ? own : found
    case "元": return yuan.contains(own) ? own : found
    case _: return found
    }
  }

  /// The code of the currency in a unit of amounts, as names of columns have it: `USD`, `k€`, `TEUR`, `USD 000s`, `$M`,
  /// `万美元`; nil where it names none.
  ///
  /// - Parameter own: The code of the book's own currency; empty where it doesn't say, and then 元 says nothing, for
  ///   people write it for any.
  package static func code(inUnit unit: String, own: String) -> String? {
    let text = unit.uppercased()
    for word in text.split(whereSeparator: { !$0.isASCII || !$0.isLetter }) {
      if codes.contains(String(word)) { return code(of: String(word)) }
      let rest = String(word.dropFirst())
      if "TKM".contains(word.prefix(1)), codes.contains(rest) { return rest }
    }
    if signs.contains(where: { $0.sign.hasSuffix("$") && $0.sign != "$" && text.contains($0.sign) })
    {
      return code(in: text)
    }
    let bare = text.filter { !$0.isASCII || "$".contains($0) }
    guard let found = code(in: bare, own: own) else { return nil }
    guard found == "CNY", bare.contains("元") else { return found }
    return own.isEmpty ? nil : yuan.contains(own) ? own : found
  }

  /// Whether three letters are the code of a currency that many people use.
  package static func isKnown(_ letters: some StringProtocol) -> Bool {
    codes.contains(letters.uppercased())
  }

  /// The code of a currency as a book or an order line has it: the one that a sign or a word means, else the text in
  /// capitals; empty for nothing.
  package static func code(of text: String) -> String {
    if isCode(text) { return text }
    return code(in: text) ?? text.trimmed.uppercased()
  }

  /// Whether a text is three capital letters, as all codes of ISO 4217 are.
  package static func isCode(_ text: some StringProtocol) -> Bool {
    text.utf8.count == 3 && text.utf8.allSatisfy { (65...90).contains($0) }
  }

  /// The codes among which a person may choose, those first that most people need.
  package static let common: [String] = {
    let first = ["CNY", "USD", "EUR", "GBP", "JPY", "HKD"]
    return first + codes.subtracting(first + ["RMB"]).sorted()
  }()

  private static let dollars: Set<String> = [
    "USD", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD", "MXN",
  ]

  /// What is counted in 元.
  private static let yuan: Set<String> = ["CNY", "HKD", "TWD", "SGD"]

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
    ("人民币", "CNY"), ("美元", "USD"), ("欧元", "EUR"), ("日元", "JPY"), ("円", "JPY"), ("港币", "HKD"),
    ("港元", "HKD"),
    ("英镑", "GBP"),
    ("台币", "TWD"), ("韩元", "KRW"), ("EURO", "EUR"), ("€", "EUR"), ("£", "GBP"), ("$", "USD"),
    ("₹", "INR"),
    ("₩", "KRW"), ("₽", "RUB"), ("￥", "CNY"), ("¥", "CNY"), ("元", "CNY"),
  ]
}
