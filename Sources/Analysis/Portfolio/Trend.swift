// What an account bought in two periods of the same length, and what may be said about it.

package import Model

extension Portfolio {
  /// What an account bought in two periods of the same length.
  package struct Trend: Hashable, Sendable {
    /// Which periods are compared.
    package enum Basis: String, CaseIterable, Sendable {
      /// The latest year with the year before.
      case year
      /// The latest half-year with the same one a year earlier.
      case halfYear = "half-year"
      /// The latest quarter with the same one a year earlier.
      case quarter
      /// The latest quarter with the quarter before: a season can be taken for a trend.
      case quarterBefore = "quarter-before"

      /// The length of each period in days.
      package var days: Int {
        switch self {
        case .year: 365
        case .halfYear: 182
        case .quarter, .quarterBefore: 91
        }
      }

      /// How many days earlier the other period lies.
      package var shift: Int {
        switch self {
        case .year, .halfYear, .quarter: 365
        case .quarterBefore: 91
        }
      }

      /// Whether both periods are of the same season.
      package var isComparable: Bool { shift == 365 }

      /// The longest comparison that orders over so many days allow; nil below half a year.
      static func longest(reach: Int) -> Basis? { allCases.first { reach >= $0.days + $0.shift } }

      /// The longest one that shows early what changes: of half a year, not of a year.
      static func early(reach: Int) -> Basis? {
        allCases.dropFirst().first { reach >= $0.days + $0.shift }
      }
    }

    /// Which periods are compared.
    package let basis: Basis
    /// The last day of the latest period.
    package let end: Day
    /// What was bought in the period before.
    package private(set) var before = Money.zero
    /// What was bought in the latest period.
    package private(set) var latest = Money.zero
    /// On how many days the period before had an order.
    package private(set) var daysBefore = 0
    /// On how many days the latest period had an order.
    package private(set) var daysLatest = 0
    /// What was bought in the 365 days before the latest period; nil where the periods are neighbours.
    package private(set) var yearBefore: Money?
    /// What the later half of the period before brought.
    private var laterBefore = Money.zero
    /// What the later half of the latest period brought.
    private var laterLatest = Money.zero

    /// Compares what was bought.
    ///
    /// - Parameters:
    ///   - purchases: The earliest first.
    ///   - day: The last day of the latest period.
    /// - Complexity: O(purchases).
    init(of purchases: ArraySlice<Purchase>, basis: Basis, on day: Day) {
      self.basis = basis
      end = day
      var lastDay: Day?
      var earlier = Money.zero
      for purchase in purchases.reversed() {
        let age = day.days(since: purchase.day)
        guard age >= 0 else { continue }
        guard age < basis.days + basis.shift else { break }
        let isOrderDay = purchase.isOrder && purchase.day != lastDay
        if isOrderDay { lastDay = purchase.day }
        if age < basis.days {
          latest += purchase.amount
          if age < basis.days / 2 { laterLatest += purchase.amount }
          if isOrderDay { daysLatest += 1 }
          continue
        }
        earlier += purchase.amount
        if age >= basis.shift {
          before += purchase.amount
          if age - basis.shift < basis.days / 2 { laterBefore += purchase.amount }
          if isOrderDay { daysBefore += 1 }
        }
      }
      yearBefore = basis.isComparable ? earlier : nil
    }
  }
}

extension Portfolio.Trend {
  /// A fall or a rise counts from here on, as a fraction.
  static let notable = 0.25
  /// So many order days in the period before, or there is too little to say.
  package static let orderDaysNeeded = 3

  /// The change as a fraction of the period before, -0.25 for a fall by a quarter; nil when nothing
  /// was bought then.
  package var change: Double? {
    guard before > .zero else { return nil }
    return latest.approximate / before.approximate - 1
  }

  /// What the period before is judged by: without an average order day of it where it had more of them
  /// than the latest, since the first or the last of a period may lie in it by chance.
  package var judgedBefore: Money {
    daysBefore > daysLatest ? before.scaled(by: daysBefore - 1, over: daysBefore) : before
  }

