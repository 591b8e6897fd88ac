// A screenful of cells as a value. Screens draw into frames, tests compare them as text, and the
// terminal shows them.

/// Where the terminal's cursor stands.
///
/// Screen readers follow the cursor and Chinese input methods open their candidates at it, so a
/// frame places it even where it is not to be seen.
package struct Cursor: Hashable, Sendable {
  /// The cell it stands on.
  package var point: Point

  /// Whether people see it, as they should at a caret.
  package var isVisible: Bool

  /// Creates a cursor.
  package init(point: Point, isVisible: Bool) { (self.point, self.isVisible) = (point, isVisible) }
}

/// A grid of styled characters.
///
/// Whatever is drawn, three things hold: nothing lies outside the grid, no half of a wide
/// character stands without its other half, and no cell holds anything a terminal would obey.
package struct Frame: Sendable {
  /// The extent of the grid.
  package let size: Size

  /// Where the cursor is to stand; nil hides it.
  package var cursor: Cursor?

  /// What the terminal's window is to be called; empty leaves it alone.
  package var title: String

  /// The cells, row by row.
  var cells: [PackedCell]

  /// The characters of more than one scalar that cells refer to.
  var combined: [String]

  /// Creates a frame of blanks.
  ///
  /// - Complexity: O(cells).
  package init(size: Size, style: Style = .plain) {
    self.size = size
    cursor = nil
    title = ""
    cells = Array(repeating: .blank(style), count: size.columns * size.rows)
    combined = []
  }

  /// The rectangle of the whole grid.
  package var bounds: Rect { Rect(size) }

  /// The cell at a point; a plain blank outside the grid.
  package subscript(point: Point) -> Cell {
    guard bounds.contains(point) else { return Cell(text: " ", style: .plain) }
    let cell = cells[point.row * size.columns + point.column]
    return Cell(text: text(of: cell.content), style: cell.style)
  }

  /// The character that a cell's content stands for.
  func text(of content: UInt32) -> String {
    if content & PackedCell.combinedBit != 0 {
      return combined[Int(content & ~PackedCell.combinedBit)]
    }
    guard content != PackedCell.rightHalf, let scalar = Unicode.Scalar(content) else { return "" }
    return String(Character(scalar))
  }
}

extension Frame: Equatable {
  /// Whether two frames look the same, cursor and title included.
  package static func == (left: Frame, right: Frame) -> Bool {
    guard left.size == right.size, left.cursor == right.cursor, left.title == right.title else {
      return false
    }
    if left.combined.isEmpty, right.combined.isEmpty { return left.cells == right.cells }
    return left.cells.indices.allSatisfy { index in
      let (one, other) = (left.cells[index], right.cells[index])
      return one.style == other.style && left.text(of: one.content) == right.text(of: other.content)
    }
  }
}
