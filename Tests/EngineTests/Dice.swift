// Chance that can be repeated, for tests that do anything in any order.

import Model

@testable import Engine

/// Chance that can be repeated (SplitMix64).
struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(below limit: UInt64) -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
    return (word ^ word >> 31) % limit
  }

  /// Some command on some thing of a book; it may be refused.
  mutating func command(for book: Book) -> Command {
    let accounts = book.accounts.sorted.map(\.id)
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
