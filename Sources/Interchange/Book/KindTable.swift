// The things of any kind as CSV or as a workbook, for spreadsheets and scripts. Accounts, people and orders leave as
// `CSVExport` writes them, which imports back; the others leave like this:
//
//     id,account,from,kind,to,note
//     9f3a01c2-2b,Acme,Ruth Ellis,reports,Margaret Hale,
//
// The first column is the id, by which other things refer to this one. Where a thing has no account of its
// own, the account that it belongs to stands behind. Then come the fields by their tags. A reference to an account
// is its name, one to a person is the name where the account has one person of it; every other is an id.

package import Model
import Report

/// Writes things of one kind as CSV.
package enum KindTable {
  /// All things of a kind, whichever it is.
  ///
  /// - Parameter headings: What stands above the columns.
  /// - Complexity: O(n log n).
  package static func csv(
    _ kind: Kind, of book: Book, mode: CSVWriter.Mode, headings: Headings = .keys
  ) -> String {
    if let importable = ImportKind.allCases.first(where: { $0.entity == kind }) {
      return CSVExport.text(importable, of: book, mode: mode, headings: headings)
    }
    let attributes = Attribute.all(of: kind)
    let names = PersonNames(book)
    var writer = CSVWriter(mode: mode)
    let (hasIdentity, hasAccount) = keys(of: kind)
    writer.append(
      (hasIdentity ? ["id"] : [])
        + (hasAccount ? [headings.heading("account", Attribute.fact(.account).name)] : [])
        + attributes.map { headings.heading($0.fieldTag, $0.name) })
    for id in book.ids(of: kind) {
      let cells = attributes.map { attribute in
        let value = book.presentValue(of: attribute, in: id)
        return headings.words(for: value, among: ImportField.attribute(attribute).choices)
          ?? cell(value, attribute, names, book)
      }
      writer.append(keys(of: id, kind, in: book) + cells)
    }
    return writer.text
  }

  /// Things of some kinds as an XLSX file with typed cells, a sheet for each kind, under the names that people
  /// know the fields by. Of several kinds, those without things are left out.
  ///
  /// - Complexity: O(n log n).
  package static func workbook(_ kinds: [Kind], of book: Book, _ language: Language) -> [UInt8] {
    let filled = kinds.filter { !book.ids(of: $0).isEmpty }
    let shown = kinds.count == 1 || filled.isEmpty ? Array(kinds.prefix(1)) : filled
    return WorkbookWriter.bytes(of: shown.map { sheet($0, of: book, language) }, language)
  }

  private static func sheet(_ kind: Kind, of book: Book, _ language: Language) -> WrittenSheet {
    if let importable = ImportKind.allCases.first(where: { $0.entity == kind }) {
      return CSVExport.sheet(importable, of: book, language)
    }
    let (attributes, ids) = (Attribute.all(of: kind), book.ids(of: kind))
    let names = PersonNames(book)
    let (hasIdentity, hasAccount) = keys(of: kind)
    let headings =
      (hasIdentity ? ["id"] : []) + (hasAccount ? [Attribute.fact(.account).name(language)] : [])
    return WrittenSheet(
      name: kind.plural(language).capitalizedFirst,
      headings: headings + attributes.map { $0.name(language) }, count: ids.count
    ) { index in
      let id = ids[index]
      return keys(of: id, kind, in: book).map { .filled($0) }
        + attributes.map { attribute in
          let value = book.presentValue(of: attribute, in: id)
          return value.written(ImportField.attribute(attribute).choices, language)
            ?? .filled(cell(value, attribute, names, book))
        }
    }
  }

  /// Whether the rows of a kind begin with an identity, and whether an account follows.
  private static func keys(of kind: Kind) -> (hasIdentity: Bool, hasAccount: Bool) {
    (kind != .book, Attribute.owner(of: kind)?.refersToAccount == false)
  }

  /// What a row begins with.
  private static func keys(of id: EntityID, _ kind: Kind, in book: Book) -> [String] {
    let (hasIdentity, hasAccount) = keys(of: kind)
    let account = book.account(of: id, kind).flatMap { book.accounts[$0]?.name } ?? ""
    return (hasIdentity ? [id.description] : []) + (hasAccount ? [account] : [])
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

extension Value {
  /// The cell of a workbook for what has a type or a name of its own; nil for texts and references.
  func written(_ choices: [ChoiceOption], _ language: Language) -> WrittenCell? {
    switch self {
    case .empty: .empty
    case .number(let number): .whole(Int(number))
    case .money(let amount): .money(amount)
    case .day(let day): .day(day)
    case .choice(let tag):
      .text(choices.first { $0.tag == tag }?.name(language) ?? tag)
    case .yes: .text(Phrase("yes", "是")(language))
    case .text, .texts, .entity, .entities: nil
    }
  }
}

extension ImportField {
  /// What can be chosen in the field; nothing where it is no choice.
  var choices: [ChoiceOption] {
    guard case .attribute(let attribute) = self, case .choice(let options) = attribute.shape else {
      return []
    }
    return options
  }
}
