// Importing business cards: they are rows of people.

package import Model

extension ImportPlan {
  /// Works out what importing a file of business cards would do.
  package static func make(
    _ cards: VCardFile, book: Book, makesAccounts: Bool, options: ReadingOptions, language: Language
  ) -> ImportPlan {
    let table = cards.table(for: book, in: language)
    switch ColumnMapping.make(names: table.columns, kind: .people) {
    case .success(let mapping):
      return make(
        table, mapping: mapping, book: book, makesAccounts: makesAccounts, options: options)
    case .failure(let fault): preconditionFailure("The columns of cards are known: \(fault)")
    }
  }
}
