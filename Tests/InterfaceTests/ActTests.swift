// An act does the same wherever it is asked for, and refuses the same with its reason.

import Drawing
import Interface
import Model
import Testing

@Suite struct `An act` {
  /// The keys that lead to needs on each screen that shows them.
  private static let places = ["3", "<Enter>", "L"]

  /// Selects a need of a state wherever the screen is; false when the screen has none.
  private func select(_ state: NeedState, on stage: inout Stage) throws -> Bool {
    for _ in 0..<60 {
      let need = stage.bench.subject.thing.flatMap { stage.bench.context.book.needs[$0.id] }
      if need?.state == state { return true }
      try stage.play("j")
    }
    return false
  }

  @Test(arguments: places, Language.allCases)
  func `never moves a need on that is met`(keys: String, language: Language) throws {
    var stage = try Stage.demo(rows: 60, language: language)
    let book = stage.bench.context.book
    try goToNeed(.met, on: &stage, selectsPerson: keys == "3")
    try stage.play(keys)
    try #require(try select(.met, on: &stage), "\(keys) shows no met need")
    try stage.play("m")
    #expect(stage.bench.context.book == book)
    #expect(stage.bench.notice?.phrase == Phrase("This need is met already.", "这条需求已经满足了。"))
  }

  /// Selects the account, and the person on the map, of a need of a state.
  private func goToNeed(
    _ state: NeedState, on stage: inout Stage, selectsPerson: Bool
  ) throws {
    let book = stage.bench.context.book
    let need = try #require(
      book.needs.rows.values.filter { $0.state == state }.min { $0.id < $1.id })
    let person = try #require(need.person)
    let account = try #require(book.account(of: person, .person))
    try stage.play("/" + book.title(of: account, .account) + "<Enter>")
    try #require(stage.bench.account == account)
    guard selectsPerson else { return }
    try stage.play("2")
    for _ in 0..<20 where stage.bench.person != person { try stage.play("j") }
    try #require(stage.bench.person == person)
  }

  @Test(arguments: places) func `moves a hidden need on, wherever it is selected`(keys: String)
    throws
  {
    var stage = try Stage.demo(rows: 60)
    try goToNeed(.implied, on: &stage, selectsPerson: keys == "3")
    try stage.play(keys)
    try #require(try select(.implied, on: &stage), "\(keys) shows no hidden need")
    let id = try #require(stage.bench.subject.thing?.id)
    try stage.play("m")
    #expect(stage.bench.context.book.needs[id]?.state == .explicit)
  }

  @Test(arguments: Act.all.filter(\.changesBook).map(\.action))
  func `says why it can't be done while the book can't be changed`(action: Action) throws {
    let reason = Phrase("Another window has the book.", "另一个窗口正在用。")
    let stage = try Stage.demo(readOnlyReason: reason)
    let context = stage.bench.context
    #expect(Act.named(action).obstacle(on: stage.bench.subject, context: context) == reason)
  }

  @Test(arguments: Act.all.filter(\.isOffered).map(\.action))
  func `from the palette does something or says why not, with nothing selected`(action: Action)
    throws
  {
    var stage = try Stage([], themes: [.plain])
    let before = stage.screen
    try stage.play(":")
    stage.give(.paste(action.title.en))
    try stage.play("<Enter>")
    let isDone = stage.bench.notice != nil || stage.screen != before || !stage.effects.isEmpty
    #expect(isDone || action.isArrangement, "\(action)")
  }
}

extension Action {
  /// Whether it arranges the panes, where it may find everything arranged already.
  fileprivate var isArrangement: Bool {
    if case .arrange = self { return true }
    return self == .show(.help)
  }
}
