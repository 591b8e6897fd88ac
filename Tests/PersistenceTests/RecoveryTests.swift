// Crashes and damage: what opening does about the end and the middle of a journal.

import Chance
import FaultDisk
import Glibc
import Testing

@testable import Persistence

/// A journal of a few actions, one of them of three lines, with the bytes at which each ends.
private struct Sample {
  let bytes: [UInt8]
  let actions: [[String]]
  let ends: [Int]

  init(closed: Bool = false) throws {
    let disk = FakeDisk()
    let desk = Desk(disk: disk)
    var journal = try desk.create()
    var (actions, ends) = ([[String]](), [journal.size])
    for names in [["one"], ["two"], ["three", "3b", "3c"], ["four"], ["five"]] {
      try journal.append(names.map { payload($0) })
      actions.append(names.map { text($0) })
      ends.append(journal.size)
    }
    if closed { journal.close() }
    bytes = try #require(disk.bytes(desk.path))
    (self.actions, self.ends) = (actions, ends)
  }

  /// A disk that holds this journal, changed.
  func disk(_ change: (inout [UInt8]) -> Void) -> (disk: FakeDisk, desk: Desk) {
    let disk = FakeDisk()
    let desk = Desk(disk: disk)
    try? disk.makeDirectories(desk.folder)
    var bytes = bytes
    change(&bytes)
    disk.put(bytes, at: desk.path)
    return (disk, desk)
  }

  /// The offsets at which lines begin, and the end.
  var lineStarts: [Int] { [0] + bytes.indices.filter { bytes[$0] == 10 }.map { $0 + 1 } }
}

@Suite struct `A torn tail` {
  @Test func `leaves the whole actions before it, wherever the file was cut`() throws {
    let sample = try Sample()
    for cut in sample.ends[0]..<sample.bytes.count {
      let (disk, desk) = sample.disk { $0.removeSubrange(cut...) }
      let whole = sample.ends.count { $0 <= cut } - 1
      var actions: [[String]] = []
      var journal = try desk.open(&actions)
      #expect(actions == Array(sample.actions[..<whole]), "cut at \(cut)")
      #expect(journal.access == .writable)
      #expect(disk.bytes(desk.path) == Array(sample.bytes[..<sample.ends[whole]]))
      try journal.append([payload("next")])
      #expect(try desk.actions() == actions + [[text("next")]])
    }
  }

  @Test func `is put aside byte for byte`() throws {
    let sample = try Sample()
    let cut = sample.bytes.count - 5
    let (disk, desk) = sample.disk { $0.removeSubrange(cut...) }
    var actions: [[String]] = []
    let journal = try desk.open(&actions)
    let kept = journal.putAside
    let aside = try #require(kept)
    #expect(aside.bytes == cut - sample.ends[4])
    #expect(aside.start == sample.ends[4])
    #expect(disk.bytes(aside.path) == Array(sample.bytes[sample.ends[4]..<cut]))
    #expect(
      journal.report.findings.map(\.kind) == [.tornTail(bytes: aside.bytes)])
    let order = disk.calls.filter { !$0.path.hasSuffix("lock") }.map(\.operation)
      .filter { $0 == .sync || $0 == .truncate }
    #expect(order == [.sync, .sync, .truncate, .sync], "the copy is safe before the cut")
  }

  @Test func `stays in place when it can't be put aside`() throws {
    let sample = try Sample()
    let (disk, desk) = sample.disk { $0.removeLast(5) }
    disk.plan = { _, call in
      call.path.contains("quarantine") && call.operation == .write ? .error(ENOSPC) : nil
    }
    let before = disk.bytes(desk.path)
    var actions: [[String]] = []
    let journal = try desk.open(&actions)
    guard case .readOnly(.cannotRepair(let error)) = journal.access else {
      Issue.record("It was opened for writing.")
      return
    }
    #expect(error.errno == ENOSPC)
    #expect(actions.count == 4)
    #expect(disk.bytes(desk.path) == before)
  }

  @Test func `is never called damage when a group reached the disk out of order`() throws {
    let sample = try Sample()
    let starts = sample.lineStarts
    // The third action's lines are 3, 4 and 5 of the file; nothing later was written.
    for lost in [3, 4] {
      let (_, desk) = sample.disk { bytes in
        bytes.removeSubrange(sample.ends[3]...)
        for index in starts[lost]..<starts[lost + 1] { bytes[index] = 0 }
      }
      var actions: [[String]] = []
      let journal = try desk.open(&actions)
      #expect(actions == Array(sample.actions[..<2]))
      #expect(journal.access == .writable)
      #expect(journal.report.damage == nil)
    }
  }
}

