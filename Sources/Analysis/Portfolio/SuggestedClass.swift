// Which class an account's orders propose, and on what ground. A proposal: the person decides.

package import Model

/// The class that the orders of an account propose, after the deck's three classes.
///
/// The classes overlap, so they are asked in this order. C first, but only for what lasts: keeping the
/// account costs more than it earns, or it bought a quarter less than in the same period a year ago and
/// less in both halves of that period. A bad quarter, or a season, makes nobody C; the early warning
/// speaks of it while the class stays. Then A, the accounts that together make four fifths of the
/// revenue; in a book so even that this takes more than half of those that buy, the largest third.
/// Then B: it could buy clearly more than it does, or has open business to that amount, or it grows. Without an
/// answer there is no class; who has been silent for a year is named as such, and so is everybody in a book in which
/// nothing was bought for a year.
package struct SuggestedClass: Hashable, Sendable {
  /// Why a class is proposed, with the numbers that count.
  package enum Ground: Hashable, Sendable {
    /// C: it costs more in a year than it earns.
    case cost(Money, earned: Money)
    /// C: it buys less, and goes on to.
    case decline(Portfolio.Trend)
    /// A: it is among the accounts that make most of the revenue.
    case value
    /// B: it could buy so much in a year and buys so much.
    case potential(Money, bought: Money)
    /// B: its open business weighs so much, beside what it buys in a year.
    case business(Money, bought: Money)
    /// B: it buys more than a year ago.
    case growth(Portfolio.Trend)
    /// None: it last ordered on a day that is so many days ago; before it bought so much in all.
    case silent(since: Day, days: Int, Money)
    /// None: it is known well enough, and nothing speaks for a class.
    case ordinary
    /// None: there is too little to say.
    case unknown
  }

  /// A: the accounts that together make this much of the revenue, the largest first.
  package static let mostOfRevenue = 0.8
  /// B: the potential is above this many times what is bought in a year.
  package static let clearlyMore = 1.25
  /// Earnings are judged where so much of what was bought has its margin known.
  static let marginKnown = 0.5

  /// On what ground.
  package let ground: Ground

  /// The class proposed; nil when the orders say too little.
  package var standing: AccountClass? {
    switch ground {
    case .cost, .decline: .c
    case .value: .a
    case .potential, .business, .growth: .b
    case .silent, .ordinary, .unknown: nil
    }
  }

  /// What the person entered that it rests on; nil where it rests on the orders alone.
  package var entry: Phrase? {
    switch ground {
    case .cost: Phrase("cost", "成本")
    case .potential: Phrase("potential", "潜力")
    case .business: Phrase("open business", "商机")
    case .decline, .value, .growth, .silent, .ordinary, .unknown: nil
    }
  }

  /// Proposes a class.
  ///
  /// - Parameters:
  ///   - figures: What it bought.
  ///   - bought: What it bought in the period that counts.
  ///   - period: Which one that is. How the buying has moved of late says nothing about another one: whoever was largest
  ///     in it is A of it, also where they have fallen since.
  ///   - isAmongLargest: Whether it is one of the largest, as ``Concentration/mostA`` counts them.
  ///   - potential: What it could buy in a year, as the person entered it.
  ///   - costToServe: What it costs in a year, as the person entered it.
  ///   - open: What its open business weighs.
  init(
    _ figures: Figures, bought: Money, in period: SalesPeriod = .usual, isAmongLargest: Bool,
    potential: Money?, costToServe: Money?, open: Money
  ) {
    let trend = period == .usual ? figures.trend : nil
    if figures.isStale, let last = figures.last, let days = figures.silence {
      ground = Self.ofThePast(figures, last, days, potential, open)
    } else if let cost = costToServe, let earned = figures.earned, cost > earned {
      ground = .cost(cost, earned: earned)
    } else if let trend, trend.isSustainedFall {
      ground = .decline(trend)
    } else if isAmongLargest, bought > .zero, !figures.isSilent {
      ground = .value
    } else if let potential,
      potential.approximate > Self.clearlyMore * figures.yearly.approximate
    {
      ground = .potential(potential, bought: figures.yearly)
    } else if open > .zero, Self.isClearlyMore(open, than: figures.yearly) {
      ground = .business(open, bought: figures.yearly)
    } else if let trend, trend.isGrowth {
      ground = .growth(trend)
    } else if figures.isSilent, let last = figures.last, let days = figures.silence {
      ground = .silent(since: last, days: days, figures.revenue)
    } else {
      ground = figures.orderDays < Portfolio.Trend.orderDaysNeeded ? .unknown : .ordinary
    }
  }

  /// Whether open business would make clearly more of what is bought in a year.
  private static func isClearlyMore(_ open: Money, than yearly: Money) -> Bool {
    open.approximate > (clearlyMore - 1) * yearly.approximate
  }

  /// What may be said of an account in a book in which nothing was bought for a year: what it could buy, or that it
  /// is silent. What it bought once is no reason for a class.
  private static func ofThePast(
    _ figures: Figures, _ last: Day, _ days: Int, _ potential: Money?, _ open: Money
  ) -> Ground {
    if let potential, potential > .zero { return .potential(potential, bought: .zero) }
    if open > .zero { return .business(open, bought: .zero) }
    return .silent(since: last, days: days, figures.revenue)
  }
}
