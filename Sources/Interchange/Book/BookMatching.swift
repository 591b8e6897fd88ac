// Which thing of a file is which of the book, kind after kind: what is referred to comes before what refers.

import Model

/// The things of a file beside those of a book.
struct BookMatching {
  /// A part of the command, and where the thing stands that it is about.
  struct Part: Hashable, Sendable {
    /// The part.
    let change: Change
    /// Where the thing stands in the file.
    let place: BookFile.Place
  }

  /// How the things fared so far.
  private(set) var counts: [Kind: BookImport.Counts] = [:]

  /// What was left out, and why.
  private(set) var leftOut: [JSONFault] = []

  private let book: Book
  /// The command's parts so far.
  private(set) var parts: [Part] = []
  /// What each identity of the file is in the book, or will be.
  private var settled: [EntityID: EntityID] = [:]
  /// The things of the book that were found already.
  private var found: Set<EntityID> = []
  /// The account at which each person of the file is.
  private var accounts: [EntityID: EntityID] = [:]
  private var drafts: UInt32 = 0

  /// The kinds, those that others refer to first. A kind may refer to itself.
  static let order: [Kind] = [
    .book, .account, .person, .fact, .question, .order, .opportunity, .call, .need, .point, .step,
    .link, .channel, .supply, .survey, .gift, .drill,
  ]

  /// Starts with a book.
  init(book: Book) { self.book = book }

  /// Takes in all things of a kind.
  mutating func take(_ all: [BookFile.Thing], _ kind: Kind) {
    let things = kind == .link ? all.filter { joinsColleagues($0) } : all
    guard !things.isEmpty else { return }
    settle(things, kind)
    let new = Set(things.map(\.id).filter { settled[$0] == nil })
    for thing in things where new.contains(thing.id) {
      drafts += 1
      settled[thing.id] = .draft(drafts)
    }
    if kind == .person {
      for thing in things {
        accounts[thing.id] = thing.values[.person(.account)].flatMap(resolved)?.entity
      }
    }
    // What is in the book gives way first; what speaks of new things of its own kind comes last, when they
    // are made.
    var later: [Part] = []
    for thing in things where !new.contains(thing.id) { edit(thing, &later) }
    for thing in things where new.contains(thing.id) { add(thing, &later) }
    parts += later
  }

  /// Whether a line joins two people of one account. Where somebody went to another account, an older line
  /// may not: the book would take no new one like it, so it is left out and said.
  private mutating func joinsColleagues(_ link: BookFile.Thing) -> Bool {
    let ends = [Attribute.link(.from), .link(.to)].compactMap { link.values[$0]?.entity }
    guard Set(ends.map { accounts[$0] }).count > 1 else { return true }
    leftOut.append(
      JSONFault(position: link.place.position, path: link.place.path, reason: .strangers))
    return false
  }

  // MARK: Finding

  /// Finds the things of the book that things of the file are.
  private mutating func settle(_ things: [BookFile.Thing], _ kind: Kind) {
    for thing in things where book.contains(thing.id, kind) { note(thing.id, is: thing.id) }
    let left = things.filter { settled[$0.id] == nil }
    guard !left.isEmpty else { return }
    let known = book.ids(of: kind).filter { !found.contains($0) }
    guard !known.isEmpty else { return }
    settleEqual(left, Dictionary(grouping: known) { key(of: $0, kind) })
    settleNamed(
      left.filter { settled[$0.id] == nil }, known.filter { !found.contains($0) }, kind)
  }

  /// Finds those that say the same as one of the book. One that builds on another of its kind is found
  /// after that one.
  private mutating func settleEqual(
    _ things: [BookFile.Thing], _ known: [FieldValues: [EntityID]]
  ) {
    var waiting = known.mapValues { Array($0.reversed()) }
    let own = Dictionary(things.map { ($0.id, $0) }) { first, _ in first }
    for start in things where settled[start.id] == nil {
      var path = [start]
      var seen: Set<EntityID> = [start.id]
      while let next = path.last.flatMap({ base(of: $0).flatMap { own[$0] } }),
        settled[next.id] == nil, seen.insert(next.id).inserted
      {
        path.append(next)
      }
      for thing in path.reversed() where settled[thing.id] == nil {
        guard let key = key(of: thing), let id = waiting[key]?.popLast() else { continue }
        note(thing.id, is: id)
      }
    }
  }

