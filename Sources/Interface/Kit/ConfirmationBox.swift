// A question before something that cannot be seen to be undone: it names what will go.

package import Drawing
import Model

/// Asks for a yes.
package struct ConfirmationBox: Layer {
  /// What is asked, and what a yes does.
  let confirmation: Confirmation

  package let scope = Scope.confirm

  package func extent(context: Context) -> Extent {
    let columns = min(64, context.size.columns)
    return .box(columns: columns, rows: lines(columns: columns - 2, context: context).count + 4)
  }

  /// What is asked and what will follow.
  private func lines(columns: Int, context: Context) -> [StyledLine] {
    context.say(confirmation.question).wrapped(to: columns).map { StyledLine($0, .warning) }
      + context.say(confirmation.consequence).wrapped(to: columns).map { StyledLine($0, .muted) }
  }

  package mutating func perform(_ action: Action, by key: Key?, context: Context) -> LayerAnswer? {
    guard action == .accept else { return nil }
    // Enter is what fingers press to go on: it takes nothing away that no undo brings back.
    if key == .enter, confirmation.closesBelow {
      let verb = confirmation.verb
      return .tell(
        .note,
        Phrase(
          "Enter does nothing here: y to \(verb.en), Esc to go on with it.",
          "这里按 Enter 不起作用：按 y \(verb.zh)，按 Esc 继续编辑。"))
    }
    return LayerAnswer(
      move: .close(confirmation.closesBelow ? .close : nil), effects: confirmation.effects)
  }

  package func draw(into frame: inout Frame, in rect: Rect, context: Context) {
    let inner = Box.draw(into: &frame, in: rect, title: Phrase("Sure?", "确认"), context: context)
    StyledLines(lines(columns: inner.columns, context: context))
      .draw(into: &frame, in: inner.dropBottom(1), context: context)
    let verb = confirmation.verb
    let keys = context.say(
      Phrase("y \(verb.en)    Esc keep it", "y \(verb.zh)    Esc 不\(verb.zh)"))
    let point = Point(row: inner.endRow - 1, column: inner.column)
    frame.draw(keys, at: point, columns: inner.columns, style: context.style(.key))
    frame.cursor = Cursor(point: point, isVisible: true)
  }

  package func actions(context: Context) -> [Action] { [.accept, .back] }
}
