// A class that overrules the orders needs its reason, before anything is saved.

import Analysis
import Method
import Model

extension Form {
  /// Why the class in this form cannot be saved yet: the orders propose another one, and no reason
  /// stands beside it. Nil in other forms, and where the orders propose nothing.
  func unreasoned(_ values: [Attribute: Value], context: Context) -> Phrase? {
    guard case .existing(let id, .account) = target,
      let reason = values[.account(.standingReason)], reason == .empty,
      let chosen: AccountClass = values[.account(.standing)]?.choice(),
      let proposed = context.portfolio[id]?.proposed, proposed != chosen
    else { return nil }
    return Phrase(
      "The orders propose \(proposed.letter): write why you choose \(chosen.letter).",
      "按订单建议 \(proposed.letter) 类：请写明为什么定为 \(chosen.letter) 类。")
  }
}
