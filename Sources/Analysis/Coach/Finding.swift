// What the coach says: one thing that could be better, why, and the act that mends it.

package import Method
package import Model

/// The act that mends a finding. The interface knows which key that is.
package enum QuickFix: Hashable, Sendable {
  /// Fill or change a field of a thing.
  case fill(Attribute, of: EntityID)
  /// Add a thing of this kind to the account.
  case add(Kind)
}

/// One thing that the coach noticed. It is a guide, not law.
package struct Finding: Hashable, Sendable {
  /// The stable id of the rule that says so, `call.no-advance`.
  package let rule: String
  /// How much it matters.
  package let severity: Severity
  /// The account it is about; nil for a call that has none yet.
  package let account: EntityID?
  /// The person it is about, where it is about one.
  package let person: EntityID?
  /// The question, step or call it is about, where it is about one.
  package let subject: EntityID?
  /// The call whose plan or record it is about; nil for what is about the account itself.
  package let call: EntityID?
  /// One sentence: what is so, and what to do.
  package let reason: Phrase
  /// The act that mends it.
  package let fix: QuickFix
}

/// One place where a rule is broken: a finding before the rule puts its name to it.
struct Breach {
  /// The person it is about, where it is about one.
  var person: EntityID?
  /// The question, step or call it is about, where it is about one.
  var subject: EntityID?
  /// How much it matters, where that is not the rule's own severity.
  var severity: Severity?
  /// One sentence: what is so, and what to do.
  let reason: Phrase
  /// The act that mends it.
  let fix: QuickFix
}

extension Breach {
  /// What a rule says of it.
  ///
  /// - Parameter call: The call whose plan or record it is about, where it is about one.
  func finding(
    of rule: some CoachRule, at account: EntityID?, in call: EntityID? = nil
  ) -> Finding {
    Finding(
      rule: rule.id, severity: severity ?? rule.severity, account: account, person: person,
      subject: subject ?? call, call: call, reason: reason, fix: fix)
  }
}

extension Sequence<Finding> {
  /// The most serious severity among them; nil when there are none.
  package var worst: Severity? { map(\.severity).max() }

  /// The findings with the most serious first, otherwise in the order they came.
  package var mostSeriousFirst: [Finding] {
    enumerated().sorted { left, right in
      (right.element.severity, left.offset) < (left.element.severity, right.offset)
    }
    .map(\.element)
  }
}
