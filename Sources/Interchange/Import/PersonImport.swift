// Rows that are people.

import Method
import Model

/// Reads rows as people of accounts.
struct PersonImport {
  private var ledger: ImportTally
  private var people: PersonFinder
  private var lines: ReportingLines
  /// Who got a role by their title.
  private var proposed: Set<EntityID> = []
  private var moving: MovingPeople
  private var formers: [(person: EntityID, account: EntityID, names: [String])] = []
  private var apart: [(person: EntityID, account: EntityID, names: [String])] = []
  private var superiors: [(person: EntityID, account: EntityID, names: String, row: CSVRow)] = []

  /// The drafts of people are numbered above those of accounts.
  private static let firstPersonDraft: UInt32 = 1 << 30

  /// Starts from a book.
  ///
  /// - Parameter moves: What becomes of people whom the file has at another customer; nil to ask.
  init(book: Book, moves: ReadingOptions.Moves? = nil) {
    moving = MovingPeople(book: book, moves: moves)
    ledger = ImportTally(kind: .person, book: book, firstDraft: Self.firstPersonDraft)
    lines = ReportingLines(book: book)
    people = PersonFinder(book: book)
  }

  /// The changes that the rows ask for; the sheet has the tally afterwards.
  mutating func read(_ sheet: inout ImportSheet, _ customers: inout CustomerFinder) -> [Change] {
    var columns = sheet.columns(of: Self.cells)
    for row in sheet.rows { take(row, &columns, &sheet, &customers) }
    // Once all customers are known: one that the file brings in may stand in a later row.
    for (person, account, names) in formers {
      let accounts = names.compactMap { customers.find($0) }.filter { $0 != account }
      guard !accounts.isEmpty else { continue }
      ledger.update(person, [.person(.former): .entities(accounts)], isCounted: false)
    }
    linkSuperiors(&sheet)
    for (person, account, names) in apart {
      let others = names.compactMap { somebody($0, near: account, &customers) }
        .filter { $0 != person }
      guard !others.isEmpty else { continue }
      ledger.update(person, [.person(.distinct): .entities(others)], isCounted: false)
    }
    if !proposed.isEmpty { sheet.tell(.proposedRoles(proposed.count)) }
    let made = ledger.changes(deferred: [.person(.distinct)], counts: &sheet.counts)
    return moving.changes + made.first + lines.changes + made.then
  }

  /// The person whom a name means beside the people of an account; one elsewhere has the account in brackets.
  private func somebody(
    _ name: String, near account: EntityID, _ customers: inout CustomerFinder
  ) -> EntityID? {
    if let id = people.find(name, at: account) { return id }
    guard name.hasSuffix(")"), let start = name.ranges(of: " (").last else { return nil }
    let place = String(name[start.upperBound...].dropLast())
    return customers.find(place).flatMap {
      people.find(String(name[..<start.lowerBound]), at: $0)
    }
  }

  private static let cells = Attribute.all(of: .person).filter {
    $0.shape.referredKind == nil && !ContactCells.fields.contains($0)
  }

  private mutating func take(
    _ row: CSVRow, _ columns: inout [ImportSheet.Column], _ sheet: inout ImportSheet,
    _ customers: inout CustomerFinder
  ) {
    let name = fullName(row, sheet)
    guard !name.isEmpty else {
      noName(row, &sheet)
      return
    }
    guard !sheet.refusesSeveral(name, row) else { return }
    let contacts = ContactCells(row, sheet)
    let (mails, phones) = (contacts.mailTexts, contacts.phoneTexts)
    guard !leaves(name, contacts, row, &sheet, &customers) else { return }
    guard let account = account(of: name, contacts, row, &sheet, &customers),
      var values = sheet.values(in: &columns, row)
    else { return }
    let id: EntityID
    let said: Said
    if let known = people.find(name, mails: mails, phones: phones, at: account) {
      values[.person(.name)] = nil
      if ledger.contains(known) {
        sheet.noteRepeat(
          row, ledger.earlier(known, than: values), as: (people.name(of: known), name))
      }
      said = self.said(values, contacts, sheet) { ledger.present($0, of: known) }
      ledger.update(known, said.values, line: row.line)
      id = known
    } else if let known = moving.somebody(name, mails: mails, phones: phones, among: people),
      !ledger.contains(known)
    {
      let keepsMail = moving.keepsMail(known, mails)
      let gone: [Attribute] =
        [.person(.title), .person(.role), .person(.isRoleProposed)]
        + (keepsMail ? [] : [.person(.email), .person(.emailKind)])
      said = self.said(values, contacts, sheet) {
        gone.contains($0) ? .empty : ledger.present($0, of: known)
      }
      moving.move(
        known, to: account, called: customers.name(of: account), keepsMail: keepsMail,
        said.values, &sheet)
      lines.leave(known)
      ledger.update(known, said.values, line: row.line)
      ledger.relink(known)
      id = known
    } else {
      values[.person(.name)] = .text(name)
      values[.person(.account)] = .entity(account)
      said = self.said(values, contacts, sheet) { _ in .empty }
      id = ledger.add(said.values, line: row.line)
    }
    note(said.excess, row, &sheet)
    note(said.role, of: id)
    people.insert(id, name, mails: mails, phones: phones, at: account)
    let former = sheet.text(.attribute(.person(.former)), row).listItems
    if !former.isEmpty { formers.append((id, account, former)) }
    let others = sheet.text(.person(.distinct), row).listItems
    if !others.isEmpty { apart.append((id, account, others)) }
    let names = sheet.text(.superior, row)
    if !names.isEmpty { superiors.append((id, account, names, row)) }
  }

