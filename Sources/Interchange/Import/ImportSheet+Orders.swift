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

  /// The currencies of the amounts, and the column that tells them; nil where none does.
  var currencies: (column: String, codes: [String])? {
    guard let column = currencyColumn else { return nil }
    let codes = words(in: column).compactMap(CurrencyMark.code(in:))
    return (mapping.names[column], Array(Set(codes)).sorted())
  }

  /// The currency of a row's amount; nil where nothing says it.
  func currency(of row: CSVRow) -> String? {
    currencyColumn.flatMap { CurrencyMark.code(in: row.text(at: $0)) }
  }

  private var currencyColumn: Int? {
    mapping.columns[.currency] ?? mapping.columns[.attribute(.order(.amount))]
  }
}
