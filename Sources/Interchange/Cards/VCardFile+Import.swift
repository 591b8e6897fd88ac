// Importing business cards: they are rows of people.

package import Model

extension VCardFile {
  /// Works out what importing the cards would do.
  ///
  /// - Parameter language: The language of the words in the notes that say what a number is.
  package func plan(
    for book: Book, makesAccounts: Bool, options: ReadingOptions, language: Language
  ) -> ImportPlan {
    switch ImportSource.make(table(for: book, in: language), kind: .people, options: options) {
    case .success(let source): return source.plan(for: book, makesAccounts: makesAccounts)
    case .failure(let fault): preconditionFailure("The columns of cards are known: \(fault)")
    }
  }
}
