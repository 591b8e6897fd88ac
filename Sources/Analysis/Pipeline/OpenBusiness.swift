// What the open business of an account weighs: a sign of growth beside its orders.

import Model

/// The list of stages and the rates of a book, by which its open business is weighed.
struct OpenBusiness {
  private let book: Book
  private let stages: SalesStages
  private let rates: Rates
  private let today: Day
  private let isEmpty: Bool

  /// Reads what weighing needs.
  ///
  /// - Parameter today: The day whose rates count; nil for the latest.
  init(of book: Book, on today: Day?) {
    self.book = book
    (stages, rates, self.today) = (book.stages, book.rates, today ?? .distantFuture)
    isEmpty = book.opportunities.rows.isEmpty
  }

  /// What the open opportunities of an account would bring, each times its chance.
  ///
  /// - Complexity: O(opportunities of the account).
  func weighted(of account: EntityID) -> Money {
    guard !isEmpty else { return .zero }
    return book.opportunities.of(account).reduce(into: .zero) { sum, deal in
      guard stages.standing(of: deal) == .open else { return }
      sum += OpenDeal(deal, stages: stages, rates: rates, today: today).weighted ?? .zero
    }
  }
}
