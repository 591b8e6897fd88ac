// The five people of every account as a team: one row for each account, one cell for each role.

import Analysis
import Method
import Model

extension BookReport {
  /// How far the five of each account have come.
  ///
  /// - Parameter byClass: By class, within it what lacks most; else what lacks most first, among equals
  ///   the larger account. Where nobody has a role yet nothing can be compared: these stand last.
  /// - Complexity: O(people and needs of the book, and n log n in its accounts).
  static func team(of analysis: BookAnalysis, byClass: Bool) -> BookReport {
    let teams = sortedTeams(of: analysis, byClass: byClass)
    let book = analysis.book
    var report = BookReport(byClass ? .teamByClass : .team)
    if !teams.isEmpty { report.summary = TeamWords.legend.map { ReportLine($0) } }
    let unknown = teams.count(where: \.isUnknown)
    if unknown > 0, unknown < teams.count {
      report.summary.insert(ReportLine(TeamWords.unknown(unknown)), at: 0)
    }
    var table = ReportSection(
      "accounts", columns: columns(of: teams, analysis), count: teams.count
    ) { ReportRow(account: teams[$0].account) }
    if teams.isEmpty { table.notes = [ReportLine(Phrase("No accounts yet.", "还没有客户。"))] }
    report.sections = [table]
    report.arithmetic = { row in
      row.account.map { TeamReadiness(of: $0, in: book).arithmetic(in: book) + TeamWords.legend }
        ?? []
    }
    return report
  }

  /// The teams of a book in their order.
  private static func sortedTeams(of analysis: BookAnalysis, byClass: Bool) -> [TeamReadiness] {
    let places = analysis.portfolio.rows
    let teams = TeamReadiness.all(places.map(\.id), in: analysis.book)
    let keyed = zip(places, teams).map { place, team in
      (
        byClass ? place.standing?.letter ?? "Z" : "", team.isUnknown ? 1 : 0, -team.lack,
        place.rank, team
      )
    }
    return keyed.sorted { ($0.0, $0.1, $0.2, $0.3) < ($1.0, $1.1, $1.2, $1.3) }.map(\.4)
  }

  /// The account, its class, the five, and how many of them push.
  private static func columns(
    of teams: [TeamReadiness], _ analysis: BookAnalysis
  ) -> [ReportColumn] {
    let roles = Role.allCases.enumerated().map { place, role in
      ReportColumn(role.rawValue, role.badge, room: 6, least: 3) { teams[$0].cells[place].report }
    }
    let stances = Role.allCases.enumerated().map { place, role in
      ReportColumn.data(role.rawValue + "Stance") {
        .optional(teams[$0].cells[place].stance) { .tag($0.rawValue) }
      }
    }
    return [
      .data("id") { .text(teams[$0].account.description) },
      .account(in: analysis.book) { teams[$0].account },
      .letter { analysis.portfolio[teams[$0].account]?.standing },
    ] + roles + stances + [
      ReportColumn("pushing", Phrase("Backing us", "在推动"), room: 10, least: 4) {
        let pushing = teams[$0].pushing
        return ReportCell(
          .count(pushing), Phrase(verbatim: "\(pushing)/5"), pushing == 5 ? .good : .plain)
      }
    ]
  }
}

/// What the signs of the team's report mean.
private enum TeamWords {
  /// That so many accounts have nobody in any role.
  static func unknown(_ count: Int) -> Phrase {
    Phrase(
      "In \(Kind.account.counted(count).en) nobody has a role yet: these stand last, the largest first.",
      "有 \(count) 家客户还没有人确定角色：排在最后，大的在前。")
  }

  /// When a role pushes, and what the signs say.
  static let legend = [
    Phrase(
      "A role pushes the purchase when somebody in it has stated a need or had it met, and is a supporter or champion.",
      "“推动”：五种人里有几种，需求已明说或已满足，态度也支持我们。"),
    Phrase(
      "· nobody  ? who is it  ○ no need known  ◌ implied  ● explicit  ✓ met; then the stance: ++ + = - --",
      "· 没人  ? 待查  ○ 需求不明  ◌ 隐藏  ● 明显  ✓ 已满足；后面是态度 ++ + = - --"),
  ]
}

extension TeamReadiness {
  /// Whether nobody is in any role yet.
  fileprivate var isUnknown: Bool { cells.allSatisfy { $0.person == nil } }
}

extension TeamReadiness.Cell {
  /// The sign of how far it has come, then that of the stance.
  fileprivate var report: ReportCell {
    let stance = person == nil || state == .sought ? "" : self.stance?.sign ?? "?"
    let tone: ReportTone =
      switch state {
      case _ where pushes: .good
      case .nobody: .muted
      case .sought, .silent: .warning
      case .implied, .explicit, .met: .plain
      }
    return ReportCell(
      .tag(state.tag), Phrase(verbatim: stance.isEmpty ? state.sign : "\(state.sign) \(stance)"),
      brief: Phrase(verbatim: state.sign + stance), tone)
  }
}

extension Readiness {
  /// The stable word for scripts.
  fileprivate var tag: String {
    switch self {
    case .nobody: "nobody"
    case .sought: "sought"
    case .silent: "silent"
    case .implied: "implied"
    case .explicit: "explicit"
    case .met: "met"
    }
  }
}
