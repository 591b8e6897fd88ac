// What a file would do to a book, whatever kind of file it is.

package import Interchange
package import Model

/// What a file would do to a book.
package enum PlannedImport: Sendable {
  /// Rows of a table.
  case table(ImportPlan)
  /// A whole book.
  case book(BookImport)

  /// What to ask of the book; nil when the file changes nothing.
  package var command: Command? {
    switch self {
    case .table(let plan): plan.command
    case .book(let plan): plan.command
    }
  }

  /// Whether something of the file is not taken, or nothing of it is.
  package var hasRejects: Bool {
    switch self {
    case .table(let plan): !plan.rejects.isEmpty || !plan.hasTaken
    case .book(let plan): !plan.leftOut.isEmpty
    }
  }

  /// What isn't taken, to mend and import again; nil when all is.
  package func rejectsFile(_ language: Language) -> String? {
    switch self {
    case .table(let plan): plan.rejects.isEmpty ? nil : plan.rejectsFile(language)
    case .book: nil
    }
  }

  /// What happened, or would happen, line by line.
  package func report() -> [Phrase] {
    switch self {
    case .table(let plan): plan.report()
    case .book(let plan): plan.report()
    }
  }

  /// What is said when the book refuses.
  package func failure(of file: String, on book: Book, _ refusal: Refusal) -> Failure {
    switch self {
    case .table: return Failure(.book, refusal.phrase)
    case .book(let plan):
      let fault = plan.fault(on: book, refusal: refusal).phrase
      return Failure(.book, Phrase("\(file): \(fault.en)", "\(file)：\(fault.zh)"))
    }
  }
}
