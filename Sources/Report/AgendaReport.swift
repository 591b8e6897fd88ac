// The agenda: what is due, the overdue first, and what is owed to the accounts by habit.

package import Analysis
import Model

extension BookReport {
  /// What is due, a table for each group; what one visit settles stands in one row.
  ///
  /// - Complexity: O(what is due) once the analysis knows the agenda.
  static func agenda(of analysis: BookAnalysis) -> BookReport {
    let agenda = analysis.accountCare.agenda
    var report = BookReport(.agenda)
    report.summary = [
      ReportLine(agenda.intervals.summary, row: ReportRow(id: ReportRow.intervals), isMain: true)
    ]
    if agenda.items.isEmpty {
      report.summary.append(
        ReportLine(
          Phrase(
            "Nothing is due. Next steps, planned calls and what you owe your accounts stand here.",
            "近期没有待办。下一步、约好的拜访、该对客户做的事都会列在这里。")))
    }
    report.sections = AgendaGroup.allCases.map { group in
      let entries = agenda[group].map { AgendaEntry($0, on: agenda.today) }
      let count = entries.count
      var section = ReportSection(
        group.rawValue,
        heading: Phrase("\(group.name.en) (\(count))", "\(group.name.zh)（\(count)）"),
        columns: AgendaEntry.columns(of: entries, in: analysis), count: count
      ) { entries[$0].row }
      section.headingDetail =
        group == .later
        ? Phrase(
          "all that is agreed, and what is owed in the next \(Agenda.horizon) days",
          "约好的全部列出，定期该做的列 \(Agenda.horizon) 天内的")
        : agenda.parts(of: group).joined(" · ")
      (section.hasHeadings, section.limit, section.hidesWhenEmpty) = (false, 100, true)
      return section
    }
    report.arithmetic = { row in
      agenda.items.first { $0.id == row.id }
        .map { AgendaReasons(item: $0, analysis: analysis).lines } ?? AgendaReasons.rules
    }
    return report
  }
}

extension ReportSection {
  /// Everything that is due in one table, with a row for each thing that is owed.
  ///
  /// JSON keys: `id due group late kind account class person text` and, for what is owed to an account,
  /// `interval` and `since`; `planned` is the call that comes next, where it comes too late. Days late
  /// are whole numbers, 0 where it is not late. Kinds are `step promise call record opportunity contact
  /// service satisfaction competitors`, groups `overdue today week later undated`; `id` is that of the next step or
  /// the call, else of the account.
  ///
  /// - Parameter query: What a column has to hold.
  package static func agenda(
    of analysis: BookAnalysis, matching query: String
  ) -> ReportSection {
    let agenda = analysis.accountCare.agenda
    let entries = agenda.items.flatMap { item in
      item.dueItems.isEmpty
        ? [AgendaEntry(item, on: agenda.today)]
        : item.dueItems.map { AgendaEntry(item, $0, on: agenda.today) }
    }
    var section = ReportSection(
      "items", heading: ReportTopic.agenda.title(),
      columns: AgendaEntry.columns(of: entries, in: analysis), count: entries.count
    ) { entries[$0].row }
    section.due = { DueDay(entries[$0].due) }
    return section.filtered(by: query, everywhere: true)
  }
}

extension ReportRow {
  /// The row that stands for how often what is owed.
  package static let intervals = "intervals"
}

/// A row of the agenda: an item, or one of the things that an item says are owed.
private struct AgendaEntry: Sendable {
  /// The item.
  let item: AgendaItem
  /// The one thing that is owed, where the item is one or is taken apart.
  let dueCare: DueCare?
  /// Whether the item is taken apart.
  private let isPart: Bool
  /// The day of the agenda.
  let today: Day

  init(_ item: AgendaItem, _ dueCare: DueCare? = nil, on today: Day) {
    (self.item, self.today, isPart) = (item, today, dueCare != nil)
    self.dueCare = dueCare ?? (item.dueItems.count == 1 ? item.dueItems.first : nil)
  }

  /// By when.
  var due: Day? { dueCare?.due ?? item.due }

  /// How many days late; 0 while it is not.
  private var late: Int { max(0, due.map { today.days(since: $0) } ?? 0) }

  /// What it is, for people.
  func words(in book: Book) -> Phrase { dueCare?.words ?? item.words(in: book) }

  /// What it is, for scripts.
  private var kind: String {
    switch item.matter {
    case .step: "step"
    case .promise: "promise"
    case .call: "call"
    case .record: "record"
    case .opportunity: "opportunity"
    case .dueItems: dueCare?.careTask.rawValue ?? "visit"
    }
  }

