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
  /// Everything that was done, the sample book first.
  private(set) var acts: [StageAct] = []
  /// The places of those that can be taken back, and of those that can be done again.
  private var past: [Int] = []
  private var future: [Int] = []

  /// Monday 23 November 2026.
  static let today = Day(iso: "2026-11-23") ?? Day(number: 0)

  /// Opens the workbench on what the commands make.
  init(
    _ commands: [Command], columns: Int = 120, rows: Int = 40, language: Language = .english,
    readOnlyReason: Phrase? = nil, themes: [Theme] = []
  ) throws {
    var book = Book()
    for command in commands {
      let events = try book.decide(command, issuer: &issuer).get()
      acts.append(StageAct(command.purpose, events, on: &book, number: acts.count))
    }
    self.book = book
    var context = Context(
      book: book, today: Stage.today, language: language, theme: .plain,
      size: Size(columns: columns, rows: rows))
    context.readOnlyReason = readOnlyReason
    bench = Workbench(context: context, themes: themes)
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
  var accountName: String? { bench.account.flatMap { bench.context.book.accounts[$0]?.name } }

  /// The screen as text.
  var screen: String { bench.render().text }

  private mutating func carryOut(_ effect: Effect) {
    switch effect {
    case .execute(let command): execute(command)
    case .undo: rewind(\.past, into: \.future, verb: .undo)
    case .redo: rewind(\.future, into: \.past, verb: .redo)
    case .undoAction(let sequence): undo(Int(sequence))
    case .history(let subject, let limit):
      effects.append(effect)
      let next = [past.last, future.last]
      let entries = acts.indices.reversed().compactMap {
        acts[$0].entry(among: acts, of: subject, in: book, isNext: next.contains($0))
      }
      give(.history(Array(entries.prefix(limit))))
    case .edit, .write, .sheet, .redraw, .suspend, .quit, .remember, .showAsOf:
      effects.append(effect)
    }
  }

  private mutating func execute(_ command: Command) {
    switch book.decide(command, issuer: &issuer) {
    case .failure(let refusal): give(.rejected(refusal.phrase, refusal.attribute))
    case .success(let events):
      past.append(acts.count)
      future = []
      acts.append(StageAct(command.purpose, events, on: &book, number: acts.count))
      give(.saved(Saved(purpose: command.purpose, events: events, book: book)))
    }
  }

  /// Takes one act back, as long as no other one stands on it.
  private mutating func undo(_ place: Int) {
    if past.last == place { return rewind(\.past, into: \.future, verb: .undo) }
    if future.last == place { return rewind(\.future, into: \.past, verb: .redo) }
    guard past.contains(place), book.undoConflict(to: acts[place].inverse) == nil else {
      return give(.rejected(Phrase("Later work stands on it.", "后来的操作以它为基础。"), nil))
    }
    past.removeAll { $0 == place }
    past.append(place)
    rewind(\.past, into: \.future, verb: .undo)
  }

  private mutating func rewind(
    _ from: WritableKeyPath<Stage, [Int]>, into other: WritableKeyPath<Stage, [Int]>, verb: Verb
  ) {
    guard let place = self[keyPath: from].popLast() else {
      give(.rejected(Phrase("Nothing to take back.", "没有可撤销的操作。"), nil))
      return
    }
    self[keyPath: other].append(acts.count)
    let purpose = Purpose(verb, acts[place].purpose.kind)
    let act = StageAct(
      purpose, acts[place].inverse, on: &book, number: acts.count, undoing: place)
    let original = acts[act.base(among: acts)].purpose
    acts.append(act)
    give(.saved(Saved(purpose: purpose, events: act.events, book: book, undone: original)))
  }
}
