// The agenda on the screen: what is due, the overdue first, and what is owed to the accounts.

import Drawing
import Analysis
import Model
import Report

/// What is due, group by group.
struct AgendaReport: ReportView {
  let title = Phrase("Agenda: what is due", "日程：该做什么")

  /// How many rows of a group are shown; the command line lists all of them.
  static let limit = 100

  var next: (any ReportView)? { ReportPage(.time) }
  let beginsWithTheWorst = true
  var firstRow: Int { 1 }
  var additions: [Action] { [.show(.prepare), .add(.step), .show(.additions)] }

  /// The row that the intervals stand on.
  private static let intervals = "intervals"

  func page(columns: Int, context: Context) -> Page<ReportRow> {
    page(columns: columns, shown: 0..<Int.max, context: context)
  }

  func page(columns: Int, shown: Range<Int>, context: Context) -> Page<ReportRow> {
    var page = Page<ReportRow>(columns: columns, shown: shown)
    let agenda = context.accountCare.agenda
    page.row(
      ReportRow(id: AgendaReport.intervals), "  ", .muted, context.say(agenda.intervals.summary),
      .muted)
    let table = AgendaTable(columns: columns, context: context)
    for group in AgendaGroup.allCases where !agenda[group].isEmpty {
      let items = agenda[group]
      head(group, on: &page, context: context)
      for item in items.prefix(AgendaReport.limit) { table.write(item, in: group, on: &page) }
      let rest = items.count - AgendaReport.limit
      if rest > 0 {
        page.note(
          context.say(
            Phrase(
              "… and \(rest) more: rapport list agenda shows all.",
              "……还有 \(rest) 项，用 rapport list agenda 可全部列出。")))
      }
    }
    if agenda.items.isEmpty {
      page.note("", indent: 0)
      page.note(
        context.say(
          Phrase(
            "Nothing is due. Next steps, planned calls and what you owe your accounts stand here.",
            "近期没有待办。下一步、约好的拜访、该对客户做的事都会列在这里。")))
    }
    return page
  }

  /// The heading of a section, with the parts that it is made of.
  private func head(_ group: AgendaGroup, on page: inout Page<ReportRow>, context: Context) {
    let count = context.accountCare.agenda[group].count
    let name = context.say(group.name) + context.say(Phrase(" (\(count))", "（\(count)）"))
    let parts = context.accountCare.agenda.parts(of: group).map(context.say).joined(
      separator: " · ")
    let line = name + context.say(Phrase(": ", "：")) + parts
    guard !parts.isEmpty else { return page.heading(name) }
    guard line.displayWidth > page.columns else { return page.heading(line) }
    page.heading(name)
    page.note(parts)
  }

  func arithmetic(of row: ReportRow, context: Context) -> [Phrase] {
    guard let item = AgendaReport.item(of: row, context: context) else {
      return row.id == AgendaReport.intervals ? AgendaReport.rules : []
    }
    return AgendaReasons(item: item, context: context).lines
  }

  func explains(_ row: ReportRow, context: Context) -> Bool { true }

  func adding(at row: ReportRow?, context: Context) -> FormRequest? {
    guard let row, let account = row.account else { return nil }
    var subject = Subject(account: account, person: row.person)
    subject.careTasks = row.careTasks
    let place = FormPlace(account: account, subject: subject, context: context)
    let isSurvey = row.careTasks.contains { $0.survey != nil }
    return place.form(adding: isSurvey ? .survey : .step)
  }

  func form(for row: ReportRow?, context: Context) -> FormRequest? {
    if let place = row?.place {
      return FormRequest.editing(place.id, place.kind, in: context.book)
    }
    let focus = row.flatMap { AgendaReport.item(of: $0, context: context) }.flatMap { item in
      item.dueItems.first.map { Attribute.book($0.careTask.field(for: $0.standing)) }
    }
    return AgendaReport.intervalForm(focus: focus, context: context)
  }

  /// The form of how often what is owed.
  private static func intervalForm(focus: Attribute?, context: Context) -> FormRequest {
    let fields: [BookSettings.Field] = [
      .intervalA, .intervalB, .intervalC, .serviceInterval, .surveyInterval,
    ]
    let offers = fields.map { field in
      (Attribute.book(field), Value.number(Int64(Intervals.standard(of: field))))
    }
    return FormRequest.editing(
      .book, .book, in: context.book, only: fields.map(Attribute.book),
      offers: Dictionary(uniqueKeysWithValues: offers), focus: focus,
      title: Phrase("Contact intervals", "联系间隔"))
  }

  /// The item that a row shows.
  private static func item(of row: ReportRow, context: Context) -> AgendaItem? {
    let agenda = context.accountCare.agenda
    return AgendaGroup.allCases.lazy
      .compactMap { agenda[$0].prefix(limit).first { $0.id == row.id } }.first
  }

