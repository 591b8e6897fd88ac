// A stage for the workbench: the real session on a book on a disk in memory, with a fixed clock and
// without a terminal.

import Drawing
import Engine
import FaultDisk
import Interface
import Method
import Model
import Session

/// Plays keys to a session. A copy is the same stage.
struct Stage {
  /// Monday 23 November 2026.
  static let today = Day(iso: "2026-11-23") ?? Day(number: 0)

  /// What changes while keys are played.
  private let props: Props

  /// Opens the workbench on what the commands make; undo begins after them.
  init(
    _ commands: [Command], columns: Int = 120, rows: Int = 40, language: Language = .english,
    readOnlyReason: Phrase? = nil, themes: [Theme] = [], keymap: Keymap = .standard,
    isSample: Bool = false
  ) throws {
    let clock = StageClock()
    var keeper = try BookKeeper.open(
      "/book",
      EngineOptions(author: "ana", now: { clock.now }, device: 0xD, disk: FakeDisk()))
    for command in commands {
      _ = try keeper.execute(command).get()
      clock.minute += 1
    }
    keeper.beginUndoHere()
    var context = Context(
      book: keeper.book, today: Stage.today, language: language, theme: .plain,
      size: Size(columns: columns, rows: rows))
    context.readOnlyReason = readOnlyReason
    context.keymap = keymap
    let label = BookLabel(folder: keeper.folder, isUsual: true, reader: .screen)
    var session = BookSession(
      bench: Workbench(context: context, themes: themes), keeper: keeper, label: label,
      isSample: isSample)
    // What lies in the folders of whoever runs the tests is nobody's business.
    session.firstFolder = "/no/files/"
    props = Props(session: session, clock: clock)
  }

  /// The stage with the demo book.
  static func demo(
    columns: Int = 120, rows: Int = 40, language: Language = .english,
    readOnlyReason: Phrase? = nil, themes: [Theme] = [], keymap: Keymap = .standard
  ) throws -> Stage {
    try Stage(
      [DemoBook.command(language: language, today: today)], columns: columns, rows: rows,
      language: language, readOnlyReason: readOnlyReason, themes: themes, keymap: keymap,
      isSample: true)
  }

  /// Plays keys in the notation of `Key.sequence`.
  mutating func play(_ keys: String) throws {
    for key in try Key.sequence(keys) { give(.key(key)) }
  }

  /// Gives a message and lets the session carry out what comes of it. Each saved action takes a minute.
  mutating func give(_ message: Message) {
    let props = props
    _ = props.session.give(message) { effect, answer in
      if case .saved = answer { props.clock.minute += 1 }
      switch effect {
      case .execute, .undo, .redo, .undoAction, .carryOutImport: break
      case .history, .edit, .write, .redraw, .suspend, .quit, .remember, .showAsOf,
        .listFolder, .readImport, .stopImport, .writeRejects, .keepSource, .writeSource,
        .errand, .deliverSheet, .deliver, .mailSheet:
        props.effects.append(effect)
      }
    }
  }

  /// Puts unsaved words from 14:32 back; true where some of them have no place any more.
  mutating func putBack(_ work: UnsavedWork) -> Bool {
    let offer = Drafts.Offer(
      work: work, time: "14:32", keptPath: "/drafts/a.json.kept", others: 0)
    var isPartial = false
    _ = props.session.putBack(offer, isPartial: &isPartial)
    return isPartial
  }

  /// The workbench.
  var bench: Workbench { props.session.bench }

  /// What the world was asked for, apart from changes of the book.
  var effects: [Effect] { props.effects }

  /// The form on top, if one is.
  var form: Form? { bench.layers.last as? Form }

  /// The name of the selected account.
  var accountName: String? { bench.account.flatMap { bench.context.book.accounts[$0]?.name } }

  /// The screen as text.
  var screen: String { bench.render().text }

  /// The session, and what it was seen to do.
  private final class Props {
    var session: BookSession
    let clock: StageClock
    var effects: [Effect] = []

    init(session: consuming BookSession, clock: StageClock) {
      self.session = session
      self.clock = clock
    }
  }
}

/// A clock that goes on by a minute when it is told to, from 9:31 on ``Stage/today``.
private final class StageClock {
  /// How many minutes have gone by.
  var minute: Int64 = 0

  /// Milliseconds since 1970-01-01 00:00 UTC.
  var now: Int64 {
    let midnight = Clock.lastMillisecond(of: Stage.today.adding(days: -1)) + 1
    return midnight + (571 + minute) * 60_000
  }
}
