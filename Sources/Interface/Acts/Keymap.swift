// The one table of actions: title, keys, and where they work. A test holds it against `Action`, so
// that nothing can be done from the screen that the help and the palette do not show.

package import Drawing
package import Model

/// The keys of the program.
package enum Keymap {
  /// One row of the table: an action, its title, and its keys by scope.
  package struct Entry: Sendable {
    /// The action.
    package let action: Action
    /// What people call it.
    package let title: Phrase
    /// The title on the hint line, where room is short.
    package let brief: Phrase
    /// The keys, as `Key.sequence` reads them, by the scope in which they work.
    package let keys: [(scope: Scope, keys: [Key])]
    /// Whether the palette offers it: it makes sense without a place on the screen.
    package let isOffered: Bool

    /// Creates a row.
    init(
      _ action: Action, _ title: Phrase, brief: Phrase? = nil, _ keys: [Scope: [Key]],
      isOffered: Bool = false
    ) {
      self.action = action
      self.title = title
      self.brief = brief ?? title
      self.keys = Scope.allCases.compactMap { scope in keys[scope].map { (scope, $0) } }
      self.isOffered = isOffered
    }
  }

  /// The row of an action.
  package static func entry(of action: Action) -> Entry? { entryByAction[action] }

  /// The action of a key in a scope, or in one of the scopes beneath it.
  ///
  /// Full-width forms from an input method count as their ASCII twins where letters are commands.
  ///
  /// - Complexity: O(1).
  package static func action(for key: Key, in scope: Scope) -> Action? {
    let pressed = scope.takesText ? key : key.folded()
    for place in [scope] + scope.beneath {
      if let action = actionByKey[place]?[pressed] { return action }
    }
    return nil
  }

  /// The keys of an action that work in a scope, the one to show first.
  package static func keys(of action: Action, in scope: Scope) -> [Key] {
    guard let entry = entryByAction[action] else { return [] }
    let places = [scope] + scope.beneath
    return places.flatMap { place in entry.keys.first { $0.scope == place }?.keys ?? [] }
  }

  /// All rows, in the order of the help.
  package static let entries: [Entry] =
    movingEntries + paneEntries + bookEntries + addingEntries + screenEntries + reportEntries
    + layerEntries

  private static let entryByAction = Dictionary(
    entries.map { ($0.action, $0) }, uniquingKeysWith: { first, _ in first })

  private static let actionByKey: [Scope: [Key: Action]] = {
    var table: [Scope: [Key: Action]] = [:]
    for entry in entries {
      for (scope, keys) in entry.keys {
        for key in keys { table[scope, default: [:]][key] = entry.action }
      }
    }
    return table
  }()
}

extension Scope {
  /// The scopes whose keys work here too, the nearest first.
  var beneath: [Scope] {
    switch self {
    case .accounts, .map, .questions: [.workbench, .everywhere]
    case .everywhere: []
    case .workbench, .card, .form, .chooser, .confirm, .prepare, .sheet, .history, .report,
      .why, .drill, .palette,
      .filter, .help:
      [.everywhere]
    }
  }
}
