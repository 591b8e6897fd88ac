// The rules about the questions of a call, each kept and broken.

import Model

@testable import Method

extension RuleFixture {
  /// Those about questions.
  static let questions: [RuleFixture] = [
    RuleFixture("call.no-questions") { coach in
      try coach.plan(.questions, .entities([coach.ladder[0]]))
    } breaks: { coach in
      try coach.plan(.questions, .empty)
    },
    RuleFixture("call.too-many-situations") { coach in
      try coach.ask((1...3).map { (.situation, "How is it with store \($0)?") })
    } breaks: { coach in
      try coach.ask((1...4).map { (.situation, "How is it with store \($0)?") })
    },
    RuleFixture("question.known-already") { coach in
      try coach.ask([(.situation, "Which scales weigh the ribbons?")])
      _ = try coach.bench.fact("The ribbons come by rail")
    } breaks: { coach in
      try coach.ask([(.situation, "How many suppliers share the category?")])
      _ = try coach.bench.fact("Two suppliers share the category, seventy to thirty")
    },
    RuleFixture("question.problem-without-fact") { coach in
      let base = try coach.bench.question(try coach.who(.finance), .situation, "How is it done?")
      try coach.bench.set(.question(.fact), of: coach.ladder[0], to: .empty)
      try coach.bench.set(.question(.base), of: coach.ladder[0], to: .entity(base))
      try coach.plan(.questions, .entities([base] + coach.ladder))
    } breaks: { coach in
      try coach.bench.set(.question(.fact), of: coach.ladder[0], to: .empty)
    },
    RuleFixture("question.implication-without-problem") { coach in
      try coach.plan(.questions, .entities([coach.ladder[1]]))
    } breaks: { coach in
      try coach.bench.set(.question(.base), of: coach.ladder[1], to: .empty)
    },
    RuleFixture("question.payoff-without-implication") { coach in
      try coach.plan(.questions, .entities([coach.ladder[2]]))
    } breaks: { coach in
      try coach.bench.set(.question(.base), of: coach.ladder[2], to: .entity(coach.ladder[0]))
    },
    RuleFixture("call.problem-without-implication") { coach in
      try coach.ask([(.problem, "And what else?")])
    } breaks: { coach in
      try coach.plan(.questions, .entities([coach.ladder[0], coach.ladder[2]]))
    },
    RuleFixture("call.implication-without-payoff") { coach in
      try coach.ask([(.implication, "And then?")])
    } breaks: { coach in
      try coach.plan(.questions, .entities([coach.ladder[0], coach.ladder[1]]))
    },
    RuleFixture("question.asked-before") { coach in
      try coach.bench.question(
        try coach.who(.user), .problem, "What does counting cost?", state: .answered)
    } breaks: { coach in
      try coach.bench.question(
        try coach.who(.finance), .problem, "what does counting cost", state: .asked)
    },
    RuleFixture("question.person-not-there") { coach in
      try coach.plan(.people, .entities([try coach.who(.finance)]))
    } breaks: { coach in
      try coach.plan(.people, .entities([try coach.who(.decision)]))
    },
    RuleFixture("question.before-its-base") { coach in
      try coach.plan(.questions, .entities([coach.ladder[1], coach.ladder[2]]))
    } breaks: { coach in
      try coach.plan(.questions, .entities([coach.ladder[1], coach.ladder[0], coach.ladder[2]]))
    },
  ]
}

extension CoachCase {
  /// Adds questions for finance to the plan.
  fileprivate mutating func ask(_ asked: [(QuestionKind, String)]) throws {
    let person = try who(.finance)
    var questions = ladder
    for (kind, words) in asked { questions.append(try bench.question(person, kind, words)) }
    try plan(.questions, .entities(questions))
  }
}
