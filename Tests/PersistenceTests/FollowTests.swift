// A reader beside a writer.

import FaultDisk
import Glibc
import Testing

@testable import Persistence

/// A window that reads what another one writes.
private struct Window: ~Copyable {
  var journal: Journal
  var collector = Collector()

  init(_ desk: Desk) throws {
    let reading = try unsafe Journal.read(
      desk.files, on: desk.disk, header: PlainHeader.read, record: { _, _ in })
    journal = Journal.open(
      reading, quarantine: desk.quarantine, permit: .refused(.locked(nil)),
      rotation: desk.rotation, on: desk.disk)
  }

  mutating func follow() throws -> Journal.Following {
    try unsafe journal.follow(
      header: PlainHeader.read,
      record: { position, payload in unsafe collector.take(position, payload) })
  }
}

@Suite struct `A window that follows` {
  @Test func `is handed each new action once, from file to file`() throws {
    let desk = Desk(disk: FakeDisk(), limit: 200)
    var writer = try desk.create()
    var window = try Window(desk)
    #expect(try window.follow() == .unchanged)
    for number in 1...8 {
      try writer.append([payload("action \(number)"), payload("more")])
      #expect(try window.follow() == .advanced)
      #expect(window.collector.actions.count == number)
    }
    #expect(try window.follow() == .unchanged)
    #expect(try desk.files.segments(on: desk.disk).count > 2)
    #expect(window.collector.actions.last == [text("action 8"), text("more")])
  }

  @Test func `waits for the end of an action that is being written`() throws {
    let disk = FakeDisk()
    let desk = Desk(disk: disk)
    var writer = try desk.create()
    try writer.append([payload("one")])
    var window = try Window(desk)
    try writer.append([payload("two"), payload("more")])
    let whole = try #require(disk.bytes(desk.path))
    let start = window.journal.size
    for cut in start..<whole.count {
      disk.change(desk.path) { $0 = Array(whole[..<cut]) }
      let end = whole[..<cut].last == 10
      let found = try window.follow()
      #expect(found == .unchanged, "at \(cut), \(end)")
      #expect(window.collector.actions.isEmpty)
    }
    disk.change(desk.path) { $0 = whole }
    #expect(try window.follow() == .advanced)
    #expect(window.collector.actions == [[text("two"), text("more")]])
  }

  @Test func `begins again when a write was taken back, or the file replaced`() throws {
    let disk = FakeDisk()
    let desk = Desk(disk: disk)
    var writer = try desk.create()
    try writer.append([payload("one")])
    var window = try Window(desk)
    let before = try #require(disk.bytes(desk.path))
    try writer.append([payload("two")])
    #expect(try window.follow() == .advanced)
    disk.put(before, at: desk.path)
    #expect(try window.follow() == .restart)
  }

  @Test func `begins again when the next file says that this one ended earlier`() throws {
    let disk = FakeDisk()
    let desk = Desk(disk: disk)
    var writer = try desk.create()
    try writer.append([payload("one")])
    var window = try Window(desk)
    disk.plan = { _, call in
      call.operation == .sync || call.operation == .truncate ? .error(EIO) : nil
    }
    #expect(throws: JournalError.self) { try writer.append([payload("never saved")]) }
    disk.plan = { _, _ in nil }
    #expect(try window.follow() == .advanced, "a reader can't see that a sync failed")
    try writer.append([payload("two")])
    #expect(try window.follow() == .restart)
  }
}
