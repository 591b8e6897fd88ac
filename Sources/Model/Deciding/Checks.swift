// What must hold of a thing after it was made or changed, beyond the shape of each field.

extension Deciding {
  /// Refuses a reference to something that is not in the book, or is of another kind.
  ///
  /// - Parameter newcomer: What comes into the book with this value, and may refer to itself as far as this
  ///   goes.
  func checkReferences(
    _ shape: Shape, _ value: Value, besides newcomer: Newcomer? = nil
  ) throws(Refusal) {
    let kind: Kind
    switch shape {
    case .entity(let wanted), .entities(let wanted): kind = wanted
    case .line, .prose, .tags, .number, .money, .day, .choice, .flag: return
    }
    let known = newcomer.flatMap { $0.kind == kind ? $0.id : nil }
    if let id = value.entity, id != known, !book.contains(id, kind) { throw .unknown(id, kind) }
    for id in value.entities where id != known && !book.contains(id, kind) {
      throw .unknown(id, kind)
    }
  }

  /// Refuses a thing whose fields contradict each other.
  func check(_ id: EntityID, _ kind: Kind) throws(Refusal) {
    switch kind {
    case .link: try checkLink(id)
    case .call: try checkOutcome(id)
    case .channel: try checkChannel(id)
    case .book, .account, .person, .fact, .need, .question, .step, .order, .point, .supply, .survey,
      .gift, .drill, .opportunity:
      break
    }
  }

  /// A line joins two different people of one account, once, and nobody reports to themselves.
  private func checkLink(_ id: EntityID) throws(Refusal) {
    guard let link = book.links[id], let from = link.from, let to = link.to else { return }
    let account = book.people[from]?.account
    guard from != to, account == book.people[to]?.account else {
      throw .strangers(book.title(of: from, .person), book.title(of: to, .person))
    }
    let twins = book.links.of(from).filter { $0.to == to && $0.kind == link.kind && $0.id != id }
    guard twins.isEmpty else { throw .sameLink }
  }

  /// An account sells on to another one, one product line on one link, and nothing comes back to it.
  private func checkChannel(_ id: EntityID) throws(Refusal) {
    guard let link = book.channels[id], let from = link.from, let to = link.to else { return }
    let twins = book.channels.of(from).filter { other in
      other.to == to && other.product.nameKey == link.product.nameKey && other.id != id
    }
    guard twins.isEmpty else { throw .sameChannel }
  }

  /// Refuses a command after which something would stand above itself: an account that owns itself
  /// through its parents, a person who is their own superior, a question that builds on itself, goods
  /// that come back. It is asked once for the whole command, so that a chain of any length costs no
  /// more than its links.
  func checkCircles() throws(Refusal) {
    let ways: [(Attribute, Kind, (EntityID) -> [EntityID])] = [
      (.account(.parent), .account, { book.accounts[$0]?.parent.map { [$0] } ?? [] }),
      (.question(.base), .question, { book.questions[$0]?.base.map { [$0] } ?? [] }),
      (
        .link(.to), .person,
        { book.links.of($0).filter { $0.kind == .reportsTo }.compactMap(\.to) }
      ),
      (.channel(.to), .account, { book.channels.of($0).compactMap(\.to) }),
    ]
    for (attribute, kind, next) in ways {
      guard let starts = raised[attribute] else { continue }
      if let id = EntityID.circle(through: starts, by: next) {
        throw .circular(attribute, name: book.title(of: id, kind))
      }
    }
  }

  /// An order or an advance rests on something that the customer does, and what came of a call is
  /// not written down without its outcome: it would be kept, but nobody would see it.
  private func checkOutcome(_ id: EntityID) throws(Refusal) {
    guard let call = book.calls[id] else { return }
    guard let outcome = call.outcome else {
      let isEmpty = Call.record.allSatisfy { call[$0] == .empty }
      guard isEmpty || !hasChanged(id, Call.record.map(Attribute.call)) else {
        throw .missing(.call(.outcome))
      }
      return
    }
    guard !outcome.needsCustomerAction || !call.evidence.trimmed.isEmpty else {
      throw .noCustomerAction(outcome)
    }
  }
}

extension Deciding {
  /// A command that records a call says how it ended, or takes back what was said: moving the call to
  /// today alone records nothing, and the person would believe that it did.
  func checkRecord(_ command: Command, before: Book) throws(Refusal) {
    guard command.purpose == Purpose(.record, .call) else { return }
    for case .edit(let id, .call, _) in command.changes
    where before.calls[id] != nil && before.calls[id]?.outcome == nil
      && book.calls[id]?.outcome == nil
    {
      throw .missing(.call(.outcome))
    }
  }

  /// Whether this command changed one of some fields of a thing.
  private func hasChanged(_ id: EntityID, _ attributes: [Attribute]) -> Bool {
    events.contains { event in
      guard case .changed(id, let attribute, to: _) = event else { return false }
      return attributes.contains(attribute)
    }
  }
}

extension Book {
  /// Everything that goes away with a thing, innermost first.
  package func belongings(of id: EntityID, _ kind: Kind) -> [(EntityID, Kind)] {
    switch kind {
    case .account:
      var all = people.of(id).flatMap { belongings(of: $0.id, .person) + [($0.id, .person)] }
      all += facts.of(id).map { ($0.id, Kind.fact) }
      all += calls.of(id).flatMap { belongings(of: $0.id, .call) + [($0.id, .call)] }
      all += steps.of(id).map { ($0.id, Kind.step) }
      all += orders.of(id).map { ($0.id, Kind.order) }
      all += supplies.of(id).map { ($0.id, Kind.supply) }
      all += surveys.of(id).map { ($0.id, Kind.survey) }
      all += opportunities.of(id).map { ($0.id, Kind.opportunity) }
      all += channels.rows.values.filter { $0.from == id || $0.to == id }
        .map { ($0.id, Kind.channel) }.sorted { $0.0 < $1.0 }
      return all
    case .person:
      let colleagues = people[id]?.account.map { people.of($0) } ?? []
      let incoming = colleagues.flatMap { links.of($0.id) }.filter { $0.to == id }
      return (links.of(id) + incoming).map { ($0.id, Kind.link) }
        + needs.of(id).map { ($0.id, Kind.need) }
        + questions.of(id).map { ($0.id, Kind.question) }
        + gifts.of(id).map { ($0.id, Kind.gift) }
    case .call: return points.of(id).map { ($0.id, Kind.point) }
    case .book, .link, .fact, .need, .question, .step, .order, .point, .channel, .supply, .survey,
      .gift, .drill, .opportunity:
      return []
    }
  }
}
