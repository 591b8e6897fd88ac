// What the rows of a file are: customers, people or orders, or several of them side by side in each row.

import Model

/// What a file holds.
package struct FileMeaning: Hashable, Sendable {
  /// What the rows are above all: every row is one of these, or is left out or refused.
  package let main: ColumnMapping

  /// What the rows tell besides, such as the contact in a list of customers, or the customer's town in a list
  /// of orders. A row need not tell it.
  package private(set) var beside: [ColumnMapping] = []

  /// What the rows are, above all and besides.
  package var all: [ColumnMapping] { [main] + beside }

  /// The names of the columns that mean nothing here, in the order of the file.
  package var ignored: [String] {
    let used = all.reduce(into: Set<Int>()) { $0.formUnion($1.used) }
    return main.names.indices.filter { !used.contains($0) && !main.names[$0].isEmpty }
      .map { main.names[$0] }
  }

  /// Finds what a file holds, by the names of its columns, and by its cells where a name can mean two things.
  ///
  /// - Parameters:
  ///   - kind: What the rows are; then they are nothing else besides. Nil to find out.
  ///   - overrides: What the person said about columns; these come before any synonym.
  ///   - source: The program that wrote the file, whose columns come in between; nil where that isn't known.
  package static func make(
    _ table: SourceTable, kind: ImportKind? = nil, overrides: [ColumnMapping.Override] = [],
    options: ReadingOptions = ReadingOptions(), source: KnownSource? = nil
  ) -> Result<FileMeaning, MappingFault> {
    do throws(MappingFault) {
      guard !table.columns.isEmpty else { throw .empty }
      for column in options.ignoredColumns
      where !table.columns.contains(where: { $0.nameKey == column.nameKey }) {
        throw .unknownColumn(column, columns: table.columns)
      }
      try check(overrides, for: kind)
      let known = SourceColumns(
        source, names: table.columns, said: overrides, unused: options.ignoredColumns)
      let finder = ColumnFinder(
        names: table.columns, rows: table.rows, ignored: options.ignoredColumns + known.ignored)
      let search = MeaningSearch(
        finder: finder, overrides: known.overrides + overrides, known: known.further,
        rows: source?.rows)
      if let kind { return .success(try search.only(kind)) }
      if finder.areOpportunities {
        return .success(try search.only(.opportunities))
      }
      var meaning = try search.best(source?.rows?.kind)
      if let deals = finder.deals(beside: meaning.main, overrides, options) {
        meaning.beside.append(deals)
      }
      return .success(meaning)
    } catch {
      return .failure(error)
    }
  }

  /// Whether each field that the person names is one that such files have.
  private static func check(
    _ overrides: [ColumnMapping.Override], for kind: ImportKind?
  ) throws(MappingFault) {
    let kinds = kind.map { [$0] } ?? ImportKind.allCases
    let known = kinds.flatMap { ImportField.all(of: $0).map(\.tag) }
    for override in overrides
    where !known.contains(where: { $0.nameKey == override.field.nameKey }) {
      throw .unknownField(
        override.field, known: known.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
    }
  }

  fileprivate init(_ main: ColumnMapping, beside: [ColumnMapping] = []) {
    (self.main, self.beside) = (main, beside)
  }
}

/// Tries what the rows of a file could be.
private struct MeaningSearch {
  let finder: ColumnFinder
  let overrides: [ColumnMapping.Override]
  /// Further columns of fields that the file's program is known to write, by the key of the field's tag.
  let known: [String: [String]]
  /// What the file's program writes in its rows; nil where that isn't known.
  let rows: KnownSource.Rows?

  /// The rows are what the file's program writes; nil where it may write several things.
  func best(_ kind: ImportKind?) throws(MappingFault) -> FileMeaning {
    switch kind {
    case nil: return try best()
    case .orders?: if let orders = try orders() { return orders }
    case .accounts?, .people?, .opportunities?: break
    }
    return try only(kind ?? .accounts)
  }

  /// The rows are of one kind, and nothing besides.
  func only(_ kind: ImportKind) throws(MappingFault) -> FileMeaning {
    let mapping = try finder.mapping(kind, overrides: overrides)
    if let missing = mapping.missing { throw .missing(missing, columns: finder.names) }
    return FileMeaning(withFurther(mapping))
  }

  /// What the rows are most likely: orders where there is a day and an amount, people where there is a customer
  /// and a name, else customers.
  func best() throws(MappingFault) -> FileMeaning {
    if let orders = try orders() { return orders }
    if let book = try addressBook() { return book }
    if let people = try people() { return people }
    let accounts = try finder.mapping(.accounts, overrides: overrides)
    if accounts.missing != nil, try namesPeople() { throw .peopleOfNobody(columns: finder.names) }
    guard accounts.missing == nil else { throw .unrecognised(columns: finder.names) }
    if looksLikePeople(accounts) { throw .peopleOfNobody(columns: finder.names) }
    return FileMeaning(withFurther(accounts))
  }

  // MARK: Orders

  /// Orders, with their contacts and what else the rows tell of the customers; nil where the rows are none.
  private func orders() throws(MappingFault) -> FileMeaning? {
    var orders = withFurther(try finder.mapping(.orders, overrides: overrides + amountOfLines))
    if let column = orders.columns[.document], !finder.tellsDocuments(column) {
      orders.columns[.document] = nil
    }
    let customer = ImportField.attribute(.order(.account))
    let hasCodes = orders.columns[customer].map(finder.holdsNumbers) ?? true
    let isSaid = overrides.contains { $0.field.nameKey == "account" }
    // A customer's number is no name where the name stands beside it; a name beside an address of mail is a person's.
    if hasCodes, !isSaid, finder.column(["email", "mail", "邮箱"]) == nil,
      let name = finder.column(["name", "名称", "name 1", "contact name"], avoiding: orders.used)
    {
      orders.columns[customer] = name
    }
    if let missing = orders.missing {
      // A list of purchases whose amounts nobody recognises is not a list of customers.
      let has = { (field: OrderLine.Field) in orders.columns[.attribute(.order(field))] != nil }
      let goods = has(.product) && (has(.quantity) || orders.columns[.unitPrice] != nil)
      let stage = orders.columns[.state].map { finder.names[$0].columnKey } ?? ""
      let isDeal = ["stage", "deal", "opportunity", "阶段", "商机"].contains(where: stage.contains)
      let isBare = try isBare(orders)
      let looksSo =
        has(.account) && isDeal || has(.account) && has(.day) && isBare
        || has(.account) && has(.day) && (has(.product) || has(.quantity))
        || has(.account) && goods
        || has(.day) && has(.amount) && goods
      if looksSo { throw .missing(missing, columns: finder.names) }
      return nil
    }
    var beside: [ColumnMapping] = []
    var taken = orders.used
    let account = orders.columns[.attribute(.order(.account))]
    if let people = try contacts(account: account, avoiding: taken) {
      beside.append(people)
      taken.formUnion(people.used)
    }
    // What an order costs or how many it is of isn't the customer's.
    let own: [Account.Field] = [
      .shortName, .aliases, .industry, .region, .position, .parent, .standing, .tags, .website,
      .phone,
      .address, .caretaker,
    ]
    var accounts = try finder.mapping(
      .accounts, overrides: overrides, avoiding: taken,
      without: Set(ImportField.all(of: .accounts)).subtracting(own.map { .attribute(.account($0)) })
    )
    accounts.columns[.attribute(.account(.name))] = account
    // Where nothing but their names is told of the customers, the orders bring them in by themselves.
    let hasMore = accounts.columns.count > 1
    return FileMeaning(
      orders, beside: (hasMore ? [withFurther(accounts, avoiding: taken)] : []) + beside)
  }

  /// Among columns of lines within orders, as Odoo writes them with a stroke, the amount is the line's, not the
  /// order's.
  private var amountOfLines: [ColumnMapping.Override] {
    guard !overrides.contains(where: { $0.field.nameKey == "amount" }) else { return [] }
    let amounts = Set(ImportField.attribute(.order(.amount)).synonyms.map(\.columnKey))
    let line = finder.names.first { name in
      guard name.contains("/"), let last = name.split(separator: "/").last else { return false }
      return amounts.contains(String(last).columnKey) || String(last).columnKey == "subtotal"
    }
    return line.map { [ColumnMapping.Override(field: "amount", column: $0)] } ?? []
  }

  /// Whether a file says nothing of its customers but their names, so that days in it are days of orders.
  private func isBare(_ orders: ColumnMapping) throws(MappingFault) -> Bool {
    let accounts = try finder.mapping(.accounts, overrides: overrides, avoiding: orders.used)
    let people = try finder.mapping(.people, overrides: overrides)
    return accounts.columns.isEmpty && people.personColumns.isEmpty
  }

  /// The people of a list of orders or customers: columns that only a contact has.
  private func contacts(
    account: Int?, avoiding taken: Set<Int>, without skipped: Set<ImportField> = []
  ) throws(MappingFault) -> ColumnMapping? {
    let name = finder.column(ImportField.contactNames, avoiding: taken)
    let isSaid = overrides.contains { $0.field.nameKey == "name" }
    let hasParts =
      finder.column(["contact first name", "contact last name"], avoiding: taken) != nil
    guard name != nil || hasParts || isSaid else { return nil }
    var people = try finder.mapping(
      .people, overrides: overrides, avoiding: taken.union(name.map { [$0] } ?? []),
      without: skipped.union([
        .attribute(.person(.account)), .attribute(.person(.name)), .attribute(.person(.notes)),
      ])
    )
    people.columns[.attribute(.person(.name))] = people.columns[.attribute(.person(.name))] ?? name
    people.columns[.attribute(.person(.account))] = account
    return people.missing == nil ? withFurther(people, avoiding: taken) : nil
  }

  // MARK: People

  /// People, and their customers where the file is a list of customers with a contact in each row; nil where
  /// the rows are none.
  private func people() throws(MappingFault) -> FileMeaning? {
    let people = try finder.mapping(.people, overrides: overrides)
    guard people.missing == nil, let account = people.columns[.attribute(.person(.account))] else {
      return nil
    }
    let own = try finder.mapping(
      .accounts, overrides: overrides, avoiding: people.used.subtracting([account]),
      without: [
        .code,
        .attribute(.account(.phone)), .attribute(.account(.notes)), .attribute(.account(.website)),
      ])
    let isList =
      own.columns[.attribute(.account(.name))] == account && own.columns.count > 1
      && people.personColumns.allSatisfy { $0 > account }
    guard isList else { return FileMeaning(withFurther(people)) }
    return try customersWithContacts(people, own, account: account)
  }

  /// Customers, with the contact that stands to the right of each.
  private func customersWithContacts(
    _ people: ColumnMapping, _ own: ColumnMapping, account: Int
  ) throws(MappingFault) -> FileMeaning? {
    let names = people.personColumns
    let first = names.min() ?? 0
    // What can be the customer's or the contact's is whose name stands before it.
    let left = Set(finder.names.indices.filter { $0 < first })
    let shared = [
      ImportField.attribute(.person(.phone)), .attribute(.person(.notes)), .accountCode,
    ].compactMap { people.columns[$0] }
    var accounts = try finder.mapping(
      .accounts, overrides: overrides, avoiding: people.used.subtracting(shared + [account]))
    let phone = ImportField.attribute(.account(.phone))
    if let column = accounts.columns[phone], !left.contains(column),
      !finder.names[column].isCompanyPhone
    {
      accounts.columns[phone] = nil
      accounts.alone[phone] = column
    }
    var contacts = try finder.mapping(
      .people, overrides: overrides, avoiding: Set(accounts.columns.values).subtracting([account]))
    contacts.columns[.attribute(.person(.account))] = account
    contacts.columns[.attribute(.person(.notes))] = nil
    contacts.columns[.accountCode] = nil
    guard contacts.missing == nil else { return nil }
    accounts = withFurther(accounts, avoiding: contacts.used)
    return FileMeaning(accounts, beside: [withFurther(contacts, avoiding: accounts.used)])
  }

  /// Companies and people in one list, where a column tells which each row is.
  private func addressBook() throws(MappingFault) -> FileMeaning? {
    guard let flag = finder.column(ImportField.isCompany.synonyms),
      let name = finder.column(["name", "display name", "complete name", "名称"])
    else { return nil }
    var accounts = try finder.mapping(
      .accounts, overrides: overrides, avoiding: [flag, name],
      without: [.attribute(.account(.name)), .attribute(.account(.position))])
    accounts.columns[.attribute(.account(.name))] = name
    accounts.condition = ColumnMapping.Condition(column: flag, isYes: true)
    var people = try finder.mapping(
      .people, overrides: overrides, avoiding: [flag, name], without: [.attribute(.person(.name))])
    people.columns[.attribute(.person(.name))] = name
    people.condition = ColumnMapping.Condition(column: flag, isYes: false)
    return people.missing == nil
      ? FileMeaning(withFurther(accounts), beside: [withFurther(people)]) : nil
  }

  /// Whether rows name people, although nothing says at which customer.
  private func namesPeople() throws(MappingFault) -> Bool {
    !(try finder.mapping(.people, overrides: overrides).personColumns.isEmpty)
  }

  /// Whether rows that would be customers by their names alone have what people have, and nothing that only
  /// customers have.
  private func looksLikePeople(_ accounts: ColumnMapping) -> Bool {
    guard let name = accounts.columns[.attribute(.account(.name))],
      ImportField.openNames.contains(finder.names[name].columnKey),
      !overrides.contains(where: { $0.field.nameKey == "name" })
    else { return false }
    let hasPersonal =
      finder.column(ImportField.givenName.synonyms) != nil
      || finder.column(
        ImportField.attribute(.person(.email)).synonyms
          + ImportField.attribute(.person(.title)).synonyms
          + ["mobile", "mobile phone", "birthday", "手机", "手机号", "手机号码", "生日"], avoiding: [name])
        != nil
    let company: [Account.Field] = [
      .industry, .position, .parent, .standing, .turnover, .employees, .founded, .website,
      .potential, .caretaker,
    ]
    return hasPersonal && !company.contains { accounts.columns[.attribute(.account($0))] != nil }
  }

  /// More columns of a field than its first, at most a dozen, as no program writes more; the others are named as
  /// ignored.
  private func further(of field: ImportField, avoiding taken: Set<Int>) -> [Int]? {
    var (found, taken) = ([Int](), taken)
    let names = (known[field.tag.nameKey] ?? []) + field.synonyms
    while found.count < 12, let next = finder.column(names, avoiding: taken) {
      found.append(next)
      taken.insert(next)
    }
    return found.isEmpty ? nil : found
  }

  /// Gives a field of people all further columns that hold numbers or addresses, by their names or by their cells,
  /// and the columns that say what kind each of these is. Beside customers and orders, a company's number is
  /// the customer's.
  private func addContacts(
    _ medium: Contact.Medium, to field: ImportField, of mapping: inout ColumnMapping,
    avoiding taken: Set<Int>
  ) {
    var found = mapping.columns[field].map { [$0] } ?? []
    if !found.isEmpty { found += further(of: field, avoiding: taken.union(mapping.used)) ?? [] }
    found += finder.contacts(medium, avoiding: taken.union(mapping.used).union(found)).filter {
      taken.isEmpty || !finder.names[$0].isCompanyPhone
    }
    guard let first = found.first else { return }
    mapping.columns[field] = first
    mapping.further[field] = Array(found.dropFirst())
    for index in found {
      mapping.kindWords[index] = ContactKind.word(ofColumn: finder.names[index])
      let parts = finder.partColumns(of: index).filter { !mapping.used.contains($0) }
      if medium == .address, !parts.isEmpty { mapping.parts[index] = parts }
      guard let kind = finder.kindColumn(of: index), !mapping.used.contains(kind) else { continue }
      mapping.kinds[index] = kind
    }
  }

  /// The mapping with the further telephone numbers and addresses of people, and with the town, the state and
  /// the country of customers.
  private func withFurther(_ mapping: ColumnMapping, avoiding taken: Set<Int> = []) -> ColumnMapping
  {
    var mapping = mapping
    switch mapping.kind {
    case .people:
      guard !finder.isOwnExport else { break }
      addContacts(.phone, to: .attribute(.person(.phone)), of: &mapping, avoiding: taken)
      addContacts(.mail, to: .attribute(.person(.email)), of: &mapping, avoiding: taken)
      addContacts(.address, to: .attribute(.person(.addresses)), of: &mapping, avoiding: taken)
    case .accounts:
      if rows == .accounts { addInstead(of: [.account(.name)], to: &mapping) }
      let region = ImportField.attribute(.account(.region))
      guard let first = mapping.columns[region], !finder.isOwnExport else { break }
      if let said = known[region.tag.nameKey], !said.isEmpty {
        mapping.further[region] = said.compactMap { finder.column([$0], avoiding: [first]) }
        break
      }
      let parts = ImportField.partsOfRegion.compactMap {
        finder.column($0, avoiding: taken.union(mapping.used).subtracting([first]))
      }
      guard parts.count > 1, let head = parts.first else { break }
      mapping.columns[region] = head
      mapping.further[region] = Array(parts.dropFirst())
    case .opportunities: break
    case .orders:
      // Among the lines of an order, a blank is no place for the sum of the order.
      if rows == .deals {
        addInstead(of: [.order(.day), .order(.amount), .order(.currency)], to: &mapping)
      }
      guard mapping.columns[.state] != nil else { break }
      mapping.further[.state] = further(of: .state, avoiding: taken.union(mapping.used))
    }
    return mapping
  }

  /// Gives fields the columns that the file's program is known to fill where it leaves the first one blank.
  private func addInstead(of fields: [Attribute], to mapping: inout ColumnMapping) {
    for field in fields.map(ImportField.attribute) where mapping.columns[field] != nil {
      let others = (known[field.tag.nameKey] ?? []).compactMap { finder.names.firstIndex(of: $0) }
        .filter { !mapping.used.contains($0) }
      if !others.isEmpty { mapping.instead[field] = others }
    }
  }
}
