// What a CSV file is made of once read: fields that remember where they stood, and rows of them.

import Model

/// A place in a text file, as an editor counts it.
package struct TextPosition: Hashable, Sendable, Comparable {
  /// The line, counted from 1. CR, LF and CR LF each end one line.
  package let line: Int

  /// The column, counted from 1 in Unicode scalars from the start of the line.
  package let column: Int

  /// Creates a place from its line and column, both counted from 1.
  package init(line: Int, column: Int) { (self.line, self.column) = (line, column) }

  /// Whether one place stands before another in the file.
  package static func < (left: TextPosition, right: TextPosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// One field of a CSV row: its exact text, and where it began.
package struct CSVField: Hashable, Sendable {
  /// The text with its quotes taken off and doubled quotes made single; otherwise unchanged,
  /// line endings inside quotes included.
  package let text: String

  /// Where the field's first character stands, its opening quote included.
  package let position: TextPosition

  /// Whether the file had this field in quotes, which tells `""` from nothing at all.
  package let isQuoted: Bool

  /// Whether the field is a number by its type, as in a workbook, so that a point in it stands before decimals.
  package var isNumber = false
}

/// One row of a CSV file.
package struct CSVRow: Hashable, Sendable {
  /// The fields in the order of the file; never empty.
  package let fields: [CSVField]

  /// The line of the row's first character, counted from 1.
  package let line: Int

  /// The text of the field in a column counted from 0, or nothing when the row is shorter.
  package func text(at index: Int) -> String {
    fields.indices.contains(index) ? fields[index].text : ""
  }

  /// Whether the field in a column counted from 0 is a number by its type.
  package func isNumber(at index: Int) -> Bool {
    fields.indices.contains(index) && fields[index].isNumber
  }

  /// Where the field in a column counted from 0 began; the row's start when the row is shorter.
  package func position(at index: Int) -> TextPosition {
    fields.indices.contains(index)
      ? fields[index].position : TextPosition(line: line, column: 1)
  }

  /// Whether no field holds anything but blanks, as in the empty rows that spreadsheets leave.
  package var isBlank: Bool { fields.allSatisfy(\.text.isBlank) }

  /// Whether the row is an empty line: no quotes, no delimiter, no text.
  var isEmptyLine: Bool {
    fields.count == 1 && fields.allSatisfy { $0.text.isEmpty && !$0.isQuoted }
  }

  /// The number of fields up to the last one that holds text; trailing empty ones don't count.
  package var filledCount: Int { (fields.lastIndex { !$0.text.isEmpty } ?? -1) + 1 }

  /// The row with empty fields at its end, so that it has at least so many.
  func padded(to width: Int) -> CSVRow {
    guard fields.count < width else { return self }
    let gaps = (fields.count..<width).map { index in
      CSVField(
        text: "", position: TextPosition(line: line, column: index + 1), isQuoted: false)
    }
    return CSVRow(fields: fields + gaps, line: line)
  }
}
