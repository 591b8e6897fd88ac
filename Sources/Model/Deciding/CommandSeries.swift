// Several commands that follow on each other, as one: so that what they do is done wholly or not at all, and is undone
// at once.

/// Commands of which each was made for the book that the one before leaves, put together for the book as it is.
///
/// A later command refers to what an earlier one makes by identities that were given for a trial; in the series they
/// are drafts, as within one command.
package struct CommandSeries: Sendable {
  /// What all of them ask for, in order.
  package private(set) var changes: [Change] = []
  /// The drafts of the series by the identities that the things got in the trial.
  private var drafts: [EntityID: EntityID] = [:]
  /// The number of the next draft.
  private var next: UInt32 = 1

  /// Begins with nothing.
  package init() {}

  /// Takes in the next command.
  ///
  /// - Parameter events: What came of it in the trial.
  /// - Complexity: O(values + events).
  package mutating func append(_ command: Command, events: [Event]) {
    var made = events.lazy.compactMap { event -> EntityID? in
      if case .added(let id, _) = event { id } else { nil }
    }.makeIterator()
    var own: [EntityID: EntityID] = [:]
    for change in command.changes {
      switch change {
      case .add(var draft):
        let id = EntityID.draft(next)
        next += 1
        draft.values = draft.values.mapValues { renamed($0, own) }
        if let name = draft.id { own[name] = id }
        if let trial = made.next() { drafts[trial] = id }
        draft.id = id
        changes.append(.add(draft))
      case .edit(let id, let kind, let values):
        changes.append(.edit(renamed(id, own), kind, values.mapValues { renamed($0, own) }))
      case .remove(let id, let kind): changes.append(.remove(renamed(id, own), kind))
      }
    }
  }

  /// The identity by which the series refers to a thing.
  private func renamed(_ id: EntityID, _ own: [EntityID: EntityID]) -> EntityID {
    own[id] ?? drafts[id] ?? id
  }

  /// A value with the identities of the series.
  private func renamed(_ value: Value, _ own: [EntityID: EntityID]) -> Value {
    switch value {
    case .entity(let id): .entity(renamed(id, own))
    case .entities(let ids): .entities(ids.map { renamed($0, own) })
    case .empty, .text, .texts, .number, .money, .day, .choice, .yes: value
    }
  }
}
