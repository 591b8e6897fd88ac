// Where the time goes: to customers who buy already, or to those who might.

package import Model

/// The calls that took place, with the minutes they took, on existing and on new accounts.
///
/// The deck warns that firms run after new business and neglect the customers they have. An account is
/// *existing* at a call when it had bought before the day of the call; it is *new* otherwise.
package struct TimeSpent: Hashable, Sendable {
  /// Calls and minutes added up.
  package struct Sum: Hashable, Sendable {
    /// How many calls.
    package var calls = 0
    /// In how many of them the minutes are noted.
    package var timed = 0
    /// Those minutes.
    package var minutes = 0

    /// The calls without minutes, which count as calls only.
    package var untimed: Int { calls - timed }

    /// Both together.
    package static func + (left: Sum, right: Sum) -> Sum {
      Sum(
        calls: left.calls + right.calls, timed: left.timed + right.timed,
        minutes: left.minutes + right.minutes)
    }

    /// Adds a call.
    fileprivate mutating func add(_ visit: Visit) {
      calls += 1
      timed += visit.minutes == nil ? 0 : 1
      minutes += visit.minutes ?? 0
    }
  }

  /// One call that took place.
  package struct Visit: Hashable, Sendable {
    /// The call.
    package let call: EntityID
    /// The account.
    package let account: EntityID
    /// The day on which it took place.
    package let day: Day
    /// How long it took, where that is noted.
    package let minutes: Int?
    /// When the account had bought first, if that was before the call.
    package let customerSince: Day?
    /// The class that the account has now.
    package let standing: AccountClass?

    /// Whether it was a call on a customer who bought already.
    package var isExisting: Bool { customerSince != nil }
  }

  /// A month of the calendar.
  package struct Month: Hashable, Sendable {
    /// The first day of it.
    package let first: Day
    /// The calls on existing accounts.
    package let existing: Sum
    /// The calls on new ones.
    package let new: Sum
  }

  /// The length of the window that the sums are of, in days, with today as its last.
  package static let window = 90
  /// How many months are shown one by one.
  package static let monthCount = 6

  /// The calls of the last months and of the window, the latest first.
  private let all: [Visit]
  /// The day that counts as today.
  private let today: Day
  /// The calls on existing accounts in the window.
  package let existing: Sum
  /// The calls on new accounts in the window.
  package let new: Sum
  /// The calls of the window by the class that the account has now; nil for none.
  package let classes: [AccountClass?: Sum]
  /// The last months, the earliest first.
  package let months: [Month]
  /// The accounts that bought in the last year and had no call in the window, those that bought most
  /// first.
  package let neglected: [EntityID]
  /// How many accounts bought in the last year.
  package let buyers: Int

  /// Adds up the calls of a book.
  ///
  /// - Complexity: O(calls + accounts × log accounts).
  package init(book: Book, portfolio: Portfolio, purchases: PurchaseDays, today: Day) {
    self.today = today
    let thisMonth = today.adding(days: 1 - today.civil.day)
    let start = min(
      thisMonth.adding(months: 1 - TimeSpent.monthCount), today.adding(days: 1 - TimeSpent.window))
    let all = book.calls.rows.values.compactMap { call -> Visit? in
      guard call.outcome != nil, let account = call.account, let planned = call.day else {
        return nil
      }
      let day = min(planned, today)
      return Visit(
        call: call.id, account: account, day: day, minutes: call.minutes,
        customerSince: purchases.hadBought(account, before: day)
          ? purchases[account]?.first : nil,
        standing: portfolio[account]?.standing)
    }
    .filter { $0.day >= start }
    .sorted { ($0.day, $0.call) > ($1.day, $1.call) }
    self.all = all
    let visits = all.filter { today.days(since: $0.day) < TimeSpent.window }
    existing = TimeSpent.sum(visits.filter(\.isExisting))
    new = TimeSpent.sum(visits.filter { !$0.isExisting })
    classes = Dictionary(grouping: visits, by: \.standing).mapValues(TimeSpent.sum)
    months = TimeSpent.months(all, today: today)
    let seen = Set(visits.map(\.account))
    let buyers = portfolio.rows.map(\.id).filter { purchases.boughtInYear($0, to: today) }
    self.buyers = buyers.count
    neglected = buyers.filter { !seen.contains($0) }
  }

  /// Calls added up.
  private static func sum(_ visits: [Visit]) -> Sum { visits.reduce(into: Sum()) { $0.add($1) } }

  /// The last months with their calls.
  private static func months(_ visits: [Visit], today: Day) -> [Month] {
    let thisMonth = today.adding(days: 1 - today.civil.day)
    let byMonth = Dictionary(grouping: visits) { $0.day.adding(days: 1 - $0.day.civil.day) }
    return (0..<monthCount).reversed().map { age in
      let first = thisMonth.adding(months: -age)
      let own = byMonth[first] ?? []
      return Month(
        first: first, existing: sum(own.filter(\.isExisting)),
        new: sum(own.filter { !$0.isExisting }))
    }
  }
}

extension TimeSpent {
  /// The calls of the window, the latest first.
  package var visits: [Visit] { all.filter { today.days(since: $0.day) < TimeSpent.window } }

  /// The calls of a month, the latest first.
  package func visits(in month: Month) -> [Visit] {
    all.filter { $0.day >= month.first && $0.day <= month.first.endOfMonth }
  }

  /// The part of the minutes that went to existing accounts, a fraction of 1; of the calls where no
  /// minutes are noted at all; nil without calls.
  package var existingShare: (value: Double, ofMinutes: Bool)? {
    let minutes = existing.minutes + new.minutes
    let calls = existing.calls + new.calls
    if minutes > 0 { return (Double(existing.minutes) / Double(minutes), true) }
    return calls > 0 ? (Double(existing.calls) / Double(calls), false) : nil
  }
}
