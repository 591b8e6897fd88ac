// Several commands as one.

import Model
import Testing

@Suite struct `A series of commands` {
  @Test func `does at once what they would do one after the other`() throws {
    let book = Book()
    var trial = IDIssuer(device: .max)
    let first = Command(
      Purpose(.importing, .account),
      [
        .add(Draft(.account, [.account(.name): .text("Acme")], id: .draft(1))),
        .add(
          Draft(
            .account, [.account(.name): .text("Beta"), .account(.parent): .entity(.draft(1))],
            id: .draft(2))),
      ])
    let one = try book.decided(first, issuer: &trial).get()
    let acme = try #require(one.book.account(named: "Acme"))
    // The second command uses the same numbers for other drafts.
    let second = Command(
      Purpose(.importing, .person),
      [
        .add(
          Draft(
            .person, [.person(.name): .text("Ann"), .person(.account): .entity(acme.id)],
            id: .draft(1))),
        .edit(acme.id, .account, [.account(.region): .text("Bath")]),
        .edit(.draft(1), .person, [.person(.title): .text("Head")]),
      ])
    let two = try one.book.decided(second, issuer: &trial).get()
    var series = CommandSeries()
    series.append(first, events: one.events)
    series.append(second, events: two.events)
    var issuer = IDIssuer(device: 7)
    let whole = try book.decided(
      Command(Purpose(.importing, .account), series.changes), issuer: &issuer
    ).get().book
    let found = try #require(whole.account(named: "Acme"))
    #expect(found.region == "Bath" && found.id.device == 7)
    #expect(whole.account(named: "Beta")?.parent == found.id)
    let people = whole.people(of: found.id)
    #expect(people.map(\.name) == ["Ann"] && people.map(\.title) == ["Head"])
  }
}
