// The workbench while a command has its turn: forms stay, what is saved meanwhile waits, and undo is of
// what was seen.

import Drawing
import Engine
import FaultDisk
import Interface
import Model
import Persistence
import Synchronization
import Testing

@testable import Session

/// A window and a command at one book on a disk in memory.
private final class Two {
  private let disk = FakeDisk()
  /// The window.
  private(set) var session: BookSession
  /// The command, while it has the book.
  private var command: BookKeeper?
  /// The time, which only waiting moves.
  private let clock: Clock

  private final class Clock: Sendable {
    let time = Mutex(Int64(0))
  }

  init(isSample: Bool = false) throws {
    let clock = Clock()
    self.clock = clock
    var options = EngineOptions(author: "ana", now: { 1_800_000_000_000 }, device: 0xD, disk: disk)
    options.patience = Patience(
      milliseconds: 0, now: { clock.time.withLock { $0 } },
      sleep: { pause in clock.time.withLock { $0 += pause } })
    var keeper = try BookKeeper.open("/book", options)
    _ = try keeper.execute(.add(.account, [.account(.name): .text("Alpha")])).get()
    let context = Context(
      book: keeper.book, today: Stage.today, language: .english, theme: .plain,
      size: Size(columns: 100, rows: 30))
    session = BookSession(
      bench: Workbench(context: context, themes: []), keeper: keeper,
      label: BookLabel(folder: "/book", isUsual: true, reader: .screen), isSample: isSample)
  }

  /// How long was waited, in milliseconds.
  var waited: Int64 { clock.time.withLock { $0 } }

  /// Whether a command that asks gets the book.
  func begin() throws -> Bool {
    let asking = try disk.open("/book/wait", .lock)
    #expect(try disk.lock(asking))
    _ = session.follow()
    var options = EngineOptions(author: "ben", now: { 1_800_000_000_000 }, device: 0xD, disk: disk)
    options.isBrief = true
    let opened = try BookKeeper.open("/book", options)
    disk.close(asking)
    guard opened.access == .writable else { return false }
    command = consume opened
    return true
  }

  /// Has the command add an account.
  func save(_ name: String) throws {
    _ = try command?.execute(.add(.account, [.account(.name): .text(name)])).get()
  }

  /// Ends the command.
  func end() { if let open = command.take() { open.close() } }

  func play(_ keys: String) throws {
    for key in try Key.sequence(keys) { _ = session.give(.key(key)) }
  }

  func follow() { _ = session.follow() }

  /// The names of the accounts on the screen.
  var names: [String] { session.bench.context.book.accounts.rows.values.map(\.name).sorted() }
  var notice: String { session.bench.notice?.phrase.en ?? "" }
  var form: Form? { session.bench.layers.last as? Form }
}

@Suite struct `A window beside a command` {
  @Test func `keeps its form, shows what came, and saves what was typed`() throws {
    let two = try Two()
    try two.play("aHalf")
    #expect(try two.begin())
    try two.save("Beta")
    two.follow()
    #expect(two.session.bench.context.readOnlyReason == nil)
    two.end()
    two.follow()
    #expect(two.names == ["Alpha", "Beta"] && two.form != nil)
    #expect(two.notice == "From the command line: added account.")
    try two.play(" typed<C-s>")
    #expect(two.names == ["Alpha", "Beta", "Half typed"] && two.form == nil)
  }

  @Test func `says nothing when a command has changed nothing`() throws {
    let two = try Two()
    #expect(try two.begin())
    two.end()
    two.follow()
    #expect(two.notice.isEmpty)
  }

  @Test func `takes its place back when something is to be saved`() throws {
    let two = try Two()
    try two.play("aMine")
    #expect(try two.begin())
    try two.save("Beta")
    two.end()
    // Nobody has told the window yet.
    try two.play("<C-s>")
    #expect(two.names == ["Alpha", "Beta", "Mine"] && two.form == nil)
  }

  @Test func `keeps what was typed when the command takes too long`() throws {
    let two = try Two()
    try two.play("aMine")
    #expect(try two.begin())
    try two.play("<C-s>")
    #expect(two.waited == 2000)
    #expect(two.form != nil)
    #expect(two.session.render().text.contains("Not saved: a command is still at work"))
    two.end()
    try two.play("<C-s>")
    #expect(two.names == ["Alpha", "Mine"] && two.form == nil)
  }

  @Test func `undoes only what was seen to be done last`() throws {
    let two = try Two()
    #expect(try two.begin())
    try two.save("Beta")
    two.end()
    try two.play("u")
    #expect(two.names == ["Alpha", "Beta"])
    #expect(two.notice == "From the command line: added account.")
    try two.play("u")
    #expect(two.names == ["Alpha"])
  }

  @Test func `lends nothing of a sample`() throws {
    let two = try Two(isSample: true)
    #expect(try !two.begin())
    try two.play("aMine<C-s>")
    #expect(two.names == ["Alpha", "Mine"])
  }
}
