// One call, before and after: what is prepared and what came of it, on one live page. Every change
// is saved at once, so there is nothing to lose and nothing to save.

import Drawing
package import Model

/// The preparation and the record of one call.
package struct CallScreen: Layer {
  /// The call.
  package let call: EntityID
  /// Which side of it is shown.
  package internal(set) var mode: CallSide
  /// The row that is selected.
  var selection = RowSelection<CallRow>()
  /// The questions that are marked, for what is done to several at once.
  var marked: Set<EntityID> = []

  package let scope = Scope.prepare

  /// Opens a call on one of its sides.
  package init(call: EntityID, mode: CallSide) {
    (self.call, self.mode) = (call, mode)
  }

  package mutating func receive(_ message: Message, context: Context) -> LayerAnswer {
    guard context.book.calls[call] != nil else { return .close }
    guard case .answered(let result) = message else { return .stay }
    switch result {
    case .saved(let saved): select(saved.added(.question), context)
    case .chosen(let ids), .chosenToSave(let ids), .chosenToMove(let ids, _):
      select(ids.first, context)
    case .several, .text, .close, .action, .place: break
    }
    return .stay
  }

  /// Selects a question, if it is one.
  private mutating func select(_ id: EntityID?, _ context: Context) {
    guard let id, context.book.questions[id] != nil else { return }
    selection.row = .question(id)
  }

  package func actions(context: Context) -> [Action] {
    let page = context.book.calls[call].map { CallPage($0, mode: mode, context: context) }
    let why: [Action] = page?.finding(at: selection.row) == nil ? [] : [.show(.why)]
    let mark: [Action] = takesMark ? [.pick(.toggle)] : []
    return switch mode {
    case .before:
      [.open] + why + mark + [
        .change(.add), .add(.point), .show(.record), .show(.sheet), .show(.prepare),
        .pick(.raise), .pick(.lower), .change(.delete), .undo, .back,
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
  /// Before a call, the key that prepares one plans another one; which call the sheet is of needs no word here.
  package func hint(of action: Action, context: Context) -> Phrase? {
    switch action {
    case .show(.prepare) where mode == .before: Phrase("another", "另约")
    case .show(.sheet): Phrase("sheet", "拜访单")
    case _: nil
    }
  }

  /// What opens it again as it is.
  package func words(context: Context) -> LayerWords? {
    let rows = context.book.calls[call].map { self.rows(of: $0, context: context) } ?? []
    return .call(
      id: call.description, isAfter: mode == .after, row: selection.index(in: rows))
  }

  /// The rows that can be selected now.
  func rows(of call: Call, context: Context) -> [CallRow] {
    CallPage(call, mode: mode, context: context).whole(columns: 80).rows
  }

  /// Shows the other side, from its first row.
  mutating func show(_ mode: CallSide) {
    guard mode != self.mode else { return }
    self.mode = mode
    selection = RowSelection()
  }
}
