// Sorts the records of a CSV file into preamble, header, rows and faults. The header is found,
// not counted: exports put anything from no to a dozen lines above it.

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

  private var waiting: [CSVRow] = []
  private var isDoubtful = false
  private var width = 0

  /// How many rows are looked at to find the header.
  private static let sampleSize = 40

  /// Takes the next record of the file.
  mutating func add(_ record: CSVRecord) {
    switch record {
    case .fault(let fault):
      faults.append(fault)
      // A quote that ran over a line end may have left the rest of its text as rows.
      if fault.position.line != fault.line || fault.kind == .unterminatedQuote { isDoubtful = true }
    case .row(let row) where header == nil:
      waiting.append(row)
      if waiting.count == Self.sampleSize { findHeader() }
    case .row(let row): place(row)
    }
  }

  /// Ends the sorting, for files too short to have shown their header before.
  mutating func finish() {
    if header == nil { findHeader() }
    faults.sort { $0.line < $1.line }
  }

  /// The header is the first row that is as wide as the rows of the file usually are.
  private mutating func findHeader() {
    let usual = waiting.map(\.filledCount).mostCommon ?? 1
    let index = waiting.firstIndex { $0.filledCount >= usual && !$0.isBlank } ?? 0
    guard waiting.indices.contains(index) else { return }
    let sample = waiting
    waiting = []
    preamble = Array(sample[..<index])
    header = sample[index]
    width = sample[index].fields.count
    for row in sample[(index + 1)...] { place(row) }
  }

  private mutating func place(_ row: CSVRow) {
    if isDoubtful && row.fields.count != width {
      faults.append(fault(.doubtfulRow(found: row.fields.count, expected: width), row, at: 0))
    } else if row.fields.count > width && row.filledCount > width {
      let kind = CSVFault.Kind.tooManyFields(found: row.filledCount, expected: width)
      faults.append(fault(kind, row, at: width))
    } else {
      rows.append(row)
    }
  }

  private func fault(_ kind: CSVFault.Kind, _ row: CSVRow, at column: Int) -> CSVFault {
    var writer = CSVWriter(mode: .lossless, lineEnding: .none)
    writer.append(row.fields.map(\.text))
    return CSVFault(
      kind: kind, position: row.position(at: column), text: writer.text, line: row.line)
  }
}
