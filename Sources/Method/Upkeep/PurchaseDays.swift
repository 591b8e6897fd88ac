// When each account bought first and last: what makes it an existing customer on a day.

package import Model

/// The first and the latest purchase of each account, in one pass over the order lines.
package struct PurchaseDays: Hashable, Sendable {
  /// The days of one account.
  package struct Span: Hashable, Sendable {
    /// The day of its first purchase.
    package var first: Day
    /// The day of its latest one.
    package var last: Day

    /// Takes one more purchase in.
    fileprivate mutating func include(_ day: Day) {
      first = min(first, day)
      last = max(last, day)
    }
  }

  /// The days of each account that has bought.
  private var spans: [EntityID: Span] = [:]

  /// Reads the orders of a book up to a day. What came back is no purchase.
  ///
  /// - Complexity: O(orders).
  package init(of book: Book, by today: Day) {
    for line in book.orders.rows {
      guard let account = line.account, let day = line.day, line.hasCome(by: today),
        line.amount ?? .zero >= .zero
      else { continue }
      spans[account, default: Span(first: day, last: day)].include(day)
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
