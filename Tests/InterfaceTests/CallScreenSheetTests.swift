// What the keys do on the sheet of a call and on an account's card.

import Drawing
import Model
import Testing

@testable import Interface

@Suite struct `The sheet of a call` {
  @Test func `is asked for in each format in turn`() throws {
    var stage = try CallScreenSample.prepared()
    let call = try stage.call.id
    try stage.play("pPff")
    #expect(
      stage.effects == [
        .sheet(call: call, format: .text), .sheet(call: call, format: .markdown),
        .sheet(call: call, format: .html),
      ])
  }

  @Test func `is written under a name that a file can have`() throws {
    var stage = try CallScreenSample.prepared(language: .chinese)
    try stage.play("pP")
    stage.give(.sheet("一行\n两行"))
    #expect(stage.screen.contains("两行"))
    try stage.play("w")
    #expect(
      stage.effects.last == .write(name: "sheet-海港百货-2026-11-27.txt", text: "一行\n两行"))
  }

  @Test func `scrolls no further than its end`() throws {
    var stage = try CallScreenSample.prepared(columns: 40, rows: 10)
    try stage.play("pP")
    stage.give(.sheet((1...30).map { "line \($0)" }.joined(separator: "\n")))
    try stage.play("Gjj")
    #expect(stage.screen.contains("line 30"))
    try stage.play("g")
    #expect(stage.screen.contains("line 1"))
  }
}

@Suite struct `An account's card` {
  @Test func `opens the planned call and comes back to itself`() throws {
    var stage = try CallScreenSample.prepared()
    try stage.play("<Enter>p")
    #expect(stage.bench.scope == .prepare)
    try stage.play("<Esc>")
    #expect(stage.bench.scope == .card)
  }

  @Test func `marks the most urgent step done and takes that back`() throws {
    var stage = try CallScreenSample.prepared()
    let step = try #require(stage.bench.context.book.steps.sorted.first).id
    try stage.play("<Enter>x")
    #expect(stage.bench.context.book.steps[step]?.done == Stage.today)
    try stage.play("u")
    #expect(stage.bench.context.book.steps[step]?.done == nil)
  }

  @Test func `deletes the account after a yes to its name, and closes`() throws {
    var stage = try CallScreenSample.prepared()
    try stage.play("<Enter>d")
    #expect(stage.screen.contains("“Harbour Stores”"))
    try stage.play("y")
    #expect(stage.bench.context.book.accounts.sorted.isEmpty)
    #expect(stage.bench.layers.isEmpty)
  }

  @Test func `adds the person in a role that nobody fills`() throws {
    var stage = try CallScreenSample.prepared()
    try stage.play("<Enter>")
    for _ in 0..<20
    where (stage.bench.layers.last as? CardScreen)?.selection.row != .vacancy(.decision) {
      try stage.play("j")
    }
    try stage.play("<Enter>Zhao Hong<C-s>")
    #expect(try stage.person("Zhao Hong").role == .decision)
  }

  @Test func `offers what can be added and opens its form`() throws {
    var stage = try CallScreenSample.prepared()
    try stage.play("<Enter>+fact<Enter>They close at ten<C-s>")
    #expect(stage.bench.context.book.facts.sorted.last?.words == "They close at ten")
  }
}
