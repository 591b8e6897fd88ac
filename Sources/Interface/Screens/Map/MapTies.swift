// The lines of the map, ready to be asked from either end.

import Model

/// Who is tied to whom at one account.
///
/// A line to somebody who is no longer there, or to oneself, is not in it; nor is a second line
/// that says the same. Every list is in the order in which the lines were drawn.
struct MapTies: Hashable, Sendable {
  /// Whom each person reports to.
  private(set) var superiors: [EntityID: [EntityID]] = [:]
  /// Who reports to each person.
  private(set) var reports: [EntityID: [EntityID]] = [:]
  /// Whom each person influences.
  private(set) var influenced: [EntityID: [EntityID]] = [:]
  /// Who influences each person.
  private(set) var influencers: [EntityID: [EntityID]] = [:]
  /// With whom each person is in conflict, whichever of the two the line starts from.
  private(set) var conflicts: [EntityID: [EntityID]] = [:]

  /// Sorts the lines between these people.
  ///
  /// - Complexity: O(lines of the account), times the lines of a person to find doubles.
  init(of account: EntityID, people: Set<EntityID>, in book: Book) {
    for link in book.links(of: account).sorted(by: { $0.id < $1.id }) {
      guard let from = link.from, let to = link.to, let kind = link.kind, from != to,
        people.contains(from), people.contains(to)
      else { continue }
      add(from, kind, to)
    }
  }

  /// The others at the far end of a person's lines, by what the line says to a reader.
  func others(_ tie: MapTie, of person: EntityID) -> [EntityID] {
    switch tie {
    case .reportsTo: superiors[person] ?? []
    case .leads: reports[person] ?? []
    case .influences: influenced[person] ?? []
    case .influencedBy: influencers[person] ?? []
    case .conflictsWith: conflicts[person] ?? []
    }
  }

  /// Whether two people are in conflict.
  func areInConflict(_ one: EntityID, _ other: EntityID) -> Bool {
    conflicts[one]?.contains(other) ?? false
  }

  private mutating func add(_ from: EntityID, _ kind: LinkKind, _ to: EntityID) {
    switch kind {
    case .reportsTo:
      superiors[from, default: []].appendOnce(to)
      reports[to, default: []].appendOnce(from)
    case .influences:
      influenced[from, default: []].appendOnce(to)
      influencers[to, default: []].appendOnce(from)
    case .conflictsWith:
      conflicts[from, default: []].appendOnce(to)
      conflicts[to, default: []].appendOnce(from)
    }
  }
}

extension Array where Element: Equatable {
  /// Appends what is not in the array yet.
  fileprivate mutating func appendOnce(_ element: Element) {
    if !contains(element) { append(element) }
  }
}
