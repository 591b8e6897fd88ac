// What is said about an account's class and orders: on its card and behind a number.

import Method
package import Analysis
package import Model

extension BookAnalysis {
  /// How many order lines stand behind a number: the latest.
  private static let ordersShown = 24

  /// The class of an account, chosen or proposed and since when, why, and what the orders say where the
  /// person decided otherwise.
  package func classWords(of account: EntityID) -> [Phrase] {
    guard let row = portfolio[account] else { return [] }
    var lines = [classHeading(of: account), row.reason]
    if row.choice != nil {
      let proposed = proposalHeading(of: account)
      lines.append(
        Phrase(
          "\(proposed.en). \(row.proposalReason.en)", "\(proposed.zh)。\(row.proposalReason.zh)"))
    }
    return lines
  }

  /// What an account bought, its share, its place and how much more or less that is, on one line.
  package func worth(of account: EntityID) -> Phrase {
    guard let row = portfolio[account], row.history.lines > 0 else {
      return Phrase("Nothing bought yet.", "还没有采购。")
    }
    let currency = book.settings.currency
    let within = row.within
    guard row.orders > 0 else {
      let (all, last) = (row.history.revenue.grouped(in: currency), row.history.last)
      let since = last.map { Phrase("; last order \($0)", "，最近一笔 \($0)") } ?? Phrase("", "")
      return Phrase(
        "Nothing bought \(within.en)\(since.en) · \(all) in all years",
        "\(within.zh)没有采购\(since.zh) · 历年合计 \(all)")
    }
    let money = row.revenue.grouped(in: currency)
    let trend = row.trendWords
    return Phrase(
      "Revenue \(within.en) \(money) · \(row.share.percent) of the book · place \(row.rank)\(trend.en)",
      "\(within.zh)销售额 \(money) · 占全部 \(row.share.percent) · 第 \(row.rank) 名\(trend.zh)")
  }

  /// The strategy for the class of an account; nothing where it has none.
  package func classStrategy(of account: EntityID) -> [Phrase] {
    let standing = portfolio[account]?.standing
    guard let strategy = standing.flatMap({ playbook.classes[$0]?.strategy }), !strategy.isEmpty
    else { return [] }
    return [Phrase(verbatim: strategy)]
  }

  /// The class of an account, and whether the person chose it or the orders propose it, since when.
  package func classHeading(of account: EntityID) -> Phrase {
    guard let row = portfolio[account] else { return Phrase("no class yet", "尚未分类") }
    guard let choice = row.choice else { return proposalHeading(of: account) }
    let since = choice.day.map { Phrase(" since \($0)", "，\($0) 起") } ?? Phrase(verbatim: "")
    let name = choice.standing.name
    return Phrase("\(name.en), your choice\(since.en)", "\(name.zh)，您选定的\(since.zh)")
  }

  /// The class that the orders propose, since when.
  private func proposalHeading(of account: EntityID) -> Phrase {
    guard let proposed = portfolio[account]?.proposed else { return Phrase("no class yet", "尚未分类") }
    let since = portfolio.proposedSince(account, in: book)?.words
    return Phrase(
      "\(proposed.name.en), proposed by the orders" + (since.map { " \($0.en)" } ?? ""),
      "\(proposed.name.zh)，按订单建议" + (since.map { "（\($0.zh)）" } ?? ""))
  }

  /// The order lines of an account that count, the latest first.
  package func ordersCounted(of account: EntityID) -> [OrderLine] {
    book.orders.of(account).filter { $0.hasCome(by: today) }.latestFirst
  }

  /// That some order lines of an account are dated after the day looked at, where there are any.
  package func ordersAhead(of account: EntityID) -> [Phrase] {
    let rates = book.rates
    let ahead = book.orders.of(account).filter { $0.isAhead(of: today) }.compactMap(rates.counted)
    let sum = ahead.reduce(into: Money.zero) { $0 += $1.amount ?? .zero }
    return OrdersAhead.words(lines: ahead.count, sum: sum, after: today).map { [$0] } ?? []
  }

  /// The order lines of an account, the latest first, as many as can be read; and how much is dated
  /// later, which is not behind the number.
  package func orderLines(of account: EntityID) -> [Phrase] {
    let orders = ordersCounted(of: account)
    let apart = ordersAhead(of: account) + uncountedWords(of: account)
    guard !orders.isEmpty else { return apart }
    let shown = orders.prefix(Self.ordersShown)
    let heading = Phrase(
      "Order lines behind it (latest \(shown.count) of \(orders.count)):",
      "对应的订单（最近 \(shown.count) / 共 \(orders.count)）：")
    return apart + [heading]
      + shown.map { order in
        let amount = padded(amountText(of: order))
        return Phrase(verbatim: "\(order.day?.description ?? "") \(amount)  \(order.product)")
      }
  }

  /// A number with blanks in front, so that numbers below each other stand straight.
  private func padded(_ number: String) -> String {
    String(repeating: " ", count: max(0, 12 - number.count)) + number
  }
}

extension Portfolio.Row {
  /// How much more or less was bought lately, behind a dot; empty where nothing can be said.
  fileprivate var trendWords: Phrase {
    guard let trend, let change = trend.change else { return Phrase(verbatim: "") }
    let against = trend.basis.against
    return Phrase(" · \(change.arrowed) on \(against.en)", " · 比\(against.zh) \(change.arrowed)")
  }
}

extension [OrderLine] {
  /// The lines, the latest first.
  var latestFirst: [OrderLine] {
    sorted { ($1.day ?? .distantPast, $1.id) < ($0.day ?? .distantPast, $0.id) }
  }

  /// A dozen of them that are in their order already, below a heading.
  ///
  /// - Parameter withMargin: Whether each says what it earned, where that is known.
  func words(withMargin: Bool = false) -> [Phrase] {
    let latest = prefix(12)
    let heading = Phrase(
      "The latest \(latest.count) of \(count) order lines:", "最近 \(latest.count) 条订单（共 \(count) 条）："
    )
    return [heading]
      + latest.map { line in
        let amount = (line.amount ?? .zero).grouped(in: line.currency)
        let words = Phrase(verbatim: "\(line.day?.description ?? "?")  \(amount)  \(line.product)")
        let margin = line.margin.map { $0.grouped(in: line.currency) }
          .map { Phrase("margin \($0)", "毛利 \($0)") }
        return [words, withMargin ? margin : nil].compactMap(\.self).joined("  ")
      }
  }
}
