// What to do next, from an empty book to an account in order; and who of the five is known.

import Model
import Testing

@testable import Method

@Suite struct `The next move` {
  private func move(_ bench: Bench) -> NextMove {
    NextMove.first(for: bench.account, in: bench.book, today: bench.today)
  }

  @Test func `in an empty book is an account`() throws {
    let today = try #require(Day(year: 2026, month: 11, day: 23))
    #expect(NextMove.first(for: nil, in: Book(), today: today) == .addAccount)
  }

  @Test func `in an empty account is a person, then their role, then a call`() throws {
    var bench = try Bench()
    #expect(move(bench) == .addPerson)
    let person = try bench.person("Ann")
    #expect(move(bench) == .giveRole(person))
    try bench.set(.person(.role), of: person, to: .choice("user"))
    #expect(move(bench) == .prepareCall)
  }

  @Test func `for a planned call is its questions, then the people still missing`() throws {
    var bench = try Bench()
    let person = try bench.person("Ann", .user)
    let call = try bench.call(inDays: 3)
    #expect(move(bench) == .pickQuestions(call))
    let question = try bench.question(person, .situation, "How?")
    try bench.set(.call(.questions), of: call, to: .entities([question]))
    #expect(move(bench) == .findPerson(.decision))
    for role in [Role.decision, .finance, .support, .technical] {
      try bench.person(role.name.en, role)
    }
    #expect(move(bench) == .lookAhead(call))
  }

  @Test func `is what is due before anything new`() throws {
    var bench = try Bench()
    try bench.person("Ann")
    let step = try bench.step("Send it", inDays: 0)
    #expect(move(bench) == .doStep(step))
    let call = try bench.call(inDays: -1)
    #expect(move(bench) == .recordCall(call))
  }
}

@Suite struct `Role coverage` {
  @Test func `weighs stances by influence and leaves out what is not known`() throws {
    var bench = try Bench()
    try bench.person("Ann", .decision, .champion, influence: 5)
    try bench.person("Ben", .finance, .supporter)
    try bench.person("Cy", .finance, .sceptic, influence: 4)
    try bench.person("Di", nil, .neutral, influence: 5)
    try bench.person("Ed", nil, nil, influence: 5)
    let coverage = RoleCoverage(of: bench.account, in: bench.book)
    #expect(coverage.support == 11)
    #expect(coverage.opposition == 4)
    #expect(coverage.filled[.finance]?.map(\.name) == ["Ben", "Cy"])
    #expect(coverage.empty == [.support, .technical, .user])
    #expect(coverage.unplaced.map(\.name) == ["Di", "Ed"])
    #expect(coverage.emptyNames(.chinese) == "支持人员、技术人员、使用人员")
  }
}
