// A person's lines as text, with words where there is room and with marks alone where not.

import Drawing
import Model
import Report

extension InfluencerMap {
  /// A person's lines of some sorts, one text per sort: `→ influences Chen, Liu`.
  func tieTexts(
    of person: EntityID, _ sorts: [MapTie] = MapTie.own, withWords: Bool = true, context: Context
  ) -> [String] {
    sorts.compactMap { tie in
      let others = ties.others(tie, of: person)
      guard !others.isEmpty else { return nil }
      let names = context.say(MapWords.list(others.map(name)))
      return marks.mark(of: tie) + " " + (withWords ? context.say(tie.phrase(names)) : names)
    }
  }

  /// A person's lines in one text that fits, in words if it can; nil for somebody without lines of
  /// these sorts.
  func tieSummary(
    of person: EntityID, _ sorts: [MapTie] = MapTie.own, columns: Int, context: Context
  ) -> String? {
    let words = tieTexts(of: person, sorts, context: context).joined(separator: "  ")
    guard !words.isEmpty else { return nil }
    if words.displayWidth <= columns { return words }
    return tieTexts(of: person, sorts, withWords: false, context: context).joined(separator: "  ")
      .clipped(to: columns)
  }

  /// What there is to say about the selected spot in one row under a view that shows no lines.
  func detail(of spot: MapSpot?, columns: Int, context: Context) -> MapLine {
    switch spot {
    case .person(let id):
      let text = tieSummary(of: id, MapTie.allCases, columns: columns, context: context)
      let none = Phrase("no links to others yet", "还没有跟别人的关系")
      return MapLine(
        proposal(of: id, context: context) + [.init(text ?? context.say(none), .muted)])
    case .vacancy(let role):
      return MapLine([.init("\(context.say(role.name)): \(context.say(role.mapHint))", .muted)])
    case nil: return MapLine([])
    }
  }
}

extension InfluencerMap {
  /// That somebody's role is only proposed, in front of what else is said of them; nothing where it's known.
  fileprivate func proposal(of id: EntityID, context: Context) -> [MapLine.Span] {
    guard let person = context.book.people[id], person.isRoleProposed, let role = person.roleName
    else { return [] }
    return [.init(context.say(role) + " · ", .warning)]
  }
}
