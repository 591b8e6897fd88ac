// The rows of a report's page, among which the selection finds what it was on after the page changed.

import Model
import Report

/// The rows of a page: a row that is gone is looked for by what it was about.
struct ReportRows: SelectableRows {
  /// The rows, in order.
  private let rows: [ReportRow]
  /// The place where the selected row was last seen.
  private let place: Int

  /// Holds the rows of a page.
  init(_ rows: [ReportRow], near place: Int) {
    self.rows = rows
    self.place = place
  }

  var count: Int { rows.count }
  subscript(index: Int) -> ReportRow { rows[index] }

  /// The place of a row; of the same matter where it says something else now; of the nearest row about
  /// the same account where it is gone, so that no key acts on another account.
  ///
  /// - Complexity: O(n).
  func index(of row: ReportRow) -> Int? {
    let same =
      rows.firstIndex(of: row)
      ?? rows.firstIndex { $0.id == row.id && $0.account == row.account }
    guard same == nil, let account = row.account else { return same }
    return rows.indices.filter { rows[$0].account == account }
      .min { abs($0 - place) < abs($1 - place) }
  }
}
