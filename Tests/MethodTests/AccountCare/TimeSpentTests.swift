// Time on existing accounts against new ones, added up by hand.

import Model
import Testing

@testable import Analysis
@testable import Method

@Suite struct `The time spent` {
  /// A book with a buyer since 50 days ago and a prospect, and four calls.
  private func bench() throws -> Bench {
    var bench = try Bench()
    let buyer = try bench.account("Buyer", orders: [(50, 100), (5, 100)])
    let prospect = bench.account
    let calls: [(EntityID, Int, Int?)] = [
      (buyer, 60, 30), (buyer, 50, 40), (buyer, 49, 60), (buyer, 10, nil), (prospect, 3, 90),
      (buyer, 90, 500),
    ]
    for (account, age, minutes) in calls {
      try bench.add(
        .call,
        [
          .call(.account): .entity(account), .call(.day): .day(bench.today.adding(days: -age)),
          .call(.outcome): Value(choice: Outcome.continuation),
          .call(.minutes): Value(number: minutes),
        ])
    }
    try bench.call(inDays: 2)
    return bench
  }

  /// The time spent in a book.
  private func time(_ bench: Bench) -> TimeSpent {
    AccountCare(book: bench.book, portfolio: Portfolio(of: bench.book), today: bench.today).time
  }

  @Test func `counts an account as existing when it had bought before the day of the call`() throws
  {
    let time = time(try bench())
    #expect(time.existing == TimeSpent.Sum(calls: 2, timed: 1, minutes: 60))
    #expect(time.new == TimeSpent.Sum(calls: 3, timed: 3, minutes: 160))
    #expect(time.existing.untimed == 1)
  }

  @Test func `gives the share of the minutes, and of the calls where no minutes are noted`() throws
  {
    var bench = try bench()
    let share = try #require(time(bench).existingShare)
    #expect(share.ofMinutes)
    #expect(abs(share.value - 60.0 / 220.0) < 0.000_001)
    for call in bench.book.calls.rows.values where call.minutes != nil {
      try bench.set(.call(.minutes), of: call.id, to: .empty)
    }
    let calls = try #require(time(bench).existingShare)
    #expect(!calls.ofMinutes)
    #expect(abs(calls.value - 0.4) < 0.000_001)
  }

  @Test func `leaves out what is planned and what lies before the window`() throws {
    let time = time(try bench())
    #expect(time.visits.count == 5)
    #expect(time.visits.first?.minutes == 90)
  }

  @Test func `adds up by month, new and existing apart`() throws {
    let months = time(try bench()).months
    #expect(months.map(\.first.civil.month) == [6, 7, 8, 9, 10, 11])
    let sums = months.map { [$0.existing.calls, $0.new.calls] }
    #expect(sums == [[0, 0], [0, 0], [0, 1], [0, 1], [1, 1], [1, 1]])
  }

  @Test func `adds up by class`() throws {
    let classes = time(try bench()).classes
    #expect(classes[.a]?.calls == 4)
    #expect(classes[nil]?.calls == 1)
  }

  @Test func `names who buys and is not called on, the largest first`() throws {
    var bench = try bench()
    let small = try bench.account("Small", orders: [(300, 10)])
    let large = try bench.account("Large", orders: [(200, 1000)])
    try bench.account("Gone", orders: [(400, 5000)])
    let time = time(bench)
    #expect(time.neglected == [large, small])
    #expect(time.buyers == 3)
  }

  @Test func `has no share without calls`() throws {
    #expect(time(try Bench()).existingShare == nil)
  }
}
