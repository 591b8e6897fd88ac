// How far a person has come, in one line of the question pane: the rungs, and which one comes next.

import Drawing
import Method
import Model

extension QuestionsPane {
  /// The rungs with their marks, and the next one; in short words where there is little room.
  func ladderLines(_ person: Person, columns: Int) -> [StyledLine] {
    let ladder = NeedLadder(of: person, in: context.book)
    var spans: [(String, StyleRole)] = [(context.say(Phrase("Ladder  ", "阶梯  ")), .heading)]
    for rung in Rung.allCases {
      let arrow = rung == .fact ? "" : " → "
      spans.append((arrow, .muted))
      spans.append(
        (QuestionsPane.mark(of: ladder[rung]) + context.say(rung.name), style(ladder, rung)))
    }
    let width = spans.reduce(0) { $0 + $1.0.displayWidth }
    guard width <= columns else { return [shortLadder(ladder)] }
    let next = context.say(QuestionsPane.advice(on: ladder))
    guard width + next.displayWidth + 2 <= columns else {
      return [StyledLine(spans), StyledLine("  " + next.clipped(to: columns - 2), .muted)]
    }
    return [StyledLine(spans + [("  " + next, .muted)])]
  }

  /// The rungs by their letters.
  private func shortLadder(_ ladder: NeedLadder) -> StyledLine {
    var spans: [(String, StyleRole)] = [(context.say(Phrase("Ladder ", "阶梯 ")), .heading)]
    for rung in Rung.allCases {
      spans.append(
        (" " + QuestionsPane.mark(of: ladder[rung]) + rung.kind.letter, style(ladder, rung)))
    }
    return StyledLine(spans)
  }

  /// The look of a rung: what carries, what is planned, and what is missing.
  private func style(_ ladder: NeedLadder, _ rung: Rung) -> StyleRole {
    switch ladder[rung] {
    case .said, .heard: .success
    case .planned: .accent
    case .missing: ladder.gaps.contains(rung) || ladder.next == rung ? .warning : .muted
    }
  }

  /// The sign of what holds a rung.
  private static func mark(of hold: NeedLadder.Hold) -> String {
    switch hold {
    case .said, .heard: "✓"
    case .planned: "◌"
    case .missing: "·"
    }
  }

  /// What to do about the lowest rung that does not carry.
  static func advice(on ladder: NeedLadder) -> Phrase {
    guard let next = ladder.next else {
      return Phrase("all rungs carry", "四级都有了")
    }
    switch ladder[next] {
    case .planned: return Phrase("next: ask the \(next.name.en)", "下一步：把\(next.name.zh)问出来")
    case .said, .heard, .missing:
      return Phrase(
        "next: prepare a \(next.kind.name.en) question", "下一步：准备一个\(next.kind.name.zh)问题")
    }
  }

  /// What somebody who is known only as a part to play has instead of questions.
  func placeholderLines(columns: Int) -> [StyledLine] {
    context.say(
      Phrase(
        "Only the part is known here, not the person. Find out who it is; Enter on the map (2) puts the name in.",
        "这里只知道有这个角色，还不知道是谁。打听清楚后，在图上（2）按回车填上姓名。")
    ).wrapped(to: columns).map { StyledLine($0, .warning) }
  }

  /// What stands behind the name of a kind: why some prompts are not offered.
  func note(on kind: QuestionKind) -> String {
    guard kind == .situation, let person else { return "" }
    let choice = context.choice(for: person, kind: kind)
    if let limit = choice.limitWords { return "  " + context.say(limit) }
    let count = choice.known.count
    guard count > 0 else { return "" }
    return "  "
      + context.say(Phrase("\(count) known already (=)", "\(count) 个已知，不再问（=）"))
  }
}
