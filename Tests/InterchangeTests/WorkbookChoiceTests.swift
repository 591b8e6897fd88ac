// Which sheet of a workbook is meant, and when a person is asked.

import Interchange
import Model
import Testing

@Suite struct `The sheets of a workbook` {
  /// A workbook whose sheets have names, column names, and may be hidden.
  private func workbook(_ sheets: [(name: String, columns: String, isHidden: Bool)]) throws
    -> Workbook
  {
    let pages = sheets.map {
      "('\($0.name)', '\($0.columns)', \($0.isHidden ? "'hidden'" : "'visible'"))"
    }
    return try Workbook(
      reading: try Python.bytes(
        """
        import openpyxl
        book = openpyxl.Workbook()
        book.remove(book.active)
        for name, columns, state in [\(pages.joined(separator: ", "))]:
            page = book.create_sheet(name)
            page.sheet_state = state
            if columns:
                page.append(columns.split(','))
                page.append(['x'] * len(columns.split(',')))
        save(book)
        """))
  }

  private func names(_ workbook: Workbook, _ asked: String? = nil) -> [String] {
    let tables = workbook.tables(asked: asked) { document in
      if case .success = ImportSource.make(document) { true } else { false }
    }
    switch tables {
    case .success(let tables): return tables.map(\.name)
    case .failure(let question): return [question.phrase.en]
    }
  }

  @Test func `are not asked about where one of them holds rows`() throws {
    let book = try workbook([
      ("Empty", "", false), ("Data", "a,b", false), ("Lists", "c,d", true),
    ])
    #expect(names(book) == ["Data"])
  }

  @Test func `are chosen by what is understood, and the others are named`() throws {
    let book = try workbook([
      ("Readme", "about,this", false), ("Customers", "Customer,Industry", false),
    ])
    let tables = try book.tables(asked: nil) { $0.columns.contains("Customer") }.get()
    #expect(tables.map(\.name) == ["Customers"])
    let said = tables[0].document.notices.map(\.phrase.en)
    #expect(said.count == 1 && said[0].hasPrefix("The sheet Readme was left out"))
  }

  @Test func `are asked about where several could be meant`() throws {
    let book = try workbook([
      ("客户", "Customer,Industry", false), ("Orders", "Customer,Date,Amount", false),
    ])
    #expect(
      names(book) == [
        "several sheets hold rows (客户, Orders); choose one with --sheet NAME, or take them all with --sheet all."
      ])
    #expect(names(book, "客户") == ["客户"])
    #expect(names(book, "orders") == ["Orders"])
    #expect(names(book, "2") == ["Orders"])
    #expect(names(book, "all") == ["客户", "Orders"])
    #expect(names(book, "3") == ["there is no sheet 3; choose among 客户, Orders."])
  }

  @Test func `that are hidden and hold rows are named where another is taken`() throws {
    let book = try workbook([("Seen", "Customer,Industry", false), ("Kept", "Customer", true)])
    let tables = try book.tables(asked: nil) { _ in true }.get()
    #expect(tables.map(\.name) == ["Seen"])
    #expect(
      tables[0].document.notices.map(\.phrase.en)
        == ["The hidden sheet Kept was left out; name one with --sheet."])
  }

  @Test func `may be hidden and are taken by their name alone`() throws {
    let book = try workbook([("Shown", "", false), ("Kept", "Customer", true)])
    #expect(
      names(book) == [
        "only hidden sheets of the workbook hold rows (Kept); choose one with --sheet NAME."
      ])
    #expect(names(book, "Kept") == ["Kept"])
    #expect(
      names(try workbook([("A", "", false)])) == [
        "no sheet of the workbook holds rows; choose another file."
      ])
  }
}
