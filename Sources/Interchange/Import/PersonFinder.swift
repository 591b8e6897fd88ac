// Who a row means among the people of a customer.

import Model

/// Finds people by their name, any of their e-mail addresses or of their telephone numbers, each within one
/// customer.
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
      insert(
        person.id, person.name, mails: person.allEmails.flatMap(\.value.contactItems),
        phones: person.allPhones.flatMap(\.value.contactItems), at: account)
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

extension String {
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