  /// Finds accounts by their names, and people by their names at their account.
  private mutating func settleNamed(
    _ things: [BookFile.Thing], _ known: [EntityID], _ kind: Kind
  ) {
    let name: Attribute
    switch kind {
    case .account: name = .account(.name)
    case .person: name = .person(.name)
    case .book, .link, .fact, .need, .question, .call, .step, .order, .point, .channel, .supply,
      .survey, .gift, .drill, .opportunity:
      return
    }
    var waiting: [[Value]: [EntityID]] = [:]
    for id in known.reversed() {
      let names = [
        Value(text: book.value(of: name, in: id).text.nameKey),
        book.value(of: .person(.account), in: id),
      ]
      waiting[names, default: []].append(id)
    }
    for thing in things {
      let owner = thing.values[.person(.account)].flatMap(resolved) ?? .empty
      let names = [Value(text: thing.values[name]?.text.nameKey ?? ""), owner]
      if let id = waiting[names]?.popLast() { note(thing.id, is: id) }
    }
  }

  private mutating func note(_ id: EntityID, is known: EntityID) {
    settled[id] = known
    found.insert(known)
  }

  /// What a thing of the book says.
  private func key(of id: EntityID, _ kind: Kind) -> FieldValues {
    var values: FieldValues = [:]
    for attribute in Attribute.all(of: kind) {
      let value = book.presentValue(of: attribute, in: id)
      if value != .empty { values[attribute] = value }
    }
    return values
  }

  /// What a thing of the file says, with the book's identities; nil where it refers to something new.
  private func key(of thing: BookFile.Thing) -> FieldValues? {
    var values: FieldValues = [:]
    for (attribute, value) in thing.values where value != .empty {
      guard let known = resolved(value), !refersToDraft(known) else { return nil }
      values[attribute] = known
    }
    return values
  }

  /// The thing of its own kind on which one builds.
  private func base(of thing: BookFile.Thing) -> EntityID? {
    (thing.values[.question(.base)] ?? thing.values[.account(.parent)])?.entity
  }

  private func refersToDraft(_ value: Value) -> Bool {
    value.entity?.isDraft ?? false || value.entities.contains(where: \.isDraft)
  }

  /// A value with the book's identities; nil where one of them isn't known yet.
  private func resolved(_ value: Value) -> Value? {
    switch value {
    case .entity(let id): settled[id].map(Value.entity)
    case .entities(let ids):
      ids.allSatisfy { settled[$0] != nil } ? .entities(ids.compactMap { settled[$0] }) : nil
    case .empty, .text, .texts, .number, .money, .day, .choice, .yes: value
    }
  }

  // MARK: Changing

  private mutating func add(_ thing: BookFile.Thing, _ later: inout [Part]) {
    counts[thing.kind, default: .init()].added += 1
    guard let id = settled[thing.id] else { return }
    let (now, then) = divided(thing) { _, _ in true }
    parts.append(Part(change: .add(Draft(thing.kind, now, id: id)), place: thing.place))
    guard !then.isEmpty else { return }
    later.append(Part(change: .edit(id, thing.kind, then), place: thing.place))
  }

  private mutating func edit(_ thing: BookFile.Thing, _ later: inout [Part]) {
    guard let id = settled[thing.id] else { return }
    let (now, then) = divided(thing) { book.presentValue(of: $0, in: id) != $1 }
    guard !now.isEmpty || !then.isEmpty else {
      counts[thing.kind, default: .init()].unchanged += 1
      return
    }
    counts[thing.kind, default: .init()].changed += 1
    for (values, isLater) in [(now, false), (then, true)] where !values.isEmpty {
      let part = Part(change: .edit(id, thing.kind, values), place: thing.place)
      if isLater { later.append(part) } else { parts.append(part) }
    }
  }

  /// The values of a thing that are wanted, with the book's identities: those that can be given at once, and
  /// those that speak of new things of its own kind.
  private func divided(
    _ thing: BookFile.Thing, where isWanted: (Attribute, Value) -> Bool
  ) -> (now: FieldValues, later: FieldValues) {
    var (now, later): (FieldValues, FieldValues) = ([:], [:])
    for (attribute, value) in thing.values {
      guard let known = resolved(value), known != .empty, isWanted(attribute, known) else {
        continue
      }
      if attribute.shape.referredKind == thing.kind, refersToDraft(known) {
        later[attribute] = known
      } else {
        now[attribute] = known
      }
    }
    return (now, later)
  }
}
