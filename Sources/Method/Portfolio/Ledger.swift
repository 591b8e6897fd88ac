// The order lines of a book, put in order by account and day: what every other number is made from.

import Model

/// All purchases of a book up to a day, grouped by account, the earliest first.
struct Ledger {
  /// The accounts, in the order in which they came.
  let accounts: [Account]
  /// The number of order lines of each account.
  let lines: [Int]
  /// What each account bought in all.
  let revenue: [Money]
  /// All purchases, account after account.
  private let purchases: [Purchase]
  /// What is dated later, and counts nowhere.
  let ahead: OrdersAhead
  /// Where the purchases of each account begin; one more at the end.
  private let starts: [Int]

  /// Puts the purchases of a book in order.
  ///
  /// - Parameter today: The day looked at: later order lines are left out; nil takes all of them.
  /// - Complexity: O(orders + accounts), and a sort of each account whose lines did not come in order.
  init(of book: Book, by today: Day?) {
    let accounts = book.accounts.rows.values
    var slots: [EntityID: Int] = [:]
    slots.reserveCapacity(accounts.count)
    for (slot, account) in accounts.enumerated() { slots[account.id] = slot }
    var found: [(slot: Int, purchase: Purchase)] = []
    found.reserveCapacity(book.orders.rows.count)
    var lines = [Int](repeating: 0, count: accounts.count)
    var revenue = [Money](repeating: .zero, count: accounts.count)
    var ahead = OrdersAhead()
    let last = today ?? .distantFuture
    book.orders.forEach { line, isRemoved in
      guard !isRemoved, let slot = line.account.flatMap({ slots[$0] }),
        let purchase = Purchase(line)
      else { return }
      guard line.hasCome(by: last) else {
        ahead.add(purchase.amount)
        return
      }
      lines[slot] += 1
      revenue[slot] += purchase.amount
      found.append((slot, purchase))
    }
    self.accounts = accounts
    self.lines = lines
    self.ahead = ahead
    self.revenue = revenue
    (purchases, starts) = Self.grouped(found, counts: lines)
  }

  /// Groups purchases by account and orders them by day.
  private static func grouped(
    _ found: [(slot: Int, purchase: Purchase)], counts: [Int]
  ) -> ([Purchase], starts: [Int]) {
    var starts = [0]
    starts.reserveCapacity(counts.count + 1)
    for count in counts { starts.append(starts[starts.count - 1] + count) }
    guard let any = found.first?.purchase else { return ([], starts) }
    var grouped = [Purchase](repeating: any, count: found.count)
    var next = starts
    for (slot, purchase) in found {
      grouped[next[slot]] = purchase
      next[slot] += 1
    }
    for slot in counts.indices {
      let range = starts[slot]..<starts[slot + 1]
      let isSorted = range.dropFirst().allSatisfy { grouped[$0 - 1].day <= grouped[$0].day }
      if !isSorted { grouped[range].sort { $0.day < $1.day } }
    }
    return (grouped, starts)
  }

  /// The purchases of the account at a place, the earliest first.
  subscript(slot: Int) -> ArraySlice<Purchase> { purchases[starts[slot]..<starts[slot + 1]] }

  /// What the orders cover; nil when there are none.
  ///
  /// - Parameter today: The day looked at; nil for the day of the latest order.
  /// - Complexity: O(orders).
  func horizon(on today: Day?) -> Horizon? {
    let days = purchases.lazy.map(\.day)
    guard let first = days.min(), let latest = days.max() else { return nil }
    var isOrderDay = [Bool](repeating: false, count: 365)
    var buyers = 0
    for slot in accounts.indices {
      var buys = false
      for purchase in self[slot].reversed() {
        let age = latest.days(since: purchase.day)
        guard age < 365 else { break }
        isOrderDay[age] = true
        buys = true
      }
      if buys { buyers += 1 }
    }
    return Horizon(
      first: first, latest: latest, asked: today ?? latest,
      longestPause: Self.longestPause(isOrderDay), buyers: buyers)
  }

  /// The longest time between two days that are marked.
  private static func longestPause(_ isOrderDay: [Bool]) -> Int {
    var (longest, last) = (0, 0)
    for (age, isMarked) in isOrderDay.enumerated() where isMarked {
      longest = max(longest, age - last)
      last = age
    }
    return longest
  }
}
