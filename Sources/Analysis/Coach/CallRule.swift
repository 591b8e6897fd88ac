// The rules about a call plan: a table of values, each with an id, a reason and the act that mends.

package import Method
package import Model

/// One rule about the plan of a call. It is a guide, not law.
package struct CallRule: CoachRule, Identifiable {
  /// The stable id, `call.no-advance`.
  package let id: String
  /// How much a breach matters.
  package let severity: Severity
  /// The number it compares with.
  package private(set) var limit: CoachLimit?
  /// Why the rule is worth following.
  package let why: Phrase
  /// The places where a plan breaks the rule.
  let breaches: @Sendable (CallPlan) -> [Breach]

  /// What it looks at.
  package var subject: CoachSubject { .plan }

  /// What the rule says to a plan: nothing when it is kept.
  package func findings(in plan: CallPlan) -> [Finding] {
    breaches(plan).map { $0.finding(of: self, at: plan.call.account, in: plan.call.id) }
  }

  /// Every rule, in the order in which a call is prepared.
  package static let all: [CallRule] = [
    noPerson, noReason, noObjective, noAdvance, advanceWithoutDay, noFallback, fallbackWithoutDay,
    dayBeforeCall, advanceIsNone, objectiveIsNone, tooLarge,
    noQuestions, tooManySituations, knownAlready, problemWithoutFact, implicationWithoutProblem,
    payoffWithoutImplication, problemWithoutImplication, implicationWithoutPayoff, askedBefore,
    askedOfNobodyThere, beforeItsBase, payoffWithoutPoint, notABenefit, featureToDecider,
  ]
}

extension CallRule {
  /// A rule about one field of the call, broken when the field is empty and `unless` does not hold.
  init(
    _ id: String, _ severity: Severity, empty field: Call.Field, reason: Phrase,
    why: Phrase, unless excused: @escaping @Sendable (Call) -> Bool = { _ in false }
  ) {
    self.init(id: id, severity: severity, why: why) { plan in
      let isFilled =
        switch plan.call[field] {
        case .text(let text): !text.trimmed.isEmpty
        case .empty: false
        case .texts, .number, .money, .day, .choice, .entity, .entities, .yes: true
        }
      guard !isFilled, !excused(plan.call) else { return [] }
      return [Breach(reason: reason, fix: .fill(.call(field), of: plan.call.id))]
    }
  }

  /// A rule about each question of the plan, broken by those for which `breaks` holds.
  init(
    _ id: String, _ severity: Severity, mending field: Question.Field,
    why: Phrase,
    reason: @escaping @Sendable (Question) -> Phrase,
    where breaks: @escaping @Sendable (Question, CallPlan) -> Bool
  ) {
    self.init(id: id, severity: severity, why: why) { plan in
      plan.questions.filter { breaks($0, plan) }.map { question in
        Breach(
          person: question.person, subject: question.id, reason: reason(question),
          fix: .fill(.question(field), of: question.id))
      }
    }
  }
}
