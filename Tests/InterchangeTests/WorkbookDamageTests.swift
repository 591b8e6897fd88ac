// Workbooks that are broken, or made to break whoever reads them: always a sentence, soon, and never a part
// that is taken for the whole.

import Chance
import Interchange
import Model
import Testing

@Suite struct `A workbook that is damaged or hostile` {
  /// Small bounds, so that the tests need no gigabytes.
  private static let small = WorkbookLimits(bytes: 30 << 20, cells: 200_000, text: 1 << 20)

  /// A workbook as programs write it.
  private static func good() throws -> [UInt8] {
    try Python.bytes(
      """
      import openpyxl, datetime
      book = openpyxl.Workbook()
      for name in ['Orders', '客户']:
          page = book.create_sheet(name)
          for row in range(40):
              page.append([f'{name} {row}', row * 1.25, datetime.date(2025, 1, 1) + datetime.timedelta(row)])
      save(book)
      """)
  }

  /// The workbook in some bytes; nil where it's refused, with a sentence in both languages.
  private func read(_ bytes: [UInt8]) -> Workbook? {
    do throws(WorkbookFault) {
      return try Workbook(reading: bytes, limits: Self.small)
    } catch {
      #expect(error.phrase.en.hasSuffix(".") && error.phrase.zh.hasSuffix("。"))
      return nil
    }
  }

  @Test func `cut off at any place is refused`() throws {
    let bytes = try Self.good()
    for end in stride(from: 0, to: bytes.count, by: 97) {
      #expect(read(Array(bytes[..<end])) == nil, "cut at \(end)")
    }
  }

  @Test func `with some flipped bytes is refused or the same, never another`() throws {
    let bytes = try Self.good()
    let whole = try Workbook(reading: bytes)
    var dice = SplitMix64(seed: 12)
    for round in 0..<500 {
      var flipped = bytes
      for _ in 0...dice.below(3) { flipped[dice.below(bytes.count)] ^= UInt8(1 << dice.below(8)) }
      if let found = read(flipped) {
        #expect(found.sheets.map(\.texts) == whole.sheets.map(\.texts), "round \(round)")
      }
    }
  }

  @Test func `with flipped bytes in its XML never ends the program`() throws {
    let parts = try Python.bytes("put(xlsx('<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>'))")
    #expect(read(parts) != nil)
    // With the checksums made right again, so that the XML itself is what's read.
    let bytes = try Python.bytes(
      """
      import random
      random.seed(5)
      row = '<row r="2" hidden="1"><c r="B2" s="1" t="s"><v>0</v></c><c r="C2" t="inlineStr"><is><t>x</t></is></c></row>'
      for round in range(200):
          parts = xlsx_parts(row, strings='<si><t>a</t></si>', formats='<xf numFmtId="0"/><xf numFmtId="14"/>',
              after='<mergeCells><mergeCell ref="B2:C9"/></mergeCells>')
          name = random.choice(list(parts))
          text = bytearray(parts[name].encode())
          for _ in range(random.randint(1, 3)):
              text[random.randrange(len(text))] = random.randrange(256)
          parts[name] = bytes(text)
          data = pack(parts)
          put(len(data).to_bytes(4, 'big') + data)
      """)
    var (start, count) = (0, 0)
    while start < bytes.count {
      let size = bytes[start..<(start + 4)].reduce(0) { $0 << 8 | Int($1) }
      _ = read(Array(bytes[(start + 4)..<(start + 4 + size)]))
      start += 4 + size
      count += 1
    }
    #expect(count == 200)
  }

