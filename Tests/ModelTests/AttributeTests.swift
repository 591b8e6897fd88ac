// The schema: tags that stand in journals for ever, shapes, and fields that keep what they get.

import Model
import Testing

@Suite struct `The schema` {
  /// These tags stand in people's journals. Add to the list; never change or take away.
  static let golden = """
    book.name book.owner book.currency
    account.name account.aliases account.industry account.region account.position account.parent
    account.class account.tags account.website account.phone account.owner account.turnover
    account.employees account.founded account.potential account.cost account.notes
    person.account person.name person.title person.role person.stance person.influence
    person.coverage person.phone person.email person.win person.notes
    link.from link.kind link.to link.note
    fact.account fact.text fact.source fact.date fact.confirmed
    need.person need.words need.topic need.state need.seriousness need.moved need.date
    need.confirmed
    question.person question.kind question.text question.builds question.fact question.state
    question.answer question.prompt
    call.account call.date call.time call.place call.people call.reason call.objective
    call.advance call.advance-date call.fallback call.fallback-date call.questions call.materials
    call.concerns call.outcome call.evidence call.evidence-date call.summary
    step.account step.text step.due step.person step.call step.done
    order.account order.date order.product order.quantity order.unit order.amount order.margin
    order.end-customer order.reference
    account.class-reason account.class-date account.develop account.value account.culture
    account.long-term account.foundation account.market person.placeholder need.since need.stated call.kind
    call.minutes book.gift-limit book.interval-a book.interval-b book.interval-c
    book.service-days book.survey-days book.weigh-share book.weigh-margin book.weigh-potential
    book.weigh-value book.weigh-loyalty book.weigh-culture book.weigh-long book.weigh-basis
    book.weigh-market book.weigh-survey book.weigh-rivals book.weigh-cost
    point.call point.text point.need point.person
    channel.from channel.to channel.product channel.volume channel.unit channel.amount
    channel.note
    supply.account supply.product supply.source supply.competitor supply.spend supply.until
    supply.note
    survey.account survey.kind survey.date survey.person survey.score survey.text
    gift.person gift.text gift.value gift.date gift.note
    person.former
    drill.role drill.date drill.behaviour drill.situations drill.problems drill.implications
    drill.payoffs drill.note
    call.sought need.calls account.address person.phone-kind person.phones person.email-kind
    person.emails person.wechat person.addresses person.vcard person.role-proposed
    order.currency order.line book.rates account.codes account.not-same person.not-same account.short-name
    book.stages call.opportunity call.means call.our-people
    deal.account deal.name deal.product deal.amount
    deal.currency deal.stage deal.expected deal.chance
    deal.decider deal.competitor deal.reference deal.ended
    deal.orders deal.notes
    """

  @Test func `keeps the tags that are in journals already`() {
    let tags = Attribute.all.map(\.tag)
    let known = Self.golden.split(whereSeparator: \.isWhitespace).map(String.init)
    #expect(Set(known).subtracting(tags).isEmpty, "These are in journals: put them back.")
    #expect(Set(tags).subtracting(known).isEmpty, "These are new: add them to the golden list.")
    #expect(Set(tags).count == tags.count, "Two fields have one tag.")
  }

