// Undo, redo, history and the book as it stood.

import Chance
import Model
import Persistence
import Testing

@testable import Engine

@Suite struct `Undo` {
  @Test func `takes back and does again in one session`() throws {
    let work = try Workplace()
    var keeper = try work.open()
    var books = [keeper.book.accounts]
    let id = try keeper.must(newAccount("One"))
    books.append(keeper.book.accounts)
    try keeper.must(rename(id, "Two"))
    books.append(keeper.book.accounts)
    try keeper.must(.remove(id, .account))
    books.append(keeper.book.accounts)
    for index in [2, 1] {
      _ = try #require(try keeper.undo())
      #expect(keeper.book.accounts.rows == books[index].rows)
    }
    _ = try #require(try keeper.redo())
    #expect(keeper.book.accounts.rows == books[2].rows)
    _ = try #require(try keeper.redo())
    #expect(keeper.book.accounts.rows == books[3].rows)
    #expect(try keeper.redo() == nil)
    for index in [2, 1, 0] {
      _ = try #require(try keeper.undo())
      #expect(keeper.book.accounts.rows == books[index].rows)
    }
    #expect(try keeper.undo() == nil)
  }

  @Test func `and redo go on across restarts, step by step`() throws {
    let work = try Workplace()
    var rows = [Book().accounts.rows]
    do {
      var keeper = try work.open()
      let id = try keeper.must(newAccount("One"))
      rows.append(keeper.book.accounts.rows)
      for name in ["Two", "Three"] {
        try keeper.must(rename(id, name))
        rows.append(keeper.book.accounts.rows)
      }
    }
    for (isUndo, expected) in [
      (true, 2), (true, 1), (false, 2), (true, 1), (true, 0), (false, 1), (false, 2), (false, 3),
    ] {
      var keeper = try work.open()
      let saved = isUndo ? try keeper.undo() : try keeper.redo()
      #expect(saved != nil)
      #expect(keeper.book.accounts.rows == rows[expected])
    }
  }

  @Test func `offers no redo after something else was done`() throws {
    let work = try Workplace()
    do {
      var keeper = try work.open()
      try keeper.must(newAccount("One"))
      _ = try keeper.undo()
      #expect(keeper.redoable?.purpose == Purpose(.undo, .account))
      try keeper.must(newAccount("Two"))
      #expect(keeper.redoable == nil)
    }
    let keeper = try work.open()
    #expect(keeper.redoable == nil)
    #expect(keeper.undoable?.purpose == Purpose(.add, .account))
  }

  @Test func `is an action that says which one it takes back`() throws {
    let work = try Workplace()
    var keeper = try work.open()
    let added = try keeper.execute(newAccount("One")).get()
    let undone = try #require(try keeper.undo())
    #expect(undone.purpose == Purpose(.undo, .account))
    let last = try #require(try work.payloads().last)
    #expect(last.hasSuffix(#""undoes":"0000000a.\#(added.sequence)"}"#))
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `and replay agree with the session after any commands`(seed: UInt64) throws {
    let work = try Workplace()
    var dice = Dice(seed: seed)
    for _ in 0..<3 {
      var keeper = try work.open()
      for _ in 0..<25 {
        work.time += Int64(dice.next(below: 5000))
        switch dice.next(below: 8) {
        case 0: _ = try keeper.undo()
        case 1: _ = try keeper.redo()
        case _: _ = try keeper.execute(dice.command(for: keeper.book))
        }
      }
      let before = keeper.book
      keeper.close()
      let again = try work.open()
      #expect(again.book == before)
      #expect(again.report.findings == [])
    }
    var keeper = try work.open()
    while try keeper.undo() != nil {}
    let rows = keeper.book.accounts.rows
    #expect(rows.isEmpty)
    #expect(keeper.book.people.rows.isEmpty == true)
  }
}

@Suite struct `The past` {
  @Test func `can be looked at as of any moment`() throws {
    let work = try Workplace()
    var keeper = try work.open()
    var moments: [(Int64, Book)] = []
    let id = try keeper.must(newAccount("One"))
    for name in ["Two", "Three", "Four"] {
      moments.append((work.time, keeper.book))
      work.time += 86_400_000
      try keeper.must(rename(id, name))
    }
    moments.append((work.time, keeper.book))
    for (moment, book) in moments {
      #expect(try keeper.book(asOf: moment) == book)
      #expect(try keeper.book(asOf: moment + 86_399_999) == book)
    }
    #expect(try keeper.book(asOf: 0) == Book())
  }

