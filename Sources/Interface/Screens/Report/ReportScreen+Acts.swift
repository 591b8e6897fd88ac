// What the acts mean on a report where they mean something of its own: moving through the rows, the next
// view, what Enter leads to, and the forms that a report is made of.

import Analysis
package import Drawing
import Method
import Model
import Report

extension ReportScreen {
  package func subject(context: Context) -> Subject {
    // What the filter hides is not acted on.
    guard let row = selected(context: context) else {
      return Subject(account: filter.isShown ? nil : account)
    }
    var subject = Subject(
      account: row.account, person: row.person, thing: row.target.map { Thing($0.id, $0.kind) })
    subject.finding = row.finding
    subject.careTasks = row.careTasks
    return subject
  }

  package mutating func perform(_ action: Action, by key: Key?, context: Context) -> LayerAnswer? {
    report = report.refreshed(context: context)
    selection.settle(in: rows(context: context))
    if let answer = performInFilter(action, context) { return answer }
    switch action {
    case .move(let move):
      selection.move(move, in: rows(context: context), size: context.size)
      account = selected(context: context)?.account ?? account
      hasChosen = true
      return .stay
    case .open:
      let row = selected(context: context)
      return row?.fold.map { unfold($0, context) } ?? open(row, context: context)
    case .arrange(.order): return sort(context)
    case .arrange(.period): return countNextPeriod(context)
    case .nextView: return showNextView(context: context)
    case .show(.why) where selected(context: context)?.finding == nil: return explain(context)
    case .change(let work): return change(work, context: context)
    case .report(let topic): return replace(with: topic, context)
    // Here there is one thing to add.
    case .show(.additions) where report.topic == .pipeline: return change(.add, context: context)
    case .arrange, .back, .accept, .widen, .undo, .redo, .show, .add, .fill, .pick, .print,
      .bring, .reach, .program:
      return nil
    }
  }

  /// Goes to the row of what was added, so that the person sees what they did.
  mutating func follow(_ saved: Saved, _ context: Context) {
    let added = Set(
      saved.events.compactMap { event in
        if case .added(let id, _) = event { id } else { nil }
      })
    guard saved.undone == nil, !added.isEmpty else { return }
    report = report.refreshed(context: context)
    let rows = rows(context: context)
    let found = (0..<rows.count).lazy.map { rows[$0] }.first { row in
      [row.target?.id, row.source?.id].contains { $0.map(added.contains) ?? false }
    }
    if let found { selection.row = found }
  }

  /// Shows the rows that a row stands for, or folds them again.
  private mutating func unfold(_ fold: String, _ context: Context) -> LayerAnswer {
    report = report.toggling(fold).refreshed(context: context)
    selection.settle(in: rows(context: context))
    return .stay
  }

  /// Shows another report in this one's place, about the same account.
  private func replace(with topic: Action.Topic, _ context: Context) -> LayerAnswer {
    let subject = subject(context: context)
    let route: Route =
      topic == .drill
      ? .drill(subject.account ?? account, with: subject.person)
      : .report(topic, about: subject.account ?? account)
    return LayerAnswer(move: .go(route, replacing: true))
  }

  /// Shows the next view of the same matter, with the same account selected where it is there.
  private mutating func showNextView(context: Context) -> LayerAnswer {
    guard let next = report.next else {
      return .refuse("There is no other view of this.", "这里只有一种视图。")
    }
    account = account ?? selected(context: context)?.account
    report = (account.map { next.about($0) } ?? next).counted(in: report.period)
      .refreshed(context: context)
    let row =
      hasChosen
      ? row(of: account, context: context) : rowToOpen(of: account, context: context)
    selection = RowSelection(place: report.firstRow)
    selection.row = row
    return .stay
  }

  /// Shows the arithmetic behind the selected row.
  private func explain(_ context: Context) -> LayerAnswer {
    let lines = selected(context: context).map(report.report(context).arithmetic) ?? []
    guard !lines.isEmpty else {
      return .refuse("There is no arithmetic behind this row.", "这一行没有计算过程。")
    }
    return .go(.reasons(Phrase("How this comes about", "怎么算出来的"), [Reasons(lines: lines)]))
  }

  /// Opens what a row is about.
  private func open(_ row: ReportRow?, context: Context) -> LayerAnswer? {
    if row == nil, filter.isShown { return Self.nothingShown }
    if let finding = row?.finding { return finding.openFix(context: context) }
    if row?.target?.kind == .drill { return edit(context) }
    if let place = row?.target, place.kind == .call { return .go(.call(place.id)) }
    if let account = row?.account {
      return .go(.account(account, at: row?.target.map { Thing($0.id, $0.kind) }))
    }
    if case .add = row?.fix { return change(.add, context: context) }
    return edit(context)
  }

  /// Opens the form of what the selected row is made of; of its account where it is made of nothing else.
  private func edit(_ context: Context) -> LayerAnswer {
    let row = selected(context: context)
    if row == nil, filter.isShown { return Self.nothingShown }
    let account = row?.account
    let form =
      report.form(for: row, context: context)
      ?? account.map { FormRequest.editing($0, .account, in: context.book) }
    return form.map(LayerAnswer.form)
      ?? .refuse("There is nothing to change in this row.", "这一行没有可改的内容。")
  }

