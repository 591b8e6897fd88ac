// `rapport log`, `undo`, `redo`: the book's own history, from the command line.

import ArgumentParser
import Engine
import Foundation
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
    let date = Date(timeIntervalSince1970: Double(revision.stamp.milliseconds) / 1000)
    let formatter = DateFormatter()
    formatter.dateFormat = "yyyy-MM-dd HH:mm"
    let what = revision.purpose?.name(common.spoken) ?? Speech.say("a newer change", "较新版本的改动")
    var lines = ["\(formatter.string(from: date))  \(revision.author)  \(what)"]
    for change in revision.changes.prefix(8) { lines.append("    " + text(of: change, in: book)) }
    let more = revision.changeCount - min(8, revision.changes.count)
    if more > 0 { lines.append(Speech.say("    … and \(more) more", "    ……另有 \(more) 项")) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// One change as text.
  private func text(of change: RevisionChange, in book: Book) -> String {
    let event = change.event
    let title = change.title.isEmpty ? book.title(of: event.subject, event.kind) : change.title
    switch change.event {
    case .added(_, let kind): return "+ \(kind.name(common.spoken)) \(title)"
    case .removed(_, let kind): return "- \(kind.name(common.spoken)) \(title)"
    case .restored(_, let kind): return "+ \(kind.name(common.spoken)) \(title)"
    case .changed(_, let attribute, let value):
      let name = attribute.name(common.spoken)
      return "\(title) · \(name): \(change.before.shown) → \(value.shown)"
    }
  }
}

extension Value {
  /// The value in a few words.
  fileprivate var shown: String {
    switch self {
    case .empty: "–"
    case .text(let text): text
    case .texts(let texts): texts.joined(separator: ", ")
    case .number(let number): String(number)
    case .money(let money): money.description
    case .day(let day): day.description
    case .choice(let tag): tag
    case .entity(let id): id.description
    case .entities(let ids): ids.map(\.description).joined(separator: ", ")
    case .yes: "yes"
    }
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
    try common.refusePast()
    var keeper = try Opening.keeper(Places.current.book(asked: common.book), toWrite: true)
    let offer = verb == .redo ? keeper.redoable : keeper.undoable
    let saved: Saved?
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
    let what = offer?.purpose?.name ?? Phrase("a change", "一项改动")
    Speech.put(
      Phrase("\(verb.name.en): \(what.en)\n", "已\(verb.name.zh)：\(what.zh)\n")(common.spoken))
    keeper.close()
  }
}
