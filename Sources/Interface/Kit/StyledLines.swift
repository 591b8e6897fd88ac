// Text in several styles, line by line, with the selected lines kept in view: what the question
// pane, the card, the help and the call's preparation are made of.

package import Drawing

/// One line of text in several styles.
package struct StyledLine: Hashable, Sendable {
  /// A run of text in one style.
  package struct Span: Hashable, Sendable {
    /// The text.
    package let text: String
    /// Its look.
    package let role: StyleRole

    /// Creates a run.
    init(_ text: String, _ role: StyleRole = .text) { (self.text, self.role) = (text, role) }
  }

  /// The runs, from left to right.
  package var spans: [Span]

  /// The index of the selectable row that the line belongs to; nil for headings and notes.
  package var row: Int?

  /// An empty line.
  static let blank = StyledLine("")

  /// Creates a line of one run.
  package init(_ text: String, _ role: StyleRole = .text, row: Int? = nil) {
    spans = [Span(text, role)]
    self.row = row
  }

  /// Creates a line of several runs.
  package init(_ spans: [(String, StyleRole)], row: Int? = nil) {
    self.spans = spans.map { Span($0.0, $0.1) }
    self.row = row
  }

  /// The lines of a text that is too long for one: the first with a mark in front, the others
  /// indented under the text. No screen holds more than the beginning of a long text, so the rest is not shown
  /// here, and `…` says so: a page is made anew with each key.
  package static func wrapped(
    mark: String, markRole: StyleRole, text: String, role: StyleRole, columns: Int, row: Int? = nil
  ) -> [StyledLine] {
    let indent = mark.displayWidth
    let parts = text.beginning.wrapped(to: max(8, columns - indent))
    guard let first = parts.first else { return [StyledLine(mark, markRole, row: row)] }
    return [StyledLine([(mark, markRole), (first, role)], row: row)]
      + parts.dropFirst().map {
        StyledLine([(String(repeating: " ", count: indent), role), ($0, role)], row: row)
      }
  }
}

extension String {
  /// The text as far as a page shows it: all of it, or its beginning and `…`.
  ///
  /// - Complexity: O(1).
  var beginning: String {
    let mostBytes = 20_000
    guard utf8.count > mostBytes else { return self }
    return String(String(decoding: utf8.prefix(mostBytes), as: UTF8.self).dropLast()) + "…"
  }
}

/// Lines with at most one selected row.
package struct StyledLines: Sendable {
  /// The lines, in order.
  package var lines: [StyledLine]
  /// The row that is selected.
  package var selected: Int?
  /// Whether the keys go here.
  package var hasFocus: Bool

  /// Collects lines.
  package init(_ lines: [StyledLine], selected: Int? = nil, hasFocus: Bool = false) {
    (self.lines, self.selected, self.hasFocus) = (lines, selected, hasFocus)
  }

  /// The first line to show so that the selected row is in view, as near the middle as the ends
  /// allow; with the first row selected, what stands above it comes first.
  package func top(rows: Int) -> Int {
    guard lines.count > rows, let selected,
      let first = lines.firstIndex(where: { $0.row == selected })
    else { return 0 }
    let end = lines.lastIndex { $0.row == selected } ?? first
    if end < rows, lines[..<first].allSatisfy({ $0.row == nil }) { return 0 }
    return max(0, min(first - rows / 2, lines.count - rows))
  }

  /// Draws the lines into a rectangle and puts the hidden cursor at the selected row.
  package func draw(into frame: inout Frame, in rect: Rect, top: Int? = nil, context: Context) {
    let first = top ?? self.top(rows: rect.rows)
    var isPlaced = false
    for offset in 0..<max(0, min(rect.rows, lines.count - first)) {
      let line = lines[first + offset]
      let row = rect.dropTop(offset).top(1)
      var column = row.column
      for span in line.spans {
        column += frame.draw(
          span.text, at: Point(row: row.row, column: column), columns: row.endColumn - column,
          style: context.style(span.role))
      }
      guard line.row != nil, line.row == selected else { continue }
      let selection = context.style(hasFocus ? .selection : .selectionUnfocused)
      frame.paint(row, style: selection)
      guard !isPlaced else { continue }
      isPlaced = true
      // After a sign that has the first column, the mark takes the blank behind it.
      let sign = line.spans.first?.text.prefix { $0 != " " } ?? ""
      if let first = line.spans.first?.text, sign.count <= 2, sign.count < first.count,
        !sign.hasPrefix("▸")
      {
        frame.draw(
          "▸", at: Point(row: row.row, column: row.column + String(sign).displayWidth),
          columns: 1, style: selection)
      }
      if hasFocus { frame.cursor = Cursor(point: row.origin, isVisible: false) }
    }
  }
}
