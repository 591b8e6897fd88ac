// The things that a command names: by the id that lists give, by their name, or by a part of it; and what is said where
// none or several are meant.

import Interchange
import Model
import Search
import Session

/// Finds things that a command names.
struct BookSearch {
  private let book: Book

  /// Searches a book.
  init(_ book: Book) { self.book = book }

  /// The kind of the thing with this identity, where the words are one: an account or a person.
  func kind(of words: String) -> Kind? {
    guard let id = EntityID(words) else { return nil }
    return [Kind.account, .person].first { book.contains(id, $0) }
  }

  /// The one account with this identity or name, or with this text in its name.
  func account(named name: String) throws(Failure) -> Account {
    let id = try thing(name, .account)
    guard let account = book.accounts[id] else { throw unknown(name, .account, at: nil) }
    return account
  }

  /// The one thing of a kind that is meant by an id, its name, or a part of it.
  ///
  /// - Parameters:
  ///   - account: The account to which it belongs, where that is known.
  ///   - isWanted: Which of them can be meant at all.
  func thing(
    _ name: String, _ kind: Kind, at account: EntityID? = nil,
    where isWanted: (EntityID) -> Bool = { _ in true }
  ) throws(Failure) -> EntityID {
    if let id = EntityID(name), book.contains(id, kind), isWanted(id) { return id }
    let found = things(holding: name, kind, at: account, where: isWanted)
    if found.count == 1 { return found[0] }
    guard found.isEmpty else { throw ambiguous(name, found.map { ($0, kind) }) }
    throw unknown(name, kind, at: account)
  }

  /// The things of a kind that a name means: those that have it for a name alone where there are any, else for another
  /// name, then those that have it but for accents, and last those in whose name it is found.
  ///
  /// - Complexity: O(things).
  func things(
    holding name: String, _ kind: Kind, at account: EntityID? = nil,
    where isWanted: (EntityID) -> Bool = { _ in true }
  ) -> [EntityID] {
    let (key, plain, pattern) = (name.nameKey, name.plainKey, SearchPattern(name))
    guard !key.isEmpty else { return [] }
    var found: [[EntityID]] = [[], [], [], []]
    for id in book.ids(of: kind) where isWanted(id) {
      guard account == nil || book.account(of: id, kind) == account else { continue }
      let title = book.title(of: id, kind)
      let names = [title] + (kind == .account ? book.accounts[id]?.otherNames ?? [] : [])
      if title.nameKey == key {
        found[0].append(id)
      } else if names.contains(where: { $0.nameKey == key }) {
        found[1].append(id)
      } else if names.contains(where: { $0.plainKey == plain }) {
        found[2].append(id)
      } else if names.contains(where: { SearchText($0, .prose).cost(of: pattern) != nil }) {
        found[3].append(id)
      }
    }
    return found.first { !$0.isEmpty } ?? []
  }

  /// What a message calls a thing: its name, with that of the account.
  func name(of id: EntityID, _ kind: Kind) -> String {
    let account = kind == .account ? nil : book.account(of: id, kind)
    let place = account.map { " (\(book.title(of: $0, .account).start))" } ?? ""
    return book.title(of: id, kind).start + place
  }
}

extension BookSearch {
  /// What is said where several things can be meant.
  func ambiguous(_ name: String, _ found: [(EntityID, Kind)]) -> Failure {
    let list = Phrase(listing: found.prefix(5).map { "\(self.name(of: $0.0, $0.1)) = \($0.0)" })
    let more = found.count > 5 ? "…" : ""
    return Failure.usage(
      "\(name.start) could be \(list.en)\(more): write more of the name, or what stands behind the =.",
      "“\(name.start)”可能是：\(list.zh)\(more)。请写得更完整，或写 = 后面的编号。")
  }

  /// What is said where nothing can be meant, with what is written most like it.
  private func unknown(_ name: String, _ kind: Kind, at account: EntityID?) -> Failure {
    let list = "rapport list \(kind.fileName)"
    guard kind == .account || kind == .person else {
      let place = account.map { book.title(of: $0, .account) }
      return Failure.usage(
        "There is no \(kind.name.en) “\(name.start)”\(place.map { " at " + $0 } ?? ""): see \(list).",
        "\(place.map { "“\($0)”" } ?? "")没有\(kind.name.zh)“\(name.start)”：请看 \(list)。")
    }
    guard let nearest = nearest(to: name.nameKey, kind).map({ self.name(of: $0, kind) }) else {
      return Failure.usage(
        "There is no \(kind.name.en) called \(name.start): see \(list).",
        "没有叫“\(name.start)”的\(kind.name.zh)：请看 \(list)。")
    }
    return Failure.usage(
      "There is no \(kind.name.en) called \(name.start); the nearest is \(nearest): correct it, or see \(list).",
      "没有叫“\(name.start)”的\(kind.name.zh)，最接近的是“\(nearest)”：请改正，或看 \(list)。")
  }

  /// The account or person whose name is written most like some words; nil where nothing is much like them.
  private func nearest(to key: String, _ kind: Kind) -> EntityID? {
    let letters = Array(key)
    let limit = max(1, letters.count / 3)
    var best: (id: EntityID, distance: Int)?
    for id in book.ids(of: kind) {
      let aliases = kind == .account ? book.accounts[id]?.otherNames ?? [] : []
      for name in ([book.title(of: id, kind)] + aliases).map({ Array($0.nameKey) })
      where abs(name.count - letters.count) <= limit {
        let distance = Self.distance(letters, name)
        if distance <= limit, distance < best?.distance ?? .max { best = (id, distance) }
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
