// Which customer of the book a row means: by any of its names, and never by a guess.

import Analysis
package import Model

/// Finds the customers that rows name, and gathers what the file wants of them.
struct CustomerFinder {
  /// What the file makes and changes of customers.
  var ledger: ImportTally
  /// Whether rows may bring in customers that the book doesn't have.
  let makesNew: Bool
  /// The customers that the book doesn't have, and what is in their rows.
  private(set) var unknown: [UnknownCustomer] = []

  private var index: AccountIndex
  /// The customers by the keys of their codes in other systems.
  private var codes: [String: EntityID] = [:]
  private let names: CustomerNames
  /// The customers of the book by the domain of their website or of their people's mail.
  private var domains: [String: String] = [:]
  /// Who is perhaps meant by a name, for other reasons than the name, by its key.
  private var hints: [String: [String]] = [:]
  private let newNames: Set<String>
  private var found: [String: EntityID] = [:]
  /// The cell that was asked for last: the lines of an order name the same customer one after the other.
  private var latest: (cell: String, id: EntityID)?
  private var positions: [String: Int] = [:]

  /// Starts from a book.
  ///
  /// - Parameter options: What the person said about names.
  init(book: Book, makesNew: Bool, options: ReadingOptions) {
    index = AccountIndex(book: book)
    ledger = ImportTally(kind: .account, book: book)
    names = CustomerNames(book)
    newNames = Set(options.newNames.map(\.nameKey))
    self.makesNew = makesNew
    for account in book.accounts.sorted {
      insert(codes: account.codes, account.id)
      if let domain = account.website.companyDomain, domains[domain] == nil {
        domains[domain] = account.name
      }
    }
    for person in book.people.sorted {
      guard let account = person.account.flatMap({ book.accounts[$0] }) else { continue }
      for domain in person.allEmails.compactMap(\.value.companyDomain) where domains[domain] == nil
      {
        domains[domain] = account.name
      }
    }
    for alias in options.aliases {
      guard let id = index.find(alias.account), let account = book.accounts[id] else { continue }
      index.insert(alias.name, id)
      let isKnown = ([account.name] + account.otherNames).contains {
        $0.nameKey == alias.name.nameKey
      }
      guard !isKnown else { continue }
      let others = ledger.value(.account(.aliases), of: id)?.texts ?? account.aliases
      ledger.update(id, [.account(.aliases): Value(texts: others + [alias.name])], isCounted: false)
    }
  }

  /// The customer with a name, in the book or in the file.
  mutating func find(_ cell: String) -> EntityID? {
    if let latest, latest.cell == cell { return latest.id }
    let name = cell.onOneLine
    guard let id = found[cell] ?? (name.isEmpty ? nil : index.find(name)) else { return nil }
    found[cell] = id
    latest = (cell, id)
    return id
  }

  /// The customer with a name, which is made where the book has none and none like it; nil where it isn't.
  mutating func findOrMake(_ cell: String) -> EntityID? {
    if let id = find(cell) { return id }
    let name = cell.onOneLine
    guard !name.isEmpty, fault(of: cell) == nil, mayMake(name) else { return nil }
    let id = ledger.add([.account(.name): .text(name)], isCounted: false)
    index.insert(name, id)
    return id
  }

  /// The customer with one of these codes, in the book or in the file.
  func find(codes some: [String]) -> EntityID? { some.lazy.compactMap { codes[$0.codeKey] }.first }

  /// Adds codes of a customer, unless they lead to one already.
  mutating func insert(codes some: [String], _ id: EntityID) {
    for key in some.map(\.codeKey) where codes[key] == nil { codes[key] = id }
  }

