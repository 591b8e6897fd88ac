// What a field can hold, and what shape each field wants: the one schema that forms, the journal,
// imports and the checks of a command all read.

/// What one field of one thing holds.
package enum Value: Hashable, Sendable {
  /// Nothing has been entered.
  case empty
  /// Text as the person typed it; never the empty string.
  case text(String)
  /// Several texts, such as tags; never an empty list.
  case texts([String])
  /// A whole number.
  case number(Int64)
  /// An amount of money.
  case money(Money)
  /// A day.
  case day(Day)
  /// One of a fixed set of choices, by its tag.
  case choice(String)
  /// Another thing in the book.
  case entity(EntityID)
  /// Several things in the book, in an order that matters; never an empty list.
  case entities([EntityID])
  /// Yes. No is `empty`, so that each field has one way to be unset.
  case yes

  /// Text, or `empty` for none.
  package init(text: String) { self = text.isEmpty ? .empty : .text(text) }
  /// Texts, or `empty` for none.
  package init(texts: [String]) { self = texts.isEmpty ? .empty : .texts(texts) }
  /// A number, or `empty` for nil.
  package init(number: Int?) { self = number.map { .number(Int64($0)) } ?? .empty }
  /// An amount, or `empty` for nil.
  package init(money: Money?) { self = money.map(Value.money) ?? .empty }
  /// A day, or `empty` for nil.
  package init(day: Day?) { self = day.map(Value.day) ?? .empty }
  /// The tag of a choice, or `empty` for nil.
  package init(choice: (some Choice)?) { self = choice.map { .choice($0.rawValue) } ?? .empty }
  /// A reference, or `empty` for nil.
  package init(entity: EntityID?) { self = entity.map(Value.entity) ?? .empty }
  /// References, or `empty` for none.
  package init(entities: [EntityID]) { self = entities.isEmpty ? .empty : .entities(entities) }
  /// `yes`, or `empty` for no.
  package init(flag: Bool) { self = flag ? .yes : .empty }
}

extension Value {
  /// The text, or the empty string for any other value.
  package var text: String { if case .text(let text) = self { text } else { "" } }
  /// The texts, or none.
  package var texts: [String] { if case .texts(let texts) = self { texts } else { [] } }
  /// The number, where it is one.
  package var number: Int? { if case .number(let number) = self { Int(number) } else { nil } }
  /// The amount, where it is one.
  package var money: Money? { if case .money(let money) = self { money } else { nil } }
  /// The day, where it is one.
  package var day: Day? { if case .day(let day) = self { day } else { nil } }
  /// The reference, where it is one.
  package var entity: EntityID? { if case .entity(let id) = self { id } else { nil } }
  /// The references, or none.
  package var entities: [EntityID] { if case .entities(let ids) = self { ids } else { [] } }
  /// Whether there is nothing to see in it: `empty`, or white space alone.
  package var isBlank: Bool {
    switch self {
    case .empty: true
    case .text(let text): text.isBlank
    case .texts(let texts): texts.allSatisfy(\.isBlank)
    case .entities(let ids): ids.isEmpty
    case .number, .money, .day, .choice, .entity, .yes: false
    }
  }
  /// Whether it is `yes`.
  package var flag: Bool { self == .yes }

  /// Whether it refers to a thing.
  package func refers(to id: EntityID) -> Bool {
    switch self {
    case .entity(let other): other == id
    case .entities(let others): others.contains(id)
    case .empty, .text, .texts, .number, .money, .day, .choice, .yes: false
    }
  }

  /// The value with another thing in the place of one, and each thing once.
  package func redirected(from id: EntityID, to other: EntityID) -> Value {
    switch self {
    case .entity(id): return .entity(other)
    case .entities(let ids):
      var seen: Set<EntityID> = []
      return Value(
        entities: ids.map { $0 == id ? other : $0 }.filter { seen.insert($0).inserted })
    case .empty, .text, .texts, .number, .money, .day, .choice, .entity, .yes: return self
    }
  }

  /// The value with only those of the things that it refers to which are wanted.
  package func filtered(_ isWanted: (EntityID) -> Bool) -> Value {
    switch self {
    case .entity(let id): isWanted(id) ? self : .empty
    case .entities(let ids): Value(entities: ids.filter(isWanted))
    case .empty, .text, .texts, .number, .money, .day, .choice, .yes: self
    }
  }

  /// The choice, or nil when there is none or its tag comes from a newer version.
  package func choice<C: Choice>(_ type: C.Type = C.self) -> C? {
    if case .choice(let tag) = self { C(rawValue: tag) } else { nil }
  }
}

/// One of a fixed set of choices with a stable tag and a name in both languages.
package protocol Choice: CaseIterable, Hashable, Sendable, RawRepresentable
where RawValue == String {
  /// What people read.
  var name: Phrase { get }

  /// The value of the optional property of this type at a place: see ``Slot``. Each type has its own
  /// through the protocol, so that a slot needs to hold no more than the type.
  static func value(at place: UnsafeRawPointer) -> Value

  /// Gives the optional property of this type at a place a value.
  static func set(_ value: Value, at place: UnsafeMutableRawPointer)
}

/// One choice, without its type: what a form offers.
package struct ChoiceOption: Hashable, Sendable {
  /// The stable tag, as it stands in the journal.
  package let tag: String

  /// What people read.
  package let name: Phrase

  /// An option that isn't one of a fixed set.
  package init(tag: String, name: Phrase) { (self.tag, self.name) = (tag, name) }

  /// All options of a choice, in their order.
  package static func all<C: Choice>(of type: C.Type) -> [ChoiceOption] {
    type.allCases.map { ChoiceOption(tag: $0.rawValue, name: $0.name) }
  }
}

/// What a field wants to be given.
package enum Shape: Hashable, Sendable {
  /// One line of text.
  case line
  /// Text of any length, edited in an editor when it is long.
  case prose
  /// Several short texts, separated by commas.
  case tags
  /// A whole number in a range.
  case number(ClosedRange<Int>)
  /// An amount of money.
  case money
  /// A day.
  case day
  /// One of these.
  case choice([ChoiceOption])
  /// One thing of a kind.
  case entity(Kind)
  /// Several things of a kind, in an order that matters.
  case entities(Kind)
  /// Yes or no.
  case flag

  /// The kind of thing that it refers to; nil where it refers to none.
  package var referredKind: Kind? {
    switch self {
    case .entity(let kind), .entities(let kind): kind
    case .line, .prose, .tags, .number, .money, .day, .choice, .flag: nil
    }
  }
}
