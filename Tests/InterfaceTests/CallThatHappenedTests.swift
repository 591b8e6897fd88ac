// A call that nobody had planned, noted in one short form: what it changes, and that one key takes it back.

import Drawing
import Interface
import Model
import Testing

@Suite struct `A call that was not planned` {
  /// Acme with Ann Lee and Otto Berg, and nothing planned.
  private func stage(language: Language = .english) throws -> Stage {
    let account = EntityID.draft(1)
    let people = ["Ann Lee", "Otto Berg"].map { name in
      Change.add(
        Draft(
          .person,
          [
            .person(.account): .entity(account), .person(.name): .text(name),
            .person(.stance): Value(choice: Stance.neutral),
          ]))
    }
    let command = Command(
      Purpose(.add, .account),
      [.add(Draft(.account, [.account(.name): .text("Acme")], id: account))] + people)
    return try Stage([command], language: language)
  }

  private func call(_ stage: Stage) throws -> Call {
    try #require(stage.bench.context.book.calls.rows.values.first { $0.outcome != nil })
  }

  @Test func `opens one form with today and whoever is selected, at the first thing to say`() throws
  {
    var stage = try stage()
    try stage.play("o")
    #expect(stage.form?.current.attribute == .call(.means), "\(stage.screen)")
    #expect(stage.screen.contains("What happened: Acme"))
    #expect(stage.screen.contains("2026-11-23"))
    #expect(stage.screen.contains("Ann Lee"))
  }

  @Test func `is saved with the stance, the promise and the next step as one act`() throws {
    var stage = try stage()
    let before = stage.bench.context.book
    try stage.play("o2<Tab>2<Tab>sends the plans<Tab>fri<Tab>She fears the delay<Tab>4<Tab>")
    #expect(stage.form?.current.attribute == .step(.words), "\(stage.screen)")
    try stage.play("Call back<Tab>thu<Tab>Bo, Carla<C-s>")
    #expect(stage.form == nil, "\(stage.screen)")
    let book = stage.bench.context.book
    let call = try call(stage)
    #expect(call.day == Stage.today && call.means == .phone && call.outcome == .advance)
    #expect(call.evidence == "sends the plans" && call.evidenceDay == Day(iso: "2026-11-27"))
    #expect(call.summary == "She fears the delay" && call.ours == ["Bo", "Carla"])
    let ann = try #require(call.people.first.flatMap { book.people[$0] })
    #expect(ann.name == "Ann Lee" && ann.stance == .sceptic)
    let step = try #require(book.steps.rows.values.first)
    #expect(step.words == "Call back" && step.due == Day(iso: "2026-11-26"))
    #expect(step.call == call.id && step.person == ann.id)
    try stage.play("A")
    #expect(stage.screen.contains("Call back") && stage.screen.contains("sends the plans"))
    try stage.play("<Esc>u")
    let undone = stage.bench.context.book
    #expect(undone.calls.rows.isEmpty && undone.steps.rows.isEmpty)
    #expect(undone.people[ann.id]?.stance == before.people[ann.id]?.stance)
  }

  @Test func `stands on the card, in the history and on the map`() throws {
    var stage = try stage()
    try stage.play("o5<Tab>3<C-s>")
    try stage.play("o1<Tab>3<Tab><Tab><Tab>Long talk<Tab>1<C-s>")
    #expect(stage.screen.contains("champion"), "\(stage.screen)")
    try stage.play("<Enter>")
    #expect(stage.screen.contains("Long talk") && stage.screen.contains("WeChat"))
    try stage.play("<Esc>H")
    #expect(stage.screen.contains("recorded call"))
  }

  @Test func `is not saved before it is said what came of it`() throws {
    for (language, words) in [(Language.english, "Say what came of it"), (.chinese, "请选结果")] {
      var stage = try stage(language: language)
      try stage.play("o2<C-s>")
      #expect(stage.form?.current.attribute == .call(.outcome))
      #expect(stage.screen.contains(words), "\(stage.screen)")
      try stage.play("3<C-s>")
      #expect(try call(stage).outcome == .continuation)
    }
  }

  @Test func `says whose stance it is, and loses no day of a step without words`() throws {
    var stage = try stage()
    try stage.play("o2<Tab>3<Tab><Tab><Tab><Tab>")
    #expect(stage.screen.contains("Ann Lee so far: neutral. Left empty, it stays so."))
    try stage.play("<Tab><Tab>fri<C-s>")
    #expect(stage.screen.contains("The next step has a day and no words"), "\(stage.screen)")
    try stage.play("Write<C-s>")
    #expect(stage.bench.context.book.steps.rows.values.first?.due == Day(iso: "2026-11-27"))
    #expect(
      stage.bench.context.book.people(of: try #require(stage.bench.account)).allSatisfy {
        $0.stance == .neutral
      })
  }

  @Test func `leans back: a day without its year is one that was`() throws {
    var stage = try stage()
    try stage.play("o2<Tab>3<S-Tab><S-Tab><S-Tab>20 nov<C-s>")
    #expect(try call(stage).day == Day(iso: "2026-11-20"))
    try stage.play("o2<Tab>3<S-Tab><S-Tab><S-Tab>tomorrow<C-s>")
    #expect(stage.form?.current.attribute == .call(.day))
    #expect(stage.screen.contains("still to come"))
  }

  @Test func `is offered beside those that are planned`() throws {
    var stage = try stage()
    try stage.play("p<C-s><Esc>")
    try stage.play("o")
    #expect(stage.screen.contains("another call, not planned"), "\(stage.screen)")
    try stage.play("<Enter>")
    #expect(stage.bench.layers.last is CallScreen)
    try stage.play("<Esc>oanother<Enter>")
    #expect(stage.form?.target.isNew(.call) == true)
    try stage.play("2<Tab>4<C-s>")
    #expect(stage.bench.context.book.calls.rows.count == 2)
  }

  @Test func `is among what can be added, and comes back after a crash with all that was typed`()
    throws
  {
    var stage = try stage()
    try stage.play("+took place<Enter>2<Tab>3<Tab><Tab><Tab>Half a")
    let work = try #require(stage.bench.unsavedWork)
    var again = try self.stage()
    let isPartial = again.putBack(work)
    #expect(!isPartial)
    try again.play(" word<Tab>2<Tab>Ring<C-s>")
    let call = try call(again)
    #expect(call.summary == "Half a word")
    #expect(again.bench.context.book.steps.rows.values.first?.words == "Ring")
  }
}

extension FormRequest.Target {
  /// Whether it makes something new of a kind.
  fileprivate func isNew(_ kind: Kind) -> Bool {
    if case .new(kind, _) = self { true } else { false }
  }
}
