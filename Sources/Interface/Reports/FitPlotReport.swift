// Size against fit as a picture: four fields, each with a posture, and who stands where.

import Drawing
import Method
import Model

/// The accounts in the quadrant of size and fit.
struct FitPlotReport: Report {
  let title = Phrase("Size against fit", "规模与适配四象限")
  let next: (any Report)?

  /// Prepares the quadrant as a view among others.
  ///
  /// - Parameter next: The view after it.
  init(next: any Report = FitReport()) {
    self.next = next
  }

  func page(columns: Int, desk: Desk) -> Paper<ReportRow> {
    page(columns: columns, shown: 0..<Int.max, desk: desk)
  }

  func page(columns: Int, shown: Range<Int>, desk: Desk) -> Paper<ReportRow> {
    var paper = Paper<ReportRow>(columns: columns, shown: shown)
    let ranking = desk.keyAccounts
    guard ranking.ranked > 0 else {
      paper.note(
        desk.say(Phrase("Nothing to draw yet: R shows the list.", "还没有可画的：按 R 看名单。")), .text)
      paper.note(desk.say(FitWords.nothingRanked), .warning)
      return paper
    }
    let plot = FitPlot(ranking, columns: columns - 2, rows: max(4, min(16, desk.size.rows - 14)))
    for line in plot.lines(desk: desk) { paper.line(line) }
    for field in FitField.allCases { write(field, plot, on: &paper, desk: desk) }
    let rest = ranking.rows.count - ranking.ranked
    if rest > 0 {
      paper.note(
        desk.say(
          Phrase(
            "\(rest) more have no place: too little is known of them (R, then e).",
            "另有 \(rest) 家已知太少，不在图上（按 R 再按 e 补填）。")))
    }
    return paper
  }

  /// A field of the legend with its accounts.
  private func write(
    _ field: FitField, _ plot: FitPlot, on paper: inout Paper<ReportRow>, desk: Desk
  ) {
    let all = plot.accounts.filter { $0.field == field }
    let name = Phrase(
      "\(field.name.en) (\(all.count)): \(field.posture.en)",
      "\(field.name.zh)（\(all.count)）：\(field.posture.zh)")
    paper.line([(desk.say(name), .heading)])
    let isWide = paper.columns >= 60
    for row in all {
      paper.row(ReportRow(id: "", account: row.id)) {
        let places = Phrase(
          "fit \(row.rank ?? 0) / size \(row.sizeRank)", "适配 \(row.rank ?? 0) / 规模 \(row.sizeRank)")
        return [
          (" " + FitPlot.mark(of: row).paddedLeft(to: 2), .accent),
          (" " + (desk.portfolio[row.id]?.markedLetter ?? "·").padded(to: 2), .text),
          (" " + FitTable.points(row.total).paddedLeft(to: 3), .text),
          (isWide ? " " + row.revenue.grouped.paddedLeft(to: 12) : "", .muted),
          (isWide ? "  " + desk.say(places).padded(to: 18) : "", .muted),
          ("  " + desk.book.title(of: row.id, .account), .text),
        ]
      }
    }
  }

  func explains(_ row: ReportRow, desk: Desk) -> Bool { true }

  func arithmetic(of row: ReportRow, desk: Desk) -> [Phrase] {
    guard let account = row.account.flatMap({ desk.book.accounts[$0] }) else { return [] }
    let big = Int(FitPlot.mostOfRevenue * 100)
    let line = Int(FitField.line * 100)
    return [
      Phrase(
        "Big: one of the largest accounts that together make \(big)% of the revenue. Fits: a total of \(line) or more.",
        "大：最大的几家、合计占销售额 \(big)% 以内；合适：总分不低于 \(line)。")
    ] + FitWords(account: account, desk: desk).arithmetic()
  }

  func form(for row: ReportRow?, desk: Desk) -> Form? {
    row?.account.map { FitReport.judging($0, desk) }
  }
}
