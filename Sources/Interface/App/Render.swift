// The picture of the whole screen: a pure function of the state.

package import Drawing
import Analysis
package import Model

extension Workbench {
  /// The picture of a state at a size, in a theme and a language.
  ///
  /// The cursor stands at the selection, or visibly at the caret where text is typed.
  ///
  /// - Complexity: O(cells + accounts on the screen).
  package static func render(
    _ state: Workbench, size: Size, theme: Theme, language: Language
  ) -> Frame {
    var shown = state
    if shown.context.language != language { shown.context.language = language }
    shown.context.theme = theme
    if shown.context.size != size {
      shown.context.size = size
      shown.scrollRoster()
    }
    return shown.render()
  }

  /// The picture of the state as it is.
  package func render() -> Frame {
    var frame = Frame(size: context.size, style: context.style(.text))
    guard context.size.columns >= Layout.smallest.columns, context.size.rows >= Layout.smallest.rows
    else {
      let smallest = "\(Layout.smallest.columns)x\(Layout.smallest.rows)"
      let line = context.say(Phrase("Too small: \(smallest)", "窗口太小：\(smallest)"))
      frame.draw(line, at: frame.bounds.origin, columns: context.size.columns, style: .plain)
      return frame
    }
    let layout = layout
    if let layer = layers.last(where: { $0.extent(context: context) == .full }) {
      layer.draw(into: &frame, in: layout.body, context: context)
    } else {
      for (pane, rect) in layout.panes { draw(pane, into: &frame, in: rect) }
    }
    drawBoxes(into: &frame, in: layout.body)
    drawTitle(into: &frame, in: layout.title)
    HintLine(
      hintActions, in: scope, of: layers.last, context: context, columns: layout.hints.columns - 1
    )
    .draw(into: &frame, in: layout.hints, context: context)
    drawNotice(into: &frame, in: layout.notice)
    frame.title = "Rapport" + (account.map { " — " + context.book.title(of: $0, .account) } ?? "")
    return frame
  }

  /// Draws the layers that are boxes and lie above the last full one.
  private func drawBoxes(into frame: inout Frame, in body: Rect) {
    let first = layers.lastIndex { $0.extent(context: context) == .full }.map { $0 + 1 } ?? 0
    for layer in layers[first...] {
      frame.cursor = nil
      layer.draw(into: &frame, in: layer.extent(context: context).rect(in: body), context: context)
    }
  }

  /// Draws a pane with its border.
  private func draw(_ pane: Pane, into frame: inout Frame, in rect: Rect) {
    let hasFocus = pane == focus && layers.isEmpty
    func border(_ title: Phrase, place: String? = nil) -> Rect {
      Box.draw(
        into: &frame, in: rect, title: title, footer: footer(of: pane, place), hasFocus: hasFocus,
        context: context)
    }
    switch pane {
    case .accounts:
      let list = AccountsPane(
        roster: roster, top: rosterTop, selected: account, filter: filter, hasFocus: hasFocus,
        context: context, order: rosterOrder)
      let inner = border(list.title, place: list.footer)
      list.draw(into: &frame, in: inner)
    case .map:
      let inner = border(mapTitle)
      drawMap(into: &frame, in: inner, hasFocus: hasFocus)
    case .questions:
      let rows = questionRows
      let list = QuestionsPane(
        person: person.flatMap { context.book.people[$0] }, rows: rows, selected: questionRow,
        hasFocus: hasFocus, context: context)
      let inner = border(
        list.title, place: rows.isEmpty ? nil : "\(questionRow + 1)/\(rows.count)")
      list.draw(into: &frame, in: inner)
    }
  }

  /// What the foot of a border says: the panes that there is no room for, and the place in a list.
  private func footer(of pane: Pane, _ place: String? = nil) -> String? {
    let layout = layout
    let hidden = Pane.allCases.filter { layout.panes[$0] == nil }
    let isPlaceEnough = pane == .accounts && layout.panes.count > 1
    let names = isPlaceEnough ? [] : hidden.map { "\($0.rawValue + 1) " + context.say($0.name) }
    let parts = names + [place].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  /// What the border of the map says.
  private var mapTitle: Phrase {
    let room = (layout.panes[.map]?.columns ?? 60) - 24
    let name = account.map { context.name(of: $0, columns: room) } ?? ""
    let separator = name.isEmpty ? "" : " · "
    return Phrase("2 Influencer map\(separator)\(name)", "2 影响力图\(separator)\(name)")
  }

  /// Draws the map of the selected account.
  private func drawMap(into frame: inout Frame, in rect: Rect, hasFocus: Bool) {
    guard let account else {
      frame.draw(
        context.say(Phrase("An account's people stand here.", "这里显示客户的关键人物。")),
        at: rect.origin, columns: rect.columns, style: context.style(.muted))
      if hasFocus { frame.cursor = Cursor(point: rect.origin, isVisible: false) }
      return
    }
    InfluencerMap(account: account, context: context).draw(
      into: &frame, in: rect, view: mapView, selected: spot, hasFocus: hasFocus, context: context)
  }
}

extension Workbench {
  /// Draws the book's name on the left and what is due on the right.
  private func drawTitle(into frame: inout Frame, in rect: Rect) {
    let style = context.style(.title)
    frame.fill(rect, style: style)
    let due = dueLine(columns: rect.columns - 12)
    let room = max(0, rect.columns - due.displayWidth - 3)
    let name = context.book.settings.name
    let title = "Rapport" + (name.isEmpty ? "" : " · \(name)")
    frame.draw(
      title.clipped(to: room), at: Point(row: rect.row, column: rect.column + 1), columns: room,
      style: style)
    frame.draw(
      due, at: Point(row: rect.row, column: rect.endColumn - due.displayWidth - 1),
      columns: due.displayWidth, style: style)
  }

