// The book's accounts, people and orders as CSV that this program imports back unchanged.

package import Model

/// Writes things of a book as a CSV file.
package enum CSVExport {
  /// All accounts, people or order lines.
  ///
  /// The column names are the fields' own tags, the same in every language. In the lossless mode
  /// an import into an empty book gives back every field: accounts first, then people and orders.
  ///
  /// - Complexity: O(n log n).
  package static func text(
    _ kind: ImportKind, of book: Book, mode: CSVWriter.Mode = .lossless
  ) -> String {
    var writer = CSVWriter(mode: mode)
    let attributes = Attribute.all(of: kind.entity)
    let extra = kind == .people ? [ImportField.superior.tag] : []
    writer.append(attributes.map(\.fieldTag) + extra)
    for id in ids(kind, in: book) {
      let cells = attributes.map { guarded(cell(book.value(of: $0, in: id), in: book)) }
      let superiors = kind == .people ? [String.list(superiors(of: id, in: book))] : []
      writer.append(cells + superiors)
    }
    return writer.text
  }

  private static func ids(_ kind: ImportKind, in book: Book) -> [EntityID] {
    switch kind {
    case .accounts: book.accounts.sorted.map(\.id)
    case .people: book.people.sorted.map(\.id)
    case .orders: book.orders.sorted.map(\.id)
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
    case .entity(let id): book.accounts[id]?.name ?? ""
    case .entities(let ids): .list(ids.compactMap { book.accounts[$0]?.name })
    case .yes: "yes"
    }
  }

  private static func superiors(of person: EntityID, in book: Book) -> [String] {
    book.links.of(person).filter { $0.kind == .reportsTo }
      .compactMap { link in link.to.flatMap { book.people[$0]?.name } }
  }
}
