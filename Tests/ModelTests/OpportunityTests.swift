// Open business: the stages that a person lists, how it stands, and what a move or a merge makes of it.

import Model
import Testing

@Suite struct `Stages of business` {
  private func stages(_ texts: [String]) -> SalesStages {
    var settings = BookSettings(id: .book)
    settings.stages = texts
    return SalesStages(of: settings)
  }

  @Test func `are the usual ones, in both languages, where the book lists none`() {
    let usual = stages([])
    #expect(usual["proposal"] == usual["方案报价"])
    #expect(usual["Proposal"]?.chance == 50)
    #expect(usual.standing("赢单") == .won && usual.standing("lost") == .lost)
    #expect(usual.standing("Engaging") == .open, "Nobody said that it ended.")
    #expect(usual["Engaging"] == nil)
  }

  @Test func `are the person's own list, and always have an end for won and one for lost`() {
    let own = stages(["Pilot 40%", "Signed 100%"])
    #expect(own.all.map(\.text) == ["Pilot 40%", "Signed 100%", "Lost 0%"])
    #expect(own.won.name.en == "Signed")
    #expect(own["Proposal"] == nil)
  }

  @Test(arguments: [
    ("Proposal 50%", "Proposal 50%"), ("  试用  40％ ", "试用 40%"), ("Phase 2 60%", "Phase 2 60%"),
    ("won 100%", "won 100%"),
  ])
  func `are read from a name and a chance`(text: String, kept: String) {
    #expect(SalesStage(text)?.text == kept)
  }

  @Test(arguments: ["", "Proposal", "50%", "Proposal 101%", "Proposal -1%x", "Proposal %"])
  func `are refused where they say no stage`(text: String) {
    #expect(SalesStage(text) == nil)
  }

  @Test func `are refused in a sentence when one is none or two have one name`() {
    for texts in [["Proposal"], ["Proposal 50%", "proposal 60%"]] {
      var (book, issuer) = (Book(), IDIssuer(device: 7))
      let command = Command.edit(.book, .book, [.book(.stages): .texts(texts)])
      guard case .failure(let refusal) = book.decide(command, issuer: &issuer) else {
        Issue.record("Taken: \(texts)")
        continue
      }
      #expect(refusal.phrase.en.contains("Proposal 50%") && refusal.phrase.zh.contains("50%"))
      book.apply([])
    }
  }
}

@Suite struct `An opportunity` {
  @Test func `goes away with its account, and comes with it in a merge`() throws {
    var context = Context()
    let (one, other) = (try context.account("One"), try context.account("Other"))
    let id = try context.add(
      .opportunity, [.opportunity(.account): .entity(other), .opportunity(.name): .text("Fleet")])
    let merge = try context.book.merge(
      other, into: one, .account, today: Day(number: 20_786), language: .english)
    #expect(merge.carried.map(\.words.en) == ["1 opportunity"])
    try context.take(merge.command)
    #expect(context.book.opportunities[id]?.account == one)
    try context.take(.remove(one, .account))
    #expect(context.book.opportunities[id] == nil)
  }

  @Test func `stays open at the old company when who decides moves on`() throws {
    var context = Context()
    let (old, new) = (try context.account("Old"), try context.account("New"))
    let person = try context.person("Ann", at: old)
    func deal(_ stage: String) throws -> EntityID {
      try context.add(
        .opportunity,
        [
          .opportunity(.account): .entity(old), .opportunity(.name): .text(stage),
          .opportunity(.stage): .text(stage), .opportunity(.decider): .entity(person),
        ])
    }
    let (open, lost) = (try deal("Proposal"), try deal("Lost"))
    try context.take(
      context.book.relocation(
        of: person, to: new, today: Day(number: 20_786), language: .english
      ).command)
    let gap = context.book.people(of: old).first { $0.isPlaceholder }?.id
    #expect(gap != nil && context.book.opportunities[open]?.decider == gap)
    #expect(context.book.opportunities[lost]?.decider == person)
  }

  @Test func `is as likely as entered, else as its stage says, and certain once it ended`() {
    let stages = SalesStages(of: BookSettings(id: .book))
    var deal = Opportunity(id: .draft(1))
    #expect(stages.chance(of: deal) == nil)
    deal.stage = "Proposal"
    #expect(stages.chance(of: deal) == 50)
    deal.chance = 70
    #expect(stages.chance(of: deal) == 70)
    deal.stage = "Lost"
    #expect(stages.chance(of: deal) == 0)
  }
}

@Suite struct `An opportunity that ends` {
  private let today = Day(number: 20_786)

  /// A book with one opportunity.
  private func setting(_ values: FieldValues = [:]) throws -> (Context, EntityID) {
    var context = Context()
    let account = try context.account("One")
    let start: FieldValues = [
      .opportunity(.account): .entity(account), .opportunity(.name): .text("Fleet"),
      .opportunity(.stage): .text("Proposal"), .opportunity(.product): .text("Labels"),
      .opportunity(.amount): .money(Money(hundredths: 5_000)),
      .opportunity(.reference): .text("D-1"), .opportunity(.currency): .text("USD"),
    ]
    let id = try context.add(.opportunity, start.merging(values) { $1 })
    return (context, id)
  }

  private func edit(_ id: EntityID, _ values: FieldValues, _ context: inout Context) throws {
    let command = Command.edit(id, .opportunity, values)
    try context.take(try context.book.settlingDeals(command, on: today))
  }

  @Test func `won makes one order line with its account, product, amount and number`() throws {
    var (context, id) = try setting()
    try edit(id, [.opportunity(.stage): .text("赢单")], &context)
    let deal = try #require(context.book.opportunities[id])
    #expect(deal.ended == today && deal.orders.count == 1)
    let line = try #require(context.book.orders[deal.orders[0]])
    #expect(line.account == deal.account && line.day == today && line.product == "Labels")
    #expect(line.amount == deal.amount && line.currency == "USD" && line.reference == "D-1")
    try edit(id, [.opportunity(.notes): .text("signed")], &context)
    #expect(context.book.orders.rows.count == 1)
  }

  @Test func `lost has a day and makes nothing, and opened again has not ended`() throws {
    var (context, id) = try setting()
    try edit(id, [.opportunity(.stage): .text("Lost")], &context)
    #expect(context.book.opportunities[id]?.ended == today && context.book.orders.rows.isEmpty)
    try edit(id, [.opportunity(.stage): .text("Negotiation")], &context)
    #expect(context.book.opportunities[id]?.ended == nil)
  }

  @Test func `won a second time makes no second line`() throws {
    var (context, id) = try setting()
    for stage in ["Won", "Proposal", "Won"] {
      try edit(id, [.opportunity(.stage): .text(stage)], &context)
    }
    #expect(context.book.orders.rows.count == 1)
    #expect(context.book.opportunities[id]?.orders.count == 1)
  }

  @Test func `won without an amount is refused at the amount`() throws {
    var (context, id) = try setting([.opportunity(.amount): .empty])
    let command = Command.edit(id, .opportunity, [.opportunity(.stage): .text("Won")])
    #expect(throws: Refusal.missing(.opportunity(.amount))) {
      try context.book.settlingDeals(command, on: today)
    }
    try edit(id, [.opportunity(.stage): .text("Lost")], &context)
  }

  @Test func `keeps the day that the person says`() throws {
    var (context, id) = try setting()
    let day = today.adding(days: -3)
    try edit(
      id, [.opportunity(.stage): .text("Won"), .opportunity(.ended): .day(day)], &context)
    #expect(context.book.orders.sorted.first?.day == day)
  }
}
