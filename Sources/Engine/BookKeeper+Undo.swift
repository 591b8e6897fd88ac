// Undo and redo: each is a new action that says which one it undoes.

import Model
import Persistence

extension BookKeeper {
  /// Undoes the last action, also one of an earlier session.
  ///
  /// - Returns: The action that undoes it, on the disk; `nil` when there is nothing left.
  /// - Throws: As ``execute(_:)`` does; ``BookError/newerAction`` when this version doesn't know all of
  ///   the action, so that it could undo only a part of it.
  /// - Complexity: O(events of the action); the first time after opening, O(journal).
  package mutating func undo() throws(BookError) -> SavedAction? {
    guard let entry = log.undo.last else { return nil }
    return try undo(entry, as: .undo)
  }

  /// Redoes what ``undo()`` undid last, as long as nothing else was done since.
  package mutating func redo() throws(BookError) -> SavedAction? {
    guard let entry = log.redo.last else { return nil }
    return try undo(entry, as: .redo)
  }

  /// Lets undo and redo begin here: they stop before what was done so far. The journal keeps all of it,
  /// and ``undo(_:)`` still undoes it by its number.
  package mutating func beginUndoHere() { log = UndoLog() }

  /// Undoes any one action, while what was done after it stays.
  ///
  /// The latest one is undone as ``undo()`` does. Of an undo, what it undid is done
  /// again. Afterwards ``redo()`` reverses it, as long as nothing else was done.
  ///
  /// - Parameter sequence: The number by which ``history(of:limit:)`` names the action.
  /// - Returns: The action that undoes it, on the disk; or why it cannot be, and then nothing
  ///   has changed. Later work is never overwritten: an action on which a later one stands is
  ///   refused.
  /// - Throws: As ``execute(_:)`` does.
  /// - Complexity: O(journal).
  package mutating func undo(
    _ sequence: UInt64
  ) throws(BookError) -> Result<SavedAction, UndoRefusal> {
    if case .readOnly(let reason) = access { throw .readOnly(reason) }
    let (chains, isKnown) = try chains(lookingFor: sequence)
    guard isKnown else { return .failure(.unknown) }
    guard !chains.isUndone(sequence) else { return .failure(.alreadyUndone) }
    let target = chains.top(of: sequence)
    if [log.undo.last, log.redo.last].contains(where: {
      $0?.sequence == target && $0?.isPartlyUnknown == true
    }) {
      return .failure(.newer)
    }
    if target == log.undo.last?.sequence, let saved = try undo() { return .success(saved) }
    if target == log.redo.last?.sequence, let saved = try redo() { return .success(saved) }
    var retraction = SelectiveUndo(of: target, chains: chains)
    try replayActions { action, book in retraction.take(action, &book) }
    if let refusal = retraction.refusal(in: book) { return .failure(refusal) }
    let done = retraction.action?.purpose
    let purpose = Purpose(chains.verb(takingBack: target), done?.kind ?? .book)
    let original = chains.base(of: target) == target ? done : nil
    return .success(try save(retraction.inverse, for: purpose, undoes: target, original: original))
  }

  /// Reads which action undoes which one, and whether there is an action with a number.
  private borrowing func chains(
    lookingFor sequence: UInt64
  ) throws(BookError) -> (chains: UndoChains, isKnown: Bool) {
    var chains = UndoChains()
    var isKnown = false
    try replayActions { action, _ in
      if let target = action.undoes { chains.note(action.sequence, undoes: target) }
      if action.sequence == sequence { isKnown = true }
    }
    return (chains, isKnown)
  }

  /// Saves the inverse of an action.
  private mutating func undo(_ entry: UndoEntry, as verb: Verb) throws(BookError) -> SavedAction {
    if case .readOnly(let reason) = access { throw .readOnly(reason) }
    guard !entry.isPartlyUnknown else { throw .newerAction }
    let events: [Event]
    if let inverse = entry.inverse {
      events = inverse
    } else {
      events = try inverses(of: entry.sequence)
    }
    let purpose = Purpose(verb, entry.purpose?.kind ?? .book)
    return try save(events, for: purpose, undoes: entry.sequence)
  }

  /// Replays the journal to learn what undoes an action, and those around it on the way.
  private mutating func inverses(of wanted: UInt64) throws(BookError) -> [Event] {
    let unknown = log.unknown.union([wanted])
    var found: [UInt64: [Event]] = [:]
    try replayActions { action, book in
      guard unknown.contains(action.sequence) else { return book.apply(action.events) }
      var inverse = InverseBuilder()
      for event in action.events {
        inverse.take(event, before: book)
        book.apply(event)
      }
      let events = inverse.events
      if action.sequence == wanted || events.count <= UndoLog.longestInverse {
        found[action.sequence] = events
      }
    }
    log.fill(found.filter { $0.value.count <= UndoLog.longestInverse })
    return found[wanted] ?? []
  }
}
