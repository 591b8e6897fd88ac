// Finds what may be there twice: by keys that equal things share, and never by holding each against each.

package import Model

/// The accounts and people of a book that may be there twice.
package struct Duplicates: Sendable {
  /// The pairs, those for which most speaks first.
  package let pairs: [Duplicate]
  /// The places of a thing's pairs.
  private let places: [EntityID: [Int]]

  /// Looks for pairs.
  ///
  /// - Complexity: O(n log n) in the accounts and people.
  package init(of book: Book) {
    var search = DuplicateSearch(book: book)
    search.findAccounts()
    search.findPeople()
    let pairs = search.pairs.sorted {
      ($1.weight, $0.kind == .account ? 0 : 1, $0.first, $0.second)
        < ($0.weight, $1.kind == .account ? 0 : 1, $1.first, $1.second)
    }
    self.pairs = pairs
    places = pairs.indices.reduce(into: [:]) { places, index in
      for id in [pairs[index].first, pairs[index].second] { places[id, default: []].append(index) }
    }
  }

  /// What may be the same as a thing, that for which most speaks first.
  package func candidates(for id: EntityID) -> [(id: EntityID, pair: Duplicate)] {
    (places[id] ?? []).map { place in
      let pair = pairs[place]
      return (pair.first == id ? pair.second : pair.first, pair)
    }
  }
}

/// The search for pairs, kind by kind.
private struct DuplicateSearch {
  private let book: Book
  private var found: [Pair: [Duplicate.Reason]] = [:]

  private struct Pair: Hashable {
    let kind: Kind
    let first: EntityID
    let second: EntityID
  }

  /// Things that share a key, by the key.
  private typealias Buckets = [String: [EntityID]]

  init(book: Book) { self.book = book }

  /// What was found.
  var pairs: [Duplicate] {
    found.map { pair, reasons in
      Duplicate(
        kind: pair.kind, first: pair.first, second: pair.second,
        reasons: reasons.sorted { $0.weight > $1.weight })
    }
  }

  /// Notes that the things of each bucket may be one. A key that many share says nothing.
  private mutating func note(
    _ buckets: Buckets, _ kind: Kind, most: Int, where isMeant: (EntityID, EntityID) -> Bool,
    _ reason: (String) -> Duplicate.Reason
  ) {
    for (key, ids) in buckets where ids.count > 1 && ids.count <= most {
      let ids = ids.sorted()
      for (place, first) in ids.enumerated() {
        for second in ids[(place + 1)...]
        where first != second && isMeant(first, second)
          && !book.areToldApart(first, second, kind)
        {
          let pair = Pair(kind: kind, first: first, second: second)
          let reason = reason(key)
          if !(found[pair, default: []].contains { $0.tag == reason.tag }) {
            found[pair, default: []].append(reason)
          }
        }
      }
    }
  }

  /// Finds accounts.
  mutating func findAccounts() {
    let book = book
    var names: Buckets = [:]
    var cores: Buckets = [:]
    var domains: Buckets = [:]
    var phones: Buckets = [:]
    var codes: Buckets = [:]
    func put(_ id: EntityID, _ key: String, _ buckets: inout Buckets) {
      guard !key.isEmpty, buckets[key]?.last != id else { return }
      buckets[key, default: []].append(id)
    }
    for account in book.accounts.rows {
      let all = [account.name] + account.otherNames
      for key in Set(all.map(\.nameKey)) { put(account.id, key, &names) }
      for core in Set(all.map(CompanyName.core)) where core.count > 1 {
        put(account.id, core, &cores)
      }
      if let line = account.phone.lineKey { put(account.id, line, &phones) }
      for code in Set(account.codes.map(\.codeKey)) { put(account.id, code, &codes) }
      let mails = book.people.of(account.id).flatMap(\.allEmails).compactMap(\.value.companyDomain)
      for domain in Set(mails + [account.website.companyDomain].compactMap(\.self)) {
        put(account.id, domain, &domains)
      }
    }
    let spelling = { (id: EntityID, key: String) in
      [book.accounts[id]].compactMap(\.self).flatMap { [$0.name] + $0.otherNames }
        .first { $0.nameKey == key } ?? key
    }
    note(names, .account, most: 8, where: { _, _ in true }) {
      .alias(spelling(names[$0]?.first ?? .book, $0))
    }
    note(cores, .account, most: 8, where: areStrangers) { _ in .name }
    note(codes, .account, most: 4, where: areStrangers) { key in
      .code(book.accounts[codes[key]?.first ?? .book]?.codes.first { $0.codeKey == key } ?? key)
    }
    note(domains, .account, most: 4, where: areStrangers) { .domain($0) }
    note(phones, .account, most: 4, where: areStrangers) { key in
      .phone(book.accounts[phones[key]?.first ?? .book]?.phone ?? key)
    }
  }

  /// Whether nothing in the book says how two accounts belong together: a group shares its domain, and its
  /// companies are several all the same.
  private func areStrangers(_ one: EntityID, _ other: EntityID) -> Bool {
    let (above, beside) = (book.accounts[one]?.parent, book.accounts[other]?.parent)
    if above == other || beside == one || above != nil && above == beside { return false }
    return !book.channels.of(one).contains { $0.to == other }
      && !book.channels.of(other).contains { $0.to == one }
  }

  /// Finds people. A part whose person is unknown is nobody.
  mutating func findPeople() {
    let book = book
    var mails: Buckets = [:]
    var phones: Buckets = [:]
    var names: Buckets = [:]
    for person in book.people.rows where !person.isPlaceholder {
      let name = person.name.wordsKey
      for mail in Set(person.allEmails.compactMap(\.value.mailKey)) {
        mails[mail, default: []].append(person.id)
      }
      for line in Set(person.allPhones.compactMap(\.value.lineKey)) {
        phones[line + "/" + name, default: []].append(person.id)
      }
      if !name.isEmpty { names[name, default: []].append(person.id) }
    }
    let areTogether = { (one: EntityID, other: EntityID) in
      book.people[one]?.account == book.people[other]?.account
    }
    note(mails, .person, most: 8, where: { _, _ in true }) { .mail($0) }
    note(phones, .person, most: 8, where: { _, _ in true }) { key in
      .phone(book.people[phones[key]?.first ?? .book]?.phone ?? key)
    }
    note(names, .person, most: 8, where: areTogether) { _ in .namesake }
    note(names, .person, most: 3, where: { !areTogether($0, $1) }) { _ in .moved }
  }
}
