// How a person's role and stance changed, out of the history.

package import Model
package import Report

extension [HistoryEntry] {
  /// How a person changed, the latest first: without what was undone, without undoing and doing again, and without
  /// what they began with.
  package func changes(of person: EntityID) -> [PersonCard.Change] {
    filter(\.stands).flatMap { entry in
      entry.isBeginning(of: person)
        ? [] : entry.changes.reversed().compactMap { entry.change($0, of: person) }
    }
  }
}

extension HistoryEntry {
  /// Whether it did something of its own that still holds.
  fileprivate var stands: Bool {
    switch purpose?.verb {
    case .undo, .redo: false
    case .add, .edit, .remove, .importing, .prepare, .record, .merge, .found, .restore, nil:
      !isUndone
    }
  }

  /// Whether it brought a person into the book.
  fileprivate func isBeginning(of person: EntityID) -> Bool {
    changes.contains { change in
      if case .added(person, _) = change.event { true } else { false }
    }
  }

  /// What it changed in a field of a person that a card tells of; nil for anything else.
  fileprivate func change(_ change: PastChange, of person: EntityID) -> PersonCard.Change? {
    guard case .changed(person, .person(let field), let value) = change.event,
      PersonCard.Change.tells(of: field)
    else { return nil }
    return PersonCard.Change(
      field, from: change.before, to: value, on: isClockWrong ? nil : moment.day, by: author)
  }
}
