// Who reports to whom, as an import redraws it without ever closing a circle.

import Model

/// The reporting lines of a book with the changes of an import.
struct ReportingLines {
  /// What came of setting a line.
  enum Result {
    /// The line is new.
    case drawn
    /// The line was there.
    case known
    /// The line would put a person above themselves; nothing changed.
    case circular
  }

  /// The changes so far, in order.
  private(set) var changes: [Change] = []

  private var links: [EntityID: [EntityID: EntityID?]] = [:]

  /// Starts from the lines of a book.
  init(book: Book) {
    for link in book.links.rows.values where link.kind == .reportsTo {
      guard let from = link.from, let to = link.to else { continue }
      links[from, default: [:]][to] = .some(link.id)
    }
  }

  /// Sets a superior.
  ///
  /// - Parameter isOnly: Whether the file names no other superior. Then a single line to somebody
  ///   else is replaced; several are left, since the file doesn't say which one is meant.
  mutating func set(
    _ superior: EntityID, above person: EntityID, isOnly: Bool
  ) -> Result {
    let before = links[person] ?? [:]
    guard before[superior] == nil else { return .known }
    let replaced = isOnly && before.count == 1 ? before.first : nil
    if let replaced { links[person]?[replaced.key] = nil }
    guard !person.isReached(from: [superior], by: { Array((links[$0] ?? [:]).keys) }) else {
      links[person] = before
      return .circular
    }
    if let id = replaced?.value { changes.append(.remove(id, .link)) }
    links[person, default: [:]].updateValue(nil, forKey: superior)
    let values: [Attribute: Value] = [
      .link(.from): .entity(person), .link(.to): .entity(superior),
      .link(.kind): .choice(LinkKind.reportsTo.rawValue),
    ]
    changes.append(.add(Draft(.link, values)))
    return .drawn
  }
}
