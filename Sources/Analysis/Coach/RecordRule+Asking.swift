// Rules about what the record shows of the asking: whether anything was asked, what of, and what came
// of it.

import Method
import Model

extension RecordRule {
  /// Less was asked about the situation than about what follows from it. Two questions show nothing
  /// yet.
  static let mostlySituations = RecordRule(
    id: "record.mostly-situations", severity: .warning, limit: .situationShare,
    why: Phrase(
      "Calls that fail have more situation questions than those that succeed.",
      "没谈成的拜访，往往现状问题问得多。"),
    breaches: { record in
      let (count, all) = (record.count(.situation), record.asked.count)
      guard all > 2, count * 100 > all * record.limits[.situationShare] else { return [] }
      let reason = Phrase(
        "\(count) of \(all) questions asked were about the situation: look those up next time, and go further.",
        "\(all) 个问题里有 \(count) 个是现状，下次先查好，把问题问深。")
      return [Breach(reason: reason, fix: .add(.call))]
    })

  /// Where it was asked what a problem is or leads to, it was also asked what solving it is worth.
  static let noPayoff = RecordRule(
    id: "record.no-payoff", severity: .hint,
    why: Phrase(
      "A problem without a value in their own words stays a complaint.",
      "没让对方自己说出价值，困难就还是抱怨。"),
    breaches: { record in
      let deep = record.count(.problem) + record.count(.implication)
      guard deep > 0, record.count(.payoff) == 0 else { return [] }
      let reason = Phrase(
        "Problems came up, and nobody was asked what solving them is worth: plan that for the next call.",
        "谈到了困难，没问解决了值多少，下次请补上价值问题。")
      return [Breach(reason: reason, fix: .add(.call))]
    })

  /// What was asked is written down.
  static let noQuestions = RecordRule(
    id: "record.no-questions", severity: .hint,
    why: Phrase(
      "Whoever doesn’t look at what they asked asks the same the next time.",
      "不回头看问了什么，下次还是那几句。"),
    breaches: { record in
      guard record.asked.isEmpty else { return [] }
      let reason = Phrase(
        "No question is noted as asked: note what you asked and what they answered.",
        "没记问过什么，请补记问了哪些、对方怎么答。")
      return [Breach(reason: reason, fix: .fill(.call(.questions), of: record.call.id))]
    })

  /// A call leaves a need behind, or moves one: said on its day, or brought out by a question of it.
  static let noNeeds = RecordRule(
    id: "record.no-needs", severity: .hint,
    why: Phrase(
      "Needs moved per call tells more than calls per week.", "每次拜访推进了几条需求，比一周跑了几家更说明问题。"),
    breaches: { record in
      let call = record.call
      guard let day = call.day, !call.people.isEmpty else { return [] }
      let isMoved = call.people.flatMap { record.book.needs.of($0) }.contains { need in
        need.day == day || need.stateDay == day
          || need.movedBy.map(call.questions.contains) ?? false
      }
      guard !isMoved else { return [] }
      let reason = Phrase(
        "No need came out of this call or moved on in it: note what they said, in their own words.",
        "这次拜访没有记下或推进任何需求，请补记对方的原话。")
      return [Breach(person: call.people.first, reason: reason, fix: .add(.need))]
    })
}
