// The screen that shows a report: one set of keys for every page of numbers.

package import Drawing
import Method
import Model

/// A report on the whole screen.
package struct ReportScreen: Layer {
  /// What is shown.
  private var report: any Report
  /// The row that is selected.
  var selection = RowSelection<ReportRow>()

  package let scope = Scope.report

  /// Opens a report.
  init(_ report: any Report) {
    self.report = report
    selection.row = report.start
  }

  /// Opens the report of a topic, about an account where it is about one. What the report keeps is
  /// computed now, once.
  init(_ topic: Action.Topic, about account: EntityID?, desk: Desk) {
    self.init(topic.report(about: account).refreshed(desk: desk))
  }

  package func extent(desk: Desk) -> Extent { .full }

  package func actions(desk: Desk) -> [Action] {
    let row = selected(desk: desk)
    let first: [Action] = row?.account != nil || row?.place != nil ? [.open] : []
    let why: [Action] =
      row.map { report.explains($0, desk: desk) } == true ? [.show(.why)] : []
    let turn: [Action] = report.next == nil ? [] : [.turn]
    let edit: [Action] = report.form(for: row, desk: desk) == nil ? [] : [.change(.edit)]
    let add: [Action] = report.adding(at: row, desk: desk) == nil ? [] : [.change(.add)]
    let move: [Action] =
      row.flatMap { report.moving($0, desk: desk) } == nil ? [] : [.change(.moveNeed)]
    let account: [Action] = row?.account == nil ? [] : [.change(.classify), .show(.prepare)]
    return first + why + turn + move + edit + add + account + [
      .move(.down), .move(.halfDown), .rewind(.undo), .back,
    ]
  }

  package mutating func receive(_ input: LayerInput, desk: Desk) -> LayerAnswer {
    switch input {
    case .key(let key): return press(key, desk: desk)
    case .answered(.place(let id, let kind)): return .close(.place(id, kind))
    case .answered, .paste, .saved, .rejected, .failed, .edited, .sheet, .history: return .stay
    }
  }

  package func draw(into frame: inout Frame, in rect: Rect, desk: Desk) {
    let inside = (columns: rect.columns - 3, rows: rect.rows - 2)
    if let table = report.table(columns: inside.columns, rows: inside.rows, desk: desk) {
      return draw(table, into: &frame, in: rect, desk: desk)
    }
    let near = selection.index(in: rows(desk: desk))
    let shown = max(0, near - rect.rows)..<(near + rect.rows + 1)
    let paper = report.page(columns: inside.columns, shown: shown, desk: desk)
    let index = selection.index(in: paper.rows)
    let inner = Box.draw(
      into: &frame, in: rect, title: report.title,
      footer: paper.rows.isEmpty ? nil : "\(index + 1)/\(paper.rows.count)", desk: desk)
    frame.cursor = Cursor(point: inner.origin, isVisible: false)
    StyledLines(paper.lines, selected: paper.rows.isEmpty ? nil : index, hasFocus: true)
      .draw(into: &frame, in: inner, desk: desk)
  }
}

extension ReportScreen {
  /// Draws a table, whose headings stay.
  private func draw(_ table: ReportTable, into frame: inout Frame, in rect: Rect, desk: Desk) {
    let index = selection.index(in: table)
    let inner = Box.draw(
      into: &frame, in: rect, title: report.title,
      footer: table.count == 0 ? nil : "\(index + 1)/\(table.count)", desk: desk)
    frame.cursor = Cursor(point: inner.origin, isVisible: false)
    table.draw(into: &frame, in: inner, selected: index, desk: desk)
  }

  /// The rows that can be selected now.
  private func rows(desk: Desk) -> any SelectableRows<ReportRow> {
    let columns = max(20, desk.size.columns - 3)
    return report.table(columns: columns, rows: desk.size.rows, desk: desk)
      ?? report.page(columns: columns, shown: 0..<0, desk: desk).rows
  }

