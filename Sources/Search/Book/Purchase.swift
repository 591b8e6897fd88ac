// Order lines are found by what was bought: once for each customer and product.

import Model

/// A product that a customer buys.
struct Purchase: Hashable {
  /// Who buys it.
  let account: EntityID?
  /// What, as the source wrote it.
  let product: String
}

extension Book {
  /// Of the order lines those that came last for a product of an account: somebody who looks for a product looks for the
  /// customers who buy it, not for each of a thousand lines.
  ///
  /// - Parameter purchases: Which products of which accounts; nil for all.
  /// - Complexity: O(order lines).
  func latestOrders(of purchases: Set<Purchase>? = nil) -> [EntityID] {
    let accounts = purchases.map { Set($0.map(\.account)) }
    var latest: [Purchase: (day: Day, id: EntityID)] = [:]
    for order in orders.rows where accounts?.contains(order.account) ?? true {
      let purchase = Purchase(account: order.account, product: order.product)
      guard purchases?.contains(purchase) ?? true else { continue }
      let day = order.day ?? .distantPast
      if let known = latest[purchase], (known.day, known.id) >= (day, order.id) { continue }
      latest[purchase] = (day, order.id)
    }
    return latest.values.map(\.id).sorted()
  }

  /// What an order line says was bought; nil for one that isn't in the book.
  func purchase(_ id: EntityID) -> Purchase? {
    orders[id].map { Purchase(account: $0.account, product: $0.product) }
  }
}
