// An order line as the arithmetic needs it: when, and for how much.

package import Model

/// What one order line says to the portfolio.
package struct Purchase: Hashable, Sendable {
  /// When it was bought.
  package let day: Day
  /// What was paid; negative for what came back.
  package let amount: Money
  /// What we earned, where known.
  package let margin: Money?

  /// Creates a purchase.
  init(day: Day, amount: Money, margin: Money?) {
    (self.day, self.amount, self.margin) = (day, amount, margin)
  }

  /// Takes what counts from an order line; nil when it has no day or no amount.
  package init?(_ line: OrderLine) {
    guard let day = line.day, let amount = line.amount else { return nil }
    self.day = day
    self.amount = amount
    margin = line.margin
  }
}

extension Book {
  /// What an account bought, the earliest first.
  ///
  /// - Complexity: O(n log n) for its n order lines.
  package func purchases(of account: EntityID) -> [Purchase] {
    orders.of(account).compactMap(Purchase.init).sorted { $0.day < $1.day }
  }
}

extension ArraySlice<Purchase> {
  /// Those up to the end of a day, of purchases that are in order.
  ///
  /// - Complexity: O(number of those that are later).
  func upTo(_ day: Day) -> ArraySlice<Purchase> {
    var end = endIndex
    while end > startIndex, self[end - 1].day > day { end -= 1 }
    return self[startIndex..<end]
  }

  /// What they come to.
  var sum: Money { reduce(into: .zero) { $0 += $1.amount } }

  /// The days on which something was bought, each once; a day on which goods only came back is none.
  var orderDays: [Day] {
    var days: [Day] = []
    for purchase in self where purchase.amount > .zero && days.last != purchase.day {
      days.append(purchase.day)
    }
    return days
  }
}
