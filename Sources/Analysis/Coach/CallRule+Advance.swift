// Rules about what a call is to bring: a deed of the customer's, and no more than they are ready for.

import Method
import Model

extension CallRule {
  /// What is planned as an advance is something that the customer does: it is neither our own work
  /// nor mere kindness. Both the advance and the fallback are looked at.
  static let advanceIsNone = CallRule(
    id: "call.advance-not-theirs", severity: .warning,
    why: Phrase(
      "What you do yourself, and what they only say, moves nothing at their end.",
      "您自己做的事、对方嘴上说的话，都不算客户往前走了一步。"),
    breaches: { plan in
      let fields: [Call.Field] = [.advance, .fallback]
      return fields.filter {
        let text = plan.call[$0].text
        return EmptyWords.areOurs(text) || EmptyWords.areKind(text)
      }
      .map { field in
        let words = plan.call[field].text.innerQuotes
        let reason = Phrase(
          "“\(words)” is nothing that the customer does: write what they are to do.",
          "“\(words)”不是客户要做的事，请写客户自己去做什么。")
        return Breach(reason: reason, fix: .fill(.call(field), of: plan.call.id))
      }
    })

  /// The objective is something that can be reached in a call.
  static let objectiveIsNone = CallRule(
    id: "call.objective-aimless", severity: .hint,
    why: Phrase(
      "A visit without an end in view cannot be a success.", "没有终点的拜访，谈不上成功。"),
    breaches: { plan in
      guard EmptyWords.areAimless(plan.call.objective) else { return [] }
      let words = plan.call.objective.innerQuotes
      let reason = Phrase(
        "“\(words)” can’t be reached or missed: write what should be different afterwards.",
        "“\(words)”谈不上达成没达成，请写见完之后要有什么不同。")
      return [Breach(reason: reason, fix: .fill(.call(.objective), of: plan.call.id))]
    })

  /// The commitment asked for is not larger than what supports it.
  ///
  /// It is too large when the plan asks for an order (`Call.sought`), while nobody at the account who
  /// decides or who guards the budget has stated a need: one that is explicit, or met already.
  static let tooLarge = CallRule(
    id: "call.too-large", severity: .warning,
    why: Phrase(
      "Whoever is asked for an order before wanting anything says no, and it stays a no.",
      "对方还没说想要就被催着下单，只会说不，而且以后也难改口。"),
    breaches: { plan in
      guard plan.call.sought == .order, let account = plan.call.account else { return [] }
      let deciders = plan.book.people(of: account)
        .filter { $0.role == .decision || $0.role == .finance }
      let isWanted = deciders.flatMap { plan.book.needs.of($0.id) }
        .contains { $0.state == .explicit || $0.state == .met }
      guard !isWanted else { return [] }
      let reason = Phrase(
        "You ask for an order, and neither who decides nor finance has said what they want: ask for less.",
        "这次要订单，可决策人和财务都还没说出明显需求，请先要一个小一点的进展。")
      return [Breach(reason: reason, fix: .fill(.call(.sought), of: plan.call.id))]
    })
}
