// What is in the book now, kind by kind, for whoever takes all of it out: lists, exports, other programs.

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
    case .opportunity: opportunities.rows.keys.sorted()
    }
  }

  /// The things of a kind that are there with everything without which they are nothing: a line to a person
  /// who is gone is none.
  ///
  /// - Complexity: O(n log n).
  package func wholeIDs(of kind: Kind) -> [EntityID] {
    let required = Attribute.required(of: kind)
    return ids(of: kind).filter { id in
      required.allSatisfy { !presentValue(of: $0, in: id).isBlank }
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
