// The file that a person is about to bring in at the screen: read once, looked at as they say, and taken as it was
// shown.

import Engine
import Interchange
import Interface
import Model

/// A file that is looked at, with what it came to.
struct ImportDesk: Sendable {
  /// What an import came to when it was worked out.
  private struct Draft: Sendable {
    let choices: ImportChoices
    let version: Int
    let planned: PlannedSheets
  }

  /// Where the file is.
  private var path: String?
  /// What stood in it when it was read.
  private var bytes: [UInt8] = []
  /// What it came to last.
  private var draft: Draft?
  /// The reading of it, while that takes longer than anybody would wait for.
  var reading: ImportReading?
  /// What is about to be brought in, once the screen has said so.
  var due: ImportChoices?

  /// Reads a file, unless it is the one that lies here, and works out what importing it would do.
  ///
  /// - Parameter today: The day on which days are told.
  mutating func look(
    at choices: ImportChoices, in book: Book, language: Language, today: Day
  ) -> Message {
    let shelf = Places.current.shelf
    do throws(Failure) {
      if let pasted = choices.pasted {
        (bytes, path) = (Array(pasted.utf8), nil)
      } else if path != choices.path {
        bytes = try InputFile.bytes(of: choices.path)
        path = choices.path
      }
      let files = try files(choices, on: shelf, language: language, today: today)
      let makesAccounts = choices[.customers] == ImportChoices.new
      let planned = PlannedSheets(
        files, on: book, makesAccounts: makesAccounts, language: language)
      draft = Draft(choices: choices, version: book.version, planned: planned)
      var preview = ImportPreview(planned, choices, shelf: shelf, today: today)
      // Nothing happens before the person has seen which of their own sources cannot be read.
      preview.outcome += shelf.problems
      return .importRead(preview)
    } catch {
      return .importRefused(error.phrase)
    }
  }

  /// Understands the file as the person says, or the sheets of it.
  private func files(
    _ choices: ImportChoices, on shelf: SourceShelf, language: Language, today: Day
  ) throws(Failure) -> [ImportFile] {
    var request = ImportRequest(choices)
    if let tag = choices[.source] {
      request.shelf = try shelf.asking(tag == ImportChoices.none ? "none" : tag)
    } else {
      request.shelf = shelf
    }
    request.options.moves = choices[.moves].map { tag -> ReadingOptions.Moves in
      switch tag {
      case ImportChoices.new: .move(on: today, in: language)
      case ImportChoices.stay: .stay
      case _: .another
      }
    }
    let files = try ImportFile.all(in: bytes, named: choices.fileName.plain, request)
    guard !files.isEmpty else {
      throw Failure.file("The file holds nothing: choose another.", "文件里没有内容：请换一个。")
    }
    return files
  }

  /// What was shown for these choices would ask of the book; nil where that is nothing, or was of another state of
  /// the book.
  func command(_ choices: ImportChoices, in book: Book) -> Command? {
    guard let draft, draft.choices == choices, draft.version == book.version,
      var command = draft.planned.command
    else { return nil }
    command.file = ImportDeed.fileName(of: choices.path)
    return command
  }

  /// How the file was read as a source with a name; nil where it was read otherwise last, or has no columns.
  func source(_ choices: ImportChoices, named name: String) -> KnownSource? {
    guard let draft, draft.choices == choices, draft.planned.parts.count == 1,
      case .table(let source)? = draft.planned.parts.first?.file.content
    else { return nil }
    return source.kept(as: name.trimmed, ImportRequest(choices).overrides)
  }

  /// What is not taken, to mend and import again; nil when all is, or nothing was looked at.
  func rejects(_ choices: ImportChoices, _ language: Language) -> String? {
    draft.flatMap { $0.choices == choices ? $0.planned.rejectsFile(language) : nil }
  }
}

extension ImportRequest {
  /// What a person said at the screen.
  init(_ choices: ImportChoices) {
    self.init()
    kind = choices[.kind].flatMap { ImportKind(rawValue: $0) }
    sheet = choices[.sheet]
    encoding = choices[.encoding].flatMap { TextEncoding(named: $0) }
    options.dates = choices[.dates].flatMap { DateOrder(tag: $0) }
    options.decimal = choices[.decimal].flatMap { DecimalMark(rawValue: $0) }
    options.currency = choices[.currency]
    options.year = choices[.year].flatMap { Int($0) }
    options.corrections = choices[.corrections].map { tag -> ReadingOptions.Corrections in
      switch tag {
      case ImportChoices.new: .take
      case ImportChoices.stay: .stay
      case _: .another
      }
    }
    options.fillsDown = choices[.fillDown].map { $0 == ImportChoices.new }
    for answer in choices.answers { take(answer) }
  }

  /// Takes what was said about a column or a name.
  private mutating func take(_ answer: ImportChoices.Answer) {
    switch answer.topic {
    case .column(let name) where answer.tag == ImportChoices.none:
      options.ignoredColumns.append(name)
    case .column(let name):
      overrides.append(ColumnMapping.Override(field: answer.tag, column: name))
    case .customer(let name) where answer.tag == ImportChoices.new: options.newNames.append(name)
    case .customer(let name):
      if let alias = ReadingOptions.Alias(name, is: String(answer.tag.dropFirst())) {
        options.aliases.append(alias)
      }
    case .word(let name): options.wonWords.append(name)
    case .kind, .sheet, .source, .encoding, .dates, .decimal, .currency, .year, .fillDown,
      .customers, .moves, .corrections:
      break
    }
  }
}
