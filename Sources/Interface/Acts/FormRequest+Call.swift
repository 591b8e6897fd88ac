// The forms of a call as a whole: the one that plans it, and the short one that says what happened when nothing was
// planned. What the second says of the person and of the next step is saved with the call, in one action.

import Method
import Model

extension FormRequest {
  /// The form that plans a call on an account, with somebody if one is selected, and of a kind where
  /// it is for something that only such a call does. Which open business it is about is asked where there is some.
  static func planningCall(
    on account: EntityID, with person: EntityID?, today: Day, kind: CallKind? = nil,
    about deal: EntityID? = nil, in book: Book
  ) -> FormRequest {
    adding(
      .call, given: [.call(.account): .entity(account)],
      start: [
        .call(.day): .day(today.nextWorkday),
        .call(.people): Value(entities: [person].compactMap(\.self)),
        .call(.kind): Value(choice: kind), .call(.opportunity): Value(entity: deal),
      ], purpose: Purpose(.prepare, .call), about: book.title(of: account, .account),
      without: book.openOpportunities(of: account).isEmpty ? [.call(.opportunity)] : [])
  }

  /// The form of a call that took place without having been planned: today, unless the person says otherwise, with
  /// whoever is selected. It begins at the first thing that is not known yet.
  static func callThatHappened(
    on account: EntityID, with person: EntityID?, today: Day, in book: Book
  ) -> FormRequest {
    let isSomebody = person.map { book.people[$0]?.isPlaceholder == false } ?? false
    let people = isSomebody ? [person].compactMap(\.self) : []
    let start: FieldValues = [
      .call(.day): .day(today), .call(.people): Value(entities: people),
      .step(.due): .day(today.adding(days: 7)),
    ]
    let fields: [Attribute] = [
      .call(.day), .call(.people), .call(.means), .call(.outcome), .call(.evidence),
      .call(.evidenceDay), .call(.summary), .person(.stance), .step(.words), .step(.due),
      .call(.ours), .call(.time), .call(.minutes),
    ]
    let name = book.title(of: account, .account)
    let asksWho = people.isEmpty && !book.people(of: account).isEmpty
    return FormRequest(
      title: Phrase("What happened: \(name)", "记一次拜访：\(name)"),
      target: .new(.call, given: [.call(.account): .entity(account)]),
      entries: fields.map {
        Entry(
          attribute: $0, value: start[$0] ?? .empty, leaning: $0 == .call(.day) ? .behind : nil)
      }, focus: asksWho ? .call(.people) : .call(.means), purpose: Purpose(.record, .call))
  }

  /// Whether the form says what came of a call that nobody had planned.
  var isOfCallThatHappened: Bool {
    if case .new(.call, _) = target { purpose == Purpose(.record, .call) } else { false }
  }
}

extension FormRequest {
  /// Whether a field has to be filled before anything is saved.
  func demands(_ attribute: Attribute) -> Bool {
    if isOfCallThatHappened, attribute == .call(.outcome) { return true }
    return attribute.kind == kind && Attribute.required(of: kind).contains(attribute)
  }

  /// The kind of thing that it makes or changes.
  var kind: Kind {
    switch target {
    case .new(let kind, _), .existing(_, let kind): kind
    }
  }

  /// The command that the form stands for, with what stands in its fields.
  func command(_ values: FieldValues, in book: Book) -> Command {
    switch target {
    case .existing(let id, let kind): return Command(purpose, [.edit(id, kind, values)])
    case .new(let kind, let given):
      let own = values.filter { $0.key.kind == kind && $0.value != .empty }
      var draft = Draft(kind, own.merging(given) { own, _ in own })
      guard isOfCallThatHappened, let account = given[.call(.account)]?.entity else {
        return Command(purpose, [.add(draft)])
      }
      let call = EntityID.draft(1)
      draft.id = call
      let beside = book.changes(
        beside: call, on: account, with: values[.call(.people)]?.entities ?? [], said: values)
      return Command(purpose, [.add(draft)] + beside)
    }
  }
}

extension Day {
  /// The next day that is not on a weekend.
  fileprivate var nextWorkday: Day {
    switch weekday {
    case 5: adding(days: 3)
    case 6: adding(days: 2)
    default: adding(days: 1)
    }
  }
}
