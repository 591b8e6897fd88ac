// Purchases whose day or amount stands in another column than the first for it: that is told, since what was expected
// need not be what came.

import Model

/// Counts the rows that take a field from another column than its own.
struct InsteadTally {
  private var counts: [Place: Int] = [:]

  /// A field's own column and the one that was taken, counted from 0.
  private struct Place: Hashable {
    let own: Int
    let other: Int
  }

  /// Looks at one row.
  mutating func note(_ row: CSVRow, _ sheet: ImportSheet) {
    for field in sheet.mapping.instead.keys where field != .attribute(.order(.currency)) {
      guard let own = sheet.mapping.columns[field], let other = sheet.column(of: field, in: row),
        other != own
      else { continue }
      counts[Place(own: own, other: other), default: 0] += 1
    }
  }

  /// What to tell, a sentence for each two columns, in their order.
  func phrases(_ names: [String]) -> [Phrase] {
    counts.sorted { ($0.key.own, $0.key.other) < ($1.key.own, $1.key.other) }.map { place, rows in
      let (own, other) = (names[place.own].plain, names[place.other].plain)
      return Phrase(
        "\(rows) \(rows == 1 ? "purchase has" : "purchases have") nothing in \(own), and \(other) was taken instead: "
          + "correct what isn't so.",
        "\(rows) 笔成交的“\(own)”列空着，已改用“\(other)”列；如有不符，请在客户簿里更正。")
    }
  }
}
