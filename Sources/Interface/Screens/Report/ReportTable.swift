// A long table on a report: headings that stay while the rows scroll, and lines that are written only
// for the rows on the screen, so that ten thousand accounts cost no more than forty.

import Drawing
import Model
import Report

/// A table of a report.
struct ReportTable: SelectableRows {
  /// The lines that stay above the rows: the summary, then the headings.
  let head: [StyledLine]
  /// How many rows there are.
  let count: Int
  /// A row.
  let row: (Int) -> ReportRow
  /// The place of a row; nil when it is not in the table.
  let place: (ReportRow) -> Int?
  /// The line of a row, and lines below it that cannot be selected.
  let lines: (Int) -> [StyledLine]
  /// How many lines all rows have beyond one each.
  var extraLines = 0
  /// What stands below the rows about the selected one.
  var foot: (Int) -> Phrase? = { _ in nil }

  subscript(index: Int) -> ReportRow { row(index) }

  func index(of row: ReportRow) -> Int? { place(row) }

  /// Draws the table with a row selected.
  func draw(into frame: inout Frame, in rect: Rect, selected: Int, context: Context) {
    let foot = count > 0 && rect.rows >= 14 ? foot(selected) : nil
    let room = max(1, rect.rows - head.count - (foot == nil ? 0 : 2))
    var shown = head.prefix(max(0, rect.rows - 1))
    var index = top(selected: selected, room: room)
    let end = shown.count + room
    while index < count, shown.count < end {
      let place = index
      shown += lines(index).enumerated().prefix(end - shown.count).map { offset, line in
        StyledLine(line.spans.map { ($0.text, $0.role) }, row: offset == 0 ? place : nil)
      }
      index += 1
    }
    StyledLines(Array(shown), selected: count == 0 ? nil : selected, hasFocus: true)
      .draw(into: &frame, in: rect, top: 0, context: context)
    guard let foot else { return }
    let text = context.say(foot).wrapped(to: rect.columns - 2).prefix(2)
    let start = rect.rows - text.count
    for (offset, line) in text.enumerated() {
      frame.draw(
        line, at: Point(row: rect.row + start + offset, column: rect.column + 1),
        columns: rect.columns - 2, style: context.style(.accent))
    }
  }

  /// The first row to show, so that the selected one stands near the middle.
  private func top(selected: Int, room: Int) -> Int {
    let lowest = max(0, count + extraLines - room)
    return max(0, min(selected - room / 2, lowest))
  }
}
