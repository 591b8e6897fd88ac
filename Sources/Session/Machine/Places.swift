// Where things lie on this machine: the book, the settings, the person's own themes and prompts.

import Foundation

/// The folders of one person, after the XDG Base Directory Specification.
package struct Places: Sendable {
  /// The environment.
  package let environment: [String: String]

  /// The places of the person who runs the program.
  package static let current = Places(environment: ProcessInfo.processInfo.environment)

  /// The places of a person with this environment.
  package init(environment: [String: String]) { self.environment = environment }

  /// The book's folder: what was asked for, else `$RAPPORT_BOOK`, else the data folder.
  package func book(asked: String?) -> String {
    if let asked, !asked.isEmpty { return absolute(asked) }
    if let named = environment["RAPPORT_BOOK"], !named.isEmpty { return absolute(named) }
    return base("XDG_DATA_HOME", fallback: ".local/share") + "/rapport"
  }

  /// The folder of settings, themes and playbooks.
  package var configuration: String { base("XDG_CONFIG_HOME", fallback: ".config") + "/rapport" }

  /// The folder of the words that are not saved yet.
  package var drafts: String {
    base("XDG_STATE_HOME", fallback: ".local/state") + "/rapport/drafts"
  }

  /// The folder of the places at which people left the workbench.
  package var places: String {
    base("XDG_STATE_HOME", fallback: ".local/state") + "/rapport/places"
  }

  /// A folder for what is printed and needs no place of its own: made when it is needed, by a name that nobody guesses.
  package static let passing =
    NSTemporaryDirectory() + "rapport-" + String(UInt32.random(in: 1 << 28 ... .max), radix: 16)

  /// A base directory: what the variable says, if it is absolute, or its default in the home.
  private func base(_ variable: String, fallback: String) -> String {
    if let value = environment[variable], value.hasPrefix("/") { return value }
    return home + "/" + fallback
  }

  /// The home that `~` means: `$HOME`, as in the shell, else the one of the user's account.
  private var home: String {
    if let home = environment["HOME"], home.hasPrefix("/") { return home }
    return NSHomeDirectory()
  }

  /// A path that no longer depends on the current folder; `~` is the home.
  package func absolute(_ path: String) -> String {
    let isHome = path == "~" || path.hasPrefix("~/")
    let expanded =
      isHome ? home + path.dropFirst(1) : (path as NSString).expandingTildeInPath
    return URL(fileURLWithPath: expanded).standardizedFileURL.path
  }

  /// The files of a folder with an ending, by name; none when the folder is missing.
  package func files(in folder: String, ending: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix("." + ending) }.sorted().map { folder + "/" + $0 }
  }
}
