// What Enter and the adding keys open on an account's card.

import Drawing
import Method
import Model

extension CardScreen {
  /// Opens a row that leads to another screen; nil for one that opens a form.
  func look(at row: CardRow?, of account: Account, desk: Desk) -> LayerAnswer? {
    switch row {
    case .relative(let id): .open(CardScreen(account: id))
    case .call(let id), .promise(in: let id): .open(callScreen(id, desk: desk))
    case .finding(let finding): Mending(finding: finding, desk: desk).screen
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
    case .vacancy: return add(.person, to: account, desk: desk)
    case .add(let kind): return add(a: kind, to: account, desk: desk)
    case .finding(let finding): return Mending(finding: finding, desk: desk).form
    case .promise(in: let call):
      guard let call = desk.book.calls[call] else { return .stay }
      return .open(CallForms(call: call, desk: desk).outcome())
    case .person(let id) where desk.book.people[id]?.isPlaceholder == true:
      return .open(Form.identifying(id, in: desk.book))
    case .person, .step, .call, .need, .fact, .order:
      guard let subject = row?.subject else { return .stay }
      return .open(Form.editing(subject.id, subject.kind, in: desk.book))
    }
  }

  /// Opens the form of something new of a kind that a row of the card offers.
  private func add(a kind: Kind, to account: Account, desk: Desk) -> LayerAnswer {
    if kind == .call {
      return .open(Form.planningCall(on: account.id, with: person, today: desk.today))
    }
    return Action.Addition(kind).map { add($0, to: account, desk: desk) } ?? .stay
  }

  /// Opens the form of something new that belongs to the account, or to the selected person; another
  /// account is added on the workbench.
  func add(_ addition: Action.Addition, to account: Account, desk: Desk) -> LayerAnswer {
    guard addition != .account else { return .close(.action(.add(addition))) }
    let vacancy: Role? = if case .vacancy(let role) = selected { role } else { nil }
    let place = FormPlace(account: account.id, person: person, vacancy: vacancy, desk: desk)
    guard let form = place.form(adding: addition) else {
      return .tell(.note, addition.obstacle)
    }
    return .open(form)
  }

  /// The person who is selected.
  var person: EntityID? { if case .person(let id) = selected { id } else { nil } }
}
