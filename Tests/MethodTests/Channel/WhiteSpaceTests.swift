// Who supplies what, and what of it is open, computed by hand.

import Model
import Testing

@testable import Analysis
@testable import Method

@Suite struct `The white space` {
  /// Registers who supplies a product line.
  @discardableResult
  private func register(
    _ bench: inout Bench, _ product: String, _ source: SupplySource?, _ competitor: String = "",
    spend: Int? = nil, endsIn days: Int? = nil
  ) throws -> EntityID {
    try bench.add(
      .supply,
      [
        .supply(.account): .entity(bench.account), .supply(.product): .text(product),
        .supply(.source): Value(choice: source), .supply(.competitor): Value(text: competitor),
        .supply(.spend): Value(money: spend.map(Bench.money)),
        .supply(.until): Value(day: days.map { bench.today.adding(days: $0) }),
      ])
  }

  private func cells(_ bench: Bench) -> [SupplyCell] {
    let latest = Portfolio(of: bench.book).latestDay
    return WhiteSpace(of: bench.book, latest: latest, today: bench.today).cells[bench.account] ?? []
  }

  @Test func `counts as ours what was bought from us within the year, registered or not`() throws {
    var bench = try Bench()
    try bench.order(bench.account, age: 0, 10, of: "Ink")
    try bench.order(bench.account, age: 364, 5, of: "INK ")
    try bench.order(bench.account, age: 365, 99, of: "Toner")
    try bench.order(bench.account, age: 3, 7)
    let cells = cells(bench)
    #expect(cells.map(\.product) == ["Ink"])
    #expect(cells.first?.supplier == .us)
    #expect(cells.first?.ours == Bench.money(15))
    #expect(cells.first?.open == nil, "What it buys elsewhere is not known.")
    #expect(cells.first?.entry == nil)
  }

  @Test func `takes what came back within the year for not supplied`() throws {
    var bench = try Bench()
    try bench.order(bench.account, age: 2, 10, of: "Ink")
    try bench.order(bench.account, age: 1, -10, of: "Ink")
    #expect(cells(bench).map(\.supplier) == [.unknown])
  }

  @Test func `is what an account spends a year and not with us`() throws {
    var bench = try Bench()
    try bench.order(bench.account, age: 1, 30, of: "Toner")
    try bench.order(bench.account, age: 1, 80, of: "Ink")
    try register(&bench, "Ink", .us, spend: 100)
    try register(&bench, "Toner", .competitor, "Inkwell", spend: 90)
    try register(&bench, "Ribbon", .inHouse, spend: 40)
    try register(&bench, "Paper", .nobody, spend: 500)
    try register(&bench, "Labels", nil)
    try register(&bench, "Glue", .competitor)
    let cells = cells(bench)
    #expect(
      cells.map(\.supplier) == [
        .us, .competitor("Inkwell"), .inHouse, .nobody, .unknown, .competitor(""),
      ])
    #expect(cells.map { $0.open?.hundredths } == [2000, 6000, 4000, 0, nil, nil])
    let space = WhiteSpace(of: bench.account, in: bench.book, latest: nil, today: bench.today)
    #expect(space.open(of: bench.account) == (Bench.money(120), 2))
    #expect(space.open == (Bench.money(120), 2))
  }

  @Test func `believes the orders where the register is silent or says that nobody buys`() throws {
    var bench = try Bench()
    try register(&bench, "Ink", nil)
    try register(&bench, "Toner", .nobody)
    #expect(cells(bench).map(\.supplier) == [.unknown, .nobody])
    for product in ["Ink", "Toner"] { try bench.order(bench.account, age: 1, 9, of: product) }
    #expect(cells(bench).map(\.supplier) == [.us, .us])
  }

  @Test func `keeps our own orders where the register contradicts them, and says so`() throws {
    var bench = try Bench()
    try register(&bench, "Ink", .competitor, "Inkwell", spend: 100)
    try register(&bench, "Toner", .inHouse)
    try register(&bench, "Paper", .nobody)
    try register(&bench, "Glue", .us)
    #expect(cells(bench).allSatisfy { $0.contradiction == nil && $0.contradictionWords == nil })
    for product in ["Ink", "Toner", "Paper", "Glue"] {
      try bench.order(bench.account, age: 1, 30, of: product)
    }
    let cells = cells(bench)
    #expect(
      cells.map(\.contradiction) == [.competitor("Inkwell"), .inHouse, .nobody, nil])
    #expect(cells.allSatisfy { $0.ours == Bench.money(30) })
    let words = try #require(cells.first?.contradictionWords)
    #expect(
      words.en.hasPrefix("≠ Bought from us in a year: 30, but the register says only: Inkwell."))
    #expect(words.zh.hasPrefix("≠ 一年向我们买了 30，供货登记只写了：Inkwell。"))
    let space = WhiteSpace(of: bench.book, latest: nil, today: bench.today)
    #expect(space.contradictions == 3)
    // A row of ours beside the competitor's settles it.
    try register(&bench, "Ink", .us)
    #expect(self.cells(bench).first?.contradiction == nil)
  }

  @Test func `counts what is bought from us once where several supply a line`() throws {
    var bench = try Bench()
    try bench.order(bench.account, age: 1, 70, of: "Ink")
    try register(&bench, "Ink", .competitor, "Inkwell", spend: 30)
    try register(&bench, "ink", .us, spend: 70)
    let cells = cells(bench)
    #expect(cells.map(\.ours) == [.zero, Bench.money(70)])
    #expect(cells.map(\.open) == [Bench.money(30), .zero])
  }

  @Test func `counts every cell without an amount, also those of which nothing is known`() throws {
    var bench = try Bench()
    let other = try bench.account("Other", orders: [])
    try bench.order(bench.account, age: 1, 30, of: "Ink")
    try bench.order(bench.account, age: 1, 30, of: "Toner")
    try register(&bench, "Toner", .us, spend: 20)
    try register(&bench, "Paper", .nobody)
    let space = WhiteSpace(of: bench.book, latest: nil, today: bench.today)
    // Of 2 × 3 cells the open amounts of Toner and Page are known at one account: nothing.
    #expect(space.unknown(accounts: 2) == 4)
    #expect(space.unknown(of: bench.account) == 1)
    #expect(space.unknown(of: other) == 3)
    #expect(space.open.sum == .zero)
  }

  @Test(arguments: [
    (-1, ContractEnd.over), (0, .soon), (90, .soon), (91, .later),
  ])
  func `marks a contract that ends within ninety days or has ended`(
    days: Int, end: ContractEnd
  ) throws {
    var bench = try Bench()
    try register(&bench, "Ink", .competitor, "Inkwell", endsIn: days)
    #expect(cells(bench).first?.end(from: bench.today) == end)
    try register(&bench, "Toner", .us)
    #expect(cells(bench).last?.end(from: bench.today) == nil)
  }

  @Test func `lists the product lines with most money first`() throws {
    var bench = try Bench()
    try bench.order(bench.account, age: 1, 70, of: "Ink")
    try register(&bench, "Toner", .competitor, "Inkwell", spend: 100)
    try register(&bench, "Ribbon", nil)
    let space = WhiteSpace(of: bench.book, latest: nil, today: bench.today)
    #expect(space.lines.map(\.name) == ["Toner", "Ink", "Ribbon"])
    #expect(space.lines.map(\.worth) == [Bench.money(100), Bench.money(70), .zero])
    let line = try #require(space.lines.first)
    #expect(space.cells(of: bench.account, for: line).count == 1)
  }
}
