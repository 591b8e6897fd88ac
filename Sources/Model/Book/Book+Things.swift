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

  /// Visits every thing of a kind, in the order in which they came, with every value that isn't
  /// empty and with whether it is kept aside. Applying them to an empty book, and then the
  /// removals, makes an equal one.
  package func forEach(_ kind: Kind, _ body: (Newcomer, _ isRemoved: Bool) -> Void) {
    switch kind {
    case .book:
      var newcomer = Newcomer(.book, .book)
      newcomer.take(settings, Attribute.book)
      body(newcomer, false)
    case .account: accounts.forEach(as: Attribute.account, body)
    case .person: people.forEach(as: Attribute.person, body)
    case .link: links.forEach(as: Attribute.link, body)
    case .fact: facts.forEach(as: Attribute.fact, body)
    case .need: needs.forEach(as: Attribute.need, body)
    case .question: questions.forEach(as: Attribute.question, body)
    case .call: calls.forEach(as: Attribute.call, body)
    case .step: steps.forEach(as: Attribute.step, body)
    case .order: orders.forEach(as: Attribute.order, body)
    case .point: points.forEach(as: Attribute.point, body)
    case .channel: channels.forEach(as: Attribute.channel, body)
    case .supply: supplies.forEach(as: Attribute.supply, body)
    case .survey: surveys.forEach(as: Attribute.survey, body)
    case .gift: gifts.forEach(as: Attribute.gift, body)
    case .drill: drills.forEach(as: Attribute.drill, body)
    case .opportunity: opportunities.forEach(as: Attribute.opportunity, body)
    }
  }

  /// The same book, said to be made by so many events.
  package consuming func counted(as version: Int) -> Book {
    self.version = version
    return self
  }
}

extension Table {
  /// Visits every row as somebody new with every value that isn't empty. There is one such for all of them, whose
  /// room is used again.
  fileprivate func forEach(
    as attribute: (Row.Field) -> Attribute, _ body: (Newcomer, _ isRemoved: Bool) -> Void
  ) {
    var newcomer = Newcomer(.book, Row.kind)
    forEach { row, isRemoved in
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
