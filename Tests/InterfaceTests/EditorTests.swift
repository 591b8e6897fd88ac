// What was written in the person's editor or in a drill, and cannot be saved: it stays, and has another
// place to go.

import Drawing
import Interface
import Model
import Testing

@Suite struct `What was written in the editor` {
  private static let full = Phrase("Not saved: the disk is full.", "没有保存：磁盘满了。")

  /// A book that takes nothing, with a text from the editor that was to be saved.
  private func refused(_ language: Language = .english, columns: Int = 80) throws -> Refusing {
    var stage = try Refusing(language: language, columns: columns)
    try stage.play("E")
    stage.give(.edited("Long thoughts\nabout the plant"))
    return stage
  }

  @Test(arguments: Language.allCases)
  func `is told to be kept, within 80 columns, when it cannot be saved`(language: Language) throws {
    let stage = try refused(language)
    let words = language == .english ? "E opens your text again, ^O writes" : "按 E 可再次打开"
    #expect(stage.screen.contains(words), "\(stage.screen)")
    #expect(stage.screen.contains(Self.full(language)))
    #expect(stage.screen.contains("^O"))
    #expect(stage.bench.holds("Long thoughts\nabout the plant"))
  }

  @Test func `is opened again by E, saved when it is left as it is, and then let go`() throws {
    var stage = try refused()
    try stage.play("E")
    #expect(stage.effects.last == .edit("Long thoughts\nabout the plant"))
    stage.give(.edited(nil))
    #expect(stage.saves == 2)
    try stage.play("E")
    stage.give(.edited("Better thoughts"))
    #expect(stage.saves == 3)
    stage.takes = true
    try stage.play("E")
    #expect(stage.effects.last == .edit("Better thoughts"))
    stage.give(.edited(nil))
    #expect(!stage.bench.holds("Better thoughts"))
    #expect(stage.bench.unsavedNotes.isEmpty)
    #expect(!stage.screen.contains("^O"))
    try stage.play("E")
    #expect(stage.effects.last == .edit("Better thoughts"), "It is in the book.")
    stage.give(.edited(nil))
    #expect(stage.saves == 4, "There is nothing to save.")
  }

  @Test func `goes to a file with ^O, and is kept until it is in the book`() throws {
    var stage = try refused()
    let name = try #require(stage.accountName)
    try stage.play("<C-o>")
    let text = "\(name) · Notes\n\nLong thoughts\nabout the plant\n"
    #expect(stage.effects.last == .write(name: "rapport-unsaved-2026-11-23.txt", text: text))
    #expect(!stage.bench.unsavedNotes.isEmpty)
    var calm = try Stage.demo()
    try calm.play("<C-o>")
    #expect(calm.screen.contains("Nothing is unsaved here."))
  }

  @Test func `can be opened again where the book cannot be changed any more`() throws {
    var stage = try refused()
    let reason = Phrase("Read-only: damaged.", "只读：已损坏。")
    stage.give(
      .shownAsOf(BookState(book: stage.bench.context.book, asOf: nil, readOnlyReason: reason)))
    try stage.play("E")
    #expect(stage.effects.last == .edit("Long thoughts\nabout the plant"))
    try stage.play("jE")
    #expect(stage.screen.contains("Read-only: damaged."), "Nothing waits there.")
  }

  @Test func `of several places is kept for each`() throws {
    var stage = try refused()
    try stage.play("jE")
    stage.give(.edited("Other thoughts"))
    #expect(
      stage.bench.unsavedNotes.map(\.text) == ["Long thoughts\nabout the plant", "Other thoughts"])
    try stage.play("kE")
    #expect(stage.effects.last == .edit("Long thoughts\nabout the plant"))
  }
}

@Suite struct `A file that cannot be written` {
  private static let file = Unwritten(
    name: "rapport-unsaved-2026-11-23.txt", text: "Words\n",
    reason: Phrase("Not written: no room.", "没有写入：空间不够。"))