  /// Said where the filter leaves no row to do anything with.
  private static let nothingShown = LayerAnswer.refuse(
    "Nothing matches the filter: Esc shows all rows again.", "没有匹配的行：按 Esc 显示全部。")

  /// Shows the two things of a row side by side; nil for a row about one.
  private func mergeTwin(_ context: Context) -> LayerAnswer? {
    twins(context).map { .go(.merge($0, with: $1)) }
  }

  /// Says that the two things of a row are not the same; nil for a row about one.
  private func tellTwinApart(_ context: Context) -> LayerAnswer? {
    twins(context).flatMap { context.book.tellingApart($0.id, $1, $0.kind) }
      .map(LayerAnswer.execute)
  }

  /// The two things of a row that may be one; nil for a row about one thing.
  private func twins(_ context: Context) -> (Thing, EntityID)? {
    guard let row = selected(context: context), let twin = row.twin else { return nil }
    let thing =
      row.target.map { Thing($0.id, $0.kind) } ?? row.account.map { Thing($0, .account) }
    return thing.map { ($0, twin) }
  }

  /// Changes what the selected row is made of; nil for what is done as everywhere.
  private func change(_ work: Action.Work, context: Context) -> LayerAnswer? {
    switch work {
    case .edit: edit(context)
    case .add:
      report.adding(at: selected(context: context), context: context).map(LayerAnswer.form)
        ?? (subject(context: context).account == nil ? Act.noAccount : nil)
    case .completeStep:
      [.step, .opportunity].contains(selected(context: context)?.target?.kind)
        ? nil
        : .refuse(
          "Select a next step or an opportunity to mark it done.", "请先选中一条下一步或一个商机。")
    case .delete, .links, .editNotes:
      .refuse("Open the account with Enter to do that.", "请先按回车打开客户，再做这一步。")
    case .merge: mergeTwin(context)
    case .distinguish: tellTwinApart(context)
    case .moveNeed, .editBook, .classify, .relocate, .confirmRoles, .raiseStance, .lowerStance,
      .raiseInfluence, .lowerInfluence, .chooseBoss:
      nil
    }
  }
}

extension ReportScreen {
  /// Does what an act means to the filter; nil for other acts.
  private mutating func performInFilter(_ action: Action, _ context: Context) -> LayerAnswer? {
    guard filter.perform(action) else { return nil }
    if action == .back { narrow(context) }
    return .stay
  }

  package mutating func type(_ key: Key, context: Context) -> LayerAnswer {
    if filter.take(key) { narrow(context) }
    return .stay
  }

  /// Shows only the rows that hold what stands in the filter, with the same row selected while it does.
  mutating func narrow(_ context: Context) {
    report = report.filtered(by: filter.text).refreshed(context: context)
    selection.settle(in: rows(context: context))
  }

  /// Counts the orders of the next period, and says which.
  private mutating func countNextPeriod(_ context: Context) -> LayerAnswer {
    guard report.topic.countsPeriod else {
      return .refuse(
        "This report counts no revenue of a period: B and R do.", "这份报表不按时间段统计：请在 B 或 R 里用。")
    }
    let choices = SalesPeriod.choices(on: context.analysis.portfolio.horizon?.day ?? context.today)
    let next = choices.firstIndex(of: report.period).map { ($0 + 1) % choices.count } ?? 0
    report = report.counted(in: choices[next]).refreshed(context: context)
    selection.settle(in: rows(context: context))
    return .tell(.note, report.title)
  }

  /// Sorts by the next column, and says by which.
  private mutating func sort(_ context: Context) -> LayerAnswer {
    report = report.sortedByNextColumn(context: context).refreshed(context: context)
    return .tell(.note, report.title)
  }
}

extension ReportScreen {
  /// Whether keys that mean nothing on it mean what they do on the panes, and close it: on the morning's page,
  /// which may be the first that is seen.
  package var passesKeysOn: Bool { report.topic == .today && !filter.isShown }

  /// Whether something is typed on it that is not saved.
  package var holdsWords: Bool { filter.holdsWords }

  /// What opens it again as it is.
  package func words(context: Context) -> LayerWords? {
    .report(
      topic: report.topic.rawValue, account: (report.account ?? account)?.description,
      isWhole: report.isWhole, filter: filter.words,
      row: selection.index(in: rows(context: context)),
      sort: report.sortKey,
      period: report.period == .usual ? nil : report.period.text)
  }

  /// Opens a report again, in the order in which it was, with the rows that its filter leaves.
  init(
    _ page: ReportPage, sortedBy key: String?, filter line: LineWords?, row: Int, context: Context
  ) {
    let page = page.refreshed(context: context)
    self.init(
      key.map { page.sorted(by: $0, context: context).refreshed(context: context) } ?? page)
    account = page.account
    filter = FilterLine(line)
    if filter.isShown {
      report = report.filtered(by: filter.text).refreshed(context: context)
    }
    selection = RowSelection(place: row)
    selection.settle(in: rows(context: context))
  }
}
