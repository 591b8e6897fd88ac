// The ladder of a person, the ledger of needs, and the five as a team.

import Model
import Testing

@testable import Method

@Suite struct `The ladder of a person` {
  @Test func `begins with a fact and names the lowest rung that is missing`() throws {
    var bench = try Bench()
    let chief = try bench.person("Chen", .decision)
    #expect(try bench.ladder(chief).next == .fact)
    let how = try bench.question(chief, .situation, "How?", state: .answered)
    try bench.set(.question(.answer), of: how, to: .text("By hand."))
    #expect(try bench.ladder(chief)[.fact] == .said("By hand."))
    #expect(try bench.ladder(chief).next == .problem)
    try bench.question(chief, .problem, "What hurts?", base: how)
    #expect(try bench.ladder(chief)[.problem] == .planned("What hurts?"))
    #expect(try bench.ladder(chief).next == .problem, "a plan does not carry")
  }

  @Test func `takes a complaint for a problem and a wish for a payoff, and shows what was jumped`()
    throws
  {
    var bench = try Bench()
    let chief = try bench.person("Chen", .decision)
    try bench.need(chief, "It is late every week.", .implied)
    try bench.need(chief, "I want to see what is on its way.", .explicit)
    let ladder = try bench.ladder(chief)
    #expect(ladder[.problem] == .said("It is late every week."))
    #expect(ladder[.payoff] == .said("I want to see what is on its way."))
    #expect(ladder.gaps == [.fact, .implication])
  }

  @Test func `stands on what a colleague told where the person told nothing`() throws {
    var bench = try Bench()
    let chief = try bench.person("Chen", .decision)
    let fact = try bench.fact("two suppliers")
    #expect(try bench.ladder(chief)[.fact] == .missing, "an assumption carries nothing")
    try bench.set(.fact(.isConfirmed), of: fact, to: .yes)
    #expect(try bench.ladder(chief)[.fact] == .heard("two suppliers"))
  }
}

@Suite struct `The need ledger` {
  @Test func `counts the needs that each of the latest calls moved`() throws {
    var bench = try Bench()
    let chief = try bench.person("Chen", .decision)
    let other = try bench.person("Wu", .support)
    let asked = try bench.question(chief, .implication, "And then?", state: .answered)
    try bench.recorded(daysAgo: 30, [chief], questions: [asked])
    try bench.recorded(daysAgo: 20, [chief, other])
    try bench.recorded(daysAgo: 10, [other])
    // By its question, whatever its day; by its day and person; and one that no call moved.
    try bench.need(chief, "one", .explicit, daysAgo: 20, since: 20, by: asked)
    try bench.need(other, "two", .implied, daysAgo: 20)
    try bench.need(chief, "three", .implied, daysAgo: 10)
    let progress = NeedLedger(of: bench.account, in: bench.book).progress
    #expect(progress.rows.map(\.needs.count) == [0, 1, 1])
    #expect(progress.moved == 2)
    #expect(progress.perCall == 2.0 / 3.0)
  }

  @Test func `counts a need for each call that brought it out, had it stated and met it`() throws {
    var bench = try Bench()
    let chief = try bench.person("Chen", .decision)
    for age in [30, 20, 10] { try bench.recorded(daysAgo: age, [chief]) }
    let need = try bench.need(chief, "It is late.", .implied, daysAgo: 30, since: 30)
    #expect(bench.moved() == [0, 0, 1])
    try bench.advance(need, daysAgo: 20)
    #expect(bench.moved() == [0, 1, 1])
    try bench.advance(need, daysAgo: 10)
    #expect(bench.moved() == [1, 1, 1])
    let last = try #require(bench.book.needs[need])
    #expect(last.state == .met && last.statedDay == bench.today.adding(days: -20))
    #expect(bench.book.advancing(last, on: bench.today) == nil, "met is the end")
  }

  @Test func `takes nothing from a call when a need is moved on without one`() throws {
    var bench = try Bench()
    let chief = try bench.person("Chen", .decision)
    let asked = try bench.question(chief, .problem, "What hurts?", state: .answered)
    try bench.recorded(daysAgo: 30, [chief], questions: [asked])
    try bench.recorded(daysAgo: 20, [chief])
    let named = try bench.need(chief, "by its question", .implied, daysAgo: 29, by: asked)
    let dated = try bench.need(chief, "by its day alone", .explicit, since: 20)
    for need in [named, dated, named] {
      #expect(bench.moved() == [1, 1])
      try bench.advance(need, daysAgo: 0)
    }
    #expect(bench.moved() == [1, 1])
  }

  @Test func `counts for the call that a need was moved in, whatever the question and the day`()
    throws
  {
    var bench = try Bench()
    let chief = try bench.person("Chen", .decision)
    let first = try bench.question(chief, .problem, "What hurts?", state: .answered)
    let second = try bench.question(chief, .payoff, "And if not?", state: .answered)
    try bench.recorded(daysAgo: 30, [chief], questions: [first])
    let later = try bench.recorded(daysAgo: 20, [], questions: [])
    let need = try bench.need(chief, "It is late.", .implied, daysAgo: 30, since: 30, by: first)
    try bench.advance(need, daysAgo: 5, in: later, by: second)
    #expect(bench.moved() == [1, 1])
    #expect(bench.book.needs[need]?.movedBy == second)
  }

