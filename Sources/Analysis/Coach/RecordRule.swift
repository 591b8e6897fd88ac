// The rules about a call that took place: what its record lacks, and what it shows of how we ask.

package import Method
package import Model

/// The record of a call: what the rules about it look at.
package struct CallRecord: Sendable {
  /// The call.
  package let call: Call
  /// The book it is in.
  package let book: Book
  /// The numbers to compare with.
  package let limits: CoachLimits
  /// The questions of the call that were asked, in their order.
  package let asked: [Question]

  /// Creates the record of a call.
  package init(_ call: Call, in book: Book, limits: CoachLimits = CoachLimits()) {
    (self.call, self.book, self.limits) = (call, book, limits)
    asked = call.questions.compactMap { book.questions[$0] }
      .filter { $0.state == .asked || $0.state == .answered }
  }

  /// What the coach says to the record, the most serious first; nothing while the call is planned.
  ///
  /// - Complexity: O(rules × questions, and the needs of the people who were there).
  package func findings() -> [Finding] {
    guard call.outcome != nil else { return [] }
    return RecordRule.all.flatMap { $0.findings(in: self) }.mostSeriousFirst
  }

  /// How many questions of a kind were asked.
  func count(_ kind: QuestionKind) -> Int { asked.count { $0.kind == kind } }
}

/// One rule about the record of a call. It is a guide, not law.
package struct RecordRule: CoachRule, Identifiable {
  /// The stable id, `record.no-questions`.
  package let id: String
  /// How much a breach matters.
  package let severity: Severity
  /// The number it compares with.
  package private(set) var limit: CoachLimit?
  /// Why the rule is worth following.
  package let why: Phrase
  /// The places where a record breaks the rule.
  let breaches: @Sendable (CallRecord) -> [Breach]

  /// What it looks at.
  package var subject: CoachSubject { .record }

  /// What the rule says to a record: nothing when it is kept.
  package func findings(in record: CallRecord) -> [Finding] {
    breaches(record).map { $0.finding(of: self, at: record.call.account, in: record.call.id) }
  }

  /// Every rule.
  package static let all: [RecordRule] = [
    nobodyThere, advanceIsNone, promiseWithoutDay, mostlySituations, noPayoff, noQuestions, noNeeds,
  ]
}