  /// Leaves a row out that is about somebody who stays at another customer, where the person wants that. It is asked
  /// before the customer is sought, so that such a row brings none in.
  private func leaves(
    _ name: String, _ contacts: ContactCells, _ row: CSVRow, _ sheet: inout ImportSheet,
    _ customers: inout CustomerFinder
  ) -> Bool {
    let (mails, phones) = (contacts.mailTexts, contacts.phoneTexts)
    guard moving.areLeft,
      moving.somebody(name, mails: mails, phones: phones, among: people) != nil,
      find(name, contacts, row, sheet, &customers) == nil
    else { return false }
    sheet.leaveOut(.elsewhere)
    return true
  }

  /// The person of the customer of a row whom it means; nil where there is none, or no such customer.
  private func find(
    _ name: String, _ contacts: ContactCells, _ row: CSVRow, _ sheet: ImportSheet,
    _ customers: inout CustomerFinder
  ) -> EntityID? {
    (customers.find(codes: sheet.customerCodes(row))
      ?? customers.find(sheet.text(.person(.account), row))).flatMap {
        people.find(name, mails: contacts.mailTexts, phones: contacts.phoneTexts, at: $0)
      }
  }

  /// What a row says of somebody.
  private struct Said {
    /// All of it.
    let values: FieldValues
    /// The role among it, and whether it's only proposed.
    let role: FieldValues
    /// What is more than its field takes, and isn't among the values.
    let excess: [Attribute]
  }

  /// What a row says of somebody of whom something is known.
  private func said(
    _ values: FieldValues, _ contacts: ContactCells, _ sheet: ImportSheet,
    known: (Attribute) -> Value
  ) -> Said {
    let news = contacts.news(known)
    let role = role(values, sheet, known)
    return Said(
      values: values.merging(news.values) { $1 }.merging(role) { $1 }, role: role,
      excess: news.excess)
  }

  /// Notes what of a row is more than its field takes.
  private func note(_ excess: [Attribute], _ row: CSVRow, _ sheet: inout ImportSheet) {
    for field in excess {
      let text = sheet.text(field, row)
      sheet.note(row, .attribute(field), CellFault.excessive(text, most: field.most).phrase)
    }
  }

  /// Notes whose role is proposed.
  private mutating func note(_ given: FieldValues, of id: EntityID) {
    if given[.person(.isRoleProposed)] == .yes { proposed.insert(id) }
    if given[.person(.isRoleProposed)] == .empty { proposed.remove(id) }
  }

  /// The role that a row gives somebody: the one that it says, which is known then, or else the one that a new title
  /// proposes. A file of our own says all that there is to say.
  private func role(
    _ values: FieldValues, _ sheet: ImportSheet, _ known: (Attribute) -> Value
  ) -> FieldValues {
    let (role, flag) = (Attribute.person(.role), Attribute.person(.isRoleProposed))
    if values[role] != nil { return values[flag] == nil ? [flag: .empty] : [:] }
    let isSaid = sheet.mapping.names.areOwn && sheet.mapping.columns[.attribute(role)] != nil
    guard !isSaid, values[flag] == nil, known(role) == .empty || known(flag) == .yes,
      let title = values[.person(.title)],
      title != known(.person(.title)), let found = TitleRole.proposed(by: title.text)
    else { return [:] }
    return [role: .choice(found.rawValue), flag: .yes]
  }

