// Sorts the records of a CSV file into preamble, header, rows and faults. The header is found,
// not counted: exports put anything from no to a dozen lines above it.

import Model

/// Sorts records as they're read. Call ``finish()`` after the last one.
struct RecordSorter {
  /// The header, once found.
  private(set) var header: CSVRow?
  /// The rows above the header.
  private(set) var preamble: [CSVRow] = []
  /// The rows below the header.
  private(set) var rows: [CSVRow] = []
  /// The lines that couldn't be read.
  private(set) var faults: [CSVFault] = []
  /// What was taken for text to make rows whole, and in which lines.
  private(set) var mendings: [CSVMending: [Int]] = [:]

  private let delimiter: CSVDelimiter
  private let known: KnownHeaders
  /// Whether the rows are those of a sheet, whose cells have their columns by themselves: one to the right of
  /// the header is no sign of a broken row.
  var isSheet = false

  private var waiting: [CSVRow] = []
  private var waitingFaults: [(CSVFault, readings: [CSVRow])] = []
  /// Rows with text in more fields than the header has.
  private var wide: [CSVRow] = []
  /// Whether a row that is whole has a blank after a delimiter.
  private var hasLeadingBlanks = false
  private var isDoubtful = false
  private var width = 0

  /// How many rows are looked at to find the header.
  private static let sampleSize = 40

  /// Sorts the records of a file with this delimiter, whose header may be known.
  init(delimiter: CSVDelimiter = .comma, known: KnownHeaders) {
    (self.delimiter, self.known) = (delimiter, known)
  }

  /// Takes the next record of the file.
  mutating func add(_ record: CSVRecord) {
    switch record {
    case .fault(let fault, let readings) where header == nil:
      waitingFaults.append((fault, readings))
    case .fault(let fault, let readings): place(fault, readings)
    case .row(let row) where header == nil:
      waiting.append(row)
      if waiting.count == Self.sampleSize { findHeader() }
    case .row(let row): place(row)
    }
  }

  /// Ends the sorting, for files too short to have shown their header before.
  mutating func finish() {
    if header == nil { findHeader() }
    for row in wide { mend(row) }
    faults.sort { $0.line < $1.line }
    if !mendings.isEmpty { rows.sort { $0.line < $1.line } }
  }

  /// The header is the first row that is known for one, or else the first that is as wide as the rows of the file
  /// usually are.
  private mutating func findHeader() {
    let usual = waiting.map(\.filledCount).mostCommon ?? 1
    let widest = waiting.firstIndex { $0.filledCount >= usual && !$0.isBlank } ?? 0
    let index = waiting.firstIndex(where: known.include) ?? headerAbove(widest) ?? widest
    let faulty = waitingFaults
    waitingFaults = []
    guard waiting.indices.contains(index) else {
      for (fault, _) in faulty { faults.append(fault) }
      return
    }
    let sample = waiting
    waiting = []
    preamble = Array(sample[..<index])
    header = sample[index]
    width = sample[index].fields.count
    // A fault among the first rows makes those after it doubtful, and none before it.
    var next = faulty[...]
    for row in sample[(index + 1)...] {
      while let (fault, readings) = next.first, fault.line < row.line {
        place(fault, readings)
        next.removeFirst()
      }
      place(row)
    }
    for (fault, readings) in next { place(fault, readings) }
  }

  /// The row of names above a first row that is wider only because values hold commas without quotes.
  private func headerAbove(_ index: Int) -> Int? {
    guard delimiter == .comma, !isSheet, index > 0, waiting.indices.contains(index) else {
      return nil
    }
    let (above, first) = (waiting[index - 1], waiting[index])
    let isData = first.fields.contains { $0.isLedByBlank || $0.holdsFigures }
    let areNames =
      above.fields.count > 2 && above.filledCount == above.fields.count
      && above.fields.count < first.filledCount
      && !above.fields.contains { $0.isLedByBlank || $0.holdsFigures }
    return isData && areNames ? index - 1 : nil
  }

