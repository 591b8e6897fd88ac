// What the keys do on a report: its other view, and the forms that add and change what it is made of.

import Model
import Report

extension ReportPage {
  var next: (any ReportView)? {
    switch topic {
    case .pareto: ReportPage(.trends)
    case .trends: FitPlotReport(next: ReportPage(.pareto))
    case .team: ReportPage(.teamByClass, about: account)
    case .teamByClass: ReportPage(.team, about: account)
    case .ledger, .coach: account.map { ReportPage(topic, about: $0, isWhole: !isWhole) }
    case .ends: account.map { AccountChannelReport(account: $0) } ?? SpaceReport(account: nil)
    case .time: AgendaReport()
    case .gifts, .practice: nil
    }
  }

  var beginsWithTheWorst: Bool { topic == .coach }

  func form(for row: ReportRow?, context: Context) -> FormRequest? {
    guard topic != .ends else { return ChannelForms(context: context).unclear(of: row?.account) }
    return row?.source.map {
      FormRequest.editing(
        $0.id, $0.kind, in: context.book, focus: $0.kind == .drill ? .drill(.note) : nil)
    }
  }

  func adding(at row: ReportRow?, context: Context) -> FormRequest? {
    guard let addition, let row, let account = row.account else { return nil }
    return FormPlace(
      account: account, subject: Subject(account: account, person: row.person), context: context
    )
    .form(adding: addition)
  }

  /// What the rows are made of, where more of it can be added.
  private var addition: Action.Addition? {
    switch topic {
    case .gifts: .gift
    case .ledger: .need
    case .pareto, .trends, .coach, .ends, .team, .teamByClass, .time, .practice: nil
    }
  }
}
