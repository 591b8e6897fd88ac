// The outline: the same trees as the boxes, one row for each person, for small panes and for
// screen readers.

import Drawing
import Model
import Report

extension InfluencerMap {
  /// The spots in the order of the outline.
  var outlineSpots: [MapSpot] {
    MapTree(self).outline(isASCII: true).map { .person($0.person) }
      + vacancies.map { .vacancy($0) }
  }

  /// The outline for a pane of this size.
  func outlinePage(size: Size, selected: MapSpot?, context: Context) -> MapPage {
    let columns = size.columns - 1
    let rows = MapTree(self).outline(isASCII: marks.isASCII)
    let widest = rows.map { ($0.guides + name($0.person)).displayWidth }.max() ?? 0
    let names = min(widest, max(8, columns - 14))
    var page = MapPage(lines: [], marks: marks)
    page.lines = rows.compactMap { row in
      self[row.person].map { outlineLine($0, row.guides, names: names, columns: columns, context) }
    }
    page.lines += vacancies.map { role in
      MapLine(
        [
          .init(context.say(role.badge).padded(to: 6) + " ", role.mapStyle),
          .init(context.say(MapWords.vacancy), .warning),
        ], spot: .vacancy(role))
    }
    if size.rows >= 4 {
      page.footer = [detail(of: selected, columns: columns, context: context)]
    }
    return page
  }

  /// The row of one person.
  private func outlineLine(
    _ person: MapPerson, _ guides: String, names: Int, columns: Int, _ context: Context
  ) -> MapLine {
    let guides = guides.clipped(to: max(0, names - 4))
    let name = marks.name(of: person.person).padded(to: names - guides.displayWidth)
    let influence = marks.influence.full + person.influenceDigit
    let room = columns - names - 14
    let ties = tieTexts(
      of: person.id, [.influences, .conflictsWith], withWords: false, context: context)
    let text =
      person.person.isPlaceholder
      ? context.say(MapWords.unidentified) : ties.joined(separator: "  ")
    let extra = room >= 8 && !text.isEmpty ? "  " + text.clipped(to: room - 2) : ""
    return MapLine(
      [
        .init(guides, .muted), .init(name),
        .init(" " + context.say(person.badge).padded(to: 6), person.roleStyle),
        .init(" " + person.sign.padded(to: 2), person.stanceStyle), .init(" " + influence),
        .init(extra, .muted),
      ], spot: .person(person.id))
  }

  /// Where left and right lead in the outline: to the superior, and to the first who reports.
  func outlineStep(_ from: MapSpot?, _ direction: Action.Move) -> MapSpot? {
    guard case .person(let id) = from, self[id] != nil else {
      return step(from, direction, in: outlineSpots)
    }
    switch direction {
    case .left: return MapTree(self).parents[id].map { .person($0) }
    case .right: return MapTree(self).children[id]?.first.map { .person($0) }
    case .up, .halfUp, .down, .halfDown, .first, .last:
      return step(from, direction, in: outlineSpots)
    }
  }
}
