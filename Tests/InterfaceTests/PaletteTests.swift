// The palette and the lists: asked in everyday words, they know what is meant, and say so when they don't.

import Drawing
import Interface
import Model
import Testing

@Suite struct `The palette` {
  @Test(arguments: [
    ("visit", Action.show(.prepare)), ("meeting", .show(.prepare)), ("contact", .add(.person)),
    ("task", .add(.step)), ("print", .show(.sheet)), ("calendar", .report(.agenda)),
    ("phone", .report(.today)), ("import", .bring(.file)), ("report", .report(.portfolio)),
    ("拜访", .show(.prepare)), ("打电话", .show(.prepare)), ("打印", .show(.sheet)),
    ("日历", .report(.agenda)), ("待办", .report(.agenda)), ("客户", .add(.account)),
  ])
  func `knows everyday words`(word: String, action: Action) throws {
    for language in Language.allCases {
      var stage = try Stage.demo(columns: 100, rows: 100, language: language)
      try stage.play(":" + word)
      #expect(stage.screen.contains(action.title(language)), "\(word) in \(language)")
    }
  }

  @Test func `has more words than its title for each act that it offers`() {
    for action in Act.offered { #expect(!Act.named(action).words.isEmpty, "\(action)") }
  }

  @Test(arguments: Language.allCases)
  func `says in the list that nothing matches, and what to do`(language: Language) throws {
    var stage = try Stage.demo(columns: 100, rows: 30, language: language)
    try stage.play(":zzqq")
    #expect(stage.screen.contains("zzqq"))
    #expect(stage.screen.contains(language == .english ? "Nothing matches" : "没有与"))
    try stage.play("<Esc>:")
    #expect(!stage.screen.contains(language == .english ? "Nothing matches" : "没有与"))
  }
}

@Suite struct `A key that does nothing here` {
  @Test(arguments: Language.allCases)
  func `says so, where it does something, and which key shows the others`(language: Language)
    throws
  {
    var stage = try Stage.demo(columns: 100, rows: 30, language: language)
    try stage.play("Bz")
    let words = try #require(stage.bench.notice?.phrase(language))
    #expect(words.hasPrefix("z ") && words.contains("?"), "\(words)")
    #expect(words.contains(Action.arrange(.zoom).title(language)), "\(words)")
    #expect(words.contains(Scope.workbench.name(language)), "\(words)")
    try stage.play("j")
    #expect(stage.bench.notice == nil)
  }

  @Test func `is text where text is typed, and looks for customers where it is Chinese`() throws {
    var stage = try Stage.demo(columns: 100, rows: 30, language: .chinese)
    try stage.play("源")
    #expect(stage.bench.notice == nil && stage.bench.scope == .filter)
    try stage.play("<Esc>aZ")
    #expect(stage.bench.notice == nil && stage.bench.scope == .form)
  }

  @Test func `names the help by a key that works where a yes is asked for`() throws {
    var stage = try Stage.demo(columns: 100, rows: 30)
    try stage.play("dz")
    let words = try #require(stage.bench.notice?.phrase.en)
    #expect(words.contains("F1 shows"), "\(words)")
  }
}

@Suite struct `A larger screen` {
  @Test(arguments: [(120, 40), (150, 45), (200, 60), (240, 60)], Language.allCases)
  func `shows no less of a row than a smaller one`(size: (Int, Int), language: Language) throws {
    let stage = try Stage.demo(columns: size.0, rows: size.1, language: language)
    let account = try #require(stage.bench.account)
    let person = try #require(stage.bench.context.book.people(of: account).first)
    let title = String(person.title.prefix(language == .english ? 8 : 3))
    try #require(!title.isEmpty)
    #expect(stage.screen.contains(title), "\(title) at \(size)")
  }
}
