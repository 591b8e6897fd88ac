// What is written into a sheet of a workbook: a heading for each column and typed cells below it.

import Drawing
import Model

/// A sheet to be written. Its rows are made when they are written, and the first ones twice: what stands in
/// them tells how wide the columns are.
struct WrittenSheet {
  /// What its tab is to say; the writer makes it fit.
  let name: String
  /// What stands above each column.
  let headings: [String]
  /// How many rows there are below.
  let count: Int
  /// The cells of a row, at most one for each heading.
  let row: (Int) -> [WrittenCell]
}

extension WrittenSheet {
  /// A sheet of sentences; nil for none.
  static func lines(_ lines: [String], below heading: String, _ language: Language) -> WrittenSheet?
  {
    guard !lines.isEmpty else { return nil }
    return WrittenSheet(
      name: Phrase("Notes", "说明")(language), headings: [heading], count: lines.count
    ) { [.text(lines[$0])] }
  }

  /// The widths of its columns, in digits, by their headings and the first thousand rows.
  var widths: [Int] {
    // The mark of the filter stands in the heading, too.
    var widths = headings.map { $0.displayWidth + 3 }
    for index in 0..<min(count, 1000) {
      for (column, cell) in row(index).enumerated() where column < widths.count {
        widths[column] = max(widths[column], cell.width + 1)
      }
    }
    return widths.map { min(60, max(6, $0)) }
  }
}

/// A cell with its type.
enum WrittenCell {
  /// Nothing.
  case empty
  /// A text, whatever it looks like.
  case text(String)
  /// A whole number.
  case whole(Int)
  /// An amount, with two decimals.
  case money(Money)
  /// A fraction of 1, shown as a percentage.
  case share(Double)
  /// A number with a fraction.
  case number(Double)
  /// A day.
  case day(Day)

  /// A text, or nothing where it is empty.
  static func filled(_ text: String) -> WrittenCell { text.isEmpty ? .empty : .text(text) }

  /// How many columns of a terminal it takes when it is shown.
  fileprivate var width: Int {
    switch self {
    case .empty: 0
    case .text(let text):
      text.prefix(60).split(whereSeparator: \.isNewline).map { String($0).displayWidth }.max() ?? 0
    case .whole(let number): String(number).count
    case .money(let money): money.grouped.count + 3
    case .share, .number: 8
    case .day: 10
    }
  }
}
