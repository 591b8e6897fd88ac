// An OpenDocument spreadsheet: XML parts in a ZIP file. (OpenDocument 1.3, parts 2 and 3.)
//
//   mimetype                 application/vnd.oasis.opendocument.spreadsheet
//   META-INF/manifest.xml    names the parts, and says which are encrypted
//   content.xml              styles, by which a sheet is hidden; then all sheets, rows and cells
//
// A row or a cell that stands there several times is written once, with a number beside it; LibreOffice
// fills every sheet to its last row and column that way.

/// Reads the sheets of an OpenDocument spreadsheet.
enum ODSReader {
  /// Reads all sheets with cells.
  static func sheets(
    in archive: ZipArchive, limits: WorkbookLimits
  ) throws(WorkbookFault) -> [WorkbookSheet] {
    var limits = limits
    if let manifest = archive["META-INF/manifest.xml"] {
      var part = ODSManifestPart()
      try archive.read(manifest, limits: &limits, into: &part)
    }
    guard let content = archive["content.xml"] else { throw .damaged(part: "content.xml") }
    var part = ODSContentPart(part: content.name, limits: limits)
    try archive.read(content, limits: &limits, into: &part)
    return part.sheets
  }
}

/// Looks for encrypted parts.
private struct ODSManifestPart: MarkupTaker {
  mutating func begin(_ name: MarkupName) throws(WorkbookFault) {
    if name == .encryption { throw .encrypted }
  }

  mutating func attribute(_ name: MarkupName, _ value: MarkupText) {}
}

/// Takes in the sheets of an OpenDocument spreadsheet.
private struct ODSContentPart: MarkupTaker {
  /// The sheets so far.
  private(set) var sheets: [WorkbookSheet] = []

  private let part: String
  private var builder: SheetBuilder
  private var element = MarkupName.relationship
  private var style = ""
  private var hiddenStyles: Set<String> = []

  /// How many tables lie in one another; those inside a cell are left out.
  private var depth = 0
  private var name = ""
  private var isHidden = false
  private var row = 1
  private var rowCount = 1
  private var isRowHidden = false
  private var column = 1
  private var cell = ODSCell()
  private var isInCell = false
  /// How many notes and shapes lie in one another; their text isn't the cell's.
  private var asides = 0

  init(part: String, limits: WorkbookLimits) {
    self.part = part
    builder = SheetBuilder(limits: limits)
  }

  // MARK: Elements

  mutating func begin(_ name: MarkupName) {
    element = name
    switch name {
    case .table: beginTable()
    case .annotation, .frame, .customShape, .rubyText: asides += 1
    case .tableRow where depth == 1:
      (rowCount, isRowHidden, column) = (1, false, 1)
      builder.beginRow(row)
    case .tableCell where depth == 1, .coveredCell where depth == 1:
      cell = ODSCell(isCovered: name == .coveredCell)
      isInCell = true
    case _: if isInText { cell.begin(name) }
    }
  }

  mutating func attribute(_ name: MarkupName, _ value: MarkupText) throws(WorkbookFault) {
    switch (element, name) {
    case (.style, .name): style = value.string
    case (.tableProperties, .display): if !value.isTrue { hiddenStyles.insert(style) }
    case (.table, .name) where depth == 1: self.name = value.string
    case (.table, .styleName) where depth == 1: isHidden = hiddenStyles.contains(value.string)
    case (.tableRow, .rowsRepeated) where depth == 1: rowCount = try count(value)
    case (.tableRow, .visibility) where depth == 1: isRowHidden = value.string != "visible"
    case (.tableCell, .columnsRepeated) where depth == 1,
      (.coveredCell, .columnsRepeated) where depth == 1:
      cell.columnCount = try count(value)
    case (.tableCell, .rowsSpanned) where depth == 1: cell.rowSpan = try count(value)
    case (.tableCell, _), (.s, _): if isInText { cell.attribute(of: element, name, value) }
    case (_, _): break
    }
  }

  mutating func text(_ piece: MarkupText) { if isInText { cell.add(piece) } }

  mutating func end(_ name: MarkupName) throws(WorkbookFault) {
    switch name {
    case .table: try endTable()
    case .annotation, .frame, .customShape, .rubyText: asides -= 1
    case .tableRow where depth == 1: try endRow()
    case .tableCell where depth == 1, .coveredCell where depth == 1: try endCell()
    case _: if isInText { cell.end(name) }
    }
  }

  /// Whether what stands here belongs to the value of a cell.
  private var isInText: Bool { isInCell && asides == 0 && depth == 1 }

  private func count(_ value: MarkupText) throws(WorkbookFault) -> Int {
    guard let number = value.number, number > 0 else { throw .damaged(part: part) }
    return number
  }

  // MARK: Tables, rows and cells

  private mutating func beginTable() {
    depth += 1
    guard depth == 1 else { return }
    builder = SheetBuilder(limits: builder.limits)
    (name, isHidden, row, isInCell) = ("", false, 1, false)
  }

  private mutating func endTable() throws(WorkbookFault) {
    depth -= 1
    guard depth == 0 else { return }
    sheets.append(try builder.finish(name: name, isHidden: isHidden))
  }

  private mutating func endRow() throws(WorkbookFault) {
    try builder.endRow(repeated: rowCount, isHidden: isRowHidden)
    row = min(row + rowCount, SheetBuilder.mostRows + 1)
  }

  private mutating func endCell() throws(WorkbookFault) {
    isInCell = false
    defer { column = min(column + cell.columnCount, SheetBuilder.mostColumns + 1) }
    guard !cell.isCovered else { return }
    if cell.isError { builder.noteError(column: column) }
    let text = cell.value
    guard !text.isEmpty else { return }
    guard column + cell.columnCount - 1 <= SheetBuilder.mostColumns else { throw .tooLarge }
    for copy in 0..<cell.columnCount {
      try builder.put(text, column: column + copy, isShared: copy > 0, isNumber: cell.isNumber)
    }
    let range = MergedRange(firstRow: row, lastRow: row + cell.rowSpan - 1, column: column)
    if let range { try builder.merge(range) }
  }
}
