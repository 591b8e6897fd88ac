// Each rule about a call: one plan that keeps it, one that breaks it.

import Model
import Testing

@testable import Analysis
@testable import Method

@Suite struct `The plan of a call` {
  /// A plan that keeps every rule.
  private static func wholePlan() throws -> (Bench, EntityID, EntityID) {
    var bench = try Bench()
    let person = try bench.person("Ann", .finance)
    let fact = try bench.fact("Stock is counted by hand")
    let problem = try bench.question(person, .problem, "Where does it go wrong?", fact: fact)
    let implication = try bench.question(person, .implication, "What follows?", base: problem)
    let payoff = try bench.question(person, .payoff, "What if it were right?", base: implication)
    let soon = Value.day(bench.today.adding(days: 9))
    let call = try bench.call(
      inDays: 2,
      [
        .call(.people): .entities([person]), .call(.reason): .text("The figures they asked for"),
        .call(.objective): .text("A trial"), .call(.advance): .text("They start a trial"),
        .call(.advanceDay): soon, .call(.fallback): .text("They send figures"),
        .call(.fallbackDay): soon, .call(.questions): .entities([problem, implication, payoff]),
      ])
    let need = try bench.add(
      .need,
      [
        .need(.person): .entity(person), .need(.words): .text("I want it counted in a day"),
        .need(.state): .choice("explicit"),
      ])
    try bench.add(
      .point,
      [
        .point(.call): .entity(call), .point(.words): .text("Counted in a day"),
        .point(.need): .entity(need),
      ])
    return (bench, call, person)
  }

  @Test func `that is whole has nothing to mend`() throws {
    let (bench, call, _) = try Self.wholePlan()
    #expect(try bench.rules(of: call) == [])
  }

  @Test(arguments: [Call.Field.advanceDay, .fallbackDay])
  func `is told of something agreed that is due before the call`(field: Call.Field) throws {
    var (bench, call, _) = try Self.wholePlan()
    try bench.set(.call(field), of: call, to: .day(bench.today.adding(days: 1)))
    #expect(try bench.rules(of: call) == ["call.day-before-call"])
    try bench.set(.call(field), of: call, to: .day(bench.today.adding(days: 2)))
    #expect(try bench.rules(of: call) == [])
  }

  @Test(arguments: [
    (Call.Field.people, "call.no-person"), (.reason, "call.no-reason"),
    (.objective, "call.no-objective"), (.advance, "call.no-advance"),
    (.advanceDay, "call.advance-without-date"), (.fallback, "call.no-fallback"),
    (.fallbackDay, "call.fallback-without-date"), (.questions, "call.no-questions"),
  ])
  func `is told of a field left empty, and which field mends it`(
    field: Call.Field, rule: String
  ) throws {
    var (bench, call, _) = try Self.wholePlan()
    try bench.set(.call(field), of: call, to: .empty)
    let plan = CallPlan(try #require(bench.book.calls[call]), book: bench.book)
    let finding = try #require(plan.findings().first)
    #expect(plan.findings().map(\.rule) == [rule])
    #expect(finding.fix == .fill(.call(field), of: call))
    #expect(finding.account == bench.account)
  }

  @Test func `needs no date for an advance that is not there`() throws {
    var (bench, call, _) = try Self.wholePlan()
    try bench.set(.call(.advance), of: call, to: .empty)
    try bench.set(.call(.advanceDay), of: call, to: .empty)
    #expect(try bench.rules(of: call) == ["call.no-advance"])
  }

  @Test func `takes spaces for nothing`() throws {
    var (bench, call, _) = try Self.wholePlan()
    try bench.set(.call(.objective), of: call, to: .text("  "))
    #expect(try bench.rules(of: call) == ["call.no-objective"])
  }

  @Test(arguments: [3, 4])
  func `holds three situation questions and not four`(count: Int) throws {
    var (bench, call, person) = try Self.wholePlan()
    let questions = try (1...count).map { try bench.question(person, .situation, "How is \($0)?") }
    try bench.set(.call(.questions), of: call, to: .entities(questions))
    #expect(try bench.rules(of: call) == (count > 3 ? ["call.too-many-situations"] : []))
  }

  @Test func `puts what stops the work first`() throws {
    let bench = try Bench()
    let call = Call(id: .draft(1))
    let findings = CallPlan(call, book: bench.book).findings()
    #expect(findings.map(\.severity) == findings.map(\.severity).sorted(by: >))
    #expect(findings.worst == .urgent)
  }

  @Test func `says every rule in both languages with an id of its own`() {
    #expect(Set(CallRule.all.map(\.id)).count == CallRule.all.count)
    for rule in CallRule.all {
      #expect(rule.why.en != rule.why.zh && !rule.why.en.isEmpty)
    }
  }
}

@Suite struct `A planned question` {
  /// The rules that one call with these questions for a new person breaks.
  private func rules(
    _ make: (inout Bench, EntityID) throws -> [EntityID]
  ) throws -> [String] {
    var bench = try Bench()
    let person = try bench.person("Ann")
    let questions = try make(&bench, person)
    let call = try bench.call(
      inDays: 1, [.call(.people): .entities([person]), .call(.questions): .entities(questions)])
    return try bench.rules(of: call).filter { $0.hasPrefix("question.") }
  }

