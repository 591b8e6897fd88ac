// The rules about an account: why it needs attention today.

package import Method
package import Model

/// An account on a day: what the rules about it look at.
package struct AccountView {
  /// The account.
  package let account: EntityID
  /// The book it is in.
  package let book: Book
  /// The day on which it is looked at.
  package let today: Day
  /// The numbers to compare with.
  package let limits: CoachLimits
  /// Its people, in the order in which they came.
  package let people: [Person]
  /// Its calls, the earliest first.
  package let calls: [Call]
  /// Its place in the portfolio of the book, where that is known: what its orders warn of stands there.
  package var place: Portfolio.Row?

  /// Creates the view of an account.
  package init(
    _ account: EntityID, in book: Book, today: Day, limits: CoachLimits = CoachLimits()
  ) {
    (self.account, self.book, self.today, self.limits) = (account, book, today, limits)
    people = book.people(of: account)
    calls = book.calls(of: account)
  }

  /// The calls that are planned for today or later.
  var planned: [Call] { calls.filter { $0.outcome == nil && ($0.day ?? today) >= today } }

  /// How much the account needs attention in a list of all: what is so of every account on which nobody has worked yet
  /// would mark each of them, and so none.
  ///
  /// - Complexity: As ``findings()``.
  package var attention: Severity? {
    let isBegun = !calls.isEmpty
    return findings().filter { finding in
      finding.rule != AccountRule.noPeople.id
        && (isBegun || finding.rule != AccountRule.noNextStep.id)
    }.worst
  }

  /// Why the account needs attention, the most serious first; nothing when it is in order.
  ///
  /// - Complexity: O(its people × its calls, and its steps), not O(book): a list asks it of the rows
  ///   that it shows.
  package func findings() -> [Finding] {
    AccountRule.all.flatMap { $0.findings(in: self) }.mostSeriousFirst
  }
}

/// One rule about an account. It is a guide, not law.
package struct AccountRule: CoachRule, Identifiable {
  /// The stable id, `account.step-overdue`.
  package let id: String
  /// How much a breach matters.
  package let severity: Severity
  /// The number it compares with.
  package let limit: CoachLimit?
  /// What it looks at.
  package let subject: CoachSubject
  /// Why the rule is worth following.
  package let why: Phrase
  /// The places where an account breaks the rule.
  let breaches: @Sendable (AccountView) -> [Breach]

  /// Creates a rule.
  init(
    id: String, severity: Severity, limit: CoachLimit? = nil,
    on subject: CoachSubject = .account, why: Phrase,
    breaches: @escaping @Sendable (AccountView) -> [Breach]
  ) {
    (self.id, self.severity, self.limit) = (id, severity, limit)
    (self.subject, self.why, self.breaches) = (subject, why, breaches)
  }

  /// What the rule says to an account: nothing when it is kept.
  package func findings(in view: AccountView) -> [Finding] {
    breaches(view).map { $0.finding(of: self, at: view.account) }
  }

  /// Every rule.
  package static let all: [AccountRule] = [
    stepOverdue, callUnrecorded, noPeople, promiseLate, noNextStep, influencerUnmet, missingRoles,
    outweighed, unidentified, giftsOverLimit, fallingBehind, singleThreaded, championStale,
    continuations, contractEnding, needStale, needHidden, needUnknown, roleWithoutPlan, roleUnknown,
    stanceUnknown, supportersOnly, classWithoutReason, surveyOverdue,
  ]
}
