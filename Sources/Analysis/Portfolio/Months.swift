// What each account had bought by the end of each month: sparklines, and since when a class is
// proposed.

import Model

/// The running sums of all accounts at the ends of the last months.
struct Months: Hashable, Sendable {
  /// How many months are kept: two years, and the year before, which counts at the first of their ends.
  static let kept = 36
  /// How many months count at an end.
  static let year = 12

  /// The ends of months up to the day as of which the orders are judged, the earliest first; one more
  /// than there are months.
  let ends: [Day]
  /// The account at each slot.
  private let accounts: [EntityID]
  /// What each account had bought by each end, in hundredths, account after account: plain numbers,
  /// because all of them are gone through for the date of one class.
  private var sums: [Int64]
  /// What all accounts had bought by each end.
  private var totals: [Int64]

  /// Prepares the months of accounts.
  ///
  /// - Parameter earlier: Those of the same days before; its slots are kept, and more may have come.
  init(of accounts: [EntityID], horizon: Horizon, keeping earlier: Months?) {
    let latest = horizon.day.endOfMonth
    let last = latest == horizon.day ? latest : latest.adding(months: -1).endOfMonth
    let ends = (0...Self.kept).map { last.adding(months: $0 - Self.kept).endOfMonth }
    var sums = earlier?.sums ?? []
    sums.append(
      contentsOf: repeatElement(0, count: max(0, accounts.count * ends.count - sums.count)))
    (self.ends, self.accounts, self.sums) = (ends, accounts, sums)
    totals = earlier?.totals ?? [Int64](repeating: 0, count: ends.count)
  }

  /// Takes in what the account at a slot bought, in the place of what was known of it.
  ///
  /// - Parameter purchases: The earliest first.
  /// - Complexity: O(purchases + months).
  mutating func take(_ purchases: [Purchase], at slot: Int) {
    var column = 0
    var sum = Money.zero
    for purchase in purchases {
      while column < ends.count, ends[column] < purchase.day {
        set(sum, at: slot, column)
        column += 1
      }
      sum += purchase.amount
    }
    while column < ends.count {
      set(sum, at: slot, column)
      column += 1
    }
  }

  /// Sets what an account had bought by one end.
  private mutating func set(_ sum: Money, at slot: Int, _ column: Int) {
    let place = slot * ends.count + column
    totals[column] &+= sum.hundredths &- sums[place]
    sums[place] = sum.hundredths
  }

  /// What an account bought in each of the last months, the earliest first.
  ///
  /// - Parameter slot: That of the account; nil when it never had an order line.
  func amounts(of slot: Int?, last: Int) -> [Money] {
    guard let slot else { return [Money](repeating: .zero, count: last) }
    return (ends.count - last..<ends.count).map { column in
      let place = slot * ends.count + column
      return Money(hundredths: sums[place] &- sums[place - 1])
    }
  }

  /// What all accounts together bought in each of the last months, the earliest first, with the last day of each.
  func wholeAmounts(last: Int) -> [(end: Day, amount: Money)] {
    (max(1, ends.count - last)..<ends.count).map { column in
      (ends[column], Money(hundredths: totals[column] &- totals[column - 1]))
    }
  }

  /// What the account at a slot bought in the year up to a month's end, in hundredths.
  private func year(of slot: Int, upTo column: Int) -> Int64 {
    let place = slot * ends.count + column
    return sums[place] &- sums[place - Self.year]
  }

  /// Whether the accounts that had bought more in the year up to a month's end stayed below four fifths of all; of
  /// two with the same sum, the one that came first counts as the larger. It is asked of accounts
  /// that had bought something.
  ///
  /// - Parameter most: How many of the largest count at most.
  /// - Complexity: O(accounts).
  func isAmongLargest(_ slot: Int, atEnd column: Int, atMost most: Int) -> Bool {
    let own = year(of: slot, upTo: column)
    var (ahead, larger): (Int64, Int) = (0, 0)
    for other in accounts.indices {
      let sum = year(of: other, upTo: column)
      guard sum > own || sum == own && accounts[other] < accounts[slot] else { continue }
      ahead &+= sum
      larger += 1
    }
    guard larger < most else { return false }
    let total = totals[column] &- totals[column - Self.year]
    return total > 0 ? Double(ahead) / Double(total) < SuggestedClass.mostOfRevenue : true
  }
}