  /// The row that is selected.
  private func selected(desk: Desk) -> ReportRow? {
    let rows = rows(desk: desk)
    return rows.count == 0 ? nil : rows[selection.index(in: rows)]
  }

  /// Does what a key means here.
  private mutating func press(_ key: Key, desk: Desk) -> LayerAnswer {
    report = report.refreshed(desk: desk)
    selection.settle(in: rows(desk: desk))
    switch Keymap.action(for: key, in: scope) {
    case .move(let move):
      selection.move(move, in: rows(desk: desk), size: desk.size)
      return .stay
    case .open: return open(selection.row, desk: desk)
    case .back: return .close
    case .turn: return turn(desk: desk)
    case .show(let screen): return show(screen, desk: desk)
    case .change(let work): return desk.refusal ?? change(work, desk: desk)
    case .rewind(.undo): return desk.refusal ?? .perform(.undo)
    case .rewind(.redo): return desk.refusal ?? .perform(.redo)
    case .report(let topic):
      return .replace(ReportScreen(topic, about: selection.row?.account, desk: desk))
    case .arrange, .add, .fill, .pick, .accept, .print, .program, .widen, nil: return .stay
    }
  }

  /// Goes to what a row is about.
  private func open(_ row: ReportRow?, desk: Desk) -> LayerAnswer {
    if let mending = row?.finding.map({ Mending(finding: $0, desk: desk) }) {
      return mending.screen ?? desk.refusal ?? mending.form
    }
    if let place = row?.place {
      guard place.kind == .call else { return .close(.place(place.id, place.kind)) }
      let call = desk.book.calls[place.id]
      let isPast = call?.outcome != nil || (call?.day ?? desk.today) < desk.today
      return .open(CallScreen(call: place.id, mode: isPast ? .after : .before))
    }
    return row?.account.map { .open(CardScreen(account: $0)) } ?? .stay
  }

  /// Shows the next view of the same matter.
  private mutating func turn(desk: Desk) -> LayerAnswer {
    guard let next = report.next else { return .stay }
    report = next.refreshed(desk: desk)
    return .stay
  }

  /// Opens a screen about the selected row.
  private func show(_ screen: Action.Screen, desk: Desk) -> LayerAnswer {
    switch screen {
    case .help: return .open(HelpScreen(origin: scope))
    case .why:
      if let finding = selection.row?.finding { return .open(finding.why(desk: desk)) }
      let lines = selection.row.map { report.arithmetic(of: $0, desk: desk) } ?? []
      guard !lines.isEmpty else {
        return .tell(.note, Phrase("There is no arithmetic behind this row.", "这一行没有计算过程。"))
      }
      return .open(WhyScreen(lines: lines))
    case .prepare:
      guard let account = selection.row?.account else { return .stay }
      if let refusal = desk.refusal { return refusal }
      if let call = desk.book.plannedCall(of: account), (call.day ?? desk.today) >= desk.today {
        return .open(CallScreen(call: call.id, mode: .before))
      }
      return .open(Form.planningCall(on: account, with: nil, today: desk.today))
    case .card: return selection.row?.account.map { .open(CardScreen(account: $0)) } ?? .stay
    case .filter, .palette, .additions, .record, .sheet, .history, .past: return .stay
    }
  }

  /// Changes what the selected row is made of.
  private func change(_ work: Action.Work, desk: Desk) -> LayerAnswer {
    switch work {
    case .edit: return report.form(for: selection.row, desk: desk).map(LayerAnswer.open) ?? .stay
    case .classify:
      return selection.row?.account.map { .open(Form.classing($0, desk: desk)) } ?? .stay
    case .add: return report.adding(at: selection.row, desk: desk).map(LayerAnswer.open) ?? .stay
    case .moveNeed:
      guard let row = selection.row, let command = report.moving(row, desk: desk) else {
        return .tell(.note, Phrase("Select a need that is not met yet.", "请先选中一条还没满足的需求。"))
      }
      return .perform(.execute(command))
    case .delete, .completeStep, .links, .editNotes, .editBook: return .stay
    }
  }
}
