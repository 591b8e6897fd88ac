// Books that somebody filled at random, for properties that must hold of any book.

import Chance
package import Model

/// Somebody who asks for things at random, many of them sensible.
package struct Author {
  /// The book as it has become.
  package private(set) var book = Book()
  private var issuer = IDIssuer(device: 1)
  private var dice: SplitMix64

  /// Begins with an empty book.
  package init(seed: UInt64) { dice = SplitMix64(seed: seed) }

  /// Carries one random command out; throws when it is refused.
  package mutating func act() throws(Refusal) -> [Event] {
    let kind = Kind.allCases[dice.below(Kind.allCases.count)]
    let known = ids(of: kind)
    switch dice.below(10) {
    case 0 where !known.isEmpty && kind != .book:
      return try take(.remove(pick(known), kind))
    case 1...4 where !known.isEmpty:
      return try take(.edit(pick(known), kind, values(of: kind, share: 3)))
    default:
      return try take(.add(kind, values(of: kind, share: 2)))
    }
  }

  /// Carries a command out.
  private mutating func take(_ command: Command) throws(Refusal) -> [Event] {
    let events = try book.decide(command, issuer: &issuer).get()
    book.apply(events)
    return events
  }

  /// Random values for some fields, and for all that are required.
  private mutating func values(of kind: Kind, share: Int) -> FieldValues {
    var values: FieldValues = [:]
    let required = Set(Attribute.required(of: kind))
    for attribute in Attribute.all(of: kind)
    where required.contains(attribute) || dice.below(share) == 0 {
      values[attribute] =
        switch attribute {
        case .call(.time): .text("1\(dice.below(10)):30")
        case .book(.stages): .texts(["Talk \(1 + dice.below(98))%", "Done 100%"])
        case .order(.currency), .opportunity(.currency):
          .text(["USD", "EUR", "CNY"][dice.below(3)])
        case .book(.rates): .texts(["USD \(1 + dice.below(9)).5"])
        case _: value(for: attribute.shape)
        }
    }
    return values
  }

  /// A random value of a shape; `empty` now and then, and when there is nothing to refer to.
  private mutating func value(for shape: Shape) -> Value {
    guard dice.below(8) > 0 else { return .empty }
    switch shape {
    case .line: return .text(words())
    case .prose: return .text(words() + "\n\n" + words())
    case .tags: return .texts(["tag \(dice.below(5))"])
    case .number(let range): return .number(Int64(range.lowerBound + dice.below(range.count)))
    case .money: return .money(Money(hundredths: Int64(dice.below(100_000))))
    case .day: return .day(Day(number: Int32(20_000 + dice.below(900))))
    case .choice(let options): return .choice(options[dice.below(options.count)].tag)
    case .entity(let kind):
      let known = ids(of: kind)
      return known.isEmpty ? .empty : .entity(pick(known))
    case .entities(let kind): return Value(entities: Array(ids(of: kind).prefix(dice.below(3))))
    case .flag: return .yes
    }
  }

  /// A few words, now and then with what has a meaning in some format or steers a terminal.
  private mutating func words() -> String {
    let ends = ["", "", "", " \"\\;,:=", " 王小明", " e\u{301}", "\u{1B}[2J\u{202E}", "\t|<&"]
    return "words \(dice.below(50))" + ends[dice.below(ends.count)]
  }

  private mutating func pick(_ ids: [EntityID]) -> EntityID { ids[dice.below(ids.count)] }

  private func ids(of kind: Kind) -> [EntityID] {
    switch kind {
    case .book: [.book]
    case .account: book.accounts.sorted.map(\.id)
    case .person: book.people.sorted.map(\.id)
    case .link: book.links.sorted.map(\.id)
    case .fact: book.facts.sorted.map(\.id)
    case .need: book.needs.sorted.map(\.id)
    case .question: book.questions.sorted.map(\.id)
    case .call: book.calls.sorted.map(\.id)
    case .step: book.steps.sorted.map(\.id)
    case .order: book.orders.sorted.map(\.id)
    case .point: book.points.sorted.map(\.id)
    case .channel: book.channels.sorted.map(\.id)
    case .supply: book.supplies.sorted.map(\.id)
    case .survey: book.surveys.sorted.map(\.id)
    case .gift: book.gifts.sorted.map(\.id)
    case .drill: book.drills.sorted.map(\.id)
    case .opportunity: book.opportunities.sorted.map(\.id)
    }
  }
}
