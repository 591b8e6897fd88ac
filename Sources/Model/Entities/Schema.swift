// The schema of a kind of thing: one line for each of its fields. Form, journal, history, import and
// export read it, so a new field is declared here and nowhere else.

/// What a field is called, what it holds and where: one line of a schema.
///
/// A line is made by the shape that the field has: `.line(\.website, "website", "Website", "网站")`
/// names the property, the tag in journals, and what people read in English and in Chinese.
package struct FieldDefinition<Row>: Sendable {
  /// The stable tag in journals. It is in people's books: never change one, never use one again.
  let tag: String
  /// What people call the field.
  let name: Phrase
  /// What it wants to be given.
  let shape: Shape
  /// What is special about it.
  let traits: FieldTraits
  /// Where a row keeps it.
  let slot: Slot

  private init(
    _ shape: Shape, _ slot: Slot, _ tag: String, _ en: String, _ zh: String, _ traits: FieldTraits
  ) {
    self.tag = tag
    name = Phrase(en, zh)
    (self.shape, self.traits, self.slot) = (shape, traits, slot)
  }
}

/// What is special about a field; nothing about most.
package struct FieldTraits: OptionSet, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The thing is nothing without it.
  package static let required = FieldTraits(rawValue: 1)
  /// It says what the thing belongs to and goes away with.
  package static let owner = FieldTraits(rawValue: 2)
  /// A form asks for it only once the thing is in the book.
  package static let later = FieldTraits(rawValue: 4)
  /// Its texts may hold commas, as addresses do: a form has semicolons between them.
  package static let clauses = FieldTraits(rawValue: 8)
  /// It says when something happened: a day without its year is the last such one.
  package static let past = FieldTraits(rawValue: 16)
  /// It is what the thing is called, on every line about it.
  package static let name = FieldTraits(rawValue: 32)
  /// Its number is how many minutes something took: hours are read, too.
  package static let length = FieldTraits(rawValue: 64)
}

/// The fields of one kind of thing.
package struct Schema<Row: Entity>: Sendable {
  /// The lines, in the order of the fields.
  private let definitions: [FieldDefinition<Row>]
  /// Where a row keeps each field. They stand by themselves because replay reads nothing else.
  let slots: [Slot]
  /// The field that says what a thing belongs to; nil for what stands by itself.
  let owner: Row.Field?
  /// Where a row keeps it.
  let ownerSlot: Slot?

  /// Takes the line of each field.
  package init(_ define: (Row.Field) -> FieldDefinition<Row>) {
    definitions = Row.Field.allCases.map(define)
    slots = definitions.map(\.slot)
    owner = zip(Row.Field.allCases, definitions).first { $1.traits.contains(.owner) }?.0
    ownerSlot = owner.map { [slots] in slots[$0.rawValue] }
  }

  /// The line of a field.
  subscript(field: Row.Field) -> FieldDefinition<Row> { definitions[field.rawValue] }
}

extension FieldDefinition {
  /// One line of text.
  package static func line(
    _ path: WritableKeyPath<Row, String>, _ tag: String, _ en: String, _ zh: String,
    _ traits: FieldTraits = []
  ) -> Self {
    Self(.line, .text(offset(of: path)), tag, en, zh, traits)
  }

  /// Text of any length.
  package static func prose(
    _ path: WritableKeyPath<Row, String>, _ tag: String, _ en: String, _ zh: String,
    _ traits: FieldTraits = []
  ) -> Self {
    Self(.prose, .text(offset(of: path)), tag, en, zh, traits)
  }

  /// Several short texts.
  package static func tags(
    _ path: WritableKeyPath<Row, [String]>, _ tag: String, _ en: String, _ zh: String,
    _ traits: FieldTraits = []
  ) -> Self {
    Self(.tags, .texts(offset(of: path)), tag, en, zh, traits)
  }

  /// A whole number in a range.
  package static func number(
    _ path: WritableKeyPath<Row, Int?>, _ tag: String, _ en: String, _ zh: String,
    _ range: ClosedRange<Int>,
    _ traits: FieldTraits = []
  ) -> Self {
    Self(.number(range), .number(offset(of: path)), tag, en, zh, traits)
  }

  /// An amount of money.
  package static func money(
    _ path: WritableKeyPath<Row, Money?>, _ tag: String, _ en: String, _ zh: String,
    _ traits: FieldTraits = []
  ) -> Self {
    Self(.money, .money(offset(of: path)), tag, en, zh, traits)
  }

  /// A day.
  package static func day(
    _ path: WritableKeyPath<Row, Day?>, _ tag: String, _ en: String, _ zh: String,
    _ traits: FieldTraits = []
  ) -> Self {
    Self(.day, .day(offset(of: path)), tag, en, zh, traits)
  }

  /// One of a fixed set of choices.
  package static func choice<Option: Choice>(
    _ path: WritableKeyPath<Row, Option?>, _ tag: String, _ en: String, _ zh: String,
    _ traits: FieldTraits = []
  ) -> Self {
    Self(
      .choice(ChoiceOption.all(of: Option.self)),
      .choice(offset(of: path), Option.self), tag, en, zh, traits)
  }

  /// One thing of a kind.
  package static func entity(
    _ path: WritableKeyPath<Row, EntityID?>, _ tag: String, _ en: String, _ zh: String,
    _ kind: Kind,
    _ traits: FieldTraits = []
  ) -> Self {
    Self(.entity(kind), .entity(offset(of: path)), tag, en, zh, traits)
  }

  /// Several things of a kind, in an order that matters.
  package static func entities(
    _ path: WritableKeyPath<Row, [EntityID]>, _ tag: String, _ en: String, _ zh: String,
    _ kind: Kind,
    _ traits: FieldTraits = []
  ) -> Self {
    Self(.entities(kind), .entities(offset(of: path)), tag, en, zh, traits)
  }

  /// Yes or no.
  package static func flag(
    _ path: WritableKeyPath<Row, Bool>, _ tag: String, _ en: String, _ zh: String,
    _ traits: FieldTraits = []
  ) -> Self {
    Self(.flag, .flag(offset(of: path)), tag, en, zh, traits)
  }

  /// How many bytes from the start of a row a property lies.
  private static func offset(of path: PartialKeyPath<Row>) -> Int {
    guard let offset = MemoryLayout<Row>.offset(of: path) else {
      preconditionFailure("Only a stored property can be a field.")
    }
    return offset
  }
}
