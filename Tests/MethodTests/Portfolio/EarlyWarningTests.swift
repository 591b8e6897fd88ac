// The early warning, checked on order days that can be counted by hand.

import Model
import Testing

@testable import Analysis
@testable import Method

@Suite struct `The early warning` {
  /// What it says about an account that ordered so many days ago, each time for 100.
  private func warning(_ ages: [Int], reach: Int = 0) throws -> EarlyWarning {
    var bench = try Bench()
    let account = try bench.account("Mine", orders: ages.map { ($0, 100) })
    if reach > 0 { try bench.account("First", orders: [(reach, 1)]) }
    return try #require(Portfolio(of: bench.book, on: bench.today)[account]?.warning)
  }

  /// Orders every so many days, up to some days ago.
  private func every(_ days: Int, from first: Int, to last: Int) -> [Int] {
    Array(stride(from: first, through: last, by: -days))
  }

  @Test func `takes the interval from the gaps between order days`() throws {
    // Gaps: 10, 10, 10, 12, 10, 10, 10, 10, 10, 40.
    let ages = [152, 142, 132, 122, 110, 100, 90, 80, 70, 60, 20]
    let rhythm = try #require(try warning(ages).rhythm)
    #expect(rhythm.gaps == 10)
    #expect(rhythm.usual == 10)
    // The ninth of ten in order.
    #expect(rhythm.usualAtMost == 12)
    #expect(rhythm.limit == 12 + 5)
  }

  @Test func `counts days, not lines, and no day on which goods only came back`() throws {
    var bench = try Bench()
    let account = try bench.account(
      "Mine", orders: [(40, 10), (40, 20), (30, 10), (20, 10), (10, 10), (5, -3)])
    let warning = try #require(Portfolio(of: bench.book, on: bench.today)[account]?.warning)
    #expect(warning.orderDays == 4)
    #expect(warning.last == bench.today.adding(days: -10))
    #expect(warning.rhythm?.usual == 10)
  }

  @Test func `is quiet about a customer in its rhythm, to the last day of it`() throws {
    let ages = every(30, from: 345, to: 45)
    let warning = try warning(ages, reach: 800)
    #expect(warning.rhythm?.limit == 45)
    #expect(warning.silence == 45)
    #expect(warning.state == .steady)
    #expect(warning.severity == nil && warning.atRisk == .zero)
  }

  @Test func `says late the day after, and silent after twice that`() throws {
    #expect(try warning(every(30, from: 346, to: 46)).state == .late)
    #expect(try warning(every(30, from: 390, to: 90)).state == .late)
    let silent = try warning(every(30, from: 391, to: 91))
    #expect(silent.state == .silent)
    #expect(silent.severity == .urgent)
    // Eleven orders in the year up to the last one, on 0, 30, … 300 days before it.
    #expect(silent.lastYear == Money(hundredths: 110_000))
    #expect(silent.atRisk == silent.lastYear)
  }

  @Test func `calls dormant what has been silent for more than a year, and alarms nobody`() throws {
    let silent = try warning(every(30, from: 665, to: 365))
    let dormant = try warning(every(30, from: 666, to: 366))
    #expect((silent.state, dormant.state) == (.silent, .dormant))
    #expect(dormant.severity == .hint && dormant.atRisk == .zero)
  }

  @Test func `takes no season for a loss`() throws {
    // Weekly in a season of ten weeks, three years running; the last season ended 100 days ago.
    let season = every(7, from: 163, to: 100)
    let ages = season.map { $0 + 730 } + season.map { $0 + 365 } + season
    let warning = try warning(ages)
    #expect(warning.rhythm?.usual == 7)
    #expect(warning.state == .pausing)
    #expect(warning.severity == nil)
    let pause = try #require(warning.pause)
    #expect(pause.until.days(since: pause.from) == 365 - 63)
    #expect(warning.reason(.english).contains("as a year ago"))
  }

