// What belongs to a report on the screen beyond its rows: which topic of the keys it is, its other views,
// and where it opens.

import Model
import Report

extension ReportPage {
  /// The report of a topic of the keys, about an account where it is about one.
  init(_ topic: Action.Topic, about account: EntityID?) {
    let report: ReportTopic =
      switch topic {
      case .portfolio: .pareto
      case .coach: .coach
      case .agenda: .agenda
      case .drill: .practice
      case .trends: .trends
      case .fit: .fit
      case .channel: account == nil ? .space : .channel
      case .ledger: .ledger
      case .team: .team
      case .gifts: .gifts
      }
    self.init(report, about: account, isWhole: topic == .coach)
  }

  /// The next view of the same matter; nil where there is only one.
  ///
  /// The quadrant stands among the views of the portfolio and beside the ranking: it goes on to whichever
  /// it was not reached from.
  var next: ReportPage? {
    switch topic {
    case .pareto: ReportPage(.trends)
    case .trends: ReportPage(.quadrant, after: .pareto)
    case .fit: ReportPage(.quadrant, after: .fit)
    case .quadrant: ReportPage(following)
    case .team: ReportPage(.teamByClass, about: account)
    case .teamByClass: ReportPage(.team, about: account)
    case .ledger, .coach: account.map { ReportPage(topic, about: $0, isWhole: !isWhole) }
    case .channel: ReportPage(.space, about: account)
    case .space: ReportPage(.chains, about: account)
    case .chains: ReportPage(.ends, about: account)
    case .ends: ReportPage(account == nil ? .space : .channel, about: account)
    case .time: ReportPage(.agenda)
    case .agenda: ReportPage(.time)
    case .gifts, .practice: nil
    }
  }

  /// Whether its order is its message, so that it opens at its top whatever was selected before.
  var beginsWithTheWorst: Bool { topic == .coach || topic == .agenda }

  /// The index of the row that is selected at first: one that something can be done with.
  var firstRow: Int { topic == .agenda ? 1 : 0 }

  /// What the hint line offers for the account of a row before the usual.
  var additions: [Action] {
    topic == .agenda ? [.show(.prepare), .add(.step), .show(.additions)] : []
  }
}
