// How wide text is. That libc, and so ncurses, agrees is tested with the terminal.

import Chance
import Testing

@testable import Drawing

@Suite struct `Display width` {
  @Test(
    arguments: [
      ("", 0), ("abc", 3), ("王小明", 6), ("e\u{301}", 1), ("…", 1), ("●│", 2), ("👍", 2), ("👍🏽", 2),
      ("👨‍👩‍👧", 2), ("⚠️", 1), ("🇨🇳", 2), ("1️⃣", 1), ("ｱ", 1), ("Ａ", 2), ("한", 2), ("का", 2),
      ("\u{AD}", 0), ("\t", 1), ("\r\n", 1), ("\u{1B}", 1), ("王 (CEO)", 8),
    ])
  func `of a text is counted in columns`(text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test func `of a text is the sum over its characters`() {
    var random = SplitMix64(seed: 1)
    for _ in 0..<2_000 {
      let text = random.awkwardText()
      #expect(DisplayWidth.of(text) == text.map { DisplayWidth.of($0) }.reduce(0, +), "\(text)")
    }
  }

  @Test(
    arguments: [
      ("👨‍👩‍👧", "👨"), ("⚠️", "⚠"), ("👍🏽", "👍"), ("1️⃣", "1"), ("e\u{301}", "e\u{301}"), ("王", "王"),
    ] as [(Character, Character)])
  func `is agreed on by drawing only the base of a glued emoji`(
    character: Character, drawn: Character
  ) {
    var reader = ClusterReader(String(character))
    let cluster = reader.next()
    #expect((cluster?.isCombined == true ? character : cluster.map { Character($0.base) }) == drawn)
    #expect(DisplayWidth.of(character) == DisplayWidth.of(drawn))
  }

  @Test func `tables are sorted and do not overlap`() {
    for table in [DisplayWidth.zeroRanges, DisplayWidth.wideRanges] {
      for (left, right) in zip(table, table.dropFirst()) {
        #expect(left.0 <= left.1 && left.1 < right.0)
      }
    }
  }
}
