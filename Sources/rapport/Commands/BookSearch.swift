// The things that a command names: by the id that lists give, by their name, or by a part of it.

import Interchange
import Model
import Session

/// Finds things that a command names.
struct BookSearch {
  private let book: Book

  /// Searches a book.
  init(_ book: Book) { self.book = book }

  /// The one account with this name, or with this text in its name.
  func account(named name: String) throws(Failure) -> Account {
    if let exact = book.account(named: name) { return exact }
    let candidates = accounts(holding: name)
    if candidates.count == 1, let only = candidates.first { return only }
    guard !candidates.isEmpty else {
      throw Failure.usage(
        "There is no account called \(name): see rapport list accounts.",
        "没有叫“\(name)”的客户：请看 rapport list accounts。")
    }
    let names = candidates.prefix(5).map(\.name).joined(separator: ", ")
    throw Failure.usage(
      "\(name) could be \(names): write more of the name.",
      "“\(name)”可能是：\(names)。请写得更完整。")
  }

  /// The accounts with a text in a name, those that have it for a name alone where there are any.
  func accounts(holding name: String) -> [Account] {
    if let exact = book.account(named: name) { return [exact] }
    let key = name.nameKey
    guard !key.isEmpty else { return [] }
    return book.accounts.sorted.filter { account in
      ([account.name] + account.aliases).contains { $0.nameKey.contains(key) }
    }
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
    if kind == .account { return try self.account(named: name).id }
    let found = things(holding: name, kind, at: account).filter(isWanted)
    if found.count == 1 { return found[0] }
    guard !found.isEmpty else {
      let place = account.map { book.title(of: $0, .account) }
      throw Failure.usage(
        "There is no \(kind.name.en) “\(name.start)”\(place.map { " at " + $0 } ?? ""): see rapport list \(kind.fileName).",
        "\(place.map { "“\($0)”" } ?? "")没有\(kind.name.zh)“\(name.start)”：请看 rapport list \(kind.fileName)。"
      )
    }
    throw ambiguous(name, found.map { ($0, kind) })
  }

  /// The things of a kind with a text in their name, those that have it for a name alone where there are any.
  func things(holding name: String, _ kind: Kind, at account: EntityID? = nil) -> [EntityID] {
    let key = name.nameKey
    guard !key.isEmpty else { return [] }
    let named = book.ids(of: kind).lazy
      .filter { account == nil || book.account(of: $0, kind) == account }
      .map { (id: $0, key: book.title(of: $0, kind).nameKey) }
      .filter { $0.key.contains(key) }
    let all = Array(named)
    let exact = all.filter { $0.key == key }
    return (exact.isEmpty ? all : exact).map(\.id)
  }

  /// What is said where several things can be meant.
  func ambiguous(_ name: String, _ found: [(EntityID, Kind)]) -> Failure {
    let names = found.prefix(5).map { id, kind in
      let account = kind == .account ? nil : book.account(of: id, kind)
      let place = account.map { " (\(book.title(of: $0, .account).start))" } ?? ""
      return "\(book.title(of: id, kind).start)\(place) \(id)"
    }
    let rest = found.count > 5 ? " …" : ""
    return Failure.usage(
      "\(name.start) could be \(names.joined(separator: ", "))\(rest): write more of the name, or the id.",
      "“\(name.start)”可能是：\(names.joined(separator: "、"))\(rest)。请写得更完整，或写 id。")
  }
}