  /// A row that names nobody: beside customers and orders it need not, and what else it says of a person is
  /// told; in a list of people it's refused.
  private func noName(_ row: CSVRow, _ sheet: inout ImportSheet) {
    guard !sheet.isMain else {
      sheet.reject(row, .attribute(.person(.name)), .noName)
      return
    }
    sheet.leaveOut(.noPerson)
  }

  /// The name, or given and family name put together as their script has it.
  private func fullName(_ row: CSVRow, _ sheet: ImportSheet) -> String {
    let whole = sheet.text(.person(.name), row).onOneLine
    guard whole.isEmpty else { return whole }
    let given = sheet.text(.givenName, row).onOneLine
    let family = sheet.text(.familyName, row).onOneLine
    return (family + given).hasHan ? family + given : (given + " " + family).trimmed
  }

  /// The customer of somebody; nil where there is none, and then the row is rejected.
  private mutating func account(
    of somebody: String, _ contacts: ContactCells, _ row: CSVRow, _ sheet: inout ImportSheet,
    _ customers: inout CustomerFinder
  ) -> EntityID? {
    let name = sheet.text(.person(.account), row)
    // Somebody whom the book knows has taken their address along.
    if people.elsewhere(somebody, mails: contacts.mailTexts, phones: contacts.phoneTexts) == nil {
      customers.hint(name, domains: contacts.mailTexts.compactMap(\.companyDomain))
    }
    // Beside customers and orders, it's their row that brings the customer in or is refused.
    guard sheet.isMain || sheet.mapping.condition != nil else {
      return customers.find(codes: sheet.customerCodes(row)) ?? customers.find(name)
    }
    if let account = customers.customer(of: row, named: name, sheet) { return account }
    let field = ImportField.attribute(.person(.account))
    // Whoever belongs to several customers is put to the first.
    if !sheet.hasOnlyCodes, let first = customers.several(in: name).first,
      let account = customers.findOrMake(first)
    {
      sheet.note(row, field, .severalCustomers(name, taken: customers.name(of: account)))
      return account
    }
    guard !name.isEmpty else {
      sheet.reject(row, field, .noAccount)
      return nil
    }
    if let fault = customers.fault(of: name) {
      sheet.reject(row, field, fault.phrase)
      return nil
    }
    customers.miss(name, amount: nil, canBeMade: !sheet.hasOnlyCodes)
    sheet.rejectCustomer(row, field, sheet.reasonForNobody(name.onOneLine))
    return nil
  }

  /// Draws the lines once all people are known.
  private mutating func linkSuperiors(_ sheet: inout ImportSheet) {
    for (person, account, names, row) in superiors {
      let whole = people.find(names.onOneLine, at: account)
      let wanted = whole == nil ? names.listItems : [names]
      for name in wanted {
        guard let superior = people.find(name, at: account) else {
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

extension ImportSheet {
  /// Whether a cell names several people, which is said: each wants a row of their own.
  fileprivate mutating func refusesSeveral(_ name: String, _ row: CSVRow) -> Bool {
    guard !mapping.names.areOwn, name.contains(where: { ";；".contains($0) }) else { return false }
    let reason = CellFault.severalPeople(name).phrase
    if isMain { reject(row, nameField, reason) } else { note(row, nameField, reason) }
    return true
  }

  /// The field in which people are named.
  fileprivate var nameField: ImportField {
    mapping.columns[.attribute(.person(.name))] == nil ? .familyName : .attribute(.person(.name))
  }
}

extension Phrase {
  /// Whose customer's cell names more than one, and to which of them they were put.
  fileprivate static func severalCustomers(_ names: String, taken name: String) -> Phrase {
    Phrase(
      "“\(names.start)” names several customers, and the person was put to \(name.plain); give each a row of its own "
        + "if that is wrong.",
      "“\(names.start)”写了不止一个客户，此人已归到\(name.plain)；若不对，请每个客户单独一行。")
  }

  /// How many roles titles proposed.
  fileprivate static func proposedRoles(_ count: Int) -> Phrase {
    Phrase(
      "\(count) \(count == 1 ? "role is" : "roles are") proposed by the title and marked so: confirm \(count == 1 ? "it" : "them") with y on the map.",
      "按职务推测了 \(count) 个角色并作了标记：请在影响力图上按 y 确认。")
  }

  /// A row that doesn't say who it is.
  static let noName = Phrase("the row names nobody; fill in the name.", "这一行没有姓名，请填写。")

  /// A superior who is not at the account.
  static func unknownSuperior(_ name: String) -> Phrase {
    Phrase(
      "“\(name.plain)” is nobody at this account; add the person and import again.",
      "该客户没有“\(name.plain)”这个人；请补上后重新导入。")
  }
}
