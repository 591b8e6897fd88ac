// The boxes view: a box for each person under their superior's, and one for each empty role.

import Drawing
import Model
import Report

extension InfluencerMap {
  /// Whether a pane of this size can show boxes; otherwise it shows the outline.
  func showsBoxes(columns: Int, rows: Int) -> Bool {
    columns >= 60 && rows >= 10 && people.count <= MapBoxes.limit
  }

  /// The fewest columns of a name in a box: less would not tell two people apart.
  private static let fewestNameColumns = 8

  /// The sizes that boxes may have, the best first: wide enough for most names and for a joint
  /// beside the badge, then narrower.
  private func boxSizes(rows: Int) -> [Size] {
    let names = people.map { marks.name(of: $0.person).displayWidth }.max() ?? 0
    let widest = max(10, min(16, names))
    // An even distance from box to box lets a superior stand exactly between two reports.
    return stride(from: widest + widest % 2, through: InfluencerMap.fewestNameColumns, by: -2)
      .map { Size(columns: 8 + $0 + 2, rows: rows) }
  }

  /// The layout for a pane: the widest boxes that all fit, or the best where none do.
  func boxes(columns: Int, boxRows: Int = 3) -> MapBoxes {
    let layouts = boxSizes(rows: boxRows).lazy.map { MapBoxes(self, box: $0, columns: columns) }
    return layouts.first { $0.size.columns <= columns }
      ?? MapBoxes(self, box: boxSizes(rows: boxRows)[0], columns: columns)
  }

  /// Draws the boxes and, under them, the lines of the selected person in words.
  func drawBoxes(
    into frame: inout Frame, in rect: Rect, selected: MapSpot?, hasFocus: Bool, context: Context
  ) {
    let pane = rect.dropBottom(1)
    let tall = boxes(columns: pane.columns, boxRows: 4)
    let hasRoom = tall.size.rows <= pane.rows && people.contains { !boxNote($0, context).isEmpty }
    let layout = hasRoom ? tall : boxes(columns: pane.columns)
    let shift = scroll(layout, pane: pane.size, selected: selected)
    var canvas = Frame(size: pane.size, style: context.style(.text))
    for box in layout.boxes {
      let place = Rect(
        row: box.rect.row - shift.row, column: box.rect.column - shift.column,
        columns: box.rect.columns, rows: box.rect.rows)
      let isSelected = box.spot == selected
      let style = context.style(hasFocus ? .selection : .selectionUnfocused)
      draw(
        box.spot, into: &canvas, in: place, selection: isSelected ? style : nil, context: context)
    }
    for (point, sides) in layout.wires.cells {
      let stroke = MapWires.stroke(sides, isASCII: marks.isASCII)
      canvas.draw(
        String(stroke),
        at: Point(row: point.row - shift.row, column: point.column - shift.column),
        style: context.style(.border))
    }
    drawCuts(layout, shift: shift, into: &canvas, context: context)
    frame.overlay(canvas, at: pane.origin)
    if hasFocus, let box = layout.box(of: selected)?.rect {
      let point = Point(
        row: pane.row + box.row - shift.row + 1, column: pane.column + box.column - shift.column + 1
      )
      if pane.contains(point) { frame.cursor = Cursor(point: point, isVisible: false) }
    }
    let note = MapPage(
      lines: [detail(of: selected, columns: rect.columns - 1, context: context)], marks: marks)
    note.draw(into: &frame, in: rect.bottom(1), selected: nil, hasFocus: false, context: context)
  }

  /// Marks each side on which a box goes on beyond the pane, or stands beyond it.
  private func drawCuts(
    _ layout: MapBoxes, shift: Point, into canvas: inout Frame, context: Context
  ) {
    for box in layout.boxes {
      let row = box.rect.row - shift.row + 1
      let style = context.style(.accent)
      if box.rect.column < shift.column {
        canvas.draw(marks.cutLeft, at: Point(row: row, column: 0), style: style)
      }
      if box.rect.endColumn - shift.column > canvas.size.columns {
        canvas.draw(
          marks.cutRight, at: Point(row: row, column: canvas.size.columns - 1), style: style)
      }
    }
  }

  /// How far the canvas is scrolled: the selected box as near the middle as the ends allow.
  private func scroll(_ layout: MapBoxes, pane: Size, selected: MapSpot?) -> Point {
    guard let box = layout.box(of: selected)?.rect else { return Point(row: 0, column: 0) }
    let row = box.row + box.rows / 2 - pane.rows / 2
    let column = box.column + box.columns / 2 - pane.columns / 2
    return Point(
      row: max(0, min(row, layout.size.rows - pane.rows)),
      column: max(0, min(column, layout.size.columns - pane.columns)))
  }

  /// Draws one box.
  private func draw(
    _ spot: MapSpot, into canvas: inout Frame, in rect: Rect, selection: Style?, context: Context
  ) {
    let border = context.style(.border)
    canvas.border(rect, style: border, kind: marks.shared.border)
    let inner = rect.inset(by: 1)
    let mark = selection == nil ? " " : marks.selected
    var column = inner.column
    func run(_ text: String, _ role: StyleRole, _ width: Int) {
      let text = marks.shown(text.padded(to: width))
      column += canvas.draw(
        text, at: Point(row: inner.row, column: column), style: context.style(role))
    }
    run(mark, .accent, 1)
    switch spot {
    case .person(let id):
      guard let person = self[id] else { return }
      drawCaption(person, into: &canvas, in: rect, context: context)
      run(
        marks.name(of: person.person), person.person.isPlaceholder ? .warning : .text,
        inner.columns - 7)
      run(" " + person.sign, person.stanceStyle, 3)
      run(" " + marks.influence.full + person.influenceDigit, .text, 3)
      let note = " " + boxNote(person, context)
      if inner.rows > 1, note != " " {
        canvas.draw(
          marks.shown(note.clipped(to: inner.columns)),
          at: Point(row: inner.row + 1, column: inner.column), style: context.style(.muted))
      }
    case .vacancy(let role):
      let point = Point(row: rect.row, column: rect.column + 1)
      canvas.draw(context.say(role.badge), at: point, style: context.style(role.mapStyle))
      run(context.say(Phrase("nobody: press 2 a", "没人，按 2 a")), .warning, inner.columns - 1)
    }
    if let selection { canvas.paint(inner, style: selection) }
  }

  /// Draws the badge and the mark of a conflict into the border of a person's box.
  private func drawCaption(
    _ person: MapPerson, into canvas: inout Frame, in rect: Rect, context: Context
  ) {
    canvas.draw(
      context.say(person.badge), at: Point(row: rect.row, column: rect.column + 1),
      style: context.style(person.roleStyle))
    if !ties.others(.conflictsWith, of: person.id).isEmpty {
      canvas.draw(
        marks.conflict, at: Point(row: rect.row, column: rect.endColumn - 3),
        style: context.style(.error))
    }
  }

  /// Whom a person influences, for the second row of a box.
  private func boxNote(_ person: MapPerson, _ context: Context) -> String {
    if person.person.isPlaceholder { return context.say(MapWords.unidentified) }
    return tieTexts(
      of: person.id, [.influences, .conflictsWith], withWords: false, context: context
    )
    .joined(separator: " ")
  }
}
