// The orders that the list of accounts can be put into.

import Drawing
import Method
import Model

/// By what the list of accounts is ordered.
package enum RosterOrder: CaseIterable, Hashable, Sendable {
  /// The largest revenue first.
  case revenue
  /// What needs attention first: overdue steps, calls that were not recorded and what the orders warn
  /// of, the most serious first.
  case attention
  /// By name, Chinese names by their pinyin.
  case name

  /// What the person is told when it changes.
  var news: Phrase {
    switch self {
    case .revenue: Phrase("Accounts by revenue", "客户按销售额排序")
    case .attention:
      Phrase(
        "What is overdue and what the orders warn of first, then by money at risk",
        "逾期未办的、订单预警的排前，再看风险金额")
    case .name: Phrase("Accounts by name", "客户按名称排序")
    }
  }

  /// All accounts of a desk in this order.
  ///
  /// - Complexity: O(n log n); by attention also O(steps + calls), by name a look-up of each character's
  ///   reading.
  func accounts(on desk: Desk) -> [EntityID] {
    switch self {
    case .revenue: Self.byRevenue(desk)
    case .attention: Self.byAttention(desk)
    case .name: Self.byName(desk)
    }
  }

  /// The largest revenue first; equal ones by name.
  private static func byRevenue(_ desk: Desk) -> [EntityID] {
    desk.book.accounts.rows.values
      .map {
        (id: $0.id, revenue: desk.portfolio[$0.id]?.revenue ?? .zero, name: $0.name.lowercased())
      }
      .sorted { left, right in
        left.revenue == right.revenue
          ? (left.name, left.id) < (right.name, right.id) : left.revenue > right.revenue
      }
      .map(\.id)
  }

  /// An overdue step and a call without its outcome are urgent, like silence; then the money at risk, then the revenue.
  private static func byAttention(_ desk: Desk) -> [EntityID] {
    var overdue: Set<EntityID> = []
    desk.book.steps.forEach { step, isRemoved in
      guard !isRemoved, step.done == nil, let account = step.account, let due = step.due,
        due < desk.today
      else { return }
      overdue.insert(account)
    }
    desk.book.calls.forEach { call, isRemoved in
      guard !isRemoved, call.outcome == nil, let account = call.account, let day = call.day,
        day < desk.today
      else { return }
      overdue.insert(account)
    }
    let rows = desk.portfolio.rows
    let ranked = desk.portfolio.byAttention.map { index in
      let late = overdue.contains(rows[index].id) ? Severity.urgent : nil
      return (rows[index].id, [late, rows[index].warning?.severity].compactMap(\.self).max())
    }
    return (Severity.allCases.reversed() + [nil]).flatMap { severity in
      ranked.filter { $0.1 == severity }.map(\.0)
    }
  }

  /// What puts a name into its place: in lower case, Chinese characters by their pinyin. Each
  /// character is looked up once for all names, since that takes long.
  private static func key(of name: String, _ readings: inout [Unicode.Scalar: String]) -> String {
    var key = ""
    for scalar in name.lowercased().unicodeScalars {
      if scalar.isASCII {
        key.unicodeScalars.append(scalar)
      } else if let reading = readings[scalar] {
        key += reading
      } else {
        let reading = SearchText(String(scalar)).sortingKey
        readings[scalar] = reading
        key += reading
      }
    }
    return key
  }

  /// By name.
  private static func byName(_ desk: Desk) -> [EntityID] {
    var readings: [Unicode.Scalar: String] = [:]
    return desk.book.accounts.rows.values
      .map { (key: key(of: $0.name, &readings), id: $0.id) }
      .sorted { ($0.key, $0.id) < ($1.key, $1.id) }
      .map(\.id)
  }
}
