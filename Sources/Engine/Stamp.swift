// When something was done: a clock that never goes back, whatever the machine's clock does.

import Glibc

/// A hybrid logical time stamp (Kulkarni and others, 2014): a wall clock's time and a counter
/// that keeps stamps in order when that clock stands still or goes back.
package struct Stamp: Hashable, Comparable, Sendable {
  /// Milliseconds since 1970-01-01 00:00 UTC.
  package let milliseconds: Int64
  /// Counts the stamps that share a time.
  package let counter: UInt32

  /// Creates a stamp.
  package init(milliseconds: Int64, counter: UInt32 = 0) {
    (self.milliseconds, self.counter) = (milliseconds, counter)
  }

  /// The stamp after this one when the clock shows `now`: never earlier than this one, and never at
  /// a time that isn't one. Only at the very end of time is it the same as this one.
  package func next(now: Int64) -> Stamp {
    let now = min(now, Self.lastTime)
    if now > milliseconds { return Stamp(milliseconds: now) }
    if counter < .max { return Stamp(milliseconds: milliseconds, counter: counter + 1) }
    return milliseconds < Self.lastTime ? Stamp(milliseconds: milliseconds + 1) : self
  }

  /// The last time that is taken for one: the end of the year 9999.
  static let lastTime: Int64 = 253_402_300_799_999

  /// Whether milliseconds since 1970-01-01 00:00 UTC can be the time of a change. Others come from a
  /// program that is mistaken, and nothing is reckoned with them.
  static func isPlausible(_ milliseconds: Int64) -> Bool { (0...lastTime).contains(milliseconds) }

  /// Before every stamp that is made.
  package static let zero = Stamp(milliseconds: 0)

  package static func < (left: Stamp, right: Stamp) -> Bool {
    (left.milliseconds, left.counter) < (right.milliseconds, right.counter)
  }

  /// The time of the machine's clock, in milliseconds since 1970-01-01 00:00 UTC.
  package static func clock() -> Int64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}
