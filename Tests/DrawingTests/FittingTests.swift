// Cutting and padding: never wider than asked, never half a character.

import Chance
import Testing

@testable import Drawing

@Suite struct `Fitted text` {
  @Test(
    arguments: [
      ("王小明", 6, "王小明"), ("王小明", 5, "王小…"), ("王小明", 4, "王…"), ("王小明", 1, "…"),
      ("Anna", 3, "An…"), ("Anna", 0, ""), ("Anna", -2, ""), ("e\u{301}tude", 3, "e\u{301}t…"),
    ])
  func `is cut between characters`(text: String, columns: Int, cut: String) {
    #expect(text.clipped(to: columns) == cut)
  }

  @Test func `shows no ellipsis when told not to`() {
    #expect("王小明".clipped(to: 5, ellipsis: false) == "王小")
  }

  @Test func `keeps both ends when it is cut in the middle`() {
    #expect("anna.meier@example.com".clippedMiddle(to: 11) == "anna.…e.com")
    #expect("anna.meier@example.com".clippedMiddle(to: 9) == "anna….com")
    #expect("华东区大客户部".clippedMiddle(to: 8) == "华东…部")
  }

  @Test func `is aligned by columns`() {
    #expect("王".padded(to: 4) == "王  ")
    #expect("王小明".padded(to: 4) == "王… ")
    #expect("¥12".paddedLeft(to: 6) == "   ¥12")
  }

  @Test func `has the promised width whatever is in it`() {
    var random = SplitMix64(seed: 2)
    for _ in 0..<3_000 {
      let text = random.awkwardText()
      let columns = Int.random(in: 0...30, using: &random)
      #expect(text.clipped(to: columns).displayWidth <= columns)
      #expect(text.clipped(to: columns, ellipsis: false).displayWidth <= columns)
      #expect(text.clippedMiddle(to: columns).displayWidth <= columns)
      #expect(text.padded(to: columns).displayWidth == columns)
      #expect(text.paddedLeft(to: columns).displayWidth == columns)
      #expect(text.hasPrefix(text.clipped(to: columns, ellipsis: false)))
      #expect(text.clipped(to: columns).clipped(to: columns) == text.clipped(to: columns))
    }
  }
}

@Suite struct `Wrapped text` {
  @Test(
    arguments: [
      ("one two three", 7, ["one two", "three"]),
      ("one  two", 4, ["one", "two"]),
      ("abcdefgh", 3, ["abc", "def", "gh"]),
      ("a\n\nb", 5, ["a", "", "b"]),
      ("", 5, [""]),
      ("王小明是采购总监", 6, ["王小明", "是采购", "总监"]),
      ("他说好，我们等。", 6, ["他说", "好，我", "们等。"]),
      ("看《合同法》吧", 4, ["看", "《合", "同", "法》", "吧"]),
      ("用Swift写的程序", 8, ["用Swift", "写的程序"]),
      ("王", 1, ["…"]),
      ("text", 0, []),
    ])
  func `breaks where a reader expects it`(text: String, columns: Int, lines: [String]) {
    #expect(text.wrapped(to: columns) == lines)
  }

  @Test func `goes on with shorter lines where they hang`() {
    #expect("one two three four".wrapped(to: 8, indent: 3) == ["one two", "   three", "   four"])
    #expect("甲乙丙丁戊己".wrapped(to: 6, mark: "- ", indent: 2) == ["- 甲乙", "  丙丁", "  戊己"])
    #expect("a".wrapped(to: 2, indent: 2) == [])
  }

  @Test func `fits and loses nothing but blanks`() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<2_000 {
      let text = random.awkwardText()
      let columns = Int.random(in: 2...20, using: &random)
      let lines = text.wrapped(to: columns)
      #expect(lines.allSatisfy { $0.displayWidth <= columns }, "\(text.debugDescription)")
      #expect(ink(lines.joined()) == ink(text), "\(text.debugDescription) at \(columns)")
    }
  }

  private func ink(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { !$0.properties.isWhitespace }
  }
}
