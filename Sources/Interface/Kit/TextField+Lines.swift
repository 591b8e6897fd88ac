// A long text edited on several lines: the caret goes from line to line as they are shown, and stands where it is seen.

package import Drawing

extension TextField {
  /// Moves the caret to another line as it is shown, at the column where it set out; as far as there are lines.
  ///
  /// - Parameters:
  ///   - distance: How many lines down; up where it is negative.
  ///   - columns: The columns of a line, one for the caret among them.
  /// - Returns: False where there is no line in that direction; the caret stays then.
  package mutating func move(lines distance: Int, columns: Int) -> Bool {
    let text = EditedLines(characters, columns: columns)
    let (lines, index) = text.lines(around: caret, reach: abs(distance))
    let target = max(0, min(index + distance, lines.count - 1))
    guard target != index else { return false }
    let goal = column ?? text.column(of: caret, on: lines[index])
    caret = text.caret(on: lines[target], column: goal)
    (column, isSelected) = (goal, false)
    return true
  }

  /// Moves the caret to the beginning or the end of the line as it is shown.
  ///
  /// - Returns: False where the caret stands there already.
  package mutating func moveToEdge(_ edge: Edge, columns: Int) -> Bool {
    let text = EditedLines(characters, columns: columns)
    let (lines, index) = text.lines(around: caret, reach: 0)
    let carets = lines[index].carets
    let place = edge == .start ? carets.lowerBound : carets.upperBound
    guard caret != place else { return false }
    (caret, column, isSelected) = (place, nil, false)
    return true
  }

  /// An end of a line.
  package enum Edge: Sendable {
    /// Where it begins, and where it ends.
    case start, end
  }

  /// How many lines the text takes, counted to a limit.
  ///
  /// - Complexity: O(characters in as many lines).
  package func lineCount(columns: Int, atMost limit: Int) -> Int {
    EditedLines(characters, columns: columns).count(atMost: limit)
  }

  /// Draws as many lines around the caret as there is room for, and puts the screen's cursor at the caret.
  ///
  /// - Complexity: O(cells + characters in the part of the text around the caret).
  package func draw(linesInto frame: inout Frame, in rect: Rect, style: Style) {
    guard !rect.isEmpty else { return }
    frame.fill(rect, style: style)
    let text = EditedLines(characters, columns: rect.columns)
    let (lines, index) = text.lines(around: caret, reach: rect.rows)
    let top = max(0, min(index - rect.rows / 2, lines.count - rect.rows))
    let look = isSelected ? style.adding(.reverse) : style
    for (row, line) in lines.dropFirst(top).prefix(rect.rows).enumerated() {
      var column = rect.column
      for character in characters[line.characters] {
        let width = DisplayWidth.of(character)
        frame.draw(
          String(character), at: Point(row: rect.row + row, column: column),
          columns: min(width, rect.endColumn - column), style: look)
        column += width
      }
    }
    let column = min(text.column(of: caret, on: lines[index]), rect.columns - 1)
    frame.cursor = Cursor(
      point: Point(row: rect.row + index - top, column: rect.column + column), isVisible: true)
  }
}