  @Test(arguments: Language.allCases)
  func `asks for another place, and begins with the home folder`(language: Language) throws {
    var stage = try Stage.demo(columns: 80, rows: 24, language: language)
    stage.give(.unwritten(Self.file))
    #expect(stage.screen.contains(Self.file.reason(language)))
    #expect(stage.screen.contains("~/rapport-unsaved-2026-11-23.txt"))
    try stage.play("<C-u>")
    stage.give(.paste("/mnt/stick/words.txt\n"))
    try stage.play("<Enter>")
    #expect(stage.effects.last == .write(name: "/mnt/stick/words.txt", text: "Words\n"))
    #expect(stage.bench.layers.isEmpty)
  }

  @Test func `leaves the form with what was typed underneath`() throws {
    var stage = try Stage.demo()
    try stage.play("aWalmart")
    stage.give(.failed(Phrase("Not saved: the disk is full.", "没有保存：磁盘满了。")))
    try stage.play("<C-o>")
    stage.give(.unwritten(Self.file))
    try stage.play("<Esc>")
    #expect(stage.form != nil)
    #expect(stage.screen.contains("Walmart"))
  }
}

@Suite struct `A drill that cannot be saved` {
  @Test(arguments: [
    (Language.english, "First ^O: it writes your questions"), (.chinese, "请先按 ^O 把问题存成文件"),
  ])
  func `offers a file before anything else`(language: Language, words: String) throws {
    var stage = try Refusing(language: language, columns: 120)
    try stage.play("DWho decides?<Enter>What happens if it is late<C-s>")
    #expect(stage.screen.contains(words), "\(stage.screen)")
    #expect(stage.screen.contains("^O"))
    try stage.play("<C-o>")
    guard case .write(let name, let text) = stage.effects.last else {
      Issue.record("Nothing is to be written.")
      return
    }
    #expect(name == "rapport-unsaved-2026-11-23.txt")
    #expect(text.contains("S  Who decides?\nI  What happens if it is late\n"), "\(text)")
    #expect(stage.bench.scope == .drill)
    try stage.play("<Esc>")
    #expect(stage.screen.contains(language == .english ? "^O writes a file" : "^O 存成文件"))
  }

  @Test func `for a book that is read-only offers the same`() throws {
    var stage = try Stage.demo(readOnlyReason: Phrase("Read-only: damaged.", "只读：已损坏。"))
    try stage.play("DWho decides?<C-s>")
    #expect(stage.screen.contains("First ^O"))
    try stage.play("<C-o>")
    #expect(
      stage.effects.contains {
        if case .write(_, let text) = $0 { text.contains("Who decides?") } else { false }
      })
  }
}

/// The workbench on a book that takes nothing until it is told to.
private struct Refusing {
  private(set) var bench: Workbench
  /// What the world was asked for.
  private(set) var effects: [Effect] = []
  /// How often the book was asked to save something.
  private(set) var saves = 0
  /// Whether the book takes what it is given.
  var takes = false
  private var issuer = IDIssuer(device: 0xE)

  init(language: Language, columns: Int) throws {
    bench = try Stage.demo(columns: columns, rows: 30, language: language).bench
  }

  var screen: String { bench.render().text }
  var accountName: String? { bench.account.flatMap { bench.context.book.accounts[$0]?.name } }

  mutating func play(_ keys: String) throws {
    for key in try Key.sequence(keys) { give(.key(key)) }
  }

  mutating func give(_ message: Message) {
    for effect in bench.update(message) {
      effects.append(effect)
      guard case .execute(let command) = effect else { continue }
      saves += 1
      var book = bench.context.book
      guard takes, case .success(let events) = book.decide(command, issuer: &issuer) else {
        give(.failed(Phrase("Not saved: the disk is full.", "没有保存：磁盘满了。")))
        continue
      }
      book.apply(events)
      give(.saved(Saved(purpose: command.purpose, events: events, book: book)))
    }
  }
}
