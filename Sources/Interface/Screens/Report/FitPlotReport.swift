// Size against fit as a picture: four fields, each with a posture, and who stands where.

import Drawing
import Analysis
import Model
import Report

/// The accounts in the quadrant of size and fit.
struct FitPlotReport: ReportView {
  let title = Phrase("Size against fit", "规模与适配四象限")
  let next: (any ReportView)?

  /// Prepares the quadrant as a view among others.
  ///
  /// - Parameter next: The view after it.
  init(next: any ReportView = FitReport()) {
    self.next = next
  }

  func page(columns: Int, context: Context) -> Page<ReportRow> {
    page(columns: columns, shown: 0..<Int.max, context: context)
  }

  func page(columns: Int, shown: Range<Int>, context: Context) -> Page<ReportRow> {
    var page = Page<ReportRow>(columns: columns, shown: shown)
    let ranking = context.keyAccounts
    guard ranking.ranked > 0 else {
      page.note(
        context.say(Phrase("Nothing to draw yet: R shows the list.", "还没有可画的：按 R 看名单。")), .text)
      page.note(context.say(FitWords.nothingRanked), .warning)
      return page
    }
    let plot = FitPlot(ranking, columns: columns - 2, rows: max(4, min(16, context.size.rows - 14)))
    for line in plot.lines(context: context) { page.line(line) }
    for field in FitField.allCases { write(field, plot, on: &page, context: context) }
    let rest = ranking.rows.count - ranking.ranked
    if rest > 0 {
      page.note(
        context.say(
          Phrase(
            "\(rest) more have no place: too little is known of them (R, then e).",
            "另有 \(rest) 家已知太少，不在图上（按 R 再按 e 补填）。")))
    }
    return page
  }

  /// A field of the legend with its accounts.
  private func write(
    _ field: FitField, _ plot: FitPlot, on page: inout Page<ReportRow>, context: Context
  ) {
    let all = plot.accounts.filter { $0.field == field }
    let name = Phrase(
      "\(field.name.en) (\(all.count)): \(field.posture.en)",
      "\(field.name.zh)（\(all.count)）：\(field.posture.zh)")
    page.line([(context.say(name), .heading)])
    let isWide = page.columns >= 60
    for row in all {
      page.row(ReportRow(id: "", account: row.id)) {
        let places = Phrase(
          "fit \(row.rank ?? 0) / size \(row.sizeRank)", "适配 \(row.rank ?? 0) / 规模 \(row.sizeRank)")
        return [
          (" " + FitPlot.mark(of: row).paddedLeft(to: 2), .accent),
          (" " + (context.portfolio[row.id]?.markedLetter ?? "·").padded(to: 2), .text),
          (" " + Look.points(row.total).paddedLeft(to: 3), .text),
          (isWide ? " " + row.revenue.grouped.paddedLeft(to: 12) : "", .muted),
          (isWide ? "  " + context.say(places).padded(to: 18) : "", .muted),
          ("  " + context.book.title(of: row.id, .account), .text),
        ]
      }
    }
  }

  func explains(_ row: ReportRow, context: Context) -> Bool { true }

  func arithmetic(of row: ReportRow, context: Context) -> [Phrase] {
    guard let account = row.account.flatMap({ context.book.accounts[$0] }) else { return [] }
    let big = Int(FitPlot.mostOfRevenue * 100)
    let line = Int(FitField.line * 100)
    return [
      Phrase(
        "Big: one of the largest accounts that together make \(big)% of the revenue. Fits: a total of \(line) or more.",
        "大：最大的几家、合计占销售额 \(big)% 以内；合适：总分不低于 \(line)。")
    ] + FitWords(account: account, context: context).arithmetic()
  }

  func form(for row: ReportRow?, context: Context) -> FormRequest? {
    row?.account.map { FitReport.judging($0, context) }
  }
}
