// Narrowing and sorting a report: / and S on every report that is a value.

import Drawing
@testable import Interface
import Model
import Report
import Testing

@Suite struct `A report on the screen` {
  private func rows(_ stage: Stage) throws -> [String] {
    let screen = try #require(stage.bench.layers.last as? ReportScreen)
    let context = stage.bench.context
    let rows = screen.rows(context: context)
    return (0..<rows.count).map {
      rows[$0].account.map { context.book.title(of: $0, .account) } ?? ""
    }
  }

  @Test func `is narrowed with each key, keeps to it after Enter, and is whole again with Esc`()
    throws
  {
    var stage = try Stage.demo()
    try stage.play("B")
    let all = try rows(stage)
    try stage.play("/harl")
    #expect(try rows(stage) == all.filter { $0.contains("Harlow") })
    try stage.play("<Enter>")
    #expect(stage.bench.scope == .report)
    #expect(stage.screen.contains("/harl"))
    try stage.play("<Esc>")
    #expect(try rows(stage) == all)
    #expect(stage.bench.layers.count == 1, "Esc takes one layer: the filter.")
    try stage.play("/zzz")
    #expect(try rows(stage).isEmpty)
    #expect(stage.screen.contains("Nothing matches."))
  }

  @Test func `is sorted by one column after the other, and comes back to its own order`() throws {
    var stage = try Stage.demo()
    try stage.play("B")
    let all = try rows(stage)
    var seen: Set<[String]> = []
    for _ in 0..<20 {
      try stage.play("S")
      seen.insert(try rows(stage))
      #expect(try rows(stage).sorted() == all.sorted())
      if stage.bench.notice?.phrase.en.contains("sorted by") == false { break }
    }
    #expect(try rows(stage) == all)
    #expect(seen.contains(all.sorted()), "One of the columns is the name.")
  }

  @Test(arguments: ["B", "t", "L<Tab>", "Y", "C", "D<Tab>", "R", "A", "W", "W<Tab>"])
  func `can be narrowed`(keys: String) throws {
    var stage = try Stage.demo()
    try stage.play(keys + "/qqqq")
    #expect(try rows(stage).isEmpty, "\(keys)")
    try stage.play("<Esc>")
    #expect(try !rows(stage).isEmpty, "\(keys)")
  }

  @Test(
    arguments: ["B", "R", "A", "W<Tab>", "t", "L<Tab>", "C"],
    ["e", "a", "p", "c", "s", "<Enter>", "m"])
  func `acts on no row that the filter hides`(report: String, act: String) throws {
    var stage = try Stage.demo()
    try stage.play(report + "/qqqq<Enter>")
    let before = stage.bench.context.book.version
    try stage.play(act)
    #expect(stage.form == nil && stage.bench.layers.count == 1, "\(report) \(act)")
    #expect(stage.bench.context.book.version == before)
    #expect(stage.bench.notice != nil)
  }
}
