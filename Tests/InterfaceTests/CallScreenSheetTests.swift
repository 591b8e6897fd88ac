// What the keys do on the sheet of a call and on an account's card.

import Drawing
import Interchange
import Model
import Report
import Testing

@testable import Interface

@Suite struct `The sheet of a call` {
  /// The sheet of the prepared call of a stage.
  private static func sheet(_ stage: Stage) throws -> SheetDocument {
    let context = stage.bench.context
    return CallSheet(of: context.analysis, call: try stage.call, language: context.language)
      .document
  }

  /// What is to be read in a text: everything but blanks, the border of a screen, rules and room to write.
  private static func words(_ text: String) -> String {
    text.filter { !$0.isWhitespace && !"┃=-_".contains($0) }
  }

  @Test(arguments: Language.allCases)
  func `says on the screen what is printed, in the same order`(language: Language) throws {
    var stage = try CallScreenSample.prepared(columns: 60, rows: 300, language: language)
    try stage.play("pP")
    let page = stage.screen.split(separator: "\n").filter { $0.hasPrefix("┃") }.joined()
    let printed = try Self.sheet(stage).text(in: .text)
    #expect(Self.words(printed).count > 500)
    #expect(Self.words(page) == Self.words(printed))
  }

  @Test func `is written as the command prints it, in the format that the title names`() throws {
    var stage = try CallScreenSample.prepared(language: .chinese)
    try stage.play("pP")
    let page = stage.screen.split(separator: "\n").dropFirst(2)
    try stage.play("w<C-u>/sheets<Enter>")
    #expect(stage.effects.contains(.remember(.sheetFolder("/sheets"))))
    for (format, name) in zip(SheetFormat.allCases, ["文本", "Markdown", "HTML"]) {
      #expect(stage.screen.contains("拜访单（\(name)）：海港百货"))
      #expect(stage.screen.split(separator: "\n").dropFirst(2) == page)
      try stage.play("wf")
      let file = "sheet-海港百货-2026-11-27.\(format.ending)"
      let text = try Self.sheet(stage).text(in: format)
      #expect(stage.effects.last == .deliver(.file, text: text, path: "/sheets/" + file))
    }
    #expect(stage.screen.contains("拜访单（文本）"))
  }

