// Whatever is done can be taken back and done again: random commands, seeded.

import Chance
import Model
import Testing

@Suite struct `Whatever was done` {
  @Test(arguments: 1...40)
  func `can be undone and redone`(seed: UInt64) throws {
    var author = Author(seed: seed)
    var past: [(before: Seen, events: [Event], back: [Event])] = []
    var done = 0
    while done < 60 {
      let before = author.context.book
      guard let events = try? author.act() else { continue }
      past.append((Seen(before), events, inverses(of: events, on: before)))
      done += 1
    }
    var book = author.context.book
    let end = Seen(book)
    var again: [[Event]] = []
    for action in past.reversed() {
      again.append(inverses(of: action.back, on: book))
      book.apply(action.back)
      let isBack = Seen(book) == action.before
      #expect(isBack, "Not undone: \(action.events)")
    }
    let isEmpty = Seen(book) == Seen(Book())
    #expect(isEmpty)
    for events in again.reversed() { book.apply(events) }
    let isSame = Seen(book) == end
    #expect(isSame)
  }

  @Test func `is the same book when it is replayed`() throws {
    var author = Author(seed: 99)
    var journal: [Event] = []
    for _ in 0..<400 { journal += (try? author.act()) ?? [] }
    var replayed = Book()
    replayed.apply(journal)
    #expect(!journal.isEmpty)
    #expect(replayed == author.context.book)
    #expect(replayed.version == journal.count)
  }

  @Test func `may speak of things that are not there`() {
    let ghost = EntityID(device: 3, counter: 3)
    var book = Book()
    for kind in Kind.allCases where kind != .book {
      book.apply(.removed(ghost, kind))
      book.apply(.restored(ghost, kind))
      for attribute in Attribute.all(of: kind) {
        book.apply(.changed(ghost, attribute, to: attribute.shape.sample))
      }
    }
    #expect(Seen(book) == Seen(Book()))
  }
}

/// Somebody who asks for things at random, many of them sensible.
struct Author {
  private(set) var context = Context()
  private var dice: Dice

  init(seed: UInt64) { dice = Dice(seed: seed) }

  /// Carries one random command out; throws when it is refused.
  mutating func act() throws(Refusal) -> [Event] {
    let kind = Kind.allCases[dice.roll(Kind.allCases.count)]
    let known = ids(of: kind)
    switch dice.roll(10) {
    case 0 where !known.isEmpty && kind != .book:
      return try context.take(.remove(pick(known), kind))
    case 1...4 where !known.isEmpty:
      return try context.take(.edit(pick(known), kind, values(of: kind, share: 3)))
    default:
      return try context.take(.add(kind, values(of: kind, share: 2)))
    }
  }

  /// Random values for some fields, and for all that are required.
  private mutating func values(of kind: Kind, share: Int) -> [Attribute: Value] {
    var values: [Attribute: Value] = [:]
    let required = Set(Attribute.required(of: kind))
    for attribute in Attribute.all(of: kind)
    where required.contains(attribute) || dice.roll(share) == 0 {
      values[attribute] = value(for: attribute.shape)
    }
    return values
  }

  /// A random value of a shape; `empty` now and then, and when there is nothing to refer to.
  private mutating func value(for shape: Shape) -> Value {
    guard dice.roll(8) > 0 else { return .empty }
    switch shape {
    case .line, .prose: return .text("words \(dice.roll(50))")
    case .tags: return .texts(["tag \(dice.roll(5))"])
    case .number(let range): return .number(Int64(range.lowerBound + dice.roll(range.count)))
    case .money: return .money(Money(hundredths: Int64(dice.roll(100_000))))
    case .day: return .day(Day(number: Int32(20_000 + dice.roll(900))))
    case .choice(let options): return .choice(options[dice.roll(options.count)].tag)
    case .entity(let kind):
      let known = ids(of: kind)
      return known.isEmpty ? .empty : .entity(pick(known))
    case .entities(let kind): return Value(entities: Array(ids(of: kind).prefix(dice.roll(3))))
    case .flag: return .yes
    }
  }

  private mutating func pick(_ ids: [EntityID]) -> EntityID { ids[dice.roll(ids.count)] }

  private func ids(of kind: Kind) -> [EntityID] {
    switch kind {
    case .book: [.book]
    case .account: context.book.accounts.sorted.map(\.id)
    case .person: context.book.people.sorted.map(\.id)
    case .link: context.book.links.sorted.map(\.id)
    case .fact: context.book.facts.sorted.map(\.id)
    case .need: context.book.needs.sorted.map(\.id)
    case .question: context.book.questions.sorted.map(\.id)
    case .call: context.book.calls.sorted.map(\.id)
    case .step: context.book.steps.sorted.map(\.id)
    case .order: context.book.orders.sorted.map(\.id)
    case .point: context.book.points.sorted.map(\.id)
    case .channel: context.book.channels.sorted.map(\.id)
    case .supply: context.book.supplies.sorted.map(\.id)
    case .survey: context.book.surveys.sorted.map(\.id)
    case .gift: context.book.gifts.sorted.map(\.id)
    case .drill: context.book.drills.sorted.map(\.id)
    }
  }
}

/// All that anybody can see of a book: the rows and who owns them in which order, but neither
/// what was put aside nor the count of events.
struct Seen: Equatable {
  private let settings: BookSettings
  private let rows: [[AnyHashable]]
  private let owned: [EntityID: [EntityID]]

  init(_ book: Book) {
    settings = book.settings
    rows = [
      book.accounts.sorted, book.people.sorted, book.links.sorted, book.facts.sorted,
      book.needs.sorted, book.questions.sorted, book.calls.sorted, book.steps.sorted,
      book.orders.sorted, book.points.sorted, book.channels.sorted, book.supplies.sorted,
      book.surveys.sorted, book.gifts.sorted, book.drills.sorted,
    ]
    let owners =
      Array(book.accounts.rows.keys) + Array(book.people.rows.keys) + Array(book.calls.rows.keys)
    owned = Dictionary(
      uniqueKeysWithValues: owners.map { owner in
        var ids = book.people.of(owner).map(\.id)
        ids += book.links.of(owner).map(\.id)
        ids += book.facts.of(owner).map(\.id)
        ids += book.needs.of(owner).map(\.id)
        ids += book.questions.of(owner).map(\.id)
        ids += book.calls.of(owner).map(\.id)
        ids += book.steps.of(owner).map(\.id)
        ids += book.orders.of(owner).map(\.id)
        ids += book.points.of(owner).map(\.id)
        ids += book.channels.of(owner).map(\.id)
        ids += book.supplies.of(owner).map(\.id)
        ids += book.surveys.of(owner).map(\.id)
        ids += book.gifts.of(owner).map(\.id)
        return (owner, ids)
      })
  }
}

/// What takes events back that are about to be applied to a book, in the order to apply it.
func inverses(of events: [Event], on book: Book) -> [Event] {
  var book = book
  var back: [Event] = []
  for event in events {
    back.append(book.inverse(of: event))
    book.apply(event)
  }
  return back.reversed()
}
