// Long lists on the screen: what is so of very many accounts stands in one row, and no page ends before its last row.

import Drawing
import Model
import Testing

@testable import Interface

@Suite struct `A page with very many rows` {
  /// A book of accounts that have nobody, as after an import, and one where the work has begun.
  ///
  /// - Parameter hasSteps: Whether each has a next step that is due today.
  private func imported(_ count: Int, hasSteps: Bool = false) throws -> Stage {
    let accounts = (1...count).map { place in
      Change.add(
        Draft(
          .account, [.account(.name): .text("Customer \(place + 99)")],
          id: .draft(UInt32(place))))
    }
    let steps = (1...count).map { place in
      Change.add(
        Draft(
          .step,
          [
            .step(.account): .entity(.draft(UInt32(place))), .step(.words): .text("Ring"),
            .step(.due): .day(Stage.today),
          ], id: .draft(UInt32(count + place))))
    }
    return try Stage(
      [Command(Purpose(.found, .book), accounts + (hasSteps ? steps : []))], columns: 100, rows: 30)
  }

  @Test func `sums up the findings of one kind, and Enter unfolds them and folds them again`()
    throws
  {
    var stage = try imported(40)
    try stage.play("C")
    #expect(
      stage.screen.contains("40 accounts without people: begin with these 5; Enter shows all."))
    #expect(stage.screen.contains("1/6"))
    try stage.play("<Enter>")
    #expect(stage.screen.contains("40 accounts without people: Enter shows the first only."))
    #expect(stage.screen.contains("1/41"))
    try stage.play("<Enter>")
    #expect(stage.screen.contains("1/6"))
    try stage.play("/customer 13<Enter>")
    #expect(stage.screen.contains("1/11"), "A filter looks through all of them.")
  }

  @Test func `leaves few findings as they are`() throws {
    var stage = try imported(12)
    try stage.play("C")
    #expect(stage.screen.contains("1/12"))
  }

  @Test func `says how many rows are left, and Enter shows them`() throws {
    var stage = try imported(140, hasSteps: true)
    try stage.play("AG")
    #expect(stage.screen.contains("… and 40 more: Enter shows them."))
    try stage.play("<Enter>G")
    #expect(!stage.screen.contains("Enter shows them"))
    #expect(stage.screen.contains("141/141"))
  }

  @Test func `marks no account only because nobody has worked on it yet`() throws {
    let stage = try imported(3)
    #expect(!stage.screen.contains("?Customer"))
  }
}

@Suite struct `A report that begins with what is worst` {
  @Test
  func `opens with it in sight, whatever account was selected, and goes where the person goes`()
    throws
  {
    var stage = try Stage.demo(columns: 100, rows: 24)
    try stage.play("G:trends<Enter>")
    #expect(stage.screen.contains(" 1/15 "))
    try stage.play("<Esc>Gt")
    #expect(stage.screen.contains(" 1/15 "))
    try stage.play("<Esc>ggBG<Tab>")
    #expect(!stage.screen.contains(" 1/15 "), "Who went to an account meant it.")
  }
}
