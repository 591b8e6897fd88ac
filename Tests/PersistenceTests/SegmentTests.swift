// A journal of several files.

import FaultDisk
import Glibc
import Testing

@testable import Persistence

/// Seven actions in segments of a few hundred bytes.
private func manySegments(_ disk: FakeDisk) throws -> (desk: Desk, actions: [[String]]) {
  let desk = Desk(disk: disk, limit: 200)
  var journal = try desk.create()
  var actions: [[String]] = []
  for number in 1...7 {
    try journal.append([payload("action \(number)"), payload("goes on")])
    actions.append([text("action \(number)"), text("goes on")])
  }
  journal.close()
  return (desk, actions)
}

@Suite struct `A journal that has grown long` {
  @Test func `goes on in a new file and reads as one`() throws {
    let disk = FakeDisk()
    let (desk, actions) = try manySegments(disk)
    let segments = try desk.files.segments(on: disk)
    #expect(segments.count > 2)
    var read: [[String]] = []
    var journal = try desk.open(&read)
    #expect(read == actions)
    #expect(journal.report.findings.isEmpty)
    #expect(journal.report.isClosed)
    #expect(journal.report.actions == 7)
    #expect(journal.report.segments == segments.count)
    try journal.append([payload("next")])
    #expect(try desk.actions() == actions + [[text("next")]])
  }

  @Test func `tells beforehand which number the next action bears`() throws {
    let disk = FakeDisk()
    let desk = Desk(disk: disk, limit: 200)
    var journal = try desk.create()
    for _ in 0..<7 {
      let expected = journal.nextSequence
      #expect(try journal.append([payload("two lines"), payload("of one")]) == expected)
    }
  }

  @Test func `never splits an action`() throws {
    let disk = FakeDisk()
    let desk = Desk(disk: disk, limit: 200)
    var journal = try desk.create()
    let long = (0..<50).map { payload("line \($0)") }
    try journal.append(long)
    try journal.append([payload("after")])
    #expect(try desk.files.segments(on: disk) == [0, 1])
    #expect(try desk.actions().map(\.count) == [50, 1])
  }

  @Test func `is not saved when the new file can't be made, and is when it can`() throws {
    for operation in [FileSystemError.Operation.open, .write, .sync, .rename, .syncDirectory] {
      let disk = FakeDisk()
      let desk = Desk(disk: disk, limit: 100)
      var journal = try desk.create()
      try journal.append([payload("one")])
      try journal.append([payload("two")])
      disk.plan = { _, call in
        call.operation == operation && !call.path.hasSuffix("lock") ? .error(ENOSPC) : nil
      }
      #expect(throws: JournalError.self) { try journal.append([payload("three")]) }
      #expect(try desk.files.segments(on: disk).count <= 3)
      disk.plan = { _, _ in nil }
      #expect(try desk.actions().last == [text("two")], "\(operation)")
      try journal.append([payload("three")])
      try journal.append([payload("four")])
      journal.close()
      #expect(
        try desk.actions() == ["one", "two", "three", "four"].map { [text($0)] }, "\(operation)")
      disk.endProcess()
      var actions: [[String]] = []
      let again = try desk.open(&actions)
      #expect(again.access == .writable)
      #expect(again.report.findings.isEmpty)
    }
  }
}

@Suite struct `A new segment` {
  @Test(arguments: [false, true])
  func `is never put over a file of somebody else`(afterAFailure: Bool) throws {
    let disk = FakeDisk()
    let desk = Desk(disk: disk, limit: afterAFailure ? .max : 50)
    var journal = try desk.create()
    try journal.append([payload("one")])
    if afterAFailure {
      disk.plan = { _, call in call.operation == .sync ? .error(EIO) : nil }
      #expect(throws: JournalError.self) { try journal.append([payload("two")]) }
      disk.plan = { _, _ in nil }
    }
    disk.put(Array("precious".utf8), at: desk.files.path(of: 1))
    #expect(throws: JournalError.self) { try journal.append([payload("two")]) }
    #expect(journal.access == .readOnly(.foreignWriter))
    #expect(disk.bytes(desk.files.path(of: 1)) == Array("precious".utf8))
  }
}

@Suite struct `A segment` {
  @Test func `that is missing is named, and the others are read`() throws {
    let disk = FakeDisk()
    let (desk, actions) = try manySegments(disk)
    let count = try desk.files.segments(on: disk).count
    for missing in 0..<count - 1 {
      let path = desk.files.path(of: missing)
      let bytes = try #require(disk.bytes(path))
      try disk.remove(path)
      var read: [[String]] = []
      let journal = try desk.open(&read)
      #expect(journal.report.findings.first?.kind == .missingFile)
      #expect(journal.report.findings.first?.path == path)
      #expect(journal.report.findings.count == 1)
      #expect(journal.access != .writable)
      let kept = read.allSatisfy { actions.contains($0) }
      #expect(kept && read.count < actions.count && !read.isEmpty)
      disk.put(bytes, at: path)
    }
    #expect(try desk.actions() == actions)
  }

  @Test func `that is followed by another is damaged wherever a bit is wrong`() throws {
    let disk = FakeDisk()
    let (desk, actions) = try manySegments(disk)
    let bytes = try #require(disk.bytes(desk.path))
    for index in bytes.indices {
      disk.change(desk.path) { $0[index] ^= 1 }
      var read: [[String]] = []
      let journal = try desk.open(&read)
      #expect(journal.report.damage != nil, "byte \(index)")
      #expect(journal.access != .writable)
      #expect(read.allSatisfy { actions.contains($0) })
      disk.change(desk.path) { $0[index] ^= 1 }
    }
  }

