// `rapport log`, `undo`, `redo`: the book's own history, from the command line.

import ArgumentParser
import Engine
import Interface
import Model
import Persistence
import Session

/// Prints what was done, the latest first.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: Speech.say("Print what was done, the latest first.", "打印操作记录，最近的在前。"))

  @OptionGroup var common: BookOptions

  @Argument(help: .say("Only what concerns this account.", "只看这个客户。"))
  var account: String?

  @Option(name: [.customShort("n"), .long], help: .say("How many.", "条数。", valueName: "count"))
  var limit = 20

  /// Prints one line for each action, and one for each change in it.
  func run() throws {
    guard common.demo else { return try tell(try Opening.reader(common.book)) }
    try Opening.refuseSamplePast(common)
    let sample = DemoFolder(language: common.spoken, opening: .here)
    defer { sample.remove() }
    try tell(try sample.open())
  }

  /// Prints the history of an open book.
  private func tell(_ keeper: consuming BookKeeper) throws(Failure) {
    let subject = try account.map { name throws(Failure) in
      try BookSearch(keeper.book).account(named: name).id
    }
    let revisions: [Revision]
    do throws(BookError) {
      revisions = try keeper.history(
        of: subject, limit: max(1, limit), asOf: common.asOfDay.map(Clock.lastMillisecond) ?? .max)
    } catch {
      throw Failure(.book, error.phrase(in: Opening.here.label(keeper.folder)))
    }
    for revision in revisions { Speech.put(text(of: revision, in: keeper.book)) }
  }

  /// One action as text.
  private func text(of revision: Revision, in book: Book) -> String {
    let entry = HistoryEntry(revision, isNext: false)
    let head = [
      entry.time(from: nil)(common.spoken), revision.author,
      entry.heading(in: book, namesAccount: account == nil)(common.spoken),
    ]
    let changes = book.outline(
      of: revision.changes, under: revision.subject, today: Clock.today, longest: 60)
    var lines = [head.joined(separator: "  ")]
    for change in changes.prefix(8) { lines.append("    " + change(common.spoken)) }
    let isWhole = changes.count <= 8 && revision.changes.count == revision.changeCount
    if !isWhole {
      lines.append("    " + entry.extent(beyond: min(8, changes.count))(common.spoken))
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// Undoes the last action.
struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: Speech.say("Undo the last action.", "撤销最近一次操作。"))

  @OptionGroup var common: OwnBookOptions
  @OptionGroup var wait: WaitOption

  /// Undoes it and says what it was.
  func run() throws { try UndoOrRedo(common: common, wait: wait, verb: .undo).run() }
}

/// Does the last undone action again.
struct RedoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo",
    abstract: Speech.say("Redo what was undone.", "重做刚撤销的操作。"))

  @OptionGroup var common: OwnBookOptions
  @OptionGroup var wait: WaitOption

  /// Does it again and says what it was.
  func run() throws { try UndoOrRedo(common: common, wait: wait, verb: .redo).run() }
}

/// What undo and redo have in common.
private struct UndoOrRedo {
  let common: OwnBookOptions
  let wait: WaitOption
  let verb: Verb

  /// Undoes an action, or redoes it.
  func run() throws(Failure) {
    try common.refusePastAndSample()
    var keeper = try Opening.writer(common.book, wait)
    let offer = verb == .redo ? keeper.redoable : keeper.undoable
    let what = offer?.original?.name ?? Phrase("a change", "一项改动")
    if offer != nil, keeper.notices.contains(where: \.isTornTail) {
      Speech.complain(
        Phrase(
          "That change is not in the book. What is \(verb == .redo ? "redone" : "undone") now: \(what.en).",
          "那次修改不在客户簿里；现在\(verb.name.zh)的是：\(what.zh)。")(common.spoken))
    }
    let saved: SavedAction?
    do throws(BookError) {
      saved = verb == .redo ? try keeper.redo() : try keeper.undo()
    } catch {
      throw Failure(.book, error.phrase(in: Opening.here.label(keeper.folder)))
    }
    guard saved != nil else {
      let log = Opening.here.label(keeper.folder).command("log")
      throw Failure.usage(
        "There is nothing to \(verb.rawValue): see \(log)",
        "没有可\(verb.name.zh)的操作：请看 \(log)")
    }
    let imported = saved.flatMap { keeper.imported(by: $0, original: offer?.original) }
    let done = imported?.name ?? what
    Speech.put(
      Phrase("\(verb.name.en): \(done.en)\n", "已\(verb.name.zh)：\(done.zh)\n")(common.spoken))
    keeper.close()
  }
}

extension BookNotice {
  /// Whether an interrupted save was put aside.
  fileprivate var isTornTail: Bool { if case .tornTail = self { true } else { false } }
}
