// What amounts come to together, for the share that each has of it.

import Model

/// A sum of amounts as the whole of their shares: exact as money, and as near as a floating number comes where money
/// cannot hold it, so that no share is taken of a sum that was cut off.
struct Whole: Hashable, Sendable {
  /// The sum; ``Money/isBeyond`` where it doesn't fit.
  private(set) var money = Money.zero
  private var approximate = 0.0

  /// Adds an amount.
  mutating func add(_ amount: Money) {
    money += amount
    approximate += Double(amount.hundredths)
  }

  /// What an amount is as a fraction of the sum; 0 where that is nothing or less.
  func share(of part: Money) -> Double {
    guard money.isBeyond else { return part.fraction(of: money) }
    return approximate > 0 ? Double(part.hundredths) / approximate : 0
  }

  /// The same of another sum.
  func share(of part: Whole) -> Double {
    guard money.isBeyond else { return part.money.fraction(of: money) }
    return approximate > 0 ? part.approximate / approximate : 0
  }
}
