// Workbooks going out: judged by openpyxl, and by our own reader.

import Analysis
import Foundation
import Interchange
import Method
import Model
import Report
import Testing

@Suite struct `A workbook that is written` {
  private static let today = Day(iso: "2026-11-24") ?? Day(number: 0)

  /// What openpyxl makes of a workbook: what the expressions in Python give, one on a line. They know `book`
  /// and its first sheet, `page`.
  private func judge(_ workbook: [UInt8], _ expressions: String...) throws -> [String] {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).xlsx")
    try Data(workbook).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let start =
      "import openpyxl\nbook = openpyxl.load_workbook('\(file.path)')\npage = book.worksheets[0]\n"
    let program = start + expressions.map { "put((str(\($0)) + '\\n').encode())\n" }.joined()
    return String(decoding: try Python.bytes(program), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  /// A table of one column of values.
  private func table(
    _ values: [ReportValue], heading: Phrase = Phrase("Things", "东西"), notes: [ReportLine] = []
  ) -> ReportSection {
    var section = ReportSection(
      "things", heading: heading,
      columns: [.value("value", Phrase("Value", "值")) { values[$0] }], count: values.count
    ) { ReportRow(id: "\($0)") }
    section.notes = notes
    return section
  }

  @Test func `has numbers, money, shares and days with their types and formats`() throws {
    let values: [ReportValue] = [
      .count(42), .money(Money(hundredths: -123_456)), .fraction(0.125), .day(Self.today), .none,
      .money(Money(hundredths: .max)), .day(try #require(Day(year: 1899, month: 12, day: 31))),
    ]
    let cells = "[(c.data_type, str(c.value), c.number_format) for c in page['A'][1:]]"
    let found = try judge(table(values).workbook(.english), cells)
    #expect(
      found == [
        "[('n', '42', '0'), ('n', '-1234.56', '#,##0.00'), ('n', '0.125', '0.0%'), "
          + "('d', '2026-11-24 00:00:00', 'yyyy\\\\-mm\\\\-dd'), ('n', 'None', 'General'), "
          + "('s', '> 92,233,720,368,547,758', '@'), ('s', '1899-12-31', '@')]"
      ])
  }

  @Test func `keeps texts as they are, and none of them is a formula`() throws {
    let texts = [
      "=1+1", "+1", "-1", "@cmd", "0170", "  <b>&\"'  ", "a\nb", "a\r\nb", "\u{1B}[2J", "_x000D_",
      "_x41_", "\u{FFFE}", "👨‍👩‍👧", "客户",
    ]
    let workbook = table(texts.map { .text($0) }).workbook(.english)
    let types = "set((c.data_type, c.number_format) for c in page['A'][1:])"
    #expect(try judge(workbook, types) == ["{('s', '@')}"])
    let back = try Workbook(reading: workbook).sheets.first?.texts.map { $0.last ?? "" }
    #expect(back == ["Value"] + texts)
    #expect(try judge(workbook, "page['A10'].value") == ["_x001B_[2J"])
  }

  @Test func `has bold headings that stay and filter, and columns as wide as what is in them`()
    throws
  {
    let workbook = table([.text("天天办公连锁有限公司"), .text("x")]).workbook(.chinese)
    let found = try judge(
      workbook, "page['A1'].value", "page['A1'].font.b", "page['A2'].font.b", "page.freeze_panes",
      "page.auto_filter.ref", "page.column_dimensions['A'].width", "page.title")
    #expect(found == ["值", "True", "False", "A2", "A1:A3", "21.0", "东西"])
  }

  @Test func `names its sheets as spreadsheets allow, each once`() throws {
    let long = "[a]:*?/\\ " + String(repeating: "客", count: 40)
    for (heading, name) in [
      ("History", "History (2)"), ("'x'", "x"), ("", "Sheet"), ("a/b", "a b"),
      ("Portfolio: who makes the revenue of all", "Portfolio"),
      ("big and small and many words of them", "big and small and many words of"),
      (long, "a"),
    ] {
      let notes = [ReportLine(Phrase("said", "说"))]
      let workbook = table([], heading: Phrase(heading, heading), notes: notes).workbook(.english)
      #expect(try judge(workbook, "book.sheetnames") == ["['\(name)', 'Notes']"])
    }
    let notes = table([], heading: Phrase("NOTES", ""), notes: [ReportLine(Phrase("said", ""))])
    #expect(try judge(notes.workbook(.english), "book.sheetnames") == ["['NOTES', 'Notes (2)']"])
  }

  @Test func `says where a cell holds less than the text`() throws {
    let text = String(repeating: "a", count: 40_000)
    let found = try judge(
      table([.text(text)]).workbook(.english), "len(page['A2'].value)", "page['A2'].value[-30:]")
    #expect(found.first == "32767" && found.last?.hasSuffix("JSON has all of it]") == true)
  }

  @Test(arguments: ReportTopic.allCases, Language.allCases)
  func `of a report has a sheet for each table, under the headings that people read`(
    topic: ReportTopic, language: Language
  ) throws {
    let report = try `A report as data`.report(topic, language)
    let workbook = report.workbook(language)
    #expect(workbook == report.workbook(language))
    let sheets = try Workbook(reading: workbook).sheets
    let tables = report.sections.filter { $0.count > 0 || !$0.hidesWhenEmpty }
    for (sheet, table) in zip(sheets, tables) {
      #expect(sheet.texts.first == table.readColumns.map { $0.heading(language).plain })
      #expect(sheet.rows.count == table.count + 1)
    }
    let lines = report.summary.count + report.instead.count + tables.flatMap(\.notes).count
    #expect(sheets.count == tables.count + (lines > 0 ? 1 : 0))
    #expect(try judge(workbook, "len(book.worksheets)") == ["\(max(1, sheets.count))"])
  }
}

@Suite struct `A workbook of accounts, people and orders` {
  /// A sheet as the import reads it.
  private func source(_ workbook: [UInt8]) throws -> ImportSource {
    let sheet = try #require(
      try Workbook(reading: workbook).tables(asked: nil) { _ in true }.get().first)
    return try ImportSource.make(sheet.document).get()
  }

