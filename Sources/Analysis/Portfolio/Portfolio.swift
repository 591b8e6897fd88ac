// The arithmetic of the whole book: who buys how much, which class that proposes, who falls behind.

import Method
package import Model

/// What each account is worth to us, computed from the order lines.
///
/// A portfolio is a value of one version of the book and one day: keep it until one of them changes.
package struct Portfolio: Hashable, Sendable {
  /// One account's place in the portfolio.
  package struct Row: Hashable, Sendable, Identifiable {
    /// The account.
    package let id: EntityID
    /// What it bought in the period that counts, less what came back.
    package let revenue: Money
    /// The number of its order lines in it.
    package let orders: Int
    /// What it bought up to the day looked at, whatever the period.
    package let history: PurchaseHistory
    /// The period that counts.
    package let period: SalesPeriod
    /// Its last day, where months are counted up to one in the past.
    let countedUntil: Day?
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
    package let proposal: SuggestedClass
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
  package private(set) var rows: [Row]
  /// The revenue of the whole book in the period that counts.
  package var total: Money { whole.money }
  private let whole: Whole
  /// Which orders count in revenue, shares, places and classes.
  package var period: SalesPeriod { totals.period }
  /// The order lines dated after the day looked at, which count nowhere.
  package let ahead: OrdersAhead
  /// What has no rate, and so is in no sum.
  package let uncounted: Uncounted
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

  /// What each account bought.
  private let totals: AccountTotals
  /// Where each account stands in `rows`.
  private let places: EntityIndex

  /// The order lines.
  var sales: Sales { totals.sales }

  /// What an amount is as a fraction of ``total``; 0 where that is nothing or less.
  package func share(of amount: Money) -> Double { whole.share(of: amount) }

  /// The row of an account; nil when it is not in the book.
  ///
  /// - Complexity: O(1).
  package subscript(account: EntityID) -> Row? { index(of: account).map { rows[$0] } }

  /// Computes the portfolio of a book.
  ///
  /// - Parameters:
  ///   - today: The day looked at; nil for the day of the latest order.
  ///   - period: Which orders count.
  /// - Complexity: O(orders + accounts × (log accounts + months)).
  package init(of book: Book, on today: Day? = nil, period: SalesPeriod = .usual) {
    self.init(
      of: book, AccountTotals(of: book, sales: Sales(of: book), on: today, period: period))
  }

  private init(of book: Book, _ totals: AccountTotals) {
    let ranked = Candidate.ranked(of: book, totals)
    let total = ranked.reduce(into: Whole()) { $0.add($1.revenue) }
    let mostA = Concentration.mostA(of: ranked.lazy.map(\.revenue), total: total)
    var running = Whole()
    var (rows, places) = ([Row](), EntityIndex())
    rows.reserveCapacity(ranked.count)
    for candidate in ranked {
      running.add(candidate.revenue)
      places[candidate.id] = UInt32(rows.count)
      rows.append(
        Row(
          candidate, totals, rank: rows.count + 1,
          share: total.share(of: candidate.revenue),
          cumulativeShare: min(1, total.share(of: running)),
          isAmongLargest: rows.count < mostA))
    }
    (self.rows, self.places, self.whole, self.totals) = (rows, places, total, totals)
    (horizon, ahead) = (totals.horizon, totals.ahead)
    uncounted = Uncounted(totals.sales.uncounted.lazy.filter { book.hasAccount(of: $0) })
    concentration = Concentration(of: rows)
    let attention = rows.map(\.attention)
    let byAttention = rows.indices.sorted { attention[$0] > attention[$1] }
    self.byAttention = byAttention
    attentionPlaces = byAttention.enumerated().reduce(into: byAttention) {
      $0[$1.element] = $1.offset
    }
    warned = rows.count { ($0.warning?.severity ?? .hint) > .hint }
    atRisk = rows.reduce(into: .zero) { $0 += $1.warning?.atRisk ?? .zero }
  }
}

extension Portfolio {
  /// The portfolio of the same book on another day.
  ///
  /// - Complexity: O(orders + accounts × (log accounts + months)), without reading the orders again.
  package func moved(to today: Day, of book: Book) -> Portfolio {
    Portfolio(of: book, AccountTotals(of: book, sales: sales, on: today, period: period))
  }

  /// The portfolio of the same book and day with the orders of another period.
  func following(_ period: SalesPeriod, of book: Book) -> Portfolio {
    Portfolio(of: book, AccountTotals(of: book, sales: sales, on: totals.asked, period: period))
  }

  /// The portfolio after some events, the same as one computed anew.
  ///
  /// - Parameters:
  ///   - events: What happened between the two books.
  ///   - before: The book that this is the portfolio of.
  ///   - book: The book as it is now.
  /// - Complexity: O(1) where neither an account nor an order changed, O(accounts) where fields of accounts
  ///   did, O(accounts × log accounts) where accounts came or went; else as ``init(of:on:)``, but the
  ///   orders of other accounts are only copied.
  package func following(_ events: [Event], from before: Book, to book: Book) -> Portfolio {
    let kinds = Set(events.map(\.kind))
    if kinds.contains(.book), events.contains(where: { $0.changesRates || $0.changesStages }) {
      return Portfolio(of: book, on: totals.asked, period: period)
    }
    guard kinds.contains(.order) else {
      return kinds.isDisjoint(with: [.account, .opportunity])
        ? self : following(accounts: events, from: before, to: book)
    }
    var buyers: Set<EntityID> = []
    for event in events where event.kind == .order {
      let owners = [before, book].filter { $0.contains(event.subject, .order) }
        .map { $0.value(of: .order(.account), in: event.subject).entity }
      for owner in owners {
        guard let owner else { return Portfolio(of: book, on: totals.asked, period: period) }
        buyers.insert(owner)
      }
    }
    return Portfolio(of: book, totals.following(book, buyers))
  }

  /// The same after events that touched no order. What a person enters about an account, or its open business,
  /// changes its own row only, and no place.
  private func following(
    accounts events: [Event], from before: Book, to book: Book
  ) -> Portfolio {
    var touched: Set<EntityID> = []
    for event in events {
      if event.kind == .opportunity {
        let owners = [before, book].map {
          $0.value(of: .opportunity(.account), in: event.subject).entity
        }
        touched.formUnion(owners.compactMap(\.self))
      } else if event.kind == .account {
        guard case .changed(let id, _, _) = event, book.accounts[id] != nil else {
          return Portfolio(of: book, totals.following(book, []))
        }
        touched.insert(id)
      }
    }
    var next = self
    let business = OpenBusiness(of: book, on: totals.asked)
    for id in touched {
      guard let account = book.accounts[id] else { continue }
      guard let index = index(of: id) else {
        return Portfolio(of: book, totals.following(book, []))
      }
      let (entry, old) = (totals.entry(of: id), rows[index])
      next.rows[index] = Row(
        Candidate(account, entry, business), totals, rank: old.rank, share: old.share,
        cumulativeShare: old.cumulativeShare, isAmongLargest: index < concentration.mostA)
    }
    return next
  }
}

/// An account before it has its place.
private struct Candidate {
  /// The account.
  let id: EntityID
  /// What it bought in the period.
  let revenue: Money
  /// What it could buy in a year.
  let potential: Money?
  /// What it costs in a year.
  let costToServe: Money?
  /// The class that the person chose.
  let choice: ClassChoice?
  /// What its open business weighs.
  let open: Money

  /// What counts of an account.
  init(_ account: Account, _ entry: AccountTotals.Entry, _ business: OpenBusiness) {
    open = business.weighted(of: account.id)
    (id, revenue) = (account.id, entry.revenue)
    (potential, costToServe) = (account.potential, account.costToServe)
    choice = ClassChoice(account)
  }

  /// The accounts of a book, the largest revenue first.
  ///
  /// - Complexity: O(accounts × log accounts).
  static func ranked(of book: Book, _ totals: AccountTotals) -> [Candidate] {
    var candidates: [Candidate] = []
    candidates.reserveCapacity(book.accounts.rows.count)
    let business = OpenBusiness(of: book, on: totals.asked)
    book.accounts.forEach { account, isRemoved in
      guard !isRemoved else { return }
      candidates.append(Candidate(account, totals.entry(of: account.id), business))
    }
    let keys = candidates.enumerated().map { ($1.revenue, $1.id, $0) }
    return keys.sorted { $0.0 == $1.0 ? $0.1 < $1.1 : $0.0 > $1.0 }.map { candidates[$0.2] }
  }
}

extension Portfolio {
  /// What of an account's order lines has no rate.
  ///
  /// - Complexity: O(lines without a rate).
  package func uncounted(of account: EntityID) -> Uncounted {
    Uncounted(sales.uncounted.lazy.filter { $0.account == account })
  }

  /// The latest day of an order, up to the day looked at; nil without orders.
  package var latestDay: Day? { horizon?.latest }

  /// That order lines are dated after the day looked at and count nowhere, where there are any.
  package func caution(on today: Day) -> Phrase? {
    OrdersAhead.words(lines: ahead.lines, sum: ahead.sum, after: today)
  }

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
  package func index(of account: EntityID) -> Int? { places[account].map { Int($0) } }

  /// What an account bought in each of the last twelve whole months, the earliest first; empty without
  /// orders.
  package func months(of account: EntityID) -> [Money] {
    guard let months = totals.months, index(of: account) != nil else { return [] }
    return months.amounts(of: sales.slot(of: account), last: 12)
  }

  /// What all accounts bought in each of the last whole months, the earliest first, with the last day of each; empty
  /// without orders.
  ///
  /// - Parameter count: How many months, at most two years.
  package func wholeMonths(_ count: Int) -> [(end: Day, amount: Money)] {
    totals.months?.wholeAmounts(last: count) ?? []
  }

  /// Since when the orders have proposed the class that they propose now: the end of the earliest
  /// month from which on they did without a break; nil when they propose none.
  ///
  /// What the person entered, such as the potential, counts as it is now, and so does whether the book
  /// is even; only the orders are taken as they were.
  ///
  /// - Complexity: O(months × (accounts + orders of the account)).
  package func proposedSince(_ account: EntityID, in book: Book) -> ProposedSince? {
    // Whose class counts other orders is of no day.
    guard period == .usual else { return nil }
    guard let horizon, let months = totals.months, let subject = book.accounts[account],
      let row = self[account], let standing = row.proposed
    else { return nil }
    let entry = row.proposal.entry
    let slot = sales.slot(of: account)
    let purchases = book.purchases(of: account)
    var since = ProposedSince(day: horizon.day, isEarliest: false, entry: entry)
    let open = OpenBusiness(of: book, on: totals.asked).weighted(of: account)
    for column in months.ends.indices.dropFirst(Months.year).reversed() {
      let end = months.ends[column]
      guard end >= horizon.first else { return since }
      let most = concentration.isEven ? concentration.mostA : .max
      let isAmongLargest =
        slot.map { months.isAmongLargest($0, atEnd: column, atMost: most) } ?? false
      let past = Figures(of: purchases[...], horizon: horizon.moved(to: end))
      let proposal = SuggestedClass(
        past, bought: past.yearly, isAmongLargest: isAmongLargest, potential: subject.potential,
        costToServe: subject.costToServe, open: open)
      guard proposal.standing == standing else { return since }
      since = ProposedSince(day: end, isEarliest: column == Months.year, entry: entry)
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
  /// Puts an account into its place.
  fileprivate init(
    _ account: Candidate, _ totals: AccountTotals, rank: Int, share: Double,
    cumulativeShare: Double, isAmongLargest: Bool
  ) {
    id = account.id
    let entry = totals.entry(of: account.id)
    (revenue, orders) = (entry.revenue, entry.lines)
    (history, period) = (entry.history, totals.period)
    countedUntil = totals.horizon.flatMap { $0.anchor < $0.asked ? $0.anchor : nil }
    (self.share, self.cumulativeShare, self.rank) = (share, cumulativeShare, rank)
    trend = entry.figures.trend
    proposal = SuggestedClass(
      entry.figures, bought: entry.revenue, in: totals.period, isAmongLargest: isAmongLargest,
      potential: account.potential, costToServe: account.costToServe, open: account.open)
    choice = account.choice
    warning = entry.warning
  }

  /// How much it needs attention: by severity, then by the money at risk, then by revenue.
  fileprivate var attention: (Int, Money, Money) {
    let severity = (warning?.severity).map { $0.rawValue + 1 } ?? 0
    return (severity, warning?.atRisk ?? .zero, revenue)
  }
}
