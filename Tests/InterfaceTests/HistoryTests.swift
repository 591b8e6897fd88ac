// The history screen: what it tells, where it leads, and what it undoes.

import Drawing
@testable import Interface
import Model
import Testing

@Suite struct `The history` {
  /// Three changes at the account that is selected first, then one at the next.
  private static let work =
    "1ggsCall back<C-s>2e<Tab><C-u>Head of buying<C-s>1je<C-u>Yak Paper<C-s>"

  /// The history on top.
  private func history(_ stage: Stage) throws -> HistoryScreen {
    try #require(stage.bench.layers.last as? HistoryScreen)
  }

  @Test(arguments: Language.allCases)
  func `names who did what and when, from what to what, the latest first`(
    language: Language
  ) throws {
    var stage = try Stage.demo(language: language)
    try stage.play(Self.work + "H")
    let lines = stage.screen.split(separator: "\n").map(String.init)
    let places = ["09:34  ana", "09:33  ana", "09:32  ana", "09:31  ana"].map { time in
      lines.firstIndex { $0.contains((language == .english ? "23 Nov " : "11月23日 ") + time) }
    }
    #expect(places.allSatisfy { $0 != nil }, "\(stage.screen)")
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
    #expect(stage.screen.contains("→ Yak Paper"))
    #expect(stage.screen.contains("→ Head of buying"))
  }

  @Test func `names choices, things, amounts and days in the person's words`() throws {
    var stage = try Stage.demo()
    try stage.play("2e")
    try stage.goTo(.person(.stance))
    try stage.play("<C-u>n<C-s>sCall back<Tab>fri<C-s>:order line<Enter>")
    try stage.goTo(.order(.amount))
    try stage.play("1234.5<C-s>H")
    let screen = stage.screen
    let person = try #require(stage.bench.person.flatMap { stage.bench.context.book.people[$0] })
    #expect(screen.contains("champion → neutral"), "\(screen)")
    #expect(screen.contains("With: \(person.name)"))
    #expect(screen.contains("Due: Fri 27 Nov"))
    #expect(screen.contains("1,234.50"))
    #expect(!screen.contains("d-"), "An identity is no name.")
  }

  @Test
  func `is sorted by time, by who did it and by what it was about, with the same entry selected`()
    throws
  {
    var stage = try Stage.demo()
    try stage.play(Self.work + "H")
    let latest = try history(stage).rows
    try stage.play("S")
    #expect(try history(stage).rows == latest.reversed())
    #expect(try history(stage).selection.row == latest[0])
    try stage.play("SS")
    let kinds = try history(stage).shown.map(\.subject.kind.rawValue)
    #expect(kinds == kinds.sorted() && Set(kinds).count > 1)
    try stage.play("S")
    #expect(try history(stage).rows == latest)
  }

  @Test(arguments: Language.allCases)
  func `lists all that an action changed with the key that the count names`(
    language: Language
  ) throws {
    var stage = try Stage.demo(columns: 80, rows: 24, language: language)
    try stage.play("2e<Tab>1")
    for (offset, attribute) in [
      Attribute.person(.win), .person(.wechat), .person(.phone),
      .person(.email), .person(.notes), .person(.addresses),
    ].enumerated() {
      try stage.goTo(attribute)
      try stage.play("<C-u>word\(offset)")
    }
    try stage.play("<C-s>H")
    #expect(
      stage.screen.contains(language == .english ? "= lists them" : "按 = 全部列出"), "\(stage.screen)")
    #expect(!stage.screen.contains("word5") || !stage.screen.contains("word4"))
    try stage.play("=")
    for offset in 0..<6 { #expect(stage.screen.contains("word\(offset)"), "\(stage.screen)") }
    try stage.play("<Esc>")
    #expect(stage.bench.layers.last is HistoryScreen)
  }

  @Test func `opens on the whole book from the panes, and on the account from its card`() throws {
    var stage = try Stage.demo()
    try stage.play(Self.work)
    let first = try #require(stage.accountName)
    try stage.play("H")
    #expect(try history(stage).entries?.count == 4)
    try stage.play("<Tab>")
    #expect(stage.screen.contains("History: " + first))
    #expect(try history(stage).entries?.allSatisfy { $0.author == "ana" } == true)
    let own = try #require(try history(stage).entries)
    #expect(own.count == 2)
    try stage.play("<Esc><Enter><F8>")
    #expect(try history(stage).entries == own)
    try stage.play("<Tab>")
    #expect(try history(stage).entries?.count == 4)
    try stage.play("<Esc>")
    #expect(stage.bench.layers.last is CardScreen)
  }

