// The power is cut, comes back, and the journal is opened: what must hold then, whatever the disk
// has made of it.

import Chance
import FaultDisk
import Persistence

/// A disk after a power cut, and what had been promised before.
struct PowerCut {
  /// What was promised.
  let ledger: Promises
  /// Torn ends that earlier openings have found; each must be kept somewhere in the end.
  var torn: [[UInt8]] = []
  /// How many more power cuts come while it recovers.
  var more = 0

  /// Opens the journal on a disk, opens it again, and writes to it; says what broke.
  ///
  /// - Parameter states: Counts the further states that power cuts during recovery led to.
  func failure(on state: DiskState, _ random: inout SplitMix64, _ states: inout Int) -> Failure? {
    let store = Store(disk: FakeDisk(state))
    let before = store.segments
    let recorder = Recorder()
    if more > 0 { recorder.watch(store.disk) }
    guard let last = before.last else {
      return ledger.isCreated ? .lost("the journal is not there") : newStart(store)
    }
    var actions: [Action] = []
    var keeps = torn
    do throws(JournalError) {
      let journal = try store.open(&actions)
      if let failure = openingFailure(journal, actions) { return failure }
      let after = store.segments
      guard after.count == before.count, after.dropLast() == before.dropLast(),
        last.starts(with: after.last ?? [])
      else { return .wrong("recovery wrote into the file") }
      let end = Array(last[(after.last?.count ?? 0)...])
      if !end.isEmpty { keeps.append(end) }
      if end.isEmpty != journal.report.findings.isEmpty {
        return .silent("\(end.count) bytes cut off, \(journal.report.findings.count) findings")
      }
    } catch {
      return .wrong("it could not be opened: \(error)")
    }
    let kept = store.kept
    if let gone = keeps.first(where: { !kept.contains($0) }) {
      return .lost("a torn end of \(gone.count) bytes was not kept")
    }
    store.disk.afterChange = nil
    if let failure = again(store, actions, random.below(4) == 0) { return failure }
    return cutAgain(recorder, keeps, actions, &random, &states)
  }

  /// What is wrong with an opening on a disk that works.
  private func openingFailure(_ journal: borrowing Journal, _ actions: [Action]) -> Failure? {
    if let failure = ledger.failure(actions) { return failure }
    if let damage = journal.report.damage { return .wrong("false damage: \(damage)") }
    if journal.access != .writable { return .wrong("not writable: \(journal.access)") }
    return nil
  }

  /// The second opening must find nothing to do and hand on the same; then the work goes on.
  private func again(_ store: Store, _ actions: [Action], _ writes: Bool) -> Failure? {
    store.disk.endProcess()
    let before = store.segments
    var second: [Action] = []
    do throws(JournalError) {
      var journal = try store.open(&second)
      if second != actions { return .wrong("the second opening hands on something else") }
      if !journal.report.findings.isEmpty || journal.access != .writable {
        return .wrong("the second opening finds \(journal.report.findings), \(journal.access)")
      }
      if store.segments != before { return .wrong("the second opening changed the file") }
      if !writes { return nil }
      let action = [Array(#"{"c":"go on"}"#.utf8), Array(#"{"c":"and on"}"#.utf8)]
      try journal.append(action)
      var third: [Action] = []
      _ = try store.open(&third, permit: .refused(.asked))
      return third == actions + [action] ? nil : .wrong("what was written next is not there")
    } catch {
      return .wrong("the second opening: \(error)")
    }
  }

  /// Cuts the power at some moment of the recovery that was recorded.
  private func cutAgain(
    _ recorder: Recorder, _ keeps: [[UInt8]], _ actions: [Action],
    _ random: inout SplitMix64, _ states: inout Int
  ) -> Failure? {
    let moments = recorder.moments
    if more == 0 || moments.isEmpty { return nil }
    let moment = random.below(moments.count)
    var next = self
    next.more -= 1
    // The bytes may be in the file or kept; after the next recovery they must be kept, unless
    // this one had not touched them and the whole of them turned out to be right.
    next.torn = keeps
    states += 1
    return next.failure(on: moments[moment].disk.afterPowerCut(&random), &random, &states)
  }

  /// Nothing was there and nothing was promised: creating it must work.
  private func newStart(_ store: Store) -> Failure? {
    do {
      try store.prepare()
      var journal = try store.create()
      try journal.append([Array("{}".utf8)])
      return nil
    } catch {
      return .wrong("it could not be created again: \(error)")
    }
  }
}
