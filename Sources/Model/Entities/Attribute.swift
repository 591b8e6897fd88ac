// A field of a kind, as one value: `account.name`. This is what an event changes and what stands
// in the journal.

/// A field together with the kind of thing that has it.
package enum Attribute: Hashable, Sendable {
  case book(BookSettings.Field)
  case account(Account.Field)
  case person(Person.Field)
  case link(Link.Field)
  case fact(Fact.Field)
  case need(Need.Field)
  case question(Question.Field)
  case call(Call.Field)
  case step(Step.Field)
  case order(OrderLine.Field)
  case point(SellingPoint.Field)
  case channel(ChannelLink.Field)
  case supply(Supply.Field)
  case survey(Survey.Field)
  case gift(Gift.Field)
  case drill(Drill.Field)

  /// The kind of thing that has the field.
  package var kind: Kind {
    switch self {
    case .book: .book
    case .account: .account
    case .person: .person
    case .link: .link
    case .fact: .fact
    case .need: .need
    case .question: .question
    case .call: .call
    case .step: .step
    case .order: .order
    case .point: .point
    case .channel: .channel
    case .supply: .supply
    case .survey: .survey
    case .gift: .gift
    case .drill: .drill
    }
  }

  /// The field alone.
  package var field: any EntityField {
    switch self {
    case .book(let field): field
    case .account(let field): field
    case .person(let field): field
    case .link(let field): field
    case .fact(let field): field
    case .need(let field): field
    case .question(let field): field
    case .call(let field): field
    case .step(let field): field
    case .order(let field): field
    case .point(let field): field
    case .channel(let field): field
    case .supply(let field): field
    case .survey(let field): field
    case .gift(let field): field
    case .drill(let field): field
    }
  }

  /// What people call the field.
  package var name: Phrase { field.name }

  /// What the field wants to be given.
  package var shape: Shape { field.shape }

  /// The stable tag in journals, `account.name`.
  package var tag: String { kind.rawValue + "." + fieldTag }

  /// The stable tag of the field alone, `name`.
  package var fieldTag: String { field.rawValue }

  /// All fields of a kind, in the order of a form.
  package static func all(of kind: Kind) -> [Attribute] {
    switch kind {
    case .book: BookSettings.Field.allCases.map(Attribute.book)
    case .account: Account.Field.allCases.map(Attribute.account)
    case .person: Person.Field.allCases.map(Attribute.person)
    case .link: Link.Field.allCases.map(Attribute.link)
    case .fact: Fact.Field.allCases.map(Attribute.fact)
    case .need: Need.Field.allCases.map(Attribute.need)
    case .question: Question.Field.allCases.map(Attribute.question)
    case .call: Call.Field.allCases.map(Attribute.call)
    case .step: Step.Field.allCases.map(Attribute.step)
    case .order: OrderLine.Field.allCases.map(Attribute.order)
    case .point: SellingPoint.Field.allCases.map(Attribute.point)
    case .channel: ChannelLink.Field.allCases.map(Attribute.channel)
    case .supply: Supply.Field.allCases.map(Attribute.supply)
    case .survey: Survey.Field.allCases.map(Attribute.survey)
    case .gift: Gift.Field.allCases.map(Attribute.gift)
    case .drill: Drill.Field.allCases.map(Attribute.drill)
    }
  }

  /// The fields without which a thing of this kind is nothing.
  package static func required(of kind: Kind) -> [Attribute] {
    switch kind {
    case .book: BookSettings.required.map(Attribute.book)
    case .account: Account.required.map(Attribute.account)
    case .person: Person.required.map(Attribute.person)
    case .link: Link.required.map(Attribute.link)
    case .fact: Fact.required.map(Attribute.fact)
    case .need: Need.required.map(Attribute.need)
    case .question: Question.required.map(Attribute.question)
    case .call: Call.required.map(Attribute.call)
    case .step: Step.required.map(Attribute.step)
    case .order: OrderLine.required.map(Attribute.order)
    case .point: SellingPoint.required.map(Attribute.point)
    case .channel: ChannelLink.required.map(Attribute.channel)
    case .supply: Supply.required.map(Attribute.supply)
    case .survey: Survey.required.map(Attribute.survey)
    case .gift: Gift.required.map(Attribute.gift)
    case .drill: Drill.required.map(Attribute.drill)
    }
  }

  /// Every field there is.
  package static let all: [Attribute] = Kind.allCases.flatMap { all(of: $0) }
}