  @Test func `tells who changed what, from what to what`() throws {
    let work = try Workplace()
    var keeper = try work.open()
    let one = try keeper.must(newAccount("One"))
    let other = try keeper.must(newAccount("Other"))
    try keeper.must(rename(one, "First"))
    try keeper.must(.add(.person, [.person(.account): .entity(one), .person(.name): .text("Li")]))
    try keeper.must(.remove(other, .account))
    let all = try keeper.history(limit: 10)
    #expect(all.map(\.purpose?.verb) == [.remove, .add, .edit, .add, .add])
    #expect(all.allSatisfy { $0.author == "Ana" })
    #expect(try keeper.history(limit: 2) == Array(all.prefix(2)))
    #expect(try keeper.history(limit: 9, asOf: work.time - 1).isEmpty)
    #expect(try keeper.history(limit: 9, asOf: work.time) == all)
    let ones = try keeper.history(of: one, limit: 10)
    #expect(ones.map(\.purpose?.tag) == ["add person", "edit account", "add account"])
    let change = try #require(ones[1].changes.first)
    #expect(all.map(\.thingCount) == [1, 1, 1, 1, 1])
    #expect(change.before == .text("One"))
    #expect(change.event == .changed(one, .account(.name), to: .text("First")))
    #expect(change.title == "One")
  }

  @Test
  func `names what was changed and not what came or went beside it, undone or redone as well`()
    throws
  {
    let work = try Workplace()
    var keeper = try work.open()
    let old = try keeper.must(newAccount("Old"))
    let new = try keeper.must(newAccount("New"))
    let ann = try keeper.must(
      .add(
        .person,
        [
          .person(.account): .entity(old), .person(.name): .text("Ann"),
          .person(.role): .choice("finance"),
        ]))
    let move = try keeper.book.relocation(
      of: ann, to: new, today: Day(number: 20_000), language: .english)
    try keeper.must(move.command)
    _ = try keeper.undo()
    _ = try keeper.redo()
    #expect(try keeper.history(limit: 3).map(\.title) == ["Ann", "Ann", "Ann"])
  }

