// The marks that only the map draws, one column each, with twins for terminals without Unicode.

import Drawing
import Model
import Report

/// The marks of the map.
struct MapMarks: Hashable, Sendable {
  /// The marks that all screens share.
  let shared: GlyphSet
  /// Full and empty parts of the gauge of influence.
  let influence: (full: String, empty: String)
  /// Full and empty parts of the gauge of contact.
  let coverage: (full: String, empty: String)
  /// Upwards: reports to.
  let up: String
  /// Downwards: leads.
  let down: String
  /// Towards the others: influences.
  let right: String
  /// From the others: is influenced by.
  let left: String
  /// Beside what is cut off on the left and on the right of a pane.
  let (cutLeft, cutRight): (String, String)
  /// A conflict.
  let conflict: String
  /// Before somebody who is known only as a part to play.
  let placeholder: String
  /// Whether only ASCII may be drawn.
  let isASCII: Bool

  /// Chooses the marks that suit a set of glyphs.
  init(_ glyphs: GlyphSet) {
    shared = glyphs
    isASCII = glyphs == .ascii
    influence = isASCII ? ("*", ".") : ("●", "○")
    coverage = isASCII ? ("#", ".") : ("▮", "▯")
    up = isASCII ? "^" : "↑"
    down = isASCII ? "v" : "↓"
    right = isASCII ? ">" : "→"
    left = isASCII ? "<" : "←"
    (cutLeft, cutRight) = isASCII ? ("<", ">") : ("‹", "›")
    conflict = isASCII ? "!" : "↯"
    placeholder = isASCII ? "?" : "◌"
  }

  /// The mark of the selected spot.
  var selected: String { String(shared.selected) }

  /// The mark before a role that nobody fills.
  var warning: String { String(shared.warning) }

  /// The mark of a line.
  func mark(of tie: MapTie) -> String {
    switch tie {
    case .reportsTo: up
    case .leads: down
    case .influences: right
    case .influencedBy: left
    case .conflictsWith: conflict
    }
  }

  /// The text without the punctuation that a terminal without Unicode cannot show.
  func shown(_ text: String) -> String {
    guard isASCII else { return text }
    return String(
      text.map { character in
        switch character {
        case "…": shared.ellipsis
        case "·", "—": shared.dot
        default: character
        }
      })
  }

  /// Somebody's name, with the mark before it of those who are not identified, and a question mark behind it
  /// where the role is only proposed.
  func name(of person: Person) -> String {
    let name = person.isPlaceholder ? placeholder + " " + person.name : person.name
    return person.role != nil && person.isRoleProposed ? name + " ?" : name
  }

  /// The influence in five parts with its number: `●●●○○ 3`.
  func influenceGauge(_ value: Int?) -> String {
    let full = min(5, max(0, value ?? 0))
    return String(repeating: influence.full, count: full)
      + String(repeating: influence.empty, count: 5 - full) + " "
      + (value.map(String.init) ?? "?")
  }

  /// The contact in three parts: `▮▮▯`.
  func coverageGauge(_ level: Int) -> String {
    let full = min(3, max(0, level))
    return String(repeating: coverage.full, count: full)
      + String(repeating: coverage.empty, count: 3 - full)
  }

  static func == (left: MapMarks, right: MapMarks) -> Bool { left.shared == right.shared }

  func hash(into hasher: inout Hasher) { hasher.combine(shared) }
}
