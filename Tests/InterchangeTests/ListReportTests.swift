// Lists and exports: keys that scripts rely on, and files that come back unchanged.

import Foundation
import Interchange
import Analysis
import Method
import Model
import Testing

@Suite struct `A list` {
  private let today = Day(iso: "2026-11-24") ?? Day(number: 0)

  private func demo(_ language: Language = .english) throws -> Book {
    var context = Context()
    try context.carryOut(DemoBook.command(language: language, today: today))
    return context.book
  }

  private func keys(_ report: ListReport) throws -> [Set<String>] {
    let json = try JSONSerialization.jsonObject(with: Data(report.json.text().utf8))
    return try #require(json as? [[String: Any]]).map { Set($0.keys) }
  }

  @Test func `of accounts has the keys that scripts rely on and ranks by revenue`() throws {
    let book = try demo()
    let report = ListReport.accounts(of: book, portfolio: Portfolio(of: book), language: .english)
    let expected: Set = [
      "id", "name", "class", "revenue", "share", "parent", "industry", "region",
    ]
    let found = try keys(report)
    #expect(found.count == book.accounts.rows.count)
    #expect(found.allSatisfy { $0 == expected })
    let largest = try #require(Portfolio(of: book).rows.first)
    #expect(report.rows.first?.first == book.accounts[largest.id]?.name)
    #expect(report.rows.allSatisfy { $0.count == report.header.count })
  }

  @Test func `of people has the keys that scripts rely on`() throws {
    let report = ListReport.people(of: try demo(.chinese), today: today, language: .chinese)
    let expected: Set = [
      "id", "account", "name", "title", "role", "stance", "influence", "coverage", "lastContact",
    ]
    let found = try keys(report)
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0 == expected })
  }

  @Test(arguments: Language.allCases)
  func `of anything has a text for every column`(language: Language) throws {
    let book = try demo(language)
    let reports = [
      ListReport.needs(of: book, language: language),
      ListReport.calls(of: book, language: language),
      ListReport.steps(of: book, language: language),
    ]
    for report in reports {
      #expect(!report.rows.isEmpty)
      #expect(report.rows.allSatisfy { $0.count == report.header.count })
      #expect(try keys(report).count == report.rows.count)
    }
  }

  @Test func `shows only what the query asks for`() throws {
    let book = try demo()
    let name = try #require(book.people.sorted.first?.name)
    let report = ListReport.people(
      of: book, matching: name.uppercased(), today: today, language: .english)
    #expect(!report.rows.isEmpty)
    #expect(report.rows.count < book.people.rows.count)
  }

  @Test func `has one line for each thing, whatever its name holds`() throws {
    var context = Context()
    _ = try context.add(.account, [.account(.name): .text("A\u{1B}[2J\tB")])
    let report = ListReport.accounts(
      of: context.book, portfolio: Portfolio(of: context.book), language: .english)
    #expect(report.tabSeparated(.english).split(separator: "\n").count == 2)
    #expect(report.rows.first?.first == "A\u{FFFD}[2J B")
  }

  @Test(arguments: [(0.3, "0.3"), (1, "1"), (0, "0"), (0.123_456_7, "0.123457"), (1e-9, "0")])
  func `writes shares as fractions of one`(share: Double, text: String) {
    #expect(JSONValue.fraction(share).text() == text)
  }
}

@Suite struct `An export` {
  private func reimported(_ book: Book) throws -> Book {
    var context = Context()
    for kind in ImportKind.allCases {
      let plan = try context.take(CSVExport.text(kind, of: book), as: kind)
      #expect(plan.rejects.isEmpty)
    }
    return context.book
  }

  @Test(arguments: Language.allCases)
  func `of the demo book comes back whole, and again changes nothing`(language: Language) throws {
    var context = Context()
    let today = try #require(Day(iso: "2026-11-24"))
    try context.carryOut(DemoBook.command(language: language, today: today))
    let copy = try reimported(context.book)
    for kind in ImportKind.allCases {
      let file = CSVExport.text(kind, of: context.book)
      #expect(CSVExport.text(kind, of: copy) == file)
      #expect(try context.take(file, as: kind).command == nil)
    }
  }

  @Test func `says what its rows are by its columns`() throws {
    for kind in ImportKind.allCases {
      let columns = CSVDocument(text: CSVExport.text(kind, of: Book())).columns
      #expect(try ColumnMapping.make(names: columns, kind: nil).get().kind == kind)
    }
  }

  @Test func `keeps commas, lines, quotes and small amounts`() throws {
    var context = Context()
    let id = try context.add(
      .account,
      [
        .account(.name): .text("Smith, \"Jones\" & Söhne; 华润"),
        .account(.aliases): .texts(["Acme, Inc."]), .account(.tags): .texts(["a;b", "c"]),
        .account(.notes): .text("one\r\ntwo\n\nthree"),
        .account(.turnover): .money(Money(hundredths: 5)),
        .account(.position): .choice("maker"),
      ])
    let copy = try reimported(context.book)
    let before = try #require(context.book.accounts[id])
    let after = try #require(copy.accounts.sorted.first)
    for field in Account.Field.allCases { #expect(after[field] == before[field]) }
  }

  @Test func `for a spreadsheet runs nothing there`() throws {
    var context = Context()
    _ = try context.add(.account, [.account(.name): .text("=HYPERLINK(\"x\")")])
    let file = CSVExport.text(.accounts, of: context.book, mode: .spreadsheetSafe)
    #expect(file.contains("\"'=HYPERLINK(\"\"x\"\")\""))
    #expect(!file.contains("\n=") && !file.contains(",="))
  }
}
