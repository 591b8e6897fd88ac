// What the page of an import says and answers: every sheet, every customer, every kind of thing, and every key.

import Drawing
import Foundation
import Interchange
import Interface
import Model
import Testing

@Suite struct `The page of an import` {
  /// A workbook of the demo's customers and orders.
  private static func workbook() throws -> ImportSamples {
    let book = try Stage.demo().bench.context.book
    let bytes = KindTable.workbook([.account, .order], of: book, .english)
    return ImportSamples(name: "book.xlsx", bytes: bytes)
  }

  @Test func `takes all sheets of a workbook at once, and undo takes them back at once`() throws {
    let before = try Stage.demo().bench.context.book
    var stage = try Stage([], rows: 60)
    try Self.workbook().open(on: &stage)
    #expect(stage.screen.contains("Several sheets hold rows"), "\(stage.screen)")
    try stage.play("s")
    stage.give(.paste("all, one"))
    try stage.play("<Enter>")
    let screen = stage.screen
    #expect(screen.contains("all, one after the other"), "\(screen)")
    #expect(screen.contains("Accounts: Columns"), "\(screen)")
    try stage.play("G")
    #expect(stage.screen.contains("Order lines: "), "\(stage.screen)")
    try stage.play("i")
    let book = stage.bench.context.book
    #expect(book.accounts.rows.count == before.accounts.rows.count, "\(stage.screen)")
    #expect(book.orders.rows.count == before.orders.rows.count)
    let notice = try #require(stage.bench.notice?.phrase.en)
    #expect(notice.contains("accounts new") && notice.contains("order lines new"), "\(notice)")
    try stage.play("u")
    #expect(stage.bench.context.book.accounts.rows.isEmpty)
    #expect(stage.bench.context.book.orders.rows.isEmpty)
  }

  @Test func `takes one sheet of a workbook, and forgets what was said about another`() throws {
    var stage = try Stage([])
    try Self.workbook().open(on: &stage)
    try stage.play("s<Enter>i")
    #expect(!stage.bench.context.book.accounts.rows.isEmpty)
    #expect(stage.bench.context.book.orders.rows.isEmpty)
  }

  @Test(arguments: Language.allCases)
  func `answers a key that does nothing here`(language: Language) throws {
    var stage = try Stage.demo(language: language)
    try ImportSamples.orders.open(on: &stage)
    for key in ["@", "b", ":", "<Left>"] {
      try stage.play(key)
      let notice = try #require(stage.bench.notice, "\(key)")
      #expect(notice.phrase.en.contains("does nothing on this page"), "\(key)")
      #expect(stage.bench.scope == .importing)
    }
    try stage.play("y")
    #expect(stage.bench.notice?.phrase.en.contains("has its year") == true)
    try stage.play("s")
    #expect(stage.bench.notice?.phrase.zh.contains("工作表") == true)
  }

