// Each rule about an account: one account that keeps it, one that breaks it.

import Model
import Testing

@testable import Analysis
@testable import Method

@Suite struct `An account` {
  /// An account that keeps every rule.
  private static func wholeAccount() throws -> Bench {
    var bench = try Bench()
    for role in Role.allCases {
      let person = try bench.person(
        role.name.en, role, role == .technical ? .sceptic : .supporter, influence: 3)
      try bench.set(.person(.coverage), of: person, to: .choice("brief"))
      try bench.add(
        .need, [.need(.person): .entity(person), .need(.words): .text("It is late")])
    }
    try bench.step("Send the samples", inDays: 3)
    return bench
  }

  @Test func `that is in order needs no attention`() throws {
    #expect(try Self.wholeAccount().rules() == [])
  }

  @Test func `with nobody in it says so and nothing else`() throws {
    let bench = try Bench()
    let findings = AccountView(bench.account, in: bench.book, today: bench.today).findings()
    #expect(findings.map(\.rule) == ["account.no-people"])
    #expect(findings.map(\.fix) == [.add(.person)])
  }

  @Test func `names the roles that nobody fills`() throws {
    var bench = try Bench()
    try bench.person("Ann", .finance)
    try bench.person("Ben", .user)
    try bench.step("Call", inDays: 1)
    let finding = try #require(
      AccountView(bench.account, in: bench.book, today: bench.today).findings().first)
    #expect(finding.rule == "account.missing-roles")
    #expect(finding.reason(.english).contains("decision maker, support, technical"))
    #expect(finding.reason(.chinese).contains("决策人、支持人员、技术人员"))
  }

  @Test(arguments: [(-1, ["account.step-overdue"]), (0, []), (1, [])])
  func `is late from the day after a step was due`(days: Int, rules: [String]) throws {
    var bench = try Self.wholeAccount()
    try bench.step("Ring back", inDays: days)
    #expect(bench.rules() == rules)
  }

  @Test func `is not late with a step that was done`() throws {
    var bench = try Self.wholeAccount()
    let step = try bench.step("Ring back", inDays: -4)
    try bench.set(.step(.done), of: step, to: .day(bench.today))
    #expect(bench.rules() == [])
  }

  @Test(arguments: [(-1, ["account.call-unrecorded"]), (0, []), (5, [])])
  func `asks for the outcome of a call from the day after it`(days: Int, rules: [String]) throws {
    var bench = try Self.wholeAccount()
    try bench.call(inDays: days)
    #expect(bench.rules() == rules)
  }

  @Test func `with nothing planned asks what comes next`() throws {
    var bench = try Self.wholeAccount()
    let step = try #require(bench.book.openSteps(of: bench.account).first)
    try bench.set(.step(.done), of: step.id, to: .day(bench.today))
    #expect(bench.rules() == ["account.no-next-step"])
    try bench.call(inDays: 4)
    #expect(bench.rules() == [])
  }

  @Test(arguments: [(-3, ["account.promise-late"]), (0, []), (20, [])])
  func `with a promise of the customer has something that comes next, and asks when it is late`(
    days: Int, rules: [String]
  ) throws {
    var bench = try Self.wholeAccount()
    let step = try #require(bench.book.openSteps(of: bench.account).first)
    try bench.set(.step(.done), of: step.id, to: .day(bench.today))
    try bench.call(
      inDays: -9,
      [
        .call(.outcome): .choice("advance"), .call(.evidence): .text("name two shops"),
        .call(.evidenceDay): .day(bench.today.adding(days: days)),
      ])
    #expect(bench.rules() == rules)
    try bench.call(inDays: -1, [.call(.outcome): .choice("continuation")])
    #expect(bench.rules() == ["account.no-next-step"], "The next call settles what was promised.")
  }

  @Test func `is owed nothing for what the customer did in the call itself`() throws {
    var bench = try Self.wholeAccount()
    try bench.call(
      inDays: -9,
      [
        .call(.outcome): .choice("order"), .call(.evidence): .text("signed the order"),
        .call(.evidenceDay): .day(bench.today.adding(days: -9)),
      ])
    #expect(bench.book.promise(of: bench.account)?.due == nil)
    #expect(bench.rules() == [])
  }

  @Test func `counts a call with somebody who was entered as never met`() throws {
    var bench = try Self.wholeAccount()
    let person = try bench.person("Zed", .user, .neutral, influence: 5)
    try bench.set(.person(.coverage), of: person, to: .choice("none"))
    #expect(bench.rules() == ["account.influencer-unmet"])
    try bench.call(
      inDays: 4, [.call(.people): .entities([person]), .call(.outcome): .choice("continuation")])
    #expect(bench.rules() == [])
    let zed = try #require(bench.book.people[person])
    #expect(bench.book.coverage(of: zed) == .brief)
    #expect(bench.book.lastContact(with: person, by: bench.today) == bench.today)
    try bench.set(.person(.coverage), of: person, to: .choice("deep"))
    #expect(bench.book.coverage(of: try #require(bench.book.people[person])) == .deep)
  }

  @Test(arguments: [(3, []), (4, ["account.influencer-unmet"]), (5, [])])
  func `is told of an influential person whom nobody met`(influence: Int, rules: [String]) throws {
    var bench = try Self.wholeAccount()
    let person = try bench.person("Zed", .user, .neutral, influence: influence)
    if influence == 5 {
      try bench.call(
        inDays: -9,
        [
          .call(.people): .entities([person]), .call(.outcome): .choice("continuation"),
        ])
    }
    #expect(bench.rules() == rules)
  }

  @Test(arguments: [(4, []), (5, ["account.outweighed"])])
  func `is told when the weight against us is as great as for us`(
    influence: Int, rules: [String]
  ) throws {
    var bench = try Self.wholeAccount()
    for person in bench.book.people(of: bench.account) {
      let stance: Stance =
        switch person.role {
        case .decision: .champion
        case .user: .opponent
        case .finance, .support, .technical, nil: .neutral
        }
      try bench.set(.person(.stance), of: person.id, to: Value(choice: stance))
      try bench.set(
        .person(.influence), of: person.id,
        to: .number(person.role == .decision ? 5 : Int64(influence)))
    }
    #expect(bench.rules() == rules)
  }

  @Test func `says every rule in both languages with an id of its own`() {
    #expect(Set(AccountRule.all.map(\.id)).count == AccountRule.all.count)
    for rule in AccountRule.all {
      #expect(rule.why.en != rule.why.zh && !rule.why.en.isEmpty)
    }
  }
}
