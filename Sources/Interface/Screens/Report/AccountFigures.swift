// The arithmetic behind the figures at the head of an account: its place, its trend, its fit.

import Model
import Report

/// How the figures of an account come about, as the reports explain them.
enum AccountFigures {
  /// A section for each report that has figures of an account.
  ///
  /// - Complexity: That of the reports, when somebody asks.
  static func reasons(of account: EntityID, context: Context) -> [Reasons] {
    let topics: [(Phrase, ReportTopic)] = [
      (Phrase("In the portfolio", "在客户组合里"), .pareto),
      (Phrase("Trend and early warning", "趋势与预警"), .trends), (Phrase("Fit", "适配"), .fit),
    ]
    let row = ReportRow(account: account)
    return topics.map {
      Reasons(heading: $0, lines: $1.report(of: context.analysis).arithmetic(row))
    }
  }
}
