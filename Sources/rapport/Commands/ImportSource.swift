// A file that `rapport import` has read, whatever kind of file it is, and what it would do to a book.

import Interchange
import Model
import Session

/// A file that has been read and understood.
struct ImportSource {
  /// The file as it was named.
  let file: String
  /// What it holds.
  private let content: Content

  private enum Content {
    case table(CSVDocument, ColumnMapping, ReadingOptions)
    case book(BookFile)
    case cards(VCardFile, ReadingOptions)
  }

  /// Reads a file, finds out what it is and what its columns are, and whether they say how to read them.
  init(
    _ file: String, kind: ImportKind?, overrides: [ColumnMapping.Override], options: ReadingOptions
  ) throws(Failure) {
    self.file = file
    let bytes = try InputFile.bytes(of: file)
    if BookFile.isLikely(bytes) {
      try Self.refuse(file, kind: kind, overrides)
      content = try Self.book(file, bytes)
    } else if VCardFile.isOne(bytes) {
      try Self.refuse(file, kind: kind == .people ? nil : kind, overrides)
      content = .cards(VCardFile(bytes), options)
    } else {
      content = try Self.table(file, CSVDocument(bytes: bytes), kind, overrides, options)
    }
  }

  /// Refuses what only a table has an answer to.
  private static func refuse(
    _ file: String, kind: ImportKind?, _ overrides: [ColumnMapping.Override]
  ) throws(Failure) {
    guard kind != nil || !overrides.isEmpty else { return }
    throw Failure.usage(
      "\(file) says itself what it holds and has no columns: leave out --as and --map.",
      "\(file) 自己说明了内容，也没有列：请去掉 --as 和 --map。")
  }

  private static func book(_ file: String, _ bytes: [UInt8]) throws(Failure) -> Content {
    do throws(JSONFault) {
      return .book(try BookFile(bytes))
    } catch {
      throw Failure.file("\(file): \(error.phrase.en)", "\(file)：\(error.phrase.zh)")
    }
  }

  private static func table(
    _ file: String, _ document: CSVDocument, _ kind: ImportKind?,
    _ overrides: [ColumnMapping.Override], _ options: ReadingOptions
  ) throws(Failure) -> Content {
    let mapping: ColumnMapping
    switch ColumnMapping.make(names: document.columns, kind: kind, overrides: overrides) {
    case .success(let found): mapping = found
    case .failure(let fault):
      throw Failure.file("\(file): \(fault.phrase.en)", "\(file)：\(fault.phrase.zh)")
    }
    if let doubt = ImportPlan.doubt(in: document, mapping: mapping, options: options)?.phrase {
      throw Failure(.usage, Phrase("\(file): \(doubt.en)", "\(file)：\(doubt.zh)"))
    }
    return .table(document, mapping, options)
  }

  /// What the file would do to a book.
  func plan(for book: Book, makesAccounts: Bool) -> PlannedImport {
    switch content {
    case .table(let document, let mapping, let options):
      .table(
        ImportPlan.make(
          document, mapping: mapping, book: book, makesAccounts: makesAccounts, options: options))
    case .book(let content): .book(BookImport.make(content, book: book))
    case .cards(let cards, let options):
      .table(
        ImportPlan.make(
          cards, book: book, makesAccounts: makesAccounts, options: options,
          language: Speech.language))
    }
  }
}

/// What a file would do to a book.
enum PlannedImport {
  /// Rows of a table.
  case table(ImportPlan)
  /// A whole book.
  case book(BookImport)

  /// What to ask of the book; nil when the file changes nothing.
  var command: Command? {
    switch self {
    case .table(let plan): plan.command
    case .book(let plan): plan.command
    }
  }

  /// Whether something of the file is not taken.
  var hasRejects: Bool {
    switch self {
    case .table(let plan): !plan.rejects.isEmpty
    case .book(let plan): !plan.leftOut.isEmpty
    }
  }

  /// What isn't taken, to mend and import again; nil when all is.
  func rejectsFile(_ language: Language) -> String? {
    switch self {
    case .table(let plan): plan.rejects.isEmpty ? nil : plan.rejectsFile(language)
    case .book: nil
    }
  }

  /// What happened, or would happen, line by line.
  func report() -> [Phrase] {
    switch self {
    case .table(let plan): plan.report()
    case .book(let plan): plan.report()
    }
  }

  /// What is said when the book refuses.
  func failure(of file: String, on book: Book, _ refusal: Refusal) -> Failure {
    switch self {
    case .table: return Failure(.book, refusal.phrase)
    case .book(let plan):
      let fault = plan.fault(on: book, refusal: refusal).phrase
      return Failure(.book, Phrase("\(file): \(fault.en)", "\(file)：\(fault.zh)"))
    }
  }
}
