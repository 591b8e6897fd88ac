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
  /// The people of the book by name with an e-mail address or a number, whatever their customer.
  private var anywhere: [String: EntityID] = [:]

  /// Looks at the people of a book.
  init(book: Book) {
    for person in book.people.sorted {
      guard let account = person.account else { continue }
      let mails = person.allEmails.flatMap(\.value.contactItems)
      let phones = person.allPhones.flatMap(\.value.contactItems)
      insert(person.id, person.name, mails: mails, phones: phones, at: account)
      for key in Self.keys(person.name, mails, phones) where anywhere[key] == nil {
        anywhere[key] = person.id
      }
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

  /// The person of the book with this name and one of these addresses or numbers, at whichever customer.
  func elsewhere(_ name: String, mails: [String], phones: [String]) -> EntityID? {
    Self.keys(name, mails, phones).lazy.compactMap { anywhere[$0] }.first
  }

  /// What tells a person whatever their customer.
  private static func keys(_ name: String, _ mails: [String], _ phones: [String]) -> [String] {
    let words = name.wordsKey
    guard !words.isEmpty else { return [] }
    return (mails.compactMap(\.mailKey) + phones.compactMap(\.phoneKey)).map { $0 + "/" + words }
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
