// From an empty book to a whole map and a prepared call, counted in keys: all that are not letters of what is said.

import Drawing
@testable import Interface
import Method
import Model
import Testing

@Suite struct `An account with its five people` {
  /// What is typed: a text, which counts nothing, or keys, each of which counts.
  private enum Part {
    case text(String)
    case keys(String)
  }

  /// Plays parts and returns how many keys there were beside the text.
  private func play(_ parts: [Part], on stage: inout Stage) throws -> Int {
    var count = 0
    for part in parts {
      switch part {
      case .text(let text): for character in text { stage.give(.key(.character(character))) }
      case .keys(let keys):
        let sequence = try Key.sequence(keys)
        count += sequence.count
        for key in sequence { stage.give(.key(key)) }
      }
    }
    return count
  }

  /// Who they are, and how they stand as keys of the map.
  private static let people: [(name: String, title: String, keys: String)] = [
    ("Ann Lee", "Managing director", "]]"), ("Bo Chen", "Finance director", "<lt>]b<Enter>"),
    ("Cy Dorn", "Executive assistant", ">[b<Enter>"), ("Di Falk", "IT manager", "<lt><lt>b<Enter>"),
    ("Ed Gray", "Warehouse manager", ">>b<Enter>"),
  ]

  /// The whole way.
  private static let parts: [Part] = {
    var parts: [Part] = [.keys("a"), .text("Acme"), .keys("<C-s>2a")]
    for (place, person) in people.enumerated() {
      let isLast = place == people.count - 1
      parts += [
        .text(person.name), .keys("<Tab>"), .text(person.title), .keys(isLast ? "<C-s>" : "<C-n>"),
      ]
    }
    parts += [.keys("1y2g" + people.map(\.keys).joined(separator: "j"))]
    parts += [.keys("gp"), .text("fri"), .keys("<Tab><Tab><Tab>"), .text("Agree on a trial")]
    parts += [.keys("<Tab>"), .text("orders a trial"), .keys("<Tab>"), .text("+2w")]
    parts += [.keys("<Tab>"), .text("names a date"), .keys("<Tab>"), .text("+3w")]
    return parts + [.keys("<C-s>a<Space><Space><Space><Space><Enter>")]
  }()

  @Test func `takes at most sixty keys, with four links and a call of four questions`() throws {
    var stage = try Stage([])
    let count = try play(Self.parts, on: &stage)
    let book = stage.bench.context.book
    let account = try #require(book.accounts.sorted.first)
    let people = book.people(of: account.id)
    #expect(people.map(\.name) == Self.people.map(\.name), "\(stage.screen)")
    #expect(people.map(\.knownRole) == [.decision, .finance, .support, .technical, .user])
    #expect(people.map(\.stance) == [nil, .sceptic, .supporter, .opponent, .champion])
    #expect(people.map(\.influence) == [5, 4, 2, nil, nil])
    let links = book.links(of: account.id)
    #expect(links.count == 4 && links.allSatisfy { $0.to == people[0].id && $0.kind == .reportsTo })
    let call = try #require(book.plannedCall(of: account.id), "\(stage.screen)")
    #expect(call.people == [people[0].id] && call.objective == "Agree on a trial")
    #expect(call.advance == "orders a trial" && call.fallback == "names a date")
    #expect(call.advanceDay == Day(iso: "2026-12-07") && call.fallbackDay == Day(iso: "2026-12-14"))
    #expect(call.questions.count == 4)
    let questions = call.questions.compactMap { book.questions[$0] }
    #expect(questions.count == 4 && questions.allSatisfy { $0.person == people[0].id })
    #expect(count <= 60, "\(count) keys")
  }

  @Test func `takes all four questions back with one key`() throws {
    var stage = try Stage([])
    _ = try play(Self.parts, on: &stage)
    try stage.play("u")
    #expect(stage.bench.context.book.questions.rows.isEmpty)
    #expect(stage.bench.context.book.calls.rows.values.first?.questions == [])
  }

  @Test func `proposes the next role that nobody fills, and not against what a title says`() throws
  {
    var stage = try Stage([])
    try stage.play("aAcme<C-s>2aAnn<C-n>")
    #expect(stage.screen.contains("finance") && stage.form?.isTouched == false)
    try stage.play("Bo<C-n>Cy<Tab>Buyer<C-s>")
    let people = stage.bench.context.book.people.sorted
    #expect(people.map(\.role) == [.decision, .finance, nil], "\(people.map(\.role))")
    #expect(people[1].isRoleProposed && !people[2].isRoleProposed)
  }

  @Test func `takes stance and influence one step at a time and no further`() throws {
    var stage = try Stage([])
    try stage.play("aAcme<C-s>2aAnn<C-s>>>")
    #expect(stage.bench.context.book.people.sorted[0].stance == .champion)
    try stage.play(">")
    #expect(stage.screen.contains("Ann is champion already"))
    try stage.play("u<lt>u")
    #expect(stage.bench.context.book.people.sorted[0].stance == .supporter)
    try stage.play("]]]")
    #expect(stage.bench.context.book.people.sorted[0].influence == 5)
    try stage.play("b")
    #expect(stage.screen.contains("There is nobody else at this account"))
  }

