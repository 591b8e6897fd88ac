// Opening from a checkpoint: the same book, or no checkpoint at all.

import Chance
import Model
import Persistence
import Testing

@testable import Engine

@Suite struct `A book with a checkpoint` {
  /// A book long enough for a checkpoint, and the path of that.
  private func sample() throws -> (work: Workplace, book: Book, checkpoint: String) {
    let work = try Workplace()
    var keeper = try work.open(checkpointInterval: 200)
    let changes = (1...30).map {
      Change.add(
        Draft(.account, [.account(.name): .text("客户 \($0)")], id: .draft(UInt32($0))))
    }
    try keeper.must(Command(Purpose(.importing, .account), changes))
    let ids = keeper.book.accounts.sorted.map(\.id)
    var dice = Dice(seed: 5)
    for number in 0..<220 {
      try keeper.must(rename(ids[Int(dice.next(below: 30))], "Name \(number)"))
    }
    _ = try keeper.undo()
    let book = keeper.book
    keeper.close()
    return (work, book, work.folder + "/book/cache/0000000a.sjc")
  }

  @Test func `is the same book, with the same undo and history`() throws {
    let (work, book, path) = try sample()
    #expect(try work.disk.status(at: path) != nil)
    var quick = try work.open()
    #expect(quick.checkpointed > 200)
    #expect(quick.book == book)
    var options = EngineOptions(author: "Ana", wantsToWrite: false, disk: work.disk)
    options.usesCheckpoint = false
    let slow = try BookKeeper.open(work.folder + "/book", options)
    #expect(slow.checkpointed == 0)
    #expect(slow.book == quick.book)
    #expect(slow.report == quick.report)
    let (mine, theirs) = (quick.redoable, slow.redoable)
    #expect(mine == theirs && mine != nil)
    let id = try quick.must(newAccount("Meyer"))
    #expect(id.counter == 31)
    quick.close()
    let again = try work.open()
    #expect(again.book.accounts[id]?.name == "Meyer")
    #expect(try again.history(limit: 3).count == 3)
  }

  @Test func `gets one after a single large import, which is one line or a few`() throws {
    let work = try Workplace()
    var keeper = try work.open(checkpointInterval: 1_000)
    let changes = (1...5_000).map {
      Change.add(
        Draft(
          .account, [.account(.name): .text("Account with a longer name \($0)")],
          id: .draft(UInt32($0))))
    }
    try keeper.must(Command(Purpose(.importing, .account), changes))
    let book = keeper.book
    keeper.close()
    let quick = try work.open(checkpointInterval: 1_000)
    #expect(quick.checkpointed > 0 && quick.checkpointed < 100)
    #expect(quick.book == book)
    #expect(quick.work == 0)
  }

  @Test func `notices damage before the mark all the same`() throws {
    let (work, _, path) = try sample()
    try work.change { $0[$0.count / 2] ^= 1 }
    let keeper = try work.open()
    #expect(keeper.checkpointed == 0)
    #expect(keeper.report.damage != nil)
    #expect(try work.disk.status(at: path) != nil)
  }

  @Test func `is read without it when it is damaged, of another version, or gone`() throws {
    let (work, book, path) = try sample()
    let intact = try work.bytes(of: path)
    for change in 0..<4 {
      switch change {
      case 0: try work.write(Array(intact.dropLast()), to: path)
      case 1: try work.write([], to: path)
      case 2: try work.write(Array("sjc1".utf8), to: path)
      case _: try work.disk.remove(path)
      }
      #expect(try work.open(writing: false).book == book)
    }
    try work.write(intact, to: path)
    var options = EngineOptions(author: "Ana", wantsToWrite: false, disk: work.disk)
    options.program = "rapport 9.9.9"
    let newer = try BookKeeper.open(work.folder + "/book", options)
    #expect(newer.checkpointed == 0)
    #expect(newer.book == book)
  }

  @Test func `is not written by a reader, nor for a few lines`() throws {
    let (work, _, path) = try sample()
    try work.disk.remove(path)
    do { try work.open(writing: false).close() }
    #expect(try work.disk.status(at: path) == nil)
    let small = try Workplace()
    var keeper = try small.open()
    try keeper.must(newAccount("Meyer"))
    keeper.close()
    #expect(try small.disk.status(at: small.folder + "/book/cache/0000000a.sjc") == nil)
  }
}
