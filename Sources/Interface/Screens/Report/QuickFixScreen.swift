// The way from a finding to what mends it: a screen, or a form. The same from an account's card and
// from the coach's report.

import Drawing
import Analysis
import Model

/// Opens what mends a finding.
struct QuickFixScreen {
  /// The finding.
  let finding: Finding
  /// What can be seen.
  let context: Context

  /// The page of the call that the finding is about, at the row in question; nil where it is about
  /// something else. To look at it one need not be able to change the book.
  var screen: LayerAnswer? {
    guard finding.fix != .add(.call), let id = finding.call ?? callToFill,
      let call = context.book.calls[id]
    else { return nil }
    let isPast = call.outcome != nil || (call.day ?? context.today) < context.today
    var screen = CallScreen(call: id, mode: isPast ? .after : .before)
    screen.selection.row = CallRow.about(finding, in: call)
    return .open(screen)
  }

  /// The call whose field is to be filled.
  private var callToFill: EntityID? {
    if case .fill(.call, let id) = finding.fix { id } else { nil }
  }

  /// The form of what is to be filled in or added, where no page of a call does it.
  var form: LayerAnswer {
    switch finding.fix {
    case .fill(.step, let id):
      return .open(
        Form.editing(
          id, .step, in: context.book, start: [.step(.done): .day(context.today)],
          focus: .step(.done)))
    case .fill(.person(.isPlaceholder), let id):
      return .open(Form.identifying(id, in: context.book))
    case .fill(.account(.standingReason), let id):
      return .open(
        Form.editing(
          id, .account, in: context.book, only: Form.classFields, focus: .account(.standingReason)))
    case .fill(let attribute, let id):
      return .open(Form.editing(id, attribute.kind, in: context.book, focus: attribute))
    case .add(let kind): return adding(kind)
    }
  }

  /// The form of something new on the account, about the person that the finding is about; the call
  /// that is planned already, where one is to be prepared.
  private func adding(_ kind: Kind) -> LayerAnswer {
    guard let account = finding.account else { return .stay }
    guard kind != .call else {
      if let call = context.book.plannedCall(of: account),
        (call.day ?? context.today) >= context.today
      {
        return .open(CallScreen(call: call.id, mode: .before))
      }
      return .open(Form.planningCall(on: account, with: finding.person, today: context.today))
    }
    let place = FormPlace(account: account, person: finding.person, vacancy: nil, context: context)
    guard let addition = Action.Addition(kind) else { return .stay }
    return place.form(adding: addition).map(LayerAnswer.open) ?? .tell(.note, addition.obstacle)
  }
}
