// The book: everything that a salesperson knows, as one value computed from events.

/// A salesperson's accounts with all that belongs to them.
///
/// A book is only ever changed by applying events, so replaying a journal rebuilds it exactly.
package struct Book: Hashable, Sendable {
  /// What the book says about itself.
  package private(set) var settings = BookSettings(id: .book)
  /// The customers.
  package private(set) var accounts = Table<Account>()
  /// The people, owned by accounts.
  package private(set) var people = Table<Person>()
  /// The lines between people, owned by the person they start from.
  package private(set) var links = Table<Link>()
  /// The facts, owned by accounts.
  package private(set) var facts = Table<Fact>()
  /// The needs, owned by people.
  package private(set) var needs = Table<Need>()
  /// The questions, owned by people.
  package private(set) var questions = Table<Question>()
  /// The calls, owned by accounts.
  package private(set) var calls = Table<Call>()
  /// The next steps, owned by accounts.
  package private(set) var steps = Table<Step>()
  /// The purchases, owned by accounts.
  package private(set) var orders = Table<OrderLine>()
  /// What we mean to say, owned by calls.
  package private(set) var points = Table<SellingPoint>()
  /// Who sells on to whom, owned by the account that sells.
  package private(set) var channels = Table<ChannelLink>()
  /// Who supplies what, owned by accounts.
  package private(set) var supplies = Table<Supply>()
  /// The surveys, owned by accounts.
  package private(set) var surveys = Table<Survey>()
  /// The gifts, owned by people.
  package private(set) var gifts = Table<Gift>()
  /// The rehearsals, which stand by themselves.
  package private(set) var drills = Table<Drill>()
  /// The business that may come, owned by accounts.
  package private(set) var opportunities = Table<Opportunity>()

  /// How many events made it: two books of one journal are the same when this is.
  package internal(set) var version = 0

  /// Creates an empty book.
  package init() {}

  /// Takes in what happened. It cannot fail: an event about something unknown changes nothing.
  ///
  /// - Complexity: O(1), but O(siblings) when a thing changes its owner, leaves or comes back.
  package mutating func apply(_ event: Event) {
    version += 1
    switch event {
    case .added(let id, let kind):
      var newcomer = Newcomer(id, kind)
      add(&newcomer)
      link(kind)
    case .changed(let id, let attribute, let value): set(id, attribute, to: value)
    case .removed(let id, let kind): remove(id, kind)
    case .restored(let id, let kind): restore(id, kind)
    }
  }

  /// Takes in a change of one field: what applying a `changed` does, but the value isn't copied.
  package mutating func change(
    _ id: EntityID, _ attribute: Attribute, to value: consuming Value
  ) {
    version += 1
    set(id, attribute, to: value)
  }

  /// Takes in a new thing together with the values that it came with, all at once: what `added`
  /// and a `changed` for each value would do, without looking the thing up for each.
  ///
  /// Whoever takes in many calls ``link()`` after the last.
  ///
  /// - Parameter newcomer: The thing; its values are taken away.
  /// - Complexity: O(values).
  package mutating func apply(_ newcomer: inout Newcomer) {
    version += 1 + newcomer.values.count
    add(&newcomer)
  }

  /// The same for a single one, which is linked at once.
  mutating func take(_ newcomer: inout Newcomer) {
    apply(&newcomer)
    link(newcomer.kind)
  }

  /// Takes in several events in their order.
  package mutating func apply(_ events: some Sequence<Event>) {
    for event in events { apply(event) }
  }

  /// The event that takes `event` back, if it is applied right after `event`. It must be asked
  /// *before* `event` is applied, while the old value is still there.
  package func inverse(of event: Event) -> Event {
    switch event {
    case .added(let id, let kind), .restored(let id, let kind): .removed(id, kind)
    case .removed(let id, let kind): .restored(id, kind)
    case .changed(let id, let attribute, _):
      .changed(id, attribute, to: value(of: attribute, in: id))
    }
  }
}

extension Book {
  /// Adds a thing with its values, which are taken away.
  private mutating func add(_ newcomer: inout Newcomer) {
    switch newcomer.kind {
    case .book: for value in newcomer.values { set(.book, value.attribute, to: value.value) }
    case .account:
      accounts.add(&newcomer) { if case .account(let field) = $0 { field } else { nil } }
    case .person: people.add(&newcomer) { if case .person(let field) = $0 { field } else { nil } }
    case .link: links.add(&newcomer) { if case .link(let field) = $0 { field } else { nil } }
    case .fact: facts.add(&newcomer) { if case .fact(let field) = $0 { field } else { nil } }
    case .need: needs.add(&newcomer) { if case .need(let field) = $0 { field } else { nil } }
    case .question:
      questions.add(&newcomer) { if case .question(let field) = $0 { field } else { nil } }
    case .call: calls.add(&newcomer) { if case .call(let field) = $0 { field } else { nil } }
    case .step: steps.add(&newcomer) { if case .step(let field) = $0 { field } else { nil } }
    case .order: orders.add(&newcomer) { if case .order(let field) = $0 { field } else { nil } }
    case .point: points.add(&newcomer) { if case .point(let field) = $0 { field } else { nil } }
    case .channel:
      channels.add(&newcomer) { if case .channel(let field) = $0 { field } else { nil } }
    case .supply: supplies.add(&newcomer) { if case .supply(let field) = $0 { field } else { nil } }
    case .survey: surveys.add(&newcomer) { if case .survey(let field) = $0 { field } else { nil } }
    case .gift: gifts.add(&newcomer) { if case .gift(let field) = $0 { field } else { nil } }
    case .drill: drills.add(&newcomer) { if case .drill(let field) = $0 { field } else { nil } }
    case .opportunity:
      opportunities.add(&newcomer) { if case .opportunity(let field) = $0 { field } else { nil } }
    }
  }

