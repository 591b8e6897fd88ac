// The map scored, the five roles with their placeholders, and the register of gifts.

import Model
import Testing

@testable import Method

@Suite struct `The score of a map` {
  @Test func `says that no key person is for us while only others are`() throws {
    var bench = try Bench()
    try bench.person("Chen", .decision, .neutral, influence: 5)
    try bench.person("Wu", .support, .champion, influence: 2)
    let standing = MapStanding(of: bench.account, in: bench.book)
    #expect(standing.grade == .exposed)
    #expect(standing.keyPeople.map(\.name) == ["Chen"])
    #expect(standing.onlySupporter?.name == "Wu")
  }

  @Test func `says that key people are for us, and when one of them signs`() throws {
    var bench = try Bench()
    let chief = try bench.person("Chen", .decision, .neutral, influence: 3)
    try bench.person("Liu", .finance, .supporter, influence: 4)
    #expect(MapStanding(of: bench.account, in: bench.book).grade == .growing)
    try bench.set(.person(.stance), of: chief, to: Value(choice: Stance.supporter))
    #expect(MapStanding(of: bench.account, in: bench.book).grade == .carried)
  }

  @Test func `names who is missing, who is not covered and on whom all hangs`() throws {
    var bench = try Bench()
    let chief = try bench.person("Chen", .decision, .supporter, influence: 5)
    try bench.person("Liu", .finance, .sceptic, influence: 4)
    try bench.meet([chief])
    let standing = MapStanding(of: bench.account, in: bench.book)
    #expect(standing.coverage.missing == [.support, .technical, .user])
    #expect(standing.uncovered.map(\.name) == ["Chen", "Liu"])
    #expect(standing.onlyContact?.name == "Chen")
    let said = standing.weaknesses.map(\.en)
    #expect(said.contains("Nobody is known as support, technical, user."))
    #expect(said.contains("All hangs on one contact: Chen."))
    #expect(said.contains("Chen, influence 5, has been met once at most."))
    #expect(said.contains("Liu, influence 4, has not been in touch with us yet."))
    #expect(standing.weaknesses.map(\.zh).contains("Liu影响力 4，还没接触过。"))
    try bench.set(.person(.coverage), of: chief, to: Value(choice: Coverage.several))
    #expect(MapStanding(of: bench.account, in: bench.book).uncovered.map(\.name) == ["Liu"])
  }

  @Test func `shows how the weights come about`() throws {
    var bench = try Bench()
    try bench.person("Wu", .support, .champion, influence: 3)
    try bench.person("Liu", .finance, .supporter)
    try bench.person("Qian", .technical, .opponent, influence: 3)
    let standing = MapStanding(of: bench.account, in: bench.book)
    #expect(standing.coverage.support == 7 && standing.coverage.opposition == 6)
    let lines = standing.arithmetic.map(\.en)
    #expect(lines.contains("For us: Liu 1×1 + Wu 3×2 = 7."))
    #expect(lines.contains("Against us: Qian 3×2 = 6."))
  }

  @Test func `counts nobody who is not identified, and asks who it is`() throws {
    var bench = try Bench()
    let part = try bench.person("finance: who?", .finance, .champion, influence: 5)
    try bench.set(.person(.isPlaceholder), of: part, to: .yes)
    let standing = MapStanding(of: bench.account, in: bench.book)
    #expect(standing.grade == .exposed && standing.known == 0)
    #expect(standing.coverage.filled.isEmpty && standing.coverage.support == 0)
    #expect(standing.coverage.sought[.finance]?.map(\.id) == [part])
    #expect(!standing.coverage.empty.contains(.finance))
    #expect(standing.coverage.missing == Role.allCases)
    #expect(bench.rules().contains("account.unidentified"))
    #expect(!bench.rules().contains("account.influencer-unmet"))
    try bench.set(.person(.isPlaceholder), of: part, to: .empty)
    #expect(!bench.rules().contains("account.unidentified"))
    #expect(MapStanding(of: bench.account, in: bench.book).grade == .growing)
  }