  @Test func `speaks when the season comes and the orders do not`() throws {
    // The season should have begun 30 days ago; the tolerance is 28.
    let season = every(7, from: 395, to: 332)
    let ages = season.map { $0 + 730 } + season.map { $0 + 365 } + season
    #expect(try warning(ages).state == .silent)
    let earlier = ages.map { $0 - 3 }
    #expect(try warning(earlier).state == .pausing)
  }

  @Test func `speaks of a steady customer that stops`() throws {
    let warning = try warning(every(14, from: 800, to: 44))
    #expect(warning.rhythm?.limit == 21)
    #expect(warning.state == .silent)
    #expect(
      warning.reason(.english).hasPrefix(
        "No order for 44 days; usually every 14, 9 times in 10 within 14"))
  }

  @Test(arguments: [[], [400], [400, 300], [400, 300, 200]])
  func `has too little to say about few orders, and raises no alarm`(ages: [Int]) throws {
    let warning = try warning(ages, reach: 900)
    #expect(warning.state == .unknown)
    #expect(warning.severity == nil && warning.atRisk == .zero)
    #expect(warning.rhythm == nil)
  }

  @Test func `compares a half-year with the same one a year ago`() throws {
    var bench = try Bench()
    // Monthly; 100 each until half a year ago, 60 since then, and 100 in the same months last year.
    let ages = every(30, from: 880, to: 10)
    let account = try bench.account("Mine", orders: ages.map { ($0, $0 < 182 ? 60 : 100) })
    let warning = try #require(Portfolio(of: bench.book, on: bench.today)[account]?.warning)
    let recent = try #require(warning.recent)
    #expect(recent.basis == .halfYear)
    // 10, 40, … 160 days ago, and 370, 400, … 520: six each.
    #expect((recent.daysLatest, recent.daysBefore) == (6, 6))
    #expect(recent.change == 360.0 / 600 - 1)
    #expect(warning.state == .falling)
    // In the year before the fall, 190 to 520 days ago: twelve; 1,200 × (600 − 360) / 600.
    #expect(recent.yearBefore == Money(hundredths: 120_000))
    #expect(warning.atRisk == Money(hundredths: 48_000))
    #expect(warning.severity == .warning)
    let lines = warning.arithmetic(currency: "£").map(\.en)
    #expect(
      lines.contains {
        $0.hasSuffix(
          "1,200 bought in the year before (2025-05-26 to 2026-05-25) × (600 − 360) / 600 = £480.")
      })
  }

  @Test(arguments: [(100, EarlyWarning.State.steady), (60, .falling)])
  func `takes one order day more in a period for chance`(
    amount: Int, state: EarlyWarning.State
  ) throws {
    var bench = try Bench()
    // Every 60 days: 365, 425, 485 and 545 days ago, but only 5, 65 and 125 of late.
    let ages = every(60, from: 965, to: 5)
    let account = try bench.account("Mine", orders: ages.map { ($0, $0 < 182 ? amount : 100) })
    let warning = try #require(Portfolio(of: bench.book, on: bench.today)[account]?.warning)
    let recent = try #require(warning.recent)
    #expect((recent.daysLatest, recent.daysBefore) == (3, 4))
    #expect(recent.judgedBefore == Money(hundredths: 30_000))
    #expect(warning.state == state)
    // 185, 245, … 545 days ago: seven times 100; times (300 − 180) / 300.
    #expect(warning.atRisk == Money(hundredths: state == .falling ? 28_000 : 0))
    let lines = recent.arithmetic(currency: "")
    let fair = lines.first { $0.en.hasPrefix("One order day more") }
    #expect(fair?.en.contains("400 × 3/4 = 300") == true)
    #expect(fair?.zh.contains("400 × 3/4 = 300") == true)
  }

  @Test(arguments: [0, 1, 30, -50])
  func `never puts more at risk than was bought in the year before`(latest: Int) throws {
    var bench = try Bench()
    let account = try bench.account(
      "Mine", orders: every(30, from: 880, to: 182).map { ($0, 100) } + [(10, 1), (3, latest)])
    let recent = try #require(
      Portfolio(of: bench.book, on: bench.today)[account]?.warning?.recent)
    #expect(recent.missingInYear > .zero)
    #expect(recent.missingInYear <= (try #require(recent.yearBefore)))
  }

  @Test func `raises no alarm over neighbouring quarters, which differ by season`() throws {
    var bench = try Bench()
    let account = try bench.account(
      "Mine", orders: every(10, from: 200, to: 0).map { ($0, $0 < 91 ? 10 : 100) })
    let warning = try #require(Portfolio(of: bench.book, on: bench.today)[account]?.warning)
    #expect(warning.recent?.basis == .quarterBefore)
    #expect(warning.state == .uncertain)
    #expect(warning.state.name == Phrase("can't tell (less than two years)", "难判断（不足两年）"))
    let lines = warning.arithmetic(currency: "").map(\.en)
    #expect(lines.contains { $0.contains("a season looks like a trend") })
  }

  @Test func `shows the arithmetic with its numbers in both languages`() throws {
    let warning = try warning(every(30, from: 346, to: 46))
    let lines = warning.arithmetic(currency: "£")
    #expect(lines.contains { $0.en.hasPrefix("Late after 30 + 30/2 = 45 days") })
    #expect(lines.contains { $0.zh.hasPrefix("超过 30 + 30/2 = 45 天算偏晚") })
    #expect(lines.contains { $0.en.hasPrefix("At risk in a year") && $0.en.contains("£1,100") })
    #expect(lines.allSatisfy { !$0.en.isEmpty && !$0.zh.isEmpty })
  }

  @Test func `puts what needs attention first, the most serious and the dearest`() throws {
    var bench = try Bench()
    let steady = try bench.account("Steady", orders: every(30, from: 345, to: 15).map { ($0, 900) })
    let late = try bench.account("Late", orders: every(30, from: 350, to: 50).map { ($0, 50) })
    let dearer = try bench.account("Dearer", orders: every(30, from: 350, to: 50).map { ($0, 60) })
    let silent = try bench.account("Silent", orders: every(30, from: 400, to: 100).map { ($0, 1) })
    let portfolio = Portfolio(of: bench.book, on: bench.today)
    let order = portfolio.byAttention.map { portfolio.rows[$0].id }
    #expect(order == [silent, dearer, late, steady, bench.account])
    #expect(portfolio.warned == 3)
    #expect(order.indices.allSatisfy { portfolio.attentionPlaces[portfolio.byAttention[$0]] == $0 })
  }

  @Test func `is a rule of the coach, kept and broken`() throws {
    var bench = try Bench()
    let kept = try bench.account("Kept", orders: every(30, from: 345, to: 45).map { ($0, 100) })
    let broken = try bench.account("Broken", orders: every(30, from: 346, to: 46).map { ($0, 100) })
    func rules(_ account: EntityID) -> [String] {
      AccountView(account, in: bench.book, today: bench.today).findings().map(\.rule)
    }
    #expect(!rules(kept).contains("account.falling-behind"))
    #expect(rules(broken).contains("account.falling-behind"))
  }
}

