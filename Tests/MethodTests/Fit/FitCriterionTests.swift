// Each criterion of a key account, computed by hand.

import Model
import Testing

@testable import Analysis
@testable import Method

@Suite struct `A criterion of a key account` {
  @Test func `share sets an account's part of the revenue against the largest part`() throws {
    var bench = try Bench()
    let large = try bench.account("Large", orders: [(1, 600)])
    let small = try bench.account("Small", orders: [(2, 150)])
    #expect(bench.mark(large, .share) == 1)
    #expect(bench.mark(small, .share) == 0.25)
    #expect(bench.mark(bench.account, .share) == 0, "It bought nothing, and that is known.")
    #expect(try Bench().ranking.rows.first?.score[.share] == nil)
  }

  @Test func `margin is the part bought of lines that earn at least the average`() throws {
    var bench = try Bench()
    let both = try bench.account("Both", orders: [])
    let poor = try bench.account("Poor", orders: [])
    let nameless = try bench.account("Nameless", orders: [])
    // Ink earns 50 of 100, ribbon 30 of 300; the book 80 of 400, which is 20%.
    try bench.order(both, age: 1, 100, of: "Ink", margin: 50)
    try bench.order(both, age: 2, 100, of: "ribbon", margin: 10)
    try bench.order(poor, age: 3, 200, of: "Ribbon", margin: 20)
    try bench.order(nameless, age: 3, 70)
    #expect(bench.mark(both, .margin) == 0.5)
    #expect(bench.mark(poor, .margin) == 0)
    #expect(bench.mark(nameless, .margin) == nil, "What has no name is no product line.")
    #expect(bench.mark(bench.account, .margin) == nil)
    #expect(bench.ranking.marker.measures.isRich("INK") == true)
    #expect(bench.ranking.marker.measures.isRich("toner") == nil)
  }

  @Test func `margin counts a line without a margin by what its product line earns`() throws {
    var bench = try Bench()
    let account = try bench.account("Mine", orders: [])
    try bench.order(account, age: 1, 100, of: "Ink", margin: 50)
    try bench.order(account, age: 2, 100, of: "Ribbon", margin: 10)
    try bench.order(account, age: 3, 200, of: "Ink")
    #expect(bench.mark(account, .margin) == 0.75)
  }

  @Test func `potential is what could still be earned, against the most in the book`() throws {
    var bench = try Bench()
    let buyer = try bench.account("Buyer", potential: 1000, orders: [])
    let prospect = try bench.account("Prospect", potential: 500, orders: [])
    let open = try bench.account("No potential entered", orders: [(1, 5)])
    let full = try bench.account("Full", potential: 10, orders: [(1, 20)])
    try bench.order(buyer, age: 1, 200, of: "Ink", margin: 40)
    try bench.order(buyer, age: 366, 900, of: "Ink", margin: 180)
    // (1000 − 200) × 20% = 160, and 500 × the book's 20% = 100.
    #expect(bench.mark(buyer, .potential) == 1)
    #expect(bench.mark(prospect, .potential) == 0.625)
    #expect(bench.mark(open, .potential) == nil)
    #expect(bench.mark(full, .potential) == 0)
  }

  @Test func `potential is unknown while no order line says its margin`() throws {
    var bench = try Bench()
    let account = try bench.account("Mine", potential: 500, orders: [(1, 100)])
    #expect(bench.mark(account, .potential) == nil)
  }

  @Test func `loyalty is the part of the latest eight quarters with a purchase`() throws {
    var bench = try Bench()
    let loyal = try bench.account("Loyal", orders: (0..<8).map { ($0 * 91, 10) })
    let some = try bench.account(
      "Some", orders: [(0, 10), (90, 10), (91, 10), (200, 10), (900, 9)])
    let gone = try bench.account("Gone", orders: [(800, 10)])
    let back = try bench.account("Sent back", orders: [(1, -10)])
    #expect(bench.mark(loyal, .loyalty) == 1)
    #expect(bench.mark(some, .loyalty) == 0.375)
    #expect(bench.mark(gone, .loyalty) == 0)
    #expect(bench.mark(back, .loyalty) == 0)
    #expect(bench.mark(bench.account, .loyalty) == nil, "It never bought anything.")
  }

  @Test(arguments: [(90, nil), (91, 1), (181, 1), (182, 0.5), (728, 0.125), (2000, 0.125)])
  func `loyalty looks back as far as the orders, in whole quarters`(
    reach: Int, mark: Double?
  ) throws {
    var bench = try Bench()
    let account = try bench.account("Mine", orders: [(0, 10)])
    try bench.account("First", orders: [(reach - 1, 10)])
    #expect(bench.mark(account, .loyalty) == mark)
  }

  @Test func `loyalty counts up to the latest order of the book, not to today`() throws {
    var bench = try Bench()
    let account = try bench.account("Imported long ago", orders: [(1000, 10), (1091, 10)])
    #expect(bench.mark(account, .loyalty) == 1)
  }

  @Test(arguments: [
    FitCriterion.value, .culture, .commitment, .foundation, .market,
  ])
  func `that is an opinion leads from 1 to 5 to 0 to 1`(criterion: FitCriterion) throws {
    var bench = try Bench()
    let field = try #require(criterion.opinion)
    #expect(bench.mark(bench.account, criterion) == nil)
    for (given, mark) in [(1, 0.0), (3, 0.5), (5, 1)] {
      try bench.set(.account(field), of: bench.account, to: .number(Int64(given)))
      #expect(bench.mark(bench.account, criterion) == mark)
    }
  }