  @Test func `leads to what an entry was about`() throws {
    var stage = try Stage.demo()
    try stage.play("1" + Self.work)
    let changed = try #require(stage.bench.account)
    try stage.play("1gHj<Enter>")
    #expect(stage.bench.layers.isEmpty)
    #expect(stage.bench.focus == .accounts)
    let person = try #require(stage.bench.person.flatMap { stage.bench.context.book.people[$0] })
    #expect(person.title == "Head of buying")
    try stage.play("<Enter>H<Tab><Enter>")
    #expect(stage.bench.layers.isEmpty)
    #expect(stage.bench.account == changed)
    try stage.play("<Enter>H<Enter>")
    #expect(stage.bench.layers.last is CardScreen, "It is about the account of this card.")
  }

  @Test func `leads past a filter that hides the account`() throws {
    var stage = try Stage.demo()
    try stage.play(Self.work + "/day<Enter>")
    try stage.play("H<Enter>")
    #expect(stage.accountName == "Yak Paper")
    #expect(stage.bench.filter == nil)
  }

  @Test func `says when there is nowhere to go`() throws {
    var stage = try Stage.demo()
    try stage.play("dyH<Enter>")
    #expect(stage.screen.contains("no longer in the book"))
    try stage.play("G<Enter>")
    #expect(stage.screen.contains("the whole book, not one account"))
    #expect(stage.bench.layers.last is HistoryScreen)
  }

  @Test func `undoes the latest at once, and does it again`() throws {
    var stage = try Stage.demo()
    let before = stage.contents
    try stage.play("2e<C-u>Ida<C-s>")
    let after = stage.contents
    try stage.play("Hu")
    let isBack = stage.contents == before
    #expect(isBack)
    #expect(stage.bench.layers.last is HistoryScreen)
    #expect(stage.screen.contains("Undone: changed person"))
    #expect(stage.screen.contains("undid: changed person · Ida"), "\(stage.screen)")
    #expect(stage.screen.contains("[undone] changed person"))
    try stage.play("u")
    #expect(stage.screen.contains("This was undone already."))
    try stage.play("<C-r>")
    let isAgain = stage.contents == after
    #expect(isAgain)
  }

  @Test(arguments: Language.allCases)
  func `asks before it undoes an earlier one, and names it`(language: Language) throws {
    var stage = try Stage.demo(language: language)
    let before = stage.contents
    try stage.play("2e<Tab><C-u>Chief<C-s>1je<C-u>Yak Paper<C-s>")
    let after = stage.contents
    try stage.play("Hju")
    #expect(stage.bench.scope == .confirm)
    #expect(stage.screen.contains(language == .english ? "23 Nov 09:32" : "11月23日 09:32"))
    try stage.play("<Esc>")
    let isSame = stage.contents == after
    #expect(isSame)
    try stage.play("<Del>y")
    #expect(!stage.bench.context.book.people.rows.values.contains { $0.title == "Chief" })
    #expect(stage.bench.context.book.accounts.rows.values.contains { $0.name == "Yak Paper" })
    let mark = language == .english ? "[undone]" : "[已撤销]"
    #expect(stage.screen.contains(mark))
    try stage.play("gu")
    let isAgain = stage.contents == after
    #expect(isAgain, "Undoing the undo does it again.")
    #expect(before != after)
  }

  @Test func `asks whether what was undone is to be done again`() throws {
    var stage = try Stage.demo()
    try stage.play("2e<C-u>Ida<C-s>u1je<C-u>Yak Paper<C-s>Hju")
    #expect(stage.screen.contains("Do “changed person · Ida” again, undone 23 Nov 09:33?"))
    #expect(stage.screen.contains("y do it again"))
  }

  @Test func `says why an action on which another stands stays`() throws {
    var stage = try Stage.demo()
    try stage.play(Self.work + "HGu")
    #expect(stage.bench.scope == .confirm)
    let book = stage.bench.context.book
    try stage.play("y")
    #expect(stage.screen.contains("Later work stands on it (changed account “Yak Paper”)"))
    #expect(stage.bench.layers.last is HistoryScreen)
    let isSame = stage.bench.context.book == book
    #expect(isSame)
  }

