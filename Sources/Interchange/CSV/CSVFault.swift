// What can be wrong with a CSV file, as values that say where.

package import Model

/// A line of a CSV file that couldn't be read as a row.
///
/// A fault never stops the reading: the line is put aside with its text, and the rows after it
/// are still read.
package struct CSVFault: Hashable, Sendable {
  /// What is wrong.
  package enum Kind: Hashable, Sendable {
    /// A quote opens a field and the file ends before it's closed.
    case unterminatedQuote
    /// A quoted field is followed by something other than a delimiter or the end of the line.
    case textAfterClosingQuote
    /// The row holds text in more fields than the header has columns.
    case tooManyFields(found: Int, expected: Int)
    /// After a quote that wasn't closed, this row doesn't have the header's number of fields,
    /// so it may be the rest of a broken one.
    case doubtfulRow(found: Int, expected: Int)
    /// What another kind of file than CSV has wrong, said and with what to do.
    case other(Phrase)
  }

  /// What is wrong.
  package let kind: Kind

  /// Where it is: the opening quote, the character after the closing one, or the field too many.
  package let position: TextPosition

  /// The line that was put aside, as it stands in the file and without its line ending.
  package let text: String

  /// The line that was put aside, counted from 1. It may lie above ``position``.
  package let line: Int

  /// One sentence that says what is wrong, where, and what to do.
  package var phrase: Phrase {
    let place = Phrase(
      "Line \(position.line), column \(position.column)",
      "第 \(position.line) 行第 \(position.column) 列")
    let reason = kind.reason
    return Phrase("\(place.en): \(reason.en)", "\(place.zh)：\(reason.zh)")
  }
}

extension CSVFault.Kind {
  /// What is wrong and what to do, without the place.
  package var reason: Phrase {
    switch self {
    case .unterminatedQuote:
      Phrase(
        "the quote that opens here is never closed; close it, or double it if it is text.",
        "此处的引号没有配对；请补上右引号，若引号本身是内容请写成两个。")
    case .textAfterClosingQuote:
      Phrase(
        "text follows a closing quote; double the quotes that are text.",
        "右引号后面还有文字；作为内容的引号请写成两个。")
    case .tooManyFields(let found, let expected):
      Phrase(
        "the row has \(found) values for \(expected) columns; put a value with a comma in quotes.",
        "这一行有 \(found) 个值，而表头只有 \(expected) 列；含逗号的值请加引号。")
    case .doubtfulRow(let found, let expected):
      Phrase(
        "after a quote left open, this row has \(found) values for \(expected) columns; "
          + "mend the quote above.",
        "前面有未配对的引号，而这一行有 \(found) 个值、表头有 \(expected) 列；请先修好上面的引号。")
    case .other(let reason): reason
    }
  }
}
