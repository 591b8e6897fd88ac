// The agenda as a list for scripts: the rows of the screen, one for each thing that is owed.

import Foundation
import Interchange
import Analysis
import Method
import Model
import Testing

@Suite struct `The list of the agenda` {
  private let today = Day(iso: "2026-11-23") ?? Day(number: 0)

  /// The demo book and its agenda.
  private func demo(_ language: Language) throws -> (Book, Agenda) {
    var context = Context()
    try context.carryOut(DemoBook.command(language: language, today: today))
    let book = context.book
    return (book, AccountCare(book: book, portfolio: Portfolio(of: book), today: today).agenda)
  }

  /// The JSON of a list, as a script reads it.
  private func objects(_ report: ListReport) throws -> [[String: Any]] {
    let json = try JSONSerialization.jsonObject(with: Data(report.json.text().utf8))
    return try #require(json as? [[String: Any]])
  }

  @Test(arguments: Language.allCases)
  func `has the keys that scripts rely on, in every row`(language: Language) throws {
    let (book, agenda) = try demo(language)
    let report = ListReport.agenda(agenda, in: book, language: language)
    let expected: Set = [
      "due", "group", "late", "kind", "account", "class", "person", "text", "interval", "since",
      "planned",
    ]
    let rows = try objects(report)
    #expect(rows.count == report.rows.count)
    #expect(rows.allSatisfy { Set($0.keys) == expected })
    #expect(report.rows.allSatisfy { $0.count == report.header.count })
  }

  @Test func `adds up: since, interval, due and days late`() throws {
    let (book, agenda) = try demo(.english)
    let owed = try objects(ListReport.agenda(agenda, in: book, language: .english))
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
    let (book, agenda) = try demo(.english)
    let rows = try objects(ListReport.agenda(agenda, in: book, language: .english))
    let single = agenda.items.count { $0.dueItems.isEmpty }
    #expect(rows.count == single + agenda.items.flatMap(\.dueItems).count)
    let kinds = Set(rows.compactMap { $0["kind"] as? String })
    #expect(
      kinds == [
        "step", "promise", "call", "record", "contact", "service", "satisfaction", "competitors",
      ])
  }

  @Test func `shows only what the query asks for`() throws {
    let (book, agenda) = try demo(.english)
    let report = ListReport.agenda(agenda, in: book, matching: "novak", language: .english)
    #expect(report.rows.map { $0.last } == ["step: Send Novak the raw data of three batches"])
  }
}
