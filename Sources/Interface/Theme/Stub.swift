package import Drawing
package import Model
package enum BuiltInThemes { package static let all: [Theme] = [.plain] }
package struct ThemeProblem { package let phrase: Phrase }
package enum ThemeFile {
  package static func read(_ text: String, source: String, themes: [Theme]) -> (
    Theme?, [ThemeProblem]
  ) { (nil, []) }
}