  @Test func `keeps the tags of choices that are in journals already`() {
    let golden: [String] = [
      "decision finance support technical user", "champion supporter neutral sceptic opponent",
      "none brief several deep", "end retailer distributor maker", "a b c",
      "reports influences conflicts", "implied explicit met",
      "situation problem implication payoff", "planned asked answered",
      "order advance continuation no-sale", "first follow-up service review recovery",
      "satisfaction market competitors", "us competitor in-house none", "order step",
      "visit phone video e-mail wechat fair",
    ]
    #expect(
      golden == [
        tags(Role.self), tags(Stance.self), tags(Coverage.self), tags(ChannelPosition.self),
        tags(AccountClass.self), tags(LinkKind.self), tags(NeedState.self),
        tags(QuestionKind.self), tags(QuestionState.self), tags(Outcome.self),
        tags(CallKind.self), tags(SurveyKind.self), tags(SupplySource.self),
        tags(Commitment.self), tags(CallMeans.self),
      ])
  }

  @Test(arguments: Attribute.all)
  func `gives every field its shape, and the book keeps what fits`(attribute: Attribute) {
    let id = attribute.kind == .book ? EntityID.book : EntityID(device: 1, counter: 1)
    var book = Book()
    book.apply(.added(id, attribute.kind))
    #expect(book.value(of: attribute, in: id) == .empty)
    let sample = attribute.shape.sample
    #expect(attribute.shape.accepts(sample))
    book.apply(.changed(id, attribute, to: sample))
    #expect(book.value(of: attribute, in: id) == sample)
    for other in Attribute.all(of: attribute.kind) where other != attribute {
      #expect(book.value(of: other, in: id) == .empty, "\(other.tag) changed as well.")
    }
    book.apply(.changed(id, attribute, to: .empty))
    #expect(book.value(of: attribute, in: id) == .empty)
  }

  @Test(arguments: Attribute.all)
  func `takes no value of another shape`(attribute: Attribute) {
    let shape = attribute.shape
    let strangers = Value.samples.filter { !shape.accepts($0) }
    #expect(!strangers.isEmpty)
    #expect(strangers.count >= Value.samples.count - 2)
    #expect(shape.accepts(.empty))
  }

  @Test(arguments: Attribute.all)
  func `names every field in both languages`(attribute: Attribute) {
    #expect(!attribute.name.en.isEmpty && !attribute.name.zh.isEmpty)
    #expect(attribute.name.en.allSatisfy { $0.isASCII })
  }

  @Test func `requires only fields of the same kind`() {
    for kind in Kind.allCases {
      #expect(Attribute.required(of: kind).allSatisfy { $0.kind == kind })
      #expect(Attribute.all(of: kind).allSatisfy { $0.kind == kind })
    }
  }

  @Test(arguments: Kind.allCases)
  func `has one line for each stored property, and it names that property`(kind: Kind) {
    switch kind {
    case .book: expectDeclared(BookSettings.self)
    case .account: expectDeclared(Account.self)
    case .person: expectDeclared(Person.self)
    case .link: expectDeclared(Link.self)
    case .fact: expectDeclared(Fact.self)
    case .need: expectDeclared(Need.self)
    case .question: expectDeclared(Question.self)
    case .call: expectDeclared(Call.self)
    case .step: expectDeclared(Step.self)
    case .order: expectDeclared(OrderLine.self)
    case .point: expectDeclared(SellingPoint.self)
    case .channel: expectDeclared(ChannelLink.self)
    case .supply: expectDeclared(Supply.self)
    case .survey: expectDeclared(Survey.self)
    case .gift: expectDeclared(Gift.self)
    case .drill: expectDeclared(Drill.self)
    case .opportunity: expectDeclared(Opportunity.self)
    }
    #expect(Attribute.required(of: kind) == Attribute.all(of: kind).filter(\.isRequired))
    let owners = Attribute.all(of: kind).filter { $0.field.traits.contains(.owner) }
    #expect(owners == [Attribute.owner(of: kind)].compactMap(\.self))
    #expect(Set(Attribute.form(of: kind)).isSubset(of: Attribute.all(of: kind)))
  }

  /// Expects each field to change the property of its own name, and all properties to be reached.
  private func expectDeclared<Row: Entity>(_ type: Row.Type) {
    let id = EntityID(device: 1, counter: 1)
    let empty = Mirror(reflecting: Row(id: id)).children.map { ($0.label, "\($0.value)") }
    for (index, field) in zip(0..., Row.Field.allCases) {
      #expect(field.rawValue == index)
      var row = Row(id: id)
      row[field] = field.shape.sample
      let changed = zip(empty, Mirror(reflecting: row).children)
        .filter { $0.1 != "\($1.value)" }.map(\.0.0)
      #expect(changed == ["\(field)"])
    }
    #expect(empty.count == Row.Field.allCases.count + 1, "A property of \(Row.self) is no field.")
  }

  private func tags<C: Choice>(_ type: C.Type) -> String {
    type.allCases.map(\.rawValue).joined(separator: " ")
  }
}

@Suite struct `A shape` {
  @Test func `wants one line where it says so`() {
    #expect(Shape.line.accepts(.text("one")))
    #expect(!Shape.line.accepts(.text("one\ntwo")))
    #expect(!Shape.line.accepts(.text("one\u{2028}two")))
    #expect(Shape.prose.accepts(.text("one\ntwo")))
  }

  @Test func `wants a number in its range, ends included`() {
    let shape = Shape.number(1...5)
    for number: Int64 in [1, 5] { #expect(shape.accepts(.number(number))) }
    for number: Int64 in [0, 6, -1, .max] { #expect(!shape.accepts(.number(number))) }
  }

  @Test func `wants a choice that exists`() {
    let shape = Shape.choice(ChoiceOption.all(of: Role.self))
    #expect(shape.accepts(.choice("finance")))
    #expect(!shape.accepts(.choice("wizard")))
  }

  @Test func `takes nothing in only one way`() {
    for shape in [Shape.line, .prose, .tags, .entities(.person)] {
      for hollow in [Value.text(""), .texts([]), .entities([])] {
        #expect(!shape.accepts(hollow))
      }
    }
  }
}
