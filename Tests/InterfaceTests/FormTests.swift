// What forms do with keys: they say what is wrong where it is wrong, and lose nothing.

import Drawing
@testable import Interface
import Model
import Testing

@Suite struct `A form` {
  @Test func `takes a Tab right after a choice from a list for what was done`() throws {
    var stage = try Stage.demo()
    try stage.play("o")
    let people = try #require(stage.form?.fields.firstIndex { $0.attribute == .call(.people) })
    try stage.goTo(.call(.people))
    try stage.play("<Space><Enter>")
    #expect(stage.form?.focus == people + 1)
    try stage.play("<Tab>")
    #expect(stage.form?.focus == people + 1)
    try stage.play("<Tab>")
    #expect(stage.form?.focus == people + 2)
  }

  @Test(arguments: [
    ("一个半小时", "= 90 min"), ("半小时", "= 30 min"), ("1.5h", "= 90 min"), ("90 分钟", "= 90 min"),
    ("an hour and a half", "= 90 min"),
  ])
  func `says how many minutes were meant`(typed: String, echo: String) throws {
    var stage = try Stage.demo()
    try stage.play("jjjjjjo")
    try stage.goTo(.call(.minutes))
    try stage.play(typed)
    #expect(stage.screen.contains(echo), "\(stage.screen)")
    try stage.goTo(.call(.time))
    try stage.play("下午两点半")
    #expect(stage.screen.contains("= 14:30"), "\(stage.screen)")
  }

  @Test(arguments: Language.allCases)
  func `says at the field what is missing, and saves nothing`(language: Language) throws {
    var stage = try Stage.demo(language: language)
    let before = stage.bench.context.book
    try stage.play("a<Tab><Tab>x<C-s>")
    let form = try #require(stage.form)
    #expect(form.current.attribute == .account(.name))
    #expect(form.problem?.attribute == .account(.name) || stage.screen.contains("*"))
    let sentence = Refusal.missing(.account(.name)).phrase(language)
    #expect(stage.screen.contains(sentence))
    #expect(stage.bench.context.book == before)
  }

  @Test(arguments: [
    ("fri", "= 2026-11-27"), ("+2w", "= 2026-12-07"), ("2026-12-01", "= 2026-12-01"),
    ("下周三", "= 2026-12-02"), ("ｆｒｉ", "= 2026-11-27"), ("明天", "= 2026-11-24"),
  ])
  func `says which day was meant, and keeps that day`(typed: String, echo: String) throws {
    var stage = try Stage.demo()
    try stage.play("sSend prices<Tab>" + typed)
    #expect(stage.screen.contains(echo), "\(stage.screen)")
    try stage.play("<C-s>")
    let day = try #require(Day(iso: String(echo.dropFirst(2))))
    let account = try #require(stage.bench.account)
    let steps = stage.bench.context.book.steps.of(account)
    #expect(steps.contains { $0.words == "Send prices" && $0.due == day })
  }

  @Test func `says which letters fit no choice, and changes nothing for them`() throws {
    var stage = try Stage.demo()
    try stage.play("2a")
    try stage.goTo(.person(.role))
    let before = stage.form?.fields
    try stage.play("xq")
    #expect(stage.form?.fields == before)
    #expect(stage.bench.notice?.phrase.en.contains("No choice is called “q”") == true)
    stage.give(.paste("nobody at all"))
    #expect(stage.form?.fields == before)
    #expect(stage.bench.notice?.phrase.en.contains("“nobody at all”") == true)
    stage.give(.paste("财务"))
    let role = try stage.form?.current.value(today: Stage.today).get()
    #expect(role == Value(choice: Role.finance))
  }

  @Test func `answers yes and no by their letters, and says so of any other`() throws {
    var stage = try Stage.demo()
    try stage.play("w")
    try stage.goTo(.need(.isConfirmed))
    try stage.play("n")
    #expect(stage.form?.current.entry == .flag(false))
    try stage.play("yx")
    #expect(stage.form?.current.entry == .flag(true))
    #expect(stage.bench.notice?.phrase.en.contains("“x” is neither yes nor no") == true)
  }

