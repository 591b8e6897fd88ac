// Real files of every kind that can be brought in, spoilt by chance for a while: nothing ends the program or
// takes for ever, every row is accounted for, and what is said can be read. CONTRIBUTING says how to let a
// long campaign run.

import Chance
import Foundation
import Method
import Model
import RandomBooks
import Testing

@testable import Interchange

@Suite struct `A file that was spoilt` {
  /// The sample book, small enough that many files of it can be read in a second.
  private static func book() throws -> Book {
    var context = Context()
    let today = try #require(Day(iso: "2026-11-24"))
    try context.carryOut(DemoBook.command(language: .chinese, today: today))
    return context.book
  }

  /// The first lines of a text.
  private static func head(_ text: String, lines count: Int) -> [UInt8] {
    Array(text.split(separator: "\r\n").prefix(count).joined(separator: "\r\n").utf8)
  }

  @Test func `of rows is taken or refused in words`() throws {
    let book = try Self.book()
    var files = [ImportKind.accounts, .people, .orders].map {
      Self.head(CSVExport.text($0, of: book), lines: 14)
    }
    files.append(Array("sep=;\nKunde;Datum;Betrag\n\"Ac\"\"me\";31.12.2025;1.234,50 €\n".utf8))
    files.append(
      [0xFF, 0xFE]
        + "客户,日期,金额\n客户,2025/1/8,12\n".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
    let harm = Barrage().harm { seed in
      var spoiler = Spoiler(
        seed: seed, pieces: [",", ";", "\t", "\"\"", "sep=", "a,b\n", ",,,,", "=1+1", "1/2/3"])
      let bytes = spoiler.spoilt(files)
      var visit = HostileImport()
      visit.make(CSVDocument(bytes: bytes))
      return (visit.harm, bytes.count)
    }
    #expect(harm.isEmpty, "\(harm)")
  }

  @Test func `of business cards is taken or refused in words`() throws {
    let book = try Self.book()
    let files = [
      Array(VCardText.text(of: book, version: .four, times: [:]).utf8),
      Array(VCardText.text(of: book, version: .three, times: [:]).utf8),
      Array(
        "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:=B1=B1=\r\n=BE=A9;x\r\nTEL;CELL:1\r\nNOTE:a\\nb\r\n c\r\nEND:VCARD\r\n"
          .utf8),
    ].map { Array($0.prefix(4000)) }
    let harm = Barrage().harm { seed in
      var spoiler = Spoiler(
        seed: seed,
        pieces: [
          "BEGIN:VCARD\r\n", "END:VCARD\r\n", "\r\n ", "=\r\n", ";ENCODING=b:", ";CHARSET=UTF-16:",
          "N:;;;;", "ORG:",
          "item1.", ":", ";", "TEL:", "NOTE:", "=E7",
        ])
      let bytes = spoiler.spoilt(files)
      var visit = HostileImport()
      visit.make(VCardFile(bytes))
      return (visit.harm, bytes.count)
    }
    #expect(harm.isEmpty, "\(harm)")
  }

  @Test func `of a whole book is taken wholly or not at all`() throws {
    let book = try Self.book()
    var author = Author(seed: 3)
    for _ in 0..<60 { _ = try? author.act() }
    let files = [
      Array(BookFormat.text(of: author.book).utf8),
      Array(BookFormat.text(of: book).utf8.prefix(9000)),
    ]
    let harm = Barrage().harm { seed in
      var spoiler = Spoiler(
        seed: seed,
        pieces: [
          "{\"a\":", "[", "]", "}", ",", "null", "true", "\"id\":\"1-1\",", "\\u0000", "\\ud800",
          "{", "\":", "1e9", "/",
        ])
      let bytes = spoiler.spoilt(files)
      var visit = HostileImport()
      do throws(JSONFault) {
        let file = try BookFile(bytes)
        for book in [Book(), author.book] { visit.make(file, into: book) }
      } catch {
        visit.read(error.phrase)
      }
      return (visit.harm, bytes.count)
    }
    #expect(harm.isEmpty, "\(harm)")
  }
}

@Suite struct `A workbook that was spoilt` {
  private static let pieces = [
    "<row r=\"2\">", "<c r=\"XFD1048576\" t=\"s\">", "<c r=\"A1\" t=\"inlineStr\"><is><t>", "<v>",
    "</v>", "</c>",
    "<a>", "&amp;", "&#0;", "&lol;", "<!DOCTYPE a [<!ENTITY b \"bb\">]>", "_x000D_",
    "<mergeCell ref=\"A1:XFD1048576\"/>",
    "r=\"", "s=\"7\"", "t=\"d\"", "<![CDATA[", "]]>", "<!--", "xmlns=\"\"", "PK\u{3}\u{4}",
    "table:number-columns-repeated=\"99999999\"",
    "table:number-rows-repeated=\"99999999\"",
  ]

