// The page of a call as text: which sections it has on either side.

import Method
import Drawing
import Analysis
import Model

/// Writes the page of a call.
struct CallPage {
  /// The call.
  let call: Call
  /// Which side of it is shown.
  let mode: CallSide
  /// What can be seen.
  let context: Context
  /// What the coach says to it.
  let findings: [Finding]
  /// The row under which advice is written, and how many lines of it; nil for none.
  var advised: (row: CallRow, lines: Int)?
  /// The questions that are marked.
  var marked: Set<EntityID> = []

  /// Prepares to write.
  init(_ call: Call, mode: CallSide, context: Context) {
    (self.call, self.mode, self.context) = (call, mode, context)
    findings =
      switch mode {
      case .before:
        CallPlan(call, book: context.book, limits: context.limits, playbook: context.playbook)
          .findings()
      case .after: CallRecord(call, in: context.book, limits: context.limits).findings()
      }
  }

  /// The people of the call who are in the book.
  var people: [Person] { call.people.compactMap { context.book.people[$0] } }

  /// The questions of the call that are in the book, in their order.
  var questions: [Question] { call.questions.compactMap { context.book.questions[$0] } }

  /// The document without what is missing.
  func document(columns: Int) -> Page<CallRow> {
    var page = Page<CallRow>(columns: columns)
    switch mode {
    case .before: writeBefore(on: &page)
    case .after: writeAfter(on: &page)
    }
    return page
  }

  /// The document with what is missing at its end.
  func whole(columns: Int) -> Page<CallRow> {
    var page = document(columns: columns)
    page.append(missing(columns: columns))
    return page
  }

  /// What is missing, one row each; nothing where a call that took place lacks nothing.
  func missing(columns: Int, withHeading: Bool = true) -> Page<CallRow> {
    var page = Page<CallRow>(columns: columns)
    guard mode == .before || !findings.isEmpty else { return page }
    if withHeading {
      page.note("", indent: 0)
      page.heading(context.say(missingTitle))
    }
    for finding in findings {
      page.row(
        .finding(finding), finding.severity.sign + " ", Look.style(of: finding.severity),
        context.say(finding.reason) + key(mending: finding))
      advise(.finding(finding), on: &page)
    }
    let closing =
      findings.isEmpty
      ? Phrase("Nothing is missing. A guide, not law.", "没有缺项。这些是建议，不是规定。")
      : Phrase("Enter mends the selected one. A guide, not law.", "选中后按回车补上。这些是建议，不是规定。")
    page.note(context.say(closing))
    return page
  }

  /// The key that mends a finding from anywhere, where there is one besides Enter.
  private func key(mending finding: Finding) -> String {
    let action: Action
    switch finding.fix {
    case .fill(.call(.questions), _) where mode == .before: action = .change(.add)
    case .add(.point): action = .add(.point)
    case .add(.need): action = .add(.need)
    case .fill, .add: return ""
    }
    return context.keymap.keys(of: action, in: .prepare).first.map { " (\($0.label))" } ?? ""
  }

  /// The heading over what is missing.
  var missingTitle: Phrase {
    let count = findings.count
    return switch mode {
    case .before: Phrase("What is missing (\(count))", "还缺什么（\(count)）")
    case .after: Phrase("What to note still (\(count))", "还要补记什么（\(count)）")
    }
  }

  /// What the coach says in a row or about it, the most serious first; nil where it says nothing.
  func finding(at row: CallRow?) -> Finding? {
    if case .finding(let finding) = row { return finding }
    return row.flatMap { row in findings.first { CallRow.about($0, in: call) == row } }
  }

  /// The sign before a row: how serious the worst is that the coach says about it.
  func sign(of row: CallRow) -> String {
    let worst = findings.filter { CallRow.about($0, in: call) == row }.worst
    return (worst?.sign ?? " ") + " "
  }

  /// Writes a row and, where it is the one advised, the advice under it.
  func write(
    _ row: CallRow, _ mark: String, _ markRole: StyleRole = .muted, _ text: String,
    _ role: StyleRole = .text, on page: inout Page<CallRow>
  ) {
    page.row(row, mark, markRole, text, role)
    advise(row, on: &page)
  }

  /// Writes the row that adds something.
  func writeAdding(_ row: CallRow, _ words: Phrase, on page: inout Page<CallRow>) {
    write(row, sign(of: row) + "+ ", .accent, context.say(words), .muted, on: &page)
  }

  /// Writes the advice under the row before, if it is the one advised.
  func advise(_ row: CallRow, on page: inout Page<CallRow>) {
    guard let advised, advised.row == row else { return }
    page.aside(CallAdvice(page: self).texts(for: row), limit: advised.lines)
  }

  /// A label of a text, as wide as the widest where there is room.
  func label(_ phrase: Phrase, columns: Int) -> String {
    let text = context.say(phrase)
    return columns >= 60 ? text.padded(to: 13) + " " : text + context.say(Phrase(": ", "："))
  }
}
