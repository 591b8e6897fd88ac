// The five people from the keyboard: parts without a person, gifts and their limit, what `=` tells, the
// ledger, the team, and prompts that never ask what is known.

import Drawing
import Method
import Model
import Testing

@testable import Interface

@Suite struct `A part whose person is not known` {
  @Test func `is noted with one key from an empty role and counts as nobody`() throws {
    var stage = try Stage.demo()
    try stage.play("j2jj")
    #expect(stage.bench.spot == .vacancy(.support))
    #expect(stage.bench.hintActions.contains(.add(.placeholder)))
    try stage.play("0<C-s>")
    let account = try #require(stage.bench.account)
    let coverage = RoleCoverage(of: account, in: stage.bench.context.book)
    let part = try #require(coverage.sought[.support]?.first)
    #expect(part.isPlaceholder && part.name == "support: who?")
    #expect(coverage.missing.contains(.support) && !coverage.empty.contains(.support))
    #expect(stage.screen.contains("◌ support: who?"))
    #expect(stage.screen.contains("roles 2/5") || stage.screen.contains("roles filled 2/5"))
  }

  @Test func `gets its person with Enter, and not without a name`() throws {
    var stage = try Stage.demo()
    try stage.play("j2j<Enter>")
    let id = try #require(stage.bench.person)
    #expect(stage.bench.context.book.people[id]?.isPlaceholder == true)
    try stage.play("<C-s>")
    #expect(stage.form != nil, "a name is missing")
    try stage.play("Olga Brandt<C-s>")
    let person = try #require(stage.bench.context.book.people[id])
    #expect(person.name == "Olga Brandt" && !person.isPlaceholder)
    #expect(person.role == .finance)
    #expect(!stage.screen.contains("◌ "))
  }

  @Test func `has no questions but the one who it is`() throws {
    var stage = try Stage.demo()
    try stage.play("j2j3")
    #expect(stage.screen.contains("Only the part is known here"))
    #expect(stage.bench.questionRows.isEmpty)
  }

  @Test func `is mended from the card by its finding`() throws {
    var stage = try Stage.demo(language: .chinese)
    try stage.play("j<Enter>jjj<Enter>")
    #expect(stage.form?.current.attribute == .person(.name), "\(stage.screen)")
  }
}

@Suite struct `The limit on gifts` {
  @Test func `is warned of in the form before anything is saved, and in a notice afterwards`()
    throws
  {
    var stage = try Stage.demo()
    try stage.play("jj2jjjj")
    let person = try #require(stage.bench.person)
    #expect(stage.bench.context.book.title(of: person, .person) == "Priya Shah")
    try stage.play(":note a gift<Enter>Mug<Tab>34")
    #expect(stage.screen.contains("Priya Shah in 2026: £42 of £50 a year — near the limit."))
    try stage.play("<C-u>50")
    #expect(stage.screen.contains("Priya Shah in 2026: £58 of £50 a year — over the limit."))
    try stage.play("<C-s>")
    #expect(stage.form == nil)
    #expect(stage.bench.notice?.weight == .problem)
    #expect(stage.screen.contains("£58 of £50 a year — over the limit."))
  }

  @Test func `says nothing of another year`() throws {
    var stage = try Stage.demo()
    try stage.play("jj2jjjj:note a gift<Enter>Mug<Tab>30<Tab>2025-05-05")
    #expect(!stage.screen.contains("the limit"))
  }

  @Test func `stands in the register with its sum`() throws {
    var stage = try Stage.demo()
    try stage.play("Y")
    #expect(stage.screen.contains("over the limit"))
    try stage.play("=")
    #expect(stage.screen.contains("£35 + £25 = £60 of £50: over the limit."))
    try stage.play("<Esc>e")
    #expect(stage.form?.target == .existing(try #require(stage.gift("An autumn hamper")), .gift))
  }
}

