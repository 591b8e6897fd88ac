// What the workbench looks like, at every size and in both languages, compared with kept screens.

import Drawing
import Interface
import Model
import Testing

@Suite struct `The workbench as a picture` {
  @Test(arguments: Self.sizes.flatMap { KeptScreen.both("workbench", "", columns: $0, rows: $1) })
  func `looks as agreed at every size`(screen: KeptScreen) throws {
    try screen.check()
  }

  @Test(arguments: Self.panes) func `looks as agreed pane by pane`(screen: KeptScreen) throws {
    try screen.check()
  }

  @Test(arguments: Self.layers) func `looks as agreed under a layer`(screen: KeptScreen) throws {
    try screen.check()
  }

  @Test(arguments: Self.narrow) func `is usable in a small window`(screen: KeptScreen) throws {
    try screen.check()
  }

  @Test(arguments: Self.beginnings) func `says what comes first`(screen: KeptScreen) throws {
    try screen.check()
  }

  @Test(arguments: KeptScreen.both("too-small", "", columns: 18, rows: 4))
  func `says in one line that a window is too small`(screen: KeptScreen) throws {
    try screen.check()
  }

  @Test(
    arguments: Self.sizes + [(18, 4), (20, 5), (60, 12), (100, 8), (150, 12)], Language.allCases)
  func `has two of a kind nowhere: every row is as wide as the screen`(
    size: (Int, Int), language: Language
  ) throws {
    let stage = try Stage.demo(columns: size.0, rows: size.1, language: language)
    let rows = stage.screen.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(rows.allSatisfy { String($0).displayWidth <= size.0 })
  }

  private static let sizes = [(40, 10), (80, 24), (120, 40), (200, 60)]

  private static let panes: [KeptScreen] =
    [
      ("map-roles", "2"), ("map-boxes", "2v"), ("map-surroundings", "2vv"), ("questions", "3"),
      ("zoomed-questions", "3z"),
    ].flatMap { KeptScreen.both($0.0, $0.1) }

  private static let layers: [KeptScreen] =
    [
      ("account-form", "a"), ("palette", ":"), ("help", "?"), ("delete", "d"),
      ("delete-person", "2d"), ("card", "<Enter>"), ("call-plan", "p"), ("call-before", "jjp"),
      ("call-after", "jjo"),
      ("add-menu", "+"), ("filter-none", "/zzz"), ("filter-kept", "/o<Enter>"),
    ].flatMap { KeptScreen.both($0.0, $0.1) }
    + KeptScreen.both("person-form", "2Ga") + KeptScreen.both("filter", "/dian")

  private static let narrow: [KeptScreen] =
    [
      ("map", "2"), ("questions", "3"), ("account-form", "a"), ("palette", ":"), ("delete", "d"),
      ("card", "<Enter>"), ("filter", "/o"), ("help", "?"), ("help-map", "2?"),
    ].flatMap { KeptScreen.both($0.0, $0.1, columns: 40, rows: 10) }

  private static let beginnings: [KeptScreen] =
    KeptScreen.both("empty-book", "", of: .nothing)
    + KeptScreen.both("empty-book", "", of: .nothing, columns: 120, rows: 40)
    + KeptScreen.both("bare-account", "", of: .bareAccount)
    + KeptScreen.both("bare-account-card", "<Enter>", of: .bareAccount)
    + KeptScreen.both("bare-account-map", "2", of: .bareAccount)
    + KeptScreen.both("bare-account-questions", "3", of: .bareAccount)
}
