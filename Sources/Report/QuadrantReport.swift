// Size against fit: a picture with four fields, each with a posture, and who stands where.

import Analysis
import Model

extension BookReport {
  /// The accounts with a place by fit, field by field, and the picture of them.
  ///
  /// - Complexity: O(accounts) once the analysis knows the ranking.
  static func quadrant(of analysis: BookAnalysis) -> BookReport {
    let ranking = analysis.keyAccounts
    let ranked = Array(ranking.rows.prefix(ranking.ranked))
    var report = BookReport(.quadrant)
    if ranked.isEmpty {
      report.instead = [
        ReportLine(Phrase("Nothing to draw yet: R shows the list.", "还没有可画的：按 R 看名单。"), .plain),
        ReportLine(FitWords.nothingRanked, .warning),
      ]
    } else {
      report.plot = ReportPlot(of: ranked)
    }
    report.sections = FitField.allCases.map { field in
      let rows = ranked.filter { $0.field == field }
      var section = ReportSection(
        field.rawValue,
        heading: Phrase(
          "\(field.name.en) (\(rows.count)): \(field.posture.en)",
          "\(field.name.zh)（\(rows.count)）：\(field.posture.zh)"),
        columns: columns(of: rows, analysis), count: rows.count
      ) { ReportRow(account: rows[$0].id) }
      (section.hasHeadings, section.hidesWhenEmpty) = (false, ranked.isEmpty)
      return section
    }
    let rest = ranking.rows.count - ranking.ranked
    if rest > 0, !ranked.isEmpty {
      report.sections[report.sections.count - 1].notes = [
        ReportLine(
          Phrase(
            "\(rest) more have no place: too little is known of them (R, then e).",
            "另有 \(rest) 家已知太少，不在图上（按 R 再按 e 补填）。"))
      ]
    }
    report.arithmetic = { row in
      guard let account = row.account.flatMap({ analysis.book.accounts[$0] }) else { return [] }
      return [rule] + FitWords(account: account, analysis: analysis).arithmetic()
    }
    return report
  }

  /// What big means, and what fits.
  private static let rule = Phrase(
    "Big: one of the largest accounts that together make \(Int(SuggestedClass.mostOfRevenue * 100))% of the revenue. Fits: a total of \(Int(FitField.line * 100)) or more.",
    "大：最大的几家、合计占销售额 \(Int(SuggestedClass.mostOfRevenue * 100))% 以内；合适：总分不低于 \(Int(FitField.line * 100))。"
  )

  /// The sign in the picture, the class, the total, the revenue and both places.
  private static func columns(
    of rows: [KeyAccounts.Row], _ analysis: BookAnalysis
  ) -> [ReportColumn] {
    [
      .data("field") { .optional(rows[$0].field) { .tag($0.rawValue) } },
      ReportColumn(
        "fitRank", Phrase("Fit", "适配"), isBrief: true, room: 2, isNumber: true, sortsDown: false
      ) {
        let rank = rows[$0].rank
        return ReportCell(
          .optional(rank) { .count($0) }, Phrase(verbatim: rank.map(String.init) ?? ""),
          brief: Phrase(verbatim: ReportPlot.mark(of: rows[$0])), .accent)
      },
      .letter { analysis.portfolio[rows[$0].id]?.standing },
      ReportColumn("score", Phrase("Score", "总分"), room: 3, isNumber: true) {
        let total = rows[$0].total
        return ReportCell(.optional(total) { .fraction($0) }, Phrase(verbatim: total.points))
      },
      .number("revenue", Phrase("Revenue", "销售额"), room: 12, rank: 1, .muted) {
        .money(rows[$0].revenue)
      },
      ReportColumn("sizeRank", Phrase("Size", "规模"), isBrief: true, room: 18, rank: 1) {
        let (fit, size) = (rows[$0].rank ?? 0, rows[$0].sizeRank)
        return ReportCell(
          .count(size), brief: Phrase("fit \(fit) / size \(size)", "适配 \(fit) / 规模 \(size)"),
          .muted)
      },
      .account(in: analysis.book) { rows[$0].id },
    ]
  }
}
