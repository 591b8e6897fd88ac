// Who sells on to whom, who belongs to whom, who uses it in the end: small books by hand.

import Model
import Testing

@testable import Analysis
@testable import Method

@Suite struct `The channel` {
  /// Adds a link between two accounts.
  @discardableResult
  private func link(
    _ bench: inout Bench, _ from: EntityID, _ to: EntityID, _ product: String = "Ink"
  ) throws -> EntityID {
    try bench.add(
      .channel,
      [
        .channel(.from): .entity(from), .channel(.to): .entity(to),
        .channel(.product): .text(product),
      ])
  }

  /// Accounts by name.
  private func accounts(_ bench: inout Bench, _ names: String...) throws -> [EntityID] {
    try names.map { try bench.account($0, orders: []) }
  }

  @Test func `leads from the maker down to the end customer`() throws {
    var bench = try Bench()
    let ids = try accounts(&bench, "Wholesaler", "Maker", "Shop", "School")
    try bench.set(.account(.position), of: ids[1], to: .choice("maker"))
    try link(&bench, ids[1], ids[0])
    try link(&bench, ids[0], ids[2])
    try link(&bench, ids[2], ids[3])
    try link(&bench, ids[0], ids[2], "Toner")
    let tree = ChannelTree(of: bench.book)
    let nodes = tree.nodes(of: bench.book)
    #expect(nodes.map(\.account) == [ids[1], ids[0], ids[2], ids[3]])
    #expect(nodes.map(\.depth) == [0, 1, 2, 3])
    #expect(nodes.map(\.goods.count) == [0, 1, 2, 1])
    #expect(tree.nodes(from: ids[2], going: .up).map(\.account) == [ids[0], ids[1]])
    #expect(tree.nodes(from: ids[0], going: .down).map(\.account) == [ids[2], ids[3]])
    #expect(tree.nodes(from: ids[3], going: .down).isEmpty)
  }

  @Test func `shows what two sellers share once`() throws {
    var bench = try Bench()
    let ids = try accounts(&bench, "A", "B", "Shop", "School")
    for seller in ids.prefix(2) { try link(&bench, seller, ids[2]) }
    try link(&bench, ids[2], ids[3])
    let nodes = ChannelTree(of: bench.book).nodes(of: bench.book)
    #expect(nodes.map(\.account) == [ids[0], ids[2], ids[3], ids[1], ids[2]])
    #expect(nodes.map(\.stop) == [nil, nil, nil, nil, .shown])
  }

  @Test func `is refused as a circle, and ends where one came in by a merge`() throws {
    var bench = try Bench()
    let ids = try accounts(&bench, "A", "B", "C")
    try link(&bench, ids[0], ids[1])
    let last = try link(&bench, ids[1], ids[2])
    #expect(throws: Refusal.self) { try link(&bench, ids[2], ids[0]) }
    // What another device's events bring is applied as it is.
    var book = bench.book
    book.apply(.changed(last, .channel(.to), to: .entity(ids[0])))
    let nodes = ChannelTree(of: book).nodes(of: book)
    #expect(nodes.map(\.account) == [ids[0], ids[1], ids[0]])
    #expect(nodes.last?.stop == .circle)
    #expect(ChannelTree(of: book).nodes(from: ids[1], going: .up).last?.stop == .circle)
  }

  @Test func `leaves out links to accounts that are gone`() throws {
    var bench = try Bench()
    let ids = try accounts(&bench, "A", "B")
    try link(&bench, ids[0], ids[1])
    var book = bench.book
    book.apply(.removed(ids[1], .account))
    #expect(ChannelTree(of: book).isEmpty)
  }

  @Test func `adds up a group through all its parents`() throws {
    var bench = try Bench()
    let head = try bench.account("Head", orders: [(1, 10)])
    let middle = try bench.account("Middle", orders: [(1, 200)])
    let low = try bench.account("Low", orders: [(1, 30), (2, -5)])
    let alone = try bench.account("Alone", orders: [(1, 999)])
    try bench.set(.account(.parent), of: middle, to: .entity(head))
    try bench.set(.account(.parent), of: low, to: .entity(middle))
    let portfolio = Portfolio(of: bench.book)
    let groups = AccountGroup.all(in: bench.book, portfolio: portfolio)
    #expect(groups.map(\.head) == [head])
    #expect(groups.first?.members == [middle, low, head])
    #expect(groups.first?.revenue == Bench.money(235))
    let ties = AccountTies(of: bench.book, portfolio: portfolio)
    #expect(ties.group(of: low)?.head == head)
    #expect(ties.group(of: alone) == nil)
    #expect(AccountGroup.head(of: low, in: bench.book) == head)
    #expect(AccountGroup.head(of: alone, in: bench.book) == alone)
  }

  @Test func `ends at a circle of parents that came in by a merge`() throws {
    var bench = try Bench()
    let ids = try accounts(&bench, "A", "B", "C")
    try bench.set(.account(.parent), of: ids[1], to: .entity(ids[0]))
    try bench.set(.account(.parent), of: ids[2], to: .entity(ids[1]))
    #expect(throws: Refusal.self) {
      try bench.set(.account(.parent), of: ids[0], to: .entity(ids[1]))
    }
    var book = bench.book
    book.apply(.changed(ids[0], .account(.parent), to: .entity(ids[1])))
    let groups = AccountGroup.all(in: book, portfolio: Portfolio(of: book))
    #expect(groups.map(\.head) == [ids[0]])
    #expect(groups.first.map { Set($0.members) } == Set(ids))
  }

  @Test func `says of which sales nobody knows the end`() throws {
    var bench = try Bench()
    let retailer = try bench.account("Retailer", orders: [])
    let user = try bench.account("User", orders: [])
    try bench.set(.account(.position), of: retailer, to: .choice("retailer"))
    try bench.set(.account(.position), of: user, to: .choice("end"))
    try bench.order(retailer, age: 1, 100, for: "Westvale schools")
    try bench.order(retailer, age: 2, 300, for: "  ")
    try bench.order(retailer, age: 3, -50)
    try bench.order(user, age: 1, 600)
    try bench.order(bench.account, age: 1000, 50)
    let ends = EndCustomers(of: bench.book, by: bench.today)
    #expect(ends.accounts[retailer]?.unknown == Bench.money(250))
    #expect(ends.accounts[retailer]?.sales == Bench.money(350))
    #expect(ends.accounts[user]?.unknown == .zero)
    #expect(ends.accounts[bench.account]?.share == 1, "An unknown position sells on.")
    #expect(ends.total.unknown == Bench.money(300))
    #expect(ends.total.share == 0.3)
    #expect(ends.total.lines == 5 && ends.total.unknownLines == 3)
    let channel = Channel(
      of: bench.book, portfolio: Portfolio(of: bench.book), today: bench.today)
    #expect(channel.unclear == [retailer, bench.account])
    let own = EndCustomers(of: retailer, in: bench.book, by: bench.today)
    #expect(own.accounts[retailer] == ends.accounts[retailer])
    #expect(EndCustomers(of: Book(), by: bench.today).total.share == 0)
  }
}
