// Who uses it in the end? The share of our sales of which nobody can say.

package import Model

/// How much of the sales goes to somebody unknown.
///
/// An order line counts as unknown when it names no end customer and its account does not use the
/// goods itself: any channel position but “end customer”, also none. All order lines
/// up to the day looked at count; what comes back counts against what was sold.
package struct EndCustomers: Hashable, Sendable {
  /// What one account bought.
  package struct Sums: Hashable, Sendable {
    /// In all.
    package fileprivate(set) var sales = Money.zero
    /// Of that, for somebody unknown.
    package fileprivate(set) var unknown = Money.zero
    /// In how many order lines.
    package fileprivate(set) var lines = 0
    /// Of those, for somebody unknown.
    package fileprivate(set) var unknownLines = 0
    /// Whether the account uses the goods itself.
    fileprivate let isEnd: Bool

    /// The unknown part, a fraction of 1; 0 without sales.
    package var share: Double { unknown.fraction(of: sales) }
  }

  /// The sums of each account that bought something.
  package let accounts: [EntityID: Sums]
  /// The sums of the book.
  package let total: Sums

  /// Adds up a book.
  ///
  /// - Complexity: O(orders).
  package init(of book: Book, by today: Day) { self.init(of: Sales(of: book), in: book, by: today) }

  /// The same from order lines that were read already.
  ///
  /// - Complexity: O(orders).
  init(of sales: Sales, in book: Book, by today: Day) {
    let groups = sales.accounts.enumerated().lazy.map { slot, account in (account, sales[slot]) }
    self.init(groups, in: book, by: today)
  }

  /// Adds up one account of a book.
  ///
  /// - Complexity: O(its orders).
  package init(of account: EntityID, in book: Book, by today: Day) {
    let rates = book.rates
    let lines = book.orders.of(account).map { SalesLine($0, product: 0, rates: rates) }
    self.init([(account, lines[...])], in: book, by: today)
  }

  private init(
    _ groups: some Sequence<(EntityID, ArraySlice<SalesLine>)>, in book: Book, by today: Day
  ) {
    var accounts: [EntityID: Sums] = [:]
    var total = Sums(isEnd: false)
    for (account, lines) in groups {
      let isEnd = book.accounts[account]?.position == .end
      var sums = Sums(isEnd: isEnd)
      for line in lines where line.hasCome(by: today) {
        guard let amount = line.amount else { continue }
        let isUnknown = !line.namesEndCustomer && !isEnd
        sums.add(amount, isUnknown)
        total.add(amount, isUnknown)
      }
      if sums.lines > 0 { accounts[account] = sums }
    }
    (self.accounts, self.total) = (accounts, total)
  }
}

extension EndCustomers.Sums {
  /// Counts one line.
  fileprivate mutating func add(_ amount: Money, _ isUnknown: Bool) {
    sales += amount
    lines += 1
    guard isUnknown else { return }
    unknown += amount
    unknownLines += 1
  }
}
