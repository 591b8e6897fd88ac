// Fixtures of the rule about what the orders of an account say.

import Model

@testable import Method

extension RuleFixture {
  /// The rule about orders: the last day on which they are in time, and the day after.
  static let orders = [
    RuleFixture(
      "account.falling-behind", keeps: { try $0.order(monthlyUntil: 45) },
      breaks: { try $0.order(monthlyUntil: 46) })
  ]
}

extension CoachCase {
  /// Adds an order every thirty days, the last one so many days ago; 45 days are in time.
  mutating func order(monthlyUntil last: Int) throws {
    for age in stride(from: last + 300, through: last, by: -30) {
      try bench.add(
        .order,
        [
          .order(.account): .entity(account), .order(.day): day(-age),
          .order(.amount): .money(Money(hundredths: 10_000)),
        ])
    }
  }
}
