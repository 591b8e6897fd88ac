// The portfolio: who makes the revenue, the largest first, and where the most of it is reached.

import Drawing
import Method
import Model

/// The accounts by revenue with what they make together (Pareto, 80/20).
struct ParetoReport: Report {
  let title = Phrase("Portfolio: who makes the revenue", "客户组合：销售额从哪来")

  func page(columns: Int, desk: Desk) -> Paper<ReportRow> {
    var paper = Paper<ReportRow>(columns: columns)
    let portfolio = desk.portfolio
    guard portfolio.total > .zero else {
      paper.note(
        desk.say(
          Phrase(
            "No orders yet: import some, or add order lines to an account.",
            "还没有订单：请导入订单，或在客户里新建订单。")))
      return paper
    }
    for row in portfolio.rows {
      let name = desk.book.title(of: row.id, .account)
      let money = row.revenue.grouped.paddedLeft(to: 14)
      let share = row.share.percent.paddedLeft(to: 5)
      let sum = row.cumulativeShare.percent.paddedLeft(to: 5)
      paper.row(
        ReportRow(id: row.id.description, account: row.id),
        "  \((row.standing?.letter ?? " ")) \(money) \(share) \(sum) ", .muted, name)
    }
    return paper
  }

  func arithmetic(of row: ReportRow, desk: Desk) -> [Phrase] {
    guard let account = row.account, let place = desk.portfolio[account] else { return [] }
    return [place.reason]
  }
}
