// Short ways to put orders with margins, opinions and costs on the bench.

import Model
import Testing

@testable import Analysis
@testable import Method

extension Bench {
  /// Adds an order line so many days ago.
  @discardableResult
  mutating func order(
    _ account: EntityID, age: Int, _ amount: Int, of product: String = "", margin: Int? = nil,
    for endCustomer: String = ""
  ) throws -> EntityID {
    try add(
      .order,
      [
        .order(.account): .entity(account), .order(.day): .day(today.adding(days: -age)),
        .order(.amount): .money(Bench.money(amount)), .order(.product): Value(text: product),
        .order(.margin): Value(money: margin.map(Bench.money)),
        .order(.endCustomer): Value(text: endCustomer),
      ])
  }

  /// An amount in whole units.
  static func money(_ amount: Int) -> Money { Money(hundredths: Int64(amount) * 100) }

  /// Judges an account: value, culture, commitment, foundation, market.
  mutating func judge(_ account: EntityID, _ marks: [Int?]) throws {
    let fields: [Account.Field] = [.valueFocus, .culture, .commitment, .foundation, .market]
    for (field, mark) in zip(fields, marks) where book.accounts[account]?[field].number != mark {
      try set(.account(field), of: account, to: Value(number: mark))
    }
  }

  /// Chooses what criteria count; the others count nothing.
  mutating func weigh(_ weights: [FitCriterion: Int]) throws {
    for criterion in FitCriterion.allCases {
      let weight = weights[criterion] ?? 0
      guard book.settings[criterion.weightField].number != weight else { continue }
      try set(.book(criterion.weightField), of: .book, to: .number(Int64(weight)))
    }
  }

  /// The ranking.
  var ranking: KeyAccounts {
    KeyAccounts(of: book, portfolio: Portfolio(of: book), today: today)
  }

  /// The mark of an account on a criterion.
  func mark(_ account: EntityID, _ criterion: FitCriterion) -> Double? {
    ranking[account]?.score[criterion]
  }
}
