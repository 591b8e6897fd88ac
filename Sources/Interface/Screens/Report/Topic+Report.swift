// Which report a topic opens.

import Model
import Report

extension Action.Topic {
  /// The report, about an account where it is about one.
  func report(about account: EntityID?) -> any ReportView {
    switch self {
    case .portfolio: ReportPage(.pareto)
    case .coach: ReportPage(.coach, about: account, isWhole: true)
    case .agenda: AgendaReport()
    case .drill: ReportPage(.practice)
    case .trends: ReportPage(.trends)
    case .fit: FitReport()
    case .channel: account.map { AccountChannelReport(account: $0) } ?? SpaceReport(account: nil)
    case .ledger: ReportPage(.ledger, about: account)
    case .team: ReportPage(.team, about: account)
    case .gifts: ReportPage(.gifts)
    }
  }
}
