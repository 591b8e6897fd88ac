// Everything that a person can do from the screen, in families: a screen is asked for every family,
// and goes through each that it serves to the end. What an action is called, which keys ask for it and
// what it does is declared in `Act`.

/// Something that a key does: its family, and which one of it.
package enum Action: Hashable, Sendable {
  /// Moves the selection, or the page.
  case move(Move)
  /// Turns the workbench to another account, pane or view.
  case arrange(Arrangement)
  /// Opens what is selected.
  case open
  /// Backs out of one layer.
  case back
  /// Opens a screen, whatever is selected.
  case show(Screen)
  /// Opens a page of numbers or findings about the book.
  case report(Topic)
  /// Changes what is selected.
  case change(Work)
  /// Adds a thing of a kind.
  case add(Addition)
  /// Undoes the last action, or the one that is selected.
  case undo
  /// Does again what was undone.
  case redo
  /// Fills a form in.
  case fill(Filling)
  /// Takes from a list and puts it in order.
  case pick(Pick)
  /// Says yes.
  case accept
  /// Shows what concerns the whole book, or only what concerns one account.
  case widen
  /// Shows the next view of the same matter.
  case nextView
  /// Prints what is shown.
  case print(Printing)
  /// Reaches a person.
  case reach(Reaching)
  /// Brings a file in.
  case bring(Bringing)
  /// Is about the program itself.
  case program(Program)
}

extension Action: CaseIterable {
  /// Every action, family by family.
  package static let allCases: [Action] =
    Move.allCases.map(Action.move) + Arrangement.allCases.map(Action.arrange)
    + [.open, .back, .accept, .widen, .nextView] + Screen.allCases.map(Action.show)
    + Topic.allCases.map(Action.report)
    + Work.allCases.map(Action.change) + Addition.allCases.map(Action.add)
    + [.undo, .redo] + Filling.allCases.map(Action.fill)
    + Pick.allCases.map(Action.pick) + Printing.allCases.map(Action.print)
    + Reaching.allCases.map(Action.reach) + Bringing.allCases.map(Action.bring)
    + Program.allCases.map(Action.program)
}
