// Keys in writing: `jj<Tab>中文<C-r>`. Keymaps, help, `--keys` and tests all use this notation.

/// Why a text is not a sequence of keys.
package enum KeyNotationError: Error, Hashable, Sendable {
  /// The name in angle brackets is not that of a key.
  case unknownKey(name: String, offset: Int)

  /// An angle bracket opens at this character and never closes; `<lt>` is the key itself.
  case unclosed(offset: Int)
}

extension Key {
  /// The key in writing, such as `j`, `<Tab>` or `<C-r>`; ``init(name:)`` reads it back.
  package var name: String {
    if let known = Self.names.first(where: { $0.key == self }) { return "<\(known.name)>" }
    if case .character(let character) = self { return String(character) }
    if case .control(let character) = self { return "<C-\(Self.inner(character))>" }
    if case .alt(let character) = self { return "<A-\(Self.inner(character))>" }
    if case .function(let number) = self { return "<F\(number)>" }
    preconditionFailure("Every other key has a name in the table.")
  }

  /// The key that a name stands for: one character, or a name in angle brackets in any case.
  ///
  /// Returns nil when there is no such key.
  package init?(name: String) {
    if name.count == 1, let character = name.first, character != "<" {
      self = .character(character)
      return
    }
    guard name.count > 2, name.hasPrefix("<"), name.hasSuffix(">") else { return nil }
    guard let key = Key(bracketed: String(name.dropFirst().dropLast())) else { return nil }
    self = key
  }

  /// The keys that a notation stands for.
  ///
  /// - Throws: ``KeyNotationError`` with the offset of the first thing that is no key, counted in
  ///   characters from 0.
  package static func sequence(_ notation: String) throws(KeyNotationError) -> [Key] {
    var keys: [Key] = []
    var rest = Substring(notation)
    var offset = 0
    while let character = rest.first {
      guard character == "<" else {
        keys.append(.character(character))
        rest.removeFirst()
        offset += 1
        continue
      }
      guard let close = rest.firstIndex(of: ">") else { throw .unclosed(offset: offset) }
      let name = String(rest[...close])
      guard let key = Key(name: name) else { throw .unknownKey(name: name, offset: offset) }
      keys.append(key)
      rest = rest[close...].dropFirst()
      offset += name.count
    }
    return keys
  }

  /// Reads what stands between the brackets.
  private init?(bracketed text: String) {
    let lowered = text.lowercased()
    if let known = Self.names.first(where: { $0.name.lowercased() == lowered }) {
      self = known.key
    } else if let key = Self.synonyms[lowered] {
      self = key
    } else if lowered.hasPrefix("f"), let number = Int(lowered.dropFirst()),
      (1...63).contains(number)
    {
      self = .function(number)
    } else if lowered.hasPrefix("c-"), let character = Self.outer(lowered.dropFirst(2)) {
      self = .control(character)
    } else if lowered.hasPrefix("a-") || lowered.hasPrefix("m-"),
      let character = Self.outer(text.dropFirst(2))
    {
      self = .alt(character)
    } else {
      return nil
    }
  }

  /// A character as it is written behind `C-` or `A-`.
  private static func inner(_ character: Character) -> String {
    character == " " ? "Space" : character == "<" ? "lt" : character == ">" ? "gt" : "\(character)"
  }

  /// The character that is written behind `C-` or `A-`.
  private static func outer(_ text: Substring) -> Character? {
    switch text.lowercased() {
    case "space": " "
    case "lt": "<"
    case "gt": ">"
    default: text.count == 1 ? text.first : nil
    }
  }

  private static let names: [(key: Key, name: String)] = [
    (.enter, "Enter"), (.escape, "Esc"), (.tab, "Tab"), (.backTab, "S-Tab"), (.backspace, "BS"),
    (.delete, "Del"), (.insert, "Ins"), (.up, "Up"), (.down, "Down"), (.left, "Left"),
    (.right, "Right"), (.shiftUp, "S-Up"), (.shiftDown, "S-Down"), (.shiftLeft, "S-Left"),
    (.shiftRight, "S-Right"), (.home, "Home"), (.end, "End"), (.pageUp, "PageUp"),
    (.pageDown, "PageDown"), (.character(" "), "Space"), (.character("<"), "lt"),
  ]

  private static let synonyms: [String: Key] = [
    "cr": .enter, "return": .enter, "escape": .escape, "backtab": .backTab,
    "backspace": .backspace, "delete": .delete, "insert": .insert, "pgup": .pageUp,
    "pgdn": .pageDown, "gt": .character(">"),
  ]
}
