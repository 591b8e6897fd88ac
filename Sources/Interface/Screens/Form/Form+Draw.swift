// How a form looks: labels on the left, entries on the right, the complaint underneath.

package import Drawing
import Model

extension Form {
  package func draw(into frame: inout Frame, in rect: Rect, context: Context) {
    // A complaint is read whole, even where it takes room from the fields.
    let words = complaint.map { context.say($0).wrapped(to: rect.columns - 2).count } ?? 0
    let footRows = max(2, min(words, rect.rows - 3))
    let listRows = max(1, rect.rows - 2 - footRows)
    let inner = Box.draw(
      into: &frame, in: rect, title: request.title,
      footer: fields.count > listRows ? "\(focus + 1)/\(fields.count)" : nil, context: context)
    let place = place(columns: inner.columns, rows: listRows, context: context)
    let top = max(
      0, min(focus + place.height / 2 - listRows / 2, fields.count - 1 + place.height - listRows))
    for index in fields.indices {
      let row = index - top + (index > focus ? place.height - 1 : 0)
      guard (0..<listRows).contains(row) else { continue }
      let room = inner.dropBottom(footRows).dropTop(row).top(index == focus ? place.height : 1)
      drawField(index, into: &frame, in: room, place: place, context: context)
    }
    drawComplaint(into: &frame, in: inner.bottom(footRows), context: context)
  }

  /// Draws one field in its rows.
  private func drawField(
    _ index: Int, into frame: inout Frame, in rect: Rect, place: EntryPlace, context: Context
  ) {
    let field = fields[index]
    let hasFocus = index == focus
    let columns = labelColumns(of: rect.columns, context: context)
    let label = context.say(field.attribute.name) + (request.demands(field.attribute) ? " *" : "")
    frame.draw(
      (hasFocus ? "▸" : " ") + label, at: rect.origin,
      columns: hasFocus && place.isUnder ? rect.columns : columns + 1,
      style: context.style(hasFocus ? .accent : .muted))
    let entry = hasFocus && place.isUnder ? rect.dropTop(1).dropLeft(2) : rect.dropLeft(columns + 2)
    drawEntry(field, into: &frame, in: entry, hasFocus: hasFocus, context: context)
  }

  /// Draws what stands in a field.
  private func drawEntry(
    _ field: FormField, into frame: inout Frame, in rect: Rect, hasFocus: Bool, context: Context
  ) {
    let point = Point(row: rect.row, column: rect.column)
    let style = context.style(hasFocus ? .fieldFocused : .field)
    switch field.entry {
    case .text(let text):
      let echo = reading(of: field, columns: rect.columns, context: context)
      let room = echo.map { min($0.displayWidth + 1, rect.columns / 2) } ?? 0
      if hasFocus, field.isWrapped {
        text.draw(linesInto: &frame, in: rect, style: style)
      } else {
        text.draw(
          into: &frame, at: point, columns: rect.columns - room, style: style, hasFocus: hasFocus)
      }
      if text.isEmpty, hasFocus, let hint = hint(for: field) {
        frame.draw(
          context.say(hint).clipped(to: rect.columns - 1),
          at: Point(row: rect.row, column: rect.column + 1), style: context.style(.placeholder))
      }
      if let echo {
        frame.draw(
          echo.paddedLeft(to: room),
          at: Point(row: rect.row, column: rect.column + rect.columns - room), columns: room,
          style: context.style(.muted))
      }
    case .choice(let options, let index):
      drawOptions(options, index, into: &frame, in: rect, hasFocus: hasFocus, context: context)
    case .things(let ids, _):
      let titles = ids.map { context.book.title(of: $0, thingKind(of: field)) }
      let names = context.say(Phrase(listing: titles))
      let prompt = hasFocus ? context.say(Phrase("type to choose…", "输入即可选择…")) : ""
      frame.fill(rect, style: style)
      frame.draw(
        names.isEmpty ? prompt : names, at: point, columns: rect.columns,
        style: names.isEmpty ? context.style(.placeholder) : style)
      if hasFocus { frame.cursor = Cursor(point: point, isVisible: true) }
    case .flag(let flag):
      let word = flag ? Phrase("[x] yes", "[x] 是") : Phrase("[ ] no", "[ ] 否")
      frame.draw(context.say(word), at: point, columns: rect.columns, style: style)
      if hasFocus { frame.cursor = Cursor(point: point, isVisible: true) }
    }
  }

  /// What may be typed into an empty field, or taken; nil where there is nothing to say.
  private func hint(for field: FormField) -> Phrase? {
    if !field.offer.isEmpty {
      return Phrase("→ takes: \(field.offer)", "按 → 填入：\(field.offer)")
    }
    return field.attribute.hasClauses ? Phrase("Work: …; Home: …", "单位：…；家庭：…") : nil
  }

  /// What a typed day, time, length or amount means, so that "fri" and "2.5w" are no riddles; nil where there is nothing
  /// to say.
  private func reading(of field: FormField, columns: Int, context: Context) -> String? {
    guard case .text(let text) = field.entry, !text.isEmpty,
      case .success(let value) = field.value(today: context.today)
    else { return nil }
    if case .money = field.attribute.shape, let amount = value.money {
      return amount.description == text.text ? nil : "= " + amount.exact(in: "")
    }
    if field.attribute == .call(.time), let time = TimeEntry.parse(text.text) {
      return time == text.text.trimmed ? nil : "= " + time
    }
    if field.attribute.isLength, let minutes = value.number {
      let isPlain = String(minutes) == text.text.trimmed
      return isPlain ? nil : context.say(Phrase("= \(minutes) min", "= \(minutes) 分钟"))
    }
    guard case .day = field.attribute.shape, let day = value.day else { return nil }
    let whole = "= \(day) " + context.say(day.weekdayName)
    return whole.displayWidth < columns / 2 ? whole : context.say(day.weekdayName)
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
    hasFocus: Bool, context: Context
  ) {
    let names = options.map { context.say($0.name) }
    let total = names.reduce(0) { $0 + $1.displayWidth + 3 }
    let point = Point(row: rect.row, column: rect.column)
    if hasFocus { frame.cursor = Cursor(point: point, isVisible: true) }
    guard total <= rect.columns, hasFocus else {
      let shown = index.map { names[$0] } ?? (hasFocus ? context.say(Phrase("none", "未选")) : "")
      let style = context.style(hasFocus ? .fieldFocused : .field)
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
        style: context.style(isChosen ? .fieldFocused : .muted))
      column += 1
    }
  }

  /// Says what is wrong, in the last rows.
  private func drawComplaint(into frame: inout Frame, in rect: Rect, context: Context) {
    let caution = complaint == nil ? giftWarning(context: context) ?? advice(context: context) : nil
    guard let complaint = complaint ?? caution else { return }
    let lines = context.say(complaint).wrapped(to: rect.columns)
      .map { StyledLine($0, caution == nil ? .error : .warning) }
    StyledLines(lines).draw(into: &frame, in: rect, context: context)
  }
}
