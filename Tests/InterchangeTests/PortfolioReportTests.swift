// `pareto --json` and `trends --json` against sums made from the CSV files themselves.

import Foundation
import Interchange
import Analysis
import Method
import Model
import Report
import Testing

@Suite struct `The portfolio for scripts` {
  /// The JSON of a report as plain values.
  private func object(_ report: BookReport) throws -> [String: Any] {
    let data = Data(report.json(.english).text(pretty: true).utf8)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  /// A report of a book on a day.
  private func report(_ topic: ReportTopic, of book: Book, on day: Day) -> BookReport {
    topic.report(
      of: BookAnalysis(of: book, today: day, playbook: .builtIn(.english)).counted(in: .all))
  }

  /// Holds both reports of a book against the file that its orders are in.
  private func compare(_ book: Book, with plain: PlainSums, today: Day) throws {
    try compareShares(object(report(.pareto, of: book, on: today)), with: plain)
    try compareTrends(object(report(.trends, of: book, on: today)), with: plain)
  }

  private func compareShares(_ json: [String: Any], with plain: PlainSums) throws {
    let total = Double(plain.total) / 100
    #expect(json["total"] as? Double == total)
    let accounts = try #require(json["accounts"] as? [[String: Any]])
    let ranking = plain.ranking
    #expect(accounts.count >= ranking.count)
    var running = 0.0
    for (account, expected) in zip(accounts, ranking) {
      let amount = Double(expected.amount) / 100
      running += amount
      #expect(account["revenue"] as? Double == amount)
      #expect(abs((account["share"] as? Double ?? -1) - amount / total) < 0.000_001)
      #expect(abs((account["cumulativeShare"] as? Double ?? -1) - running / total) < 0.000_001)
      let name = try #require(account["name"] as? String)
      #expect(plain.ranking.contains { $0.name == name && $0.amount == expected.amount })
    }
    for account in accounts.dropFirst(ranking.count) {
      #expect(account["revenue"] as? Double == 0)
    }
    let facts = try #require(json["concentration"] as? [String: Any])
    var most = 0
    var sum = 0.0
    while sum < 0.8 * total {
      sum += Double(ranking[most].amount) / 100
      most += 1
    }
    #expect(facts["reaching80"] as? Int == most)
    let index = ranking.reduce(0.0) { $0 + pow(Double($1.amount) / Double(plain.total) * 100, 2) }
    #expect(abs((facts["hhi"] as? Double ?? -1) - index) < 0.001)
    let classes = try #require(json["classes"] as? [[String: Any]])
    #expect(classes.reduce(0) { $0 + ($1["accounts"] as? Int ?? 0) } == accounts.count)
    let sums = classes.reduce(0.0) { $0 + ($1["revenue"] as? Double ?? 0) }
    #expect(abs(sums - total) < 0.001)
  }

  private func compareTrends(_ json: [String: Any], with plain: PlainSums) throws {
    let judged = try #require((json["judgedOn"] as? String).flatMap(PlainSums.days))
    for account in try #require(json["accounts"] as? [[String: Any]]) {
      let name = try #require(account["name"] as? String)
      let days = plain.days(of: name)
      #expect(account["orderDays"] as? Int == days.count, "\(name)")
      #expect(account["expectedInterval"] as? Int == plain.interval(of: name), "\(name)")
      #expect(account["daysSinceLastOrder"] as? Int == days.last.map { judged - $0 }, "\(name)")
      guard let periods = account["periods"] as? [String: Any] else { continue }
      func day(_ key: String) throws -> Int {
        try #require((periods[key] as? String).flatMap(PlainSums.days))
      }
      let latest = plain.sum(of: name, from: try day("latestFrom"), to: try day("latestTo"))
      let before = plain.sum(of: name, from: try day("beforeFrom"), to: try day("beforeTo"))
      #expect(account["latest"] as? Double == Double(latest) / 100, "\(name)")
      #expect(account["before"] as? Double == Double(before) / 100, "\(name)")
      let year = plain.sum(
        of: name, from: try day("latestFrom") - 365, to: try day("latestFrom") - 1)
      if periods["sameSeason"] as? Bool == true {
        #expect(account["yearBefore"] as? Double == Double(year) / 100, "\(name)")
      }
      if account["state"] as? String == "falling" {
        let counts = (
          before: plain.dayCount(of: name, from: try day("beforeFrom"), to: try day("beforeTo")),
          latest: plain.dayCount(of: name, from: try day("latestFrom"), to: try day("latestTo"))
        )
        let base =
          counts.before > counts.latest
          ? Double(before) * Double(counts.before - 1) / Double(counts.before) : Double(before)
        let left =
          counts.latest > counts.before
          ? Double(latest) * Double(counts.latest - 1) / Double(counts.latest) : Double(latest)
        let missing = Double(year) * (base - left) / base / 100
        #expect(abs((account["moneyAtRisk"] as? Double ?? -1) - missing) < 0.1, "\(name)")
        #expect(abs((account["judgedChange"] as? Double ?? 9) - (left / base - 1)) < 0.000_01)
      }
      #expect(try day("latestTo") - day("latestFrom") == day("beforeTo") - day("beforeFrom"))
      guard before > 0 else { continue }
      let change = Double(latest) / Double(before) - 1
      #expect(abs((account["change"] as? Double ?? 9) - change) < 0.000_001, "\(name)")
    }
  }

