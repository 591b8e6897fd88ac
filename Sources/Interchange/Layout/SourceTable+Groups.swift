// Reports grouped by customer: the customer in a row of its own, its rows below, and perhaps its sum at their foot.

import Model

extension SourceTable {
  /// Where the first column holds nothing but headings of groups, gives each row its heading, and takes the rows
  /// of headings and sums off.
  ///
  /// Every row has to be a heading, which has that one cell alone, a sum, which begins with a word for one, or one
  /// of the rows between, which leave it blank; and the first is a heading.
  mutating func standGroupsUp() {
    guard columns.count > 2, rows.first?.isHeading == true else { return }
    let headings = rows.count(where: \.isHeading)
    let isGrouped = rows.allSatisfy { row in
      row.text(at: 0).trimmed.isEmpty || row.isHeading || row.isGroupSum
    }
    let inner = rows.count { $0.text(at: 0).trimmed.isEmpty && $0.filledCount > 2 }
    guard isGrouped, inner >= headings else { return }
    if columns[0].isEmpty { columns[0] = "account" }
    var heading = CSVField(text: "", position: TextPosition(line: 1, column: 1), isQuoted: false)
    var (kept, sums): ([CSVRow], Int) = ([], 0)
    for row in rows {
      if row.isHeading {
        heading = row.fields[0]
      } else if row.text(at: 0).trimmed.isEmpty {
        kept.append(CSVRow(fields: [heading] + row.fields.dropFirst(), line: row.line))
      } else {
        sums += 1
      }
    }
    rows = kept
    leftOut.append(LeftOut(.heading, count: headings))
    if sums > 0 { leftOut.append(LeftOut(.total, count: sums)) }
  }
}

extension CSVRow {
  /// Whether the row holds its first cell alone, and that is no word for a sum.
  fileprivate var isHeading: Bool {
    !text(at: 0).trimmed.isEmpty && !isGroupSum
      && fields.dropFirst().allSatisfy { $0.text.trimmed.isEmpty }
  }

  /// Whether the row begins with a word for a sum, alone or before or behind the name of its group.
  fileprivate var isGroupSum: Bool {
    let words = text(at: 0).split(separator: " ").map(String.init)
    guard let first = words.first, let last = words.last else { return false }
    let hasNumbers = fields.dropFirst().contains { $0.text.contains(where: \.isNumber) }
    return hasNumbers && (text(at: 0).isSumWord || first.isSumWord || last.isSumWord)
  }
}
