// The portfolio on the screen: its two views, the arithmetic behind them, and the order of the list.

import Analysis
import Drawing
import Method
import Model
import Testing

@testable import Interface

@Suite struct `The portfolio screen` {
  @Test(arguments: ["<Enter>=", "="])
  func `lends its arithmetic to the head of a card and to the list`(keys: String) throws {
    var stage = try Stage.demo(columns: 120, rows: 200)
    try stage.play(keys)
    for text in ["Share: 646,800", "Interval: median", "order lines"] {
      #expect(stage.screen.contains(text), "\(text) is not in\n\(stage.screen)")
    }
  }

  @Test func `keeps its headings while the rows scroll`() throws {
    var stage = try Stage.demo(columns: 80, rows: 16)
    try stage.play("B")
    #expect(stage.screen.contains("Revenue"))
    #expect(!stage.screen.contains("Northern Star T"))
    try stage.play("G")
    #expect(stage.screen.contains("Revenue"))
    #expect(stage.screen.contains("▸   15"))
    #expect(stage.screen.contains("Northern Star T"))
    #expect(!stage.screen.contains("Northgate"))
    #expect(stage.screen.contains("15/15"))
  }

  @Test(arguments: [5, 8, 10, 14, 24, 60])
  func `shows the selected row at every height`(rows: Int) throws {
    var stage = try Stage.demo(columns: 80, rows: rows)
    for keys in ["B", "j", "jjjjj", "G", "k", "<Tab>", "g", "G"] {
      try stage.play(keys)
      let isShown = stage.screen.split(separator: "\n").contains { $0.hasPrefix("┃▸") }
      #expect(isShown || rows < 8, "\(keys) at \(rows) rows:\n\(stage.screen)")
    }
  }

  @Test func `marks the row at which four fifths are reached`() throws {
    var stage = try Stage.demo()
    try stage.play("B")
    let lines = stage.screen.split(separator: "\n").map(String.init)
    let divider = try #require(
      lines.firstIndex { $0.contains("80% of the revenue is reached here") })
    #expect(lines[divider - 1].contains("Corona Imaging"))
    #expect(lines[divider - 2].contains("79.") && lines[divider - 1].contains("84."))
    #expect(stage.screen.contains("7 of 15 accounts make 80%"))
  }

  @Test func `turns to the early warning and keeps the account selected`() throws {
    var stage = try Stage.demo()
    try stage.play("Bjjjjj")
    #expect(stage.screen.contains("▸    6 C     !  Homestead Hypermarkets"))
    try stage.play("<Tab>")
    #expect(stage.screen.contains("Trends and early warning"))
    #expect(stage.screen.contains("▸ !  buys less  C     Homestead Hypermarkets"))
    #expect(stage.screen.contains("Bought 5"))
    try stage.play("<Enter>")
    #expect(stage.screen.contains("Account: Homestead Hypermarkets"))
  }

  @Test func `shows the arithmetic and the order lines behind a number`() throws {
    var stage = try Stage.demo()
    try stage.play("B<Tab>g=")
    #expect(stage.screen.contains("At risk in a year, if it goes on like that: "))
    #expect(stage.screen.contains("Interval: median of the latest 24 gaps"))
    #expect(stage.screen.contains("Order lines behind it (latest 24 of 36):"))
    try stage.play("<Esc><Esc>B=")
    #expect(stage.screen.contains("Share: 646,800 / £"))
    #expect(stage.screen.contains("HHI: the squares"))
  }

  @Test func `shows the person's class beside the proposal, with reason and day, on the card too`()
    throws
  {
    var stage = try Stage.demo()
    try stage.play("Bc")
    #expect(stage.form != nil)
    let account = try #require(stage.bench.account)
    stage = try Stage.demo()
    let id = try #require(stage.bench.account)
    #expect(id == account)
    stage.give(
      .shownAsOf(
        BookState(
          book: try choosing(.b, for: id, in: stage.bench.context.book), asOf: nil,
          readOnlyReason: nil)))
    try stage.play("B=")
    #expect(stage.screen.contains("B most growth potential, your choice since 2026-11-01"))
    #expect(stage.screen.contains("Your reason: New boss"))
    #expect(stage.screen.contains("A most value, proposed by the orders since"))
    try stage.play("<Esc><Enter>")
    #expect(stage.screen.contains("B most growth potential, your choice since 2026-11-01"))
    #expect(stage.screen.contains("Develop."))
  }

  @Test func `follows what is saved, and only that which it is made of`() throws {
    var stage = try Stage.demo()
    let before = stage.bench.context.analysis.portfolio
    let steps = stage.bench.context.book.steps.rows.count
    try stage.play("sCall back<Enter>tomorrow<C-s>")
    #expect(stage.bench.context.book.steps.rows.count == steps + 1)
    #expect(stage.bench.context.analysis.portfolio == before)
    try stage.play("c<Down>Because<C-s>")
    let account = try #require(stage.bench.account)
    #expect(stage.bench.context.analysis.portfolio[account]?.choice?.reason == "Because")
    try stage.play("u")
    #expect(stage.bench.context.analysis.portfolio == before)
  }

  @Test(arguments: Language.allCases)
  func `asks for the reason where a class overrules the orders, and marks it`(
    language: Language
  ) throws {
    var stage = try Stage.demo(language: language)
    let account = try #require(stage.bench.account)
    let proposed = try #require(stage.bench.context.analysis.portfolio[account]?.proposed)
    try stage.play("c<Right><C-s>")
    #expect(stage.form?.current.attribute == .account(.standingReason))
    #expect(
      stage.screen.contains(
        language == .english
          ? "The orders propose \(proposed.letter): write why"
          : "按订单建议 \(proposed.letter) 类：请写明为什么"))
    #expect(stage.bench.context.analysis.portfolio[account]?.choice == nil)
    try stage.play("Because<C-s>")
    let chosen = try #require(stage.bench.context.analysis.portfolio[account]?.chosen)
    #expect(chosen != proposed)
    #expect(stage.screen.contains(" \(chosen.letter)*"))
    try stage.play("B")
    #expect(stage.screen.contains(" \(chosen.letter)*"))
  }

  @Test func `lets the proposed class be confirmed without a reason`() throws {
    var stage = try Stage.demo()
    let account = try #require(stage.bench.account)
    try stage.play("c<C-s>")
    #expect(stage.form == nil)
    #expect(stage.bench.context.analysis.portfolio[account]?.chosen != nil)
  }

  @Test func `says against what the trend is held`() throws {
    var stage = try Stage.demo()
    try stage.play("B")
    #expect(
      stage.screen.contains("Trend: bought in the last 12 months against the year before."))
    try stage.play("<Tab>g")
    #expect(
      stage.screen.contains(
        "Change: bought in the last half-year against the same half-year a year ago."))
    #expect(
      stage.screen.contains("less than in the same half-year a year ago"))
  }

  /// The book with a class chosen.
  private func choosing(
    _ standing: AccountClass, for account: EntityID, in book: Book
  ) throws -> Book {
    var issuer = IDIssuer(device: 0xE)
    var book = book
    let command = Command.edit(
      account, .account,
      [
        .account(.standing): Value(choice: standing),
        .account(.standingReason): .text("New boss"),
        .account(.standingDay): Value(day: Day(iso: "2026-11-01")),
      ])
    book.apply(try book.decide(command, issuer: &issuer).get())
    return book
  }
}

