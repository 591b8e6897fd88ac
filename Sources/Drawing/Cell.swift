// One cell of a frame: what tests and other readers see, and the sixteen bytes it is kept in.

/// One cell of a ``Frame``.
package struct Cell: Hashable, Sendable {
  /// The character drawn here; empty in the right half of a wide one.
  package var text: String

  /// Its look.
  package var style: Style

  /// Creates a cell.
  package init(text: String, style: Style) { (self.text, self.style) = (text, style) }
}

/// A cell as a frame keeps it: one scalar, or the place of a combined character in a table.
struct PackedCell: Hashable, Sendable {
  /// A scalar's value, ``rightHalf``, or a table index with ``combinedBit`` set.
  var content: UInt32

  /// The look of the cell.
  var style: Style

  /// The content of the right half of a wide character.
  static let rightHalf: UInt32 = 0

  /// Set in a content that is an index into ``Frame/combined``.
  static let combinedBit: UInt32 = 0x8000_0000

  /// An empty cell.
  static func blank(_ style: Style) -> PackedCell { PackedCell(content: 0x20, style: style) }
}
