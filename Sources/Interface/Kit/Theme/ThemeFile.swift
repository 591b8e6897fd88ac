// Reads theme files: what fits is taken, what does not is named with its place. The files in
// `themes/` show the format.

package import Drawing
import Method
import Model
import TOMLKit

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
  ) -> (Theme?, [ThemeProblem]) {
    var reader = ThemeReader(
      source: source, places: TOMLPlaces(text: text), themes: themes)
    do {
      let theme = reader.read(try TOMLTable(string: text))
      return (theme, reader.problems)
    } catch let error as TOMLParseError {
      reader.note(.syntax(error.description), error.source.begin.line, error.source.begin.column)
    } catch {
      reader.note(.syntax("\(error)"), 1)
    }
    return (nil, reader.problems)
  }
}
