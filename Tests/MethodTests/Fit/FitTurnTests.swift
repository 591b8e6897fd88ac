// Where accounts change places when a weight moves: checked by moving the weight.

import Model
import Testing

@testable import Analysis
@testable import Method

@Suite struct `The sensitivity of a place` {
  @Test func `is the weight at which two totals meet, by hand`() throws {
    var bench = try Bench()
    // Value v: first 1, second 0; culture c: first 0.25, second 0.75; both weigh 5.
    // 5 + 0.25c = 0.75c at c = 10, and v + 1.25 = 3.75 at v = 2.5.
    try bench.weigh([.value: 5, .culture: 5])
    let second = try bench.account("Second", orders: [])
    try bench.judge(bench.account, [5, 2, nil, nil, nil])
    try bench.judge(second, [1, 4, nil, nil, nil])
    let turns = bench.ranking.swaps(of: bench.account)
    #expect(turns.map(\.criterion) == [.value, .culture])
    #expect(turns.map(\.weight) == [2.5, 10])
    #expect(turns.map(\.isFall) == [true, false])
    #expect(turns.allSatisfy { $0.isOvertaken && $0.other == second })
    let back = bench.ranking.swaps(of: second)
    #expect(back.map(\.weight) == [2.5, 10])
    #expect(back.allSatisfy { !$0.isOvertaken && $0.other == bench.account })
  }

  @Test func `knows what moves nothing`() throws {
    var bench = try Bench()
    try bench.weigh([.value: 5, .culture: 5])
    let worse = try bench.account("Worse in everything", orders: [])
    try bench.judge(bench.account, [5, 4, nil, nil, nil])
    try bench.judge(worse, [4, 3, nil, nil, nil])
    #expect(bench.ranking.swaps(of: bench.account).isEmpty)
    #expect(bench.ranking.swaps(of: worse).isEmpty)
  }

  @Test func `says nothing of an account without a place`() throws {
    let bench = try Bench()
    #expect(bench.ranking.swaps(of: bench.account).isEmpty)
    #expect(bench.ranking.swaps(of: .draft(9)).isEmpty)
  }

  @Test func `is said for more than ten accounts, as many as are quick to compare`() throws {
    var bench = try Bench()
    try bench.weigh([.value: 5, .culture: 3])
    for number in 0..<12 {
      let account = try bench.account("No. \(number)", orders: [])
      try bench.judge(account, [1 + number % 5, 5 - number % 4])
    }
    let ranking = bench.ranking
    #expect(ranking.ranked == 12)
    let turns = ranking.smallestSwaps(ofFirst: ranking.quickSwaps)
    for row in ranking.rows.prefix(12) { #expect(turns[row.id] == ranking.swaps(of: row.id).first) }
    #expect(ranking.rows[10..<12].contains { turns[$0.id] != nil })
  }

  @Test(arguments: 1...12)
  func `holds when the weight is really moved, in random books`(seed: UInt64) throws {
    let ranking = try Self.randomBook(seed: seed).ranking
    try #require(ranking.ranked > 3)
    var tried = 0
    for row in ranking.rows.prefix(ranking.ranked) {
      let turns = ranking.swaps(of: row.id)
      for turn in turns {
        tried += 1
        try Self.check(turn, of: row, in: ranking)
      }
      for criterion in FitCriterion.allCases
      where !turns.contains(where: { $0.criterion == criterion }) {
        for weight in stride(from: 0.1, through: 10, by: 0.9) {
          #expect(Self.rank(of: row.id, in: ranking, criterion, weight) == row.rank)
        }
      }
    }
    #expect(tried > 20)
  }

  /// Moves the weight just short of the turn, where nothing may have changed, and just past it, where
  /// the two must have changed places.
  private static func check(
    _ turn: RankSwap, of row: KeyAccounts.Row, in ranking: KeyAccounts
  ) throws {
    let step = turn.isFall ? -1e-6 : 1e-6
    for part in [0.01, 0.3, 0.7, 0.99] {
      let weight = turn.now + (turn.weight - turn.now) * part
      #expect(rank(of: row.id, in: ranking, turn.criterion, weight) == row.rank)
    }
    let short = turn.weight - step
    #expect(rank(of: row.id, in: ranking, turn.criterion, short) == row.rank)
    let past = turn.weight + step
    guard past > 0, past <= 10 else { return }
    let own = try #require(rank(of: row.id, in: ranking, turn.criterion, past))
    let other = try #require(rank(of: turn.other, in: ranking, turn.criterion, past))
    #expect(turn.isOvertaken ? other < own : own < other)
    #expect(own != row.rank)
  }

  /// The place of an account when one weight is another.
  private static func rank(
    of account: EntityID, in ranking: KeyAccounts, _ criterion: FitCriterion, _ weight: Double
  ) -> Int? {
    var weights = ranking.weights
    weights[criterion] = weight
    return KeyAccounts(ranking, weights: weights)[account]?.rank
  }

  /// A book of nine accounts with random orders, opinions and weights, some of them missing.
  private static func randomBook(seed: UInt64) throws -> Bench {
    var dice = Dice(state: seed)
    var bench = try Bench()
    for number in 1...9 {
      let account = try bench.account(
        "Account \(number)", potential: dice.roll(3) == 0 ? nil : 100 + dice.roll(900), orders: [])
      for _ in 0...dice.roll(6) {
        let amount = 20 + dice.roll(400)
        try bench.order(
          account, age: dice.roll(800), amount, of: ["Ink", "Toner", "Ribbon"][dice.roll(3)],
          margin: amount * (10 + dice.roll(40)) / 100)
      }
      try bench.judge(account, (0..<5).map { _ in dice.roll(5) == 0 ? nil : 1 + dice.roll(5) })
    }
    let chosen = FitCriterion.allCases.map { ($0, 1 + dice.roll(9)) }
    try bench.weigh(Dictionary(chosen, uniquingKeysWith: { first, _ in first }))
    return bench
  }

  /// Numbers that are the same every time.
  private struct Dice {
    var state: UInt64

    /// A number from 0 up to one below `sides`.
    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % sides
    }
  }
}
