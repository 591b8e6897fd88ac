// What can be taken back and what can be done again, across restarts: the journal itself says
// which action takes which one back.

import Model

/// An action that can be taken back.
struct UndoEntry {
  /// The sequence number of its first line.
  let sequence: UInt64
  /// What it was for; `nil` when only a newer version knows.
  let purpose: Purpose?
  /// The events that take it back; `nil` until someone asks, for actions of earlier sessions.
  var inverse: [Event]?
  /// What was done in the first place, where this takes back or does again; `nil` elsewhere, and where
  /// that was too long ago.
  var original: Purpose?
  /// Whether more happened than this version knows, so that it must not be taken back here.
  var isPartlyUnknown = false
}

extension UndoEntry {
  /// The entry with the name of what was done in the first place.
  fileprivate func reversing(_ other: UndoEntry) -> UndoEntry {
    var entry = self
    entry.original = other.original ?? other.purpose
    return entry
  }
}

/// The last actions, as two stacks.
struct UndoLog {
  /// How many actions can be taken back.
  static let depth = 500
  /// Longer inverses are computed again when they are wanted.
  static let longestInverse = 10_000

  /// Actions that can be taken back, the next one last.
  private(set) var undo: [UndoEntry] = []
  /// Actions that took something back and can be taken back themselves, the next one last.
  private(set) var redo: [UndoEntry] = []

  /// Notes an action.
  ///
  /// - Parameter target: The action that it takes back, the last one or one before. When that is
  ///   itself a taking back, this one does again what was first taken back; others that could be
  ///   done again then no longer can, unless that one was next.
  mutating func note(_ entry: UndoEntry, undoes target: UInt64?) {
    if let target, redo.last?.sequence == target {
      undo.append(entry.reversing(redo.removeLast()))
    } else if let target, let place = undo.lastIndex(where: { $0.sequence == target }) {
      redo.append(entry.reversing(undo.remove(at: place)))
    } else if target != nil, entry.purpose?.verb == .undo {
      redo.append(entry)
    } else {
      undo.append(entry)
      if !redo.isEmpty { redo.removeAll(keepingCapacity: true) }
    }
    // Trimmed by halves, so that replaying a million actions doesn't move them all each time.
    if undo.count >= 2 * Self.depth { undo.removeFirst(undo.count - Self.depth) }
  }

  /// The sequence numbers of every action whose inverse isn't known.
  var unknown: Set<UInt64> {
    Set((undo.suffix(Self.depth) + redo).filter { $0.inverse == nil }.map(\.sequence))
  }

  /// Fills in inverses.
  mutating func fill(_ inverses: [UInt64: [Event]]) {
    for index in undo.indices where undo[index].inverse == nil {
      undo[index].inverse = inverses[undo[index].sequence]
    }
    for index in redo.indices where redo[index].inverse == nil {
      redo[index].inverse = inverses[redo[index].sequence]
    }
  }
}

/// The events that take an action back, gathered while the action is applied.
struct InverseBuilder {
  /// The inverses so far, in the order of the events.
  private var inverses: [Event] = []
  /// What the action added: taking it out again takes its fields along.
  private var newcomers: Set<EntityID> = []

  /// Notes what takes an event back; `book` is as it is before the event.
  mutating func take(_ event: Event, before book: Book) {
    switch event {
    case .added(let id, _): newcomers.insert(id)
    case .changed(let id, _, _): if newcomers.contains(id) { return }
    case .removed, .restored: break
    }
    inverses.append(book.inverse(of: event))
  }

  /// The events that take the whole action back, in the order in which they must happen.
  var events: [Event] { inverses.reversed() }
}
