// Whatever is done can be taken back and done again: random commands, seeded.

import Model
import RandomBooks
import Testing

@Suite struct `Whatever was done` {
  @Test(arguments: 1...40)
  func `can be undone and redone`(seed: UInt64) throws {
    var author = Author(seed: seed)
    var past: [(before: Seen, events: [Event], back: [Event])] = []
    var done = 0
    while done < 60 {
      let before = author.book
      guard let events = try? author.act() else { continue }
      past.append((Seen(before), events, inverses(of: events, on: before)))
      done += 1
    }
    var book = author.book
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
    #expect(replayed == author.book)
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
