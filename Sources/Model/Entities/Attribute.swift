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
  case opportunity(Opportunity.Field)

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
    case .opportunity: .opportunity
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
    case .opportunity(let field): field
    }
  }

  /// Where the field stands among those of all kinds: by kind, then as its kind declares it.
  package var rank: Int {
    switch self {
    case .book(let field): field.rawValue
    case .account(let field): 1 << 8 | field.rawValue
    case .person(let field): 2 << 8 | field.rawValue
    case .link(let field): 3 << 8 | field.rawValue
    case .fact(let field): 4 << 8 | field.rawValue
    case .need(let field): 5 << 8 | field.rawValue
    case .question(let field): 6 << 8 | field.rawValue
    case .call(let field): 7 << 8 | field.rawValue
    case .step(let field): 8 << 8 | field.rawValue
    case .order(let field): 9 << 8 | field.rawValue
    case .point(let field): 10 << 8 | field.rawValue
    case .channel(let field): 11 << 8 | field.rawValue
    case .supply(let field): 12 << 8 | field.rawValue
    case .survey(let field): 13 << 8 | field.rawValue
    case .gift(let field): 14 << 8 | field.rawValue
    case .drill(let field): 15 << 8 | field.rawValue
    case .opportunity(let field): 16 << 8 | field.rawValue
    }
  }

  /// What people call the field.
  package var name: Phrase { field.name }

  /// What the field wants to be given.
  package var shape: Shape { KindFields.table[rank >> 8].shapes[rank & 0xFF] }

  /// The stable tag in journals, `account.name`.
  package var tag: String { kind.rawValue + "." + fieldTag }

  /// The stable tag of the field alone, `name`.
  package var fieldTag: String { KindFields.table[rank >> 8].tags[rank & 0xFF] }

  /// What is special about the field.
  private var traits: FieldTraits { KindFields.table[rank >> 8].traits[rank & 0xFF] }

  /// Whether the thing is nothing without it.
  package var isRequired: Bool { traits.contains(.required) }

  /// Whether it is what the thing is called.
  package var isName: Bool { traits.contains(.name) }

  /// Whether a form asks for it only once the thing is in the book.
  package var isLater: Bool { traits.contains(.later) }

  /// Which day is meant by one that is typed without its year.
  package var leaning: DayLeaning { traits.contains(.past) ? .behind : .ahead }

  /// Whether its texts may hold commas, so that a form has semicolons between them.
  package var hasClauses: Bool { traits.contains(.clauses) }

  /// Whether its number is how many minutes something took.
  package var isLength: Bool { traits.contains(.length) }
}

/// The fields of a kind without their types.
private struct KindFields {
  /// All of them.
  let all: [Attribute]
  /// Those without which a thing of this kind is nothing.
  let required: [Attribute]
  /// Those that its form asks for, in their order.
  let form: [Attribute]
  /// The one that says what a thing belongs to.
  let owner: Attribute?

  /// What each of ``all`` wants to be given. They are asked for with each value of a large import.
  let shapes: [Shape]
  /// The stable tag of each, without its kind's.
  let tags: [String]
  /// What is special about each. They are asked for as often as the shapes.
  let traits: [FieldTraits]

  /// Those of each kind, in the order of ``Kind``.
  static let table = Kind.allCases.map(KindFields.init)

  /// Those of a kind.
  static func of(_ kind: Kind) -> KindFields { table[kind.rank] }

  private init(_ kind: Kind) {
    self =
      switch kind {
      case .book: KindFields(BookSettings.self, Attribute.book)
      case .account: KindFields(Account.self, Attribute.account)
      case .person: KindFields(Person.self, Attribute.person)
      case .link: KindFields(Link.self, Attribute.link)
      case .fact: KindFields(Fact.self, Attribute.fact)
      case .need: KindFields(Need.self, Attribute.need)
      case .question: KindFields(Question.self, Attribute.question)
      case .call: KindFields(Call.self, Attribute.call)
      case .step: KindFields(Step.self, Attribute.step)
      case .order: KindFields(OrderLine.self, Attribute.order)
      case .point: KindFields(SellingPoint.self, Attribute.point)
      case .channel: KindFields(ChannelLink.self, Attribute.channel)
      case .supply: KindFields(Supply.self, Attribute.supply)
      case .survey: KindFields(Survey.self, Attribute.survey)
      case .gift: KindFields(Gift.self, Attribute.gift)
      case .drill: KindFields(Drill.self, Attribute.drill)
      case .opportunity: KindFields(Opportunity.self, Attribute.opportunity)
      }
  }

  private init<Row: Entity>(_ row: Row.Type, _ attribute: (Row.Field) -> Attribute) {
    all = Row.Field.allCases.map(attribute)
    shapes = Row.Field.allCases.map(\.shape)
    tags = Row.Field.allCases.map(\.tag)
    traits = Row.Field.allCases.map(\.traits)
    required = zip(all, traits).filter { $1.contains(.required) }.map(\.0)
    form = Row.form.map(attribute)
    owner = Row.ownerField.map(attribute)
  }
}

extension Attribute {
  /// All fields of a kind, in the order in which a command gives them to the journal.
  package static func all(of kind: Kind) -> [Attribute] { KindFields.of(kind).all }

  /// The fields without which a thing of this kind is nothing.
  package static func required(of kind: Kind) -> [Attribute] {
    KindFields.of(kind).required
  }

  /// The fields that the form of a kind asks for, in their order.
  package static func form(of kind: Kind) -> [Attribute] { KindFields.of(kind).form }

  /// The field that says what a thing of a kind belongs to; nil for what stands by itself.
  package static func owner(of kind: Kind) -> Attribute? { KindFields.of(kind).owner }

  /// Every field there is.
  package static let all: [Attribute] = Kind.allCases.flatMap { all(of: $0) }
}
