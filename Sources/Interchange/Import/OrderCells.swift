// What a row of orders says beside its fields: its amount and its currency.

import Model

/// The columns of a sheet that say how much an order is and in which currency, found once for all rows.
struct OrderCells {
  /// Whether amounts are quantities times prices, as no column has them.
  let hasAmountByPrice: Bool

  private let amount: Number?
  private let deal: Number?
  private let quantity: Number?
  private let price: Number?
  /// The columns of currencies; the first with a word in it counts.
  private let currency: [Int]
  /// The columns of amounts or else of prices, beside which a currency may stand, each with the unit in its name.
  private let marked: [(column: Int, unit: String)]
  /// The column of margins, and the unit in its name.
  private let margin: (column: Int, unit: String)?

  /// A column of numbers and how it is read, and those that are asked where it has nothing.
  private struct Number {
    let places: [(column: Int, reader: CellReader)]

    func read(_ row: CSVRow) -> CellNumber? {
      for (column, reader) in places {
        let cell = row.text(at: column).cellText
        if places.count > 1, reader.isNothing(cell, .money) { continue }
        return CellNumber(cell, mark: reader.decimalMark, scale: reader.moneyScale)
      }
      return nil
    }
  }

  /// Finds the columns of a sheet.
  init(_ sheet: ImportSheet) {
    let columns = sheet.mapping.columns
    func number(_ field: ImportField) -> Number? {
      guard let column = columns[field], let reader = sheet.readers[field] else { return nil }
      let others = (sheet.mapping.instead[field] ?? []).compactMap { other in
        sheet.insteadReaders[other].map { (other, $0) }
      }
      return Number(places: [(column, reader)] + others)
    }
    hasAmountByPrice = sheet.mapping.hasAmountByPrice
    amount = number(.attribute(.order(.amount)))
    deal = number(.attribute(.opportunity(.amount)))
    quantity = number(.attribute(.order(.quantity)))
    price = number(.unitPrice)
    let codes = sheet.mapping.places(of: .attribute(.order(.currency)))
    currency = codes.isEmpty ? sheet.mapping.places(of: .attribute(.opportunity(.currency))) : codes
    let names = sheet.mapping.names
    let amounts = [
      ImportField.attribute(.order(.amount)), .attribute(.opportunity(.amount)), .unitPrice,
    ]
    marked = (amounts.lazy.map { sheet.mapping.places(of: $0) }.first { !$0.isEmpty } ?? [])
      .map { ($0, names[$0].columnUnit) }
    margin = columns[.attribute(.order(.margin))].map { ($0, names[$0].columnUnit) }
  }

  /// What a row is about, as far as it can be read: its amount, or its quantity times its price.
  func amount(of row: CSVRow) -> Money? {
    guard hasAmountByPrice else { return amount?.read(row)?.money?.amount }
    guard let quantity = quantity?.read(row), let price = price?.read(row) else { return nil }
    return quantity.times(price)?.money?.amount
  }

  /// What an opportunity would bring, as far as it can be read.
  func dealAmount(of row: CSVRow) -> Money? { deal?.read(row)?.money?.amount }

  /// The currency of a row's amount, by the column of currencies, or else by what stands beside the amount or in the
  /// name of its column; nil where nothing says it.
  ///
  /// - Parameter own: The currency of the book; empty where it doesn't say.
  func currency(of row: CSVRow, own: String) -> String? {
    if let word = currencyWord(row) {
      if let code = CurrencyMark.code(in: word, own: own) { return code }
      if CurrencyMark.isCode(word.uppercased()) { return word.uppercased() }
    }
    guard
      let (column, unit) = marked.first(where: { !row.text(at: $0.column).isBlank }) ?? marked.first
    else { return nil }
    if let code = CurrencyMark.code(in: row.text(at: column), own: own) { return code }
    return unit.isEmpty ? nil : CurrencyMark.code(inUnit: unit, own: own)
  }

  /// What a row has in its column of currencies; nil where there is no such column.
  private func currencyWord(_ row: CSVRow) -> String? {
    guard let first = currency.first else { return nil }
    return row.text(at: currency.first { !row.text(at: $0).isBlank } ?? first).cellText
  }

  /// The word in the column of currencies that is none; nil where there is no such column, or it says one or nothing.
  func unknownCurrency(of row: CSVRow) -> String? {
    guard let word = currencyWord(row) else { return nil }
    let isKnown = CurrencyMark.code(in: word) != nil || CurrencyMark.isCode(word.uppercased())
    let isNothing = CellReader(hasForeignTexts: true).isNothing(word, .line)
    return isKnown || isNothing ? nil : word
  }

  /// What is wrong with a row's margin where it is in another currency than its amount; nil where it isn't.
  func marginFault(of row: CSVRow, currency: String) -> CellFault? {
    guard let margin, !currency.isEmpty else { return nil }
    let cell = row.text(at: margin.column).cellText
    let code =
      CurrencyMark.code(in: cell, own: currency)
      ?? (margin.unit.isEmpty || cell.isEmpty
        ? nil : CurrencyMark.code(inUnit: margin.unit, own: currency))
    guard let code, code != currency else { return nil }
    return .foreignCurrency(cell, code, own: currency)
  }

  /// The codes of the currencies that rows name.
  ///
  /// - Complexity: O(rows).
  func currencies(of rows: [CSVRow], own: String) -> [String] {
    rows.reduce(into: Set<String>()) { codes, row in
      if let code = currency(of: row, own: own) { codes.insert(code) }
    }.sorted()
  }
}

extension ImportSheet {
  /// The name of the column with the stages of deals; nil where there is none.
  var stageName: String? {
    mapping.columns[.attribute(.opportunity(.stage))].map { mapping.names[$0] }
  }

  /// The different words of a column.
  func words(in column: Int) -> Set<String> {
    rows.reduce(into: []) { words, row in
      if words.count < 1000 { words.insert(row.text(at: column).cellText) }
    }
  }
}
