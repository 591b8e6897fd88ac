// The white space of the book: accounts × product lines, who supplies each, and what is open.

import Analysis
import Model

extension BookReport {
  /// A grid with a row for each account, the largest first, and a column for each product line, the one
  /// with most money first.
  ///
  /// - Complexity: O(product lines) once the analysis knows the channel.
  static func space(of analysis: BookAnalysis) -> BookReport {
    let (space, rows) = (analysis.channel.space, analysis.portfolio.rows)
    let unknown = space.unknown(accounts: rows.count)
    var report = BookReport(.space)
    report.facts = [
      ReportFact("open", .money(space.open.sum)), ReportFact("unknown", .count(unknown)),
    ]
    if space.lines.isEmpty {
      report.instead = [
        ReportLine(
          Phrase(
            "No product line is known yet: import orders, or register on an account's page who supplies it (1, W, a).",
            "还没有任何产品线：请导入订单，或在客户的渠道页登记由谁供（选中客户，按 W，再按 a）。"))
      ]
    }
    let sum = ChannelWords.sum(space.open.sum, unknown, analysis.book)
    report.summary = [ReportLine(sum, .plain, isMain: true)] + legend.map { ReportLine($0) }
    if space.contradictions > 0 { report.summary.append(ReportLine(contradiction, .warning)) }
    var grid = ReportSection(
      "accounts", columns: columns(of: space, analysis), count: rows.count
    ) { ReportRow(account: rows[$0].id) }
    grid.withoutRoom = { count in
      Phrase(
        "Product lines without room here: \(count); = on an account lists all.",
        "放不下的产品线：\(count) 条；在客户上按 = 看全部。")
    }
    report.sections = [grid]
    report.arithmetic = { row in row.account.map { ChannelWords(analysis).space(of: $0) } ?? [] }
    return report
  }

  /// What the signs and the amounts mean.
  private static let legend = [
    Phrase(
      "● us  ✗ competitor  ⌂ in-house  – does not buy  ? not known  + several suppliers",
      "● 我们  ✗ 竞争对手  ⌂ 自己做  – 不采购  ? 还不知道  + 多家供货"),
    Phrase(
      "Amounts of a year: bought from us (●), else what is open (? unknown). ! contract ends within 90 days, ‼ ended",
      "金额按一年：● 是向我们采购的，其余是还没拿到的（? 不明）。! 合同 90 天内到期，‼ 已到期"),
  ]

  /// What the sign of a contradiction means.
  private static let contradiction = Phrase(
    "≠ bought from us, though the register names somebody else or nobody: = says what to do",
    "≠ 向我们买了，但登记的是别家或不采购：按 = 看怎么办")

  /// The account, what is open in all, and a cell for each product line.
  private static func columns(of space: WhiteSpace, _ analysis: BookAnalysis) -> [ReportColumn] {
    let account = { @Sendable (place: Int) in analysis.portfolio.rows[place].id }
    let today = analysis.today
    let lines = space.lines.enumerated().map { place, line in
      var column = ReportColumn(
        line.name, Phrase(verbatim: line.name), room: 12, isNumber: true, rank: place + 1
      ) { space.cells(of: account($0), for: line).summary(on: today) }
      column.isSearched = false
      return column
    }
    return [
      .data("id") { .text(account($0).description) },
      .account(least: 20, in: analysis.book, account),
      ReportColumn("open", Phrase("Open", "空白"), room: 11, isNumber: true) {
        let open = space.open(of: account($0)).sum
        let none = space.unknown(of: account($0)) > 0 ? "?" : "·"
        return ReportCell(
          .money(open), Phrase(verbatim: open == .zero ? none : open.grouped),
          open == .zero ? .muted : .warning)
      },
    ] + lines + [
      ReportColumn("competitors", Phrase("Competitors", "竞争对手"), place: .printed) {
        let names = (space.cells[account($0)] ?? []).compactMap(\.supplier.competitor)
        return ReportCell(
          .list(names.map { .text($0) }), Phrase(verbatim: names.joined(separator: ", ")))
      }
    ]
  }
}

extension [SupplyCell] {
  /// The cells of one product line in one: the sign, the money or the name, and a mark where a contract
  /// ends. Where several supply, the one to win from says most.
  fileprivate func summary(on today: Day) -> ReportCell {
    guard let cell = first(where: { $0.supplier != .us }) ?? first else {
      return ReportCell(.none, Phrase(verbatim: "?"), .muted)
    }
    let disputed = first { $0.contradiction != nil }
    let mark = compactMap { $0.end(from: today)?.sign }.first { !$0.isEmpty } ?? ""
    // What they buy from us is never hidden behind whom the register names.
    let said =
      disputed.map { "\(SupplyCell.contradictionSign) \($0.ours.grouped)" }
      ?? "\(cell.supplier.sign) \(cell.shortWords)".trimmed
    let isPlain = mark.isEmpty && disputed == nil
    return ReportCell(
      .optional(cell.open) { .money($0) },
      Phrase(verbatim: said + (count > 1 ? "+" : "") + mark),
      isPlain ? ReportTone(cell.supplier) : .warning)
  }
}

extension SupplyCell {
  /// The money of a cell, or a name where none is known.
  fileprivate var shortWords: String {
    switch supplier {
    case .us: ours.grouped
    case .competitor(let name): spend == nil ? name : (open ?? .zero).grouped
    case .inHouse, .unknown: spend == nil ? "" : (open ?? .zero).grouped
    case .nobody: ""
    }
  }
}

extension Supplier {
  /// The name of a competitor; nil for others and where no name is known.
  var competitor: String? {
    if case .competitor(let name) = self, !name.isEmpty { name } else { nil }
  }
}

extension ReportTone {
  /// The tone of a supplier.
  init(_ supplier: Supplier) {
    self =
      switch supplier {
      case .us: .good
      case .competitor: .bad
      case .inHouse, .nobody: .muted
      case .unknown: .warning
      }
  }
}
