// The book as it stood on a day of the past, on the screen.

import Drawing
import Interface
import Model
import Testing

@Suite struct `Looking back` {
  private static let reason = Phrase("That is the past.", "这是过去。")

  @Test(arguments: [
    ("yesterday<Enter>", "2026-11-22"), ("昨天<Enter>", "2026-11-22"),
    ("2026-10-01<Enter>", "2026-10-01"), ("-2w<Enter>", "2026-11-09"),
    ("<Enter>", nil),
  ])
  func `asks for the day that was typed, and for today when nothing was`(
    keys: String, day: String?
  ) throws {
    var stage = try Stage.demo()
    try stage.play("T" + keys)
    #expect(stage.effects == [.showAsOf(to: day.flatMap { Day(iso: $0) })])
    #expect(stage.bench.layers.isEmpty)
  }

  @Test(arguments: ["nonsense<Enter>", "tomorrow<Enter>", "2027-01-01<Enter>"])
  func `refuses what is no day of the past and keeps what was typed`(keys: String) throws {
    var stage = try Stage.demo()
    try stage.play("T" + keys)
    #expect(stage.effects.isEmpty)
    #expect(stage.screen.contains(keys.replacing("<Enter>", with: "")))
    try stage.play("<Esc>")
    #expect(stage.bench.layers.isEmpty)
  }

  @Test(arguments: Language.allCases)
  func `shows that day, changes nothing in it, and comes back with Esc`(language: Language) throws {
    var stage = try Stage.demo(language: language)
    let day = try #require(Day(iso: "2026-10-01"))
    stage.give(
      .shownAsOf(BookState(book: Book(), asOf: day, readOnlyReason: Self.reason)))
    #expect(stage.screen.contains("2026-10-01"))
    #expect(stage.bench.context.today == day)
    try stage.play("+")
    try stage.play("u")
    #expect(stage.bench.context.book == Book())
    stage.give(.dayChanged(Stage.today.adding(days: 1)))
    #expect(stage.bench.context.today == day, "midnight passes in the present only")
    try stage.play("<Esc><Esc><Esc>")
    #expect(stage.effects.last == .showAsOf(to: nil))
    #expect(stage.bench.context.today == Stage.today.adding(days: 1))
    #expect(!stage.screen.contains("2026-10-01"))
  }

  @Test func `offers nothing on the hint line that would change the book`() throws {
    for keys in ["", "2", "3", "<Enter>", "H", "B"] {
      var stage = try Stage.demo(readOnlyReason: Self.reason)
      try stage.play(keys)
      let offered = stage.bench.hintActions
      #expect(!offered.isEmpty)
      for action in offered {
        switch action {
        case .change, .add, .undo, .redo, .show(.prepare), .show(.record), .bring:
          Issue.record("\(action) is offered after \(keys)")
        case .move, .arrange, .open, .back, .show, .report, .fill, .pick, .accept, .print,
          .program, .reach, .widen, .nextView:
          continue
        }
      }
    }
  }

  @Test func `keeps what is open when another window has saved something`() throws {
    var stage = try Stage.demo(readOnlyReason: Self.reason)
    try stage.play("?")
    let book = stage.bench.context.book
    stage.give(.shownAsOf(BookState(book: book, asOf: nil, readOnlyReason: Self.reason)))
    #expect(stage.bench.layers.count == 1)
  }
}
