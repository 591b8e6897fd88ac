// Which rows of a list of orders are purchases, by the columns that say so: states, kinds of documents, currencies.

import Model

/// Tells rows that are purchases from others, by columns that are looked at as wholes.
struct OrderFilter {
  private var states: [(column: Int, states: OrderStates)] = []
  private let documents: Int?
  /// The columns of remarks among which some say that goods came back, where no column tells kinds of documents.
  private let remarks: [Int]
  private let cancelled: Int?
  /// The code of the book's own currency.
  private let own: String
  private let product: Int?
  private let currency: String?
  private let names: [String]
  private let cells: OrderCells

  /// Looks over the columns of states and of documents.
  ///
  /// - Parameter own: The code of the book's own currency.
  init(_ sheet: ImportSheet, options: ReadingOptions, own: String) {
    let mapping = sheet.mapping
    (names, cells) = (mapping.names, OrderCells(sheet))
    (currency, self.own) = (options.currency, own)
    cancelled = mapping.columns[.cancelled]
    product = mapping.columns[.attribute(.order(.product))]
    documents = mapping.columns[.document].flatMap { column in
      OrderDocument.fill(sheet.words(in: column), column: sheet.mapping.names[column])
        ? column : nil
    }
    let (names, hasDocuments) = (mapping.names, documents != nil)
    let used = Set(mapping.columns.values)
    remarks = names.indices.filter { column in
      !hasDocuments && !used.contains(column) && OrderDocument.areRemarks(column: names[column])
    }
    for column in [mapping.columns[.state]].compactMap({ $0 }) + (mapping.further[.state] ?? []) {
      states.append(
        (
          column,
          OrderStates(
            sheet.words(in: column), column: names[column], wonWords: options.wonWords,
            source: options.states)
        ))
    }
  }

  /// Why a row is left out although nothing is wrong with it; nil when it's taken.
  ///
  /// The first column of states decides what is a purchase; any other can only say that it was cancelled.
  func reasonToLeaveOut(_ row: CSVRow) -> LeftOut.Reason? {
    for (index, (column, states)) in states.enumerated() {
      let word = row.text(at: column).cellText
      guard index == 0 ? !states.isBought(word) : states.isCancelled(word) else { continue }
      if OrderStates.isGivenBack(word), let amount = cells.amount(of: row), amount < .zero {
        continue
      }
      return .state(column: names[column], word: word)
    }
    return otherReason(row)
  }

  /// The deal that a row is, where that came to no purchase: its word, and whether it was lost. Nil where rows are no
  /// deals, and where the row was bought or is left out for another reason.
  func unwonDeal(_ row: CSVRow) -> (word: String, isLost: Bool)? {
    guard let (column, states) = states.first, states.tellsDeals else { return nil }
    let word = row.text(at: column).cellText
    guard !states.isBought(word), otherReason(row) == nil else { return nil }
    return (word, states.isLost(word))
  }

  /// Why a row is left out whatever the columns of states say.
  private func otherReason(_ row: CSVRow) -> LeftOut.Reason? {
    if let cancelled, !row.text(at: cancelled).isNo {
      return .state(column: names[cancelled], word: row.text(at: cancelled).cellText)
    }
    if let product, row.text(at: product).cellText.isSumWord { return .total }
    if let documents, document(row, documents) == .other {
      return .document(column: names[documents], word: row.text(at: documents).cellText)
    }
    if let currency, let code = cells.currency(of: row, own: own), code != currency {
      return .currency(code: code)
    }
    return nil
  }

  /// The word by which a row is a credit note or a return, and the name of its column; nil when it's none.
  func creditNote(_ row: CSVRow) -> (word: String, column: String)? {
    for column in remarks {
      let word = row.text(at: column).cellText
      if !word.isEmpty, OrderDocument.isReturn(remark: word) { return (word, names[column]) }
    }
    guard let documents else { return nil }
    let word = row.text(at: documents).cellText
    return document(row, documents) == .creditNote ? (word, names[documents]) : nil
  }

  /// The kind of document that a row is, by the column that says so.
  private func document(_ row: CSVRow, _ column: Int) -> OrderDocument? {
    OrderDocument(row.text(at: column).cellText, column: names[column])
  }

  /// What a person should know of how the columns were read.
  var notices: [ReadingNotice] {
    var notices: [ReadingNotice] = []
    if let (column, states) = states.first, !states.isPipeline, !states.unknown.isEmpty {
      let name = names[column].plain
      notices.append(
        ReadingNotice(
          Phrase(
            "Rows with \(states.unknown.listed) in \(name) were taken as orders",
            "“\(name)”为 \(states.unknown.listed) 的行按订单导入"),
          remedy: .states(column: names[column], words: states.unknown)))
    }
    if cells.hasAmountByPrice {
      notices.append(
        ReadingNotice(
          Phrase(
            "No column has the amounts: each is the quantity times the unit price.",
            "没有金额列：金额按“数量 × 单价”计算。")))
    }
    return notices
  }

  /// What to tell of credit notes that lowered what was bought.
  func notice(credits rows: Int, sum: String, words: [String], columns: Set<String>) -> Phrase? {
    guard rows > 0 else { return nil }
    let name = columns.sorted().map(\.plain).joined(separator: ", ")
    return Phrase(
      "\(rows) \(rows == 1 ? "row is a credit note or return" : "rows are credit notes or returns") "
        + "by \(name) (\(words.listed)): \(sum) was taken off.",
      "按“\(name)”（\(words.listed)），\(rows) 行是退货或红字，已冲减 \(sum)。")
  }
}
