// An RFC 4180 reader of our own, because nothing in a customer's file may change on its way in
// and every fault has to name its line and column. It reads one row at a time from UTF-8 bytes.

/// What one step of reading gives.
package enum CSVRecord: Hashable, Sendable {
  /// A row, in order.
  case row(CSVRow)
  /// A line put aside, and the rows that it may be if the quotes in it are text, the likeliest first.
  case fault(CSVFault, readings: [CSVRow])
}

/// Reads rows from the bytes of a CSV file, one at a time.
///
///     var reader = CSVReader(bytes: bytes, delimiter: .comma)
///     while let record = reader.next() { … }
///
/// Rows end with CR, LF or CR LF. Empty lines are passed over. A quote that isn't at the start of
/// a field is ordinary text, as every spreadsheet has it. After a fault the reader goes on with
/// the line after the one where the row began, so one stray quote can't swallow a file; what the line may be
/// with its quotes as text, such as the inch sign of `"24" Monitor"`, is told besides.
package struct CSVReader: Sendable {
  private let bytes: [UInt8]
  private let delimiter: UInt8
  private var offset = 0
  private var line = 1
  private var column = 1
  private var fieldCount = 0
  /// Whether the text is a Markdown table, in which quotes are text and so are bars behind a backslash.
  private let isMarkdown: Bool

  /// The most bytes in quotes: what a text of the book can hold, four times over. A quote that isn't closed
  /// before costs no more than this, so the worst file takes time in proportion to its lines.
  static let mostInQuotes = 4 << 20

  /// Creates a reader at the first byte.
  ///
  /// - Parameter bytes: Valid UTF-8 without a byte order mark. Invalid bytes aren't lost to the
  ///   structure, but show as U+FFFD in the text.
  package init(bytes: [UInt8], delimiter: CSVDelimiter) {
    self.bytes = bytes
    self.delimiter = delimiter.rawValue
    isMarkdown = delimiter == .bar && MarkdownText.hasRule(in: bytes)
  }

  /// Reads the next row or puts the next faulty line aside; nothing at the end of the file.
  ///
  /// - Complexity: O(length of the row). A fault costs at most ``mostInQuotes`` bytes.
  package mutating func next() -> CSVRecord? {
    while offset < bytes.count {
      let start = Mark(offset: offset, line: line)
      switch readRow() {
      case .row(let row) where row.isEmptyLine: continue
      case .row(let row): return .row(row)
      case .fault(let kind, let position): return putAside(kind, at: position, from: start)
      }
    }
    return nil
  }

  // MARK: Rows

  private struct Mark {
    let offset: Int
    let line: Int
  }

  private enum RowResult {
    case row(CSVRow)
    case fault(CSVFault.Kind, TextPosition)
  }

  private enum FieldEnd {
    case delimiter
    case row
    case fault(CSVFault.Kind, TextPosition)
  }

  private mutating func readRow() -> RowResult {
    let firstLine = line
    var fields: [CSVField] = []
    fields.reserveCapacity(fieldCount)
    while true {
      switch readField(into: &fields) {
      case .delimiter: continue
      case .row:
        fieldCount = fields.count
        return .row(CSVRow(fields: fields, line: firstLine))
      case .fault(let kind, let position): return .fault(kind, position)
      }
    }
  }

  private mutating func readField(into fields: inout [CSVField]) -> FieldEnd {
    let position = TextPosition(line: line, column: column)
    if offset < bytes.count, bytes[offset] == .quote, !isMarkdown {
      return readQuotedField(at: position, into: &fields)
    }
    let start = offset
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == delimiter || byte == .lineFeed || byte == .carriageReturn { break }
      advance(over: byte)
      let isEscaping = isMarkdown && byte == MarkdownText.backslash
      if isEscaping, offset < bytes.count, !bytes[offset].endsLine { advance(over: bytes[offset]) }
    }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    fields.append(CSVField(text: text, position: position, isQuoted: false))
    return readFieldEnd()
  }

  private mutating func readQuotedField(
    at position: TextPosition, into fields: inout [CSVField]
  ) -> FieldEnd {
    advance(over: .quote)
    guard let content = readQuotedContent() else { return .fault(.unterminatedQuote, position) }
    fields.append(CSVField(text: content, position: position, isQuoted: true))
    let end = readFieldEnd()
    // A quote that ran over lines and ends within one was never closed: the fault is where it begins.
    guard case .fault(_, let place) = end, place.line != position.line else { return end }
    return .fault(.unterminatedQuote, position)
  }

  /// Reads up to the closing quote and past it; nothing when the file ends first.
  private mutating func readQuotedContent() -> String? {
    var unescaped: [UInt8] = []
    var start = offset
    let limit = min(bytes.count, offset + Self.mostInQuotes)
    while offset < limit {
      let byte = bytes[offset]
      guard byte == .quote else {
        advanceInsideQuotes(over: byte)
        continue
      }
      let end = offset
      advance(over: byte)
      let isDoubled = offset < bytes.count && bytes[offset] == .quote
      if !isDoubled {
        guard !unescaped.isEmpty else { return String(decoding: bytes[start..<end], as: UTF8.self) }
        unescaped.append(contentsOf: bytes[start..<end])
        return String(decoding: unescaped, as: UTF8.self)
      }
      unescaped.append(contentsOf: bytes[start...end])
      advance(over: .quote)
      start = offset
    }
    return nil
  }

  private mutating func readFieldEnd() -> FieldEnd {
    guard offset < bytes.count else { return .row }
    switch bytes[offset] {
    case delimiter:
      advance(over: delimiter)
      return .delimiter
    case UInt8.lineFeed, UInt8.carriageReturn:
      advanceToNextLine()
      return .row
    default: return .fault(.textAfterClosingQuote, TextPosition(line: line, column: column))
    }
  }

  // MARK: Faults

  /// Puts aside the line where a row began, and stands at the start of the line after it.
  private mutating func putAside(
    _ kind: CSVFault.Kind, at position: TextPosition, from start: Mark
  ) -> CSVRecord {
    let end = bytes[start.offset...].firstIndex(where: \.endsLine) ?? bytes.count
    let text = String(decoding: bytes[start.offset..<end], as: UTF8.self)
    (offset, line) = (end, start.line)
    if offset < bytes.count { advanceToNextLine() }
    let line = LooseLine(bytes: bytes[start.offset..<end], delimiter: delimiter, line: start.line)
    return .fault(
      CSVFault(kind: kind, position: position, text: text, line: start.line),
      readings: line.readings)
  }

  // MARK: Places

  /// Steps over one byte that doesn't end a line. Only the first byte of a scalar takes a column.
  private mutating func advance(over byte: UInt8) {
    offset += 1
    if byte & 0b1100_0000 != 0b1000_0000 { column += 1 }
  }

  private mutating func advanceInsideQuotes(over byte: UInt8) {
    if byte.endsLine { advanceToNextLine() } else { advance(over: byte) }
  }

  private mutating func advanceToNextLine() {
    let isPair =
      bytes[offset] == .carriageReturn && offset + 1 < bytes.count
      && bytes[offset + 1] == .lineFeed
    offset += isPair ? 2 : 1
    line += 1
    column = 1
  }
}

extension UInt8 {
  /// The byte of `"`.
  static let quote = UInt8(ascii: "\"")
  /// The byte of LF.
  fileprivate static let lineFeed = UInt8(ascii: "\n")
  /// The byte of CR.
  fileprivate static let carriageReturn = UInt8(ascii: "\r")

  /// Whether this byte ends a line, alone or as the first of CR LF.
  var endsLine: Bool { self == .lineFeed || self == .carriageReturn }
}
