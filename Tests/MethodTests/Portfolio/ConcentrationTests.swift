// How the revenue is spread, checked against sums done by hand and against the deck's own example.

import Model
import Testing

@testable import Analysis
@testable import Method

@Suite struct `The concentration of a book` {
  @Test func `adds up the squares of the shares`() throws {
    var bench = try Bench()
    for (name, amount) in [("One", 50), ("Two", 30), ("Three", 20)] {
      try bench.account(name, orders: [(1, amount)])
    }
    let facts = Portfolio(of: bench.book).concentration
    // 50² + 30² + 20² = 3,800, as uneven as 10,000 / 3,800 = 2.6 of one size.
    #expect(facts.index == 3800)
    #expect(facts.largestShare == 0.5)
    #expect(facts.fiveLargestShare == 1)
    #expect((facts.makingMost, facts.buying, facts.accounts) == (2, 3, 4))
    #expect(facts.meaning.en == "highly concentrated: as uneven as 2.6 customers of one size")
  }

  @Test func `is that of the accounts with revenue, whatever others sent back`() throws {
    var bench = try Bench()
    for (name, amount) in [("One", 50), ("Two", 30), ("Three", 20), ("Back", -40)] {
      try bench.account(name, orders: [(1, amount)])
    }
    let portfolio = Portfolio(of: bench.book)
    let facts = portfolio.concentration
    #expect(portfolio.total == Money(hundredths: 6000) && facts.whole == Money(hundredths: 10_000))
    #expect(portfolio.rows.map { facts.addition(of: $0) } == [2500, 900, 400, 0, 0])
    #expect(facts.index == 3800)
  }

  @Test func `has right shares also where the sum is more than an amount can be`() throws {
    var bench = try Bench()
    let most = Int(Bounds.hundredths / 100)
    for name in ["One", "Two"] {
      try bench.account(name, orders: (1...5_000).map { _ in (1, most) })
    }
    let portfolio = Portfolio(of: bench.book)
    #expect(portfolio.total.isBeyond)
    #expect(portfolio.rows.prefix(2).map(\.share) == [0.5, 0.5])
    #expect(portfolio.rows.prefix(2).map(\.cumulativeShare) == [0.5, 1])
    #expect(portfolio.concentration.index == 5_000)
  }

  @Test(arguments: [(4, "highly"), (8, "moderately"), (20, "well spread")])
  func `is called by its size`(count: Int, word: String) throws {
    var bench = try Bench()
    for number in 1...count { try bench.account("No. \(number)", orders: [(1, 10)]) }
    #expect(Portfolio(of: bench.book).concentration.meaning.en.hasPrefix(word))
  }

  @Test(arguments: [(9, 8, false), (10, 3, true), (12, 4, true)])
  func `leaves only the largest third A where the book is even`(
    count: Int, most: Int, isEven: Bool
  ) throws {
    var bench = try Bench()
    for number in 1...count { try bench.account("No. \(number)", orders: [(1, 10)]) }
    let portfolio = Portfolio(of: bench.book)
    #expect(portfolio.concentration.isEven == isEven)
    #expect(portfolio.concentration.mostA == most)
    #expect(portfolio.rows.count { $0.proposed == .a } == most)
    #expect(
      portfolio.concentration.evenness?.en.contains("largest third (\(most))") ?? false == isEven)
    let since = portfolio.rows.map { portfolio.proposedSince($0.id, in: bench.book)?.day }
    #expect(since.count { $0 == nil } == count + 1 - most)
  }

  @Test func `leaves all A that make four fifths where few of the buyers do`() throws {
    var bench = try Bench()
    for number in 1...12 {
      try bench.account("No. \(number)", orders: [(1, number <= 6 ? 100 : 10)])
    }
    let portfolio = Portfolio(of: bench.book)
    // 6 × 100 of 660: the sixth passes 528.
    #expect(portfolio.concentration.evenness == nil)
    #expect(portfolio.rows.count { $0.proposed == .a } == 6)
  }

  @Test func `of nothing is nothing`() {
    let facts = Portfolio(of: Book()).concentration
    #expect((facts.makingMost, facts.buying, facts.index) == (0, 0, 0))
    #expect(facts.equals == nil)
  }

  // The deck's example: 30 customers above 100 tons a year made 9,416 tons, and a fifth to a third of
  // the customers make most of the volume. Here 70 more below 100 tons make the other fifth.
  @Test func `finds the few that make most of the volume, as in the deck's example`() throws {
    var bench = try Bench()
    let large = (1...29).map { 200 + 8 * $0 } + [136]
    #expect(large.reduce(0, +) == 9416 && large.allSatisfy { $0 > 100 })
    let small = Array(repeating: 33, count: 44) + Array(repeating: 34, count: 25) + [52]
    #expect(small.count == 70 && small.reduce(0, +) == 2354)
    for (number, tons) in (small + large).enumerated() {
      try bench.account("Customer \(number)", orders: [(number + 1, tons)])
    }
    let portfolio = Portfolio(of: bench.book, on: bench.today)
    #expect(portfolio.total == Money(hundredths: 1_177_000))
    #expect(portfolio.rows[29].revenue == Money(hundredths: 13_600))
    #expect(portfolio.rows[29].cumulativeShare == 0.8)
    #expect(portfolio.concentration.makingMost == 30)
    let classes = portfolio.classes
    #expect(classes.first?.accounts == 30)
    #expect(classes.first?.revenue == Money(hundredths: 941_600))
    // 70 small ones and the bench's own account, which bought nothing.
    #expect(classes.map(\.accounts) == [30, 0, 0, 71])
  }
}