@Suite struct `The horizon of the orders` {
  /// A book in which so many accounts bought every ten days until some days ago.
  private func portfolio(accounts: Int, until last: Int) throws -> Portfolio {
    var bench = try Bench()
    for number in 0..<accounts {
      let ages = stride(from: last + 200 + number % 3, through: last, by: -10)
      try bench.account("No. \(number)", orders: ages.map { ($0, 100) })
    }
    return Portfolio(of: bench.book, on: bench.today)
  }

  @Test func `ends where all customers at once fall silent: the orders are not imported yet`()
    throws
  {
    let portfolio = try portfolio(accounts: 5, until: 60)
    let horizon = try #require(portfolio.horizon)
    #expect(horizon.isBehind)
    #expect(horizon.day == horizon.latest)
    #expect(horizon.caution?.en.hasPrefix("The orders end on 2026-09-") == true)
    #expect(portfolio.warned == 0)
  }

  @Test func `is the day looked at while the book is silent no longer than usual`() throws {
    #expect(try portfolio(accounts: 5, until: 14).horizon?.isBehind == false)
  }

  @Test func `is the day looked at where few customers could have stopped together`() throws {
    let portfolio = try portfolio(accounts: 4, until: 60)
    #expect(portfolio.horizon?.isBehind == false)
    #expect(portfolio.warned == 4)
  }

