// The book's arithmetic, checked against sums done by hand.

import Model
import Testing

@testable import Analysis
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

  @Test
  func `proposes C for a fall by a quarter on a year ago that lasted through both half-years`()
    throws
  {
    var bench = try Bench()
    let year = { (before: Int, latest: Int) in
      [(500, before), (600, before), (700, before), (100, latest), (200, latest), (300, latest)]
    }
    let falling = try bench.account("Falling", orders: year(1000, 750))
    let steady = try bench.account("Steady", orders: year(1000, 760))
    try bench.account("First and last", orders: [(729, 1), (0, 1)])
    let portfolio = Portfolio(of: bench.book)
    #expect(portfolio[falling]?.trend?.basis.days == 365)
    #expect(portfolio[falling]?.trend?.change == -0.25)
    #expect(portfolio[falling]?.proposed == .c)
    #expect(portfolio[falling]?.reason(.english).contains("from 3,000 to 2,250") == true)
    #expect(portfolio[steady]?.proposed == .a)
  }

  // Once one fall between two quarters made a C of any large account; that took a season for a loss.
  @Test func `leaves a large account A after one bad half-year or one bad quarter`() throws {
    var bench = try Bench()
    let recovered = try bench.account(
      "Recovered",
      orders: [
        (700, 1000), (600, 1000), (500, 1000), (400, 1000), (300, 100), (200, 100),
        (100, 1000), (10, 1100),
      ])
    let badHalf = try bench.account(
      "Bad half",
      orders: [
        (700, 1000), (600, 1000), (500, 1000), (400, 1000), (300, 1000), (200, 1000),
        (100, 300), (10, 300),
      ])
    try bench.account("Reach", orders: [(729, 1), (0, 1)])
    let portfolio = Portfolio(of: bench.book, on: bench.today)
    #expect(portfolio[recovered]?.proposed == .a)
    #expect(portfolio[badHalf]?.proposed == .a)
    #expect(portfolio[badHalf]?.trend?.change == -0.35)

    var short = try Bench()
    let quarter = try short.account(
      "Bad quarter", orders: [(200, 1), (170, 900), (140, 900), (110, 900), (20, 100)])
    let row = try #require(Portfolio(of: short.book, on: short.today)[quarter])
    #expect(row.trend?.basis == .quarterBefore)
    #expect(row.proposed == .a)
  }

  @Test func `proposes C where keeping an account costs more than it earns, however large`() throws
  {
    var bench = try Bench()
    let (costly, fair) = (
      try bench.account("Costly", orders: [(380, 100)]), try bench.account("Fair", orders: [])
    )
    for (account, cost) in [(costly, 201), (fair, 200)] {
      try bench.set(
        .account(.costToServe), of: account, to: .money(Money(hundredths: Int64(cost) * 100)))
      try bench.add(
        .order,
        [
          .order(.account): .entity(account),
          .order(.day): .day(bench.today.adding(days: -20)),
          .order(.amount): .money(Money(hundredths: 100_000)),
          .order(.margin): .money(Money(hundredths: 20_000)),
        ])
    }
    let portfolio = Portfolio(of: bench.book, on: bench.today)
    #expect(portfolio[costly]?.proposed == .c)
    #expect(
      portfolio[costly]?.reason(.english) == "It costs 201 a year to serve and earns 200.")
    #expect(portfolio[fair]?.proposed == .a)
  }

  @Test func `proposes B for what grows by a quarter on a year ago`() throws {
    var bench = try Bench()
    try bench.account("Giant", orders: [(729, 9000), (0, 9000)])
    let growing = try bench.account(
      "Growing", orders: [(500, 100), (600, 100), (700, 100), (100, 125), (200, 125), (300, 125)])
    let slower = try bench.account(
      "Slower", orders: [(500, 100), (600, 100), (700, 100), (100, 120), (200, 120), (300, 120)])
    let portfolio = Portfolio(of: bench.book, on: bench.today)
    #expect(portfolio[growing]?.proposed == .b)
    #expect(portfolio[slower]?.proposed == nil)
    #expect(portfolio[slower]?.proposal.ground == .ordinary)
  }

  @Test func `calls nothing a trend on too few order days or too short a time`() throws {
    var bench = try Bench()
    // Four order lines, but on two days.
    let few = try bench.account(
      "Few", orders: [(130, 500), (130, 400), (140, 500), (140, 400), (1, 10)])
    try bench.account("Reach", orders: [(181, 1), (0, 1)])
    let portfolio = Portfolio(of: bench.book)
    #expect(portfolio[few]?.trend?.basis.days == 91)
    #expect(portfolio[few]?.trend?.daysBefore == 2)
    #expect(portfolio[few]?.trend?.isFall == false)
    #expect(portfolio[few]?.proposed == .a)

    var short = try Bench()
    let account = try short.account("Short", orders: [(120, 900), (1, 1)])
    #expect(Portfolio(of: short.book)[account] != nil)
    #expect(Portfolio(of: short.book)[account]?.trend == nil)
  }

  @Test func `counts back from the day looked at, not from the latest order`() throws {
    var bench = try Bench()
    let account = try bench.account(
      "Stopped", orders: [(729, 1), (700, 100), (600, 100), (500, 100), (200, 100)])
    let today = try #require(Portfolio(of: bench.book, on: bench.today)[account]?.trend)
    #expect(today.latest == Money(hundredths: 10_000))
    #expect(today.before == Money(hundredths: 30_100))
    #expect(Portfolio(of: bench.book)[account]?.trend?.basis == .quarter)
  }

  @Test func `gives nobody more than the whole, whatever came back`() throws {
    var bench = try Bench()
    let buyer = try bench.account("Buyer", orders: [(9, 1100)])
    let returner = try bench.account("Returner", orders: [(8, 100), (7, -200)])
    let portfolio = Portfolio(of: bench.book)
    #expect(portfolio.total == Money(hundredths: 100_000))
    #expect(portfolio.rows.map(\.id) == [buyer, bench.account, returner])
    #expect(portfolio.rows.map(\.share) == [1.1, 0, -0.1])
    #expect(portfolio.rows.map(\.cumulativeShare) == [1, 1, 1])
    #expect(portfolio.concentration.buying == 1)
    #expect(portfolio.concentration.index == 10_000)
  }

  @Test func `lets the person overrule the proposal and says so`() throws {
    var bench = try Bench()
    let account = try bench.account("Mine", orders: [(1, 100)])
    try bench.set(.account(.standing), of: account, to: .choice("b"))
    let row = try #require(Portfolio(of: bench.book)[account])
    #expect(row.proposed == .a)
    #expect(row.standing == .b)
    #expect(row.reason(.english) == "You chose B; the orders propose A.")
    try bench.set(.account(.standingReason), of: account, to: .text("New site in spring"))
    try bench.set(.account(.standingDay), of: account, to: .day(bench.today))
    let told = try #require(Portfolio(of: bench.book)[account])
    #expect(
      told.reason(.english)
        == "You chose B on 2026-11-23; the orders propose A. Your reason: New site in spring")
    #expect(told.reason(.chinese) == "您定为 B 类（2026-11-23）；按订单建议 A 类。理由：New site in spring")
  }

  @Test func `explains each class with its numbers`() throws {
    var bench = try Bench()
    let account = try bench.account("Mine", orders: [(1, 100)])
    let row = try #require(Portfolio(of: bench.book)[account])
    #expect(row.reason(.english).contains("100%"))
    #expect(row.reason(.chinese).contains("排第 1"))
  }
}
