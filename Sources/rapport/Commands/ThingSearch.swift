// Finds the accounts and people that a command names, by name or by identity, and says which could be meant
// where it isn't clear.

import Model
import Session

/// Finds things that a command names.
struct ThingSearch {
  private let book: Book

  /// Searches a book.
  init(_ book: Book) { self.book = book }

  /// The kind of the thing with this identity, where the words are one: an account or a person.
  func kind(of words: String) -> Kind? {
    guard let id = EntityID(words) else { return nil }
    return [Kind.account, .person].first { book.contains(id, $0) }
  }

  /// The one account or person that the words name: its identity, its name, or a part of its name that no
  /// other one has.
  func thing(_ words: String, _ kind: Kind) throws(Failure) -> EntityID {
    if let id = EntityID(words), book.contains(id, kind) { return id }
    let key = words.nameKey
    let all = candidates(kind)
    for names in [\Candidate.ownKey, \.otherKeys] {
      let exact = all.filter { $0[keyPath: names].contains(key) }
      if exact.count == 1 { return exact[0].id }
      if exact.count > 1 { throw ambiguous(words, exact, kind) }
    }
    let partial = key.isEmpty ? [] : all.filter { $0.holds(key) }
    if partial.count == 1 { return partial[0].id }
    if partial.count > 1 { throw ambiguous(words, partial, kind) }
    throw unknown(words, all, kind)
  }

  /// Something that could be meant.
  private struct Candidate {
    let id: EntityID
    let ownKey: [String]
    let otherKeys: [String]

    func holds(_ key: String) -> Bool { (ownKey + otherKeys).contains { $0.contains(key) } }
  }

  private func candidates(_ kind: Kind) -> [Candidate] {
    guard kind == .person else {
      return book.accounts.sorted.map {
        Candidate(id: $0.id, ownKey: [$0.name.nameKey], otherKeys: $0.aliases.map(\.nameKey))
      }
    }
    return book.people.sorted.map { Candidate(id: $0.id, ownKey: [$0.name.nameKey], otherKeys: []) }
  }

  /// What a message calls a thing: a person with the account.
  func name(of id: EntityID, _ kind: Kind) -> String {
    guard kind == .person, let account = book.people[id]?.account else {
      return book.title(of: id, kind)
    }
    return "\(book.title(of: id, kind)) (\(book.title(of: account, .account)))"
  }

  private func ambiguous(_ words: String, _ found: [Candidate], _ kind: Kind) -> Failure {
    let shown = found.prefix(5).map { "\(name(of: $0.id, kind)) = \($0.id)" }
    let more = found.count > 5 ? "…" : ""
    let list = Phrase(listing: shown)
    return Failure.usage(
      "\(words) could be \(list.en)\(more): write more of the name, or what stands behind the =.",
      "“\(words)”可能是：\(list.zh)\(more)。请写得更完整，或写 = 后面的编号。")
  }

  private func unknown(_ words: String, _ all: [Candidate], _ kind: Kind) -> Failure {
    let list = kind == .person ? "people" : "accounts"
    guard let nearest = nearest(to: words.nameKey, all) else {
      return Failure.usage(
        "There is no \(kind.name.en) called \(words): see rapport list \(list).",
        "没有叫“\(words)”的\(kind.name.zh)：请看 rapport list \(list)。")
    }
    let name = name(of: nearest, kind)
    return Failure.usage(
      "There is no \(kind.name.en) called \(words); the nearest is \(name): correct it, or see rapport list \(list).",
      "没有叫“\(words)”的\(kind.name.zh)，最接近的是“\(name)”：请改正，或看 rapport list \(list)。")
  }

  /// What is written most like some words; nil where nothing is much like them.
  private func nearest(to key: String, _ all: [Candidate]) -> EntityID? {
    let letters = Array(key)
    let limit = max(1, letters.count / 3)
    var best: (id: EntityID, distance: Int)?
    for candidate in all {
      for name in candidate.ownKey + candidate.otherKeys
      where abs(name.count - letters.count) <= limit {
        let distance = Self.distance(letters, Array(name))
        if distance <= limit, distance < best?.distance ?? .max { best = (candidate.id, distance) }
      }
    }
    return best?.id
  }

  /// How many letters have to be put in, taken out or changed to make one word of another (Levenshtein, 1965).
  private static func distance(_ some: [Character], _ others: [Character]) -> Int {
    var row = Array(0...others.count)
    for (index, letter) in some.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (place, other) in others.enumerated() {
        let change = diagonal + (letter == other ? 0 : 1)
        diagonal = row[place + 1]
        row[place + 1] = min(change, diagonal + 1, row[place] + 1)
      }
    }
    return row[others.count]
  }
}
