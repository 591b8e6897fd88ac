// What one account bought up to a day, in the numbers that a class is proposed from.

import Model

/// The numbers of one account up to a day.
struct Figures: Hashable, Sendable {
  /// What it bought up to the day looked at, in all.
  let revenue: Money
  /// When it last ordered; nil where it never did.
  let last: Day?
  /// How many days it has been silent up to the day looked at; nil where it never ordered.
  let silence: Int?
  /// Whether it bought nothing for a year up to the day as of which the orders are judged.
  let isSilent: Bool
  /// Whether the whole book has been silent for a year.
  let isStale: Bool
  /// On how many days it ordered.
  let orderDays: Int
  /// What it bought in the last year, or since the book's first order where that is later.
  let yearly: Money
  /// What we earned with it in the last year; nil where the orders do not cover a year, where nothing
  /// was bought, or where the margin of most of it is not known. Where part is not known, it is taken to earn like the rest.
  let earned: Money?
  /// The longest two periods that can be compared.
  let trend: Portfolio.Trend?

  /// Adds up what an account bought.
  ///
  /// - Parameters:
  ///   - purchases: The earliest first.
  ///   - horizon: What the orders cover; nil when there are none up to the day looked at.
  /// - Complexity: O(purchases).
  init(of purchases: ArraySlice<Purchase>, horizon: Horizon?) {
    guard let horizon else {
      (revenue, orderDays, yearly, earned, trend) = (.zero, 0, .zero, nil, nil)
      (last, silence, isSilent, isStale) = (nil, nil, true, false)
      return
    }
    let known = purchases.upTo(horizon.day)
    var year = Year()
    for purchase in known.reversed() {
      guard horizon.day.days(since: purchase.day) < 365 else { break }
      year.add(purchase)
    }
    revenue = known.sum
    let last = known.last(where: \.isOrder)?.day
    (self.last, isStale) = (last, horizon.isStale)
    silence = last.map { horizon.asked.days(since: $0) }
    isSilent = last.map { horizon.day.days(since: $0) >= 365 } ?? true
    orderDays = known.orderDays.count
    yearly = year.bought
    earned = horizon.reach >= 365 ? year.earned : nil
    trend = Portfolio.Trend.Basis.longest(reach: horizon.reach).map {
      Portfolio.Trend(of: known, basis: $0, on: horizon.day)
    }
  }

  /// What a year brought.
  private struct Year {
    /// What was bought.
    var bought = Money.zero
    /// That part of it whose margin is known.
    var withMargin = Money.zero
    /// What that part earned.
    var margin = Money.zero

    /// What all of it earned, where the margin of at least half of it is known.
    var earned: Money? {
      guard bought > .zero, withMargin.fraction(of: bought) >= SuggestedClass.marginKnown else {
        return nil
      }
      guard withMargin != bought else { return margin }
      let hundredths = margin.fraction(of: withMargin) * Double(bought.hundredths)
      return hundredths.magnitude < 1e18 ? Money(hundredths: Int64(hundredths)) : nil
    }

    /// Counts a purchase.
    mutating func add(_ purchase: Purchase) {
      bought += purchase.amount
      guard let margin = purchase.margin else { return }
      withMargin += purchase.amount
      self.margin += margin
    }
  }
}
