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
  /// By the last digits of a number, which stay whether the country stands before them or not.
  private var byPhone: [Key: [EntityID]] = [:]
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
  /// unless it's a mailbox that a department shares, else the one with the same number whose name can be the same.
  func find(
    _ name: String, mails: [String] = [], phones: [String] = [], at account: EntityID
  ) -> EntityID? {
    if let id = byName[Key(account: account, text: name.nameKey)] { return id }
    for mail in mails.compactMap(\.mailKey) {
      if let id = byMail[Key(account: account, text: mail)] { return id }
    }
    for phone in phones.compactMap(\.line) {
      let owners = byPhone[Key(account: account, text: phone)] ?? []
      if let id = owners.first(where: { names[$0]?.canBe(name) == true }) { return id }
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
    return (mails.compactMap(\.mailKey) + phones.compactMap(\.line)).map { $0 + "/" + words }
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
    for phone in phones.compactMap(\.line) {
      let key = Key(account: account, text: phone)
      if byPhone[key]?.contains(id) != true { byPhone[key, default: []].append(id) }
    }
  }
}

extension String {
  /// The digits by which a number is known: the last, or all of a short one.
  fileprivate var line: String? { lineKey ?? phoneKey }

  /// Whether a name can be another way to write this one, of two people with the same number: the same words in any
  /// order, some of them as initials, or a surname with what Chinese colleagues call someone.
  fileprivate func canBe(_ other: String) -> Bool {
    if wordsKey == other.wordsKey { return !wordsKey.isEmpty }
    if hasHan, other.hasHan, first == other.first {
      return [self, other].contains { name in
        Self.forms.contains { name.hasSuffix($0) && name.count <= $0.count + 2 }
      }
    }
    let (one, two) = (wordsKey.split(separator: " "), other.wordsKey.split(separator: " "))
    let (short, long) = one.count <= two.count ? (one, two) : (two, one)
    let shared = short.filter { long.contains($0) && $0.count > 1 }
    var rest = long.filter { !shared.contains($0) }
    guard !shared.isEmpty, short.count > 1 else { return false }
    return short.filter { !shared.contains($0) }.allSatisfy { word in
      guard
        let index = rest.firstIndex(where: {
          $0.first == word.first && ($0.count == 1 || word.count == 1)
        })
      else { return false }
      rest.remove(at: index)
      return true
    }
  }

  /// What stands behind a surname in place of the name.
  private static let forms = [
    "总", "总监", "经理", "主任", "工", "老师", "先生", "女士", "小姐", "院长", "处长", "部长", "科长", "局长", "董", "主管",
  ]
}
