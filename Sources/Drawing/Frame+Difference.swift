// What a terminal must be sent to get from one frame to the next.

/// A character of a frame with its place, for those who send frames on.
package struct Glyph {
  /// The first column it takes.
  package let column: Int

  /// The columns it takes, 1 or 2.
  package let width: Int

  /// Its scalars: a base and what combines with it. One scalar is nearly always all.
  package let base: Unicode.Scalar

  /// The whole character when it has more than ``base``.
  package let combined: String?

  /// Its look.
  package let style: Style
}

extension Frame {
  /// The columns of a row in which this frame differs from an earlier one, as whole characters.
  ///
  /// Returns nil where the row is the same, and the whole row when the sizes differ.
  ///
  /// - Complexity: O(columns).
  package func difference(from earlier: Frame?, row: Int) -> Range<Int>? {
    let columns = 0..<size.columns
    guard let earlier, earlier.size == size else { return columns.isEmpty ? nil : columns }
    let start = row * size.columns
    guard let first = columns.first(where: { differs(from: earlier, at: start + $0) }),
      let last = columns.last(where: { differs(from: earlier, at: start + $0) })
    else { return nil }
    let isHalf = cells[start + first].content == PackedCell.rightHalf
    let isCut =
      last + 1 < size.columns && cells[start + last + 1].content == PackedCell.rightHalf
    return (isHalf ? first - 1 : first)..<(isCut ? last + 2 : last + 1)
  }

  /// Calls a function with every character that begins in these columns of a row, left to right.
  package func visit(row: Int, columns: Range<Int>, _ body: (Glyph) -> Void) {
    for column in columns {
      let index = row * size.columns + column
      let cell = cells[index]
      guard cell.content != PackedCell.rightHalf else { continue }
      let isWide =
        column + 1 < size.columns && cells[index + 1].content == PackedCell.rightHalf
      let isCombined = cell.content & PackedCell.combinedBit != 0
      let combined = isCombined ? text(of: cell.content) : nil
      let base = combined?.unicodeScalars.first ?? Unicode.Scalar(cell.content) ?? " "
      body(
        Glyph(
          column: column, width: isWide ? 2 : 1, base: base, combined: combined, style: cell.style))
    }
  }

  private func differs(from earlier: Frame, at index: Int) -> Bool {
    let (old, new) = (earlier.cells[index], cells[index])
    if (old.content | new.content) & PackedCell.combinedBit == 0 { return old != new }
    return old.style != new.style || earlier.text(of: old.content) != text(of: new.content)
  }
}
