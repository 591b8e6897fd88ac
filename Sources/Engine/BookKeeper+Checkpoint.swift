// The checkpoint of a book: what its journal comes to, kept so that the next opening is quick, and a
// witness of how far the journal once went.

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
  /// Only the writer of an undamaged journal does, so a checkpoint that knows more than its journal
  /// stays. A failure is of no consequence: the checkpoint before it stays, or there is none.
  mutating func keepCheckpoint() {
    let end = journal.end
    guard options.usesCheckpoint, access == .writable, let origin = journal.report.origin,
      work >= options.checkpointInterval
    else { return }
    provenance.link()
    let checkpoint = Checkpoint(
      mark: end, origin: origin, schema: options.schema, body: snapshot.bytes(table))
    do throws(FileSystemError) {
      try checkpoint.write(
        to: place.checkpoint(of: journal.files), of: journal.files, on: options.disk)
      checkpointed = journal.nextSequence
      work = 0
    } catch {
      // The next opening reads the journal, as it does without.
    }
  }

  /// Reads the journal, from its checkpoint on when there is one that the journal confirms, and weighs
  /// what lies beside it.
  ///
  /// - Parameters:
  ///   - copies: Files that may be copies of the journal's; those that prove something are named in the
  ///     findings.
  /// - Returns: What the journal's side of it found, and how many lines the checkpoint spoke for.
  static func read(
    _ files: JournalFiles, at place: BookPlace, copies: [String], into replay: inout Replay,
    table: FieldTable, _ options: EngineOptions
  ) throws(JournalError) -> (reading: JournalReading, checkpointed: UInt64) {
    // Before the journal, which another process may be making longer.
    let kept = Checkpoint.read(place.checkpoint(of: files), of: files, on: options.disk)
    var reading: JournalReading
    var checkpointed: UInt64 = 0
    if let kept, options.usesCheckpoint {
      (reading, checkpointed) = try read(
        files, from: kept, at: place, into: &replay, table, options)
    } else if let kept {
      reading = try check(files, against: kept, at: place, into: &replay, table, options)
    } else {
      reading = try read(files, into: &replay, table, options)
    }
    reading.weigh(tornEndsIn: place.quarantine, on: options.disk)
    for copy in copies where reading.report.damage == nil {
      _ = unsafe reading.weigh(copy: copy, header: JournalHeader.read, on: options.disk)
    }
    return (reading, checkpointed)
  }

  /// Reads the journal from a checkpoint on, or where that can't be, from the start.
  private static func read(
    _ files: JournalFiles, from kept: Checkpoint, at place: BookPlace, into replay: inout Replay,
    _ table: FieldTable, _ options: EngineOptions
  ) throws(JournalError) -> (reading: JournalReading, checkpointed: UInt64) {
    if kept.schema == options.schema, let snapshot = BookSnapshot(kept.body, table) {
      var resumed = Replay(snapshot)
      let reading = try read(files, from: kept.mark, into: &resumed, table, options)
      if reading.confirmsMark {
        replay = resumed
        return (reading, kept.mark.nextSequence)
      }
    }
    // Its mark speaks whatever version wrote the rest.
    let isConfirmed = try confirms(kept, files, options)
    var reading = try read(files, isKnown: true, into: &replay, table, options)
    if !isConfirmed { reading.weigh(kept, at: place.checkpoint(of: files)) }
    return (reading, 0)
  }

  /// Reads every record of the journal and compares what they come to with what a checkpoint says.
  private static func check(
    _ files: JournalFiles, against kept: Checkpoint, at place: BookPlace,
    into replay: inout Replay, _ table: FieldTable, _ options: EngineOptions
  ) throws(JournalError) -> JournalReading {
    guard try confirms(kept, files, options) else {
      var reading = try read(files, isKnown: true, into: &replay, table, options)
      reading.weigh(kept, at: place.checkpoint(of: files))
      return reading
    }
    _ = try read(files, upTo: kept.mark, into: &replay, table, options)
    let isRight =
      kept.schema != options.schema
      || BookSnapshot(kept.body, table)?.agrees(with: replay.snapshot) == true
    var reading = try read(files, from: kept.mark, into: &replay, table, options)
    if !isRight { reading.contradict(checkpointAt: place.checkpoint(of: files)) }
    return reading
  }

  /// Puts the checkpoint aside, which was found to say something else than the journal, so that nothing is read from it
  /// and it can still be looked at; nil when another process may be writing it, or when it can't be moved.
  ///
  /// - Returns: Where it is now.
  package borrowing func setCheckpointAside() -> String? {
    let path = place.checkpoint(of: journal.files)
    switch FileLock.attempt(place.lock, holder: options.holder, on: options.disk) {
    case .refused: return nil
    case .granted:
      do throws(FileSystemError) {
        let aside = path + ".wrong"
        try options.disk.rename(path, to: aside)
        return aside
      } catch {
        return nil
      }
    }
  }

  /// Whether the journal is whole up to a checkpoint's mark.
  static func confirms(
    _ kept: Checkpoint, _ files: JournalFiles, _ options: EngineOptions
  ) throws(JournalError) -> Bool {
    unsafe try Journal.confirms(
      kept.mark, of: files, on: options.disk, header: JournalHeader.read)
  }

  /// Reads the journal from a mark on, or up to one.
  ///
  /// - Parameter isKnown: Whether a checkpoint says that there was one.
  private static func read(
    _ files: JournalFiles, from mark: JournalCursor? = nil, upTo end: JournalCursor? = nil,
    isKnown: Bool = false, into replay: inout Replay, _ table: FieldTable, _ options: EngineOptions
  ) throws(JournalError) -> JournalReading {
    let reader = ActionReader(table: table)
    defer { replay.finish() }
    return try unsafe Journal.read(
      files, from: mark, upTo: end, isKnown: isKnown, on: options.disk,
      header: { payload in unsafe replay.takeHeader(payload) },
      record: { position, payload in unsafe replay.take(position, payload, reader) })
  }
}

