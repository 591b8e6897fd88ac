// A damaged book, saved into a new one.

import Model
import Persistence
import Testing

@testable import Engine

@Suite struct `A damaged book` {
  /// Ten customers, one action each, with the byte at which each line begins.
  private func sample() throws -> (work: Workplace, book: Book, starts: [Int]) {
    let work = try Workplace()
    var keeper = try work.open()
    _ = try work.addCustomers(10, to: &keeper)
    let book = keeper.book
    keeper.close()
    return (work, book, try work.lineStarts())
  }

  private func options(_ work: Workplace) -> EngineOptions {
    EngineOptions(author: "Ana", now: { work.time }, random: { 7 }, disk: work.disk)
  }

  @Test func `that is whole comes out the same`() throws {
    let (work, book, _) = try sample()
    let target = work.folder + "/copy"
    let report = try BookKeeper.repair(work.folder + "/book", into: target, options(work))
    #expect(report.lost.isEmpty)
    var copy = try BookKeeper.open(target, options(work))
    #expect(copy.book == book)
    #expect(copy.device == 10)
    let offer = copy.undoable
    #expect(offer != nil)
    _ = try copy.undo()
    #expect(copy.book != book)
  }

  @Test func `keeps everything but the damaged lines and says when they were`() throws {
    let (work, _, starts) = try sample()
    for line in starts.indices {
      try work.change { $0[starts[line] + 30] ^= 1 }
      let before = try work.bytes()
      let target = work.folder + "/copy-\(line)"
      let report = try BookKeeper.repair(work.folder + "/book", into: target, options(work))
      #expect(try work.bytes() == before)
      // The header and the mark of the close carry nothing that a person entered.
      let isRecord = line > 0 && line < starts.count - 1
      #expect(report.lost.map(\.lines) == (isRecord ? [UInt64(line)...UInt64(line)] : []))
      if let lost = report.lost.first, line > 1, line < starts.count - 2 {
        let after = try #require(lost.after), then = try #require(lost.before)
        #expect(after < then)
      }
      let copy = try BookKeeper.open(target, options(work))
      #expect(copy.access == .writable)
      #expect(copy.report.findings.isEmpty)
      try work.change { $0[starts[line] + 30] ^= 1 }
    }
  }

  @Test func `whose end was cut off or put aside is never called whole`() throws {
    let (work, _, _) = try sample()
    try work.change { $0.removeLast(9) }
    let torn = try BookKeeper.repair(
      work.folder + "/book", into: work.folder + "/torn", options(work))
    #expect(torn.lost.isEmpty && !torn.isWhole)
    let doubt = try #require(torn.doubt)
    #expect(doubt.stamp != nil && doubt.stamp != .zero)
    let keeper = try work.open()
    #expect(keeper.access == .writable)
    keeper.close()
    let aside = try BookKeeper.repair(
      work.folder + "/book", into: work.folder + "/aside", options(work))
    #expect(aside.doubt == nil && aside.putAside.count == 1 && !aside.isWhole)
  }

  @Test func `that can't be saved leaves no folder behind`() throws {
    let (work, _, _) = try sample()
    try work.change { $0 = Array("no journal".utf8) }
    let target = work.folder + "/new/copy"
    #expect(throws: BookError.notAJournal(path: work.journal)) {
      _ = try BookKeeper.repair(work.folder + "/book", into: target, options(work))
    }
    #expect(try work.disk.status(at: work.folder + "/new") == nil)
  }

  @Test func `is not seen in a save that another process is making`() throws {
    let (work, _, _) = try sample()
    let writer = try work.open()
    try work.change { $0 += Array("0123456".utf8) }
    var looking = options(work)
    looking.wantsToWrite = false
    var reader = try BookKeeper.open(work.folder + "/book", looking)
    #expect(try reader.saveInProgress()?.bytes == 7)
    writer.close()
    var again = try BookKeeper.open(work.folder + "/book", looking)
    #expect(try again.saveInProgress() == nil)
    #expect(again.report.findings.count == 1)
  }

  @Test func `is never saved over another one`() throws {
    let (work, _, _) = try sample()
    let folder = work.folder + "/book"
    #expect(throws: BookError.exists(folder: folder)) {
      _ = try BookKeeper.repair(folder, into: folder, options(work))
    }
    let nothing = work.folder + "/nothing"
    #expect(throws: BookError.noBook(folder: nothing)) {
      _ = try BookKeeper.repair(nothing, into: work.folder + "/copy", options(work))
    }
  }

  @Test func `beside a copy of its journal is opened, and the copy named`() throws {
    let (work, book, _) = try sample()
    try work.put(try work.bytes(), named: "0000000a-0000 (conflict).sj1")
    let keeper = try work.open()
    #expect(keeper.book == book)
    #expect(
      keeper.notices == [
        .strangeFiles(
          folder: work.folder + "/book/journal", files: ["0000000a-0000 (conflict).sj1"])
      ])
  }

  @Test(arguments: [
    "copy of 0000000a-0000.sj1", "0000000A-0000.sj1", "0000000a-0001.sync-conflict-20260101.sj1",
    "a-0000.sj1",
  ])
  func `beside a file with nearly the name of a journal is opened, and the file named`(
    name: String
  ) throws {
    let (work, book, _) = try sample()
    try work.put(try work.bytes(), named: name)
    let keeper = try work.open()
    #expect(keeper.book == book)
    #expect(keeper.access == .writable)
    #expect(
      keeper.notices == [.strangeFiles(folder: work.folder + "/book/journal", files: [name])])
  }

  @Test func `beside the journal of another device is refused, and both named`() throws {
    let (work, _, _) = try sample()
    try work.put(try work.bytes(), named: "0000000b-0000.sj1")
    let files = ["0000000a-0000.sj1", "0000000b-0000.sj1"]
    #expect(
      throws: BookError.severalDevices(folder: work.folder + "/book/journal", files: files)
    ) { _ = try work.open() }
  }

  @Test func `whose journal has lost its name is not taken for an empty one`() throws {
    let (work, _, _) = try sample()
    try work.put(try work.bytes(), named: "backup.sj1")
    try work.disk.remove(work.journal)
    #expect(
      throws: BookError.strangeNames(
        folder: work.folder + "/book/journal", files: ["backup.sj1"])
    ) { _ = try work.open() }
  }
}
