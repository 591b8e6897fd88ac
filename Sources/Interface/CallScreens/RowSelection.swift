// The selection on a long page of rows: it stays on its row while rows come and go around it, and
// near its place when the row itself goes.

import Drawing

/// Which row of a page is selected.
struct RowSelection<Row: Hashable & Sendable>: Sendable {
  /// The row; the one at the place where it was last seen when it is nil or gone.
  var row: Row?
  /// The place of that row when it was last seen.
  private var place: Int

  /// Selects the row at a place, as soon as there are rows.
  init(place: Int = 0) {
    self.place = place
  }

  /// The index of the selected row; 0 where there is none.
  func index(in rows: [Row]) -> Int {
    row.flatMap { rows.firstIndex(of: $0) } ?? max(0, min(place, rows.count - 1))
  }

  /// Selects the row that is there now, so that what a key does is done to what the person sees.
  mutating func settle(in rows: [Row]) {
    guard !rows.isEmpty else { return }
    place = index(in: rows)
    row = rows[place]
  }

  /// Moves the selection on a screen of a size.
  mutating func move(_ move: Action.Move, in rows: [Row], size: Size) {
    guard !rows.isEmpty else { return }
    place = move.landing(from: index(in: rows), of: rows.count, half: size.rows / 3)
    row = rows[place]
  }
}
