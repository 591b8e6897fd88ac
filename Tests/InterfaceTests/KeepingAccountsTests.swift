// The agenda and the time spent on the screen: what the keys do, and what is written.

import Analysis
import Drawing
import Method
import Model
import Testing

@testable import Interface

@Suite struct `The agenda on the screen` {
  /// The lines of the screen.
  private func lines(_ stage: Stage) -> [String] {
    stage.screen.split(separator: "\n").map(String.init)
  }

  /// Selects the row that holds some texts.
  private func select(_ texts: String..., on stage: inout Stage) throws {
    try stage.play("<Home>")
    for _ in 0..<80 {
      if lines(stage).contains(where: { line in
        ["▸"] + texts == (["▸"] + texts).filter { line.contains($0) }
      }) {
        return
      }
      try stage.play("j")
    }
    Issue.record("No row with \(texts): \(stage.screen)")
  }

  @Test func `opens with A from the workbench, from a card and from another report`() throws {
    for keys in ["A", "<Enter>A", "BA"] {
      var stage = try Stage.demo()
      try stage.play(keys)
      #expect(stage.screen.contains("Agenda: what is due"), "\(keys)")
      #expect(stage.screen.contains("Overdue (29)"))
    }
  }

  @Test func `marks a step done with x, and u undoes it`() throws {
    var stage = try Stage.demo()
    try stage.play("A")
    try select("Send Novak", on: &stage)
    try stage.play("x")
    #expect(stage.screen.contains("Overdue (28)"))
    #expect(!stage.screen.contains("[ ] Send Novak"))
    try stage.play("u")
    #expect(stage.screen.contains("Overdue (29)"))
    #expect(stage.screen.contains("[ ] Send Novak"))
  }

  @Test func `says what x is for where there is no step`() throws {
    var stage = try Stage.demo()
    try stage.play("Ax")
    #expect(stage.screen.contains("Select a next step"))
  }

  @Test func `opens a call that is not recorded at its record`() throws {
    var stage = try Stage.demo()
    try stage.play("A")
    try select("call not recorded", on: &stage)
    try stage.play("<Enter>")
    let call = try #require(stage.bench.layers.last as? CallScreen)
    #expect(call.mode == .after)
  }

  @Test func `opens the account of a step and of what is owed`() throws {
    for text in ["Send Novak", "contact, every"] {
      var stage = try Stage.demo()
      try stage.play("A")
      try select(text, on: &stage)
      try stage.play("<Enter>")
      #expect(stage.bench.layers.last is CardScreen, "\(text)")
    }
  }

  @Test func `prepares a service visit where one is owed`() throws {
    var stage = try Stage.demo()
    try stage.play("A")
    try select("service visit", "Brightline", on: &stage)
    try stage.play("p<C-s>")
    let call = try #require(stage.bench.context.book.calls.sorted.last)
    #expect(call.kind == .service)
    #expect(call.day == Stage.today.adding(days: 1))
    try stage.play("<Esc>")
    let agenda = stage.bench.context.analysis.accountCare.agenda
    let settled = agenda.items.filter { $0.account == call.account }.flatMap(\.settles).map(
      \.careTask)
    #expect(Set(settled) == [.contact, .service])
  }

  @Test func `adds a survey of the kind that is owed, which takes it off`() throws {
    var stage = try Stage.demo()
    try stage.play("A")
    try select("Northgate", on: &stage)
    try stage.play("+")
    stage.give(.paste("note a survey"))
    try stage.play("<Enter>")
    let form = try #require(stage.form)
    #expect(form.fields.contains { $0.attribute == .survey(.kind) })
    try stage.play("<C-s>")
    let survey = try #require(stage.bench.context.book.surveys.sorted.last)
    #expect(survey.kind == .competitors)
    #expect(!stage.screen.contains("service visit + competitor survey"))
  }

