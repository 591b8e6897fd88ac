// Rows that are business which may come, or which was lost; and what becomes of it when a file says that it was won.

import Model

/// Reads rows as opportunities of accounts.
struct OpportunityImport {
  /// The word of the deal that a row is, and whether that was lost; nil where the file is one of this program's.
  var stage: ((CSVRow) -> (word: String, isLost: Bool)?)?

  private let book: Book
  private let stages: SalesStages
  private let currency: String?
  private var ledger: ImportTally
  private var deals: [Opportunity] = []
  private var values: [FieldValues] = []
  /// The rows with a stage that the list of the book doesn't have, by its name.
  private var unlisted: [String: Int] = [:]
  /// Names of deals that ended in the book and are open in the file.
  private var reopened: [String] = []
  private var lost = 0

  /// The drafts of opportunities are numbered above those of order lines.
  private static let firstDraft: UInt32 = 3 << 30

  /// Starts from a book.
  init(book: Book, options: ReadingOptions) {
    (self.book, stages, currency) = (book, book.stages, options.currency)
    ledger = ImportTally(kind: .opportunity, book: book, firstDraft: Self.firstDraft)
  }

  /// The changes that the rows ask for; the sheet has the tally afterwards.
  ///
  /// - Parameter bought: The order lines of the file, by which deals of the book are won.
  mutating func read(
    _ sheet: inout ImportSheet, _ customers: inout CustomerFinder,
    bought: [(values: FieldValues, id: EntityID)]
  ) -> [Change] {
    var columns = sheet.columns(of: Self.fields)
    let cells = OrderCells(sheet)
    for row in sheet.rows { take(row, &columns, cells, &sheet, &customers) }
    let (index, count) = (OpportunityIndex(book), deals.count)
    let won = bought.map { Self.deal(of: $0.values, customers) }
    let found = index.find(deals + won)
    for (place, id) in found.prefix(count).enumerated() { note(values[place], is: id) }
    for (line, id) in zip(bought, found.dropFirst(count)) {
      // What was bought before says nothing of a deal of the same name that is open now.
      guard let id, line.id.isDraft || book.opportunities[id]?.reference.isEmpty == false else {
        continue
      }
      win(id, by: line.id, on: line.values[.order(.day)]?.day)
    }
    tell(&sheet, areNoneWon: bought.isEmpty)
    return ledger.changes(counts: &sheet.counts)
  }

  private static let fields = Attribute.all(of: .opportunity).filter {
    ![
      .opportunity(.account), .opportunity(.chance), .opportunity(.decider), .opportunity(.orders),
    ].contains($0)
  }

  // MARK: Rows

  private mutating func take(
    _ row: CSVRow, _ columns: inout [ImportSheet.Column], _ cells: OrderCells,
    _ sheet: inout ImportSheet, _ customers: inout CustomerFinder
  ) {
    guard var values = sheet.values(in: &columns, row) else { return }
    if values[.opportunity(.name)] == nil, let name = Self.name(values) {
      values[.opportunity(.name)] = .text(name)
    }
    guard values[.opportunity(.name)] != nil || stage != nil else {
      let name = Attribute.opportunity(.name)
      return sheet.reject(row, .attribute(name), .emptyCell(name))
    }
    setChance(&values, row, &sheet)
    setCurrency(&values, row, cells)
    // The customer comes last, so that a row that isn't taken brings none in.
    guard let account = account(of: row, cells, &sheet, &customers) else { return }
    values[.opportunity(.account)] = .entity(account)
    if values[.opportunity(.name)] == nil {
      values[.opportunity(.name)] = .text(customers.name(of: account))
    }
    setStage(&values, row)
    setDecider(&values, row, account, &sheet)
    if let word = stage?(row)?.word, let column = sheet.stageName {
      sheet.noteDeal(.state(column: column, word: word), sum: cells.dealAmount(of: row))
    }
    var deal = Opportunity(id: .draft(1))
    for (attribute, value) in values {
      if case .opportunity(let field) = attribute { deal[field] = value }
    }
    deals.append(deal)
    self.values.append(values)
  }

  /// What a deal is called that has no name: by its product, else by its number, else by its customer.
  private static func name(_ values: FieldValues) -> String? {
    (values[.opportunity(.product)] ?? values[.opportunity(.reference)])?.text
  }

