// The way from a finding of the coach to what mends it: an action with its key, the page of a call, or a
// form. The same from an account's card, from the coach's report and from a menu.

package import Analysis
import Drawing
import Model

extension Finding {
  /// The action that mends it from the workbench or an account's card.
  var action: Action {
    switch fix {
    case .fill(.step, _): .change(.completeStep)
    case .fill(.call(let field), _):
      Call.record.contains(field) || isOfRecord ? .show(.record) : .show(.prepare)
    case .fill(.question, _), .fill(.point, _): .show(.prepare)
    case .fill(.account(.standing), _), .fill(.account(.standingReason), _): .change(.classify)
    case .fill(.book, _): .change(.editBook)
    case .fill: .change(.edit)
    case .add(.call): .show(.prepare)
    case .add(let kind): Action.Addition(kind).map(Action.add) ?? .change(.edit)
    }
  }

  /// Whether it is about a call that took place.
  private var isOfRecord: Bool { Coach.rule(rule)?.subject == .record }

  /// The key of that action as people write it: `p`, `e`; the key of the menu of what can be added
  /// where the action has none of its own.
  package func key(in keymap: Keymap = .standard) -> String {
    let keys = keymap.keys(of: action, in: .card)
    let menu: Action = if case .add = action { .show(.additions) } else { .show(.palette) }
    return (keys.first ?? keymap.keys(of: menu, in: .card).first)?.label ?? ""
  }

  /// Opens what mends it: the page of the call that it is about, at the row in question, or the form of
  /// what is to be filled in or added.
  func openFix(context: Context) -> LayerAnswer {
    if fix != .add(.call), let id = call ?? callToFill, context.book.calls[id] != nil {
      return .go(.call(id, at: self))
    }
    return openForm(context: context)
  }

  /// The call whose field is to be filled.
  private var callToFill: EntityID? {
    if case .fill(.call, let id) = fix { id } else { nil }
  }

  /// Opens the form of what is to be filled in or added.
  func openForm(context: Context) -> LayerAnswer {
    let book = context.book
    switch fix {
    case .fill(.step, let id):
      return .form(
        .editing(
          id, .step, in: book, start: [.step(.done): .day(context.today)], focus: .step(.done)))
    case .fill(.person(.isPlaceholder), let id): return .form(.identifying(id, in: book))
    case .fill(.account(.standingReason), let id):
      return .form(
        .editing(
          id, .account, in: book, only: FormRequest.classFields, focus: .account(.standingReason)))
    case .fill(let attribute, let id):
      return .form(.editing(id, attribute.kind, in: book, focus: attribute))
    case .add(.call): return Act.prepare(Subject(account: account, person: person), context)
    case .add(let kind):
      let subject = Subject(account: account, person: person)
      return Action.Addition(kind).map { Act.add($0, to: subject, context) } ?? .stay
    }
  }
}
