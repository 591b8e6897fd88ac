// The morning's page as the first that is seen: there where somebody is to be called, and in nobody's way.

import Drawing
import Model
import Testing

@testable import Interface

@Suite struct `The morning at the start` {
  /// The sample book as the day's first start shows it.
  private func morning() throws -> Workbench {
    var bench = try Stage.demo().bench
    bench.openMorning()
    return bench
  }

  /// What keys lead to.
  private func after(_ keys: String) throws -> Workbench {
    var bench = try morning()
    for key in try Key.sequence(keys) { _ = bench.update(.key(key)) }
    return bench
  }

  @Test func `says whom to call, and Esc leads to the accounts`() throws {
    let screen = try morning().render().text
    #expect(screen.contains("Today: whom to call first"))
    let back = try after("<Esc>")
    #expect(back.layers.isEmpty)
    #expect(back.focus == .accounts)
  }

  @Test func `looks for a customer as soon as somebody types a Chinese name`() throws {
    let bench = try after("重")
    #expect(bench.layers.isEmpty)
    #expect(bench.filter?.isOpen == true)
  }

  @Test func `narrows its own rows with the slash that its hints offer`() throws {
    let first = try #require(try morning().layers.first as? ReportScreen)
    let names = first.rows(context: try morning().context)
    #expect(names.count > 1)
    let bench = try after("/dayw")
    let page = try #require(bench.layers.first as? ReportScreen, "The page stays.")
    #expect(bench.filter == nil && page.filter.isOpen)
    #expect(page.rows(context: bench.context).count < names.count)
    #expect(try after("/dayw<Esc>").layers.count == 1)
  }

  @Test func `lets the keys of the panes through, and keeps those of its own rows`() throws {
    #expect(try after("2").focus == .map)
    #expect(try after("z").isZoomed)
    #expect(try after("q").layers.isEmpty, "q closes it as every page.")
    #expect(try after("jj").layers.count == 1)
    #expect(try after("<Enter>").layers.count == 2)
    #expect(try after("!").layers.count == 1)
    #expect(try after("Ck").layers.count == 1, "Another report keeps its keys.")
    #expect(try after("C2").layers.count == 1)
  }

  @Test func `is not there where nobody has to be called`() throws {
    var bench = try Stage([]).bench
    bench.openMorning()
    #expect(bench.layers.isEmpty)
  }

  @Test func `names each key once in the hint line`() throws {
    let hints = try morning().hintActions
    #expect(Set(hints).count == hints.count)
  }
}
