// Two programs and one book: exactly one of them writes.

import FaultDisk
import Persistence

/// A second program while a first has the book open, and after that has ended.
enum WriterRow {
  static let name = "a second program opens the book"

  /// Opens the book twice in many sessions.
  static func run(seed: UInt64) -> Tally {
    var tally = Tally(name)
    for turn in 0..<200 {
      var payloads = Payloads(seed: seed &+ UInt64(turn))
      tally.count(failure(&payloads, turn), "turn \(turn)")
    }
    return tally
  }

  private static func failure(_ payloads: inout Payloads, _ turn: Int) -> Failure? {
    let store = Store(disk: FakeDisk())
    store.disk.makeSafeFolder()
    do throws(JournalError) {
      var first = try store.create()
      var saved = [payloads.action(lines: 1)]
      try first.append(saved[0])
      if turn % 2 == 0 { try Sample.add(payloads.action(lines: 1 + turn % 3), to: &first) }
      var actions: [Action] = []
      var second = try store.open(&actions)
      if second.access == .writable { return .wrong("two programs may write") }
      do throws(JournalError) {
        try second.append(payloads.action(lines: 1))
        return .wrong("the second program wrote")
      } catch {}
      first.discard()
      saved.append(payloads.action(lines: 1))
      try first.append(saved[1])
      if turn % 4 < 2 { first.close() } else { store.disk.endProcess() }
      let third = try store.open(&actions)
      if third.access != .writable { return .wrong("the lock outlives its holder") }
      return actions == saved ? nil : .lost("\(actions.count) of 2 actions")
    } catch {
      return .wrong("\(error)")
    }
  }
}
