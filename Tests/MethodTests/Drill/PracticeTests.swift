// Tries, mixes and trends, and what the other side answers in a drill.

import Model
import Testing

@testable import Method

@Suite struct `The trend of practice` {
  /// Saves a drill of so many days ago.
  private func drill(
    _ bench: inout Bench, _ behaviour: QuestionKind, daysAgo: Int, _ counts: [Int]
  ) throws {
    var values: FieldValues = [
      .drill(.role): Value(choice: Role.finance), .drill(.behaviour): Value(choice: behaviour),
      .drill(.day): .day(bench.today.adding(days: -daysAgo)),
    ]
    let fields: [Drill.Field] = [.situations, .problems, .implications, .payoffs]
    for (field, count) in zip(fields, counts) { values[.drill(field)] = .number(Int64(count)) }
    try bench.add(.drill, values)
  }

  /// A call of so many days ago in which questions of these kinds were asked.
  private func call(
    _ bench: inout Bench, _ person: EntityID, daysAgo: Int, _ kinds: [QuestionKind],
    state: QuestionState = .answered
  ) throws {
    let questions = try kinds.map { try bench.question(person, $0, "?", state: state) }
    try bench.call(
      inDays: -daysAgo,
      [
        .call(.questions): Value(entities: questions),
        .call(.outcome): Value(choice: Outcome.continuation),
      ])
  }

  @Test func `numbers the tries of one kind within two weeks`() throws {
    var bench = try Bench()
    try drill(&bench, .implication, daysAgo: 30, [1, 1, 1, 1])
    try drill(&bench, .implication, daysAgo: 13, [1, 1, 1, 0])
    try drill(&bench, .problem, daysAgo: 5, [1, 1, 1, 0])
    try drill(&bench, .implication, daysAgo: 2, [1, 0, 2, 0])
    let practice = Practice(of: bench.book, today: bench.today)
    #expect(practice.sessions.map(\.attempt) == [1, 1, 1, 2])
    #expect(practice.tries(of: .implication) == 2)
    #expect(practice.tries(of: .problem) == 1)
    #expect(practice.tries(of: .payoff) == 0)
  }

  @Test func `takes a drill without a question of its kind for no try`() throws {
    var bench = try Bench()
    try drill(&bench, .implication, daysAgo: 2, [5, 3, 0, 0])
    let practice = Practice(of: bench.book, today: bench.today)
    #expect(practice.sessions.map(\.attempt) == [nil])
    #expect(practice.tries(of: .implication) == 0)
  }

  @Test func `counts the questions that were asked in real calls, call by call`() throws {
    var bench = try Bench()
    let person = try bench.person("Chen", .finance)
    try call(&bench, person, daysAgo: 5, [.situation, .problem, .implication, .payoff])
    try call(&bench, person, daysAgo: 20, [.situation, .situation, .problem])
    try call(&bench, person, daysAgo: 3, [.payoff], state: .planned)
    try bench.call(inDays: 4)
    let calls = Practice(of: bench.book, today: bench.today).encounters
    #expect(calls.map(\.mix.summary) == ["S 2 P 1 I 0 N 0", "S 1 P 1 I 1 N 1"])
    #expect(calls.map(\.mix.depth) == [0, 0.5])
  }

  @Test func `speaks of a trend from four calls on`() throws {
    var bench = try Bench()
    let person = try bench.person("Chen", .finance)
    try call(&bench, person, daysAgo: 40, [.situation, .situation, .situation])
    try call(&bench, person, daysAgo: 30, [.implication])
    try call(&bench, person, daysAgo: 20, [.payoff, .payoff, .problem])
    #expect(Practice(of: bench.book, today: bench.today).change == nil)
    try call(&bench, person, daysAgo: 10, [.implication])
    let change = try #require(Practice(of: bench.book, today: bench.today).change)
    #expect(change.before == 0.25)
    #expect(change.after == 0.75)
  }
}

@Suite struct `The other side of a drill` {
  private static let card = RoleCard(role: .finance, playbook: Playbook.builtIn(.english))

  /// What is answered to the last of some kinds.
  private func reply(_ kinds: QuestionKind..., from card: RoleCard = card) -> Reply {
    card.reply(to: kinds, in: .english)
  }

  @Test(arguments: Language.allCases, Role.allCases)
  func `has answers to every kind of question in the built-in playbook`(
    language: Language, role: Role
  ) {
    for kind in QuestionKind.allCases {
      #expect(Playbook.builtIn(language).answers[role]?[kind]?.isEmpty == false, "\(role) \(kind)")
    }
  }

  @Test func `answers the same to the same questions`() {
    let card = Self.card
    #expect(reply(.problem) == reply(.problem))
    #expect(reply(.problem).words == card.answers[.problem]?[0])
    #expect(reply(.problem, .problem).words == card.answers[.problem]?[1])
    #expect(reply(.problem, .problem, .problem).words == card.answers[.problem]?[0])
  }

  @Test func `is tired of situation questions after the third`() {
    #expect(reply(.situation, .situation, .situation).note == nil)
    #expect(reply(.situation, .situation, .situation, .situation).note != nil)
  }

  @Test func `knows of no consequences before a problem`() {
    #expect(reply(.implication).note != nil)
    #expect(reply(.problem, .implication).words == Self.card.answers[.implication]?[0])
  }

  @Test func `meets a solution that comes too early with a concern`() {
    #expect(reply(.payoff).words == Self.card.guide.objections[0].objection)
    #expect(reply(.problem, .payoff, .payoff).words == Self.card.guide.objections[1].objection)
    #expect(reply(.problem, .implication, .payoff).words == Self.card.answers[.payoff]?[0])
  }

  @Test func `speaks in the person's own words first`() throws {
    var bench = try Bench()
    let id = try bench.person("Chen", .finance)
    try bench.add(
      .fact,
      [
        .fact(.account): .entity(bench.account), .fact(.words): .text("own fact"),
        .fact(.source): .entity(id),
      ])
    for (words, state) in [("own complaint", NeedState.implied), ("own wish", .explicit)] {
      try bench.add(
        .need,
        [
          .need(.person): .entity(id), .need(.words): .text(words),
          .need(.state): Value(choice: state),
        ])
    }
    let person = try #require(bench.book.people[id])
    let card = RoleCard(
      person: person, role: .finance, book: bench.book, playbook: Playbook.builtIn(.english))
    #expect(reply(.situation, from: card).words == "own fact")
    #expect(reply(.problem, from: card).words == "own complaint")
    #expect(reply(.problem, .implication, .payoff, from: card).words == "own wish")
  }

  @Test func `takes answers from a user's own playbook, before the built-in ones`() {
    let text = """
      format = 1
      language = "en"
      [answer.finance]
      problem = ["Ours."]
      [answer.boss]
      [answer.user]
      moods = []
      """
    let (own, problems) = Playbook.parse(text, source: "own.toml")
    let whole = Playbook.builtIn(.english).extended(by: own)
    #expect(
      RoleCard(role: .finance, playbook: whole).reply(to: [.problem], in: .english).words == "Ours."
    )
    #expect(
      whole.answers[.finance]?[.payoff] == Playbook.builtIn(.english).answers[.finance]?[.payoff])
    #expect(problems.map(\.line) == [5, 7])
  }
}
