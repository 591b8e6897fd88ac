// What the workbench does: three panes with one selection, and nothing lost on the way.

import Drawing
import Interface
import Model
import Testing

@Suite struct `The workbench` {
  @Test func `gives the keys to the pane that is asked for`() throws {
    var stage = try Stage.demo()
    let panes: [(String, Pane)] = [
      ("<Tab>", .map), ("<Tab>", .questions), ("<Tab>", .accounts), ("<S-Tab>", .questions),
      ("1", .accounts), ("3", .questions), ("2", .map), ("２", .map), ("１", .accounts),
    ]
    for (keys, pane) in panes {
      try stage.play(keys)
      #expect(stage.bench.focus == pane, "\(keys)")
    }
  }

  @Test func `orders accounts without sales by name, whatever its capitals`() throws {
    var stage = try Stage(
      ["Zoomit", "dambase", "Acme"].map { .add(.account, [.account(.name): .text($0)]) })
    var names: [String?] = []
    for _ in 0..<3 {
      names.append(stage.accountName)
      try stage.play("j")
    }
    #expect(names == ["Acme", "dambase", "Zoomit"])
  }

  @Test func `shows the people and questions of what is selected`() throws {
    var stage = try Stage.demo()
    try stage.play("jj")
    let account = try #require(stage.bench.account)
    let person = try #require(stage.bench.person)
    #expect(stage.bench.context.book.people[person]?.account == account)
    let name = try #require(stage.bench.context.book.people[person]?.name)
    #expect(stage.screen.contains("3 Questions · \(name)"))
    try stage.play("2j")
    let next = try #require(
      stage.bench.person.flatMap { stage.bench.context.book.people[$0]?.name })
    #expect(next != name)
    #expect(stage.screen.contains("3 Questions · \(next)"))
  }

  @Test func `goes to the sides among the boxes of the map`() throws {
    var stage = try Stage.demo(columns: 200, rows: 60)
    try stage.play("/daywell<Enter>2vzgj")
    let start = try #require(stage.bench.spot)
    try stage.play("l")
    #expect(stage.screen.contains("▸Priya Shah"), "\(stage.screen)")
    try stage.play("h")
    #expect(stage.bench.spot == start)
  }

  @Test func `takes full-width letters for commands`() throws {
    var stage = try Stage.demo()
    var other = try Stage.demo()
    try stage.play("ｊｊ")
    try other.play("jj")
    #expect(stage.bench.account == other.bench.account)
    try stage.play("：")
    #expect(stage.bench.scope == .palette)
    try stage.play("<Esc>？")
    #expect(stage.bench.scope == .help)
  }

  @Test func `gives one pane the whole screen and takes it back`() throws {
    var stage = try Stage.demo()
    let screen = stage.screen
    try stage.play("z")
    #expect(stage.bench.isZoomed)
    #expect(!stage.screen.contains("2 Influencer map ·"))
    try stage.play("z")
    #expect(stage.screen == screen)
  }

  @Test func `speaks the other language at once, also under a form`() throws {
    var stage = try Stage.demo()
    try stage.play("aWal<F2>")
    #expect(stage.screen.contains("新建客户"))
    #expect(stage.screen.contains("Wal"))
    try stage.play("<F2>")
    #expect(stage.screen.contains("New account"))
    #expect(
      stage.effects == [.remember(.language(.chinese)), .remember(.language(.english))])
  }

  @Test func `takes the next theme and remembers it`() throws {
    var stage = try Stage.demo(themes: Theme.builtInSample)
    try stage.play("<F3>")
    let first = stage.bench.context.theme.name
    try stage.play("<F3>")
    #expect(stage.bench.context.theme.name != first)
    #expect(stage.effects.last == .remember(.theme(stage.bench.context.theme.name)))
  }

  @Test func `keeps the selection in sight at every size`() throws {
    var stage = try Stage.demo()
    try stage.play("G")
    let account = stage.bench.account
    for (columns, rows) in [(40, 10), (80, 24), (200, 60), (20, 5), (120, 40)] {
      stage.give(.resized(Size(columns: columns, rows: rows)))
      #expect(stage.bench.account == account)
      #expect(stage.screen.contains("▸"), "\(stage.screen)")
    }
  }

  @Test func `takes a notice away with the next key`() throws {
    var stage = try Stage.demo()
    stage.give(.noticed(Notice(.note, Phrase("Written: a.txt", "已写出：a.txt"))))
    #expect(stage.screen.contains("Written: a.txt"))
    try stage.play("j")
    #expect(!stage.screen.contains("Written: a.txt"))
  }

  @Test func `does not take pasted text for commands`() throws {
    var stage = try Stage.demo()
    let book = stage.bench.context.book
    stage.give(.paste("dyq"))
    #expect(stage.bench.layers.isEmpty)
    #expect(stage.bench.context.book == book)
    #expect(stage.effects.isEmpty)
    #expect(stage.bench.notice != nil)
  }

  @Test(arguments: [("1", Kind.account), ("2", .person), ("<Tab><Tab>w", .need)])
  func `adds what the pane is about`(keys: String, kind: Kind) throws {
    var stage = try Stage.demo()
    try stage.play(keys)
    if stage.bench.layers.isEmpty { try stage.play("a") }
    guard case .new(let made, _) = try #require(stage.form).target else {
      Issue.record("The form changes something old.")
      return
    }
    #expect(made == kind)
  }

  @Test func `takes a prompt as a question of the person`() throws {
    var stage = try Stage.demo()
    try stage.play("3a<C-s>")
    let person = try #require(stage.bench.person)
    #expect(stage.bench.context.book.questions.of(person).count == 1)
    #expect(stage.bench.layers.isEmpty)
  }

  @Test func `moves a need on, one state at a time`() throws {
    var stage = try Stage.demo()
    try stage.play("3wThey run out of paper<C-s>")
    let person = try #require(stage.bench.person)
    let states: [NeedState] = [.implied, .explicit, .met, .met]
    for state in states {
      let needs = stage.bench.context.book.needs.of(person)
      #expect(needs.first { $0.words == "They run out of paper" }?.state == state)
      try stage.play("m")
    }
  }

  @Test func `names what goes, what goes with it, and how it comes back`() throws {
    var stage = try Stage.demo()
    let name = try #require(stage.accountName)
    let account = try #require(stage.bench.account)
    let count = stage.bench.context.book.belongings(of: account, .account).count
    try stage.play("d")
    #expect(stage.screen.contains("“\(name)”"))
    #expect(stage.screen.contains("\(count) things go with it; u brings all of it back."))
    try stage.play("n")
    #expect(stage.bench.context.book.accounts[account] != nil)
    try stage.play("2d")
    #expect(stage.screen.contains("Delete person “Frank Adler · \(name)”?"))
    #expect(stage.screen.contains("1 thing goes with it; u brings all of it back."))
    try stage.play("n1")
    try stage.play("dy")
    #expect(stage.bench.context.book.accounts[account] == nil)
    #expect(stage.bench.account != nil)
  }

  @Test func `offers the role that nobody fills for the person who is added there`() throws {
    var stage = try Stage.demo()
    try stage.play("2Ga")
    #expect(stage.screen.contains("New person"))
    let role = stage.screen.split(separator: "\n").first { $0.contains("Role  ") }
    #expect(role?.contains(" user ") == true, "\(stage.screen)")
  }

  @Test func `leaves with q, and not out of something open`() throws {
    var stage = try Stage.demo()
    try stage.play("aWal<C-q>")
    #expect(stage.effects.isEmpty)
    #expect(stage.form != nil)
    try stage.play("<Esc>yq")
    #expect(stage.effects == [.quit])
  }

  @Test(arguments: Language.allCases)
  func `leads from an empty book to the first account and person`(language: Language) throws {
    var stage = try Stage([], columns: 80, rows: 24, language: language)
    #expect(stage.screen.contains("a"))
    try stage.play("a沃尔玛<C-s>")
    #expect(stage.accountName == "沃尔玛")
    try stage.play("2a王小明<C-s>")
    #expect(stage.screen.contains("王小明"))
    try stage.play("3")
    #expect(stage.bench.focus == .questions)
  }

  @Test(
    arguments: [
      (18, 4), (20, 5), (40, 10), (60, 12), (80, 24), (100, 8), (120, 40), (150, 12), (200, 60),
    ], Language.allCases)
  func `is nowhere wider than its window`(size: (Int, Int), language: Language) throws {
    let stage = try Stage.demo(columns: size.0, rows: size.1, language: language)
    let rows = stage.screen.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(rows.allSatisfy { String($0).displayWidth <= size.0 })
  }
}

