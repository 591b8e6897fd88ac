// The lines of the map, ready to be asked from either end.

import Model

/// Who is tied to whom at one account.
///
/// A line to somebody who is no longer there, or to oneself, is not in it; nor is a second line
/// that says the same. Every list is in the order in which the lines were drawn.
struct MapTies: Hashable, Sendable {
  /// The others at the far end of each person's lines, by what the line says to a reader.
  private var others: [MapTie: [EntityID: [EntityID]]] = [:]

  /// Sorts the lines between these people.
  ///
  /// - Complexity: O(lines of the account), times the lines of a person to find doubles.
  init(of account: EntityID, people: Set<EntityID>, in book: Book) {
    for link in book.links(of: account).sorted(by: { $0.id < $1.id }) {
      guard let from = link.from, let to = link.to, let kind = link.kind, from != to,
        people.contains(from), people.contains(to)
      else { continue }
      let (there, back) = kind.ties
      others[there, default: [:]][from, default: []].appendOnce(to)
      others[back, default: [:]][to, default: []].appendOnce(from)
    }
  }

  /// The others at the far end of a person's lines, by what the line says to a reader.
  func others(_ tie: MapTie, of person: EntityID) -> [EntityID] {
    others[tie]?[person] ?? []
  }
}

extension LinkKind {
  /// What a line of this kind says to whom it starts from, and to whom it leads.
  var ties: (from: MapTie, to: MapTie) {
    switch self {
    case .reportsTo: (.reportsTo, .leads)
    case .influences: (.influences, .influencedBy)
    case .conflictsWith: (.conflictsWith, .conflictsWith)
    }
  }
}

extension Array where Element: Equatable {
  /// Appends what is not in the array yet.
  fileprivate mutating func appendOnce(_ element: Element) {
    if !contains(element) { append(element) }
  }
}
