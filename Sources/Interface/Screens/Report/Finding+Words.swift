// What a finding says for itself: which rule, why, compared with what, and that it is no law; and the
// key that mends it.

import Method
import Drawing
package import Analysis
import Model
import Report

extension Finding {
  /// The box that says why.
  func why(context: Context) -> WhyScreen {
    WhyScreen(
      title: Phrase("Why the coach says so", "为什么这样提醒"),
      sections: [.init(heading: Phrase(verbatim: ""), lines: explanation(in: context.analysis))])
  }

  /// The action that mends it from the workbench or an account's card.
  var action: Action {
    switch fix {
    case .fill(.step, _): .change(.completeStep)
    case .fill(.call(let field), _): field.isRecord || isOfRecord ? .show(.record) : .show(.prepare)
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
  package var key: String {
    let keys = Keymap.keys(of: action, in: .card)
    let menu: Action = if case .add = action { .show(.additions) } else { .show(.palette) }
    return (keys.first ?? Keymap.keys(of: menu, in: .card).first)?.label ?? ""
  }
}

extension Call.Field {
  /// Whether the field is filled after the call.
  fileprivate var isRecord: Bool {
    switch self {
    case .outcome, .evidence, .evidenceDay, .summary, .minutes: true
    case .account, .day, .time, .place, .kind, .people, .reason, .objective, .advance, .advanceDay,
      .sought, .fallback, .fallbackDay, .questions, .materials, .objections:
      false
    }
  }
}
