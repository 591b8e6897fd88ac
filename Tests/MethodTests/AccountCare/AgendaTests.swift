// The agenda of small books: what is in which group, and in which order.

import Model
import Testing

@testable import Analysis
@testable import Method

@Suite struct `The agenda` {
  /// The agenda of a book.
  private func agenda(_ bench: Bench) -> Agenda {
    AccountCare(book: bench.book, portfolio: Portfolio(of: bench.book), today: bench.today).agenda
  }

  /// The words of a group.
  private func words(_ group: AgendaGroup, _ bench: Bench) -> [String] {
    agenda(bench)[group].map { $0.words(in: bench.book).en }
  }

  @Test func `puts steps into the groups of their days`() throws {
    var bench = try Bench()
    for (words, days) in [("late", -1), ("now", 0), ("sunday", 6), ("monday", 7)] {
      try bench.step(words, inDays: days)
    }
    try bench.add(
      .step, [.step(.account): .entity(bench.account), .step(.words): .text("some day")])
    #expect(words(.overdue, bench) == ["step: late"])
    #expect(words(.today, bench) == ["step: now"])
    #expect(words(.week, bench) == ["step: sunday"])
    #expect(words(.later, bench) == ["step: monday"])
    #expect(words(.undated, bench) == ["step: some day"])
  }

  @Test func `leaves out what is done`() throws {
    var bench = try Bench()
    let step = try bench.step("late", inDays: -1)
    try bench.set(.step(.done), of: step, to: .day(bench.today))
    #expect(agenda(bench).items.isEmpty)
  }

  @Test func `tells planned calls from calls that are not recorded`() throws {
    var bench = try Bench()
    try bench.call(inDays: -3, [.call(.objective): .text("past")])
    try bench.call(
      inDays: 0, [.call(.objective): .text("today"), .call(.kind): Value(choice: CallKind.review)])
    #expect(words(.overdue, bench) == ["call not recorded: past"])
    #expect(words(.today, bench) == ["call (review): today"])
  }

  @Test func `names what customers promised until the next call is recorded`() throws {
    var bench = try Bench()
    try bench.call(
      inDays: -10,
      [
        .call(.outcome): Value(choice: Outcome.advance), .call(.evidence): .text("send figures"),
        .call(.evidenceDay): .day(bench.today.adding(days: -2)),
      ])
    #expect(words(.overdue, bench) == ["they promised: send figures"])
    try bench.call(inDays: -1, [.call(.outcome): Value(choice: Outcome.continuation)])
    #expect(words(.overdue, bench).isEmpty)
  }

  @Test func `lists the overdue by class, then by revenue, agreements before habits`() throws {
    var bench = try Bench()
    var accounts: [EntityID] = []
    for (name, standing, amount) in [
      ("third", AccountClass.c, 900), ("second", .a, 100), ("first", .a, 500),
    ] {
      let account = try bench.account(name, orders: [(10, amount)])
      try bench.set(.account(.standing), of: account, to: Value(choice: standing))
      accounts.append(account)
      try bench.add(
        .call,
        [
          .call(.account): .entity(account), .call(.day): .day(bench.today.adding(days: -100)),
          .call(.outcome): Value(choice: Outcome.noSale),
        ])
      try bench.add(
        .step,
        [
          .step(.account): .entity(account), .step(.words): .text(name),
          .step(.due): .day(bench.today.adding(days: -1)),
        ])
    }
    let overdue = agenda(bench)[.overdue]
    #expect(
      overdue.map { "\(bench.book.title(of: $0.account, .account)) \($0.dueItems.isEmpty)" } == [
        "first true", "first false", "second true", "second false", "third true", "third false",
      ])
  }

  @Test func `lists the calls of today by their time, before the rest`() throws {
    var bench = try Bench()
    try bench.step("step", inDays: 0)
    for time in ["14:30", "", "09:00"] {
      try bench.call(
        inDays: 0, [.call(.time): Value(text: time), .call(.objective): .text(time + "x")])
    }
    #expect(words(.today, bench) == ["call: 09:00x", "call: 14:30x", "call: x", "step: step"])
  }

  @Test func `shows a planned call instead of the contact that it settles`() throws {
    var bench = try Bench()
    try bench.call(inDays: -100, [.call(.outcome): Value(choice: Outcome.noSale)])
    #expect(words(.overdue, bench) == ["contact, every 90 days"])
    try bench.call(inDays: 3, [.call(.objective): .text("meet")])
    #expect(words(.overdue, bench).isEmpty)
    let call = try #require(agenda(bench)[.week].first)
    #expect(call.settles.map(\.careTask) == [.contact])
  }

  @Test func `puts a service visit and surveys of one group into one row`() throws {
    var bench = try Bench()
    for _ in 0..<3 {
      try bench.call(inDays: -300, [.call(.outcome): Value(choice: Outcome.noSale)])
    }
    try bench.account("Buyer", orders: [(400, 50), (10, 50)])
    #expect(
      words(.overdue, bench) == [
        "contact, every 30 days", "service visit + 2 surveys",
        "contact, every 90 days",
      ])
  }

  @Test func `says of what parts a section is made, and they add up`() throws {
    var bench = try Bench()
    for days in [-2, -1, 0] { try bench.step("step", inDays: days) }
    try bench.call(inDays: -3)
    try bench.call(inDays: 0)
    try bench.account("Buyer", orders: [(400, 50), (10, 50)])
    for _ in 0..<3 {
      try bench.call(inDays: -300, [.call(.outcome): Value(choice: Outcome.noSale)])
    }
    try bench.call(
      inDays: -200,
      [
        .call(.outcome): Value(choice: Outcome.advance), .call(.evidence): .text("figures"),
        .call(.evidenceDay): .day(bench.today.adding(days: -9)),
      ])
    let agenda = agenda(bench)
    #expect(
      agenda.parts(of: .overdue).map(\.en) == [
        "2 steps overdue", "1 call unrecorded", "1 promise", "2 by interval",
      ])
    #expect(agenda[.overdue].count == 2 + 1 + 1 + 2)
    #expect(agenda.parts(of: .today).map(\.zh) == ["今天 1 项", "1 次拜访"])
    #expect(agenda[.today].count == 1 + 1)
    #expect(agenda.parts(of: .later).isEmpty)
    var steps = try Bench()
    try steps.step("step", inDays: -2)
    #expect(self.agenda(steps).parts(of: .overdue).isEmpty, "The title says it all.")
  }

  @Test func `speaks of what is owed a month ahead, not sooner`() throws {
    var bench = try Bench()
    try bench.call(inDays: -59, [.call(.outcome): Value(choice: Outcome.noSale)])
    #expect(agenda(bench).items.isEmpty)
    try bench.set(.book(.intervalC), of: .book, to: .number(89))
    #expect(words(.later, bench) == ["contact, every 89 days"])
  }
}
