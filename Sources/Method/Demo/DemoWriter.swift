// Writes the sample book's changes, one short call for each thing.

import Model

/// Collects the changes of the sample book and gives out their draft identities.
struct DemoWriter {
  /// The language in which the book is written.
  let language: Language
  /// The day around which everything lies.
  let today: Day
  /// What was written so far.
  private(set) var changes: [Change] = []
  /// Who decides at each account, the first who was written down.
  private(set) var deciders: [EntityID: EntityID] = [:]
  private var drafts: UInt32 = 0

  /// Starts an empty sample.
  init(language: Language, today: Day) { (self.language, self.today) = (language, today) }

  /// Adds a thing of the kind that these fields are of and says its draft identity. Values that are
  /// empty are left out.
  @discardableResult
  mutating func add(_ values: FieldValues) -> EntityID {
    drafts += 1
    let id = EntityID.draft(drafts)
    if let kind = values.keys.first?.kind {
      changes.append(.add(Draft(kind, values.filter { $0.value != .empty }, id: id)))
    }
    return id
  }

  /// Changes a field of something.
  mutating func set(_ attribute: Attribute, of id: EntityID, to value: Value) {
    changes.append(.edit(id, attribute.kind, [attribute: value]))
  }

  /// A text in the book's language.
  func text(_ en: String, _ zh: String) -> Value { .text(Phrase(en, zh)(language)) }

  /// The working day nearest to so many days from today: before a weekend for the past, after it for
  /// the future.
  func workday(_ days: Int) -> Day {
    let day = today.adding(days: days)
    let overhang = day.weekday - 5
    guard overhang > 0 else { return day }
    return day.adding(days: days < 0 ? -overhang : 3 - overhang)
  }
}

extension DemoWriter {
  /// Names the book and its owner.
  mutating func settings() {
    let values: FieldValues = [
      .book(.name): text("Acorn Inks", "A公司大客户"),
      .book(.person): text("Sam Carter", "陈立"),
      .book(.currency): text("£", "¥"),
      .book(.giftLimit): .money(amount(50)),
    ]
    changes.append(.edit(.book, .book, values))
  }

  /// Adds a person.
  mutating func person(
    _ account: EntityID, _ name: Phrase, _ title: Phrase, _ role: Role, _ stance: Stance,
    influence: Int, win: Phrase = Phrase(verbatim: "")
  ) -> EntityID {
    let id = add([
      .person(.account): .entity(account), .person(.name): .text(name(language)),
      .person(.title): .text(title(language)), .person(.role): Value(choice: role),
      .person(.stance): Value(choice: stance), .person(.influence): Value(number: influence),
      .person(.win): Value(text: win(language)),
    ])
    if role == .decision, deciders[account] == nil { deciders[account] = id }
    return id
  }

  /// Draws a line between two people.
  mutating func link(_ from: EntityID, _ kind: LinkKind, _ to: EntityID, _ note: Phrase? = nil) {
    add([
      .link(.from): .entity(from), .link(.kind): Value(choice: kind), .link(.to): .entity(to),
      .link(.note): Value(text: note?(language) ?? ""),
    ])
  }

  /// Notes a fact; one that nobody said is assumed.
  mutating func fact(
    _ account: EntityID, _ words: Phrase, from source: EntityID?, daysAgo: Int
  ) -> EntityID {
    add([
      .fact(.account): .entity(account), .fact(.words): .text(words(language)),
      .fact(.source): Value(entity: source), .fact(.day): .day(workday(-daysAgo)),
      .fact(.isConfirmed): Value(flag: source != nil),
    ])
  }

  /// Enters a need in the person's own words.
  @discardableResult
  mutating func need(
    _ person: EntityID, _ words: Phrase, about topic: Phrase, _ state: NeedState, seriousness: Int,
    movedBy question: EntityID? = nil, daysAgo: Int
  ) -> EntityID {
    add([
      .need(.person): .entity(person), .need(.words): .text(words(language)),
      .need(.topic): .text(topic(language)), .need(.state): Value(choice: state),
      .need(.seriousness): Value(number: seriousness), .need(.movedBy): Value(entity: question),
      .need(.day): .day(workday(-daysAgo)), .need(.stateDay): .day(workday(-daysAgo)),
      .need(.isConfirmed): .yes,
    ])
  }

  /// Plans a question from the playbook, with the blanks filled in; or, with an answer, one that was
  /// asked and answered.
  mutating func question(
    _ person: EntityID, _ prompt: String, base: EntityID? = nil, fact: EntityID? = nil,
    filling known: [Placeholder: Phrase] = [:], answer: Phrase? = nil
  ) -> EntityID {
    let found = Playbook.builtIn(language)[prompt]
    let words = found?.text(filling: known.mapValues { $0(language) }) ?? prompt
    let state = answer == nil ? QuestionState.planned : .answered
    return add([
      .question(.person): .entity(person),
      .question(.kind): Value(choice: found?.kind ?? .situation),
      .question(.words): .text(words), .question(.base): Value(entity: base),
      .question(.fact): Value(entity: fact), .question(.state): Value(choice: state),
      .question(.answer): Value(text: answer?(language) ?? ""),
      .question(.prompt): .text(prompt),
    ])
  }

  /// Adds a next step, open or done.
  mutating func step(
    _ account: EntityID, _ words: Phrase, due: Day, person: EntityID? = nil, call: EntityID? = nil,
    done: Day? = nil
  ) {
    add([
      .step(.account): .entity(account), .step(.words): .text(words(language)),
      .step(.due): .day(due), .step(.person): Value(entity: person),
      .step(.call): Value(entity: call), .step(.done): Value(day: done),
    ])
  }

  /// Records a call that took place.
  mutating func pastCall(
    _ account: EntityID, daysAgo: Int, with people: [EntityID], _ outcome: Outcome,
    objective: Phrase, summary: Phrase, evidence: Phrase? = nil, questions: [EntityID] = [],
    kind: CallKind = .followUp, minutes: Int = 90
  ) -> EntityID {
    let day = workday(-daysAgo)
    return add([
      .call(.account): .entity(account), .call(.day): .day(day),
      .call(.people): .entities(people), .call(.objective): .text(objective(language)),
      .call(.questions): Value(entities: questions), .call(.outcome): Value(choice: outcome),
      .call(.kind): Value(choice: kind), .call(.minutes): .number(Int64(minutes)),
      .call(.evidence): Value(text: evidence?(language) ?? ""),
      .call(.evidenceDay): Value(day: evidence == nil ? nil : day.adding(days: 14)),
      .call(.summary): .text(summary(language)),
    ])
  }
}
