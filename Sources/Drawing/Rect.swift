// A rectangle of cells, and the cuts that divide a screen into panes. Every cut stays inside the
// rectangle it was made from, so a layout cannot draw over its neighbour on a small screen.

/// A rectangle of cells; its extents are never negative.
///
/// A screen is divided by taking strips off its sides:
///
///     let title = screen.top(1)
///     let hints = screen.bottom(1)
///     let body = screen.dropTop(1).dropBottom(1)
package struct Rect: Hashable, Sendable {
  /// The first row.
  package let row: Int

  /// The first column.
  package let column: Int

  /// The width in cells.
  package let columns: Int

  /// The height in cells.
  package let rows: Int

  /// Creates a rectangle; a negative extent counts as 0.
  package init(row: Int, column: Int, columns: Int, rows: Int) {
    (self.row, self.column) = (row, column)
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// Creates the rectangle that covers a whole screen of this size.
  package init(_ size: Size) {
    self.init(row: 0, column: 0, columns: size.columns, rows: size.rows)
  }

  /// The extents without the position.
  package var size: Size { Size(columns: columns, rows: rows) }

  /// The top left cell.
  package var origin: Point { Point(row: row, column: column) }

  /// The first row below the rectangle.
  package var endRow: Int { row + rows }

  /// The first column right of the rectangle.
  package var endColumn: Int { column + columns }

  /// Whether there is no cell in it.
  package var isEmpty: Bool { columns == 0 || rows == 0 }

  /// Whether the cell at this point belongs to the rectangle.
  package func contains(_ point: Point) -> Bool {
    point.row >= row && point.row < endRow && point.column >= column && point.column < endColumn
  }

  /// The rectangle without a frame of `count` cells on all four sides.
  package func inset(by count: Int) -> Rect {
    dropTop(count).dropBottom(count).dropLeft(count).dropRight(count)
  }

  /// The cells that both rectangles have; empty when they do not touch.
  package func intersection(_ other: Rect) -> Rect {
    let top = max(row, other.row)
    let left = max(column, other.column)
    let width = min(endColumn, other.endColumn) - left
    let height = min(endRow, other.endRow) - top
    return Rect(row: top, column: left, columns: width, rows: height)
  }
}

extension Rect {
  /// The first `count` rows, or all there are.
  package func top(_ count: Int) -> Rect {
    Rect(row: row, column: column, columns: columns, rows: clamp(count, rows))
  }

  /// What remains below ``top(_:)``.
  package func dropTop(_ count: Int) -> Rect {
    let cut = clamp(count, rows)
    return Rect(row: row + cut, column: column, columns: columns, rows: rows - cut)
  }

  /// The last `count` rows, or all there are.
  package func bottom(_ count: Int) -> Rect { dropTop(rows - clamp(count, rows)) }

  /// What remains above ``bottom(_:)``.
  package func dropBottom(_ count: Int) -> Rect { top(rows - clamp(count, rows)) }

  /// The first `count` columns, or all there are.
  package func left(_ count: Int) -> Rect {
    Rect(row: row, column: column, columns: clamp(count, columns), rows: rows)
  }

  /// What remains right of ``left(_:)``.
  package func dropLeft(_ count: Int) -> Rect {
    let cut = clamp(count, columns)
    return Rect(row: row, column: column + cut, columns: columns - cut, rows: rows)
  }

  /// The last `count` columns, or all there are.
  package func right(_ count: Int) -> Rect { dropLeft(columns - clamp(count, columns)) }

  /// What remains left of ``right(_:)``.
  package func dropRight(_ count: Int) -> Rect { left(columns - clamp(count, columns)) }

  private func clamp(_ count: Int, _ limit: Int) -> Int { min(max(0, count), limit) }
}
