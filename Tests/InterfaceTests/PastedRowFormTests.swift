// Rows and lines that are pasted into a form.

import Drawing
import Model
import Testing

@testable import Interface

@Suite struct `A form with a pasted row` {
  @Test(arguments: Language.allCases)
  func `puts the cells of a pasted row into its fields, and says what it leaves`(language: Language)
    throws
  {
    var stage = try Stage.demo(language: language)
    try stage.play("2a")
    stage.give(.paste("李莉\t采购总监\n"))
    try stage.play("<C-s>")
    let people = stage.bench.context.book.people.sorted
    #expect(people.contains { $0.name == "李莉" && $0.title == "采购总监" })
    try stage.play("a")
    stage.give(.paste("钱小乙\t经理\t财务\n"))
    #expect(stage.screen.contains(language == .english ? "Took 2 of 3 cells" : "3 格中的 2 格"))
    try stage.play("<C-s>")
    #expect(!stage.bench.context.book.people.sorted.contains { $0.name.contains("\t") })
  }

  @Test func `never makes one person of several pasted rows`() throws {
    var stage = try Stage.demo()
    try stage.play("2a")
    stage.give(.paste("李莉\t采购总监\n钱小乙\t经理\n"))
    #expect(stage.bench.scope == .importing, "\(stage.screen)")
    try stage.play("i")
    let people = stage.bench.context.book.people.sorted
    #expect(people.contains { $0.name == "李莉" } && people.contains { $0.name == "钱小乙" })
  }

  @Test func `puts several pasted lines into one line`() throws {
    var stage = try Stage.demo()
    try stage.play("a")
    stage.give(.paste("Acme\nPaper\r\nMills"))
    try stage.play("<C-s>")
    #expect(stage.accountName == "Acme Paper Mills")
  }
}
