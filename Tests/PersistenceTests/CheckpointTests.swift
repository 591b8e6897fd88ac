// The cache beside a journal: right or not there.

import FaultDisk
import Glibc
import Testing

@testable import Persistence

@Suite struct `A checkpoint` {
  private let path = "/book/cache/a.sjc"

  /// A journal of several segments, and the mark after its fourth action.
  private func sample(
    _ disk: FakeDisk
  ) throws -> (desk: Desk, mark: JournalCursor, actions: [[String]]) {
    let desk = Desk(disk: disk, limit: 200)
    var journal = try desk.create()
    var (mark, actions) = (journal.end, [[String]]())
    for number in 1...8 {
      try journal.append([payload("action \(number)"), payload("more")])
      if number == 4 { mark = journal.end }
      if number > 4 { actions.append([text("action \(number)"), text("more")]) }
    }
    journal.close()
    return (desk, mark, actions)
  }

  @Test func `comes back as it was written`() throws {
    let disk = FakeDisk()
    let (desk, mark, _) = try sample(disk)
    let checkpoint = Checkpoint(
      mark: mark, origin: 9, schema: 7, body: (0..<5000).map { UInt8(truncatingIfNeeded: $0) })
    try checkpoint.write(to: path, of: desk.files, on: disk)
    let read = Checkpoint.read(path, of: desk.files, on: disk)
    #expect(read == checkpoint)
  }

  @Test
  func `is nothing when it is of another journal or place; of another schema its mark counts`()
    throws
  {
    let disk = FakeDisk()
    let (desk, mark, _) = try sample(disk)
    try Checkpoint(mark: mark, origin: 9, schema: 7, body: [1]).write(
      to: path, of: desk.files, on: disk)
    let read = Checkpoint.read(path, of: desk.files, on: disk)
    #expect(read?.mark == mark && read?.schema == 7 && read?.origin == 9)
    let other = JournalFiles(folder: "/book", stem: "b")
    #expect(Checkpoint.read(path, of: other, on: disk) == nil)
    #expect(Checkpoint.read("/book/none", of: desk.files, on: disk) == nil)
  }

  @Test func `is nothing when any bit of it is wrong or any byte missing`() throws {
    let disk = FakeDisk()
    let (desk, mark, _) = try sample(disk)
    try Checkpoint(mark: mark, origin: 9, schema: 7, body: Array("the body".utf8))
      .write(to: path, of: desk.files, on: disk)
    let bytes = try #require(disk.bytes(path))
    for bit in 0..<bytes.count * 8 {
      disk.change(path) { $0[bit / 8] ^= 1 << UInt8(bit % 8) }
      #expect(Checkpoint.read(path, of: desk.files, on: disk) == nil, "bit \(bit)")
      disk.change(path) { $0 = bytes }
    }
    for cut in bytes.indices {
      disk.change(path) { $0 = Array(bytes[..<cut]) }
      #expect(Checkpoint.read(path, of: desk.files, on: disk) == nil, "cut at \(cut)")
    }
  }

  @Test func `saves reading only what comes after its mark`() throws {
    let disk = FakeDisk()
    let (desk, mark, actions) = try sample(disk)
    var read: [[String]] = []
    let reading = try desk.read(&read, from: mark)
    #expect(reading.confirmsMark)
    #expect(read == actions)
    #expect(reading.report.findings.isEmpty)
    var all: [[String]] = []
    let whole = try desk.read(&all)
    #expect(reading.report == whole.report)
    #expect(reading.end == whole.end)
  }

  @Test func `is not confirmed by a journal that changed before its mark`() throws {
    let disk = FakeDisk()
    let (desk, mark, _) = try sample(disk)
    for segment in 0...mark.segment {
      let path = desk.files.path(of: segment)
      let bytes = try #require(disk.bytes(path))
      let end = segment == mark.segment ? mark.byte : bytes.count
      for index in 0..<end {
        disk.change(path) { $0[index] ^= 4 }
        var read: [[String]] = []
        let reading = try? desk.read(&read, from: mark)
        #expect(reading?.confirmsMark != true, "byte \(index)")
        #expect(read.isEmpty)
        disk.change(path) { $0 = bytes }
      }
    }
  }

  @Test func `is not confirmed by a journal that ends before its mark, or another one`() throws {
    let disk = FakeDisk()
    let (desk, mark, _) = try sample(disk)
    let other = Desk(disk: FakeDisk(), limit: 200)
    var journal = try other.create()
    for number in 1...8 { try journal.append([payload("other \(number)"), payload("more")]) }
    var read: [[String]] = []
    #expect(try other.read(&read, from: mark).confirmsMark == false)
    for segment in stride(from: try desk.files.segments(on: disk).count - 1, through: 1, by: -1) {
      try disk.remove(desk.files.path(of: segment))
    }
    #expect(try desk.read(&read, from: mark).confirmsMark == false)
  }

  @Test func `is there whole or not at all, whatever fails while it is written`() throws {
    let quiet = FakeDisk()
    let (_, mark, _) = try sample(quiet)
    let first = Checkpoint(mark: mark, origin: 9, schema: 7, body: [1, 2, 3])
    let second = Checkpoint(mark: mark, origin: 9, schema: 7, body: [4, 5, 6, 7])
    for operation in FileSystemError.Operation.allCases {
      let disk = FakeDisk()
      let desk = try sample(disk).desk
      try first.write(to: path, of: desk.files, on: disk)
      disk.plan = { _, call in call.operation == operation ? .error(EIO) : nil }
      try? second.write(to: path, of: desk.files, on: disk)
      disk.plan = { _, _ in nil }
      let read = Checkpoint.read(path, of: desk.files, on: disk)
      let isGone = read == nil && operation == .syncDirectory
      #expect(read == first || read == second || isGone, "\(operation)")
    }
  }
}