  @Test(.timeLimit(.minutes(5))) func `that unpacks to more than it may ends early`() throws {
    let bomb = "parts = xlsx_parts('' + ' ' * (60 << 20))\n"
    #expect(try fault(bomb + "put(pack(parts))", limits: Self.small) == .tooLarge)
    // The same, saying that it's 1,000 bytes.
    let lie = """
      data = bytearray(pack(parts))
      at = data.rindex(b'xl/worksheets/sheet1.xml') - 46
      data[at + 24:at + 28] = (1000).to_bytes(4, 'little')
      put(bytes(data))
      """
    #expect(
      try fault(bomb + lie, limits: Self.small) == .damaged(part: "xl/worksheets/sheet1.xml"))
    // And saying that it's 4 GB, within the usual bounds.
    let boast = lie.replacing("(1000)", with: "(0xFFFFFFFE)")
    #expect(try fault("parts = xlsx_parts('')\n" + boast) == .tooLarge)
  }

  @Test func `that declares entities is refused before they grow`() throws {
    let laughs = """
      parts = xlsx_parts('')
      lines = ''.join(f'<!ENTITY l{i} "{f"&l{i-1};" * 10}">' for i in range(1, 12))
      parts['xl/sharedStrings.xml'] = f'<!DOCTYPE sst [<!ENTITY l0 "ha">{lines}]><sst xmlns="{MAIN}"><si><t>&l11;</t></si></sst>'
      put(pack(parts))
      """
    #expect(try fault(laughs) == .declaresEntities)
    let reference = laughs.replacing(
      "<!ENTITY l0 \"ha\">", with: "<!ENTITY l0 SYSTEM \"file:///etc/passwd\">")
    #expect(try fault(reference) == .declaresEntities)
  }

  @Test(
    .timeLimit(.minutes(5)),
    arguments: [
      "xlsx('<row>' * 100000)", "xlsx('<row a=\"' + 'x' * (5 << 20) + '\"/>')",
      "xlsx('<!--' + 'x' * (5 << 20) + '-->')",
    ])
  func `nested too deep, or with a tag too long, is refused`(program: String) throws {
    #expect(try fault("put(\(program))", limits: Self.small) == .tooLarge)
  }

  @Test(.timeLimit(.minutes(5))) func `with a million empty rows and styles to the edge is small`()
    throws
  {
    let sheet = try sheet(
      """
      rows = ''.join(f'<row r="{i}" s="1"><c r="XFD{i}" s="1"/></row>' for i in range(2, 300001))
      put(xlsx('<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row>' + rows
          + '<row r="1048576"><c r="XFD1048576" s="1"/></row>'))
      """, limits: WorkbookLimits(bytes: 60 << 20, cells: 10, text: 10))
    #expect(sheet.texts == [["x"]])
  }

  @Test(
    .timeLimit(.minutes(5)),
    arguments: [
      // A value in the last column of each row.
      "xlsx(''.join(f'<row><c r=\"XFD{i}\"><v>1</v></c></row>' for i in range(1, 1000)))",
      // A million merged ranges over the same rows.
      "xlsx('<row><c r=\"A1\" t=\"str\"><v>x</v></c></row>' + '<row><c><v/></c><c><v>2</v></c></row>' * 1000,"
        + " after='<mergeCell ref=\"A1:A1048576\"/>' * 100000)",
      // A value that is repeated to the edge in both directions.
      "ods('<table:table><table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell "
        + "office:value-type=\"float\" office:value=\"1\" table:number-columns-repeated=\"16384\"/>"
        + "</table:table-row></table:table>')",
      // A text of its own in many cells.
      "xlsx('<row>' + ('<c t=\"inlineStr\"><is><t>' + 'x' * 30000 + '</t></is></c>') * 100 + '</row>')",
      // Shared texts of nothing.
      "xlsx('', strings='<si/>' * 300000)",
      // More often than there are rows and columns.
      "ods('<table:table><table:table-row table:number-rows-repeated=\"999999999\"><table:table-cell "
        + "office:value-type=\"float\" office:value=\"1\"/></table:table-row></table:table>')",
    ])
  func `that spreads a little over too much is refused`(program: String) throws {
    #expect(try fault("put(\(program))", limits: Self.small) == .tooLarge)
  }

  @Test(arguments: [
    "xlsx('<row r=\"0\"/>')", "xlsx('<row><c r=\"XFE1\"><v>1</v></c></row>')",
    "xlsx('<row><c r=\"AAAAAAAAAAAAAAAAAA1\"><v>1</v></c></row>')",
    "xlsx('<row r=\"99999999999\"/>')",
    "xlsx('<row><c t=\"s\"><v>4</v></c></row>')", "xlsx('<row><c t=\"s\"><v>-1</v></c></row>')",
    "ods('<table:table><table:table-row table:number-rows-repeated=\"0\"/></table:table>')",
    "pack({k: v for k, v in xlsx_parts('').items() if 'styles' not in k})",
  ])
  func `that names what isn't there is called damaged`(program: String) throws {
    guard case .damaged = try fault("put(\(program))") else {
      Issue.record("It was taken.")
      return
    }
  }

  @Test func `with a password, packed unusually, or without sheets, says so`() throws {
    let locked = """
      data = bytearray(xlsx(''))
      at = data.rindex(b'xl/workbook.xml') - 46
      data[at + 8] |= 1
      put(bytes(data))
      """
    #expect(try fault(locked) == .encrypted)
    #expect(try fault("put(pack(xlsx_parts(''), zipfile.ZIP_LZMA))") == .unknownPacking)
    #expect(
      try fault("put(pack({'xl/workbook.xml': f'<workbook xmlns=\"{MAIN}\"/>'}))") == .noSheets)
  }

  @Test func `may say its sizes in 64 bits`() throws {
    let sheet = try sheet(
      """
      data = bytearray(xlsx('<row><c><v>7</v></c></row>'))
      name = b'xl/worksheets/sheet1.xml'
      at = data.rindex(name) - 46
      sizes = data[at + 24:at + 28] + bytes(4) + data[at + 20:at + 24] + bytes(4)
      extra = (1).to_bytes(2, 'little') + (16).to_bytes(2, 'little') + sizes
      data[at + 20:at + 28] = b'\\xff' * 8
      data[at + 30:at + 32] = len(extra).to_bytes(2, 'little')
      end = at + 46 + len(name)
      data[end:end] = extra
      put(bytes(data))
      """)
    #expect(sheet.texts == [["7"]])
  }
}
