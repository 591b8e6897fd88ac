// A picture of points in four fields, as a value: what stands where, in fractions of a field. A screen
// draws it into whatever room there is.

import Analysis
package import Model

/// Points in four fields, two beside two.
package struct ReportPlot: Sendable {
  /// One thing in the picture.
  package struct Point: Sendable {
    /// Its sign.
    package let mark: String
    /// Whether it stands in a right field.
    package let isRight: Bool
    /// Whether it stands in an upper field.
    package let isUpper: Bool
    /// How far right it stands in its field, from 0 to 1.
    package let across: Double
    /// How far down it stands in its field, from 0 to 1.
    package let down: Double
  }

  /// The points; of two that meet, the earlier one keeps its place.
  package let points: [Point]
  /// The names of the two upper fields, from left to right.
  package let upper: [Phrase]
  /// The names of the two lower fields, from left to right.
  package let lower: [Phrase]
  /// What the two axes mean.
  package let axes: Phrase
}

extension ReportPlot {
  /// The sign of something beyond the numbered places.
  package static let dot = "·"
  /// The accounts with places up to this one stand with their number; those beyond are dots.
  private static let numbered = 99

  /// Places accounts with a rank: fit upward, revenue to the right, each half to its own scale.
  init(of ranked: [KeyAccounts.Row]) {
    let big = ranked.filter(\.isBig).map(\.revenue.approximate)
    let most = ranked.map(\.revenue.approximate).max() ?? 0
    let least = big.min() ?? most
    let line = FitField.line
    points = ranked.map { account in
      let (revenue, total) = (account.revenue.approximate, account.total ?? 0)
      let right = most > least ? (revenue - least) / (most - least) : 0.5
      let left = least > 0 ? max(0, revenue) / least : 0
      return Point(
        mark: Self.mark(of: account), isRight: account.isBig, isUpper: total >= line,
        across: account.isBig ? right : left,
        down: total >= line ? (1 - total) / (1 - line) : (line - total) / line)
    }
    upper = [FitField.develop.name, FitField.keep.name]
    lower = [FitField.hold.name, FitField.manage.name]
    axes = Phrase(
      "↑ fit (line: \(Int(line * 100)))   → revenue (line: the largest with 80% together)",
      "↑ 适配（横线：\(Int(line * 100)) 分）   → 销售额（竖线右边合计占 80%）")
  }

  /// The sign of an account: its place by fit, or a dot.
  static func mark(of account: KeyAccounts.Row) -> String {
    account.rank.flatMap { $0 <= numbered ? String($0) : nil } ?? dot
  }
}
