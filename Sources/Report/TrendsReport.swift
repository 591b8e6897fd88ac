// Trends and early warning: whom to see before the orders are gone, what needs attention first.

import Analysis
import Method
import Model

extension BookReport {
  /// The accounts by what their orders warn of.
  ///
  /// Intervals are days; `periods` says which days are compared and whether they are of the same season;
  /// `change` is a fraction of what was bought before, `judgedChange` the same without an order day that
  /// only one of the periods has; `yearBefore` is what was bought in the 365 days before the latest
  /// period. What is not known is null.
  ///
  /// - Complexity: O(1); its rows are those of the portfolio.
  static func trends(of analysis: BookAnalysis) -> BookReport {
    let portfolio = analysis.portfolio
    let order = portfolio.byAttention
    var report = BookReport(.trends)
    report.facts = [
      ReportFact("asOf", .optional(portfolio.horizon?.asked) { .day($0) }),
      ReportFact("judgedOn", .optional(portfolio.horizon?.day) { .day($0) }),
      ReportFact("ordersUntil", .optional(portfolio.latestDay) { .day($0) }),
      ReportFact("moneyAtRisk", .money(portfolio.atRisk)),
    ]
    report.summary = trendSummary(of: analysis)
    if portfolio.horizon == nil { report.instead = noOrders(in: analysis) }
    var table = ReportSection(
      "accounts",
      columns: shownColumns(analysis, order) + dataColumns(portfolio, order), count: order.count
    ) { ReportRow(account: portfolio.rows[order[$0]].id) }
    table.remark = { $0.account.flatMap { portfolio[$0]?.warning?.reason } }
    report.sections = [table]
    report.arithmetic = { row in
      guard let account = row.account, let warning = portfolio[account]?.warning else { return [] }
      return warning.arithmetic(currency: analysis.book.settings.currency)
        + analysis.orderLines(of: account)
    }
    return report
  }

  /// How many need attention, what is at risk, and what is compared.
  private static func trendSummary(of analysis: BookAnalysis) -> [ReportLine] {
    let portfolio = analysis.portfolio
    let money = portfolio.atRisk.grouped(in: analysis.book.settings.currency)
    let count = portfolio.warned
    let first = Phrase(
      count == 1
        ? "1 account needs attention · at risk in a year: \(money)"
        : "\(count) accounts need attention · at risk in a year: \(money)",
      "\(count) 家客户需要留意 · 一年风险金额 \(money)")
    let basis = portfolio.rows.lazy.compactMap(\.warning?.recent?.basis).first
    let compared = basis.map { basis in
      Phrase(
        "Change: \(basis.comparison.en). Late is judged by each account’s own rhythm.",
        "变化：\(basis.comparison.zh)。晚不晚按客户自己的下单节奏判断。")
    }
    let cautions = [portfolio.horizon?.caution, portfolio.caution(on: analysis.today)]
    return [ReportLine(first, .heading, isMain: true)]
      + [compared].compactMap { $0.map { ReportLine($0) } }
      + cautions.compactMap { $0.map { ReportLine($0, .warning) } }
  }