  @Test func `about a problem needs a fact`() throws {
    let found = try rules { bench, person in [try bench.question(person, .problem, "Trouble?")] }
    #expect(found == ["question.problem-without-fact"])
  }

  @Test func `about a problem may follow a situation question instead`() throws {
    let found = try rules { bench, person in
      let base = try bench.question(person, .situation, "How?")
      return [base, try bench.question(person, .problem, "Trouble?", base: base)]
    }
    #expect(found == [])
  }

  @Test func `about a consequence needs a problem`() throws {
    let found = try rules { bench, person in
      let base = try bench.question(person, .situation, "How?")
      return [base, try bench.question(person, .implication, "So?", base: base)]
    }
    #expect(found == ["question.implication-without-problem"])
  }

  @Test func `about value needs a consequence`() throws {
    let found = try rules { bench, person in [try bench.question(person, .payoff, "Worth?")] }
    #expect(found == ["question.payoff-without-implication"])
  }

  @Test(arguments: [
    (QuestionState.planned, false), (.asked, true), (.answered, true),
  ])
  func `is not put to the same person again`(state: QuestionState, isFound: Bool) throws {
    let found = try rules { bench, person in
      try bench.question(person, .situation, "Who signs?", state: state)
      return [try bench.question(person, .situation, "who signs")]
    }
    #expect(found == (isFound ? ["question.asked-before"] : []))
  }

  @Test func `may be put to somebody else`() throws {
    let found = try rules { bench, person in
      let other = try bench.person("Ben")
      try bench.question(other, .situation, "Who signs?", state: .asked)
      return [try bench.question(person, .situation, "Who signs?")]
    }
    #expect(found == [])
  }

  @Test func `is for somebody who will be there`() throws {
    let found = try rules { bench, _ in
      let other = try bench.person("Ben")
      return [try bench.question(other, .situation, "Who signs?")]
    }
    #expect(found == ["question.person-not-there"])
  }

  @Test func `comes after the one it builds on`() throws {
    let found = try rules { bench, person in
      let base = try bench.question(person, .situation, "How?")
      return [try bench.question(person, .problem, "Trouble?", base: base), base]
    }
    #expect(found == ["question.before-its-base"])
  }

  @Test func `is not asked when the book knows what its prompt asks about`() throws {
    var bench = try Bench()
    let person = try bench.person("Ann", .support)
    let question = try bench.question(person, .situation, "For how many do you order?")
    try bench.set(.question(.prompt), of: question, to: .text("support.situation.6"))
    let call = try bench.call(
      inDays: 1, [.call(.people): .entities([person]), .call(.questions): .entities([question])])
    func found() throws -> [Finding] {
      let call = try #require(bench.book.calls[call])
      return CallPlan(call, book: bench.book, playbook: .builtIn(.english)).findings()
        .filter { $0.rule == "question.known-already" }
    }
    #expect(try found().isEmpty)
    try bench.set(.account(.employees), of: bench.account, to: .number(240))
    #expect(try found().first?.reason.en.contains("(240 employees)") == true)
  }

  @Test func `is checked while it is being written, before it is saved`() throws {
    var bench = try Bench()
    let person = try bench.person("Ann")
    var problem = Question(id: .draft(1))
    problem.person = person
    problem.kind = .problem
    problem.words = "Trouble?"
    var next = Question(id: .draft(2))
    next.kind = .implication
    next.words = "So?"
    next.base = problem.id
    let plan = CallPlan(Call(id: .draft(3)), questions: [problem, next], book: bench.book)
    let found = plan.findings().filter { $0.rule.hasPrefix("question.") }
    #expect(found.map(\.subject) == [problem.id])
    #expect(found.map(\.person) == [person])
  }
}
