// Which of several things is meant: the next of a few choices; and on a long page of rows the selection, which
// stays on its row while rows come and go around it, and near its place when the row itself goes.

import Drawing

extension CaseIterable where Self: Equatable, AllCases == [Self] {
  /// The choice some places further on in the order of all, around the ends.
  func neighbour(_ distance: Int) -> Self {
    let all = Self.allCases
    let index = all.firstIndex(of: self) ?? 0
    return all[(index + distance + all.count) % all.count]
  }
}

/// Rows that can be selected, in order.
protocol SelectableRows<Row> {
  associatedtype Row: Hashable
  /// How many there are.
  var count: Int { get }
  /// The row at a place.
  subscript(index: Int) -> Row { get }
  /// The place of a row; nil when it is not there.
  func index(of row: Row) -> Int?
}

extension Array: SelectableRows where Element: Hashable {
  typealias Row = Element
  func index(of row: Element) -> Int? { firstIndex(of: row) }
}

/// Which row of a page is selected.
struct RowSelection<Row: Hashable & Sendable>: Sendable {
  /// The row; the one at the place where it was last seen when it is nil or gone.
  var row: Row?
  /// The place of that row when it was last seen.
  private(set) var place: Int

  /// Selects the row at a place, as soon as there are rows.
  init(place: Int = 0) {
    self.place = place
  }

  /// The index of the selected row; 0 where there is none.
  func index(in rows: some SelectableRows<Row>) -> Int {
    row.flatMap { rows.index(of: $0) } ?? max(0, min(place, rows.count - 1))
  }

  /// Selects the row that is there now, so that what a key does is done to what the person sees.
  mutating func settle(in rows: some SelectableRows<Row>) {
    guard rows.count > 0 else { return }
    place = index(in: rows)
    row = rows[place]
  }

  /// Moves the selection on a screen of a size.
  mutating func move(_ move: Action.Move, in rows: some SelectableRows<Row>, size: Size) {
    guard rows.count > 0 else { return }
    place = move.landing(from: index(in: rows), of: rows.count, half: size.rows / 3)
    row = rows[place]
  }
}
