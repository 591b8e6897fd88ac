// How a form looks: labels on the left, entries on the right, the complaint underneath.

package import Drawing
import Model

extension Form {
  package func extent(desk: Desk) -> Extent {
    .box(columns: min(88, max(40, desk.size.columns - 8)), rows: fields.count + 5)
  }

  package func draw(into frame: inout Frame, in rect: Rect, desk: Desk) {
    // A complaint is read whole, even where it takes room from the fields.
    let words = complaint.map { desk.say($0).wrapped(to: rect.columns - 2).count } ?? 0
    let footRows = max(2, min(words, rect.rows - 3))
    let listRows = max(1, rect.rows - 2 - footRows)
    let inner = Box.draw(
      into: &frame, in: rect, title: title,
      footer: fields.count > listRows ? "\(focus + 1)/\(fields.count)" : nil, desk: desk)
    let top = max(0, min(focus - listRows / 2, fields.count - listRows))
    let labelColumns = labelWidth(desk: desk, limit: inner.columns / 2)
    for (offset, index) in (top..<min(fields.count, top + listRows)).enumerated() {
      let row = inner.dropTop(offset).top(1)
      drawField(index, into: &frame, in: row, labelColumns: labelColumns, desk: desk)
    }
    drawComplaint(into: &frame, in: inner.bottom(footRows), desk: desk)
  }

  /// The columns that the widest label needs.
  private func labelWidth(desk: Desk, limit: Int) -> Int {
    let widest = fields.map { desk.say($0.attribute.name).displayWidth + 2 }.max() ?? 0
    return min(widest, limit)
  }

  /// Draws one field on its row.
  private func drawField(
    _ index: Int, into frame: inout Frame, in row: Rect, labelColumns: Int, desk: Desk
  ) {
    let field = fields[index]
    let hasFocus = index == focus
    let isRequired = Attribute.required(of: field.attribute.kind).contains(field.attribute)
    let label = desk.say(field.attribute.name) + (isRequired ? " *" : "")
    frame.draw(
      (hasFocus ? "▸" : " ") + label, at: Point(row: row.row, column: row.column),
      columns: labelColumns + 1, style: desk.style(hasFocus ? .accent : .muted))
    drawEntry(
      field, into: &frame, in: row.dropLeft(labelColumns + 2), hasFocus: hasFocus, desk: desk)
  }

  /// Draws what stands in a field.
  private func drawEntry(
    _ field: FormField, into frame: inout Frame, in rect: Rect, hasFocus: Bool, desk: Desk
  ) {
    let point = Point(row: rect.row, column: rect.column)
    let style = desk.style(hasFocus ? .fieldFocused : .field)
    switch field.entry {
    case .text(let text):
      let echo = reading(of: field, columns: rect.columns, desk: desk)
      let room = echo.map { min($0.displayWidth + 1, rect.columns / 2) } ?? 0
      text.draw(
        into: &frame, at: point, columns: rect.columns - room, style: style, hasFocus: hasFocus)
      if text.isEmpty, hasFocus, !field.offer.isEmpty {
        frame.draw(
          desk.say(Phrase("→ takes: \(field.offer)", "按 → 填入：\(field.offer)"))
            .clipped(to: rect.columns - 1),
          at: Point(row: rect.row, column: rect.column + 1), style: desk.style(.placeholder))
      }
      if let echo {
        frame.draw(
          echo.paddedLeft(to: room),
          at: Point(row: rect.row, column: rect.column + rect.columns - room), columns: room,
          style: desk.style(.muted))
      }
    case .choice(let options, let index):
      drawOptions(options, index, into: &frame, in: rect, hasFocus: hasFocus, desk: desk)
    case .things(let ids, _):
      let names = ids.map { desk.book.title(of: $0, thingKind(of: field)) }.joined(separator: ", ")
      let prompt = hasFocus ? desk.say(Phrase("type to choose…", "输入即可选择…")) : ""
      frame.fill(rect, style: style)
      frame.draw(
        names.isEmpty ? prompt : names, at: point, columns: rect.columns,
        style: names.isEmpty ? desk.style(.placeholder) : style)
      if hasFocus { frame.cursor = Cursor(point: point, isVisible: true) }
    case .flag(let flag):
      let word = flag ? Phrase("[x] yes", "[x] 是") : Phrase("[ ] no", "[ ] 否")
      frame.draw(desk.say(word), at: point, columns: rect.columns, style: style)
      if hasFocus { frame.cursor = Cursor(point: point, isVisible: true) }
    }
  }

  /// What a typed day means, so that "fri" is no riddle; nil where there is nothing to say.
  private func reading(of field: FormField, columns: Int, desk: Desk) -> String? {
    guard case .day = field.attribute.shape, case .text(let text) = field.entry, !text.isEmpty,
      let day = DayEntry.parse(text.text, today: desk.today)
    else { return nil }
    let whole = "= \(day) " + desk.say(day.weekdayName)
    return whole.displayWidth < columns / 2 ? whole : desk.say(day.weekdayName)
  }

  /// Which kind of thing a field refers to.
  private func thingKind(of field: FormField) -> Kind {
    switch field.attribute.shape {
    case .entity(let kind), .entities(let kind): kind
    case .line, .prose, .tags, .number, .money, .day, .choice, .flag: field.attribute.kind
    }
  }

  /// Draws the options side by side where they fit, else the chosen one between arrows.
  private func drawOptions(
    _ options: [ChoiceOption], _ index: Int?, into frame: inout Frame, in rect: Rect,
    hasFocus: Bool, desk: Desk
  ) {
    let names = options.map { desk.say($0.name) }
    let total = names.reduce(0) { $0 + $1.displayWidth + 3 }
    let point = Point(row: rect.row, column: rect.column)
    if hasFocus { frame.cursor = Cursor(point: point, isVisible: true) }
    guard total <= rect.columns, hasFocus else {
      let shown = index.map { names[$0] } ?? (hasFocus ? desk.say(Phrase("none", "未选")) : "")
      let style = desk.style(hasFocus ? .fieldFocused : .field)
      frame.fill(rect, style: style)
      frame.draw(
        hasFocus ? "◂ \(shown) ▸" : shown, at: point, columns: rect.columns, style: style)
      return
    }
    var column = rect.column
    for (offset, name) in names.enumerated() {
      let isChosen = offset == index
      if isChosen, hasFocus {
        frame.cursor = Cursor(point: Point(row: rect.row, column: column), isVisible: true)
      }
      column += frame.draw(
        isChosen ? "[\(name)]" : " \(name) ", at: Point(row: rect.row, column: column),
        columns: rect.column + rect.columns - column,
        style: desk.style(isChosen ? .fieldFocused : .muted))
      column += 1
    }
  }

  /// Says what is wrong, in the last rows.
  private func drawComplaint(into frame: inout Frame, in rect: Rect, desk: Desk) {
    let caution = complaint == nil ? courtesy(desk: desk) ?? counsel(desk: desk) : nil
    guard let complaint = complaint ?? caution else { return }
    let lines = desk.say(complaint).wrapped(to: rect.columns).prefix(rect.rows)
    for (offset, line) in lines.enumerated() {
      frame.draw(
        line, at: Point(row: rect.row + offset, column: rect.column), columns: rect.columns,
        style: desk.style(caution == nil ? .error : .warning))
    }
  }
}
