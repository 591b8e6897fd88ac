// What was typed and is not saved, as a value and back: every screen, every field, and a book that has changed
// meanwhile.

import Chance
import Drawing
import Foundation
import Method
import Model
import Session
import Testing

@testable import Interface

@Suite struct `Unsaved words` {
  /// What a value comes to after it was written into a file and read again.
  private static func reread(_ work: UnsavedWork) throws -> UnsavedWork {
    try JSONDecoder().decode(UnsavedWork.self, from: try JSONEncoder().encode(work))
  }

  /// The sample book in each language, once for all.
  private static let contexts = Result {
    try Dictionary(
      uniqueKeysWithValues: Language.allCases.map {
        ($0, try Stage.demo(language: $0).bench.context)
      })
  }

  /// A workbench on the sample book after some keys; nobody answers what it asks of the world.
  private static func bench(_ keys: String = "", _ language: Language = .english) throws
    -> Workbench
  {
    var bench = Workbench(context: try #require(try contexts.get()[language]))
    for key in try Key.sequence(keys) { _ = bench.update(.key(key)) }
    return bench
  }

  /// A stage on the same book, with the words put back.
  private static func again(_ work: UnsavedWork) throws -> Stage {
    var stage = try Stage.demo()
    _ = stage.putBack(try reread(work))
    return stage
  }

  /// The demo book after another change.
  private static func later(_ command: Command, _ language: Language = .english) throws -> Stage {
    try Stage(
      [DemoBook.command(language: language, today: Stage.today), command], language: language)
  }

  /// The screen without its foot.
  private static func lines(_ bench: Workbench) -> [Substring] {
    bench.render().text.split(separator: "\n", omittingEmptySubsequences: false).prefix(36).map(
      \.self)
  }

  @Test(
    arguments: [
      "aWalmart 沃尔玛<Tab><Tab>retail", "jjeX<Left>", "/nor", "/d<Enter>", "/éx",
      "jjDWho decides?<Enter>What happens if it is late", "D<Down><Right>why", "T-2w", "H/over",
      "O/nowhere/list.csv",
      "jjp<Enter>x", "jj<Enter>eX", "s<Tab><Tab><Tab>a", "C/a", "jj2ax<Tab>y<Tab> ",
      "jjpjjj<Enter> <Down><Down> i",
    ], Language.allCases)
  func `come back on the same screen, as they were typed`(keys: String, language: Language) throws {
    let bench = try Self.bench(keys, language)
    let work = try #require(bench.unsavedWork)
    var again = try Self.bench("", language)
    let result = again.putBack(try Self.reread(work), from: "14:32", keptIn: "/kept")
    #expect(!result.isPartial)
    let isSame = again.unsavedWork == work
    #expect(isSame)
    #expect(again.scope == bench.scope)
    #expect(again.account == bench.account)
    #expect(again.render().text.contains("14:32"), "\(again.render().text)")
    let different = zip(Self.lines(bench), Self.lines(again)).filter { $0 != $1 }
    #expect(different.isEmpty, "\(different)")
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `come back from wherever random keys have led`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let language: Language = seed.isMultiple(of: 2) ? .english : .chinese
    let keys = try Key.sequence(
      "abcdefghijklmnoprsuvxyzADEFGHLPRT/123 客é<Enter><Enter><Tab><Tab><Esc><Up><Down><Left><Right><C-u>"
    )
    var bench = try Self.bench("", language)
    for _ in 0..<150 {
      let key = keys.randomElement(using: &generator) ?? .tab
      for effect in bench.update(.key(key)) {
        if case .history = effect { _ = bench.update(.history([])) }
      }
      guard let work = bench.unsavedWork else { continue }
      var again = try Self.bench("", language)
      let result = again.putBack(try Self.reread(work), from: "14:32", keptIn: "/kept")
      #expect(!result.isPartial)
      let isSame = again.unsavedWork == work
      #expect(isSame, "\(work)\n\(String(describing: again.unsavedWork))")
      guard isSame else { return }
    }
  }

  @Test(arguments: [
    "aWalmart<Esc>y", "/nor<Esc>", "jjDWho?<Esc>y", "T-2w<Esc>", "a", "jje", "D", "H", "jjkk",
  ])
  func `are gone once they are thrown away, or were never there`(keys: String) throws {
    let bench = try Self.bench(keys)
    #expect(!bench.holdsWords)
    #expect(bench.unsavedWork == nil)
  }

  @Test func `that are back can be saved, and thrown away after a question`() throws {
    let work = try #require(try Self.bench("aWalmart").unsavedWork)
    var saving = try Self.again(work)
    try saving.play("<C-s>")
    #expect(saving.bench.context.book.accounts.rows.values.contains { $0.name == "Walmart" })
    #expect(!saving.bench.holdsWords)
    var leaving = try Self.bench()
    _ = leaving.putBack(work, from: "14:32", keptIn: "/kept")
    _ = leaving.update(.key(.escape))
    #expect(leaving.render().text.contains("Throw away what you typed in “"))
    _ = leaving.update(.key(.character("y")))
    #expect(!leaving.holdsWords)
  }

  @Test func `of the editor come back as what E opens`() throws {
    var bench = try Self.bench("jjE")
    _ = bench.update(.edited("Long thoughts\nabout the plant"))
    _ = bench.update(.failed(Phrase("Not saved.", "没有保存。")))
    var again = try Self.again(try #require(bench.unsavedWork))
    #expect(again.screen.contains("E opens it"), "\(again.screen)")
    try again.play("E")
    #expect(again.effects.last == .edit("Long thoughts\nabout the plant"))
  }

  @Test(arguments: Kind.allCases.filter { $0 != .drill })
  func `of every field of every kind survive`(kind: Kind) throws {
    let context = try Self.bench().context
    let book = context.book
    var form = Form(FormRequest.adding(kind), stages: book.stages)
    for index in form.fields.indices {
      form.move(to: index)
      switch form.current.attribute.shape {
      case .line, .tags, .number, .money, .day:
        _ = form.receive(.paste("\u{0}\u{1B}[2J“客户”, \\ \"é́\" 👩‍👩‍👧 \(index)"), context: context)
        _ = form.type(.left, context: context)
      case .prose: _ = form.receive(.paste("一\r\n二\n\n\tthree \(index)"), context: context)
      case .choice, .flag:
        _ = form.perform(.fill(.nextChoice), by: .right, context: context)
      case .entity(let kind):
        let ids = Array(book.allIDs(of: kind).prefix(1))
        _ = form.receive(.answered(.chosen(ids)), context: context)
      case .entities(let kind):
        let ids = Array(book.allIDs(of: kind).prefix(2))
        _ = form.receive(.answered(.chosen(ids)), context: context)
      }
    }
    form.move(to: 0)
    let layer = try #require(form.words(context: context))
    let work = try Self.reread(UnsavedWork(layers: [layer]))
    guard case .form(let words) = work.layers.first else {
      Issue.record("It is no form any more.")
      return
    }
    var changed: [Phrase] = []
    let again = try Form(words, in: book, changed: &changed)
    #expect((again.fields == form.fields) == true)
    #expect(again.isTouched)
    #expect(changed.isEmpty)
  }

  @Test func `of a megabyte come back the same`() throws {
    let text = String(repeating: "客户名称与采购计划，请勿删除；\n", count: 1 << 20 / 46)
    var bench = try Self.bench("jjf")
    _ = bench.update(.paste(text))
    let work = try #require(bench.unsavedWork)
    var again = try Self.bench()
    _ = again.putBack(try Self.reread(work), from: "14:32", keptIn: "/kept")
    let isSame = again.unsavedWork == work
    #expect(isSame)
    #expect((again.layers.last as? Form)?.isTouched == true)
  }

  @Test func `stand only over what the person changed, and what else changed is said`() throws {
    var stage = try Stage.demo()
    try stage.play("jje")
    let account = try #require(stage.bench.account)
    try stage.goTo(.account(.phone))
    try stage.play("<C-u>12345")
    let work = try #require(stage.bench.unsavedWork)
    var later = try Self.later(
      .edit(
        account, .account,
        [.account(.website): .text("new.example"), .account(.phone): .text("999")]))
    _ = later.putBack(work)
    #expect(later.screen.contains("The book has changed meanwhile in Phone"), "\(later.screen)")
    try later.play("<C-s>")
    let saved = try #require(later.bench.context.book.accounts[account])
    #expect(saved.website == "new.example")
    #expect(saved.phone == "12345")
  }

  @Test(arguments: Language.allCases)
  func `whose account is gone are named with their file, and open nothing`(language: Language)
    throws
  {
    let bench = try Self.bench("jjeXYZ", language)
    let account = try #require(bench.account)
    let work = try #require(bench.unsavedWork)
    var later = try Self.later(.remove(account, .account), language)
    let isPartial = later.putBack(work)
    #expect(isPartial)
    #expect(later.bench.layers.isEmpty)
    #expect(later.screen.contains("/drafts/a.json.kept"), "\(later.screen)")
  }

  @Test func `that are not understood are refused, and nothing of them is obeyed`() throws {
    let book = try Self.bench().context.book
    let good = FormRequest.adding(.account).words
    let bad: [FormWords] = [
      good.with(kind: "dragon"), good.with(purpose: "fly account"), good.with(focus: 999),
      good.with(fields: []),
      good.with(
        fields: [
          .init(
            field: "person.name", start: WrittenValue(.empty), offer: WrittenValue(.empty),
            isFromBook: false)
        ]),
      good.with(
        fields: [
          .init(
            field: "account.name", start: WrittenValue(.number(3)), offer: WrittenValue(.empty),
            isFromBook: false)
        ]),
      good.with(
        fields: [
          .init(
            field: "account.name", start: WrittenValue(.empty), offer: WrittenValue(.empty),
            isFromBook: false, typed: .flag(isYes: true))
        ]),
    ]
    for words in bad {
      var changed: [Phrase] = []
      #expect(throws: PuttingBackError.self) { try Form(words, in: book, changed: &changed) }
    }
  }
}

extension FormWords {
  /// The words with some of them replaced.
  fileprivate func with(
    kind: String? = nil, purpose: String? = nil, focus: Int? = nil, fields: [Field]? = nil
  ) -> FormWords {
    FormWords(
      title: title, kind: kind ?? self.kind, id: id, given: given, fields: fields ?? self.fields,
      focus: focus ?? self.focus, purpose: purpose ?? self.purpose, isPartial: isPartial,
      placement: placement)
  }
}

extension Book {
  /// Everything of a kind.
  fileprivate func allIDs(of kind: Kind) -> [EntityID] {
    switch kind {
    case .account: accounts.rows.values.map(\.id)
    case .person: people.rows.values.map(\.id)
    case .fact: facts.rows.values.map(\.id)
    case .question: questions.rows.values.map(\.id)
    case .need: needs.rows.values.map(\.id)
    case .call: calls.rows.values.map(\.id)
    case .book, .link, .step, .order, .point, .channel, .supply, .survey, .gift, .drill,
      .opportunity:
      []
    }
  }
}
