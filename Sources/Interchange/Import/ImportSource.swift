// A file that has been understood: its rows, what they are, how to read them. The same value makes a dry run and
// a real one.

package import Model

/// A file with what its columns mean.
package struct ImportSource: Sendable {
  /// The rows.
  package let table: SourceTable
  /// What they are.
  package let meaning: FileMeaning
  /// What the person said about how to read them.
  package let options: ReadingOptions
  /// The program that wrote the file, as far as it is recognised.
  private let known: SourceShelf.Choice
  /// The rows of each kind, with what their columns show.
  private let sheets: [ImportSheet]

  /// Understands a file.
  ///
  /// - Parameters:
  ///   - kind: What the rows are; nil to find out.
  ///   - overrides: What the person said about columns.
  ///   - options: What the person said about how to read the rows.
  ///   - shelf: The programs by which the file may have been written.
  /// - Complexity: O(cells).
  package static func make(
    _ document: CSVDocument, kind: ImportKind? = nil, overrides: [ColumnMapping.Override] = [],
    options: ReadingOptions = ReadingOptions(), shelf: SourceShelf = .shipped
  ) -> Result<ImportSource, MappingFault> {
    let known = shelf.choice(for: document.columns)
    var options = options.orElse(document.readingOfRejects).orElse(known.source)
    // What the person says about its columns is a way to read it all the same.
    if let source = known.source, let refusal = source.refusal, overrides.isEmpty {
      return .failure(.refused(source.name, refusal))
    }
    var table = SourceTable(document, options: options)
    table.skip(known.source)
    return FileMeaning.make(
      table, kind: kind, overrides: overrides, options: options, source: known.source
    ).map { meaning in
      table.fillDown(for: meaning, said: options.fillsDown)
      if meaning.main.columns[.attribute(.order(.currency))] == nil {
        options.currency = options.currency ?? known.source?.currency
      }
      return ImportSource(table: table, meaning: meaning, options: options, known: known)
    }
  }

  private init(
    table: SourceTable, meaning: FileMeaning, options: ReadingOptions, known: SourceShelf.Choice
  ) {
    (self.table, self.meaning, self.options, self.known) = (table, meaning, options, known)
    let people = meaning.all.first { $0.kind == .people }?.personColumns ?? []
    sheets = meaning.all.map { mapping in
      ImportSheet(
        table: table, mapping: mapping, options: options, isMain: mapping.kind == meaning.main.kind,
        people: people)
    }
  }

  /// What the file doesn't say and the person has to, whatever the book holds; nil when it says all.
  ///
  /// - Complexity: O(rows).
  package var doubt: ReadingDoubt? {
    table.doubt ?? sheets.lazy.compactMap(\.doubt).first
  }

  /// Works out what importing the file would do.
  ///
  /// - A thing that the book has is found by its name, as `nameKey` folds it: accounts also by
  ///   their other names, people within their account also by e-mail address and telephone number, order lines as
  ///   ``OrderIndex`` tells.
  /// - An empty cell never erases, and a name in the book is never respelt.
  /// - A required cell that can't be read rejects its row. Any other is left out, the rest of the
  ///   row is taken, and the row is among the rejects to be mended and imported again.
  /// - A parent or superior may stand in a later row. One that is nowhere leaves its row without
  ///   the link.
  /// - What no column of the file says, such as whether 03/04/2025 is in March or April, is a doubt, and
  ///   then there is no command: the person answers first.
  ///
  /// - Parameters:
  ///   - book: The book as it is; it isn't changed.
  ///   - makesAccounts: Whether people and orders of an unknown account bring that account in. Otherwise
  ///     their rows are rejected, since an account out of a typing error is worse. A book without any account
  ///     takes those that the first file names.
  /// - Complexity: O(rows + book), O(n log n) at most.
  package func plan(for book: Book, makesAccounts: Bool = false) -> ImportPlan {
    let isFirst = book.accounts.rows.isEmpty
    var customers = CustomerFinder(
      book: book, makesNew: makesAccounts || isFirst || meaning.main.kind == .accounts,
      options: options)
    var sheets: [ImportKind: ImportSheet] = [:]
    for var sheet in self.sheets {
      sheet.ownCurrency = book.rates.own
      sheets[sheet.mapping.kind] = sheet
    }
    let filter = sheets[.orders].map { OrderFilter($0, options: options, own: book.rates.own) }
    if let filter {
      let hasDeals = sheets[.opportunities] != nil
      // What is left out brings in neither a customer nor a contact.
      for kind in [ImportKind.accounts, .people] {
        sheets[kind]?.rows.removeAll {
          filter.reasonToLeaveOut($0) != nil && !(hasDeals && filter.unwonDeal($0) != nil)
        }
      }
      sheets[.opportunities]?.rows.removeAll { filter.unwonDeal($0) == nil }
    }
    var bought: [(values: FieldValues, id: EntityID)] = []
    var later: [Change] = []
    for kind in meaning.main.kind.readingOrder {
      guard var sheet = sheets[kind] else { continue }
      switch kind {
      case .accounts:
        var reading = AccountImport(book: book)
        reading.read(&sheet, &customers)
      case .people:
        var reading = PersonImport(book: book, moves: options.moves)
        later.append(own: reading.read(&sheet, &customers))
      case .orders:
        guard let filter else { continue }
        var reading = OrderImport(
          book: book, filter: filter, options: options, sparesDeals: sheets[.opportunities] != nil)
        later.append(own: reading.read(&sheet, &customers))
        bought = reading.bought
      case .opportunities:
        var reading = OpportunityImport(book: book, options: options)
        if let filter { reading.stage = { filter.unwonDeal($0) } }
        later.append(own: reading.read(&sheet, &customers, bought: bought))
      }
      sheets[kind] = sheet
    }
    return plan(&sheets, customers, &later, isFirst: isFirst && !makesAccounts, for: book)
  }

  /// Puts together what reading the rows came to.
  private func plan(
    _ sheets: inout [ImportKind: ImportSheet], _ customers: CustomerFinder, _ later: inout [Change],
    isFirst: Bool,
    for book: Book
  ) -> ImportPlan {
    var counts = sheets[.accounts]?.counts ?? ImportCounts()
    let made = customers.ledger.changes(
      deferred: [.account(.parent), .account(.distinct)], counts: &counts)
    sheets[.accounts]?.counts = counts
    later.insert(contentsOf: made.first, at: 0)
    later += made.then
    let changes = later
    let inOrder = meaning.all.compactMap { sheets[$0.kind] }
    let unknownAlias = options.aliases.first { book.account(named: $0.account) == nil }
    let doubt =
      unknownAlias.map { ReadingDoubt.unknownAccount($0.account) } ?? table.doubt
      ?? inOrder.lazy.compactMap(\.doubt).first
    var notices =
      [known.news].compactMap(\.self) + table.notices
      + inOrder.flatMap { $0.notices + $0.remarkNotices.map { ReadingNotice($0) } }
    if meaning.main.kind != .accounts {
      notices += brought(customers.ledger.newNames, isFirst: isFirst).map { ReadingNotice($0) }
    }
    let purpose = Purpose(.importing, meaning.main.kind.entity)
    return ImportPlan(
      meaning: meaning, command: changes.isEmpty || doubt != nil ? nil : Command(purpose, changes),
      reading: [inOrder.first?.readingText, options.currency.map { "currency=" + $0 }]
        .compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " "),
      counts: inOrder.first?.total ?? ImportCounts(),
      beside: inOrder.dropFirst().map { ImportPlan.Part(kind: $0.mapping.kind, counts: $0.total) },
      leftOut: inOrder.flatMap(\.leftOut), deals: inOrder.flatMap(\.deals),
      rejects: inOrder.flatMap(\.rejects).sorted { $0.position < $1.position },
      unknown: customers.unknown.sorted { ($1.sum ?? .zero, $1.rows) < ($0.sum ?? .zero, $0.rows) },
      repeats: inOrder.flatMap(\.repeats), told: notices,
      newCustomers: customers.ledger.newNames, ignoredSums: ignoredSums, doubt: doubt)
  }

  /// What the columns of amounts add up to that mean nothing here, by their names.
  ///
  /// - Complexity: O(rows × such columns).
  private var ignoredSums: [String: Money] {
    let ignored = Set(meaning.ignored)
    var sums: [String: Money] = [:]
    for (index, name) in table.columns.enumerated() where ignored.contains(name) && name.isOfMoney {
      let cells = table.rows.lazy.map { $0.text(at: index).cellText }.filter { !$0.isEmpty }
      var (sum, isOfAmounts) = (Money.zero, false)
      for cell in cells {
        guard let amount = CellNumber(cell, mark: options.decimal)?.money?.amount else {
          isOfAmounts = false
          break
        }
        (sum, isOfAmounts) = (sum + amount, true)
      }
      if isOfAmounts, sum != .zero { sums[name.start] = sum }
    }
    return sums
  }

  /// What to tell of the customers that people and orders bring along.
  private func brought(_ names: [String], isFirst: Bool) -> [Phrase] {
    guard let first = names.first else { return [] }
    let count = names.count
    return [
      Phrase(
        "\(count) \(count == 1 ? "customer is" : "customers are") new (\(first.plain)\(count > 1 ? ", …" : ""))"
          + (isFirst ? ", since the book had none." : "."),
        (isFirst ? "客户簿还没有客户，" : "") + "新建客户 \(count) 个（\(first.plain)\(count > 1 ? "……" : "")）。")
    ]
  }

  /// The rows of one kind.
  func sheet(for mapping: ColumnMapping) -> ImportSheet? {
    sheets.first { $0.mapping.kind == mapping.kind }
  }

  /// The source as which the file is read; nil where it is recognised as none.
  package var source: KnownSource? { known.source }

  /// The codes of the currencies of the amounts; none where nothing tells them.
  ///
  /// - Complexity: O(rows).
  package func currencyCodes(in book: Book) -> [String] {
    sheets.first.map { OrderCells($0).currencies(of: $0.rows, own: book.rates.own) } ?? []
  }
}

