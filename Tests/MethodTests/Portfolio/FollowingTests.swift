// The sums over the orders follow each change of the book, and must come to what counting everything
// anew comes to.

import Chance
import Model
import Testing

@testable import Analysis
@testable import Method

@Suite struct `The sums that follow a change` {
  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `are those of the whole book counted anew, whatever happens`(seed: UInt64) throws {
    var life = BookLife(seed: seed)
    var portfolio = Portfolio(of: life.book, on: life.today)
    for step in 1...150 {
      let before = life.book
      let events = life.turn()
      portfolio = portfolio.following(events, from: before, to: life.book)
      let anew = Portfolio(of: life.book, on: life.today)
      try #require(
        Sums(portfolio, life) == Sums(anew, life), "step \(step), seed \(seed): \(events)")
    }
    #expect(portfolio.total > .zero)
    let later = life.today.adding(days: 40)
    let moved = portfolio.moved(to: later, of: life.book)
    #expect(Sums(moved, life) == Sums(Portfolio(of: life.book, on: later), life))
  }

  @Test func `read only the orders of the accounts concerned, and none where no order changed`()
    throws
  {
    var bench = try Bench()
    let buyer = try bench.account("Kestrel", orders: [(10, 100), (50, 200)])
    let before = bench.book
    let portfolio = Portfolio(of: before, on: bench.today)
    let other = try bench.account("Plover", orders: [])
    var book = bench.book
    let added = EntityID(device: 9, counter: 1)
    let events: [Event] = [
      .added(added, .order), .changed(added, .order(.account), to: .entity(other)),
      .changed(added, .order(.day), to: .day(bench.today)),
      .changed(added, .order(.amount), to: .money(Money(hundredths: 700))),
    ]
    book.apply(events)
    // Unsaid in the events, so that it shows who was read again.
    let unsaid = EntityID(device: 9, counter: 2)
    book.apply([
      .added(unsaid, .order), .changed(unsaid, .order(.account), to: .entity(buyer)),
      .changed(unsaid, .order(.day), to: .day(bench.today)),
      .changed(unsaid, .order(.amount), to: .money(Money(hundredths: 900))),
    ])
    let next = portfolio.following(events, from: before, to: book)
    #expect(next[other]?.revenue == Money(hundredths: 700))
    #expect(next[buyer]?.orders == 2)
    let named: [Event] = [.changed(buyer, .account(.notes), to: .text("by the sea"))]
    #expect(next.following(named, from: book, to: book)[buyer]?.orders == 2)
  }
}

/// Everything that is made from the order lines of a book.
private struct Sums: Equatable {
  let rows: [Portfolio.Row]
  let numbers: [Money]
  let horizon: Horizon?
  let concentration: Concentration
  let attention: [Int]
  let months: [[Money]]
  let since: [ProposedSince?]
  let fit: [KeyAccounts.Row]
  let measures: FitMeasures
  let accountCare: AccountCare
  let cells: [EntityID: [SupplyCell]]
  let lines: [WhiteSpace.Line]
  let ends: EndCustomers

  init(_ portfolio: Portfolio, _ life: BookLife) {
    let (book, today) = (life.book, life.today)
    let ids = book.accounts.sorted.map(\.id)
    rows = portfolio.rows
    numbers = [portfolio.total, portfolio.atRisk]
    (horizon, concentration) = (portfolio.horizon, portfolio.concentration)
    attention = portfolio.byAttention + portfolio.attentionPlaces + [portfolio.warned]
    months = ids.map { portfolio.months(of: $0) }
    since = ids.map { portfolio.proposedSince($0, in: book) }
    let ranking = KeyAccounts(of: book, portfolio: portfolio, today: today)
    (fit, measures) = (ranking.rows, ranking.marker.measures)
    accountCare = AccountCare(book: book, portfolio: portfolio, today: today)
    let channel = Channel(of: book, portfolio: portfolio, today: today)
    (cells, lines, ends) = (channel.space.cells, channel.space.lines, channel.ends)
  }
}

/// A book to which things happen by chance.
private struct BookLife {
  private(set) var book = Book()
  let today = Day(number: 20_780)
  private var issuer = IDIssuer(device: 7)
  private var chance: SplitMix64
  /// What takes the last things back, the latest at the end.
  private var inverses: [[Event]] = []

  init(seed: UInt64) {
    chance = SplitMix64(seed: seed)
    for _ in 0..<4 { _ = does(newAccount()) }
  }

  /// Something happens.
  mutating func turn() -> [Event] {
    for _ in 0..<100 {
      let events = does(command())
      if !events.isEmpty { return events }
    }
    return []
  }

  /// Carries a command out; nil takes back what was done last.
  private mutating func does(_ command: Command?) -> [Event] {
    guard let command else {
      guard let events = inverses.popLast() else { return [] }
      book.apply(events)
      return events
    }
    guard let events = try? book.decide(command, issuer: &issuer).get() else { return [] }
    var inverse: [Event] = []
    for event in events {
      inverse.append(book.inverse(of: event))
      book.apply(event)
    }
    inverses.append(inverse.reversed())
    return events
  }

  private mutating func command() -> Command? {
    let account = book.accounts.sorted.map(\.id).randomElement(using: &chance)
    let order = book.orders.sorted.map(\.id).randomElement(using: &chance)
    guard let account else { return newAccount() }
    switch Int.random(in: 0..<20, using: &chance) {
    case 0: return newAccount()
    case 1: return .remove(account, .account)
    case 2: return nil
    case 3: return .edit(account, .account, [.account(.standing): Value(choice: AccountClass.b)])
    case 4: return .edit(account, .account, [.account(.potential): .money(amount())])
    case 5:
      return .edit(account, .account, [.account(.position): Value(choice: ChannelPosition.end)])
    case 6: return .edit(account, .account, [.account(.costToServe): .money(amount())])
    case 7:
      return .add(
        .supply, [.supply(.account): .entity(account), .supply(.product): .text(product())])
    case 8:
      return .add(.call, [.call(.account): .entity(account), .call(.day): .day(day())])
    case 9: return order.map { .remove($0, .order) }
    case 10: return order.map { .edit($0, .order, [.order(.account): .entity(account)]) }
    case 11: return order.map { .edit($0, .order, [.order(.day): .day(day())]) }
    case 12: return order.map { .edit($0, .order, [.order(.amount): .money(amount())]) }
    case 13: return order.map { .edit($0, .order, [.order(.product): .text(product())]) }
    default: return newOrder(of: account)
    }
  }

  private mutating func newAccount() -> Command {
    .add(
      .account, [.account(.name): .text("Account \(Int.random(in: 0..<99_999, using: &chance))")])
  }

  private mutating func newOrder(of account: EntityID) -> Command {
    var values: FieldValues = [
      .order(.account): .entity(account), .order(.day): .day(day()),
      .order(.amount): .money(amount()), .order(.product): .text(product()),
    ]
    if Bool.random(using: &chance) { values[.order(.margin)] = .money(amount()) }
    if Bool.random(using: &chance) { values[.order(.endCustomer)] = .text("Ann") }
    return .add(.order, values)
  }

  private mutating func product() -> String {
    ["Ink", "ink ", "INK", "Toner", "Paper A4", "", "…"].randomElement(using: &chance) ?? ""
  }

  private mutating func day() -> Day {
    today.adding(days: Int.random(in: -900...9, using: &chance))
  }

  private mutating func amount() -> Money {
    Money(hundredths: Int64.random(in: -20_000...100_000, using: &chance))
  }
}
