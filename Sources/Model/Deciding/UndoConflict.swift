// What the rules of the book have against events that no command brought about: undoing one
// action of the past, while what came after it stays.

extension Book {
  /// Why the book would contradict its own rules after some events; nil when it would not.
  ///
  /// The book is not changed. A change or a thing that comes back may not refer to something that
  /// is gone, nor leave a required field empty, nor take a name that another account has.
  ///
  /// - Complexity: O(events), and O(accounts) where an account comes back or gets another name.
  package func undoConflict(to events: [Event]) -> Refusal? {
    var after = self
    after.apply(events)
    do throws(Refusal) {
      try after.checkNames(events)
      let deciding = Deciding(book: after, issuer: IDIssuer(device: 1), room: 0)
      var seen: Set<EntityID> = []
      for event in events where after.contains(event.subject, event.kind) {
        try deciding.check(event)
        if seen.insert(event.subject).inserted { try deciding.check(event.subject, event.kind) }
      }
      return nil
    } catch {
      return error
    }
  }

  /// Refuses a name of an account that another one has.
  private func checkNames(_ events: [Event]) throws(Refusal) {
    let named = events.filter { $0.namesAnAccount && accounts[$0.subject] != nil }
    guard !named.isEmpty else { return }
    var holders: [String: [EntityID]] = [:]
    for account in accounts.rows.values {
      holders[account.name.nameKey, default: []].append(account.id)
    }
    for event in named {
      let name = title(of: event.subject, .account)
      if let other = holders[name.nameKey]?.first(where: { $0 != event.subject }) {
        throw .duplicate(name: name, existing: other)
      }
    }
  }
}

extension Deciding {
  /// Refuses an event that leaves something to be desired.
  fileprivate func check(_ event: Event) throws(Refusal) {
    switch event {
    case .changed(_, let attribute, let value):
      if value.isBlank, Attribute.required(of: attribute.kind).contains(attribute) {
        throw .missing(attribute)
      }
      try checkReferences(attribute.shape, value)
    case .added(let id, let kind), .restored(let id, let kind):
      for attribute in Attribute.required(of: kind) {
        let value = book.value(of: attribute, in: id)
        if value.isBlank { throw .missing(attribute) }
        try checkReferences(attribute.shape, value)
      }
    case .removed: break
    }
  }
}

extension Event {
  /// Whether it gives an account its name, or brings one back with it.
  fileprivate var namesAnAccount: Bool {
    switch self {
    case .added(_, let kind), .restored(_, let kind): kind == .account
    case .changed(_, let attribute, _): attribute == .account(.name)
    case .removed: false
    }
  }
}
