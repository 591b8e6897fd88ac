// What each account bought, added up as of a day: what the portfolio is made from, and kept between
// versions of the book as far as the orders stay the same.

import Method
import Model

/// The numbers of every account as of a day.
struct AccountTotals: Hashable, Sendable {
  /// The numbers of one account.
  struct Entry: Hashable, Sendable {
    /// The number of its order lines in the period.
    let lines: Int
    /// What it bought in the period, less what came back.
    let revenue: Money
    /// What it bought up to the day, whatever the period.
    let history: PurchaseHistory
    /// What is dated later, and counts nowhere.
    let ahead: OrdersAhead
    /// The numbers that a class is proposed from.
    let figures: Figures
    /// Whether it falls behind; nil when there is no order in the book yet.
    let warning: EarlyWarning?

    /// Adds up what an account bought.
    ///
    /// - Parameters:
    ///   - all: The earliest first.
    ///   - end: The day looked at.
    ///   - days: The period that counts; nil for all.
    init(
      of all: ArraySlice<Purchase>, upTo end: Day, horizon: Horizon?, days: SalesPeriod.Days?
    ) {
      let purchases = all.upTo(end)
      let counted = purchases.during(days)
      (lines, revenue) = (counted.count, counted.sum)
      history = PurchaseHistory(purchases)
      ahead = all[purchases.endIndex...].reduce(into: OrdersAhead()) {
        if $1.isCounted { $0.add($1.amount) }
      }
      figures = Figures(of: purchases, horizon: horizon)
      warning = horizon.map { EarlyWarning(of: purchases, horizon: $0) }
    }
  }

  /// The order lines.
  let sales: Sales
  /// The day looked at; nil for the day of the latest order.
  let asked: Day?
  /// Which orders count in revenue.
  let period: SalesPeriod
  /// What the orders cover; nil when there are none up to that day.
  let horizon: Horizon?
  /// What is dated after that day, and counts nowhere.
  let ahead: OrdersAhead
  /// What each account had bought by the end of each month, by its slot.
  let months: Months?
  /// Whether the account at each slot is in the book.
  private let isInBook: [Bool]
  /// The numbers of the account at each slot.
  private let entries: [Entry]
  /// Those of an account that never bought.
  private let nothing: Entry

  /// Adds up the orders of a book.
  ///
  /// - Parameter asked: The day looked at; nil for the day of the latest order.
  /// - Complexity: O(orders + accounts).
  init(of book: Book, sales: Sales, on asked: Day?, period: SalesPeriod) {
    self.init(of: book, sales: sales, on: asked, period, keeping: nil, but: [])
  }

  /// The same after the orders of some accounts changed, or the accounts did.
  ///
  /// - Complexity: O(accounts) where no order changed and the same accounts are in the book;
  ///   O(accounts + orders of the last year + orders of those accounts) where the orders cover the same time as before, else O(orders).
  func following(_ book: Book, _ changed: Set<EntityID>) -> AccountTotals {
    if changed.isEmpty, isInBook == Self.isInBook(sales, book) { return self }
    let sales = changed.isEmpty ? sales : sales.reading(changed, in: book)
    return AccountTotals(of: book, sales: sales, on: asked, period, keeping: self, but: changed)
  }

  private init(
    of book: Book, sales: Sales, on asked: Day?, _ period: SalesPeriod,
    keeping earlier: AccountTotals?, but changed: Set<EntityID>
  ) {
    let isInBook = Self.isInBook(sales, book)
    let horizon = Self.horizon(of: sales, isInBook, on: asked)
    let kept = earlier.flatMap { $0.horizon == horizon ? $0 : nil }
    let days = horizon.flatMap { period.days(asOf: $0.anchor) }
    var months = horizon.map { Months(of: sales.accounts, horizon: $0, keeping: kept?.months) }
    var entries: [Entry] = []
    entries.reserveCapacity(isInBook.count)
    var purchases: [Purchase] = []
    for (slot, account) in sales.accounts.enumerated() {
      if let kept, slot < kept.entries.count, kept.isInBook[slot] == isInBook[slot],
        changed.isEmpty || !changed.contains(account)
      {
        entries.append(kept.entries[slot])
        continue
      }
      purchases.removeAll(keepingCapacity: true)
      if isInBook[slot] { purchases.append(contentsOf: sales[slot].lazy.compactMap(\.purchase)) }
      entries.append(
        Entry(of: purchases[...], upTo: asked ?? .distantFuture, horizon: horizon, days: days))
      months?.take(purchases, at: slot)
    }
    (self.sales, self.asked, self.horizon, self.period) = (sales, asked, horizon, period)
    (self.isInBook, self.entries, self.months) = (isInBook, entries, months)
    nothing = Entry(of: [], upTo: asked ?? .distantFuture, horizon: horizon, days: days)
    ahead = entries.reduce(into: OrdersAhead()) { $0.add($1.ahead) }
  }

  /// Whether the account at each slot is in the book.
  ///
  /// - Complexity: O(accounts).
  private static func isInBook(_ sales: Sales, _ book: Book) -> [Bool] {
    var isInBook = [Bool](repeating: false, count: sales.accounts.count)
    book.accounts.forEach { account, isRemoved in
      if !isRemoved, let slot = sales.slot(of: account.id) { isInBook[slot] = true }
    }
    return isInBook
  }

  /// The numbers of an account.
  ///
  /// - Complexity: O(1).
  func entry(of account: EntityID) -> Entry {
    sales.slot(of: account).map { entries[$0] } ?? nothing
  }

  /// What the orders cover; nil when there are none up to the day looked at.
  ///
  /// - Complexity: O(accounts + orders of the last year).
  private static func horizon(of sales: Sales, _ isInBook: [Bool], on asked: Day?) -> Horizon? {
    let end = asked ?? .distantFuture
    var (first, latest): (Day?, Day?)
    for slot in isInBook.indices where isInBook[slot] {
      let own = sales[slot].lazy.compactMap(\.purchase)
      if let day = own.first?.day, day <= end { first = min(first ?? day, day) }
      if let day = own.last(where: { $0.day <= end })?.day { latest = max(latest ?? day, day) }
    }
    guard let first, let latest else { return nil }
    var isOrderDay = [Bool](repeating: false, count: 365)
    var buyers = 0
    for slot in isInBook.indices where isInBook[slot] {
      var buys = false
      for line in sales[slot].reversed() {
        guard let purchase = line.purchase else { continue }
        let age = latest.days(since: purchase.day)
        guard age < 365 else { break }
        guard age >= 0 else { continue }
        isOrderDay[age] = true
        buys = true
      }
      if buys { buyers += 1 }
    }
    return Horizon(
      first: first, latest: latest, asked: asked ?? latest,
      longestPause: longestPause(isOrderDay), buyers: buyers)
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
