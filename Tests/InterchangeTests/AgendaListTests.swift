// The agenda as a list for scripts: the rows of the screen, one for each thing that is owed.

import Foundation
import Interchange
import Analysis
import Method
import Model
import Report
import Testing

@Suite struct `The list of the agenda` {
  private let today = Day(iso: "2026-11-23") ?? Day(number: 0)

  /// The demo book on a day.
  private func demo(_ language: Language) throws -> BookAnalysis {
    var context = Context()
    try context.carryOut(DemoBook.command(language: language, today: today))
    return BookAnalysis(of: context.book, today: today, playbook: .builtIn(language))
  }

  /// The JSON of a list, as a script reads it.
  private func objects(
    _ table: ReportSection, _ language: Language = .english
  ) throws -> [[String: Any]] {
    let json = try JSONSerialization.jsonObject(with: Data(table.json(language).text().utf8))
    return try #require(json as? [[String: Any]])
  }

  @Test(arguments: Language.allCases)
  func `has the keys that scripts rely on, in every row`(language: Language) throws {
    let table = ReportSection.agenda(of: try demo(language), matching: "")
    let expected: Set = [
      "id", "due", "group", "late", "kind", "account", "class", "person", "text", "interval",
      "since",
      "planned",
    ]
    let rows = try objects(table, language)
    #expect(rows.count == table.count && rows.count > 20)
    #expect(rows.allSatisfy { Set($0.keys) == expected })
  }

  @Test func `adds up: since, interval, due and days late`() throws {
    let owed = try objects(.agenda(of: try demo(.english), matching: ""))
      .filter { $0["interval"] is Int }
    try #require(owed.count > 10)
    for row in owed {
      let since = try #require((row["since"] as? String).flatMap { Day(iso: $0) })
      let due = try #require((row["due"] as? String).flatMap { Day(iso: $0) })
      let interval = try #require(row["interval"] as? Int)
      #expect(due == since.adding(days: interval))
      #expect(row["late"] as? Int == max(0, today.days(since: due)))
    }
  }

  @Test func `has a row for each thing that the screen puts together`() throws {
    let analysis = try demo(.english)
    let agenda = analysis.accountCare.agenda
    let rows = try objects(.agenda(of: analysis, matching: ""))
    let single = agenda.items.count { $0.dueItems.isEmpty }
    #expect(rows.count == single + agenda.items.flatMap(\.dueItems).count)
    let kinds = Set(rows.compactMap { $0["kind"] as? String })
    #expect(
      kinds == [
        "step", "promise", "call", "record", "contact", "service", "satisfaction", "competitors",
      ])
  }

  @Test func `shows only what the query asks for`() throws {
    let table = ReportSection.agenda(of: try demo(.english), matching: "novak")
    let texts = (0..<table.count).map { table.texts($0, .english).last }
    #expect(texts == ["step: Send Novak the raw data of three batches"])
  }
}
