// `rapport import`: files into the book, each as one action that one undo undoes.

import ArgumentParser
import Engine
import Foundation
import Interchange
import Model
import Persistence
import Report
import Session

/// Brings files into the book.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: Speech.say(
      "Bring in customers, people and orders from CSV files, workbooks and business cards, or a whole book.",
      "从 CSV、工作簿、名片导入客户、联系人和订单，或导入整本客户簿。"),
    discussion: Speech.say(
      """
      Each file is one action: rapport undo undoes it. The same file twice adds nothing. A pipe is \
      read as a file is, and - is the standard input; both are read before the book is opened. \
      Rows that cannot be taken are named with line and reason; --rejects keeps them in a file \
      to mend and import again. Business cards (vCard) are people; what there is no field for goes into \
      their notes. A file of rapport export book brings in every kind of thing.
      """,
      "每个文件是一次操作，可用 rapport undo 撤销；同一文件导入两次不会重复。管道也当作文件读取，- 表示标准输入；都在打开客户簿之前读完。不能导入的行会列出行号和原因；--rejects 把它们存成文件，改好后可再次导入。名片（vCard）导入为联系人，没有字段可放的写进备注。rapport export book 写出的文件可以整本导入。"
    ))

  @OptionGroup var common: OwnBookOptions
  @OptionGroup var wait: WaitOption

  @Argument(
    help: .say(
      "CSV files, workbooks (.xlsx, .ods), business cards (.vcf), or a book (.json).",
      "CSV 文件、工作簿（.xlsx、.ods）、名片（.vcf）或客户簿（.json）。"),
    completion: .file(extensions: ["csv", "tsv", "txt", "xlsx", "xlsm", "ods", "vcf", "json"]))
  var files: [String]

  @Option(
    name: .customLong("as"),
    help: .say(
      "What the rows are: accounts, people, orders or opportunities.",
      "内容是 accounts（客户）、people（联系人）、orders（订单）还是 opportunities（商机）。", valueName: "kind"),
    completion: .list(["accounts", "people", "orders", "opportunities"]))
  var kind: String?

  @Option(
    name: .customLong("map"), parsing: .singleValue,
    help: .say(
      "Which column holds a field; may be repeated.", "哪一列是哪个字段，可重复。", valueName: "field=column"))
  var maps: [String] = []

  @OptionGroup var reading: ReadingFlags
  @OptionGroup var keeping: KeepingOption

  @Option(help: .say("Write the rows not taken to this file.", "把没有导入的行写入此文件。", valueName: "file"))
  var rejects: String?

  @OptionGroup var force: ForceOption

  @Flag(help: .say("Say what would happen, and do nothing.", "只说明会发生什么，不做改动。"))
  var dryRun = false

  @Flag(
    help: .say(
      "Say for each column what it is taken for and how it is read, and do nothing.",
      "逐列说明用作什么、怎么读，不做改动。"))
  var explain = false

  @Flag(
    help: .say(
      "Add accounts that people and orders name.", "联系人和订单所属的客户不存在时一并新建。"))
  var addAccounts = false

  /// Imports the files in their order. All of them are read and understood first, so that nothing is
  /// imported when one can't be, and a slow pipe keeps nobody from the book.
  func run() throws {
    try common.refusePastAndSample()
    let asked = try askedKind()
    let overrides = try maps.map { text throws(Failure) in try override(text) }
    if rejects != nil, files.count > 1 {
      throw Failure.usage(
        "--rejects takes one file at a time: import them one by one.",
        "--rejects 一次只能配一个文件：请逐个导入。")
    }
    if let rejects { try force.check(rejects) }
    if files.count(where: { $0 == "-" }) > 1 {
      throw Failure.usage(
        "The standard input can be read only once: name - once.", "标准输入只能读一次：- 请只写一个。")
    }
    var request = ImportRequest()
    (request.kind, request.overrides, request.sheet) = (asked, overrides, reading.sheet)
    request.encoding = try reading.textEncoding()
    request.options = try reading.options()
    request.shelf = try Places.current.shelf.asking(reading.source)
    defer { ProgressLine.shared.end() }
    let sources = try files.flatMap { file throws(Failure) in
      ProgressLine.shared.say(Phrase("Reading \(file)…", "正在读取 \(file)……"))
      let read = try ImportFile.all(in: InputFile.bytes(of: file), named: file, request)
      for source in read { try source.refuseQuestion() }
      return read
    }
    if rejects != nil, sources.count > 1 {
      throw Failure.usage(
        "--rejects takes one sheet at a time: choose one with --sheet.",
        "--rejects 一次只能配一个工作表：请用 --sheet 选择一个。")
    }
    try keeping.check(sources, force)
    let hasRejects = dryRun || explain ? try rehearse(sources) : try importFiles(sources)
    if let source = sources.first, !dryRun, !explain { try keeping.keep(source, overrides, force) }
    if hasRejects { throw ExitCode(Failure.Status.findings.rawValue) }
  }

  /// Imports the files and says whether rows were not taken. However it ends, the book is closed, so
  /// that the next command doesn't take this one for a crash.
  private func importFiles(_ sources: [ImportFile]) throws(Failure) -> Bool {
    ProgressLine.shared.say(Phrase("Opening the book…", "正在打开客户簿……"))
    var keeper = try Opening.writer(common.book, wait, mayBegin: true)
    let hasRejects: Bool
    do throws(Failure) {
      hasRejects = try importFiles(sources, into: &keeper)
    } catch {
      keeper.close()
      throw error
    }
    keeper.close()
    return hasRejects
  }

  /// Imports the files into an open book.
  private func importFiles(
    _ sources: [ImportFile], into keeper: inout BookKeeper
  ) throws(Failure) -> Bool {
    var hasRejects = false
    for source in sources {
      let plan = try plan(source, on: keeper.book)
      try carryOut(plan, of: source.name, on: &keeper)
      try writeRejects(of: plan)
      report(plan, of: source.name)
      hasRejects = hasRejects || plan.hasRejects
    }
    return hasRejects
  }

  /// Says what importing the files one after the other would do, on a book in memory: the person's,
  /// or an empty one where there is none yet.
  private func rehearse(_ sources: [ImportFile]) throws(Failure) -> Bool {
    let folder = Places.current.book(asked: common.book)
    let isThere = !Places.current.files(in: folder + "/journal", ending: "sj1").isEmpty
    var book = isThere ? try Opening.reader(common.book).book : Book()
    var issuer = IDIssuer.forTrial
    var hasRejects = false
    for source in sources {
      let plan = try plan(source, on: book)
      let forecast = ImportForecast(plan.command, on: book, issuer: &issuer)
      if let refusal = forecast.refusal { throw plan.failure(of: source.name, on: book, refusal) }
      book = forecast.after
      try writeRejects(of: plan)
      report(plan, of: source.name)
      Speech.put("  " + forecast.totals(common.spoken) + "\n")
      if explain { explain(source, forecast) }
      hasRejects = hasRejects || plan.hasRejects
    }
    return hasRejects
  }

  /// Says how the columns were read, and what of the book would change from what to what.
  private func explain(_ source: ImportFile, _ forecast: ImportForecast) {
    if let columns = source.explanation { Speech.put(columns.columns(common.spoken)) }
    let changes = forecast.corrections(today: Clock.today)
    guard changes.count > 0 else { return }
    Speech.put(
      "\n" + (changes.heading?(common.spoken) ?? "") + "\n" + changes.columns(common.spoken))
    Speech.put(changes.notes.map { $0.text(common.spoken) + "\n" }.joined())
  }

  /// What the rows were said to be.
  private func askedKind() throws(Failure) -> ImportKind? {
    guard let kind else { return nil }
    guard let known = ImportKind(rawValue: kind) else {
      throw Failure.usage(
        "--as \(kind) is unknown: use accounts, people, orders or opportunities.",
        "--as \(kind) 无效：请用 accounts、people、orders 或 opportunities。")
    }
    return known
  }

  /// Reads one `--map`.
  private func override(_ text: String) throws(Failure) -> ColumnMapping.Override {
    guard let override = ColumnMapping.Override(text) else {
      throw Failure.usage(
        "--map \(text) is not field=column: write it so.",
        "--map \(text) 格式不对：请写成 字段=列名。")
    }
    return override
  }

  /// What a file would do to a book.
  private func plan(_ source: ImportFile, on book: Book) throws(Failure) -> PlannedImport {
    ProgressLine.shared.say(
      Phrase("Comparing \(source.name) with the book…", "正在与客户簿比对 \(source.name)……"))
    return try source.plan(for: book, makesAccounts: addAccounts, language: common.spoken)
  }

  /// Saves what a plan would do.
  private func carryOut(
    _ plan: PlannedImport, of file: String, on keeper: inout BookKeeper
  ) throws(Failure) {
    guard var command = plan.command else { return }
    command.file = ImportDeed.fileName(of: file)
    let count = command.changes.count
    ProgressLine.shared.say(
      Phrase("Saving \(file): \(count) changes…", "正在保存 \(file)：\(count) 项改动……"))
    let result: Result<SavedAction, Refusal>
    do throws(BookError) {
      result = try keeper.execute(command)
    } catch {
      let what = error.phrase(in: Opening.here.label(keeper.folder))
      throw Failure(.book, Phrase("\(file): \(what.en)", "\(file)：\(what.zh)"))
    }
    if case .failure(let refusal) = result, refusal != .nothingToDo {
      throw plan.failure(of: file, on: keeper.book, refusal)
    }
  }

  /// Keeps the rows that were not taken.
  private func writeRejects(of plan: PlannedImport) throws(Failure) {
    guard let rejects, let text = plan.rejectsFile(common.spoken) else { return }
    try force.write(text, to: rejects)
  }

  /// Says what happened.
  private func report(_ plan: PlannedImport, of file: String) {
    ProgressLine.shared.end()
    let lines = plan.report().map { $0(common.spoken) }
    let head =
      dryRun || explain ? Speech.say("\(file) (nothing was changed)", "\(file)（未作改动）") : file
    Speech.put(head + "\n" + lines.map { "  \($0)\n" }.joined())
  }
}
