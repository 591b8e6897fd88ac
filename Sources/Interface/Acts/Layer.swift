// The screens that lie on top of the workbench: forms, choosers, the call sheet, help. The top
// layer gets every key; Esc takes exactly one layer away.

package import Drawing
package import Model

/// What a layer is given.
package enum LayerInput: Equatable, Sendable {
  /// A key, as the person pressed it.
  case key(Key)
  /// Pasted text.
  case paste(String)
  /// The command that the layer asked for is on the disk.
  case saved(Saved)
  /// The command that the layer asked for was refused; nothing changed.
  case rejected(Phrase, Attribute?)
  /// The world is to blame that what the layer asked for could not be done; nothing changed.
  case failed(Phrase)
  /// The last actions, which the layer asked for, the latest first.
  case history([HistoryEntry])
  /// The text came back from the editor; nil when nothing was changed.
  case edited(String?)
  /// The sheet that the layer asked for.
  case sheet(String)
  /// The layer above was closed with an answer.
  case answered(LayerResult)
}

/// What a layer gives to the layer below when it closes.
package enum LayerResult: Equatable, Sendable {
  /// Things that were chosen, in order.
  case chosen([EntityID])
  /// A text that was chosen.
  case text(String)
  /// The question was answered with yes.
  case confirmed
  /// An action was chosen from the palette or a menu.
  case action(Action)
  /// The person wants to go to a thing, wherever it is shown.
  case place(EntityID, Kind)
}

/// What a layer does with what it was given.
package struct LayerAnswer: Sendable {
  /// What happens to the stack of layers.
  package enum Move: Sendable {
    /// The layer stays on top.
    case stay
    /// The layer goes; the one below learns the result, if there is one.
    case close(LayerResult?)
    /// Another layer comes on top.
    case open(any Layer)
    /// Another layer takes this one's place.
    case replace(any Layer)
  }

  /// What happens to the stack.
  package var move: Move = .stay
  /// What the world should do.
  package var effects: [Effect] = []
  /// What the person should know.
  package var notice: Notice?

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
  /// Another layer takes this one's place.
  package static func replace(_ layer: any Layer) -> LayerAnswer {
    LayerAnswer(move: .replace(layer))
  }
  /// The world does something, and the layer waits for its answer.
  package static func perform(_ effects: Effect...) -> LayerAnswer { LayerAnswer(effects: effects) }
  /// The person is told something.
  package static func tell(_ weight: Notice.Weight, _ phrase: Phrase) -> LayerAnswer {
    LayerAnswer(notice: Notice(weight, phrase))
  }
}

extension Context {
  /// What a layer says to a change when the book cannot be changed; nil when it can.
  var refusal: LayerAnswer? { readOnlyReason.map { .tell(.problem, $0) } }
}

/// A screen on top of the workbench.
package protocol Layer: Sendable {
  /// Which keys it knows.
  var scope: Scope { get }

  /// How much of the screen it takes, of what is between the title and the hints.
  func extent(context: Context) -> Extent

  /// Takes something in.
  mutating func receive(_ input: LayerInput, context: Context) -> LayerAnswer

  /// Draws itself into its rectangle and places the cursor at the selection or the caret.
  func draw(into frame: inout Frame, in rect: Rect, context: Context)

  /// The actions that do something now, the most useful first: what the hint line shows.
  func actions(context: Context) -> [Action]
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
