// What refers to a thing, and what belongs to it: found by the schema, so that a field or a kind that is added
// tomorrow is found as well.

extension Book {
  /// The things whose field refers to a thing, in the order of their identities.
  ///
  /// - Complexity: O(things found) for a field that names the owner, else O(things of that kind).
  package func things(whose attribute: Attribute, refersTo id: EntityID) -> [EntityID] {
    switch attribute {
    case .book(let field): settings[field].refers(to: id) ? [.book] : []
    case .account(let field): accounts.referring(to: id, by: field)
    case .person(let field): people.referring(to: id, by: field)
    case .link(let field): links.referring(to: id, by: field)
    case .fact(let field): facts.referring(to: id, by: field)
    case .need(let field): needs.referring(to: id, by: field)
    case .question(let field): questions.referring(to: id, by: field)
    case .call(let field): calls.referring(to: id, by: field)
    case .step(let field): steps.referring(to: id, by: field)
    case .order(let field): orders.referring(to: id, by: field)
    case .point(let field): points.referring(to: id, by: field)
    case .channel(let field): channels.referring(to: id, by: field)
    case .supply(let field): supplies.referring(to: id, by: field)
    case .survey(let field): surveys.referring(to: id, by: field)
    case .gift(let field): gifts.referring(to: id, by: field)
    case .drill(let field): drills.referring(to: id, by: field)
    case .opportunity(let field): opportunities.referring(to: id, by: field)
    }
  }

  /// What belongs to a thing, directly or through something else, by kind.
  package func owned(by id: EntityID, _ kind: Kind) -> [Kind: Set<EntityID>] {
    var found: [Kind: Set<EntityID>] = [:]
    for holder in Kind.allCases {
      guard let owner = Attribute.owner(of: holder), owner.shape == .entity(kind) else { continue }
      for thing in things(whose: owner, refersTo: id) {
        guard found[holder, default: []].insert(thing).inserted else { continue }
        found.merge(owned(by: thing, holder)) { $0.union($1) }
      }
    }
    return found
  }
}

extension Attribute {
  /// The fields of a kind that refer to things of another one.
  package static func references(of holder: Kind, to kind: Kind) -> [Attribute] {
    all(of: holder).filter { $0.shape.referredKind == kind }
  }
}
