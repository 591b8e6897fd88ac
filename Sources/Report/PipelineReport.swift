// The pipeline: the open business by stage and by month, weighted, beside what was ordered in the last months.

import Analysis
import Model

extension BookReport {
  /// What business may come.
  ///
  /// The facts have the keys `asOf open amount weighted withoutAmount withoutChance withoutRate late` and
  /// `orderedAMonth`. Amounts are in the book's money; `weighted` is each amount times its chance, and what has no
  /// chance is not in it. `months` has the last whole months with what was ordered, the one that is running, then those
  /// to come.
  ///
  /// - Complexity: O(n log n) in the opportunities, O(order lines).
  static func pipeline(of analysis: BookAnalysis) -> BookReport {
    let pipeline = Pipeline(of: analysis.book, today: analysis.today)
    let ordered = analysis.portfolio.wholeMonths(orderMonths)
    let total = pipeline.total
    var report = BookReport(.pipeline)
    report.facts = [
      ReportFact("asOf", .day(analysis.today)), ReportFact("open", .count(total.count)),
      ReportFact("amount", .money(total.amount)), ReportFact("weighted", .money(total.weighted)),
      ReportFact("withoutAmount", .count(total.withoutAmount)),
      ReportFact("withoutChance", .count(total.withoutChance)),
      ReportFact("withoutRate", .count(total.withoutRate)),
      ReportFact("late", .count(pipeline.late.count)),
      ReportFact("orderedAMonth", .optional(average(ordered)) { .money($0) }),
    ]
    report.summary = pipelineSummary(pipeline, ordered, analysis)
    report.sections = [
      stages(of: pipeline),
      months(
        of: pipeline, ordered + [running(after: ordered.last?.end, in: analysis)].compactMap(\.self)
      ),
      deals(of: pipeline, in: analysis),
    ]
    report.arithmetic = { row in
      guard let deal = pipeline.deals.first(where: { $0.id == row.target?.id }) else {
        return PipelineWords.rules
      }
      return PipelineWords.arithmetic(of: deal, in: analysis.book) + PipelineWords.rules
    }
    return report
  }

  /// So many whole months of orders stand beside the forecast.
  private static let orderMonths = 6

  /// What was ordered in the month of the latest order, where that is not over: no average counts it, and yet it was
  /// ordered. Nil where the last whole month has the latest order.
  private static func running(
    after whole: Day?, in analysis: BookAnalysis
  ) -> (end: Day, amount: Money)? {
    guard let latest = analysis.portfolio.latestDay, whole.map({ $0 < latest }) ?? true else {
      return nil
    }
    let first = latest.adding(days: 1 - latest.civil.day)
    let rates = analysis.book.rates
    let sum = analysis.book.orders.rows.reduce(Money.zero) { sum, line in
      guard let day = line.day, (first...latest).contains(day) else { return sum }
      return sum + (rates.counted(line)?.amount ?? .zero)
    }
    return (latest.endOfMonth, sum)
  }

  /// What was ordered in a month on average; nil without orders.
  private static func average(_ ordered: [(end: Day, amount: Money)]) -> Money? {
    guard !ordered.isEmpty else { return nil }
    let sum = ordered.reduce(Money.zero) { $0 + $1.amount }
    return Money(hundredths: sum.hundredths / Int64(ordered.count))
  }

