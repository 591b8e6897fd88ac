// The things of any kind as CSV, for spreadsheets and scripts. Accounts, people and orders leave as
// `CSVExport` writes them, which imports back; the others leave like this:
//
//     id,account,from,kind,to,note
//     9f3a01c2-2b,Acme,Ruth Ellis,reports,Margaret Hale,
//
// The first column is the id, by which other things refer to this one. Where a thing has no account of its
// own, the account that it belongs to stands behind. Then come the fields by their tags. A reference to an account
// is its name, one to a person is the name where the account has one person of it; every other is an id.

package import Model

/// Writes things of one kind as CSV.
package enum KindTable {
  /// All things of a kind, whichever it is.
  ///
  /// - Complexity: O(n log n).
  package static func csv(_ kind: Kind, of book: Book, mode: CSVWriter.Mode) -> String {
    if let importable = ImportKind.allCases.first(where: { $0.entity == kind }) {
      return CSVExport.text(importable, of: book, mode: mode)
    }
    let attributes = Attribute.all(of: kind)
    let hasIdentity = kind != .book
    let hasAccount = Attribute.owner(of: kind)?.refersToAccount == false
    let names = PersonNames(book)
    var writer = CSVWriter(mode: mode)
    writer.append(
      (hasIdentity ? ["id"] : []) + (hasAccount ? ["account"] : []) + attributes.map(\.fieldTag))
    for id in book.ids(of: kind) {
      let account = book.account(of: id, kind).flatMap { book.accounts[$0]?.name } ?? ""
      let cells = attributes.map { cell(book.presentValue(of: $0, in: id), $0, names, book) }
      writer.append(
        (hasIdentity ? [id.description] : []) + (hasAccount ? [account] : []) + cells)
    }
    return writer.text
  }

  private static func cell(
    _ value: Value, _ attribute: Attribute, _ names: PersonNames, _ book: Book
  ) -> String {
    switch value {
    case .empty: ""
    case .text(let text), .choice(let text): text
    case .texts(let texts): .list(texts)
    case .number(let number): String(number)
    case .money(let amount): amount.description
    case .day(let day): day.description
    case .entity(let id): name(of: id, attribute, names, book)
    case .entities(let ids): .list(ids.map { name(of: $0, attribute, names, book) })
    case .yes: "yes"
    }
  }

  /// What a reference is called.
  private static func name(
    of id: EntityID, _ attribute: Attribute, _ names: PersonNames, _ book: Book
  ) -> String {
    switch attribute.shape {
    case .entity(.account), .entities(.account): book.accounts[id]?.name ?? id.description
    case .entity(.person), .entities(.person): names.name(of: id, in: book)
    case .line, .prose, .tags, .number, .money, .day, .choice, .flag, .entity, .entities:
      id.description
    }
  }
}

/// The names of people that say who is meant: those that one person of an account has.
private struct PersonNames {
  /// The people who share their name with another one of their account.
  private let ambiguous: Set<EntityID>

  /// Looks over the people of a book.
  init(_ book: Book) {
    let groups = Dictionary(grouping: book.people.rows.values) {
      [Value(entity: $0.account), Value(text: $0.name.nameKey)]
    }
    ambiguous = Set(groups.values.filter { $0.count > 1 }.joined().map(\.id))
  }

  /// A person's name, or the identity where the name could be another's.
  func name(of id: EntityID, in book: Book) -> String {
    guard !ambiguous.contains(id), let name = book.people[id]?.name else { return id.description }
    return name
  }
}

extension Attribute {
  /// Whether the field refers to an account.
  fileprivate var refersToAccount: Bool {
    switch shape {
    case .entity(let kind), .entities(let kind): kind == .account
    case .line, .prose, .tags, .number, .money, .day, .choice, .flag: false
    }
  }
}
