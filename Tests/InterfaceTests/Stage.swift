// A stage for the workbench: the screens with a book behind them, but no disk and no terminal.

import Drawing
import Interface
import Method
import Model
import Testing

/// Plays keys to a workbench and carries its effects out on a book in memory.
struct Stage {
  /// The workbench.
  private(set) var bench: Workbench
  /// What the world was asked for, apart from changes of the book.
  private(set) var effects: [Effect] = []
  private var book: Book
  private var issuer = IDIssuer(device: 0xD)
  private typealias Act = (purpose: Purpose, inverse: [Event])
  private var past: [Act] = []
  private var future: [Act] = []

  /// Monday 23 November 2026.
  static let today = Day(iso: "2026-11-23") ?? Day(number: 0)

  /// Opens the workbench on what the commands make.
  init(
    _ commands: [Command], columns: Int = 120, rows: Int = 40, language: Language = .english,
    readOnlyReason: Phrase? = nil, themes: [Theme] = []
  ) throws {
    var book = Book()
    for command in commands {
      book.apply(try book.decide(command, issuer: &issuer).get())
    }
    self.book = book
    var desk = Desk(
      book: book, today: Stage.today, language: language, theme: .plain,
      size: Size(columns: columns, rows: rows))
    desk.readOnlyReason = readOnlyReason
    bench = Workbench(desk: desk, themes: themes)
  }

  /// The stage with the demo book.
  static func demo(
    columns: Int = 120, rows: Int = 40, language: Language = .english,
    readOnlyReason: Phrase? = nil, themes: [Theme] = []
  ) throws -> Stage {
    try Stage(
      [DemoBook.command(language: language, today: today)], columns: columns, rows: rows,
      language: language, readOnlyReason: readOnlyReason, themes: themes)
  }

  /// Plays keys in the notation of `Key.sequence`.
  mutating func play(_ keys: String) throws {
    for key in try Key.sequence(keys) { give(.key(key)) }
  }

  /// Gives a message and carries out what comes of it.
  mutating func give(_ message: Message) {
    for effect in bench.update(message) { carryOut(effect) }
  }

  /// The form on top, if one is.
  var form: Form? { bench.layers.last as? Form }

  /// The name of the selected account.
  var accountName: String? { bench.account.flatMap { bench.desk.book.accounts[$0]?.name } }

  /// The screen as text.
  var screen: String { bench.render().text }

  private mutating func carryOut(_ effect: Effect) {
    switch effect {
    case .execute(let command): execute(command)
    case .undo: takeBack(\.past, into: \.future, verb: .undo)
    case .redo: takeBack(\.future, into: \.past, verb: .redo)
    case .edit, .write, .sheet, .redraw, .suspend, .quit, .remember, .lookBack:
      effects.append(effect)
    }
  }

  private mutating func execute(_ command: Command) {
    switch book.decide(command, issuer: &issuer) {
    case .failure(let refusal): give(.rejected(refusal.phrase, refusal.attribute))
    case .success(let events):
      past.append((command.purpose, apply(events)))
      future = []
      give(.saved(Saved(purpose: command.purpose, events: events, book: book)))
    }
  }

  private mutating func apply(_ events: [Event]) -> [Event] {
    var inverse: [Event] = []
    for event in events {
      inverse.insert(book.inverse(of: event), at: 0)
      book.apply(event)
    }
    return inverse
  }

  private mutating func takeBack(
    _ from: WritableKeyPath<Stage, [Act]>, into other: WritableKeyPath<Stage, [Act]>, verb: Verb
  ) {
    guard let last = self[keyPath: from].popLast() else {
      give(.rejected(Phrase("Nothing to take back.", "没有可撤销的操作。"), nil))
      return
    }
    self[keyPath: other].append((last.purpose, apply(last.inverse)))
    give(
      .saved(
        Saved(
          purpose: Purpose(verb, last.purpose.kind), events: last.inverse, book: book,
          undone: last.purpose)))
  }
}
