// How long somebody waits for a lock that another process holds, by which clock.

import Glibc

/// How long to wait for a lock.
package struct Patience: Sendable {
  /// How long at most, in milliseconds; 0 for not at all.
  package var milliseconds: Int64
  /// A clock that never goes back, in milliseconds.
  private let now: @Sendable () -> Int64
  /// Sleeps so many milliseconds.
  private let sleep: @Sendable (Int64) -> Void
  /// Is told once, when waiting takes long enough to be worth a word, who holds the lock.
  private let tell: @Sendable (LockHolder?) -> Void

  /// Does not wait.
  package static let none = Patience(milliseconds: 0)
  /// Waits as long as people expect of a command: two seconds.
  package static let usual = Patience(milliseconds: 2000)

  /// The longest pause between two attempts, in milliseconds.
  private static let longestPause: Int64 = 25
  /// After how many milliseconds a word is due.
  private static let silence: Int64 = 1000

  /// Waits so long.
  package init(
    milliseconds: Int64, now: @escaping @Sendable () -> Int64 = Self.clock,
    sleep: @escaping @Sendable (Int64) -> Void = { usleep(UInt32($0) * 1000) },
    tell: @escaping @Sendable (LockHolder?) -> Void = { _ in }
  ) {
    self.milliseconds = milliseconds
    (self.now, self.sleep, self.tell) = (now, sleep, tell)
  }

  /// The machine's own clock since it was started.
  package static let clock: @Sendable () -> Int64 = {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  /// The same, but as long as people expect at least.
  package var atLeastUsual: Patience {
    var patience = self
    patience.milliseconds = max(milliseconds, Self.usual.milliseconds)
    return patience
  }

  /// Begins to wait.
  package func begin() -> Wait { Wait(self, since: now()) }

  /// A wait that goes on.
  package struct Wait {
    private let patience: Patience
    private let start: Int64
    private var pause: Int64 = 1
    private var hasTold = false

    fileprivate init(_ patience: Patience, since start: Int64) {
      (self.patience, self.start) = (patience, start)
    }

    /// Sleeps for a moment, longer each time; false, and at once, when the time is over.
    ///
    /// - Parameter holder: Who is waited for, to be told when it takes long.
    package mutating func goOn(_ holder: () -> LockHolder? = { nil }) -> Bool {
      let waited = patience.now() - start
      guard waited < patience.milliseconds else { return false }
      if !hasTold, waited >= Patience.silence {
        hasTold = true
        patience.tell(holder())
      }
      patience.sleep(min(pause, patience.milliseconds - waited))
      pause = min(pause * 2, Patience.longestPause)
      return true
    }
  }
}