  /// How much is open, what is missing in the sums, and what was ordered.
  private static func pipelineSummary(
    _ pipeline: Pipeline, _ ordered: [(end: Day, amount: Money)], _ analysis: BookAnalysis
  ) -> [ReportLine] {
    guard pipeline.total.count > 0 else {
      return [
        ReportLine(
          Phrase(
            "No open business: a notes an opportunity of the selected account, and an export of deals brings them in (O).",
            "还没有进行中的商机：选中客户后按 a 记一个，或按 O 导入商机清单。"), isMain: true)
      ]
    }
    let (total, currency) = (pipeline.total, analysis.book.settings.currency)
    let (amount, weighted) = (
      total.amount.grouped(in: currency), total.weighted.grouped(in: currency)
    )
    let main = Phrase(
      "\(Kind.opportunity.counted(total.count).en) open: \(amount), weighted by their chances \(weighted)",
      "进行中的商机 \(total.count) 个：\(amount)，按把握加权 \(weighted)")
    let lines: [(Phrase?, ReportTone)] = [
      (average(ordered).flatMap { PipelineWords.trend($0, ordered, currency) }, .plain),
      (PipelineWords.late(pipeline.late, currency), .warning),
      (PipelineWords.chanceless(total, currency), .warning),
      (PipelineWords.amountless(total), .muted), (PipelineWords.rateless(total), .warning),
      (analysis.portfolio.horizon?.caution, .warning),
    ]
    return [ReportLine(main, .heading, isMain: true)]
      + lines.compactMap { text, tone in text.map { ReportLine($0, tone) } }
  }

  /// The stages with what stands at each.
  private static func stages(of pipeline: Pipeline) -> ReportSection {
    let rows = pipeline.stages
    return ReportSection(
      "stages", heading: Phrase("By stage", "按阶段"),
      columns: [
        ReportColumn("stage", Opportunity.Field.stage.name, room: 16, most: 24) {
          ReportCell(.words(rows[$0].name))
        },
        ReportColumn("chance", Phrase("Chance", "把握"), room: 6, isNumber: true) {
          let chance = rows[$0].chance
          return ReportCell(
            .optional(chance) { .count($0) },
            Phrase(verbatim: chance.map { "\($0)%" } ?? "–"), .muted)
        },
      ] + sumColumns { rows[$0].sum }, count: rows.count
    ) { ReportRow(id: "stage-\($0)") }
  }

  /// The months: what was ordered, then what is expected.
  private static func months(
    of pipeline: Pipeline, _ ordered: [(end: Day, amount: Money)]
  ) -> ReportSection {
    // The running month, or on its last day the whole one, is still to come as well.
    let coming = pipeline.months.first?.end ?? .distantFuture
    var rows = ordered.filter { $0.end < coming }
      .map { MonthRow(label: .month($0.end), ordered: $0.amount) }
    if pipeline.late.count > 0 { rows.append(MonthRow(label: .late, sum: pipeline.late)) }
    rows += pipeline.months.map { month in
      let known = ordered.first { $0.end == month.end }?.amount
      return MonthRow(label: .month(month.end), ordered: known, sum: month.sum)
    }
    if pipeline.later.count > 0 { rows.append(MonthRow(label: .later, sum: pipeline.later)) }
    if pipeline.undated.count > 0 { rows.append(MonthRow(label: .undated, sum: pipeline.undated)) }
    let all = rows
    var section = ReportSection(
      "months", heading: Phrase("By month: ordered, and expected", "按月：已下单的和预计的"),
      columns: [
        ReportColumn("month", Phrase("Month", "月份"), room: 12) {
          ReportCell(all[$0].label.value, all[$0].label.words)
        },
        .number("ordered", Phrase("Ordered", "已下单"), room: 12) {
          .optional(all[$0].ordered) { .money($0) }
        },
      ] + sumColumns { all[$0].sum }, count: all.count
    ) { ReportRow(id: "month-\($0)") }
    section.limit = 40
    return section
  }

  /// How many, how much, and weighted.
  private static func sumColumns(_ sum: @escaping @Sendable (Int) -> DealSum?) -> [ReportColumn] {
    [
      .number("open", Phrase("Open", "个数"), room: 5, .muted) {
        .optional(sum($0)) { .count($0.count) }
      },
      .number("amount", Opportunity.Field.amount.name, room: 12) {
        .optional(sum($0)) { .money($0.amount) }
      },
      .number("weighted", Phrase("Weighted", "加权"), room: 12) {
        .optional(sum($0)) { .money($0.weighted) }
      },
    ]
  }

