// Orders dated after the day looked at: seen, and counted nowhere.

import Model
import Testing

@testable import Analysis
@testable import Method

@Suite struct `An order of the future` {
  /// A book with three accounts, and the same with order lines dated from tomorrow on.
  private static func books() throws -> (now: Bench, ahead: Bench) {
    var bench = try Bench()
    try bench.set(.account(.potential), of: bench.account, to: .money(Bench.money(5000)))
    try bench.set(.account(.costToServe), of: bench.account, to: .money(Bench.money(50)))
    for age in stride(from: 880, through: 4, by: -30) {
      try bench.order(bench.account, age: age, 100, of: "Ink", margin: 40)
    }
    let other = try bench.account("Other", orders: [(40, 70), (20, 60), (3, 50)])
    let silent = try bench.account("Nothing yet", orders: [])
    var ahead = bench
    for (account, age) in [(bench.account, -1), (other, -30), (silent, -400)] {
      try ahead.order(account, age: age, 10_000, of: "Toner", margin: 9000)
    }
    return (bench, ahead)
  }

  @Test func `changes no sum, share, class, trend or concentration`() throws {
    let (bench, later) = try Self.books()
    let now = Portfolio(of: bench.book, on: bench.today)
    let ahead = Portfolio(of: later.book, on: bench.today)
    #expect(ahead.rows == now.rows)
    #expect((ahead.total, ahead.horizon, ahead.atRisk) == (now.total, now.horizon, now.atRisk))
    #expect(ahead.concentration == now.concentration && ahead.classes == now.classes)
    #expect(ahead.months(of: bench.account) == now.months(of: bench.account))
    #expect(now.ahead.lines == 0 && now.caution(on: bench.today) == nil)
    #expect(ahead.ahead.lines == 3 && ahead.ahead.sum == Bench.money(30_000))
    #expect(
      ahead.caution(on: bench.today)
        == Phrase(
          "3 order lines are dated after 2026-11-23 and not counted yet: 30,000.",
          "有 3 笔订单的日期在 2026-11-23 之后，暂不计入：30,000。"))
  }

  @Test func `changes no mark of the fit`() throws {
    let (bench, later) = try Self.books()
    let rows = [bench, later].map { bench in
      KeyAccounts(
        of: bench.book, portfolio: Portfolio(of: bench.book, on: bench.today), today: bench.today
      ).rows
    }
    #expect(rows[0] == rows[1])
  }

  @Test func `is nobody's white space and goes to nobody unknown`() throws {
    let (bench, later) = try Self.books()
    let channels = [bench, later].map { bench in
      Channel(
        of: bench.book, portfolio: Portfolio(of: bench.book, on: bench.today), today: bench.today)
    }
    #expect(channels[0].space.cells == channels[1].space.cells)
    #expect(channels[0].ends == channels[1].ends)
    #expect(channels[0].unclear == channels[1].unclear)
  }

  @Test func `counts from its own day on`() throws {
    let (bench, later) = try Self.books()
    let portfolio = Portfolio(of: later.book, on: bench.today.adding(days: 1))
    #expect(portfolio.ahead.lines == 2)
    #expect(
      portfolio[bench.account]?.revenue
        == Portfolio(of: bench.book, on: bench.today)[bench.account]?.revenue.adding(10_000))
  }

  @Test func `makes nobody a customer, to whom a service visit is owed`() throws {
    let (bench, later) = try Self.books()
    let days = [bench, later].map { PurchaseDays(of: $0.book, by: bench.today) }
    #expect(days[0] == days[1])
  }
}

extension Money {
  /// This amount and so many whole units.
  fileprivate func adding(_ units: Int) -> Money { self + Bench.money(units) }
}
