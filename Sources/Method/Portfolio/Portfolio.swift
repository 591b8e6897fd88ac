// The arithmetic of the whole book: who buys how much, which class that proposes, who falls behind.

package import Model

/// What each account is worth to us, computed from the order lines.
///
/// A portfolio is a value of one version of the book and one day: keep it until one of them changes.
package struct Portfolio: Hashable, Sendable {
  /// One account's place in the portfolio.
  package struct Row: Hashable, Sendable, Identifiable {
    /// The account.
    package let id: EntityID
    /// What it bought up to the day looked at, less what came back.
    package let revenue: Money
    /// The number of its order lines up to that day.
    package let orders: Int
    /// Its part of the book's revenue, a fraction of 1: negative where more came back than was
    /// bought; 0 when the book has no revenue.
    package let share: Double
    /// The part of the book's revenue that it and all larger accounts make together. Never above 1:
    /// accounts that brought more back than they bought come last and lower the total, not the
    /// shares of those before them.
    package let cumulativeShare: Double
    /// Its place by revenue, from 1.
    package let rank: Int
    /// What it bought in two periods; nil when the orders reach back too little.
    package let trend: Trend?
    /// The class that the orders propose, and why.
    package let proposal: Proposal
    /// The class that the person chose, which overrules the proposal.
    package let choice: ClassChoice?
    /// Whether it falls behind; nil when there is no order in the book yet.
    package let warning: EarlyWarning?

    /// The class that the orders propose; nil when they say too little.
    package var proposed: AccountClass? { proposal.standing }

    /// The class that the person chose.
    package var chosen: AccountClass? { choice?.standing }

    /// The class that counts: the person's, or else the proposal.
    package var standing: AccountClass? { chosen ?? proposed }

    /// Its letter, with a star where the person chose it: `A*`; nil without a class.
    package var markedLetter: String? {
      standing.map { $0.letter + (chosen == nil ? "" : ClassChoice.sign) }
    }
  }

  /// The accounts, the one with most revenue first; those without orders last, in the order of their
  /// identities.
  package let rows: [Row]
  /// The revenue of the whole book.
  package let total: Money
  /// The order lines dated after the day looked at, which count nowhere.
  package let ahead: OrdersAhead
  /// What the orders cover, and the day as of which they are judged; nil without orders.
  package let horizon: Horizon?
  /// How the revenue is spread.
  package let concentration: Concentration
  /// The places in `rows`, the account that needs attention most first: by severity, then by the
  /// money at risk, then by revenue.
  package let byAttention: [Int]
  /// The place in `byAttention` of each row.
  package let attentionPlaces: [Int]
  /// How many accounts need attention.
  package let warned: Int
  /// What is at risk in a year with all of them together.
  package let atRisk: Money

  /// Where each account stands in `rows`, and in the ledger.
  private let places: [EntityID: Place]
  /// What each account had bought by the end of each month.
  private let months: Months?

  /// Where an account stands.
  private struct Place: Hashable {
    /// In `rows`.
    let row: Int
    /// In the ledger.
    let slot: Int
  }

  /// The row of an account; nil when it is not in the book.
  ///
  /// - Complexity: O(1).
  package subscript(account: EntityID) -> Row? { places[account].map { rows[$0.row] } }

  /// Computes the portfolio of a book.
  ///
  /// - Parameter today: The day looked at; nil for the day of the latest order.
  /// - Complexity: O(orders + accounts × (log accounts + months)).
  package init(of book: Book, on today: Day? = nil) {
    let ledger = Ledger(of: book, by: today)
    let horizon = ledger.horizon(on: today)
    let total = ledger.revenue.reduce(Money.zero, +)
    let ranked = ledger.accounts.indices.sorted { left, right in
      (ledger.revenue[right], ledger.accounts[left].id)
        < (ledger.revenue[left], ledger.accounts[right].id)
    }
    let mostA = Concentration.mostA(of: ranked.lazy.map { ledger.revenue[$0] }, total: total)
    var running = Money.zero
    var rows: [Row] = []
    rows.reserveCapacity(ranked.count)
    for slot in ranked {
      running += ledger.revenue[slot]
      rows.append(
        Row(
          ledger, slot: slot, rank: rows.count + 1, running: running, total: total,
          isAmongLargest: rows.count < mostA, horizon: horizon))
    }
    self.rows = rows
    self.total = total
    ahead = ledger.ahead
    self.horizon = horizon
    concentration = Concentration(of: rows)
    let byAttention = rows.indices.sorted { rows[$0].attention > rows[$1].attention }
    self.byAttention = byAttention
    attentionPlaces = byAttention.enumerated().reduce(into: byAttention) {
      $0[$1.element] = $1.offset
    }
    warned = rows.count { ($0.warning?.severity ?? .hint) > .hint }
    atRisk = rows.reduce(into: .zero) { $0 += $1.warning?.atRisk ?? .zero }
    places = Dictionary(
      zip(ranked, rows.indices).map { (ledger.accounts[$0].id, Place(row: $1, slot: $0)) },
      uniquingKeysWith: { first, _ in first })
    months = horizon.map { Months(of: ledger, horizon: $0) }
  }
}

