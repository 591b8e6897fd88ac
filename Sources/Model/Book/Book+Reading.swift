// Questions that every screen and report asks the book.

extension Book {
  /// The people of an account, in the order in which they came.
  package func people(of account: EntityID) -> [Person] { people.of(account) }

  /// The lines between people of an account.
  package func links(of account: EntityID) -> [Link] {
    people.of(account).flatMap { links.of($0.id) }
      .filter { link in link.to.map { people[$0] != nil } ?? false }
  }

  /// The needs of everybody at an account.
  package func needs(of account: EntityID) -> [Need] {
    people.of(account).flatMap { needs.of($0.id) }
  }

  /// The questions for everybody at an account.
  package func questions(of account: EntityID) -> [Question] {
    people.of(account).flatMap { questions.of($0.id) }
  }

  /// The calls on an account, the earliest first.
  package func calls(of account: EntityID) -> [Call] {
    calls.of(account).sorted { ($0.day ?? .distantPast, $0.id) < ($1.day ?? .distantPast, $1.id) }
  }

  /// The call that is planned next: the earliest that has no outcome.
  package func plannedCall(of account: EntityID) -> Call? {
    calls(of: account).first { $0.outcome == nil }
  }

  /// The open next steps of an account, the most urgent first; those without a day last.
  package func openSteps(of account: EntityID) -> [Step] {
    steps.of(account).filter { $0.done == nil }
      .sorted { ($0.due ?? .distantFuture, $0.id) < ($1.due ?? .distantFuture, $1.id) }
  }

  /// When somebody was last met: the latest call with an outcome that they took part in. What took
  /// place took place by `today`, also where the call was planned for a later day.
  package func lastContact(with person: EntityID, by today: Day) -> Day? {
    guard let person = people[person] else { return nil }
    return meetings(with: person)
      .compactMap(\.day).max().map { min($0, today) }
  }

  /// How often we have been in touch with somebody: as entered, and at least what the calls that
  /// took place show.
  package func coverage(of person: Person) -> Coverage {
    let entered = person.coverage ?? .none
    let shown = recordedCoverage(of: person)
    return entered.level < shown.level ? shown : entered
  }

  /// How often we have been in touch with somebody, counted from the calls that took place.
  private func recordedCoverage(of person: Person) -> Coverage {
    switch meetings(with: person).count {
    case 0: .none
    case 1: .brief
    case 2...4: .several
    default: .deep
    }
  }

  /// The calls that took place and in which somebody took part, also where they worked before.
  private func meetings(with person: Person) -> [Call] {
    ([person.account].compactMap(\.self) + person.former).flatMap { calls.of($0) }
      .filter { $0.outcome != nil && $0.people.contains(person.id) }
  }

  /// What the customer promised in the latest recorded call and for which day; nil where there is
  /// no such promise. An order is no promise any more, nor is what they did by the day of the call.
  /// The next call that is recorded settles it: then one hears what became of it.
  package func promise(of account: EntityID) -> (call: Call, due: Day)? {
    guard let call = calls(of: account).last(where: { $0.outcome != nil }),
      call.outcome == .advance, let due = call.evidenceDay,
      due > call.day ?? .distantPast
    else { return nil }
    return (call, due)
  }

  /// The account that a thing belongs to, through as many owners as it takes.
  package func account(of id: EntityID, _ kind: Kind) -> EntityID? {
    if kind == .account { return id }
    guard let owner = Attribute.owner(of: kind), case .entity(let above) = owner.shape else {
      return nil
    }
    return value(of: owner, in: id).entity.flatMap { account(of: $0, above) }
  }

  /// What to call a thing in a message: its name or its words, also after it was removed.
  package func title(of id: EntityID, _ kind: Kind) -> String {
    switch kind {
    case .book: settings.name
    case .account: value(of: .account(.name), in: id).text
    case .person: value(of: .person(.name), in: id).text
    case .link: linkTitle(id)
    case .fact: value(of: .fact(.words), in: id).text
    case .need: value(of: .need(.words), in: id).text
    case .question: value(of: .question(.words), in: id).text
    case .call: value(of: .call(.day), in: id).day?.description ?? ""
    case .step: value(of: .step(.words), in: id).text
    case .order: orderTitle(id)
    case .point: value(of: .point(.words), in: id).text
    case .channel: channelTitle(id)
    case .supply: value(of: .supply(.product), in: id).text
    case .survey: value(of: .survey(.day), in: id).day?.description ?? ""
    case .gift: value(of: .gift(.words), in: id).text
    case .drill: value(of: .drill(.day), in: id).day?.description ?? ""
    case .opportunity: value(of: .opportunity(.name), in: id).text
    }
  }