  @Test func `changes whom somebody reports to in place, and takes it away`() throws {
    var stage = try Stage([])
    try stage.play("aAcme<C-s>2aAnn<C-n>Bo<C-n>Cy<C-s>")
    let ids = stage.bench.context.book.people.sorted.map(\.id)
    func bosses() -> [EntityID?] { stage.bench.context.book.links.rows.values.map(\.to) }
    try stage.play("bAnn<Enter>")
    #expect(bosses() == [ids[0]])
    try stage.play("bBo<Enter>")
    #expect(bosses() == [ids[1]])
    try stage.play("b<Down><Enter>")
    #expect(bosses().isEmpty, "\(stage.screen)")
  }
}

@Suite struct `A list that fills a field` {
  /// Acme with three people, and the form of a new call.
  private func stage() throws -> Stage {
    var stage = try Stage([])
    try stage.play("aAcme<C-s>2aAnn Lee<C-n>Bo Chen<C-n>Cy Dorn<C-s>g")
    return stage
  }

  @Test func `leads on to the next field with Enter, and swallows nothing that is meant for it`()
    throws
  {
    var stage = try stage()
    try stage.play("p<Tab><Tab>Bo<Enter>Show the trial<C-s>")
    let book = stage.bench.context.book
    let call = try #require(book.calls.rows.values.first, "\(stage.screen)")
    #expect(call.objective == "Show the trial")
    #expect(call.people.compactMap { book.people[$0]?.name } == ["Ann Lee", "Bo Chen"])
  }

  @Test func `saves the form with what is chosen`() throws {
    var stage = try stage()
    try stage.play("pfri<Tab><Tab>Cy<C-s>")
    let book = stage.bench.context.book
    let call = try #require(book.calls.rows.values.first, "\(stage.screen)")
    #expect(call.people.compactMap { book.people[$0]?.name } == ["Ann Lee", "Cy Dorn"])
  }

  @Test func `leaves the field as it is when it is saved without a choice`() throws {
    var stage = try stage()
    try stage.play("pfri<Tab><Tab><Space><C-s>")
    let call = try #require(stage.bench.context.book.calls.rows.values.first, "\(stage.screen)")
    #expect(call.people.count == 1)
  }

  @Test func `marks what Enter would take, and says where nothing fits`() throws {
    var stage = try stage()
    try stage.play("p<Tab><Tab>Bo")
    #expect(stage.screen.contains("[+] Bo Chen"), "\(stage.screen)")
    try stage.play("zz<Enter>")
    #expect(stage.screen.contains("Nothing matches"))
    #expect(stage.bench.scope == .chooser)
  }

  @Test(arguments: ["<Tab>", "<Down><Tab>"])
  func `takes the best match on Tab and goes on to the next field`(keys: String) throws {
    var stage = try stage()
    try stage.play("p<Tab><Tab>Bo" + keys + "Show the trial<C-s>")
    let book = stage.bench.context.book
    let call = try #require(book.calls.rows.values.first, "\(stage.screen)")
    #expect(call.objective == "Show the trial")
    let names = call.people.compactMap { book.people[$0]?.name }
    #expect(names.contains("Ann Lee"), "\(names)")
  }

  @Test func `goes back to the field before it on Shift-Tab, with the best match`() throws {
    var stage = try stage()
    try stage.play("p<Tab><Tab>Bo<S-Tab>")
    let form = try #require(stage.form)
    #expect(form.focus == 1)
    #expect(stage.screen.contains("Ann Lee, Bo Chen"), "\(stage.screen)")
  }

  @Test func `stays where nothing matches on Tab, and keeps what was typed`() throws {
    var stage = try stage()
    try stage.play("p<Tab><Tab>Zed<Tab>")
    let list = try #require(stage.bench.layers.last as? Chooser)
    #expect(list.filter.text == "Zed")
    #expect(stage.bench.notice?.phrase.en.contains("Nothing matches “Zed”") == true)
  }

  @Test func `takes a space as part of the name that is typed, and marks with the second`() throws {
    var stage = try stage()
    try stage.play("p<Tab><Tab>Bo Ch")
    let list = try #require(stage.bench.layers.last as? Chooser)
    #expect(list.filter.text == "Bo Ch" && list.marked.count == 1)
    try stage.play("<Space><Space>Cy<Enter>Show the trial<C-s>")
    let book = stage.bench.context.book
    let call = try #require(book.calls.rows.values.first, "\(stage.screen)")
    #expect(call.people.compactMap { book.people[$0]?.name } == ["Ann Lee", "Bo Chen", "Cy Dorn"])
  }

  @Test func `leads from the far end of a link to the next field on Tab`() throws {
    var stage = try stage()
    try stage.play("i<Tab>Bo<Tab>")
    let form = try #require(stage.form, "\(stage.screen)")
    #expect(form.focus == 2)
    #expect(stage.screen.contains("Bo Chen"))
  }

  @Test func `offers nobody as the other end of a line from themselves`() throws {
    var stage = try stage()
    try stage.play("i<Tab><Space>")
    #expect(stage.screen.contains("2/2"), "\(stage.screen)")
  }
}
