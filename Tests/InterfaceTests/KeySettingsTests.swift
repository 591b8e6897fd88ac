// Keys that a person chose in settings.toml: they count everywhere, and what is wrong with them is said
// with its place while the rest counts.

import Drawing
import Interface
import Method
import Model
import Testing

@Suite struct `Chosen keys` {
  private func settings(_ text: String) -> SettingsText {
    SettingsText(text, file: "settings.toml")
  }

  @Test func `take the place of the usual ones, in the hints, the help and the palette too`() throws
  {
    let settings = settings("[keys.work]\nundo = [\"U\", \"<C-y>\"]\nadd-fact = []\n")
    #expect(settings.problems.isEmpty)
    #expect(settings.keymap.keys(of: .undo, in: .card) == [.character("U"), .control("y")])
    #expect(settings.keymap.action(for: .character("u"), in: .card) == nil)
    #expect(settings.keymap.keys(of: .add(.fact), in: .card).isEmpty)
    var stage = try Stage.demo(columns: 120, rows: 60, keymap: settings.keymap)
    let hint = "U \(Action.undo.brief.en)"
    #expect(stage.screen.contains(hint))
    try stage.play("?")
    #expect(stage.screen.contains("U  ^Y"))
    try stage.play("<Esc>:undo")
    #expect(stage.screen.contains("U  ^Y"))
  }

  @Test func `do what they were given`() throws {
    let settings = settings(
      "[keys.work]\nundo = [\"<F2>\", \"U\"]\n[keys.everywhere]\nlanguage = [\"<F4>\"]\n[keys.workbench]\nmap-view = [\"v\"]\n"
    )
    var stage = try Stage.demo(keymap: settings.keymap)
    let before = stage.bench.context.book
    try stage.play("fA fact<C-s>")
    #expect(stage.bench.context.book != before)
    try stage.play("U")
    #expect(stage.bench.context.book.facts.rows.count == before.facts.rows.count)
    #expect(settings.problems.isEmpty, "\(settings.problems)")
  }

  @Test(
    arguments: [
      ("[keys.work]\nundoo = [\"u\"]", "settings.toml:2:1: there is no action “undoo”"),
      ("[keys.desk]\nundo = [\"u\"]", "settings.toml:1:7: “desk” means nothing here"),
      ("[keys.work]\n\n  undo = \"u\"", "settings.toml:3:3: “undo” has to be a list of keys"),
      ("[keys.work]\nundo = [\"<Nix>\"]", "settings.toml:2:1: “<Nix>” is no key"),
      ("[keys.work]\nundo = [\"uu\"]", "settings.toml:2:1: “uu” is no key"),
      ("[keys.form]\nform-save = [\"s\"]", "settings.toml:2:1: “s” is text there"),
      ("[keys.work]\nundo = [\"e\"]", "settings.toml:2:1: e is “edit” there"),
      ("[keys.everywhere]\nback = []", "settings.toml:2:1: “back” has to keep a key"),
    ])
  func `are named with file, line and column when they can't be, and the rest counts`(
    text: String, start: String
  ) throws {
    let settings = settings(text + "\n[keys.map]\nadd-placeholder = [\"Z\"]\n")
    let problem = try #require(settings.problems.first)
    #expect(problem.phrase.en.hasPrefix(start), "\(problem.phrase.en)")
    #expect(settings.problems.count == 1)
    #expect(!problem.phrase.zh.isEmpty)
    #expect(settings.keymap.keys(of: .undo, in: .card).contains(.character("u")))
    #expect(settings.keymap.keys(of: .add(.placeholder), in: .map) == [.character("Z")])
  }

  @Test func `have to stand in tables`() throws {
    #expect(
      try #require(settings("keys = 3").problems.first).phrase.en
        .hasPrefix("settings.toml:1:1: “keys” has to be written as tables"))
    #expect(
      try #require(settings("[keys]\nwork = 3").problems.first).phrase.en
        .hasPrefix("settings.toml:1:1: “work” means nothing here"))
  }

  @Test func `may change places with each other`() {
    let settings = settings("[keys.work]\nundo = [\"e\"]\nedit = [\"u\"]\n")
    #expect(settings.problems.isEmpty, "\(settings.problems)")
    #expect(settings.keymap.action(for: .character("e"), in: .card) == .undo)
    #expect(settings.keymap.action(for: .character("u"), in: .card) == .change(.edit))
  }

  @Test func `give a key that two of them want to the one whose name comes first`() {
    let settings = settings("[keys.work]\nundo = [\"Z\"]\nedit = [\"Z\"]\n")
    #expect(settings.problems.count == 1)
    #expect(settings.keymap.action(for: .character("Z"), in: .card) == .change(.edit))
    #expect(settings.keymap.action(for: .character("u"), in: .card) == .undo)
  }

  @Test func `have a name for every action, each its own`() {
    let names = Action.allCases.map(\.name)
    #expect(Set(names).count == names.count)
    for action in Action.allCases { #expect(Action(name: action.name) == action) }
  }
}
