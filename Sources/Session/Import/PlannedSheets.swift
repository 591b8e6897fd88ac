// What the file of an import would do, or the sheets of a workbook one after the other: each on the book that those
// before it leave.

import Interchange
import Interface
import Model

/// The tables of one import, what each would do, and what they do together.
struct PlannedSheets: Sendable {
  /// One of them.
  struct Part: Sendable {
    /// The file, or a sheet of it.
    let file: ImportFile
    /// What it would do; nil while nobody knows what its rows are.
    let planned: PlannedImport?
    /// The book that it would be done to.
    let book: Book
    /// The book afterwards, and what would happen.
    let forecast: ImportForecast
  }

  /// All of them; at least one.
  let parts: [Part]
  /// What to ask of the book, for all of them at once; nil where nothing changes, and while one of them asks something.
  let command: Command?

  /// Works out what they would do.
  init(_ files: [ImportFile], on book: Book, makesAccounts: Bool, language: Language) {
    var book = book
    var issuer = IDIssuer.forTrial
    var series = CommandSeries()
    var isOpen = false
    parts = files.map { file in
      let planned = file.draft(for: book, makesAccounts: makesAccounts, language: language)
      isOpen = isOpen || planned.map(\.asks) ?? true
      let forecast = ImportForecast(planned?.command, on: book, issuer: &issuer)
      if let command = planned?.command, files.count > 1 {
        series.append(command, events: forecast.events)
      }
      defer { book = forecast.after }
      return Part(file: file, planned: planned, book: book, forecast: forecast)
    }
    guard files.count > 1 else {
      command = parts.first?.planned?.command
      return
    }
    let purpose = parts.lazy.compactMap { $0.planned?.command?.purpose }.first
    command =
      isOpen || series.changes.isEmpty ? nil : purpose.map { Command($0, series.changes) }
  }

  /// What is not taken, to mend and import again; nil when all is, and where there is more than one table: they have
  /// other columns.
  func rejectsFile(_ language: Language) -> String? {
    parts.count == 1 ? parts.first?.planned?.rejectsFile(language) : nil
  }
}

extension PlannedImport {
  /// Whether something has to be answered first.
  fileprivate var asks: Bool {
    switch self {
    case .table(let plan): plan.doubt != nil
    case .book: false
    }
  }
}
