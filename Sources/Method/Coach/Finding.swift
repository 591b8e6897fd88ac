// What the coach says: one thing that could be better, why, and the act that mends it.

package import Model

/// How much a finding matters.
package enum Severity: Int, CaseIterable, Comparable, Hashable, Sendable {
  /// Worth a thought.
  case hint
  /// Weakens the work.
  case warning
  /// Stops the work, or a promise is being broken.
  case urgent

  /// The stable tag for scripts.
  package var tag: String {
    switch self {
    case .hint: "hint"
    case .warning: "warning"
    case .urgent: "urgent"
    }
  }

  /// What people read.
  package var name: Phrase {
    switch self {
    case .hint: Phrase("hint", "提示")
    case .warning: Phrase("warning", "注意")
    case .urgent: Phrase("urgent", "要紧")
    }
  }

  /// One sign that says it without colour.
  package var sign: String {
    switch self {
    case .hint: "-"
    case .warning: "!"
    case .urgent: "!!"
    }
  }

  package static func < (left: Severity, right: Severity) -> Bool {
    left.rawValue < right.rawValue
  }
}

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
