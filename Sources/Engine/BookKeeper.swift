// The one writer of a book: it decides commands, saves what they bring about, and only then
// changes the book in memory.

package import Model
package import Persistence

/// A book that is open, and the only way to change it.
///
///     var keeper = try BookKeeper.open("/home/ana/.local/share/rapport", options)
///     switch try keeper.execute(.add(.account, [.account(.name): .text("Hartmann")])) {
///     case .success(let saved): …    // on the disk
///     case .failure(let refusal): …  // nothing happened; the refusal says what to mend
///     }
///
/// A folder holds one book:
///
///     journal/9f3a01c2-0000.sj1   the journal of this device, in one file or more
///     lock                        held by whoever may write
///     wait                        held by the first of those who wait for the lock, if any did
///     lent                        held by a window that has lent its place to them
///     quarantine/                 torn ends that recovery put aside
///     cache/9f3a01c2.sjc          what the journal comes to; can be deleted at any time
package struct BookKeeper: ~Copyable {
  /// The book as it is now.
  package internal(set) var book: Book
  /// The folder that holds it.
  package let folder: String
  /// What a person should be told about the opening.
  package internal(set) var notices: [BookNotice]
  /// The device whose journal is written.
  package let device: UInt32

  /// The journal.
  var journal: Journal
  /// Where fresh identities come from.
  var issuer: IDIssuer
  /// The stamp of the last action.
  var stamp: Stamp
  /// Which change gave each field its value.
  var provenance: Provenance
  /// What can be undone.
  var log: UndoLog
  /// How many changes only a newer version knows.
  var unknownChanges = 0
  /// The records that weren't understood, as far as opening read them itself; see
  /// ``EngineOptions/usesCheckpoint``.
  package internal(set) var unread: [UnreadRecord] = []
  /// The fields by tag and number.
  let table: FieldTable
  /// What came in from outside.
  let options: EngineOptions
  /// What the machine's clock showed at the last action, as far as that is known.
  var lastClock: Int64 = 0
  /// How much was done that no checkpoint speaks for; see ``EngineOptions/checkpointInterval``.
  var work: UInt64 = 0
  /// The number of the line up to which the checkpoint speaks; 0 without one.
  var checkpointed: UInt64 = 0
  /// The lock's file, kept open while another process holds the lock and this one follows.
  var waiting: LockFile?
  /// The right to take the place back, while it is lent.
  var claim: FileLock?
  /// Which book it is: a random UUID, from the header of its journal; empty where that is damaged.
  package internal(set) var store = ""

  /// Where the book's files lie.
  var place: BookPlace { BookPlace(folder: folder) }

  /// Whether changes are taken, or why not.
  package var access: JournalAccess { journal.access }

  /// What opening found in the journal.
  package var report: JournalReport { journal.report }

  /// What ``undo()`` would undo: its purpose, or `nil` when there is nothing.
  package var undoable: UndoOffer? { log.undo.last.map(UndoOffer.init) }

  /// What ``redo()`` would do again.
  package var redoable: UndoOffer? { log.redo.last.map(UndoOffer.init) }

  /// Ends the session. Everything was saved long ago; what is written now spares the next opening
  /// some work, and a failure to write it loses nothing.
  package consuming func close() {
    keepCheckpoint()
    journal.close()
  }
}

/// Something that can be undone or redone.
package struct UndoOffer: Hashable, Sendable {
  /// The sequence number of its first line, by which history names it.
  package let sequence: UInt64
  /// What it was for; `nil` when only a newer version knows.
  package let purpose: Purpose?
  /// What was done in the first place; the same, unless it is an undo or a redo.
  package let original: Purpose?

  /// The offer to reverse an action.
  init(_ entry: UndoEntry) {
    (sequence, purpose) = (entry.sequence, entry.purpose)
    original = entry.original ?? entry.purpose
  }
}

/// An action that is on the disk.
package struct SavedAction: Hashable, Sendable {
  /// The sequence number of its first line, by which history names it.
  package let sequence: UInt64
  /// When it was done.
  package let stamp: Stamp
  /// What it was for.
  package let purpose: Purpose
  /// What happened.
  package let events: [Event]
}
