// The side of a call after it took place.

import Drawing
import Model

extension CallPage {
  /// Writes what came of it: the outcome, the answers, the needs, the people, what comes next.
  func writeAfter(on page: inout Page<CallRow>) {
    writeOutcome(on: &page)
    writeQuestions(on: &page)
    writeNeeds(on: &page)
    page.heading(context.say(Phrase("How they stand now", "对方现在的态度")))
    for person in people {
      write(.person(person.id), "  ", .muted, Look.line(about: person, context: context), on: &page)
      writeReach(of: person, on: &page)
    }
    writeAdding(.choosePeople, Phrase("who was there", "谁在场"), on: &page)
    writeSteps(on: &page)
  }

  /// How to reach somebody, below their line: whoever is late, or lost, calls from this page.
  func writeReach(of person: Person, on page: inout Page<CallRow>) {
    let reach = context.say(person.reach)
    if !reach.isEmpty { page.more(reach, .muted, indent: 4) }
  }

  /// How it ended, with the evidence.
  private func writeOutcome(on page: inout Page<CallRow>) {
    let label = label(Phrase("Outcome", "结果"), columns: page.columns)
    guard let outcome = call.outcome else {
      if let day = call.day, call.isAhead(of: context.today) {
        let spoken = day.spoken(from: context.today)
        let ahead = Phrase(
          "planned for \(spoken.en); if it took place already, press Enter",
          "原定\(spoken.zh)；如果已经见过，请按回车")
        page.row(.outcome, "  " + label, .muted, context.say(ahead))
      } else {
        let empty = Phrase("not recorded yet: press Enter", "还没记录，请按回车")
        page.row(.outcome, "‼ " + label, .error, context.say(empty))
      }
      writeHopes(on: &page)
      return advise(.outcome, on: &page)
    }
    let mark = sign(of: .outcome) + label
    page.row(.outcome, mark, .muted, context.say(outcome.name), outcomeRole(outcome))
    if !call.evidence.isEmpty {
      page.more(promise(call.evidence, by: call.evidenceDay), .text, indent: 4)
    }
    if let means = call.means {
      page.more(context.say(Phrase("by \(means.name.en)", "方式：\(means.name.zh)")), indent: 4)
    }
    writeOurs(on: &page)
    if let minutes = call.minutes {
      page.more(
        context.say(Phrase("it took \(minutes) minutes", "用时 \(minutes) 分钟")), indent: 4)
    }
    for line in call.summary.split(whereSeparator: \.isNewline) {
      page.more(String(line), indent: 4)
    }
    advise(.outcome, on: &page)
  }

  /// What was sought, to be held against what came.
  private func writeHopes(on page: inout Page<CallRow>) {
    let advance = Phrase("sought: \(call.advance)", "想要的进展：\(call.advance)")
    let fallback = Phrase("at least: \(call.fallback)", "至少：\(call.fallback)")
    if !call.advance.isEmpty { page.more(context.say(advance), indent: 4) }
    if !call.fallback.isEmpty { page.more(context.say(fallback), indent: 4) }
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
  private func writeNeeds(on page: inout Page<CallRow>) {
    page.heading(context.say(Phrase("Needs", "需求")))
    for need in needs {
      let state = need.state ?? .implied
      let who = need.person.map { context.book.title(of: $0, .person) } ?? ""
      let weight = need.seriousness.map { " · \($0)/5" } ?? ""
      write(
        .need(need.id), "  \(context.say(state.name)) ", needRole(state),
        Look.bracketed(who, context: context) + Look.quoted(need.words) + weight, on: &page)
    }
    writeAdding(.addNeed, Phrase("a need they voiced (w)", "记下对方说出的需求（w）"), on: &page)
  }

  /// The needs of the people in the call.
  var needs: [Need] { people.flatMap { context.book.needs.of($0.id) } }

  /// The look of a need's state.
  private func needRole(_ state: NeedState) -> StyleRole {
    switch state {
    case .implied: .warning
    case .explicit: .accent
    case .met: .success
    }
  }

  /// What comes next: the steps agreed in this call, and the others that are open.
  private func writeSteps(on page: inout Page<CallRow>) {
    page.heading(context.say(Phrase("Next steps", "下一步")))
    for step in steps {
      let due = Look.due(step, context: context)
      let sign = step.done == nil ? "[ ]" : "[x]"
      write(.step(step.id), "  \(sign) \(due.text) ", due.role, step.words, on: &page)
    }
    writeAdding(.addStep, Phrase("what we do next, by when (s)", "我们下一步做什么、哪天（s）"), on: &page)
  }

  /// The steps that this page shows.
  private var steps: [Step] {
    guard let account = call.account else { return [] }
    let done = context.book.steps.of(account).filter { $0.done != nil && $0.call == call.id }
    return context.book.openSteps(of: account) + done
  }
}
