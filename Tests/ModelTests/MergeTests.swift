// Two things that are one: nothing that belongs to either is lost, and one step takes it back.

import Chance
import Model
import RandomBooks
import Testing

@Suite struct `A merge` {
  private let today = Day(number: 20_786)

  private func merge(
    _ other: EntityID, into keep: EntityID, _ kind: Kind, in book: Book,
    taking taken: Set<Attribute>? = nil
  ) throws -> Merge {
    try book.merge(other, into: keep, kind, taking: taken, today: today, language: .english)
  }

  /// Merges, and checks that what was done can be undone.
  private func take(
    _ merge: Merge, in context: inout Context, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = context.book
    let events = try context.take(merge.command)
    var back = context.book
    back.apply(inverses(of: events, on: before))
    let isSame = Seen(back) == Seen(before)
    #expect(isSame, "One undo brings everything back.", sourceLocation: sourceLocation)
  }

  @Test func `of two accounts carries along all that belongs to one of them`() throws {
    var context = Context()
    let keep = try context.account("Acme GmbH")
    let other = try context.account("Acme")
    let ann = try context.person("Ann", at: other)
    let bob = try context.person("Bob", at: other)
    let link = try context.link(ann, .reportsTo, bob)
    let order = try context.add(
      .order,
      [
        .order(.account): .entity(other), .order(.day): .day(today),
        .order(.amount): .money(Money(hundredths: 100)),
      ])
    let child = try context.add(
      .account, [.account(.name): .text("Acme North"), .account(.parent): .entity(other)])
    let merge = try merge(other, into: keep, .account, in: context.book)
    #expect(merge.carried.map(\.words.en) == ["1 account", "2 people", "1 link", "1 order line"])
    try take(merge, in: &context)
    let book = context.book
    #expect(book.people(of: keep).map(\.id) == [ann, bob])
    #expect(book.links.of(ann).map(\.id) == [link])
    #expect(book.orders.of(keep).map(\.id) == [order])
    #expect(book.accounts[child]?.parent == keep && book.accounts[other] == nil)
    #expect(book.accounts[keep]?.aliases == ["Acme"])
    #expect(book.account(named: "ACME")?.id == keep)
  }

  @Test func `takes what only one says, unites lists, joins notes, and keeps what is not chosen`()
    throws
  {
    var context = Context()
    let keep = try context.add(
      .account,
      [
        .account(.name): .text("Acme"), .account(.phone): .text("1"),
        .account(.tags): .texts(["vip"]), .account(.notes): .text("old"),
      ])
    let other = try context.add(
      .account,
      [
        .account(.name): .text("Acme Ltd"), .account(.phone): .text("2"),
        .account(.region): .text("North"), .account(.tags): .texts(["VIP", "new"]),
        .account(.notes): .text("new"), .account(.standing): .choice("c"),
        .account(.standingReason): .text("shrinks"),
      ])
    let plain = try merge(other, into: keep, .account, in: context.book)
    #expect(plain.differing.map(\.attribute) == [.account(.name), .account(.phone)])
    try take(plain, in: &context)
    var account = try #require(context.book.accounts[keep])
    #expect(account.region == "North" && account.tags == ["vip", "new"])
    #expect(account.standing == .c && account.standingReason == "shrinks")
    #expect(account.phone == "1" && account.aliases == ["Acme Ltd"])
    #expect(account.notes == "old\nnew\nMerged on 2026-11-29; also said – Phone: 2")

    let third = try context.add(
      .account, [.account(.name): .text("ACME plc"), .account(.phone): .text("3")])
    try take(
      merge(
        third, into: keep, .account, in: context.book,
        taking: [.account(.name), .account(.phone)]), in: &context)
    account = try #require(context.book.accounts[keep])
    #expect(account.name == "ACME plc" && account.phone == "3")
    #expect(account.aliases == ["Acme Ltd", "Acme"])
    #expect(account.notes.hasSuffix("also said – Phone: 1"))
  }

  @Test func `leaves a class with the reason that was given for it`() throws {
    var context = Context()
    let keep = try context.add(
      .account, [.account(.name): .text("A"), .account(.standing): .choice("a")])
    let other = try context.add(
      .account,
      [
        .account(.name): .text("B"), .account(.standing): .choice("c"),
        .account(.standingReason): .text("shrinks"),
      ])
    let kept = try merge(other, into: keep, .account, in: context.book)
    try take(kept, in: &context)
    let account = try #require(context.book.accounts[keep])
    #expect(account.standing == .a && account.standingReason.isEmpty)
    #expect(account.notes.contains("Why this class: shrinks"))
  }

  @Test func `puts no account above itself`() throws {
    for isReversed in [false, true] {
      var context = Context()
      let top = try context.account("Top")
      let upper = try context.add(
        .account, [.account(.name): .text("Upper"), .account(.parent): .entity(top)])
      let middle = try context.add(
        .account, [.account(.name): .text("Middle"), .account(.parent): .entity(upper)])
      let lower = try context.add(
        .account, [.account(.name): .text("Lower"), .account(.parent): .entity(middle)])
      let (keep, other) = isReversed ? (upper, lower) : (lower, upper)
      try take(
        merge(other, into: keep, .account, in: context.book, taking: [.account(.parent)]),
        in: &context)
      #expect(context.book.accounts[keep]?.parent == top)
      #expect(context.book.accounts[middle]?.parent == keep)
    }
  }

