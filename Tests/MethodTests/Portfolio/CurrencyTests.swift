// Money of several currencies is never added up as one: by a rate it counts in the book's money, without one it stands
// apart and is said.

import Model
import Testing

@testable import Analysis
@testable import Method

extension Bench {
  /// Adds an order line in a currency.
  @discardableResult
  fileprivate mutating func order(
    _ account: EntityID, _ amount: Int, in currency: String, age: Int = 10
  ) throws -> EntityID {
    try add(
      .order,
      [
        .order(.account): .entity(account), .order(.day): .day(today.adding(days: -age)),
        .order(.amount): .money(Bench.money(amount)),
        .order(.margin): .money(Bench.money(amount / 2)),
        .order(.currency): Value(text: currency), .order(.product): .text("Lantern"),
      ])
  }

  /// Enters rates.
  fileprivate mutating func rate(_ rates: String...) throws {
    try set(.book(.rates), of: .book, to: Value(texts: rates))
  }
}

@Suite struct `Orders in several currencies` {
  private func bench() throws -> Bench {
    var bench = try Bench()
    try bench.set(.book(.currency), of: .book, to: .text("CNY"))
    try bench.order(bench.account, 1000, in: "")
    try bench.order(bench.account, 500, in: "CNY")
    try bench.order(bench.account, 100, in: "USD")
    try bench.order(bench.account, 7, in: "EUR")
    return bench
  }

  @Test func `count in the book's money by their rate, the margin included`() throws {
    var bench = try bench()
    try bench.rate("USD 7.1", "EUR 8")
    let portfolio = Portfolio(of: bench.book, on: bench.today)
    #expect(portfolio.total == Bench.money(1000 + 500 + 710 + 56))
    #expect(portfolio.uncounted.isEmpty)
    let sales = Sales(of: bench.book)
    let margin = sales[0].reduce(Money.zero) { $0 + ($1.margin ?? .zero) }
    #expect(margin == Money(hundredths: 500_00 + 250_00 + 355_00 + 24_00))
    #expect(
      WhiteSpace(of: bench.book, latest: bench.today, today: bench.today).lines.first?.worth
        == Bench.money(2266))
    #expect(EndCustomers(of: bench.book, by: bench.today).total.sales == Bench.money(2266))
  }

  @Test func `keep the rhythm of orders, whatever there is a rate for`() throws {
    var bench = try bench()
    for age in [40, 70, 100, 130, 160] { try bench.order(bench.account, 9, in: "EUR", age: age) }
    let row = try #require(Portfolio(of: bench.book, on: bench.today)[bench.account])
    #expect(row.warning?.orderDays == 6)
    #expect(row.revenue == Bench.money(1500))
  }

  @Test func `are counted anew when a rate or the book's currency changes`() throws {
    var bench = try bench()
    var issuer = IDIssuer(device: 9)
    var portfolio = Portfolio(of: bench.book, on: bench.today)
    for change: FieldValues in [
      [.book(.rates): .texts(["USD 7.1"])], [.book(.rates): .texts(["USD 7.2", "EUR 8"])],
      [.book(.currency): .text("USD")], [.book(.rates): .empty],
    ] {
      let before = bench.book
      let command = Command.edit(.book, .book, change)
      let events = try before.decide(command, issuer: &issuer).get()
      try bench.execute(command)
      portfolio = portfolio.following(events, from: before, to: bench.book)
      #expect(portfolio == Portfolio(of: bench.book, on: bench.today))
    }
    let before = bench.book
    let order = try #require(before.orders.of(bench.account).last)
    let command = Command.edit(order.id, .order, [.order(.currency): .text("GBP")])
    let events = try before.decide(command, issuer: &issuer).get()
    try bench.execute(command)
    portfolio = portfolio.following(events, from: before, to: bench.book)
    #expect(portfolio == Portfolio(of: bench.book, on: bench.today))
    #expect(portfolio.uncounted.parts.map(\.currency) == ["CNY", "GBP"])
  }

  @Test(arguments: 1...20) func `are all in a sum or among what is not counted`(seed: Int) throws {
    var bench = try bench()
    let codes = ["", "CNY", "USD", "EUR", "GBP"]
    for step in 0..<12 {
      let place = seed * 7 + step * 3
      try bench.order(
        bench.account, place % 50 - 10, in: codes[place % 5], age: place % 400 - 30)
    }
    try bench.rate("USD \(seed).5", "GBP 9 2026-01-0\(1 + seed % 9)")
    let (book, rates) = (bench.book, bench.book.rates)
    let portfolio = Portfolio(of: book, on: bench.today)
    let orders = book.orders.of(bench.account)
    let counted = orders.compactMap { rates.counted($0)?.amount }.reduce(Money.zero, +)
    #expect(portfolio.total + portfolio.ahead.sum == counted)
    let apart = orders.filter { rates.counted($0) == nil }
    #expect(portfolio.uncounted.parts.reduce(0) { $0 + $1.lines } == apart.count)
    #expect(
      portfolio.uncounted.parts.reduce(Money.zero) { $0 + $1.amount }
        == apart.compactMap(\.amount).reduce(Money.zero, +))
    #expect(portfolio.uncounted.parts.allSatisfy { $0.currency == "EUR" })
    #expect(Uncounted(of: book) == portfolio.uncounted)
  }
}
