// Themes and colours: something is always visible, with and without colour.

import Testing

@testable import Drawing

@Suite struct `A theme` {
  @Test func `gives an unnamed role the look of text`() {
    let text = Style(foreground: .ansi(7))
    let theme = Theme(name: "t", styles: [.text: text, .error: Style(attributes: .bold)])
    #expect(theme[.due] == text)
    #expect(theme[.error].attributes == .bold)
    #expect(Theme(name: "empty", styles: [:])[.text] == .plain)
  }

  @Test func `without colour still shows selection, focus and errors`() {
    let theme = Theme(
      name: "t",
      styles: [
        .selection: Style(background: .rgb(0, 0, 200)), .error: Style(foreground: .ansi(1)),
      ]
    ).withoutColor()
    #expect(theme[.selection] == Style(attributes: .reverse))
    #expect(theme[.borderFocused].attributes.contains(.bold))
    #expect(theme[.selection] != theme[.text] && theme[.error] != theme[.text])
    for role in StyleRole.allCases {
      #expect(theme[role].foreground == .terminal && theme[role].background == .terminal)
    }
  }

  @Test func `built in names every role`() {
    #expect(StyleRole.allCases.filter { Theme.plain.styles[$0] == nil } == [])
  }
}

@Suite struct `A colour` {
  @Test(
    arguments: [
      (Color.rgb(255, 0, 0), Color.indexed(196), Color.ansi(9)),
      (.rgb(0, 0, 0), .indexed(16), .ansi(0)), (.rgb(255, 255, 255), .indexed(231), .ansi(15)),
      (.rgb(118, 118, 118), .indexed(243), .ansi(8)), (.ansi(3), .ansi(3), .ansi(3)),
      (.terminal, .terminal, .terminal), (.indexed(196), .indexed(196), .ansi(9)),
      (.indexed(11), .indexed(11), .ansi(11)),
    ])
  func `has a neighbour on smaller terminals`(color: Color, of256: Color, of16: Color) {
    #expect(color.nearestIndexed() == of256)
    #expect(color.nearestAnsi() == of16)
  }
}

@Suite struct `A style` {
  @Test func `keeps its ground under a match`() {
    let selection = Style(background: .ansi(4), attributes: .reverse)
    let match = Style(foreground: .ansi(5), attributes: .bold)
    let expected = Style(
      foreground: .ansi(5), background: .ansi(4), attributes: [.reverse, .bold])
    #expect(selection.merging(match) == expected)
  }
}

@Suite struct `A set of marks` {
  @Test(arguments: [GlyphSet.unicode, .ascii])
  func `takes one column for each`(glyphs: GlyphSet) {
    let marks = [
      glyphs.horizontal, glyphs.vertical, glyphs.ellipsis, glyphs.selected, glyphs.marked,
      glyphs.done, glyphs.missing, glyphs.warning, glyphs.open, glyphs.folded, glyphs.full,
      glyphs.empty, glyphs.dot, glyphs.arrow,
    ]
    #expect(marks.allSatisfy { DisplayWidth.of($0) == 1 })
    #expect(glyphs != .ascii || marks.allSatisfy(\.isASCII))
  }
}
