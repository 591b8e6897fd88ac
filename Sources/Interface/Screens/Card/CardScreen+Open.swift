// What Enter and the adding keys open on an account's card.

import Drawing
import Method
import Model

extension CardScreen {
  /// Opens a row that leads to another screen; nil for one that opens a form.
  func look(at row: CardRow?, of account: Account, context: Context) -> LayerAnswer? {
    switch row {
    case .relative(let id): .open(CardScreen(account: id))
    case .call(let id), .promise(in: let id): .open(callScreen(id, context: context))
    case .finding(let finding): QuickFixScreen(finding: finding, context: context).screen
    case .head, .field, .person, .vacancy, .step, .need, .fact, .order, .add, nil: nil
    }
  }

  /// A planned call on its side before, a past one on its side after.
  private func callScreen(_ id: EntityID, context: Context) -> CallScreen {
    let call = context.book.calls[id]
    let isPast = call?.outcome != nil || (call?.day ?? context.today) < context.today
    return CallScreen(call: id, mode: isPast ? .after : .before)
  }

  /// Opens the form of what a row shows.
  func edit(_ row: CardRow?, of account: Account, context: Context) -> LayerAnswer {
    switch row {
    case .head, nil: return .open(Form.editing(account.id, .account, in: context.book))
    case .field(let field):
      return .open(
        Form.editing(account.id, .account, in: context.book, focus: .account(field)))
    case .relative(let id): return .open(Form.editing(id, .account, in: context.book))
    case .vacancy: return add(.person, to: account, context: context)
    case .add(let kind): return add(a: kind, to: account, context: context)
    case .finding(let finding): return QuickFixScreen(finding: finding, context: context).form
    case .promise(in: let call):
      guard let call = context.book.calls[call] else { return .stay }
      return .open(CallForms(call: call, context: context).outcome())
    case .person(let id) where context.book.people[id]?.isPlaceholder == true:
      return .open(Form.identifying(id, in: context.book))
    case .person, .step, .call, .need, .fact, .order:
      guard let subject = row?.subject else { return .stay }
      return .open(Form.editing(subject.id, subject.kind, in: context.book))
    }
  }

  /// Opens the form of something new of a kind that a row of the card offers.
  private func add(a kind: Kind, to account: Account, context: Context) -> LayerAnswer {
    if kind == .call {
      return .open(Form.planningCall(on: account.id, with: person, today: context.today))
    }
    return Action.Addition(kind).map { add($0, to: account, context: context) } ?? .stay
  }

  /// Opens the form of something new that belongs to the account, or to the selected person; another
  /// account is added on the workbench.
  func add(_ addition: Action.Addition, to account: Account, context: Context) -> LayerAnswer {
    guard addition != .account else { return .close(.action(.add(addition))) }
    let vacancy: Role? = if case .vacancy(let role) = selected { role } else { nil }
    let place = FormPlace(account: account.id, person: person, vacancy: vacancy, context: context)
    guard let form = place.form(adding: addition) else {
      return .tell(.note, addition.obstacle)
    }
    return .open(form)
  }

  /// The person who is selected.
  var person: EntityID? { if case .person(let id) = selected { id } else { nil } }
}
