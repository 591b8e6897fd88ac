// Which orders count: the last twelve months unless somebody chooses, and what that makes of those who are silent.

import Model
import Testing

@testable import Analysis

@Suite struct `A period of sales` {
  @Test(arguments: [
    ("12m", "12m"), ("3M", "3m"), ("2025", "2025"), ("2025q3", "2025Q3"), ("2025Q1", "2025Q1"),
    (" all ", "all"), ("全部", "all"),
  ])
  func `is read as people write it`(text: String, kept: String) {
    #expect(SalesPeriod(text)?.text == kept)
  }

  @Test(arguments: ["", "0m", "m", "121m", "20255", "2025Q5", "2025Q", "Q3", "yesterday", "12 m x"])
  func `is none where it says something else`(text: String) {
    #expect(SalesPeriod(text) == nil)
  }

  @Test(arguments: [
    ("12m", "2026-11-23", "2025-11-24", "2026-11-23"),
    ("12m", "2026-02-28", "2025-03-01", "2026-02-28"),
    ("12m", "2025-02-28", "2024-03-01", "2025-02-28"),
    ("3m", "2026-11-30", "2026-09-01", "2026-11-30"),
    ("2025", "2026-11-23", "2025-01-01", "2025-12-31"),
    ("2024Q1", "2026-11-23", "2024-01-01", "2024-03-31"),
  ])
  func `has its first and its last day`(text: String, today: String, first: String, last: String)
    throws
  {
    let end = try #require(Day(iso: today))
    let days = try #require(SalesPeriod(text)?.days(asOf: end))
    #expect(days.first == Day(iso: first) && days.last == Day(iso: last))
  }

  @Test func `counts revenue, shares, places and the total, and the history stays beside it`()
    throws
  {
    var bench = try Bench()
    let old = try bench.account("Old", orders: [(500, 9000), (20, 100)])
    let new = try bench.account("New", orders: [(10, 300)])
    let usual = Portfolio(of: bench.book, on: bench.today)
    #expect(usual.rows.prefix(2).map(\.id) == [new, old])
    #expect(usual.total == Money(hundredths: 40_000))
    #expect(usual[old]?.share == 0.25 && usual[old]?.orders == 1)
    #expect(usual[old]?.history.lines == 2)
    let all = usual.counted(in: .all, of: bench.book)
    #expect(all.rows.prefix(2).map(\.id) == [old, new])
    #expect(all.total == Money(hundredths: 940_000))
    #expect(all == Portfolio(of: bench.book, on: bench.today, period: .all))
    #expect(all.counted(in: .usual, of: bench.book) == usual)
    #expect(
      usual.counted(in: .year(2025), of: bench.book)[old]?.revenue == Money(hundredths: 900_000))
  }

  @Test func `makes nobody A who bought nothing in it, and names who is silent`() throws {
    var bench = try Bench()
    let silent = try bench.account("Silent", orders: [(900, 90_000)])
    let buying = try bench.account("Buying", orders: [(30, 100), (5, 100)])
    let portfolio = Portfolio(of: bench.book, on: bench.today)
    #expect(portfolio[silent]?.proposed == nil && portfolio[buying]?.proposed == .a)
    let reason = try #require(portfolio[silent]?.reason)
    #expect(reason.en.contains("Silent for 900 days") && reason.zh.contains("900"))
    let all = portfolio.counted(in: .all, of: bench.book)
    #expect(all[silent]?.revenue == Money(hundredths: 9_000_000))
  }

  @Test
  func `of a book in which nothing was bought for years is the last one, says so, and makes no A`()
    throws
  {
    var bench = try Bench()
    for index in 0..<6 {
      try bench.account("No \(index)", orders: [(7000 + index, 500), (7300, 100)])
    }
    let portfolio = Portfolio(of: bench.book, on: bench.today)
    #expect(portfolio.total > .zero, "There is something to see.")
    #expect(portfolio.days?.last == bench.today.adding(days: -7000))
    #expect(portfolio.rows.allSatisfy { $0.proposed == nil })
    #expect(portfolio.horizon?.caution?.en.contains("7000 days ago") == true)
    #expect(portfolio.rows[0].reason.en.hasPrefix("Silent for 70"))
  }

  @Test func `open business makes a B, and follows what becomes of it`() throws {
    var bench = try Bench()
    try bench.account("Giant", orders: [(300, 9000), (5, 9000)])
    let small = try bench.account("Small", orders: [(300, 50), (20, 50)])
    let before = Portfolio(of: bench.book, on: bench.today)
    #expect(before[small]?.proposed == nil)
    let empty = bench.book
    let deal = try bench.add(
      .opportunity,
      [
        .opportunity(.account): .entity(small), .opportunity(.name): .text("Fleet"),
        .opportunity(.stage): .text("Proposal"),
        .opportunity(.amount): .money(Money(hundredths: 20_000)),
      ])
    let events: [Event] = [.added(deal, .opportunity)]
    let after = before.following(events, from: empty, to: bench.book)
    #expect(after == Portfolio(of: bench.book, on: bench.today))
    #expect(after[small]?.proposed == .b)
    #expect(after[small]?.reason.en.contains("open business") == true)
    let open = bench.book
    try bench.set(.opportunity(.stage), of: deal, to: .text("Lost"))
    let lost = after.following(
      [.changed(deal, .opportunity(.stage), to: .text("Lost"))], from: open, to: bench.book)
    #expect(lost[small]?.proposed == nil)
    #expect(lost == Portfolio(of: bench.book, on: bench.today))
  }

  @Test func `makes who was largest in another period A of it, also where they have fallen since`()
    throws
  {
    var bench = try Bench()
    let before = (1...8).map { (365 + $0 * 40, 1000) }
    let fallen = try bench.account("Fallen", orders: before + (1...8).map { ($0 * 40, 100) })
    let small = try bench.account("Small", orders: (1...17).map { ($0 * 40, 20) })
    let usual = Portfolio(of: bench.book, on: bench.today)
    #expect(usual[fallen]?.proposed == .c)
    let past = usual.counted(in: .year(2025), of: bench.book)
    #expect(past[fallen]?.proposed == .a)
    #expect(past[small]?.proposed != .a)
  }
}
