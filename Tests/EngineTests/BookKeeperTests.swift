// What a person can rely on while working with a book.

import Glibc
import Model
import Persistence
import Testing

@testable import Engine

@Suite struct `A book keeper` {
  @Test func `gives back the book that was closed`() throws {
    let work = try Workplace()
    let before: Book
    do {
      var keeper = try work.open()
      let id = try keeper.must(newAccount("哈特曼 \"Hartmann\"\t\\ & Söhne 🏭"))
      let values: FieldValues = [
        .account(.tags): .texts(["a", "b,c"]),
        .account(.turnover): .money(Money(hundredths: -1230)),
        .account(.employees): .number(0), .account(.notes): .text("1\n2\r\u{0}\u{1F}"),
        .account(.position): .choice("maker"),
      ]
      try keeper.must(
        .edit(id, .account, values.filter { $0.key.shape.accepts($0.value) }))
      let person = try keeper.must(
        .add(.person, [.person(.account): .entity(id), .person(.name): .text("李 雷")]))
      try keeper.must(
        .add(
          .call,
          [
            .call(.account): .entity(id), .call(.people): .entities([person]),
            .call(.day): .day(Day(number: 20_000)),
          ]))
      before = keeper.book
      keeper.close()
    }
    let keeper = try work.open()
    #expect(keeper.book == before)
    let notices = keeper.notices
    #expect(notices.isEmpty)
    #expect(keeper.access == .writable)
  }

  @Test func `writes one plain line for each action`() throws {
    let work = try Workplace()
    var keeper = try work.open()
    let id = try keeper.must(newAccount("Hartmann"))
    work.time += 5
    try keeper.must(rename(id, "Hartmann AG"))
    work.time -= 1000
    try keeper.must(.remove(id, .account))
    #expect(
      try work.payloads() == [
        #"{"sj":1,"store":"00000000-0000-4001-8000-000000000002","dev":"0000000a","seg":0,"#
          + #""first":0,"prev":null,"made":1800000000000,"by":"\#(ProgramVersion.name)","need":[],"#
          + #""key":null}"#,
        #"{"h":[1800000000000,0],"u":"Ana","c":"add account","ops":[{"o":"add","r":"a-1","#
          + #""k":"account","v":{"name":"Hartmann"}}]}"#,
        #"{"h":[1800000000005,0],"u":"Ana","c":"edit account","ops":[{"o":"set","r":"a-1","#
          + #""f":"account.name","v":"Hartmann AG","w":["0000000a.1.0"]}]}"#,
        #"{"h":[1800000000005,1],"u":"Ana","c":"remove account","ops":[{"o":"del","r":"a-1","#
          + #""k":"account"}]}"#,
      ])
  }

  @Test func `names what a change replaces also after a restart`() throws {
    let work = try Workplace()
    let id: EntityID
    do {
      var keeper = try work.open()
      id = try keeper.must(newAccount("One"))
      try keeper.must(rename(id, "Two"))
      keeper.close()
    }
    var keeper = try work.open()
    try keeper.must(rename(id, "Three"))
    let last = try #require(try work.payloads().last)
    #expect(last.contains(#""w":["0000000a.2.0"]"#))
  }

  @Test func `never gives an identity twice`() throws {
    let work = try Workplace()
    var ids: [EntityID] = []
    for name in ["One", "Two", "Three"] {
      var keeper = try work.open()
      ids.append(try keeper.must(newAccount(name)))
      _ = try keeper.undo()
      keeper.close()
    }
    #expect(Set(ids).count == 3)
  }

  @Test func `writes nothing when a command is refused`() throws {
    let work = try Workplace()
    var keeper = try work.open()
    try keeper.must(newAccount("Hartmann"))
    let (before, bytes) = (keeper.book, try work.bytes())
    let result = try keeper.execute(newAccount("Hartmann"))
    #expect(throws: Refusal.self) { try result.get() }
    #expect(keeper.book == before)
    #expect(try work.bytes() == bytes)
  }

  @Test func `says not saved when the disk is full, and goes on when it isn't`() throws {
    let work = try Workplace()
    var keeper = try work.open()
    try keeper.must(newAccount("Hartmann"))
    let (before, bytes) = (keeper.book, try work.bytes())
    work.disk.writeError = ENOSPC
    #expect(throws: BookError.notSaved(FileSystemError(.write, path: work.journal, errno: ENOSPC)))
    {
      try keeper.execute(newAccount("Meyer"))
    }
    #expect(keeper.book == before)
    #expect(try work.bytes() == bytes)
    work.disk.writeError = nil
    try keeper.must(newAccount("Meyer"))
    let after = keeper.book
    keeper.close()
    let again = try work.open()
    #expect(again.book == after)
    #expect(after.accounts.rows.count == 2)
  }

  @Test func `goes on in a new file after a sync that failed`() throws {
    let work = try Workplace()
    var keeper = try work.open()
    work.disk.syncError = EIO
    for _ in 0..<2 {
      #expect(throws: BookError.self) { try keeper.execute(newAccount("Meyer")) }
      let accounts = keeper.book.accounts.rows
      #expect(accounts.isEmpty)
    }
    work.disk.syncError = nil
    let id = try keeper.must(newAccount("Meyer"))
    try keeper.must(rename(id, "Meyer & Sons"))
    let after = keeper.book
    keeper.close()
    #expect(try work.segments() == [0, 1])
    var again = try work.open()
    #expect(again.book == after)
    _ = try again.undo()
    #expect(again.book.accounts[id]?.name == "Meyer")
  }

  @Test func `lets a second window read`() throws {
    let work = try Workplace()
    var first = try work.open()
    try first.must(newAccount("Hartmann"))
    var second = try work.open()
    #expect(second.book == first.book)
    let reason = ReadOnlyReason.locked(.current)
    #expect(second.access == .readOnly(reason))
    #expect(second.notices == [.readOnly(reason)])
    #expect(throws: BookError.readOnly(reason)) { try second.execute(newAccount("Meyer")) }
    first.close()
  }

  @Test func `finds no book where there is none and nothing is to be written`() throws {
    let work = try Workplace()
    #expect(throws: BookError.noBook(folder: work.folder + "/book")) {
      _ = try work.open(writing: false)
    }
  }

  @Test func `tells of a torn tail and where its bytes are`() throws {
    let work = try Workplace()
    do {
      var keeper = try work.open()
      try keeper.must(newAccount("Hartmann"))
    }
    let descriptor = try work.disk.open(work.journal, .append)
    _ = try unsafe Array("0123".utf8).withUnsafeBytes {
      unsafe try work.disk.write(descriptor, $0)
    }
    work.disk.close(descriptor)
    let keeper = try work.open()
    let notices = keeper.notices
    guard case .tornTail(let aside) = try #require(notices.first) else {
      Issue.record("No torn tail: \(notices)")
      return
    }
    #expect(aside.bytes == 4)
    #expect(try work.disk.status(at: aside.path)?.size == 4)
    let accounts = keeper.book.accounts.rows
    #expect(accounts.count == 1)
  }

  @Test func `goes on in order when the machine's clock goes back ten years`() throws {
    let work = try Workplace()
    var keeper = try work.open()
    let first = try keeper.execute(newAccount("One")).get()
    work.time -= 315_360_000_000
    let second = try keeper.execute(newAccount("Two")).get()
    #expect(first.stamp < second.stamp)
    keeper.close()
    var again = try work.open()
    let third = try again.execute(newAccount("Three")).get()
    #expect(second.stamp < third.stamp)
  }
}

