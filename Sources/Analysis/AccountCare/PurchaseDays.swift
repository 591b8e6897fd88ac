// When each account bought first and last: what makes it an existing customer on a day.

package import Model

/// The first and the latest purchase of each account, in one pass over the order lines.
package struct PurchaseDays: Hashable, Sendable {
  /// The days of one account.
  package struct Span: Hashable, Sendable {
    /// The day of its first purchase.
    package let first: Day
    /// The day of its latest one.
    package let last: Day
  }

  /// The days of each account that has bought.
  private var spans: [EntityID: Span] = [:]

  /// Reads the orders of a book up to a day. What came back is no purchase.
  ///
  /// - Complexity: O(orders).
  package init(of book: Book, by today: Day) { self.init(of: Sales(of: book), by: today) }

  /// The same from order lines that were read already.
  ///
  /// - Complexity: O(accounts), and O(orders after that day or without an amount above 0).
  init(of sales: Sales, by today: Day) {
    spans.reserveCapacity(sales.accounts.count)
    for (slot, account) in sales.accounts.enumerated() {
      let days = sales[slot].lazy.filter { line in
        line.hasCome(by: today) && !line.cameBack
      }
      guard let first = days.first?.day, let last = days.last?.day else { continue }
      spans[account] = Span(first: first, last: last)
    }
  }

  /// The days of an account; nil when it has not bought.
  package subscript(account: EntityID) -> Span? { spans[account] }

  /// Whether an account had bought before a day.
  package func hadBought(_ account: EntityID, before day: Day) -> Bool {
    spans[account].map { $0.first < day } ?? false
  }

  /// Whether an account bought in the year that ends with a day.
  package func boughtInYear(_ account: EntityID, to day: Day) -> Bool {
    spans[account].map { day.days(since: $0.last) < 365 } ?? false
  }
}
