// The cells of a sheet in an XLSX workbook, as they come. (ECMA-376, part 1, 18.3.1.)

/// Takes in a sheet of an XLSX workbook.
struct XLSXSheetPart: MarkupTaker {
  private let part: String
  private let strings: [String]
  private let formats: [CellFormat]
  private let epoch: DateEpoch
  private var builder: SheetBuilder

  private var row = 0
  private var isRowHidden = false
  private var column = 0
  private var element = MarkupName.relationship
  private var cell = Cell()
  /// The text of the value, whose array stays the same from cell to cell.
  private var value: [UInt8] = []
  private var isInValue = false
  private var inline = RichText()

  /// A cell while it's being read.
  private struct Cell {
    var kind = Kind.number
    var style = 0
    var hasFormula = false
  }

  /// What the value of a cell is.
  private enum Kind: String {
    case number = "n"
    case shared = "s"
    case text = "str"
    case inline = "inlineStr"
    case flag = "b"
    case error = "e"
    case date = "d"
  }

  /// Begins a sheet.
  ///
  /// - Parameters:
  ///   - part: The path of the part, for what has to be said about it.
  ///   - strings: The texts that cells share.
  ///   - formats: The format of each style.
  ///   - epoch: From where days are counted.
  init(
    part: String, strings: [String], formats: [CellFormat], epoch: DateEpoch, limits: WorkbookLimits
  ) {
    (self.part, self.strings, self.formats, self.epoch) = (part, strings, formats, epoch)
    builder = SheetBuilder(limits: limits)
  }

  /// What may still be made of the workbook.
  var limits: WorkbookLimits { builder.limits }

  /// Ends the sheet.
  mutating func finish(name: String, isHidden: Bool) throws(WorkbookFault) -> WorkbookSheet {
    try builder.finish(name: name, isHidden: isHidden)
  }

  mutating func begin(_ name: MarkupName) {
    element = name
    switch name {
    case .row:
      row += 1
      column = 0
      isRowHidden = false
      builder.beginRow(row)
    case .c:
      column += 1
      cell = Cell()
      value.removeAll(keepingCapacity: true)
      inline = RichText()
    case .formula: cell.hasFormula = true
    case .value: isInValue = true
    case .t, .phoneticRun: inline.begin(name)
    case _: break
    }
  }

  mutating func attribute(_ name: MarkupName, _ text: MarkupText) throws(WorkbookFault) {
    switch (element, name) {
    case (.c, .r): column = try place(text).column
    case (.c, .s): cell.style = text.number ?? 0
    case (.c, .t): cell.kind = Kind(rawValue: text.string) ?? .text
    case (.row, .r):
      guard let number = text.number, number > 0 else { throw .damaged(part: part) }
      row = number
      builder.beginRow(row)
    case (.row, .isHidden): isRowHidden = text.isTrue
    case (.mergedRange, .range): try merge(text.string)
    case (_, _): break
    }
  }

  mutating func text(_ piece: MarkupText) {
    if isInValue { piece.append(to: &value) } else { inline.add(piece) }
  }

  mutating func end(_ name: MarkupName) throws(WorkbookFault) {
    switch name {
    case .value: isInValue = false
    case .t, .phoneticRun: inline.end(name)
    case .c: try endCell()
    case .row: try builder.endRow(isHidden: isRowHidden)
    case _: break
    }
  }

  // MARK: Cells

  private mutating func endCell() throws(WorkbookFault) {
    if cell.kind == .inline { return try put(inline.string, isShared: false) }
    guard !value.isEmpty else {
      if cell.hasFormula && cell.kind != .text { builder.noteUncomputed(column: column) }
      return
    }
    switch cell.kind {
    case .shared:
      guard let index = value.wholeNumber, strings.indices.contains(index) else {
        throw .damaged(part: part)
      }
      try put(strings[index], isShared: true)
    case .number:
      let (text, isNumber) = number()
      try builder.put(text, column: column, isShared: false, isNumber: isNumber)
    case .text: try put(RichText.string(value), isShared: false)
    case .flag: try put(value == [UInt8(ascii: "1")] ? "TRUE" : "FALSE", isShared: true)
    case .date: try put(WrittenDate.text(String(decoding: value, as: UTF8.self)), isShared: false)
    case .error: builder.noteError(column: column)
    case .inline: break
    }
  }

  private mutating func put(_ text: String, isShared: Bool) throws(WorkbookFault) {
    try builder.put(text, column: column, isShared: isShared)
  }

  /// The number as people see it: a day where its format says so; and whether it is one.
  private func number() -> (text: String, isNumber: Bool) {
    if formats.indices.contains(cell.style), formats[cell.style] != .number,
      let serial = Double(String(decoding: value, as: UTF8.self)),
      let day = epoch.text(serial, as: formats[cell.style])
    {
      return (day, false)
    }
    let text = NumberText.plain(value)
    if formats.indices.contains(cell.style), case .amount(let currency) = formats[cell.style] {
      return (text + " " + currency, true)
    }
    return (text, true)
  }

  // MARK: Places

  /// The row and the column of `E12`, both counted from 1.
  private func place(_ text: MarkupText) throws(WorkbookFault) -> (row: Int, column: Int) {
    var (row, column, isFault) = (0, 0, false)
    text.forEach { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"): row = row * 10 + Int(byte - UInt8(ascii: "0"))
      case _: isFault = true
      }
      if column > SheetBuilder.mostColumns || row > SheetBuilder.mostRows {
        (row, column, isFault) = (0, 0, true)
      }
    }
    guard !isFault, column > 0 else { throw .damaged(part: part) }
    return (row, column)
  }

  /// Notes the merged cells of a range such as `A2:C5`.
  private mutating func merge(_ text: String) throws(WorkbookFault) {
    let ends = text.split(separator: ":").map { end -> (row: Int, column: Int)? in
      let letters = end.prefix { !$0.isNumber }
      guard let row = end.dropFirst(letters.count).utf8.wholeNumber,
        let column = SpreadsheetColumn.index(letters)
      else { return nil }
      return (row, column + 1)
    }
    guard ends.count == 2, let first = ends[0], let last = ends[1] else { return }
    let range = MergedRange(firstRow: first.row, lastRow: last.row, column: first.column)
    if let range { try builder.merge(range) }
  }
}
