// The open business added up: by stage, by month, weighted, and what is missing in the sums.

import Model
import Testing

@testable import Analysis

@Suite struct `The pipeline` {
  /// A book with opportunities of one account: stage, amount, days until the decision.
  private func bench(_ deals: [(stage: String, amount: Int?, days: Int?)]) throws -> Bench {
    var bench = try Bench()
    for deal in deals {
      try bench.add(
        .opportunity,
        [
          .opportunity(.account): .entity(bench.account), .opportunity(.name): .text("Deal"),
          .opportunity(.stage): Value(text: deal.stage),
          .opportunity(.amount): deal.amount.map { .money(Money(hundredths: Int64($0) * 100)) }
            ?? .empty,
          .opportunity(.expected): Value(day: deal.days.map { bench.today.adding(days: $0) }),
        ])
    }
    return bench
  }

  private func money(_ amount: Int) -> Money { Money(hundredths: Int64(amount) * 100) }

  @Test func `weighs each amount by its chance, and leaves out what ended`() throws {
    let bench = try bench([
      ("Proposal", 1000, 5), ("Negotiation", 500, 40), ("Won", 9000, 5), ("Lost", 9000, 5),
    ])
    let pipeline = Pipeline(of: bench.book, today: bench.today)
    #expect(pipeline.total.count == 2 && pipeline.total.amount == money(1500))
    #expect(pipeline.total.weighted == money(900))
    #expect(
      pipeline.stages.map(\.name.en) == ["First talk", "Need known", "Proposal", "Negotiation"])
    #expect(pipeline.stages.map(\.sum.count) == [0, 0, 1, 1])
  }

  @Test func `says what it can't weigh instead of guessing`() throws {
    let bench = try bench([("Engaging", 700, 5), ("Proposal", nil, nil), ("", 10, -3)])
    let pipeline = Pipeline(of: bench.book, today: bench.today)
    #expect(pipeline.total.withoutChance == 2 && pipeline.total.amountWithoutChance == money(710))
    #expect(pipeline.total.withoutAmount == 1 && pipeline.total.weighted == .zero)
    #expect(pipeline.stages.suffix(2).map(\.name.en) == ["no stage", "Engaging"])
  }

  @Test func `puts what is late, what has no day and what is far off beside the months`() throws {
    let bench = try bench([
      ("Proposal", 1, -1), ("Proposal", 2, 0), ("Proposal", 4, 30), ("Proposal", 8, 500),
      ("Proposal", 16, nil),
    ])
    let pipeline = Pipeline(of: bench.book, today: bench.today)
    #expect(pipeline.late.amount == money(1) && pipeline.undated.amount == money(16))
    #expect(pipeline.months.count == 12 && pipeline.later.amount == money(8))
    #expect(pipeline.months.prefix(2).map(\.sum.amount) == [money(2), money(4)])
    #expect(pipeline.months.first?.end == Day(iso: "2026-11-30"))
    #expect(pipeline.deals.map(\.amount) == [1, 2, 4, 8, 16].map(money))
  }

  @Test func `counts other currencies by their rate, and what has none in no sum`() throws {
    var bench = try bench([("Proposal", 100, 5), ("Proposal", 100, 5)])
    let ids = bench.book.opportunities.sorted.map(\.id)
    try bench.set(.book(.currency), of: .book, to: .text("CNY"))
    try bench.set(.book(.rates), of: .book, to: .texts(["USD 7"]))
    try bench.set(.opportunity(.currency), of: ids[0], to: .text("USD"))
    try bench.set(.opportunity(.currency), of: ids[1], to: .text("EUR"))
    let total = Pipeline(of: bench.book, today: bench.today).total
    #expect(total.amount == money(700) && total.weighted == money(350))
    #expect(total.count == 2 && total.withoutRate == 1)
  }
}
