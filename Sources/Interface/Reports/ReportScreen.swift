// The screen that shows a report: one set of keys for every page of numbers.

package import Drawing
import Method
import Model

/// A report on the whole screen.
package struct ReportScreen: Layer {
  /// What is shown.
  private(set) var report: any Report
  /// The row that is selected.
  var selection: RowSelection<ReportRow>
  /// The account that the person came with or went to: each view shows it where it can.
  private var account: EntityID?

  package let scope = Scope.report

  /// Opens a report.
  init(_ report: any Report) {
    self.report = report
    selection = RowSelection(place: report.firstRow)
  }

  /// Opens the report of a topic, about an account where it is about one, and at the row of that
  /// account where it has one. What the report keeps is computed now, once.
  init(_ topic: Action.Topic, about account: EntityID?, desk: Desk) {
    self.init(topic.report(about: account).refreshed(desk: desk))
    self.account = account
    if !report.beginsWithTheWorst { selection.row = row(of: account, desk: desk) }
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
    let more: [Action] = row?.account == nil ? [] : report.additions
    let usual: [Action] = row?.account == nil ? [] : [.change(.classify), .show(.prepare)]
    let account = more + usual.filter { !more.contains($0) }
    let step: [Action] = row?.place?.kind == .step ? [.change(.completeStep)] : []
    return first + why + step + turn + move + edit + add + account + [
      .move(.down), .move(.halfDown), .rewind(.undo), .back,
    ]
  }

  package mutating func receive(_ input: LayerInput, desk: Desk) -> LayerAnswer {
    switch input {
    case .key(let key): return press(key, desk: desk)
    case .answered(.place(let id, let kind)): return .close(.place(id, kind))
    case .answered(.action(let action)): return act(action, desk: desk)
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
    let index = selection.index(in: ReportRows(paper.rows, near: selection.place))
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
  func rows(desk: Desk) -> any SelectableRows<ReportRow> {
    let columns = max(20, desk.size.columns - 3)
    return report.table(columns: columns, rows: desk.size.rows, desk: desk)
      ?? ReportRows(
        report.page(columns: columns, shown: 0..<0, desk: desk).rows, near: selection.place)
  }

  /// The row that shows an account: the selected one where it is on the page, else the first; nil where
  /// there is none.
  private func row(of account: EntityID?, desk: Desk) -> ReportRow? {
    let columns = max(20, desk.size.columns - 3)
    guard let account else { return nil }
    if let table = report.table(columns: columns, rows: desk.size.rows, desk: desk) {
      return table.index(of: ReportRow(account: account)).map { table[$0] }
    }
    let rows = report.page(columns: columns, shown: 0..<0, desk: desk).rows
    if let row = selection.row, row.account == account, rows.contains(row) { return row }
    return rows.first { $0.account == account }
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
    return Keymap.action(for: key, in: scope).map { act($0, desk: desk) } ?? .stay
  }

  /// Does an action, from a key or from a menu.
  private mutating func act(_ action: Action, desk: Desk) -> LayerAnswer {
    switch action {
    case .move(let move):
      selection.move(move, in: rows(desk: desk), size: desk.size)
      account = selection.row?.account ?? account
      return .stay
    case .open: return open(selection.row, desk: desk)
    case .back: return .close
    case .turn: return turn(desk: desk)
    case .show(let screen): return show(screen, desk: desk)
    case .change(let work): return desk.refusal ?? change(work, desk: desk)
    case .rewind(.undo): return desk.refusal ?? .perform(.undo)
    case .rewind(.redo): return desk.refusal ?? .perform(.redo)
    case .add(let addition): return desk.refusal ?? add(addition, desk: desk)
    case .report(let topic):
      let row = selection.row
      return .replace(
        topic.screen(about: row?.account ?? account, person: row?.person, desk: desk))
    case .arrange, .fill, .pick, .accept, .print, .program, .widen: return .close(.action(action))
    }
  }

  /// Shows the next view of the same matter, with the same account selected where it is there.
  private mutating func turn(desk: Desk) -> LayerAnswer {
    guard let next = report.next else {
      return .tell(.note, Phrase("There is no other view of this.", "这里只有一种视图。"))
    }
    account = account ?? selection.row?.account
    report = (account.map { next.about($0) } ?? next).refreshed(desk: desk)
    let row = row(of: account, desk: desk)
    selection = RowSelection(place: report.firstRow)
    selection.row = row
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
      guard let account = selection.row?.account else { return ReportScreen.noAccount }
      if let refusal = desk.refusal { return refusal }
      if let call = desk.book.plannedCall(of: account), (call.day ?? desk.today) >= desk.today {
        return .open(CallScreen(call: call.id, mode: .before))
      }
      return .open(
        Form.planningCall(
          on: account, with: selection.row?.person, today: desk.today,
          kind: selection.row?.duties.compactMap(\.call).first))
    case .card:
      return selection.row?.account.map { .open(CardScreen(account: $0)) } ?? ReportScreen.noAccount
    case .additions: return desk.refusal ?? additions(desk: desk)
    case .palette: return .open(commands(desk: desk))
    case .record, .sheet, .history: return doOnCard(.show(screen), desk: desk)
    case .filter, .past: return .close(.action(.show(screen)))
    }
  }
}
