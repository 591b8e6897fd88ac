// The arithmetic behind the figures at the head of an account: its place, its trend, its fit.

import Method
import Model
import Report

/// How the figures of an account come about, as the reports explain them.
enum AccountFigures {
  /// A section for each report that has figures of an account.
  ///
  /// - Complexity: That of the reports, when somebody asks.
  static func reasons(of account: EntityID, context: Context) -> [Reasons] {
    let reports: [(Phrase, any ReportView)] = [
      (Phrase("In the portfolio", "在客户组合里"), ReportPage(.pareto)),
      (Phrase("Trend and early warning", "趋势与预警"), ReportPage(.trends)),
      (Phrase("Fit", "适配"), FitReport()),
    ]
    let row = ReportRow(id: account.description, account: account)
    return reports.map { Reasons(heading: $0, lines: $1.arithmetic(of: row, context: context)) }
  }
}
