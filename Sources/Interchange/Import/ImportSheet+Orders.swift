// What a sheet of orders says of a row beside its fields: its state, its amount, its currency.

import Model

extension ImportSheet {
  /// The different words of a column.
  func words(in column: Int) -> Set<String> {
    rows.reduce(into: []) { words, row in
      if words.count < 1000 { words.insert(row.text(at: column).cellText) }
    }
  }

  /// What a row of an order is about, as far as it can be read: its amount, or its quantity times its price.
  func amount(of row: CSVRow) -> Money? {
    guard mapping.hasAmountByPrice else {
      return number(.attribute(.order(.amount)), row)?.money?.amount
    }
    guard let quantity = number(.attribute(.order(.quantity)), row),
      let price = number(.unitPrice, row)
    else { return nil }
    return quantity.times(price)?.money?.amount
  }

  private func number(_ field: ImportField, _ row: CSVRow) -> CellNumber? {
    guard let column = mapping.columns[field], let reader = readers[field] else { return nil }
    return CellNumber(
      row.text(at: column).cellText, mark: reader.decimalMark, scale: reader.moneyScale)
  }

  /// The codes of the currencies that the rows name.
  ///
  /// - Parameter own: That of the book; empty where it doesn't say.
  /// - Complexity: O(rows).
  func currencies(own: String) -> [String] {
    rows.reduce(into: Set<String>()) { codes, row in
      if let code = currency(of: row, own: own) { codes.insert(code) }
    }.sorted()
  }

  /// The currency of a row's amount, by the column of currencies or else by what stands beside the amount; nil where
  /// nothing says it.
  func currency(of row: CSVRow, own: String) -> String? {
    if let column = mapping.columns[.attribute(.order(.currency))] {
      let word = row.text(at: column).cellText
      if let code = CurrencyMark.code(in: word, own: own) { return code }
      if CurrencyMark.isCode(word.uppercased()) { return word.uppercased() }
    }
    return [ImportField.attribute(.order(.amount)), .unitPrice].lazy
      .compactMap { mapping.columns[$0] }.first
      .flatMap { CurrencyMark.code(in: row.text(at: $0), own: own) }
  }
}
