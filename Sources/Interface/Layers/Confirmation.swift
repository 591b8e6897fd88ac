// A question before something that cannot be seen to be undone: it names what will go.

package import Drawing
import Model

/// Asks for a yes.
package struct Confirmation: Layer {
  /// What is asked, with the name of what it is about.
  let question: Phrase
  /// What will follow from a yes.
  let consequence: Phrase
  /// What the yes is called on the hint line.
  let verb: Phrase

  package let scope = Scope.confirm

  package func extent(desk: Desk) -> Extent {
    let columns = min(64, desk.size.columns)
    return .box(columns: columns, rows: lines(columns: columns - 2, desk: desk).count + 4)
  }

  /// What is asked and what will follow.
  private func lines(columns: Int, desk: Desk) -> [StyledLine] {
    desk.say(question).wrapped(to: columns).map { StyledLine($0, .warning) }
      + desk.say(consequence).wrapped(to: columns).map { StyledLine($0, .muted) }
  }

  package mutating func receive(_ input: LayerInput, desk: Desk) -> LayerAnswer {
    guard case .key(let key) = input else { return .stay }
    switch Keymap.action(for: key, in: .confirm) {
    case .accept: return .close(.confirmed)
    case .back: return .close
    case .move, .arrange, .open, .show, .change, .add, .rewind, .fill, .pick, .print, .program,
      .widen, .turn, .report, nil:
      return .stay
    }
  }

  package func draw(into frame: inout Frame, in rect: Rect, desk: Desk) {
    let inner = Box.draw(into: &frame, in: rect, title: Phrase("Sure?", "确认"), desk: desk)
    StyledLines(lines(columns: inner.columns, desk: desk))
      .draw(into: &frame, in: inner.dropBottom(1), desk: desk)
    let keys = desk.say(
      Phrase("y \(verb.en)    Esc keep it", "y \(verb.zh)    Esc 不\(verb.zh)"))
    let point = Point(row: inner.endRow - 1, column: inner.column)
    frame.draw(keys, at: point, columns: inner.columns, style: desk.style(.key))
    frame.cursor = Cursor(point: point, isVisible: true)
  }

  package func actions(desk: Desk) -> [Action] { [.accept, .back] }
}
