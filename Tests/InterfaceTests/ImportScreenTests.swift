// A file brought in at the screen: which file, how it is read, what will happen, and that it happens.

import Drawing
import Foundation
import Interface
import Model
import Testing

@Suite struct `Importing on the screen` {
  @Test(arguments: Language.allCases)
  func `shows what would happen, lets it happen, and undo takes it back`(language: Language) throws
  {
    var stage = try Stage.demo(language: language)
    let before = stage.bench.context.book
    try ImportSamples.orders.open(on: &stage)
    #expect(stage.bench.layers.count == 1)
    #expect(stage.screen.contains("Müller AG"), "customers that the book lacks are named")
    #expect(stage.screen.contains("Colour"), "a column that is not used is named")
    #expect(stage.screen.contains("viel"), "a row that cannot be read is named")
    try stage.play("i")
    let isUntouched = stage.bench.context.book == before
    #expect(isUntouched, "no customer comes in unasked")
    try stage.play("ai")
    #expect(stage.bench.layers.isEmpty)
    let book = stage.bench.context.book
    #expect(book.orders.rows.count == before.orders.rows.count + 2)
    let order = try #require(
      book.orders.rows.values.first { $0.amount == Money(hundredths: 123_450) })
    #expect(order.day == Day(iso: "2023-12-31"))
    #expect(stage.screen.contains("orders.csv"))
    try stage.play("u")
    #expect(stage.bench.context.book.orders.rows.count == before.orders.rows.count)
    #expect(stage.bench.context.book.accounts.rows.count == before.accounts.rows.count)
  }

  @Test func `leaves the customer under the hand, and so does taking it back`() throws {
    var stage = try Stage.demo(language: .english)
    try stage.play("1jj")
    let name = stage.accountName
    try ImportSamples.orders.open(on: &stage)
    try stage.play("ai")
    #expect(stage.bench.layers.isEmpty && name != nil)
    #expect(stage.accountName == name)
    try stage.play("u")
    #expect(stage.accountName == name)
  }

  @Test func `asks first what the file leaves open, by a key`() throws {
    var stage = try Stage([])
    try ImportSamples.ambiguous.open(on: &stage)
    #expect(stage.screen.contains("press d or Enter"))
    try stage.play("i")
    #expect(stage.bench.notice?.phrase.en.contains("answer that first") == true)
    #expect(stage.bench.context.book.orders.rows.isEmpty)
    try stage.play("d<Down><Down><Enter>")
    #expect(!stage.screen.contains("press d or Enter"))
    try stage.play("i")
    let days = stage.bench.context.book.orders.rows.values.compactMap(\.day).sorted()
    #expect(days == [Day(iso: "2025-03-04"), Day(iso: "2025-05-06")].compactMap(\.self))
  }

  @Test func `takes a column for what the person says, or for nothing`() throws {
    var stage = try Stage([])
    try ImportSamples.customers.open(on: &stage)
    try select("D   Fax", on: &stage)
    try stage.play("<Enter>phone<Enter>")
    try select("B   Region", on: &stage)
    try stage.play("<Enter>nothing<Enter>i")
    let newco = try #require(stage.bench.context.book.account(named: "Newco"))
    #expect(newco.phone == "3")
    #expect(newco.region.isEmpty)
    #expect(newco.industry == "Paper")
  }

  @Test func `tells what of the book changes from what to what`() throws {
    var stage = try Stage(
      [.add(.account, [.account(.name): .text("Newco"), .account(.region): .text("Bath")])])
    try ImportSamples.customers.open(on: &stage)
    let line = stage.screen.split(separator: "\n").first { $0.contains("Bath") }
    #expect(line?.contains("York") == true, "\(stage.screen)")
  }

  @Test func `takes a name of the file for a customer of the book`() throws {
    var stage = try Stage([.add(.account, [.account(.name): .text("Huaxing")])])
    try ImportSamples.orders.open(on: &stage)
    try select("华星电子", on: &stage)
    try stage.play("<Enter>Huaxing<Enter>i")
    let book = stage.bench.context.book
    let known = try #require(book.account(named: "Huaxing"))
    #expect(book.orders.of(known.id).map(\.amount) == [Money(hundredths: 9900)])
    #expect(known.aliases == ["华星电子"])
    #expect(book.accounts.rows.count == 1)
  }

  @Test func `takes rows of a stage for purchases when the person says so`() throws {
    var stage = try Stage([])
    let deals = ImportSamples(
      name: "deals.csv",
      text: """
        Customer,Close Date,Amount,Deal Stage
        Acme,2026-01-15,100,Closed Won (Sales)
        Beta,2026-01-16,200,Phase 6 (Sales)

        """)
    try deals.open(on: &stage)
    try select("Opportunities: 1 row", on: &stage)
    try stage.play("<Enter><Down><Enter>i")
    let amounts = stage.bench.context.book.orders.rows.values.compactMap(\.amount).sorted()
    #expect(amounts == [Money(hundredths: 10_000), Money(hundredths: 20_000)])
  }

  @Test func `writes what is not taken into a file`() throws {
    var stage = try Stage.demo()
    try ImportSamples.orders.open(on: &stage)
    try stage.play("aw")
    guard case .write(let name, let text) = stage.effects.last else {
      Issue.record("nothing was written: \(stage.effects)")
      return
    }
    #expect(name == "orders-rejected.csv")
    #expect(text.contains("viel") && !text.contains("1.234,50"))
  }

  @Test func `shows a file anew when the book has changed since it was read`() throws {
    var stage = try Stage.demo()
    try ImportSamples.customers.open(on: &stage)
    stage.give(.key(.control("s")))
    let count = stage.bench.context.book.accounts.rows.count
    try ImportSamples.customers.open(on: &stage)
    try stage.play("i")
    #expect(stage.bench.context.book.accounts.rows.count == count, "nothing is there twice")
    #expect(stage.bench.notice?.phrase.en.contains("already") == true)
  }

  /// Selects the row of the page that begins with a text.
  private func select(_ text: String, on stage: inout Stage) throws {
    try stage.play("g")
    for _ in 0..<40 {
      if stage.screen.contains("▸ " + text) { return }
      try stage.play("j")
    }
    Issue.record("no row begins with \(text): \(stage.screen)")
  }
}

