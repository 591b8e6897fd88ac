// Whom to call first: which accounts are chosen, in which order, whom to ask for and why.

import Model
import Testing

@testable import Analysis
@testable import Method

@Suite struct `The morning` {
  /// Whom to call in a book.
  private func morning(_ bench: Bench) -> Morning {
    let portfolio = Portfolio(of: bench.book, on: bench.today)
    return Morning(
      agenda: AccountCare(book: bench.book, portfolio: portfolio, today: bench.today).agenda,
      portfolio: portfolio, book: bench.book)
  }

  @Test func `has nobody to call in a book where nothing is due`() throws {
    var bench = try Bench()
    try bench.step("next week", inDays: 8)
    #expect(morning(bench).calls.isEmpty)
    #expect(morning(bench).others == 0)
  }

  @Test func `puts a call of today before a promise, and a promise of theirs before ours`() throws {
    var bench = try Bench()
    let mine = try bench.account("Mine", orders: [])
    try bench.add(
      .step,
      [
        .step(.account): .entity(mine), .step(.words): .text("send a sample"),
        .step(.due): .day(bench.today.adding(days: -1)),
      ])
    let theirs = try bench.account("Theirs", orders: [])
    try bench.add(
      .call,
      [
        .call(.account): .entity(theirs), .call(.day): .day(bench.today.adding(days: -9)),
        .call(.outcome): Value(choice: Outcome.advance), .call(.evidence): .text("order"),
        .call(.evidenceDay): .day(bench.today.adding(days: -1)),
      ])
    try bench.call(inDays: 0, [.call(.objective): .text("the new line")])
    #expect(morning(bench).calls.map(\.account) == [bench.account, theirs, mine])
    #expect(morning(bench).calls.map(\.points) == [60, 41, 26])
    #expect(
      morning(bench).calls[0].reasons[0].words(in: bench.book).en
        == "call planned for today: the new line")
    #expect(
      morning(bench).calls[1].reasons[0].words(in: bench.book).zh == "对方答应的事（晚了 1 天）：order")
  }

  @Test func `ranks money at risk by its share of the largest`() throws {
    var bench = try Bench()
    let rhythm = stride(from: 700, through: 130, by: -30)
    let large = try bench.account("Large", orders: rhythm.map { ($0, 9_000) })
    let small = try bench.account("Small", orders: rhythm.map { ($0, 900) })
    try bench.account("Steady", orders: stride(from: 700, through: 5, by: -30).map { ($0, 50_000) })
    let calls = morning(bench).calls
    #expect(calls.map(\.account).prefix(2) == [large, small])
    #expect(calls[0].weights.first == 50)
    #expect(calls[1].weights.first == 14)
  }

  @Test func `takes nobody for late by orders that end years ago`() throws {
    var bench = try Bench()
    let old = try bench.account(
      "Old", orders: stride(from: 3700, through: 3300, by: -30).map { ($0, 9_000) })
    try bench.account(
      "Steady", orders: stride(from: 3700, through: 3205, by: -30).map { ($0, 50_000) })
    #expect(morning(bench).calls.isEmpty)
    try bench.add(
      .step,
      [
        .step(.account): .entity(old), .step(.words): .text("call back"),
        .step(.due): .day(bench.today),
      ])
    #expect(morning(bench).calls.map(\.account) == [old])
    let isAtRisk = morning(bench).calls[0].reasons.contains {
      if case .atRisk = $0 { true } else { false }
    }
    #expect(!isAtRisk)
  }

  @Test func `shows five and says how many more there are`() throws {
    var bench = try Bench()
    for number in 1...8 {
      let account = try bench.account("A\(number)", orders: [])
      try bench.add(
        .step,
        [
          .step(.account): .entity(account), .step(.words): .text("call back"),
          .step(.due): .day(bench.today.adding(days: -number)),
        ])
    }
    let morning = morning(bench)
    #expect(
      morning.calls.map { bench.book.title(of: $0.account, .account) } == [
        "A8", "A7", "A6", "A5", "A4",
      ])
    #expect(morning.others == 3)
  }

  @Test func `asks for whom the step names, else for somebody with a number`() throws {
    var bench = try Bench()
    let boss = try bench.person("Boss", .decision, .champion, influence: 5)
    let clerk = try bench.person("Clerk", .user)
    try bench.set(.person(.phone), of: clerk, to: .text("+49 30 5551"))
    let step = try bench.step("call back", inDays: 0)
    #expect(morning(bench).calls.first?.person == clerk)
    #expect(morning(bench).calls.first?.number?.value == "+49 30 5551")
    try bench.set(.step(.person), of: step, to: .entity(boss))
    #expect(morning(bench).calls.first?.person == boss)
    #expect(morning(bench).calls.first?.number == nil)
    try bench.set(.account(.phone), of: bench.account, to: .text("+49 30 1"))
    #expect(morning(bench).calls.first?.number?.value == "+49 30 1")
  }
}
