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
  package init(of book: Book, by today: Day) {
    self.init(lines: book.orders.rows, in: book, by: today)
  }

  /// Adds up one account of a book.
  ///
  /// - Complexity: O(its orders).
  package init(of account: EntityID, in book: Book, by today: Day) {
    self.init(lines: book.orders.of(account), in: book, by: today)
  }

  private init(lines: some Sequence<OrderLine>, in book: Book, by today: Day) {
    var accounts: [EntityID: Sums] = [:]
    var total = Sums(isEnd: false)
    for line in lines where line.hasCome(by: today) {
      guard let account = line.account, let amount = line.amount else { continue }
      let isUnnamed = line.endCustomer.isEmpty || line.endCustomer.trimmed.isEmpty
      var sums =
        accounts[account] ?? Sums(isEnd: book.accounts[account]?.position == .end)
      let isUnknown = isUnnamed && !sums.isEnd
      sums.add(amount, isUnknown)
      accounts[account] = sums
      total.add(amount, isUnknown)
    }
    self.accounts = accounts
    self.total = total
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
