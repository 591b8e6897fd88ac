// What is written beside the journal: a checkpoint, and the new book of a repair. The power is cut at
// every moment of their making, and every call is refused.

import Chance
import FaultDisk
import Glibc
import Persistence

/// Rows about files that are made whole or not at all.
enum CopyRow: String, CaseIterable, Sendable {
  case checkpoint = "a checkpoint written over another, power cut or refused"
  case repair = "a damaged journal repaired, power cut or refused"

  private static let cache = Store.folder + "/cache/a.sjc"
  private static let target = JournalFiles(folder: "/new", stem: "a")

  /// Tries one session.
  func run(seed: UInt64) -> Tally {
    var tally = Tally(rawValue)
    var random = SplitMix64(seed, 7)
    do {
      let (disk, mark) = try journal(seed)
      cuts(on: disk, mark, seed, &random, &tally)
      refusals(on: disk, mark, seed, &tally)
    } catch {
      tally.count(.wrong("no journal to begin with: \(error)"), "seed \(seed)")
    }
    return tally
  }

  /// A journal of two segments, safe on a disk; for a repair a damaged one.
  private func journal(_ seed: UInt64) throws -> (DiskState, JournalCursor) {
    let store = Store(disk: FakeDisk(), limit: 1500)
    store.disk.makeSafeFolder()
    try store.disk.makeDirectories(Self.target.folder)
    var payloads = Payloads(seed: seed)
    var journal = try store.create()
    for lines in [1, 2, 1, 3, 1, 1] { try journal.append(payloads.action(lines: lines)) }
    let mark = journal.end
    journal.close()
    if self == .repair {
      store.disk.change(Store.path) { $0[$0.count / 2] ^= 1 }
    } else {
      try checkpoint(mark, 1).write(
        to: Self.cache, of: Store.files, on: store.disk)
    }
    store.disk.endProcess()
    store.disk.settle()
    return (store.disk.state, mark)
  }

  private func checkpoint(_ mark: JournalCursor, _ number: UInt8) -> Checkpoint {
    Checkpoint(
      mark: mark, origin: 9, schema: 1,
      body: [UInt8](repeating: number, count: 700 + 300 * Int(number)))
  }

  /// Makes the copy; what fails is left undone.
  private func make(on disk: FakeDisk, _ mark: JournalCursor) throws {
    switch self {
    case .checkpoint:
      try checkpoint(mark, 2).write(to: Self.cache, of: Store.files, on: disk)
    case .repair:
      _ = try unsafe Journal.salvage(
        Store.files, into: Self.target, on: disk, readHeader: PlainHeader.read,
        newHeader: { $0 ?? PlainHeader.first })
    }
  }

  /// Cuts the power at every moment.
  private func cuts(
    on state: DiskState, _ mark: JournalCursor, _ seed: UInt64, _ random: inout SplitMix64,
    _ tally: inout Tally
  ) {
    let (disk, recorder) = (FakeDisk(state), Recorder())
    recorder.watch(disk)
    do { try make(on: disk, mark) } catch {
      return tally.count(.wrong("it could not be made: \(error)"), "seed \(seed)")
    }
    disk.afterChange = nil
    for (moment, recorded) in recorder.moments.enumerated() {
      for number in 0..<20 {
        let after = recorded.disk.afterPowerCut(&random)
        let isDone = recorded.disk.isSafe && moment == recorder.moments.count - 1
        tally.count(
          failure(on: after, before: state, mark, isDone: isDone),
          "seed \(seed), moment \(moment), state \(number)")
      }
    }
  }

  /// Refuses every call, once and for good.
  private func refusals(
    on state: DiskState, _ mark: JournalCursor, _ seed: UInt64, _ tally: inout Tally
  ) {
    let free = FakeDisk(state)
    do { try make(on: free, mark) } catch { return }
    for index in free.calls.indices {
      for forGood in [false, true] {
        let disk = FakeDisk(state)
        disk.plan = { at, _ in at == index || forGood && at > index ? .error(ENOSPC) : nil }
        var isDone = true
        do { try make(on: disk, mark) } catch { isDone = false }
        disk.plan = nil
        tally.count(
          failure(on: disk.state, before: state, mark, isDone: isDone),
          "seed \(seed), call \(index), for good: \(forGood)")
      }
    }
  }

  /// What is wrong with a disk on which the copy was perhaps made.
  private func failure(
    on state: DiskState, before: DiskState, _ mark: JournalCursor, isDone: Bool
  ) -> Failure? {
    let store = Store(disk: FakeDisk(state))
    for segment in 0..<2 {
      let path = Store.files.path(of: segment)
      if state.bytes(path) != before.bytes(path) { return .lost("the journal was changed") }
    }
    switch self {
    case .checkpoint:
      let read = Checkpoint.read(Self.cache, of: Store.files, on: store.disk)
      if read == checkpoint(mark, 2) { return nil }
      if isDone { return .lost("a checkpoint that was called written is not there") }
      return read == nil || read == checkpoint(mark, 1) ? nil : .wrong("another checkpoint")
    case .repair: return repairFailure(store, isDone: isDone)
    }
  }

  /// The new book is whole or not there.
  private func repairFailure(_ store: Store, isDone: Bool) -> Failure? {
    guard state(of: store, names: Self.target.path(of: 0)) else {
      return isDone ? .lost("the new book is not there") : nil
    }
    var (old, new) = (0, 0)
    do {
      _ = try unsafe Journal.read(
        Store.files, on: store.disk, header: PlainHeader.read, record: { _, _ in old += 1 })
      let reading = try unsafe Journal.read(
        Self.target, on: store.disk, header: PlainHeader.read, record: { _, _ in new += 1 })
      if !reading.report.findings.isEmpty { return .wrong("\(reading.report.findings)") }
    } catch {
      return .wrong("the new book can't be read: \(error)")
    }
    return old == new ? nil : .lost("\(new) of \(old) records")
  }

  private func state(of store: Store, names path: String) -> Bool { store.disk.names[path] != nil }
}
