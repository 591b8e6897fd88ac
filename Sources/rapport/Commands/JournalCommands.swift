// `rapport log`, `undo`, `redo`, `check`: the book's own history, from the command line.

import ArgumentParser
import Engine
import Interface
import Model
import Persistence

/// Prints what was done, the latest first.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: Speech.say("Print what was done, the latest first.", "打印操作记录，最近的在前。"))

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp(Speech.say("Only what concerns this account.", "只看这个客户。")))
  var account: String?

  @Option(
    name: [.customShort("n"), .long],
    help: ArgumentHelp(Speech.say("How many.", "条数。"), valueName: "count"))
  var limit = 20

  /// Prints one line for each action, and one for each change in it.
  func run() throws {
    let keeper = try Opening.keeper(Places.current.book(asked: common.book), toWrite: false)
    let subject = try account.map { name throws(Failure) in
      try BookSearch(keeper.book).account(named: name).id
    }
    let revisions: [Revision]
    do throws(BookError) {
      revisions = try keeper.history(of: subject, limit: max(1, limit))
    } catch {
      throw Failure(.book, error.phrase)
    }
    for revision in revisions { Speech.put(text(of: revision, in: keeper.book)) }
  }

  /// One action as text.
  private func text(of revision: Revision, in book: Book) -> String {
    let entry = HistoryEntry(revision, isNext: false)
    let head = [
      entry.time(from: nil), revision.author,
      entry.heading(in: book, namesAccount: account == nil)(common.spoken),
    ]
    let changes = book.outline(
      of: revision.changes, under: revision.subject, today: Clock.today, longest: 60)
    var lines = [head.joined(separator: "  ")]
    for change in changes.prefix(8) { lines.append("    " + change(common.spoken)) }
    let isWhole = changes.count <= 8 && revision.changes.count == revision.changeCount
    let more = revision.changeCount - min(8, changes.count)
    if !isWhole { lines.append(Speech.say("    … and \(more) more", "    ……另有 \(more) 项")) }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// Takes the last action back.
struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: Speech.say("Take the last action back.", "撤销最近一次操作。"))

  @OptionGroup var common: CommonOptions

  /// Takes it back and says what it was.
  func run() throws {
    try TakingBack(common: common, verb: .undo).run()
  }
}

/// Does the last undone action again.
struct RedoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo",
    abstract: Speech.say("Do again what was taken back.", "重做刚撤销的操作。"))

  @OptionGroup var common: CommonOptions

  /// Does it again and says what it was.
  func run() throws {
    try TakingBack(common: common, verb: .redo).run()
  }
}

/// What undo and redo have in common.
private struct TakingBack {
  let common: CommonOptions
  let verb: Verb

  /// Takes an action back, or does it again.
  func run() throws(Failure) {
    var keeper = try Opening.keeper(Places.current.book(asked: common.book), toWrite: true)
    let offer = verb == .redo ? keeper.redoable : keeper.undoable
    let saved: Engine.Saved?
    do throws(BookError) {
      saved = verb == .redo ? try keeper.redo() : try keeper.undo()
    } catch {
      throw Failure(.book, error.phrase)
    }
    guard saved != nil else {
      throw Failure(
        .usage,
        Phrase(
          "There is nothing to \(verb.rawValue): see rapport log.",
          "没有可\(verb.name.zh)的操作：请看 rapport log。"))
    }
    let what = offer?.original?.name ?? Phrase("a change", "一项改动")
    Speech.put(
      Phrase("\(verb.name.en): \(what.en)\n", "已\(verb.name.zh)：\(what.zh)\n")(common.spoken))
    keeper.close()
  }
}

/// Reads the journal from end to end and says what is wrong.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: Speech.say(
      "Read the journal from end to end and say what is wrong.", "通读日志，指出问题。"),
    discussion: Speech.say(
      "Nothing is changed. It ends with status 1 when something is wrong.",
      "不作任何改动；发现问题时退出码为 1。"))

  @OptionGroup var common: CommonOptions

  /// Prints one line for each finding.
  func run() throws {
    let keeper = try Opening.keeper(Places.current.book(asked: common.book), toWrite: false)
    let report = keeper.report
    for finding in report.findings {
      Speech.put("\(finding.path):\(finding.line): \(finding.kind.phrase(common.spoken))\n")
    }
    let summary = Phrase(
      "\(report.path): \(report.lines) lines, \(report.actions) actions, \(report.findings.count) findings.\n",
      "\(report.path)：\(report.lines) 行，\(report.actions) 次操作，\(report.findings.count) 个问题。\n")
    Speech.put(summary(common.spoken))
    if !report.findings.isEmpty { throw ExitCode(Failure.Status.findings.rawValue) }
  }
}

extension JournalFinding.Kind {
  /// What is wrong, and what it means.
  fileprivate var phrase: Phrase {
    switch self {
    case .tornTail(let bytes):
      Phrase(
        "\(bytes) bytes of an interrupted save at the end: they go to quarantine when the book is opened.",
        "末尾有 \(bytes) 字节是中断的保存：下次打开时会移到 quarantine。")
    case .damagedLine:
      Phrase("the line is damaged: restore the file from a copy.", "此行损坏：请用备份恢复文件。")
    case .gap(let expected, let found):
      Phrase(
        "lines \(expected) to \(found &- 1) are missing: restore the file from a copy.",
        "缺少第 \(expected) 到 \(found &- 1) 号记录：请用备份恢复文件。")
    case .repeated(_, let found):
      Phrase(
        "record \(found) is there twice: restore the file from a copy.",
        "第 \(found) 号记录重复：请用备份恢复文件。")
    case .forked(let sequence):
      Phrase(
        "record \(sequence) follows another history: two copies of the book were both written.",
        "第 \(sequence) 号记录接在另一份历史之后：客户簿的两份副本都被写过。")
    case .misplaced(let sequence):
      Phrase(
        "record \(sequence) is out of place: restore the file from a copy.",
        "第 \(sequence) 号记录位置不对：请用备份恢复文件。")
    case .newerFormat(let needs):
      Phrase(
        "it needs a newer Rapport (\(needs.joined(separator: ", "))): update the program.",
        "需要更新的版本（\(needs.joined(separator: ", "))）：请升级程序。")
    }
  }
}