extension BookSnapshot {
  /// Whether a snapshot that was kept says what replaying the journal comes to.
  ///
  /// The machine's clock is left out, which the writer knows more exactly than its journal. A higher
  /// counter of identities does no harm.
  fileprivate func agrees(with replayed: BookSnapshot) -> Bool {
    let (mine, theirs) = (provenance.linked, replayed.provenance.linked)
    return book == replayed.book && stamp == replayed.stamp
      && nextCounter >= replayed.nextCounter && unknownChanges == replayed.unknownChanges
      && critical == replayed.critical && log.agrees(with: replayed.log)
      && mine.things == theirs.things
      && mine.things.allSatisfy { id in
        let (left, right) = (mine.lastChanges(of: id), theirs.lastChanges(of: id))
        return left.count == right.count
          && zip(left, right).allSatisfy { $0.place == $1.place && $0.fields.raw == $1.fields.raw }
      }
  }
}

extension UndoLog {
  /// Whether the same actions can be undone and redone.
  fileprivate func agrees(with other: UndoLog) -> Bool {
    [(undo, other.undo), (redo, other.redo)].allSatisfy { mine, theirs in
      mine.count == theirs.count
        && zip(mine, theirs).allSatisfy {
          $0.sequence == $1.sequence && $0.purpose == $1.purpose
            && $0.isPartlyUnknown == $1.isPartlyUnknown
        }
    }
  }
}

extension EngineOptions {
  /// How much work a line with so many bytes is: one change, and one more for each 64 bytes that go
  /// beyond an everyday line. That is about the row of an import.
  static func work(ofLine bytes: Int) -> UInt64 { 1 + UInt64(max(0, bytes - 256)) >> 6 }

  /// What a checkpoint's body depends on: the fields, and the version of the program, because a
  /// newer one may know what an older one passed over.
  var schema: UInt64 {
    var program = program
    let version = program.withUTF8 { unsafe Checksum.of(UnsafeRawBufferPointer($0)) }
    return FieldTable.fingerprint ^ UInt64(version) << 32 ^ BookSnapshot.form
  }
}
