// Rules about what we mean to say: it meets a need that was stated, or it waits.

import Method
import Model

extension CallRule {
  /// What we say meets a need that they stated: only then is it a benefit. Tied to a hidden need it is
  /// an advantage, tied to none a feature.
  static let notABenefit = CallRule(
    id: "point.not-a-benefit", severity: .hint,
    why: Phrase(
      "Advantages are answered with objections; benefits with a yes.", "讲优点引来异议，讲利益换来同意。"),
    breaches: { plan in
      plan.points.filter { !$0.isFeatureToDecider(in: plan) }.compactMap { point in
        let words = point.words.innerQuotes
        let reason: Phrase
        switch point.worth(in: plan.book) {
        case .benefit: return nil
        case .advantage:
          reason = Phrase(
            "“\(words)” meets a need that is still hidden, so it is an advantage: bring the need out first.",
            "“\(words)”针对的还是隐藏需求，只算优点，请先把需求问明。")
        case .feature:
          reason = Phrase(
            "“\(words)” meets no need, so it is a feature: tie it to a need, or leave it out.",
            "“\(words)”没有对应的需求，只算特征，请对上一条需求，或者不讲。")
        }
        return Breach(
          person: point.person, subject: point.id, reason: reason,
          fix: .fill(.point(.need), of: point.id))
      }
    })

  /// Features are not listed to somebody who decides.
  static let featureToDecider = CallRule(
    id: "point.feature-to-decision-maker", severity: .warning,
    why: Phrase(
      "Who decides wants to be safe, not to hear a list; users may like details.",
      "决策人要的是放心，不是听您数功能；使用人员才爱听细节。"),
    breaches: { plan in
      plan.points.filter { $0.isFeatureToDecider(in: plan) }.map { point in
        let words = point.words.innerQuotes
        let name = point.person.map { plan.book.title(of: $0, .person) } ?? ""
        let reason = Phrase(
          "“\(words)” is a feature, and \(name) decides: say which need it meets, or leave it out.",
          "“\(words)”只是特征，\(name)是决策人，请说明满足哪条需求，或者不讲。")
        return Breach(
          person: point.person, subject: point.id, reason: reason,
          fix: .fill(.point(.need), of: point.id))
      }
    })
}

extension SellingPoint {
  /// Whether it is a feature that is said to somebody who decides.
  fileprivate func isFeatureToDecider(in plan: CallPlan) -> Bool {
    guard worth(in: plan.book) == .feature else { return false }
    return person.flatMap { plan.book.people[$0] }?.role == .decision
  }
}
