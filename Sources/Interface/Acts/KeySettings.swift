// The keys that a person chose, from the tables `[keys.SCOPE]` in `settings.toml`:
//
//     [keys.work]
//     undo = ["u", "<C-y>"]        # these keys in place of those that undo has there
//     [keys.workbench]
//     zoom = []                    # no key; the palette still offers it
//
// Scopes and actions have the names that `rapport keys` prints; keys are written as `rapport screen`
// reads them. What can't be is named with its place, and everything else counts all the same.

import Drawing
import Method
import Model
import TOMLKit

/// The keys in force after a person's settings, and what is wrong in these.
struct KeySettings {
  /// The keys in force.
  private(set) var keymap = Keymap.standard
  /// What is wrong.
  private(set) var problems: [TOMLProblem] = []
  /// The name of the file, for the sentences.
  private let file: String
  /// Its text, to find places in.
  private let text: String
  /// What was chosen so far.
  private var chosen: [Action: [Scope: [Key]]] = [:]

  /// Reads the table `keys` of a file.
  init(_ table: TOMLTable, text: String, file: String) {
    (self.text, self.file) = (text, file)
    for name in table.keys.sorted() {
      guard let scope = Scope(rawValue: name), let actions = table[name]?.table else {
        let known = Scope.allCases.map(\.rawValue)
        note("keys", name, .unknownKey(name, known: known))
        continue
      }
      for name in actions.keys.sorted() { read(name, actions[name], in: scope) }
    }
    removeConflicts()
    keymap = keymap.replacing(chosen)
  }

  /// Reads the keys of one action.
  private mutating func read(
    _ name: String, _ value: (any TOMLValueConvertible)?, in scope: Scope
  ) {
    guard let action = Action(name: name) else {
      return note(
        scope.rawValue, name,
        .init(
          "there is no action “\(name)”: take a name that “rapport keys” prints.",
          "没有“\(name)”这个操作：请用 rapport keys 列出的名字。"))
    }
    guard let array = value?.array else {
      return note(
        scope.rawValue, name,
        .unfit(
          key: name,
          wanted: Phrase(
            "a list of keys such as [\"u\", \"<C-y>\"]", "按键列表，如 [\"u\", \"<C-y>\"]")))
    }
    let keys = (0..<array.count).compactMap { index in
      key(array[index].string ?? "", of: name, in: scope)
    }
    guard !keys.isEmpty || array.isEmpty else { return }
    guard !keys.isEmpty || !Self.vital.contains(action) else {
      return note(
        scope.rawValue, name,
        .init("“\(name)” has to keep a key: give it one.", "“\(name)”至少要留一个键：请写一个。"))
    }
    chosen[action, default: [:]][scope] = keys
  }

  /// Without these nobody finds the way out, or to the rest.
  private static let vital: Set<Action> = [
    .back, .accept, .program(.quit), .show(.palette), .show(.help),
  ]

  /// One key; nil, and noted, where it is none or would be text.
  private mutating func key(_ text: String, of name: String, in scope: Scope) -> Key? {
    guard let keys = try? Key.sequence(text), keys.count == 1, let key = keys.first else {
      note(
        scope.rawValue, name,
        .init(
          "“\(text)” is no key: write a letter, <F2>, <C-y> or <Enter>.",
          "“\(text)”不是按键：请写一个字母、<F2>、<C-y> 或 <Enter>。"))
      return nil
    }
    if scope.takesText, case .character = key {
      note(
        scope.rawValue, name,
        .init(
          "“\(text)” is text there: take a key such as <F2> or <C-y>.",
          "“\(text)”在那里是输入的文字：请用 <F2> 或 <C-y> 之类的键。"))
      return nil
    }
    return key
  }

  /// Takes chosen keys away that another act has in the same scope. Between two that were chosen, the one
  /// whose name comes first keeps it.
  private mutating func removeConflicts() {
    let wanted = keymap.replacing(chosen)
    for (action, scopes) in chosen.sorted(by: { $0.key.name < $1.key.name }) {
      for (scope, keys) in scopes.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        let free = keys.filter { key in
          guard let other = holder(of: key, in: scope, besides: action, wanted) else { return true }
          note(
            scope.rawValue, action.name,
            .init(
              "\(key.name) is “\(other.name)” there: give that another key first.",
              "\(key.name) 在那里已是“\(other.name)”：请先给后者换键。"))
          return false
        }
        // An act that lost all that was chosen for it keeps what it had.
        chosen[action]?[scope] = free.isEmpty && !keys.isEmpty ? nil : free
      }
    }
  }

  /// The other act that has a key in a scope and goes before one that was chosen.
  private func holder(
    of key: Key, in scope: Scope, besides action: Action, _ wanted: Keymap
  ) -> Action? {
    Action.allCases.first { other in
      guard other != action, wanted.own(other, in: scope).contains(key) else { return false }
      return chosen[other]?[scope] == nil || other.name < action.name
    }
  }

  /// Notes what is wrong with a key of a table: file, line and column.
  private mutating func note(_ table: String, _ key: String, _ fault: TOMLProblem.Fault) {
    let places = TOMLPlaces(text: text)
    let header = table == "keys" ? "[keys.\(key)]" : "[keys.\(table)]"
    let start = places.line(of: header)
    let line = table == "keys" ? start : places.line(of: key, from: start)
    problems.append(
      TOMLProblem(
        source: file, line: line, column: places.column(of: key, line: line), fault: fault))
  }
}
