// The portfolio: who makes the revenue, the largest first, and where the most of it is reached.

import Analysis
import Method
import Model

extension BookReport {
  /// The accounts by revenue with what they make together (Pareto, 80/20).
  ///
  /// The facts have the keys `period from to total asOf ordersUntil ordersAhead` and `concentration classes`;
  /// `ordersAhead` counts the order lines dated after `asOf`, which are in no other number. Shares are
  /// fractions of 1; an account that brought back more than it bought has a negative one, and what accounts
  /// make together is never above 1.
  ///
  /// - Complexity: O(1); its rows are those of the portfolio.
  static func pareto(of analysis: BookAnalysis) -> BookReport {
    let portfolio = analysis.portfolio
    var report = BookReport(.pareto)
    report.facts = [
      ReportFact("period", .tag(portfolio.period.text)),
      ReportFact("from", .optional(portfolio.days?.first) { .day($0) }),
      ReportFact("to", .optional(portfolio.days?.last) { .day($0) }),
      ReportFact("total", .money(portfolio.total)),
      ReportFact("asOf", .optional(portfolio.horizon?.asked) { .day($0) }),
      ReportFact("ordersUntil", .optional(portfolio.latestDay) { .day($0) }),
      ReportFact(
        "ordersAhead",
        .record([
          ReportFact("lines", .count(portfolio.ahead.lines)),
          ReportFact("amount", .money(portfolio.ahead.sum)),
        ])),
      ReportFact("concentration", portfolio.concentration.record),
      ReportFact("classes", .list(portfolio.classes.map { $0.record(of: portfolio.total) })),
    ]
    report.summary = ParetoWords.summary(of: analysis)
    if portfolio.total <= .zero { report.instead = noOrders(in: analysis) }
    report.sections = [
      ReportSection(
        "accounts", columns: columns(analysis), count: portfolio.rows.count,
        mark: (
          portfolio.concentration.makingMost - 1,
          Phrase("80% of the revenue is reached here", "到这里占销售额的 80%")
        )
      ) { ReportRow(account: portfolio.rows[$0].id) }
    ]
    report.arithmetic = { row in
      row.account.map { ParetoWords.arithmetic(of: $0, analysis) } ?? []
    }
    return report
  }

  /// What is said where there is nothing to add up.
  static func noOrders(in analysis: BookAnalysis) -> [ReportLine] {
    let (portfolio, ahead) = (analysis.portfolio, analysis.portfolio.caution(on: analysis.today))
    if let latest = portfolio.latestDay, portfolio.uncounted.isEmpty {
      let words = portfolio.periodWords
      return [
        ReportLine(
          Phrase(
            "Nothing was bought in this period (\(words.en)); the latest order is of \(latest). Choose another one with v, or --period all.",
            "这段时间（\(words.zh)）没有采购；最近一笔订单是 \(latest)。按 v 换一段，或用 --period all。"))
      ] + [ahead].compactMap { $0.map { ReportLine($0, .warning) } }
    }
    return [
      ReportLine(
        portfolio.uncounted.isEmpty
          ? Phrase(
            "No orders yet: import some, or add order lines to an account.",
            "还没有订单：请导入订单，或在客户里新建订单。")
          : Phrase("No order that can be added up.", "没有可以合计的订单。"))
    ] + [ahead].compactMap { $0.map { ReportLine($0, .warning) } }
  }

  /// The columns of the table.
  private static func columns(_ analysis: BookAnalysis) -> [ReportColumn] {
    let (rows, portfolio) = (analysis.portfolio.rows, analysis.portfolio)
    return [
      .data("id") { .text(rows[$0].id.description) },
      ReportColumn(
        "rank", Phrase("Place", "名次"), short: Phrase("#", "#"), room: 4, isNumber: true,
        sortsDown: false
      ) {
        ReportCell(.count(rows[$0].rank), .muted)
      },
      .standing { rows[$0] },
      .warning(rank: 1) { rows[$0] },
      .account("name", Account.Field.name.name, short: Phrase("Name", "名称"), in: analysis.book) {
        rows[$0].id
      },
      .number("revenue", Phrase("Revenue", "销售额"), room: 12, rank: 1) { .money(rows[$0].revenue) },
      ReportColumn("share", Phrase("Share", "占比"), room: 6, isNumber: true) {
        .tenths(rows[$0].share)
      },
      ReportColumn("cumulativeShare", Phrase("Sum", "累计"), room: 6, isNumber: true) {
        .tenths(rows[$0].cumulativeShare)
      },
      ReportColumn("curve", Phrase("Curve", "累计曲线"), room: 20, place: .graphic, rank: 4) {
        ReportCell(.none, Phrase(verbatim: bar(rows[$0].cumulativeShare, columns: 20)), .accent)
      },
      .months(rank: 3) { portfolio.months(of: rows[$0].id) },
      .change("trend", Phrase("Trend", "趋势"), rank: 2) { rows[$0].trend },
      .data("proposed") { .optional(rows[$0].proposed) { .tag($0.letter) } },
      .data("chosen") { .optional(rows[$0].chosen) { .tag($0.letter) } },
      .data("reason") { .words(rows[$0].reason) },
    ]
  }

  /// A part of the whole as a bar.
  private static func bar(_ share: Double, columns: Int) -> String {
    let full = max(0, min(columns, Int((share * Double(columns)).rounded())))
    return String(repeating: "█", count: full) + String(repeating: "░", count: columns - full)
  }
}

