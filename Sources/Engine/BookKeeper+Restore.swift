// What a checkpoint knows and the journal no longer does, its end or something in its middle, brought back
// as one action: the single steps are gone, what they came to isn't.

import Model
import Persistence

/// What a checkpoint brought back into a book that was saved from a journal that is too short.
package enum Restoration: Equatable, Sendable {
  /// The book is as it was at the checkpoint's mark, with what was saved of later actions. All of it is one
  /// action, which can be undone.
  case done(things: Int, changes: Int, until: Stamp)
  /// Another version of the program wrote the checkpoint in this file: that one can bring it back.
  case otherVersion(path: String)
  /// The checkpoint in this file saw another history, which can't be mixed with this one.
  case otherHistory(path: String)
}

extension BookKeeper {
  /// Brings a book that was saved from a journal to where its checkpoint says that it stood.
  ///
  /// - Parameters:
  ///   - place: The saved book; nothing else was done to it.
  ///   - path: The file of the checkpoint.
  /// - Returns: What was brought back; `nil` where nothing was missing.
  /// - Throws: ``BookError`` when it couldn't be saved.
  static func restore(
    _ kept: Checkpoint, from path: String, to place: BookPlace, _ options: EngineOptions
  ) throws(BookError) -> Restoration? {
    let table = FieldTable()
    guard kept.schema == options.schema, let snapshot = BookSnapshot(kept.body, table) else {
      return .otherVersion(path: path)
    }
    let permit = FileLock.attempt(place.lock, holder: options.holder, on: options.disk)
    var keeper = try open(place, permit: permit, options)
    if case .readOnly(let reason) = keeper.access { throw .readOnly(reason) }
    let events = try keeper.book.events(to: keeper.book(from: snapshot, at: kept.mark))
    let things = Set(events.map(\.subject)).count
    keeper.stamp = max(keeper.stamp, snapshot.stamp)
    // What comes back keeps its identity, so none of them may be given again.
    keeper.issuer.next = max(keeper.issuer.next, snapshot.nextCounter)
    if !events.isEmpty {
      _ = try keeper.save(events, for: Purpose(.restore, .book), undoes: nil)
    }
    keeper.close()
    return events.isEmpty
      ? nil : .done(things: things, changes: events.count, until: snapshot.stamp)
  }
}

extension BookKeeper {
  /// The book of a checkpoint, with the actions on it that come after its mark.
  ///
  /// - Complexity: O(journal).
  private borrowing func book(
    from snapshot: BookSnapshot, at mark: JournalCursor
  ) throws(BookError) -> Book {
    var book = snapshot.book
    try replayActions { action, _ in
      if action.sequence >= mark.nextSequence { book.apply(action.events) }
    }
    return book
  }
}

extension Book {
  /// The events that make an equal book of this one, where the other was made by going on from it.
  ///
  /// - Complexity: O(both books).
  func events(to other: Book) -> [Event] {
    var (returns, changes, removals): ([Event], [Event], [Event]) = ([], [], [])
    for kind in Kind.allCases {
      var mine: [EntityID: (thing: Newcomer, isRemoved: Bool)] = [:]
      forEach(kind) { thing, isRemoved in mine[thing.id] = (thing, isRemoved) }
      other.forEach(kind) { thing, isRemoved in
        let id = thing.id
        let before = mine.removeValue(forKey: id)
        if before == nil { changes.append(.added(id, kind)) }
        changes += thing.changes(from: before?.thing.values ?? [])
        if before?.isRemoved == true {
          // A thing that is kept aside has to come back before it can be changed.
          if !isRemoved { returns.append(.restored(id, kind)) }
        } else if isRemoved {
          removals.append(.removed(id, kind))
        }
      }
    }
    return returns + changes + removals
  }
}

extension Newcomer {
  /// The events that give the thing its values where it has others.
  fileprivate func changes(from old: [FieldValue]) -> [Event] {
    var left: FieldValues = [:]
    for value in old { left[value.attribute] = value.value }
    var events: [Event] = []
    for value in values where left.removeValue(forKey: value.attribute) != value.value {
      events.append(.changed(id, value.attribute, to: value.value))
    }
    return events
      + old.filter { left[$0.attribute] != nil }.map {
        .changed(id, $0.attribute, to: .empty)
      }
  }
}
