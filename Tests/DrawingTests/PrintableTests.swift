// Nothing that came from a file or a person may steer the terminal.

import Testing

@testable import Drawing

@Suite struct `Printable text` {
  @Test(
    arguments: [
      ("\u{1B}]52;c;ZXZpbA==\u{7}", "\u{FFFD}]52;c;ZXZpbA==\u{FFFD}"),
      ("\u{9B}31m", "\u{FFFD}31m"), ("\u{7F}", "\u{FFFD}"), ("\u{0}", "\u{FFFD}"),
      ("a\tb\nc", "a b c"), ("a\r\nb", "a b"), ("a\rb", "a\u{FFFD}b"), ("\r", "\u{FFFD}"),
      ("\u{202E}cod.exe\u{2069}", "cod.exe"), ("\u{FEFF}name\u{AD}s", "names"),
      ("a\u{2028}b\u{200F}", "ab"), ("王小明 Ünal", "王小明 Ünal"), ("👨‍👩‍👧", "👨‍👩‍👧"),
    ])
  func `obeys nobody`(text: String, safe: String) {
    #expect(Printable.text(text) == safe)
  }

  @Test func `stays as it is the second time`() {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<2_000 {
      let once = Printable.text(random.awkwardText())
      #expect(Printable.text(once) == once)
      #expect(once.unicodeScalars.allSatisfy { Printable.fate(of: $0) == .kept })
    }
  }
}
