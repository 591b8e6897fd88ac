// One call, before and after: what is prepared and what came of it, on one live page. Every change
// is saved at once, so there is nothing to lose and nothing to save.

import Drawing
import Method
package import Model

/// The preparation and the record of one call.
package struct CallScreen: Layer {
  /// Which side of the call the page shows.
  package enum Mode: Hashable, Sendable {
    /// What to ask, for what, and what to bring.
    case before
    /// What came of it.
    case after
  }

  /// What the layer above was opened for.
  enum Pending: Hashable, Sendable {
    /// Choosing whom to see.
    case people
    /// Choosing a question for somebody.
    case question(for: EntityID)
    /// Writing a question, which is selected once it is saved.
    case planned
    /// Confirming that a thing goes.
    case removal(EntityID, Kind)
    /// Choosing what the marked questions become; the one that was selected.
    case marked(EntityID)
  }

  /// The call.
  package let call: EntityID
  /// Which side of it is shown.
  package internal(set) var mode: Mode
  /// What the layer above was opened for.
  var pending: Pending?
  /// The row that is selected.
  var selection = RowSelection<CallRow>()
  /// The questions that are marked, for what is done to several at once.
  var marked: Set<EntityID> = []

  package let scope = Scope.prepare

  /// Opens a call on one of its sides.
  package init(call: EntityID, mode: Mode) {
    self.call = call
    self.mode = mode
  }

  package func extent(context: Context) -> Extent { .full }

  package mutating func receive(_ input: LayerInput, context: Context) -> LayerAnswer {
    guard let call = context.book.calls[call] else { return .close }
    switch input {
    case .key(let key): return press(key, on: call, context: context)
    case .answered(let result): return take(result, for: call, context: context)
    case .paste, .edited, .sheet, .history, .saved, .rejected, .failed: return .stay
    }
  }

  package func actions(context: Context) -> [Action] {
    let page = context.book.calls[call].map { CallPage($0, mode: mode, context: context) }
    let why: [Action] = page?.finding(at: selection.row) == nil ? [] : [.show(.why)]
    let mark: [Action] = takesMark ? [.pick(.toggle)] : []
    return switch mode {
    case .before:
      [.open] + why + mark + [
        .change(.add), .add(.point), .show(.record), .show(.sheet), .pick(.raise), .pick(.lower),
        .change(.delete), .undo, .back,
      ]
    case .after:
      [.open] + why + mark + [
        .add(.need), .change(.moveNeed), .add(.step), .show(.prepare), .show(.sheet),
        .undo, .back,
      ]
    }
  }
}

extension CallScreen {
  /// The rows that can be selected now.
  func rows(of call: Call, context: Context) -> [CallRow] {
    CallPage(call, mode: mode, context: context).whole(columns: 80).rows
  }

  /// Shows the other side, from its first row.
  mutating func turn(to mode: Mode) {
    guard mode != self.mode else { return }
    self.mode = mode
    selection = RowSelection()
  }
}
