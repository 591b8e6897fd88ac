// The picture of size against fit: the number of each account's place by fit, where it stands.

import Drawing
import Analysis
import Model

/// Places the accounts with a rank on a grid of cells: fit upward, size to the right.
struct FitPlot {
  /// Big are those who together make this much of the revenue.
  static let mostOfRevenue = 0.8

  /// The accounts with places up to this one stand with their number; those beyond are dots.
  private static let numbered = 99

  /// The accounts with a place by fit, in that order.
  let accounts: [KeyAccounts.Row]
  /// The columns inside the frame, an even number.
  private let columns: Int
  /// The rows inside the frame, an even number.
  private let rows: Int

  /// Places the accounts of a ranking.
  init(_ ranking: KeyAccounts, columns: Int, rows: Int) {
    accounts = Array(ranking.rows.prefix(ranking.ranked))
    self.columns = max(8, (columns - 3) / 2 * 2)
    self.rows = max(4, rows / 2 * 2)
  }

  /// The sign of an account: its place by fit, or a dot.
  static func mark(of account: KeyAccounts.Row) -> String {
    account.rank.flatMap { $0 <= numbered ? String($0) : nil } ?? "·"
  }

  /// The picture, line by line: the fields' names in their corners, the accounts, the axes.
  func lines(context: Context) -> [[(String, StyleRole)]] {
    let cells = placed()
    let half = columns / 2
    let middle =
      "├" + String(repeating: "─", count: half) + "┼" + String(repeating: "─", count: half) + "┤"
    var lines = [title(.develop, .keep, context)]
    for row in 0..<rows {
      if row == rows / 2 { lines.append([(middle, .border)]) }
      lines.append(line(cells[row]))
    }
    lines.append(title(.hold, .manage, context))
    let axis = Phrase(
      "↑ fit (line: \(Int(FitField.line * 100)))   → revenue (line: the largest with 80% together)",
      "↑ 适配（横线：\(Int(FitField.line * 100)) 分）   → 销售额（竖线右边合计占 80%）")
    return lines + [[("  " + context.say(axis), .muted)]]
  }

  /// The names of two fields in the border.
  private func title(_ left: FitField, _ right: FitField, _ context: Context) -> [(
    String, StyleRole
  )] {
    func part(_ field: FitField) -> String {
      let name = " " + context.say(field.name) + " "
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

  /// The grid with a sign in each cell that is taken; a sign of two digits takes the next one, too, with
  /// nothing. Where two meet, the one that fits less goes to the nearest free place of the same row and
  /// field, and numbers keep a blank between them.
  private func placed() -> [[String?]] {
    var cells = [[String?]](
      repeating: [String?](repeating: nil, count: columns), count: rows)
    let scale = Scale(accounts)
    for account in accounts {
      let mark = FitPlot.mark(of: account)
      let row = row(of: account)
      let wanted = column(of: account, scale)
      let half = columns / 2
      let field = account.isBig ? half..<columns : 0..<half
      let free = field.dropLast(mark.count - 1)
        .filter { FitPlot.isFree($0, for: mark, in: cells[row], field) }
        .min { abs($0 - wanted) < abs($1 - wanted) }
      guard let free else { continue }
      cells[row][free] = mark
      if mark.count == 2 { cells[row][free + 1] = "" }
    }
    return cells
  }

  /// Whether a sign has room at a cell of a row; beside a number, none has.
  private static func isFree(
    _ cell: Int, for mark: String, in row: [String?], _ field: Range<Int>
  ) -> Bool {
    let own = cell..<cell + mark.count
    guard own.allSatisfy({ row[$0] == nil }) else { return false }
    return [cell - 1, own.upperBound].filter(field.contains).allSatisfy { side in
      row[side] == nil || mark == "·" && row[side] == "·"
    }
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
