// Theme files: the ones that come with the program are right and readable, and a wrong one is
// answered with its line.

import Drawing
import Method
import Model
import Testing

@testable import Interface

@Suite struct `A theme file` {
  private let parent = Theme(
    name: "parent", styles: [.key: Style(foreground: .ansi(4)), .due: Style(foreground: .ansi(3))])

  @Test func `names colours through its palette and inherits the rest`() throws {
    let text = """
      inherits = "parent"
      [description]
      en = "Sea"
      zh = "海"
      [palette]
      sea = "#0077BB"
      [styles]
      text = { fg = 231, bg = "black" }
      key = { fg = "sea", attributes = ["bold", "underline"] }
      badge = "bright-red"
      """
    let (theme, problems) = ThemeFile.read(text, source: "my/sea.toml", themes: [parent])
    let sea = try #require(theme)
    #expect(problems == [])
    #expect(sea.name == "sea")
    #expect(sea.chineseDescription == "海")
    #expect(
      sea[.key]
        == Style(
          foreground: .rgb(0, 0x77, 0xBB), background: .ansi(0), attributes: [.bold, .underline]))
    #expect(sea[.badge] == Style(foreground: .ansi(9), background: .ansi(0)))
    #expect(sea[.due] == Style(foreground: .ansi(3), background: .ansi(0)))
  }

  @Test(
    arguments: [
      ("[styles]\nselektion = \"red\"", 2, "selektion"),
      ("[styles]\nSelection = \"red\"", 2, "write selection"),
      ("[styles]\n\nkey = { fg = \"reddish\" }", 3, "reddish"),
      ("[styles]\nkey = { fg = \"#12345\" }", 2, "#12345"),
      ("[styles]\nkey = { fg = 256 }", 2, "256"),
      ("[styles]\nkey = { attributes = [\"loud\"] }", 2, "loud"),
      ("[styles]\nkey = { color = \"red\" }", 2, "color"),
      ("[styles]\nkey = true", 2, "key"),
      ("name = \"x\"\ninherits = \"nobody\"", 2, "nobody"),
      ("name = \"x\"\nstyle = 1", 2, "style"),
      ("[palette]\nsea = \"wet\"", 2, "wet"),
      ("description = \"x\"", 1, "description"),
    ])
  func `names what it cannot use with its line, and the rest still works`(
    text: String, line: Int, word: String
  ) throws {
    let (theme, problems) = ThemeFile.read(text, source: "mine.toml", themes: [parent])
    let problem = try #require(problems.first)
    #expect(problems.count == 1)
    #expect(problem.line == line)
    #expect(problem.phrase(.english).hasPrefix("mine.toml:\(line):"))
    #expect(problem.phrase(.english).contains(word))
    #expect(problem.phrase(.chinese).hasPrefix("mine.toml:\(line):1："))
    #expect(try #require(theme)[.selection] == Theme.plain[.selection])
  }

  @Test func `that is not TOML is no theme, and the place is told`() throws {
    let (theme, problems) = ThemeFile.read("a = 1\nb = = 2", source: "x.toml", themes: [])
    #expect(theme == nil)
    #expect(try #require(problems.first).line == 2)
  }
}

@Suite struct `The built-in themes` {
  @Test func `have nothing wrong in them`() {
    #expect(BuiltInThemes.readAll().problems == [])
    #expect(
      BuiltInThemes.all.map(\.name) == [
        "terminal", "dark", "light", "high-contrast", "colour-blind",
      ]
    )
    #expect(BuiltInThemes.all.allSatisfy { !$0.englishDescription.isEmpty })
    #expect(BuiltInThemes.all.allSatisfy { !$0.chineseDescription.isEmpty })
  }

  @Test func `start with the terminal's own colours and the sixteen names`() throws {
    let theme = try #require(BuiltInThemes.all.first)
    for role in StyleRole.allCases {
      #expect(theme[role] == Theme.plain[role], "\(role)")
    }
  }

  @Test(arguments: [("dark", 4.5), ("light", 4.5), ("high-contrast", 7), ("colour-blind", 4.5)])
  func `can be read`(name: String, ratio: Double) throws {
    let theme = try #require(BuiltInThemes.named(name))
    for role in StyleRole.allCases {
      let style = theme[role]
      // A border is no text; 3 to 1 is what WCAG asks of it.
      let needed = role == .border ? 3 : ratio
      let contrast = try contrast(style.foreground, style.background)
      #expect(contrast >= needed, "\(name): \(role) has \(contrast)")
    }
  }

  @Test(arguments: BuiltInThemes.all)
  func `show selection, focus and stance`(theme: Theme) {
    for theme in [theme, theme.withoutColor()] {
      #expect(theme[.selection] != theme[.text])
      #expect(theme[.borderFocused] != theme[.border])
      #expect(theme[.match] != theme[.text])
      #expect(theme[.selection] != theme[.selectionUnfocused])
    }
    #expect(theme[.stanceChampion] != theme[.stanceOpponent])
  }

  private func contrast(_ one: Color, _ other: Color) throws -> Double {
    let values = try [luminance(one), luminance(other)].sorted()
    return (values[1] + 0.05) / (values[0] + 0.05)
  }

  /// Relative luminance, WCAG 2.1. The curve is close enough to a power of 2.2 without Foundation.
  private func luminance(_ color: Color) throws -> Double {
    guard case .rgb(let red, let green, let blue) = color else {
      throw Unmeasured(color: color)
    }
    func linear(_ value: UInt8) -> Double {
      let share = Double(value) / 255
      return share * share * (0.8 + 0.2 * share)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  private struct Unmeasured: Error { let color: Color }
}
