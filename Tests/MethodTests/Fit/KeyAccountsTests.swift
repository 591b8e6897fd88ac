// The ranking by fit: what is unknown, what counts nothing, who has a place, who stands in which field.

import Model
import Testing

@testable import Analysis
@testable import Method

@Suite struct `The ranking by fit` {
  @Test func `is the weighted mean over what is known, on each side and on both`() throws {
    var bench = try Bench()
    // Theirs: value 1 × 2 and culture 0.5 × 1; ours: foundation 0.25 × 4. Market is not known.
    try bench.weigh([.value: 2, .culture: 1, .foundation: 4, .market: 3])
    try bench.judge(bench.account, [5, 3, nil, 2, nil])
    let row = try #require(bench.ranking[bench.account])
    #expect(row.theirs == 2.5 / 3)
    #expect(row.ours == 0.25)
    #expect(row.total == 3.5 / 7)
    #expect(row.known == 3)
    #expect(bench.ranking.counted == 4)
    #expect(row.rank == 1)
  }

  @Test func `does not take what is unknown for nothing`() throws {
    var bench = try Bench()
    try bench.weigh([.value: 5, .culture: 5])
    let known = try bench.account("Known", orders: [])
    try bench.judge(bench.account, [4, nil, nil, nil, nil])
    try bench.judge(known, [4, 1, nil, nil, nil])
    #expect(bench.ranking[bench.account]?.total == 0.75)
    #expect(bench.ranking[known]?.total == 0.375)
  }

  @Test func `counts each criterion five while nobody has chosen, and nothing at weight 0`() throws
  {
    var bench = try Bench()
    #expect(bench.ranking.weights.unchosen == Set(FitCriterion.allCases))
    #expect(FitCriterion.allCases.allSatisfy { bench.ranking.weights[$0] == 5 })
    try bench.judge(bench.account, [1, 5, nil, nil, nil])
    try bench.weigh([.culture: 1])
    #expect(bench.ranking[bench.account]?.total == 1)
    #expect(bench.ranking[bench.account]?.known == 1)
    try bench.weigh([:])
    let row = try #require(bench.ranking[bench.account])
    #expect(row.total == nil && row.rank == nil && row.field == nil)
    #expect(bench.ranking.ranked == 0 && bench.ranking.rows.count == 1)
  }

  @Test func `gives a place only where half of what counts is known`() throws {
    var bench = try Bench()
    try bench.weigh([.value: 1, .culture: 1, .commitment: 1])
    let two = try bench.account("Two known", orders: [])
    try bench.judge(bench.account, [5, nil, nil, nil, nil])
    try bench.judge(two, [2, 2, nil, nil, nil])
    #expect(bench.ranking[bench.account]?.rank == nil)
    #expect(bench.ranking[bench.account]?.total == 1)
    #expect(bench.ranking[two]?.rank == 1)
    #expect(bench.ranking.rows.map(\.id) == [two, bench.account])
    try bench.weigh([.value: 1, .culture: 1])
    #expect(bench.ranking[bench.account]?.rank == 1, "One of two is half.")
  }

  @Test func `puts the best before the biggest, and equals in the order of size`() throws {
    var bench = try Bench()
    try bench.weigh([.value: 1])
    let big = try bench.account("Big", orders: [(1, 900)])
    let best = try bench.account("Best", orders: [(1, 50)])
    let equal = try bench.account("Equal to big", orders: [(1, 70)])
    for (account, mark) in [(big, 2), (best, 5), (equal, 2)] {
      try bench.judge(account, [mark, nil, nil, nil, nil])
    }
    let rows = bench.ranking.rows
    #expect(rows.map(\.id) == [best, big, equal, bench.account])
    #expect(rows.map(\.rank) == [1, 2, 3, nil])
    #expect(rows.map(\.sizeRank) == [3, 1, 2, 4])
  }

  @Test func `places the accounts in four fields`() throws {
    var bench = try Bench()
    try bench.weigh([.value: 1])
    let accounts = [
      try bench.account("Big and fits", orders: [(1, 500)]),
      try bench.account("Big, does not fit", orders: [(1, 400)]),
      try bench.account("Small and fits", orders: [(1, 60)]),
      try bench.account("Small, does not fit", orders: [(1, 40)]),
    ]
    for (account, mark) in zip(accounts, [3, 2, 5, 1]) {
      try bench.judge(account, [mark, nil, nil, nil, nil])
    }
    let fields = accounts.map { bench.ranking[$0]?.field }
    #expect(fields == [.keep, .manage, .develop, .hold])
    #expect(bench.ranking[bench.account]?.field == nil, "Nothing is known of it.")
  }

  @Test func `calls big those who together make four fifths, also the one that passes it`() throws {
    var bench = try Bench()
    let accounts = try [("A", 500), ("B", 250), ("C", 150), ("D", 100)].map {
      try bench.account($0.0, orders: [(1, $0.1)])
    }
    #expect(accounts.map { bench.ranking[$0]?.isBig } == [true, true, true, false])
  }

  @Test func `has a name and a posture for each field, criterion and weight`() {
    #expect(Set(FitField.allCases.map(\.name.zh)).count == 4)
    #expect(Set(FitField.allCases.map(\.posture.en)).count == 4)
    #expect(Set(FitCriterion.allCases.map(\.key)).count == 12)
    #expect(Set(FitCriterion.allCases.map(\.weightField)).count == 12)
    #expect(FitCriterion.allCases.count { $0.side == .theirs } == 7)
  }
}
