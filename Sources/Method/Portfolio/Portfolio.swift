// The arithmetic of the whole book: who buys how much, and which class that proposes.

package import Model

/// What each account is worth to us, computed from the order lines in one pass.
///
/// A portfolio is a value of one version of the book: keep it until the book's version changes.
package struct Portfolio: Hashable, Sendable {
  /// One account's place in the portfolio.
  package struct Row: Hashable, Sendable, Identifiable {
    /// The account.
    package let id: EntityID
    /// What it bought in all, less what came back.
    package let revenue: Money
    /// The number of its order lines.
    package let orders: Int
    /// Its part of the book's revenue, a fraction of 1; 0 when the book has none.
    package let share: Double
    /// The part of the book's revenue that it and all larger accounts make together.
    package let cumulativeShare: Double
    /// Its place by revenue, from 1.
    package let rank: Int
    /// What it bought in the latest period and in the one before; nil when the orders reach back too
    /// little.
    package let trend: Trend?
    /// The class that the orders propose; nil when they say too little.
    package let proposed: AccountClass?
    /// The class that the person chose, which overrules the proposal.
    package let chosen: AccountClass?

    /// The class that counts: the person's, or else the proposal.
    package var standing: AccountClass? { chosen ?? proposed }
  }

  /// What an account bought in two periods of the same length, one after the other.
  package struct Trend: Hashable, Sendable {
    /// In the period before.
    package let before: Money
    /// In the latest period.
    package let latest: Money
    /// How many order lines the period before had.
    package let ordersBefore: Int

    /// The change as a fraction of the period before, -0.25 for a fall by a quarter; nil when
    /// nothing was bought then.
    package var change: Double? {
      guard before > .zero else { return nil }
      return latest.approximate / before.approximate - 1
    }
  }

  /// The accounts, the one with most revenue first; those without orders last, in the order of their
  /// identities.
  package let rows: [Row]
  /// The revenue of the whole book.
  package let total: Money
  /// The latest day of an order, which counts as now; nil without orders.
  package let latestDay: Day?
  /// The length of the two periods that are compared, in days; nil when the orders reach back less
  /// than two of the shorter kind.
  package let period: Int?

  /// Where each account stands in `rows`.
  private let places: [EntityID: Int]

  /// The row of an account; nil when it is not in the book.
  ///
  /// - Complexity: O(1).
  package subscript(account: EntityID) -> Row? { places[account].map { rows[$0] } }

  /// Computes the portfolio of a book.
  ///
  /// - Complexity: O(orders + accounts × log accounts).
  package init(of book: Book) {
    let tally = Tally(of: book)
    let ranked = book.accounts.rows.values.map { ($0, tally.sums[$0.id] ?? Tally.Sums()) }
      .sorted { ($1.1.revenue, $0.0.id) < ($0.1.revenue, $1.0.id) }
    var running = Money.zero
    var rows: [Row] = []
    rows.reserveCapacity(ranked.count)
    for (account, sums) in ranked {
      let isAmongLargest = running.fraction(of: tally.total) < Proposal.mostOfRevenue
      running += sums.revenue
      let trend = tally.period.map { _ in sums.trend }
      let proposal = Proposal(
        sums: sums, trend: trend, isAmongLargest: isAmongLargest, potential: account.potential,
        yearly: tally.yearly(sums))
      rows.append(
        Row(
          id: account.id, revenue: sums.revenue, orders: sums.orders,
          share: sums.revenue.fraction(of: tally.total),
          cumulativeShare: running.fraction(of: tally.total), rank: rows.count + 1, trend: trend,
          proposed: proposal.standing, chosen: account.standing))
    }
    self.rows = rows
    total = tally.total
    latestDay = tally.latest
    period = tally.period
    places = Dictionary(
      rows.map { ($0.id, $0.rank - 1) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Money {
  /// This amount as a fraction of another; 0 when the other is nothing or less.
  package func fraction(of whole: Money) -> Double {
    whole > .zero ? approximate / whole.approximate : 0
  }
}
