// The side of a call after it took place.

import Drawing
import Method
import Model

extension CallPage {
  /// Writes what came of it: the outcome, the answers, the needs, the people, what comes next.
  func writeAfter(on paper: inout Paper<CallRow>) {
    writeOutcome(on: &paper)
    writeQuestions(on: &paper)
    writeNeeds(on: &paper)
    paper.heading(desk.say(Phrase("How they stand now", "对方现在的态度")))
    for person in people {
      write(.person(person.id), "  ", .muted, Look.line(about: person, desk: desk), on: &paper)
    }
    write(
      .choosePeople, sign(of: .choosePeople) + "+ ", .accent,
      desk.say(Phrase("who was there", "谁在场")), .muted, on: &paper)
    writeSteps(on: &paper)
  }

  /// How it ended, with the evidence.
  private func writeOutcome(on paper: inout Paper<CallRow>) {
    let label = label(Phrase("Outcome", "结果"), columns: paper.columns)
    guard let outcome = call.outcome else {
      if let day = call.day, call.isAhead(of: desk.today) {
        let spoken = day.spoken(from: desk.today)
        let ahead = Phrase(
          "planned for \(spoken.en); if it took place already, press Enter",
          "原定\(spoken.zh)；如果已经见过，请按回车")
        paper.row(.outcome, "  " + label, .muted, desk.say(ahead))
      } else {
        let empty = Phrase("not recorded yet: press Enter", "还没记录，请按回车")
        paper.row(.outcome, "‼ " + label, .error, desk.say(empty))
      }
      writeHopes(on: &paper)
      return advise(.outcome, on: &paper)
    }
    let mark = sign(of: .outcome) + label
    paper.row(.outcome, mark, .muted, desk.say(outcome.name), outcomeRole(outcome))
    if !call.evidence.isEmpty {
      paper.more(promise(call.evidence, by: call.evidenceDay), .text, indent: 4)
    }
    if let minutes = call.minutes {
      paper.more(
        desk.say(Phrase("it took \(minutes) minutes", "用时 \(minutes) 分钟")), indent: 4)
    }
    for line in call.summary.split(whereSeparator: \.isNewline) {
      paper.more(String(line), indent: 4)
    }
    advise(.outcome, on: &paper)
  }

  /// What was sought, to be held against what came.
  private func writeHopes(on paper: inout Paper<CallRow>) {
    let advance = Phrase("sought: \(call.advance)", "想要的进展：\(call.advance)")
    let fallback = Phrase("at least: \(call.fallback)", "至少：\(call.fallback)")
    if !call.advance.isEmpty { paper.more(desk.say(advance), indent: 4) }
    if !call.fallback.isEmpty { paper.more(desk.say(fallback), indent: 4) }
  }

  /// The look of an outcome.
  private func outcomeRole(_ outcome: Outcome) -> StyleRole {
    switch outcome {
    case .order, .advance: .success
    case .continuation: .warning
    case .noSale: .error
    }
  }

  /// The needs of the people in the call, hidden ones first.
  private func writeNeeds(on paper: inout Paper<CallRow>) {
    paper.heading(desk.say(Phrase("Needs", "需求")))
    for need in needs {
      let state = need.state ?? .implied
      let who = need.person.map { desk.book.title(of: $0, .person) } ?? ""
      let weight = need.seriousness.map { " · \($0)/5" } ?? ""
      write(
        .need(need.id), "  \(desk.say(state.name)) ", needRole(state),
        Look.bracketed(who, desk: desk) + Look.quoted(need.words) + weight, on: &paper)
    }
    write(
      .addNeed, sign(of: .addNeed) + "+ ", .accent,
      desk.say(Phrase("a need they voiced (w)", "记下对方说出的需求（w）")), .muted,
      on: &paper)
  }

  /// The needs of the people in the call.
  var needs: [Need] { people.flatMap { desk.book.needs.of($0.id) } }

  /// The look of a need's state.
  private func needRole(_ state: NeedState) -> StyleRole {
    switch state {
    case .implied: .warning
    case .explicit: .accent
    case .met: .success
    }
  }

  /// What comes next: the steps agreed in this call, and the others that are open.
  private func writeSteps(on paper: inout Paper<CallRow>) {
    paper.heading(desk.say(Phrase("Next steps", "下一步")))
    for step in steps {
      let due = Look.due(step, desk: desk)
      let sign = step.done == nil ? "[ ]" : "[x]"
      write(.step(step.id), "  \(sign) \(due.text) ", due.role, step.words, on: &paper)
    }
    write(
      .addStep, "  + ", .accent, desk.say(Phrase("what we do next, by when (s)", "我们下一步做什么、哪天（s）")),
      .muted, on: &paper)
  }

  /// The steps that this page shows.
  private var steps: [Step] {
    guard let account = call.account else { return [] }
    let done = desk.book.steps.of(account).filter { $0.done != nil && $0.call == call.id }
    return desk.book.openSteps(of: account) + done
  }
}
