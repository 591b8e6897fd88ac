// What can be undone and what can be redone, across restarts: the journal itself says
// which action undoes which one.

import Model

/// An action that can be undone.
struct UndoEntry {
  /// The sequence number of its first line.
  let sequence: UInt64
  /// What it was for; `nil` when only a newer version knows.
  let purpose: Purpose?
  /// The events that undo it; `nil` until someone asks, for actions of earlier sessions.
  var inverse: [Event]?
  /// What was done in the first place, where this undoes or redoes; `nil` elsewhere, and where
  /// that was too long ago.
  var original: Purpose?
  /// Whether more happened than this version knows, so that it must not be undone here.
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
  /// How many actions can be undone.
  static let depth = 500
  /// Longer inverses are computed again when they are wanted.
  static let longestInverse = 10_000

  /// Actions that can be undone, the next one last.
  private(set) var undo: [UndoEntry] = []
  /// Actions that undid something and can be undone themselves, the next one last.
  private(set) var redo: [UndoEntry] = []

  /// Notes an action.
  ///
  /// - Parameter target: The action that it undoes, the last one or one before. When that is
  ///   itself an undo, this one redoes what was first undone; others that could be
  ///   redone then no longer can, unless that one was next.
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

/// The events that undo an action, gathered while the action is applied.
struct InverseBuilder {
  /// The inverses so far, in the order of the events.
  private var inverses: [Event] = []
  /// What the action added: taking it out again takes its fields along.
  private var newcomers: Set<EntityID> = []

  /// Notes what undoes an event; `book` is as it is before the event.
  mutating func take(_ event: Event, before book: Book) {
    switch event {
    case .added(let id, _): newcomers.insert(id)
    case .changed(let id, _, _): if newcomers.contains(id) { return }
    case .removed, .restored: break
    }
    inverses.append(book.inverse(of: event))
  }

  /// The events that undo the whole action, in the order in which they must happen.
  var events: [Event] { inverses.reversed() }
}
