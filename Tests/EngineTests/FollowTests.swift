// A window that reads beside a window that writes.

import Glibc
import Model
import Persistence
import Testing

@testable import Engine

@Suite struct `A book that another window writes` {
  @Test func `shows what the other saves, with everything that undo and history need`() throws {
    let work = try Workplace()
    var writer = try work.open()
    let id = try writer.must(newAccount("Hartmann"))
    var reader = try work.open()
    #expect(reader.isFollowing == true)
    #expect(try reader.follow() == .unchanged)
    for number in 1...20 {
      try writer.must(rename(id, "Hartmann \(number)"))
      try writer.must(newAccount("Customer \(number)"))
      if number % 5 == 0 { _ = try writer.undo() }
      #expect(try reader.follow() == .changed)
      #expect(reader.book == writer.book)
      let (mine, theirs) = (reader.undoable, writer.undoable)
      #expect(mine == theirs)
    }
    #expect(try reader.history(limit: 100) == writer.history(limit: 100))
    #expect(throws: BookError.self) { try reader.execute(newAccount("Meyer")) }
  }

  @Test func `takes over when the other is gone, and writes on where it stopped`() throws {
    let work = try Workplace()
    var reader: BookKeeper
    let id: EntityID
    do {
      var writer = try work.open()
      id = try writer.must(newAccount("Hartmann"))
      reader = try work.open()
      try writer.must(rename(id, "Hartmann & Sons"))
      #expect(try reader.follow() == .changed)
      try writer.must(newAccount("Meyer"))
      writer.close()
    }
    #expect(try reader.follow() == .tookOver)
    #expect(reader.access == .writable)
    #expect(reader.book.accounts.rows.count == 2)
    try reader.must(rename(id, "Hartmann"))
    let book = reader.book
    reader.close()
    let again = try work.open()
    #expect(again.book == book)
    #expect(again.report.findings.isEmpty)
  }

  @Test func `is opened anew when a write that it had seen was taken back`() throws {
    let work = try Workplace()
    var writer = try work.open()
    let id = try writer.must(newAccount("Hartmann"))
    var reader = try work.open()
    let before = try work.bytes()
    try writer.must(rename(id, "Meyer"))
    #expect(try reader.follow() == .changed)
    #expect(unsafe truncate(work.journal, off_t(before.count)) == 0)
    #expect(try reader.follow() == .changed)
    #expect(reader.book.accounts[id]?.name == "Hartmann")
    #expect(reader.isFollowing == true)
  }
}