  /// The customer to which a row belongs: by its number in the system that wrote the file, which stays when a name
  /// changes, or else by its name. Where only numbers are there, nobody is made: a number is no name.
  ///
  /// Where nobody knows whose numbers they are, a name goes before a number: a number whose name nobody knows is a
  /// question.
  mutating func customer(of row: CSVRow, named name: String, _ sheet: ImportSheet) -> EntityID? {
    let codes = sheet.customerCodes(row)
    // What was bought can't be divided, and is not the first's because that stands first.
    if codes.count > 1, sheet.mapping.kind != .people, !several(in: name).isEmpty { return nil }
    guard !sheet.hasKnownSystem else {
      if let id = find(codes: codes) { return id }
      return sheet.hasOnlyCodes ? find(name) : findOrMake(name)
    }
    if let id = find(name) { return id }
    guard let id = find(codes: codes) else { return findOrMake(name) }
    guard !sheet.hasCodesForNames else { return id }
    hint(name, of: id)
    return findOrMake(name)
  }

  /// Notes that a customer is perhaps meant by a name that nobody knows.
  mutating func hint(_ name: String, of id: EntityID) {
    guard !id.isDraft, find(name) == nil else { return }
    add(hint: self.name(of: id), to: name)
  }

  /// The same of the customers of the book who have one of these domains.
  mutating func hint(_ name: String, domains some: [String]) {
    guard !some.isEmpty, !domains.isEmpty, find(name) == nil else { return }
    for found in some.compactMap({ domains[$0] }) { add(hint: found, to: name) }
  }

  private mutating func add(hint other: String, to name: String) {
    let key = name.onOneLine.nameKey
    if hints[key]?.contains(other) != true { hints[key, default: []].append(other) }
  }

  /// The names of customers of the book that may be meant by a name, the likeliest first.
  private func like(_ name: String) -> [String] {
    let alike = names.like(name)
    return alike + (hints[name.nameKey] ?? []).filter { !alike.contains($0) }
  }

  /// Why nobody can be called what a cell says; nil where somebody can.
  func fault(of cell: String) -> CellFault? {
    let name = Attribute.account(.name)
    if name.isExceeded(by: .text(cell.onOneLine)) { return .excessive(cell, most: name.most) }
    return several(in: cell).isEmpty ? nil : .severalCustomers(cell)
  }

  /// The customers that a cell names one after the other; none where it names one. Semicolons stand between them, or
  /// whatever else lists, where every part is the name of a customer.
  func several(in cell: String) -> [String] {
    // No company has a semicolon in its name; a sign that HTML spells has one.
    let bySemicolon = cell.split { $0 == ";" || $0 == "；" }.map(\.trimmed).filter { !$0.isEmpty }
    let isSpelled = bySemicolon.dropLast().contains { part in
      part.last { !$0.isLetter && !$0.isNumber && $0 != "#" } == "&"
    }
    if bySemicolon.count > 1, !isSpelled { return bySemicolon }
    for separators in [Set<Character>("\n\r\r\n"), ["|", "/", "／"], [",", "，", "、"]] {
      let parts = cell.split { separators.contains($0) }.map(\.trimmed).filter { !$0.isEmpty }
      if parts.count > 1, parts.allSatisfy({ index.find($0) != nil }) { return parts }
    }
    return []
  }

  /// Whether a customer with this name may be made: the file may bring some in, and the book has none like it.
  mutating func mayMake(_ name: String) -> Bool {
    guard !Self.noCompanies.contains(name.nameKey) else { return false }
    return newNames.contains(name.nameKey) || makesNew && like(name).isEmpty
  }

  /// What people write for a company where they have none.
  private static let noCompanies = Set(
    [
      "self-employed", "self employed", "freelance", "freelancer", "selbstständig", "freiberuflich",
      "private", "privat",
      "none", "个人", "自由职业", "自由职业者",
    ].map(\.nameKey))

  /// What a customer of the book or of the file is called.
  func name(of id: EntityID) -> String {
    ledger.value(.account(.name), of: id)?.text ?? ledger.book.title(of: id, .account)
  }

  /// Adds a name of a customer, unless it leads to one already.
  mutating func insert(_ name: String, _ id: EntityID) { index.insert(name, id) }