  @Test func `of two people carries along needs, calls, and links, and drops those to themselves`()
    throws
  {
    var context = Context()
    let acme = try context.account("Acme")
    let keep = try context.person("Li Lei", at: acme)
    let other = try context.person("Lei Li", at: acme)
    let boss = try context.person("Boss", at: acme)
    let aide = try context.person("Aide", at: acme)
    let top = try context.person("Top", at: acme)
    _ = try context.link(keep, .influences, other)
    let kept = try context.link(keep, .reportsTo, boss)
    _ = try context.add(
      .link,
      [
        .link(.from): .entity(other), .link(.kind): Value(choice: LinkKind.reportsTo),
        .link(.to): .entity(boss), .link(.note): .text("since May"),
      ])
    let below = try context.link(aide, .reportsTo, other)
    _ = try context.link(top, .reportsTo, other)
    let upper = try context.link(keep, .reportsTo, top)
    let need = try context.add(
      .need, [.need(.person): .entity(other), .need(.words): .text("faster")])
    let call = try context.add(
      .call,
      [
        .call(.account): .entity(acme), .call(.day): .day(today),
        .call(.people): .entities([boss, other, keep]),
      ])
    let merge = try merge(other, into: keep, .person, in: context.book)
    #expect(
      merge.dropped.map(\.phrase.en) == [
        "Li Lei → Lei Li: would lead to itself", "Lei Li → Boss: is there already",
        "Top → Lei Li: would come back to itself",
      ])
    try take(merge, in: &context)
    let book = context.book
    #expect(book.links.of(keep).map(\.id) == [kept, upper])
    #expect(book.links[kept]?.note == "since May")
    #expect(book.links[below]?.to == keep)
    #expect(book.needs.of(keep).map(\.id) == [need])
    #expect(book.calls[call]?.people == [boss, keep])
    let notes = try #require(book.people[keep]).notes
    #expect(notes.contains("Name: Lei Li") && notes.contains("Top → Lei Li (reports to)"))
  }

  @Test func `lets somebody who is known take the place of a part whose person was not`() throws {
    var context = Context()
    let acme = try context.account("Acme")
    let keep = try context.add(
      .person,
      [
        .person(.account): .entity(acme), .person(.name): .text("Finance?"),
        .person(.isPlaceholder): .yes, .person(.role): Value(choice: Role.finance),
      ])
    let other = try context.person("Ann", at: acme)
    try take(merge(other, into: keep, .person, in: context.book), in: &context)
    let person = try #require(context.book.people[keep])
    #expect(person.name == "Ann" && !person.isPlaceholder && person.role == .finance)
    #expect(person.notes.isEmpty)
  }

  @Test func `is refused with oneself and with what is gone`() throws {
    var context = Context()
    let acme = try context.account("Acme")
    let ghost = EntityID(device: 7, counter: 7)
    #expect(throws: Refusal.itself(name: "Acme")) {
      try merge(acme, into: acme, .account, in: context.book)
    }
    #expect(throws: Refusal.unknown(ghost, .account)) {
      try merge(ghost, into: acme, .account, in: context.book)
    }
  }

  @Test(arguments: 1...60)
  func `leaves no trace of the other one in any book, and no sum changes`(seed: UInt64) throws {
    var author = Author(seed: seed)
    let kind = seed % 2 == 0 ? Kind.account : .person
    for _ in 0..<250 { _ = try? author.act() }
    for _ in 0..<999 where ids(of: kind, in: author.book).count < 2 { _ = try? author.act() }
    var dice = SplitMix64(seed: seed)
    var book = author.book
    let known = ids(of: kind, in: book)
    try #require(known.count > 1)
    let keep = known[dice.below(known.count)]
    let other = try #require(known.filter { $0 != keep }.randomElement(using: &dice))
    if kind == .person, let account = book.people[keep]?.account {
      book.apply(.changed(other, .person(.account), to: .entity(account)))
    }
    let taken = Set(Attribute.all(of: kind).filter { _ in dice.below(2) == 0 })
    let merge = try merge(other, into: keep, kind, in: book, taking: taken)
    var issuer = IDIssuer(device: 9)
    let events = try book.decide(merge.command, issuer: &issuer).get()
    var after = book
    after.apply(events)
    for holder in Kind.allCases {
      let gone = merge.dropped.count { $0.kind == holder } + (holder == kind ? 1 : 0)
      #expect(ids(of: holder, in: after).count == ids(of: holder, in: book).count - gone)
      for id in ids(of: holder, in: after) {
        let trace = Attribute.all(of: holder).filter {
          after.value(of: $0, in: id).refers(to: other)
        }
        #expect(trace.isEmpty)
      }
    }
    #expect(revenue(of: after) == revenue(of: book))
    var back = after
    back.apply(inverses(of: events, on: book))
    let isSame = Seen(back) == Seen(book)
    #expect(isSame)
  }

  private func ids(of kind: Kind, in book: Book) -> [EntityID] {
    var ids: [EntityID] = []
    book.forEach(kind) { newcomer, isRemoved in if !isRemoved { ids.append(newcomer.id) } }
    return ids
  }

  private func revenue(of book: Book) -> Money {
    book.orders.sorted.reduce(.zero) { $0 + ($1.amount ?? .zero) }
  }
}
