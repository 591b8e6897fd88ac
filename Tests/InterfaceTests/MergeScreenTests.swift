// Two accounts, or two people, become one on the screen; one step takes it back.

import Drawing
import Model
import Testing

@testable import Interface

@Suite struct `Merging on the screen` {
  /// A book with two accounts that are the same but for the form of the name, and one that isn't.
  private func stage(_ columns: Int = 120, _ rows: Int = 40) throws -> Stage {
    func account(_ number: UInt32, _ name: String, _ values: FieldValues = [:]) -> Change {
      .add(
        Draft(
          .account, values.merging([.account(.name): .text(name)]) { $1 }, id: .draft(number)))
    }
    func person(_ name: String, at account: UInt32) -> Change {
      .add(
        Draft(
          .person,
          [.person(.account): .entity(.draft(account)), .person(.name): .text(name)]))
    }
    return try Stage(
      [
        Command(
          Purpose(.importing, .account),
          [
            account(1, "Acme GmbH", [.account(.phone): .text("030 1")]),
            account(2, "Zeta"),
            account(3, "Acme Ltd", [.account(.phone): .text("030 2")]),
            person("Ann", at: 3), person("Ben", at: 3), person("Cid", at: 1), person("Cyd", at: 1),
          ])
      ], columns: columns, rows: rows)
  }

  private func accounts(_ stage: Stage) -> [String] {
    stage.bench.context.book.accounts.sorted.map(\.name)
  }

  @Test func `offers first what may be meant, with what speaks for it`() throws {
    var stage = try stage()
    try stage.play("/acme g<Enter>M")
    let lines = stage.screen.split(separator: "\n").map(String.init)
    let place = { (text: String) in lines.firstIndex { $0.contains(text) } }
    #expect(stage.screen.contains("Acme GmbH is the same as…"))
    let (likely, other) = (try #require(place("same name but for")), try #require(place("Zeta  ")))
    #expect(likely < other)
  }

  @Test func `shows both names, what differs and what goes along, and makes one of them`() throws {
    var stage = try stage()
    try stage.play("/acme g<Enter>M<Enter>")
    for text in ["stays: Acme GmbH", "goes into it: Acme Ltd", "● 030 1", "○ 030 2", "2 people"] {
      #expect(stage.screen.contains(text), "\(text)")
    }
    try stage.play("j<Space>")
    #expect(stage.screen.contains("● 030 2"))
    try stage.play("M")
    #expect(stage.screen.contains("Saved: merged account Acme GmbH"))
    #expect(accounts(stage) == ["Acme GmbH", "Zeta"])
    let merged = try #require(stage.bench.context.book.account(named: "acme ltd"))
    #expect(merged.phone == "030 2" && stage.bench.context.book.people(of: merged.id).count == 4)
    try stage.play("u")
    #expect(accounts(stage) == ["Acme GmbH", "Zeta", "Acme Ltd"])
    #expect(stage.bench.context.book.account(named: "acme ltd")?.phone == "030 2")
  }

  @Test func `keeps both names in view in the smallest window`() throws {
    var stage = try stage(40, 10)
    try stage.play("/acme g<Enter>M<Enter>GjjG")
    #expect(stage.screen.contains("Acme GmbH") && stage.screen.contains("Acme Ltd"))
  }

  @Test func `keeps two apart for good, from the report and from the page, until that is undone`()
    throws
  {
    var stage = try stage()
    try stage.play(":")
    stage.give(.paste("possible duplicates"))
    try stage.play("<Enter>")
    #expect(stage.screen.contains("Acme Ltd"))
    #expect(stage.screen.split(separator: "\n").last?.contains("n not the same") == true)
    try stage.play("n")
    #expect(stage.bench.notice?.phrase.en.contains("are two: the pair is not shown") == true)
    #expect(stage.screen.contains("Nothing seems to be in the book twice"), "\(stage.screen)")
    try stage.play("u")
    #expect(stage.screen.contains("Acme Ltd"))
    try stage.play("M")
    #expect(stage.bench.scope == .merge)
    try stage.play("n")
    #expect(stage.bench.scope == .report)
    #expect(stage.screen.contains("Nothing seems to be in the book twice"))
  }

  @Test func `merges two people from the map`() throws {
    var stage = try stage()
    try stage.play("/acme g<Enter>2M<Enter>M")
    let book = stage.bench.context.book
    #expect(book.people.rows.count == 3)
    #expect(stage.screen.contains("merged person"))
  }

  @Test func `opens from the report of possible duplicates`() throws {
    var stage = try stage()
    try stage.play(":duplicates<Enter>")
    #expect(stage.screen.contains("Possible duplicates"))
    #expect(stage.screen.contains("same name but for its form"))
    try stage.play("M")
    #expect(stage.screen.contains("goes into it: Acme Ltd"))
    try stage.play("<C-s>")
    #expect(accounts(stage) == ["Acme GmbH", "Zeta"])
    #expect(stage.screen.contains("Nothing seems to be in the book twice"))
  }

  @Test func `changes nothing on the way back`() throws {
    var stage = try stage()
    try stage.play("/acme g<Enter>M<Enter>j<Space><Esc><Esc>")
    #expect(accounts(stage).count == 3 && stage.bench.layers.isEmpty)
  }

  @Test func `lets a person move to another account after a yes`() throws {
    var stage = try stage()
    try stage.play("/acme g<Enter>2:moves to<Enter>zet<Enter>")
    #expect(stage.screen.contains("move to “Zeta”?"))
    try stage.play("y")
    let book = stage.bench.context.book
    let zeta = try #require(book.account(named: "Zeta"))
    #expect(book.people(of: zeta.id).map(\.name) == ["Cid"])
    #expect(book.people(of: zeta.id).first?.former.count == 1)
    try stage.play("u")
    #expect(stage.bench.context.book.people(of: zeta.id).isEmpty)
  }
}