  @Test(arguments: Language.allCases)
  func `names every kind of thing that came in`(language: Language) throws {
    var stage = try Stage.demo(language: language)
    try ImportSamples.orders.open(on: &stage)
    try stage.play("ai")
    let notice = try #require(stage.bench.notice?.phrase)
    #expect(
      notice.en == "Imported orders.csv: 2 accounts new, 2 order lines new. u takes it back.")
    #expect(notice.zh == "已导入 orders.csv：新增 2 家客户，新增 2 笔订单。按 u 可撤销。")
  }

  @Test func `asks about an order of another customer, with three answers`() throws {
    let file = "Order No,Customer,Date,Product,Amount\nA7,Acme,2025-01-02,Ink,5\n"
    let first = ImportSamples(name: "first.csv", text: file)
    let second = ImportSamples(name: "second.csv", text: file.replacing("Acme", with: "Zeta"))
    var stage = try Stage([.add(.account, [.account(.name): .text("Zeta")])])
    try first.open(on: &stage)
    try stage.play("ai")
    try second.open(on: &stage)
    #expect(stage.screen.contains("Order “A7” is of “Acme”"), "\(stage.screen)")
    try stage.play("o")
    #expect(stage.screen.contains("are other orders"), "\(stage.screen)")
    stage.give(.paste("stay as"))
    try stage.play("<Enter>")
    #expect(stage.screen.contains("left as the book has it"), "\(stage.screen)")
    try stage.play("o")
    stage.give(.paste("get the customer"))
    try stage.play("<Enter>i")
    let book = stage.bench.context.book
    let order = try #require(book.orders.rows.values.first)
    #expect(book.orders.rows.count == 1 && order.account == book.account(named: "Zeta")?.id)
  }

  @Test
  func `lets a word of the states be the only one that means a purchase, and takes that back`()
    throws
  {
    let file = ImportSamples(
      name: "orders.csv",
      text: "Customer,Date,Amount,Status\nAcme,2025-01-02,5,Paid\nAcme,2025-01-03,7,Zugesagt\n")
    var stage = try Stage([.add(.account, [.account(.name): .text("Acme")])], rows: 44)
    try file.open(on: &stage)
    let word = "Zugesagt "
    #expect(stage.screen.contains(word), "\(stage.screen)")
    try stage.play("g")
    for _ in 0..<30 where stage.bench.scope == .importing {
      try stage.play("j<Enter>")
      if stage.screen.contains("are purchases, like the other rows") { break }
      if stage.bench.scope != .importing { try stage.play("<Esc>") }
    }
    #expect(stage.screen.contains("are purchases, like the other rows"), "\(stage.screen)")
    stage.give(.paste("no other"))
    try stage.play("<Enter>")
    #expect(stage.screen.contains("a purchase, as you said"), "\(stage.screen)")
    try stage.play("i")
    let orders = stage.bench.context.book.orders.sorted
    #expect(orders.compactMap(\.amount) == [Money(hundredths: 700)])
  }

  @Test func `shows all customers that are about to be made`() throws {
    let rows = (1...400).map { "Customer \($0) Works,2025-01-02,\($0)\n" }.joined()
    let many = ImportSamples(name: "many.csv", text: "Customer,Date,Amount\n" + rows)
    var stage = try Stage.demo()
    try many.open(on: &stage)
    #expect(stage.screen.contains("400 customers are not in the book"))
    try stage.play("a")
    var seen: Set<String> = []
    try stage.play("g")
    for _ in 0..<80 {
      let words = stage.screen.split(separator: " ").map(String.init)
      for (word, next) in zip(words, words.dropFirst()) where next == "Works" { seen.insert(word) }
      try stage.play("<C-d>")
    }
    #expect(seen.count == 400)
  }

  @Test(arguments: Language.allCases)
  func `says what to do by its settings, not by the options of the command line`(
    language: Language
  ) throws {
    let samples = [
      ImportSamples(
        name: "commas.csv", text: "Customer,Date,Amount\nBeta,2025-01-02,\"1,234\"\n"),
      ImportSamples(
        name: "blanks.csv", text: "Customer,Date,Amount\nBeta,2025-01-02,1\n,2025-01-03,2\n"),
      ImportSamples(
        name: "stages.csv",
        text: "Customer,Date,Amount,Status\nBeta,2025-01-02,1,Fine\nBeta,2025-01-03,2,Odd\n"),
      ImportSamples(
        name: "old.csv",
        bytes: Array("Name,Region\nM".utf8) + [0xFC] + Array("ller AG,K".utf8) + [0xF6]
          + Array("ln\n".utf8)),
    ]
    for sample in samples {
      var stage = try Stage([], language: language)
      try sample.open(on: &stage)
      let screen = stage.screen
      #expect(!screen.contains("--"), "\(sample.name): \(screen)")
      #expect(screen.contains(language == .english ? "below" : "下面"), "\(sample.name): \(screen)")
    }
  }
}
