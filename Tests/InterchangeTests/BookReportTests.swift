// Reports as data: what every format gives, how rows are filtered and sorted.

import Analysis
import Foundation
import Interchange
import Method
import Model
import Report
import Testing

@Suite struct `A report as data` {
  private static let today = Day(iso: "2026-11-24") ?? Day(number: 0)

  /// A report on the sample book.
  static func report(_ topic: ReportTopic, _ language: Language = .english) throws -> BookReport {
    var context = Context()
    try context.carryOut(DemoBook.command(language: language, today: today))
    let analysis = BookAnalysis(
      of: context.book, today: today, playbook: .builtIn(language))
    let account = context.book.account(named: language == .english ? "Daywell" : "天天办公")
    return topic.report(of: analysis, about: account?.id)
  }

  /// The object that a report is in JSON.
  private static func object(_ report: BookReport) throws -> [String: Any] {
    let json = try JSONSerialization.jsonObject(with: Data(report.json(.english).text().utf8))
    return try #require(json as? [String: Any])
  }

  @Test(arguments: ReportTopic.allCases)
  func `gives the same rows in JSON and in CSV, under keys that stand once`(topic: ReportTopic)
    throws
  {
    let report = try Self.report(topic)
    let object = try Self.object(report)
    #expect(Set(object.keys) == Set(report.facts.map(\.key) + report.sections.map(\.key)))
    for section in report.sections {
      #expect(Set(section.columns.map(\.key)).count == section.columns.count)
      let rows = try #require(object[section.key] as? [[String: Any]])
      #expect(rows.count == section.count)
    }
    let tables = report.csv(.english).components(separatedBy: "\r\n\r\n").map {
      CSVDocument(bytes: Array($0.utf8))
    }
    #expect(tables.reduce(0) { $0 + $1.rows.count } == report.sections.reduce(0) { $0 + $1.count })
    var keys = report.sections.map { section in
      section.columns.filter { $0.place != .graphic }.map(\.key)
    }
    // Tables of the same columns are one.
    for place in keys.indices.dropFirst().reversed() where keys[place] == keys[place - 1] {
      keys.remove(at: place)
    }
    #expect(tables.map(\.columns) == keys)
  }

  @Test(arguments: ReportTopic.allCases)
  func `says every heading, every line and the arithmetic of each row in both languages`(
    topic: ReportTopic
  ) throws {
    let report = try Self.report(topic)
    let lines = report.summary.map(\.text) + report.sections.flatMap { $0.notes.map(\.text) }
    #expect(lines.allSatisfy { !$0.en.isEmpty && !$0.zh.isEmpty })
    #expect(topic.line.en != topic.line.zh && report.title.en != report.title.zh)
    for section in report.sections {
      for index in 0..<section.count {
        #expect(section.index(of: section[index]) == index)
        #expect(!report.arithmetic(section[index]).isEmpty, "\(topic) \(section[index].id)")
      }
    }
  }

  @Test func `keeps the rows that hold a text, in either case and width`() throws {
    let report = try Self.report(.team)
    let found = try #require(report.filtered(by: "ＤＡＹＷＥＬＬ").sections.first)
    #expect(found.count == 1 && found.index(of: found[0]) == 0)
    #expect(report.filtered(by: "").sections.first?.count == report.sections.first?.count)
    #expect(report.filtered(by: "no such thing").sections.first?.count == 0)
  }

  @Test func `sorts by a column, either way, what is unknown last`() throws {
    let report = try Self.report(.team)
    let classes = { (report: BookReport) throws -> [String] in
      let rows = try #require(try Self.object(report)["accounts"] as? [[String: Any]])
      return rows.map { $0["class"] as? String ?? "~" }
    }
    let up = try classes(report.sorted(by: "class"))
    #expect(up == up.sorted() && up.first == "A" && up.last == "~")
    let down = try classes(report.sorted(by: "class", descending: true))
    #expect(down.first == "C" && down.last == "~")
    let first = try #require(report.sorted(by: "pushing", descending: true).sections.first)
    let last = first.columns.first { $0.key == "pushing" }
    #expect(last.map { first.cell(0, $0).value } == .count(1))
    #expect(try classes(report.sorted(by: "nothing")) == classes(report))
  }

  @Test func `cannot be made to say more than it holds by what stands in the book`() throws {
    var context = Context()
    try context.carryOut(
      .add(.account, [.account(.name): .text("<b>|[x](y) # =1+1")]))
    let report = ReportTopic.team.report(
      of: BookAnalysis(of: context.book, today: Self.today, playbook: .builtIn(.english)))
    #expect(report.html(.english).contains("<td>&lt;b&gt;|[x](y) # =1+1</td>"))
    #expect(report.markdown(.english).contains("| \\<b\\>\\|\\[x\\](y) \\# =1+1 |"))
  }
}
