// What the screens say where numbers could contradict each other: orders of the future, a register that
// contradicts the orders, the title and the agenda.

import Drawing
import Analysis
import Method
import Model
import Testing

@testable import Interface

@Suite struct `Numbers that agree` {
  /// The demo book with something added to one of its accounts.
  private func demo(
    with kind: Kind, _ values: FieldValues, on account: Attribute,
    language: Language = .english, rows: Int = 60
  ) throws -> Stage {
    let id = try #require(try Stage.demo(language: language).bench.account)
    let values = values.merging([account: .entity(id)]) { $1 }
    return try Stage(
      [DemoBook.command(language: language, today: Stage.today), .add(kind, values)],
      rows: rows, language: language)
  }

  /// The demo book with an order line dated next month.
  private func ahead(_ language: Language = .english) throws -> Stage {
    try demo(
      with: .order,
      [
        .order(.day): .day(Stage.today.adding(days: 30)), .order(.product): .text("Spare parts"),
        .order(.amount): .money(Money(hundredths: 123_400)),
      ], on: .order(.account), language: language, rows: 200)
  }

  @Test func `show an order of the future on the card as what it is`() throws {
    var stage = try ahead()
    try stage.play("<Enter>")
    #expect(stage.screen.contains("2026-12-23      1,234 Spare parts · ahead, not counted"))
    stage = try ahead(.chinese)
    try stage.play("<Enter>")
    #expect(stage.screen.contains("Spare parts · 日期未到，不计入"))
  }

  @Test(arguments: ["B", "B<Tab>", "B=", "R="])
  func `say above and behind the sums that an order is left out`(keys: String) throws {
    var stage = try ahead()
    try stage.play(keys)
    #expect(
      stage.screen.contains(
        "1 order line is dated after 2026-11-23 and not counted yet: 1,234."), "\(stage.screen)")
    #expect(!stage.screen.contains("Spare parts"))
  }

  @Test func `show our orders and the contradiction where the register names a competitor`() throws
  {
    let values: FieldValues = [
      .supply(.product): .text("Compatible ink cartridge"),
      .supply(.source): Value(choice: SupplySource.competitor),
      .supply(.competitor): .text("Inkwell"),
    ]
    var stage = try demo(with: .supply, values, on: .supply(.account))
    let account = try #require(stage.bench.account)
    let cell = try #require(
      stage.bench.context.analysis.channel.space.cells[account]?.first { $0.contradiction != nil })
    #expect(cell.ours > .zero)
    try stage.play("W<Tab>")
    #expect(stage.screen.contains("≠ \(cell.ours.grouped)"))
    #expect(stage.screen.contains("≠ bought from us, though the register names somebody else"))
    try stage.play("=")
    #expect(stage.screen.contains("the register says only: Inkwell."))
    try stage.play("<Esc><Tab><Tab><Tab>")
    #expect(stage.screen.contains("≠ Bought from us in a year: \(cell.ours.grouped)"))
    try stage.play("<Esc><Enter>")
    #expect(stage.screen.contains("· ≠ from us \(cell.ours.grouped)"))
  }

  @Test(arguments: Language.allCases)
  func `are the same in the title and in the sections of the agenda`(language: Language) throws {
    var stage = try Stage.demo(rows: 60, language: language)
    let title = try #require(stage.screen.split(separator: "\n").first)
    try stage.play("A")
    let agenda = stage.bench.context.analysis.accountCare.agenda
    let parts = agenda.parts(of: .overdue)
    #expect(parts.first == DueWords.overdue(steps: 1))
    #expect(title.contains(DueWords.overdue(steps: 1)(language)))
    let count = agenda[.overdue].count
    #expect(stage.screen.contains(language == .english ? "(\(count)): " : "（\(count)）："))
    for part in parts { #expect(stage.screen.contains(part(language))) }
    #expect(title.contains(DueWords.today(agenda[.today].count)(language)))
  }
}
