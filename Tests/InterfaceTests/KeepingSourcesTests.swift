// How a file was read, kept at the screen as a source of the person's own; and which source a file is of.

import Drawing
import Foundation
import Interface
import Model
import Testing

@Suite struct `Keeping how a file was read` {
  /// A file whose column of names has to be named by hand.
  private static let till = ImportSamples(
    name: "till-2025-11.csv",
    text: """
      Whom,Date,Amount
      Beta,2025-01-02,100

      """)

  @Test func `is offered by a key, with a name from the file's`() throws {
    var stage = try Stage([])
    try ImportSamples.ambiguous.open(on: &stage)
    try stage.play("K")
    #expect(stage.bench.notice?.phrase.en.contains("answer the question at the top") == true)
    try stage.play("d<Down><Enter>K")
    #expect(stage.screen.contains("Keep this reading"), "\(stage.screen)")
    #expect(stage.screen.contains("ambiguous"))
    try stage.play("<Enter>")
    guard case .writeSource(let path, let text) = stage.effects.last else {
      Issue.record("nothing was kept: \(stage.effects)")
      return
    }
    #expect(path.hasSuffix("/sources/ambiguous.toml"))
    #expect(text.contains("name = \"ambiguous\""))
    #expect(text.contains("dates = \"dmy\""))
    #expect(stage.bench.scope == .importing, "the page stays")
    let count = stage.effects.count
    try stage.play("K<Enter>")
    #expect(stage.bench.scope == .confirm, "what was kept is replaced only after a yes")
    #expect(stage.effects.count == count)
    try stage.play("<Esc>")
    #expect(stage.bench.scope == .importing)
  }

  @Test(arguments: Language.allCases)
  func `is asked once after an import in which something was corrected`(language: Language) throws {
    var stage = try Stage([], language: language)
    try Self.till.open(on: &stage)
    try correct(&stage)
    try stage.play("i")
    #expect(stage.bench.context.book.orders.rows.count == 1, "\(stage.screen)")
    #expect(stage.bench.notice?.phrase.en.hasPrefix("Imported till-2025-11.csv") == true)
    #expect(stage.screen.contains("› till") || stage.screen.contains("till"), "\(stage.screen)")
    try stage.play("<Enter>")
    guard case .writeSource(let path, let text) = stage.effects.last else {
      Issue.record("nothing was kept: \(stage.effects)")
      return
    }
    #expect(path.hasSuffix("/sources/till.toml"))
    #expect(text.contains("account = \"Whom\""), "\(text)")
    #expect(stage.bench.layers.isEmpty)
  }

  @Test func `isn't asked where nothing was corrected, or where it was asked already`() throws {
    var stage = try Stage([])
    try ImportSamples.customers.open(on: &stage)
    try stage.play("i")
    #expect(stage.bench.layers.isEmpty)
    try Self.till.open(on: &stage)
    try correct(&stage)
    try stage.play("K<Esc>ai")
    #expect(stage.bench.layers.isEmpty, "\(stage.screen)")
  }

  @Test func `says which program a file was recognised as, and takes another one or none`() throws {
    let deals = ImportSamples(
      name: "deals.csv",
      text: """
        Record ID,Deal Name,Deal Stage,Pipeline,Amount,Close Date,Associated Company
        1,Chairs,Closed Won,Sales,100,2026-01-15,Acme
        2,Desks,Qualified,Sales,200,2026-01-16,Acme

        """)
    var stage = try Stage([])
    try deals.open(on: &stage)
    #expect(stage.screen.contains("Source"), "\(stage.screen)")
    let line = stage.screen.split(separator: "\n").first { $0.contains("p Source") }
    #expect(line?.contains("HubSpot") == true, "\(stage.screen)")
    try stage.play("pnone: by<Enter>")
    let after = stage.screen.split(separator: "\n").first { $0.contains("p Source") }
    #expect(after?.contains("none") == true, "\(stage.screen)")
  }

  /// Says that the rows are orders, and which column has their customers.
  private func correct(_ stage: inout Stage) throws {
    let isChinese = stage.bench.context.language == .chinese
    try stage.play("t<Down><Down><Down><Enter>")
    try select("Whom", on: &stage)
    try stage.play("<Enter>")
    stage.give(.paste(isChinese ? "订单：客户" : "order line: account"))
    try stage.play("<Enter>")
  }

  /// Selects the row of the page that holds a text.
  private func select(_ text: String, on stage: inout Stage) throws {
    try stage.play("g")
    for _ in 0..<40 {
      let lines = stage.screen.split(separator: "\n")
      if lines.contains(where: { $0.contains("▸") && $0.contains(text) }) { return }
      try stage.play("j")
    }
    Issue.record("no row holds \(text): \(stage.screen)")
  }
}
