// What a finding says for itself: which rule, why, compared with what, and that it is no law; and the
// key that mends it.

import Method
import Drawing
package import Analysis
import Model
import Report

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
}
