// What a person says about how the cells of a file are to be read, and what the file leaves open.

package import Model

/// How cells are to be read, where the person said it; what is nil, the file's columns have to show.
package struct ReadingOptions: Hashable, Sendable {
  /// The order of day and month.
  package var dates: DateOrder?
  /// What stands before decimals.
  package var decimal: DecimalMark?

  /// Says so much.
  package init(dates: DateOrder? = nil, decimal: DecimalMark? = nil) {
    (self.dates, self.decimal) = (dates, decimal)
  }
}

/// What a file doesn't say: with it unanswered, numbers or days would be guessed. One sentence asks and ends
/// in the option that answers.
package enum ReadingDoubt: Hashable, Sendable {
  /// Whether days or months come first in a column, and a cell that could be either.
  case dayOrder(column: String, cell: String)
  /// Whether points in a column stand before decimals or between thousands, and a cell that could be either.
  case decimalMark(column: String, cell: String)

  /// The question, and how to answer it.
  package var phrase: Phrase {
    switch self {
    case .dayOrder(let column, let cell):
      Phrase(
        "“\(cell.plain)” in \(column.plain) can be read with the day or the month first, and no other "
          + "row says which: add --dates dmy or --dates mdy.",
        "“\(column.plain)”列的“\(cell.plain)”分不清月和日，其他行也看不出来：请加 --dates dmy（日在前）或 --dates mdy（月在前）。"
      )
    case .decimalMark(let column, let cell):
      Phrase(
        "“\(cell.plain)” in \(column.plain) can be read with decimals or thousands behind the point, and no "
          + "other row says which: add --decimal point or --decimal comma.",
        "“\(column.plain)”列的“\(cell.plain)”分不清是小数点还是千位分隔，其他行也看不出来："
          + "请加 --decimal point（点是小数点）或 --decimal comma（逗号是小数点）。")
    }
  }
}

/// What the cells of a column together say of the decimal mark.
struct DecimalColumn {
  /// The mark that all cells which can be read in one way only agree on; nil where they don't, or none can.
  let mark: DecimalMark?
  /// The first cell that could be read in two ways, with the mark in it.
  let undecided: (mark: DecimalMark, cell: String)?

  /// Looks at the cells.
  ///
  /// - Complexity: O(cells).
  init(_ cells: some Sequence<String>) {
    var marks: Set<DecimalMark> = []
    var first: (DecimalMark, String)?
    for cell in cells where cell.utf8.contains(where: { $0 == 0x2E || $0 == 0x2C || $0 >= 0x80 }) {
      switch CellNumber.evidence(in: cell) {
      case .none: break
      case .says(let mark): marks.insert(mark)
      case .either(let mark): first = first ?? (mark, cell)
      }
    }
    mark = marks.count == 1 ? marks.first : nil
    undecided = first
  }
}