  /// What is due, in a few words: overdue steps, steps of today, the next call; the most urgent
  /// first, as many as there is room for.
  private func dueLine(columns: Int) -> String {
    if let day = context.asOf {
      return context.say(Phrase("as it stood on \(day) · read only", "\(day) 时的样子 · 只读"))
    }
    if context.readOnlyReason != nil { return context.say(Phrase("read only", "只读")) }
    let steps = context.book.steps.rows.values.filter { $0.done == nil }.compactMap(\.due)
    // A late promise of theirs is nothing that we owe: the agenda counts it apart.
    let dues = steps + context.promises.filter { $0 >= context.today }
    let overdue = dues.count { $0 < context.today }
    let today = dues.count { $0 == context.today }
    let call = context.book.calls.rows.values.filter { $0.outcome == nil }.compactMap(\.day)
      .filter { $0 >= context.today }.min()
    var parts: [Phrase] = []
    if overdue > 0 { parts.append(DueWords.overdue(steps: overdue)) }
    if today > 0 { parts.append(DueWords.today(today)) }
    if let call {
      let when = call.spoken(from: context.today)
      parts.append(Phrase("next call \(when.en)", "下次拜访 \(when.zh)"))
    }
    if parts.isEmpty, let next = dues.min() {
      let when = next.spoken(from: context.today)
      parts.append(Phrase("next due \(when.en)", "最近一项 \(when.zh)"))
    }
    if parts.isEmpty { parts.append(nothingDue) }
    var line = ""
    for part in parts.map(context.say) {
      let longer = line.isEmpty ? part : line + " · " + part
      guard longer.displayWidth <= columns else { break }
      line = longer
    }
    return line
  }

  /// That nobody agreed on anything. Where contacts or visits may be owed by their interval, which only
  /// the agenda counts, it does not say that nothing is due.
  private var nothingDue: Phrase {
    let book = context.book
    return book.orders.rows.isEmpty && book.calls.rows.isEmpty && book.surveys.rows.isEmpty
      ? Phrase("nothing due", "近期没有待办") : Phrase("no step or call due", "没有约好的事")
  }

  /// The actions that do something now, the most useful first.
  package var hintActions: [Action] {
    context.readOnlyReason == nil ? possibleActions : possibleActions.filter { !$0.changesBook }
  }

  /// The actions that would do something now if the book could be changed.
  private var possibleActions: [Action] {
    if let layer = layers.last {
      let actions = layer.actions(context: context)
      return actions.contains(.show(.help)) ? actions : actions + [.show(.help)]
    }
    if let filter, filter.isOpen {
      let next: [Action] = filter.groups.isEmpty ? [] : [.pick(.nextGroup)]
      return [.pick(.choose)] + next + [.move(.down), .move(.up), .back, .show(.help)]
    }
    let notes: [Action] = unsavedNotes.isEmpty ? [] : [.change(.editNotes), .fill(.keep)]
    let calls: [Action] = notes + [.show(.prepare), .show(.record)]
    let common: [Action] = [
      .arrange(.nextPane), .show(.filter), .show(.palette), .show(.help), .undo,
      .program(.language), .program(.quit), .show(.history), .show(.asOf), .change(.merge),
    ]
    switch focus {
    case .accounts where roster.isEmpty:
      return [
        .change(.add), .bring(.file), .show(.palette), .show(.help), .program(.language),
        .program(.quit),
      ]
    case .accounts where !unsavedNotes.isEmpty: return calls + common
    case .accounts: return [.open, .change(.add), .change(.edit)] + calls + common
    case .map:
      return mapActions + calls + personActions + common
        + [.arrange(.mapView), .show(.why), .reach(.dial), .reach(.write)]
    case .questions:
      return [.open, .change(.add), .add(.need), .change(.moveNeed)] + calls + common
    }
  }

  /// The actions of the map: on a role that nobody fills those that put somebody there.
  private var mapActions: [Action] {
    switch spot {
    case .vacancy: [.change(.add), .add(.placeholder)]
    case .person(let id) where context.book.people[id]?.isRoleProposed == true:
      [
        .open, .arrange(.questionsPane), .change(.add), .change(.edit), .change(.confirmRoles),
        .add(.link),
      ]
    case .person:
      [.open, .arrange(.questionsPane), .change(.add), .change(.edit), .add(.link)]
    case nil: [.change(.add), .change(.edit), .add(.link)]
    }
  }

  /// What is said of the selected person with one key.
  private var personActions: [Action] {
    person == nil ? [] : [.change(.raiseStance), .change(.raiseInfluence), .change(.chooseBoss)]
  }

  /// Draws the notice, over the hints where there is no line of its own. A long one takes as many lines
  /// as it needs, upwards over the body: what it says comes with the file and the command to run.
  private func drawNotice(into frame: inout Frame, in rect: Rect) {
    guard let notice else { return }
    let role: StyleRole =
      switch notice.weight {
      case .done: .success
      case .note: .accent
      case .problem: .error
      }
    let lines = context.say(notice.phrase).wrapped(to: max(1, rect.columns - 2))
      .prefix(max(1, rect.endRow - 1)).map { StyledLine($0, role) }
    let place = Rect(
      row: rect.endRow - lines.count, column: rect.column, columns: rect.columns,
      rows: lines.count)
    frame.fill(place, style: context.style(.text))
    StyledLines(lines).draw(into: &frame, in: place.dropLeft(1).dropRight(1), context: context)
  }
}
