// Short ways to put lines, meetings and needs into a small book.

import Model
import Testing

@testable import Method

extension Bench {
  /// Draws a line between two people.
  mutating func link(_ from: EntityID, _ kind: LinkKind, _ to: EntityID) throws {
    try add(
      .link,
      [
        .link(.from): .entity(from), .link(.kind): Value(choice: kind), .link(.to): .entity(to),
      ])
  }

  /// Notes that some people were met once.
  mutating func meet(_ people: [EntityID]) throws {
    for person in people {
      try set(.person(.coverage), of: person, to: Value(choice: Coverage.brief))
    }
  }

  /// Notes a need.
  @discardableResult
  mutating func need(
    _ person: EntityID, _ words: String, _ state: NeedState, daysAgo: Int? = nil,
    since: Int? = nil, by question: EntityID? = nil
  ) throws -> EntityID {
    let values: FieldValues = [
      .need(.person): .entity(person), .need(.words): .text(words),
      .need(.state): Value(choice: state),
      .need(.day): Value(day: daysAgo.map { today.adding(days: -$0) }),
      .need(.stateDay): Value(day: since.map { today.adding(days: -$0) }),
      .need(.movedBy): Value(entity: question),
    ]
    return try add(.need, values.filter { $0.value != .empty })
  }
}
