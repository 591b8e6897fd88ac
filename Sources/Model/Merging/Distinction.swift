// Two things that look like one and are not: said once, and kept with the first of them.

extension Book {
  /// Whether somebody said that two accounts, or two people, are not the same.
  package func areToldApart(_ one: EntityID, _ other: EntityID, _ kind: Kind) -> Bool {
    guard let field = Attribute.distinct(of: kind) else { return false }
    return value(of: field, in: one).refers(to: other)
      || value(of: field, in: other).refers(to: one)
  }

  /// The command that says so, an edit of the first of the two; nil for a kind of which nothing is ever there twice.
  package func tellingApart(_ one: EntityID, _ other: EntityID, _ kind: Kind) -> Command? {
    guard let field = Attribute.distinct(of: kind), one != other else { return nil }
    let others = value(of: field, in: one).entities.filter { contains($0, kind) && $0 != other }
    return .edit(one, kind, [field: .entities(others + [other])])
  }
}

extension Attribute {
  /// The field of a kind that says what a thing is not the same as; nil where there is none.
  package static func distinct(of kind: Kind) -> Attribute? {
    switch kind {
    case .account: .account(.distinct)
    case .person: .person(.distinct)
    case .book, .link, .fact, .need, .question, .call, .step, .order, .point, .channel, .supply,
      .survey, .gift, .drill, .opportunity:
      nil
    }
  }
}
