// Rows that are people.

import Model

/// Reads rows as people of accounts.
struct PersonImport {
  private let book: Book
  private let makesAccounts: Bool
  private var accounts: AccountIndex
  private var newAccounts: ImportTally
  private var ledger: ImportTally
  private var index: [Key: EntityID] = [:]
  private var lines: ReportingLines
  private var superiors: [(person: EntityID, account: EntityID, names: String, row: CSVRow)] = []

  private struct Key: Hashable {
    let account: EntityID
    let name: String
  }

  /// The drafts of people are numbered above those of accounts.
  private static let firstPersonDraft: UInt32 = 1 << 30

  /// Starts from a book.
  init(book: Book, makesAccounts: Bool) {
    (self.book, self.makesAccounts) = (book, makesAccounts)
    accounts = AccountIndex(book: book)
    newAccounts = ImportTally(kind: .account, book: book)
    ledger = ImportTally(kind: .person, book: book, firstDraft: Self.firstPersonDraft)
    lines = ReportingLines(book: book)
    for person in book.people.sorted.reversed() {
      guard let account = person.account else { continue }
      index[Key(account: account, name: person.name.nameKey)] = person.id
    }
  }

  /// The changes that the rows ask for; the sheet has the tally afterwards.
  mutating func read(_ sheet: inout ImportSheet) -> [Change] {
    let columns = sheet.columns(of: Self.cells)
    for row in sheet.rows { take(row, columns, &sheet) }
    linkSuperiors(&sheet)
    var uncounted = ImportCounts()
    return newAccounts.changes(counts: &uncounted) + ledger.changes(counts: &sheet.counts)
      + lines.changes
  }

  private static let cells = Attribute.all(of: .person).filter { $0 != .person(.account) }

  private mutating func take(
    _ row: CSVRow, _ columns: [ImportSheet.Column], _ sheet: inout ImportSheet
  ) {
    let name = fullName(row, sheet)
    guard !name.isEmpty else {
      sheet.reject(row, .attribute(.person(.name)), .noName)
      return
    }
    guard let account = account(row, &sheet),
      var values = sheet.values(in: columns, row)
    else { return }
    let key = Key(account: account, name: name.nameKey)
    let id: EntityID
    if let known = index[key] {
      values[.person(.name)] = nil
      if ledger.contains(known) { sheet.noteRepeat(row, ledger.earlier(known, than: values)) }
      ledger.update(known, values, line: row.line)
      id = known
    } else {
      values[.person(.name)] = .text(name)
      values[.person(.account)] = .entity(account)
      id = ledger.add(values, line: row.line)
      index[key] = id
    }
    let names = sheet.text(.superior, row)
    if !names.isEmpty { superiors.append((id, account, names, row)) }
  }

  /// The name, or given and family name put together as their script has it.
  private func fullName(_ row: CSVRow, _ sheet: ImportSheet) -> String {
    let whole = sheet.text(.person(.name), row).onOneLine
    guard whole.isEmpty else { return whole }
    let given = sheet.text(.givenName, row).onOneLine
    let family = sheet.text(.familyName, row).onOneLine
    return (family + given).hasHan ? family + given : (given + " " + family).trimmed
  }

  private mutating func account(_ row: CSVRow, _ sheet: inout ImportSheet) -> EntityID? {
    let name = sheet.text(.person(.account), row).onOneLine
    if let account = accounts.find(name), !name.isEmpty { return account }
    let field = ImportField.attribute(.person(.account))
    guard !name.isEmpty, makesAccounts else {
      sheet.reject(row, field, name.isEmpty ? .noAccount : .unknownAccount(name))
      return nil
    }
    let id = newAccounts.add([.account(.name): .text(name)], isCounted: false)
    accounts.insert(name, id)
    return id
  }

  /// Draws the lines once all people are known.
  private mutating func linkSuperiors(_ sheet: inout ImportSheet) {
    for (person, account, names, row) in superiors {
      let whole = index[Key(account: account, name: names.onOneLine.nameKey)]
      let wanted = whole == nil ? names.listItems : [names]
      for name in wanted {
        guard let superior = index[Key(account: account, name: name.nameKey)] else {
          sheet.note(row, .superior, .unknownSuperior(name))
          continue
        }
        switch lines.set(superior, above: person, isOnly: wanted.count == 1) {
        case .drawn: ledger.relink(person)
        case .known: break
        case .circular: sheet.note(row, .superior, .circular(name))
        }
      }
    }
  }
}

extension Phrase {
  /// A row that doesn't say who it is.
  static let noName = Phrase("the row names nobody; fill in the name.", "这一行没有姓名，请填写。")

  /// A superior who is not at the account.
  static func unknownSuperior(_ name: String) -> Phrase {
    Phrase(
      "“\(name.plain)” is nobody at this account; add the person and import again.",
      "该客户没有“\(name.plain)”这个人；请补上后重新导入。")
  }
}