@Suite struct `Choosing a file` {
  @Test func `says in the prompt that a file is missing, and keeps what was typed`() throws {
    var stage = try Stage([])
    try stage.play("O<C-u>/no/such/file.csv<Enter>")
    #expect(stage.bench.layers.count == 1)
    #expect(stage.screen.contains("/no/such/file.csv cannot be read"))
    try stage.play("<Esc>")
    #expect(stage.bench.layers.isEmpty)
  }

  @Test func `takes a whole path that is typed behind the folder it begins with`() throws {
    var stage = try Stage([])
    try stage.play("O/no/such/file.csv")
    #expect(stage.screen.contains("› /no/such/file.csv"), "\(stage.screen)")
    stage.give(.paste("/~/other.csv"))
    #expect(stage.screen.contains("› ~/other.csv"), "\(stage.screen)")
  }

  @Test func `completes a name with Tab, and goes into folders`() throws {
    try ImportSamples.customers.lying { path in
      let folder = URL(filePath: path).deletingLastPathComponent()
      var stage = try Stage([])
      try stage.play("O<C-u>")
      stage.give(.paste(folder.path.dropLast(3).description))
      try stage.play("<Tab>")
      #expect(stage.screen.contains("customers.csv"), "\(stage.screen)")
      try stage.play("cus<Tab><Enter>")
      #expect(stage.screen.contains("Newco"))
    }
  }

  @Test(arguments: ["import", "csv", "excel", "导入"], Language.allCases)
  func `is found among the commands`(word: String, language: Language) throws {
    var stage = try Stage([], language: language)
    try stage.play(":")
    stage.give(.paste(word))
    try stage.play("<Enter>")
    #expect(stage.bench.scope == .path)
  }

  @Test func `is named on the first page of an empty book, in its hints too`() throws {
    let stage = try Stage([])
    #expect(stage.screen.contains("or O to"))
    #expect(stage.bench.hintActions.contains(.bring(.file)))
  }

  @Test func `is refused with the reason while the book can't be changed`() throws {
    let reason = Phrase("Another window has the book.", "另一个窗口正在用。")
    var stage = try Stage.demo(readOnlyReason: reason)
    try stage.play("O")
    #expect(stage.bench.layers.isEmpty)
    #expect(stage.bench.notice?.phrase == reason)
  }

  @Test func `comes back with what was said about the file`() throws {
    try ImportSamples.ambiguous.lying { path in
      var stage = try Stage([])
      try stage.play("O<C-u>")
      stage.give(.paste(path))
      try stage.play("<Enter>")
      #expect(stage.bench.unsavedWork == nil, "a file that was only looked at is soon opened again")
      try stage.play("d<Down><Enter>")
      let work = try #require(stage.bench.unsavedWork)
      let read = try JSONDecoder().decode(UnsavedWork.self, from: try JSONEncoder().encode(work))
      var again = try Stage([])
      let isPartial = again.putBack(read)
      #expect(!isPartial)
      try again.play("i")
      let days = again.bench.context.book.orders.rows.values.compactMap(\.day).sorted()
      #expect(days == [Day(iso: "2025-04-03"), Day(iso: "2025-06-05")].compactMap(\.self))
    }
  }
}
