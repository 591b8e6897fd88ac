// Several questions of a call at once: marked with the space bar, changed in one action.

import Drawing
import Model
import Testing

@testable import Interface

@Suite struct `Marking questions of a call` {
  /// A plan of three questions, and their identities in order; the page is open.
  private static func planOfThree(
    language: Language = .english
  ) throws -> (stage: Stage, ids: [EntityID]) {
    var stage = try CallScreenSample.prepared(language: language)
    try stage.play("pa<Enter><C-s>")
    let ids = try stage.call.questions
    try #require(ids.count == 3)
    try stage.select(.question(ids[0]))
    return (stage, ids)
  }

  /// The marked questions of the page on top.
  private static func marked(_ stage: Stage) -> Set<EntityID> {
    (stage.bench.layers.last as? CallScreen)?.marked ?? []
  }

  @Test func `marks with the space bar, goes on to the next, and unmarks with it`() throws {
    var (stage, ids) = try Self.planOfThree()
    #expect(!stage.screen.contains("[x]"))
    try stage.play("<Space><Space>")
    #expect(Self.marked(stage) == [ids[0], ids[1]])
    #expect(stage.screen.contains("Questions (3, 2 marked)"))
    #expect(stage.screen.contains("[x] P 1"))
    #expect(stage.screen.contains("[ ] "))
    try stage.select(.question(ids[0]))
    try stage.play("<Space>")
    #expect(Self.marked(stage) == [ids[1]])
  }

  @Test func `takes all marked ones out as one action, which one undo brings back`() throws {
    var (stage, ids) = try Self.planOfThree()
    try stage.play("<Space><Space>d")
    #expect(try stage.call.questions == [ids[2]])
    #expect(stage.bench.context.book.questions[ids[0]] != nil)
    try stage.play("u")
    #expect(try stage.call.questions == ids)
  }

  @Test func `moves all marked ones and keeps their order, up to the end of the plan`() throws {
    var (stage, ids) = try Self.planOfThree()
    try stage.play("<Space><Space>J")
    #expect(try stage.call.questions == [ids[2], ids[0], ids[1]])
    try stage.play("J")
    #expect(try stage.call.questions == [ids[2], ids[0], ids[1]])
    try stage.play("K")
    #expect(try stage.call.questions == ids)
    try stage.play("Ju")
    #expect(try stage.call.questions == ids)
  }

  @Test(arguments: Language.allCases)
  func `gives all marked ones another kind or state in one action`(language: Language) throws {
    var (stage, ids) = try Self.planOfThree(language: language)
    let sorts = try stage.planned.map(\.kind)
    let third = try stage.planned[2].state
    let filter = language == .english ? "payoff" : "价值"
    try stage.play("<Space><Space><Enter>")
    stage.give(.paste(filter))
    try stage.play("<Enter>")
    #expect(try stage.planned.map(\.kind) == [.payoff, .payoff, sorts[2]])
    try stage.play("u")
    #expect(try stage.planned.map(\.kind) == sorts)
    try stage.play("o")
    try stage.select(.question(ids[0]))
    try stage.play("<Enter>")
    stage.give(.paste(language == .english ? "asked" : "已问"))
    try stage.play("<Enter>")
    #expect(try stage.planned.map(\.state) == [.asked, .asked, third])
    #expect(stage.bench.scope == .prepare)
  }

  @Test func `leaves other rows and single questions as they are`() throws {
    var (stage, ids) = try Self.planOfThree()
    try stage.play("<Enter>")
    #expect(stage.form?.target == .existing(ids[0], .question))
    try stage.play("<Esc><Space>")
    let person = try #require(try stage.call.people.first)
    try stage.select(.person(person))
    try stage.play("d")
    #expect(try stage.call.questions == ids)
    #expect(try !stage.call.people.contains(person))
  }
}
