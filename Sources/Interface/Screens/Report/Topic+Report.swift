// Which report a topic opens.

import Model

extension Action.Topic {
  /// The report, about an account where it is about one.
  func report(about account: EntityID?) -> any Report {
    switch self {
    case .portfolio: ParetoReport()
    case .coach: CoachReport(account: account)
    case .agenda: AgendaReport()
    case .drill: PracticeReport()
    case .trends: TrendsReport()
    case .fit: FitReport()
    case .channel: account.map { AccountChannelReport(account: $0) } ?? SpaceReport(account: nil)
    case .ledger: LedgerReport(account: account)
    case .team: TeamReport(account: account)
    case .gifts: GiftsReport()
    }
  }
}
