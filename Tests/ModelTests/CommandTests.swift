// What a command does when it is taken.

import Model
import Testing

@Suite struct `A command` {
  @Test func `gives its drafts identities that the rest of it may use`() throws {
    var context = Context()
    let family: [Change] = [
      .add(Draft(.account, [.account(.name): .text("Acme")], id: .draft(1))),
      .add(
        Draft(
          .person, [.person(.account): .entity(.draft(1)), .person(.name): .text("Ann")],
          id: .draft(2))),
      .add(
        Draft(
          .call,
          [
            .call(.account): .entity(.draft(1)), .call(.day): .day(Day(number: 1)),
            .call(.people): .entities([.draft(2)]),
          ])),
      .edit(.draft(2), .person, [.person(.title): .text("Head")]),
    ]
    try context.take(Command(Purpose(.found, .account), family))
    let acme = try #require(context.book.account(named: "acme"))
    let ann = try #require(context.book.people(of: acme.id).first)
    #expect(ann.title == "Head" && !ann.id.isDraft)
    #expect(context.book.calls(of: acme.id).first?.people == [ann.id])
  }

  @Test func `that refers to a draft it never made is refused`() {
    let command = Command.add(
      .person, [.person(.account): .entity(.draft(5)), .person(.name): .text("Ann")])
    #expect(Context().refusal(of: command) == .unknown(.draft(5), .account))
  }

  @Test func `that puts something new below itself is refused as a circle`() {
    let draft = Draft(
      .account, [.account(.name): .text("Acme"), .account(.parent): .entity(.draft(1))],
      id: .draft(1))
    #expect(
      Context().refusal(of: Command(Purpose(.add, .account), [.add(draft)]))
        == .circular(.account(.parent), name: "Acme"))
  }

  @Test func `is done wholly or not at all`() throws {
    var context = Context()
    _ = try context.account("Acme")
    let before = context.book
    let half = Command(
      Purpose(.importing, .account),
      ["Beta", "Acme"].map { .add(Draft(.account, [.account(.name): .text($0)])) })
    #expect(throws: Refusal.self) { try context.take(half) }
    #expect(context.book == before)
  }

  @Test func `that sets a field to what it holds leaves it out`() throws {
    var context = Context()
    let account = try context.account("Acme")
    let events = try context.take(
      .edit(account, .account, [.account(.name): .text("Acme"), .account(.region): .text("N")]))
    #expect(events == [.changed(account, .account(.region), to: .text("N"))])
  }

  @Test func `gives the same events every time`() throws {
    let command = Command.add(
      .account,
      [.account(.region): .text("N"), .account(.name): .text("A"), .account(.phone): .text("1")])
    var one = Context()
    var other = Context()
    let events = try one.take(command)
    let same = try other.take(command)
    #expect(events == same)
  }

  @Test func `that removes an account takes along all that belongs to it, and nothing else`() throws
  {
    var context = Context()
    let acme = try context.account("Acme")
    let other = try context.account("Other")
    let ann = try context.person("Ann", at: acme)
    let bob = try context.person("Bob", at: acme)
    _ = try context.person("Zoe", at: other)
    _ = try context.link(ann, .reportsTo, bob)
    for (kind, owner) in [(Kind.fact, acme), (.need, ann), (.step, acme)] {
      _ = try context.add(kind, words(kind, owner: owner))
    }
    let before = Seen(context.book)
    let removal = Command.remove(acme, .account)
    let book = context.book
    let events = try context.take(removal)
    #expect(events.count == 7)
    #expect(events.last == .removed(acme, .account))
    #expect(context.book.accounts.rows.count == 1 && context.book.people.rows.count == 1)
    #expect(context.book.links.rows.isEmpty && context.book.needs.rows.isEmpty)
    var restored = context.book
    restored.apply(inverses(of: events, on: book))
    #expect(Seen(restored) == before)
  }

  @Test func `that removes a person takes the lines from and to them`() throws {
    var context = Context()
    let acme = try context.account("Acme")
    let ann = try context.person("Ann", at: acme)
    let bob = try context.person("Bob", at: acme)
    let cid = try context.person("Cid", at: acme)
    _ = try context.link(ann, .reportsTo, bob)
    _ = try context.link(bob, .reportsTo, cid)
    let stays = try context.link(ann, .influences, cid)
    try context.take(.remove(bob, .person))
    #expect(context.book.links.sorted.map(\.id) == [stays])
  }

  private func words(_ kind: Kind, owner: EntityID) -> FieldValues {
    FieldValues(
      uniqueKeysWithValues: Attribute.required(of: kind).map {
        ($0, $0.shape.sample.entity == nil ? $0.shape.sample : .entity(owner))
      })
  }
}
