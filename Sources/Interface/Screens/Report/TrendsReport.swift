// Trends and early warning: whom to see before the orders are gone, what needs attention first.

import Drawing
import Analysis
import Model
import Report

/// The accounts by what their orders warn of.
struct TrendsReport: Report {
  let title = Phrase("Trends and early warning", "趋势与预警")
  var next: (any Report)? { FitPlotReport(next: ParetoReport()) }

  func page(columns: Int, context: Context) -> Page<ReportRow> {
    ParetoReport().page(columns: columns, context: context)
  }

  func table(columns: Int, rows: Int, context: Context) -> ReportTable? {
    let portfolio = context.portfolio
    guard portfolio.horizon != nil else { return nil }
    let order = portfolio.byAttention
    let table = TableColumns(Self.columns(context), width: columns)
    return ReportTable(
      head: head(columns: columns, rows: rows, context: context) + [table.heading(context.say)],
      count: order.count, row: { ReportRow(account: portfolio.rows[order[$0]].id) },
      place: {
        $0.account.flatMap { portfolio.index(of: $0) }.map { portfolio.attentionPlaces[$0] }
      },
      lines: { [table.line(of: $0)] },
      foot: { portfolio.rows[order[$0]].warning?.reason })
  }

  /// The columns of the table.
  private static func columns(_ context: Context) -> [TableColumn] {
    let portfolio = context.portfolio
    let row = { (index: Int) in portfolio.rows[portfolio.byAttention[index]] }
    return [
      TableColumn(heading: Phrase("!", "!"), width: 2, isNumber: false) { row($0).mark },
      TableColumn(heading: Phrase("State", "状态"), width: 10, isNumber: false) {
        let (warning, mark) = (row($0).warning, row($0).mark)
        return (warning.map { context.say($0.state.brief) } ?? "", mark.1)
      },
      TableColumn(heading: Phrase("C", "类"), width: 2, isNumber: false) { row($0).letter },
      TableColumn(heading: Phrase("Name", "名称"), width: 0, isNumber: false) {
        (context.book.title(of: row($0).id, .account), .text)
      },
      TableColumn(heading: Phrase("Usual", "间隔"), width: 6, from: 50) {
        (context.days(row($0).warning?.rhythm?.usual), .text)
      },
      TableColumn(heading: Phrase("Limit", "上限"), width: 6, from: 100) {
        (context.days(row($0).warning?.rhythm?.limit), .muted)
      },
      TableColumn(heading: Phrase("Silent", "已隔"), width: 6) {
        (context.days(row($0).warning?.silence), row($0).mark.1 == .muted ? .text : row($0).mark.1)
      },
      TableColumn(heading: Phrase("12 months", "近12个月"), width: 12, isNumber: false, from: 90) {
        (Sparkline(amounts: portfolio.months(of: row($0).id)).text, .accent)
      },
      TableColumn(heading: Phrase("Change", "变化"), width: 7, from: 60) {
        Portfolio.Row.cell(of: row($0).warning?.recent)
      },
      TableColumn(heading: Phrase("At risk", "风险金额"), width: 11, from: 72) {
        let risk = row($0).warning?.atRisk ?? .zero
        return risk == .zero ? ("–", .muted) : (risk.grouped, row($0).mark.1)
      },
    ]
  }

  /// How many need attention, what is at risk, and what is compared.
  private func head(columns: Int, rows: Int, context: Context) -> [StyledLine] {
    guard rows >= 8, let horizon = context.portfolio.horizon else { return [] }
    let money = context.portfolio.atRisk.grouped(in: context.book.settings.currency)
    let count = context.portfolio.warned
    let first = Phrase(
      count == 1
        ? "1 account needs attention · at risk in a year: \(money)"
        : "\(count) accounts need attention · at risk in a year: \(money)",
      "\(count) 家客户需要留意 · 一年风险金额 \(money)")
    guard rows >= 14 else { return [StyledLine(" " + context.say(first), .heading)] }
    let basis = context.portfolio.rows.lazy.compactMap(\.warning?.recent?.basis).first
    let compared = basis.map { basis in
      Phrase(
        "Change: \(basis.comparison.en). Late is judged by each account’s own rhythm.",
        "变化：\(basis.comparison.zh)。晚不晚按客户自己的下单节奏判断。")
    }
    var lines = [StyledLine(" " + context.say(first), .heading)]
    let ahead = context.portfolio.caution(on: context.today)
    for (phrase, role) in [
      (compared, StyleRole.muted), (horizon.caution, .warning), (ahead, .warning),
    ] {
      guard let phrase else { continue }
      lines += StyledLine.wrapped(
        mark: " ", markRole: role, text: context.say(phrase), role: role, columns: columns)
    }
    return lines
  }

  func explains(_ row: ReportRow, context: Context) -> Bool { row.account != nil }

  func arithmetic(of row: ReportRow, context: Context) -> [Phrase] {
    guard let account = row.account, let warning = context.portfolio[account]?.warning else {
      return []
    }
    return warning.arithmetic(currency: context.book.settings.currency)
      + context.orderLines(of: account)
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

extension Context {
  /// A number of days, or a dash.
  fileprivate func days(_ count: Int?) -> String {
    count.map { say(Phrase("\($0) d", "\($0)天")) } ?? "–"
  }
}
