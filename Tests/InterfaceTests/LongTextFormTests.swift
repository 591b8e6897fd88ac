// A long text in a form: shown on several lines, moved in line by line, and never changed by that.

import Drawing
import Model
import Testing

@testable import Interface

@Suite struct `A form with a long text` {
  @Test func `shows a long text on several lines, and moves in it line by line`() throws {
    var stage = try Stage.demo(columns: 80, rows: 24)
    try stage.play("e")
    try stage.goTo(.account(.notes))
    let words = "They buy for all nineteen stores from one desk and want one invoice a month for it"
    try stage.play("<C-u>" + words)
    let lines = stage.screen.split(separator: "\n").filter {
      $0.contains("stores") || $0.contains("month")
    }
    #expect(lines.count == 2, "\(stage.screen)")
    #expect(stage.form?.current.attribute == .account(.notes))
    try stage.play("<Up><Home>X")
    #expect(stage.form?.current.attribute == .account(.notes))
    guard case .text(let text) = stage.form?.current.entry else {
      Issue.record("The notes are no text.")
      return
    }
    #expect(text.text.filter { $0 != "X" } == words)
    #expect(text.text.hasPrefix("X"))
    try stage.play("<Up>")
    #expect(stage.form?.current.attribute != .account(.notes))
    try stage.play("<Tab><Down>")
    #expect(stage.form?.current.attribute == .account(.notes))
    try stage.play("<Down>")
    #expect(stage.form?.current.attribute != .account(.notes))
  }

  @Test func `asks about nothing where only the caret was moved`() throws {
    var stage = try Stage.demo()
    try stage.play("e<Left><Left><Esc>")
    #expect(stage.form == nil)
    #expect(stage.bench.layers.isEmpty, "\(stage.screen)")
  }

  @Test func `keeps the line breaks of a text that is moved in and saved`() throws {
    var stage = try Stage.demo(columns: 40, rows: 10)
    try stage.play("e")
    try stage.goTo(.account(.notes))
    try stage.play("<C-u>")
    stage.give(.paste("first line\r\nsecond line\n\n最后一行的文字比这里的一行长得多"))
    try stage.play("<Up><Up><Up><Up><Down>!<C-s>")
    let account = try #require(
      stage.bench.account.flatMap { stage.bench.context.book.accounts[$0] })
    let kept = account.notes.filter { $0 != "!" }
    #expect(kept == "first line\r\nsecond line\n\n最后一行的文字比这里的一行长得多")
  }
}
