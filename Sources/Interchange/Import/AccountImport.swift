// Rows that are customers.

import Model

/// Reads rows as accounts.
struct AccountImport {
  private let book: Book
  /// The row that last spoke of a customer, where all of it was taken.
  private var last: [EntityID: CSVRow] = [:]
  /// The customers that were found by their number and are called otherwise in the book.
  private var renamed: [(known: String, name: String)] = []
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
    if let first = renamed.first {
      let count = renamed.count
      sheet.tell(
        Phrase(
          "\(count) \(count == 1 ? "customer is" : "customers are") called otherwise in the book and were found by their "
            + "number (such as \(first.name.plain), there \(first.known.plain)): the name of the file was added as "
            + "another name.",
          "\(count) 个客户在簿中用的是别的名称，已按编号对上（如 \(first.name.plain)，簿中为 \(first.known.plain)）："
            + "文件中的名称已记作别名。"))
    }
    // Once all customers are known: one that the file brings in may stand in a later row.
    for (account, names) in apart {
      let others = names.reduce(into: [EntityID]()) { others, name in
        guard let other = customers.find(name), other != account, !others.contains(other) else {
          return
        }
        others.append(other)
      }
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
    let code = sheet.code(row)
    let named = customers.find(name)
    let known = named ?? coded(name, code, row, sheet, &customers)
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
    sheet.noteImplausibleNumbers(row)
    addAlone(row, sheet, &values)
    let id: EntityID
    if let known {
      values[.account(.name)] = nil
      if named == nil { addName(name, of: known, &values, &customers) }
      addCodes(sheet.codes(row), of: known, &values, customers)
      if let earlier = customers.ledger.earlier(known, than: values) {
        sheet.noteRepeat(row, earlier)
      }
      customers.ledger.update(known, values, line: row.line)
      id = known
    } else if values[.account(.name)] != nil {
      addCodes(sheet.codes(row), of: nil, &values, customers)
      id = customers.ledger.add(values, line: row.line)
      customers.insert(name, id)
    } else {
      // A stroke, or another sign for nothing.
      sheet.reject(row, .attribute(.account(.name)), .noAccount)
      return
    }
    customers.insert(codes: code.map { [$0] } ?? [], id)
    let shortName = values[.account(.shortName)]?.text ?? ""
    let others = values[.account(.aliases)]?.texts ?? []
    for other in others + [shortName] where !other.isEmpty { customers.insert(other, id) }
    let parent = sheet.text(.account(.parent), row).onOneLine
    if !parent.isEmpty { parents.append((id, parent, row)) }
    let strangers = sheet.text(.account(.distinct), row).listItems
    if !strangers.isEmpty { apart.append((id, strangers)) }
    last[id] = sheet.noted == noted ? row : nil
  }

  /// The customer with the code of a row whose name nobody knows; nil where nobody knows whose numbers the codes are, and
  /// then this is noted as a reason to ask, as is the domain of the website.
  private func coded(
    _ name: String, _ code: String?, _ row: CSVRow, _ sheet: ImportSheet,
    _ customers: inout CustomerFinder
  ) -> EntityID? {
    let found = code.flatMap { customers.find(codes: [$0]) }
    if sheet.hasKnownSystem, let found { return found }
    if let found { customers.hint(name, of: found) }
    let website = sheet.text(.account(.website), row)
    customers.hint(name, domains: [website.companyDomain].compactMap(\.self))
    return nil
  }

  /// Another name of a customer that was found by its code: who is called otherwise now is still the same.
  private mutating func addName(
    _ name: String, of id: EntityID, _ values: inout FieldValues,
    _ customers: inout CustomerFinder
  ) {
    let field = Attribute.account(.aliases)
    let others = (values[field] ?? customers.ledger.present(field, of: id)).texts
    values[field] = .texts(others + [name])
    renamed.append((customers.name(of: id), name))
  }

  /// What other systems call a customer, added to what is known of that. A code that is another one's stays there.
  private func addCodes(
    _ codes: [String], of id: EntityID?, _ values: inout FieldValues, _ customers: CustomerFinder
  ) {
    let field = Attribute.account(.codes)
    let known = (values[field] ?? id.map { customers.ledger.present(field, of: $0) })?.texts ?? []
    let new = codes.filter { code in
      let isTax = code.hasPrefix("tax ")
      return !known.contains { $0.codeKey == code.codeKey }
        && (isTax || customers.find(codes: [code]).map { $0 == id } ?? true)
    }
    if !new.isEmpty { values[field] = .texts(known + new) }
  }

  /// In a row without a contact, what stands where the contact's telephone number would is the customer's.
  private func addAlone(
    _ row: CSVRow, _ sheet: ImportSheet, _ values: inout FieldValues
  ) {
    for (field, column) in sheet.mapping.alone {
      guard case .attribute(let attribute) = field, sheet.isAlone(row) else { continue }
      let text = row.text(at: column).cellText.onOneLine
      if !text.isEmpty, !attribute.isExceeded(by: .text(text)) {
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
