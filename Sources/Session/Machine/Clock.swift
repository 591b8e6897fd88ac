// The day and the time as the person's own clock says.

import Foundation
package import Model

/// The clock on the wall.
package enum Clock {
  /// Today, where the person is.
  package static var today: Day {
    let parts = Calendar(identifier: .gregorian).dateComponents(
      [.year, .month, .day], from: Date())
    return Day(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1)
      ?? Day(number: 0)
  }

  /// The day where the person is at a second since 1970-01-01 00:00 UTC.
  static func day(ofSecond second: Int) -> Day? {
    let parts = Calendar(identifier: .gregorian).dateComponents(
      [.year, .month, .day], from: Date(timeIntervalSince1970: Double(second)))
    return Day(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1)
  }

  /// The last millisecond of a day where the person is, since 1970-01-01 00:00 UTC; the change to
  /// summer time and back is the calendar's care.
  package static func lastMillisecond(of day: Day) -> Int64 {
    let (year, month, date) = day.adding(days: 1).civil
    let parts = DateComponents(year: year, month: month, day: date)
    guard let midnight = Calendar(identifier: .gregorian).date(from: parts) else { return .max }
    return Int64(midnight.timeIntervalSince1970 * 1000) - 1
  }

  /// How many milliseconds are left of today; at least one.
  package static var millisecondsToMidnight: Int {
    let now = Date()
    let calendar = Calendar(identifier: .gregorian)
    let start = calendar.startOfDay(for: now)
    guard let end = calendar.date(byAdding: .day, value: 1, to: start) else { return 3_600_000 }
    return max(1, Int(end.timeIntervalSince(now) * 1000) + 1)
  }
}
