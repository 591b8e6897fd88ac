// Saving actions one by one, and the least that saving can be.

import Engine
import Glibc
import Model
import Persistence

/// An open book in which one account is changed again and again, and a bare file beside it.
struct Saving: ~Copyable {
  /// The book.
  private var keeper: BookKeeper
  /// The account that is changed.
  private let account: EntityID
  /// The journal.
  private let journal: String
  /// The bare file.
  private let bare: Int32
  /// Counts the changes.
  private var count = 0

  /// Opens the book of a sample for writing, and creates the bare file.
  init(_ sample: Sample, scratch: String) throws {
    let bare = unsafe open(scratch, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard bare >= 0 else { throw WorkshopError("open \(scratch)") }
    let keeper = try BookKeeper.open(sample.folder, EngineOptions(author: "ana"))
    guard let account = keeper.book.accounts.rows.values.first?.id else {
      throw WorkshopError("no account")
    }
    (self.bare, self.account, journal) = (bare, account, sample.file)
    self.keeper = keeper
  }

  deinit { _ = close(bare) }

  /// Changes the account and saves that.
  mutating func act() throws {
    count += 1
    let note = Value.text("Asked for a number in writing, \(1000 + count % 1000).")
    _ = try keeper.execute(.edit(account, .account, [.account(.notes): note])).get()
  }

  /// Changes the account and returns how many bytes that added to the journal.
  mutating func bytesOfAction() throws -> Int {
    let before = try RealFileSystem().status(at: journal)?.size ?? 0
    try act()
    return (try RealFileSystem().status(at: journal)?.size ?? 0) - before
  }

  /// Adds so many bytes to the bare file and waits until they are on the disk.
  func writeBare(_ count: Int) throws {
    let bytes = [UInt8](repeating: UInt8(ascii: "x"), count: count)
    guard unsafe write(bare, bytes, count) == count, fdatasync(bare) == 0 else {
      throw WorkshopError("write")
    }
  }
}
