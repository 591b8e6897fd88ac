// Rows that are purchases.

import Model

/// Reads rows as order lines of accounts.
struct OrderImport {
  private var ledger: ImportTally
  private let book: Book
  private let filter: OrderFilter
  private var lines: [(values: FieldValues, currency: String)] = []
  private var currencies: OrderCurrencies
  private let corrections: ReadingOptions.Corrections?
  /// Whether amounts of several currencies stand in the file, which are not added up for a notice either.
  private var isMixed = false
  /// The numbers of orders in the book, and those of them that the file calls cancelled.
  private let numbers: Set<String>
  /// Whether deals that came to no purchase become something else, and aren't left out.
  private let sparesDeals: Bool
  /// What the rows say that were taken, each with its line in the book or its draft; none where ``sparesDeals`` is false.
  private(set) var bought: [(values: FieldValues, id: EntityID)] = []
  private var cancelled: [String] = []
  private var instead = InsteadTally()
  private var credits = (
    rows: 0, sums: [String: Money](), words: [String](), columns: Set<String>()
  )

  /// The drafts of order lines are numbered above those of people.
  private static let firstOrderDraft: UInt32 = 1 << 31

  /// Starts from a book.
  ///
  /// - Parameters:
  ///   - filter: Tells which rows are purchases.
  ///   - options: What the person said about currencies, and about orders that the book has of another customer.
  ///   - sparesDeals: Whether deals that came to no purchase become something else.
  init(book: Book, filter: OrderFilter, options: ReadingOptions, sparesDeals: Bool) {
    (self.book, self.filter, self.sparesDeals) = (book, filter, sparesDeals)
    corrections = options.corrections
    currencies = OrderCurrencies(book: book, said: options.currency)
    numbers = Set(book.orders.sorted.lazy.map(\.reference).filter { !$0.isEmpty })
    ledger = ImportTally(kind: .order, book: book, firstDraft: Self.firstOrderDraft)
  }

  /// The changes that the rows ask for; the sheet has the tally afterwards.
  mutating func read(_ sheet: inout ImportSheet, _ customers: inout CustomerFinder) -> [Change] {
    for notice in filter.notices { sheet.tell(notice) }
    let cells = OrderCells(sheet)
    isMixed = cells.currencies(of: sheet.rows, own: book.rates.own).count > 1
    lines.reserveCapacity(sheet.rows.count)
    let columns = Columns(
      cells: cells,
      account: sheet.mapping.columns[.attribute(.order(.account))],
      reference: sheet.mapping.columns[.attribute(.order(.reference))],
      hasCodes: sheet.mapping.columns[.accountCode] != nil)
    var readings = sheet.readings(in: sheet.columns(of: Self.fields))
    for (place, row) in sheet.rows.enumerated() {
      take(row, readings[place].take(), columns, &sheet, &customers)
    }
    let (rows, sums, words, names) = credits
    let sum = sums.sorted { $0.key < $1.key }.map { $0.value.exact(in: $0.key) }
    if let notice = filter.notice(
      credits: rows, sum: sum.joined(separator: " + "), words: words, columns: names)
    {
      sheet.tell(notice)
    }
    tellCancelled(&sheet)
    for notice in instead.phrases(sheet.mapping.names) { sheet.tell(notice) }
    match(&sheet, customers)
    for notice in currencies.notices { sheet.tell(notice) }
    var changes = ledger.changes(counts: &sheet.counts)
    if let change = currencies.change { changes.insert(change, at: 0) }
    return changes
  }

  private static let fields = Attribute.all(of: .order)
    .filter { $0 != .order(.account) && $0 != .order(.currency) }

  // MARK: Rows

  /// The columns of the sheet, found once for all rows.
  private struct Columns {
    let cells: OrderCells
    let account: Int?
    let reference: Int?
    /// Whether a column says by which number the system that wrote the file knows the customer.
    let hasCodes: Bool
  }

