// What can be saved of a damaged journal.

import FaultDisk
import Glibc
import Testing

@testable import Persistence

@Suite struct `A salvage` {
  private let target = JournalFiles(folder: "/new", stem: "a")

  /// Seven actions, some of two lines, in segments of a few hundred bytes.
  private func sample(_ disk: FakeDisk) throws -> (desk: Desk, actions: [[String]]) {
    let desk = Desk(disk: disk, limit: 200)
    var journal = try desk.create()
    var actions: [[String]] = []
    for number in 1...7 {
      let lines = number % 2 == 0 ? ["action \(number)"] : ["action \(number)", "goes on"]
      try journal.append(lines.map { payload($0) })
      actions.append(lines.map { text($0) })
    }
    journal.close()
    try disk.makeDirectory(target.folder)
    return (desk, actions)
  }

  private func salvage(_ desk: Desk) throws -> SalvageReport {
    try unsafe Journal.salvage(
      desk.files, into: target, on: desk.disk, readHeader: PlainHeader.read,
      newHeader: { $0 ?? PlainHeader.first })
  }

  /// What the new journal holds, by the number of each line.
  private func saved(on disk: FakeDisk) throws -> (actions: [[String]], numbers: [UInt64]) {
    var (collector, numbers) = (Collector(), [UInt64]())
    let reading = try unsafe Journal.read(target, on: disk, header: PlainHeader.read) {
      position, payload in
      unsafe collector.take(position, payload)
      numbers.append(position.sequence)
    }
    #expect(reading.report.findings.isEmpty)
    return (collector.actions, numbers)
  }

  @Test func `of a whole journal is the same actions under the same numbers`() throws {
    let disk = FakeDisk()
    let (desk, actions) = try sample(disk)
    var numbers: [UInt64] = []
    _ = try unsafe Journal.read(desk.files, on: disk, header: PlainHeader.read) { position, _ in
      numbers.append(position.sequence)
    }
    let report = try salvage(desk)
    #expect(report.actions == 7)
    #expect(report.lost.isEmpty)
    let copy = try saved(on: disk)
    #expect(copy.actions == actions)
    #expect(copy.numbers == numbers)
  }

  @Test func `keeps everything but the line that is damaged, and touches nothing`() throws {
    let disk = FakeDisk()
    let (desk, actions) = try sample(disk)
    for segment in try desk.files.segments(on: disk) {
      let path = desk.files.path(of: segment)
      let bytes = try #require(disk.bytes(path))
      let starts = [0] + bytes.indices.filter { bytes[$0] == 10 }.map { $0 + 1 }.dropLast()
      for start in starts {
        disk.change(path) { $0[start + 20] ^= 1 }
        let before = disk.bytes(path)
        let report = try salvage(desk)
        #expect(disk.bytes(path) == before)
        let copy = try saved(on: disk)
        #expect(copy.actions.count >= actions.count - 1)
        #expect(copy.actions.allSatisfy { actions.contains($0) })
        #expect(copy.actions.count == report.actions)
        #expect(copy.actions.count == actions.count || report.lostLines > 0)
        disk.change(path) { $0 = bytes }
        try disk.remove(report.path)
      }
    }
  }

  @Test func `says which lines are missing with a whole segment`() throws {
    let disk = FakeDisk()
    let (desk, actions) = try sample(disk)
    try disk.remove(desk.files.path(of: 1))
    let report = try salvage(desk)
    #expect(report.lost.count == 1)
    #expect(report.source.findings.map(\.kind) == [.missingFile])
    #expect(try saved(on: disk).actions.count < actions.count)
  }

  @Test func `doesn't know what is missing when the end can't be read`() throws {
    for isTorn in [false, true] {
      let disk = FakeDisk()
      let (desk, _) = try sample(disk)
      let last = try #require(try desk.files.segments(on: disk).last)
      disk.change(desk.files.path(of: last)) { bytes in
        bytes = isTorn ? Array(bytes.dropLast(5)) : bytes.map { _ in 0 }
      }
      let report = try salvage(desk)
      #expect(report.lost.isEmpty)
      let saved = try saved(on: disk)
      let end = try #require(report.doubtFrom)
      #expect(saved.numbers.allSatisfy { $0 < end })
    }
  }

  @Test func `names the lines of a last action that lacks one in the middle`() throws {
    let disk = FakeDisk()
    let desk = Desk(disk: disk)
    try disk.makeDirectory(target.folder)
    var journal = try desk.create()
    try journal.append([payload("one")])
    try journal.append((1...6).map { payload("line \($0)") })
    disk.change(desk.path) { bytes in
      let starts = [0] + bytes.indices.filter { bytes[$0] == 10 }.map { $0 + 1 }
      bytes.removeSubrange(starts[4]..<starts[5])
    }
    let report = try salvage(desk)
    #expect(report.lost == [2...7])
    #expect(report.doubtFrom == nil)
    #expect(try saved(on: disk).actions == [[text("one")]])
  }

  @Test func `can be opened and gone on with`() throws {
    let disk = FakeDisk()
    let (desk, _) = try sample(disk)
    disk.change(desk.path) { $0[150] ^= 1 }
    let report = try salvage(desk)
    let copy = Desk(disk: disk, folder: target.folder)
    var actions: [[String]] = []
    var journal = try copy.open(&actions)
    #expect(journal.access == .writable)
    #expect(actions.count == report.actions)
    try journal.append([payload("next")])
    #expect(try copy.actions() == actions + [[text("next")]])
  }

  @Test func `is made nowhere where a journal is, and leaves nothing when the disk fails`() throws {
    let quiet = FakeDisk()
    let (desk, _) = try sample(quiet)
    _ = try salvage(desk)
    #expect(throws: JournalError.exists(path: target.path(of: 0))) { _ = try salvage(desk) }
    let calls = quiet.calls.count
    for target in stride(from: 0, to: calls, by: 1) {
      let disk = FakeDisk()
      let (desk, _) = try sample(disk)
      let first = disk.calls.count
      disk.plan = { index, _ in index == first + target ? .error(ENOSPC) : nil }
      let report = try? salvage(desk)
      disk.plan = { _, _ in nil }
      if report == nil {
        #expect(disk.bytes(self.target.path(of: 0)) == nil)
      } else {
        #expect(try saved(on: disk).actions.count == 7)
      }
      if disk.calls.count < first + target { break }
    }
  }
}
