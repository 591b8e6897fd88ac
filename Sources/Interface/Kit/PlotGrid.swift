// A plot drawn on a grid of cells: four fields with their names in the corners, and a sign for each point.

import Drawing
import Model
import Report

/// The cells of a plot.
struct PlotGrid {
  /// What stands where.
  private let plot: ReportPlot
  /// The columns inside the frame, an even number.
  private let columns: Int
  /// The rows inside the frame, an even number.
  private let rows: Int
  /// The columns of a field.
  private var half: Int { columns / 2 }

  /// Prepares to draw a plot into so much room.
  init(_ plot: ReportPlot, columns: Int, rows: Int) {
    self.plot = plot
    self.columns = max(8, (columns - 3) / 2 * 2)
    self.rows = max(4, rows / 2 * 2)
  }

  /// The picture, line by line: the fields' names in their corners, the points, the axes.
  func lines(context: Context) -> [[(String, StyleRole)]] {
    let cells = placed()
    let bar = String(repeating: "─", count: half)
    var lines = [title(plot.upper, "┌┬┐", context)]
    for row in 0..<rows {
      if row == rows / 2 { lines.append([("├\(bar)┼\(bar)┤", .border)]) }
      lines.append(line(cells[row]))
    }
    lines.append(title(plot.lower, "└┴┘", context))
    return lines + [[("  " + context.say(plot.axes), .muted)]]
  }

  /// The names of two fields in the border, between its corners.
  private func title(
    _ names: [Phrase], _ corners: String, _ context: Context
  ) -> [(String, StyleRole)] {
    let parts = names.map { name in
      let words = " " + context.say(name) + " "
      return words.clipped(to: half)
        + String(repeating: "─", count: max(0, half - words.displayWidth))
    }
    let text = zip(corners, parts + [""]).map { String($0) + $1 }.joined()
    return [(text, .border)]
  }

  /// One row of cells between its borders.
  private func line(_ cells: [String?]) -> [(String, StyleRole)] {
    func part(_ cells: ArraySlice<String?>) -> [(String, StyleRole)] {
      cells.map { cell in
        cell.map { ($0, $0 == ReportPlot.dot ? .muted : .accent) } ?? (" ", .text)
      }
    }
    return [("│", .border)] + part(cells[..<half]) + [("│", .border)] + part(cells[half...])
      + [("│", .border)]
  }

  /// The grid with a sign in each cell that is taken; a sign of two digits takes the next one, too, with
  /// nothing. Where two meet, the later one goes to the nearest free place of the same row and field, and
  /// numbers keep a blank between them.
  private func placed() -> [[String?]] {
    var cells = [[String?]](repeating: [String?](repeating: nil, count: columns), count: rows)
    for point in plot.points {
      let mark = point.mark
      let row =
        (point.isUpper ? 0 : rows / 2)
        + max(0, min(rows / 2 - 1, Int(point.down * Double(rows / 2))))
      let field = point.isRight ? half..<columns : 0..<half
      let wanted = field.lowerBound + max(0, min(half - 1, Int(point.across * Double(half))))
      let free = field.dropLast(mark.count - 1)
        .filter { Self.isFree($0, for: mark, in: cells[row], field) }
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
      row[side] == nil || mark == ReportPlot.dot && row[side] == ReportPlot.dot
    }
  }
}
