// Customers that are called the same but for their legal forms.

import Model
import Testing

@Suite struct `Two customers of one name with different legal forms` {
  private static func book() -> (Book, [EntityID], EntityID) {
    var book = Book()
    let ids = (1...3).map { EntityID(device: 1, counter: UInt32($0)) }
    for (id, name) in zip(ids, ["Northgate Foods Ltd", "Northgate Foods GmbH", "Acme Ltd"]) {
      book.apply(.added(id, .account))
      book.apply(.changed(id, .account(.name), to: .text(name)))
    }
    let person = EntityID(device: 1, counter: 4)
    book.apply(.added(person, .person))
    book.apply(.changed(person, .person(.name), to: .text("Clara Owens")))
    book.apply(.changed(person, .person(.account), to: .entity(ids[1])))
    return (book, ids, person)
  }

  @Test func `are namesakes, and nobody else is`() {
    let (book, ids, _) = Self.book()
    #expect(book.namesakes == Set(ids.prefix(2)))
  }

  @Test func `are found by their whole names alone, and others without their legal form`() {
    let (book, ids, _) = Self.book()
    #expect(book.onlyAccount(called: "Northgate Foods GmbH")?.id == ids[1])
    #expect(book.onlyAccount(called: "Northgate Foods") == nil)
    #expect(book.onlyAccount(called: "ACME GmbH")?.id == ids[2])
  }

  @Test func `are named with them wherever a thing is named in its place`() {
    let (book, _, person) = Self.book()
    #expect(book.titleInPlace(of: person, .person) == "Clara Owens · Northgate Foods GmbH")
  }
}