  @Test(arguments: Language.allCases)
  func `agrees with the sample book's orders as a file`(language: Language) throws {
    var context = Context()
    let today = try #require(Day(iso: "2026-11-23"))
    try context.carryOut(DemoBook.command(language: language, today: today))
    let text = CSVExport.text(.orders, of: context.book)
    #expect(!text.contains("\""))
    #expect(text.hasPrefix("account,date,product,quantity,unit,amount"))
    try compare(context.book, with: PlainSums(text, name: 0, day: 1, amount: 5), today: today)
  }

  @Test func `has what was ordered in the running month beside what is expected in it`() throws {
    var context = Context()
    try context.take(
      "Customer,Date,Amount\nAcme,2026-10-03,100\nAcme,2026-11-03,200\nAcme,2026-12-01,77\nAcme,2026-12-09,5\n",
      makesAccounts: true)
    let json = try object(
      report(.pipeline, of: context.book, on: try #require(Day(iso: "2026-12-05"))))
    let months = try #require(json["months"] as? [[String: Any]])
    let ordered = months.compactMap { month in
      (month["ordered"] as? NSNumber).map { "\(month["month"] ?? "") \($0)" }
    }
    #expect(ordered.suffix(3) == ["2026-10 100", "2026-11 200", "2026-12 77"])
  }

  @Test func `leaves out what is dated after the day looked at, and says how much that is`() throws
  {
    var context = Context()
    try context.carryOut(
      DemoBook.command(language: .english, today: try #require(Day(iso: "2026-11-23"))))
    let plain = PlainSums(CSVExport.text(.orders, of: context.book), name: 0, day: 1, amount: 5)
    let (day, now) = (try #require(Day(iso: "2026-06-30")), plain.lines.values.joined())
    let last = try #require(PlainSums.days("2026-06-30"))
    try compare(context.book, with: plain.upTo(last), today: day)
    let json = try object(report(.pareto, of: context.book, on: day))
    let ahead = try #require(json["ordersAhead"] as? [String: Any])
    let later = now.filter { $0.day > last }
    #expect(ahead["lines"] as? Int == later.count && !later.isEmpty)
    #expect(ahead["amount"] as? Double == Double(later.reduce(0) { $0 + $1.amount }) / 100)
  }

  @Test(.enabled(if: hasMaven))
  func `agrees with the Maven CRM data`() throws {
    var context = Context()
    for name in ["accounts.csv", "sales_pipeline.csv"] {
      let data = try Data(contentsOf: mavenFolder.appending(path: name))
      try context.take(CSVDocument(bytes: Array(data)))
    }
    let text = try String(
      contentsOf: mavenFolder.appending(path: "sales_pipeline.csv"), encoding: .utf8)
    let plain = PlainSums(text, name: 3, day: 6, amount: 7, wins: (4, "Won"))
    #expect(plain.lines.count == 85)
    #expect(plain.total == 1_000_553_400)
    // Long after the data ends, and on its last day.
    for day in ["2026-11-23", "2017-12-31"] {
      try compare(context.book, with: plain, today: try #require(Day(iso: day)))
    }
    let late = Portfolio(of: context.book, on: Day(iso: "2026-11-23"))
    #expect(late.horizon?.isBehind == true)
    #expect(late.warned == Portfolio(of: context.book, on: Day(iso: "2017-12-31")).warned)
  }

  @Test func `holds nothing that commands a terminal, and says null for what is not known`() throws
  {
    var context = Context()
    let odd = try context.add(.account, [.account(.name): .text("A\u{1B}[2J\tB")])
    _ = try context.add(
      .order,
      [
        .order(.account): .entity(odd), .order(.day): Value(day: Day(iso: "2026-01-05")),
        .order(.amount): .money(Money(hundredths: 500)),
      ])
    let day = try #require(Day(iso: "2026-11-23"))
    for topic in [ReportTopic.pareto, .trends] {
      let report = report(topic, of: context.book, on: day)
      let texts = report.sections.flatMap { section in
        (0..<section.count).flatMap { section.texts($0, .english) }
      }
      #expect(!report.json(.chinese).text().contains("\u{1B}"))
      #expect(!texts.isEmpty && texts.allSatisfy { !$0.contains("\u{1B}") })
    }
    let trends = try object(report(.trends, of: context.book, on: day))
    let account = try #require((trends["accounts"] as? [[String: Any]])?.first)
    #expect(account["expectedInterval"] is NSNull)
    #expect(account["change"] is NSNull)
    #expect(account["state"] as? String == "unknown")
    #expect(account["moneyAtRisk"] as? Double == 0)
  }
}
