// Adds up the order lines of a book, by account and by period.

import Model

/// The sums over all order lines that a portfolio is made from.
struct Tally {
  /// The sums of one account.
  struct Sums {
    /// What it bought in all.
    var revenue = Money.zero
    /// In how many order lines.
    var orders = 0
    /// What it bought in the latest period.
    var latest = Money.zero
    /// What it bought in the period before.
    var before = Money.zero
    /// In how many order lines.
    var ordersBefore = 0
    /// What it bought in the year up to the latest order of the book.
    var year = Money.zero

    /// The two periods beside each other.
    var trend: Portfolio.Trend {
      Portfolio.Trend(before: before, latest: latest, ordersBefore: ordersBefore)
    }
  }

  /// The sums of each account that has orders.
  private(set) var sums: [EntityID: Sums] = [:]
  /// The revenue of the book.
  private(set) var total = Money.zero
  /// The day of the latest order.
  let latest: Day?
  /// The length of the periods that are compared, in days.
  let period: Int?
  /// How many days the orders cover, from the first to the latest.
  private let reach: Int

  /// A year, which takes the seasons out of a comparison.
  private static let year = 365
  /// A quarter, for books that do not reach back two years.
  private static let quarter = 91

  /// Adds up a book.
  ///
  /// Whole years are compared where the orders cover two, so that a season is not taken for a trend;
  /// quarters where they cover half a year; nothing below that.
  ///
  /// - Complexity: O(orders).
  init(of book: Book) {
    let lines = book.orders.rows.values
    let days = lines.lazy.compactMap(\.day)
    latest = days.max()
    reach = latest.flatMap { last in days.min().map { last.days(since: $0) + 1 } } ?? 0
    period = [Self.year, Self.quarter].first { [reach] in reach >= 2 * $0 }
    for line in lines { add(line) }
  }

  /// What an account bought in a year, as far as the orders cover one.
  func yearly(_ sums: Sums) -> Money { reach >= Self.year ? sums.year : sums.revenue }

  /// Adds one line.
  private mutating func add(_ line: OrderLine) {
    guard let account = line.account, let amount = line.amount else { return }
    total += amount
    var sums = self.sums[account] ?? Sums()
    sums.revenue += amount
    sums.orders += 1
    if let day = line.day, let latest { sums.count(amount, age: latest.days(since: day), period) }
    self.sums[account] = sums
  }
}

extension Tally.Sums {
  /// Counts an amount into the periods, by its age in days before the book's latest order.
  fileprivate mutating func count(_ amount: Money, age: Int, _ period: Int?) {
    if age < 365 { year += amount }
    guard let period else { return }
    if age < period {
      latest += amount
    } else if age < 2 * period {
      before += amount
      ordersBefore += 1
    }
  }
}