  @Test(arguments: Language.allCases)
  func `never says less once a need of the sample book is moved on`(language: Language) throws {
    var book = Book()
    var issuer = IDIssuer(device: 9)
    let today = try #require(Day(iso: "2026-11-28"))
    book.apply(
      try book.decide(DemoBook.command(language: language, today: today), issuer: &issuer).get())
    #expect(NeedProgress(of: nil, in: book).perCall == 0.6)
    for need in book.needs.sorted {
      guard let command = book.advancing(need, on: today) else { continue }
      book.apply(try book.decide(command, issuer: &issuer).get())
      #expect(NeedProgress(of: nil, in: book).perCall == 0.6, "\(need.words)")
    }
  }

  @Test func `looks at the last ten recorded calls and at no planned one`() throws {
    var bench = try Bench()
    let chief = try bench.person("Chen", .decision)
    for age in 1...12 { try bench.recorded(daysAgo: age, [chief]) }
    try bench.call(inDays: 2)
    try bench.need(chief, "old", .implied, daysAgo: 12)
    try bench.need(chief, "new", .implied, daysAgo: 3)
    let progress = NeedLedger(of: nil, in: bench.book).progress
    #expect(progress.rows.count == 10)
    #expect(progress.moved == 1)
  }

  @Test func `puts what moved last first in the whole book, and knows no number without calls`()
    throws
  {
    var bench = try Bench()
    let chief = try bench.person("Chen", .decision)
    let old = try bench.need(chief, "old", .met, daysAgo: 90, since: 2)
    let new = try bench.need(chief, "new", .implied, daysAgo: 5)
    let ledger = NeedLedger(of: nil, in: bench.book)
    #expect(ledger.entries.map(\.id) == [old, new])
    #expect(ledger.progress.perCall == nil)
    #expect(ledger.count(.met) == 1 && ledger.count(.implied) == 1 && ledger.count(.explicit) == 0)
  }
}

@Suite struct `The team of five` {
  @Test func `has a cell for each role with the furthest that anybody in it has come`() throws {
    var bench = try Bench()
    let chief = try bench.person("Chen", .decision, .neutral)
    let money = try bench.person("Liu", .finance, .supporter)
    let part = try bench.person("technical: who?", .technical)
    try bench.set(.person(.isPlaceholder), of: part, to: .yes)
    try bench.person("Ma", .user, .sceptic)
    try bench.need(chief, "I want it weekly", .explicit)
    try bench.need(money, "too late", .implied)
    try bench.need(money, "I want it fixed", .met)
    let team = TeamReadiness(of: bench.account, in: bench.book)
    #expect(team.cells.map(\.state) == [.explicit, .met, .nobody, .sought, .silent])
    #expect(team.cells.map(\.pushes) == [false, true, false, false, false])
    #expect(team.pushing == 1)
    let lines = team.arithmetic(in: bench.book).map(\.en)
    #expect(
      lines[1] == "● decision maker: Chen · neutral · explicit · “I want it weekly” · win them over"
    )
    #expect(lines[2] == "✓ finance: Liu · supporter · met · “I want it fixed” · pushes")
    #expect(lines[3] == "· support: nobody known · find out who it is")
  }

  @Test func `lets whoever pushes speak for a role`() throws {
    var bench = try Bench()
    let cold = try bench.person("Cold", .user, .opponent)
    let warm = try bench.person("Warm", .user, .champion)
    try bench.need(cold, "done", .met)
    try bench.need(warm, "I want it", .explicit)
    let team = TeamReadiness(of: bench.account, in: bench.book)
    #expect(team.cells[4].person == warm && team.cells[4].pushes)
  }

  @Test func `is the same looked at alone and with the whole book`() throws {
    var book = Book()
    var issuer = IDIssuer(device: 9)
    let today = try #require(Day(iso: "2026-11-23"))
    let command = DemoBook.command(language: .english, today: today)
    book.apply(try book.decide(command, issuer: &issuer).get())
    let accounts = book.accounts.sorted.map(\.id)
    let teams = TeamReadiness.all(accounts, in: book)
    #expect(teams == accounts.map { TeamReadiness(of: $0, in: book) })
    #expect(teams.map(\.pushing).max() == 1)
  }

  @Test func `lacks most where nobody is known and nothing where all five push`() throws {
    var bench = try Bench()
    let empty = TeamReadiness(of: bench.account, in: bench.book)
    for role in Role.allCases {
      let person = try bench.person("\(role)", role, .supporter)
      try bench.need(person, "I want it", .explicit)
    }
    let full = TeamReadiness(of: bench.account, in: bench.book)
    #expect(empty.pushing == 0 && full.pushing == 5)
    #expect(full.lack == 0 && empty.lack > full.lack)
  }
}

extension Bench {
  /// Moves a need one state on.
  fileprivate mutating func advance(
    _ need: EntityID, daysAgo: Int, in call: EntityID? = nil, by question: EntityID? = nil
  ) throws {
    let need = try #require(book.needs[need])
    let day = today.adding(days: -daysAgo)
    try execute(try #require(book.advancing(need, on: day, in: call, by: question)))
  }

  /// How many needs each of the latest calls moved, the latest first.
  fileprivate func moved() -> [Int] {
    NeedLedger(of: account, in: book).progress.rows.map(\.needs.count)
  }

  /// The ladder of somebody.
  fileprivate func ladder(_ person: EntityID) throws -> NeedLadder {
    NeedLadder(of: try #require(book.people[person]), in: book)
  }

  /// Notes a call that took place.
  @discardableResult
  fileprivate mutating func recorded(
    daysAgo: Int, _ people: [EntityID], questions: [EntityID] = []
  ) throws -> EntityID {
    try call(
      inDays: -daysAgo,
      [
        .call(.people): Value(entities: people), .call(.questions): Value(entities: questions),
        .call(.outcome): Value(choice: Outcome.continuation),
      ])
  }
}
