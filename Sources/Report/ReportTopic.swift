// Which reports there are: the name of each on the command line, one line about it, and how it is made.

package import Analysis
package import Model

/// A report that can be asked for by name.
package enum ReportTopic: String, CaseIterable, Hashable, Sendable {
  /// How far the five people of each account have come, what lacks most first.
  case team
  /// The same by class.
  case teamByClass = "team-by-class"

  /// What it is called above the page.
  package var title: Phrase {
    switch self {
    case .team: Phrase("The five as a team: what lacks most first", "五人团队：最缺的在前")
    case .teamByClass: Phrase("The five as a team: by class", "五人团队：按客户分类")
    }
  }

  /// What it answers, in one line.
  package var line: Phrase {
    switch self {
    case .team:
      Phrase(
        "how far the five of each account have come, what lacks most first", "各客户五种人推进到哪，最缺的在前")
    case .teamByClass: Phrase("the same by class", "同上，按客户分类")
    }
  }

  /// Makes the report.
  ///
  /// - Parameter account: The account that it is about, for those that can be about one.
  package func report(of analysis: BookAnalysis, about account: EntityID? = nil) -> BookReport {
    switch self {
    case .team: .team(of: analysis, byClass: false)
    case .teamByClass: .team(of: analysis, byClass: true)
    }
  }
}
