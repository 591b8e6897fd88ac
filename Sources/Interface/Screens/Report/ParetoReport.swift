// The portfolio: who makes the revenue, the largest first, and where the most of it is reached.

import Drawing
import Analysis
import Model
import Report

/// The accounts by revenue with what they make together (Pareto, 80/20).
struct ParetoReport: Report {
  let title = Phrase("Portfolio: who makes the revenue", "客户组合：销售额从哪来")

  var next: (any Report)? { TrendsReport() }

  func page(columns: Int, context: Context) -> Page<ReportRow> {
    var page = Page<ReportRow>(columns: columns)
    page.note(
      context.say(
        Phrase(
          "No orders yet: import some, or add order lines to an account.",
          "还没有订单：请导入订单，或在客户里新建订单。")))
    if let ahead = context.portfolio.caution(on: context.today) {
      page.note(context.say(ahead), .warning)
    }
    return page
  }

  func table(columns: Int, rows: Int, context: Context) -> ReportTable? {
    let portfolio = context.portfolio
    guard portfolio.total > .zero else { return nil }
    let table = TableColumns(Self.columns(context), width: columns)
    let last = portfolio.concentration.makingMost - 1
    return ReportTable(
      head: head(columns: columns, rows: rows, context: context) + [table.heading(context.say)],
      count: portfolio.rows.count, row: { ReportRow(account: portfolio.rows[$0].id) },
      place: { $0.account.flatMap { portfolio.index(of: $0) } },
      lines: { index in
        let line = table.line(of: index)
        return index == last ? [line, Self.divider(columns: columns, context: context)] : [line]
      }, extraLines: 1)
  }

  /// The columns of the table.
  private static func columns(_ context: Context) -> [TableColumn] {
    let rows = context.portfolio.rows
    return [
      TableColumn(heading: Phrase("#", "#"), width: 4) { ("\(rows[$0].rank)", .muted) },
      TableColumn(heading: Phrase("C", "类"), width: 2, isNumber: false) { rows[$0].letter },
      TableColumn(heading: Phrase("!", "!"), width: 2, isNumber: false, from: 60) {
        rows[$0].mark
      },
      TableColumn(heading: Phrase("Name", "名称"), width: 0, isNumber: false) {
        (context.book.title(of: rows[$0].id, .account), .text)
      },
      TableColumn(heading: Phrase("Revenue", "销售额"), width: 12, from: 60) {
        (rows[$0].revenue.grouped, .text)
      },
      TableColumn(heading: Phrase("Share", "占比"), width: 6) {
        (rows[$0].share.percentWithTenths, .text)
      },
      TableColumn(heading: Phrase("Sum", "累计"), width: 6) {
        (rows[$0].cumulativeShare.percentWithTenths, .text)
      },
      TableColumn(heading: Phrase("Curve", "累计曲线"), width: 20, isNumber: false, from: 110) {
        (bar(rows[$0].cumulativeShare, columns: 20), .accent)
      },
      TableColumn(heading: Phrase("12 months", "近12个月"), width: 12, isNumber: false, from: 72) {
        (Sparkline(amounts: context.portfolio.months(of: rows[$0].id)).text, .accent)
      },
      TableColumn(heading: Phrase("Trend", "趋势"), width: 7, from: 66) { rows[$0].trendCell },
    ]
  }

  /// A part of the whole as a bar.
  private static func bar(_ share: Double, columns: Int) -> String {
    let full = max(0, min(columns, Int((share * Double(columns)).rounded())))
    return String(repeating: "█", count: full) + String(repeating: "░", count: columns - full)
  }

  /// The line where four fifths of the revenue are reached.
  private static func divider(columns: Int, context: Context) -> StyledLine {
    let words = context.say(
      Phrase("80% of the revenue is reached here", "到这里占销售额的 80%"))
    let rest = max(0, columns - words.displayWidth - 6)
    return StyledLine(
      "  ── \(words) " + String(repeating: "─", count: rest), .accent)
  }

  /// The concentration and the classes, as far as there is room.
  private func head(columns: Int, rows: Int, context: Context) -> [StyledLine] {
    guard rows >= 8 else { return [] }
    let portfolio = context.portfolio
    let facts = portfolio.concentration
    let total = portfolio.total.grouped(in: context.book.settings.currency)
    let most = Phrase(
      "\(facts.makingMost) of \(facts.accounts) accounts make 80% of \(total)",
      "\(facts.accounts) 家客户里，\(facts.makingMost) 家占 \(total) 的 80%")
    guard rows >= 14 else { return [StyledLine(" " + context.say(most), .heading)] }
    let largest = facts.largestShare.percent
    let five = facts.fiveLargestShare.percent
    let spread = Phrase(
      "Largest \(largest), five largest \(five) · HHI \(Int(facts.index.rounded())): \(facts.meaning.en)",
      "最大一家占 \(largest)，前五家占 \(five) · HHI \(Int(facts.index.rounded()))：\(facts.meaning.zh)")
    let classes = portfolio.classes.filter { $0.accounts > 0 }.map {
      context.say($0.words(of: portfolio.total))
    }
    var lines = [StyledLine(" " + context.say(most), .heading)]
    let basis = portfolio.rows.lazy.compactMap(\.trend?.basis).first
    let compared = basis.map {
      Phrase("Trend: \($0.comparison.en).", "趋势：\($0.comparison.zh)。")
    }
    for (text, role) in [
      (context.say(spread), StyleRole.text), (facts.evenness.map(context.say) ?? "", .warning),
      (classes.joined(separator: " · "), .text),
      (compared.map(context.say) ?? "", .muted),
      (portfolio.horizon?.caution.map(context.say) ?? "", .warning),
      (portfolio.caution(on: context.today).map(context.say) ?? "", .warning),
    ] where !text.isEmpty {
      lines += StyledLine.wrapped(
        mark: " ", markRole: role, text: text, role: role, columns: columns)
    }
    return lines
  }
}

