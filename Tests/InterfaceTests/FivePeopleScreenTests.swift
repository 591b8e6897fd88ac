// What the screens about the five people look like, compared with kept ones.

import Drawing
import Interface
import Model
import Testing

@Suite struct `The five people as a picture` {
  @Test(arguments: Self.reports) func `looks as agreed in the reports`(screen: KeptScreen) throws {
    try screen.check()
  }

  @Test(arguments: Self.boxes) func `looks as agreed behind =`(screen: KeptScreen) throws {
    try screen.check()
  }

  @Test(arguments: Self.parts) func `looks as agreed where a part has no person`(
    screen: KeptScreen
  ) throws {
    try screen.check()
  }

  /// A screen in both languages at the sizes of a window, and at the smallest where it is asked for.
  private static func sizes(_ name: String, _ keys: String, small: Bool = false) -> [KeptScreen] {
    KeptScreen.both(name, keys) + KeptScreen.both(name, keys, columns: 120, rows: 40)
      + (small ? KeptScreen.both(name, keys, columns: 40, rows: 10) : [])
  }

  private static let reports: [KeptScreen] =
    sizes("team", "jjt", small: true) + KeptScreen.both("team-class", "jjt<Tab>")
    + sizes("ledger", "jjL", small: true) + sizes("ledger-book", "jjL<Tab>")
    + sizes("gifts", "Y", small: true)

  private static let boxes: [KeptScreen] =
    sizes("team-why", "jjt=") + KeptScreen.both("ledger-why", "jjL=")
    + KeptScreen.both("gifts-why", "Y=") + sizes("map-why", "jj2=", small: true)
    + sizes("map-why-end", "jj2=G") + KeptScreen.both("map-why-vacancy", "j2jj=")
    + sizes("questions-why", "jj3=") + KeptScreen.both("accounts-why", "jj=")

  private static let parts: [KeptScreen] =
    sizes("part-roles", "j2j", small: true) + KeptScreen.both("part-boxes", "j2jzv")
    + KeptScreen.both("part-surroundings", "j2jzvv")
    + KeptScreen.both("part-form", "j2jj0") + KeptScreen.both("part-name", "j2j<Enter>")
    + KeptScreen.both("part-questions", "j2j3")
    + sizes("five-roles", "jj2", small: true) + KeptScreen.both("five-surroundings", "jj2zvv")
    + sizes("five-questions", "jj3", small: true)
}
