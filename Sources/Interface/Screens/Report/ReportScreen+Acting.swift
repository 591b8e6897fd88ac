// What Enter and the changing keys do with the selected row of a report. All of it opens on top, so that
// Esc comes back to the report.

import Analysis
import Drawing
import Method
import Model
import Report

extension ReportScreen {
  /// Opens what a row is about.
  func open(_ row: ReportRow?, context: Context) -> LayerAnswer {
    if let mending = row?.finding.map({ QuickFixScreen(finding: $0, context: context) }) {
      return mending.screen ?? context.refusal ?? mending.form
    }
    if let place = row?.place, place.kind == .drill {
      return context.refusal ?? change(.edit, context: context)
    }
    if let place = row?.place, place.kind == .call {
      let call = context.book.calls[place.id]
      let isPast = call?.outcome != nil || (call?.day ?? context.today) < context.today
      return .open(CallScreen(call: place.id, mode: isPast ? .after : .before))
    }
    if let card = card(of: row) { return .open(card) }
    if case .add = row?.fix { return context.refusal ?? change(.add, context: context) }
    return context.refusal ?? change(.edit, context: context)
  }

  /// The card of the account of a row, with the person or the need of the row selected.
  private func card(of row: ReportRow?) -> CardScreen? {
    guard let row, let account = row.account else { return nil }
    var card = CardScreen(account: account)
    switch row.place?.kind {
    case .person: card.selection.row = row.place.map { .person($0.id) }
    case .need: card.selection.row = row.place.map { .need($0.id) }
    case .call: card.selection.row = row.place.map { .call($0.id) }
    case .book, .account, .link, .fact, .question, .step, .order, .point, .channel, .supply,
      .survey, .gift, .drill, nil:
      break
    }
    return card
  }

  /// Does for the account of the selected row what its card would do.
  func doOnCard(_ action: Action, context: Context) -> LayerAnswer {
    guard var card = card(of: selection.row) else { return ReportScreen.noAccount }
    return card.receive(.answered(.action(action)), context: context)
  }

  /// Changes what the selected row is made of; the account where it is made of nothing else.
  func change(_ work: Action.Work, context: Context) -> LayerAnswer {
    switch work {
    case .edit:
      let account = selection.row?.account
      let form =
        report.form(for: selection.row, context: context)
        ?? account.map { Form.editing($0, .account, in: context.book) }
      return form.map(LayerAnswer.open) ?? ReportScreen.nothing
    case .classify:
      let account = selection.row?.account
      return account.map { .open(Form.classing($0, context: context)) } ?? ReportScreen.noAccount
    case .completeStep: return complete(context: context)
    case .add:
      return report.adding(at: selection.row, context: context).map(LayerAnswer.open)
        ?? additions(context: context)
    case .moveNeed:
      guard let row = selection.row, let command = report.moving(row, context: context) else {
        return .tell(.note, Phrase("Select a need that is not met yet.", "请先选中一条还没满足的需求。"))
      }
      return .perform(.execute(command))
    case .editBook: return .open(Form.editing(.book, .book, in: context.book))
    case .delete, .links, .editNotes:
      return .tell(
        .note, Phrase("Open the account with Enter to do that.", "请先按回车打开客户，再做这一步。"))
    }
  }

  /// Said where a row is nothing but what it says.
  private static let nothing = LayerAnswer.tell(
    .note, Phrase("There is nothing to change in this row.", "这一行没有可改的内容。"))
}
