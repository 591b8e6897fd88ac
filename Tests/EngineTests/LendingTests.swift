// A window that lends its place to commands that wait for it, and the commands.

import Glibc
import Model
import Persistence
import Synchronization
import Testing

@testable import Engine

/// A clock that only sleeping moves, with something that happens at each pause.
private final class Pauses: Sendable {
  private let state = Mutex((time: Int64(0), count: 0))

  /// How long was slept, in milliseconds.
  var time: Int64 { state.withLock { $0.time } }
  /// How often.
  var count: Int { state.withLock { $0.count } }

  /// Waits so long by this clock.
  func patience(
    _ milliseconds: Int64, tell: @escaping @Sendable (LockHolder?) -> Void = { _ in },
    meanwhile: @escaping @Sendable (Int) -> Void = { _ in }
  ) -> Patience {
    Patience(
      milliseconds: milliseconds, now: { self.time },
      sleep: { pause in
        let count = self.state.withLock { state in
          state.time += pause
          state.count += 1
          return state.count
        }
        meanwhile(count)
      }, tell: tell)
  }
}

/// The lock of a book, held as by another process.
private final class Held: Sendable {
  private let number: Int32

  init(_ path: String) {
    number = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    flock(number, LOCK_EX | LOCK_NB)
  }

  deinit { close(number) }

  /// Lets it go.
  func letGo() { flock(number, LOCK_UN) }
}

@Suite struct `A book that others wait for` {
  @Test func `is waited for with growing pauses, and a word, until the time is over`() throws {
    let work = try Workplace()
    let window = try work.open()
    let pauses = Pauses()
    let told = Mutex([LockHolder?]())
    let command = try work.open(
      patience: pauses.patience(2000, tell: { holder in told.withLock { $0.append(holder) } }))
    #expect(command.access == .readOnly(.locked(.current)))
    #expect(pauses.time == 2000)
    #expect((80...120).contains(pauses.count))
    #expect(told.withLock { $0 } == [.current])
    window.close()
  }

  @Test func `isn't waited for when no time is given`() throws {
    let work = try Workplace()
    let window = try work.open()
    let pauses = Pauses()
    let command = try work.open(patience: pauses.patience(0))
    #expect(command.access == .readOnly(.locked(.current)) && pauses.count == 0)
    window.close()
  }

  @Test func `is read as it is when the lock is free at last`() throws {
    let work = try Workplace()
    do {
      var first = try work.open()
      try first.must(newAccount("Hartmann"))
      first.close()
    }
    let held = Held(work.folder + "/book/lock")
    let pauses = Pauses()
    let command = try work.open(
      patience: pauses.patience(2000, meanwhile: { if $0 == 7 { held.letGo() } }))
    #expect(command.access == .writable && pauses.count == 7)
    #expect(command.book.accounts.rows.count == 1)
  }

  @Test func `that another process is just making is there when it is done`() throws {
    let work = try Workplace()
    try work.disk.makeDirectory(work.folder + "/book")
    try work.disk.makeDirectory(work.folder + "/book/journal")
    let held = Held(work.folder + "/book/lock")
    let pauses = Pauses()
    let command = try work.open(
      patience: pauses.patience(0, meanwhile: { if $0 == 3 { held.letGo() } }))
    #expect(command.access == .writable && pauses.count == 3)
    command.close()
    let never = try Workplace()
    try never.disk.makeDirectory(never.folder + "/book")
    try never.disk.makeDirectory(never.folder + "/book/journal")
    let lock = Held(never.folder + "/book/lock")
    #expect(throws: BookError.readOnly(.locked(nil))) {
      _ = try never.open(patience: Pauses().patience(100))
    }
    lock.letGo()
  }

  @Test func `is lent to whoever waits, and taken back with what they saved`() throws {
    let work = try Workplace()
    var window = try work.open()
    let id = try window.must(newAccount("Hartmann"))
    #expect(window.lend() == false, "nobody asks")
    for round in 1...5 {
      let request = Held(work.folder + "/book/wait")
      #expect(window.lend() == true)
      #expect(window.isLending == true && window.isFollowing == true)
      #expect(try window.follow() == .unchanged, "the place is left to who asks for it")
      var command = try work.open(patience: Pauses().patience(2000))
      request.letGo()
      #expect(command.access == .writable)
      let notices = command.notices
      #expect(notices.isEmpty, "\(notices)")
      try command.must(rename(id, "Hartmann \(round)"))
      #expect(try window.follow() == .changed)
      command.close()
      #expect(try window.follow() == .tookBack)
      #expect(window.isLending == false && window.access == .writable)
      let found = window.notices
      #expect(found.isEmpty, "\(found)")
      #expect(window.book.accounts[id]?.name == "Hartmann \(round)")
      try window.must(newAccount("Customer \(round)"))
    }
    let book = window.book
    window.close()
    let again = try work.open()
    #expect(again.book == book && again.report.findings.isEmpty)
  }

  @Test func `comes back to the window that lent it, whoever else wants it`() throws {
    let work = try Workplace()
    var window = try work.open()
    try window.must(newAccount("Hartmann"))
    var other = try work.open()
    let request = Held(work.folder + "/book/wait")
    #expect(window.lend() == true)
    request.letGo()
    #expect(try other.follow() != .tookOver, "another window leaves it alone")
    let third = try work.open()
    #expect(third.access == .readOnly(.locked(nil)), "a new window does, too")
    #expect(try window.follow() == .tookBack)
    #expect(try other.follow() != .tookOver)
    window.close()
    #expect(try other.follow() == .tookOver)
  }

  @Test func `is waited for by the window that lent it and wants to save`() throws {
    let work = try Workplace()
    let pauses = Pauses()
    var window = try work.open(patience: pauses.patience(2000))
    let id = try window.must(newAccount("Hartmann"))
    let request = Held(work.folder + "/book/wait")
    #expect(window.lend() == true)
    let lock = Held(work.folder + "/book/lock")
    #expect(try window.takeBack() == .unchanged)
    #expect(pauses.time == 2000)
    #expect(throws: BookError.readOnly(.locked(nil))) { try window.execute(rename(id, "Meyer")) }
    lock.letGo()
    #expect(try window.takeBack() == .tookBack, "whoever else waits")
    try window.must(rename(id, "Meyer"))
    request.letGo()
    window.close()
    #expect(try work.open().book.accounts[id]?.name == "Meyer")
  }

  @Test func `is the next window's when the one that lent it is gone`() throws {
    let work = try Workplace()
    var other: BookKeeper
    do {
      var window = try work.open()
      try window.must(newAccount("Hartmann"))
      other = try work.open()
      let request = Held(work.folder + "/book/wait")
      #expect(window.lend() == true)
      request.letGo()
      #expect(try other.follow() != .tookOver)
    }
    #expect(try other.follow() == .tookOver)
    #expect(other.book.accounts.rows.count == 1)
  }
}
