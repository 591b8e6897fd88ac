// What an engine is told from outside: who, when, where, and by what chance.

package import Persistence

/// How a book is opened. Everything that isn't in the book itself comes in here, so a test can
/// fix it.
package struct EngineOptions {
  /// Who makes the changes, as history shows it.
  package var author: String
  /// Whether changes are wanted. Without, no lock is taken and nothing is created.
  package var wantsToWrite: Bool
  /// Whether a book is begun where none is yet; only with ``wantsToWrite``.
  package var mayBegin = true
  /// The clock: milliseconds since 1970-01-01 00:00 UTC.
  package var now: () -> Int64
  /// The device's number for a new book; by chance when `nil`. Never 0.
  package var device: UInt32?
  /// Where chance comes from.
  package var random: () -> UInt64
  /// The program's name and version, for the header of a new journal.
  package var program: String
  /// The disk.
  package var disk: any FileSystem
  /// The size in bytes from which on the journal goes on in a new segment.
  package var segmentLimit = Rotation.usualLimit
  /// How much must have been done since the last checkpoint for a new one to be worth its writing: a
  /// change in a line of its own is 1, and a longer line more (see ``work(ofLine:)``). 10,000 changes
  /// take about 10 ms to replay.
  package var checkpointInterval: UInt64 = 10_000
  /// Whether opening may go on from a checkpoint instead of working through every record.
  package var usesCheckpoint = true
  /// How long to wait for a lock that another process holds; a window does not.
  package var patience = Patience.none
  /// Whether the book is opened for one thing and closed again, as by a command. Only that may take the
  /// place that a window has lent.
  package var isBrief = false
  /// Who is named in the lock file.
  package var holder: LockHolder

  /// Creates options for everyday use.
  package init(
    author: String, wantsToWrite: Bool = true, now: @escaping () -> Int64 = Stamp.clock,
    device: UInt32? = nil, random: @escaping () -> UInt64 = { UInt64.random(in: .min ... .max) },
    program: String = ProgramVersion.name, disk: any FileSystem = RealFileSystem(),
    holder: LockHolder = .current
  ) {
    (self.author, self.wantsToWrite, self.now) = (author, wantsToWrite, now)
    (self.device, self.random, self.program) = (device, random, program)
    (self.disk, self.holder) = (disk, holder)
  }
}