@Suite struct `What stands behind the map` {
  @Test func `is the strategy for the role, with its materials, and the arithmetic`() throws {
    var stage = try Stage.demo(columns: 120, rows: 90)
    try stage.play("jj2=")
    let screen = stage.screen
    let guide = stage.bench.context.playbook.guide(for: .decision)
    for text in [guide.materials[1], guide.avoid[0], "Strategy: decision maker"] {
      #expect(screen.contains(text), "\(text)\n\(screen)")
    }
    #expect(screen.contains("Talk to Priya Shah first: Priya Shah influences Margaret Hale."))
    #expect(screen.contains("Together 0 + 3 = 3"))
    #expect(screen.contains("For us: Ruth Ellis 2×1 + Priya Shah 3×2 = 8."))
    #expect(screen.contains("Against us: Owen Price 4×1 + Daniel Novak 3×2 = 10."))
    try stage.play("<Esc>")
    #expect(stage.bench.layers.isEmpty)
  }

  @Test func `is there for an empty role, and over the accounts for the whole map`() throws {
    var stage = try Stage.demo(columns: 120, rows: 60)
    try stage.play("j2jj=")
    #expect(stage.screen.contains("Strategy: support"))
    try stage.play("<Esc>1=")
    #expect(stage.screen.contains("The map: ✓ a decision maker is for us."))
  }

  @Test func `shows the word for the map under its roles`() throws {
    var stage = try Stage.demo()
    try stage.play("jj")
    #expect(stage.screen.contains("✗ no key person for us"))
    try stage.play("j")
    #expect(stage.screen.contains("✓ a decision maker is for us"))
  }
}

@Suite struct `The ledger and the team` {
  @Test func `name the need whose days they explain`() throws {
    var stage = try Stage.demo()
    try stage.play("jjLj=")
    let need = try #require(stage.need("Your credit notes"))
    let who = stage.bench.context.book.title(of: try #require(need.person), .person)
    #expect(stage.screen.contains("\(who) “Your credit notes"))
  }

  @Test func `move a need one state on and lead to its place on the card`() throws {
    var stage = try Stage.demo()
    try stage.play("jjLj")
    let need = try #require(stage.need("Your credit notes"))
    #expect(need.state == .implied)
    try stage.play("m")
    let moved = try #require(stage.bench.context.book.needs[need.id])
    #expect(moved.state == .explicit && moved.stateDay == Stage.today)
    #expect(stage.screen.contains("said 2026-10-30 → explicit since 2026-11-23"))
    stage.give(.dayChanged(Stage.today.adding(days: 3)))
    try stage.play("m")
    #expect(
      stage.screen.contains("said 2026-10-30 → explicit 2026-11-23 → met since 2026-11-26"))
    try stage.play("m")
    #expect(stage.bench.notice?.weight == .note, "it cannot be moved further")
    try stage.play("<Enter>")
    #expect((stage.bench.layers.last as? CardScreen)?.selection.row == .need(need.id))
    try stage.play("<Esc>")
    #expect(stage.bench.layers.last is ReportScreen)
  }

  @Test func `show the whole book with Tab and the account again`() throws {
    var stage = try Stage.demo()
    try stage.play("jjL")
    #expect(stage.screen.contains("Needs moved per call: 1.3 (5 in the last 4 calls)"))
    #expect(!stage.screen.contains("I retype your list"))
    try stage.play("<Tab>")
    #expect(stage.screen.contains("I retype your list"))
    #expect(stage.screen.contains("Needs moved per call: 0.6 (6 in the last 10 calls)"))
    try stage.play("<Tab>")
    #expect(!stage.screen.contains("I retype your list"))
  }

  @Test func `begin at the selected account and explain each of its cells`() throws {
    var stage = try Stage.demo()
    try stage.play("jjt=")
    #expect(stage.screen.contains("1 of 5 push the purchase"))
    #expect(stage.screen.contains("finance: Owen Price · sceptic · implied"))
    try stage.play("<Esc><Enter>")
    let card = stage.bench.layers.last as? CardScreen
    #expect(card != nil)
    #expect(stage.screen.contains("Daywell Office Superstores"))
  }