/// What the portfolio says in sentences.
private enum ParetoWords {
  /// The concentration, the classes, what is compared, and cautions.
  static func summary(of analysis: BookAnalysis) -> [ReportLine] {
    let portfolio = analysis.portfolio
    let facts = portfolio.concentration
    let total = portfolio.total.grouped(in: analysis.book.settings.currency)
    let (largest, five) = (facts.largestShare.percent, facts.fiveLargestShare.percent)
    let classes = portfolio.classes.filter { $0.accounts > 0 }.map { $0.words(of: portfolio.total) }
    let basis = portfolio.rows.lazy.compactMap(\.trend?.basis).first
    let lines: [(Phrase?, ReportTone)] = [
      (
        Phrase(
          "Largest \(largest), five largest \(five) · HHI \(Int(facts.index.rounded())): \(facts.meaning.en)",
          "最大一家占 \(largest)，前五家占 \(five) · HHI \(Int(facts.index.rounded()))：\(facts.meaning.zh)"),
        .plain
      ),
      (
        Phrase(
          "Counted: \(portfolio.periodWords.en); v or --period chooses another.",
          "统计范围：\(portfolio.periodWords.zh)；按 v 或用 --period 换一段。"), .muted
      ),
      (facts.evenness, .warning),
      (classes.joined(" · "), .plain),
      (
        basis.map { basis in
          let aside =
            portfolio.period == .usual
            ? Phrase("", "")
            : Phrase(
              " It is of now: no class of another period rests on it.", "这是眼下的趋势，不影响其他时段的分类。")
          return Phrase(
            "Trend: \(basis.comparison.en).\(aside.en)", "趋势：\(basis.comparison.zh)。\(aside.zh)")
        }, .muted
      ),
      (portfolio.horizon?.caution, .warning), (portfolio.caution(on: analysis.today), .warning),
    ]
    return [ReportLine(facts.most(of: total), .heading, isMain: true)]
      + lines.compactMap { text, tone in
        text.flatMap { $0.en.isEmpty ? nil : ReportLine($0, tone) }
      }
  }

  /// How the place of an account comes about.
  static func arithmetic(of account: EntityID, _ analysis: BookAnalysis) -> [Phrase] {
    let portfolio = analysis.portfolio
    guard let place = portfolio[account] else { return [] }
    let currency = analysis.book.settings.currency
    let whole = portfolio.total.grouped(in: currency)
    let running = portfolio.rows[..<place.rank].reduce(into: Money.zero) { $0 += $1.revenue }
    var lines = analysis.classWords(of: account) + analysis.classStrategy(of: account)
    lines += [
      Phrase(
        "Counted: \(portfolio.periodWords.en). In all years: \(place.history.revenue.grouped) from \(place.history.lines) order lines.",
        "统计范围：\(portfolio.periodWords.zh)。历年合计 \(place.history.revenue.grouped)，\(place.history.lines) 笔订单。"
      ),
      Phrase(
        "Share: \(place.revenue.grouped) / \(whole) = \(place.share.percentWithTenths), from \(place.orders) order lines less what came back.",
        "占比：\(place.revenue.grouped) / \(whole) = \(place.share.percentWithTenths)，共 \(place.orders) 笔订单，已减退货。"
      ),
      Phrase(
        "Sum of places 1 to \(place.rank): \(running.grouped) / \(whole) = \(place.cumulativeShare.percentWithTenths) (never above 100%: returns that exceed purchases come last).",
        "前 \(place.rank) 名合计：\(running.grouped) / \(whole) = \(place.cumulativeShare.percentWithTenths)（最多 100%：退货多于采购的客户排在最后）。"
      ),
      index(place, in: portfolio),
    ]
    if let trend = place.trend { lines += trend.arithmetic(currency: currency) }
    return lines + analysis.orderLines(of: account)
  }

  /// What an account adds to the concentration of the book, and of which whole its share is taken.
  static func index(_ place: Portfolio.Row, in portfolio: Portfolio) -> Phrase {
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
      "HHI：销售额大于零的 \(facts.buying) 家客户（合计 \(whole)）各自百分比占比的平方和；\(sum.zh)。低于 1000 为分散，1800 以上为高度集中。")
  }
}

extension ClassSum {
  /// How many accounts it has and what they make, in a few words.
  fileprivate func words(of total: Money) -> Phrase {
    let share = revenue.fraction(of: total).percent
    guard let standing else {
      return Phrase("no class: \(accounts) (\(share))", "未分类：\(accounts) 家（\(share)）")
    }
    return Phrase(
      "\(standing.letter): \(accounts) \(accounts == 1 ? "account" : "accounts"), \(revenue.grouped) (\(share))",
      "\(standing.letter) 类：\(accounts) 家，\(revenue.grouped)（\(share)）")
  }
}

extension ClassSum {
  /// The class and its sums, for scripts.
  fileprivate func record(of total: Money) -> ReportValue {
    .record([
      ReportFact("class", .optional(standing) { .tag($0.letter) }),
      ReportFact("accounts", .count(accounts)), ReportFact("revenue", .money(revenue)),
      ReportFact("share", .fraction(revenue.fraction(of: total))),
    ])
  }
}

extension Concentration {
  /// The measures, for scripts.
  fileprivate var record: ReportValue {
    .record([
      ReportFact("accounts", .count(accounts)), ReportFact("buying", .count(buying)),
      ReportFact("reaching80", .count(makingMost)),
      ReportFact("largestShare", .fraction(largestShare)),
      ReportFact("fiveLargestShare", .fraction(fiveLargestShare)),
      ReportFact("hhi", .fraction(index)), ReportFact("hhiWhole", .money(whole)),
    ])
  }
}
