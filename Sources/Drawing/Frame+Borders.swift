// Lines and boxes.

/// The strokes a box is drawn with.
package enum BorderKind: Hashable, CaseIterable, Sendable {
  /// Thin lines.
  case light
  /// Thick lines, as around the pane with the focus.
  case heavy
  /// Two lines, as around a question that waits for an answer.
  case double
  /// Thin lines with round corners.
  case rounded
  /// `+`, `-` and `|`, for terminals that have nothing else.
  case ascii

  /// Top left, top right, bottom left, bottom right, horizontal, vertical.
  var strokes: [Character] {
    switch self {
    case .light: ["┌", "┐", "└", "┘", "─", "│"]
    case .heavy: ["┏", "┓", "┗", "┛", "━", "┃"]
    case .double: ["╔", "╗", "╚", "╝", "═", "║"]
    case .rounded: ["╭", "╮", "╰", "╯", "─", "│"]
    case .ascii: ["+", "+", "+", "+", "-", "|"]
    }
  }
}

extension Frame {
  /// Draws a box along the inside of a rectangle, with words in its upper and lower line.
  ///
  /// The title starts at the left, the footer ends at the right; both are cut to fit. Nothing is
  /// drawn when the rectangle has fewer than two rows or columns. What is inside stays.
  package mutating func border(
    _ rect: Rect, style: Style, kind: BorderKind = .light, title: String? = nil,
    footer: String? = nil, titleStyle: Style? = nil
  ) {
    guard rect.columns >= 2, rect.rows >= 2 else { return }
    let strokes = kind.strokes
    let line = String(repeating: strokes[4], count: rect.columns - 2)
    let (top, bottom) = (rect.row, rect.endRow - 1)
    draw("\(strokes[0])\(line)\(strokes[1])", at: rect.origin, style: style)
    draw(
      "\(strokes[2])\(line)\(strokes[3])", at: Point(row: bottom, column: rect.column),
      style: style)
    let sides = Rect(row: top + 1, column: rect.column, columns: 1, rows: rect.rows - 2)
    vline(sides.origin, rows: sides.rows, style: style, character: strokes[5])
    vline(
      Point(row: top + 1, column: rect.endColumn - 1), rows: sides.rows, style: style,
      character: strokes[5])
    let room = rect.columns - 4
    guard room > 2 else { return }
    if let title, !title.isEmpty {
      let label = " " + Printable.text(title).clipped(to: room - 2) + " "
      draw(label, at: Point(row: top, column: rect.column + 2), style: titleStyle ?? style)
    }
    if let footer, !footer.isEmpty {
      let label = " " + Printable.text(footer).clipped(to: room - 2) + " "
      let column = rect.endColumn - 2 - label.displayWidth
      draw(label, at: Point(row: bottom, column: column), style: titleStyle ?? style)
    }
  }

  /// Draws a vertical line.
  package mutating func vline(
    _ point: Point, rows: Int, style: Style, character: Character = "│"
  ) {
    let width = max(1, DisplayWidth.of(character))
    let rect = Rect(row: point.row, column: point.column, columns: width, rows: rows)
    fill(rect, style: style, character: character)
  }
}