extension Theme {
  /// Two themes that differ in name only.
  fileprivate static let builtInSample: [Theme] = ["one", "two"].map {
    Theme(name: $0, styles: [:])
  }
}

@Suite struct `A long notice` {
  private static let phrase = Phrase(
    """
    Read-only: line 10 of journal/0000000a-0000.sj1, byte 1234, is damaged. Nothing was changed; \
    what can be read is shown. Run rapport check --book /home/ana/books/north
    The last session ended without closing; everything that was saved is here.
    """,
    """
    只读：journal/0000000a-0000.sj1 第 10 行（第 1234 字节）已损坏。程序没有改动任何内容，能读的都在。\
    请运行 rapport check --book /home/ana/books/north
    上次没有正常退出；已保存的内容都在。
    """)

  @Test(arguments: Language.allCases, [(80, 24), (40, 10), (120, 40)])
  func `is shown whole until the next key, and hides no hint where there is room`(
    language: Language, size: (Int, Int)
  ) throws {
    var stage = try Stage.demo(columns: size.0, rows: size.1, language: language)
    let before = stage.screen
    stage.give(.noticed(Notice(.problem, Self.phrase)))
    let bare = { (text: String) in text.filter { !$0.isWhitespace } }
    #expect(bare(stage.screen).contains(bare(Self.phrase(language))), "\(stage.screen)")
    if size.1 >= 12 {
      #expect(stage.screen.split(separator: "\n").last == before.split(separator: "\n").last)
    }
    try stage.play("<Esc>")
    #expect(stage.screen == before)
  }

  @Test(arguments: Language.allCases)
  func `is shown whole inside the form that could not be saved`(language: Language) throws {
    var stage = try Stage.demo(columns: 80, rows: 24, language: language)
    try stage.play("a")
    stage.give(.failed(Self.phrase))
    let form = stage.screen.split(separator: "\n").compactMap { row in
      row.split(separator: "┃").dropFirst().first
    }
    let words = Self.phrase(language).filter { !$0.isWhitespace }
    #expect(form.joined().filter { !$0.isWhitespace }.contains(words), "\(stage.screen)")
  }
}

@Suite struct `An escape with another key` {
  @Test func `means both where no act has Alt with it, as when they come in one packet`() throws {
    var stage = try Stage.demo()
    try stage.play("f")
    #expect(stage.form != nil)
    try stage.play("<A-:>")
    #expect(stage.bench.scope == .palette)
    try stage.play("<Esc>")
    #expect(stage.bench.layers.isEmpty)
  }
}