  /// The sample book with what is awkward besides.
  private func book(_ language: Language) throws -> Context {
    var context = Context()
    let today = try #require(Day(iso: "2026-11-24"))
    try context.carryOut(DemoBook.command(language: language, today: today))
    let account = try context.add(
      .account,
      [
        .account(.name): .text("=SUM(1)"), .account(.phone): .text("0170"),
        .account(.notes): .text("'=a\n_x000D_ \u{7}<&>"),
        .account(.turnover): .money(Money(hundredths: 1_234_567_890_105)),
        .account(.tags): .texts(["a", "b, c"]),
      ])
    _ = try context.add(
      .order,
      [
        .order(.account): .entity(account), .order(.day): .day(today),
        .order(.amount): .money(Money(hundredths: -5)), .order(.reference): .text("007"),
      ])
    return context
  }

  @Test(arguments: Language.allCases)
  func `comes back as it was: nothing is news to its own book, and an empty one becomes equal`(
    language: Language
  ) throws {
    let context = try book(language)
    var other = Context()
    for kind in [Kind.account, .person, .order] {
      let source = try source(KindTable.workbook([kind], of: context.book, language))
      #expect(source.meaning.main.kind.entity == kind && source.doubt == nil)
      let plan = source.plan(for: context.book)
      #expect(
        plan.command == nil && plan.rejects.isEmpty, "\(kind): \(plan.counts) \(plan.rejects)")
      if let command = source.plan(for: other.book).command { try other.carryOut(command) }
    }
    for kind in [ImportKind.accounts, .people, .orders] {
      #expect(CSVExport.text(kind, of: other.book) == CSVExport.text(kind, of: context.book))
    }
  }

  @Test func `stands with the other kinds in one of the whole book`() throws {
    let context = try book(.english)
    let workbook = try Workbook(
      reading: KindTable.workbook(Kind.allCases, of: context.book, .english))
    let filled = Kind.allCases.filter { !context.book.ids(of: $0).isEmpty }
    #expect(
      workbook.sheets.map { $0.rows.count - 1 } == filled.map { context.book.ids(of: $0).count })
    #expect(Set(workbook.sheets.map(\.name)).count == filled.count)
  }
}
