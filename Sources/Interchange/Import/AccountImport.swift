// Rows that are customers.

import Model

/// Reads rows as accounts.
struct AccountImport {
  private let book: Book
  /// The row that last spoke of a customer, where all of it was taken.
  private var last: [EntityID: CSVRow] = [:]
  private var apart: [(account: EntityID, names: [String])] = []
  private var parents: [(child: EntityID, name: String, row: CSVRow)] = []

  /// Starts from a book.
  init(book: Book) { self.book = book }

  /// Notes what the rows ask for; the sheet has the tally afterwards.
  ///
  /// Beside orders, only customers that these have brought in are read: what an order says of a known customer,
  /// such as the town that it went to, is not the customer's own.
  mutating func read(_ sheet: inout ImportSheet, _ customers: inout CustomerFinder) {
    var columns = sheet.columns(of: Self.cells)
    for row in sheet.rows { take(row, &columns, &sheet, &customers) }
    linkParents(&sheet, &customers)
    // Once all customers are known: one that the file brings in may stand in a later row.
    for (account, names) in apart {
      let others = names.compactMap { customers.find($0) }.filter { $0 != account }
      guard !others.isEmpty else { continue }
      customers.ledger.update(
        account, [.account(.distinct): .entities(others)], isCounted: false)
    }
  }

  private static let cells = Attribute.all(of: .account).filter { $0.shape.referredKind == nil }

  private mutating func take(
    _ row: CSVRow, _ columns: inout [ImportSheet.Column], _ sheet: inout ImportSheet,
    _ customers: inout CustomerFinder
  ) {
    let name = sheet.text(.account(.name), row).onOneLine
    guard !name.isEmpty else {
      if sheet.isMain { sheet.reject(row, .attribute(.account(.name)), .noAccount) }
      return
    }
    let known = customers.find(name)
    if !sheet.isMain, known?.isDraft != true { return }
    // A list of orders says the same of its customer in each row.
    if let known, let before = last[known], sheet.says(row, theSameAs: before) {
      sheet.noteRepeat(row, customers.ledger.again(known, line: row.line))
      return
    }
    let noted = sheet.noted
    if known == nil, !customers.mayMake(name) {
      customers.miss(name, amount: nil)
      sheet.rejectCustomer(row, .attribute(.account(.name)), .unknownAccount(name))
      return
    }
    guard var values = sheet.values(in: &columns, row) else { return }
    addAlone(row, sheet, &values)
    let id: EntityID
    if let known {
      values[.account(.name)] = nil
      if let earlier = customers.ledger.earlier(known, than: values) {
        sheet.noteRepeat(row, earlier)
      }
      customers.ledger.update(known, values, line: row.line)
      id = known
    } else if values[.account(.name)] != nil {
      id = customers.ledger.add(values, line: row.line)
      customers.insert(name, id)
    } else {
      // A stroke, or another sign for nothing.
      sheet.reject(row, .attribute(.account(.name)), .noAccount)
      return
    }
    for alias in values[.account(.aliases)]?.texts ?? [] { customers.insert(alias, id) }
    let parent = sheet.text(.account(.parent), row).onOneLine
    if !parent.isEmpty { parents.append((id, parent, row)) }
    let others = sheet.text(.account(.distinct), row).listItems
    if !others.isEmpty { apart.append((id, others)) }
    last[id] = sheet.noted == noted ? row : nil
  }

  /// In a row without a contact, what stands where the contact's telephone number would is the customer's.
  private func addAlone(
    _ row: CSVRow, _ sheet: ImportSheet, _ values: inout FieldValues
  ) {
    for (field, column) in sheet.mapping.alone {
      guard case .attribute(let attribute) = field, sheet.isAlone(row) else { continue }
      let text = row.text(at: column).cellText.onOneLine
      if !text.isEmpty, !attribute.shape.isExceeded(by: .text(text)) {
        values[attribute] = .text(text)
      }
    }
  }

  /// Sets parents once all accounts are known. No account may end up above itself.
  private mutating func linkParents(
    _ sheet: inout ImportSheet, _ customers: inout CustomerFinder
  ) {
    let field = ImportField.attribute(.account(.parent))
    var chain = Dictionary(
      uniqueKeysWithValues: book.accounts.rows.values.compactMap { account in
        account.parent.map { (account.id, $0) }
      })
    // Most files only put accounts below others that stood below none, which is quick to check.
    var ancestry = Ancestry()
    var isGrown = chain.allSatisfy { ancestry.put($0.key, below: $0.value) }
    for (child, name, row) in parents {
      guard let parent = customers.find(name) else {
        sheet.note(row, field, .unknownParent(name))
        continue
      }
      guard chain[child] != parent else {
        customers.ledger.update(child, [.account(.parent): .entity(parent)])
        continue
      }
      if chain[child] != nil { isGrown = false }
      let isCircular =
        isGrown
        ? !ancestry.put(child, below: parent)
        : child.isReached(from: [parent], by: { chain[$0].map { [$0] } ?? [] })
      guard !isCircular else {
        sheet.note(row, field, .circular(name))
        continue
      }
      chain[child] = parent
      customers.ledger.update(child, [.account(.parent): .entity(parent)])
    }
  }
}

extension Phrase {
  /// A row that doesn't say which customer it is about.
  static let noAccount = Phrase(
    "the row names no account; fill it in.", "这一行没有客户名称，请填写。")

  /// A row about a customer that the book doesn't have.
  static func unknownAccount(_ name: String) -> Phrase {
    Phrase(
      "“\(name.plain)” isn't in the book; add the account, or this name as another of its names.",
      "客户簿里没有“\(name.plain)”；请先新建该客户，或把它加为已有客户的别名。")
  }

  /// A parent that is neither in the book nor in the file.
  static func unknownParent(_ name: String) -> Phrase {
    Phrase(
      "“\(name.plain)” is neither in the book nor in the file; add it and import again.",
      "“\(name.plain)”既不在客户簿里，也不在文件里；请补上后重新导入。")
  }

  /// Somebody or something above itself.
  static func circular(_ name: String) -> Phrase {
    Phrase(
      "“\(name.plain)” stands below this row already; choose another.",
      "“\(name.plain)”已经在它的下级之中，请另选一个。")
  }
}
