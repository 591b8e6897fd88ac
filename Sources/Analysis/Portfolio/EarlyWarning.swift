// Whether an account is falling behind: it orders later than it used to, or less than a year ago.

package import Method
package import Model

/// What the orders of one account say about its future, as of a day.
///
/// Silence is measured against the account's own rhythm; a pause that it made at the same time a year
/// ago is a season and no loss. The amount is compared with the same half-year, or quarter, a year
/// earlier, never with the weeks before. Few orders say nothing.
package struct EarlyWarning: Hashable, Sendable {
  /// How an account stands.
  package enum State: String, CaseIterable, Sendable {
    /// Silent for twice as long as would be late.
    case silent
    /// Silent for that long and for more than a year: too late for an early warning.
    case dormant
    /// Silent for longer than its rhythm allows.
    case late
    /// Buys less than in the same period a year ago.
    case falling
    /// Silent as it was at this time last year.
    case pausing
    /// In its rhythm, but it buys much less than in the quarter before: with less than two years of
    /// orders nobody can tell whether that is a season.
    case uncertain
    /// In its rhythm.
    case steady
    /// Too little to say.
    case unknown
  }

  /// A pause that was made before, at the same time of the year.
  package struct Pause: Hashable, Sendable {
    /// The last order before it.
    package let from: Day
    /// The first order after it.
    package let until: Day
    /// The day by which an order is expected this time.
    package let back: Day
  }

  /// How it stands.
  package let state: State
  /// The day as of which it is judged.
  package let day: Day
  /// On how many days it ordered.
  package let orderDays: Int
  /// The last day with an order.
  package let last: Day?
  /// How often it orders; nil when there are too few order days.
  package let rhythm: Rhythm?
  /// The pause that it makes again, where it does.
  package let pause: Pause?
  /// The latest half-year, or quarter, compared; nil when the orders reach back too little. In a
  /// seasonal pause it ends with the last order, since the pause itself says nothing.
  package let recent: Portfolio.Trend?
  /// What it bought in the year that ends with its last order.
  package let lastYear: Money
  /// What is at stake in a year: all of `lastYear` where it is late or silent; where it buys less,
  /// the fall's part of what it bought in the year before, never more than that; else nothing.
  package let atRisk: Money

  /// Days by which a pause may begin or end at another time than a year ago.
  package static let seasonTolerance = 28

  /// Judges what an account bought.
  ///
  /// - Parameters:
  ///   - purchases: The earliest first.
  ///   - horizon: What the orders cover and the day as of which they are judged.
  /// - Complexity: O(purchases).
  package init(of purchases: ArraySlice<Purchase>, horizon: Horizon) {
    let known = purchases.upTo(horizon.day)
    let days = known.orderDays
    let rhythm = Rhythm(of: days)
    let silence = days.last.map { horizon.day.days(since: $0) } ?? 0
    let isOverdue = rhythm.map { silence > $0.limit } ?? false
    pause =
      isOverdue
      ? rhythm.flatMap { Self.pause(in: days, longerThan: $0.limit, on: horizon.day) } : nil
    let compared = pause == nil ? horizon.day : days.last ?? horizon.day
    let recent = Portfolio.Trend.Basis.early(reach: horizon.moved(to: compared).reach).map {
      Portfolio.Trend(of: known, basis: $0, on: compared)
    }
    lastYear =
      days.last.map { last in
        known.reduce(into: .zero) { sum, purchase in
          if last.days(since: purchase.day) < 365 { sum += purchase.amount }
        }
      } ?? .zero
    state = Self.state(
      rhythm: rhythm, silence: silence, isPausing: pause != nil,
      isFalling: recent?.isFall ?? false, isUnclear: recent?.isUnclearFall ?? false)
    atRisk = Self.atRisk(state, lastYear: lastYear, recent: recent)
    (day, orderDays, last) = (horizon.day, days.count, days.last)
    (self.rhythm, self.recent) = (rhythm, recent)
  }

  /// How an account with this rhythm stands after so many days of silence.
  private static func state(
    rhythm: Rhythm?, silence: Int, isPausing: Bool, isFalling: Bool, isUnclear: Bool
  ) -> State {
    guard let rhythm else { return .unknown }
    if !isPausing {
      if silence > 2 * rhythm.limit { return silence > 365 ? .dormant : .silent }
      if silence > rhythm.limit { return .late }
    }
    return isFalling ? .falling : isPausing ? .pausing : isUnclear ? .uncertain : .steady
  }

  /// The money at risk in a year.
  private static func atRisk(
    _ state: State, lastYear: Money, recent: Portfolio.Trend?
  ) -> Money {
    switch state {
    case .silent, .late: max(.zero, lastYear)
    case .falling: recent?.missingInYear ?? .zero
    case .dormant, .pausing, .uncertain, .steady, .unknown: .zero
    }
  }

  /// The pause of a year ago that the present silence repeats: it began at about the same time of the
  /// year, and its end, moved by a year, has not passed.
  private static func pause(in days: [Day], longerThan limit: Int, on day: Day) -> Pause? {
    guard let last = days.last else { return nil }
    for (before, after) in zip(days, days.dropFirst()).reversed()
    where after.days(since: before) > limit {
      let shift = abs(last.days(since: before) - 365)
      let back = after.adding(days: 365 + seasonTolerance)
      if shift <= seasonTolerance, day <= back {
        return Pause(from: before, until: after, back: back)
      }
    }
    return nil
  }
}

extension EarlyWarning {
  /// The days since the last order; nil when there was none.
  package var silence: Int? { last.map { day.days(since: $0) } }

  /// How much it matters; nil when it needs no attention.
  package var severity: Severity? {
    switch state {
    case .silent: .urgent
    case .late, .falling: .warning
    case .dormant: .hint
    case .pausing, .uncertain, .steady, .unknown: nil
    }
  }

  /// Judges an account of a book on a day.
  ///
  /// - Parameter horizon: What the orders of the whole book cover, where that is known; else the
  ///   account's own first order counts as their beginning.
  /// - Complexity: O(n log n) for its n order lines.
  package init?(of account: EntityID, in book: Book, today: Day, horizon: Horizon? = nil) {
    let purchases = book.purchases(of: account)
    guard let first = purchases.first?.day, first <= today else { return nil }
    let latest = purchases[...].upTo(today).last?.day ?? first
    self.init(
      of: purchases[...], horizon: horizon ?? Horizon(first: first, latest: latest, asked: today))
  }
}