  private mutating func place(_ fault: CSVFault, _ readings: [CSVRow]) {
    if let whole = readings.first(where: { $0.fields.count == width }) {
      rows.append(whole)
      mendings[.quotes, default: []].append(whole.line)
      return
    }
    faults.append(fault)
    // A quote that ran over a line end may have left the rest of its text as rows.
    if fault.position.line != fault.line || fault.kind == .unterminatedQuote { isDoubtful = true }
  }

  private mutating func place(_ row: CSVRow) {
    if isDoubtful && row.fields.count != width {
      faults.append(fault(.doubtfulRow(found: row.fields.count, expected: width), row, at: 0))
    } else if !isSheet && row.fields.count > width && row.filledCount > width {
      wide.append(row)
    } else {
      if !hasLeadingBlanks {
        hasLeadingBlanks = row.fields.dropFirst().contains(where: \.isLedByBlank)
      }
      rows.append(row)
    }
  }

  /// Makes a row whole whose values hold commas without quotes: where a comma in front of a blank is text in
  /// each row that has too many, and no other row has one; or where commas stand between thousands.
  private mutating func mend(_ row: CSVRow) {
    let surplus = row.filledCount - width
    let fields = row.fields.prefix(row.filledCount)
    let blanks = fields.indices.dropFirst().filter { fields[$0].isLedByBlank }
    let groups = fields.indices.dropFirst().filter { fields[$0].isGroup(behind: fields[$0 - 1]) }
    let hasBlanks = !hasLeadingBlanks && blanks.count == surplus
    let places = hasBlanks ? blanks : groups
    guard delimiter == .comma, places.count == surplus else {
      let kind = CSVFault.Kind.tooManyFields(found: row.filledCount, expected: width)
      faults.append(fault(kind, row, at: width))
      return
    }
    var joined: [CSVField] = []
    for (index, field) in fields.enumerated() {
      if places.contains(index), let before = joined.popLast() {
        joined.append(
          CSVField(
            text: before.text + delimiter.text + field.text, position: before.position,
            isQuoted: before.isQuoted))
      } else {
        joined.append(field)
      }
    }
    rows.append(CSVRow(fields: joined, line: row.line))
    mendings[.commas, default: []].append(row.line)
  }

  private func fault(_ kind: CSVFault.Kind, _ row: CSVRow, at column: Int) -> CSVFault {
    var writer = CSVWriter(mode: .lossless, lineEnding: .none)
    writer.append(row.fields.map(\.text))
    return CSVFault(
      kind: kind, position: row.position(at: column), text: writer.text, line: row.line)
  }
}

/// What was taken for text to make a row whole.
package enum CSVMending: Hashable, Sendable {
  /// Quotes inside a value.
  case quotes
  /// Commas before a blank.
  case commas
}

extension CSVField {
  /// Whether the field holds figures and their marks alone, as a number or a day does and no name of a column.
  fileprivate var holdsFigures: Bool {
    text.utf8.contains { (0x30...0x39).contains($0) }
      && text.allSatisfy { $0.isNumber || $0.isCurrencySymbol || " .,-/:+()'%".contains($0) }
  }

  /// Whether the field is three digits, with decimals or without, and what stands before it one to three: `1,200.50`
  /// without its quotes.
  fileprivate func isGroup(behind before: CSVField) -> Bool {
    guard !isQuoted, !before.isQuoted else { return false }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let whole = before.text.trimmed.drop { "-$€£¥￥".contains($0) }
    return (1...2).contains(parts.count) && parts[0].count == 3
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }
      && (1...3).contains(whole.count) && whole.allSatisfy(\.isASCIIDigit) && whole.first != "0"
  }

  /// Whether the field begins with a blank before its text, as what follows a comma in a sentence does.
  fileprivate var isLedByBlank: Bool {
    !isQuoted && text.utf8.first == 0x20 && text.utf8.contains { $0 != 0x20 }
  }
}
