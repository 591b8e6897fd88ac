// A line whose quotes don't follow RFC 4180, read with quotes that are text: `"24" Monitor",9`.

/// A line of a CSV file in which a quote is out of place, and the rows that it may be.
///
/// Programs that put quotes around a value and forget to double those inside write an inch sign so. Nobody
/// can tell from the line alone; where one of the readings has as many fields as the file has columns,
/// it's what was meant.
struct LooseLine {
  /// The line without its end.
  let bytes: ArraySlice<UInt8>
  /// The byte between fields.
  let delimiter: UInt8
  /// Its number, counted from 1.
  let line: Int

  /// The rows that the line may be, the likeliest first: with values that end at a quote before a delimiter,
  /// and with all quotes as text where a quote is closed too early. A line that opens a quote and closes
  /// none is no row by itself.
  ///
  /// - Complexity: O(length).
  var readings: [CSVRow] {
    [row(closing: true), row(closing: false)].compactMap { $0 }
  }

  /// The row with its quotes read in one way.
  ///
  /// - Parameter closing: Whether a quote at the start of a value opens it where one stands at its end.
  private func row(closing: Bool) -> CSVRow? {
    var fields: [CSVField] = []
    var (offset, column) = (bytes.startIndex, 1)
    var isClosing = closing
    while true {
      let isOpened = offset < bytes.endIndex && bytes[offset] == .quote
      let close = isOpened && isClosing ? closingQuote(from: offset + 1) : nil
      // Where none is left for this value, none is left for those behind it, so each byte is sought once.
      if isOpened, close == nil { isClosing = false }
      let end = close.map { $0 + 1 } ?? bytes[offset...].firstIndex(of: delimiter) ?? bytes.endIndex
      if isOpened, close == nil, !bytes[(offset + 1)..<end].contains(.quote) { return nil }
      let content = close.map { bytes[(offset + 1)..<$0] } ?? bytes[offset..<end]
      fields.append(
        CSVField(
          text: text(content, isQuoted: close != nil),
          position: TextPosition(line: line, column: column), isQuoted: close != nil))
      guard end < bytes.endIndex else { return CSVRow(fields: fields, line: line) }
      column += bytes[offset...end].count { $0 & 0b1100_0000 != 0b1000_0000 }
      offset = end + 1
    }
  }

  /// The first quote before a delimiter or the end of the line.
  private func closingQuote(from start: Int) -> Int? {
    bytes.indices[start...].first { index in
      bytes[index] == .quote
        && (index + 1 == bytes.endIndex || bytes[index + 1] == delimiter)
    }
  }

  /// A value's text; in quotes, doubled quotes are one.
  private func text(_ bytes: ArraySlice<UInt8>, isQuoted: Bool) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard isQuoted, text.utf8.contains(.quote) else { return text }
    var (result, isPending) = (String.UnicodeScalarView(), false)
    for scalar in text.unicodeScalars {
      let isSecond = scalar == "\"" && isPending
      if !isSecond { result.append(scalar) }
      isPending = scalar == "\"" && !isSecond
    }
    return String(result)
  }
}
