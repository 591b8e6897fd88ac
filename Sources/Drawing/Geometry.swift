// Where things stand on the screen: points and sizes, counted in character cells.

/// A cell of the screen, counted from the top left corner, which is row 0, column 0.
package struct Point: Hashable, Sendable {
  /// The row, downwards from 0.
  package var row: Int

  /// The column, rightwards from 0.
  package var column: Int

  /// Creates a point.
  package init(row: Int, column: Int) { (self.row, self.column) = (row, column) }
}

/// A number of columns and rows; neither is ever negative.
package struct Size: Hashable, Sendable {
  /// The width in cells.
  package let columns: Int

  /// The height in cells.
  package let rows: Int

  /// Creates a size; a negative extent counts as 0.
  package init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// Whether there is no cell in it.
  package var isEmpty: Bool { columns == 0 || rows == 0 }
}
