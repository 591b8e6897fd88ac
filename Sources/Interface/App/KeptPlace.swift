// Where somebody is in the workbench, as a value that outlives the program: the selection, the arrangement of the
// panes, and the pages that are open. It names things by the tags that stand in journals. `PlaceFile.swift` of the
// session says how it stands in a file.

import Analysis
package import Model
import Report

/// Where a person left the workbench.
package struct KeptPlace: Codable, Hashable, Sendable {
  /// The day on which they were there, as `2026-11-30`.
  let day: String
  /// The pane with the keys, counted from 0.
  var pane = 0
  /// Whether that pane has the whole screen.
  var isZoomed = false
  /// How the map is drawn.
  var mapView = MapView.roles.rawValue
  /// By what the list of accounts is ordered.
  var order = RosterOrder.revenue.rawValue
  /// The selected account.
  var account: String?
  /// The line of the list on which it stands, counted from 0.
  var line = 0
  /// The selected person.
  var person: String?
  /// The tag of the selected role that nobody fills.
  var role: String?
  /// The selected row among the questions.
  var questionRow = 0
  /// The filter in force over the accounts.
  var filter: String?
  /// The pages on top, the topmost last: cards, calls, reports and histories.
  var layers: [LayerWords] = []

  /// The most characters of a filter, pages, and rows of a page that are taken.
  private static let limits = (filter: 256, layers: 12, row: 1 << 24)

  /// Whether they were there on a day.
  package func isOf(_ day: Day) -> Bool { self.day == day.description }

  /// Whether all of it means something to this program. What doesn't has another writer, and nothing of it is taken.
  package var isSound: Bool {
    let rows = 0...Self.limits.row
    return Day(iso: day) != nil && Pane(rawValue: pane) != nil && MapView(rawValue: mapView) != nil
      && RosterOrder(rawValue: order) != nil && rows.contains(line) && rows.contains(questionRow)
      && [account, person].compactMap(\.self).allSatisfy { EntityID($0) != nil }
      && (role == nil || role.flatMap(Role.init) != nil) && filter.map(Self.isShort) ?? true
      && layers.count <= Self.limits.layers && layers.allSatisfy { $0.isPage(rows: rows) }
  }

  /// Whether a text is one that somebody may have typed into a line.
  fileprivate static func isShort(_ text: String) -> Bool {
    text.unicodeScalars.count <= limits.filter
      && text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
  }
}

extension LayerWords {
  /// Whether it is a page on which nothing is typed, understood, and with its row among `rows`.
  fileprivate func isPage(rows: ClosedRange<Int>) -> Bool {
    switch self {
    case .account(let id, let row), .person(let id, let row), .call(let id, _, let row):
      EntityID(id) != nil && rows.contains(row)
    case .report(let topic, let account, _, let line, let row, let sort, let period):
      ReportTopic(rawValue: topic) != nil && Self.isThing(account) && rows.contains(row)
        && [line?.text, sort, period].compactMap(\.self).allSatisfy(KeptPlace.isShort)
        && (line.map { rows.contains($0.caret) } ?? true)
        && (period == nil || period.flatMap(SalesPeriod.init) != nil)
    case .history(let account, _, let line):
      Self.isThing(account)
        && (line.map { KeptPlace.isShort($0.text) && rows.contains($0.caret) } ?? true)
    case .form, .list, .drill, .day, .path, .importing, .place: false
    }
  }

  /// Whether it is a thing, where it is there.
  private static func isThing(_ id: String?) -> Bool {
    id == nil || id.flatMap { EntityID($0) } != nil
  }
}

extension Scope {
  /// Whether a layer with these keys is a page that is opened again with the place, rather than something in which
  /// words may stand.
  var isOfPlace: Bool {
    switch self {
    case .card, .person, .prepare, .report, .history: true
    case .everywhere, .list, .page, .work, .workbench, .accounts, .map, .questions, .sheet, .why,
      .help, .typing, .chooser, .palette, .filter, .path, .importing, .form, .confirm, .drill,
      .merge:
      false
    }
  }
}