  /// Notes a row whose customer isn't there, and what it is about.
  ///
  /// - Parameter canBeMade: Whether the cell could be a customer's name.
  mutating func miss(_ cell: String, amount: Money?, canBeMade: Bool = true) {
    let name = cell.onOneLine
    let key = name.nameKey
    let position = positions[key] ?? unknown.count
    if positions[key] == nil {
      positions[key] = position
      let alike = like(name)
      unknown.append(
        UnknownCustomer(
          name: name, suggestion: alike.first, others: Array(alike.dropFirst().prefix(3)),
          canBeMade: !makesNew && canBeMade))
    }
    unknown[position].rows += 1
    if let amount { unknown[position].sum = (unknown[position].sum ?? .zero) + amount }
  }
}

/// A customer that a file names and the book doesn't have.
package struct UnknownCustomer: Hashable, Sendable {
  /// The name in the file.
  package let name: String
  /// A customer of the book that may be meant; nil where none is like it.
  package let suggestion: String?
  /// Further ones that may be meant as well.
  package let others: [String]
  /// Whether `--add-accounts` would make it.
  package let canBeMade: Bool
  /// How many rows name it.
  package internal(set) var rows = 0
  /// What their amounts add up to; nil where they have none.
  package internal(set) var sum: Money?

  /// How much of the file is lost with it: its rows, and what their amounts add up to.
  package var loss: Phrase {
    let sum = sum?.description
    return Phrase(
      "\(rows == 1 ? "1 row" : "\(rows) rows")" + (sum.map { ", \($0)" } ?? ""),
      "\(rows) 行" + (sum.map { "，\($0)" } ?? ""))
  }

  /// One sentence for a person: who isn't there, how much of the file is lost by it, and what to do.
  package var phrase: Phrase {
    let (en, zh) = (loss.en, loss.zh)
    let shown = name.plain
    guard let suggestion = suggestion?.plain else {
      return canBeMade
        ? Phrase(
          "“\(shown)” isn't in the book (\(en)): add it, or import with --add-accounts.",
          "客户簿里没有“\(shown)”（\(zh)）：请先新建，或加 --add-accounts 导入。")
        : Phrase(
          "“\(shown)” isn't in the book (\(en)): add it and import again.",
          "客户簿里没有“\(shown)”（\(zh)）：请先新建再导入。")
    }
    let alias = "--alias \"\(shown)=\(suggestion)\""
    guard others.isEmpty else {
      let list = Phrase(listing: ([suggestion] + others).map(\.plain))
      return Phrase(
        "“\(shown)” (\(en)): \(list.en) may be meant; say which as in \(alias), or --new \"\(shown)\" for another.",
        "“\(shown)”（\(zh)）：可能是 \(list.zh)；请用 \(alias) 这样的写法指明，若都不是，请加 --new \"\(shown)\"。")
    }
    return Phrase(
      "“\(shown)” (\(en)): if that is in the book already, add \(alias); if not, --new \"\(shown)\".",
      "“\(shown)”（\(zh)）：若就是簿中的客户，请加 \(alias)；若不是，请加 --new \"\(shown)\"。")
  }
}

/// The customers of a book by the core of their names: without legal forms, countries and accents.
struct CustomerNames {
  private var byCore: [String: [String]] = [:]
  /// The cores in Chinese, which may stand inside a longer one.
  private var chinese: [(core: String, name: String)] = []

  /// Looks at all names.
  ///
  /// - Complexity: O(accounts).
  init(_ book: Book) {
    for account in book.accounts.sorted {
      for name in [account.name] + account.otherNames {
        let core = CompanyName.core(of: name)
        guard !core.isEmpty else { continue }
        if byCore[core]?.last != account.name { byCore[core, default: []].append(account.name) }
        if core.hasHan { chinese.append((core, account.name)) }
      }
    }
  }

  /// The names of customers that are like this one.
  func like(_ name: String) -> [String] {
    let core = CompanyName.core(of: name)
    guard core.count >= 2 else { return [] }
    if let matches = byCore[core] { return matches }
    guard core.hasHan, core.count >= 4 else { return [] }
    let matches = Set(
      chinese.lazy.filter { $0.core.contains(core) || $0.core.count >= 4 && core.contains($0.core) }
        .map(\.name).prefix(2))
    return matches.count == 1 ? Array(matches) : []
  }
}
