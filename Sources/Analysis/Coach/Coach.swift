// The coach: every rule there is, and what they find in a book on a day.

package import Method
package import Model

/// What a rule looks at.
package enum CoachSubject: CaseIterable, Hashable, Sendable {
  /// An account.
  case account
  /// The people of an account and how they stand.
  case map
  /// A call that is being prepared.
  case plan
  /// A call that took place.
  case record

  /// What people read.
  package var name: Phrase {
    switch self {
    case .account: Phrase("the account", "客户")
    case .map: Phrase("the people", "联系人")
    case .plan: Phrase("the call plan", "拜访准备")
    case .record: Phrase("the call record", "拜访记录")
    }
  }
}

/// What can be said of every rule. None of them is law.
package protocol CoachRule: Sendable {
  /// The stable id, `account.step-overdue`.
  var id: String { get }
  /// How much a breach matters.
  var severity: Severity { get }
  /// Why the rule is worth following.
  var why: Phrase { get }
  /// The number it compares with, where there is one.
  var limit: CoachLimit? { get }
  /// What it looks at.
  var subject: CoachSubject { get }
}

/// A book on a day, looked at by all rules.
package struct Coach: Sendable {
  /// The book.
  package let book: Book
  /// The day on which it is looked at.
  package let today: Day
  /// The numbers to compare with.
  package let limits: CoachLimits
  /// The prompts that questions come from; nil where only the words of a question count.
  package let playbook: Playbook?

  /// The portfolio of the book, where it is known.
  package let portfolio: Portfolio?

  /// Creates a coach.
  ///
  /// - Parameter portfolio: That of the same book and day; nil judges each account by its own orders and
  ///   takes all of them to be there.
  package init(
    _ book: Book, today: Day, limits: CoachLimits = CoachLimits(), playbook: Playbook? = nil,
    portfolio: Portfolio? = nil
  ) {
    (self.book, self.today, self.limits) = (book, today, limits)
    (self.playbook, self.portfolio) = (playbook, portfolio)
  }

  /// Every rule: those about accounts and people, about call plans, about call records.
  package static let rules: [any CoachRule] = AccountRule.all + CallRule.all + RecordRule.all

  /// The rule with an id.
  package static func rule(_ id: String) -> (any CoachRule)? { ruleByID[id] }

  private static let ruleByID = Dictionary(
    rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

  /// What there is to say about an account: about itself and its people, then about each call that
  /// is planned, then about the latest that was recorded; the most serious first. Older records are
  /// left in peace, and so is the plan of a call whose day has passed.
  ///
  /// - Complexity: O(the account's people × its calls, and the questions of the calls looked at).
  package func findings(of account: EntityID) -> [Finding] {
    var view = AccountView(account, in: book, today: today, limits: limits)
    view.place = portfolio?[account]
    let plans = view.calls.filter { $0.outcome == nil && ($0.day ?? today) >= today }
      .flatMap { CallPlan($0, book: book, limits: limits, playbook: playbook).findings() }
    let record = view.calls.last { $0.outcome != nil }
      .map { CallRecord($0, in: book, limits: limits).findings() }
    return (view.findings() + plans + (record ?? [])).mostSeriousFirst
  }

  /// What there is to say about every account, account by account in the order in which they came.
  ///
  /// - Complexity: O(book): computed when somebody asks for it, not for a screen that shows a part.
  package func findings() -> [Finding] { book.accounts.sorted.flatMap { findings(of: $0.id) } }

  /// All findings, the most serious first; of those equally serious, what the orders say, then the
  /// rules that are broken least often, so that what is so of nearly every account hides nothing; of
  /// one rule, the accounts that bring most first.
  ///
  /// - Parameter portfolio: The arithmetic of the same book.
  /// - Complexity: As ``findings()``, and O(n log n) in what is found.
  package func ranked(by portfolio: Portfolio) -> [Finding] {
    let last = book.accounts.rows.count
    let found = findings()
    let places = Coach.places(of: found)
    // Findings are large, and there may be tens of thousands: what is sorted are small numbers.
    let ranks = found.map { finding in
      (
        severity: finding.severity.rawValue, rule: places[finding.rule] ?? 0,
        account: finding.account.flatMap { portfolio.index(of: $0) } ?? last
      )
    }
    return found.indices.sorted { left, right in
      let (one, other) = (ranks[left], ranks[right])
      guard one.severity == other.severity else { return one.severity > other.severity }
      return (one.rule, one.account, left) < (other.rule, other.account, right)
    }
    .map { found[$0] }
  }

  /// The place of each rule among those equally serious: the one about orders, then the rarest first.
  private static func places(of findings: [Finding]) -> [String: Int] {
    let counts = findings.reduce(into: [:]) { $0[$1.rule, default: 0] += 1 }
    let ids = rules.map(\.id).enumerated().sorted { left, right in
      func weight(_ id: String) -> Int { id == AccountRule.fallingBehind.id ? -1 : counts[id] ?? 0 }
      return (weight(left.element), left.offset) < (weight(right.element), right.offset)
    }
    return Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1.element, $0) })
  }
}
