// The columns of the roles view. They are as wide as what stands in them; where the pane is too
// narrow the least important go first, and no row is ever wrapped.

import Drawing
import Model

/// A column of the roles view, from left to right.
enum MapColumn: CaseIterable, Sendable {
  case name, title, stance, influence, coverage, contact
}

/// What stands in one row, short and long, by column.
struct MapCells: Sendable {
  /// The texts of a column.
  struct Cell: Sendable {
    /// The text where there is little room.
    let short: String
    /// The text where there is enough.
    let long: String
    /// The look of it.
    let role: StyleRole
  }

  /// The cells by column.
  let cells: [MapColumn: Cell]

  /// Writes the cells of a person.
  init(_ person: MapPerson, marks: MapMarks, context: Context) {
    let sign = person.sign.padded(to: 2)
    let gauge = marks.coverageGauge(person.coverage.level)
    let name = marks.name(of: person.person)
    let contact =
      person.person.isPlaceholder
      ? context.say(MapWords.unidentified)
      : context.say(MapWords.contact(person.lastContact, today: context.today))
    cells = [
      .name: Cell(
        short: name, long: name, role: person.person.isPlaceholder ? .warning : .text),
      .title: Cell(short: person.person.title, long: person.person.title, role: .muted),
      .stance: Cell(
        short: sign, long: sign + " " + context.say(person.stanceName), role: person.stanceStyle),
      .influence: Cell(
        short: marks.influence.full + person.influenceDigit,
        long: marks.influenceGauge(person.person.influence), role: .text),
      .coverage: Cell(
        short: gauge, long: gauge + " " + context.say(person.coverage.name),
        role: person.coverage == .none ? .warning : .text),
      .contact: Cell(
        short: contact, long: contact, role: person.person.isPlaceholder ? .warning : .muted),
    ]
  }

  /// The cell of a column.
  subscript(column: MapColumn) -> Cell { cells[column] ?? Cell(short: "", long: "", role: .text) }
}

/// The widths that fit a pane.
struct MapColumns: Sendable {
  /// The width of each column that is shown.
  private var widths: [MapColumn: Int] = [:]
  /// The columns that show their long text.
  private var long: Set<MapColumn> = []

  /// What is wanted, the most important first: a column in its short or its long form.
  private static let wishes: [(column: MapColumn, isLong: Bool)] = [
    (.stance, false), (.influence, false), (.coverage, false), (.influence, true),
    (.stance, true), (.title, false), (.contact, true), (.coverage, true),
  ]

  /// The blanks before a column.
  private static let gap = 2

  /// Fits columns to rows of cells into `columns` columns.
  ///
  /// - Complexity: O(rows).
  init(_ rows: [MapCells], columns: Int) {
    let names = Self.width(.name, isLong: false, rows)
    widths[.name] = max(1, min(names, 24, max(8, columns - 12), columns))
    var left = columns - (widths[.name] ?? 0)
    for wish in Self.wishes {
      let natural = Self.width(wish.column, isLong: wish.isLong, rows)
      guard natural > 0 else { continue }
      let wanted = wish.column == .title ? min(natural, 14) : natural
      let cost = widths[wish.column].map { wanted - $0 } ?? wanted + Self.gap
      guard cost <= left else { continue }
      widths[wish.column] = wanted
      if wish.isLong { long.insert(wish.column) }
      left -= cost
    }
    if let title = widths[.title] {
      widths[.title] = min(Self.width(.title, isLong: true, rows), title + left)
    }
  }

  /// A row in these columns.
  func spans(_ row: MapCells) -> [MapLine.Span] {
    MapColumn.allCases.compactMap { column in
      guard let width = widths[column] else { return nil }
      let cell = row[column]
      let text = (long.contains(column) ? cell.long : cell.short).padded(to: width)
      let gap = column == .name ? "" : String(repeating: " ", count: Self.gap)
      return MapLine.Span(gap + text, cell.role)
    }
  }

  /// The widest text of a column.
  private static func width(_ column: MapColumn, isLong: Bool, _ rows: [MapCells]) -> Int {
    rows.map { (isLong ? $0[column].long : $0[column].short).displayWidth }.max() ?? 0
  }
}
