// What reading an XLSX workbook promises: what people see in a cell is what is read from it.

import Foundation
import Interchange
import Model
import Testing

@Suite struct `An XLSX workbook` {
  @Test func `by openpyxl gives texts, numbers, days and yes and no as they are seen`() throws {
    let sheet = try sheet(
      """
      import openpyxl, datetime
      book = openpyxl.Workbook()
      page = book.active
      page.title = '客户'
      page.append(['客户名称', 'Amount', 'Day', 'Paid', 'Note'])
      page.append(['上海晨光贸易有限公司', 1234.5, datetime.date(2025, 1, 8), True, ' two  blanks '])
      page.append(['Zürich & Söhne <AG>', 0.1 + 0.2, datetime.datetime(2024, 2, 29, 13, 45), False, 'a\\nb'])
      page.append(['007', -3, datetime.time(9, 5), None, '=1+1' if False else 'x'])
      save(book)
      """)
    #expect(sheet.name == "客户")
    #expect(!sheet.isHidden)
    #expect(
      sheet.texts == [
        ["客户名称", "Amount", "Day", "Paid", "Note"],
        ["上海晨光贸易有限公司", "1234.5", "2025-01-08", "TRUE", " two  blanks "],
        ["Zürich & Söhne <AG>", "0.3", "2024-02-29 13:45", "FALSE", "a\nb"],
        ["007", "-3", "09:05", "", "x"],
      ])
    #expect(sheet.rows.map(\.line) == [1, 2, 3, 4])
    #expect(sheet.rows[1].position(at: 4) == TextPosition(line: 2, column: 5))
    #expect(sheet.notices.isEmpty)
  }

  @Test(arguments: [1, 2, 3])
  func `holds what openpyxl reads in it, cell by cell`(seed: Int) throws {
    // What openpyxl reads comes first, a line a cell, and then the workbook.
    let bytes = try Python.bytes(
      """
      import openpyxl, datetime, random
      random.seed(\(seed))
      book = openpyxl.Workbook()
      page = book.active
      def value():
          return random.choice([
              lambda: random.randint(-10**12, 10**12), lambda: round(random.uniform(-1e6, 1e6), 2),
              lambda: random.randint(1, 999) / 1000, lambda: None,
              lambda: datetime.date(1900, 3, 1) + datetime.timedelta(random.randint(0, 60000)),
              lambda: ''.join(random.choice('aé中😀 _x0041&<>"') for _ in range(random.randint(1, 9))).strip() or 'z',
              lambda: random.choice([True, False])])()
      for row in range(1, 60):
          for column in random.sample(range(1, 40), 7):
              cell = page.cell(row * random.choice([1, 1, 2]), column)
              if cell.value is None:
                  cell.value = value()
      buffer = io.BytesIO()
      book.save(buffer)
      def text(cell):
          v = cell.value
          if isinstance(v, bool): return str(v).upper()
          if isinstance(v, datetime.datetime): return v.date().isoformat()
          if isinstance(v, float): return repr(v).removesuffix('.0')
          return str(v)
      for row in openpyxl.load_workbook(buffer).active.iter_rows():
          for cell in row:
              if cell.value is not None:
                  put(f'{cell.row}|{cell.column_letter}|{text(cell)}\\n'.encode())
      put(b'\\n')
      put(buffer.getvalue())
      """)
    let end = try #require(
      bytes.indices.first { bytes[$0] == 0x0A && bytes[$0 + 1] == 0x0A })
    let expected = String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\n")
    let book = try Workbook(reading: Array(bytes[(end + 2)...]))
    let found = book.sheets[0].rows.flatMap { row in
      row.fields.filter { !$0.text.isEmpty }.map {
        "\(row.line)|\(SpreadsheetColumn.letters($0.position.column - 1))|\($0.text)"
      }
    }
    try #require(expected.count > 200)
    for (own, theirs) in zip(found, expected) { #expect(own == theirs) }
    #expect(found.count == expected.count)
  }

  @Test func `joins the pieces of a text and leaves out how it's pronounced`() throws {
    let sheet = try sheet(
      """
      rows = '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c>' \\
          '<c t="inlineStr"><is><r><t>in</t></r><r><t xml:space="preserve"> line</t></r></is></c></row>'
      put(xlsx(rows, strings='<si><r><rPr><b/></rPr><t>Acme </t></r><r><t>GmbH</t></r></si>'
          '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>'
          '<si><t>a_x000D_b_x005F_x0041_</t></si>'))
      """)
    #expect(sheet.texts == [["Acme GmbH", "東京", "a\rb_x0041_", "in line"]])
  }

  @Test func `gives the saved results of its formulas, and says where there are none`() throws {
    let sheet = try sheet(
      """
      put(xlsx('<row r="1"><c r="A1"><f>B1*2</f><v>84</v></c><c r="B1" t="str"><f>"x"</f><v>x y</v></c>'
          '<c r="C1" t="b"><f>TRUE()</f><v>1</v></c></row>'
          '<row r="2"><c r="A2"><f>A1</f></c><c r="B2" t="e"><f>NA()</f><v>#N/A</v></c>'
          '<c r="C2" t="e"><v>#REF!</v></c><c r="D2" t="str"><f>""</f><v></v></c></row>'))
      """)
    #expect(sheet.texts == [["84", "x y", "TRUE"]])
    let said = sheet.notices.map(\.phrase.en)
    #expect(said.count == 2)
    #expect(said[0].contains("2 cells hold an error") && said[0].contains("B2"))
    #expect(said[1].contains("1 cell holds a formula") && said[1].contains("A2"))
  }

  @Test func `tells days from numbers by the format`() throws {
    let cases = [
      ("General", "45665", "45665"), ("yyyy-mm-dd", "45665", "2025-01-08"),
      ("yyyy\"年\"m\"月\"d\"日\"", "45665", "2025-01-08"),
      ("[$-804]yyyy\"年\"m\"月\"d\"日\";@", "45665", "2025-01-08"),
      ("[$-F800]dddd, mmmm dd, yyyy", "45665", "2025-01-08"),
      ("m/d/yy h:mm", "45665.573611111111", "2025-01-08 13:46"),
      ("mmm\\-yy", "45658", "2025-01-01"), ("aaaa", "45665", "2025-01-08"),
      ("h:mm AM/PM", "0.5", "12:00"), ("mm:ss.0", "0.001", "00:01:26"),
      ("[h]:mm", "1.5", "36:00"), ("上午/下午h\"时\"mm\"分\"", "0.75", "18:00"),
      ("0.00E+00", "150000", "150000"), ("#,##0.00\" days\"", "12.5", "12.5"),
      ("0.0%", "0.155", "0.155"), ("[Red]-#,##0.00 [$€-407]", "-7.5", "-7.5 EUR"),
      ("_-* #,##0.00\\ \"d\"_-", "3", "3"), ("G/通用格式", "45665", "45665"),
      ("yyyy-mm-dd", "-1", "-1"), ("yyyy-mm-dd", "0", "0"), ("@", "45665", "45665"),
    ]
    let rows = cases.enumerated().map { index, cell in
      "<row><c s=\"\(index)\"><v>\(cell.1)</v></c></row>"
    }
    let formats = cases.enumerated().map { index, cell in
      let code = cell.0.replacing("\"", with: "&quot;")
      return "<numFmt numFmtId=\"\(176 + index)\" formatCode=\"\(code)\"/>"
    }
    let sheet = try sheet(
      """
      put(xlsx(r'''\(rows.joined())''', custom=r'''\(formats.joined())''',
          formats=''.join(f'<xf numFmtId="{176 + i}"/>' for i in range(\(cases.count)))))
      """)
    try #require(sheet.texts.count == cases.count)
    for (cell, row) in zip(cases, sheet.texts) { #expect(row == [cell.2], "\(cell.0)") }
  }

  @Test func `counts days from 1900 with the fault of that year, or from 1904`() throws {
    let program = { (properties: String) in
      """
      days = [1, 59, 60, 61, 45665]
      put(xlsx('<row>' + ''.join(f'<c s="0"><v>{day}</v></c>' for day in days) + '</row>',
          formats='<xf numFmtId="14"/>', properties='\(properties)'))
      """
    }
    let usual = try sheet(program(""))
    #expect(
      usual.texts == [["1900-01-01", "1900-02-28", "1900-02-29", "1900-03-01", "2025-01-08"]])
    let mac = try sheet(program("<workbookPr date1904=\"1\"/>"))
    #expect(mac.texts[0][0] == "1904-01-02")
    #expect(mac.texts[0][4] == "2029-01-09")
  }

  @Test func `knows the days of the East Asian editions by number`() throws {
    let sheet = try sheet(
      """
      ids = [14, 22, 27, 31, 36, 50, 57, 58]
      put(xlsx('<row>' + ''.join(f'<c s="{i}"><v>45665</v></c>' for i in range(len(ids))) + '</row>',
          formats=''.join(f'<xf numFmtId="{id}"/>' for id in ids)))
      """)
    #expect(sheet.texts == [Array(repeating: "2025-01-08", count: 8)])
  }

  @Test func `shows fifteen digits of a number, as spreadsheet programs do`() throws {
    let cases = [
      ("0.30000000000000004", "0.3"), ("1234.5600000000001", "1234.56"),
      ("19.989999999999998", "19.99"),
      ("1.5E+05", "150000"), ("1E-3", "0.001"), ("-2.5e2", "-250"),
      ("12345678901234567", "12345678901234567"),
      ("1.2345678901234E+17", "123456789012340000"), ("99999999999999.999", "100000000000000"),
      ("0.99999999999999989", "1"), ("1E+300", "1E+300"), ("0", "0"), ("-0.0000001", "-0.0000001"),
      ("4.9999999999999996E-2", "0.05"), ("3.10", "3.1"), ("0.0", "0"), ("100.0", "100"),
      ("5.", "5"),
      ("abc", "abc"),
    ]
    let rows = cases.map { "<row><c><v>\($0.0)</v></c></row>" }
    let sheet = try sheet("put(xlsx('\(rows.joined())'))")
    try #require(sheet.texts.count == cases.count)
    for (number, row) in zip(cases, sheet.texts) { #expect(row == [number.1], "\(number.0)") }
  }

  @Test func `gives each row of a merged cell its value, and says so`() throws {
    let sheet = try sheet(
      """
      import openpyxl
      book = openpyxl.Workbook()
      page = book.active
      for row in [['Customer', 'Order', 'Q1', None], ['Acme', 'A1', 1, 2], [None, 'A2', 3], [None, 'A3', 4],
                  ['Bolt', 'B1', 5], [None, None, None]]:
          page.append(row)
      page.merge_cells('A2:A4')
      page.merge_cells('C1:D1')
      page.merge_cells('A5:A9')
      save(book)
      """)
    #expect(
      sheet.texts == [
        ["Customer", "Order", "Q1"], ["Acme", "A1", "1", "2"], ["Acme", "A2", "3"],
        ["Acme", "A3", "4"], ["Bolt", "B1", "5"],
      ])
    #expect(sheet.notices.map(\.phrase.en).first?.contains("A2:A4") == true)
    #expect(sheet.notices.count == 1)
  }

  @Test func `keeps the numbers of rows and columns where some are absent`() throws {
    let sheet = try sheet(
      "put(xlsx('<row r=\"3\"><c r=\"C3\"><v>1</v></c></row><row r=\"7\" hidden=\"1\"><c r=\"B7\"><v>2</v></c>"
        + "<c r=\"AA7\"><v>3</v></c></row>'))")
    #expect(sheet.rows.map(\.line) == [3, 7])
    #expect(sheet.texts[0] == ["", "", "1"])
    #expect(sheet.rows[1].fields.count == 27)
    #expect(sheet.rows[1].position(at: 26) == TextPosition(line: 7, column: 27))
    #expect(sheet.notices.map(\.phrase.en) == ["1 hidden row was read like the others."])
  }

  @Test func `has several sheets in the order of the tabs, with what is hidden`() throws {
    let bytes = try Python.bytes(
      """
      import openpyxl
      book = openpyxl.Workbook()
      book.active.title = 'Notes'
      for name, state in [('订单', 'visible'), ('Lists', 'hidden'), ('Deep', 'veryHidden')]:
          page = book.create_sheet(name)
          page.append([name])
          page.sheet_state = state
      book.create_chartsheet('Chart')
      save(book)
      """)
    let sheets = try Workbook(reading: bytes).sheets
    #expect(sheets.map(\.name) == ["Notes", "订单", "Lists", "Deep"])
    #expect(sheets.map(\.isHidden) == [false, false, true, true])
    #expect(sheets.map(\.texts) == [[], [["订单"]], [["Lists"]], [["Deep"]]])
  }

  @Test
  func
    `may be written with prefixes, in the strict spelling, stored, and with its parts elsewhere`()
    throws
  {
    let sheet = try sheet(
      """
      strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main'
      links = 'http://purl.oclc.org/ooxml/officeDocument/relationships'
      put(pack({
          '_rels/.rels': f'<p:Relationships xmlns:p="http://schemas.openxmlformats.org/package/2006/relationships">'
              f'<p:Relationship Id="1" Type="{links}/officeDocument" Target="book/main.xml"/></p:Relationships>',
          'book/main.xml': f'<x:workbook xmlns:x="{strict}"><x:sheets><x:sheet name="S" d3p1:id="z" '
              f'xmlns:d3p1="{links}"/></x:sheets></x:workbook>',
          'book/_rels/main.xml.rels': REL
              + f'<Relationship Id="z" Type="{links}/worksheet" Target="../Pages/./One.xml"/></Relationships>',
          'pages\\\\one.XML': f'<x:worksheet xmlns:x="{strict}"><x:sheetData><x:row><x:c t="d" xmlns:o="urn:o" o:t="e">'
              '<x:v>2025-01-08T00:00:00</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      }, zipfile.ZIP_STORED))
      """)
    #expect(sheet.texts == [["2025-01-08"]])
  }

  @Test func `becomes a document whose header is found, and nothing is lost at its right`() throws {
    let sheet = try sheet(
      """
      import openpyxl
      book = openpyxl.Workbook()
      page = book.active
      for row in [['Report of June'], [], ['Customer', 'Industry'], ['Acme', 'Ink'], ['Bolt', 'Paper', None, 'call!']]:
          page.append(row)
      save(book)
      """)
    let document = CSVDocument(
      rows: sheet.rows, notices: sheet.notices.map { ReadingNotice($0.phrase) })
    #expect(document.columns == ["Customer", "Industry", "", ""])
    #expect(document.rows.map(\.line) == [4, 5])
    #expect(document.faults.isEmpty)
    var context = Context()
    let plan = try context.take(document)
    #expect(
      plan.notices.prefix(2).map(\.en) == [
        "1 row above the column names were passed over.",
        "Column D has no name and was left out; name what you need and import again.",
      ])
    #expect(plan.counts.added == 2)
    #expect(try context.account("Bolt").industry == "Paper")
  }

  @Test func `says the currency of an amount where its format does`() throws {
    let sheet = try sheet(
      """
      import openpyxl
      book = openpyxl.Workbook()
      page = book.active
      page.append(['Customer', 'Date', 'Amount'])
      for day, form in enumerate(['[$€-407] #,##0.00', '[$$-409]#,##0.00', '"CHF" #,##0.00', '#,##0.00', '0.00"元"'], 1):
          page.append(['Acme', f'2026-01-0{day}', 100 * day])
          page.cell(day + 1, 3).number_format = form
      save(book)
      """)
    var context = Context()
    try context.take(CSVDocument(rows: sheet.rows))
    #expect(
      context.book.orders.sorted.map { "\($0.amount?.description ?? "?") \($0.currency)" }
        == ["100 EUR", "200 USD", "300 CHF", "400 ", "500 CNY"])
  }
}
