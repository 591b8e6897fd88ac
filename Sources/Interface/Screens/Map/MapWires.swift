// Lines between boxes. Each cell keeps the sides that lines leave it by, so that where lines meet,
// cross or join a border the right character comes out, whatever was drawn first.

import Drawing

/// Lines on a canvas, made of cells that are left by one side or several.
struct MapWires: Sendable {
  /// The sides of a cell.
  struct Sides: OptionSet, Hashable, Sendable {
    let rawValue: Int
    static let up = Sides(rawValue: 1)
    static let right = Sides(rawValue: 2)
    static let down = Sides(rawValue: 4)
    static let left = Sides(rawValue: 8)
  }

  /// The cells with lines.
  private(set) var cells: [Point: Sides] = [:]

  /// The characters for every set of sides, by its raw value. A loose end looks like a line.
  private static let strokes = Array(" │─└││┌├─┘─┴┐┤┬┼")

  /// The same for terminals without Unicode.
  private static let plainStrokes = Array(" |-+|||+-+-++|++")

  /// The character of a cell.
  static func stroke(_ sides: Sides, isASCII: Bool) -> Character {
    (isASCII ? plainStrokes : strokes)[sides.rawValue]
  }

  /// Draws a line along a row, from one column to another in either order.
  mutating func across(row: Int, from: Int, to: Int) {
    let (left, right) = (min(from, to), max(from, to))
    for column in left...right {
      if column > left { add(.left, row, column) }
      if column < right { add(.right, row, column) }
    }
  }

  /// Draws a line along a column, from one row to another in either order.
  mutating func along(column: Int, from: Int, to: Int) {
    let (top, bottom) = (min(from, to), max(from, to))
    for row in top...bottom {
      if row > top { add(.up, row, column) }
      if row < bottom { add(.down, row, column) }
    }
  }

  /// Draws the lines from a box to the boxes in the layer beneath it, joining both borders.
  mutating func connect(_ parent: Rect, to reports: [Rect]) {
    let middle = parent.column + parent.columns / 2
    for report in reports {
      let column = report.column + report.columns / 2
      add([.left, .right], parent.endRow - 1, middle)
      add([.left, .right], report.row, column)
      along(column: middle, from: parent.endRow - 1, to: parent.endRow)
      across(row: parent.endRow, from: middle, to: column)
      along(column: column, from: parent.endRow, to: report.row)
    }
  }

  /// Makes a cell of an upright border part of the lines.
  mutating func joinUpright(row: Int, column: Int) {
    add([.up, .down], row, column)
  }

  private mutating func add(_ sides: Sides, _ row: Int, _ column: Int) {
    cells[Point(row: row, column: column), default: []].formUnion(sides)
  }
}