  /// Reads a workbook as the import does, and every sheet of it.
  private func visit(_ bytes: [UInt8]) -> [String] {
    var visit = HostileImport()
    do throws(WorkbookFault) {
      let limits = WorkbookLimits(bytes: 30 << 20, cells: 60_000, text: 1 << 20)
      let workbook = try Workbook(reading: bytes, limits: limits)
      for sheet in workbook.sheets { for notice in sheet.notices { visit.read(notice.phrase) } }
      switch workbook.tables(asked: "all", isUnderstood: { _ in true }) {
      case .failure(let question): visit.read(question.phrase)
      case .success(let tables):
        // What can be read of a large one is tried elsewhere.
        for table in tables where table.document.rows.count < 300 { visit.make(table.document) }
      }
    } catch {
      visit.read(error.phrase)
    }
    return visit.harm
  }

  /// The parts of a good workbook of either kind, by their names.
  private static func parts() throws -> [[(name: String, bytes: [UInt8])]] {
    var context = Context()
    try context.take("account,phone,founded\nAcme,0170,1999\n客户,1,2000\n")
    try context.take("customer,date,amount\nAcme,2025-01-08,12.5\n客户,2025-02-08,7\n")
    let kinds: [Kind] = [.account, .order]
    let rows =
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row><row r=\"2\" hidden=\"1\"><c r=\"A2\" t=\"inlineStr\"><is><r><t>Ac</t></r><r><t>me</t></r></is></c><c r=\"B2\" s=\"1\"><v>45000.5</v></c></row>"
    let programs = [
      "put(xlsx('\(rows)', strings='<si><t>Customer</t></si><si><t>Date</t></si>', formats='<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>', after='<mergeCells><mergeCell ref=\"A2:A4\"/></mergeCells>'))",
      "put(ods('<table:table table:name=\"A\"><table:table-row table:number-rows-repeated=\"2\"><table:table-cell office:value-type=\"string\"><text:p>Customer</text:p></table:table-cell><table:table-cell office:value-type=\"float\" office:value=\"1.5\" table:number-columns-repeated=\"3\"/></table:table-row></table:table>'))",
    ]
    let files =
      try [KindTable.workbook(kinds, of: context.book, .english)]
      + programs.map { try Python.bytes($0) }
    return try files.map { file in
      let archive = try ZipArchive(file)
      return try archive.names.sorted().map { name in
        let entry = try #require(archive[name])
        return (name, try archive.bytes(of: entry, limit: 1 << 20))
      }
    }
  }

  private static func packed(_ parts: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var writer = ZipWriter()
    for part in parts { writer.add(part.name) { $0.append(part.bytes) } }
    return writer.file
  }

  @Test func `in its bytes is taken or refused in words`() throws {
    let files = try Self.parts().map(Self.packed)
    let harm = Barrage().harm { seed in
      var spoiler = Spoiler(seed: seed, pieces: ["PK\u{1}\u{2}", "PK\u{5}\u{6}", "PK\u{3}\u{4}"])
      let bytes = spoiler.spoilt(files)
      return (visit(bytes), bytes.count)
    }
    #expect(harm.isEmpty, "\(harm)")
  }

  @Test func `in its XML, with the checksums made right again, is taken or refused in words`()
    throws
  {
    let books = try Self.parts()
    let harm = Barrage().harm { seed in
      var spoiler = Spoiler(seed: seed, pieces: Self.pieces)
      var parts = books[spoiler.random.below(books.count)]
      let all = parts.map(\.bytes)
      for _ in 0...spoiler.random.below(2) {
        let index = spoiler.random.below(parts.count)
        parts[index].bytes = spoiler.spoilt([parts[index].bytes, all[index]])
      }
      return (visit(Self.packed(parts)), parts.reduce(0) { $0 + $1.bytes.count })
    }
    #expect(harm.isEmpty, "\(harm)")
  }
}