  @Test func `is opened as a page, printed as text and mailed, and its folder is asked for once`()
    throws
  {
    var stage = try CallScreenSample.prepared()
    try stage.play("pP<Enter>")
    #expect(stage.screen.contains("Into which folder do your sheets go?"))
    try stage.play("<C-u>/sheets<Enter>")
    let sheet = try Self.sheet(stage)
    let name = "/sheets/sheet-Harbour-Stores-2026-11-27"
    #expect(
      stage.effects.suffix(2) == [
        .remember(.sheetFolder("/sheets")),
        .deliver(.browser, text: sheet.text(in: .html), path: name + ".html"),
      ])
    try stage.play("p")
    #expect(
      stage.effects.last
        == .deliver(.paper, text: sheet.printed.text(in: .text), path: name + ".txt"))
    try stage.play("m")
    let letter = Letter(to: [], subject: sheet.title, body: sheet.text(in: .text))
    #expect(stage.effects.last == .errand(.mail(letter)))
  }

  @Test func `is printed without a question about a folder`() throws {
    var stage = try CallScreenSample.prepared()
    try stage.play("pPp")
    guard case .deliver(.paper, let text, let path) = stage.effects.last else {
      Issue.record("Nothing was printed: \(stage.screen)")
      return
    }
    #expect(text == (try Self.sheet(stage).printed.text(in: .text)))
    #expect(path.hasPrefix("/") && path.hasSuffix("/sheet-Harbour-Stores-2026-11-27.txt"))
  }

  @Test(arguments: Language.allCases)
  func `for the customer is called what it is to both sides`(language: Language) throws {
    var stage = try CallScreenSample.prepared(columns: 100, rows: 60, language: language)
    try stage.play("pPs")
    let title = language == .english ? "Meeting · " : "会谈提纲 · "
    #expect(stage.screen.contains(title), "\(stage.screen)")
    #expect(!stage.screen.contains(language == .english ? "Call sheet" : "拜访单"))
  }

  @Test func `for the customer goes to the people of the call and under another name`() throws {
    var stage = try CallScreenSample.prepared()
    let li = try #require(stage.bench.context.book.people.sorted.last)
    let address = Command.edit(li.id, .person, [.person(.email): .text("li@harbour.example")])
    let call = Command.edit(try stage.call.id, .call, [.call(.people): .entities([li.id])])
    var (book, issuer) = (stage.bench.context.book, IDIssuer(device: 9))
    for command in [address, call] {
      book.apply(try book.decide(command, issuer: &issuer).get())
    }
    stage.give(.shownAsOf(BookState(book: book, asOf: nil, readOnlyReason: nil)))
    try stage.play("pPs")
    #expect(stage.screen.contains("For the customer (text): Harbour Stores"))
    #expect(!stage.screen.contains("Advance") && stage.screen.contains("Agreed"))
    try stage.play("m")
    guard case .errand(.mail(let letter)) = stage.effects.last else {
      Issue.record("No mail: \(stage.effects)")
      return
    }
    #expect(letter.addresses == ["li@harbour.example"])
    try stage.play("w<C-u>~/a<Enter>")
    guard case .deliver(.file, _, let path) = stage.effects.last else {
      Issue.record("No file: \(stage.effects)")
      return
    }
    #expect(path == "~/a/handout-Harbour-Stores-2026-11-27.txt")
    try stage.play("s")
    #expect(stage.screen.contains("Call sheet (text)"))
  }

  @Test(arguments: Language.allCases)
  func `tells who moves whom, what the account is worth, and how to reach people`(
    language: Language
  ) throws {
    var stage = try Stage.demo(columns: 90, rows: 400, language: language)
    try stage.play("jjP")
    let words =
      language == .english
      ? [
        "Who moves whom", "- Owen Price · finance", "influences Margaret Hale",
        "Who can move Margaret Hale? Talk to", "Revenue in the last 12 months",
      ]
      : ["谁影响谁", "- 林晓燕 · 财务人员", "影响周建平", "谁能影响周建平？先找", "最近 12 个月销售额"]
    for word in words { #expect(stage.screen.contains(word), "\(word)\n\(stage.screen)") }
  }

  @Test func `scrolls no further than its end`() throws {
    var stage = try CallScreenSample.prepared(columns: 40, rows: 10)
    try stage.play("pPGjj")
    let end = stage.screen
    let printed = try Self.sheet(stage).text(in: .text)
    #expect(end.contains(try #require(printed.split(whereSeparator: \.isWhitespace).last)))
    try stage.play("j")
    #expect(stage.screen == end)
    try stage.play("g")
    #expect(stage.screen.contains("Call sheet · Harbour Stores"))
  }

  @Test func `follows the book, and closes when its call is gone`() throws {
    var stage = try CallScreenSample.prepared(rows: 300)
    let place = Command.edit(try stage.call.id, .call, [.call(.place): .text("Pier 4")])
    try stage.play("pP")
    var (book, issuer) = (stage.bench.context.book, IDIssuer(device: 9))
    book.apply(try book.decide(place, issuer: &issuer).get())
    stage.give(.shownAsOf(BookState(book: book, asOf: nil, readOnlyReason: nil)))
    #expect(stage.screen.contains("Where: Pier 4"))
    stage.give(.shownAsOf(BookState(book: Book(), asOf: nil, readOnlyReason: nil)))
    #expect(stage.bench.scope != .sheet)
  }
}

@Suite struct `An account's card` {
  @Test func `opens the planned call and comes back to itself`() throws {
    var stage = try CallScreenSample.prepared()
    try stage.play("<Enter>p")
    #expect(stage.bench.scope == .prepare)
    try stage.play("<Esc>")
    #expect(stage.bench.scope == .card)
  }

  @Test func `marks the most urgent step done and undoes that`() throws {
    var stage = try CallScreenSample.prepared()
    let step = try #require(stage.bench.context.book.steps.sorted.first).id
    try stage.play("<Enter>x")
    #expect(stage.bench.context.book.steps[step]?.done == Stage.today)
    try stage.play("u")
    #expect(stage.bench.context.book.steps[step]?.done == nil)
  }

  @Test func `deletes the account after a yes to its name, and closes`() throws {
    var stage = try CallScreenSample.prepared()
    try stage.play("<Enter>d")
    #expect(stage.screen.contains("“Harbour Stores”"))
    try stage.play("y")
    #expect(stage.bench.context.book.accounts.sorted.isEmpty)
    #expect(stage.bench.layers.isEmpty)
  }

  @Test func `adds the person in a role that nobody fills`() throws {
    var stage = try CallScreenSample.prepared()
    try stage.play("<Enter>")
    for _ in 0..<20
    where (stage.bench.layers.last as? CardScreen)?.selection.row != .vacancy(.decision) {
      try stage.play("j")
    }
    try stage.play("<Enter>Zhao Hong<C-s>")
    #expect(try stage.person("Zhao Hong").role == .decision)
  }

  @Test func `offers what can be added and opens its form`() throws {
    var stage = try CallScreenSample.prepared()
    try stage.play("<Enter>+fact<Enter>They close at ten<C-s>")
    #expect(stage.bench.context.book.facts.sorted.last?.words == "They close at ten")
  }
}
