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
  /// The same lines from above: whom each superior has below.
  private var below: [EntityID: Set<EntityID>] = [:]

  /// Starts from the lines of a book.
  init(book: Book) {
    for link in book.links.rows.values where link.kind == .reportsTo {
      guard let from = link.from, let to = link.to else { continue }
      links[from, default: [:]][to] = .some(link.id)
      below[to, default: []].insert(from)
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
    guard !isAbove(superior, person) else {
      links[person] = before
      return .circular
    }
    if let replaced { below[replaced.key]?.remove(person) }
    below[superior, default: []].insert(person)
    if let id = replaced?.value { changes.append(.remove(id, .link)) }
    links[person, default: [:]].updateValue(nil, forKey: superior)
    let values: FieldValues = [
      .link(.from): .entity(person), .link(.to): .entity(superior),
      .link(.kind): .choice(LinkKind.reportsTo.rawValue),
    ]
    changes.append(.add(Draft(.link, values)))
    return .drawn
  }

  /// Takes a person out of all lines, which stay with the part that the person leaves.
  mutating func leave(_ person: EntityID) {
    for superior in (links[person] ?? [:]).keys { below[superior]?.remove(person) }
    links[person] = nil
    for other in below[person] ?? [] { links[other]?[person] = nil }
    below[person] = nil
  }

  /// Whether a person stands above a superior already, or is the same.
  ///
  /// It looks upwards from the superior and downwards from the person by turns, until one of the two ways
  /// is at its end; so joining two chains costs what the shorter one is long.
  private func isAbove(_ superior: EntityID, _ person: EntityID) -> Bool {
    var (upwards, downwards) = ([superior], [person])
    var (seenAbove, seenBelow): (Set<EntityID>, Set<EntityID>) = ([superior], [person])
    while let above = upwards.popLast(), let under = downwards.popLast() {
      if above == person || under == superior { return true }
      for next in (links[above] ?? [:]).keys where seenAbove.insert(next).inserted {
        upwards.append(next)
      }
      for next in below[under] ?? [] where seenBelow.insert(next).inserted {
        downwards.append(next)
      }
    }
    return false
  }
}
