// The one table of actions, held against everything that is made from it.

import Drawing
import Interface
import Model
import Testing

@Suite struct `The keymap` {
  @Test(arguments: Action.allCases) func `has exactly one row for every action`(action: Action) {
    #expect(Act.all.count { $0.action == action } == 1)
  }

  @Test func `has no row for an action that no family lists`() {
    #expect(Set(Act.all.map(\.action)) == Set(Action.allCases))
  }

  @Test(arguments: Scope.allCases) func `gives no key two meanings in one place`(scope: Scope) {
    var seen: [Key: Action] = [:]
    for entry in Act.all {
      for place in entry.keys where place.key == scope {
        for key in place.value {
          #expect(
            seen[key] == nil, "\(key.name) is \(entry.action) and \(String(describing: seen[key]))")
          seen[key] = entry.action
        }
      }
    }
  }

  @Test(arguments: Action.allCases) func `lets every action be reached`(action: Action) {
    let entry = Act.named(action)
    let isAddition = Act.additions.contains(action)
    #expect(entry.keys.isEmpty == false || entry.isOffered == true || isAddition)
  }

  @Test(arguments: Action.allCases)
  func `has a way to every action without a letter`(action: Action) throws {
    let entry = Act.named(action)
    guard !entry.isOffered, !Act.additions.contains(action) else { return }
    for place in entry.keys {
      #expect(place.value.contains { !$0.isLetter }, "\(action) in \(place.key)")
    }
  }

  @Test func `opens the palette without a letter`() {
    let keys = Keymap.standard.keys(of: .show(.palette), in: .workbench)
    #expect(keys.contains(.control("p")))
  }

  @Test func `keeps letters out of the places where people type`() {
    for scope in Scope.allCases where scope.takesText || scope == .chooser {
      for entry in Act.all {
        for place in entry.keys where place.key == scope {
          let letters = place.value.filter { $0.isLetter }
          #expect(letters.isEmpty, "\(entry.action) in \(scope)")
        }
      }
    }
  }

  @Test(arguments: Scope.allCases) func `reads full-width letters as commands`(scope: Scope) {
    guard !scope.takesText else { return }
    for entry in Act.all {
      for place in entry.keys where place.key == scope {
        for case .character(let character) in place.value {
          guard let wide = character.fullWidth else { continue }
          #expect(Keymap.standard.action(for: .character(wide), in: scope) == entry.action)
        }
      }
    }
  }

  @Test(arguments: Act.all.map(\.action), Language.allCases)
  func `calls every action something in both languages`(action: Action, language: Language) {
    #expect(!action.title(language).isEmpty)
    #expect(!action.brief(language).isEmpty)
    #expect(action.brief(language).displayWidth <= action.title(language).displayWidth)
  }

  @Test(arguments: Language.allCases)
  func `shows every binding in the help`(language: Language) throws {
    var stage = try Stage.demo(columns: 100, rows: 400, language: language)
    try stage.play("?")
    let lines = stage.screen.split(separator: "\n")
    for entry in Act.all {
      for place in entry.keys {
        let keys = place.value.map(\.label).joined(separator: "  ")
        let title = entry.title(language)
        let isShown = lines.contains { $0.dropFirst(2).hasPrefix(keys + " ") && $0.contains(title) }
        #expect(isShown, "\(entry.action) in \(place.key)")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `lists every offered action with its key in the palette`(language: Language) throws {
    var stage = try Stage.demo(language: language)
    try stage.play(":")
    let palette = try #require(stage.bench.layers.last as? Chooser)
    #expect(palette.actions(context: stage.bench.context).contains(.pick(.choose)))
    for action in Act.offered {
      stage.give(.paste(action.title(language)))
      let keys = Keymap.standard.keys(of: action, in: .accounts).map(\.label).joined(
        separator: "  ")
      #expect(stage.screen.contains(action.title(language)), "\(action)")
      #expect(stage.screen.contains(keys), "\(action)")
      try stage.play("<C-u>")
    }
  }

  @Test(arguments: [
    "", "2", "3", "a", "2a", "2<Enter>", ":", "?", "d", "<Enter>", "/", "jjp", "jjo", "jjP",
    "sx<Tab><Tab><Right>",
    "+", "H", "A", "A<Tab>", "D", "DWho?<Enter>", "D<Tab>",
  ])
  func `has a key for every action that a screen shows`(keys: String) throws {
    var stage = try Stage.demo()
    try stage.play(keys)
    let actions =
      stage.bench.layers.last.map { $0.actions(context: stage.bench.context) }
      ?? stage.bench.hintActions
    for action in actions {
      #expect(!Keymap.standard.keys(of: action, in: stage.bench.scope).isEmpty, "\(action)")
    }
  }

  @Test(arguments: ["", "2", "3", "<Enter>", "2<Enter>"], Language.allCases)
  func `keeps the commands and the help on the hint line at 80 columns`(
    keys: String, language: Language
  ) throws {
    var stage = try Stage.demo(columns: 80, rows: 24, language: language)
    try stage.play(keys)
    let hints = try #require(stage.screen.split(separator: "\n").last)
    let help = Keymap.standard.keys(of: .show(.help), in: stage.bench.scope).first?.label ?? ""
    #expect(hints.contains("\(help) \(Action.show(.help).brief(language))"), "\(hints)")
    if stage.bench.layers.isEmpty {
      #expect(hints.contains(": \(Action.show(.palette).brief(language))"), "\(hints)")
    }
  }

  @Test(
    arguments: ["a", "?", "d", "<Enter>", "2<Enter>", ":", "jjp", "/", "H", "A", "D"],
    Language.allCases)
  func `keeps the way back on the hint line of every layer at 40 columns`(
    keys: String, language: Language
  ) throws {
    var stage = try Stage.demo(columns: 40, rows: 10, language: language)
    try stage.play(keys)
    let hints = try #require(stage.screen.split(separator: "\n").last)
    #expect(hints.contains("Esc \(Action.back.brief(language))"), "\(hints)")
  }
}

extension Key {
  /// Whether it is a plain character, which an input method may swallow.
  fileprivate var isLetter: Bool {
    guard case .character(let character) = self else { return false }
    return character != " "
  }
}

extension Character {
  /// The full-width form that an input method sends, if there is one.
  fileprivate var fullWidth: Character? {
    guard let scalar = unicodeScalars.first, unicodeScalars.count == 1,
      (0x21...0x7E).contains(scalar.value)
    else { return nil }
    return Unicode.Scalar(scalar.value + 0xFEE0).map(Character.init)
  }
}