  /// The chance in per cent, also where it is written as `90%` or as a fraction of 1.
  private func setChance(_ values: inout FieldValues, _ row: CSVRow, _ sheet: inout ImportSheet) {
    let cell = sheet.text(.opportunity(.chance), row)
    guard !cell.isEmpty else { return }
    let digits = cell.filter { $0 != "%" && $0 != "％" }
    let hundredths = CellNumber(digits)?.money?.amount.hundredths
    let isFraction =
      digits.count == cell.count && digits.contains { ".,".contains($0) }
      && (hundredths ?? 101) <= 100
    let chance = hundredths.map { isFraction ? $0 : ($0 + 50) / 100 }
    guard let chance, (0...100).contains(chance) else {
      let field = Attribute.opportunity(.chance)
      return sheet.note(row, .attribute(field), CellFault.unfit(cell, field.shape).phrase)
    }
    values[.opportunity(.chance)] = .number(chance)
  }

  /// The stage as the book has it, and when the deal ended.
  private mutating func setStage(_ values: inout FieldValues, _ row: CSVRow) {
    let said = values[.opportunity(.stage)]?.text.bareState ?? ""
    guard let (word, isLost) = stage?(row) else {
      if !said.isEmpty, stages[said] == nil { unlisted[said, default: 0] += 1 }
      return
    }
    if isLost {
      lost += 1
      let name = stages.lost.name
      values[.opportunity(.stage)] = .text(word.hasHan ? name.zh : name.en)
      values[.opportunity(.ended)] = values[.opportunity(.expected)]
      values[.opportunity(.chance)] = nil
      return
    }
    let isBlank = said.isEmpty || Self.openWords.contains(said.nameKey)
    values[.opportunity(.stage)] = isBlank ? nil : .text(said)
    if !isBlank, stages[said] == nil { unlisted[said, default: 0] += 1 }
  }

  /// Words that say no more than that a deal is neither won nor lost.
  private static let openWords = Set(
    ["open", "offen", "ouvert", "abierto", "开放", "进行中", "跟进中"].map(\.nameKey))

  /// The currency of the amount, where it isn't the book's own.
  private func setCurrency(_ values: inout FieldValues, _ row: CSVRow, _ cells: OrderCells) {
    guard stage != nil else { return }
    values[.opportunity(.currency)] = nil
    guard values[.opportunity(.amount)] != nil else { return }
    let code = cells.currency(of: row, own: book.rates.own) ?? currency ?? ""
    if !code.isEmpty, code != book.rates.own { values[.opportunity(.currency)] = .text(code) }
  }

  /// The customer of a row; nil where there is none, and then the row is rejected, or left out where it names none.
  private func account(
    of row: CSVRow, _ cells: OrderCells, _ sheet: inout ImportSheet,
    _ customers: inout CustomerFinder
  ) -> EntityID? {
    let name = sheet.text(.opportunity(.account), row)
    if let account = customers.customer(of: row, named: name, sheet) { return account }
    let field = ImportField.attribute(.opportunity(.account))
    if name.isEmpty, stage != nil {
      // Nothing is wrong with the row, but a deal of nobody has no place in the book.
      sheet.leaveOut(.noAccount, sum: cells.dealAmount(of: row))
    } else if name.isEmpty {
      sheet.reject(row, field, .noAccount)
    } else if let fault = customers.fault(of: name) {
      sheet.reject(row, field, fault.phrase)
    } else {
      customers.miss(
        name, amount: cells.dealAmount(of: row), canBeMade: !sheet.hasOnlyCodes)
      sheet.rejectCustomer(row, field, sheet.reasonForNobody(name.onOneLine))
    }
    return nil
  }

  /// Who decides, where one person of the account has that name.
  private func setDecider(
    _ values: inout FieldValues, _ row: CSVRow, _ account: EntityID, _ sheet: inout ImportSheet
  ) {
    let name = sheet.text(.opportunity(.decider), row)
    guard !name.isEmpty else { return }
    let people = book.people(of: account).filter { $0.name.nameKey == name.nameKey }
    guard let person = people.first, people.count == 1 else {
      return sheet.note(
        row, .attribute(.opportunity(.decider)),
        Phrase(
          "the account has no one person called \(name.plain); import the people first.",
          "该客户没有唯一叫“\(name.plain)”的联系人；请先导入联系人。"))
    }
    values[.opportunity(.decider)] = .entity(person.id)
  }

