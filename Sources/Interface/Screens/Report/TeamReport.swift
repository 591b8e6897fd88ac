// The five people of every account as a team: one row for each account, one cell for each role.

import Analysis
import Drawing
import Method
import Model

/// How far the five of each account have come.
struct TeamReport: Report {
  /// By what the rows are sorted.
  enum Order: Hashable, Sendable {
    /// What lacks most first, among equals the larger account.
    case lack
    /// By class, within it what lacks most.
    case standing
  }

  /// The account that is shown however little it lacks.
  let account: EntityID?
  /// The order of the rows.
  let order: Order
  /// The teams in their order, and the version of the book that they were made of.
  private var kept: (version: Int, teams: [TeamReadiness])?

  /// How many accounts a page shows.
  private static let limit = 300

  /// Prepares the page with an account on it.
  init(account: EntityID?, order: Order = .lack) {
    self.account = account
    self.order = order
  }

  var title: Phrase {
    switch order {
    case .lack: Phrase("The five as a team: what lacks most first", "五人团队：最缺的在前")
    case .standing: Phrase("The five as a team: by class", "五人团队：按客户分类")
    }
  }

  var next: (any Report)? {
    TeamReport(account: account, order: order == .lack ? .standing : .lack)
  }

  func about(_ account: EntityID) -> any Report { TeamReport(account: account, order: order) }

  /// The row of an account.
  private static func row(_ account: EntityID) -> ReportRow {
    ReportRow(id: account.description, account: account)
  }

  func refreshed(context: Context) -> any Report {
    guard kept?.version != context.book.version else { return self }
    var report = self
    report.kept = (context.book.version, sorted(context))
    return report
  }

  /// The teams of the book as it is now, in order.
  ///
  /// - Complexity: O(people and needs of the book, and n log n in its accounts), once per version.
  private func sorted(_ context: Context) -> [TeamReadiness] {
    let places = context.portfolio.rows
    let teams = TeamReadiness.all(places.map(\.id), in: context.book)
    let keyed = zip(places, teams).map { place, team in
      let standing = order == .standing ? place.standing?.letter ?? "Z" : ""
      return (standing, -team.lack, place.rank, team)
    }
    return keyed.sorted { ($0.0, $0.1, $0.2) < ($1.0, $1.1, $1.2) }.map(\.3)
  }

  func page(columns: Int, context: Context) -> Page<ReportRow> {
    var page = Page<ReportRow>(columns: columns)
    let teams =
      kept.flatMap { $0.version == context.book.version ? $0.teams : nil } ?? sorted(context)
    guard !teams.isEmpty else {
      page.note(context.say(Phrase("No accounts yet.", "还没有客户。")))
      return page
    }
    let table = TeamTable(columns: columns, context: context)
    for line in TeamTable.legend { page.note(context.say(line), .muted, indent: 0) }
    page.line(table.head)
    var shown = Array(teams.prefix(TeamReport.limit))
    if let own = teams.first(where: { $0.account == account }), !shown.contains(own) {
      shown.append(own)
    }
    for team in shown { page.row(TeamReport.row(team.account), spans: table.spans(of: team)) }
    let rest = teams.count - shown.count
    if rest > 0 {
      page.note(
        context.say(Phrase("…and \(rest) accounts that lack less", "……还有 \(rest) 个缺得少些的客户")))
    }
    return page
  }

  func arithmetic(of row: ReportRow, context: Context) -> [Phrase] {
    guard let account = row.account else { return [] }
    return TeamReadiness(of: account, in: context.book).arithmetic(in: context.book)
      + [TeamTable.rule, TeamTable.signs]
  }
}

/// The columns of the team's page.
private struct TeamTable {
  let context: Context
  private let name: Int
  private let cell: Int

  /// Fits the columns to a width: the cells keep theirs, the name has the rest.
  init(columns: Int, context: Context) {
    self.context = context
    cell = columns >= 66 ? 7 : columns >= 50 ? 5 : 4
    name = max(4, columns - 2 - 3 - 5 * cell - 4)
  }

  /// When a role counts as pushing.
  static let rule = Phrase(
    "A role pushes the purchase when somebody in it has stated a need or had it met, and is a supporter or champion.",
    "“推动”：五种人里有几种，需求已明说或已满足，态度也支持我们。")

  /// What the signs mean.
  static let signs = Phrase(
    "· nobody  ? who is it  ○ no need known  ◌ implied  ● explicit  ✓ met; then the stance: ++ + = - --",
    "· 没人  ? 待查  ○ 需求不明  ◌ 隐藏  ● 明显  ✓ 已满足；后面是态度 ++ + = - --")

  /// The two in front of the table.
  static let legend = [rule, signs]

  /// The head of the columns.
  var head: [(String, StyleRole)] {
    let badges = Role.allCases.map { role in
      let badge = context.say(role.badge)
      return (
        (cell >= 7 ? badge : badge.clipped(to: cell - 1, ellipsis: false)).padded(to: cell),
        StyleRole.heading
      )
    }
    return [
      ("  " + context.say(Phrase("Account", "客户")).padded(to: name), .heading), (" ", .heading),
    ]
      + [("  ", .heading)] + badges + [(context.say(Phrase("push", "推动")), .heading)]
  }

  /// One account.
  func spans(of team: TeamReadiness) -> [(String, StyleRole)] {
    let standing = context.portfolio[team.account]?.standing
    let cells = team.cells.map { cell in
      let stance = cell.person == nil || cell.state == .sought ? "" : cell.stance?.sign ?? "?"
      let gap = self.cell > 4 ? " " : ""
      return ("\(cell.state.sign)\(gap)\(stance)".padded(to: self.cell), style(of: cell))
    }
    let look = standing.map { Look.style(of: $0) } ?? .muted
    return [
      ("  " + context.book.title(of: team.account, .account).padded(to: name), .text),
      (" \(standing?.letter ?? "·") ", look),
    ] + cells + [("\(team.pushing)/5", team.pushing == 5 ? .success : .text)]
  }

  /// The look of a cell.
  private func style(of cell: TeamReadiness.Cell) -> StyleRole {
    if cell.pushes { return .success }
    switch cell.state {
    case .nobody: return .muted
    case .sought, .silent: return .warning
    case .implied, .explicit, .met: return .text
    }
  }
}
