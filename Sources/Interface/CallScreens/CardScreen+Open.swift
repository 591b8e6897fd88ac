// What Enter and the adding keys open on an account's card.

import Drawing
import Method
import Model

extension CardScreen {
  /// Opens a row that leads to another screen; nil for one that opens a form.
  func look(at row: CardRow?, of account: Account, desk: Desk) -> LayerAnswer? {
    switch row {
    case .relative(let id): .open(CardScreen(account: id))
    case .call(let id): .open(callScreen(id, desk: desk))
    case .finding(let finding):
      switch finding.mend {
      case .fill(.call, let id): .open(callScreen(id, desk: desk))
      case .fill, .add: nil
      }
    case .head, .field, .person, .vacancy, .step, .need, .fact, .order, .add, nil: nil
    }
  }

  /// A planned call on its side before, a past one on its side after.
  private func callScreen(_ id: EntityID, desk: Desk) -> CallScreen {
    let call = desk.book.calls[id]
    let isPast = call?.outcome != nil || (call?.day ?? desk.today) < desk.today
    return CallScreen(call: id, mode: isPast ? .after : .before)
  }

  /// Opens the form of what a row shows.
  func edit(_ row: CardRow?, of account: Account, desk: Desk) -> LayerAnswer {
    switch row {
    case .head, nil: return .open(Form.editing(account.id, .account, in: desk.book))
    case .field(let field):
      return .open(
        Form.editing(account.id, .account, in: desk.book, focus: .account(field)))
    case .relative(let id): return .open(Form.editing(id, .account, in: desk.book))
    case .vacancy(let role): return .open(CardScreen.newPerson(at: account, role))
    case .add(let kind): return add(CardScreen.action(adding: kind), to: account, desk: desk)
    case .finding(let finding): return mend(finding, of: account, desk: desk)
    case .person, .step, .call, .need, .fact, .order:
      guard let subject = row?.subject else { return .stay }
      return .open(Form.editing(subject.id, subject.kind, in: desk.book))
    }
  }

  /// Opens what mends a finding.
  private func mend(_ finding: Finding, of account: Account, desk: Desk) -> LayerAnswer {
    switch finding.mend {
    case .fill(.step, let id):
      return .open(
        Form.editing(
          id, .step, in: desk.book, start: [.step(.done): .day(desk.today)], focus: .step(.done)))
    case .fill(let attribute, let id):
      return .open(Form.editing(id, attribute.kind, in: desk.book, focus: attribute))
    case .add(.call):
      return .open(
        Form.planningCall(on: account.id, with: finding.person, today: desk.today))
    case .add(let kind): return add(CardScreen.action(adding: kind), to: account, desk: desk)
    }
  }

  /// The action that adds a thing of a kind.
  private static func action(adding kind: Kind) -> Action {
    switch kind {
    case .book: .editBook
    case .account: .addAccount
    case .person: .addPerson
    case .link: .addLink
    case .fact: .addFact
    case .need: .addNeed
    case .question: .addQuestion
    case .call: .prepare
    case .step: .addStep
    case .order: .addOrder
    }
  }

  /// The form of a new person there.
  private static func newPerson(at account: Account, _ role: Role? = nil) -> Form {
    Form.adding(
      .person, given: [.person(.account): .entity(account.id)],
      start: [.person(.role): Value(choice: role)])
  }

  /// Opens the form of something new that belongs to the account, or to the selected person.
  func add(_ action: Action, to account: Account, desk: Desk) -> LayerAnswer {
    let today = Value.day(desk.today)
    let person: EntityID? = if case .person(let id) = selected { id } else { nil }
    switch action {
    case .addPerson: return .open(CardScreen.newPerson(at: account, vacancy))
    case .addFact:
      return .open(
        Form.adding(
          .fact, given: [.fact(.account): .entity(account.id)],
          start: [.fact(.day): today, .fact(.source): Value(entity: person)]))
    case .addStep:
      return .open(
        Form.adding(
          .step, given: [.step(.account): .entity(account.id)],
          start: [.step(.person): Value(entity: person)]))
    case .addOrder:
      return .open(
        Form.adding(
          .order, given: [.order(.account): .entity(account.id)], start: [.order(.day): today]))
    case .prepare:
      return .open(Form.planningCall(on: account.id, with: person, today: desk.today))
    default: return add(action, of: person, today: today)
    }
  }

  /// The role of the selected vacancy.
  private var vacancy: Role? { if case .vacancy(let role) = selected { role } else { nil } }

  /// Opens the form of something new that belongs to a person.
  private func add(_ action: Action, of person: EntityID?, today: Value) -> LayerAnswer {
    guard let person else {
      return .tell(.note, Phrase("Select a person first.", "请先选中一位联系人。"))
    }
    switch action {
    case .addNeed:
      return .open(
        Form.adding(
          .need, given: [.need(.person): .entity(person)],
          start: [
            .need(.day): today, .need(.state): Value(choice: NeedState.implied),
            .need(.isConfirmed): .yes,
          ]))
    case .addLink: return .open(Form.adding(.link, given: [.link(.from): .entity(person)]))
    default:
      return .open(
        Form.adding(
          .question, given: [.question(.person): .entity(person)],
          start: [.question(.sort): Value(choice: QuestionKind.situation)]))
    }
  }
}
