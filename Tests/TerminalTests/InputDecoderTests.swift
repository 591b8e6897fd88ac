// Putting what curses reads together to inputs, without a terminal.

import CCurses
import Drawing
import Testing

@testable import Terminal

@Suite struct `An input decoder` {
  /// All inputs in a text, as if it had arrived at once.
  private func inputs(_ text: String) -> [Input] {
    var tokens = text.unicodeScalars.map { Token.scalar($0.value) }[...]
    var decoder = InputDecoder()
    var inputs: [Input] = []
    while let input = decoder.next(from: { _ in tokens.popFirst() }) { inputs.append(input) }
    return inputs
  }

  @Test(
    arguments: [
      ("ab", [.key(.character("a")), .key(.character("b"))]),
      ("\u{1B}", [.key(.escape)]),
      ("\u{1B}\u{1B}", [.key(.escape), .key(.escape)]),
      ("\u{1B}\u{1B}[A", [.key(.escape), .key(.up)]),
      ("\u{1B}[", [.key(.alt("["))]),
      ("\u{1B}O", [.key(.alt("O"))]),
      ("\u{1B}[1;2D\u{1B}[15~", [.key(.shiftLeft), .key(.function(5))]),
      ("\u{1B}[?1;2cx", [.key(.character("x"))]),
      ("\u{1B}[200~a\r\nb\rc\u{1B}[201~d", [.paste("a\nb\nc"), .key(.character("d"))]),
      ("\u{1B}[200~never ends", [.paste("never ends")]),
      ("\u{1B}[200~\u{1B}[31mred\u{1B}[201~", [.paste("red")]),
      ("\u{0}\u{1}\u{1F}", [.key(.control(" ")), .key(.control("a")), .key(.control("_"))]),
      ("🇨🇳e\u{301}", [.key(.character("🇨🇳")), .key(.character("e\u{301}"))]),
      ("\n\r\t\u{8}", [.key(.enter), .key(.enter), .key(.tab), .key(.backspace)]),
      (
        "\u{1B}[<0;5;3M\u{1B}[<64;1;1M",
        [
          .mouse(MouseEvent(kind: .press, point: Point(row: 2, column: 4))),
          .mouse(MouseEvent(kind: .wheelUp, point: Point(row: 0, column: 0))),
        ]
      ),
    ] as [(String, [Input])])
  func `takes a stream apart`(text: String, expected: [Input]) {
    #expect(inputs(text) == expected)
  }

  @Test func `skips a key that has no meaning here`() {
    var tokens: [Token] = [.key(0), .key(RAPPORT_KEY_F0.rawValue + 3), .scalar(0x6A)]
    var decoder = InputDecoder()
    let source: InputDecoder.Source = { _ in tokens.isEmpty ? nil : tokens.removeFirst() }
    #expect(decoder.next(from: source) == .key(.function(3)))
    #expect(decoder.next(from: source) == .key(.character("j")))
    #expect(decoder.next(from: source) == nil)
  }
}

@Suite struct `A palette` {
  private let style = Style(
    foreground: .rgb(255, 0, 0), background: .ansi(12), attributes: .underline)
  private let underline = Int32(RAPPORT_UNDERLINE.rawValue)
  private let bold = Int32(RAPPORT_BOLD.rawValue)

  @Test func `gives each terminal the nearest it has`() {
    #expect(
      Palette(count: 256).look(of: style)
        == Look(foreground: 196, background: 12, attributes: underline))
    #expect(
      Palette(count: 16).look(of: style)
        == Look(foreground: 9, background: 12, attributes: underline))
    #expect(
      Palette(count: 8).look(of: style)
        == Look(foreground: 1, background: 4, attributes: underline | bold))
    #expect(
      Palette(count: 0).look(of: style)
        == Look(foreground: -1, background: -1, attributes: underline))
  }

  @Test func `shows gray where eight colours are all there is`() {
    let gray = Style(foreground: .ansi(8))
    #expect(Palette(count: 8).look(of: gray).foreground == 7)
  }
}