extension ImportKind {
  /// What is read one after the other where rows are above all this: orders before the deals that came to them.
  fileprivate var readingOrder: [ImportKind] {
    switch self {
    case .orders: [.orders, .opportunities, .accounts, .people]
    case .opportunities: [.opportunities]
    case .accounts, .people: [.accounts, .people]
    }
  }
}

extension CSVDocument {
  /// How the file was read of which this one holds the rejects; nothing for any other file.
  fileprivate var readingOfRejects: String {
    let names = [ImportPlan.readingColumn.en, ImportPlan.readingColumn.zh]
    return columns.firstIndex { names.contains($0) }.flatMap { index in
      rows.lazy.map { $0.text(at: index) }.first { !$0.isEmpty }
    } ?? ""
  }
}

extension ReadingOptions {
  /// These options, and for what they leave open those of a text such as `dates=dmy decimal=comma`.
  fileprivate func orElse(_ text: String) -> ReadingOptions {
    var options = self
    for word in text.split(separator: " ") {
      switch word {
      case "dates=dmy": options.dates = options.dates ?? .dayFirst
      case "dates=mdy": options.dates = options.dates ?? .monthFirst
      case "dates=ymd": options.dates = options.dates ?? .yearFirst
      case "decimal=point": options.decimal = options.decimal ?? .point
      case "decimal=comma": options.decimal = options.decimal ?? .comma
      case _ where word.hasPrefix("currency="):
        options.currency = options.currency ?? String(word.dropFirst("currency=".count))
      case _: break
      }
    }
    return options
  }
}

