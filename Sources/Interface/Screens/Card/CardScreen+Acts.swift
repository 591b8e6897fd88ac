// What the acts mean on an account's card where they mean something of its own: what Enter opens on
// each row, and emptying a field.

import Analysis
package import Drawing
import Method
import Model

extension CardScreen {
  package func subject(context: Context) -> Subject {
    guard let row = selected(context: context) else { return Subject(account: account) }
    var subject = Subject(account: account, person: row.person, thing: row.thing)
    switch row {
    case .head: subject.thing = Thing(account, .account)
    case .finding(let finding): subject.finding = finding
    case .vacancy(let role): subject.vacancy = role
    case .field, .relative, .person, .step, .promise, .call, .opportunity, .need, .fact, .order,
      .add:
      break
    }
    return subject
  }

  package mutating func perform(_ action: Action, by key: Key?, context: Context) -> LayerAnswer? {
    guard let account = context.book.accounts[account] else { return .close }
    let rows = rows(of: account, context: context)
    selection.settle(in: rows)
    switch action {
    case .move(let move): selection.move(move, in: rows, size: context.size)
    case .open: return open(account, context)
    case .change(.edit): return edit(account, context)
    case .change(.delete): return delete(account, context)
    case .show(.why) where selection.row == .head: return .go(.figures(of: account.id))
    case .arrange, .back, .accept, .widen, .nextView, .undo, .redo, .show, .report, .change, .add,
      .fill, .pick, .print, .bring, .reach, .program:
      return nil
    }
    return .stay
  }

  /// Opens the screen or the form of the selected row.
  private func open(_ account: Account, _ context: Context) -> LayerAnswer? {
    switch selection.row {
    case .relative(let id): .go(.account(id))
    case .call(let id), .promise(in: let id): .go(.call(id))
    case .finding(let finding): finding.openFix(context: context)
    case .add(let kind): add(kind, to: account, context)
    case .person: Act.person(subject(context: context), context)
    case .head, .field, .vacancy, .step, .opportunity, .need, .fact, .order, nil:
      edit(account, context) ?? Act.named(.change(.edit)).deed?(subject(context: context), context)
    }
  }

  /// Opens the form of the selected row; nil where it is the one that every screen opens.
  private func edit(_ account: Account, _ context: Context) -> LayerAnswer? {
    switch selection.row {
    case .field(let field):
      .form(.editing(account.id, .account, in: context.book, focus: .account(field)))
    case .relative(let id): .form(.editing(id, .account, in: context.book))
    case .promise(in: let id):
      context.book.calls[id].map { .form(CallForms(call: $0, context: context).outcome()) }
    case .add(let kind): add(kind, to: account, context)
    case .head, .finding, .person, .vacancy, .step, .call, .opportunity, .need, .fact, .order, nil:
      nil
    }
  }

  /// Opens the form of something new of a kind that a row of the card offers.
  private func add(_ kind: Kind, to account: Account, _ context: Context) -> LayerAnswer {
    let subject = subject(context: context)
    guard kind != .call else {
      return .form(
        .planningCall(on: account.id, with: subject.person, today: context.today, in: context.book))
    }
    return Action.Addition(kind).map { Act.add($0, to: subject, context) } ?? .stay
  }

  /// Empties the selected field; nil for what is deleted as everywhere.
  private func delete(_ account: Account, _ context: Context) -> LayerAnswer? {
    guard case .field(let field) = selection.row else { return nil }
    guard account[field] != .empty else { return .stay }
    return .execute(.edit(account.id, .account, [.account(field): .empty]))
  }
}