@Suite struct `An import` {
  @Test func `of fifty thousand rows is one action and one undo`() throws {
    let work = try Workplace()
    let empty = Book()
    let full: Book
    do {
      var keeper = try work.open()
      let drafts = (1...50_000).map { number in
        Change.add(
          Draft(
            .account,
            [.account(.name): .text("Account \(number)"), .account(.region): .text("South")]))
      }
      let saved = try keeper.execute(Command(Purpose(.importing, .account), drafts)).get()
      #expect(saved.events.count == 150_000)
      full = keeper.book
      keeper.close()
    }
    let lines = try work.payloads()
    #expect(lines.count > 4)
    #expect(lines.allSatisfy { $0.utf8.count <= Journal.longestPayload })
    do {
      var keeper = try work.open()
      #expect(keeper.book == full)
      #expect(keeper.report.actions == 1)
      _ = try #require(try keeper.undo())
      let rows = keeper.book.accounts.rows
      #expect(rows.isEmpty)
      #expect(keeper.undoable == nil)
    }
    var keeper = try work.open()
    _ = try #require(try keeper.redo())
    #expect(keeper.book.accounts.rows == full.accounts.rows)
    #expect(empty.accounts.rows.isEmpty)
  }

  @Test func `that the disk can't hold leaves nothing`() throws {
    let work = try Workplace()
    var keeper = try work.open()
    try keeper.must(newAccount("Hartmann"))
    let (before, bytes) = (keeper.book, try work.bytes())
    let long = String(repeating: "x", count: 900_000)
    let drafts = (1...8).map {
      Change.add(
        Draft(
          .account, [.account(.name): .text("A\($0)"), .account(.notes): .text(long)],
          id: .draft(UInt32($0))))
    }
    work.disk.writeError = ENOSPC
    #expect(throws: BookError.self) {
      try keeper.execute(Command(Purpose(.importing, .account), drafts))
    }
    #expect(keeper.book == before)
    #expect(try work.bytes() == bytes)
    // Within the bounds of a text, and with its escapes longer than a line.
    let huge = String(repeating: "\u{1}", count: 200_000)
    work.disk.writeError = nil
    #expect(throws: BookError.self) {
      try keeper.execute(
        Command(
          Purpose(.importing, .account),
          drafts + [.edit(.draft(1), .account, [.account(.notes): .text(huge)])]))
    }
    #expect(try work.bytes() == bytes)
    try keeper.must(newAccount("Meyer"))
  }
}

@Suite struct `An error of the book` {
  @Test func `says not saved only when something was to be saved`() {
    for operation in FileSystemError.Operation.allCases {
      let error = FileSystemError(operation, path: "/b", errno: EACCES)
      #expect(!BookError.system(error).phrase.en.hasPrefix("Not saved"))
      #expect(BookError.system(error).phrase.en.contains("/b"))
      #expect(BookError.system(error).phrase.zh.contains("/b"))
      for number in [ENOSPC, EDQUOT, EFBIG, EIO] {
        let phrase = BookError.notSaved(FileSystemError(operation, path: "/b", errno: number))
          .phrase
        #expect(phrase.en.hasPrefix("Not saved"))
        #expect(phrase.zh.hasPrefix("没有保存"))
      }
    }
  }
}
