// Lists and reports as columns that stand straight on a terminal. Every text passes the gate here: what
// is printed into a pipe is seen on a terminal as well.

import Drawing
import Interchange
import Model
import Report

extension BookReport {
  /// The report to read on a terminal: the summary, then the tables in columns.
  func columns(_ language: Language) -> String {
    let lines = (summary + instead).map { $0.text(language).plain + "\n" }.joined()
    return [lines, tables(language)].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// The tables in columns.
  func tables(_ language: Language) -> String {
    sections.map { section in
      guard section.count > 0 || !section.hidesWhenEmpty else { return "" }
      let table = section.count == 0 ? "" : section.columns(language)
      let heading = section.heading.map { $0(language).plain + "\n" } ?? ""
      return heading + table + section.notes.map { $0.text(language).plain + "\n" }.joined()
    }.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}

extension ReportSection {
  /// The table in columns; the headings alone where it has no rows.
  func columns(_ language: Language) -> String {
    let heads = readColumns.map { $0.heading(language).plain }
    let rows = (0..<count).map { texts($0, language) }
    let numbers = readColumns.indices.filter { readColumns[$0].isNumber }
    return TextColumns.text([heads] + rows, numbers: Set(numbers))
  }
}

/// Texts in columns as wide as their widest text, so that Chinese stands straight.
///
/// A column is never wider than ``widest``: one long text in a row must not fill all others with blanks.
/// A longer text stands there in full and only moves what follows it in its own row.
enum TextColumns {
  /// The most columns of the terminal that a text is filled up to.
  private static let widest = 60

  /// Sets lines of the same number of texts, two blanks between the columns.
  ///
  /// - Parameter numbers: The places of the columns that are set to the right.
  static func text(_ lines: [[String]], numbers: Set<Int>) -> String {
    let count = lines.first?.count ?? 0
    let widths = lines.reduce(into: [Int](repeating: 0, count: count)) { widths, row in
      for (index, text) in row.enumerated() where index < widths.count {
        widths[index] = max(widths[index], min(widest, text.displayWidth))
      }
    }
    return lines.map { row in
      let cells = row.enumerated().map { index, text in
        let blanks = String(repeating: " ", count: max(0, widths[index] - text.displayWidth))
        return numbers.contains(index)
          ? blanks + text : index == row.count - 1 ? text : text + blanks
      }
      return cells.joined(separator: "  ") + "\n"
    }.joined()
  }
}
