// What the kinds of things are called where all of a kind stand together: in a file, on the command line.

package import Model

extension Kind {
  /// The name of all things of this kind: `people`. It stands in people's files and scripts: never change one.
  package var fileName: String {
    switch self {
    case .book: "settings"
    case .account: "accounts"
    case .person: "people"
    case .link: "links"
    case .fact: "facts"
    case .need: "needs"
    case .question: "questions"
    case .call: "calls"
    case .step: "steps"
    case .order: "orders"
    case .point: "points"
    case .channel: "channels"
    case .supply: "supplies"
    case .survey: "surveys"
    case .gift: "gifts"
    case .drill: "drills"
    }
  }

  /// The kind with a name; nil when there is none.
  package init?(fileName: String) {
    guard let kind = Kind.allCases.first(where: { $0.fileName == fileName }) else { return nil }
    self = kind
  }
}

extension Book {
  /// The identities of all things of a kind that are in the book, in their order.
  ///
  /// - Complexity: O(n log n).
  package func ids(of kind: Kind) -> [EntityID] {
    switch kind {
    case .book: [.book]
    case .account: accounts.rows.keys.sorted()
    case .person: people.rows.keys.sorted()
    case .link: links.rows.keys.sorted()
    case .fact: facts.rows.keys.sorted()
    case .need: needs.rows.keys.sorted()
    case .question: questions.rows.keys.sorted()
    case .call: calls.rows.keys.sorted()
    case .step: steps.rows.keys.sorted()
    case .order: orders.rows.keys.sorted()
    case .point: points.rows.keys.sorted()
    case .channel: channels.rows.keys.sorted()
    case .supply: supplies.rows.keys.sorted()
    case .survey: surveys.rows.keys.sorted()
    case .gift: gifts.rows.keys.sorted()
    case .drill: drills.rows.keys.sorted()
    }
  }

  /// The value of a field as others may see it: what it says of things that are gone is left out.
  package func presentValue(of attribute: Attribute, in id: EntityID) -> Value {
    let value = value(of: attribute, in: id)
    switch (attribute.shape, value) {
    case (.entity(let kind), .entity(let other)): return contains(other, kind) ? value : .empty
    case (.entities(let kind), .entities(let others)):
      return Value(entities: others.filter { contains($0, kind) })
    case (_, _): return value
    }
  }
}
