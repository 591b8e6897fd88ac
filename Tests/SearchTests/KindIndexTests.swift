// What a book's things are found by, and how quickly among many.

import Chance
import Model
import Testing

@testable import Search

@Suite struct `The things of a book` {
  @Test func `are found by every field that holds words`() {
    for kind in KindIndex.kinds {
      let record = kind == .call ? Call.record.map(Attribute.call) : []
      let texts = (Attribute.form(of: kind) + record).filter {
        switch $0.shape {
        case .line, .prose, .tags:
          ![.question(.prompt), .order(.unit), .order(.currency)].contains($0)
        case .number, .money, .day, .choice, .entity, .entities, .flag: false
        }
      }
      for attribute in texts {
        var book = Book()
        let id = EntityID(device: 1, counter: 1)
        book.apply(.added(id, kind))
        let isNumber = attribute.textKind == .number
        let text = isNumber ? "+49 170 5551234" : "Zwetschge"
        let isList = attribute.shape == .tags
        book.apply(.changed(id, attribute, to: isList ? .texts([text]) : .text(text)))
        let typed = SearchQuery(SearchPattern(isNumber ? "0170 555" : "zwetsch"))
        let found = KindIndex(kind, in: book).best(typed, most: 5).things
        #expect(found.map(\.id) == [id], "\(attribute.tag)")
        #expect(found.first?.attribute == attribute)
      }
    }
  }

  @Test func `are not found once they are removed`() {
    var book = Book()
    let id = EntityID(device: 1, counter: 1)
    book.apply(.added(id, .account))
    book.apply(.changed(id, .account(.name), to: .text("Acme")))
    book.apply(.removed(id, .account))
    #expect(KindIndex(.account, in: book).all(SearchQuery(SearchPattern("acme"))).isEmpty)
  }

  @Test func `are people by their account as well, but never by it alone`() {
    var book = Book()
    let (account, person) = (EntityID(device: 1, counter: 1), EntityID(device: 1, counter: 2))
    book.apply(.added(account, .account))
    book.apply(.changed(account, .account(.name), to: .text("Daywell Office Superstores")))
    book.apply(.added(person, .person))
    book.apply(.changed(person, .person(.name), to: .text("Margaret Hale")))
    book.apply(.changed(person, .person(.account), to: .entity(account)))
    let index = KindIndex(.person, in: book)
    for (pattern, count) in [
      ("margaret daywell", 1), ("daywell hale", 1), ("daywell", 0), ("daywell office", 0),
      ("hale", 1),
      ("margaret acme", 0),
    ] {
      let found = index.best(SearchQuery(SearchPattern(pattern)), most: 5)
      #expect(found.count == count, "\(pattern)")
      #expect(found.things.allSatisfy { $0.attribute == .person(.name) })
    }
  }

  @Test func `come by their names before they come by anything else`() {
    var book = Book()
    for (counter, (name, notes)) in [("Beta", "like Acme"), ("Acme", ""), ("Gamma", "")]
      .enumerated()
    {
      let id = EntityID(device: 1, counter: UInt32(counter + 1))
      book.apply(.added(id, .account))
      book.apply(.changed(id, .account(.name), to: .text(name)))
      book.apply(.changed(id, .account(.notes), to: .text(notes)))
    }
    let found = KindIndex(.account, in: book).best(SearchQuery(SearchPattern("acme")), most: 5)
      .things
    #expect(found.map { book.title(of: $0.id, .account) } == ["Acme", "Beta"])
  }

  @Test func `count a product once for each customer who buys it, by the latest line`() {
    var book = Book()
    for counter in 1...6 {
      let id = EntityID(device: 1, counter: UInt32(counter))
      book.apply(.added(id, .order))
      book.apply(
        .changed(
          id, .order(.account), to: .entity(EntityID(device: 2, counter: UInt32(counter % 2)))))
      book.apply(.changed(id, .order(.product), to: .text("Toner")))
      book.apply(.changed(id, .order(.day), to: .day(Day(number: Int32(counter)))))
    }
    let found = KindIndex(.order, in: book).best(SearchQuery(SearchPattern("toner")), most: 9)
    #expect(found.count == 2)
    #expect(found.things.map(\.id) == [5, 6].map { EntityID(device: 1, counter: $0) })
  }

  @Test func `are the same after changes as when all are taken in anew`() {
    var chance = SplitMix64(seed: 23)
    for kind in [Kind.account, .person, .order] {
      var book = Self.book(of: kind, 40)
      var index = KindIndex(kind, in: book)
      for round in 0..<60 {
        let old = book
        var changed: Set<EntityID> = []
        for _ in 0..<Int.random(in: 1...3, using: &chance) {
          changed.insert(Self.change(kind, &book, &chance))
        }
        index = index.following(changed, from: old, to: book)
        let anew = KindIndex(kind, in: book)
        for typed in ["a", "wa", "zhong", "中", "toner", "s"] {
          let query = SearchQuery(SearchPattern(typed))
          let (one, other) = (index.best(query, most: 9), anew.best(query, most: 9))
          #expect(one.things == other.things && one.count == other.count, "\(typed), \(round)")
          let all = (
            index.all(query).map { index.ids[$0.place] }, anew.all(query).map { anew.ids[$0.place] }
          )
          #expect(all.0 == all.1)
        }
      }
    }
  }

  private static let words = ["Walmart", "中国银行", "Toner", "ward", "Sand", "重庆", "aster", "纸"]

  /// A book with so many things of a kind.
  private static func book(of kind: Kind, _ count: Int) -> Book {
    var (book, chance) = (Book(), SplitMix64(seed: 5))
    for counter in 1...count {
      fill(EntityID(device: 1, counter: UInt32(counter)), kind, &book, &chance)
    }
    return book
  }

  /// Adds a thing.
  private static func fill(
    _ id: EntityID, _ kind: Kind, _ book: inout Book, _ chance: inout SplitMix64
  ) {
    book.apply(.added(id, kind))
    rename(id, kind, &book, &chance)
  }

  /// Gives a thing another name.
  private static func rename(
    _ id: EntityID, _ kind: Kind, _ book: inout Book, _ chance: inout SplitMix64
  ) {
    func word() -> Value { .text(words.randomElement(using: &chance) ?? "") }
    switch kind {
    case .account:
      book.apply(.changed(id, .account(.name), to: word()))
      book.apply(.changed(id, .account(.region), to: word()))
    case .order:
      let owner = EntityID(device: 2, counter: UInt32.random(in: 1...3, using: &chance))
      book.apply(.changed(id, .order(.account), to: .entity(owner)))
      book.apply(.changed(id, .order(.product), to: word()))
      let day = Day(number: Int32.random(in: 1...9, using: &chance))
      book.apply(.changed(id, .order(.day), to: .day(day)))
    case _: book.apply(.changed(id, .person(.name), to: word()))
    }
  }

  /// Changes a thing in one of the ways in which one can change, and says which.
  private static func change(_ kind: Kind, _ book: inout Book, _ chance: inout SplitMix64)
    -> EntityID
  {
    let id = EntityID(device: 1, counter: UInt32.random(in: 1...40, using: &chance))
    switch Int.random(in: 0...3, using: &chance) {
    case 0 where book.contains(id, kind): book.apply(.removed(id, kind))
    case 0: book.apply(.restored(id, kind))
    case 1:
      let added = EntityID(device: 3, counter: UInt32.random(in: 1...999, using: &chance))
      fill(added, kind, &book, &chance)
      return added
    case _: rename(id, kind, &book, &chance)
    }
    return id
  }
}
