// Everything that a person can do from the screen, by name. What each is called and which keys do
// it stands in `Keymap`: one table, from which the hint line, the help and the palette are made.

package import Model

/// Something that a key does.
package enum Action: String, CaseIterable, Hashable, Sendable {
  case down, up, left, right, first, last, halfDown, halfUp, nextMatch, previousMatch
  case nextPane, previousPane, accountsPane, mapPane, questionsPane, zoom, mapView
  case open, back, quit
  case add, edit, delete, undo, redo, addMenu
  case addAccount, addPerson, addLink, addFact, addNeed, addQuestion, addStep, addOrder
  case links, editNotes
  case completeStep, moveNeed, editBook, filter, palette, help
  case prepare, record, sheet, card
  case language, theme, redraw, suspend
  case save, editor, choose, toggle, raise, lower, accept, nextField, previousField
  case previousChoice, nextChoice, clearField, format, writeFile

  /// What people call it.
  package var title: Phrase { Keymap.entry(of: self)?.title ?? Phrase(verbatim: rawValue) }

  /// What the hint line calls it.
  package var brief: Phrase { Keymap.entry(of: self)?.brief ?? title }
}