  /// What the latest period is judged by, in the same way.
  package var judgedLatest: Money {
    daysLatest > daysBefore ? latest.scaled(by: daysLatest - 1, over: daysLatest) : latest
  }

  /// The change that is judged: that of the sums without an order day that only one of them has; nil
  /// where nothing is left to compare with.
  package var judgedChange: Double? {
    guard judgedBefore > .zero else { return nil }
    return judgedLatest.approximate / judgedBefore.approximate - 1
  }

  /// The same where the period before had orders enough to speak of one.
  private var soundChange: Double? { daysBefore >= Self.orderDaysNeeded ? judgedChange : nil }

  /// What is missing in a year when the fall goes on: what was bought in the year before the latest
  /// period, times the fall as it is judged. Never more than what was bought then; nothing without a
  /// fall, or where the periods are neighbours.
  package var missingInYear: Money {
    guard let yearBefore, yearBefore > .zero, judgedBefore > .zero else { return .zero }
    let lost = judgedBefore.less(max(.zero, judgedLatest))
    return lost > .zero ? yearBefore.scaled(by: lost, over: judgedBefore) : .zero
  }

  /// Whether sales fell by a quarter or more between comparable periods, and have not recovered in
  /// the later half.
  package var isFall: Bool {
    guard basis.isComparable, let change = soundChange else { return false }
    return change <= -Self.notable && laterLatest < laterBefore
  }

  /// Whether sales fell by a quarter or more between neighbouring quarters, which a season can do: it
  /// is worth a word, and no alarm.
  package var isUnclearFall: Bool {
    guard !basis.isComparable, let change = judgedChange else { return false }
    return change <= -Self.notable
  }

  /// Whether that fall has lasted: both halves of at least half a year lie below the same halves a
  /// year earlier.
  package var isSustainedFall: Bool {
    guard isFall, basis == .year || basis == .halfYear else { return false }
    return latest.less(laterLatest) < before.less(laterBefore)
  }

  /// Whether sales rose by a quarter or more between comparable periods.
  package var isGrowth: Bool {
    guard basis.isComparable, let change = soundChange else { return false }
    return change >= Self.notable
  }

  /// The first and the last day of the latest period.
  package var latestDays: (first: Day, last: Day) { (end.adding(days: 1 - basis.days), end) }

  /// The first and the last day of the period before.
  package var daysOfBefore: (first: Day, last: Day) {
    let last = end.adding(days: -basis.shift)
    return (last.adding(days: 1 - basis.days), last)
  }
}

extension Portfolio.Trend {
  /// The first and the last day of the year before the latest period.
  package var daysOfYearBefore: (first: Day, last: Day) {
    let last = end.adding(days: -basis.days)
    return (last.adding(days: -364), last)
  }
}

extension Money {
  /// What remains when another amount is taken away.
  func less(_ other: Money) -> Money { self - other }

  /// This amount as a fraction of another; 0 when the other is nothing or less.
  package func fraction(of whole: Money) -> Double {
    whole > .zero ? approximate / whole.approximate : 0
  }

  /// This amount, not negative, times a fraction of two amounts that is not above 1, rounded down.
  func scaled(by part: Money, over whole: Money) -> Money {
    let product = hundredths.multipliedFullWidth(by: part.hundredths)
    return Money(hundredths: whole.hundredths.dividingFullWidth(product).quotient)
  }

  /// This amount times a ratio, rounded towards zero; at the end of the range when it does not fit.
  func scaled(by numerator: Int, over denominator: Int) -> Money {
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: Int64(denominator))
    let (product, overflow) = whole.multipliedReportingOverflow(by: Int64(numerator))
    guard !overflow else { return Money(hundredths: hundredths > 0 ? .max : .min) }
    return Money(hundredths: product)
      + Money(hundredths: rest * Int64(numerator) / Int64(denominator))
  }
}
