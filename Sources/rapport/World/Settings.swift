// What the program remembers of a person's choices between sessions: `settings.toml`.

import Foundation
import Interface
import Model

/// The choices in `settings.toml`, two lines: `language = "zh"` and `theme = "dark"`.
///
/// A file that cannot be read is a file without choices: settings never keep anybody from work.
struct Settings {
  /// The language, if one was chosen.
  var language: Language?
  /// The name of the theme, if one was chosen.
  var theme: String?
  /// Where the choices are kept.
  private let path: String

  /// Reads the choices from a folder.
  init(folder: String) {
    path = folder + "/settings.toml"
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return }
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: "=", maxSplits: 1).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      guard parts.count == 2 else { continue }
      let value = parts[1].trimmingCharacters(in: CharacterSet(charactersIn: "\""))
      switch parts[0] {
      case "language": language = Language(rawValue: value)
      case "theme": theme = value
      default: continue
      }
    }
  }

  /// Takes a choice in and keeps it on the disk, if the disk allows.
  mutating func remember(_ preference: Preference) {
    switch preference {
    case .language(let chosen): language = chosen
    case .theme(let name): theme = name
    }
    var lines: [String] = []
    if let language { lines.append("language = \"\(language.rawValue)\"") }
    if let theme { lines.append("theme = \"\(theme)\"") }
    let folder = (path as NSString).deletingLastPathComponent
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try? (lines.joined(separator: "\n") + "\n").write(
      toFile: path, atomically: true, encoding: .utf8)
  }
}
