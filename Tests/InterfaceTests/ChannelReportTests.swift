// The channel on the screen: white space, chain, groups and end customers, with the forms behind them.

import Analysis
import Drawing
import Method
import Model
import Report
import Testing

@testable import Interface

@Suite struct `The channel on the screen` {
  /// The demo on the channel page of Daywell.
  private func daywell(columns: Int = 120, rows: Int = 60) throws -> Stage {
    var stage = try Stage.demo(columns: columns, rows: rows)
    try stage.play("jjW")
    return stage
  }

  @Test func `changes a row of the register where it stands`() throws {
    var stage = try daywell()
    let account = try #require(stage.bench.account)
    let supply = try #require(stage.bench.context.book.supplies.of(account).last)
    try stage.play("jje")
    #expect(stage.form?.target == .existing(supply.id, .supply))
    try stage.play("<C-u><C-s>")
    #expect(stage.bench.context.book.supplies[supply.id]?.source == nil)
    #expect(stage.screen.contains("? not known"))
  }

  @Test func `registers a line of which nothing was known, with its name filled in`() throws {
    var stage = try daywell()
    let account = try #require(stage.bench.account)
    let count = stage.bench.context.book.supplies.of(account).count
    try stage.play("jjje")
    #expect(stage.form?.target == .new(.supply, given: [.supply(.account): .entity(account)]))
    #expect(stage.screen.contains("Bulk ink"))
    try stage.play("<C-s>")
    let rows = stage.bench.context.book.supplies.of(account)
    #expect(rows.count == count + 1)
    #expect(rows.last?.product == "Bulk ink")
  }

  @Test func `adds a link where the chain stands and a supplier elsewhere`() throws {
    var stage = try daywell()
    let account = try #require(stage.bench.account)
    try stage.play("a")
    #expect(stage.form?.target == .new(.supply, given: [.supply(.account): .entity(account)]))
    try stage.play("<Esc>jjjjja")
    #expect(stage.form?.target == .new(.channel, given: [.channel(.from): .entity(account)]))
    try stage.play("<Space>")
    stage.give(.paste("Lumen"))
    try stage.play("<Enter><C-s>")
    #expect(stage.bench.context.book.channels.of(account).count == 1)
    #expect(stage.screen.contains("↳ Lumen Photo Centres"))
  }

  @Test func `edits the link that a row of the chain shows`() throws {
    var stage = try Stage.demo(columns: 120, rows: 60)
    try stage.play("jjW<Tab><Tab><Home>je")
    let link = try #require(stage.bench.context.book.channels.sorted.first)
    #expect(stage.form?.target == .existing(link.id, .channel))
    try stage.play("<Esc>a")
    #expect(
      stage.form?.target
        == .new(.channel, given: [.channel(.from): .entity(try #require(link.to))]))
  }

  @Test func `refuses a circle and says so in the form`() throws {
    var stage = try Stage.demo(columns: 120, rows: 60)
    // Northgate sells on to QuickCopy; from there back to Northgate is a circle.
    try stage.play("W<Tab><Tab>jja<Space>")
    stage.give(.paste("Northgate"))
    try stage.play("<Enter><C-s>")
    #expect(stage.form != nil)
    let count = stage.bench.context.book.channels.rows.count
    #expect(count == 4)
  }

  @Test func `goes from the account to the book, the chain, the end and back`() throws {
    var stage = try daywell()
    var titles: [Bool] = []
    for title in [
      "white space of the book", "from maker to end", "end customer is unknown", "this account",
    ] {
      try stage.play("<Tab>")
      titles.append(stage.screen.contains(title))
    }
    #expect(titles == [true, true, true, true])
  }

  @Test func `explains the open amount with the contract and the orders behind it`() throws {
    var stage = try daywell()
    try stage.play("=")
    #expect(stage.screen.contains("spends 320,000 a year − 278,516 from us = 41,484 open."))
    #expect(stage.screen.contains("order lines:"))
    try stage.play("<Esc>jj=")
    #expect(stage.screen.contains("in 71 days") || stage.screen.contains("in 70 days"))
  }

  @Test func `explains a group by its sum and a link by what was bought`() throws {
    var stage = try Stage.demo(columns: 120, rows: 60)
    try stage.play("W<Tab><Tab>j=")
    #expect(stage.screen.contains("its links say that"))
    try stage.play("<Esc>jjjjj=")
    let group = try #require(stage.bench.context.analysis.ties.groups.first)
    #expect(stage.screen.contains("= " + group.revenue.grouped))
  }

  @Test func `opens the latest order line without an end customer`() throws {
    var stage = try Stage.demo(columns: 120, rows: 60)
    try stage.play("W<Tab><Tab><Tab>e")
    let account = try #require(stage.bench.context.analysis.channel.unclear.first)
    let line = try #require(
      stage.bench.context.analysis.unclearLines(of: account).first)
    #expect(stage.form?.target == .existing(line.id, .order))
    let before = stage.bench.context.analysis.channel.ends.total.unknown
    stage.give(.paste("Westvale schools"))
    try stage.play("<C-s>")
    #expect(stage.bench.context.analysis.channel.ends.total.unknown < before)
  }

  @Test func `stands on the card in a few lines`() throws {
    var stage = try Stage.demo(columns: 120, rows: 100)
    try stage.play("jj<Enter>")
    for line in [
      "● Compatible toner: us", "✗ Printer ribbon: Inkwell · ! contract",
      "White space: £97,484 a year",
      "Group Daywell Office Superstores: 2 accounts",
    ] {
      #expect(stage.screen.contains(line), "\(line)")
    }
  }

  @Test func `makes no text for rows that nobody sees`() throws {
    let stage = try Stage.demo()
    for report in [ReportPage(.fit), ReportPage(.space), ReportPage(.ends)] {
      let whole = report.page(columns: 100, context: stage.bench.context)
      let part = report.page(columns: 100, shown: 2..<4, context: stage.bench.context)
      #expect(part.rows == whole.rows)
      #expect(part.lines.count == whole.lines.count)
      #expect(part.lines.map(\.row) == whole.lines.map(\.row))
      let blank = part.lines.count { $0.row != nil && $0.spans.first?.text == "" }
      #expect(blank > 5)
    }
  }
}
