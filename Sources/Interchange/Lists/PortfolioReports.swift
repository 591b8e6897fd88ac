// The arithmetic of the portfolio for the command line: the same numbers as on the screen.

import Method
package import Analysis
package import Model

extension ListReport {
  /// Who makes the revenue, the largest first.
  ///
  /// The JSON is an object with the keys `total asOf ordersUntil ordersAhead accounts concentration
  /// classes`; `ordersAhead` counts the order lines dated after `asOf`, which are in no other number. An
  /// account has `id name revenue share cumulativeShare class rank proposed chosen reason`. Shares are
  /// fractions of 1; an account that brought back more than it bought has a negative one, and what
  /// accounts make together is never above 1.
  package static func pareto(of book: Book, portfolio: Portfolio, language: Language) -> ListReport
  {
    let header = [
      Phrase("Place", "名次"), Account.Field.standing.name, Account.Field.name.name,
      Phrase("Revenue", "销售额"), Phrase("Share", "占比"), Phrase("Sum", "累计"),
      Phrase("Trend", "趋势"),
    ]
    let rows = portfolio.rows.map { row in
      [
        String(row.rank), row.markedLetter ?? "", book.title(of: row.id, .account),
        row.revenue.grouped, row.share.percentWithTenths, row.cumulativeShare.percentWithTenths,
        row.trend?.change?.signedPercent ?? "",
      ]
    }
    let accounts = portfolio.rows.map { row in
      JSONValue.record([
        "id": .string(row.id.description), "name": .string(book.title(of: row.id, .account)),
        "revenue": .money(row.revenue), "share": .fraction(row.share),
        "cumulativeShare": .fraction(row.cumulativeShare),
        "class": .optional(row.standing?.letter), "rank": .int(row.rank),
        "proposed": .optional(row.proposed?.letter), "chosen": .optional(row.chosen?.letter),
        "reason": .string(row.reason(language)),
      ])
    }
    let json = JSONValue.record([
      "total": .money(portfolio.total), "asOf": .day(portfolio.horizon?.asked),
      "ordersUntil": .day(portfolio.latestDay),
      "ordersAhead": .record([
        "lines": .int(portfolio.ahead.lines), "amount": .money(portfolio.ahead.sum),
      ]),
      "accounts": .array(accounts),
      "concentration": portfolio.concentration.json,
      "classes": .array(portfolio.classes.map { $0.json(of: portfolio.total) }),
    ])
    return ListReport(header: header, rows: rows, numbers: [0, 3, 4, 5, 6], json: json)
  }

  /// What the orders warn of, what needs attention first.
  ///
  /// The JSON is an object with the keys `asOf judgedOn ordersUntil moneyAtRisk accounts`; an account
  /// has `id name class state severity orderDays expectedInterval usualAtMost lateAfter lastOrder
  /// daysSinceLastOrder periods before latest change judgedChange yearBefore moneyAtRisk reason`.
  /// Intervals are days; `periods` says which days are compared and whether they are of the same season;
  /// `change` is a fraction of what was bought before, `judgedChange` the same without an order day that
  /// only one of the periods has; `yearBefore` is what was bought in the 365 days before the latest
  /// period. What is not known is null.
  package static func trends(of book: Book, portfolio: Portfolio, language: Language) -> ListReport
  {
    let header = [
      Phrase("State", "状态"), Account.Field.standing.name, Account.Field.name.name,
      Phrase("Usual days", "平时间隔"), Phrase("Days silent", "已隔天数"), Phrase("Before", "之前"),
      Phrase("Latest", "最近"), Phrase("Change", "变化"), Phrase("At risk", "风险金额"),
    ]
    let ordered = portfolio.byAttention.map { portfolio.rows[$0] }
    let rows = ordered.map { row in
      let warning = row.warning
      return [
        (warning?.state ?? .unknown).name(language), row.standing?.letter ?? "",
        book.title(of: row.id, .account), warning?.rhythm.map { String($0.usual) } ?? "",
        warning?.silence.map(String.init) ?? "", warning?.recent?.before.grouped ?? "",
        warning?.recent?.latest.grouped ?? "", warning?.recent?.change?.signedPercent ?? "",
        (warning?.atRisk ?? .zero).grouped,
      ]
    }
    let json = JSONValue.record([
      "asOf": .day(portfolio.horizon?.asked), "judgedOn": .day(portfolio.horizon?.day),
      "ordersUntil": .day(portfolio.latestDay), "moneyAtRisk": .money(portfolio.atRisk),
      "accounts": .array(
        ordered.map { $0.trend(named: book.title(of: $0.id, .account), language) }),
    ])
    return ListReport(header: header, rows: rows, numbers: [3, 4, 5, 6, 7, 8], json: json)
  }
}

extension Portfolio.Row {
  /// What its orders warn of, for scripts.
  fileprivate func trend(named name: String, _ language: Language) -> JSONValue {
    let rhythm = warning?.rhythm
    let recent = warning?.recent
    return .record([
      "id": .string(id.description), "name": .string(name), "class": .optional(standing?.letter),
      "state": .string((warning?.state ?? .unknown).rawValue),
      "severity": .optional(warning?.severity?.tag), "orderDays": .int(warning?.orderDays ?? 0),
      "expectedInterval": .optional(rhythm?.usual), "usualAtMost": .optional(rhythm?.usualAtMost),
      "lateAfter": .optional(rhythm?.limit), "lastOrder": .day(warning?.last),
      "daysSinceLastOrder": .optional(warning?.silence), "periods": recent?.periods ?? .null,
      "before": .money(recent?.before), "latest": .money(recent?.latest),
      "change": recent?.change.map(JSONValue.fraction) ?? .null,
      "judgedChange": recent?.judgedChange.map(JSONValue.fraction) ?? .null,
      "yearBefore": .money(recent?.yearBefore),
      "moneyAtRisk": .money(warning?.atRisk ?? .zero),
      "reason": .optional(warning?.reason(language)),
    ])
  }
}

extension Portfolio.Trend {
  /// Which days are compared, for scripts.
  fileprivate var periods: JSONValue {
    .record([
      "basis": .string(basis.rawValue), "days": .int(basis.days),
      "sameSeason": .bool(basis.isComparable),
      "latestFrom": .day(latestDays.first), "latestTo": .day(latestDays.last),
      "beforeFrom": .day(daysOfBefore.first), "beforeTo": .day(daysOfBefore.last),
    ])
  }
}

extension Concentration {
  /// The measures, for scripts.
  fileprivate var json: JSONValue {
    .record([
      "accounts": .int(accounts), "buying": .int(buying), "reaching80": .int(makingMost),
      "largestShare": .fraction(largestShare), "fiveLargestShare": .fraction(fiveLargestShare),
      "hhi": .fraction(index), "hhiWhole": .money(whole),
    ])
  }
}

extension ClassSum {
  /// The class and its sums, for scripts.
  fileprivate func json(of total: Money) -> JSONValue {
    .record([
      "class": .optional(standing?.letter), "accounts": .int(accounts),
      "revenue": .money(revenue), "share": .fraction(revenue.fraction(of: total)),
    ])
  }
}
