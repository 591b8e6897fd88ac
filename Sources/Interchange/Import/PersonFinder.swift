// Who a row means among the people of a customer, and what its cells say of ways to reach them.

import Model

/// Finds people by their name, their e-mail address or their telephone number, each within one customer.
struct PersonFinder {
  private struct Key: Hashable {
    let account: EntityID
    let text: String
  }

  private var byName: [Key: EntityID] = [:]
  private var byMail: [Key: EntityID] = [:]
  private var byPhone: [Key: EntityID] = [:]
  private var names: [EntityID: String] = [:]

  /// Looks at the people of a book.
  init(book: Book) {
    for person in book.people.sorted {
      guard let account = person.account else { continue }
      let (mails, phones) = (person.email.contactItems, person.phone.contactItems)
      insert(person.id, person.name, mails: mails, phones: phones, at: account)
    }
  }

  /// The person of a customer whom a row means: the one with the name, else the one with the same e-mail address,
  /// unless it's a mailbox that a department shares, else the one with the same number and the same words in the
  /// name.
  func find(
    _ name: String, mails: [String] = [], phones: [String] = [], at account: EntityID
  ) -> EntityID? {
    if let id = byName[Key(account: account, text: name.nameKey)] { return id }
    for mail in mails.compactMap(\.mailKey) {
      if let id = byMail[Key(account: account, text: mail)] { return id }
    }
    for phone in phones.compactMap(\.phoneKey) {
      let key = Key(account: account, text: phone + "/" + name.wordsKey)
      if let id = byPhone[key] { return id }
    }
    return nil
  }

  /// The name that a person goes by.
  func name(of id: EntityID) -> String { names[id] ?? "" }

  /// Adds a person. What leads to somebody already still does.
  mutating func insert(
    _ id: EntityID, _ name: String, mails: [String], phones: [String], at account: EntityID
  ) {
    if names[id] == nil { names[id] = name }
    func put(_ text: String, _ index: inout [Key: EntityID]) {
      let key = Key(account: account, text: text)
      if index[key] == nil { index[key] = id }
    }
    put(name.nameKey, &byName)
    for mail in mails.compactMap(\.mailKey) { put(mail, &byMail) }
    for phone in phones.compactMap(\.phoneKey) { put(phone + "/" + name.wordsKey, &byPhone) }
  }
}

/// The e-mail addresses and telephone numbers in a row: the first of each has its field, and the others stand in
/// the notes, a line each, so that none is lost.
struct ContactCells {
  /// The addresses, each once.
  let mails: [String]
  /// The numbers, each once.
  let phones: [String]
  private let further: [String]

  /// Takes them from their columns.
  init(_ row: CSVRow, _ sheet: ImportSheet) {
    let (mails, moreMails) = Self.items(.person(.email), row, sheet)
    let (phones, morePhones) = Self.items(.person(.phone), row, sheet)
    (self.mails, self.phones, further) = (mails, phones, morePhones + moreMails)
  }

  /// Puts the first of each into its field, and the others into the notes.
  func put(into values: inout FieldValues) {
    values[.person(.email)] = mails.first.map { .text($0) }
    values[.person(.phone)] = phones.first.map { .text($0) }
    let lines = further.filter { !(values[.person(.notes)]?.text ?? "").contains($0) }
    guard !lines.isEmpty else { return }
    let notes = values[.person(.notes)]?.text ?? ""
    values[.person(.notes)] = .text(
      ([notes] + lines).filter { !$0.isEmpty }.joined(separator: "\n"))
  }

  /// For a person who is known: leaves an address that is only written otherwise, and the notes that they have,
  /// and adds to these what isn't among them.
  func keep(_ id: EntityID, in values: inout FieldValues, _ ledger: ImportTally) {
    let mail = ledger.value(.person(.email), of: id)?.text ?? ledger.book.people[id]?.email ?? ""
    if let key = mail.mailKey, mails.first?.mailKey == key { values[.person(.email)] = nil }
    guard !further.isEmpty, let wanted = values[.person(.notes)]?.text else { return }
    let known =
      ledger.value(.person(.notes), of: id)?.text ?? ledger.book.people[id]?.notes ?? ""
    let lines = wanted.split(separator: "\n").map(String.init).filter { !known.contains($0) }
    values[.person(.notes)] = .text(
      ([known] + lines).filter { !$0.isEmpty }.joined(separator: "\n"))
  }

