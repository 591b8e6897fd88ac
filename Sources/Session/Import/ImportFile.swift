// A file that has been read, whatever kind of file it is, and what it would do to a book: the same for
// `rapport import` and for the screen.

package import Interchange
package import Model
package import Report

/// What a person says about the files of one import.
package struct ImportRequest: Sendable {
  /// What the rows are; nil to find out.
  package var kind: ImportKind?
  /// What the person said about columns.
  package var overrides: [ColumnMapping.Override] = []
  /// The encoding of the text; nil to find out.
  package var encoding: TextEncoding?
  /// How to read the rows.
  package var options = ReadingOptions()
  /// The programs by which the files may have been written.
  package var shelf = SourceShelf.shipped
  /// Which sheet of a workbook; nil to find out.
  package var sheet: String?

  /// Says nothing.
  package init() {}
}

/// A file, or a sheet of a workbook, that has been read and, as far as it says, understood.
package struct ImportFile: Sendable {
  /// What stands in the file.
  package enum Content: Sendable {
    /// Rows that are understood, but for what ``ImportSource/doubt`` says.
    case table(ImportSource)
    /// Rows of which nobody knows what they are.
    case unclear(CSVDocument, MappingFault)
    /// Sheets of which nobody knows which is meant.
    case sheets(SheetQuestion)
    /// A whole book.
    case book(BookFile)
    /// Business cards.
    case cards(VCardFile, ReadingOptions)
  }

  /// The name to call it by.
  package let name: String
  /// What stands in it.
  package let content: Content
  /// The sheet that it is, in a workbook of several.
  package private(set) var sheet: String?
  /// The sheets of the workbook that hold rows.
  package private(set) var sheets: [String] = []
  /// How its bytes were read as text; nil for what is no text.
  package private(set) var encoding: TextEncoding?

  /// Reads a file, finds out what it is and what its columns are, and whether they say how to read them.
  ///
  /// - Parameter name: What to call it.
  /// - Returns: One, or the sheets of a workbook.
  /// - Throws: `Failure` for what can't be read.
  package static func all(
    in bytes: [UInt8], named name: String, _ request: ImportRequest
  ) throws(Failure) -> [ImportFile] {
    let kind = FileKind(bytes)
    if request.sheet != nil, kind != .xlsx, kind != .ods {
      throw Failure.usage(
        "\(name) is no workbook and has no sheets: leave --sheet out.",
        "\(name) 不是工作簿，没有工作表：请去掉 --sheet。")
    }
    switch kind {
    case .xlsx, .ods: return try sheets(name, bytes, request)
    case .text:
      let document = CSVDocument(
        bytes: bytes, encoding: request.encoding, known: request.shelf.headers)
      var file = try table(name, document, request)
      file.encoding = document.encoding
      return [file]
    case .vCard:
      try refuseColumns(name, request, asked: request.kind == .people ? nil : request.kind)
      return [ImportFile(name: name, content: .cards(VCardFile(bytes), request.options))]
    case .json:
      try refuseColumns(name, request, asked: request.kind)
      return [try book(name, bytes)]
    case .empty, .unreadable:
      throw Failure.file("\(name) \(kind.refusal?.en ?? "")", "\(name) \(kind.refusal?.zh ?? "")")
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
    case .success(let source): return ImportFile(name: name, content: .table(source))
    case .failure(.empty):
      let phrase = MappingFault.empty.phrase
      throw Failure.file("\(name): \(phrase.en)", "\(name)：\(phrase.zh)")
    case .failure(let fault): return ImportFile(name: name, content: .unclear(document, fault))
    }
  }

  /// What a person said about columns, for one sheet of several: what is about columns of the others alone is none
  /// of its business.
  private static func request(
    _ request: ImportRequest, for table: SheetTable, among tables: [SheetTable]
  ) -> ImportRequest {
    guard tables.count > 1 else { return request }
    let own = Set(table.document.columns.map(\.nameKey))
    let all = Set(tables.flatMap { $0.document.columns.map(\.nameKey) })
    func concerns(_ column: String) -> Bool {
      own.contains(column.nameKey) || !all.contains(column.nameKey)
    }
    var request = request
    request.overrides.removeAll { !concerns($0.column) }
    request.options.ignoredColumns.removeAll { !concerns($0) }
    return request
  }

  private static func source(
    _ document: CSVDocument, _ request: ImportRequest
  ) -> Result<ImportSource, MappingFault> {
    ImportSource.make(
      document, kind: request.kind, overrides: request.overrides, options: request.options,
      shelf: request.shelf)
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
    let tables = workbook.tables(asked: request.sheet, known: request.shelf.headers) { document in
      if case .success = source(document, request) { true } else { false }
    }
    let filled = workbook.sheets.filter { !$0.rows.isEmpty }.map(\.name)
    switch tables {
    case .success(let tables):
      let hasOne = workbook.sheets.count == 1
      return try tables.map { sheet throws(Failure) in
        let name = hasOne ? path : "\(path) (\(sheet.name.plain))"
        let request = Self.request(request, for: sheet, among: tables)
        var file = try table(name, sheet.document, request)
        file.sheet = hasOne ? nil : sheet.name
        file.sheets = filled
        return file
      }
    case .failure(let question):
      var file = ImportFile(name: path, content: .sheets(question))
      file.sheets = filled
      return [file]
    }
  }

  /// Refuses a file that leaves something open.
  ///
  /// - Throws: The question, with the option that answers it.
  package func refuseQuestion() throws(Failure) {
    switch content {
    case .table(let source): if let doubt = source.doubt { throw asking(doubt.phrase) }
    case .unclear(_, let fault): throw asking(fault.phrase)
    case .sheets(let question): throw asking(question.phrase)
    case .book, .cards: break
    }
  }

  /// How its columns were read, as far as they are understood; nil where it has none.
  package var explanation: ReportSection? {
    switch content {
    case .table(let source): source.columnsExplained
    case .unclear(let document, _): document.columnsUnexplained
    case .sheets, .book, .cards: nil
    }
  }

  /// What the file would do to a book.
  ///
  /// - Parameter language: The language of what is written into notes.
  /// - Throws: A question that the file leaves open, or only the book raises.
  package func plan(
    for book: Book, makesAccounts: Bool, language: Language
  ) throws(Failure) -> PlannedImport {
    let planned = draft(for: book, makesAccounts: makesAccounts, language: language)
    if case .table(let plan) = planned, let doubt = plan.doubt { throw asking(doubt.phrase) }
    guard let planned else {
      try refuseQuestion()
      throw asking(MappingFault.empty.phrase)
    }
    return planned
  }

  /// The same with the questions in it; nil while nobody knows what the rows are.
  package func draft(
    for book: Book, makesAccounts: Bool, language: Language
  ) -> PlannedImport? {
    switch content {
    case .unclear, .sheets: nil
    case .book(let content): .book(BookImport.make(content, book: book))
    case .table(let source): .table(source.plan(for: book, makesAccounts: makesAccounts))
    case .cards(let cards, let options):
      .table(
        cards.plan(for: book, makesAccounts: makesAccounts, options: options, language: language))
    }
  }

  /// The question that has to be answered before anything is imported.
  private func asking(_ question: Phrase) -> Failure {
    Failure(.usage, Phrase("\(name): \(question.en)", "\(name)：\(question.zh)"))
  }
}