  @Test func `names what was undone the same, however much is asked for`() throws {
    let work = try Workplace()
    var keeper = try work.open()
    let names = ["One", "Two"].map { Change.add(Draft(.account, [.account(.name): .text($0)])) }
    try keeper.must(Command(Purpose(.importing, .account), names))
    _ = try keeper.undo()
    _ = try keeper.redo()
    let all = try keeper.history(limit: 9)
    #expect(all.count == 3)
    for limit in 1...3 { #expect(try keeper.history(limit: limit) == Array(all.prefix(limit))) }
    #expect(all[0].original == Purpose(.importing, .account))
  }

  @Test func `counts each thing of an import once, whatever else happened to it`() throws {
    let work = try Workplace()
    var keeper = try work.open()
    let added = (1...85).map { number in
      Change.add(
        Draft(.account, [.account(.name): .text("\(number)")], id: .draft(UInt32(number))))
    }
    try keeper.must(Command(Purpose(.importing, .account), added))
    let ids = keeper.book.accounts.sorted.map(\.id)
    let edits = (0..<40).map { number in
      Change.edit(
        ids[number % 20], .account,
        [number < 20 ? .account(.region) : .account(.industry): .text("\(number)")])
    }
    try keeper.must(Command(Purpose(.importing, .account), edits))
    _ = try keeper.undo()
    _ = try keeper.undo()
    #expect(try keeper.history(limit: 9).map(\.thingCount) == [85, 20, 20, 85])
  }
}

@Suite struct `A newer version's changes` {
  @Test func `are kept byte for byte, skipped and counted`() throws {
    let work = try Workplace()
    let id: EntityID
    do {
      var keeper = try work.open()
      id = try keeper.must(newAccount("Hartmann"))
    }
    let newer =
      #"{"h":[1800000000001,0],"z":[{"q":1e5}],"u":"Ana","c":"paint account","ops":["#
      + #"{"o":"paint","r":"\#(id)","with":["red",null,{"a":{}}]},"#
      + #"{"o":"set","r":"\#(id)","f":"account.colour","v":"red"},"#
      + #"{"o":"set","r":"\#(id)","f":"account.position","v":"moon"},"#
      + #"{"o":"set","r":"\#(id)","f":"account.name","v":17},"#
      + #"{"o":"add","r":"a-9","k":"robot","v":{"name":"R2"}},"#
      + #"{"v":"Bonn \u4e2d\ud83c\udfed","f":"account.region","r":"\#(id)","o":"set"}]}"#
    try work.append(newer)
    do {
      var keeper = try work.open()
      #expect(keeper.notices == [.unknownChanges(5), .endedWithoutClosing])
      #expect(keeper.access == .writable)
      #expect(keeper.book.accounts[id]?.region == "Bonn 中🏭")
      #expect(keeper.book.accounts[id]?.name == "Hartmann")
      try keeper.must(newAccount("Meyer"))
      _ = try keeper.undo()
    }
    #expect(try work.payloads().contains(newer))
  }

  @Test func `that must be understood make the book read-only`() throws {
    let work = try Workplace()
    try work.append(#"{"h":[1,0],"u":"Ana","c":"x","ops":[{"o":"!merge","r":"a-1"}]}"#)
    var keeper = try work.open()
    let reason = ReadOnlyReason.newerFormat(needs: ["!merge"])
    #expect(keeper.access == .readOnly(reason))
    #expect(throws: BookError.readOnly(reason)) { try keeper.execute(newAccount("Meyer")) }
  }

  @Test(arguments: [
    #"{"sj":2,"dev":"0000000a","need":[]}"#, #"{"sj":1,"dev":"0000000a","need":["colour"]}"#,
    #"{"sj":1,"dev":"0000000a","need":[],"key":{"scrypt":{}}}"#,
  ])
  func `in the header make the book read-only`(header: String) throws {
    let work = try Workplace()
    try work.disk.makeDirectories(work.folder + "/book/journal")
    do {
      _ = try Journal.create(
        JournalFiles(folder: work.folder + "/book/journal", stem: "0000000a"),
        header: Array(header.utf8),
        permit: FileLock.attempt(
          work.folder + "/book/lock", holder: .current, on: work.disk),
        rotation: Rotation { _ in [] }, on: work.disk)
    }
    let keeper = try work.open()
    guard case .readOnly(.newerFormat(let needs)) = keeper.access else {
      Issue.record("It was opened for writing.")
      return
    }
    #expect(needs.count == 1)
  }

  @Test(arguments: [
    "{", "[]", "{}", #"{"ops":[{"o":"set"}]}"#, #"{"ops":[{]}"#, #"{"h":[1],"ops":[]}"#,
    #"{"ops":[{"o":"set","r":"a-1","f":"account.name","v":"\ud800"}]}"#,
    #"{"ops":[{"o":"add","r":"a-1","k":"account","v":[1]}]}"#,
    #"{"ops":\#(String(repeating: "[", count: 100_000))"#,
  ])
  func `or broken ones never stop a book from opening`(payload: String) throws {
    let work = try Workplace()
    try work.append(payload)
    let keeper = try work.open()
    #expect(keeper.access == .writable)
  }
}
