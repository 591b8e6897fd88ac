// Undo and redo from the screen, and a book that cannot be changed.

import Chance
import Drawing
import Interface
import Model
import Testing

/// What changes the book, by name and keys, beginning at the accounts.
private let changes: [(name: String, keys: String)] = [
  ("account", "aZebra<C-s>"), ("account's name", "e<C-u>Yak<C-s>"), ("account away", "dy"),
  ("person", "2aZoe<C-s>"), ("person's name", "2e<C-u>Ida<C-s>"), ("person away", "2dy"),
  ("fact", "fThey print at night<C-s>"), ("need", "2wPaper jams<C-s>"),
  ("step", "sCall back<Tab>fri<C-s>"), ("step done", "x"), ("question", "3Ga<C-s>"),
]

@Suite struct `Undo on the screen` {
  @Test(arguments: changes)
  func `restores the screen`(change: (name: String, keys: String)) throws {
    var stage = try Stage.demo()
    let before = stage.contents
    try stage.play(change.keys)
    let after = stage.contents
    let isChanged = after != before
    #expect(isChanged, "\(stage.screen)")
    let done = stage.screen
    try stage.play("u")
    let isBack = stage.contents == before
    #expect(isBack)
    #expect(stage.screen.contains("Undone"))
    try stage.play("<C-r>")
    let isAgain = stage.contents == after
    #expect(isAgain)
    #expect(stage.screen.contains("Redone"))
    #expect(Stage.body(of: stage.screen) == Stage.body(of: done))
  }

  @Test func `goes back through many changes and forward again`() throws {
    var stage = try Stage.demo()
    var books = [stage.contents]
    for change in changes {
      try stage.play("1" + change.keys + "1")
      books.append(stage.contents)
    }
    for book in books.dropLast().reversed() {
      try stage.play("u")
      let isBack = stage.contents == book
      #expect(isBack)
    }
    for book in books.dropFirst() {
      try stage.play("<C-r>")
      let isAgain = stage.contents == book
      #expect(isAgain)
    }
  }

  @Test func `says when there is nothing to undo`() throws {
    var stage = try Stage.demo()
    try stage.play("u")
    #expect(
      stage.screen.contains("Nothing of yours is left to undo; the sample itself stays."))
  }
}

@Suite struct `A book that cannot be changed` {
  static let reason = Phrase("Another program writes it: close that one.", "另一个程序正在写：请先关闭它。")

  @Test(arguments: [
    "a", "e", "d", "u", "<C-r>", "x", "f", "w", "s", "i", "I", "E", "p", "o", "m", "2a", "2e",
    "2d", "3a", "3e", "3d", "3<Enter>", "3m", ":add an account<Enter>", ":book settings<Enter>",
  ])
  func `says why, and does nothing`(keys: String) throws {
    var stage = try Stage.demo(readOnlyReason: Self.reason)
    let before = stage.contents
    try stage.play(keys)
    let isMoot = keys == "m"
    #expect(isMoot || stage.screen.contains(Self.reason.en), "\(stage.screen)")
    #expect(stage.bench.layers.isEmpty)
    let isSame = stage.contents == before
    #expect(isSame)
    #expect(stage.effects.isEmpty)
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `stays as it is whatever is pressed`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var stage = try Stage.demo(readOnlyReason: Self.reason)
    let before = stage.contents
    let keys = "abcdefghijklmnoprstuvwxyzHPEI123 y+"
    for _ in 0..<200 {
      let key: Key =
        Int.random(in: 0..<4, using: &generator) == 0
        ? .enter : .character(keys.randomElement(using: &generator) ?? "j")
      stage.give(.key(key))
    }
    let isSame = stage.contents == before
    #expect(isSame)
    #expect(!stage.effects.contains { if case .execute = $0 { true } else { false } })
  }

  @Test func `can still be read, searched and printed`() throws {
    var stage = try Stage.demo(readOnlyReason: Self.reason)
    try stage.play("/day<Enter>")
    #expect(stage.accountName == "Daywell Office Superstores")
    #expect(stage.screen.contains("read only"))
    try stage.play("<Enter>")
    #expect(stage.bench.scope == .card)
    try stage.play("<Esc>Pw")
    #expect(stage.bench.scope == .chooser, "The folder of sheets is asked for once.")
    try stage.play("<Enter>")
    #expect(stage.bench.scope == .sheet)
    #expect(!stage.effects.isEmpty)
  }
}

extension Stage {
  /// What is in the book, whatever way it came there.
  var contents: [[AnyHashable]] {
    let book = bench.context.book
    return [
      [book.settings], book.accounts.sorted, book.people.sorted, book.links.sorted,
      book.facts.sorted, book.needs.sorted, book.questions.sorted, book.calls.sorted,
      book.steps.sorted, book.orders.sorted,
    ]
  }

  /// The screen without the notice and the hints.
  fileprivate static func body(of screen: String) -> [Substring] {
    screen.split(separator: "\n", omittingEmptySubsequences: false).dropLast(3)
  }
}
