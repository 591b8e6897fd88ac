// How far back the orders of a book reach, and the day as of which they are judged.

package import Model

/// The stretch of time that the orders of a book cover.
///
/// The orders are judged as of the day that is looked at. Only where the whole book has been silent
/// for long, longer than it ever was in the year before, the orders have most likely not been imported
/// yet: it is less likely that all customers stopped on the same day. Then they are judged as of the
/// latest order, and every screen says so.
package struct Horizon: Hashable, Sendable {
  /// The day that is looked at.
  package let asked: Day
  /// The day of the first order.
  package let first: Day
  /// The day of the latest order that is not after the day looked at.
  package let latest: Day
  /// The day as of which the orders are judged.
  package let day: Day

  /// The book may be silent for so many days in any case.
  static let grace = 14
  /// Silence speaks of an import only where so many accounts bought in the year before.
  static let buyersForSilence = 5

  /// Whether the orders end so early that they are judged as of their last day.
  package var isBehind: Bool { day < asked }

  /// Whether nothing was bought for a year: what the orders say is of the past, whoever stopped.
  package var isStale: Bool { asked.days(since: latest) >= 365 }

  /// The day up to which periods are counted: the day as of which the orders are judged, and the latest order where
  /// nothing was bought for a year, so that there is something to see.
  package var anchor: Day { isStale ? latest : day }

  /// How many days the orders cover, both ends included.
  package var reach: Int { day.days(since: first) + 1 }

  /// Creates the horizon of orders whose last days are known to be there.
  package init(first: Day, latest: Day, asked: Day) {
    (self.first, self.latest, self.asked, day) = (first, latest, asked, asked)
  }

  /// Creates the horizon of orders that may not reach up to the day looked at.
  ///
  /// - Parameters:
  ///   - pause: The longest time without an order in the year up to the latest one, in days.
  ///   - buyers: How many accounts bought in that year.
  init(first: Day, latest: Day, asked: Day, longestPause pause: Int, buyers: Int) {
    let silence = asked.days(since: latest)
    let isMissing = buyers >= Self.buyersForSilence && silence > max(Self.grace, 2 * pause)
    (self.first, self.latest, self.asked) = (first, latest, asked)
    day = isMissing ? latest : asked
  }

  /// The same orders, judged as of an earlier day.
  func moved(to day: Day) -> Horizon { Horizon(first: first, latest: min(latest, day), asked: day) }

  /// That the orders end early, where they do.
  package var caution: Phrase? {
    if isStale {
      let days = asked.days(since: latest)
      return Phrase(
        "Nothing was bought in the last 12 months: the orders end on \(latest), \(days) days ago, and nobody is class A by them. Import newer ones if there are any.",
        "最近 12 个月没有任何采购：订单只到 \(latest)，距今 \(days) 天，不据此定 A 类。如有新订单，请导入。")
    }
    guard isBehind else { return nil }
    return Phrase(
      "The orders end on \(latest): judged as of that day. Import the newer ones.",
      "订单只到 \(latest)：按那一天判断，请导入之后的订单。")
  }
}
