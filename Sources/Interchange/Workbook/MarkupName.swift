// The names that are read in the XML of workbooks; everything else in it is passed over.

/// The name of an element or an attribute, without its namespace.
enum MarkupName: String, CaseIterable {
  // Relationships between the parts of an XLSX file.
  case relationship = "Relationship"
  case relationshipID = "Id"
  case relationshipType = "Type"
  case relationshipTarget = "Target"
  // The workbook: its sheets, and the day on which its dates begin.
  case workbookProperties = "workbookPr"
  case beginsIn1904 = "date1904"
  case sheet
  case name
  case state
  case sheetID = "id"
  // Shared strings; `t` is also the type of a cell.
  case stringItem = "si"
  case t
  case phoneticRun = "rPh"
  // Styles.
  case numberFormat = "numFmt"
  case numberFormatID = "numFmtId"
  case formatCode
  case cellFormats = "cellXfs"
  case cellFormat = "xf"
  // A sheet of an XLSX file. `r` is where a row or a cell stands; `s` is a style, or blanks in ODS.
  case row
  case r
  case isHidden = "hidden"
  case c
  case s
  case value = "v"
  case formula = "f"
  case mergedRange = "mergeCell"
  case range = "ref"
  // An ODS file.
  case style
  case tableProperties = "table-properties"
  case display
  case styleName = "style-name"
  case table
  case tableRow = "table-row"
  case rowsRepeated = "number-rows-repeated"
  case visibility
  case tableCell = "table-cell"
  case coveredCell = "covered-table-cell"
  case columnsRepeated = "number-columns-repeated"
  case rowsSpanned = "number-rows-spanned"
  case columnsSpanned = "number-columns-spanned"
  case tableFormula = "formula"
  case valueType = "value-type"
  case officeValue = "value"
  case dateValue = "date-value"
  case booleanValue = "boolean-value"
  case stringValue = "string-value"
  case paragraph = "p"
  case heading = "h"
  case tab
  case lineBreak = "line-break"
  case rubyText = "ruby-text"
  case annotation
  case frame
  case customShape = "custom-shape"
  case encryption = "encryption-data"

  /// Whether the text in such elements is wanted.
  private var wantsText: Bool {
    switch self {
    case .t, .value, .paragraph, .heading: true
    case .relationship, .relationshipID, .relationshipType, .relationshipTarget,
      .workbookProperties, .beginsIn1904, .sheet, .name, .state, .sheetID, .stringItem,
      .phoneticRun, .numberFormat, .numberFormatID, .formatCode, .cellFormats, .cellFormat, .row,
      .r, .isHidden, .c, .s, .formula, .mergedRange, .range, .style, .tableProperties, .display,
      .styleName, .table, .tableRow, .rowsRepeated, .visibility, .tableCell, .coveredCell,
      .columnsRepeated, .rowsSpanned, .columnsSpanned, .tableFormula, .valueType, .officeValue,
      .dateValue, .booleanValue, .stringValue, .tab, .lineBreak, .rubyText, .annotation, .frame,
      .customShape, .encryption:
      false
    }
  }

  /// All names, in the order of their numbers in CMarkup.
  static let all = allCases

  /// The names as CMarkup wants them told.
  static let list = allCases.map { $0.rawValue + ($0.wantsText ? "*" : "") }.joined(separator: " ")
}
