// The checkpoint of a book: what its journal comes to, kept so that the next opening is quick.

import Model
import Persistence

extension BookKeeper {
  /// What replaying the journal would come to.
  var snapshot: BookSnapshot {
    BookSnapshot(
      book: book, provenance: provenance, log: log, stamp: stamp, lastClock: lastClock,
      nextCounter: issuer.next, unknownChanges: unknownChanges)
  }

  /// Writes a checkpoint when enough has been done since the last one, by the work that it spares the
  /// next opening: one large import counts as many small changes do.
  ///
  /// Only the writer of an undamaged journal does. A failure is of no consequence: the checkpoint
  /// before it stays, or there is none.
  mutating func keepCheckpoint() {
    let end = journal.end
    guard options.usesCheckpoint, access == .writable,
      work >= options.checkpointInterval
    else { return }
    provenance.link()
    let checkpoint = Checkpoint(mark: end, body: snapshot.bytes(table))
    do throws(FileSystemError) {
      try checkpoint.write(
        to: place.checkpoint(of: journal.files), of: journal.files, schema: options.schema,
        on: options.disk)
      checkpointed = journal.nextSequence
      work = 0
    } catch {
      // The next opening reads the journal, as it does without.
    }
  }

  /// Reads the journal, from its checkpoint on when there is one that the journal confirms.
  ///
  /// - Returns: What the journal's side of it found, and how many lines the checkpoint spoke for.
  static func read(
    _ files: JournalFiles, at place: BookPlace, into replay: inout Replay, table: FieldTable,
    _ options: EngineOptions
  ) throws(JournalError) -> (reading: JournalReading, checkpointed: UInt64) {
    if options.usesCheckpoint,
      let checkpoint = Checkpoint.read(
        place.checkpoint(of: files), of: files, schema: options.schema, on: options.disk),
      let snapshot = BookSnapshot(checkpoint.body, table)
    {
      var resumed = Replay(snapshot)
      let reading = try read(files, from: checkpoint.mark, into: &resumed, table, options)
      if reading.confirmsMark {
        replay = resumed
        return (reading, checkpoint.mark.nextSequence)
      }
    }
    return (try read(files, from: nil, into: &replay, table, options), 0)
  }

  /// Reads the journal from a mark on.
  private static func read(
    _ files: JournalFiles, from mark: JournalCursor?, into replay: inout Replay,
    _ table: FieldTable, _ options: EngineOptions
  ) throws(JournalError) -> JournalReading {
    let reader = ActionReader(table: table)
    defer { replay.finish() }
    return try unsafe Journal.read(
      files, from: mark, on: options.disk,
      header: { payload in unsafe replay.takeHeader(payload) },
      record: { position, payload in unsafe replay.take(position, payload, reader) })
  }
}

extension EngineOptions {
  /// How much work a line with so many bytes is: one change, and one more for each 64 bytes that go
  /// beyond an everyday line. That is about the row of an import.
  static func work(ofLine bytes: Int) -> UInt64 { 1 + UInt64(max(0, bytes - 256)) >> 6 }

  /// What a checkpoint's body depends on: the fields, and the version of the program, because a
  /// newer one may know what an older one passed over.
  fileprivate var schema: UInt64 {
    var program = program
    let version = program.withUTF8 { unsafe Checksum.of(UnsafeRawBufferPointer($0)) }
    return FieldTable.fingerprint ^ UInt64(version) << 32 ^ BookSnapshot.form
  }
}
