// A disk that is full, slow to take bytes, failing, or shared with someone careless.

import FaultDisk
import Glibc
import Testing

@testable import Persistence

@Suite struct `A write that fails` {
  @Test func `leaves no part of the action, and the next one succeeds`() throws {
    for taken in 0..<40 {
      let disk = FakeDisk()
      let desk = Desk(disk: disk)
      var journal = try desk.create()
      try journal.append([payload("one")])
      let before = try #require(disk.bytes(desk.path))
      disk.capacity = disk.contents.values.reduce(0) { $0 + $1.count } + taken
      let full = JournalError.system(FileSystemError(.write, path: desk.path, errno: ENOSPC))
      #expect(throws: full) { try journal.append([payload("two"), payload("more")]) }
      #expect(disk.bytes(desk.path) == before)
      #expect(journal.access == .writable)
      disk.capacity = .max
      try journal.append([payload("three")])
      #expect(try desk.actions() == [[text("one")], [text("three")]])
    }
  }

  @Test func `is not one that was only short or interrupted`() throws {
    let disk = FakeDisk()
    let desk = Desk(disk: disk)
    var journal = try desk.create()
    disk.plan = { index, call in
      guard call.operation == .write else { return nil }
      return index % 2 == 0 ? .short(3) : .error(EINTR)
    }
    try journal.append([payload("one")])
    #expect(try desk.actions() == [[text("one")]])
  }

  @Test func `and can't be cut off again ends the writing`() throws {
    let disk = FakeDisk()
    let desk = Desk(disk: disk)
    var journal = try desk.create()
    try journal.append([payload("one")])
    disk.plan = { _, call in
      call.operation == .write || call.operation == .truncate ? .error(EIO) : nil
    }
    #expect(throws: JournalError.self) { try journal.append([payload("two")]) }
    disk.plan = { _, _ in nil }
    #expect(throws: JournalError.self) { try journal.append([payload("three")]) }
    #expect(try desk.actions() == [[text("one")]])
  }
}

@Suite struct `A sync that fails` {
  @Test func `is never tried again on the same file`() throws {
    let disk = FakeDisk()
    let desk = Desk(disk: disk)
    var journal = try desk.create()
    try journal.append([payload("one")])
    disk.plan = { _, call in call.operation == .sync ? .error(EIO) : nil }
    let reason = ReadOnlyReason.syncFailed(
      FileSystemError(.sync, path: desk.path, errno: EIO))
    #expect(throws: JournalError.readOnly(reason)) { try journal.append([payload("two")]) }
    let syncs = disk.calls.count { $0.operation == .sync }
    disk.plan = { _, _ in nil }
    #expect(throws: JournalError.readOnly(reason)) { try journal.append([payload("two")]) }
    journal.close()
    #expect(disk.calls.count { $0.operation == .sync } == syncs)
    #expect(try desk.actions() == [[text("one")]])
  }
}

@Suite struct `Someone else's hand` {
  @Test(arguments: ["replaced", "lengthened", "cut", "removed"])
  func `on the file is noticed before anything is written`(what: String) throws {
    let disk = FakeDisk()
    let desk = Desk(disk: disk)
    var journal = try desk.create()
    try journal.append([payload("one")])
    switch what {
    case "replaced": disk.put(disk.bytes(desk.path) ?? [], at: desk.path)
    case "lengthened": disk.change(desk.path) { $0.append(10) }
    case "cut": disk.change(desk.path) { $0.removeLast() }
    default: try disk.remove(desk.path)
    }
    let before = disk.bytes(desk.path)
    let (size, found) = (journal.size, before?.count)
    let error = JournalError.foreignWriter(
      path: desk.path, expectedSize: size, foundSize: found)
    #expect(throws: error) { try journal.append([payload("two")]) }
    #expect(disk.bytes(desk.path) == before)
    #expect(journal.access == .readOnly(.foreignWriter))
  }
}

@Suite struct `Every call that can fail` {
  /// Makes the call with one index fail, and every later one too when `forGood`.
  private func session(failingAt target: Int, forGood: Bool) throws -> (disk: FakeDisk, ok: Int) {
    let disk = FakeDisk()
    let desk = Desk(disk: disk)
    disk.plan = { index, _ in
      index == target || (forGood && index > target) ? .error(EIO) : nil
    }
    var saved = 0
    do {
      var journal = try desk.create()
      for name in ["one", "two", "three"] {
        do throws(JournalError) {
          try journal.append([payload(name), payload(name)])
          saved += 1
        } catch {}
      }
      journal.close()
    } catch is JournalError {
    } catch is FileSystemError {}
    return (disk, saved)
  }

  @Test(arguments: [false, true])
  func `while creating and writing loses nothing that was acknowledged`(forGood: Bool) throws {
    let calls = try session(failingAt: .max, forGood: false).disk.calls.count
    for target in 0..<calls {
      let (disk, saved) = try session(failingAt: target, forGood: forGood)
      disk.plan = { _, _ in nil }
      disk.endProcess()
      let desk = Desk(disk: disk)
      guard disk.bytes(desk.path) != nil else {
        #expect(saved == 0)
        continue
      }
      var actions: [[String]] = []
      let journal = try desk.open(&actions)
      #expect(actions.count >= saved && actions.count <= 3, "call \(target)")
      #expect(journal.report.damage == nil)
      #expect(journal.access == .writable)
    }
  }

  @Test func `during recovery leaves the same for the next one`() throws {
    let source = FakeDisk()
    var journal = try Desk(disk: source).create()
    try journal.append([payload("one")])
    let whole = try #require(source.bytes("/book/a.sj1"))
    var target = 0
    var finished = false
    while !finished {
      let disk = FakeDisk()
      let desk = Desk(disk: disk)
      try disk.makeDirectories(desk.folder)
      disk.put(whole + Array("torn".utf8), at: desk.path)
      let first = disk.calls.count + target
      disk.plan = { index, _ in index == first ? .error(EIO) : nil }
      var actions: [[String]] = []
      _ = try? desk.open(&actions)
      finished = disk.calls.count <= first
      disk.plan = { _, _ in nil }
      disk.endProcess()
      let again = try desk.open(&actions)
      #expect(actions == [[text("one")]])
      #expect(again.access == .writable)
      #expect(disk.bytes(desk.path) == whole)
      let kept = try disk.list(desk.quarantine).filter { $0.hasSuffix(".torn") }
      #expect(kept.count == 1)
      #expect(disk.bytes("\(desk.quarantine)/\(kept.first ?? "")") == Array("torn".utf8))
      target += 1
    }
    #expect(target > 10)
  }
}
