// Which report a topic opens.

import Model

extension Action.Topic {
  /// The report, about an account where it is about one.
  func report(about account: EntityID?) -> any Report {
    switch self {
    case .portfolio: ParetoReport()
    case .trends: TrendsReport()
    }
  }
}