  @Test func `can be read when the book cannot be changed`() throws {
    var stage = try Stage.demo(readOnlyReason: Phrase("Read only.", "只读。"))
    try stage.play("H")
    #expect(stage.screen.contains("set up book"))
    for keys in ["u", "<C-r>"] {
      try stage.play("j")
      try stage.play(keys)
      #expect(stage.screen.contains("Read only."))
    }
  }
}

@Suite struct `A long history` {
  /// So many entries, the last of which are a year old.
  private static func entries(_ count: Int) -> [HistoryEntry] {
    (0..<count).map { index in
      let id = EntityID(device: 1, counter: UInt32(index + 1))
      let day = index < 20 ? Stage.today : Stage.today.adding(months: -12)
      return HistoryEntry(
        sequence: UInt64(count - index), moment: .init(day, minute: index % 1440), author: "ana",
        purpose: Purpose(.edit, .account), subject: .init(id, .account, "Account \(index)"),
        changes: [
          PastChange(
            .changed(id, .account(.notes), to: .text(String(repeating: "long ", count: 500))),
            before: .text("one\ntwo"), title: "Account \(index)")
        ], changeCount: 1)
    }
  }

  /// A stage with a history of so many entries on top.
  private func stage(_ count: Int, columns: Int = 80, rows: Int = 24) throws -> Stage {
    var stage = try Stage.demo(columns: columns, rows: rows)
    try stage.play("H")
    stage.give(.history(Self.entries(count)))
    return stage
  }

  @Test func `is asked for a part at a time`() throws {
    var stage = try stage(HistoryScreen.step)
    #expect(stage.effects == [.history(of: nil, limit: 500)])
    #expect(stage.screen.contains("1/500+"))
    try stage.play("<PageDown>jjk")
    #expect(stage.effects.count == 1)
    try stage.play("G")
    #expect(stage.effects.last == .history(of: nil, limit: 1000))
  }

  @Test func `is not asked for again when all of it is there`() throws {
    var stage = try stage(HistoryScreen.step - 1)
    try stage.play("GGjj")
    #expect(stage.effects.count == 1)
    #expect(stage.screen.contains("499/499"))
  }

  @Test func `keeps the selected entry in sight wherever it is`() throws {
    var stage = try stage(HistoryScreen.step)
    for keys in ["", "j", "<C-d>", "<C-d><C-d>", "k", "<C-u>", "jjjjjjjjj"] {
      try stage.play(keys)
      #expect(stage.screen.contains("┃▸ "), "\(stage.screen)")
    }
  }

  @Test func `names the year of what is older, and clips what is long`() throws {
    var stage = try stage(100)
    #expect(stage.screen.contains("  23 Nov 00:01  ana  changed account · Account 1"))
    #expect(stage.screen.contains("Notes: one two → long"), "\(stage.screen)")
    #expect(stage.screen.contains("…"))
    try stage.play("<C-d><C-d><C-d>")
    #expect(stage.screen.contains("2025-11-23 00:22  ana  changed account · Account 22"))
  }

  @Test(arguments: Language.allCases)
  func `counts what it does not list of an action with very many changes`(
    language: Language
  ) throws {
    var stage = try Stage.demo(language: language)
    try stage.play("H")
    let changes = (1...200).map { index in
      let id = EntityID(device: 2, counter: UInt32(index))
      return PastChange(.added(id, .account), title: "Import \(index)")
    }
    let first = changes[0]
    var entry = HistoryEntry(
      sequence: 1, moment: .init(Stage.today, minute: 0), author: "ana",
      purpose: Purpose(.importing, .account),
      subject: .init(first.event.subject, .account, first.title), changes: changes,
      changeCount: 500_000)
    entry.thingCount = 100_000
    stage.give(.history([entry]))
    let rest = language == .english ? "… 100000 in all" : "……共 100000 条"
    #expect(stage.screen.contains(rest), "\(stage.screen)")
    #expect(!stage.screen.contains("Import 9"))
    let heading =
      language == .english
      ? "imported account · Import 1 and 99999 others" : "导入客户 · Import 1等 100000 条"
    #expect(stage.screen.contains(heading))
  }

  @Test(arguments: Language.allCases)
  func `names the file of an import, and no account of its first line`(language: Language) {
    let order = EntityID(device: 2, counter: 2)
    var entry = HistoryEntry(
      sequence: 2, moment: .init(Stage.today, minute: 0), author: "ana",
      purpose: Purpose(.undo, .order), subject: .init(order, .order, "Toner"), changes: [],
      changeCount: 1)
    entry.original = Purpose(.importing, .order)
    entry.imported = ImportDeed(file: "orders.csv", counts: [.order: 306, .person: 1])
    let heading =
      language == .english
      ? "undid: import of orders.csv: 1 person, 306 order lines"
      : "撤销了：导入 orders.csv：1 位联系人、306 笔订单"
    #expect(entry.heading(in: Book(), namesAccount: true)(language) == heading)
  }

