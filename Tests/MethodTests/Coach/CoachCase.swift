// An account to which no rule has anything to say, for fixtures to break one thing in.

import Model
import Testing

@testable import Analysis
@testable import Method

/// An account with five people, a call that took place and a call that is planned, all in order.
struct CoachCase {
  /// The book.
  var bench: Bench
  /// The numbers to compare with.
  var limits = CoachLimits()
  /// Who plays each part.
  private(set) var people: [Role: EntityID] = [:]
  /// The need of each of them.
  private(set) var needs: [Role: EntityID] = [:]
  /// The call that took place, ten days ago.
  private(set) var record = EntityID.book
  /// The call that is planned, in four days.
  private(set) var plan = EntityID.book
  /// The questions of the planned call: a problem, an implication, a need-payoff.
  private(set) var ladder: [EntityID] = []
  /// What is to be said in the planned call.
  private(set) var point = EntityID.book

  /// Builds the account.
  init() throws {
    bench = try Bench()
    try bring()
    try note()
    try meet()
    try prepare()
  }

  /// The account.
  var account: EntityID { bench.account }

  /// Somebody's identity.
  func who(_ role: Role) throws -> EntityID { try #require(people[role]) }

  /// Somebody's need.
  func need(of role: Role) throws -> EntityID { try #require(needs[role]) }

  /// A day so many days from today.
  func day(_ days: Int) -> Value { .day(bench.today.adding(days: days)) }

  /// Changes a field of the planned call.
  mutating func plan(_ field: Call.Field, _ value: Value) throws {
    try bench.set(.call(field), of: plan, to: value)
  }

  /// Changes a field of the recorded call.
  mutating func record(_ field: Call.Field, _ value: Value) throws {
    try bench.set(.call(field), of: record, to: value)
  }

  /// Everything that the coach says.
  var findings: [Finding] {
    Coach(bench.book, today: bench.today, limits: limits).findings(of: account)
  }

  /// Five people, of whom most are for us and one is not.
  private mutating func bring() throws {
    let cast: [(Role, String, Stance)] = [
      (.decision, "Dana", .supporter), (.finance, "Finn", .neutral), (.support, "Sue", .supporter),
      (.technical, "Tom", .sceptic), (.user, "Una", .champion),
    ]
    for (role, name, stance) in cast {
      people[role] = try bench.person(name, role, stance, influence: 3)
    }
  }

  /// A need of each, one of them stated.
  private mutating func note() throws {
    for role in Role.allCases {
      needs[role] = try bench.add(
        .need,
        [
          .need(.person): .entity(try who(role)), .need(.words): .text("It is late, says \(role)"),
          .need(.state): .choice(role == .decision ? "explicit" : "implied"),
          .need(.seriousness): .number(2), .need(.day): day(-10),
        ])
    }
  }

  /// The call that took place.
  private mutating func meet() throws {
    let user = try who(.user)
    let problem = try bench.question(user, .problem, "Where does it go wrong?", state: .answered)
    let payoff = try bench.question(user, .payoff, "What if it did not?", state: .answered)
    record = try bench.call(
      inDays: -10,
      [
        .call(.people): .entities([user, try who(.decision)]), .call(.outcome): .choice("advance"),
        .call(.evidence): .text("Count the stock of two stores"), .call(.evidenceDay): day(6),
        .call(.questions): .entities([problem, payoff]),
      ])
  }

  /// The call that is planned, and steps with those who are not in it.
  private mutating func prepare() throws {
    let finance = try who(.finance)
    let fact = try bench.fact("Stock is counted by hand")
    let problem = try bench.question(finance, .problem, "What does counting cost?", fact: fact)
    let next = try bench.question(finance, .implication, "And at year end?", base: problem)
    let payoff = try bench.question(finance, .payoff, "What if it took a day?", base: next)
    ladder = [problem, next, payoff]
    plan = try bench.call(
      inDays: 4,
      [
        .call(.people): .entities([finance, try who(.decision)]),
        .call(.reason): .text("The figures of the trial"),
        .call(.objective): .text("A larger trial"),
        .call(.advance): .text("Enter the trial in the budget"), .call(.advanceDay): day(9),
        .call(.fallback): .text("Send last year's figures"), .call(.fallbackDay): day(9),
        .call(.questions): .entities(ladder),
      ])
    point = try bench.add(
      .point,
      [
        .point(.call): .entity(plan), .point(.words): .text("Counted in a day"),
        .point(.person): .entity(finance), .point(.need): .entity(try need(of: .decision)),
      ])
    for role in [Role.support, .technical, .user] {
      let step = try bench.step("Ring \(role)", inDays: 3)
      try bench.set(.step(.person), of: step, to: .entity(try who(role)))
    }
  }
}
