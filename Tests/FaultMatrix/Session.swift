// A program at work on a disk in memory: it creates, saves, closes, is killed, opens again, and
// writes down what it has been promised.

import FaultDisk
import Glibc
import Persistence

/// One thing that the program does.
enum Step {
  /// Saves one action with so many lines of about so many bytes.
  case save(lines: Int, size: Int)
  /// Saves several actions with one sync.
  case group([Int], size: Int)
  /// Adds several actions and takes them back.
  case discard([Int])
  /// Saves an action on a disk that fills up after so many bytes of it.
  case fill(lines: Int, size: Int, room: Int)
  /// Saves an action while syncs of the journal fail, so often, and then again.
  case failSync(lines: Int, times: Int)
  /// Closes in order, and opens.
  case reopen
  /// Is killed, and opens.
  case kill
}

/// Writes the moments down at which the power could go.
final class Recorder {
  /// What was promised so far.
  var ledger = Promises()
  /// Each moment: the disk, and what had been promised.
  private(set) var moments: [(disk: DiskState, ledger: Promises)] = []

  /// Follows a disk.
  func watch(_ disk: FakeDisk) {
    disk.afterChange = { [unowned self] disk in note(disk) }
  }

  /// Writes a moment down.
  func note(_ disk: FakeDisk) { moments.append((disk.state, ledger)) }
}

/// The program.
struct Session: ~Copyable {
  /// Its disk.
  let store: Store
  /// What it has been promised.
  let recorder: Recorder
  /// The first promise that was broken while the power was on.
  private(set) var failure: Failure?
  private var payloads: Payloads
  private var journal: Journal?

  init(_ store: Store, _ recorder: Recorder, seed: UInt64) {
    (self.store, self.recorder) = (store, recorder)
    payloads = Payloads(seed: seed)
  }

  /// Creates the journal, or opens the one that an attempt has left; `false` when it can't.
  mutating func begin() -> Bool {
    if journal != nil { return true }
    do throws(JournalError) {
      if store.bytes == nil {
        journal = try store.create()
        recorder.ledger.isCreated = true
      } else {
        var actions: [Action] = []
        let opened = try store.open(&actions)
        take(actions, opened.access, opened.report)
        journal = consume opened
      }
    } catch {
      return false
    }
    return true
  }

  /// Does one thing; what fails is left undone, as a person would be told.
  mutating func run(_ step: Step) {
    guard begin() else { return }
    switch step {
    case .save(let lines, let size): save([payloads.action(lines: lines, about: size)])
    case .group(let lines, let size):
      save(lines.map { payloads.action(lines: $0, about: size) })
    case .discard(let lines):
      let actions = lines.map { payloads.action(lines: $0) }
      do throws(JournalError) {
        for action in actions { try add(action) }
      } catch {}
      journal?.discard()
    case .fill(let lines, let size, let room):
      let disk = store.disk
      disk.capacity = disk.contents.values.reduce(0) { $0 + $1.count } + room
      save([payloads.action(lines: lines, about: size)])
      disk.capacity = .max
    case .failSync(let lines, let times):
      var left = times
      store.disk.plan = { _, call in
        guard left > 0, call.operation == .sync else { return nil }
        left -= 1
        return .error(EIO)
      }
      for _ in 0...times { save([payloads.action(lines: lines)]) }
      store.disk.plan = nil
    case .reopen:
      if let open = journal.take() { open.close() }
      _ = begin()
    case .kill:
      endProcess()
      _ = begin()
    }
  }

  /// The program ends without closing anything.
  mutating func endProcess() {
    store.disk.endProcess()
    journal = nil
  }

  /// Whether the journal takes actions now.
  var isWritable: Bool {
    switch journal {
    case .some(let open): open.access == .writable
    case nil: false
    }
  }

  /// Whether the journal leaves its last segment as it is and goes on in a new one.
  private var isLeaving: Bool {
    switch journal {
    case .some(let open): open.rotatesNext
    case nil: false
    }
  }

  /// The length in bytes of what the journal calls saved.
  private var size: Int {
    switch journal {
    case .some(let open): open.size
    case nil: 0
    }
  }

  /// Saves actions with one sync.
  private mutating func save(_ group: [Action]) {
    guard isWritable else { return }
    recorder.ledger.attempt(group)
    do throws(JournalError) {
      for action in group { try add(action) }
      try journal?.commit()
      recorder.ledger.acknowledge()
    } catch {
      // A refusal must leave nothing half done in a journal that is still offered for writing.
    }
    if isWritable, !isLeaving, let bytes = store.segments.last, bytes.count != size {
      blame(.wrong("\(bytes.count) bytes in a segment of \(size)"))
    }
  }

  /// Adds one action to the open group.
  private mutating func add(_ action: Action) throws(JournalError) {
    for (index, payload) in action.enumerated() {
      try journal?.add(payload, continues: index < action.count - 1)
    }
  }

  /// Takes what an opening handed on into the ledger.
  private mutating func take(
    _ actions: [Action], _ access: JournalAccess, _ report: JournalReport
  ) {
    blame(recorder.ledger.failure(actions))
    if let damage = report.damage { blame(.wrong("false damage: \(damage)")) }
    recorder.ledger.isCreated = true
    if access == .writable { recorder.ledger.adopt(actions) }
  }

  private mutating func blame(_ found: Failure?) { failure = failure ?? found }
}
