// The picture of size against fit: a letter for each account, at its place.

import Drawing
import Method
import Model

/// Places the accounts with a rank on a grid of cells: fit upward, size to the right.
struct FitPlot {
  /// Big are those who together make this much of the revenue.
  static let mostOfRevenue = 0.8

  /// The signs of the accounts, the largest first; those beyond them are dots.
  private static let signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".map(String.init)

  /// The accounts with a place by fit, in that order.
  let accounts: [KeyAccounts.Row]
  /// The columns inside the frame, an even number.
  private let columns: Int
  /// The rows inside the frame, an even number.
  private let rows: Int
  /// The sign of each account that has one.
  private let marks: [EntityID: String]

  /// Places the accounts of a ranking.
  init(_ ranking: KeyAccounts, columns: Int, rows: Int) {
    accounts = Array(ranking.rows.prefix(ranking.ranked))
    self.columns = max(8, (columns - 3) / 2 * 2)
    self.rows = max(4, rows / 2 * 2)
    let largest = accounts.sorted { $0.sizeRank < $1.sizeRank }
    marks = Dictionary(
      zip(largest.map(\.id), FitPlot.signs).map { ($0, $1) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The sign of an account; nil when it has none of its own.
  func mark(of account: EntityID) -> String? { marks[account] }

  /// The picture, line by line: the fields' names in their corners, the accounts, the axes.
  func lines(desk: Desk) -> [[(String, StyleRole)]] {
    let cells = placed()
    let half = columns / 2
    let middle =
      "├" + String(repeating: "─", count: half) + "┼" + String(repeating: "─", count: half) + "┤"
    var lines = [title(.develop, .keep, desk)]
    for row in 0..<rows {
      if row == rows / 2 { lines.append([(middle, .border)]) }
      lines.append(line(cells[row]))
    }
    lines.append(title(.hold, .manage, desk))
    let axis = Phrase(
      "↑ fit (line: \(Int(FitField.line * 100)))   → revenue (line: the largest with 80% together)",
      "↑ 适配（横线：\(Int(FitField.line * 100)) 分）   → 销售额（竖线右边合计占 80%）")
    return lines + [[("  " + desk.say(axis), .muted)]]
  }

  /// The names of two fields in the border.
  private func title(_ left: FitField, _ right: FitField, _ desk: Desk) -> [(String, StyleRole)] {
    func part(_ field: FitField) -> String {
      let name = " " + desk.say(field.name) + " "
      let line = String(repeating: "─", count: max(0, columns / 2 - name.displayWidth))
      return name.clipped(to: columns / 2) + line
    }
    let isTop = left == .develop
    return [
      (
        (isTop ? "┌" : "└") + part(left) + (isTop ? "┬" : "┴") + part(right) + (isTop ? "┐" : "┘"),
        .border
      )
    ]
  }

  /// One row of cells between its borders.
  private func line(_ cells: [String?]) -> [(String, StyleRole)] {
    let half = columns / 2
    func part(_ cells: ArraySlice<String?>) -> [(String, StyleRole)] {
      cells.map { cell in cell.map { ($0, $0 == "·" ? .muted : .accent) } ?? (" ", .text) }
    }
    return [("│", .border)] + part(cells[..<half]) + [("│", .border)] + part(cells[half...])
      + [("│", .border)]
  }

  /// The grid with a sign in each cell that is taken. Where two meet, the smaller one goes to the
  /// nearest free cell of the same row and field.
  private func placed() -> [[String?]] {
    var cells = [[String?]](
      repeating: [String?](repeating: nil, count: columns), count: rows)
    let scale = Scale(accounts)
    for account in accounts.sorted(by: { $0.sizeRank < $1.sizeRank }) {
      let row = row(of: account)
      let wanted = column(of: account, scale)
      let half = columns / 2
      let field = account.isBig ? half..<columns : 0..<half
      let free = field.filter { cells[row][$0] == nil }.min { abs($0 - wanted) < abs($1 - wanted) }
      if let free { cells[row][free] = marks[account.id] ?? "·" }
    }
    return cells
  }

  /// The row of an account: the upper half for those that fit.
  private func row(of account: KeyAccounts.Row) -> Int {
    let total = account.total ?? 0
    let half = Double(rows / 2)
    let depth =
      total >= FitField.line
      ? (1 - total) / (1 - FitField.line) * half
      : half + (FitField.line - total) / FitField.line * half
    let top = total >= FitField.line ? 0 : rows / 2
    return max(top, min(top + rows / 2 - 1, Int(depth)))
  }

  /// The column of an account: the right half for the big ones, each half to its own scale.
  private func column(of account: KeyAccounts.Row, _ scale: Scale) -> Int {
    let half = columns / 2
    let part = account.isBig ? scale.big(account) : scale.small(account)
    return (account.isBig ? half : 0) + max(0, min(half - 1, Int(part * Double(half))))
  }

  /// What revenue means in columns.
  private struct Scale {
    /// The largest revenue.
    private let most: Double
    /// The smallest revenue of a big account.
    private let least: Double

    /// Measures the accounts.
    init(_ accounts: [KeyAccounts.Row]) {
      most = accounts.map(\.revenue.approximate).max() ?? 0
      least = accounts.filter(\.isBig).map(\.revenue.approximate).min() ?? most
    }

    /// How far right among the big ones, 0 to 1.
    func big(_ account: KeyAccounts.Row) -> Double {
      most > least ? (account.revenue.approximate - least) / (most - least) : 0.5
    }

    /// How far right among the small ones, 0 to 1.
    func small(_ account: KeyAccounts.Row) -> Double {
      least > 0 ? max(0, account.revenue.approximate) / least : 0
    }
  }
}
