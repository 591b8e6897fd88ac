// What a finding says for itself: which rule, why, compared with what, and that it is no law; and the
// key that mends it.

import Method
import Drawing
package import Analysis
import Model

extension Finding {
  /// The lines behind a finding, for the box that the key for “why” opens.
  func explanation(context: Context) -> [Phrase] {
    guard let rule = Coach.rule(rule) else { return [reason] }
    let (about, weight) = (rule.subject.name, rule.severity.name)
    return [
      reason,
      Phrase("Why: \(rule.why.en)", "为什么：\(rule.why.zh)"),
      Phrase(
        "Rule \(rule.id), about \(about.en): \(weight.en).",
        "规则 \(rule.id)，针对\(about.zh)：\(weight.zh)。"),
    ] + threshold(of: rule, context: context)
      + [
        Phrase(verbatim: context.playbook.caution)
      ].filter { !$0.en.isEmpty }
  }

  /// The number that a rule compares with, and where to set it. A number that the book itself gives
  /// goes before it.
  private func threshold(of rule: any CoachRule, context: Context) -> [Phrase] {
    guard let limit = rule.limit else { return [] }
    let number = context.limits[limit]
    let origin =
      context.limits.isChosen(limit) ? Phrase("yours", "您设的") : Phrase("the usual one", "默认值")
    return [
      Phrase(
        "Compared with \(number) (\(origin.en)): \(limit.name.en). Yours to set: \(limit.rawValue) = \(number) under [coach] in settings.toml.",
        "界限是 \(number)（\(origin.zh)）：\(limit.name.zh)。可以自己定：在 settings.toml 的 [coach] 下写 \(limit.rawValue) = \(number)。"
      )
    ]
  }

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
