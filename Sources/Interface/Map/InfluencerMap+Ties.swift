// A person's lines as text, with words where there is room and with marks alone where not.

import Drawing
import Model

extension InfluencerMap {
  /// A person's lines of some sorts, one text per sort: `→ influences Chen, Liu`.
  func tieTexts(
    of person: EntityID, _ sorts: [MapTie] = MapTie.own, withWords: Bool = true, desk: Desk
  ) -> [String] {
    sorts.compactMap { tie in
      let others = ties.others(tie, of: person)
      guard !others.isEmpty else { return nil }
      let names = desk.say(MapWords.list(others.map(name)))
      return marks.mark(of: tie) + " " + (withWords ? desk.say(tie.phrase(names)) : names)
    }
  }

  /// A person's lines in one text that fits, in words if it can; nil for somebody without lines of
  /// these sorts.
  func tieSummary(
    of person: EntityID, _ sorts: [MapTie] = MapTie.own, columns: Int, desk: Desk
  ) -> String? {
    let words = tieTexts(of: person, sorts, desk: desk).joined(separator: "  ")
    guard !words.isEmpty else { return nil }
    if words.displayWidth <= columns { return words }
    return tieTexts(of: person, sorts, withWords: false, desk: desk).joined(separator: "  ")
      .clipped(to: columns)
  }

  /// What there is to say about the selected spot in one row under a view that shows no lines.
  func detail(of spot: MapSpot?, columns: Int, desk: Desk) -> MapLine {
    switch spot {
    case .person(let id):
      let text = tieSummary(of: id, MapTie.allCases, columns: columns, desk: desk)
      let none = Phrase("no links to others yet", "还没有跟别人的关系")
      return MapLine([.init(text ?? desk.say(none), .muted)])
    case .vacancy(let role):
      return MapLine([.init("\(desk.say(role.name)): \(desk.say(role.mapHint))", .muted)])
    case nil: return MapLine([])
    }
  }
}
