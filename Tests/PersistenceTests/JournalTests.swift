// What a journal promises while the disk behaves.

import FaultDisk
import Glibc
import Testing

@testable import Persistence

@Suite struct `A journal` {
  @Test func `gives back what was saved, in order`() throws {
    let desk = Desk(disk: FakeDisk())
    do {
      var journal = try desk.create()
      #expect(try journal.append([payload("one")]) == 1)
      #expect(try journal.append([payload("two"), payload("and more")]) == 2)
      #expect(try journal.append([payload("three")]) == 4)
      journal.close()
    }
    var actions: [[String]] = []
    let journal = try desk.open(&actions)
    #expect(actions == [[text("one")], [text("two"), text("and more")], [text("three")]])
    let report = journal.report
    #expect(journal.access == .writable)
    #expect(report.findings.isEmpty)
    #expect(report.isClosed)
    #expect(report.actions == 3)
  }

  @Test func `is text of the documented form`() throws {
    let disk = FakeDisk()
    var journal = try Desk(disk: disk).create()
    try journal.append([payload("one"), payload("two")])
    journal.close()
    let lines = String(decoding: try #require(disk.bytes("/book/a-0000.sj1")), as: UTF8.self)
      .split(separator: "\n")
    #expect(
      lines.map { String($0.dropFirst(18)) } == [
        #"0.0 {"sj":1,"dev":"a"}"#, #"1.0+ {"t":"one"}"#, #"2.1 {"t":"two"}"#,
        #"3.0~ {"note":"closed"}"#,
      ])
    #expect(lines[0].dropFirst(9).prefix(8) == "00000000")
    for (line, next) in zip(lines, lines.dropFirst()) {
      #expect(line.prefix(8) == next.dropFirst(9).prefix(8))
    }
  }

  @Test func `that nobody wrote to is not touched by closing it`() throws {
    let disk = FakeDisk()
    let desk = Desk(disk: disk)
    do {
      var journal = try desk.create()
      try journal.append([payload("one")])
      journal.close()
    }
    let before = try #require(disk.bytes(desk.path))
    var actions: [[String]] = []
    let journal = try desk.open(&actions)
    journal.close()
    #expect(disk.bytes(desk.path) == before)
  }

  @Test func `syncs before it acknowledges`() throws {
    let disk = FakeDisk()
    var journal = try Desk(disk: disk).create()
    let before = disk.calls.count
    try journal.append([payload("one")])
    #expect(disk.calls[before...].map(\.operation) == [.status, .status, .write, .sync])
  }

  @Test func `comes into being by sync, rename and sync of the folder`() throws {
    let disk = FakeDisk()
    _ = try Desk(disk: disk).create()
    let order = disk.calls.map(\.operation).filter {
      [.write, .sync, .rename, .syncDirectory].contains($0)
    }
    #expect(order.suffix(4) == [.write, .sync, .rename, .syncDirectory])
  }

  @Test func `takes an action larger than memory for it in one group`() throws {
    let disk = FakeDisk()
    let desk = Desk(disk: disk)
    let long = String(repeating: "x", count: 1_000_000)
    do {
      var journal = try desk.create()
      for index in 0..<9 { try journal.add(payload("\(index)\(long)"), continues: index < 8) }
      #expect(journal.nextSequence == 1)
      try journal.commit()
      #expect(journal.nextSequence == 10)
    }
    disk.endProcess()
    let actions = try desk.actions()
    #expect(actions.count == 1)
    #expect(actions.first?.count == 9)
  }

  @Test func `can be read again while it is open`() throws {
    let desk = Desk(disk: FakeDisk())
    var journal = try desk.create()
    try journal.append([payload("one")])
    try journal.append([payload("two")])
    var read: [UInt64] = []
    try unsafe journal.readAgain(header: PlainHeader.read) { position, _ in
      read.append(position.sequence)
    }
    #expect(read == [1, 2])
  }

  @Test func `is not made where something already is`() throws {
    let disk = FakeDisk()
    let desk = Desk(disk: disk)
    _ = try desk.create()
    disk.endProcess()
    #expect(throws: JournalError.exists(path: desk.path)) { _ = try desk.create() }
  }

  @Test func `is not what some other file is`() throws {
    let disk = FakeDisk()
    let desk = Desk(disk: disk)
    #expect(throws: JournalError.missing(path: desk.path)) { try desk.actions() }
    try disk.makeDirectories(desk.folder)
    for other in ["", "hello\n", "PK\u{3}\u{4}", String(repeating: "x", count: 5_000_000)] {
      disk.put(Array(other.utf8), at: desk.path)
      #expect(throws: JournalError.notAJournal(path: desk.path)) { try desk.actions() }
      #expect(disk.bytes(desk.path)?.count == other.utf8.count)
    }
  }

  @Test func `works on the real disk`() throws {
    let folder = try temporaryFolder()
    defer { removeFolder(folder) }
    let desk = Desk(disk: RealFileSystem(), folder: folder + "/book")
    do {
      var journal = try desk.create()
      try journal.append([payload("one")])
    }
    var actions: [[String]] = []
    var journal = try desk.open(&actions)
    #expect(actions == [[text("one")]])
    try journal.append([payload("two")])
    #expect(try desk.actions() == [[text("one")], [text("two")]])
    var status = stat()
    unsafe stat(desk.path, &status)
    #expect(status.st_mode & 0o777 == 0o600)
    unsafe stat(desk.folder, &status)
    #expect(status.st_mode & 0o777 == 0o700)
  }
}

@Suite struct `A second window` {
  @Test(arguments: [true, false])
  func `reads while the first one writes, and is told who holds the book`(real: Bool) throws {
    let folder = real ? try temporaryFolder() : ""
    defer { if real { removeFolder(folder) } }
    let desk = Desk(
      disk: real ? RealFileSystem() as any FileSystem : FakeDisk(), folder: folder + "/book")
    var first = try desk.create()
    try first.append([payload("one")])
    var actions: [[String]] = []
    var second = try desk.open(&actions)
    #expect(actions == [[text("one")]])
    let reason = ReadOnlyReason.locked(LockHolder(process: 41, host: "here"))
    #expect(second.access == .readOnly(reason))
    #expect(throws: JournalError.readOnly(reason)) { try second.append([payload("two")]) }
    first.close()
    let third = try desk.open(&actions)
    #expect(third.access == .writable)
  }

  @Test func `leaves alone what the first one is just writing`() throws {
    let disk = FakeDisk()
    let desk = Desk(disk: disk)
    var first = try desk.create()
    try first.append([payload("one")])
    disk.change(desk.path) { $0 += Array("1234".utf8) }
    let before = disk.bytes(desk.path)
    #expect(try desk.actions() == [[text("one")]])
    #expect(disk.bytes(desk.path) == before)
  }
}
