// What the program remembers of a person's choices between sessions: `settings.toml`.

import Foundation
package import Interface
package import Method
package import Model

/// The choices in `settings.toml`: `language = "zh"`, `theme = "dark"`, `place = false`, `morning = false`, the numbers in `[coach]`,
/// and the keys in `[keys.SCOPE]`.
///
/// A file that cannot be read is a file without choices: settings never keep anybody from work.
package struct Settings {
  /// The language, if one was chosen.
  package var language: Language?
  /// The name of the theme, if one was chosen.
  package private(set) var theme: String?
  /// Whether the workbench opens where it was left.
  package let keepsPlace: Bool
  /// Whether the day's first start opens on whom to call.
  package let opensMorning: Bool
  /// The folder of sheets, if one was chosen.
  package private(set) var sheetFolder: String?
  /// The numbers that the coach compares with.
  package let limits: CoachLimits
  /// The keys in force.
  package let keymap: Keymap
  /// What is wrong in the file, a sentence each.
  package let problems: [Phrase]
  /// What the file says.
  private var text: SettingsText
  /// The folder of the file.
  private let folder: String
  /// Where the choices are kept. A link there stays, and what it leads to is written.
  private var path: String { folder + "/settings.toml" }

  /// Reads the choices from a folder.
  package init(folder: String) {
    self.folder = folder
    let path = folder + "/settings.toml"
    text = SettingsText((try? String(contentsOfFile: path, encoding: .utf8)) ?? "", file: path)
    language = text.language
    theme = text.theme
    keepsPlace = text.keepsPlace
    opensMorning = text.opensMorning
    sheetFolder = text.sheetFolder
    limits = text.limits
    keymap = text.keymap
    problems = text.problems.map(\.phrase)
  }

  /// Takes a choice in and keeps it on the disk, if the disk allows; the rest of the file stays.
  package mutating func remember(_ preference: Preference) {
    switch preference {
    case .language(let chosen): language = chosen
    case .theme(let name): theme = name
    case .sheetFolder(let folder): sheetFolder = folder
    }
    let whole = text.remembering(preference)
    text = SettingsText(whole, file: path)
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    _ = FileWriter.write(whole, to: path, replacing: true)
  }
}
