// Somebody goes to another company: what stays on the old map, and what goes along.

import Model
import Testing

@Suite struct `A person who moves` {
  private let today = Day(number: 20_786)

  /// A person with a superior, a need, a call that took place and one that is planned.
  private struct Setting {
    var context = Context()
    let old: EntityID
    let new: EntityID
    let person: EntityID
    let boss: EntityID
    let link: EntityID
    let need: EntityID
    let past: EntityID
    let planned: EntityID

    init(today: Day) throws {
      var context = Context()
      old = try context.account("Old")
      new = try context.account("New")
      person = try context.add(
        .person,
        [
          .person(.account): .entity(old), .person(.name): .text("Ann"),
          .person(.title): .text("Head"), .person(.role): Value(choice: Role.finance),
          .person(.influence): .number(4), .person(.stance): Value(choice: Stance.champion),
          .person(.email): .text("ann@old.example"), .person(.phone): .text("0170 1"),
        ])
      boss = try context.person("Boss", at: old)
      link = try context.link(person, .reportsTo, boss)
      need = try context.add(
        .need, [.need(.person): .entity(person), .need(.words): .text("faster")])
      let values: FieldValues = [
        .call(.account): .entity(old), .call(.day): .day(today),
        .call(.people): .entities([person, boss]),
      ]
      planned = try context.add(.call, values)
      past = try context.add(
        .call, values.merging([.call(.outcome): Value(choice: Outcome.continuation)]) { $1 })
      self.context = context
    }

    func move(to account: EntityID, today: Day) throws -> Relocation {
      try context.book.relocation(of: person, to: account, today: today, language: .english)
    }
  }

  @Test func `leaves a gap with the part, its links, its needs and the open work`() throws {
    var setting = try Setting(today: today)
    let before = setting.context.book
    let move = try setting.move(to: setting.new, today: today)
    #expect(move.left.map(\.words.en) == ["1 link", "1 need", "1 call"])
    let events = try setting.context.take(move.command)
    let book = setting.context.book
    let gap = try #require(book.people(of: setting.old).first { $0.isPlaceholder })
    #expect(gap.role == .finance && gap.influence == 4 && gap.title == "Head")
    #expect(gap.name == "Who follows Ann?" && gap.notes.contains("now at New"))
    #expect(book.links[setting.link]?.from == gap.id)
    #expect(book.needs.of(gap.id).map(\.id) == [setting.need])
    #expect(book.calls[setting.planned]?.people == [gap.id, setting.boss])
    var back = book
    back.apply(inverses(of: events, on: before))
    let isSame = Seen(back) == Seen(before)
    #expect(isSame)
  }

  @Test func `takes their own history along`() throws {
    var setting = try Setting(today: today)
    try setting.context.take(setting.move(to: setting.new, today: today).command)
    let book = setting.context.book
    let ann = try #require(book.people[setting.person])
    #expect(ann.account == setting.new && ann.former == [setting.old])
    #expect(ann.stance == .champion && ann.phone == "0170 1")
    #expect(ann.role == nil && ann.influence == nil && ann.email.isEmpty)
    #expect(ann.notes.contains("At Old until 2026-11-29") && ann.notes.contains("ann@old.example"))
    #expect(book.calls[setting.past]?.people == [setting.person, setting.boss])
    #expect(book.lastContact(with: ann.id, by: today) == today)
    #expect(book.coverage(of: ann) == .brief)
  }

  @Test func `can come back`() throws {
    var setting = try Setting(today: today)
    try setting.context.take(setting.move(to: setting.new, today: today).command)
    let back = try setting.move(to: setting.old, today: today)
    #expect(!back.leavesGap)
    try setting.context.take(back.command)
    let ann = try #require(setting.context.book.people[setting.person])
    #expect(ann.account == setting.old && ann.former == [setting.new])
    #expect(throws: Refusal.itself(name: "Old")) {
      try setting.move(to: setting.old, today: today)
    }
  }

  @Test func `and was entered at the new account already becomes one with themselves`() throws {
    var setting = try Setting(today: today)
    let again = try setting.context.add(
      .person,
      [
        .person(.account): .entity(setting.new), .person(.name): .text("Ann"),
        .person(.email): .text("ann@new.example"),
      ])
    let merge = try setting.context.book.merge(
      setting.person, into: again, .person, today: today, language: .english)
    try setting.context.take(merge.command)
    let book = setting.context.book
    let ann = try #require(book.people[again])
    #expect(book.people[setting.person] == nil)
    #expect(ann.email == "ann@new.example" && ann.stance == .champion)
    #expect(ann.former == [setting.old])
    #expect(book.calls[setting.past]?.people == [again, setting.boss])
    let gap = try #require(book.people(of: setting.old).first { $0.isPlaceholder })
    #expect(book.links[setting.link]?.from == gap.id)
  }
}
