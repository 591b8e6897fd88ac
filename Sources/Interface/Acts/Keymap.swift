// Which key does what in which scope: the keys that the acts are declared with, or those that a person
// has put in their place.

package import Drawing

/// The keys in force.
package struct Keymap: Sendable {
  /// The keys of an action in the scope that it was given them for.
  private var keys: [Action: [Scope: [Key]]] = [:]
  /// The action of a key in a scope.
  private var actions: [Scope: [Key: Action]] = [:]

  /// The keys that the acts are declared with.
  package static let standard = Keymap(
    Dictionary(uniqueKeysWithValues: Act.all.map { ($0.action, $0.keys) }))

  /// Puts keys into force. Where a key is given to two actions in one scope, one of them has it.
  init(_ keys: [Action: [Scope: [Key]]]) {
    self.keys = keys
    for (action, scopes) in keys {
      for (scope, keys) in scopes {
        for key in keys { actions[scope, default: [:]][key] = action }
      }
    }
  }

  /// The action of a key in a scope, or in the nearest of its parents.
  ///
  /// Full-width forms from an input method count as their ASCII twins where letters are commands.
  ///
  /// - Complexity: O(scopes in the chain), at most five.
  package func action(for key: Key, in scope: Scope) -> Action? {
    let pressed = scope.takesText ? key : key.folded()
    for scope in scope.chain {
      if let action = actions[scope]?[pressed] { return action }
    }
    return nil
  }

  /// The first place in which a key does something, and what; nil where it does nothing anywhere.
  func first(for key: Key) -> (action: Action, scope: Scope)? {
    let pressed = key.folded()
    for scope in Scope.allCases where !scope.takesText {
      if let action = actions[scope]?[pressed] { return (action, scope) }
    }
    return nil
  }

  /// The keys of an action that work in a scope, the one to show first.
  package func keys(of action: Action, in scope: Scope) -> [Key] {
    var seen: Set<Key> = []
    return scope.chain.flatMap { keys[action]?[$0] ?? [] }
      .filter { self.action(for: $0, in: scope) == action && seen.insert($0).inserted }
  }

  /// The keys that an action was given for a scope itself, without those of its parents.
  package func own(_ action: Action, in scope: Scope) -> [Key] { keys[action]?[scope] ?? [] }

  /// These keys with those of some actions replaced in the scopes named; the others stay.
  func replacing(_ changes: [Action: [Scope: [Key]]]) -> Keymap {
    Keymap(keys.merging(changes) { old, new in old.merging(new) { _, chosen in chosen } })
  }
}
