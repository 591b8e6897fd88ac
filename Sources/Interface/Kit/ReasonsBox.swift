// The arithmetic behind a number, in a box over the page that shows the number.

package import Drawing
import Model

/// How a number comes about, line by line.
package struct ReasonsBox: Layer {
  /// What stands above the box.
  let title: Phrase
  /// The formula with its numbers, then what they were taken from; by sections where there are several
  /// matters.
  let sections: [Reasons]
  /// The first line shown.
  private(set) var top = 0

  package let scope = Scope.why

  /// Shows some sections; those without lines are left out.
  init(title: Phrase, sections: [Reasons]) {
    self.title = title
    self.sections = sections.filter { !$0.lines.isEmpty }
  }

  package func extent(context: Context) -> Extent {
    let columns = columns(context)
    return .box(columns: columns, rows: text(columns: columns - 3, context: context).count + 2)
  }

  /// The columns of the box.
  private func columns(_ context: Context) -> Int { min(96, context.size.columns - 4) }

  /// The lines that there is room for.
  private func page(_ context: Context) -> Int { max(1, context.size.rows - 5) }

  /// The lines, wrapped.
  private func text(columns: Int, context: Context) -> [StyledLine] {
    sections.enumerated().flatMap { index, section in
      let heading = context.say(section.heading)
      let head =
        heading.isEmpty
        ? [] : (index == 0 ? [] : [StyledLine("")]) + [StyledLine(heading, .heading)]
      return head
        + section.lines.flatMap { line in
          StyledLine.wrapped(
            mark: "", markRole: .text, text: context.say(line), role: .text, columns: columns)
        }
    }
  }

  package mutating func perform(_ action: Action, by key: Key?, context: Context) -> LayerAnswer? {
    if action == .show(.why) { return .close }
    guard case .move(let move) = action else { return nil }
    let count = text(columns: columns(context) - 3, context: context).count
    let page = page(context)
    top = move.landing(from: top, of: max(1, count - page + 1), half: page / 2)
    return .stay
  }

  package func draw(into frame: inout Frame, in rect: Rect, context: Context) {
    let lines = text(columns: rect.columns - 3, context: context)
    let rows = max(1, rect.rows - 2)
    let place = "\(min(top + 1, lines.count))–\(min(lines.count, top + rows))/\(lines.count)"
    let inner = Box.draw(
      into: &frame, in: rect, title: title, footer: lines.count > rows ? place : nil,
      context: context)
    StyledLines(lines).draw(into: &frame, in: inner.dropLeft(1), top: top, context: context)
    frame.cursor = Cursor(point: inner.origin, isVisible: false)
  }

  package func actions(context: Context) -> [Action] {
    let isLong = text(columns: columns(context) - 3, context: context).count > page(context)
    return [.move(.down), .move(.up)] + (isLong ? [.move(.halfDown)] : []) + [.back]
  }
}
