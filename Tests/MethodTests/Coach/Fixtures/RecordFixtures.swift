// The rules about a call that took place, each kept and broken.

import Model

@testable import Method

extension RuleFixture {
  /// Those about the record.
  static let record: [RuleFixture] = [
    RuleFixture("record.nobody-there") { coach in
      try coach.record(.people, .entities([try coach.who(.user)]))
    } breaks: { coach in
      try coach.record(.people, .empty)
    },
    RuleFixture("record.advance-is-none") { coach in
      try coach.record(.outcome, .choice("continuation"))
      try coach.record(.evidence, .text("They will think it over"))
    } breaks: { coach in
      try coach.record(.evidence, .text("They will think it over"))
    },
    RuleFixture("record.promise-without-date") { coach in
      try coach.record(.outcome, .choice("order"))
      try coach.record(.evidenceDay, .empty)
    } breaks: { coach in
      try coach.record(.evidenceDay, .empty)
    },
    RuleFixture("record.mostly-situations") { coach in
      try coach.asked([.situation, .situation, .problem, .payoff])
    } breaks: { coach in
      try coach.asked([.situation, .situation, .problem])
    },
    RuleFixture("record.no-payoff") { coach in
      try coach.asked([.situation])
    } breaks: { coach in
      try coach.asked([.problem, .implication])
    },
    RuleFixture("record.no-questions") { coach in
      try coach.asked([.situation])
    } breaks: { coach in
      try coach.record(.questions, .entities(coach.ladder))
    },
    RuleFixture("record.no-needs") { coach in
      for role in Role.allCases {
        try coach.bench.set(.need(.day), of: try coach.need(of: role), to: coach.day(-12))
      }
      let asked = coach.bench.book.calls[coach.record]?.questions.first
      try coach.bench.set(
        .need(.movedBy), of: try coach.need(of: .user), to: Value(entity: asked))
    } breaks: { coach in
      for role in Role.allCases {
        try coach.bench.set(.need(.day), of: try coach.need(of: role), to: coach.day(-12))
      }
    },
  ]
}

extension CoachCase {
  /// Puts questions that were asked into the record.
  fileprivate mutating func asked(_ kinds: [QuestionKind]) throws {
    let person = try who(.user)
    let questions = try kinds.enumerated().map {
      try bench.question(person, $0.element, "Question \($0.offset)", state: .answered)
    }
    try record(.questions, .entities(questions))
  }
}
