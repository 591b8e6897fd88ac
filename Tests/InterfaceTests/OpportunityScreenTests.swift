// Open business on the screen: noted, moved, won or lost, and counted in the pipeline.

import Drawing
import Method
import Model
import Testing

@testable import Interface

@Suite struct `An opportunity on the screen` {
  /// The sample book without business of its own.
  private func empty(_ language: Language = .english) throws -> Stage {
    let whole = DemoBook.command(language: language, today: Stage.today)
    let changes = whole.changes.filter { change in
      if case .add(let draft) = change { draft.kind != .opportunity } else { true }
    }
    return try Stage(
      [Command(whole.purpose, changes)], columns: 120, rows: 60, language: language,
      isSample: true)
  }

  /// A stage with one opportunity of the second account, and the pipeline open on it.
  private func stage() throws -> Stage {
    var stage = try empty()
    try stage.play("j:note an opp<Enter>Fleet<Down><Down>48000<Down><Down>+3w<C-s>$")
    return stage
  }

  private func deal(_ stage: Stage) throws -> Opportunity {
    try #require(stage.bench.context.book.opportunities.sorted.first)
  }

  @Test func `is noted with the first stage of the list, and stands in the pipeline`() throws {
    let stage = try stage()
    let deal = try deal(stage)
    #expect(deal.name == "Fleet" && deal.stage == "First talk" && deal.decider != nil)
    #expect(deal.expected == Stage.today.adding(days: 21))
    #expect(stage.screen.contains("1 opportunity open: £48,000, weighted by their chances £4,800"))
    #expect(stage.screen.contains("2026-12-14") && stage.screen.contains("Fleet"))
  }

  @Test(arguments: ["a", "+"])
  func `is noted on the pipeline itself, and is what is selected then`(key: String) throws {
    var stage = try stage()
    try stage.play("j\(key)Labels<Down><Down>9000<Down><Down>+9w<C-s>")
    #expect(stage.bench.layers.count == 1)
    #expect(stage.bench.context.book.opportunities.sorted.count == 2)
    let labels = stage.bench.context.book.opportunities.sorted.first { $0.name == "Labels" }
    #expect(stage.bench.subject.id(of: .opportunity) == labels?.id)
    #expect(stage.screen.contains("won or lost"))
  }

  @Test func `in a currency without a rate shows its amount, and is in no sum`() throws {
    var stage = try stage()
    try stage.play("aCrates<Down><Down>7000<Down>USD<C-s>")
    let crates = try #require(
      stage.bench.context.book.opportunities.sorted.first { $0.name == "Crates" })
    #expect(crates.currency == "USD" && crates.amount != nil)
    #expect(stage.screen.contains("2 opportunities open: £48,000"))
    #expect(stage.screen.contains("1 is in a currency without a rate and adds nothing"))
    #expect(stage.screen.contains("7,000 USD"))
  }

  @Test func `that is won makes its order line, and one key takes both back`() throws {
    var stage = try stage()
    let orders = stage.bench.context.book.orders.rows.count
    try stage.play("G")
    try stage.play("x<C-s>")
    let won = try deal(stage)
    #expect(won.stage == "Won" && won.ended == Stage.today && won.orders.count == 1)
    #expect(stage.bench.context.book.orders.rows.count == orders + 1)
    #expect(stage.screen.contains("No open business"))
    try stage.play("u")
    #expect(try deal(stage).stage == "First talk" && deal(stage).orders.isEmpty)
    #expect(stage.bench.context.book.orders.rows.count == orders)
  }

  @Test func `that is won without an amount says where it is missing`() throws {
    var stage = try empty()
    try stage.play("j:note an opp<Enter>Fleet<C-s>$Gx<C-s>")
    #expect(stage.screen.contains("Amount is empty: fill it in."))
    #expect(try deal(stage).stage == "First talk")
  }

  @Test func `stands on the card and on the agenda, and can be what a call is for`() throws {
    var stage = try stage()
    try stage.play("<Esc><Enter>")
    #expect(stage.screen.contains("Fleet · £48,000 · First talk 10%"))
    try stage.play("<Esc>A")
    #expect(stage.screen.contains("◇ Fleet"))
    try stage.play("<Esc>$Gp<C-s>")
    let call = stage.bench.context.book.calls.sorted.last { $0.opportunity != nil }
    let planned = stage.bench.context.book.plannedCall(
      of: try #require(stage.bench.context.book.opportunities.sorted.first?.account))
    #expect(call != nil || planned != nil)
  }

  @Test func `has the stages that the person lists`() throws {
    var stage = try stage()
    try stage.play("gge")
    #expect(stage.screen.contains("Proposal 50%"))
    try stage.play("<C-u>Pilot 40%, Signed 100%<C-s>")
    #expect(stage.bench.context.book.settings.stages == ["Pilot 40%", "Signed 100%"])
    #expect(stage.screen.contains("Pilot") && stage.screen.contains("without a chance"))
  }

  @Test func `in Chinese has its stages in Chinese`() throws {
    var stage = try empty(.chinese)
    try stage.play("j:记一个商机<Enter>标签<Down><Down>48000<C-s>$")
    #expect(stage.screen.contains("初步接触") && stage.screen.contains("进行中的商机 1 个"))
  }
}

@Suite struct `The period of a report` {
  @Test func `stands in its title, and a key chooses another`() throws {
    var stage = try Stage.demo(columns: 120, rows: 40)
    try stage.play("B")
    #expect(stage.screen.contains("· last 12 months"))
    try stage.play("v")
    #expect(stage.screen.contains("· 2026 ━"))
    try stage.play("vvv")
    #expect(stage.screen.contains("all years"))
    try stage.play("S")
    #expect(stage.screen.contains("all years · sorted by"), "Sorting doesn't hide what is counted.")
    try stage.play("<Esc>A")
    #expect(stage.screen.contains("Agenda"))
  }

  @Test func `is said to be of no matter where a report counts none`() throws {
    var stage = try Stage.demo()
    try stage.play("Cv")
    #expect(stage.screen.contains("counts no revenue of a period"))
  }
}