extension ReadingOptions {
  /// These options, and for what they leave open what the program that wrote the file always does.
  fileprivate func orElse(_ source: KnownSource?) -> ReadingOptions {
    guard let source else { return self }
    var options = self
    options.dates = options.dates ?? source.dates
    options.decimal = options.decimal ?? source.decimal
    options.states = source.states
    options.system = source.system
    return options
  }
}

extension SourceTable {
  /// Gives rows below a customer their customer; see ``fillDown(account:beside:said:)``.
  fileprivate mutating func fillDown(for meaning: FileMeaning, said: Bool?) {
    let columns = meaning.main.columns
    let beside = [ImportField.attribute(.order(.day)), .attribute(.order(.reference))]
      .compactMap { columns[$0] }
    let account: ImportField? =
      switch meaning.main.kind {
      // The second contact of a customer stands below the first.
      case .accounts:
        meaning.beside.contains { $0.kind == .people } ? .attribute(.account(.name)) : nil
      case .people: .attribute(.person(.account))
      case .orders: .attribute(.order(.account))
      case .opportunities: .attribute(.opportunity(.account))
      }
    guard let account, let column = columns[account] else { return }
    // What is said once of an order holds for all its lines.
    let ofOrder: [ImportField] = [
      .state, .document, .cancelled, .attribute(.order(.currency)),
      .attribute(.opportunity(.currency)), .attribute(.opportunity(.stage)),
    ]
    let further = ofOrder.flatMap {
      (columns[$0].map { [$0] } ?? []) + (meaning.main.further[$0] ?? [])
    }
    fillDown(account: column, beside: beside, further: further, said: said)
  }
}

extension String {
  /// Whether the name of a column says that amounts of money stand in it.
  fileprivate var isOfMoney: Bool {
    let key = nameKey
    return !columnUnit.isEmpty && CurrencyMark.code(inUnit: columnUnit, own: "CNY") != nil
      || [
        "amount", "total", "price", "tax", "vat", "discount", "return", "refund", "rebate", "cost",
        "fee", "freight", "shipping", "margin", "revenue", "sales", "net", "gross", "profit",
        "betrag", "umsatz", "steuer", "rabatt", "kosten", "preis", "brutto", "netto", "montant",
        "金额", "税", "折扣", "费", "退货", "返利", "价", "货款", "额", "成本", "毛利", "利润",
      ].contains { key.contains($0) }
  }
}

extension [Change] {
  /// Adds changes that nobody else has: where these are the first they aren't copied, and there may be half a million.
  fileprivate mutating func append(own changes: consuming [Change]) {
    if isEmpty { self = changes } else { self += changes }
  }
}
