// Every reason for which the book does not take a command.

import Model
import Testing

@Suite struct `The book refuses` {
  @Test(arguments: Kind.allCases)
  func `a thing without a field that it needs`(kind: Kind) {
    guard let missing = Attribute.required(of: kind).first else { return }
    #expect(Desk().refusal(of: .add(kind, [:])) == .missing(missing))
  }

  @Test(arguments: ["", " ", "\u{3000}\t"])
  func `an account whose name is blank`(name: String) throws {
    var desk = Desk()
    #expect(
      desk.refusal(of: .add(.account, [.account(.name): .text(name)])) == .missing(.account(.name)))
    let account = try desk.account("Acme")
    #expect(
      desk.refusal(of: .edit(account, .account, [.account(.name): .text(name)]))
        == .missing(.account(.name)))
    #expect(
      desk.refusal(of: .edit(account, .account, [.account(.name): .empty]))
        == .missing(.account(.name)))
  }

  @Test func `a value that does not fit its field`() throws {
    var desk = Desk()
    let account = try desk.account("Acme")
    let person = try desk.person("Ann", at: account)
    let attribute = Attribute.person(.influence)
    #expect(
      desk.refusal(of: .edit(person, .person, [attribute: .number(6)]))
        == .unfit(attribute, .number(6)))
  }

  @Test func `a thing that is not there, or no longer`() throws {
    var desk = Desk()
    let account = try desk.account("Acme")
    try desk.take(.remove(account, .account))
    let refusal = Refusal.unknown(account, .account)
    #expect(desk.refusal(of: .remove(account, .account)) == refusal)
    #expect(
      desk.refusal(of: .edit(account, .account, [.account(.region): .text("x")])) == refusal)
    #expect(
      desk.refusal(
        of: .add(.person, [.person(.account): .entity(account), .person(.name): .text("Ann")]))
        == refusal)
  }

  @Test func `a reference to a thing of another kind`() throws {
    var desk = Desk()
    let account = try desk.account("Acme")
    let person = try desk.person("Ann", at: account)
    #expect(
      desk.refusal(of: .edit(account, .account, [.account(.parent): .entity(person)]))
        == .unknown(person, .account))
    #expect(desk.refusal(of: .remove(person, .account)) == .unknown(person, .account))
  }

  @Test func `to be removed itself`() {
    #expect(Desk().refusal(of: .remove(.book, .book)) == .unknown(.book, .book))
  }

  @Test func `an account whose name another has`() throws {
    var desk = Desk()
    let acme = try desk.account("Acme Corp.")
    let other = try desk.account("Other")
    let refusal = Refusal.duplicate(name: "Acme Corp.", existing: acme)
    #expect(desk.refusal(of: .add(.account, [.account(.name): .text("ACME  corp")])) == refusal)
    #expect(
      desk.refusal(of: .edit(other, .account, [.account(.name): .text("acme corp")])) == refusal)
    #expect(desk.refusal(of: .edit(acme, .account, [.account(.name): .text("ACME")])) == nil)
    #expect(desk.refusal(of: .edit(acme, .account, [.account(.name): .text("acme corp")])) == nil)
  }

  @Test func `two accounts of one name in one command, but not a name that was given up`() throws {
    var desk = Desk()
    let twice = Command(
      Purpose(.importing, .account),
      ["Acme", "acme"].map { .add(Draft(.account, [.account(.name): .text($0)])) })
    #expect(desk.refusal(of: twice)?.attribute == .account(.name))
    let acme = try desk.account("Acme")
    let handOver = Command(
      Purpose(.edit, .account),
      [
        .edit(acme, .account, [.account(.name): .text("Beta")]),
        .add(Draft(.account, [.account(.name): .text("Acme")])),
      ])
    #expect(desk.refusal(of: handOver) == nil)
    let replace = Command(
      Purpose(.edit, .account),
      [.remove(acme, .account), .add(Draft(.account, [.account(.name): .text("Acme")]))])
    #expect(desk.refusal(of: replace) == nil)
  }

  @Test func `an account above itself`() throws {
    var desk = Desk()
    let top = try desk.account("Top")
    let middle = try desk.account("Middle")
    let low = try desk.account("Low")
    try desk.take(.edit(low, .account, [.account(.parent): .entity(middle)]))
    try desk.take(.edit(middle, .account, [.account(.parent): .entity(top)]))
    #expect(
      desk.refusal(of: .edit(top, .account, [.account(.parent): .entity(low)]))
        == .circular(.account(.parent), name: "Top"))
    #expect(
      desk.refusal(of: .edit(top, .account, [.account(.parent): .entity(top)]))
        == .circular(.account(.parent), name: "Top"))
  }

  @Test func `a person above themselves`() throws {
    var desk = Desk()
    let account = try desk.account("Acme")
    let ann = try desk.person("Ann", at: account)
    let bob = try desk.person("Bob", at: account)
    let cid = try desk.person("Cid", at: account)
    _ = try desk.link(ann, .reportsTo, bob)
    _ = try desk.link(bob, .reportsTo, cid)
    #expect(throws: Refusal.circular(.link(.to), name: "Cid")) {
      try desk.link(cid, .reportsTo, ann)
    }
    _ = try desk.link(cid, .influences, ann)
  }

  @Test func `a question that builds on itself`() throws {
    var desk = Desk()
    let account = try desk.account("Acme")
    let ann = try desk.person("Ann", at: account)
    let first = try question("First?", ann, nil, &desk)
    let second = try question("Second?", ann, first, &desk)
    #expect(
      desk.refusal(of: .edit(first, .question, [.question(.base): .entity(second)]))
        == .circular(.question(.base), name: "First?"))
  }

  @Test func `a line between people of two accounts, or from somebody to themselves`() throws {
    var desk = Desk()
    let acme = try desk.account("Acme")
    let other = try desk.account("Other")
    let ann = try desk.person("Ann", at: acme)
    let bob = try desk.person("Bob", at: other)
    #expect(throws: Refusal.strangers("Ann", "Bob")) { try desk.link(ann, .influences, bob) }
    #expect(throws: Refusal.strangers("Ann", "Ann")) { try desk.link(ann, .influences, ann) }
  }

  @Test func `the same line twice`() throws {
    var desk = Desk()
    let account = try desk.account("Acme")
    let ann = try desk.person("Ann", at: account)
    let bob = try desk.person("Bob", at: account)
    _ = try desk.link(ann, .influences, bob)
    #expect(throws: Refusal.sameLink) { try desk.link(ann, .influences, bob) }
    _ = try desk.link(ann, .conflictsWith, bob)
    _ = try desk.link(bob, .influences, ann)
  }

  @Test(arguments: Outcome.allCases)
  func `an order or an advance without anything that the customer does`(outcome: Outcome) throws {
    var desk = Desk()
    let account = try desk.account("Acme")
    let call = try desk.add(
      .call, [.call(.account): .entity(account), .call(.day): .day(Day(number: 20_000))])
    let bare: [Attribute: Value] = [.call(.outcome): Value(choice: outcome)]
    let wanted: Refusal? = outcome.needsCustomerAction ? .noCustomerAction(outcome) : nil
    #expect(desk.refusal(of: .edit(call, .call, bare)) == wanted)
    let blank = bare.merging([.call(.evidence): .text("  ")]) { first, _ in first }
    #expect(desk.refusal(of: .edit(call, .call, blank)) == wanted)
    let backed = bare.merging([.call(.evidence): .text("He signs.")]) { first, _ in first }
    try desk.take(.edit(call, .call, backed))
    #expect(desk.refusal(of: .edit(call, .call, [.call(.evidence): .empty])) == wanted)
  }

  @Test func `to record a call without saying how it ended`() throws {
    var desk = Desk()
    let account = try desk.account("Hartmann")
    let call = try desk.add(
      .call, [.call(.account): .entity(account), .call(.day): .day(Day(number: 20_800))])
    func record(_ values: [Attribute: Value]) -> Command {
      Command(Purpose(.record, .call), [.edit(call, .call, values)])
    }
    let earlier: [Attribute: Value] = [.call(.day): .day(Day(number: 20_799))]
    #expect(desk.refusal(of: record(earlier)) == .missing(.call(.outcome)))
    let ended = earlier.merging([.call(.outcome): Value(choice: Outcome.continuation)]) { $1 }
    #expect(desk.refusal(of: record(ended)) == nil)
    try desk.take(record(ended))
    #expect(desk.refusal(of: record([.call(.outcome): .empty])) == nil, "it can be taken back")
  }

  @Test func `to do nothing`() throws {
    var desk = Desk()
    let account = try desk.account("Acme")
    let same: [Attribute: Value] = [.account(.name): .text("Acme"), .account(.region): .empty]
    #expect(desk.refusal(of: .edit(account, .account, same)) == .nothingToDo)
    #expect(desk.refusal(of: Command(Purpose(.edit, .account), [])) == .nothingToDo)
  }

  @Test func `with a sentence that ends in what to do`() {
    let refusals: [Refusal] = [
      .missing(.account(.name)), .unfit(.person(.influence), .yes), .unknown(.draft(1), .person),
      .duplicate(name: "Acme", existing: .draft(1)), .circular(.account(.parent), name: "Acme"),
      .strangers("Ann", "Bob"), .sameLink, .noCustomerAction(.order), .nothingToDo,
    ]
    for refusal in refusals {
      #expect(refusal.phrase.en.hasSuffix(".") && refusal.phrase.en.contains(":"))
      #expect(refusal.phrase.zh.hasSuffix("。"))
    }
  }

  private func question(
    _ words: String, _ person: EntityID, _ base: EntityID?, _ desk: inout Desk
  ) throws(Refusal) -> EntityID {
    try desk.add(
      .question,
      [
        .question(.person): .entity(person), .question(.words): .text(words),
        .question(.sort): Value(choice: QuestionKind.problem),
        .question(.base): Value(entity: base),
      ])
  }
}