  /// What to call a thing together with whom it belongs to, so that it can't be taken for another one's: `Call back ·
  /// Ruth Ellis · Daywell`. The person stands in it where it belongs to one.
  ///
  /// - Parameter characters: How many of its own name there is room for.
  package func titleInPlace(
    of id: EntityID, _ kind: Kind, characters: Int = .max
  ) -> String {
    let own = title(of: id, kind)
    let short = own.count > characters ? own.prefix(max(0, characters - 1)) + "…" : own[...]
    return ([String(short)] + owners(of: id, kind)).filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// The names of the people and the account that a thing belongs to, the nearest first. Who stands in its own name
  /// isn't named again.
  private func owners(of id: EntityID, _ kind: Kind) -> [String] {
    guard kind != .account, let owner = Attribute.owner(of: kind),
      case .entity(let above) = owner.shape, let place = value(of: owner, in: id).entity
    else { return [] }
    let with: [EntityID] =
      switch kind {
      case .call: calls[id]?.people ?? []
      case .step: [steps[id]?.person].compactMap(\.self)
      case .book, .account, .person, .link, .fact, .need, .question, .order, .point, .channel,
        .supply, .survey, .gift, .drill, .opportunity:
        []
      }
    let isNamed = kind == .link || kind == .channel || above == .call
    // Two customers may differ in their legal forms alone, so none is left out; a short name is the person's own.
    let short = above == .account ? accounts[place]?.shortName ?? "" : ""
    let name = short.isEmpty ? title(of: place, above) : short
    return with.map { title(of: $0, .person) } + (isNamed ? [] : [name])
      + (kind == .channel ? [] : owners(of: place, above))
  }

  /// What an order line is called: by its product, or else by its number, or its day.
  private func orderTitle(_ id: EntityID) -> String {
    let words = [
      value(of: .order(.product), in: id).text, value(of: .order(.reference), in: id).text,
      value(of: .order(.day), in: id).day?.description ?? "",
    ]
    return words.first { !$0.isEmpty } ?? ""
  }

  /// The accounts that are called the same as another one when people talk about them, such as Acme Ltd and Acme GmbH.
  ///
  /// - Complexity: O(accounts).
  package var namesakes: Set<EntityID> {
    let names = Dictionary(grouping: accounts.rows.values, by: \.spokenName.nameKey)
    return Set(names.values.lazy.filter { $0.count > 1 }.flatMap { $0.map(\.id) })
  }

  /// What people call an account when they talk about it; empty for one that isn't in the book.
  package func spokenName(of account: EntityID) -> String { accounts[account]?.spokenName ?? "" }

  /// A line as `from → to`.
  private func linkTitle(_ id: EntityID) -> String {
    let ends = [value(of: .link(.from), in: id), value(of: .link(.to), in: id)]
    return ends.map { $0.entity.map { title(of: $0, .person) } ?? "?" }.joined(separator: " → ")
  }

  /// A channel link as `seller → buyer`.
  private func channelTitle(_ id: EntityID) -> String {
    let ends = [value(of: .channel(.from), in: id), value(of: .channel(.to), in: id)]
    return ends.map { $0.entity.map { title(of: $0, .account) } ?? "?" }.joined(separator: " → ")
  }

  /// The account with a name, or else the only one that is called so but for legal forms: Quayside Fish for Quayside Fish
  /// Ltd.
  ///
  /// - Complexity: O(accounts).
  package func onlyAccount(called name: String) -> Account? {
    if let account = account(named: name) { return account }
    let key = name.withoutLegalForm.nameKey
    let alike = accounts.rows.values.filter { $0.name.withoutLegalForm.nameKey == key }
    return alike.count == 1 ? alike.first : nil
  }

  /// The account whose name or other name has this key, if there is one.
  ///
  /// - Complexity: O(accounts); an import builds an index of its own.
  package func account(named name: String) -> Account? {
    let key = name.nameKey
    return accounts.rows.values
      .filter { $0.name.nameKey == key || $0.otherNames.contains { $0.nameKey == key } }
      .min { $0.id < $1.id }
  }
}

extension Day {
  /// A day before every day that a book holds, for sorting.
  package static let distantPast = Day(number: .min)

  /// A day after every day that a book holds, for sorting.
  package static let distantFuture = Day(number: .max)
}