@Suite struct `A program that was killed` {
  @Test func `between a write and its sync leaves nothing that a power cut takes back later`()
    throws
  {
    let disk = FakeDisk()
    let desk = Desk(disk: disk)
    var journal = try desk.create()
    try journal.append([payload("one")])
    var killed: DiskState?
    disk.afterChange = { disk in
      if disk.calls.last?.operation == .write { killed = disk.state }
    }
    try journal.append([payload("two")])
    for seed in 0..<200 as Range<UInt64> {
      let left = Desk(disk: FakeDisk(try #require(killed)))
      var shown: [[String]] = []
      do { _ = try left.open(&shown) }
      #expect(shown == [[text("one")], [text("two")]])
      var random = SplitMix64(seed: seed)
      let after = (left.disk as? FakeDisk)?.state.afterPowerCut(&random)
      #expect(try Desk(disk: FakeDisk(try #require(after))).actions() == shown)
    }
  }
}

@Suite struct `Damage` {
  @Test(arguments: [false, true])
  func `of a single bit is never accepted in silence`(closed: Bool) throws {
    let sample = try Sample(closed: closed)
    for index in sample.bytes.indices {
      for bit in 0..<8 {
        let (disk, desk) = sample.disk { $0[index] ^= 1 << bit }
        let damaged = try #require(disk.bytes(desk.path))
        do {
          var actions: [[String]] = []
          let journal = try desk.open(&actions)
          let report = journal.report
          #expect(!report.findings.isEmpty, "byte \(index), bit \(bit)")
          if journal.access == .writable {
            // Only what nothing later proves to have been saved may pass for torn.
            #expect(index >= sample.ends[closed ? 5 : 4], "byte \(index), bit \(bit)")
            #expect(journal.putAside != nil)
          } else {
            #expect(disk.bytes(desk.path) == damaged)
          }
          for action in actions { #expect(sample.actions.contains(action)) }
        } catch JournalError.notAJournal {
          #expect(index < sample.ends[0] && disk.bytes(desk.path) == damaged)
        }
      }
    }
  }

  @Test func `in the middle is named, left in place, and the rest is read`() throws {
    let sample = try Sample()
    let place = sample.ends[0] + 25
    let (disk, desk) = sample.disk { $0[place] ^= 1 }
    let before = disk.bytes(desk.path)
    var actions: [[String]] = []
    var journal = try desk.open(&actions)
    let finding = JournalFinding(
      path: desk.path, line: 2, byte: sample.ends[0], kind: .damagedLine)
    #expect(journal.report.findings == [finding])
    #expect(journal.access == .readOnly(.damaged(finding)))
    #expect(actions == Array(sample.actions[1...]))
    #expect(throws: JournalError.self) { try journal.append([payload("x")]) }
    journal.close()
    #expect(disk.bytes(desk.path) == before)
  }

  @Test func `of the header still leaves everything readable`() throws {
    let sample = try Sample()
    let (_, desk) = sample.disk { $0[30] ^= 1 }
    var actions: [[String]] = []
    let journal = try desk.open(&actions)
    #expect(actions == sample.actions)
    #expect(journal.report.findings.map(\.line) == [1])
    #expect(journal.access != .writable)
  }

  @Test func `is not seen in a copy of the last line behind it, which is put aside`() throws {
    let sample = try Sample()
    let start = sample.lineStarts[sample.lineStarts.count - 2]
    let (disk, desk) = sample.disk { $0 += $0[start...] }
    var actions: [[String]] = []
    let journal = try desk.open(&actions)
    #expect(actions == sample.actions)
    #expect(journal.access == .writable)
    #expect(disk.bytes(desk.path) == sample.bytes)
    let aside = journal.putAside
    #expect(disk.bytes(aside?.path ?? "") == Array(sample.bytes[start...]))
  }

  @Test func `by a line dropped, doubled or moved is detected`() throws {
    let sample = try Sample()
    let starts = sample.lineStarts
    let lines = zip(starts, starts.dropFirst()).map { Array(sample.bytes[$0..<$1]) }
    for index in lines.indices {
      var changed: [[[UInt8]]] = []
      if index < lines.count - 1 {
        var dropped = lines
        dropped.remove(at: index)
        var moved = lines
        moved.swapAt(index, index + 1)
        changed += [dropped, moved, Array(lines[...index]) + Array(lines[index...])]
      }
      for lines in changed {
        let (disk, desk) = sample.disk { $0 = Array(lines.joined()) }
        let before = disk.bytes(desk.path)
        var actions: [[String]] = []
        let journal = try desk.open(&actions)
        #expect(journal.access != .writable, "line \(index + 1)")
        #expect(disk.bytes(desk.path) == before)
        for action in actions { #expect(sample.actions.contains(action)) }
      }
    }
  }

  @Test func `by a line of another history is a fork`() throws {
    let sample = try Sample()
    let other = Desk(disk: FakeDisk())
    var journal = try other.create()
    try journal.append([payload("elsewhere")])
    try journal.append([payload("two elsewhere")])
    let bytes = try #require((other.disk as? FakeDisk)?.bytes(other.path))
    let starts = [0] + bytes.indices.filter { bytes[$0] == 10 }.map { $0 + 1 }
    let (_, desk) = sample.disk {
      $0.removeSubrange(sample.ends[1]...)
      $0 += bytes[starts[2]...]
    }
    var actions: [[String]] = []
    let opened = try desk.open(&actions)
    #expect(opened.report.findings.map(\.kind) == [.forked(sequence: 2)])
  }

  @Test func `of a header that asks for more than is known forbids writing`() throws {
    let sample = try Sample()
    let (disk, desk) = sample.disk { _ in }
    let reading = try unsafe Journal.read(
      desk.files, on: disk, header: { _ in HeaderReading(.needs(["colour"])) },
      record: { _, _ in })
    var journal = Journal.open(
      reading, quarantine: desk.quarantine, permit: desk.permit(), rotation: desk.rotation,
      on: disk)
    #expect(journal.access == .readOnly(.newerFormat(needs: ["colour"])))
    #expect(throws: JournalError.readOnly(.newerFormat(needs: ["colour"]))) {
      try journal.append([payload("x")])
    }
  }
}