  /// What the keys act on.
  var row: ReportRow {
    let id = item.id + (isPart ? " " + kind : "")
    var row = ReportRow(id: id, account: item.account, person: item.person)
    switch item.matter {
    case .step(let id): row.target = ReportTarget(id: id, kind: .step)
    case .promise(let id), .call(let id), .record(let id):
      row.target = ReportTarget(id: id, kind: .call)
    case .opportunity(let id): row.target = ReportTarget(id: id, kind: .opportunity)
    case .dueItems(let dueItems): row.careTasks = dueItems.map(\.careTask)
    }
    return row
  }

  /// How its day looks.
  private var tone: ReportTone { late > 0 ? .overdue : due == today ? .due : .muted }
}

extension AgendaEntry {
  /// The day, how late, the class, at whom, with whom, and what.
  static func columns(of entries: [AgendaEntry], in analysis: BookAnalysis) -> [ReportColumn] {
    let book = analysis.book
    let owed = { @Sendable (place: Int) in entries[place].dueCare }
    return [
      .id { entries[$0].row.target?.id ?? entries[$0].item.account },
      .data("group") { .tag(AgendaGroup(of: entries[$0].due, today: entries[$0].today).rawValue) },
      .data("kind") { .tag(entries[$0].kind) },
      ReportColumn("due", Step.Field.due.name, isBrief: true, room: 10) {
        let entry = entries[$0]
        return ReportCell(.optional(entry.due) { .day($0) }, brief: entry.dayInBrief, entry.tone)
      },
      ReportColumn(
        "late", Phrase("Days late", "逾期天数"), short: Phrase("late", "逾期"), room: 5, isNumber: true
      ) {
        let (late, time) = (entries[$0].late, String(entries[$0].item.time.prefix(5)))
        return ReportCell(
          .count(late), Phrase(verbatim: late == 0 ? "" : String(late)),
          brief: late == 0 ? Phrase(verbatim: time) : Phrase("\(late) d", "\(late)天"),
          entries[$0].tone)
      },
      ReportColumn("class", Phrase("Class", "分类"), short: Phrase("C", "类"), room: 1) {
        let letter = entries[$0].item.standing?.letter
        return ReportCell(
          .optional(letter) { .tag($0) }, Phrase(verbatim: letter ?? ""),
          brief: Phrase(verbatim: letter ?? "·"), .muted)
      },
      ReportColumn("account", Phrase("Account", "客户"), room: 20, most: 28, rank: 1, folds: true) {
        ReportCell(.text(book.title(of: entries[$0].item.account, .account)), .muted)
      },
      ReportColumn("person", Phrase("Person", "联系人"), room: 10, most: 14, rank: 1, folds: true) {
        ReportCell(.filled(book.personName(entries[$0].item.person)), .muted)
      },
      ReportColumn("text", Phrase("What", "事项"), isBrief: true, least: 24) {
        ReportCell(.words(entries[$0].words(in: book)), brief: entries[$0].wordsInBrief(in: book))
      },
      .data("interval") { .optional(owed($0)?.interval) { .count($0) } },
      // Where turns are taken, the interval counts from an earlier day than the book's records.
      .data("since") {
        .optional(owed($0).map { $0.due.adding(days: -$0.interval) }) { .day($0) }
      },
      .data("planned") { .optional(owed($0)?.plan?.day) { .day($0) } },
    ]
  }

  /// The day in at most ten columns.
  private var dayInBrief: Phrase {
    guard let due else { return Phrase(verbatim: "—") }
    if due == today { return Phrase("today", "今天") }
    let brief = due.brief(from: today)
    return due.civil.year == today.civil.year ? Phrase(due.dated(from: today).en, brief.zh) : brief
  }

  /// What it is, with the sign of its kind.
  private func wordsInBrief(in book: Book) -> Phrase {
    switch item.matter {
    case .step(let id): Phrase(verbatim: "[ ] " + book.title(of: id, .step))
    case .promise(let id): Phrase(verbatim: "⇠ " + book.value(of: .call(.evidence), in: id).text)
    case .opportunity(let id):
      book.opportunities[id].map { deal in
        let words = book.words(about: deal)
        return Phrase("◇ " + words.en, "◇ " + words.zh)
      } ?? words(in: book)
    case .call, .record, .dueItems: words(in: book)
    }
  }
}
