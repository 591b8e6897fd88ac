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

  @Test func `and can't be cut off again is left behind in its file`() throws {
    let disk = FakeDisk()
    let desk = Desk(disk: disk)
    var journal = try desk.create()
    try journal.append([payload("one")])
    disk.plan = { _, call in
      call.operation == .write || call.operation == .truncate ? .error(EIO) : nil
    }
    #expect(throws: JournalError.self) { try journal.append([payload("two")]) }
    disk.plan = { _, call in call.operation == .truncate ? .error(EIO) : nil }
    try journal.append([payload("three")])
    #expect(try desk.actions() == [[text("one")], [text("three")]])
    #expect(journal.path == desk.files.path(of: 1))
  }
}

@Suite struct `A sync that fails` {
  @Test func `is never tried again on the same file`() throws {
    let disk = FakeDisk()
    let desk = Desk(disk: disk)
    var journal = try desk.create()
    try journal.append([payload("one")])
    disk.plan = { _, call in call.operation == .sync ? .error(EIO) : nil }
    let failure = JournalError.system(FileSystemError(.sync, path: desk.path, errno: EIO))
    #expect(throws: failure) { try journal.append([payload("two")]) }
    let syncs = disk.calls.count { $0.operation == .sync && $0.path == desk.path }
    disk.plan = { _, _ in nil }
    try journal.append([payload("two")])
    journal.close()
    #expect(disk.calls.count { $0.operation == .sync && $0.path == desk.path } == syncs)
    #expect(try desk.actions() == [[text("one")], [text("two")]])
  }

  @Test func `again and again never counts as saved, and the last try does`() throws {
    let disk = FakeDisk()
    let desk = Desk(disk: disk)
    var journal = try desk.create()
    try journal.append([payload("one")])
    disk.plan = { _, call in call.operation == .sync ? .error(EIO) : nil }
    for _ in 0..<3 {
      #expect(throws: JournalError.self) { try journal.append([payload("two")]) }
      #expect(try desk.actions() == [[text("one")]])
    }
    disk.plan = { _, _ in nil }
    try journal.append([payload("two")])
    #expect(try desk.actions() == [[text("one")], [text("two")]])
  }
}

@Suite struct `A folder that can't be synced` {
  @Test func `leaves no journal behind whose name may not be on the disk`() throws {
    let disk = FakeDisk()
    let desk = Desk(disk: disk)
    try disk.makeDirectories(desk.folder)
    disk.plan = { _, call in
      call.operation == .syncDirectory && call.path == desk.folder ? .error(EIO) : nil
    }
    #expect(throws: JournalError.self) { _ = try desk.create() }
    #expect(disk.bytes(desk.path) == nil)
    disk.plan = { _, _ in nil }
    var journal = try desk.create()
    try journal.append([payload("one")])
    #expect(try desk.actions() == [[text("one")]])
  }

  @Test func `is synced by every opening that may write, before anything is saved`() throws {
    let disk = FakeDisk()
    let desk = Desk(disk: disk)
    try disk.makeDirectory(desk.folder)
    try disk.makeDirectories(desk.folder)
    #expect(disk.calls.last == FakeDisk.Call(operation: .syncDirectory, path: "/"))
    try desk.create().close()
    for _ in 0..<2 {
      let before = disk.calls.count
      var actions: [[String]] = []
      var journal = try desk.open(&actions)
      try journal.append([payload("one")])
      let calls = disk.calls[before...]
      let sync = try #require(
        calls.firstIndex { $0.operation == .syncDirectory && $0.path == desk.folder })
      let write = try #require(
        calls.firstIndex { $0.operation == .write && $0.path == desk.path })
      #expect(sync < write)
      journal.close()
    }
    disk.plan = { _, call in call.operation == .syncDirectory ? .error(EIO) : nil }
    var actions: [[String]] = []
    #expect(try desk.open(&actions).access != .writable)
    #expect(actions.count == 2)
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
    let whole = try #require(source.bytes("/book/a-0000.sj1"))
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
