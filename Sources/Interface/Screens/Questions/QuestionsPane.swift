// The lower right pane: what the selected person needs, and what to ask them.

import Drawing
import Method
import Model

/// Draws the questions and needs of one person.
struct QuestionsPane {
  /// The person; nil when none is selected.
  let person: Person?
  /// The rows that can be selected.
  let rows: [QuestionRow]
  /// The selected one.
  let selected: Int
  /// Whether the pane has the keys.
  let hasFocus: Bool
  /// What can be seen.
  let context: Context

  /// What the pane's border says.
  var title: Phrase {
    guard let person else { return Phrase("3 Questions", "3 问题") }
    let role = person.roleName ?? Phrase("role unknown", "角色未知")
    return Phrase("3 Questions · \(person.name), \(role.en)", "3 问题 · \(person.name)（\(role.zh)）")
  }

  /// Draws what is inside the border.
  func draw(into frame: inout Frame, in rect: Rect) {
    StyledLines(lines(columns: rect.columns), selected: selected, hasFocus: hasFocus)
      .draw(into: &frame, in: rect, context: context)
    if hasFocus, frame.cursor == nil {
      frame.cursor = Cursor(point: rect.origin, isVisible: false)
    }
  }

  /// All lines.
  private func lines(columns: Int) -> [StyledLine] {
    guard let person else {
      return context.say(
        Phrase(
          """
          Select a person on the map (2) to see their needs and what to ask them. Nobody there \
          yet? Press 2, then a.
          """,
          "按 2 在图上选一位联系人，这里就会列出对方的需求和可以问的问题。还没有人？按 2，再按 a 添加。")
      ).wrapped(to: columns).map { StyledLine($0, .muted) }
    }
    guard !person.isPlaceholder else { return placeholderLines(columns: columns) }
    return guideLines(person, columns: columns) + ladderLines(person, columns: columns)
      + needLines(columns: columns)
      + QuestionKind.allCases.flatMap { lines(of: $0, columns: columns) }
  }

  /// What the role needs and how to meet it; what to do while the role is unknown.
  private func guideLines(_ person: Person, columns: Int) -> [StyledLine] {
    guard let role = person.role else {
      return context.say(
        Phrase(
          "What part do they play? Press 2, then e, and choose a role.", "这个人是什么角色？按 2，再按 e 选择角色。")
      ).wrapped(to: columns).map { StyledLine($0, .warning) }
    }
    let guide = context.playbook.guide(for: role)
    let needs = context.say(Phrase("wants ", "看重 "))
    let meet = context.say(Phrase("offer ", "对策 "))
    return StyledLine.wrapped(
      mark: needs, markRole: .heading, text: guide.need, role: .muted, columns: columns)
      + StyledLine.wrapped(
        mark: meet, markRole: .heading, text: guide.meet, role: .muted, columns: columns)
  }

  /// The person's needs.
  private func needLines(columns: Int) -> [StyledLine] {
    let heading = context.say(Phrase("Needs", "需求"))
    let lines = rows.enumerated().flatMap { index, row -> [StyledLine] in
      guard case .need(let need) = row else { return [] }
      return self.lines(of: need, row: index, columns: columns)
    }
    guard lines.isEmpty else { return [StyledLine(heading, .heading)] + lines }
    let hint = context.say(Phrase("none yet: w notes one", "还没有：按 w 记一条"))
    return [StyledLine([(heading + "  ", .heading), (hint, .muted)])]
  }

  /// One need: its state, the person's own words, how much it hurts.
  private func lines(of need: Need, row: Int, columns: Int) -> [StyledLine] {
    let state = need.state ?? .implied
    let mark =
      switch state {
      case .implied: "◌ "
      case .explicit: "● "
      case .met: "✓ "
      }
    let weight = need.seriousness.map { " \($0)/5" } ?? ""
    let doubt = need.isConfirmed ? "" : context.say(Phrase(" (assumed)", "（推测）"))
    return StyledLine.wrapped(
      mark: " " + mark, markRole: state == .implied ? .warning : .success,
      text: "\(context.say(state.name)) “\(need.words.innerQuotes)”\(weight)\(doubt)", role: .text,
      columns: columns, row: row)
  }

  /// The questions and prompts of one kind.
  private func lines(of kind: QuestionKind, columns: Int) -> [StyledLine] {
    let name = "\(kind.letter) \(context.say(kind.name))"
    let lines = rows.enumerated().flatMap { index, row -> [StyledLine] in
      guard row.kind == kind else { return [] }
      return self.lines(of: row, row: index, columns: columns)
    }
    return [StyledLine([(name, Look.style(of: kind)), (note(on: kind), .muted)])] + lines
  }

  /// One question with its state and answer, or one prompt.
  private func lines(of row: QuestionRow, row index: Int, columns: Int) -> [StyledLine] {
    switch row {
    case .need: return []
    case .prompt(let prompt):
      let text = person.map { KnownWords(of: $0.id, in: context.book).text(of: prompt) } ?? ""
      return StyledLine.wrapped(
        mark: "   · ", markRole: .muted, text: text, role: .muted, columns: columns, row: index)
    case .question(let question):
      let state = question.state ?? .planned
      let asked = StyledLine.wrapped(
        mark: " " + QuestionsPane.mark(of: state), markRole: .accent, text: question.words,
        role: .text, columns: columns, row: index)
      guard !question.answer.isEmpty else { return asked }
      return asked
        + StyledLine.wrapped(
          mark: "    ", markRole: .muted, text: "“\(question.answer)”", role: .success,
          columns: columns, row: index)
    }
  }

  /// The sign of what has become of a question.
  static func mark(of state: QuestionState) -> String {
    switch state {
    case .planned: "[ ] "
    case .asked: "[?] "
    case .answered: "[✓] "
    }
  }
}
