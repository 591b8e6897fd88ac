// The letters by which spreadsheets name their columns.

/// Names columns as spreadsheets do.
package enum SpreadsheetColumn {
  /// A, B, … Z, AA, AB, … for the columns 0, 1, … : numbers to the base of 26 without a zero.
  package static func letters(_ index: Int) -> String {
    var (rest, letters) = (index, "")
    while rest >= 0 {
      letters = String(Unicode.Scalar(UInt8(ascii: "A") + UInt8(rest % 26))) + letters
      rest = rest / 26 - 1
    }
    return letters
  }
}
