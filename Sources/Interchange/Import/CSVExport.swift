// The book's accounts, people and orders as CSV that this program imports back unchanged.

package import Model
import Report

/// Writes things of a book as a CSV file.
package enum CSVExport {
  /// All accounts, people or order lines.
  ///
  /// The column names are the fields' own tags, the same in every language, unless words are asked for. In the
  /// lossless mode an import into an empty book gives back every field: accounts first, then people and orders.
  ///
  /// - Complexity: O(n log n).
  package static func text(
    _ kind: ImportKind, of book: Book, mode: CSVWriter.Mode = .lossless, headings: Headings = .keys
  ) -> String {
    var writer = CSVWriter(mode: mode)
    let fields = fields(of: kind)
    writer.append(fields.map { headings.heading($0.tag, $0.name) })
    for id in ids(kind, in: book) {
      writer.append(
        fields.map { field in
          let words =
            field == .superior
            ? nil : headings.words(for: value(field, of: id, in: book), among: field.choices)
          return guarded(words ?? cell(field, of: id, in: book))
        })
    }
    return writer.text
  }

  /// The same as a sheet of a workbook, under the names that people know the fields by.
  static func sheet(_ kind: ImportKind, of book: Book, _ language: Language) -> WrittenSheet {
    let (fields, ids) = (fields(of: kind), ids(kind, in: book))
    return WrittenSheet(
      name: kind.entity.plural(language).capitalizedFirst,
      headings: fields.map { $0.name(language) },
      count: ids.count
    ) { index in
      fields.map { field in
        let value = value(field, of: ids[index], in: book)
        let written = field == .superior ? nil : value.written(field.choices, language)
        return written ?? .filled(guarded(cell(field, of: ids[index], in: book)))
      }
    }
  }

  /// What is written of each thing.
  private static func fields(of kind: ImportKind) -> [ImportField] {
    // Orders have no names: which of them business came to stands in the file of the whole book only.
    Attribute.all(of: kind.entity).filter { $0 != .opportunity(.orders) }.map { .attribute($0) }
      + (kind == .people ? [.superior] : [])
  }

  private static func value(_ field: ImportField, of id: EntityID, in book: Book) -> Value {
    if case .attribute(let attribute) = field { book.value(of: attribute, in: id) } else { .empty }
  }

  private static func cell(_ field: ImportField, of id: EntityID, in book: Book) -> String {
    switch field {
    case .superior: .list(superiors(of: id, in: book))
    case .attribute(.person(.distinct)): .list(distinct(from: id, in: book))
    case _: cell(value(field, of: id, in: book), in: book)
    }
  }

  private static func ids(_ kind: ImportKind, in book: Book) -> [EntityID] {
    switch kind {
    case .accounts: book.accounts.sorted.map(\.id)
    case .people: book.people.sorted.map(\.id)
    case .orders: book.orders.sorted.map(\.id)
    case .opportunities: book.opportunities.sorted.map(\.id)
    }
  }

  /// A cell that an import gives back as it is: of the apostrophes before what a spreadsheet would take for a
  /// formula it takes one off, so one more is put there; and one before what is written as `="0170"`.
  private static func guarded(_ cell: String) -> String {
    CSVWriter.isDisarmed(cell) || cell.isTextFormula ? "'" + cell : cell
  }

  private static func cell(_ value: Value, in book: Book) -> String {
    switch value {
    case .empty: ""
    case .text(let text): text
    case .texts(let texts): .list(texts)
    case .number(let number): String(number)
    case .money(let amount): amount.description
    case .day(let day): day.description
    // A class is a letter, which people and spreadsheets write as a capital.
    case .choice(let tag): tag.count == 1 ? tag.uppercased() : tag
    case .entity(let id): book.accounts[id]?.name ?? book.people[id]?.name ?? ""
    case .entities(let ids): .list(ids.compactMap { book.accounts[$0]?.name })
    case .yes: "yes"
    }
  }

  /// The people who are not the same as one: by name, and behind it in brackets the account of who is elsewhere.
  private static func distinct(from id: EntityID, in book: Book) -> [String] {
    let person = book.people[id]
    return (person?.distinct ?? []).compactMap { other in
      guard let other = book.people[other] else { return nil }
      guard other.account != person?.account, let account = other.account else { return other.name }
      return "\(other.name) (\(book.title(of: account, .account)))"
    }
  }

  private static func superiors(of person: EntityID, in book: Book) -> [String] {
    book.links.of(person).filter { $0.kind == .reportsTo }
      .compactMap { link in link.to.flatMap { book.people[$0]?.name } }
  }
}
