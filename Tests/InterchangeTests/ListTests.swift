// Lists and exports: keys that scripts rely on, and files that come back unchanged.

import Foundation
import Interchange
import Analysis
import Method
import Model
import Report
import Testing

@Suite struct `A list` {
  private let today = Day(iso: "2026-11-24") ?? Day(number: 0)

  private func demo(_ language: Language = .english) throws -> BookAnalysis {
    var context = Context()
    try context.carryOut(DemoBook.command(language: language, today: today))
    return BookAnalysis(of: context.book, today: today, playbook: .builtIn(language))
  }

  private func keys(_ list: ReportSection) throws -> [Set<String>] {
    let json = try JSONSerialization.jsonObject(with: Data(list.json(.english).text().utf8))
    return try #require(json as? [[String: Any]]).map { Set($0.keys) }
  }

  @Test func `of accounts ranks by revenue`() throws {
    let analysis = try demo()
    let list = ReportSection.accounts(of: analysis)
    #expect(list.count == analysis.book.accounts.rows.count)
    let largest = try #require(analysis.portfolio.rows.first)
    #expect(list.texts(0, .english).first == analysis.book.accounts[largest.id]?.name)
    #expect(list[0].account == largest.id)
  }

  @Test(arguments: Listed.allCases)
  fileprivate func `has the keys that scripts rely on, in JSON and in CSV`(kind: Listed) throws {
    let list = kind.list(of: try demo(.chinese))
    let found = try keys(list)
    #expect(list.key == kind.rawValue && !found.isEmpty && found.count == list.count)
    #expect(found.allSatisfy { $0 == kind.keys })
    let file = CSVDocument(text: list.csv(.chinese))
    #expect(file.columns.count == kind.keys.count && Set(file.columns) == kind.keys)
    #expect(file.rows.count == list.count)
  }

  @Test(arguments: Listed.allCases)
  fileprivate func `has Chinese headings above its CSV where words are asked for`(
    kind: Listed
  ) throws {
    let list = kind.list(of: try demo(.chinese))
    let file = CSVDocument(text: list.csv(.chinese, headings: .words(.chinese)))
    #expect(file.columns.count == kind.keys.count && file.rows.count == list.count)
    #expect(file.columns.contains(list.readColumns[0].heading.zh))
  }

  @Test(arguments: Listed.allCases, Language.allCases)
  fileprivate func `of anything has a text for every column`(
    kind: Listed, language: Language
  ) throws {
    let list = kind.list(of: try demo(language))
    #expect(list.heading?(language).isEmpty == false && list.count > 0)
    let rows = (0..<list.count).map { list.texts($0, language) }
    for (place, column) in list.readColumns.enumerated() where column.key != kind.empty {
      #expect(!column.heading(language).isEmpty)
      #expect(rows.contains { !$0[place].isEmpty }, "\(kind) \(column.key)")
    }
  }

  @Test func `shows only what the query asks for`() throws {
    let analysis = try demo()
    let name = try #require(analysis.book.people.sorted.first?.name)
    let list = ReportSection.people(of: analysis, matching: name.uppercased())
    #expect(list.count > 0)
    #expect(list.count < analysis.book.people.rows.count)
  }

  @Test func `is found by what it does not show`() throws {
    var context = Context()
    let id = try context.add(
      .account,
      [
        .account(.name): .text("Acme"), .account(.aliases): .texts(["Zenith"]),
        .account(.tags): .texts(["north"]),
      ])
    _ = try context.add(.account, [.account(.name): .text("Other")])
    let analysis = BookAnalysis(of: context.book, today: today, playbook: .builtIn(.english))
    for query in ["ZENITH", "ｎｏｒｔｈ"] {
      let list = ReportSection.accounts(of: analysis, matching: query)
      #expect(list.count == 1 && list[0].account == id)
    }
  }

  @Test(arguments: [
    ("cafe", 1), ("guangd", 1), ("广东 café", 1), ("gastro cafe", 1), ("mondays", 1), ("quentin", 1),
    ("xyz", 0), ("cafe xyz", 0),
  ])
  func `is filtered as the screen finds things`(query: String, count: Int) throws {
    var context = Context()
    _ = try context.add(
      .account,
      [
        .account(.name): .text("Café Müller"), .account(.region): .text("广东"),
        .account(.industry): .text("Gastronomy"), .account(.notes): .text("Closed on Mondays"),
        .account(.caretaker): .text("Quentin Zuber"),
      ])
    _ = try context.add(.account, [.account(.name): .text("Other")])
    let analysis = BookAnalysis(of: context.book, today: today, playbook: .builtIn(.english))
    #expect(ReportSection.accounts(of: analysis, matching: query).count == count)
  }