  private mutating func take(
    _ row: CSVRow, _ reading: ImportSheet.RowReading, _ columns: Columns,
    _ sheet: inout ImportSheet, _ customers: inout CustomerFinder
  ) {
    if let reason = filter.reasonToLeaveOut(row) {
      if !sparesDeals || filter.unwonDeal(row) == nil {
        sheet.leaveOut(
          reason, sum: isMixed && !reason.isOfOneCurrency ? nil : columns.cells.amount(of: row))
      }
      let number = sheet.text(at: columns.reference, row)
      if case .state = reason, numbers.contains(number) { cancelled.append(number) }
      return
    }
    guard var values = sheet.values(of: reading, row) else { return }
    if columns.cells.hasAmountByPrice, let amount = columns.cells.amount(of: row) {
      values[.order(.amount)] = .money(amount)
    }
    for attribute in [Attribute.order(.day), .order(.amount)] where values[attribute] == nil {
      sheet.reject(row, .attribute(attribute), .emptyCell(attribute))
      return
    }
    if let word = columns.cells.unknownCurrency(of: row) {
      sheet.reject(row, .attribute(.order(.currency)), CellFault.unknownCurrency(word).phrase)
      return
    }
    // The customer comes last, so that a row that isn't taken brings none in.
    let name = sheet.text(at: columns.account, row)
    let found =
      columns.hasCodes
      ? customers.customer(of: row, named: name, sheet) : customers.findOrMake(name)
    guard let account = found else {
      refuse(row, ofCustomer: name, columns, &sheet, &customers)
      return
    }
    values[.order(.account)] = .entity(account)
    instead.note(row, sheet)
    let note = filter.creditNote(row)
    let given = note == nil ? nil : takenOff(&values)
    let code = currencies.take(row, columns.cells, amount: values[.order(.amount)]?.money)
    if let (word, column) = note, let given {
      credit(given, code, word)
      credits.columns.insert(column)
    }
    let margin = Attribute.order(.margin)
    if values[margin] != nil,
      let fault = columns.cells.marginFault(of: row, currency: code.isEmpty ? book.rates.own : code)
    {
      values[margin] = nil
      sheet.note(row, .attribute(margin), fault.phrase)
    }
    lines.append((values, code))
  }

  /// Refuses a row whose customer isn't known, cannot be called so, or isn't named at all.
  private func refuse(
    _ row: CSVRow, ofCustomer name: String, _ columns: Columns, _ sheet: inout ImportSheet,
    _ customers: inout CustomerFinder
  ) {
    let field = ImportField.attribute(.order(.account))
    if name.isEmpty {
      sheet.reject(row, field, .noAccount)
    } else if let fault = customers.fault(of: name) {
      sheet.reject(row, field, fault.phrase)
    } else {
      customers.miss(
        name, amount: isMixed ? nil : columns.cells.amount(of: row), canBeMade: !sheet.hasOnlyCodes)
      sheet.rejectCustomer(row, field, sheet.reasonForNobody(name.onOneLine))
    }
  }

  /// What was given back counts less than nothing, whatever sign the file gives it.
  ///
  /// - Returns: The amount that was turned around; nil where it was less than nothing already.
  private func takenOff(_ values: inout FieldValues) -> Money? {
    guard let amount = values[.order(.amount)]?.money, amount > .zero else { return nil }
    for field in [OrderLine.Field.amount, .quantity, .margin] {
      guard let value = values[.order(field)]?.money, value > .zero else { continue }
      values[.order(field)] = .money(.zero - value)
    }
    return amount
  }

  /// Counts a credit note.
  private mutating func credit(_ amount: Money, _ code: String, _ word: String) {
    credits.rows += 1
    credits.sums[code, default: .zero] += amount
    if !credits.words.contains(word) { credits.words.append(word) }
  }

  /// An import takes nothing out of the book, so what was bought once and cancelled later still counts.
  private func tellCancelled(_ sheet: inout ImportSheet) {
    guard let first = cancelled.first else { return }
    let count = cancelled.count
    sheet.tell(
      Phrase(
        "\(count) of the rows left out \(count == 1 ? "is an order" : "are orders") that the book holds (such as "
          + "\(first.plain)): delete \(count == 1 ? "it" : "them") there if nothing was bought.",
        "不导入的行中有 \(count) 笔订单客户簿里已有（如 \(first.plain)）；若确实没有成交，请在客户簿里删除。"))
  }

  // MARK: Which line of the book a row is

