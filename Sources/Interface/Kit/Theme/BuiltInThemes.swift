// The themes that come with the program. Their files are part of it, so they cannot be missing.

package import Drawing
import Method

/// The themes of the `themes/` folder.
package enum BuiltInThemes {
  /// All of them, the one to start with first.
  package static let all: [Theme] = readAll().themes

  /// The theme of this name, or nil.
  package static func named(_ name: String) -> Theme? { all.first { $0.name == name } }

  /// Reads the files that are part of the program, and says what is wrong in them (nothing, as a
  /// test sees to).
  static func readAll() -> (themes: [Theme], problems: [TOMLProblem]) {
    let files: [(String, [UInt8])] = [
      ("terminal.toml", PackageResources.terminal_toml),
      ("dark.toml", PackageResources.dark_toml),
      ("light.toml", PackageResources.light_toml),
      ("high-contrast.toml", PackageResources.high_contrast_toml),
      ("colour-blind.toml", PackageResources.colour_blind_toml),
    ]
    var themes: [Theme] = []
    var problems: [TOMLProblem] = []
    for (name, bytes) in files {
      let text = String(decoding: bytes, as: UTF8.self)
      let (theme, found) = ThemeFile.read(text, source: name, themes: themes)
      problems += found
      if let theme { themes.append(theme) }
    }
    return (themes.isEmpty ? [.plain] : themes, problems)
  }
}
