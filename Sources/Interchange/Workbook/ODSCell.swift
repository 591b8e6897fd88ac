// A cell of an OpenDocument spreadsheet: a typed value in its attributes, and beside it the text that
// people see. The value counts; text is taken where it's the value itself.

/// A cell while it's being read.
struct ODSCell {
  /// Whether a merged cell lies over it.
  var isCovered = false
  /// How often it stands there.
  var columnCount = 1
  /// Over how many rows it's merged.
  var rowSpan = 1

  private var kind = ""
  private var number = ""
  private var date = ""
  private var flag = ""
  private var written: String?
  private var hasFormula = false
  private var shown: [UInt8] = []
  private var paragraphs = 0
  private var isAfterBlank = true
  private var blanks = 1

  /// Begins a cell.
  init(isCovered: Bool = false) { self.isCovered = isCovered }

  /// Takes an attribute of the cell or of something in it.
  mutating func attribute(of element: MarkupName, _ name: MarkupName, _ value: MarkupText) {
    switch (element, name) {
    case (.s, .c): blanks = min(value.number ?? 1, 1024)
    case (.tableCell, .valueType): kind = value.string
    case (.tableCell, .officeValue): number = value.string
    case (.tableCell, .dateValue): date = value.string
    case (.tableCell, .booleanValue): flag = value.string
    case (.tableCell, .stringValue): written = value.string
    case (.tableCell, .tableFormula): hasFormula = true
    case (_, _): break
    }
  }

  /// An element inside the cell begins.
  mutating func begin(_ name: MarkupName) {
    switch name {
    case .paragraph, .heading:
      if paragraphs > 0 { shown.append(UInt8(ascii: "\n")) }
      paragraphs += 1
      isAfterBlank = true
    case .s: blanks = 1
    case .tab: append(UInt8(ascii: "\t"))
    case .lineBreak: append(UInt8(ascii: "\n"))
    case _: break
    }
  }

  /// An element inside the cell ends.
  mutating func end(_ name: MarkupName) {
    switch name {
    case .s: for _ in 0..<blanks { append(UInt8(ascii: " ")) }
    case .paragraph, .heading:
      if isAfterBlank, shown.last == UInt8(ascii: " ") { shown.removeLast() }
    case _: break
    }
  }

  /// A piece of text stands here. Blanks and line ends in a row are one blank, as in HTML.
  mutating func add(_ piece: MarkupText) {
    var (bytes, isAfterBlank) = (shown, isAfterBlank)
    shown = []
    piece.forEach { byte in
      let isBlank = byte == 0x20 || (0x09...0x0D).contains(byte)
      if !isBlank {
        bytes.append(byte)
      } else if !isAfterBlank {
        bytes.append(UInt8(ascii: " "))
      }
      isAfterBlank = isBlank
    }
    (shown, self.isAfterBlank) = (bytes, isAfterBlank)
  }

  private mutating func append(_ byte: UInt8) {
    shown.append(byte)
    isAfterBlank = false
  }

  /// The text that people see.
  private var text: String { String(decoding: shown, as: UTF8.self) }

  /// Whether it shows an error instead of the result of its formula.
  var isError: Bool {
    guard hasFormula else { return false }
    return text.hasPrefix("Err:")
      || ["#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!"].contains(text)
  }

  /// Whether the value is a number by its type.
  var isNumber: Bool { ["float", "currency", "percentage"].contains(kind) }

  /// The value; empty for an error.
  var value: String {
    guard !isError else { return "" }
    switch kind {
    case "float", "currency", "percentage": return NumberText.plain(Array(number.utf8))
    case "date": return WrittenDate.text(date)
    case "boolean": return flag == "true" ? "TRUE" : "FALSE"
    case "string": return paragraphs == 0 ? written ?? "" : text
    default: return text
    }
  }
}