  /// Finds the lines of the book that the rows speak of, once all rows are known.
  private mutating func match(_ sheet: inout ImportSheet, _ customers: CustomerFinder) {
    guard !book.orders.rows.isEmpty else {
      currencies.settle(areKnown: false)
      for (values, code) in lines {
        var values = values
        currencies.mark(&values, code: code, known: nil)
        note(values, ledger.add(values))
      }
      return
    }
    var known = OrderIndex(book: book, rows: lines.map(\.values))
    var ended = WonDeals(book)
    let found = lines.map { known.take($0.values) ?? ended.take($0.values) }
    currencies.settle(areKnown: found.contains { $0 != nil })
    var news: [(values: FieldValues, code: String)] = []
    for (line, id) in zip(lines, found) {
      var (values, code) = line
      guard let id else {
        news.append((values, code))
        continue
      }
      currencies.mark(&values, code: code, known: id)
      ledger.update(id, values)
      note(values, id)
    }
    var changes = Changes()
    for (values, code) in news {
      var values = values
      let moved = known.takeMoved(values)
      let stray = moved == nil && corrections != .another ? known.takeStray(values) : nil
      if let stray {
        settle(stray, values, customers, &changes, &sheet)
        if corrections == .stay { continue }
      }
      let id = moved ?? stray
      currencies.mark(&values, code: code, known: id)
      if let id {
        if moved != nil { changes.moved.append(values[.order(.reference)]?.text ?? "") }
        ledger.update(id, values)
        note(values, id)
      } else {
        known.noteNew(values)
        note(values, ledger.add(values))
      }
    }
    tell(changes, known.again, &sheet)
  }

  /// Notes the line of a row that was taken, where deals want to know it.
  private mutating func note(_ values: FieldValues, _ id: EntityID) {
    if sparesDeals { bought.append((values, id)) }
  }

  /// The numbers of orders that the file has otherwise than the book.
  private struct Changes {
    /// With another day.
    var moved: [String] = []
    /// With another customer, which is taken.
    var corrected: [String] = []
    /// With another customer, which isn't.
    var left: [String] = []
  }

  /// Does with an order of another customer of the book what the person said; asks where nobody said.
  private mutating func settle(
    _ id: EntityID, _ values: FieldValues, _ customers: CustomerFinder,
    _ changes: inout Changes, _ sheet: inout ImportSheet
  ) {
    let number = values[.order(.reference)]?.text ?? ""
    switch corrections {
    case .take?: changes.corrected.append(number)
    case .stay?:
      changes.left.append(number)
      ledger.update(id, [:])
    case .another?: break
    case nil:
      let from = book.orders[id]?.account.map { book.title(of: $0, .account) } ?? ""
      let to = values[.order(.account)]?.entity.map { customers.name(of: $0) } ?? ""
      sheet.ask(.corrected(number: number, from: from, to: to))
    }
  }

  private func tell(_ changes: Changes, _ again: [String], _ sheet: inout ImportSheet) {
    let (corrected, left) = (changes.corrected, changes.left)
    if let first = corrected.first {
      sheet.tell(
        Phrase(
          "\(corrected.count) \(corrected.count == 1 ? "order has" : "orders have") another customer than in the book "
            + "(such as \(first.plain)): the customer was corrected.",
          "\(corrected.count) 笔订单的客户与客户簿不同（如 \(first.plain)），已更正客户。"))
    }
    if let first = left.first {
      sheet.tell(
        Phrase(
          "\(left.count) \(left.count == 1 ? "order has" : "orders have") another customer than in the book (such as "
            + "\(first.plain)) and \(left.count == 1 ? "was" : "were") left as the book has "
            + "\(left.count == 1 ? "it" : "them").",
          "\(left.count) 笔订单的客户与客户簿不同（如 \(first.plain)），保持客户簿里的不变。"))
    }
    let moved = changes.moved
    if let first = moved.first {
      sheet.tell(
        Phrase(
          "\(moved.count) \(moved.count == 1 ? "order has" : "orders have") another day than in the book and nothing "
            + "else (such as \(first.plain)): the day was corrected.",
          "\(moved.count) 笔订单只有日期与客户簿不同（如 \(first.plain)），已更正日期。"))
    }
    if let first = again.first {
      sheet.tell(
        Phrase(
          "\(again.count) \(again.count == 1 ? "number stands" : "numbers stand") in the book for other orders already "
            + "(such as \(first.plain)), of another customer or day: these are orders of their own. Where the file "
            + "corrects one, delete the old one.",
          "\(again.count) 个单号在客户簿里属于别的订单（如 \(first.plain)，客户或日期不同），按新订单导入；若是更正，请删除旧的那一条。"))
    }
  }
}

extension LeftOut.Reason {
  /// Whether all rows that are left out for it are in the same currency.
  fileprivate var isOfOneCurrency: Bool { if case .currency = self { true } else { false } }
}

extension Phrase {
  /// A cell that must be filled.
  static func emptyCell(_ attribute: Attribute) -> Phrase {
    Phrase(
      "the \(attribute.name.en.lowercased()) is empty; fill it in.",
      "“\(attribute.name.zh)”没有填，请填写。")
  }
}
