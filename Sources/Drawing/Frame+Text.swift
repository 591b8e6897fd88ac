// A frame as text, for tests, documents and bug reports.

extension Frame {
  /// The rows as text, without the blanks at their ends.
  package var lines: [String] {
    (0..<size.rows).map { row in
      var line = ""
      for cell in cells[row * size.columns..<(row + 1) * size.columns] {
        line += text(of: cell.content)
      }
      let end = line.lastIndex { $0 != " " }
      return end.map { String(line[...$0]) } ?? ""
    }
  }

  /// The whole frame as text: its rows, each ended by a line feed.
  package var text: String { lines.map { $0 + "\n" }.joined() }
}
