// Nothing that came from a file or a person may steer the terminal.

import Chance
import Testing

@testable import Drawing

@Suite struct `Printable text` {
  @Test(
    arguments: [
      ("\u{1B}]52;c;ZXZpbA==\u{7}", "\u{FFFD}]52;c;ZXZpbA==\u{FFFD}"),
      ("\u{9B}31m", "\u{FFFD}31m"), ("\u{7F}", "\u{FFFD}"), ("\u{0}", "\u{FFFD}"),
      ("a\tb\nc", "a b c"), ("a\r\nb", "a b"), ("a\rb", "a b"), ("\r", " "),
      ("\u{202E}cod.exe\u{2069}", "cod.exe"), ("\u{FEFF}name\u{AD}s", "names"),
      ("a\u{2028}b\u{200F}", "a b"), ("王小明 Ünal", "王小明 Ünal"), ("👨‍👩‍👧", "👨‍👩‍👧"),
      ("Ac\u{61C}me", "Acme"), ("Ac\u{E0061}\u{E007F}me", "Acme"), ("\u{E0000}", "\u{FFFD}"),
      ("葛\u{E0100}城 ⚠\u{FE0F}", "葛\u{E0100}城 ⚠\u{FE0F}"), ("می\u{200C}خواهم", "می\u{200C}خواهم"),
    ])
  func `obeys nobody`(text: String, safe: String) {
    #expect(Printable.text(text) == safe)
  }

  @Test func `keeps the lines of what has lines`() {
    #expect(Printable.lines("a\tb\r\nc\n") == "a b\nc\n")
    #expect(Printable.lines("a\rb\u{85}c\u{2029}d\u{1B}\u{202E}e") == "a b c d\u{FFFD}e")
  }

  @Test func `is as wide as what it was made of`() {
    var random = SplitMix64(seed: 5)
    for value in (0x80...0xE01FF).lazy.compactMap(Unicode.Scalar.init)
    where !Printable.isSafe(value) {
      let text = String(Character(value))
      #expect(DisplayWidth.of(text) == DisplayWidth.of(Printable.text(text)), "\(value.value)")
    }
    for _ in 0..<500 {
      let text = random.awkwardText()
      let lines = Printable.lines(text)
      #expect(Printable.text(lines) == Printable.text(text))
    }
  }

  @Test func `stays as it is the second time`() {
    var random = SplitMix64(seed: 4)
    for _ in 0..<2_000 {
      let once = Printable.text(random.awkwardText())
      #expect(Printable.text(once) == once)
      #expect(once.unicodeScalars.allSatisfy { Printable.fate(of: $0) == .kept })
    }
  }
}