  @Test func `leaves out orders after the day looked at`() throws {
    var bench = try Bench()
    let account = try bench.account("Mine", orders: [(10, 100), (-5, 50)])
    let portfolio = Portfolio(of: bench.book, on: bench.today)
    #expect(portfolio.latestDay == bench.today.adding(days: -10))
    #expect(portfolio[account]?.revenue == Money(hundredths: 10_000))
    #expect(portfolio[account]?.warning?.orderDays == 1)
  }
}

@Suite struct `The class that the orders have proposed` {
  @Test func `is dated by the month from which on they did`() throws {
    var bench = try Bench()
    // Second to a giant until its own large orders of July and August.
    let mine = try bench.account(
      "Mine", orders: [(700, 1), (140, 5000), (100, 5000)])
    try bench.account("Giant", orders: [(720, 1000), (400, 1000)])
    let portfolio = Portfolio(of: bench.book, on: bench.today)
    #expect(portfolio[mine]?.proposed == .a)
    let since = try #require(portfolio.proposedSince(mine, in: bench.book))
    // 140 days before 23 November 2026 is 6 July.
    #expect(since.day == Day(iso: "2026-07-31"))
    #expect(!since.isEarliest)
  }

  @Test func `is as old as it was looked for, where it always was the same`() throws {
    var bench = try Bench()
    let mine = try bench.account(
      "Mine", orders: [(1000, 100), (700, 100), (400, 100), (100, 100), (10, 100)])
    let portfolio = Portfolio(of: bench.book, on: bench.today)
    let since = try #require(portfolio.proposedSince(mine, in: bench.book))
    #expect(since.isEarliest)
    #expect(since.words.en == "since 2024-10-31 or earlier")
  }

  @Test func `says that the potential of today is taken for the past, too`() throws {
    var bench = try Bench()
    try bench.account("Giant", orders: [(900, 5000), (500, 5000), (10, 5000)])
    let mine = try bench.account("Mine", potential: 900, orders: [(900, 1), (500, 1), (10, 1)])
    let portfolio = Portfolio(of: bench.book, on: bench.today)
    #expect(portfolio[mine]?.proposed == .b)
    let words = try #require(portfolio.proposedSince(mine, in: bench.book)?.words)
    #expect(words.en.hasSuffix(", by its potential as entered now"))
    #expect(words.zh.hasSuffix("，按现在填的潜力算"))
  }

  @Test func `has no date where there is none`() throws {
    let bench = try Bench()
    let portfolio = Portfolio(of: bench.book, on: bench.today)
    #expect(portfolio.proposedSince(bench.account, in: bench.book) == nil)
  }

  @Test func `months add up to what was bought in them`() throws {
    var bench = try Bench()
    // 31 and 30 October, 1 November: November is not over.
    let mine = try bench.account("Mine", orders: [(22, 7), (23, 5), (24, 3), (60, 2)])
    let months = Portfolio(of: bench.book, on: bench.today).months(of: mine)
    #expect(months.count == 12)
    #expect(months.last == Money(hundredths: 800))
    #expect(months.dropLast().last == Money(hundredths: 200))
  }
}
