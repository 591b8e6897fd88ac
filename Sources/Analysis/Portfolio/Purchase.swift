// An order line as the arithmetic needs it: when, and for how much.

package import Model

/// What one order line says to the portfolio.
package struct Purchase: Hashable, Sendable {
  /// When it was bought.
  package let day: Day
  /// What was paid, in the book's money; negative for what came back, and nothing where there is no rate.
  package let amount: Money
  /// What we earned, where known.
  package let margin: Money?
  /// Whether something was bought, whatever the currency: the rhythm of orders needs no rate.
  package let isOrder: Bool
  /// Whether its amount counts in sums.
  package let isCounted: Bool

  /// Creates a purchase whose amount counts.
  init(day: Day, amount: Money, margin: Money?) {
    (self.day, self.amount, self.margin) = (day, amount, margin)
    (isOrder, isCounted) = (amount > .zero, true)
  }

  /// Creates a purchase in a currency that has no rate.
  init(uncounted day: Day, isOrder: Bool) {
    (self.day, amount, margin) = (day, .zero, nil)
    (self.isOrder, isCounted) = (isOrder, false)
  }
}

extension OrderLine {
  /// Whether its day has come: the one rule by which every sum leaves out what lies after the day looked
  /// at, and what has no day. Such a line is shown as what it is, and counts nowhere.
  package func hasCome(by today: Day) -> Bool { day.hasCome(by: today) }

  /// Whether its day is still to come.
  package func isAhead(of today: Day) -> Bool { day.map { $0 > today } ?? false }
}

extension Day? {
  /// Whether there is such a day, and it has come.
  func hasCome(by today: Day) -> Bool { map { $0 <= today } ?? false }
}

/// The order lines whose day is still to come, together.
package struct OrdersAhead: Hashable, Sendable {
  /// How many order lines.
  package fileprivate(set) var lines = 0
  /// What they come to.
  package fileprivate(set) var sum = Money.zero

  /// Takes in a line.
  mutating func add(_ amount: Money) {
    lines += 1
    sum += amount
  }

  /// Takes in those of another account.
  mutating func add(_ other: OrdersAhead) {
    lines += other.lines
    sum += other.sum
  }

  /// What stands beside an order line whose day is still to come.
  package static let mark = Phrase("ahead, not counted", "日期未到，不计入")

  /// That so many order lines are dated after a day and do not count; nil for none.
  package static func words(lines: Int, sum: Money, after today: Day) -> Phrase? {
    guard lines > 0 else { return nil }
    let what = lines == 1 ? "1 order line is" : "\(lines) order lines are"
    return Phrase(
      "\(what) dated after \(today) and not counted yet: \(sum.grouped).",
      "有 \(lines) 笔订单的日期在 \(today) 之后，暂不计入：\(sum.grouped)。")
  }
}

extension Book {
  /// What an account bought, the earliest first.
  ///
  /// - Complexity: O(n log n) for its n order lines.
  package func purchases(of account: EntityID) -> [Purchase] {
    let rates = rates
    return orders.of(account)
      .compactMap { SalesLine($0, product: 0, rates: rates).purchase }.sorted { $0.day < $1.day }
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
    for purchase in self where purchase.isOrder && days.last != purchase.day {
      days.append(purchase.day)
    }
    return days
  }
}
