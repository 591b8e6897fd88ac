// Drawing text into a frame and changing how parts of it look.

extension Frame {
  /// Draws one line of text and returns the columns it used.
  ///
  /// The text is made safe by ``Printable/text(_:)`` first, then cut at `columns`, at the frame's
  /// edge and nowhere inside a character: where a wide one would straddle an edge, a space is
  /// drawn. What is outside the frame is left out.
  ///
  /// - Parameter columns: The most columns to use; the rest of the row when left out.
  /// - Complexity: O(length of the text).
  @discardableResult
  package mutating func draw(
    _ text: String, at point: Point, columns: Int = .max, style: Style = .plain
  ) -> Int {
    guard point.row >= 0, point.row < size.rows, columns > 0 else { return 0 }
    let limit = columns < size.columns - point.column ? point.column + columns : size.columns
    guard point.column < limit else { return 0 }
    let row = point.row * size.columns
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
      return drawASCII(text, row: row, column: point.column, limit: limit, style: style)
    }
    let text = Printable.text(text)
    var reader = ClusterReader(text)
    var column = point.column
    while let cluster = reader.next() {
      if cluster.width == 0 { continue }
      guard column + cluster.width <= limit else {
        blank(row: row, columns: max(column, 0)..<max(limit, 0), style: style)
        return limit - point.column
      }
      if column >= 0 {
        put(content(of: cluster, in: text), width: cluster.width, at: row + column, row: row, style)
      } else if column + cluster.width > 0 {
        blank(row: row, columns: 0..<column + cluster.width, style: style)
      }
      column += cluster.width
    }
    return column - point.column
  }

  /// Draws a text of which every byte is one column, as most are.
  private mutating func drawASCII(
    _ text: String, row: Int, column start: Int, limit: Int, style: Style
  ) -> Int {
    let utf8 = text.utf8
    let end = min(limit, start + utf8.count)
    guard end > 0, !utf8.isEmpty else { return end - start }
    let visible = max(start, 0)..<end
    separate(row + visible.lowerBound, row: row)
    separate(row + visible.upperBound, row: row)
    for (column, byte) in zip(visible, utf8.dropFirst(visible.lowerBound - start)) {
      cells[row + column] = PackedCell(content: UInt32(byte), style: style)
    }
    return visible.upperBound - start
  }

  /// Fills a rectangle with one character; a wide one leaves a blank at an odd edge.
  package mutating func fill(_ rect: Rect, style: Style, character: Character = " ") {
    let rect = rect.intersection(bounds)
    guard !rect.isEmpty else { return }
    let width = DisplayWidth.of(character)
    if width != 1 || character == " " {
      eachRow(of: rect) { $0.blank(row: $1, columns: rect.column..<rect.endColumn, style: style) }
    }
    guard width > 0, character != " " else { return }
    let line = String(repeating: character, count: rect.columns / width)
    for row in rect.row..<rect.endRow {
      draw(line, at: Point(row: row, column: rect.column), columns: rect.columns, style: style)
    }
  }

  /// Changes the look of what stands in a rectangle, leaving the text.
  package mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
    let rect = rect.intersection(bounds)
    for row in rect.row..<max(rect.row, rect.endRow) {
      for column in rect.column..<rect.endColumn {
        change(&cells[row * size.columns + column].style)
      }
    }
  }

  /// Gives everything in a rectangle one look, leaving the text.
  package mutating func paint(_ rect: Rect, style: Style) { restyle(rect) { $0 = style } }

  /// The packed content for a character.
  private mutating func content(of cluster: Cluster, in text: String) -> UInt32 {
    guard cluster.isCombined else { return cluster.base.value }
    combined.append(String(text[cluster.start..<cluster.end]))
    return UInt32(combined.count - 1) | PackedCell.combinedBit
  }

  /// Puts one character at a cell, after freeing the cells it takes.
  mutating func put(
    _ content: UInt32, width: Int, at index: Int, row: Int, _ style: Style
  ) {
    separate(index, row: row)
    separate(index + width, row: row)
    cells[index] = PackedCell(content: content, style: style)
    if width == 2 { cells[index + 1] = PackedCell(content: PackedCell.rightHalf, style: style) }
  }

  /// Blanks cells of one row.
  mutating func blank(row: Int, columns: Range<Int>, style: Style) {
    guard !columns.isEmpty else { return }
    separate(row + columns.lowerBound, row: row)
    separate(row + columns.upperBound, row: row)
    for column in columns { cells[row + column] = .blank(style) }
  }

  /// Makes sure that no wide character crosses the left edge of a cell, blanking one that does.
  private mutating func separate(_ index: Int, row: Int) {
    guard index < row + size.columns, cells[index].content == PackedCell.rightHalf else { return }
    cells[index].content = 0x20
    cells[index - 1].content = 0x20
  }

  private mutating func eachRow(of rect: Rect, _ body: (inout Frame, Int) -> Void) {
    for row in rect.row..<rect.endRow { body(&self, row * size.columns) }
  }
}
