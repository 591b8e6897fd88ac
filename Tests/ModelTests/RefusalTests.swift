// Every reason for which the book does not take a command.

import Model
import Testing

@Suite struct `The book refuses` {
  @Test(arguments: Kind.allCases)
  func `a thing without a field that it needs`(kind: Kind) {
    guard let missing = Attribute.required(of: kind).first else { return }
    #expect(Context().refusal(of: .add(kind, [:])) == .missing(missing))
  }

  @Test(arguments: ["", " ", "\u{3000}\t"])
  func `an account whose name is blank`(name: String) throws {
    var context = Context()
    #expect(
      context.refusal(of: .add(.account, [.account(.name): .text(name)]))
        == .missing(.account(.name)))
    let account = try context.account("Acme")
    #expect(
      context.refusal(of: .edit(account, .account, [.account(.name): .text(name)]))
        == .missing(.account(.name)))
    #expect(
      context.refusal(of: .edit(account, .account, [.account(.name): .empty]))
        == .missing(.account(.name)))
  }

  @Test func `a value that does not fit its field`() throws {
    var context = Context()
    let account = try context.account("Acme")
    let person = try context.person("Ann", at: account)
    let attribute = Attribute.person(.influence)
    #expect(
      context.refusal(of: .edit(person, .person, [attribute: .number(6)]))
        == .unfit(attribute, .number(6)))
  }

  @Test func `a thing that is not there, or no longer`() throws {
    var context = Context()
    let account = try context.account("Acme")
    try context.take(.remove(account, .account))
    let refusal = Refusal.unknown(account, .account)
    #expect(context.refusal(of: .remove(account, .account)) == refusal)
    #expect(
      context.refusal(of: .edit(account, .account, [.account(.region): .text("x")])) == refusal)
    #expect(
      context.refusal(
        of: .add(.person, [.person(.account): .entity(account), .person(.name): .text("Ann")]))
        == refusal)
  }

  @Test func `a reference to a thing of another kind`() throws {
    var context = Context()
    let account = try context.account("Acme")
    let person = try context.person("Ann", at: account)
    #expect(
      context.refusal(of: .edit(account, .account, [.account(.parent): .entity(person)]))
        == .unknown(person, .account))
    #expect(context.refusal(of: .remove(person, .account)) == .unknown(person, .account))
  }

  @Test func `to be removed itself`() {
    #expect(Context().refusal(of: .remove(.book, .book)) == .unknown(.book, .book))
  }

  @Test func `an account whose name another has`() throws {
    var context = Context()
    let acme = try context.account("Acme Corp.")
    let other = try context.account("Other")
    let refusal = Refusal.duplicate(name: "Acme Corp.", existing: acme)
    #expect(context.refusal(of: .add(.account, [.account(.name): .text("ACME  corp")])) == refusal)
    #expect(
      context.refusal(of: .edit(other, .account, [.account(.name): .text("acme corp")])) == refusal)
    #expect(context.refusal(of: .edit(acme, .account, [.account(.name): .text("ACME")])) == nil)
    #expect(
      context.refusal(of: .edit(acme, .account, [.account(.name): .text("acme corp")])) == nil)
  }

  @Test func `two accounts of one name in one command, but not a name that was given up`() throws {
    var context = Context()
    let twice = Command(
      Purpose(.importing, .account),
      ["Acme", "acme"].map { .add(Draft(.account, [.account(.name): .text($0)])) })
    #expect(context.refusal(of: twice)?.attribute == .account(.name))
    let acme = try context.account("Acme")
    let handOver = Command(
      Purpose(.edit, .account),
      [
        .edit(acme, .account, [.account(.name): .text("Beta")]),
        .add(Draft(.account, [.account(.name): .text("Acme")])),
      ])
    #expect(context.refusal(of: handOver) == nil)
    let replace = Command(
      Purpose(.edit, .account),
      [.remove(acme, .account), .add(Draft(.account, [.account(.name): .text("Acme")]))])
    #expect(context.refusal(of: replace) == nil)
  }

  @Test func `an account above itself`() throws {
    var context = Context()
    let top = try context.account("Top")
    let middle = try context.account("Middle")
    let low = try context.account("Low")
    try context.take(.edit(low, .account, [.account(.parent): .entity(middle)]))
    try context.take(.edit(middle, .account, [.account(.parent): .entity(top)]))
    #expect(
      context.refusal(of: .edit(top, .account, [.account(.parent): .entity(low)]))
        == .circular(.account(.parent), name: "Top"))
    #expect(
      context.refusal(of: .edit(top, .account, [.account(.parent): .entity(top)]))
        == .circular(.account(.parent), name: "Top"))
  }

  @Test func `a person above themselves`() throws {
    var context = Context()
    let account = try context.account("Acme")
    let ann = try context.person("Ann", at: account)
    let bob = try context.person("Bob", at: account)
    let cid = try context.person("Cid", at: account)
    _ = try context.link(ann, .reportsTo, bob)
    _ = try context.link(bob, .reportsTo, cid)
    #expect(throws: Refusal.circular(.link(.to), name: "Cid")) {
      try context.link(cid, .reportsTo, ann)
    }
    _ = try context.link(cid, .influences, ann)
  }

  @Test func `a question that builds on itself`() throws {
    var context = Context()
    let account = try context.account("Acme")
    let ann = try context.person("Ann", at: account)
    let first = try question("First?", ann, nil, &context)
    let second = try question("Second?", ann, first, &context)
    #expect(
      context.refusal(of: .edit(first, .question, [.question(.base): .entity(second)]))
        == .circular(.question(.base), name: "First?"))
  }

  @Test func `a line between people of two accounts, or from somebody to themselves`() throws {
    var context = Context()
    let acme = try context.account("Acme")
    let other = try context.account("Other")
    let ann = try context.person("Ann", at: acme)
    let bob = try context.person("Bob", at: other)
    #expect(throws: Refusal.strangers("Ann", "Bob")) { try context.link(ann, .influences, bob) }
    #expect(throws: Refusal.strangers("Ann", "Ann")) { try context.link(ann, .influences, ann) }
  }

  @Test func `the same line twice`() throws {
    var context = Context()
    let account = try context.account("Acme")
    let ann = try context.person("Ann", at: account)
    let bob = try context.person("Bob", at: account)
    _ = try context.link(ann, .influences, bob)
    #expect(throws: Refusal.sameLink) { try context.link(ann, .influences, bob) }
    _ = try context.link(ann, .conflictsWith, bob)
    _ = try context.link(bob, .influences, ann)
  }

  @Test(arguments: Outcome.allCases)
  func `an order or an advance without anything that the customer does`(outcome: Outcome) throws {
    var context = Context()
    let account = try context.account("Acme")
    let call = try context.add(
      .call, [.call(.account): .entity(account), .call(.day): .day(Day(number: 20_000))])
    let bare: FieldValues = [.call(.outcome): Value(choice: outcome)]
    let wanted: Refusal? = outcome.needsCustomerAction ? .noCustomerAction(outcome) : nil
    #expect(context.refusal(of: .edit(call, .call, bare)) == wanted)
    let blank = bare.merging([.call(.evidence): .text("  ")]) { first, _ in first }
    #expect(context.refusal(of: .edit(call, .call, blank)) == wanted)
    let backed = bare.merging([.call(.evidence): .text("He signs.")]) { first, _ in first }
    try context.take(.edit(call, .call, backed))
    #expect(context.refusal(of: .edit(call, .call, [.call(.evidence): .empty])) == wanted)
  }

  @Test func `to record a call without saying how it ended`() throws {
    var context = Context()
    let account = try context.account("Hartmann")
    let call = try context.add(
      .call, [.call(.account): .entity(account), .call(.day): .day(Day(number: 20_800))])
    func record(_ values: FieldValues) -> Command {
      Command(Purpose(.record, .call), [.edit(call, .call, values)])
    }
    let earlier: FieldValues = [.call(.day): .day(Day(number: 20_799))]
    #expect(context.refusal(of: record(earlier)) == .missing(.call(.outcome)))
    let ended = earlier.merging([.call(.outcome): Value(choice: Outcome.continuation)]) { $1 }
    #expect(context.refusal(of: record(ended)) == nil)
    try context.take(record(ended))
    #expect(context.refusal(of: record([.call(.outcome): .empty])) == nil, "it can be undone")
  }

  @Test func `to do nothing`() throws {
    var context = Context()
    let account = try context.account("Acme")
    let same: FieldValues = [.account(.name): .text("Acme"), .account(.region): .empty]
    #expect(context.refusal(of: .edit(account, .account, same)) == .nothingToDo)
    #expect(context.refusal(of: Command(Purpose(.edit, .account), [])) == .nothingToDo)
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
    _ words: String, _ person: EntityID, _ base: EntityID?, _ context: inout Context
  ) throws(Refusal) -> EntityID {
    try context.add(
      .question,
      [
        .question(.person): .entity(person), .question(.words): .text(words),
        .question(.kind): Value(choice: QuestionKind.problem),
        .question(.base): Value(entity: base),
      ])
  }
}
