// Putting one frame on another, as for a pop-up or a part that was drawn for itself.

extension Frame {
  /// Draws another frame over this one, its top left corner at a point.
  ///
  /// What lies outside is left out; a wide character that an edge would cut becomes a blank.
  ///
  /// - Complexity: O(cells of the other frame).
  package mutating func overlay(_ other: Frame, at point: Point) {
    for row in 0..<other.size.rows where (0..<size.rows).contains(point.row + row) {
      overlay(other, row: row, at: Point(row: point.row + row, column: point.column))
    }
  }

  /// Draws one row of another frame.
  private mutating func overlay(_ other: Frame, row: Int, at point: Point) {
    let start = point.row * size.columns
    let source = other.cells[row * other.size.columns..<(row + 1) * other.size.columns]
    for index in source.indices where source[index].content != PackedCell.rightHalf {
      let isWide =
        index + 1 < source.endIndex && source[index + 1].content == PackedCell.rightHalf
      let column = point.column + index - source.startIndex
      let end = column + (isWide ? 2 : 1)
      if column >= 0, end <= size.columns {
        let content = adopt(source[index].content, from: other)
        put(content, width: end - column, at: start + column, row: start, source[index].style)
      } else if end > 0, column < size.columns {
        blank(
          row: start, columns: max(column, 0)..<min(end, size.columns), style: source[index].style)
      }
    }
  }

  /// The content that stands here for one of another frame.
  private mutating func adopt(_ content: UInt32, from other: Frame) -> UInt32 {
    guard content & PackedCell.combinedBit != 0 else { return content }
    combined.append(other.text(of: content))
    return UInt32(combined.count - 1) | PackedCell.combinedBit
  }
}
