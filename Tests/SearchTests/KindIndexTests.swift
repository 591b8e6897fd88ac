// What a book's things are found by, and how quickly among many.

import Model
import Testing

@testable import Search

@Suite struct `The things of a book` {
  @Test func `are found by every field that holds words`() {
    for kind in KindIndex.kinds {
      let texts = Attribute.form(of: kind).filter {
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
}
