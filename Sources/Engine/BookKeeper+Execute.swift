// Carrying out a command: decide, save, apply, in this order and no other.

package import Model
import Persistence

extension BookKeeper {
  /// Carries out a command.
  ///
  /// On success the action is on the disk and in ``book``. A refusal is a value: nothing was
  /// written. When this throws, nothing was saved and the book is as it was; ``access`` says
  /// whether it can be tried again.
  package mutating func execute(
    _ command: Command
  ) throws(BookError) -> Result<SavedAction, Refusal> {
    if case .readOnly(let reason) = access { throw .readOnly(reason) }
    var issuer = issuer
    switch book.decided(command, issuer: &issuer) {
    case .failure(let refusal): return .failure(refusal)
    case .success(let decided):
      let saved = try save(
        decided.events, leadingTo: decided.book, for: command.purpose, from: command.file,
        undoes: nil)
      self.issuer = issuer
      return .success(saved)
    }
  }

  /// Saves an action and applies it.
  ///
  /// - Parameters:
  ///   - result: The book with the events applied, where somebody has made it.
  ///   - file: The name of the file that an import comes from.
  ///   - original: What was done in the first place, where this undoes something that undo no longer
  ///     knows.
  mutating func save(
    _ events: [Event], leadingTo result: Book? = nil, for purpose: Purpose,
    from file: String? = nil, undoes target: UInt64?,
    original: Purpose? = nil
  ) throws(BookError) -> SavedAction {
    provenance.link()
    let clock = options.now()
    let next = stamp.next(now: clock)
    let sequence = journal.nextSequence
    var writer = ActionWriter(
      purpose, from: file, stamp: next, clock: clock, author: options.author, undoes: target,
      device: device, sequence: sequence, table: table)
    do throws(BookError) {
      try write(events, with: &writer)
    } catch {
      journal.discard()
      throw error
    }
    (stamp, lastClock) = (next, clock)
    provenance.merge(writer.provenance)
    let inverse = apply(events, leadingTo: result)
    log.note(
      UndoEntry(sequence: sequence, purpose: purpose, inverse: inverse, original: original),
      undoes: target)
    return SavedAction(sequence: sequence, stamp: next, purpose: purpose, events: events)
  }

  /// Writes an action's lines as they fill, and waits until they are on the disk.
  private mutating func write(
    _ events: [Event], with writer: inout ActionWriter
  ) throws(BookError) {
    let earlier = provenance
    var place = 0
    while place < events.count {
      place = try writer.take(events, from: place, after: earlier)
      for line in writer.takeFullLines() { try add(line, continues: true) }
    }
    try add(writer.finish(), continues: false)
    do throws(JournalError) { try journal.commit() } catch { throw BookError(saving: error) }
  }

  /// Adds a line to the journal's open group.
  private mutating func add(_ line: [UInt8], continues: Bool) throws(BookError) {
    do throws(JournalError) {
      try journal.add(line, continues: continues)
      work += EngineOptions.work(ofLine: line.count)
    } catch {
      throw BookError(saving: error)
    }
  }

  /// Applies events and returns those that undo them, unless they are too many to keep.
  private mutating func apply(_ events: [Event], leadingTo result: Book?) -> [Event]? {
    guard events.count <= UndoLog.longestInverse else {
      if let result { book = result } else { book.apply(events) }
      return nil
    }
    var inverse = InverseBuilder()
    for event in events {
      inverse.take(event, before: book)
      book.apply(event)
    }
    return inverse.events
  }
}