  @Test func `makes finding out who it is the next move once a call is prepared`() throws {
    var bench = try Bench()
    let chief = try bench.person("Chen", .decision, .supporter)
    let part = try bench.person("finance: who?", .finance)
    try bench.set(.person(.isPlaceholder), of: part, to: .yes)
    let question = try bench.question(chief, .situation, "How many?")
    try bench.call(inDays: 3, [.call(.questions): .entities([question])])
    let move = NextMove.first(for: bench.account, in: bench.book, today: bench.today)
    #expect(move == .identify(part))
    #expect(move.phrase.zh == "打听清楚这个角色是谁")
  }
}

@Suite struct `The register of gifts` {
  /// A bench with a limit of 100 and one person.
  private static func bench(limit: Int? = 100) throws -> (Bench, EntityID) {
    var bench = try Bench()
    if let limit {
      try bench.set(
        .book(.giftLimit), of: .book, to: .money(Money(hundredths: Int64(limit) * 100)))
    }
    let person = try bench.person("Wu", .support, .supporter)
    return (bench, person)
  }

  @Test func `sums up what one person got in one calendar year`() throws {
    var (bench, wu) = try Self.bench()
    try bench.gift(wu, 30, on: "2026-01-05")
    try bench.gift(wu, 45, on: "2026-11-02")
    try bench.gift(wu, 500, on: "2025-12-31")
    let total = GiftTotal(person: wu, year: 2026, in: bench.book)
    #expect(total.value == Money(hundredths: 75_00))
    #expect(total.state == .within)
    #expect(GiftRegister(of: bench.book).totals.map(\.year) == [2026, 2025])
    #expect(GiftRegister(of: bench.book).totals.map(\.state) == [.within, .over])
  }

  @Test func `is near the limit from four fifths on and over it only above`() {
    let limit = Money(hundredths: 100_00)
    let states = [79_99, 80_00, 100_00, 100_01].map {
      GiftTotal.state(of: Money(hundredths: $0), limit: limit)
    }
    #expect(states == [.within, .near, .near, .over])
    #expect(GiftTotal.state(of: limit, limit: nil) == .unlimited)
  }

  @Test func `warns before a gift goes over the limit, and the coach says so afterwards`() throws {
    var (bench, wu) = try Self.bench()
    try bench.gift(wu, 70, on: "2026-02-01")
    let total = GiftTotal(person: wu, year: 2026, in: bench.book)
    #expect(total.warning(adding: .zero, in: bench.book) == nil)
    #expect(
      total.warning(adding: Money(hundredths: 15_00), in: bench.book)?.en
        == "Wu in 2026: 85 of 100 a year — near the limit.")
    #expect(
      total.warning(adding: Money(hundredths: 31_00), in: bench.book)?.en
        == "Wu in 2026: 101 of 100 a year — over the limit.")
    #expect(!bench.rules().contains("account.gifts-over-limit"))
    try bench.gift(wu, 31, on: "2026-03-01")
    #expect(bench.rules().contains("account.gifts-over-limit"))
  }

  @Test func `says nothing while nobody has set a limit`() throws {
    var (bench, wu) = try Self.bench(limit: nil)
    try bench.gift(wu, 9_000, on: "2026-02-01")
    let total = GiftTotal(person: wu, year: 2026, in: bench.book)
    #expect(total.warning(adding: .zero, in: bench.book) == nil)
    #expect(!bench.rules().contains("account.gifts-over-limit"))
  }
}

extension Bench {
  /// Notes a gift.
  fileprivate mutating func gift(_ person: EntityID, _ amount: Int, on day: String) throws {
    try add(
      .gift,
      [
        .gift(.person): .entity(person), .gift(.words): .text("tea"),
        .gift(.value): .money(Money(hundredths: Int64(amount) * 100)),
        .gift(.day): Value(day: Day(iso: day)),
      ])
  }
}
