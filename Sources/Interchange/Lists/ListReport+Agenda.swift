// The agenda as a list: everything that is due, in the order of the screen.

package import Analysis
package import Model

extension ListReport {
  /// What is due, the overdue first.
  ///
  /// JSON keys: `due group late kind account class person text` and, for what is owed to an account,
  /// `interval` and `since`; `planned` is the call that comes next, where it comes too late. Days late
  /// are whole numbers, 0 where it is not late. Kinds are `step promise call record contact service
  /// satisfaction competitors`, groups `overdue today week later undated`.
  package static func agenda(
    _ agenda: Agenda, in book: Book, matching query: String = "", language: Language
  ) -> ListReport {
    let rows = agenda.items.flatMap { AgendaRow.rows(of: $0, in: book, on: agenda.today) }
    let found = matching(query, in: rows) { [$0.account, $0.person, $0.words(language)] }
    let header = [
      Step.Field.due.name, Phrase("Days late", "逾期天数"), Phrase("Class", "分类"),
      Kind.account.name, Kind.person.name, Phrase("What", "事项"),
    ]
    return ListReport(found, header: header) { row in
      [
        row.due?.description ?? "", row.late == 0 ? "" : String(row.late),
        row.standing?.letter ?? "", row.account, row.person, row.words(language),
      ]
    } members: { row in
      [
        "due": .day(row.due), "group": .string(row.group.rawValue), "late": .int(row.late),
        "kind": .string(row.kind), "account": .string(row.account),
        "class": .optional(row.standing?.letter), "person": .filled(row.person),
        "text": .string(row.words(language)), "interval": .optional(row.dueCare?.interval),
        "since": .day(row.dueCare?.basis.day), "planned": .day(row.dueCare?.plan?.day),
      ]
    }
  }
}

/// A row of the list: an item of the agenda, or one of the things that an item says are owed.
private struct AgendaRow {
  /// By when.
  let due: Day?
  /// In which part of the agenda.
  let group: AgendaGroup
  /// How many days late; 0 while it is not.
  let late: Int
  /// What it is, for scripts.
  let kind: String
  /// The name of the account.
  let account: String
  /// The name of the person; empty for none.
  let person: String
  /// The class of the account.
  let standing: AccountClass?
  /// What it is, for people.
  let words: Phrase
  /// What is owed, where it is that.
  let dueCare: DueCare?

  /// The rows of an item: one for each thing that is owed, else one.
  static func rows(of item: AgendaItem, in book: Book, on today: Day) -> [AgendaRow] {
    guard item.dueItems.isEmpty else {
      return item.dueItems.map {
        AgendaRow(item, $0, $0.due, $0.careTask.rawValue, $0.words, book, today)
      }
    }
    return [AgendaRow(item, nil, item.due, item.tag, item.words(in: book), book, today)]
  }

  private init(
    _ item: AgendaItem, _ dueCare: DueCare?, _ due: Day?, _ kind: String, _ words: Phrase,
    _ book: Book,
    _ today: Day
  ) {
    self.due = due
    self.kind = kind
    self.words = words
    self.dueCare = dueCare
    group = AgendaGroup(of: due, today: today)
    late = max(0, due.map { today.days(since: $0) } ?? 0)
    account = book.title(of: item.account, .account)
    person = item.person.map { book.title(of: $0, .person) } ?? ""
    standing = item.standing
  }
}

extension AgendaItem {
  /// A word for scripts that does not change with the language.
  fileprivate var tag: String {
    switch matter {
    case .step: "step"
    case .promise: "promise"
    case .call: "call"
    case .record: "record"
    case .dueItems: "debt"
    }
  }
}