  @Test func `asks before a next step is saved with a day that has passed`() throws {
    var stage = try Stage.demo()
    let account = try #require(stage.bench.account)
    let count = stage.bench.context.book.steps.of(account).count
    try stage.play("sSend prices<Tab>2026-11-18<C-s>")
    #expect(stage.bench.context.book.steps.of(account).count == count)
    #expect(stage.form?.complaint?.en.contains("^S again") == true, "\(stage.screen)")
    try stage.play("<C-u>2026-11-17<C-s>")
    #expect(
      stage.form?.complaint?.en.contains("^S again") == true, "Another day is another question.")
    try stage.play("<C-s>")
    let steps = stage.bench.context.book.steps.of(account)
    #expect(steps.contains { $0.words == "Send prices" && $0.due == Day(iso: "2026-11-17") })
  }

  @Test func `names the weekday in the language of the screen`() throws {
    var stage = try Stage.demo(language: .chinese)
    try stage.play("s报价<Tab>fri")
    #expect(stage.screen.contains("= 2026-11-27 周五"))
  }

  @Test(arguments: ["someday", "2026-02-30", "32/13"])
  func `keeps a day that is none and says what it needs`(typed: String) throws {
    var stage = try Stage.demo()
    try stage.play("sSend prices<Tab>" + typed + "<C-s>")
    let form = try #require(stage.form)
    #expect(form.current.attribute == .step(.due))
    #expect(stage.screen.contains(typed))
    #expect(form.problem == .unfit(.step(.due), .text(typed)))
  }

  @Test(arguments: [("$ 500", "USD"), ("500€", "EUR"), ("3万元", "CNY")])
  func `refuses an amount with the sign of another currency, and takes it in that currency`(
    typed: String, code: String
  ) throws {
    var stage = try Stage.demo()
    try stage.play(":order line<Enter>")
    try stage.goTo(.order(.amount))
    try stage.play("\(typed)<C-s>")
    let refusal = Refusal.foreignSign(.order(.amount), sign: code, own: "GBP")
    #expect(stage.form?.problem == refusal)
    try stage.goTo(.order(.currency))
    try stage.play("\(code)<C-s>")
    #expect(stage.form?.problem != refusal)
  }

  @Test func `takes an amount with the sign of the book's own currency`() throws {
    var stage = try Stage.demo()
    try stage.play(":order line<Enter>")
    try stage.goTo(.order(.amount))
    try stage.play("£ 500<C-s>")
    #expect(stage.form?.problem?.attribute != .order(.amount))
  }

  @Test func `keeps an amount that is none and says what it needs`() throws {
    var stage = try Stage.demo()
    let before = stage.bench.context.book
    try stage.play(":order line<Enter>")
    try stage.goTo(.order(.amount))
    try stage.play("a lot<C-s>")
    let form = try #require(stage.form)
    #expect(form.problem?.attribute == .order(.amount))
    #expect(stage.screen.contains("a lot"))
    #expect(stage.bench.context.book == before)
  }

  @Test(arguments: [("t", 3), ("4", 3), ("<Right>", 0), ("<Right><Right>", 1), ("<Left>", 4)])
  func `takes a choice by letter, number and arrow`(keys: String, index: Int) throws {
    var stage = try Stage.demo()
    try stage.play("2:add a person<Enter>")
    try stage.goTo(.person(.role))
    try stage.play("<C-u>" + keys)
    let form = try #require(stage.form)
    guard case .choice(let options, let chosen) = form.current.entry else {
      Issue.record("The role is no choice.")
      return
    }
    #expect(chosen == index, "\(options.map(\.tag))")
  }

  @Test(arguments: [
    ("champion", 0), ("supporter", 1), ("neutral", 2), ("sceptic", 3), ("opponent", 4), ("s", 1),
    ("ss", 3), ("SUPP", 1), ("cx", 0), ("scepti!", 3), ("co", 4), ("fandui", 4),
  ])
  func `takes a choice by spelling its name`(typed: String, index: Int) throws {
    var stage = try Stage.demo()
    try stage.play("2:add a person<Enter>")
    try stage.goTo(.person(.stance))
    try stage.play(typed)
    #expect(try #require(stage.form).current.entry.isChoice(of: Stance.allCases[index].rawValue))
  }

  @Test(arguments: [
    ("铁杆支持", 0), ("铁", 0), ("支持", 1), ("zhichi", 1), ("tg", 0), ("tieganzhichi", 0), ("cunyi", 3),
    ("反", 4), ("f", 4), ("opp", 4),
  ])
  func `takes a Chinese choice by its characters or its pinyin`(typed: String, index: Int) throws {
    var stage = try Stage.demo(language: .chinese)
    try stage.play("2:新建联系人<Enter>")
    try stage.goTo(.person(.stance))
    try stage.play(typed)
    #expect(try #require(stage.form).current.entry.isChoice(of: Stance.allCases[index].rawValue))
  }

  @Test func `takes a name of two words with the space between them`() throws {
    var stage = try Stage.demo()
    try stage.play("2:add a person<Enter>")
    try stage.goTo(.person(.coverage))
    try stage.play("several contacts")
    #expect(try #require(stage.form).current.entry.isChoice(of: Coverage.several.rawValue))
    try stage.play(" ")
    #expect(try #require(stage.form).current.entry.isChoice(of: Coverage.deep.rawValue))
  }

  @Test func `lets what is typed replace a day that was filled in beforehand`() throws {
    var stage = try Stage.demo()
    try stage.play("sSend prices<Tab>")
    #expect(stage.screen.contains("2026-11-30"))
    try stage.play("8 Dec<C-s>")
    let steps = stage.bench.context.book.steps.of(try #require(stage.bench.account))
    #expect(steps.contains { $0.words == "Send prices" && $0.due == Day(iso: "2026-12-08") })
  }

  @Test func `takes digits of full width as numbers`() throws {
    var stage = try Stage.demo(language: .chinese)
    try stage.play("2:新建联系人<Enter>张三")
    try stage.goTo(.person(.influence))
    try stage.play("４<C-s>")
    #expect(stage.form == nil)
    #expect(
      stage.bench.context.book.people.rows.values.contains { $0.name == "张三" && $0.influence == 4 })
  }

  @Test func `takes a choice by the first Chinese character`() throws {
    var stage = try Stage.demo(language: .chinese)
    try stage.play("2:新建联系人<Enter>")
    try stage.goTo(.person(.role))
    try stage.play("技")
    #expect(try #require(stage.form).current.entry.isChoice(of: Role.technical.rawValue))
  }

  @Test func `opens the list of a field that holds things with the first letter typed`() throws {
    var stage = try Stage.demo()
    try stage.play("/dayw<Enter>2i<Tab>n")
    #expect(stage.bench.layers.last is Chooser)
    #expect(stage.screen.contains("› n"))
  }

  @Test func `lets people be found by typing, and goes on to the next field`() throws {
    var stage = try Stage.demo()
    try stage.play("sSend prices<Tab><Tab><C-u>")
    #expect(try #require(stage.form).current.attribute == .step(.person))
    try stage.play("<Right>")
    let chooser = try #require(stage.bench.layers.last as? Chooser)
    #expect(chooser.scope == .chooser)
    try stage.play("<Enter>")
    let form = try #require(stage.form)
    let field = try #require(form.fields.first { $0.attribute == .step(.person) })
    guard case .things(let ids, _) = field.entry else {
      Issue.record("The person is no reference.")
      return
    }
    #expect(ids.count == 1)
  }

  @Test(
    arguments: [
      ("2w", "New need: ", "新建需求："), ("2i", "New link: ", "新建关系："),
      ("3Ga", "New question: ", "新建问题："),
    ], Language.allCases)
  func `says in its heading whom it is about`(
    opening: (keys: String, en: String, zh: String), language: Language
  ) throws {
    var stage = try Stage.demo(language: language)
    try stage.play("2" + opening.keys)
    let person = try #require(stage.bench.person.flatMap { stage.bench.context.book.people[$0] })
    let heading = (language == .english ? opening.en : opening.zh) + person.name
    #expect(stage.screen.contains(heading), "\(stage.screen)")
  }

  @Test(arguments: Language.allCases)
  func `says on the hint line that a field chooses from a list, and opens it with that key`(
    language: Language
  ) throws {
    var stage = try Stage.demo(columns: 80, rows: 24, language: language)
    try stage.play("s")
    let hint = "Space " + Action.fill(.list).brief(language)
    #expect(!stage.hints.contains(hint))
    try stage.play("<Tab><Tab>")
    #expect(stage.hints.contains(hint), "\(stage.hints)")
    try stage.play(" ")
    #expect(stage.bench.layers.last is Chooser)
    try stage.play("<Esc><S-Tab><S-Tab>a b")
    #expect(stage.screen.contains("a b"))
  }

  @Test func `asks before it throws away what was typed`() throws {
    var stage = try Stage.demo()
    try stage.play("aWalmart<Esc>")
    #expect(stage.bench.scope == .confirm)
    try stage.play("<Esc>")
    #expect(stage.form != nil)
    #expect(stage.screen.contains("Walmart"))
    try stage.play("<Esc>y")
    #expect(stage.bench.layers.isEmpty)
    #expect(!stage.screen.contains("Walmart"))
  }

  @Test func `closes at once when nothing was typed`() throws {
    var stage = try Stage.demo()
    try stage.play("ax<BS><Esc>")
    #expect(stage.bench.layers.isEmpty)
  }

  @Test func `saves with Enter in the last field`() throws {
    var stage = try Stage.demo()
    try stage.play("sSend prices<Enter><Enter>")
    #expect(stage.form != nil)
    try stage.play("<Enter>")
    #expect(stage.form == nil)
    let account = try #require(stage.bench.account)
    #expect(stage.bench.context.book.steps.of(account).contains { $0.words == "Send prices" })
  }

  @Test func `takes a refusal of the book to the field it is about`() throws {
    var stage = try Stage.demo()
    let name = try #require(stage.accountName)
    try stage.play("a" + name + "<Tab><C-s>")
    let form = try #require(stage.form)
    #expect(form.current.attribute == .account(.name))
    #expect(stage.screen.contains("already"))
  }

  @Test func `keeps what was typed when the world cannot save it`() throws {
    var stage = try Stage.demo()
    try stage.play("aWalmart")
    stage.give(.rejected(Phrase("The disk is full: make room.", "磁盘已满：请腾出空间。"), nil))
    #expect(stage.screen.contains("The disk is full: make room."))
    #expect(stage.screen.contains("Walmart"))
  }

  @Test func `takes the role of the empty place on the map`() throws {
    var stage = try Stage(Stage.bareAccount)
    try stage.play("2")
    guard case .vacancy(let role) = stage.bench.spot else {
      Issue.record("Nobody is there, and yet no empty role is selected.")
      return
    }
    try stage.play("aAnna<C-s>")
    let person = try #require(stage.bench.person.flatMap { stage.bench.context.book.people[$0] })
    #expect(person.name == "Anna")
    #expect(person.role == role)
  }
}

extension Stage {
  /// A book with one account that holds nothing.
  static let bareAccount: [Command] = [.add(.account, [.account(.name): .text("Walmart")])]

  /// The hint line.
  var hints: String { screen.split(separator: "\n").last.map(String.init) ?? "" }

  /// Goes down the form until the caret is in a field.
  mutating func goTo(_ attribute: Attribute) throws {
    let count = try #require(form).fields.count
    for _ in 0..<count where form?.current.attribute != attribute { try play("<Tab>") }
    try #require(form?.current.attribute == attribute)
  }
}

extension FormField.Entry {
  /// Whether the option with this tag is chosen.
  fileprivate func isChoice(of tag: String) -> Bool {
    guard case .choice(let options, let index?) = self else { return false }
    return options[index].tag == tag
  }
}
