// The disk refuses: every error at every call, once and for good; and the power is cut afterwards.

import Chance
import FaultDisk
import Glibc
import Persistence

/// Sessions on a disk that refuses calls.
struct RefusalRows {
  let seed: UInt64

  /// The errors of a write that is refused.
  private static let refusals: [(name: String, number: Int32)] = [
    ("ENOSPC", ENOSPC), ("EIO", EIO), ("EDQUOT", EDQUOT), ("EFBIG", EFBIG),
  ]

  /// The names of the rows, in order.
  static let names = [
    "a write refused: no space, I/O error, quota, file size; once and for good",
    "a write interrupted or short, of every length", "a write short, then no space",
    "any other call refused, once and for good",
    "a write refused, its taking back too, for good",
  ]

  /// One row.
  func row(_ index: Int) -> Tally {
    var tally = Tally(Self.names[index])
    switch index {
    case 0: refusedWrites(&tally)
    case 1: shortWrites(&tally)
    case 2: shortThenFull(&tally)
    case 3: refusedCalls(&tally)
    case _: refusedBoth(&tally)
    }
    return tally
  }

  /// What a session does; long enough for each kind of call.
  private static let steps: [Step] = [
    .save(lines: 1, size: 0), .group([1, 2], size: 0), .save(lines: 3, size: 600), .reopen,
    .save(lines: 1, size: 0), .kill, .save(lines: 2, size: 0), .reopen,
  ]

  /// The calls of a session in which nothing is refused.
  private func calls() -> [FakeDisk.Call] {
    var calls: [FakeDisk.Call] = []
    var first = 0
    _ = session(nil, begin: { first = $0.calls.count }) { calls = $0.calls }
    return Array(calls[first...])
  }

  private func refusedWrites(_ tally: inout Tally) {
    for (index, call) in calls().enumerated() where call.operation == .write {
      for (name, number) in Self.refusals {
        for forGood in [false, true] {
          refuse(&tally, "\(name) at call \(index), for good: \(forGood)") { at, call in
            at == index || forGood && at > index && call.operation == .write
              ? .error(number) : nil
          }
        }
      }
    }
  }

  private func shortWrites(_ tally: inout Tally) {
    for (index, call) in calls().enumerated() where call.operation == .write {
      refuse(&tally, "EINTR at call \(index)") { at, _ in at == index ? .error(EINTR) : nil }
    }
    for length in 1...900 {
      refuse(&tally, "every write takes \(length) bytes") { _, call in
        call.operation == .write ? .short(length) : nil
      }
      refuse(&tally, "every other write takes \(length) bytes, the others are interrupted") {
        at, call in
        call.operation == .write ? at % 2 == 0 ? .short(length) : .error(EINTR) : nil
      }
    }
  }

  private func shortThenFull(_ tally: inout Tally) {
    for (index, call) in calls().enumerated() where call.operation == .write {
      for length in 1...400 {
        for forGood in [false, true] {
          refuse(&tally, "\(length) bytes at call \(index), then full; for good: \(forGood)") {
            at, call in
            if at == index { return .short(length) }
            let isNext = at == index + 1 || forGood && at > index
            return isNext && call.operation == .write ? .error(ENOSPC) : nil
          }
        }
      }
    }
  }

  private func refusedCalls(_ tally: inout Tally) {
    for (index, refused) in calls().enumerated() where refused.operation != .write {
      for number in [EIO, ENOSPC, EACCES, EINTR] {
        refuse(&tally, "\(refused) with \(number) at call \(index)") { at, _ in
          at == index ? .error(number) : nil
        }
        // A call that is interrupted for ever is tried for ever.
        if number == EINTR { continue }
        refuse(&tally, "\(refused) with \(number) from call \(index) for good") { at, call in
          at >= index && call.operation == refused.operation ? .error(number) : nil
        }
      }
    }
  }

  private func refusedBoth(_ tally: inout Tally) {
    let ends: Set<FileSystemError.Operation> = [.write, .truncate]
    for (index, call) in calls().enumerated() where call.operation == .write {
      for length in 0..<200 {
        refuse(&tally, "\(length) bytes at call \(index), then neither writes nor cuts") {
          at, call in
          if at == index, length > 0 { return .short(length) }
          return at >= index && ends.contains(call.operation) ? .error(EIO) : nil
        }
      }
    }
  }

  /// Runs a session under a plan; then the disk works again, the power is cut or not, and the
  /// journal must be as promised.
  private func refuse(
    _ tally: inout Tally, _ name: @autoclosure () -> String,
    _ plan: @escaping (Int, FakeDisk.Call) -> FakeDisk.Fault?
  ) {
    var end = DiskState()
    let (recorder, failure) = session(plan) { end = $0.state }
    tally.count(failure, name())
    var random = SplitMix64(seed, UInt64(tally.cases))
    for state in 0...6 {
      let after = state == 0 ? end.settled : end.afterPowerCut(&random)
      var more = 0
      let failure = PowerCut(ledger: recorder.ledger).failure(on: after, &random, &more)
      if let failure { tally.add(failure, "\(name()), power cut \(state)") }
    }
  }

  /// Runs a session and says what broke while the power was on.
  private func session(
    _ plan: ((Int, FakeDisk.Call) -> FakeDisk.Fault?)?,
    begin: (FakeDisk) -> Void = { _ in }, _ look: (FakeDisk) -> Void
  ) -> (Recorder, Failure?) {
    let (disk, recorder) = (FakeDisk(), Recorder())
    let store = Store(disk: disk)
    disk.makeSafeFolder()
    begin(disk)
    let first = disk.calls.count
    disk.plan = plan.map { plan in { index, call in plan(index - first, call) } }
    var session = Session(store, recorder, seed: seed)
    for step in Self.steps {
      session.run(step)
      if !session.isWritable { session.endProcess() }
    }
    disk.plan = nil
    // The disk works again: a journal that is still open for writing must go on.
    session.run(.save(lines: 1, size: 0))
    session.endProcess()
    look(disk)
    let isRetried = disk.syncsAfterFailure > 0
    return (
      recorder, isRetried ? .wrong("a file was synced again after a failure") : session.failure
    )
  }
}

extension DiskState {
  /// The same when everything has reached the disk.
  var settled: DiskState {
    var copy = self
    copy.settle()
    return copy
  }
}
