// What each account had bought by the end of each month: sparklines, and since when a class is
// proposed.

import Model

/// The running sums of all accounts at the ends of the last months.
struct Months: Hashable, Sendable {
  /// How many months are kept.
  static let kept = 24

  /// The ends of months up to the day as of which the orders are judged, the earliest first; one more
  /// than there are months.
  let ends: [Day]
  /// What each account had bought by each end, in hundredths, end after end: plain numbers, because
  /// all of them are gone through for the date of one class.
  private let sums: [Int64]
  /// What all accounts had bought by each end.
  private let totals: [Int64]
  /// How many accounts there are.
  private let count: Int

  /// Adds up a ledger.
  ///
  /// - Complexity: O(orders + accounts × months).
  init(of ledger: Ledger, horizon: Horizon) {
    let latest = horizon.day.endOfMonth
    let last = latest == horizon.day ? latest : latest.adding(months: -1).endOfMonth
    let ends = (0...Self.kept).map { last.adding(months: $0 - Self.kept).endOfMonth }
    let count = ledger.accounts.count
    var sums = [Int64](repeating: 0, count: ends.count * count)
    for slot in 0..<count {
      var column = 0
      var sum = Money.zero
      for purchase in ledger[slot] {
        while column < ends.count, ends[column] < purchase.day {
          sums[column * count + slot] = sum.hundredths
          column += 1
        }
        sum += purchase.amount
      }
      while column < ends.count {
        sums[column * count + slot] = sum.hundredths
        column += 1
      }
    }
    totals = ends.indices.map { sums[$0 * count..<($0 + 1) * count].reduce(0, &+) }
    (self.ends, self.sums, self.count) = (ends, sums, count)
  }

  /// What an account bought in each of the last months, the earliest first.
  func amounts(of slot: Int, last: Int) -> [Money] {
    (ends.count - last..<ends.count).map { column in
      Money(
        hundredths: sums[column * count + slot] &- sums[(column - 1) * count + slot])
    }
  }

  /// Whether the accounts that had bought more by a month's end stayed below four fifths of all; of
  /// two with the same sum, the one that came first counts as the larger.
  ///
  /// - Parameter most: How many of the largest count at most.
  /// - Complexity: O(accounts).
  func isAmongLargest(_ slot: Int, atEnd column: Int, atMost most: Int) -> Bool {
    let start = column * count
    let own = sums[start + slot]
    var (ahead, larger): (Int64, Int) = (0, 0)
    for sum in sums[start..<start + slot] where sum >= own {
      ahead &+= sum
      larger += 1
    }
    for sum in sums[start + slot..<start + count] where sum > own {
      ahead &+= sum
      larger += 1
    }
    guard larger < most else { return false }
    let total = totals[column]
    return total > 0 ? Double(ahead) / Double(total) < Proposal.mostOfRevenue : true
  }
}