@Suite struct `The order of the accounts` {
  /// The names in the list.
  private func names(_ stage: Stage) -> [String] {
    stage.bench.roster.map { stage.bench.context.book.title(of: $0, .account) }
  }

  @Test func `goes from revenue to attention to name and back, with the account kept`() throws {
    var stage = try Stage.demo()
    let usual = names(stage)
    let account = stage.accountName
    try stage.play("S")
    #expect(stage.screen.contains("1 Accounts: attention first"))
    // What is overdue by revenue, then what the orders warn of by the money at risk.
    #expect(
      names(stage).prefix(3) == [
        "Daywell Office Superstores", "Brightline Electricals", "Homestead Hypermarkets",
      ])
    try stage.play("S")
    #expect(stage.screen.contains("1 Accounts: by name"))
    #expect(names(stage) == usual.sorted())
    try stage.play("SSS")
    #expect(names(stage) == usual)
    #expect(stage.accountName == account)
  }

  @Test func `by name follows the pinyin of Chinese names`() throws {
    var stage = try Stage.demo(language: .chinese)
    try stage.play("SS")
    let names = names(stage)
    // bàn, běi, cǎi … yǒng.
    #expect(names.first == "办公在线")
    #expect(names[1] == "北辰科贸")
    #expect(names.last == "永信电器")
  }

  @Test func `follows each column of the list`() throws {
    var stage = try Stage.demo()
    try stage.play("SSS")
    #expect(stage.bench.rosterOrder == .standing)
    let portfolio = stage.bench.context.analysis.portfolio
    let letters = stage.bench.roster.map { portfolio[$0]?.standing?.letter ?? "Z" }
    #expect(letters == letters.sorted())
    try stage.play("S")
    let (book, today) = (stage.bench.context.book, Stage.today)
    let days = stage.bench.roster.map { book.nextDay(of: $0, on: today) ?? .distantFuture }
    #expect(days == days.sorted() && Set(days).count > 1)
    try stage.play("S")
    #expect(stage.bench.rosterOrder == .revenue)
  }

  @Test func `holds under a filter and after a change of the book`() throws {
    var stage = try Stage.demo()
    try stage.play("S")
    let ordered = names(stage)
    try stage.play("/<Esc>")
    #expect(names(stage) == ordered)
    try stage.play("x")
    #expect(stage.bench.rosterOrder == .attention)
    #expect(names(stage).count == ordered.count)
  }
}
