// A long page of lines with rows that can be selected: what a call and an account card are written
// on. It knows nothing of what its rows mean.

import Drawing
import Method
import Model
import Report

/// Lines, and the rows among them that can be selected.
struct Page<Row: Hashable & Sendable>: Sendable {
  /// The room for a line.
  let columns: Int
  /// The lines, in order.
  private(set) var lines: [StyledLine] = []
  /// What can be selected, in order; a line's `row` is an index into it.
  private(set) var rows: [Row] = []
  /// The rows that can be seen: those of a table have no text elsewhere.
  private let shown: Range<Int>

  /// An empty page.
  ///
  /// - Parameter shown: The rows that can be seen; all when it is not said.
  init(columns: Int, shown: Range<Int> = 0..<Int.max) {
    self.columns = columns
    self.shown = shown
  }

  /// The index of a row; nil when it is not on the page.
  func index(of row: Row?) -> Int? { row.flatMap { rows.firstIndex(of: $0) } }

  /// Whether the row at an index can be seen, so that it needs its text.
  func shows(_ index: Int) -> Bool { shown.contains(index) }

  /// Begins a section.
  mutating func heading(_ text: String) {
    if !lines.isEmpty { lines.append(StyledLine("")) }
    lines.append(StyledLine(text, .heading))
  }

  /// Writes something that cannot be selected.
  mutating func note(_ text: String, _ role: StyleRole = .muted, indent: Int = 2) {
    let mark = String(repeating: " ", count: indent)
    lines += StyledLine.wrapped(
      mark: mark, markRole: role, text: text, role: role, columns: columns)
  }

  /// Leaves a line free.
  mutating func gap() { lines.append(.blank) }

  /// Writes something with a mark in front that cannot be selected.
  mutating func remark(_ mark: String, _ text: String, _ role: StyleRole = .muted) {
    lines += StyledLine.wrapped(
      mark: mark, markRole: .muted, text: text, role: role, columns: columns)
  }

  /// Writes a row, on as many lines as its text takes.
  mutating func row(
    _ row: Row, _ mark: String, _ markRole: StyleRole = .muted, _ text: String,
    _ role: StyleRole = .text
  ) {
    rows.append(row)
    lines += StyledLine.wrapped(
      mark: mark, markRole: markRole, text: text, role: role, columns: columns,
      row: rows.count - 1)
  }

  /// Writes a line of several styles that cannot be selected, such as the head of a table.
  mutating func line(_ spans: [(String, StyleRole)]) {
    lines.append(StyledLine(spans))
  }

  /// Writes a row of a table: one line of several runs, which are made only where they can be seen.
  /// What does not fit is cut off at the edge.
  mutating func row(_ row: Row, spans: () -> [(String, StyleRole)]) {
    let index = rows.count
    rows.append(row)
    lines.append(StyledLine(shows(index) ? spans() : [("", .text)], row: index))
  }

  /// Writes more of the row before, under its text.
  mutating func more(_ text: String, _ role: StyleRole = .muted, indent: Int) {
    let mark = String(repeating: " ", count: indent)
    lines += StyledLine.wrapped(
      mark: mark, markRole: role, text: text, role: role, columns: columns, row: rows.count - 1)
  }

  /// Writes advice under the row before that is not part of it, on at most `limit` lines.
  mutating func aside(_ texts: [String], limit: Int) {
    let added = texts.flatMap { text in
      StyledLine.wrapped(
        mark: "  ┆ ", markRole: .accent, text: text, role: .muted, columns: columns)
    }
    lines += added.prefix(limit)
  }

  /// Continues with another page, whose rows come after these.
  mutating func append(_ other: Page<Row>) {
    let first = rows.count
    rows += other.rows
    lines += other.lines.map { line in
      var line = line
      line.row = line.row.map { $0 + first }
      return line
    }
  }
}

/// The looks and short words that the pages of a call and an account share.
enum Look {
  /// The look of a kind of question.
  static func style(of kind: QuestionKind?) -> StyleRole {
    switch kind {
    case .situation: .questionSituation
    case .problem: .questionProblem
    case .implication: .questionImplication
    case .payoff: .questionPayoff
    case nil: .muted
    }
  }

  /// The look of how serious a finding is.
  static func style(of severity: Severity) -> StyleRole {
    switch severity {
    case .hint: .muted
    case .warning: .warning
    case .urgent: .error
    }
  }

  /// One line about a person: name, title, role, stance, influence, last contact.
  static func line(about person: Person, context: Context) -> String {
    let influence = person.influence.map { Phrase("influence \($0)/5", "影响力 \($0)/5") }
    let role = person.roleName ?? Phrase("role?", "角色未定")
    let parts: [String] = [
      person.name, person.title, context.say(role),
      person.stance.map { $0.sign + " " + context.say($0.name) }
        ?? context.say(Phrase("stance?", "态度未知")),
      influence.map(context.say) ?? "", lastMet(person, context: context),
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// When somebody was last met.
  private static func lastMet(_ person: Person, context: Context) -> String {
    guard let day = context.book.lastContact(with: person.id, by: context.today) else {
      return context.say(Phrase("not met yet", "还没见过"))
    }
    let spoken = day.spoken(from: context.today)
    return context.say(Phrase("met \(spoken.en)", "上次见面 \(spoken.zh)"))
  }

  /// A text as somebody's own words.
  static func quoted(_ text: String) -> String { "“\(text.innerQuotes)”" }

  /// A concern with its prevention on one line.
  static func line(about objection: Objection) -> String {
    "\(quoted(objection.objection)) → \(objection.prevention)"
  }

  /// The look of a class.
  static func style(of standing: AccountClass) -> StyleRole {
    switch standing {
    case .a: .classA
    case .b: .classB
    case .c: .classC
    }
  }

  /// A name in brackets before a text, as each language writes them.
  static func bracketed(_ name: String, context: Context) -> String {
    context.say(Phrase("(\(name)) ", "（\(name)）"))
  }

  /// When a step is due, and whether that is past.
  static func due(_ step: Step, context: Context) -> (text: String, role: StyleRole) {
    guard let due = step.due else { return (context.say(Phrase("no date", "没有日期")), .warning) }
    return Look.due(due, context: context)
  }

  /// When something is due, and whether that is past.
  static func due(_ due: Day, context: Context) -> (text: String, role: StyleRole) {
    let spoken = context.say(due.spoken(from: context.today))
    if due < context.today { return (spoken, .overdue) }
    return (spoken, due == context.today ? .due : .muted)
  }
}

extension StyleRole {
  /// The look of a tone.
  init(_ tone: ReportTone) {
    self =
      switch tone {
      case .plain: .text
      case .muted: .muted
      case .heading: .heading
      case .accent: .accent
      case .good: .success
      case .warning: .warning
      case .bad: .error
      case .overdue: .overdue
      case .due: .due
      case .standing(let standing): standing.map { Look.style(of: $0) } ?? .muted
      case .question(let kind): Look.style(of: kind)
      }
  }
}
