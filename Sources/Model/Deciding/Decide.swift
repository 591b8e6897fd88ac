// The rules of the book: a command and a book give events, or a refusal. Pure; no clock, no files.

/// What `decide` says to a command.
package typealias Decision = Result<[Event], Refusal>

/// A command that the book takes: what will have happened, and the book as it will be.
package struct DecidedCommand: Sendable {
  /// What carries the command out, in order; at least one.
  package let events: [Event]
  /// The book with these events applied.
  package let book: Book
}

extension Book {
  /// Decides a command against this book.
  ///
  /// The book is not changed. On success the events, applied in order, carry the command out and
  /// `issuer` has moved past the identities they use; there is at least one. On refusal nothing
  /// happens and `issuer` is as it was.
  ///
  /// - Complexity: O(changes), and O(accounts) for each account that gets a new name.
  package func decide(_ command: Command, issuer: inout IDIssuer) -> Decision {
    decided(command, issuer: &issuer).map(\.events)
  }

  /// The same with the book as it will be, which had to be made to decide; who wants it needn't apply the events.
  package func decided(
    _ command: Command, issuer: inout IDIssuer
  ) -> Result<DecidedCommand, Refusal> {
    var deciding = Deciding(book: self, issuer: issuer, room: command.size)
    do throws(Refusal) {
      for change in command.changes { try deciding.take(change) }
      if deciding.events.isEmpty { throw .nothingToDo }
      try deciding.checkCircles()
      try deciding.checkRecord(command, before: self)
    } catch {
      return .failure(error)
    }
    issuer = deciding.issuer
    return .success(DecidedCommand(events: deciding.events, book: deciding.book))
  }
}

/// A command half decided: the book as it would be, and the events so far.
struct Deciding {
  /// The book with the events so far applied.
  private(set) var book: Book
  /// Where fresh identities come from.
  private(set) var issuer: IDIssuer
  /// What will have happened.
  private(set) var events: [Event] = []
  /// The lasting identities of the drafts so far, and the place of each draft's among them.
  private var lasting: [EntityID] = []
  private var drafts = EntityIndex()
  /// The things that were put below others, by the field that says so; for lines, whom they start from.
  private(set) var raised: [Attribute: Set<EntityID>] = [:]
  /// The accounts by the keys of their names; made when the first account gets a name.
  private var names: [String: EntityID]?

  /// Starts from a book.
  ///
  /// - Parameter room: How many events are to be expected.
  init(book: Book, issuer: IDIssuer, room: Int) {
    (self.book, self.issuer) = (book, issuer)
    events.reserveCapacity(room)
  }

  /// Takes in one part of the command.
  mutating func take(_ change: Change) throws(Refusal) {
    switch change {
    case .add(let draft): try add(draft)
    case .edit(let id, let kind, let values): try edit(resolved(id), kind, values)
    case .remove(let id, let kind): try remove(resolved(id), kind)
    }
  }

  /// Makes something new, all of whose required fields are filled. It comes into the book with all its values at
  /// once: a file brings in half a million things, and each field would look its thing up again.
  private mutating func add(_ draft: Draft) throws(Refusal) {
    for attribute in Attribute.required(of: draft.kind)
    where draft.values[attribute]?.isBlank ?? true {
      throw .missing(attribute)
    }
    let id = issuer.issue()
    if let draftID = draft.id {
      drafts[draftID] = UInt32(lasting.count)
      lasting.append(id)
    }
    var newcomer = Newcomer(id, draft.kind)
    events.append(.added(id, draft.kind))
    for (attribute, wanted) in draft.values where attribute.kind == draft.kind {
      let value = resolved(wanted)
      try checkShape(of: value, for: attribute)
      try checkReferences(attribute.shape, value, besides: newcomer)
      guard value != .empty else { continue }
      if attribute == .account(.name) { try claim(value.text, for: id) }
      let kept = try settled(value, for: attribute)
      events.append(.changed(id, attribute, to: kept))
      newcomer.append(FieldValue(attribute: attribute, value: kept))
    }
    book.take(&newcomer)
    try check(id, draft.kind)
    noteRaised(id, draft.kind)
  }

  /// Refuses a value that isn't of the shape that its field wants, or is larger than it may be.
  private func checkShape(of value: Value, for attribute: Attribute) throws(Refusal) {
    guard attribute.accepts(value) else {
      throw attribute.isExceeded(by: value) ? .excessive(attribute) : .unfit(attribute, value)
    }
  }

  /// Changes fields of a thing; those that already hold their value are left alone.
  private mutating func edit(
    _ id: EntityID, _ kind: Kind, _ values: FieldValues
  ) throws(Refusal) {
    guard book.contains(id, kind) else { throw .unknown(id, kind) }
    for attribute in Attribute.required(of: kind) where values[attribute]?.isBlank == true {
      throw .missing(attribute)
    }
    let before = events.count
    try set(values.confirmingRole, of: id, kind)
    if events.count > before {
      try check(id, kind)
      noteRaised(id, kind)
    }
  }

