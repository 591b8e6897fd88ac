// The picture in the surroundings view: one person's box between those who move them, on the
// left, and those whom they move, on the right. Each row reads as a sentence through the box.

import Drawing
import Model
import Report

/// One person between two columns of others.
struct MapScene: Sendable {
  private let map: InfluencerMap
  private let center: MapPerson
  private let context: Context
  private let left: [Neighbour]
  private let right: [Neighbour]

  /// Somebody beside the middle, with what ties them to it.
  private struct Neighbour: Sendable {
    let person: MapPerson
    var ties: [MapTie]
  }

  /// The columns between a side and the box in the middle.
  private static let channel = 4

  private let boxColumns: Int
  private let sideColumns: Int

  /// Arranges the people around `center` for a pane of `columns` columns, at least 60.
  init(map: InfluencerMap, center: MapPerson, columns: Int, context: Context) {
    self.map = map
    self.center = center
    self.context = context
    boxColumns = max(20, min(26, map.marks.name(of: center.person).displayWidth + 10))
    sideColumns = max(0, (columns - boxColumns - 2 * Self.channel) / 2)
    left = Self.neighbours([.influencedBy, .leads], of: center, in: map)
    right = Self.neighbours([.influences, .reportsTo], of: center, in: map)
  }

  /// The rows that it would like to have.
  var rows: Int { max(3, left.count, right.count) }

  /// Draws the picture; where there are not rows enough, it says how many people are left out.
  func draw(into frame: inout Frame, in pane: Rect, hasFocus: Bool) {
    let middle = pane.row + max(1, (pane.rows - 1) / 2)
    let box = Rect(
      row: middle - 1, column: pane.column + sideColumns + Self.channel, columns: boxColumns,
      rows: 3
    ).intersection(pane)
    var wires = MapWires()
    drawBox(box, into: &frame, hasFocus: hasFocus)
    let start = box.endColumn + Self.channel
    drawSide(
      texts(left, isLeft: true, rows: pane.rows), into: &frame, at: pane.origin, middle: middle,
      wires: &wires, from: pane.column + sideColumns + 1, to: box.column)
    drawSide(
      texts(right, isLeft: false, rows: pane.rows), into: &frame,
      at: Point(row: pane.row, column: start), middle: middle, wires: &wires, from: start - 2,
      to: box.endColumn - 1)
    for (point, sides) in wires.cells {
      let stroke = String(MapWires.stroke(sides, isASCII: map.marks.isASCII))
      frame.draw(stroke, at: point, style: context.style(.border))
    }
  }

  /// The people on one side; somebody with two ties stands there once.
  private static func neighbours(
    _ sorts: [MapTie], of center: MapPerson, in map: InfluencerMap
  ) -> [Neighbour] {
    var found: [Neighbour] = []
    for tie in sorts {
      for person in map.ties.others(tie, of: center.id).compactMap({ map[$0] }) {
        if let index = found.firstIndex(where: { $0.person.id == person.id }) {
          found[index].ties.append(tie)
        } else {
          found.append(Neighbour(person: person, ties: [tie]))
        }
      }
    }
    return found
  }

  /// The rows of one side, with words in rows that have room for them.
  private func texts(_ side: [Neighbour], isLeft: Bool, rows: Int) -> [MapLine.Span] {
    let all = side.map { neighbour in
      let long = text(neighbour, isLeft: isLeft, withWords: true)
      let fits = long.displayWidth <= sideColumns
      let text = fits ? long : text(neighbour, isLeft: isLeft, withWords: false)
      let cut = text.clipped(to: sideColumns)
      return MapLine.Span(
        isLeft ? cut.paddedLeft(to: sideColumns) : cut, neighbour.person.stanceStyle)
    }
    guard all.count > rows else { return all }
    let more = all.count - max(0, rows - 1)
    let rest = context.say(Phrase("+\(more) more", "还有\(more)人"))
    let last = isLeft ? rest.paddedLeft(to: sideColumns) : rest
    return all.prefix(max(0, rows - 1)) + [MapLine.Span(last, .muted)]
  }

  /// One row: on the left it leads to the box, on the right it goes on from there.
  private func text(_ neighbour: Neighbour, isLeft: Bool, withWords: Bool) -> String {
    let person = neighbour.person
    let facts = "\(person.sign) \(map.marks.influence.full)\(person.influenceDigit)"
    let ties =
      withWords
      ? context.say(MapWords.list(neighbour.ties.map { context.say(outward($0).name) }))
      : neighbour.ties.map { map.marks.mark(of: outward($0).ties.from) }.joined()
    let room = sideColumns - facts.displayWidth - ties.displayWidth - 2
    let whole = map.marks.name(of: person.person)
    let name = withWords ? whole : whole.clipped(to: max(1, room))
    return isLeft ? "\(name) \(facts) \(ties)" : "\(ties) \(name) \(facts)"
  }

  /// What the left does to the middle, or the middle to the right: the same words on both sides.
  private func outward(_ tie: MapTie) -> LinkKind {
    switch tie {
    case .influences, .influencedBy: .influences
    case .reportsTo, .leads: .reportsTo
    case .conflictsWith: .conflictsWith
    }
  }

  /// Draws one side around the middle row, with a bus from its rows to the box.
  private func drawSide(
    _ rows: [MapLine.Span], into frame: inout Frame, at origin: Point, middle: Int,
    wires: inout MapWires,
    from bus: Int, to box: Int
  ) {
    guard !rows.isEmpty else { return }
    let top = max(origin.row, middle - rows.count / 2)
    wires.across(row: middle, from: bus, to: box)
    wires.joinUpright(row: middle, column: box)
    for (offset, row) in rows.enumerated() {
      frame.draw(
        map.marks.shown(row.text), at: Point(row: top + offset, column: origin.column),
        columns: sideColumns, style: context.style(row.role))
      wires.along(column: bus, from: top + offset, to: middle)
      wires.across(row: top + offset, from: bus, to: bus + (bus < box ? -1 : 1))
    }
  }

  /// Draws the box in the middle, which is what is selected here.
  private func drawBox(_ box: Rect, into frame: inout Frame, hasFocus: Bool) {
    let marks = map.marks
    frame.border(box, style: context.style(.border), kind: marks.shared.border)
    frame.draw(
      context.say(center.badge), at: Point(row: box.row, column: box.column + 1),
      style: context.style(center.roleStyle))
    let inner = box.inset(by: 1)
    let name = marks.name(of: center.person).padded(to: inner.columns - 7)
    let facts = " \(center.sign.padded(to: 2)) \(marks.influence.full)\(center.influenceDigit)"
    frame.draw(
      marks.shown(marks.selected + name + facts), at: inner.origin, columns: inner.columns,
      style: context.style(.text))
    frame.paint(inner, style: context.style(hasFocus ? .selection : .selectionUnfocused))
    if hasFocus { frame.cursor = Cursor(point: inner.origin, isVisible: false) }
  }
}
