// The power is cut at every moment of many sessions, and the disk keeps what it likes.

import Chance
import FaultDisk
import Persistence

/// The sessions of one row, each from a seed.
enum PowerRow: String, CaseIterable, Sendable {
  case create = "power cut while creating"
  case append = "power cut while saving one line"
  case long = "power cut while saving an action of many lines"
  case group = "power cut while saving several actions at once"
  case rollback = "power cut after a failed write was taken back"
  case restart = "power cut after closing, killing and opening"
  case rotate = "power cut while going on in a new file"
  case newFile = "power cut after failed syncs, going on in a new file"
  case recovery = "power cut during the recovery from a power cut"

  /// How many states are looked at for each moment of a session.
  private var states: Int { self == .create ? 24 : 60 }

  /// Cuts the power at every moment of one session.
  ///
  /// - Parameter only: The moment and state to look at alone, to see a failure again.
  func run(seed: UInt64, only: (moment: Int, state: Int)? = nil) -> Tally {
    var tally = Tally(rawValue)
    let recorder = Recorder()
    record(recorder, seed, &tally)
    for (moment, (disk, ledger)) in recorder.moments.enumerated() {
      var seen: Set<UInt64> = []
      if let only, only.moment != moment { continue }
      for state in 0..<(disk.isSafe ? 1 : states) {
        if let only, only.state != state { continue }
        var random = SplitMix64(seed, UInt64(moment), UInt64(state))
        let after = disk.afterPowerCut(&random)
        guard seen.insert(after.fingerprint).inserted else { continue }
        let cut = PowerCut(ledger: ledger, more: self == .recovery ? 2 : 0)
        var more = 0
        let failure = cut.failure(on: after, &random, &more)
        tally.cases += more
        tally.count(failure, "--again '\(self):\(seed):\(moment):\(state)'")
      }
    }
    return tally
  }

  /// Runs the session and writes its moments down.
  private func record(_ recorder: Recorder, _ seed: UInt64, _ tally: inout Tally) {
    let disk = FakeDisk()
    let store = Store(disk: disk, limit: limit(seed))
    if self == .create { recorder.watch(disk) }
    do throws(FileSystemError) { try store.prepare() } catch { return }
    if self != .create { disk.settle() }
    var session = Session(store, recorder, seed: seed)
    _ = session.begin()
    if self != .create {
      session.run(.save(lines: 1, size: 0))
      recorder.watch(disk)
    }
    var random = SplitMix64(seed, 1)
    for step in steps(&random) { session.run(step) }
    disk.afterChange = nil
    if let failure = session.failure { tally.add(failure, "the session of seed \(seed)") }
  }

  /// The size at which a segment ends.
  private func limit(_ seed: UInt64) -> Int { self == .rotate ? 200 + Int(seed % 600) : .max }

  /// What the session does.
  private func steps(_ random: inout SplitMix64) -> [Step] {
    let size = [0, 0, 300, 900, 2500][random.below(5)]
    switch self {
    case .create: return [.save(lines: 1, size: 0)]
    case .append: return (0..<3).map { _ in .save(lines: 1, size: size) }
    case .long:
      return (0..<2).map { _ in .save(lines: 2 + random.below(5), size: size) }
    case .group, .recovery:
      return (0..<2).map { _ in
        .group((0...1 + random.below(3)).map { _ in 1 + random.below(3) }, size: size)
      }
    case .rollback:
      let fill = Step.fill(
        lines: 1 + random.below(4), size: size, room: 1 + random.below(200 + size))
      return [
        fill, .discard([1, 2]), .save(lines: 1 + random.below(3), size: 0), fill,
        .group([1, 2], size: 0),
      ]
    case .rotate:
      return [
        .save(lines: 1, size: size), .group([1, 2], size: 0), .save(lines: 1, size: 0), .reopen,
        .save(lines: 2, size: size), .kill, .save(lines: 1, size: 0), .discard([1]),
        .save(lines: 1, size: 0),
      ]
    case .newFile:
      return [
        .save(lines: 1, size: 0), .failSync(lines: 1 + random.below(3), times: 1),
        .save(lines: 1, size: size), .failSync(lines: 1, times: 1 + random.below(3)), .kill,
        .save(lines: 1, size: 0),
      ]
    case .restart:
      return [
        .save(lines: 1, size: size), .reopen, .group([2, 1], size: 0), .kill,
        .save(lines: 1, size: 0), .reopen,
      ]
    }
  }
}
