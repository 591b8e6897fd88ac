// A frame as text that a person can read and compare: the characters, and below them, line by line,
// which columns have which style role and where the cursor stands.

import Drawing

/// Draws frames as text that shows everything a terminal would show.
///
/// The first lines are the rows of the frame. A rule follows with the size and the cursor, then the
/// names of the roles that occur, then what is not plain text: `4-9  B1 B80` says that in lines 4
/// to 9 the columns 1 and 80 have the role `B`. Lines and columns count from 1; a wide character
/// takes two columns.
enum FramePicture {
  /// A theme in which no two roles look the same.
  static let theme = Theme(
    name: "roles",
    styles: Dictionary(
      uniqueKeysWithValues: StyleRole.allCases.enumerated().map { index, role in
        (role, role == .text ? .plain : Style(foreground: .rgb(UInt8(index), 0, 0)))
      }))

  /// A letter for each role, in the order of their declaration. Ordinary text has a blank.
  static let letters = " mtbBsukhawegfFpnHMDNPTUCRVQXSLIYxyzod"

  /// The letters by style; ordinary text has none.
  private static let letterByStyle = Dictionary(
    uniqueKeysWithValues: zip(StyleRole.allCases, letters).dropFirst().map { role, letter in
      (theme[role], letter)
    })

  /// The text of a frame that was drawn in ``theme``.
  ///
  /// A style that is no role's appears as `?`.
  static func text(of frame: Frame) -> String {
    let rows = (0..<frame.size.rows).map { runs(in: frame, row: $0) }
    let used = Set(rows.joined().map(\.letter))
    let legend = zip(StyleRole.allCases, letters).filter { used.contains($0.1) }
      .map { "\($0.1) \($0.0.rawValue)" }.joined(separator: " · ")
    let rule = "── \(frame.size.columns)x\(frame.size.rows) · \(words(for: frame.cursor))\n"
    return frame.text + rule + (legend.isEmpty ? "" : legend + "\n") + styles(rows)
  }

  /// Neighbouring columns of one role.
  private struct Run: Hashable {
    let letter: Character
    let columns: ClosedRange<Int>
  }

  /// The runs of a row, without those of ordinary text.
  private static func runs(in frame: Frame, row: Int) -> [Run] {
    var runs: [Run] = []
    for column in 0..<frame.size.columns {
      let style = frame[Point(row: row, column: column)].style
      guard style != .plain else { continue }
      let letter = letterByStyle[style] ?? "?"
      if let last = runs.last, last.letter == letter, last.columns.upperBound == column {
        runs[runs.count - 1] = Run(
          letter: letter, columns: last.columns.lowerBound...(column + 1))
      } else {
        runs.append(Run(letter: letter, columns: (column + 1)...(column + 1)))
      }
    }
    return runs
  }

  /// The same runs in neighbouring rows.
  private struct Block {
    let rows: ClosedRange<Int>
    var runs: [Run]
  }

  /// A line for each block of rows.
  private static func styles(_ rows: [[Run]]) -> String {
    let borders = tallBlocks(rows)
    let rest = rows.enumerated().map { index, runs in
      let taken = Set(borders.filter { $0.rows.contains(index) }.flatMap(\.runs))
      return runs.filter { !taken.contains($0) }
    }
    let blocks = (borders + equalRows(rest)).sorted {
      ($0.rows.lowerBound, -$0.rows.upperBound) < ($1.rows.lowerBound, -$1.rows.upperBound)
    }
    return blocks.map { block in
      let label = span((block.rows.lowerBound + 1)...(block.rows.upperBound + 1))
      let runs = block.runs.map { "\($0.letter)\(span($0.columns))" }.joined(separator: " ")
      return label + String(repeating: " ", count: max(6 - label.count, 1)) + runs + "\n"
    }.joined()
  }

  /// The runs that go through a third of all rows, as borders do, by the rows that they share.
  private static func tallBlocks(_ rows: [[Run]]) -> [Block] {
    var (blocks, open) = ([ClosedRange<Int>: [Run]](), [Run: Int]())
    for (index, runs) in (rows + [[]]).enumerated() {
      let ended = open.filter { !runs.contains($0.key) }
      for (run, first) in ended {
        open[run] = nil
        if 3 * (index - first) >= rows.count {
          blocks[first...(index - 1), default: []].append(run)
        }
      }
      for run in runs where open[run] == nil { open[run] = index }
    }
    return blocks.map { rows, runs in
      Block(rows: rows, runs: runs.sorted { $0.columns.lowerBound < $1.columns.lowerBound })
    }
  }

  /// Rows that have the same runs as their neighbours, without those that have none.
  private static func equalRows(_ rows: [[Run]]) -> [Block] {
    var (blocks, first) = ([Block](), 0)
    while first < rows.count {
      let end = rows[first...].firstIndex { $0 != rows[first] } ?? rows.count
      if !rows[first].isEmpty { blocks.append(Block(rows: first...(end - 1), runs: rows[first])) }
      first = end
    }
    return blocks
  }

  /// `4`, or `4-9`.
  private static func span(_ range: ClosedRange<Int>) -> String {
    range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)-\(range.upperBound)"
  }

  /// Where the cursor stands, as line and column.
  private static func words(for cursor: Cursor?) -> String {
    guard let cursor else { return "no cursor" }
    let place = "\(cursor.point.row + 1):\(cursor.point.column + 1)"
    return "cursor \(place) \(cursor.isVisible ? "visible" : "hidden")"
  }
}