  @Test func `survey holds for its interval and no day longer`() throws {
    var bench = try Bench()
    #expect(bench.mark(bench.account, .survey) == nil, "Never surveyed is unknown, not 0.")
    #expect(bench.ranking[bench.account]?.ours == nil)
    try bench.add(
      .survey,
      [
        .survey(.account): .entity(bench.account),
        .survey(.day): .day(bench.today.adding(days: -90)),
        .survey(.kind): Value(choice: SurveyKind.market),
      ])
    #expect(bench.mark(bench.account, .survey) == 1)
    try bench.set(.book(.surveyInterval), of: .book, to: .number(90))
    #expect(bench.mark(bench.account, .survey) == 1)
    try bench.set(.book(.surveyInterval), of: .book, to: .number(89))
    #expect(bench.mark(bench.account, .survey) == 0)
  }

  @Test func `competitors is the part of the registered lines whose supplier is known`() throws {
    var bench = try Bench()
    #expect(bench.mark(bench.account, .rivals) == nil)
    let rows: [(String, SupplySource?, String)] = [
      ("Ink", .us, ""), ("Toner", .competitor, "Inkwell"), ("Ribbon", .competitor, " "),
      ("Paper", nil, ""),
    ]
    for (product, source, competitor) in rows {
      try bench.add(
        .supply,
        [
          .supply(.account): .entity(bench.account), .supply(.product): .text(product),
          .supply(.source): Value(choice: source), .supply(.competitor): Value(text: competitor),
        ])
    }
    #expect(bench.mark(bench.account, .rivals) == 0.5)
  }

  @Test func `cost is what a year's margin leaves after keeping and developing`() throws {
    var bench = try Bench()
    let account = try bench.account("Mine", orders: [])
    try bench.order(account, age: 1, 1000, of: "Ink", margin: 400)
    #expect(bench.mark(account, .cost) == nil)
    try bench.set(.account(.costToServe), of: account, to: .money(Bench.money(100)))
    #expect(bench.mark(account, .cost) == 0.75)
    // 100 + 300 ÷ 3 years = 200 of 400.
    try bench.set(.account(.costToDevelop), of: account, to: .money(Bench.money(300)))
    #expect(bench.mark(account, .cost) == 0.5)
    try bench.set(.account(.costToServe), of: account, to: .money(Bench.money(5000)))
    #expect(bench.mark(account, .cost) == 0)
    let prospect = try bench.account("Prospect", orders: [])
    try bench.set(.account(.costToServe), of: prospect, to: .money(Bench.money(1)))
    #expect(bench.mark(prospect, .cost) == 0, "It costs and earns nothing yet.")
  }

  @Test func `cost takes the margin of the same year, and a rate only for what says none`() throws {
    var bench = try Bench()
    let account = try bench.account("Mine", orders: [])
    let quiet = try bench.account("No margin this year", orders: [])
    let bare = try bench.account("No margin ever", orders: [])
    for id in [account, quiet, bare] {
      try bench.set(.account(.costToServe), of: id, to: .money(Bench.money(10)))
    }
    // A rich year long ago, a poor one now: 60 of 300 is known, 20%, so 100 without a margin earn 20.
    try bench.order(account, age: 500, 1000, of: "Ink", margin: 900)
    try bench.order(account, age: 2, 300, of: "Ink", margin: 60)
    try bench.order(account, age: 1, 100, of: "Ink")
    try bench.order(quiet, age: 500, 200, of: "Ink", margin: 100)
    try bench.order(quiet, age: 1, 80, of: "Ink")
    // The book: 1,060 of 1,500.
    try bench.order(bare, age: 1, 75, of: "Ink")
    func earned(_ id: EntityID) -> FitMeasures.Earned? {
      bench.ranking.marker.measures.earned(with: id)
    }
    #expect(earned(account)?.sum == 80 && earned(account)?.source == .year)
    #expect(earned(quiet)?.sum == 40 && earned(quiet)?.source == .allTime)
    #expect(earned(bare)?.sum == 75 * (1060.0 / 1500) && earned(bare)?.source == .book)
    #expect(bench.mark(account, .cost) == 0.875)
    let words = try [account, quiet, bare].map { id in
      bench.ranking.marker.reason(.cost, of: try #require(bench.book.accounts[id]))
    }
    #expect(words[0].en.hasSuffix("order lines: 60 + 100 without a margin × 20% (the year's rate)"))
    #expect(words[1].en.contains("80 without a margin × 50% (its rate of all years"))
    #expect(words[2].zh.contains("按全簿毛利率"))
  }

  @Test(arguments: FitCriterion.allCases)
  func `says in both languages where its mark comes from`(criterion: FitCriterion) throws {
    var bench = try Bench()
    let bare = try #require(bench.book.accounts[bench.account])
    let missing = bench.ranking.marker.reason(criterion, of: bare)
    let account = try bench.account("Mine", potential: 900, orders: [])
    for age in [1, 400] { try bench.order(account, age: age, 100, of: "Ink", margin: 40) }
    try bench.judge(account, [1, 2, 3, 4, 5])
    try bench.set(.account(.costToServe), of: account, to: .money(Bench.money(10)))
    try bench.add(
      .survey,
      [
        .survey(.account): .entity(account), .survey(.day): .day(bench.today),
        .survey(.kind): Value(choice: SurveyKind.market),
      ])
    try bench.add(.supply, [.supply(.account): .entity(account), .supply(.product): .text("Ink")])
    let filled = try #require(bench.book.accounts[account])
    let known = bench.ranking.marker.reason(criterion, of: filled)
    #expect(bench.mark(account, criterion) != nil)
    #expect(known != missing)
    #expect(known.en.contains { $0.isNumber } && known.zh.contains { $0.isNumber })
  }
}