  @Test func `that is followed by another can't end early`() throws {
    let disk = FakeDisk()
    let (desk, actions) = try manySegments(disk)
    let bytes = try #require(disk.bytes(desk.path))
    for cut in 1..<bytes.count {
      disk.change(desk.path) { $0 = Array(bytes[..<cut]) }
      var read: [[String]] = []
      let journal = try desk.open(&read)
      #expect(journal.report.damage != nil, "cut at \(cut)")
      #expect(read.allSatisfy { actions.contains($0) })
    }
  }

  @Test func `may carry what a failed sync left behind its end`() throws {
    let disk = FakeDisk()
    let desk = Desk(disk: disk)
    var journal = try desk.create()
    try journal.append([payload("one")])
    disk.plan = { _, call in
      call.operation == .sync || call.operation == .truncate ? .error(EIO) : nil
    }
    #expect(throws: JournalError.self) { try journal.append([payload("never saved")]) }
    disk.plan = { _, _ in nil }
    try journal.append([payload("two")])
    var read: [[String]] = []
    let reading = try desk.read(&read)
    #expect(read == [[text("one")], [text("two")]])
    #expect(reading.report.findings.isEmpty)
    #expect(reading.report.abandonedBytes > 0)
    #expect(reading.report.abandoned.map(\.path) == [desk.path])
  }

  @Test func `of a later number with a header that isn't right is damaged, not torn`() throws {
    let disk = FakeDisk()
    let desk = Desk(disk: disk, limit: 60)
    var journal = try desk.create()
    try journal.append([payload("one")])
    try journal.append([payload("two")])
    journal.close()
    disk.change(desk.files.path(of: 1)) { $0.removeSubrange(30...) }
    var read: [[String]] = []
    let again = try desk.open(&read)
    #expect(again.report.damage != nil)
    #expect(read == [[text("one")]])
  }
}

@Suite struct `A file of the journal` {
  @Test func `that is empty is damaged, and nothing is written into it`() throws {
    let disk = FakeDisk()
    let (desk, actions) = try manySegments(disk)
    let last = try #require(try desk.files.segments(on: disk).last)
    let path = desk.files.path(of: last)
    disk.change(path) { $0 = [] }
    var read: [[String]] = []
    var journal = try desk.open(&read)
    #expect(journal.report.findings.map(\.kind) == [.emptyFile])
    #expect(journal.report.findings.map(\.path) == [path])
    #expect(throws: JournalError.self) { try journal.append([payload("next")]) }
    #expect(disk.bytes(path) == [])
    #expect(read == Array(actions.prefix(read.count)))
  }

  @Test func `that has another's name is named, and all is read in the order of history`() throws {
    let disk = FakeDisk()
    let (desk, actions) = try manySegments(disk)
    let last = try #require(try desk.files.segments(on: disk).last)
    let paths = [desk.path, desk.files.path(of: last)]
    let bytes = try paths.map { try #require(disk.bytes($0)) }
    disk.put(bytes[1], at: paths[0])
    disk.put(bytes[0], at: paths[1])
    var read: [[String]] = []
    let journal = try desk.open(&read)
    #expect(read == actions)
    #expect(journal.report.actions == actions.count)
    #expect(
      journal.report.findings.map(\.kind) == [
        .misnamedFile(rightName: "a-0000.sj1"), .misnamedFile(rightName: "a-000\(last).sj1"),
      ])
    #expect(journal.access != .writable)
  }

  @Test func `that belongs to another journal is not read`() throws {
    let disk = FakeDisk()
    let (desk, actions) = try manySegments(disk)
    let last = try #require(try desk.files.segments(on: disk).last)
    var line: [UInt8] = []
    _ = JournalLine.write(
      PlainHeader.other, after: .start, indexInGroup: 0, mark: .whole, to: &line)
    disk.put(line, at: desk.files.path(of: last))
    var read: [[String]] = []
    let journal = try desk.open(&read)
    #expect(journal.report.findings.map(\.kind) == [.foreignFile])
    #expect(read == Array(actions.prefix(read.count)))
    #expect(journal.report.doubtFrom != nil)
  }
}

@Suite struct `A line that is wrong in an action of many` {
  @Test func `is one finding, and so is one that is dropped`() throws {
    for dropped in [false, true] {
      let disk = FakeDisk()
      let desk = Desk(disk: disk)
      var journal = try desk.create()
      try journal.append((1...8).map { payload("line \($0)") })
      try journal.append([payload("after")])
      journal.close()
      disk.change(desk.path) { bytes in
        let starts = [0] + bytes.indices.filter { bytes[$0] == 10 }.map { $0 + 1 }
        if dropped {
          bytes.removeSubrange(starts[4]..<starts[5])
        } else {
          bytes[starts[4] + 30] ^= 1
        }
      }
      var read: [[String]] = []
      let again = try desk.open(&read)
      #expect(
        again.report.findings.map(\.kind) == [
          dropped ? .gap(expected: 4, found: 5) : .damagedLine
        ])
      #expect(again.report.findings.map(\.line) == [5])
      #expect(read == [[text("after")]])
    }
  }
}

@Suite struct `A torn tail in a later segment` {
  @Test func `is put aside under that segment's name`() throws {
    let disk = FakeDisk()
    let (desk, actions) = try manySegments(disk)
    let last = try #require(try desk.files.segments(on: disk).last)
    disk.change(desk.files.path(of: last)) { $0 += Array("12345678 torn".utf8) }
    var read: [[String]] = []
    let journal = try desk.open(&read)
    #expect(read == actions)
    #expect(journal.access == .writable)
    let kept = journal.putAside
    #expect(kept?.bytes == 13)
    #expect(kept?.path.contains("a-000\(last).sj1") == true)
  }
}
