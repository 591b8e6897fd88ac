// A file that `rapport import` has read, whatever kind of file it is, and what it would do to a book.

import ArgumentParser
import Interchange
import Model
import Report
import Session

/// What a person says about the files of one import.
struct ImportRequest {
  /// What the rows are; nil to find out.
  let kind: ImportKind?
  /// What the person said about columns.
  let overrides: [ColumnMapping.Override]
  /// The encoding of the text; nil to find out.
  let encoding: TextEncoding?
  /// How to read the rows.
  let options: ReadingOptions
  /// Which sheet of a workbook; nil to find out.
  let sheet: String?
}

/// A file, or a sheet of a workbook, that has been read and understood.
struct ImportFile {
  /// The name to call it by.
  let name: String
  private let content: Content

  private enum Content {
    case table(ImportSource)
    case book(BookFile)
    case cards(VCardFile, ReadingOptions)
  }

  /// Reads a file, finds out what it is and what its columns are, and whether they say how to read them.
  ///
  /// - Returns: One, or the sheets of a workbook.
  /// - Throws: `Failure` for what can't be read, and with a question where the file leaves something open.
  static func all(in path: String, _ request: ImportRequest) throws(Failure) -> [ImportFile] {
    let bytes = try InputFile.bytes(of: path)
    let kind = FileKind(bytes)
    if request.sheet != nil, kind != .xlsx, kind != .ods {
      throw Failure.usage(
        "\(path) is no workbook and has no sheets: leave --sheet out.",
        "\(path) 不是工作簿，没有工作表：请去掉 --sheet。")
    }
    switch kind {
    case .xlsx, .ods: return try sheets(path, bytes, request)
    case .text:
      return [try table(path, CSVDocument(bytes: bytes, encoding: request.encoding), request)]
    case .vCard:
      try refuseColumns(path, request, asked: request.kind == .people ? nil : request.kind)
      return [ImportFile(name: path, content: .cards(VCardFile(bytes), request.options))]
    case .json:
      try refuseColumns(path, request, asked: request.kind)
      return [try book(path, bytes)]
    case .empty, .unreadable:
      throw Failure.file("\(path) \(kind.refusal?.en ?? "")", "\(path) \(kind.refusal?.zh ?? "")")
    }
  }

  /// Refuses what only a table has an answer to.
  private static func refuseColumns(
    _ path: String, _ request: ImportRequest, asked: ImportKind?
  ) throws(Failure) {
    guard asked != nil || !request.overrides.isEmpty else { return }
    throw Failure.usage(
      "\(path) says itself what it holds and has no columns: leave out --as and --map.",
      "\(path) 自己说明了内容，也没有列：请去掉 --as 和 --map。")
  }

  private static func book(_ path: String, _ bytes: [UInt8]) throws(Failure) -> ImportFile {
    do throws(JSONFault) {
      return ImportFile(name: path, content: .book(try BookFile(bytes)))
    } catch {
      throw Failure.file("\(path): \(error.phrase.en)", "\(path)：\(error.phrase.zh)")
    }
  }

  private static func table(
    _ name: String, _ document: CSVDocument, _ request: ImportRequest
  ) throws(Failure) -> ImportFile {
    switch source(document, request) {
    case .success(let source):
      if let doubt = source.doubt { throw asking(doubt, of: name) }
      return ImportFile(name: name, content: .table(source))
    case .failure(.empty):
      let phrase = MappingFault.empty.phrase
      throw Failure.file("\(name): \(phrase.en)", "\(name)：\(phrase.zh)")
    // What the rows are is a question like any other.
    case .failure(let fault):
      throw Failure(.usage, Phrase("\(name): \(fault.phrase.en)", "\(name)：\(fault.phrase.zh)"))
    }
  }

  private static func source(
    _ document: CSVDocument, _ request: ImportRequest
  ) -> Result<ImportSource, MappingFault> {
    ImportSource.make(
      document, kind: request.kind, overrides: request.overrides, options: request.options)
  }

  private static func sheets(
    _ path: String, _ bytes: [UInt8], _ request: ImportRequest
  ) throws(Failure) -> [ImportFile] {
    let workbook: Workbook
    do throws(WorkbookFault) {
      workbook = try Workbook(reading: bytes)
    } catch {
      throw Failure.file("\(path): \(error.phrase.en)", "\(path)：\(error.phrase.zh)")
    }
    let tables = workbook.tables(asked: request.sheet) { document in
      if case .success = source(document, request) { true } else { false }
    }
    switch tables {
    case .success(let tables):
      let hasOne = workbook.sheets.count == 1
      return try tables.map { sheet throws(Failure) in
        try table(hasOne ? path : "\(path) (\(sheet.name.plain))", sheet.document, request)
      }
    case .failure(let question):
      let phrase = question.phrase
      throw Failure(.usage, Phrase("\(path): \(phrase.en)", "\(path)：\(phrase.zh)"))
    }
  }

  /// How its columns were read; nil where it has none.
  var explanation: ReportSection? {
    switch content {
    case .table(let source): source.columnsExplained
    case .book, .cards: nil
    }
  }

  /// What the file would do to a book.
  ///
  /// - Throws: A question that only the book raises.
  func plan(for book: Book, makesAccounts: Bool) throws(Failure) -> PlannedImport {
    let plan: ImportPlan
    switch content {
    case .book(let content): return .book(BookImport.make(content, book: book))
    case .table(let source): plan = source.plan(for: book, makesAccounts: makesAccounts)
    case .cards(let cards, let options):
      plan = cards.plan(
        for: book, makesAccounts: makesAccounts, options: options, language: Speech.language)
    }
    if let doubt = plan.doubt { throw Self.asking(doubt, of: name) }
    return .table(plan)
  }

  /// The question that has to be answered before anything is imported.
  private static func asking(_ doubt: ReadingDoubt, of name: String) -> Failure {
    Failure(.usage, Phrase("\(name): \(doubt.phrase.en)", "\(name)：\(doubt.phrase.zh)"))
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

  /// Whether something of the file is not taken, or nothing of it is.
  var hasRejects: Bool {
    switch self {
    case .table(let plan): !plan.rejects.isEmpty || !plan.hasTaken
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
