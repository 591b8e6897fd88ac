// Every kind of thing leaves as CSV, with names where they say who is meant.

import Interchange
import Method
import Model
import RandomBooks
import Testing

@Suite struct `A table of things of one kind` {
  @Test(arguments: Kind.allCases)
  func `has a row for each thing and a column for each field`(kind: Kind) throws {
    var author = Author(seed: 3)
    for _ in 0..<250 { _ = try? author.act() }
    let document = CSVDocument(
      bytes: Array(KindTable.csv(kind, of: author.book, mode: .lossless).utf8), delimiter: .comma)
    #expect(document.rows.count == author.book.ids(of: kind).count)
    #expect(document.faults.isEmpty)
    // Which orders business came to stands in the file of the whole book only.
    let tags = Attribute.all(of: kind).filter { $0 != .opportunity(.orders) }.map(\.fieldTag)
    #expect(Set(document.columns).isSuperset(of: tags))
    #expect(Set(document.columns).count == document.columns.count)
  }

  @Test func `in Chinese words imports as it is, and gives back every field`() throws {
    var whole = Context()
    let today = try #require(Day(iso: "2026-11-23"))
    try whole.carryOut(DemoBook.command(language: .chinese, today: today))
    var again = Context()
    for kind in ImportKind.allCases {
      let words = CSVExport.text(kind, of: whole.book, headings: .words(.chinese))
      let names = CSVDocument(text: words).columns
      #expect(names.allSatisfy { !$0.allSatisfy(\.isASCII) }, "\(names)")
      let plan = try again.take(words)
      #expect(plan.meaning.main.kind == kind && plan.rejects.isEmpty, "\(kind): \(plan.rejects)")
      #expect(
        CSVExport.text(kind, of: again.book) == CSVExport.text(kind, of: whole.book), "\(kind)")
    }
  }

  @Test func `has keys unless words are asked for, whatever the language`() throws {
    var context = Context()
    try context.take("account\nAcme\n")
    let keys = KindTable.csv(.link, of: context.book, mode: .lossless)
    #expect(CSVDocument(text: keys).columns.contains("from"))
    let words = KindTable.csv(
      .link, of: context.book, mode: .lossless, headings: .words(.chinese))
    let columns = CSVDocument(text: words).columns
    #expect(columns.contains(Attribute.link(.from).name.zh) && !columns.contains("from"))
  }

  @Test func `names people, and gives the id of those who share a name`() throws {
    var context = Context()
    try context.take("account\nAcme\n")
    let acme = try context.account("Acme").id
    func person(_ name: String) throws -> EntityID {
      try context.add(.person, [.person(.account): .entity(acme), .person(.name): .text(name)])
    }
    let (ann, bob, other) = (try person("Ann"), try person("Bob"), try person("bob"))
    for (from, to, kind) in [
      (ann, bob, "influences"), (bob, ann, "conflicts"), (other, ann, "reports"),
    ] {
      try context.carryOut(
        .add(
          .link,
          [.link(.from): .entity(from), .link(.to): .entity(to), .link(.kind): .choice(kind)]))
    }
    let rows = CSVDocument(text: KindTable.csv(.link, of: context.book, mode: .lossless)).rows
      .map { $0.fields.map(\.text) }
    #expect(
      rows.map { Array($0.dropFirst().prefix(4)) } == [
        ["Acme", "Ann", "influences", bob.description],
        ["Acme", bob.description, "conflicts", "Ann"],
        ["Acme", other.description, "reports", "Ann"],
      ])
  }
}