  /// The columns that people read.
  private static func shownColumns(_ analysis: BookAnalysis, _ order: [Int]) -> [ReportColumn] {
    let portfolio = analysis.portfolio
    let row = { @Sendable (place: Int) in portfolio.rows[order[place]] }
    return [
      .warning(rank: 0) { row($0) },
      ReportColumn("state", Phrase("State", "状态"), isBrief: true, room: 10) {
        let state = row($0).warning?.state
        return ReportCell(
          .tag((state ?? .unknown).rawValue), (state ?? .unknown).name,
          brief: state?.brief ?? Phrase(verbatim: ""), row($0).warningTone)
      },
      .standing(marked: false) { row($0) },
      .account("name", Account.Field.name.name, short: Phrase("Name", "名称"), in: analysis.book) {
        row($0).id
      },
      ReportColumn(
        "expectedInterval", Phrase("Usual days", "平时间隔"), short: Phrase("Usual", "间隔"), room: 6,
        isNumber: true, rank: 1
      ) { .days(row($0).warning?.rhythm?.usual) },
      ReportColumn(
        "limit", Phrase("Limit", "上限"), isBrief: true, room: 6, place: .graphic, isNumber: true,
        rank: 5
      ) { .days(row($0).warning?.rhythm?.limit, .muted) },
      ReportColumn(
        "daysSinceLastOrder", Phrase("Days silent", "已隔天数"), short: Phrase("Silent", "已隔"),
        room: 6, isNumber: true
      ) {
        .days(
          row($0).warning?.silence, row($0).warningTone == .muted ? .plain : row($0).warningTone)
      },
      .months(rank: 4) { portfolio.months(of: row($0).id) },
      .number("before", Phrase("Before", "之前"), place: .printed) {
        .optional(row($0).warning?.recent?.before) { .money($0) }
      },
      .number("latest", Phrase("Latest", "最近"), place: .printed) {
        .optional(row($0).warning?.recent?.latest) { .money($0) }
      },
      .change("change", Phrase("Change", "变化"), rank: 2) { row($0).warning?.recent },
      ReportColumn(
        "moneyAtRisk", Phrase("At risk", "风险金额"), isBrief: true, room: 11, isNumber: true, rank: 3
      ) {
        let risk = row($0).warning?.atRisk ?? .zero
        return risk == .zero
          ? ReportCell(.money(risk), brief: Phrase(verbatim: "–"), .muted)
          : ReportCell(.money(risk), row($0).warningTone)
      },
    ]
  }

  /// The columns for scripts.
  private static func dataColumns(_ portfolio: Portfolio, _ order: [Int]) -> [ReportColumn] {
    let row = { @Sendable (place: Int) in portfolio.rows[order[place]] }
    let warning = { @Sendable (place: Int) in row(place).warning }
    return [
      .data("id") { .text(row($0).id.description) },
      .data("severity") { .optional(warning($0)?.severity) { .tag($0.tag) } },
      .data("orderDays") { .count(warning($0)?.orderDays ?? 0) },
      .data("usualAtMost") { .optional(warning($0)?.rhythm?.usualAtMost) { .count($0) } },
      .data("lateAfter") { .optional(warning($0)?.rhythm?.limit) { .count($0) } },
      .data("lastOrder") { .optional(warning($0)?.last) { .day($0) } },
      .data("periods") { .optional(warning($0)?.recent) { $0.periods } },
      .data("judgedChange") { .optional(warning($0)?.recent?.judgedChange) { .fraction($0) } },
      .data("yearBefore") { .optional(warning($0)?.recent?.yearBefore) { .money($0) } },
      .data("reason") { .optional(warning($0)?.reason) { .words($0) } },
    ]
  }
}

extension Portfolio.Trend {
  /// Which days are compared, for scripts.
  fileprivate var periods: ReportValue {
    .record([
      ReportFact("basis", .tag(basis.rawValue)), ReportFact("days", .count(basis.days)),
      ReportFact("sameSeason", .truth(basis.isComparable)),
      ReportFact("latestFrom", .day(latestDays.first)),
      ReportFact("latestTo", .day(latestDays.last)),
      ReportFact("beforeFrom", .day(daysOfBefore.first)),
      ReportFact("beforeTo", .day(daysOfBefore.last)),
    ])
  }
}

extension ReportCell {
  /// A number of days; a dash for none.
  fileprivate static func days(_ count: Int?, _ tone: ReportTone = .plain) -> ReportCell {
    ReportCell(
      .optional(count) { .count($0) },
      brief: count.map { Phrase("\($0) d", "\($0)天") } ?? Phrase(verbatim: "–"), tone)
  }
}

extension EarlyWarning.State {
  /// What people call it in a column.
  fileprivate var brief: Phrase {
    switch self {
    case .silent, .dormant, .late, .falling: name
    case .pausing: Phrase("season", "季节停顿")
    case .uncertain: Phrase("can't tell", "难判断")
    case .steady: Phrase("steady", "正常")
    case .unknown: Phrase("few orders", "订单少")
    }
  }
}