  /// What an opportunity would bring: in the book's money, or, where there is no rate, in its own, which is in no sum.
  private static func amountCell(of open: OpenDeal, _ deal: Opportunity?) -> ReportCell {
    if let amount = open.amount { return ReportCell(.money(amount)) }
    guard let deal, let own = deal.amount else { return ReportCell(.none) }
    return ReportCell(.none, Phrase(verbatim: own.grouped(in: deal.currency)), .muted)
  }

  /// The opportunities, the next to be decided first.
  private static func deals(of pipeline: Pipeline, in analysis: BookAnalysis) -> ReportSection {
    let (book, deals, today) = (analysis.book, pipeline.deals, analysis.today)
    let deal = { @Sendable (place: Int) in book.opportunities[deals[place].id] }
    var section = ReportSection(
      "opportunities", heading: Phrase("One by one", "逐个列出"),
      columns: [
        .data("id") { .text(deals[$0].id.description) },
        ReportColumn("expected", Phrase("Expected", "预计"), room: 10) {
          let day = deals[$0].expected
          return ReportCell(
            .optional(day) { .day($0) },
            day.map { Phrase(verbatim: $0.description) } ?? Phrase(verbatim: "–"),
            (day ?? today) < today ? .overdue : .muted)
        },
        .account("account", Phrase("Account", "客户"), in: book) { deals[$0].account },
        ReportColumn("name", Opportunity.Field.name.name, room: 16) {
          ReportCell(.text(deal($0)?.name ?? ""))
        },
        ReportColumn("stage", Opportunity.Field.stage.name, room: 10, most: 16) {
          ReportCell(.words(deal($0).map { book.stageName(of: $0) } ?? Phrase("", "")))
        },
        ReportColumn("chance", Phrase("Chance", "把握"), room: 6, least: 4, isNumber: true) {
          let chance = deals[$0].chance
          return ReportCell(
            .optional(chance) { .count($0) }, Phrase(verbatim: chance.map { "\($0)" } ?? "–"))
        },
        ReportColumn("amount", Opportunity.Field.amount.name, room: 12, isNumber: true) {
          amountCell(of: deals[$0], deal($0))
        },
        .number("weighted", Phrase("Weighted", "加权"), room: 12, rank: 3) {
          .optional(deals[$0].weighted) { .money($0) }
        },
        ReportColumn("decider", Opportunity.Field.decider.name, room: 10, most: 16, rank: 4) {
          ReportCell(.filled(book.personName(deal($0)?.decider)), .muted)
        },
        ReportColumn("competitor", Opportunity.Field.competitor.name, room: 10, most: 16, rank: 5) {
          ReportCell(.filled(deal($0)?.competitor ?? ""), .muted)
        },
      ], count: deals.count
    ) { place in
      ReportRow(
        id: deals[place].id.description, account: deals[place].account,
        target: ReportTarget(id: deals[place].id, kind: .opportunity),
        person: deal(place)?.decider)
    }
    section.hidesWhenEmpty = true
    return section
  }
}

/// A row of the months: what was ordered, or what is expected.
private struct MonthRow: Sendable {
  /// Which stretch of time it is.
  enum Label: Sendable {
    case month(Day), late, later, undated

    /// For scripts: `2026-12`, `late`, `later`, `undated`.
    var value: ReportValue {
      switch self {
      case .month(let end): .tag(String(end.description.prefix(7)))
      case .late: .tag("late")
      case .later: .tag("later")
      case .undated: .tag("undated")
      }
    }

    /// For people.
    var words: Phrase {
      switch self {
      case .month(let end): Phrase(verbatim: String(end.description.prefix(7)))
      case .late: Phrase("overdue", "已过期")
      case .later: Phrase("later", "以后")
      case .undated: Phrase("no date", "没有日期")
      }
    }
  }