  /// Sets one field.
  private mutating func set(_ id: EntityID, _ attribute: Attribute, to value: consuming Value) {
    switch attribute {
    case .book(let field): settings[field] = value
    case .account(let field): accounts.set(field, of: id, to: value)
    case .person(let field): people.set(field, of: id, to: value)
    case .link(let field): links.set(field, of: id, to: value)
    case .fact(let field): facts.set(field, of: id, to: value)
    case .need(let field): needs.set(field, of: id, to: value)
    case .question(let field): questions.set(field, of: id, to: value)
    case .call(let field): calls.set(field, of: id, to: value)
    case .step(let field): steps.set(field, of: id, to: value)
    case .order(let field): orders.set(field, of: id, to: value)
    case .point(let field): points.set(field, of: id, to: value)
    case .channel(let field): channels.set(field, of: id, to: value)
    case .supply(let field): supplies.set(field, of: id, to: value)
    case .survey(let field): surveys.set(field, of: id, to: value)
    case .gift(let field): gifts.set(field, of: id, to: value)
    case .drill(let field): drills.set(field, of: id, to: value)
    case .opportunity(let field): opportunities.set(field, of: id, to: value)
    }
  }

  /// Puts the things that ``apply(_:)-(Newcomer)`` took in among those of their owners. Every
  /// question is answered without it as well, but slowly.
  ///
  /// - Complexity: O(things that came since the last time).
  package mutating func link() { for kind in Kind.allCases { link(kind) } }

  /// Does that for one kind.
  private mutating func link(_ kind: Kind) {
    switch kind {
    case .book: break
    case .account: accounts.link()
    case .person: people.link()
    case .link: links.link()
    case .fact: facts.link()
    case .need: needs.link()
    case .question: questions.link()
    case .call: calls.link()
    case .step: steps.link()
    case .order: orders.link()
    case .point: points.link()
    case .channel: channels.link()
    case .supply: supplies.link()
    case .survey: surveys.link()
    case .gift: gifts.link()
    case .drill: drills.link()
    case .opportunity: opportunities.link()
    }
  }

  /// Puts a thing aside.
  private mutating func remove(_ id: EntityID, _ kind: Kind) {
    switch kind {
    case .book: break
    case .account: accounts.remove(id)
    case .person: people.remove(id)
    case .link: links.remove(id)
    case .fact: facts.remove(id)
    case .need: needs.remove(id)
    case .question: questions.remove(id)
    case .call: calls.remove(id)
    case .step: steps.remove(id)
    case .order: orders.remove(id)
    case .point: points.remove(id)
    case .channel: channels.remove(id)
    case .supply: supplies.remove(id)
    case .survey: surveys.remove(id)
    case .gift: gifts.remove(id)
    case .drill: drills.remove(id)
    case .opportunity: opportunities.remove(id)
    }
  }

  /// Brings a thing back.
  private mutating func restore(_ id: EntityID, _ kind: Kind) {
    switch kind {
    case .book: break
    case .account: accounts.restore(id)
    case .person: people.restore(id)
    case .link: links.restore(id)
    case .fact: facts.restore(id)
    case .need: needs.restore(id)
    case .question: questions.restore(id)
    case .call: calls.restore(id)
    case .step: steps.restore(id)
    case .order: orders.restore(id)
    case .point: points.restore(id)
    case .channel: channels.restore(id)
    case .supply: supplies.restore(id)
    case .survey: surveys.restore(id)
    case .gift: gifts.restore(id)
    case .drill: drills.restore(id)
    case .opportunity: opportunities.restore(id)
    }
  }
}

extension Book {
  /// The value of a field, also of a thing that was removed; `empty` for one never seen.
  package func value(of attribute: Attribute, in id: EntityID) -> Value {
    switch attribute {
    case .book(let field): settings[field]
    case .account(let field): accounts.value(of: field, in: id)
    case .person(let field): people.value(of: field, in: id)
    case .link(let field): links.value(of: field, in: id)
    case .fact(let field): facts.value(of: field, in: id)
    case .need(let field): needs.value(of: field, in: id)
    case .question(let field): questions.value(of: field, in: id)
    case .call(let field): calls.value(of: field, in: id)
    case .step(let field): steps.value(of: field, in: id)
    case .order(let field): orders.value(of: field, in: id)
    case .point(let field): points.value(of: field, in: id)
    case .channel(let field): channels.value(of: field, in: id)
    case .supply(let field): supplies.value(of: field, in: id)
    case .survey(let field): surveys.value(of: field, in: id)
    case .gift(let field): gifts.value(of: field, in: id)
    case .drill(let field): drills.value(of: field, in: id)
    case .opportunity(let field): opportunities.value(of: field, in: id)
    }
  }

  /// Whether a thing of this kind is in the book now.
  package func contains(_ id: EntityID, _ kind: Kind) -> Bool {
    switch kind {
    case .book: id == .book
    case .account: accounts.contains(id)
    case .person: people.contains(id)
    case .link: links.contains(id)
    case .fact: facts.contains(id)
    case .need: needs.contains(id)
    case .question: questions.contains(id)
    case .call: calls.contains(id)
    case .step: steps.contains(id)
    case .order: orders.contains(id)
    case .point: points.contains(id)
    case .channel: channels.contains(id)
    case .supply: supplies.contains(id)
    case .survey: surveys.contains(id)
    case .gift: gifts.contains(id)
    case .drill: drills.contains(id)
    case .opportunity: opportunities.contains(id)
    }
  }
}
