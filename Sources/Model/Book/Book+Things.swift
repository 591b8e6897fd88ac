// The book thing by thing, as it came: what a snapshot holds.

extension Book {
  /// How many things of a kind ever came, with those that were removed.
  package func count(of kind: Kind) -> Int {
    switch kind {
    case .book: 1
    case .account: accounts.rows.count + accounts.removed.count
    case .person: people.rows.count + people.removed.count
    case .link: links.rows.count + links.removed.count
    case .fact: facts.rows.count + facts.removed.count
    case .need: needs.rows.count + needs.removed.count
    case .question: questions.rows.count + questions.removed.count
    case .call: calls.rows.count + calls.removed.count
    case .step: steps.rows.count + steps.removed.count
    case .order: orders.rows.count + orders.removed.count
    case .point: points.rows.count + points.removed.count
    case .channel: channels.rows.count + channels.removed.count
    case .supply: supplies.rows.count + supplies.removed.count
    case .survey: surveys.rows.count + surveys.removed.count
    case .gift: gifts.rows.count + gifts.removed.count
    case .drill: drills.rows.count + drills.removed.count
    case .opportunity: opportunities.rows.count + opportunities.removed.count
    }
  }

  /// Visits things of a kind, in the order in which they came, with every value that isn't
  /// empty and with whether it is kept aside. Applying all of them to an empty book, and then the
  /// removals, makes an equal one.
  ///
  /// - Parameter places: Which of them, as ``count(of:)`` counts them; nil for all.
  package func forEach(
    _ kind: Kind, at places: Range<Int>? = nil, _ body: (Newcomer, _ isRemoved: Bool) -> Void
  ) {
    switch kind {
    case .book:
      var newcomer = Newcomer(.book, .book)
      newcomer.take(settings, Attribute.book)
      body(newcomer, false)
    case .account: accounts.forEach(at: places, as: Attribute.account, body)
    case .person: people.forEach(at: places, as: Attribute.person, body)
    case .link: links.forEach(at: places, as: Attribute.link, body)
    case .fact: facts.forEach(at: places, as: Attribute.fact, body)
    case .need: needs.forEach(at: places, as: Attribute.need, body)
    case .question: questions.forEach(at: places, as: Attribute.question, body)
    case .call: calls.forEach(at: places, as: Attribute.call, body)
    case .step: steps.forEach(at: places, as: Attribute.step, body)
    case .order: orders.forEach(at: places, as: Attribute.order, body)
    case .point: points.forEach(at: places, as: Attribute.point, body)
    case .channel: channels.forEach(at: places, as: Attribute.channel, body)
    case .supply: supplies.forEach(at: places, as: Attribute.supply, body)
    case .survey: surveys.forEach(at: places, as: Attribute.survey, body)
    case .gift: gifts.forEach(at: places, as: Attribute.gift, body)
    case .drill: drills.forEach(at: places, as: Attribute.drill, body)
    case .opportunity: opportunities.forEach(at: places, as: Attribute.opportunity, body)
    }
  }

  /// The same book, said to be made by so many events.
  package consuming func counted(as version: Int) -> Book {
    self.version = version
    return self
  }
}

extension Table {
  /// Visits rows as somebody new with every value that isn't empty. There is one such for all of them, whose
  /// room is used again.
  fileprivate func forEach(
    at places: Range<Int>?, as attribute: (Row.Field) -> Attribute,
    _ body: (Newcomer, _ isRemoved: Bool) -> Void
  ) {
    var newcomer = Newcomer(.book, Row.kind)
    forEach(at: places) { row, isRemoved in
      newcomer.take(row, attribute)
      body(newcomer, isRemoved)
    }
  }
}

extension Newcomer {
  /// Becomes a row with every value that isn't empty, in the order of its form.
  fileprivate mutating func take<Row: Entity>(
    _ row: borrowing Row, _ attribute: (Row.Field) -> Attribute
  ) {
    become(row.id, Row.kind)
    for field in Row.Field.allCases {
      let value = row[field]
      if value != .empty { append(FieldValue(attribute: attribute(field), value: value)) }
    }
  }
}
