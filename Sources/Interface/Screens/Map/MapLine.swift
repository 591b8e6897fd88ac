// A row of the map in several styles, and a page of such rows that keeps the selection in view.

import Drawing

/// One row of text in several styles.
struct MapLine: Hashable, Sendable {
  /// A run of text in one style.
  typealias Span = StyledLine.Span

  /// The runs, from left to right.
  var spans: [Span]

  /// The spot that the row stands for; nil for headings and notes.
  var spot: MapSpot?

  /// Creates a row.
  init(_ spans: [Span], spot: MapSpot? = nil) {
    (self.spans, self.spot) = (spans, spot)
  }
}

/// Rows to scroll through, and rows beneath that stay.
struct MapPage: Sendable {
  /// The rows that scroll.
  var lines: [MapLine]
  /// The rows that stay at the bottom, as far as there is room.
  var footer: [MapLine] = []
  /// What it is drawn with.
  let marks: MapMarks

  /// Draws the page. The first column is kept for the mark of the selected row.
  func draw(
    into frame: inout Frame, in rect: Rect, selected: MapSpot?, hasFocus: Bool, context: Context
  ) {
    let kept = Array(footer.suffix(max(0, rect.rows - 1)))
    let room = rect.dropBottom(kept.count)
    let first = top(rows: room.rows, selected: selected)
    for offset in 0..<max(0, min(room.rows, lines.count - first)) {
      let line = lines[first + offset]
      let row = room.dropTop(offset).top(1)
      let isSelected = line.spot != nil && line.spot == selected
      draw(line, into: &frame, in: row, mark: isSelected ? marks.selected : " ", context: context)
      guard isSelected else { continue }
      frame.paint(row, style: context.style(hasFocus ? .selection : .selectionUnfocused))
      if hasFocus { frame.cursor = Cursor(point: row.origin, isVisible: false) }
    }
    for (offset, line) in kept.enumerated() {
      let row = rect.bottom(kept.count).dropTop(offset).top(1)
      draw(line, into: &frame, in: row, mark: " ", context: context)
    }
  }

  /// The first row to show: the selected one as near the middle as the ends allow.
  func top(rows: Int, selected: MapSpot?) -> Int {
    guard lines.count > rows, let selected,
      let index = lines.firstIndex(where: { $0.spot == selected })
    else { return 0 }
    return max(0, min(index - rows / 2, lines.count - rows))
  }

  private func draw(
    _ line: MapLine, into frame: inout Frame, in row: Rect, mark: String, context: Context
  ) {
    frame.draw(mark, at: row.origin, columns: row.columns, style: context.style(.accent))
    var column = row.column + 1
    for span in line.spans {
      let room = row.endColumn - column
      let isLast = span.text.displayWidth > room
      column += frame.draw(
        marks.shown(isLast ? span.text.clipped(to: room) : span.text),
        at: Point(row: row.row, column: column), columns: room, style: context.style(span.role))
      if isLast { return }
    }
  }
}
