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
    }
  }

  /// Visits every thing of a kind, in the order in which they came, with every value that isn't
  /// empty and with whether it is kept aside. Applying them to an empty book, and then the
  /// removals, makes an equal one.
  package func forEach(_ kind: Kind, _ body: (Newcomer, _ isRemoved: Bool) -> Void) {
    switch kind {
    case .book: body(Newcomer(settings, Attribute.book), false)
    case .account: accounts.forEach { body(Newcomer($0, Attribute.account), $1) }
    case .person: people.forEach { body(Newcomer($0, Attribute.person), $1) }
    case .link: links.forEach { body(Newcomer($0, Attribute.link), $1) }
    case .fact: facts.forEach { body(Newcomer($0, Attribute.fact), $1) }
    case .need: needs.forEach { body(Newcomer($0, Attribute.need), $1) }
    case .question: questions.forEach { body(Newcomer($0, Attribute.question), $1) }
    case .call: calls.forEach { body(Newcomer($0, Attribute.call), $1) }
    case .step: steps.forEach { body(Newcomer($0, Attribute.step), $1) }
    case .order: orders.forEach { body(Newcomer($0, Attribute.order), $1) }
    case .point: points.forEach { body(Newcomer($0, Attribute.point), $1) }
    case .channel: channels.forEach { body(Newcomer($0, Attribute.channel), $1) }
    case .supply: supplies.forEach { body(Newcomer($0, Attribute.supply), $1) }
    case .survey: surveys.forEach { body(Newcomer($0, Attribute.survey), $1) }
    case .gift: gifts.forEach { body(Newcomer($0, Attribute.gift), $1) }
    case .drill: drills.forEach { body(Newcomer($0, Attribute.drill), $1) }
    }
  }

  /// The same book, said to be made by so many events.
  package consuming func counted(as version: Int) -> Book {
    self.version = version
    return self
  }
}

extension Newcomer {
  /// A row with every value that isn't empty, in the order of its form.
  fileprivate init<Row: Entity>(_ row: Row, _ attribute: (Row.Field) -> Attribute) {
    self.init(row.id, Row.kind)
    for field in Row.Field.allCases {
      let value = row[field]
      if value != .empty { append(FieldValue(attribute: attribute(field), value: value)) }
    }
  }
}
