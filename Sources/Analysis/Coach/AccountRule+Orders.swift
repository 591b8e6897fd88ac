// The rule about what the orders of an account say.

import Method
import Model

extension AccountRule {
  /// The customer orders as often, and as much, as it used to.
  static let fallingBehind = AccountRule(
    id: "account.falling-behind", severity: .warning,
    why: Phrase(
      "Whoever leaves says so with the orders first; asked early, most of it can be mended.",
      "客户要走，订单先知道；早点问，多半还来得及。"),
    breaches: { view in
      let warning =
        if let place = view.place {
          place.warning
        } else {
          EarlyWarning(of: view.account, in: view.book, today: view.today)
        }
      guard let warning, let severity = warning.severity, severity > .hint else { return [] }
      return [Breach(severity: severity, reason: warning.reason, fix: .add(.call))]
    })
}
