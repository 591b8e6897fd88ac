// The columns of a table: each with its heading, its width and what it says about a row.

import Drawing
import Model

/// A column of a table of accounts.
struct TableColumn {
  /// What stands above it.
  let heading: Phrase
  /// Its width; 0 for the one that takes what is left.
  let width: Int
  /// Whether it is set to the right, as numbers are.
  var isNumber = true
  /// The room that the screen must have before it is shown.
  var from = 0
  /// Its text and look for the row at a place.
  let cell: (Int) -> (String, StyleRole)
}

/// Columns side by side, as many as a width has room for.
struct TableColumns {
  /// The columns that are shown.
  private let columns: [TableColumn]
  /// The width of the one that takes what is left.
  private let rest: Int

  /// Chooses the columns for a width.
  init(_ all: [TableColumn], width: Int) {
    columns = all.filter { $0.from <= width }
    let fixed = columns.reduce(0) { $0 + ($1.width == 0 ? 0 : $1.width + 1) }
    rest = max(6, width - fixed - 2)
  }

  /// The line of headings.
  func heading(_ say: (Phrase) -> String) -> StyledLine {
    line { column in (say(column.heading), .muted) }
  }

  /// The line of a row.
  func line(of index: Int) -> StyledLine { line { $0.cell(index) } }

  /// Sets texts side by side, one blank between them.
  private func line(_ text: (TableColumn) -> (String, StyleRole)) -> StyledLine {
    let spans: [(String, StyleRole)] = columns.map { column in
      let (words, role) = text(column)
      let width = column.width == 0 ? rest : column.width
      return (" " + (column.isNumber ? words.paddedLeft(to: width) : words.padded(to: width)), role)
    }
    return StyledLine([(" ", .muted)] + spans)
  }
}
