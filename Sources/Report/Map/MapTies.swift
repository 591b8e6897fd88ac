// The lines of the map, ready to be asked from either end.

package import Model

/// Who is tied to whom at one account.
///
/// A line to somebody who is no longer there, or to oneself, is not in it; nor is a second line
/// that says the same. Every list is in the order in which the lines were drawn.
package struct MapTies: Hashable, Sendable {
  /// The others at the far end of each person's lines, by what the line says to a reader.
  private var others: [MapTie: [EntityID: [EntityID]]] = [:]

  /// Sorts the lines between these people.
  ///
  /// - Complexity: O(lines of the account), times the lines of a person to find doubles.
  package init(of account: EntityID, people: Set<EntityID>, in book: Book) {
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
  package func others(_ tie: MapTie, of person: EntityID) -> [EntityID] {
    others[tie]?[person] ?? []
  }
}

extension LinkKind {
  /// What a line of this kind says to whom it starts from, and to whom it leads.
  package var ties: (from: MapTie, to: MapTie) {
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

/// A line as one of its ends sees it.
package enum MapTie: CaseIterable, Hashable, Sendable {
  case reportsTo, leads, influences, influencedBy, conflictsWith

  /// The ties that a person's own rows name; the others are named at the other end.
  package static let own: [MapTie] = [.reportsTo, .influences, .conflictsWith]

  /// The line in words, with the others' names already joined.
  package func phrase(_ names: String) -> Phrase {
    switch self {
    case .reportsTo: Phrase("reports to \(names)", "汇报给\(names)")
    case .leads: Phrase("leads \(names)", "下属有\(names)")
    case .influences: Phrase("influences \(names)", "影响\(names)")
    case .influencedBy: Phrase("listens to \(names)", "听\(names)的")
    case .conflictsWith: Phrase("conflicts with \(names)", "跟\(names)有矛盾")
    }
  }
}
