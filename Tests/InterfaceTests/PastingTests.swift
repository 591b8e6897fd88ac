// A business card or rows of a table that are pasted: over the panes, and into a form.

import Drawing
import Model
import Testing

@testable import Interface

@Suite struct `A card that is pasted` {
  private static let card = """
    Anna Berg
    Finance director
    Acme GmbH
    Mobile: +49 170 5551234
    anna@acme.example
    Tuesdays only
    """

  /// Acme GmbH, and Beta beside it.
  private func stage(language: Language = .english) throws -> Stage {
    try Stage(
      ["Acme GmbH", "Beta"].map { .add(.account, [.account(.name): .text($0)]) },
      language: language)
  }

  @Test func `opens the form of a person at its company, filled in, and saves it with ^S`() throws {
    var stage = try stage()
    try stage.play("n")
    stage.give(.paste(Self.card))
    #expect(stage.form != nil, "\(stage.screen)")
    #expect(stage.screen.contains("Read as a business card"))
    try stage.play("<C-s>")
    let person = try #require(stage.bench.context.book.people.sorted.first, "\(stage.screen)")
    #expect(
      stage.bench.context.book.title(of: try #require(person.account), .account) == "Acme GmbH")
    #expect(person.name == "Anna Berg" && person.title == "Finance director")
    #expect(person.role == .finance && person.isRoleProposed)
    #expect(person.phone == "+49 170 5551234" && person.phoneKind == "Mobile")
    #expect(person.email == "anna@acme.example" && person.notes == "Tuesdays only")
  }

  @Test func `is asked about before it is thrown away, and Enter does not throw it away`() throws {
    var stage = try stage()
    stage.give(.paste(Self.card))
    try stage.play("<Esc>")
    #expect(stage.bench.scope == .confirm)
    try stage.play("<Enter>")
    #expect(stage.bench.scope == .confirm)
    try stage.play("<Esc>")
    #expect(stage.bench.scope == .form)
    try stage.play("<C-s>")
    #expect(stage.bench.context.book.people.sorted.count == 1)
  }

  @Test func `adds to the numbers of somebody who is known, and changes none of them`() throws {
    var stage = try stage()
    stage.give(.paste(Self.card))
    try stage.play("<C-s>")
    let before = try #require(stage.bench.context.book.people.sorted.first)
    stage.give(.key(.character("2")))
    try stage.play("e")
    let changed = Self.card.replacing("+49 170 5551234", with: "+49 151 7770000")
    stage.give(.paste(changed))
    try stage.play("<C-s>")
    let person = try #require(stage.bench.context.book.people.sorted.first)
    #expect(person.phone == before.phone && person.phoneKind == before.phoneKind)
    #expect(person.phones.contains { $0.contains("+49 151 7770000") }, "\(person.phones)")
    #expect(person.email == before.email && person.emails.isEmpty)
  }

  @Test func `warns where it names a company that this is not`() throws {
    var stage = try stage()
    stage.give(.paste(Self.card.replacing("Acme GmbH", with: "Gamma GmbH")))
    #expect(stage.screen.contains("The card says Gamma GmbH, and this is "), "\(stage.screen)")
    try stage.play("<C-s>")
    let person = try #require(stage.bench.context.book.people.sorted.first)
    #expect(person.notes == "Gamma GmbH\nTuesdays only")
  }

  @Test func `fills the empty fields of a form that is open, and leaves what was typed`() throws {
    var stage = try stage()
    try stage.play("2aA. Berg<Tab>")
    stage.give(.paste(Self.card))
    try stage.play("<C-s>")
    let person = try #require(stage.bench.context.book.people.sorted.first, "\(stage.screen)")
    #expect(person.name == "A. Berg" && person.title == "Finance director")
    #expect(person.email == "anna@acme.example" && person.phoneKind == "Mobile")
    #expect(person.notes == "Tuesdays only\nAnna Berg", "\(person.notes)")
  }

  @Test func `needs a company first in an empty book`() throws {
    var stage = try Stage([])
    stage.give(.paste(Self.card))
    #expect(stage.screen.contains("the card of Anna Berg: add their company with a"))
  }

  @Test func `is not taken where the book cannot be changed`() throws {
    var stage = try Stage.demo(readOnlyReason: Phrase("Locked.", "锁定。"))
    stage.give(.paste(Self.card))
    #expect(stage.form == nil && stage.screen.contains("Locked."))
  }

  @Test func `is words in a field for long text`() throws {
    var stage = try stage()
    try stage.play("2aZoe<S-Tab>")
    stage.give(.paste(Self.card))
    try stage.play("<C-s>")
    let person = try #require(stage.bench.context.book.people.sorted.first, "\(stage.screen)")
    #expect(person.name == "Zoe" && person.notes == Self.card)
  }
}

@Suite struct `Rows that are pasted` {
  private func stage() throws -> Stage {
    try Stage([.add(.account, [.account(.name): .text("Acme")])])
  }

  @Test(arguments: [
    "Name\tTitle\tE-mail\nAnn Lee\tCFO\tann@acme.example\nBo Chen\tIT manager\tbo@acme.example\n",
    "Ann Lee\tCFO\tann@acme.example\nBo Chen\tIT manager\tbo@acme.example\n",
  ])
  func `open the page of an import, as people of the selected account`(text: String) throws {
    var stage = try stage()
    stage.give(.paste(text))
    #expect(stage.bench.scope == .importing, "\(stage.screen)")
    #expect(stage.bench.context.book.people.rows.isEmpty)
    try stage.play("i")
    let people = stage.bench.context.book.people.sorted
    #expect(people.map(\.name) == ["Ann Lee", "Bo Chen"], "\(stage.screen)")
    #expect(people.map(\.email) == ["ann@acme.example", "bo@acme.example"])
    try stage.play("<Esc>u")
    #expect(stage.bench.context.book.people.rows.isEmpty, "\(stage.screen)")
  }

  @Test func `take the place of a form in which nothing was typed, and lie over one with words`()
    throws
  {
    let rows = "Name\tTitle\nAnn Lee\tCFO\nBo Chen\tIT manager\n"
    var stage = try stage()
    try stage.play("2a")
    stage.give(.paste(rows))
    #expect(stage.bench.scope == .importing && stage.bench.layers.count == 1, "\(stage.screen)")
    try stage.play("<Esc>aZoe")
    stage.give(.paste(rows))
    #expect(stage.bench.scope == .importing)
    try stage.play("<Esc>")
    #expect(stage.form?.isTouched == true)
  }

  @Test func `come back after a crash as they were pasted`() throws {
    var stage = try stage()
    try stage.play("2aZoe")
    stage.give(.paste("Name\tTitle\nAnn Lee\tCFO\nBo Chen\tIT manager\n"))
    let work = try #require(stage.bench.unsavedWork)
    var again = try self.stage()
    let isPartial = again.putBack(work)
    #expect(!isPartial && again.bench.scope == .importing)
    try again.play("i")
    #expect(again.bench.context.book.people.rows.count == 2, "\(again.screen)")
  }
}

@Suite struct `Pasted rows without headings` {
  @Test(arguments: [
    "张三\t采购经理\t13900001111\n李四\t财务经理\t13900002222\n",
    "Ann Lee\tBuying manager\t+49 170 5551111\nBo Chen\tIT manager\t+49 170 5552222\n",
  ])
  func `get those of people, in both languages`(rows: String) throws {
    let table = try #require(PastedTable(rows)).text(at: nil, under: "Account")
    #expect(table.hasPrefix("Name\tTitle\tPhone\n"), "\(table)")
  }
}
