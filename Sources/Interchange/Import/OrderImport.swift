// Rows that are purchases.

import Model

/// Reads rows as order lines of accounts.
struct OrderImport {
  private let accounts: AccountIndex
  /// The accounts of the names that were looked up, as the file writes them.
  private var found: [String: EntityID] = [:]
  private var ledger: ImportTally
  private var known: OrderIndex

  /// Starts from a book.
  init(book: Book) {
    accounts = AccountIndex(book: book)
    ledger = ImportTally(kind: .order, book: book)
    known = OrderIndex(book: book)
  }

  /// The changes that the rows ask for; the sheet has the tally afterwards.
  mutating func read(_ sheet: inout ImportSheet) -> [Change] {
    let references = sheet.rows.map { sheet.text(.order(.reference), $0) }
    known.noteRepeats(in: references)
    let columns = sheet.columns(of: Self.cells)
    for row in sheet.rows { take(row, columns, &sheet) }
    return ledger.changes(counts: &sheet.counts)
  }

  private static let cells = Attribute.all(of: .order).filter { $0 != .order(.account) }

  private static let wonStages: Set<String> = [
    "won", "closed won", "win", "order", "赢单", "成交", "已成交", "已赢单", "赢", "已签约", "签约",
  ].map(\.nameKey).reduce(into: []) { $0.insert($1) }

  private mutating func take(
    _ row: CSVRow, _ columns: [ImportSheet.Column], _ sheet: inout ImportSheet
  ) {
    let hasStage = sheet.mapping.columns[.stage] != nil
    guard !hasStage || Self.wonStages.contains(sheet.text(.stage, row).nameKey) else {
      sheet.counts.skipped += 1
      return
    }
    guard let account = account(row, &sheet),
      var values = sheet.values(in: columns, row)
    else { return }
    for attribute in [Attribute.order(.day), .order(.amount)] where values[attribute] == nil {
      sheet.reject(row, .attribute(attribute), .emptyCell(attribute))
      return
    }
    values[.order(.account)] = .entity(account)
    if let id = known.take(values) {
      ledger.update(id, values)
    } else {
      _ = ledger.add(values)
    }
  }

  private mutating func account(_ row: CSVRow, _ sheet: inout ImportSheet) -> EntityID? {
    let cell = sheet.text(.order(.account), row)
    if let account = found[cell] { return account }
    let name = cell.onOneLine
    if !name.isEmpty, let account = accounts.find(name) {
      found[cell] = account
      return account
    }
    let reason: Phrase = name.isEmpty ? .noAccount : .unknownAccount(name)
    sheet.reject(row, .attribute(.order(.account)), reason)
    return nil
  }
}

/// Finds the order line of the book that a row speaks of. Each line is found once, so two equal
/// rows are two purchases, and are the same two when the file is imported again.
struct OrderIndex {
  private enum Key: Hashable {
    case reference(String)
    case referenceAndProduct(String, String)
    case values([Attribute: Value])
  }

  private var waiting: [Key: [EntityID]] = [:]
  private var repeated: Set<String> = []
  private let lines: [OrderLine]

  /// Indexes nothing yet; call ``noteRepeats(in:)`` first.
  init(book: Book) { lines = book.orders.sorted }

  /// Notes which references stand on several lines, of the file or of the book: such a reference
  /// names an order, and its lines are told apart by product.
  mutating func noteRepeats(in references: [String]) {
    for names in [references, lines.map(\.reference)] {
      var seen: Set<String> = []
      for name in names where !name.isEmpty && !seen.insert(name).inserted { repeated.insert(name) }
    }
    for line in lines.reversed() {
      var values: [Attribute: Value] = [:]
      for field in OrderLine.Field.allCases { values[.order(field)] = line[field] }
      waiting[key(of: values), default: []].append(line.id)
    }
  }

  /// The first line of the book that these values speak of and no row before did.
  mutating func take(_ values: [Attribute: Value]) -> EntityID? {
    waiting[key(of: values)]?.popLast()
  }

  private func key(of values: [Attribute: Value]) -> Key {
    let reference = values[.order(.reference)]?.text ?? ""
    if !reference.isEmpty, !repeated.contains(reference) { return .reference(reference) }
    let product = values[.order(.product)]?.text.nameKey ?? ""
    guard reference.isEmpty else { return .referenceAndProduct(reference, product) }
    var telling: [Attribute: Value] = [.order(.product): Value(text: product)]
    for attribute in [Attribute.order(.account), .order(.day), .order(.amount)] {
      telling[attribute] = values[attribute] ?? .empty
    }
    return .values(telling)
  }
}

extension Phrase {
  /// A cell that must be filled.
  static func emptyCell(_ attribute: Attribute) -> Phrase {
    Phrase(
      "the \(attribute.name.en.lowercased()) is empty; fill it in.",
      "“\(attribute.name.zh)”没有填，请填写。")
  }
}
