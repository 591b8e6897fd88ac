// A program is killed after any of its calls; another opens what it left, before any power is cut, and
// goes on. What the second one has shown must not be taken back by a power cut.

import Chance
import FaultDisk
import Persistence

/// Kills at every moment of a session, each followed by an opening and a power cut.
enum KillRow {
  static let name = "killed at any call, opened again, then a power cut"

  /// How many states are looked at for each moment after the opening.
  private static let states = 6

  /// Kills one session at every moment.
  static func run(seed: UInt64) -> Tally {
    var tally = Tally(name)
    let recorder = Recorder()
    // Half of the sessions go on in new files, some of them right after the opening.
    let limit = seed % 2 == 0 ? Int.max : 200 + Int(seed % 600)
    let store = Store(disk: FakeDisk(), limit: limit)
    store.disk.makeSafeFolder()
    recorder.watch(store.disk)
    var session = Session(store, recorder, seed: seed)
    for step in steps { session.run(step) }
    store.disk.afterChange = nil
    for (moment, (disk, ledger)) in recorder.moments.enumerated() {
      goOn(after: disk, ledger, limit, seed &+ UInt64(moment), &tally)
    }
    return tally
  }

  private static let steps: [Step] = [
    .save(lines: 1, size: 0), .group([1, 2], size: 0), .save(lines: 3, size: 300), .reopen,
    .save(lines: 1, size: 0),
  ]

  /// Opens what a killed program left, saves something, and cuts the power at every moment.
  private static func goOn(
    after state: DiskState, _ ledger: Promises, _ limit: Int, _ seed: UInt64, _ tally: inout Tally
  ) {
    let recorder = Recorder()
    recorder.ledger = ledger
    let store = Store(disk: FakeDisk(state), limit: limit)
    recorder.watch(store.disk)
    var session = Session(store, recorder, seed: seed)
    _ = session.begin()
    // The opening is done: what it has shown is in the book.
    recorder.note(store.disk)
    session.run(.save(lines: 1, size: 0))
    store.disk.afterChange = nil
    if let failure = session.failure { tally.add(failure, "the session of seed \(seed)") }
    for (moment, (disk, ledger)) in recorder.moments.enumerated() {
      var seen: Set<UInt64> = []
      for number in 0..<(disk.isSafe ? 1 : states) {
        var random = SplitMix64(seed, UInt64(moment), UInt64(number))
        let after = disk.afterPowerCut(&random)
        guard seen.insert(after.fingerprint).inserted else { continue }
        var more = 0
        let failure = PowerCut(ledger: ledger).failure(on: after, &random, &more)
        tally.count(failure, "seed \(seed), moment \(moment), state \(number)")
      }
    }
  }
}