  @Test func `is sorted by the syllables that people say`() throws {
    var context = Context()
    for name in ["重庆银行", "厦门钨业", "中国银行", "Xerox", "长安汽车", "单县供销社", "Chubb"] {
      _ = try context.add(.account, [.account(.name): .text(name)])
    }
    let account = try #require(context.book.accounts.sorted.first?.id)
    for name in ["单雄信", "丁一", "曾国强", "陈晨", "解晓东"] {
      _ = try context.add(
        .person, [.person(.account): .entity(account), .person(.name): .text(name)])
    }
    let analysis = BookAnalysis(of: context.book, today: today, playbook: .builtIn(.chinese))
    func sorted(_ list: ReportSection) -> [String] {
      let list = list.sorted(by: "name")
      return (0..<list.count).map { row in
        list.columns.first { $0.key == "name" }.map { list.cell(row, $0).text.zh } ?? ""
      }
    }
    #expect(
      sorted(.accounts(of: analysis)) == [
        "长安汽车", "重庆银行", "Chubb", "单县供销社", "Xerox", "厦门钨业", "中国银行",
      ])
    #expect(sorted(.people(of: analysis)) == ["陈晨", "丁一", "单雄信", "解晓东", "曾国强"])
  }

  @Test func `has one line for each thing, whatever its name holds`() throws {
    var context = Context()
    _ = try context.add(.account, [.account(.name): .text("A\u{1B}[2J\tB|<b>")])
    let list = ReportSection.accounts(
      of: BookAnalysis(of: context.book, today: today, playbook: .builtIn(.english)))
    #expect(list.count == 1)
    let name = try #require(list.texts(0, .english).first)
    #expect(name.hasPrefix("A\u{FFFD}[2J B") && !name.contains(where: \.isNewline))
    #expect(list.markdown(.english).hasPrefix("# Accounts\n\n| Name |"))
    #expect(list.markdown(.english).split(separator: "\n").count == 4)
    #expect(list.html(.english).contains("\(name.prefix(7))"))
    #expect(!list.html(.english).contains("<b>"))
  }

  @Test(arguments: [(0.3, "0.3"), (1, "1"), (0, "0"), (0.123_456_7, "0.123457"), (1e-9, "0")])
  func `writes shares as fractions of one`(share: Double, text: String) {
    #expect(JSONValue.fraction(share).text() == text)
  }
}

/// A list that `rapport list` prints.
private enum Listed: String, CaseIterable {
  case accounts, people, needs, calls, steps

  /// The list of the whole book.
  func list(of analysis: BookAnalysis) -> ReportSection {
    switch self {
    case .accounts: .accounts(of: analysis)
    case .people: .people(of: analysis)
    case .needs: .needs(of: analysis)
    case .calls: .calls(of: analysis)
    case .steps: .steps(of: analysis)
    }
  }

  /// The keys that scripts rely on.
  var keys: Set<String> {
    switch self {
    case .accounts: ["id", "name", "class", "revenue", "share", "parent", "industry", "region"]
    case .people:
      [
        "id", "account", "name", "title", "role", "stance", "influence", "coverage", "lastContact",
        "phones", "emails", "wechat", "roleProposed",
      ]
    case .needs:
      [
        "id", "account", "person", "words", "topic", "state", "seriousness", "date", "confirmed",
      ]
    case .calls:
      [
        "id", "account", "date", "time", "kind", "people", "objective", "advance", "outcome",
        "evidence", "evidenceDay", "summary", "minutes", "means", "ourPeople",
      ]
    case .steps: ["id", "account", "text", "due", "person", "done"]
    }
  }

  /// A column of which the sample book has nothing to say: steps that are done are not listed, and nobody's number
  /// is made up.
  var empty: String? { self == .steps ? "done" : self == .people ? "phones" : nil }
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
      #expect(try meaning(of: columns).get().main.kind == kind)
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