extension ParetoReport {
  func explains(_ row: ReportRow, context: Context) -> Bool { row.account != nil }

  func arithmetic(of row: ReportRow, context: Context) -> [Phrase] {
    guard let account = row.account, let place = context.portfolio[account] else { return [] }
    let portfolio = context.portfolio
    let currency = context.book.settings.currency
    let whole = portfolio.total.grouped(in: currency)
    let running = portfolio.rows[..<place.rank].reduce(into: Money.zero) { $0 += $1.revenue }
    var lines = context.classWords(of: account) + context.classStrategy(of: account)
    lines += [
      Phrase(
        "Share: \(place.revenue.grouped) / \(whole) = \(place.share.percentWithTenths), from \(place.orders) order lines less what came back.",
        "占比：\(place.revenue.grouped) / \(whole) = \(place.share.percentWithTenths)，共 \(place.orders) 行订单，已减退货。"
      ),
      Phrase(
        "Sum of places 1 to \(place.rank): \(running.grouped) / \(whole) = \(place.cumulativeShare.percentWithTenths) (never above 100%: returns that exceed purchases come last).",
        "第 1 到第 \(place.rank) 名合计：\(running.grouped) / \(whole) = \(place.cumulativeShare.percentWithTenths)（最多 100%：退货多于采购的客户排在最后）。"
      ),
      Self.index(place, in: portfolio),
    ]
    if let trend = place.trend { lines += trend.arithmetic(currency: currency) }
    return lines + context.orderLines(of: account)
  }
}

extension ParetoReport {
  /// What an account adds to the concentration of the book, and of which whole its share is taken.
  private static func index(_ place: Portfolio.Row, in portfolio: Portfolio) -> Phrase {
    let facts = portfolio.concentration
    let (whole, all) = (facts.whole.grouped, Int(facts.index.rounded()))
    let part = facts.addition(of: place).rounded()
    let sum =
      place.revenue > .zero
      ? Phrase(
        "this one adds (\(place.revenue.grouped) / \(whole) × 100)² = \(Int(part)) of \(all)",
        "这一家为 (\(place.revenue.grouped) / \(whole) × 100)² = \(Int(part))，合计 \(all)")
      : Phrase("this one adds nothing to \(all)", "这一家不计，合计 \(all)")
    return Phrase(
      "HHI: the squares of the shares in per cent, added up, among the \(facts.buying) accounts with revenue above zero (\(whole) together); \(sum.en). Below 1,000 is well spread, from 1,800 on highly concentrated.",
      "HHI：销售额大于零的 \(facts.buying) 家客户（合计 \(whole)）各自百分比占比的平方和；\(sum.zh)。低于 1000 为分散，1800 以上为高度集中。"
    )
  }
}

extension Portfolio.Row {
  /// The class that counts, as a cell.
  var letter: (String, StyleRole) {
    (markedLetter ?? "·", standing.map { Look.style(of: $0) } ?? .muted)
  }

  /// Whether it needs attention, as a cell.
  var mark: (String, StyleRole) {
    guard let warning, let severity = warning.severity else { return ("", .muted) }
    return (warning.state.sign, Look.style(of: severity))
  }

  /// How it moved, as a cell.
  var trendCell: (String, StyleRole) { Self.cell(of: trend) }

  /// A comparison as a cell.
  static func cell(of trend: Portfolio.Trend?) -> (String, StyleRole) {
    guard let trend, let change = trend.change else { return ("–", .muted) }
    return (change.arrowed, trend.isFall ? .warning : .text)
  }
}

extension ClassSum {
  /// How many accounts it has and what they make, in a few words.
  func words(of total: Money) -> Phrase {
    let share = revenue.fraction(of: total).percent
    guard let standing else {
      return Phrase("no class: \(accounts) (\(share))", "未分类：\(accounts) 家（\(share)）")
    }
    return Phrase(
      "\(standing.letter): \(accounts) \(accounts == 1 ? "account" : "accounts"), \(revenue.grouped) (\(share))",
      "\(standing.letter) 类：\(accounts) 家，\(revenue.grouped)（\(share)）")
  }
}
