// The surroundings of one person: who moves them on the left, whom they move on the right, whom
// they fight below, and the sentence that says where to begin.

import Drawing
import Model
import Report

extension InfluencerMap {
  /// Draws the surroundings of the selected spot, or of the first where none is selected: as a
  /// picture from 60 columns and 8 rows, in rows below that.
  func drawSurroundings(
    into frame: inout Frame, in rect: Rect, selected: MapSpot?, hasFocus: Bool, context: Context
  ) {
    let spot = settled(selected)
    guard case .person(let id) = spot, let person = self[id], rect.columns >= 60, rect.rows >= 8
    else {
      let page = surroundingsPage(of: spot, size: rect.size, context: context)
      page.draw(into: &frame, in: rect, selected: spot, hasFocus: hasFocus, context: context)
      return
    }
    let notes = surroundingsNotes(of: person, columns: rect.columns - 1, context: context)
    let scene = MapScene(map: self, center: person, columns: rect.columns, context: context)
    let rows = min(scene.rows, max(3, rect.rows - notes.count - 1))
    scene.draw(into: &frame, in: rect.top(rows), hasFocus: hasFocus)
    let page = MapPage(lines: notes, marks: marks)
    page.draw(
      into: &frame, in: rect.dropTop(rows + 1), selected: nil, hasFocus: false, context: context)
  }

  /// The conflicts of a person, the sentence about who can move them and what they want, in rows.
  private func surroundingsNotes(of person: MapPerson, columns: Int, context: Context) -> [MapLine]
  {
    let conflicts = tieTexts(of: person.id, [.conflictsWith], context: context)
    let sentence = moversSentence(of: person.id, context: context).wrapped(to: columns)
    let win = person.person.win
    let wish = win.isEmpty ? "" : context.say(Phrase("Personal win: \(win)", "个人诉求：\(win)"))
    return conflicts.map { MapLine([.init($0, .error)]) } + sentence.map { MapLine([.init($0)]) }
      + lossLines(of: person.id, columns: columns, context: context)
      + (wish.isEmpty ? [] : wish.wrapped(to: columns).map { MapLine([.init($0, .muted)]) })
  }

  /// What breaks if somebody leaves.
  private func lossLines(of person: EntityID, columns: Int, context: Context) -> [MapLine] {
    departureSentence(of: person, context: context).wrapped(to: columns)
      .filter { !$0.isEmpty }.map { MapLine([.init($0, .warning)]) }
  }

  /// The surroundings in rows.
  func surroundingsPage(of spot: MapSpot?, size: Size, context: Context) -> MapPage {
    let columns = size.columns - 1
    var page = MapPage(lines: [], marks: marks)
    switch spot {
    case .person(let id):
      guard let person = self[id] else { return page }
      let name = marks.name(of: person.person).clipped(to: max(1, columns - 14))
      page.lines = [
        MapLine(
          [
            .init(name, .heading), .init("  " + context.say(person.badge), person.roleStyle),
            .init("  " + person.sign, person.stanceStyle),
            .init("  " + marks.influence.full + person.influenceDigit),
          ], spot: spot)
      ]
      let sorts: [MapTie] = [.influencedBy, .leads, .reportsTo, .influences, .conflictsWith]
      let rows = tieTexts(of: id, sorts, context: context).map { MapLine([.init($0, .muted)]) }
      let sentence = moversSentence(of: id, context: context).wrapped(to: columns)
      let loss = lossLines(of: id, columns: columns, context: context)
      // Where not all can be shown the sentence stays: it says what to do.
      let room = max(0, size.rows - 1 - sentence.count)
      page.lines += rows.prefix(room) + sentence.map { MapLine([.init($0)]) } + loss
    case .vacancy(let role):
      page.lines = [
        MapLine(
          [
            .init(context.say(role.badge) + " ", role.mapStyle),
            .init(context.say(MapWords.vacancy), .warning),
          ], spot: spot)
      ]
      page.lines += vacancySentence(of: role, context: context).wrapped(to: columns)
        .map { MapLine([.init($0)]) }
    case nil: break
    }
    return page
  }
}
