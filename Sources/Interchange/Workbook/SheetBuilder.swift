// Puts the cells of a sheet together to rows. Only what holds something takes memory: a sheet that
// says it has a million empty rows, or styles out to its last column, costs nothing.

/// The rows of a sheet while they're being read.
struct SheetBuilder {
  /// What may still be made of the workbook.
  private(set) var limits: WorkbookLimits
  /// The rows that hold something so far.
  private var rows: [DraftRow] = []
  /// The fields of the row that is being read.
  private var fields: [CSVField] = []
  /// The number of that row, counted from 1.
  private var line = 0
  private var merges: [MergedRange] = []
  private var isInOrder = true
  private var errors = Tally()
  private var uncomputed = Tally()
  private var hiddenRows = 0

  /// The most rows and columns that a sheet has: those of Excel, and of LibreOffice.
  static let mostRows = 1_048_576
  /// The number of the column XFD.
  static let mostColumns = 16_384

  /// Begins a sheet.
  init(limits: WorkbookLimits) { self.limits = limits }

  private struct DraftRow {
    let line: Int
    var fields: [CSVField]

    /// Puts a value into a cell that has none.
    mutating func fill(_ text: String, column: Int) {
      while fields.count < column {
        fields.append(.empty(line: line, column: fields.count + 1))
      }
      guard fields[column - 1].text.isEmpty else { return }
      fields[column - 1] = CSVField(
        text: text, position: TextPosition(line: line, column: column), isQuoted: false)
    }
  }

  /// How many cells were of a kind, and where the first is.
  private struct Tally {
    var count = 0
    var first = ""

    mutating func add(_ cell: String) {
      if count == 0 { first = cell }
      count += 1
    }

    var sample: WorkbookNotice.CellSample? {
      count == 0 ? nil : WorkbookNotice.CellSample(count: count, first: first)
    }
  }

  /// Begins a row, counted from 1.
  mutating func beginRow(_ number: Int) {
    line = number
    fields.reserveCapacity(rows.last?.fields.count ?? 0)
  }

  /// Puts a value into the row. What is empty leaves the cell as it is.
  ///
  /// - Parameters:
  ///   - column: The column, counted from 1.
  ///   - isShared: Whether other cells have the same text, so that it takes no room of its own.
  ///   - isNumber: Whether it is a number by its type.
  /// - Throws: ``WorkbookFault/tooLarge`` for a place that no sheet has, or when there is too much.
  mutating func put(
    _ text: String, column: Int, isShared: Bool, isNumber: Bool = false
  ) throws(WorkbookFault) {
    guard !text.isEmpty else { return }
    if !isShared { try limits.take(text: text) }
    guard (1...Self.mostColumns).contains(column), line <= Self.mostRows else { throw .tooLarge }
    let field = CSVField(
      text: text, position: TextPosition(line: line, column: column), isQuoted: false,
      isNumber: isNumber)
    guard column > fields.count else {
      fields[column - 1] = field
      return
    }
    try limits.take(cells: column - fields.count)
    for gap in fields.count + 1..<column + 1 {
      fields.append(gap == column ? field : .empty(line: line, column: gap))
    }
  }

  /// Ends the row.
  ///
  /// - Parameter count: How often it stands there.
  mutating func endRow(repeated count: Int = 1, isHidden: Bool = false) throws(WorkbookFault) {
    guard !fields.isEmpty else { return }
    guard line + count - 1 <= Self.mostRows else { throw .tooLarge }
    if let last = rows.last, last.line >= line { isInOrder = false }
    if isHidden { hiddenRows += count }
    try limits.take(cells: (count - 1) * fields.count)
    rows.append(DraftRow(line: line, fields: fields))
    for copy in 1..<max(1, count) {
      rows.append(DraftRow(line: line + copy, fields: fields.map { $0.moved(to: line + copy) }))
    }
    fields = []
  }