  let label: Label
  var ordered: Money?
  var sum: DealSum?
}

/// What the pipeline says in sentences.
private enum PipelineWords {
  /// What was ordered lately, as a measure for what is expected.
  static func trend(
    _ average: Money, _ ordered: [(end: Day, amount: Money)], _ currency: String
  ) -> Phrase? {
    guard let first = ordered.first?.end, let last = ordered.last?.end else { return nil }
    let (from, to) = (first.description.prefix(7), last.description.prefix(7))
    let money = average.grouped(in: currency)
    return Phrase(
      "For comparison: from \(from) to \(to) orders came to \(money) a month on average.",
      "作为对照：\(from) 到 \(to) 平均每月下单 \(money)。")
  }

  /// That decisions are overdue.
  static func late(_ sum: DealSum, _ currency: String) -> Phrase? {
    guard sum.count > 0 else { return nil }
    let money = sum.amount.grouped(in: currency)
    return Phrase(
      "\(sum.count) of them should have been decided by now (\(money)): ask how they stand, and set a new day or end them (x).",
      "其中 \(sum.count) 个已过预计日期（\(money)）：请问清进展，改日期或了结（x）。")
  }

  /// That some have no chance, and so no weight.
  static func chanceless(_ sum: DealSum, _ currency: String) -> Phrase? {
    guard sum.withoutChance > 0 else { return nil }
    let money = sum.amountWithoutChance.grouped(in: currency)
    return Phrase(
      "Not in the weighted sums: \(money) of \(sum.withoutChance) without a chance, as their stage is not in your list; e on a stage changes the list.",
      "加权合计未计入 \(sum.withoutChance) 个没有把握的商机（\(money)）：它们的阶段不在列表里；在阶段行按 e 可改列表。")
  }

  /// That some have no amount.
  static func amountless(_ sum: DealSum) -> Phrase? {
    guard sum.withoutAmount > 0 else { return nil }
    let (are, add) = sum.withoutAmount == 1 ? ("is", "adds") : ("are", "add")
    return Phrase(
      "\(sum.withoutAmount) without an amount \(are) counted, but \(add) nothing to the sums.",
      "有 \(sum.withoutAmount) 个没填金额，只计个数，不计金额。")
  }

  /// That some are in a currency without a rate.
  static func rateless(_ sum: DealSum) -> Phrase? {
    guard sum.withoutRate > 0 else { return nil }
    let (are, add) = sum.withoutRate == 1 ? ("is", "adds") : ("are", "add")
    return Phrase(
      "\(sum.withoutRate) \(are) in a currency without a rate and \(add) nothing to the sums: enter the rate in the book settings (:).",
      "有 \(sum.withoutRate) 个的币种没有汇率，不计金额：请按 : 打开“客户簿设置”填写。")
  }

  /// How the sums come about.
  static let rules = [
    Phrase(
      "Weighted: the amount times the chance. The chance is the opportunity's own, else that of its stage.",
      "加权 = 金额 × 把握。把握以商机自己填的为准，没填的按所在阶段。"),
    Phrase(
      "An amount in another currency counts by today's rate of the book.", "其他币种的金额按客户簿当前汇率折算。"),
    Phrase(
      "Ordered: the order lines of each whole month, less what came back.", "已下单：该月全部订单金额，已减退货。"),
  ]

  /// How the weight of one comes about.
  static func arithmetic(of deal: OpenDeal, in book: Book) -> [Phrase] {
    let currency = book.settings.currency
    guard let opportunity = book.opportunities[deal.id] else { return [] }
    let words = book.words(about: opportunity)
    guard let amount = deal.amount, let chance = deal.chance, let weighted = deal.weighted else {
      return [words]
    }
    let line =
      "\(amount.exact(in: currency)) × \(chance)% = \(weighted.exact(in: currency))"
    return [words, Phrase(verbatim: line)]
  }
}
