// Writes a workbook that spreadsheet programs open: XLSX (ECMA-376) with the few parts that it has to have.
// Numbers, days and shares have their types; a text is always a text and never a formula.

import Model

/// Writes sheets as an XLSX file.
enum WorkbookWriter {
  /// How many rows a sheet can have below its headings.
  private static let rowLimit = 1_048_575

  /// A sheet, or what a sheet has room for of one.
  private struct Piece {
    let name: String
    let sheet: WrittenSheet
    let rows: Range<Int>
  }

  /// The bytes of a workbook with these sheets, at least one, the same for the same sheets.
  ///
  /// A sheet with more rows than a workbook allows goes on in another one.
  ///
  /// - Complexity: O(cells); besides the bytes only a piece of a sheet is held in memory.
  static func bytes(of sheets: [WrittenSheet], _ language: Language) -> [UInt8] {
    let pieces = pieces(of: sheets)
    var archive = ZipWriter()
    archive.add("[Content_Types].xml", contentTypes(pieces.count))
    archive.add("_rels/.rels", relations([("officeDocument", "xl/workbook.xml")]))
    archive.add("xl/workbook.xml", workbook(pieces.map(\.name)))
    archive.add(
      "xl/_rels/workbook.xml.rels",
      relations(
        pieces.indices.map { ("worksheet", "worksheets/sheet\($0 + 1).xml") }
          + [("styles", "styles.xml")]))
    archive.add("xl/styles.xml", CellStyle.part)
    for (index, piece) in pieces.enumerated() {
      archive.add("xl/worksheets/sheet\(index + 1).xml") { part in
        var page = SheetPage(language)
        page.write(piece.sheet, rows: piece.rows, isFirst: index == 0, to: &part)
      }
    }
    return archive.file
  }

  /// The sheets as far as each has room, under names that a workbook allows.
  private static func pieces(of sheets: [WrittenSheet]) -> [Piece] {
    var names = SheetNames()
    return sheets.flatMap { sheet in
      stride(from: 0, to: max(1, sheet.count), by: rowLimit).map { start in
        Piece(
          name: names.name(for: sheet.name), sheet: sheet,
          rows: start..<min(sheet.count, start + rowLimit))
      }
    }
  }

  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let office = "http://schemas.openxmlformats.org/"

  private static func contentTypes(_ count: Int) -> String {
    func part(_ name: String, _ type: String) -> String {
      "<Override PartName=\"/xl/\(name).xml\" ContentType=\"application/vnd.openxmlformats-"
        + "officedocument.spreadsheetml.\(type)+xml\"/>"
    }
    let sheets = (1...count).map { part("worksheets/sheet\($0)", "worksheet") }.joined()
    return head + "<Types xmlns=\"\(office)package/2006/content-types\">"
      + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + part("workbook", "sheet.main") + part("styles", "styles") + sheets + "</Types>"
  }

  private static func relations(_ targets: [(kind: String, path: String)]) -> String {
    let lines = targets.enumerated().map { index, target in
      "<Relationship Id=\"r\(index + 1)\" Type=\"\(office)officeDocument/2006/relationships/"
        + "\(target.kind)\" Target=\"\(target.path)\"/>"
    }
    return head + "<Relationships xmlns=\"\(office)package/2006/relationships\">" + lines.joined()
      + "</Relationships>"
  }

  private static func workbook(_ names: [String]) -> String {
    let sheets = names.enumerated().map { index, name in
      "<sheet name=\"\(name.html)\" sheetId=\"\(index + 1)\" r:id=\"r\(index + 1)\"/>"
    }
    return head + "<workbook xmlns=\"\(SheetPage.space)\" "
      + "xmlns:r=\"\(office)officeDocument/2006/relationships\"><bookViews><workbookView/></bookViews>"
      + "<sheets>" + sheets.joined() + "</sheets></workbook>"
  }
}

/// The names of sheets that a workbook allows: at most 31 characters, none of `[]:*?/\`, no apostrophe at an
/// end, and each once, case aside.
private struct SheetNames {
  /// The names that are taken; a spreadsheet program keeps one for itself.
  private var taken: Set<String> = ["history"]

  /// A name that no other sheet has, as near to a wanted one as can be: of a long one the part before a colon
  /// or the first words.
  mutating func name(for wanted: String) -> String {
    let wanted = wanted.plain
    let isLong = wanted.utf16.count > Self.limit
    let short = isLong ? wanted.prefix { $0 != ":" && $0 != "：" } : wanted[...]
    let name = short.split { "[]:*?/\\ ".contains($0) }.joined(separator: " ")
    var (number, candidate) = (1, Self.cut(name, to: Self.limit))
    while !taken.insert(candidate.lowercased()).inserted {
      number += 1
      let tail = " (\(number))"
      candidate = Self.cut(name, to: Self.limit - tail.utf16.count) + tail
    }
    return candidate
  }

  private static let limit = 31

  /// A text of at most so many units of UTF-16, cut between words where it has some, without apostrophes at
  /// its ends.
  private static func cut(_ text: String, to limit: Int) -> String {
    var rest = text[...]
    while rest.utf16.count > limit { rest.removeLast() }
    let isInside = rest.endIndex < text.endIndex && text[rest.endIndex] != " "
    if isInside, let space = rest.lastIndex(of: " ") { rest = rest[..<space] }
    while rest.hasPrefix("'") { rest.removeFirst() }
    while rest.last.map({ $0 == "'" || $0.isWhitespace }) == true { rest.removeLast() }
    return rest.isEmpty ? "Sheet" : String(rest)
  }
}

/// How a cell looks, by its place among the styles of the workbook.
enum CellStyle: Int, CaseIterable {
  case plain, heading, text, whole, money, number, share, day

  /// The number of the format: those below 164 are known to every program, 49 is that of texts.
  private var format: Int {
    switch self {
    case .plain, .heading: 0
    case .text: 49
    case .whole: 1
    case .money: 4
    case .number: 2
    case .share: 164
    case .day: 165
    }
  }

  /// The part of the workbook that says how cells look.
  static let part: String = {
    let looks = allCases.map { style in
      "<xf numFmtId=\"\(style.format)\" fontId=\"\(style == .heading ? 1 : 0)\" fillId=\"0\" "
        + "borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\"/>"
    }
    let font = "<sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font>"
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
      + "<styleSheet xmlns=\"\(SheetPage.space)\"><numFmts count=\"2\">"
      + "<numFmt numFmtId=\"164\" formatCode=\"0.0%\"/>"
      + "<numFmt numFmtId=\"165\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
      + "<fonts count=\"2\"><font>\(font)<font><b/>\(font)</fonts>"
      + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
      + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
      + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
      + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
      + "<cellXfs count=\"\(looks.count)\">" + looks.joined() + "</cellXfs>"
      + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
      + "</styleSheet>"
  }()
}
