// The orders that the list of accounts can be put into.

import Analysis
import Drawing
import Method
import Model
import Search

/// A name in its place among others. Most pairs are told apart by the first bytes, which is much quicker
/// than comparing texts.
private struct RosterName: Comparable {
  /// The account.
  let id: EntityID
  /// What puts the name into its place.
  private let name: String
  /// Its first sixteen bytes as two numbers.
  private let start: (UInt64, UInt64)

  /// Prepares a name.
  init(_ name: String, of id: EntityID) {
    let key = name.sortingKey()
    var bytes = key.utf8.makeIterator()
    func eight() -> UInt64 { (0..<8).reduce(0) { sum, _ in sum << 8 | UInt64(bytes.next() ?? 0) } }
    (self.id, self.name, start) = (id, key, (eight(), eight()))
  }

  static func == (left: RosterName, right: RosterName) -> Bool { left.id == right.id }

  static func < (left: RosterName, right: RosterName) -> Bool {
    guard left.start == right.start else { return left.start < right.start }
    return left.name == right.name ? left.id < right.id : left.name < right.name
  }
}

/// By what the list of accounts is ordered.
package enum RosterOrder: String, CaseIterable, Hashable, Sendable {
  /// The largest revenue first.
  case revenue
  /// What needs attention first: overdue steps, calls that were not recorded and what the orders warn
  /// of, the most serious first.
  case attention
  /// By name, Chinese names by their pinyin.
  case name
  /// By class, A first; within a class the largest revenue first.
  case standing
  /// By the day of what comes next, the earliest first; then those with nothing to come.
  case due

  /// What the person is told when it changes.
  var news: Phrase {
    switch self {
    case .revenue: Phrase("Accounts by revenue in the last 12 months", "客户按最近 12 个月销售额排序")
    case .attention:
      Phrase(
        "What is overdue and what the orders warn of first, then by money at risk",
        "逾期未办的、订单预警的排前，再看风险金额")
    case .name: Phrase("Accounts by name", "客户按名称排序")
    case .standing: Phrase("Accounts by class, A first", "客户按分类排序，A 类在前")
    case .due: Phrase("Accounts by what comes next, the earliest first", "客户按下一步的日期排序，最早的在前")
    }
  }

  /// All accounts of a context in this order.
  ///
  /// - Complexity: O(n log n); by attention also O(steps + calls).
  func accounts(on context: Context) -> [EntityID] {
    switch self {
    case .revenue: Self.byRevenue(context)
    case .attention: Self.byAttention(context)
    case .name: Self.byName(context)
    case .standing: Self.byClass(context)
    case .due: Self.byDue(context)
    }
  }

  /// The classes one after the other, each with the largest revenue first.
  private static func byClass(_ context: Context) -> [EntityID] {
    let all = byRevenue(context).map { ($0, context.analysis.portfolio[$0]?.standing) }
    return (AccountClass.allCases + [nil]).flatMap { standing in
      all.filter { $0.1 == standing }.map(\.0)
    }
  }

  /// The earliest day first; of one day, and without any, the largest revenue first.
  private static func byDue(_ context: Context) -> [EntityID] {
    byRevenue(context).enumerated()
      .map { place, id in
        (id: id, day: context.book.nextDay(of: id, on: context.today) ?? .distantFuture, place)
      }
      .sorted { ($0.day, $0.2) < ($1.day, $1.2) }.map(\.id)
  }

  /// The largest revenue first; equal ones by name.
  private static func byRevenue(_ context: Context) -> [EntityID] {
    let rows = context.analysis.portfolio.rows
    var ids = rows.map(\.id)
    var start = 0
    while start < rows.count {
      var end = start + 1
      while end < rows.count, rows[end].revenue == rows[start].revenue { end += 1 }
      if end - start > 1 {
        let names = ids[start..<end].map {
          RosterName(context.book.title(of: $0, .account), of: $0)
        }
        ids.replaceSubrange(start..<end, with: names.sorted().map(\.id))
      }
      start = end
    }
    return ids
  }

  /// An overdue step and a call without its outcome are urgent, like silence; then the money at risk, then the revenue.
  private static func byAttention(_ context: Context) -> [EntityID] {
    var overdue: Set<EntityID> = []
    func note(_ account: EntityID?, due: Day?) {
      if let account, let due, due < context.today { overdue.insert(account) }
    }
    for step in context.book.steps.rows where step.done == nil { note(step.account, due: step.due) }
    for call in context.book.calls.rows where call.outcome == nil {
      note(call.account, due: call.day)
    }
    let rows = context.analysis.portfolio.rows
    let ranked = context.analysis.portfolio.byAttention.map { index in
      let late = overdue.contains(rows[index].id) ? Severity.urgent : nil
      return (rows[index].id, [late, rows[index].warning?.severity].compactMap(\.self).max())
    }
    return (Severity.allCases.reversed() + [nil]).flatMap { severity in
      ranked.filter { $0.1 == severity }.map(\.0)
    }
  }

  /// By name.
  private static func byName(_ context: Context) -> [EntityID] {
    context.book.accounts.rows.map { RosterName($0.name, of: $0.id) }.sorted().map(\.id)
  }
}

extension Book {
  /// The day of what comes next with an account: our next step, the planned call, or what they promised; nil where
  /// nothing does.
  ///
  /// - Complexity: O(steps and calls of the account).
  func nextDay(of account: EntityID, on today: Day) -> Day? {
    let step = openSteps(of: account).first?.due
    let call = plannedCall(of: account)?.day
    let promise = promise(of: account)?.due
    let coming = promise.flatMap { $0 >= today ? $0 : nil }
    return [step, call, coming].compactMap(\.self).min() ?? promise
  }
}