  /// The items of a field's columns, and a line for the notes for each that has no field.
  private static func items(
    _ attribute: Attribute, _ row: CSVRow, _ sheet: ImportSheet
  ) -> (items: [String], lines: [String]) {
    let field = ImportField.attribute(attribute)
    guard let column = sheet.mapping.columns[field] else { return ([], []) }
    var items: [String] = []
    var lines: [String] = []
    for index in [column] + (sheet.mapping.further[field] ?? []) {
      // A column of our own export holds what one field holds.
      let isOwn = sheet.mapping.names[index] == field.tag
      let text = row.text(at: index).cellText
      let found = attribute == .person(.email) ? text.mailItems : text.contactItems
      let own = [text.withoutScheme].filter { !$0.isEmpty }
      for item in isOwn ? own : found where !items.contains(item) {
        guard !attribute.shape.isExceeded(by: .text(item)) else { continue }
        if !items.isEmpty { lines.append("\(sheet.mapping.names[index].plain): \(item)") }
        items.append(item)
      }
    }
    return (items, lines)
  }
}

extension String {
  /// The addresses or numbers in a cell, between ` ::: `, semicolons or line ends, without `mailto:` and `tel:`.
  fileprivate var contactItems: [String] {
    replacing(":::", with: "\n").replacing(" / ", with: "\n").split {
      $0.isNewline || ";；|".contains($0)
    }
    .map(\.trimmed.withoutScheme)
    .filter { !$0.isEmpty && !["null", "n/a", "-", "无"].contains($0.lowercased()) }
  }

  /// The e-mail addresses in a cell, whatever stands between and around them; all of it where there is none.
  fileprivate var mailItems: [String] {
    let words = split { $0.isWhitespace || ",;，；|\\/<>()\"".contains($0) }.map(
      \.trimmed.withoutScheme)
    let mails = words.filter { word in
      guard let at = word.firstIndex(of: "@") else { return false }
      return at > word.startIndex && word[at...].dropFirst().contains(".")
    }
    return mails.isEmpty ? contactItems : mails
  }

  /// An address without the `mailto:` or `tel:` of a link.
  fileprivate var withoutScheme: String {
    let scheme = ["mailto:", "tel:"].first { lowercased().hasPrefix($0) }
    return scheme.map { String(dropFirst($0.count)).trimmed } ?? self
  }

  /// An e-mail address as it compares; nil for a mailbox that several people read, and for no address.
  fileprivate var mailKey: String? {
    let key = withoutScheme.lowercased()
    guard let at = key.firstIndex(of: "@"), at > key.startIndex else { return nil }
    let box = key[..<at].prefix { $0 != "+" }
    return Self.sharedBoxes.contains(String(box)) ? nil : key
  }

  private static let sharedBoxes: Set<String> = [
    "info", "office", "contact", "kontakt", "mail", "post", "sales", "vertrieb", "verkauf",
    "einkauf", "purchasing",
    "procurement", "service", "support", "admin", "hello", "team", "buchhaltung", "accounting",
    "finance", "hr",
    "marketing", "reception", "empfang", "sekretariat", "accueil", "compras", "ventas", "caigou",
    "xiaoshou", "kefu",
  ]

  /// The digits of a telephone number; nil for too few to be one.
  fileprivate var phoneKey: String? {
    let digits = filter { $0.isASCII && $0.isNumber }
    return digits.count >= 5 ? digits : nil
  }

  /// The words of a name in any order, without titles.
  fileprivate var wordsKey: String {
    let titles: Set<String> = [
      "dr", "prof", "mr", "mrs", "ms", "herr", "frau", "ing", "dipl", "先生", "女士",
    ]
    return split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map { String($0).nameKey }
      .filter { !$0.isEmpty && !titles.contains($0) }.sorted().joined(separator: " ")
  }
}
