// Reads theme files: what fits is taken, what does not is named with its place. The files in
// `themes/` show the format.

package import Drawing
package import Method

/// Reading themes from TOML.
package enum ThemeFile {
  /// Reads a theme from TOML text.
  ///
  ///     name = "mine"                      # the file's name when left out
  ///     inherits = "terminal"
  ///     [description]
  ///     en = "…"
  ///     zh = "…"
  ///     [palette]
  ///     sea = "#0077BB"
  ///     [styles]
  ///     selection = { fg = "white", bg = "sea", attributes = ["bold"] }
  ///
  /// A role that the file leaves out looks as in the theme it inherits from. A style that leaves
  /// out a colour has that of `text`, so that a theme with a ground of its own shows no holes.
  ///
  /// - Parameters:
  ///   - source: The file's name, for messages.
  ///   - themes: The themes that can be inherited from.
  /// - Returns: The theme, nil only where the text is not TOML, and all that was wrong.
  package static func read(
    _ text: String, source: String, themes: [Theme]
  ) -> (Theme?, [TOMLProblem]) {
    var reader = ThemeReader(source: source, places: TOMLPlaces(text: text), themes: themes)
    switch TOMLProblem.table(text, source: source) {
    case .success(let table):
      let theme = reader.read(table)
      return (theme, reader.problems)
    case .failure(let problem): return (nil, [problem])
    }
  }
}
