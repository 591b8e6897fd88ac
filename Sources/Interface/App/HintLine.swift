// The line at the foot of the screen: the keys that do something now, the most useful first.

import Drawing
import Model

/// The hint line for some actions.
struct HintLine {
  /// A key and what it does, in the words of the screen.
  private struct Hint {
    let key: String
    let title: String
    /// Whether there is always room for it: nobody may be left without a way out.
    let isKept: Bool

    /// The columns that it takes with the gap behind it.
    var columns: Int { key.displayWidth + title.displayWidth + 3 }
  }

  /// The hints that fit, from left to right.
  private let hints: [Hint]

  /// Chooses the hints for a width.
  ///
  /// The way back, the commands and the help stand at the end and give way to nothing; of the
  /// others, those that come first stay.
  ///
  /// - Parameter layer: What is on top, which may call an action by a name of its own.
  init(
    _ actions: [Action], in scope: Scope, of layer: (any Layer)? = nil, context: Context,
    columns: Int
  ) {
    let all = actions.compactMap { action -> Hint? in
      guard let key = context.keymap.keys(of: action, in: scope).first else { return nil }
      return Hint(
        key: key.label,
        title: context.say(layer?.hint(of: action, context: context) ?? action.brief),
        isKept: [.back, .show(.palette), .show(.help)].contains(action))
    }
    let kept = all.filter(\.isKept)
    var room = columns - kept.reduce(0) { $0 + $1.columns }
    let others = all.filter { hint in
      guard !hint.isKept, hint.columns <= room else { return false }
      room -= hint.columns
      return true
    }
    hints = others + kept
  }

  /// Draws the hints, each with its key in the look of keys.
  func draw(into frame: inout Frame, in rect: Rect, context: Context) {
    frame.fill(rect, style: context.style(.hint))
    var column = rect.column + 1
    for hint in hints where column + hint.columns - 2 <= rect.endColumn {
      column += frame.draw(
        hint.key, at: Point(row: rect.row, column: column), columns: hint.key.displayWidth,
        style: context.style(.key))
      frame.draw(
        hint.title, at: Point(row: rect.row, column: column + 1),
        columns: hint.title.displayWidth, style: context.style(.hint))
      column += hint.title.displayWidth + 3
    }
  }
}
