// Chance that can be repeated, for tests that do anything in any order.

import Chance
import Model

@testable import Engine

/// Chance that can be repeated.
typealias Dice = SplitMix64

extension SplitMix64 {
  /// A number below a limit.
  mutating func next(below limit: UInt64) -> UInt64 { next() % limit }

  /// Some command on some thing of a book; it may be refused.
  mutating func command(for book: Book) -> Command {
    let accounts = book.accounts.sorted.map(\.id)
    if next(below: 20) == 0 {
      let currency = Value.text(next(below: 2) == 0 ? "CNY" : "€")
      return .edit(.book, .book, [.book(.currency): currency])
    }
    let name = Value.text("N\(next(below: 30))\u{1F3ED}")
    guard !accounts.isEmpty, next(below: 4) > 0 else {
      return .add(.account, [.account(.name): name])
    }
    let account = accounts[Int(next(below: UInt64(accounts.count)))]
    switch next(below: 6) {
    case 0: return .remove(account, .account)
    case 1: return .edit(account, .account, [.account(.name): name])
    case 2:
      return .edit(
        account, .account,
        [
          .account(.tags): next(below: 2) == 0 ? .empty : .texts(["x", "\"y\""]),
          .account(.potential): .money(Money(hundredths: Int64(next(below: 100_000)) - 500)),
          .account(.parent): .entity(accounts[0]),
        ])
    case 3:
      let draft = EntityID.draft(1)
      return Command(
        Purpose(.add, .person),
        [
          .add(
            Draft(.person, [.person(.account): .entity(account), .person(.name): name], id: draft)),
          .edit(draft, .person, [.person(.name): .text("again"), .person(.influence): .number(3)]),
        ])
    case 4:
      guard let person = book.people.sorted.last else { return newAccount("P") }
      return .remove(person.id, .person)
    case _:
      return .add(
        .person, [.person(.account): .entity(account), .person(.name): name])
    }
  }
}
