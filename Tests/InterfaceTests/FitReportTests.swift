// The ranking by fit and the quadrant on the screen: looked at, explained, and changed from there.

import Drawing
import Analysis
import Model
import Synchronization
import Testing

@testable import Interface
@testable import Report

@Suite struct `The ranking on the screen` {
  @Test(arguments: ["R", "<Enter>R", "BR"])
  func `opens from the workbench, a card and another report`(keys: String) throws {
    var stage = try Stage.demo()
    try stage.play(keys)
    #expect(stage.screen.contains("Key accounts: fit beside size"))
  }

  @Test func `changes when a weight does, and says the same again when that is undone`() throws {
    var stage = try Stage.demo()
    try stage.play("R<Home>")
    let before = stage.screen
    try stage.play("e")
    #expect(stage.form?.fields.count == 12)
    // The first field is the share of purchases; the standard weight is offered, 0 is typed.
    try stage.play("0<C-s>")
    #expect(stage.bench.context.book.settings.weightShare == 0)
    #expect(stage.screen.contains("share 0"))
    #expect(stage.screen != before)
    try stage.play("u")
    #expect(stage.screen.contains("share 5"))
  }

  @Test func `takes the opinions of an account on its row`() throws {
    var stage = try Stage.demo()
    try stage.play("R<Home>jje")
    let account = try #require(stage.bench.context.analysis.keyAccounts.rows.dropFirst().first?.id)
    #expect(stage.form?.target == .existing(account, .account))
    try stage.play("<C-u>1<C-s>")
    #expect(stage.bench.context.book.accounts[account]?.valueFocus == 1)
    #expect(stage.bench.context.analysis.keyAccounts[account]?.score[.value] == 0)
  }

  @Test(arguments: Language.allCases)
  func `explains every criterion, what would move a place, and the orders behind it`(
    language: Language
  ) throws {
    var stage = try Stage.demo(columns: 120, rows: 100, language: language)
    try stage.play("R<Home>jjj=")
    for criterion in FitCriterion.allCases {
      #expect(stage.screen.contains(criterion.name(language)), "\(criterion)")
    }
    let ranking = stage.bench.context.analysis.keyAccounts
    let row = try #require(ranking.rows.dropFirst(2).first)
    let turn = try #require(ranking.swaps(of: row.id).first)
    #expect(stage.screen.contains(turn.weight.decimal))
    #expect(stage.screen.contains(language == .english ? "order lines:" : "条订单"))
    try stage.play("<Esc>gk=")
    #expect(stage.screen.contains(language == .english ? "twelve criteria" : "十二项标准"))
  }

  @Test func `puts each account into the field that the quadrant names`() throws {
    var stage = try Stage.demo(columns: 120, rows: 60)
    try stage.play("R<Tab>")
    let rows = stage.bench.context.analysis.keyAccounts.rows.filter { $0.rank != nil }
    for field in FitField.allCases {
      let count = rows.count { $0.field == field }
      #expect(stage.screen.contains("\(field.name.en) (\(count)): \(field.posture.en)"))
    }
    // The legend leads to the account, and Tab back to the ranking.
    try stage.play("j<Enter>")
    #expect(stage.screen.contains("Account: Harlow & Pike"))
    try stage.play("<Esc><Tab>")
    #expect(stage.screen.contains("Key accounts: fit beside size"))
  }

