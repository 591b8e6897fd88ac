// Rules about what is written down of a call: who was there, and what the customer does next.

import Method
import Model

extension RecordRule {
  /// Who was there is known.
  static let nobodyThere = RecordRule(
    id: "record.nobody-there", severity: .warning,
    why: Phrase(
      "Contact, champions and readiness are counted from who was there.",
      "接触程度、铁杆支持者、需求进度，都靠“谁在场”来算。"),
    breaches: { record in
      guard record.call.people.isEmpty else { return [] }
      let reason = Phrase("Nobody is noted as having been there: choose who was.", "没记谁在场，请选上。")
      return [Breach(reason: reason, fix: .fill(.call(.people), of: record.call.id))]
    })

  /// What is called an advance is one: the customer does something.
  static let advanceIsNone = RecordRule(
    id: "record.advance-is-none", severity: .warning,
    why: Phrase(
      "Nice words are a continuation; counted as an advance they hide that nothing moves.",
      "好听的话只算维持现状，记成进展，就看不出其实没动。"),
    breaches: { record in
      let evidence = record.call.evidence
      guard record.call.outcome == .advance,
        EmptyWords.areKind(evidence) || EmptyWords.areOurs(evidence)
      else { return [] }
      let words = evidence.innerQuotes
      let reason = Phrase(
        "“\(words)” is nothing that the customer does: this is a continuation.",
        "“\(words)”不是客户要做的事，这次只算维持现状。")
      return [Breach(reason: reason, fix: .fill(.call(.outcome), of: record.call.id))]
    })

  /// What the customer promised has a day.
  static let promiseWithoutDay = RecordRule(
    id: "record.promise-without-date", severity: .warning,
    why: Phrase("What has no day is not a promise.", "没有日期的答应，不算答应。"),
    breaches: { record in
      guard record.call.outcome == .advance, record.call.evidenceDay == nil else { return [] }
      let words = record.call.evidence.innerQuotes
      let reason = Phrase(
        "“\(words)” has no date: ask by when they will do it, and note it.",
        "“\(words)”没有日期，请问清哪天之前做到，并记下来。")
      return [Breach(reason: reason, fix: .fill(.call(.evidenceDay), of: record.call.id))]
    })
}
