// What a theme can give a look to. Screens name the role of a text, never its colour.

/// The meaning of a piece of screen; a ``Theme`` decides what it looks like.
package enum StyleRole: String, CaseIterable, Hashable, Sendable {
  /// Ordinary text; every role a theme leaves out looks like this one.
  case text
  /// Text of less weight, such as dates beside a name.
  case muted
  /// The title line.
  case title
  /// The border of a pane without the focus.
  case border
  /// The border of the pane that has the focus.
  case borderFocused
  /// The selected row of the pane that has the focus.
  case selection
  /// The selected row of any other pane.
  case selectionUnfocused
  /// A key in a hint or in the help.
  case key
  /// The words beside a key.
  case hint
  /// What should catch the eye without being a warning.
  case accent
  /// What needs attention.
  case warning
  /// What went wrong.
  case error
  /// What went well.
  case success
  /// A field of a form.
  case field
  /// The field that has the caret.
  case fieldFocused
  /// What an empty field says.
  case placeholder
  /// A short mark such as a count.
  case badge
  /// A heading inside a pane.
  case heading
  /// The letters of a row that match the filter.
  case match

  /// A person who decides: 决策人.
  case roleDecision
  /// A person who holds the money: 财务人员.
  case roleFinance
  /// A person who supports the purchase's running: 支持人员.
  case roleSupport
  /// A person who judges the product: 技术人员.
  case roleTechnical
  /// A person who uses the product: 使用人员.
  case roleUser

  /// A person who sells for us inside.
  case stanceChampion
  /// A person on our side.
  case stanceSupporter
  /// A person on no side.
  case stanceNeutral
  /// A person who doubts.
  case stanceSceptic
  /// A person against us.
  case stanceOpponent

  /// A question about how things stand: 现状.
  case questionSituation
  /// A question about difficulties: 困难.
  case questionProblem
  /// A question about what the difficulties lead to: 牵连.
  case questionImplication
  /// A question about what a solution would be worth: 价值.
  case questionPayoff

  /// A customer that creates the most value.
  case classA
  /// A customer with the most potential to grow.
  case classB
  /// A customer that costs more than it brings.
  case classC

  /// What should have happened already.
  case overdue
  /// What is to happen today.
  case due
}