  /// What is owed to whom, for the heading.
  private static let rules = [
    Phrase(
      "Contact is owed to every account that bought, was called on, or has a class that you chose.",
      "联系：凡是下过单、拜访过或您定过类的客户，都要按期联系。"),
    Phrase(
      "A service visit is owed to accounts that bought in the last year.",
      "服务回访：一年内有采购的客户。"),
    Phrase(
      "Satisfaction is asked of those among them that have a class, competitors of every account with a class.",
      "满意度调研：其中已分类的客户。竞争对手调研：所有已分类的客户。"),
    Phrase(
      """
      What was never done counts from the first order, but not from before this book's first record: \
      of what happened earlier the book knows nothing.
      """,
      "从没做过的，从首次下单算起；但不早于这本客户簿的第一条记录，再早的事客户簿并不知道。"),
    Phrase(
      """
      A planned call takes off the agenda what it will settle, if it comes at most \(DueCare.grace) days \
      after the due day, or after today where that has passed.
      """,
      "约好的拜访能补上的就不再催，前提是不晚于到期日（已逾期的从今天算）\(DueCare.grace) 天。"),
    Phrase(
      "The intervals are habits of account managers, not findings: e changes them.",
      "这些间隔是行业习惯，不是研究结论，按 e 修改。"),
  ]
}

/// Writes the rows of the agenda in columns.
struct AgendaTable {
  /// The room for a row.
  let columns: Int
  /// What can be seen.
  let context: Context

  /// Writes one row: class, day, days late or time, what, account, person.
  func write(_ item: AgendaItem, in group: AgendaGroup, on page: inout Page<ReportRow>) {
    let row = row(of: item)
    let name = context.book.title(of: item.account, .account)
    let person = item.person.map { context.book.title(of: $0, .person) } ?? ""
    guard columns >= 60 else {
      page.row(row) {
        head(of: item) + [(words(item).clipped(to: columns - AgendaTable.headColumns), .text)]
      }
      let rest = [name, person].filter { !$0.isEmpty }.joined(separator: " · ")
      return page.more(rest.clipped(to: columns - 4), indent: 4)
    }
    let isWide = columns >= 100
    let accountColumns = isWide ? 26 : 18
    let personColumns = isWide ? 14 : 9
    let room = columns - AgendaTable.headColumns - accountColumns - personColumns - 2
    let owner = name.padded(to: accountColumns) + " "
    page.row(row) {
      head(of: item) + [
        (words(item).padded(to: room) + " ", .text),
        (person.isEmpty ? name.clipped(to: accountColumns + personColumns + 1) : owner, .muted),
        (person.clipped(to: personColumns), .muted),
      ]
    }
  }

  /// The columns of the class, the day, and the days late or the time.
  private static let headColumns = 22

  /// The class, the day, and the days late or the time.
  private func head(of item: AgendaItem) -> [(String, StyleRole)] {
    let isLate = item.lateness(on: context.today) != nil
    let look: StyleRole = isLate ? .overdue : item.due == context.today ? .due : .muted
    return [
      ("  \(item.standing?.letter ?? "·") ", .muted), (day(item).padded(to: 10) + " ", look),
      (side(item).paddedLeft(to: 5) + "  ", look),
    ]
  }

  /// What the keys act on.
  private func row(of item: AgendaItem) -> ReportRow {
    var row = ReportRow(id: item.id, account: item.account)
    row.person = item.person
    switch item.matter {
    case .step(let id): row.place = ReportTarget(id: id, kind: .step)
    case .promise(let id), .call(let id), .record(let id):
      row.place = ReportTarget(id: id, kind: .call)
    case .dueItems(let dueItems): row.careTasks = dueItems.map(\.careTask)
    }
    return row
  }

  /// The day, in at most ten columns.
  private func day(_ item: AgendaItem) -> String {
    guard let due = item.due else { return "—" }
    if due == context.today { return context.say(Phrase("today", "今天")) }
    guard due.civil.year == context.today.civil.year else { return due.description }
    let (_, month, day) = due.civil
    return context.say(Phrase(due.dated(from: context.today).en, "\(month)月\(day)日"))
  }

  /// How many days late it is, or the time of a call.
  private func side(_ item: AgendaItem) -> String {
    guard let late = item.lateness(on: context.today) else { return String(item.time.prefix(5)) }
    return context.say(Phrase("\(late) d", "\(late)天"))
  }

  /// What it is, with the sign of its kind.
  private func words(_ item: AgendaItem) -> String {
    switch item.matter {
    case .step(let id): "[ ] " + context.book.title(of: id, .step)
    case .promise(let id): "⇠ " + context.book.value(of: .call(.evidence), in: id).text
    case .call, .record, .dueItems: context.say(item.words(in: context.book))
    }
  }
}
