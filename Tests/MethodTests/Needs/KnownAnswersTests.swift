// The playbook never asks what the book answers already, and says what that answer is.

import Model
import Testing

@testable import Method

@Suite struct `A prompt whose answer is known` {
  private static let playbook = Playbook.builtIn(.english)

  /// What the book answers to a prompt.
  private static func answer(_ id: String, _ bench: Bench) throws -> KnownAnswer? {
    let known = KnownAnswers(about: bench.account, in: bench.book, playbook: playbook)
    return known.answer(to: try #require(playbook[id]))
  }

  /// The prompts that are offered to somebody.
  private static func choice(
    _ person: EntityID, _ kind: QuestionKind, _ bench: Bench, planned: [EntityID] = []
  ) throws -> PromptChoice {
    PromptChoice(
      for: try #require(bench.book.people[person]), kind: kind, in: bench.book,
      playbook: playbook,
      answers: KnownAnswers(about: bench.account, in: bench.book, playbook: playbook),
      planned: planned.compactMap { bench.book.questions[$0] })
  }

  @Test func `is answered by the supplies`() throws {
    var bench = try Bench()
    #expect(try Self.answer("decision.situation.4", bench) == nil)
    try bench.add(
      .supply,
      [
        .supply(.account): .entity(bench.account), .supply(.product): .text("Toner"),
        .supply(.source): Value(choice: SupplySource.competitor),
        .supply(.competitor): .text("Inkwell"), .supply(.until): Value(day: Day(iso: "2027-03-31")),
      ])
    #expect(try Self.answer("decision.situation.4", bench)?.words.en == "Toner: Inkwell")
    #expect(try Self.answer("finance.situation.5", bench)?.words.en == "Toner until 2027-03-31")
  }

  @Test func `is answered by the account's own fields`() throws {
    var bench = try Bench()
    #expect(try Self.answer("support.situation.6", bench) == nil)
    #expect(try Self.answer("decision.situation.6", bench) == nil)
    try bench.set(.account(.employees), of: bench.account, to: .number(240))
    try bench.set(
      .account(.potential), of: bench.account, to: .money(Money(hundredths: 90_000_00)))
    #expect(try Self.answer("support.situation.6", bench)?.words.zh == "240 名员工")
    #expect(try Self.answer("decision.situation.6", bench)?.words.en == "potential 90,000 a year")
  }

  @Test func `is answered by what a colleague said`() throws {
    var bench = try Bench()
    let first = try bench.person("Liu", .finance)
    try bench.person("Price", .finance)
    let asked = try bench.question(first, .situation, "Which line?")
    try bench.set(.question(.prompt), of: asked, to: .text("finance.situation.1"))
    #expect(try Self.answer("finance.situation.1", bench) == nil, "asked is not answered")
    try bench.set(.question(.answer), of: asked, to: .text("Line 40, half of it left."))
    let known = try #require(try Self.answer("finance.situation.1", bench))
    #expect(known.source == .question(asked) && known.speaker == first)
    #expect(known.phrase(in: bench.book).en == "known: “Line 40, half of it left.” (Liu)")
  }

  @Test func `is answered by the fact under a question that follows it`() throws {
    var bench = try Bench()
    let chief = try bench.person("Chen", .decision)
    let fact = try bench.fact("two of them, seventy to thirty")
    let next = try bench.question(chief, .problem, "How comfortable?", fact: fact)
    try bench.set(.question(.prompt), of: next, to: .text("decision.problem.4"))
    #expect(try Self.answer("decision.situation.4", bench)?.source == .fact(fact))
    #expect(try Self.answer("decision.situation.3", bench) == nil)
  }

  @Test func `is answered by a confirmed fact about the matter, not by an assumed one`() throws {
    var bench = try Bench()
    let fact = try bench.fact("about six weeks of stock at month end")
    #expect(try Self.answer("finance.situation.4", bench) == nil)
    try bench.set(.fact(.isConfirmed), of: fact, to: .yes)
    #expect(try Self.answer("finance.situation.4", bench)?.source == .fact(fact))
  }

  @Test func `is about how things stand, never about what hurts somebody`() throws {
    var bench = try Bench()
    let first = try bench.person("Liu", .finance)
    let asked = try bench.question(first, .problem, "Where did it go over?", state: .answered)
    try bench.set(.question(.prompt), of: asked, to: .text("finance.problem.1"))
    try bench.set(.question(.answer), of: asked, to: .text("Prices."))
    #expect(try Self.answer("finance.problem.1", bench) == nil)
  }

  @Test(arguments: Role.allCases)
  func `is never offered, and nothing that was used is`(role: Role) throws {
    var bench = try Bench()
    let person = try bench.person("Somebody", role)
    var asked: Set<String> = []
    // Answer one prompt after another: what is offered next is always new.
    for _ in 0..<6 {
      let choice = try Self.choice(person, .situation, bench)
      guard let next = choice.offered.first else { break }
      #expect(!asked.contains(next.id))
      asked.insert(next.id)
      let id = try bench.question(person, .situation, next.text(), state: .answered)
      try bench.set(.question(.prompt), of: id, to: .text(next.id))
      try bench.set(.question(.answer), of: id, to: .text("so it is"))
    }
    #expect(asked.count >= 4)
    let twin = try bench.person("Colleague", role)
    let offered = try Self.choice(twin, .situation, bench)
    #expect(offered.offered.allSatisfy { !asked.contains($0.id) })
    #expect(Set(offered.known.map(\.prompt.id)) == asked)
  }

  @Test func `is followed first by the prompts that build on it`() throws {
    var bench = try Bench()
    let person = try bench.person("Chen", .decision)
    #expect(try Self.choice(person, .problem, bench).offered.first?.id == "decision.problem.1")
    try bench.set(
      .account(.potential), of: bench.account, to: .money(Money(hundredths: 90_000_00)))
    #expect(try Self.choice(person, .problem, bench).offered.first?.id == "decision.problem.6")
    let asked = try bench.question(person, .problem, "Which part?", state: .answered)
    try bench.set(.question(.prompt), of: asked, to: .text("decision.problem.6"))
    try bench.set(.question(.answer), of: asked, to: .text("The toner."))
    #expect(
      try Self.choice(person, .implication, bench).offered.first?.id == "decision.implication.6")
  }

  @Test func `is not offered either once enough situation questions are planned`() throws {
    var bench = try Bench()
    let person = try bench.person("Liu", .finance)
    let planned = try (0..<3).map { try bench.question(person, .situation, "What \($0)?") }
    let full = try Self.choice(person, .situation, bench, planned: planned)
    #expect(full.offered.isEmpty && full.spent == 3)
    #expect(full.limitWords?.en == "3 planned, that is enough: look up the rest beforehand")
    let room = try Self.choice(person, .situation, bench, planned: Array(planned.dropLast()))
    #expect(!room.offered.isEmpty && room.limitWords == nil)
    #expect(try !Self.choice(person, .problem, bench, planned: planned).offered.isEmpty)
  }

  @Test func `asks about the same matter in both languages`() {
    let (english, chinese) = (Playbook.builtIn(.english), Playbook.builtIn(.chinese))
    #expect(english.prompts.map(\.asks) == chinese.prompts.map(\.asks))
    #expect(english.matters == chinese.matters)
    for tag in Set(english.prompts.compactMap(\.asks)) {
      #expect(Matter(rawValue: tag) != nil || english.matters[tag] != nil, "\(tag)")
    }
  }
}
