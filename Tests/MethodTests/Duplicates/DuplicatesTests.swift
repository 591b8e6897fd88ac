// What may be in the book twice, and what speaks for it.

import Chance
import Model
import Testing

@testable import Analysis

@Suite struct `Possible duplicates` {
  /// A book in the making.
  private struct Maker {
    var book = Book()
    private var issuer = IDIssuer(device: 1)

    mutating func add(_ kind: Kind, _ values: FieldValues) throws -> EntityID {
      let next = EntityID(device: 1, counter: issuer.next)
      book.apply(try book.decide(.add(kind, values), issuer: &issuer).get())
      return next
    }

    mutating func carryOut(_ command: Command) throws {
      book.apply(try book.decide(command, issuer: &issuer).get())
    }

    mutating func account(
      _ name: String, _ values: FieldValues = [:]
    ) throws -> EntityID {
      try add(.account, values.merging([.account(.name): .text(name)]) { $1 })
    }

    mutating func person(
      _ name: String, at account: EntityID, _ values: FieldValues = [:]
    ) throws -> EntityID {
      try add(
        .person,
        values.merging([.person(.account): .entity(account), .person(.name): .text(name)]) { $1 })
    }

    var tags: [[String]] { Duplicates(of: book).pairs.map { $0.reasons.map(\.tag) } }
  }

  @Test func `are shown no more once somebody said that they are two`() throws {
    var maker = Maker()
    let one = try maker.account("Acme GmbH")
    let two = try maker.account("Acme Ltd")
    let ann = try maker.person("Ann", at: one)
    let anne = try maker.person("Ann", at: one)
    #expect(Duplicates(of: maker.book).pairs.count == 2)
    // Whichever of the two says it.
    for (first, second, kind) in [(two, one, Kind.account), (ann, anne, .person)] {
      let command = try #require(maker.book.tellingApart(first, second, kind))
      try maker.carryOut(command)
      #expect(maker.book.areToldApart(second, first, kind))
    }
    #expect(Duplicates(of: maker.book).pairs.isEmpty)
    #expect(Duplicates(of: maker.book).candidates(for: one).isEmpty)
    let three = try maker.account("Acme SA")
    #expect(Duplicates(of: maker.book).candidates(for: three).map(\.id) == [one, two])
  }

  @Test func `are accounts with the same code of the same system`() throws {
    var maker = Maker()
    _ = try maker.account("Acme", [.account(.codes): .texts(["tax DE123", "HubSpot 1"])])
    _ = try maker.account("Beta", [.account(.codes): .texts(["Tax DE 123"])])
    _ = try maker.account("Gamma", [.account(.codes): .texts(["SAP 1"])])
    #expect(maker.tags == [["code"]])
  }

  @Test func `are accounts that share a name but for its form, an alias, a domain or a phone`()
    throws
  {
    typealias Fields = FieldValues
    let pairs: [(name: String, mine: Fields, others: Fields, tag: String)] = [
      ("Acme Ltd", [:], [:], "name"),
      ("Zeta", [:], [.account(.aliases): .texts(["Zeta"])], "alias"),
      (
        "Beta", [.account(.website): .text("https://www.acme.example/x")],
        [.account(.website): .text("acme.example")], "domain"
      ),
      (
        "Beta", [.account(.phone): .text("+49 30 555 1234")],
        [.account(.phone): .text("030/5551234")], "phone"
      ),
    ]
    for pair in pairs {
      var maker = Maker()
      _ = try maker.account("Acme GmbH", pair.others)
      let second = try maker.account(pair.name, pair.mine)
      #expect(maker.tags.first?.contains(pair.tag) == true, "\(pair.tag)")
      #expect(Duplicates(of: maker.book).candidates(for: second).count == 1)
    }
  }

  @Test func `are not the companies of a group, nor what shares a provider of mailboxes`() throws {
    var maker = Maker()
    let head = try maker.account("Head", [.account(.website): .text("head.example")])
    _ = try maker.account(
      "North", [.account(.website): .text("head.example"), .account(.parent): .entity(head)])
    _ = try maker.account("A", [.account(.website): .text("a@qq.com")])
    _ = try maker.account("B", [.account(.website): .text("b@qq.com")])
    #expect(maker.tags.isEmpty)
  }

  @Test func `are people who share a mailbox, a number, or a name`() throws {
    var maker = Maker()
    let acme = try maker.account("Acme")
    let beta = try maker.account("Beta")
    _ = try maker.person("Li Lei", at: acme, [.person(.email): .text("li@mail.example")])
    _ = try maker.person("Lei Li", at: acme)
    _ = try maker.person("L. Li", at: beta, [.person(.email): .text("LI@mail.example")])
    _ = try maker.person("Han Mei", at: acme, [.person(.email): .text("info@acme.example")])
    _ = try maker.person("Han Mei", at: beta, [.person(.email): .text("info@beta.example")])
    _ = try maker.person("?", at: acme, [.person(.isPlaceholder): .yes])
    _ = try maker.person("?", at: acme, [.person(.isPlaceholder): .yes])
    let people = Duplicates(of: maker.book).pairs.filter { $0.kind == .person }
    #expect(people.map { $0.reasons.map(\.tag) } == [["email"], ["namesake"], ["moved"]])
  }

  @Test func `are found among ten thousand accounts before anybody waits`() throws {
    var maker = Maker()
    var changes: [Change] = []
    for number in 1...10_000 {
      let id = EntityID.draft(UInt32(number))
      changes.append(
        .add(
          Draft(
            .account,
            [
              .account(.name): .text("Société Nº\(number) GmbH"),
              .account(.phone): .text("+49 30 \(1_000_000 + number)"),
            ], id: id)))
      for place in 1...3 {
        changes.append(
          .add(
            Draft(
              .person,
              [
                .person(.account): .entity(id), .person(.name): .text("Per\(number)x\(place)"),
                .person(.email): .text("p\(place)@c\(number).example"),
              ])))
      }
    }
    var issuer = IDIssuer(device: 2)
    let all = Command(Purpose(.importing, .account), changes)
    maker.book.apply(try maker.book.decide(all, issuer: &issuer).get())
    let start = ProcessorTime.now
    let pairs = Duplicates(of: maker.book).pairs
    let seconds = ProcessorTime.now - start
    #expect(pairs.isEmpty)
    // Tests are built without optimization, which makes it about ten times as long.
    #expect(seconds < 6, "It took \(seconds) s.")
  }
}