  @Test func `names no account where that one can't be read`() {
    var book = Book()
    let (order, account) = (EntityID(device: 2, counter: 2), EntityID(device: 2, counter: 1))
    book.apply([.added(order, .order), .changed(order, .order(.account), to: .entity(account))])
    let entry = HistoryEntry(
      sequence: 1, moment: .init(Stage.today, minute: 0), author: "ana",
      purpose: Purpose(.add, .order), subject: .init(order, .order, "Toner"), changes: [],
      changeCount: 1)
    #expect(entry.heading(in: book, namesAccount: true) == entry.heading)
    book.apply([.added(account, .account), .changed(account, .account(.name), to: .text("Acme"))])
    #expect(entry.heading(in: book, namesAccount: true).en == "\(entry.heading.en) (Acme)")
  }

  @Test func `is read again when another window has saved`() throws {
    var stage = try stage(10)
    let state = BookState(book: stage.bench.context.book, asOf: nil, readOnlyReason: nil)
    stage.give(.shownAsOf(state))
    #expect(stage.effects == [.history(of: nil, limit: 500), .history(of: nil, limit: 500)])
    #expect(stage.screen.contains("set up book"))
  }

  @Test func `says that it is being read, and why it cannot be`() throws {
    var stage = try Stage.demo()
    var screen = HistoryScreen(account: nil, isWhole: false)
    #expect(screen.isWhole)
    _ = screen.receive(.failed(Phrase("The disk is gone.", "磁盘不见了。")), context: stage.bench.context)
    #expect(screen.entries == nil)
    try stage.play("H<Tab>")
    stage.give(.failed(Phrase("The disk is gone.", "磁盘不见了。")))
    #expect(stage.screen.contains("The disk is gone."))
  }
}

@Suite struct `A filter over the history` {
  private static let work = "sCall back<C-s>2e<Tab><C-u>Head of buying<C-s>1je<C-u>Yak Paper<C-s>"

  @Test func `narrows it with each key, and Esc shows everything again`() throws {
    var stage = try Stage.demo()
    try stage.play(Self.work + "H/")
    #expect(stage.bench.takesText)
    #expect(stage.screen.contains("1/4"))
    try stage.play("call b")
    #expect(stage.screen.contains("1/1"))
    #expect(stage.screen.contains("added next step · Call back"))
    #expect(!stage.screen.contains("Head of buying"))
    try stage.play("<Enter>")
    #expect(!stage.bench.takesText)
    try stage.play("<Enter>")
    #expect(stage.bench.layers.isEmpty, "Enter goes to what the entry was about.")
    try stage.play("H/call b<Enter><Esc>")
    #expect(stage.screen.contains("3/4"), "\(stage.screen)")
    try stage.play("/zzz")
    #expect(stage.screen.contains("Nothing matches."))
    try stage.play("<Esc>")
    #expect(stage.screen.contains("/4 ━"))
    try stage.play("<Esc>")
    #expect(stage.bench.layers.isEmpty)
  }

  @Test func `finds names by pinyin, and takes pasted text`() throws {
    var stage = try Stage.demo(language: .chinese)
    let name = try #require(
      stage.bench.person.flatMap { stage.bench.context.book.people[$0]?.name })
    #expect(name == "沈国良")
    try stage.play("2e<Tab><C-u>CFO<C-s>1jxH")
    let all = stage.screen
    for typed in ["shenguo", "sgl", "国良"] {
      try stage.play("/")
      stage.give(.paste(typed))
      #expect(stage.screen.contains("修改联系人 · 沈国良"), "\(stage.screen)")
      #expect(stage.screen.contains("1/1"))
      try stage.play("<Esc>")
    }
    #expect(all.contains("建立客户簿"))
  }

  @Test func `stays while an entry of it is undone`() throws {
    var stage = try Stage.demo()
    try stage.play(Self.work + "H/call b<Enter>uy")
    #expect(stage.screen.contains("[undone] added next step · Call back"))
    #expect(stage.screen.contains("undid: added next step · Call back"))
    #expect(stage.screen.contains("2/2"), "\(stage.screen)")
  }
}