  @Test func `gives the account the room of a person who is not there`() throws {
    var stage = try Stage.demo()
    try stage.play("A")
    let name = try #require(
      stage.bench.context.analysis.accountCare.agenda.items.first { item in
        item.person == nil
          && stage.bench.context.book.title(of: item.account, .account).hasPrefix("Northgate")
      }.map { stage.bench.context.book.title(of: $0.account, .account) })
    #expect(stage.screen.contains(name))
  }

  @Test func `adds a step to the account of the row`() throws {
    var stage = try Stage.demo()
    try stage.play("A")
    try select("Northgate", on: &stage)
    try stage.play("sRing them<C-s>")
    let step = try #require(stage.bench.context.book.steps.sorted.last)
    #expect(step.words == "Ring them")
    #expect(
      stage.bench.context.book.title(of: step.account ?? .book, .account).contains("Northgate"))
  }

  @Test func `edits the intervals on the heading row, and they count at once`() throws {
    var stage = try Stage.demo()
    try stage.play("A<Home>e")
    #expect(stage.form?.fields.map(\.attribute).first == .book(.intervalA))
    #expect(stage.screen.contains("→ takes: 30"))
    #expect(stage.screen.contains("Contact intervals") && !stage.screen.contains("book: book"))
    try stage.play("400<C-s>")
    #expect(stage.screen.contains("contacts: A 400, B 45, others 90 days"))
    #expect(!stage.screen.contains("contact, every 30 days"))
  }

  @Test func `shows the arithmetic of a row, with the records behind it`() throws {
    var stage = try Stage.demo()
    try stage.play("A")
    try select("contact, every 30 days", on: &stage)
    try stage.play("=")
    #expect(stage.screen.contains("contact every 30 days (class A; the program's default)"))
    #expect(stage.screen.contains("last on Tue 13 Oct + 30 days = due Thu 12 Nov: 11 days late"))
    #expect(stage.screen.contains("2026-10-13  follow-up: advance"))
  }

  @Test func `says that nothing is due in an empty book`() throws {
    var stage = try Stage([])
    try stage.play("A")
    #expect(stage.screen.contains("Nothing is due"))
    try stage.play("jxp=<Esc><Tab>")
    #expect(stage.screen.contains("No call took place"))
  }

  @Test func `changes nothing in a book that is read only`() throws {
    var stage = try Stage.demo(readOnlyReason: Phrase("read only", "只读"))
    try stage.play("A")
    let before = stage.bench.context.book
    for keys in ["x", "s", "+", "p", "e", "u"] {
      try stage.play(keys)
      #expect(stage.bench.layers.count == 1, "\(keys)")
    }
    #expect(stage.bench.context.book == before)
  }

  @Test func `turns to the time spent and back`() throws {
    var stage = try Stage.demo()
    try stage.play("A<Tab>")
    #expect(stage.screen.contains("The last 90 days"))
    #expect(stage.screen.contains("existing accounts"))
    try stage.play("<Tab>")
    #expect(stage.screen.contains("Agenda: what is due"))
  }

  @Test func `lists the calls behind a sum of time`() throws {
    var stage = try Stage.demo()
    try stage.play("A<Tab><Home>=")
    #expect(stage.screen.contains("8 calls; 8 with minutes: 720 min = 12:00 h"))
    #expect(stage.screen.contains("Daywell Office Superstores: 90 min, first order"))
  }
}

@Suite struct `A recorded call` {
  @Test func `is asked for its minutes`() throws {
    var stage = try Stage.demo()
    try stage.play("jjo<Enter><Enter>")
    #expect(stage.form?.fields.map(\.attribute).contains(.call(.minutes)) == true)
  }

  @Test func `loses its minutes with its outcome`() throws {
    let stage = try Stage.demo()
    let call = try #require(
      stage.bench.context.book.calls.rows.values.first { $0.outcome != nil && $0.minutes != nil })
    let command = try #require(
      CallEdits(call: call, book: stage.bench.context.book).without(.outcome))
    guard case .edit(_, _, let values) = command.changes[0] else { return }
    #expect(values[.call(.minutes)] == .empty)
  }

  @Test(arguments: Language.allCases) func `says what kind of call it is`(language: Language) throws
  {
    var stage = try Stage.demo(language: language)
    try stage.play("jjp")
    #expect(stage.screen.contains(CallKind.followUp.name(language)))
  }
}
