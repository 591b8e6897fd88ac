// How often an account orders, from the gaps between its order days.

package import Model

/// The rhythm of an account's orders.
///
/// Taken from the gaps between days with an order: their median is the usual interval, which one odd
/// pause does not move; the 90 % quantile (nearest rank) is how long it takes at most in nine cases of
/// ten. An account is late when it has been silent for that and half an interval more. Only the latest
/// gaps count, since habits change.
///
/// It knows no holidays, no stock that still lies at the customer's, and no orders outside the book.
package struct Rhythm: Hashable, Sendable {
  /// It takes so many order days to have a rhythm.
  package static let orderDaysNeeded = 4
  /// So many of the latest gaps are looked at.
  package static let gapsAtMost = 24

  /// How many gaps it is taken from.
  package let gaps: Int
  /// The usual interval in whole days: the median gap, rounded down.
  package let usual: Int
  /// The days within which nine orders of ten follow.
  package let usualAtMost: Int

  /// The days of silence after which an account is late.
  package var limit: Int { usualAtMost + (usual + 1) / 2 }

  /// Finds the rhythm of order days, each once and the earliest first; nil when there are too few.
  ///
  /// - Complexity: O(days).
  package init?(of days: [Day]) {
    guard days.count >= Self.orderDaysNeeded else { return nil }
    let latest = days.suffix(Self.gapsAtMost + 1)
    let sorted = zip(latest.dropFirst(), latest).map { $0.days(since: $1) }.sorted()
    gaps = sorted.count
    usual = (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    usualAtMost = sorted[(sorted.count * 9 + 9) / 10 - 1]
  }
}