  @Test func `draws an account on its side of both lines`() throws {
    let stage = try Stage.demo()
    let ranking = stage.bench.context.analysis.keyAccounts
    let plot = try #require(
      ReportTopic.quadrant.report(of: stage.bench.context.analysis).plot)
    let lines = PlotGrid(plot, columns: 60, rows: 12).lines(context: stage.bench.context)
      .map { $0.map(\.0).joined() }
    let middle = try #require(lines.firstIndex { $0.hasPrefix("├") })
    for row in ranking.rows.prefix(ranking.ranked) {
      let mark = try #require(row.rank.map(String.init))
      let at = try #require(
        lines.indices.first { line in
          lines[line].hasPrefix("│") && FitReportPlaces.numbers(in: lines[line]).contains(mark)
        })
      let offset = try #require(
        FitReportPlaces.parts(of: lines[at]).first { $0.number == mark }?.offset)
      #expect((offset > lines[at].count / 2) == row.isBig)
      #expect((at < middle) == ((row.total ?? 0) >= FitField.line))
    }
  }

  @Test func `says for every account what would move it, or where that is said`() throws {
    var stage = try Stage.demo(columns: 120, rows: 40)
    try stage.play("R")
    let ranking = stage.bench.context.analysis.keyAccounts
    #expect(ranking.ranked >= 10 && ranking.quickSwaps >= ranking.ranked)
    for row in ranking.rows.prefix(ranking.ranked) {
      let turn = ranking.swaps(of: row.id).first
      let name = stage.bench.context.book.title(of: row.id, .account)
      let line = try #require(stage.screen.split(separator: "\n").first { $0.contains(name) })
      #expect(line.contains(FitWords.brief(turn).en), "\(name)")
    }
  }

  @Test func `shows a side of which nothing is known as a dash, and never as 0`() throws {
    var stage = try Stage([.add(.account, [.account(.name): .text("Bare")])])
    try stage.play("R")
    let line = try #require(stage.screen.split(separator: "\n").first { $0.contains("Bare") })
    #expect(line.contains("–           –  0/12"))
  }

  @Test func `is only looked at where the book cannot be changed`() throws {
    var stage = try Stage.demo(readOnlyReason: Phrase("That is the past.", "这是过去。"))
    try stage.play("R<Home>je")
    #expect(stage.form == nil)
    #expect(stage.screen.contains("That is the past."))
  }

  @Test(arguments: ["R", "R<Tab>", "W", "W<Tab>", "W<Tab><Tab>", "W<Tab><Tab><Tab>"])
  func `offers nothing that changes a book that is only read`(keys: String) throws {
    var stage = try Stage.demo(readOnlyReason: Phrase("That is the past.", "这是过去。"))
    try stage.play(keys)
    #expect(!stage.bench.hintActions.isEmpty)
    #expect(!stage.bench.hintActions.contains { $0.changesBook })
  }

  @Test(arguments: ["R", "R<Tab>", "W", "W<Tab>", "W<Tab><Tab>", "W<Tab><Tab><Tab>"])
  func `has a key for every action that it shows`(keys: String) throws {
    var stage = try Stage.demo()
    try stage.play(keys)
    for action in try #require(stage.bench.layers.last).actions(context: stage.bench.context) {
      #expect(!Keymap.standard.keys(of: action, in: stage.bench.scope).isEmpty, "\(action)")
    }
  }

  @Test func `is computed once for a version of the book, and by nobody who does not look`() {
    let count = Mutex(0)
    let value = LazyValue { count.withLock { $0 += 1 } }
    #expect(count.withLock { $0 } == 0)
    _ = (value.value, value.value)
    #expect(count.withLock { $0 } == 1)
  }

  @Test func `stands on the card with both places`() throws {
    var stage = try Stage.demo()
    try stage.play("<Enter>")
    let row = try #require(
      stage.bench.account.flatMap { stage.bench.context.analysis.keyAccounts[$0] })
    #expect(stage.screen.contains("Fit \(row.rank ?? 0) = size \(row.sizeRank)"))
  }
}

/// The numbers that stand in a line of the quadrant.
private enum FitReportPlaces {
  /// Each number with the place of its first digit.
  static func parts(of line: String) -> [(number: String, offset: Int)] {
    var parts: [(number: String, offset: Int)] = []
    var isInside = false
    for (offset, character) in line.enumerated() {
      guard character.isWholeNumber else {
        isInside = false
        continue
      }
      if isInside {
        parts[parts.count - 1].number.append(character)
      } else {
        parts.append((String(character), offset))
      }
      isInside = true
    }
    return parts
  }

  /// The numbers alone.
  static func numbers(in line: String) -> [String] { parts(of: line).map(\.number) }
}
