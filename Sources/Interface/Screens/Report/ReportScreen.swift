// The screen that shows a report: one set of keys for every page of numbers.

package import Drawing
import Method
package import Model
import Report

/// A report on the whole screen.
package struct ReportScreen: Layer {
  /// What is shown.
  var report: ReportPage
  /// The row that is selected.
  var selection: RowSelection<ReportRow>
  /// The account that the person came with or went to: each view shows it where it can.
  var account: EntityID?

  /// What its rows have to hold.
  var filter = FilterLine()
  /// Whether the person went to the account on this screen.
  var hasChosen = false

  /// The keys of reports, or of the filter's line while it is typed in.
  package var scope: Scope { filter.isOpen ? .filter : .report }

  /// Opens a report.
  init(_ report: ReportPage) {
    self.report = report
    selection = RowSelection(place: report.firstRow)
  }

  /// Opens the report of a topic, about an account where it is about one, and at the row of that
  /// account where it has one. What the report keeps is computed now, once.
  init(_ topic: Action.Topic, about account: EntityID?, context: Context) {
    self.init(ReportPage(topic, about: account).refreshed(context: context))
    self.account = account
    if !report.beginsWithTheWorst { selection.row = rowToOpen(of: account, context: context) }
  }

  /// The report's own title.
  package var name: Phrase { report.title }

  /// What the report answers.
  package var purpose: Phrase? {
    let line = report.topic.line
    return Phrase("It shows \(line.en).", "这里显示：\(line.zh)。")
  }

  package func extent(context: Context) -> Extent { .full }

  package func actions(context: Context) -> [Action] {
    guard !filter.isOpen else { return FilterLine.actions }
    let row = selected(context: context)
    let leads = row?.account != nil || row?.target != nil || row?.fold != nil
    let first: [Action] = leads ? [.open] : []
    let why: [Action] = row == nil || row?.fold != nil ? [] : [.show(.why)]
    let turn: [Action] = report.next == nil ? [] : [.nextView]
    let edit: [Action] = report.form(for: row, context: context) == nil ? [] : [.change(.edit)]
    let add: [Action] = report.adding(at: row, context: context) == nil ? [] : [.change(.add)]
    let move: [Action] =
      subject(context: context).movableNeed(in: context.book) == nil ? [] : [.change(.moveNeed)]
    let more: [Action] = row?.account == nil ? [] : report.additions
    let usual: [Action] = row?.account == nil ? [] : [.change(.classify), .show(.prepare)]
    let account = more + usual.filter { !more.contains($0) }
    let canEnd = [.step, .opportunity].contains(row?.target?.kind) && report.topic != .pipeline
    let step: [Action] = canEnd ? [.change(.completeStep)] : []
    let period: [Action] = report.topic.countsPeriod ? [.arrange(.period)] : []
    let last: [Action] = [.move(.down), .move(.halfDown), .undo, .back]
    return first + why + step + turn + move + edit + add + account
      + [.show(.filter), .arrange(.order)] + period + last
  }

  /// What ends an opportunity is called by what it comes to.
  package func hint(of action: Action, context: Context) -> Phrase? {
    let isBusiness = selected(context: context)?.target?.kind == .opportunity
    return action == .change(.completeStep) && isBusiness ? Phrase("won or lost", "赢单/输单") : nil
  }

  package mutating func receive(_ message: Message, context: Context) -> LayerAnswer {
    switch message {
    case .paste(let text): if filter.paste(text) { narrow(context) }
    case .answered(.place(let thing)): return .close(.place(thing))
    case .saved(let saved), .answered(.saved(let saved)): follow(saved, context)
    case .key, .resized, .rejected, .failed, .edited, .history, .noticed,
      .unwritten, .dayChanged, .shownAsOf, .folderListed, .importGoesOn, .importRead,
      .importRefused, .answered:
      break
    }
    return .stay
  }

  package func draw(into frame: inout Frame, in rect: Rect, context: Context) {
    drawReport(into: &frame, in: filter.room(in: rect), context: context)
    filter.draw(into: &frame, in: rect, context: context)
  }

  /// Draws the box with the report.
  private func drawReport(into frame: inout Frame, in rect: Rect, context: Context) {
    let inside = (columns: rect.columns - 3, rows: rect.rows - 2)
    if let table = report.table(columns: inside.columns, rows: inside.rows, context: context) {
      return draw(table, into: &frame, in: rect, context: context)
    }
    let near = selection.index(in: rows(context: context))
    let shown = max(0, near - rect.rows)..<(near + rect.rows + 1)
    let page = report.page(columns: inside.columns, shown: shown, context: context)
    let index = selection.index(in: ReportRows(page.rows, near: selection.place))
    let inner = Box.draw(
      into: &frame, in: rect, title: report.title,
      footer: page.rows.isEmpty ? nil : "\(index + 1)/\(page.rows.count)", context: context)
    frame.cursor = Cursor(point: inner.origin, isVisible: false)
    StyledLines(page.lines, selected: page.rows.isEmpty ? nil : index, hasFocus: true)
      .draw(into: &frame, in: inner, context: context)
  }
}

extension ReportScreen {
  /// Draws a table, whose headings stay.
  private func draw(_ table: ReportTable, into frame: inout Frame, in rect: Rect, context: Context)
  {
    let index = selection.index(in: table)
    let inner = Box.draw(
      into: &frame, in: rect, title: report.title,
      footer: table.count == 0 ? nil : "\(index + 1)/\(table.count)", context: context)
    frame.cursor = Cursor(point: inner.origin, isVisible: false)
    table.draw(into: &frame, in: inner, selected: index, context: context)
  }

  /// The rows that can be selected now.
  func rows(context: Context) -> any SelectableRows<ReportRow> {
    let columns = max(20, context.size.columns - 3)
    return report.table(columns: columns, rows: context.size.rows, context: context)
      ?? ReportRows(report.rows(context), near: selection.place)
  }

  /// The row that shows an account: the selected one where it is on the page, else the first; nil where
  /// there is none.
  func row(of account: EntityID?, context: Context) -> ReportRow? {
    let columns = max(20, context.size.columns - 3)
    guard let account else { return nil }
    if let table = report.table(columns: columns, rows: context.size.rows, context: context) {
      return table.index(of: ReportRow(account: account)).map { table[$0] }
    }
    let rows = report.rows(context)
    if let row = selection.row, row.account == account, rows.contains(row) { return row }
    return rows.first { $0.account == account }
  }

  /// The row that shows an account, where it stands near enough to the beginning for the page to open at it.
  func rowToOpen(of account: EntityID?, context: Context) -> ReportRow? {
    let row = row(of: account, context: context)
    guard let farthest = report.farthestToOpen(rows: context.size.rows), let found = row else {
      return row
    }
    return rows(context: context).index(of: found) ?? 0 <= farthest ? found : nil
  }

  /// The row that is selected.
  func selected(context: Context) -> ReportRow? {
    let rows = rows(context: context)
    return rows.count == 0 ? nil : rows[selection.index(in: rows)]
  }
}
