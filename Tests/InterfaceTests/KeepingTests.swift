// The day when the book cannot take what was typed: it goes into a file, and stays in the form.

import Drawing
import Interface
import Model
import Testing

@Suite struct `What was typed and cannot be saved` {
  private static let full = Phrase("Not saved: the disk is full.", "没有保存：磁盘已满。")

  @Test(arguments: Language.allCases)
  func `stays in the form, and the hint line offers another place`(language: Language) throws {
    var stage = try Stage.demo(columns: 80, rows: 24, language: language)
    try stage.play("aWalmart")
    let hint = "^O " + Action.fill(.keep).brief(language)
    #expect(!stage.hints.contains(hint))
    stage.give(.failed(Self.full))
    #expect(stage.screen.contains(Self.full(language)))
    #expect(stage.screen.contains(language == .english ? "Not saved. ^O writes" : "没有保存。按 ^O"))
    #expect(stage.screen.contains("Walmart"))
    #expect(stage.hints.contains(hint), "\(stage.hints)")
    try stage.play("s")
    #expect(stage.hints.contains(hint), "It is still not saved.")
  }

  @Test func `is written to a file as a person reads it`() throws {
    var stage = try Stage.demo()
    let person = try #require(stage.bench.person.flatMap { stage.bench.context.book.people[$0] })
    try stage.play("2w")
    stage.give(.paste("The paper jams\nevery morning"))
    try stage.play("<Tab>uptime<C-s>")
    try stage.play("2w")
    stage.give(.paste("It jams again\nat night"))
    stage.give(.failed(Self.full))
    try stage.play("<C-o>")
    guard case .write(let name, let text) = stage.effects.last else {
      Issue.record("Nothing is to be written.")
      return
    }
    #expect(name == "rapport-unsaved-2026-11-23.txt")
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines.first == "New need: " + person.name + " · Northgate Wholesale Stationers")
    #expect(lines.contains("Person: " + person.name), "\(text)")
    #expect(lines.contains { $0.hasSuffix(": It jams again") }, "\(text)")
    #expect(lines.contains("  at night"))
    #expect(
      lines.contains { $0.hasSuffix(": implied") || $0.hasSuffix(": implied need") }, "\(text)")
    #expect(lines.contains { $0.contains("23 Nov") || $0.contains("2026-11-23") })
    #expect(stage.form != nil)
    stage.give(.noticed(Notice(.done, Phrase("Written to here", "已写入"))))
    #expect(stage.screen.contains("Written to here"))
    #expect(stage.screen.contains("It jams again"))
  }

  @Test func `asks as before when the person leaves`() throws {
    var stage = try Stage.demo()
    try stage.play("aWalmart")
    stage.give(.failed(Self.full))
    try stage.play("<C-o><Esc>")
    #expect(stage.bench.scope == .confirm)
  }

  @Test func `is said where there is no form`() throws {
    var stage = try Stage.demo()
    stage.give(.failed(Self.full))
    #expect(stage.screen.contains(Self.full.en))
  }

  @Test func `is kept in the forms of a call too`() throws {
    var stage = try Stage.demo()
    try stage.play("jjpa<Enter>")
    stage.give(.failed(Self.full))
    try stage.play("<C-o>")
    guard case .write = stage.effects.last else {
      Issue.record("Nothing is to be written: \(stage.screen)")
      return
    }
  }
}