  /// Notes a cell that shows an error.
  mutating func noteError(column: Int) {
    let cell = place(column)
    errors.add(cell)
  }

  /// Notes a formula without a result.
  mutating func noteUncomputed(column: Int) {
    let cell = place(column)
    uncomputed.add(cell)
  }

  private func place(_ column: Int) -> String {
    SpreadsheetColumn.letters(max(0, column - 1)) + String(line)
  }

  /// Notes that cells are merged over several rows.
  mutating func merge(_ range: MergedRange) throws(WorkbookFault) {
    guard range.lastRow > range.firstRow else { return }
    try limits.take(cells: 1)
    merges.append(range)
  }

  /// Ends the sheet.
  mutating func finish(name: String, isHidden: Bool) throws(WorkbookFault) -> WorkbookSheet {
    if !isInOrder { rows.sort { $0.line < $1.line } }
    var filled = Tally()
    for range in merges where try fill(range) { filled.add(range.text) }
    let notices = [
      errors.sample.map(WorkbookNotice.errors), uncomputed.sample.map(WorkbookNotice.uncomputed),
      filled.sample.map(WorkbookNotice.merged), hiddenRows > 0 ? .hiddenRows(hiddenRows) : nil,
    ]
    return WorkbookSheet(
      name: name, isHidden: isHidden,
      rows: rows.map { CSVRow(fields: $0.fields, line: $0.line) },
      notices: notices.compactMap { $0 })
  }

  /// Gives each row of a merged range the value that stands in its first, unless it's a number; says whether there
  /// were any.
  private mutating func fill(_ range: MergedRange) throws(WorkbookFault) -> Bool {
    let column = range.column
    let start = rows.partitioningIndex { $0.line >= range.firstRow }
    guard start < rows.count, rows[start].line == range.firstRow,
      column <= rows[start].fields.count
    else { return false }
    let text = rows[start].fields[column - 1].text
    // An amount that is shown for several rows was paid once.
    guard !text.isEmpty, !rows[start].fields[column - 1].isNumber else { return false }
    var hasFilled = false
    var index = start + 1
    while index < rows.count, rows[index].line <= range.lastRow {
      // Also pays for the step, so that a million ranges over the same rows end.
      try limits.take(cells: max(1, column - rows[index].fields.count))
      rows[index].fill(text, column: column)
      hasFilled = true
      index += 1
    }
    return hasFilled
  }
}

/// Cells of a column that show the value of the first of them.
struct MergedRange: Hashable, Sendable {
  /// The first row, counted from 1.
  let firstRow: Int
  /// The last row.
  let lastRow: Int
  /// The first column, counted from 1; the value stands in it.
  let column: Int

  /// Creates a range; nil when there is no such place.
  init?(firstRow: Int, lastRow: Int, column: Int) {
    guard (1...SheetBuilder.mostRows).contains(firstRow), lastRow >= firstRow,
      (1...SheetBuilder.mostColumns).contains(column)
    else { return nil }
    (self.firstRow, self.lastRow, self.column) = (firstRow, lastRow, column)
  }

  /// The cells as people write them, `A2:A5`.
  var text: String {
    let letters = SpreadsheetColumn.letters(column - 1)
    return "\(letters)\(firstRow):\(letters)\(lastRow)"
  }
}

extension CSVField {
  /// A cell with nothing in it.
  fileprivate static func empty(line: Int, column: Int) -> CSVField {
    CSVField(text: "", position: TextPosition(line: line, column: column), isQuoted: false)
  }

  /// The same in another row.
  fileprivate func moved(to line: Int) -> CSVField {
    CSVField(
      text: text, position: TextPosition(line: line, column: position.column), isQuoted: isQuoted,
      isNumber: isNumber)
  }
}

extension Array {
  /// The first index whose element belongs to the second half, by binary search.
  fileprivate func partitioningIndex(_ isSecond: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isSecond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
