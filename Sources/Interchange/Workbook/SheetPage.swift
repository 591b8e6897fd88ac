// The XML of one sheet, handed on a piece at a time.

import Model

/// A sheet on its way into a workbook.
struct SheetPage {
  /// The namespace of sheets.
  static let space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  /// From here on what is written so far is handed on.
  private static let pieceSize = 1 << 16
  /// How many units of UTF-16 a cell can hold.
  private static let cellLimit = 32_767

  private let language: Language
  private var bytes: [UInt8] = []

  /// Begins a sheet.
  init(_ language: Language) { self.language = language }

  /// Writes the headings and some rows of a sheet.
  mutating func write(
    _ sheet: WrittenSheet, rows: Range<Int>, isFirst: Bool, to part: inout ZipPart
  ) {
    begin(sheet, isFirst: isFirst)
    let columns = sheet.headings.indices.map { Array(SpreadsheetColumn.letters($0).utf8) }
    write(row: 1, sheet.headings.map { .text($0) }, columns, style: .heading)
    for (line, index) in rows.enumerated() {
      write(row: line + 2, sheet.row(index), columns, style: nil)
      if bytes.count >= Self.pieceSize { handOn(to: &part) }
    }
    put("</sheetData>")
    if let last = columns.last, !rows.isEmpty {
      put("<autoFilter ref=\"A1:\(String(decoding: last, as: UTF8.self))\(rows.count + 1)\"/>")
    }
    put("</worksheet>")
    handOn(to: &part)
  }

  /// What stands before the rows: that the headings stay where they are, and how wide the columns are.
  private mutating func begin(_ sheet: WrittenSheet, isFirst: Bool) {
    put("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"")
    put(Self.space)
    put("\"><sheetViews><sheetView workbookViewId=\"0\"\(isFirst ? " tabSelected=\"1\"" : "")>")
    put("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>")
    put("</sheetView></sheetViews>")
    let widths = sheet.widths.enumerated().map { index, width in
      "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(width)\" customWidth=\"1\"/>"
    }
    if !widths.isEmpty { put("<cols>" + widths.joined() + "</cols>") }
    put("<sheetData>")
  }

  private mutating func handOn(to part: inout ZipPart) {
    part.append(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func write(
    row: Int, _ cells: [WrittenCell], _ columns: [[UInt8]], style: CellStyle?
  ) {
    let number = Array(String(row).utf8)
    put("<row r=\"")
    bytes += number
    put("\">")
    for (column, cell) in zip(columns, cells) {
      guard let (usual, content) = content(of: cell) else { continue }
      put("<c r=\"")
      bytes += column
      bytes += number
      put("\" s=\"")
      put(String((style ?? usual).rawValue))
      switch content {
      case .text(let text):
        put("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
        write(text)
        put("</t></is></c>")
      case .digits(let digits):
        put("\"><v>")
        put(digits)
        put("</v></c>")
      }
    }
    put("</row>")
  }

  private enum Content {
    case text(String)
    case digits(String)
  }

  /// What stands in a cell. Spreadsheets keep 15 digits of a number and no day before March of 1900: what is
  /// beyond stays a text, so that it is not another one.
  private func content(of cell: WrittenCell) -> (CellStyle, Content)? {
    let most = 1_000_000_000_000_000
    switch cell {
    case .empty: return nil
    case .text(let text): return (.text, .text(fitting(text)))
    case .whole(let number):
      let digits = String(number)
      return number.magnitude < most ? (.whole, .digits(digits)) : (.text, .text(digits))
    case .money(let money):
      if money.isBeyond { return (.text, .text(money.grouped)) }
      let isKept = money.hundredths.magnitude <= most
      return isKept ? (.money, .digits(money.description)) : (.text, .text(money.description))
    case .share(let share): return share.isFinite ? (.share, .digits("\(share)")) : nil
    case .number(let number): return number.isFinite ? (.number, .digits("\(number)")) : nil
    case .day(let day):
      let serial = Int(day.number) + 25_569
      return (61..<2_958_466).contains(serial)
        ? (.day, .digits(String(serial))) : (.text, .text(day.description))
    }
  }

  /// A text that a cell can hold; where it is longer, its beginning, and a word about that.
  private func fitting(_ text: String) -> String {
    guard text.utf8.count > Self.cellLimit, text.utf16.count > Self.cellLimit else { return text }
    let word = Phrase(
      "… [a cell holds no more; JSON has all of it]", "……［单元格容量有限，完整内容请导出 JSON］")(language)
    var (room, end) = (Self.cellLimit - word.utf16.count, text.startIndex)
    while end < text.endIndex {
      room -= text[end].utf16.count
      if room < 0 { break }
      end = text.index(after: end)
    }
    return text[..<end] + word
  }
}

extension SheetPage {
  /// Writes a text as XML. A control character, which XML can't hold, and a carriage return, which it would
  /// change, stand as `_x000D_`, and so that nothing else is read as one, so does the line before `x000D_`. NUL,
  /// for which there is no such writing, is left out.
  private mutating func write(_ text: String) {
    let source = Array(text.utf8)
    var index = 0
    while index < source.count {
      let byte = source[index]
      var taken = 1
      switch byte {
      case UInt8(ascii: "&"): put("&amp;")
      case UInt8(ascii: "<"): put("&lt;")
      case UInt8(ascii: ">"): put("&gt;")
      case 0: break
      case UInt8(ascii: "_"): put(Self.isEscape(source[index...].prefix(7)) ? "_x005F_" : "_")
      // U+FFFE and U+FFFF are no characters to XML.
      case 0xEF
      where [[0xBF, 0xBE], [0xBF, 0xBF]].contains(source[index...].dropFirst().prefix(2)):
        put(source[index + 2] == 0xBE ? "_xFFFE_" : "_xFFFF_")
        taken = 3
      case 9, 10, 0x20...0xFF: bytes.append(byte)
      case _: put("_x00\(byte < 16 ? "0" : "")\(String(byte, radix: 16, uppercase: true))_")
      }
      index += taken
    }
  }

  /// Whether seven bytes look like an escaped character.
  private static func isEscape(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count == 7, bytes.last == UInt8(ascii: "_") else { return false }
    let inside = bytes.dropFirst().dropLast()
    let digits = inside.dropFirst()
    return inside.first == UInt8(ascii: "x")
      && UInt32(String(decoding: digits, as: UTF8.self), radix: 16) != nil
  }
}