  /// Notes what stands below something else once the fields of a thing are set.
  private mutating func noteRaised(_ id: EntityID, _ kind: Kind) {
    switch kind {
    case .account where book.accounts[id]?.parent != nil:
      raised[.account(.parent), default: []].insert(id)
    case .question where book.questions[id]?.base != nil:
      raised[.question(.base), default: []].insert(id)
    case .link:
      guard let link = book.links[id], link.kind == .reportsTo, let from = link.from else { return }
      raised[.link(.to), default: []].insert(from)
    case .channel:
      guard let from = book.channels[id]?.from else { return }
      raised[.channel(.to), default: []].insert(from)
    case .book, .account, .person, .fact, .need, .question, .call, .step, .order, .point, .supply,
      .survey, .gift, .drill, .opportunity:
      break
    }
  }

  /// Sets fields in the order in which they are declared, so that one command always gives the same events.
  private mutating func set(
    _ values: FieldValues, of id: EntityID, _ kind: Kind
  ) throws(Refusal) {
    for (attribute, wanted) in values where attribute.kind == kind {
      let value = resolved(wanted)
      try checkShape(of: value, for: attribute)
      let before = book.value(of: attribute, in: id)
      // Whom a list names already may be gone since: the list can be changed all the same.
      let added = value.entities.filter { !before.entities.contains($0) }
      try checkReferences(attribute.shape, value.entities.isEmpty ? value : .entities(added))
      guard before != value else { continue }
      if attribute == .account(.name) { try claim(value.text, for: id) }
      record(.changed(id, attribute, to: try settled(value, for: attribute)))
    }
  }

  /// The value as the book keeps it: times of day are all written alike, and so are currencies and rates.
  private func settled(_ value: Value, for attribute: Attribute) throws(Refusal) -> Value {
    guard !value.isBlank else { return value }
    switch attribute {
    case .call(.time):
      guard let time = TimeEntry.parse(value.text) else { throw .unfit(attribute, value) }
      return .text(time)
    case .order(.currency), .opportunity(.currency):
      return .text(CurrencyMark.code(of: value.text))
    case .book(.rates):
      let rates = value.texts.compactMap(Rate.init)
      guard rates.count == value.texts.count else { throw .unfit(attribute, value) }
      return .texts(rates.map(\.description))
    case .book(.stages):
      let stages = value.texts.compactMap(SalesStage.init)
      let names = Set(stages.map(\.name.en.nameKey))
      guard stages.count == value.texts.count, names.count == stages.count else {
        throw .unfit(attribute, value)
      }
      return .texts(stages.map(\.text))
    case _: return value
    }
  }

  /// Takes a thing out, after everything that belongs to it.
  private mutating func remove(_ id: EntityID, _ kind: Kind) throws(Refusal) {
    guard kind != .book, book.contains(id, kind) else { throw .unknown(id, kind) }
    for (owned, ownedKind) in book.belongings(of: id, kind) where book.contains(owned, ownedKind) {
      record(.removed(owned, ownedKind))
    }
    if kind == .account { names?[book.title(of: id, kind).nameKey] = nil }
    record(.removed(id, kind))
  }

  /// Notes an event and lets the rest of the command see what it did.
  private mutating func record(_ event: Event) {
    events.append(event)
    book.apply(event)
  }

  /// Refuses a name that another account has, and keeps it for this one.
  private mutating func claim(_ name: String, for id: EntityID) throws(Refusal) {
    if names == nil {
      names = Dictionary(
        book.accounts.rows.values.map { ($0.name.nameKey, $0.id) }, uniquingKeysWith: min)
    }
    let key = name.nameKey
    if let holder = names?[key], holder != id {
      throw .duplicate(name: book.title(of: holder, .account), existing: holder)
    }
    let given = book.title(of: id, .account).nameKey
    if names?[given] == id { names?[given] = nil }
    names?[key] = id
  }

  /// The lasting identity behind a draft's, or the identity itself.
  private func resolved(_ id: EntityID) -> EntityID {
    id.isDraft ? drafts[id].map { lasting[Int($0)] } ?? id : id
  }

  /// The value with every draft identity replaced.
  private func resolved(_ value: Value) -> Value {
    switch value {
    case .entity(let id): .entity(resolved(id))
    case .entities(let ids): .entities(ids.map(resolved))
    case .empty, .text, .texts, .number, .money, .day, .choice, .yes: value
    }
  }
}

extension FieldValues {
  /// The values of a change that gives somebody a role: unless it says that the role is only proposed, it's known.
  fileprivate var confirmingRole: FieldValues {
    guard self[.person(.role)] != nil, self[.person(.isRoleProposed)] == nil else { return self }
    return merging([.person(.isRoleProposed): .empty]) { own, _ in own }
  }
}