  // MARK: Opportunities of the book

  /// Notes what a row says. What ended in the book stays so where the file still has it open.
  private mutating func note(_ values: FieldValues, is known: EntityID?) {
    guard let known, let deal = book.opportunities[known] else {
      _ = ledger.add(values)
      return
    }
    var values = values
    let isOpen = stages.standing(values[.opportunity(.stage)]?.text ?? "") == .open
    if stages.standing(of: deal) != .open, isOpen, stage != nil {
      reopened.append(deal.name)
      values[.opportunity(.stage)] = nil
    }
    // The same stage in another language or spelling is no news.
    if let stage = values[.opportunity(.stage)]?.text, let listed = stages[stage],
      listed == stages[deal.stage]
    {
      values[.opportunity(.stage)] = nil
    }
    ledger.update(known, values)
  }

  /// A deal that a purchase of the file came from, as the book would have it.
  private static func deal(of values: FieldValues, _ customers: CustomerFinder) -> Opportunity {
    var deal = Opportunity(id: .draft(1))
    deal.account = values[.order(.account)]?.entity
    deal.reference = values[.order(.reference)]?.text ?? ""
    deal.product = values[.order(.product)]?.text ?? ""
    deal.name =
      [deal.product, deal.reference, deal.account.map { customers.name(of: $0) } ?? ""]
      .first { !$0.isEmpty } ?? ""
    return deal
  }

  /// Marks a deal of the book as won by an order line.
  private mutating func win(_ id: EntityID, by line: EntityID, on day: Day?) {
    guard let deal = book.opportunities[id] else { return }
    var values: FieldValues = [:]
    if stages.standing(of: deal) != .won {
      let name = stages.won.name
      values[.opportunity(.stage)] = .text(deal.stage.hasHan ? name.zh : name.en)
      values[.opportunity(.ended)] = Value(day: day)
    }
    if !deal.orders.contains(line) {
      values[.opportunity(.orders)] = .entities(deal.orders + [line])
    }
    if !values.isEmpty { ledger.update(id, values, isCounted: false) }
  }

  // MARK: Telling

  private func tell(_ sheet: inout ImportSheet, areNoneWon: Bool) {
    let open = deals.count - lost
    if areNoneWon, let column = sheet.stageName, stage != nil, open > 0 {
      sheet.tell(
        ReadingNotice(
          Phrase("None of the deals is won by \(column.plain)", "按“\(column.plain)”列，没有一个商机赢单"),
          remedy: .stages(column: column)))
    }
    if stage != nil, !deals.isEmpty {
      sheet.tell(
        Phrase(
          "Deals that are not won became opportunities: \(open) open, \(lost) lost.",
          "没有赢单的记为商机：进行中 \(open) 个，输单 \(lost) 个。"))
    }
    if let example = unlisted.keys.min() {
      let rows = unlisted.values.reduce(0, +)
      let names = unlisted.keys.sorted().listed
      let hasChances = sheet.mapping.columns[.attribute(.opportunity(.chance))] != nil
      let (en, zh) =
        hasChances ? ("with the chance in the file", "按文件里的把握") : ("without a chance", "没有把握")
      sheet.tell(
        Phrase(
          "Your list of stages doesn't have \(names) (\(rows) \(rows == 1 ? "opportunity" : "opportunities")): they "
            + "count as open, \(en); list them in the book settings (:), such as \(example.plain) 30%.",
          "商机阶段列表里没有 \(names)（\(rows) 个商机）：按进行中计，\(zh)；可在“客户簿设置”（按 :）里加上，例如 \(example.plain) 30%。"))
    }
    if let first = reopened.first {
      let count = reopened.count
      sheet.tell(
        Phrase(
          "\(count) \(count == 1 ? "deal is" : "deals are") won or lost in the book and open in the file (such as "
            + "\(first.plain)): the book was kept; change the stage there if \(count == 1 ? "it is" : "they are") open again.",
          "\(count) 个商机在客户簿里已赢单或输单，文件里还在进行（如 \(first.plain)）：以客户簿为准；若确实重新启动，请在客户簿里改阶段。"))
    }
  }
}
