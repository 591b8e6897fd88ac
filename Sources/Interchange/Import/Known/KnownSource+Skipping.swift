// Rows that a program writes beside those that are meant, such as the suppliers in a file of customers, known by what
// stands in one column.

import Model

extension SourceTable {
  /// Leaves out the rows that the program which wrote the file is known to write beside those that are meant.
  ///
  /// - Complexity: O(rows × words).
  mutating func skip(_ source: KnownSource?) {
    for (header, words) in (source?.skipped ?? [:]).sorted(by: { $0.key < $1.key }) {
      guard let column = columns.firstIndex(where: { $0.nameKey == header.nameKey }) else {
        continue
      }
      rows.removeAll { row in
        let cell = row.text(at: column).cellText
        guard let word = words.first(where: { $0.isPattern(of: cell) }) else { return false }
        leftOut.add(.state(column: columns[column], word: word))
        return true
      }
    }
  }
}

extension String {
  /// Whether a cell is the same word, or begins with it where a star stands at its end.
  fileprivate func isPattern(of cell: String) -> Bool {
    last == "*" ? cell.hasPrefix(dropLast()) : !cell.isEmpty && cell.nameKey == nameKey
  }
}
