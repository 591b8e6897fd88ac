// What reading an OpenDocument spreadsheet promises: the typed value, not its look.

import Interchange
import Model
import Testing

@Suite struct `An ODS workbook` {
  @Test func `gives the value of each type as a workbook of Excel does`() throws {
    let sheet = try sheet(
      """
      def cell(kind, attributes='', text=''):
          return f'<table:table-cell office:value-type="{kind}" calcext:value-type="{kind}" {attributes}><text:p>{text}</text:p></table:table-cell>'
      put(ods('<table:table table:name="客户"><table:table-row>'
          + cell('string', text='Müller &amp; Co') + cell('float', 'office:value="1234.5600000000001"', '1.234,56')
          + cell('date', 'office:date-value="2025-01-08"', '8. Jan') + cell('date', 'office:date-value="2025-01-08T13:45:00"')
          + cell('boolean', 'office:boolean-value="true"', 'WAHR')
          + cell('currency', 'office:currency="EUR" office:value="12.5"', '12,50 €')
          + cell('percentage', 'office:value="0.155"', '15,5%') + cell('time', 'office:time-value="PT13H45M00S"', '13:45')
          + '</table:table-row></table:table>'))
      """)
    #expect(sheet.name == "客户")
    #expect(
      sheet.texts == [
        [
          "Müller & Co", "1234.56", "2025-01-08", "2025-01-08 13:45", "TRUE", "12.5", "0.155",
          "13:45",
        ]
      ])
  }

  @Test func `keeps blanks and lines of a text, without its notes and pictures`() throws {
    let sheet = try sheet(
      """
      put(ods('<table:table table:name="A"><table:table-row><table:table-cell office:value-type="string">'
          '<office:annotation><text:p>a note</text:p></office:annotation>'
          '<text:p>  two <text:s text:c="2"/><text:span>spa</text:span>ns\\n  end<text:tab/>x </text:p>'
          '<text:p>second<text:line-break/>third</text:p>'
          '<draw:frame><draw:text-box><text:p>in a picture</text:p></draw:text-box></draw:frame>'
          '</table:table-cell></table:table-row></table:table>'))
      """)
    #expect(sheet.texts == [["two   spans end\tx\nsecond\nthird"]])
  }

  @Test func `repeats rows and cells, and pays nothing for the empty ones out to the edge`() throws
  {
    let sheet = try sheet(
      """
      row = '<table:table-row table:number-rows-repeated="{0}">{1}</table:table-row>'
      cell = '<table:table-cell office:value-type="float" office:value="7" table:number-columns-repeated="2"/>'
      empty = '<table:table-cell table:number-columns-repeated="{0}"/>'
      put(ods('<table:table table:name="A">' + row.format(2, empty.format(1) + cell + empty.format(16381))
          + row.format(1000000, empty.format(16384)) + row.format(1, cell)
          + row.format(48573, empty.format(16384)) + '</table:table>'))
      """)
    #expect(sheet.texts == [["", "7", "7"], ["", "7", "7"], ["7", "7"]])
    #expect(sheet.rows.map(\.line) == [1, 2, 1_000_003])
    #expect(sheet.rows[1].position(at: 1) == TextPosition(line: 2, column: 2))
  }

  @Test func `gives each row of a merged cell its value`() throws {
    let sheet = try sheet(
      """
      text = '<table:table-cell office:value-type="string"{1}><text:p>{0}</text:p></table:table-cell>'
      covered = '<table:covered-table-cell office:value-type="string"><text:p>below</text:p></table:covered-table-cell>'
      put(ods('<table:table table:name="A"><table:table-row>'
          + text.format('Acme', ' table:number-rows-spanned="2" table:number-columns-spanned="1"') + text.format('A1', '')
          + '</table:table-row><table:table-row>' + covered + text.format('A2', '') + '</table:table-row></table:table>'))
      """)
    #expect(sheet.texts == [["Acme", "A1"], ["Acme", "A2"]])
    #expect(sheet.notices.map(\.phrase.en).first?.contains("A1:A2") == true)
  }

  @Test func `takes an error for nothing, and tells hidden sheets by their style`() throws {
    let bytes = try Python.bytes(
      """
      put(ods('<table:table table:name="A" table:style-name="ta1"><table:table-row>'
          '<table:table-cell table:formula="of:=NA()" office:value-type="string" office:string-value="" '
          'calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell>'
          '<table:table-cell office:value-type="string"><text:p>#N/A</text:p></table:table-cell>'
          '</table:table-row></table:table><table:table table:name="B" table:style-name="ta2"/>',
          styles='<style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>'
          '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>'))
      """)
    let sheets = try Workbook(reading: bytes).sheets
    #expect(sheets.map(\.isHidden) == [false, true])
    #expect(sheets[0].texts == [["", "#N/A"]])
    #expect(sheets[0].notices.map(\.phrase.en).first?.contains("A1") == true)
  }

  @Test func `with a password is refused by a sentence`() throws {
    let fault = try fault(
      """
      parts = ods_parts('')
      parts['META-INF/manifest.xml'] = ('<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
          '<m:file-entry m:full-path="content.xml"><m:encryption-data/></m:file-entry></m:manifest>')
      parts['content.xml'] = bytes(range(256))
      put(pack(parts))
      """)
    #expect(fault == .encrypted)
  }
}
