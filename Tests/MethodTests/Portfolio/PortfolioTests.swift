// The book's arithmetic, checked against sums done by hand.

import Model
import Testing

@testable import Method

@Suite struct `A portfolio` {
  @Test func `adds up revenue, shares and places`() throws {
    var bench = try Bench()
    let small = try bench.account("Small", orders: [(5, 100)])
    let large = try bench.account("Large", orders: [(9, 400), (3, 300)])
    let middle = try bench.account("Middle", orders: [(2, 250), (1, -50)])
    let portfolio = Portfolio(of: bench.book)
    #expect(portfolio.total == Money(hundredths: 100_000))
    #expect(portfolio.rows.map(\.id) == [large, middle, small, bench.account])
    #expect(portfolio.rows.map(\.share) == [0.7, 0.2, 0.1, 0])
    #expect(portfolio.rows.map(\.cumulativeShare) == [0.7, 0.9, 1, 1])
    #expect(portfolio[middle]?.rank == 2)
    #expect(portfolio[middle]?.orders == 2)
    #expect(portfolio.latestDay == bench.today.adding(days: -1))
  }

  @Test func `of an empty book is empty and divides by nothing`() throws {
    let empty = Portfolio(of: Book())
    #expect(empty.rows.isEmpty && empty.total == .zero && empty.latestDay == nil)
    let bench = try Bench()
    let row = try #require(Portfolio(of: bench.book)[bench.account])
    #expect(row.share == 0 && row.standing == nil && row.trend == nil)
  }

  @Test func `proposes A for the largest, up to the one that passes four fifths`() throws {
    var bench = try Bench()
    let names = [("One", 500), ("Two", 250), ("Three", 150), ("Four", 100)]
    for (name, amount) in names { try bench.account(name, orders: [(1, amount)]) }
    let classes = Portfolio(of: bench.book).rows.map(\.proposed)
    #expect(classes == [.a, .a, .a, nil, nil])
  }

  @Test func `proposes B where the potential is above a year's purchases`() throws {
    var bench = try Bench()
    try bench.account("Giant", orders: [(1, 9000)])
    let growing = try bench.account("Growing", potential: 500, orders: [(1, 100)])
    let full = try bench.account("Full", potential: 100, orders: [(1, 100)])
    let portfolio = Portfolio(of: bench.book)
    #expect(portfolio[growing]?.proposed == .b)
    #expect(portfolio[full]?.proposed == nil)
  }

  @Test func `proposes C for a fall by a quarter, also of a large account`() throws {
    var bench = try Bench()
    let year = { (before: Int, latest: Int) in
      [(500, before), (600, before), (700, before), (100, latest), (200, latest), (300, latest)]
    }
    let falling = try bench.account("Falling", orders: year(1000, 750))
    let steady = try bench.account("Steady", orders: year(1000, 760))
    try bench.account("First and last", orders: [(729, 1), (0, 1)])
    let portfolio = Portfolio(of: bench.book)
    #expect(portfolio.period == 365)
    #expect(portfolio[falling]?.trend?.change == -0.25)
    #expect(portfolio[falling]?.proposed == .c)
    #expect(portfolio[steady]?.proposed == .a)
  }

  @Test func `calls nothing a trend on too few orders or too short a time`() throws {
    var bench = try Bench()
    let few = try bench.account("Few", orders: [(130, 900), (140, 900), (1, 10)])
    try bench.account("Reach", orders: [(181, 1), (0, 1)])
    let portfolio = Portfolio(of: bench.book)
    #expect(portfolio.period == 91)
    #expect(portfolio[few]?.trend?.ordersBefore == 2)
    #expect(portfolio[few]?.proposed == .a)

    var short = try Bench()
    try short.account("Short", orders: [(120, 900), (1, 1)])
    #expect(Portfolio(of: short.book).period == nil)
  }

  @Test func `lets the person overrule the proposal and says so`() throws {
    var bench = try Bench()
    let account = try bench.account("Mine", orders: [(1, 100)])
    try bench.set(.account(.standing), of: account, to: .choice("b"))
    let row = try #require(Portfolio(of: bench.book)[account])
    #expect(row.proposed == .a)
    #expect(row.standing == .b)
    #expect(row.reason(.english) == "You chose B; the orders propose A.")
  }

  @Test func `explains each class with its numbers`() throws {
    var bench = try Bench()
    let account = try bench.account("Mine", orders: [(1, 100)])
    let row = try #require(Portfolio(of: bench.book)[account])
    #expect(row.reason(.english).contains("100%"))
    #expect(row.reason(.chinese).contains("排第 1"))
  }
}
