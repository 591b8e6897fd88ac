// When something was done: a clock that never goes back, whatever the machine's clock does.

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

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

  /// The stamp after this one when the clock shows `now`: never earlier than this one.
  package func next(now: Int64) -> Stamp {
    if now > milliseconds { return Stamp(milliseconds: now) }
    if counter == .max { return Stamp(milliseconds: milliseconds + 1) }
    return Stamp(milliseconds: milliseconds, counter: counter + 1)
  }

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