  @Test func `sort the team by class with Tab`() throws {
    var stage = try Stage.demo(columns: 120, rows: 40)
    try stage.play("t<Tab>")
    let rows = stage.screen.split(separator: "\n").filter { $0.contains("/5") && $0.contains("┃") }
    let classes = rows.compactMap { row in
      row.split(separator: " ").first { ["A", "B", "C"].contains($0) }.map(String.init)
    }
    #expect(classes == classes.sorted() && classes.count > 10)
  }

  @Test func `keep up with what is changed beneath them`() throws {
    var stage = try Stage.demo()
    try stage.play("jjtj")
    try stage.play("k<Enter>")
    #expect(stage.bench.layers.count == 2)
    try stage.play("u<Esc>")
    #expect(stage.bench.layers.count == 1)
  }
}

@Suite struct `Prompts on the screen` {
  @Test func `leave out what the book answers, and say so`() throws {
    var stage = try Stage.demo(columns: 120, rows: 60)
    try stage.play("jj3")
    let ids = stage.promptIDs
    #expect(!ids.contains("decision.situation.4"))
    #expect(!ids.contains("decision.situation.6"))
    #expect(stage.screen.contains("S situation  2 known already (=)"))
    try stage.play("=")
    #expect(stage.screen.contains("known: Compatible toner: us"))
    #expect(stage.screen.contains("known: potential £882,000 a year"))
  }

  @Test func `stand at the end of the list for a call, with the answer beside them`() throws {
    var stage = try Stage.demo(columns: 120, rows: 60)
    try stage.play("jjpa")
    #expect(!stage.screen.contains("known: "), "what is not known comes first")
    stage.give(.paste("known"))
    #expect(stage.screen.contains("known: Compatible toner: us"), "\(stage.screen)")
    #expect(stage.screen.contains("known: potential £882,000 a year"))
  }

  @Test func `stop at three situation questions, and say why`() throws {
    var stage = try Stage.demo(columns: 120, rows: 60)
    // The second account has a call planned, without questions.
    try stage.play("j3")
    #expect(stage.promptIDs.contains { $0.hasPrefix("decision.situation") })
    for _ in 0..<3 {
      try stage.play("pa")
      stage.give(.paste("S situation"))
      try stage.play("<Enter><C-s><Esc>")
    }
    let account = try #require(stage.bench.account)
    let call = try #require(stage.bench.context.book.plannedCall(of: account))
    let sorts = call.questions.compactMap { stage.bench.context.book.questions[$0]?.kind }
    #expect(sorts == [.situation, .situation, .situation])
    #expect(!stage.promptIDs.contains { $0.hasPrefix("decision.situation") })
    #expect(stage.screen.contains("3 planned, that is enough: look up the rest beforehand"))
    try stage.play("pa")
    #expect(stage.screen.contains("S: 3 planned, that is enough"), "\(stage.screen)")
  }

  @Test func `say how far the person is up the ladder`() throws {
    var stage = try Stage.demo(columns: 160, rows: 60)
    try stage.play("jj3")
    #expect(stage.screen.contains("✓fact → ✓problem → ◌implication → ✓payoff"))
    #expect(stage.screen.contains("next: ask the implication"))
  }
}

extension Stage {
  /// The prompts in the question pane.
  fileprivate var promptIDs: [String] {
    bench.questionRows.compactMap {
      if case .prompt(let prompt) = $0 { prompt.id } else { nil }
    }
  }

  /// The need whose words begin so.
  fileprivate func need(_ words: String) -> Need? {
    bench.context.book.needs.rows.values.first { $0.words.hasPrefix(words) }
  }

  /// The gift with these words.
  fileprivate func gift(_ words: String) -> EntityID? {
    bench.context.book.gifts.rows.values.first { $0.words == words }?.id
  }
}
