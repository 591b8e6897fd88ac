// The screens that lie on top of the workbench: forms, lists, the call page, reports, help. The top one
// gets every key; Esc takes exactly one away.

package import Drawing
package import Model

/// What a layer gives to the layer below when it closes.
package enum LayerResult: Equatable, Sendable {
  /// Things that were chosen, in order.
  case chosen([EntityID])
  /// The same, and the form below is to be saved with them.
  case chosenToSave([EntityID])
  /// The same, and the caret of the form below goes on by so many fields.
  case chosenToMove([EntityID], by: Int)
  /// Several answers of different sorts, in order.
  case several([LayerResult])
  /// A text that was chosen.
  case text(String)
  /// The layer below is to close, too.
  case close
  /// What the layer asked for is on the disk.
  case saved(Saved)
  /// An action was chosen from the palette or a menu: it is done as if its key had been pressed.
  case action(Action)
  /// The person wants to go to a thing, wherever it is shown.
  case place(Thing)
}

extension LayerResult {
  /// The things that were chosen, in order; none for what is no choice of things.
  var ids: [EntityID] {
    switch self {
    case .chosen(let ids), .chosenToSave(let ids), .chosenToMove(let ids, _): ids
    case .several, .text, .close, .saved, .action, .place: []
    }
  }
}

/// What comes of an act, or of anything else that a layer was given.
package struct LayerAnswer: Sendable {
  /// What happens to the stack of layers.
  package enum Move: Sendable {
    /// The layer stays on top.
    case stay
    /// The layer goes; the one below learns the result, if there is one.
    case close(LayerResult?)
    /// Another layer comes on top.
    case open(any Layer)
    /// Another screen comes on top, or in the layer's place.
    case go(Route, replacing: Bool = false)
  }

  /// What happens to the stack.
  package var move: Move = .stay
  /// What the world should do.
  package var effects: [Effect] = []
  /// What the person should know.
  package var notice: Notice?
  /// Why nothing could be done, with what to do instead; nil where something was.
  var refusal: Phrase?

  /// Nothing more happens.
  package static let stay = LayerAnswer()
  /// The layer goes, without a result.
  package static let close = LayerAnswer(move: .close(nil))
  /// The layer goes with a result.
  package static func close(_ result: LayerResult) -> LayerAnswer {
    LayerAnswer(move: .close(result))
  }
  /// Another layer comes on top.
  package static func open(_ layer: any Layer) -> LayerAnswer { LayerAnswer(move: .open(layer)) }
  /// Another screen comes on top.
  package static func go(_ route: Route) -> LayerAnswer { LayerAnswer(move: .go(route)) }
  /// A form comes on top.
  static func form(_ request: FormRequest) -> LayerAnswer { .go(.form(request)) }
  /// Asks for a yes.
  static func confirm(_ confirmation: Confirmation) -> LayerAnswer {
    .go(.confirmation(confirmation))
  }
  /// The world does something, and the layer waits for its answer.
  package static func perform(_ effects: Effect...) -> LayerAnswer { LayerAnswer(effects: effects) }
  /// The book is to be changed.
  static func execute(_ command: Command) -> LayerAnswer { .perform(.execute(command)) }
  /// The person is told something.
  package static func tell(_ weight: Notice.Weight, _ phrase: Phrase) -> LayerAnswer {
    LayerAnswer(notice: Notice(weight, phrase))
  }
  /// Nothing can be done now: why, and what to do instead.
  static func refuse(_ en: String, _ zh: String) -> LayerAnswer { refuse(Phrase(en, zh)) }
  /// Nothing can be done now: why, and what to do instead.
  static func refuse(_ reason: Phrase) -> LayerAnswer {
    LayerAnswer(notice: Notice(.note, reason), refusal: reason)
  }
}

extension LayerAnswer {
  /// Whether it changes the book, or opens what only serves to change it.
  var changesBook: Bool {
    if case .go(.form, _) = move { return true }
    if case .go(.confirmation(let question), _) = move {
      return question.effects.contains(where: \.changesBook)
    }
    return effects.contains(where: \.changesBook)
  }
}

/// A screen on top of the workbench.
package protocol Layer: Sendable {
  /// Which keys it knows.
  var scope: Scope { get }

  /// What it is called, as the heading of the help for it.
  var name: Phrase { get }

  /// What it is for, in a sentence; nil where its name says it.
  var purpose: Phrase? { get }

  /// How much of the screen it takes, of what is between the title and the hints.
  func extent(context: Context) -> Extent

  /// What is selected on it: what the acts of the whole program work on.
  func subject(context: Context) -> Subject

  /// Does an act in its own way: what only it can do, or what means something else here.
  ///
  /// - Parameter key: The key that asked for it; nil when it was chosen from a list.
  /// - Returns: Nil for what is done here as everywhere, to the subject.
  mutating func perform(_ action: Action, by key: Key?, context: Context) -> LayerAnswer?

  /// Takes a key that is no act here, such as text.
  mutating func type(_ key: Key, context: Context) -> LayerAnswer

  /// Takes in what came from outside, or from the layer that was above.
  mutating func receive(_ message: Message, context: Context) -> LayerAnswer

  /// Draws itself into its rectangle and places the cursor at the selection or the caret.
  func draw(into frame: inout Frame, in rect: Rect, context: Context)

  /// The actions that do something now, the most useful first: what the hint line shows.
  func actions(context: Context) -> [Action]

  /// What the hint line calls an action here; nil for what it is called everywhere.
  func hint(of action: Action, context: Context) -> Phrase?

  /// Whether something was typed on it that is not saved.
  ///
  /// - Complexity: O(what was typed); it is asked after each key.
  var holdsWords: Bool { get }

  /// Whether keys that mean nothing on it mean what they do on the panes, and close it.
  var passesKeysOn: Bool { get }

  /// What opens it again as it is; nil where nothing does, because nothing is typed on it.
  func words(context: Context) -> LayerWords?
}

extension Layer {
  /// It is called as its keys are.
  package var name: Phrase { scope.name }

  /// What its keys are for.
  package var purpose: Phrase? { scope.purpose }

  /// All of it.
  package func extent(context: Context) -> Extent { .full }

  /// Nothing is selected.
  package func subject(context: Context) -> Subject { Subject() }

  /// Every act is done as everywhere.
  package mutating func perform(_ action: Action, by key: Key?, context: Context) -> LayerAnswer? {
    nil
  }

  /// A key that is no act does nothing.
  package mutating func type(_ key: Key, context: Context) -> LayerAnswer { .stay }

  /// Every action is called as everywhere.
  package func hint(of action: Action, context: Context) -> Phrase? { nil }

  /// Nothing is typed on it.
  package var holdsWords: Bool { false }

  /// It keeps its keys.
  package var passesKeysOn: Bool { false }

  /// It is not opened again.
  package func words(context: Context) -> LayerWords? { nil }

  /// What comes from outside changes nothing.
  package mutating func receive(_ message: Message, context: Context) -> LayerAnswer { .stay }
}

/// How much room a layer wants.
package enum Extent: Equatable, Sendable {
  /// All of it.
  case full
  /// A box in the middle, as far as there is room.
  case box(columns: Int, rows: Int)

  /// The rectangle that the layer gets inside `space`.
  package func rect(in space: Rect) -> Rect {
    switch self {
    case .full: return space
    case .box(let columns, let rows):
      let width = min(columns, space.columns)
      let height = min(rows, space.rows)
      return Rect(
        row: space.row + (space.rows - height) / 2,
        column: space.column + (space.columns - width) / 2, columns: width, rows: height)
    }
  }
}