extension Portfolio {
  /// The latest day of an order, up to the day looked at; nil without orders.
  package var latestDay: Day? { horizon?.latest }

  /// That order lines are dated after the day looked at and count nowhere, where there are any.
  package func caution(on today: Day) -> Phrase? {
    OrdersAhead.words(lines: ahead.lines, sum: ahead.sum, after: today)
  }

  /// The length of the two periods that are compared, in days; nil when the orders reach back less
  /// than two quarters.
  package var period: Int? { horizon.flatMap { Trend.Basis.longest(reach: $0.reach)?.days } }

  /// How many accounts each class has, and what they bought: A, B, C, and those without a class.
  ///
  /// - Complexity: O(accounts).
  package var classes: [ClassSum] {
    let kinds: [AccountClass?] = AccountClass.allCases + [nil]
    return kinds.map { kind in
      let members = rows.lazy.filter { $0.standing == kind }
      return ClassSum(
        standing: kind, accounts: members.count,
        revenue: members.reduce(into: .zero) { $0 += $1.revenue })
    }
  }

  /// The place of an account in `rows`; nil when it is not in the book.
  package func index(of account: EntityID) -> Int? { places[account]?.row }

  /// What an account bought in each of the last twelve whole months, the earliest first; empty without
  /// orders.
  package func months(of account: EntityID) -> [Money] {
    guard let months, let place = places[account] else { return [] }
    return months.amounts(of: place.slot, last: 12)
  }

  /// Since when the orders have proposed the class that they propose now: the end of the earliest
  /// month from which on they did without a break; nil when they propose none.
  ///
  /// What the person entered, such as the potential, counts as it is now, and so does whether the book
  /// is even; only the orders are taken as they were.
  ///
  /// - Complexity: O(months × (accounts + orders of the account)).
  package func proposedSince(_ account: EntityID, in book: Book) -> ProposedSince? {
    guard let horizon, let months, let place = places[account],
      let subject = book.accounts[account],
      let standing = rows[place.row].proposed
    else { return nil }
    let purchases = book.purchases(of: account)
    let entry = rows[place.row].proposal.entry
    var since = ProposedSince(day: horizon.day, isEarliest: false, entry: entry)
    for column in months.ends.indices.reversed() {
      let end = months.ends[column]
      guard end >= horizon.first else { return since }
      let isAmongLargest = months.isAmongLargest(
        place.slot, atEnd: column, atMost: concentration.isEven ? concentration.mostA : .max)
      let past = Figures(of: purchases[...], horizon: horizon.moved(to: end))
      let proposal = Proposal(past, isAmongLargest: isAmongLargest, account: subject)
      guard proposal.standing == standing else { return since }
      since = ProposedSince(day: end, isEarliest: column == 0, entry: entry)
    }
    return since
  }
}

/// Since when the orders have proposed a class.
package struct ProposedSince: Hashable, Sendable {
  /// The end of the first month in which they did, or the day looked at.
  package let day: Day
  /// Whether that is as far back as it was looked for.
  package let isEarliest: Bool
  /// What it rests on besides the orders, taken for all months as it is entered now; nil for nothing.
  package let entry: Phrase?
}

/// The class that a person chose.
package struct ClassChoice: Hashable, Sendable {
  /// The class.
  package let standing: AccountClass
  /// Why, in the person's words; may be empty.
  package let reason: String
  /// Since when; nil where it was not written down.
  package let day: Day?

  /// What marks a class that a person chose.
  package static let sign = "*"
  /// What the mark means.
  package static let legend = Phrase("* class that you chose yourself", "* 您自己定的分类")

  /// The choice that an account holds, if it does.
  package init?(_ account: Account) {
    guard let standing = account.standing else { return nil }
    (self.standing, reason, day) = (standing, account.standingReason, account.standingDay)
  }
}

extension Portfolio.Row {
  /// Puts the account at a place of a ledger into the portfolio.
  fileprivate init(
    _ ledger: Ledger, slot: Int, rank: Int, running: Money, total: Money, isAmongLargest: Bool,
    horizon: Horizon?
  ) {
    let account = ledger.accounts[slot]
    let figures = Figures(of: ledger[slot], horizon: horizon)
    id = account.id
    revenue = ledger.revenue[slot]
    orders = ledger.lines[slot]
    share = revenue.fraction(of: total)
    cumulativeShare = min(1, running.fraction(of: total))
    self.rank = rank
    trend = figures.trend
    proposal = Proposal(figures, isAmongLargest: isAmongLargest, account: account)
    choice = ClassChoice(account)
    warning = horizon.map { EarlyWarning(of: ledger[slot], horizon: $0) }
  }

  /// How much it needs attention: by severity, then by the money at risk, then by revenue.
  fileprivate var attention: (Int, Money, Money) {
    let severity = (warning?.severity).map { $0.rawValue + 1 } ?? 0
    return (severity, warning?.atRisk ?? .zero, revenue)
  }
}
