// What a person said, was asked, was given and did with us, and to whom they are tied.

import Analysis
import Method
import Model

extension PersonCard {
  /// Their needs in their own words, what can still be moved first.
  var needs: [Row] {
    let rows = book.needs.of(person.id).sorted { ($0.urgency, $0.id) < ($1.urgency, $1.id) }
      .map { need in
        let state = need.state ?? .implied
        let weight = need.seriousness.map { " · \($0)/5" } ?? ""
        let doubt = need.isConfirmed ? Phrase(verbatim: "") : Phrase(" · assumed", "·推测")
        let words = "“\(need.words.innerQuotes)”\(weight)"
        return Row(
          .thing(ReportTarget(id: need.id, kind: .need)), state.name,
          Phrase(words + doubt.en, words + doubt.zh), state == .met ? .muted : .plain,
          more: need.detail)
      }
    return rows + [addition(of: .need, Phrase("note a need", "记一条需求"), key: "w")]
  }

  /// What they were asked, the answered first, then what is still to be asked.
  var questions: [Row] {
    let rows = book.questions.of(person.id)
      .sorted { ($0.urgency, $0.rung, $0.id) < ($1.urgency, $1.rung, $1.id) }
      .map { question in
        let letter = question.kind?.letter ?? "?"
        let state = (question.answer.isEmpty ? question.state : .answered) ?? .planned
        let answer = Phrase(verbatim: "“\(question.answer.innerQuotes)”")
        return Row(
          .thing(ReportTarget(id: question.id, kind: .question)),
          Phrase("\(letter) \(state.name.en)", "\(letter) \(state.name.zh)"),
          Phrase(verbatim: question.words), .question(question.kind),
          more: question.answer.isEmpty ? [] : [answer])
      }
    return rows + [addition(of: .question, Phrase("add a question", "新建问题"), key: "a")]
  }

  /// To whom they are tied, each tie with its note.
  var links: [Row] {
    let account = person.account.map { book.links(of: $0) } ?? []
    let own = account.filter { $0.from == person.id || $0.to == person.id }
      .sorted { $0.id < $1.id }
    let rows = own.compactMap { link -> Row? in
      guard let kind = link.kind, let from = link.from, let to = link.to else { return nil }
      let isFrom = from == person.id
      let tie = isFrom ? kind.ties.from : kind.ties.to
      let note = link.note.isEmpty ? [] : [Phrase(verbatim: link.note)]
      return Row(
        .thing(ReportTarget(id: link.id, kind: .link)), Phrase(verbatim: kind.sign(isFrom: isFrom)),
        tie.phrase(book.personName(isFrom ? to : from)), more: note)
    }
    return rows + [addition(of: .link, Phrase("add a link", "新建关系"), key: "i")]
  }

  /// What they were given, the latest first, and how this year's sum stands to the limit.
  var gifts: [Row] {
    let currency = book.settings.currency
    let year = GiftTotal(person: person.id, year: today.civil.year, in: book)
    let sum = year.value.exact(in: currency)
    let limit = year.limit.map { $0.exact(in: currency) }
    let most = limit.map { Phrase(" of \($0)", "，上限 \($0)") } ?? Phrase(verbatim: "")
    let total = Row(
      nil, Phrase("This year", "今年"),
      Phrase(
        "\(sum)\(most.en): \(year.state.name.en)", "\(sum)\(most.zh)：\(year.state.name.zh)"),
      year.state.tone)
    let rows = book.gifts.of(person.id)
      .sorted { ($1.day ?? .distantPast, $1.id) < ($0.day ?? .distantPast, $0.id) }
      .map { gift in
        let value = gift.value.map { " · " + $0.exact(in: currency) } ?? ""
        return Row(
          .thing(ReportTarget(id: gift.id, kind: .gift)),
          Phrase(verbatim: gift.day?.description ?? "–"), Phrase(verbatim: gift.words + value),
          more: gift.note.isEmpty ? [] : [Phrase(verbatim: gift.note)])
      }
    let add = addition(of: .gift, Phrase("note a gift", "登记礼品"), key: "*")
    return rows.isEmpty ? [add] : [total] + rows + [add]
  }

  /// How many past calls are shown: the latest.
  private static let mostCalls = 6

  /// The calls that they take or took part in, those planned first, and the open steps with them.
  var contacts: [Row] {
    let accounts = [person.account].compactMap(\.self) + person.former
    let calls = accounts.flatMap { book.calls(of: $0) }.filter { $0.people.contains(person.id) }
      .sorted { ($0.day ?? .distantPast, $0.id) < ($1.day ?? .distantPast, $1.id) }
    let planned = calls.filter { $0.outcome == nil }
    let past = calls.filter { $0.outcome != nil }.reversed().prefix(Self.mostCalls)
    let steps = (person.account.map { book.openSteps(of: $0) } ?? [])
      .filter { $0.person == person.id }
    return (planned + past).map(row) + steps.map(row)
      + [addition(of: .call, Phrase("prepare a call", "准备一次拜访"), key: "p")]
  }

  /// A call: when, how it ended, and what came of it or what it is for.
  private func row(of call: Call) -> Row {
    let day = call.day.map { $0.spoken(from: today) } ?? Phrase("no date", "没有日期")
    let isLate = call.outcome == nil && (call.day ?? today) < today
    let state =
      call.outcome?.name ?? (isLate ? Phrase("outcome?", "结果未记") : Phrase("planned", "已计划"))
    let gist = call.outcome == nil ? call.objective : call.evidence
    let words = gist.isEmpty ? "" : " · " + gist
    return Row(
      .thing(ReportTarget(id: call.id, kind: .call)), day,
      Phrase(state.en + words, state.zh + words), isLate ? .overdue : .plain)
  }

  /// An open step: by when, and what.
  private func row(of step: Step) -> Row {
    let isLate = step.due.map { $0 < today } ?? false
    return Row(
      .thing(ReportTarget(id: step.id, kind: .step)),
      step.due?.spoken(from: today) ?? Phrase("no date", "没有日期"),
      Phrase("[ ] \(step.words)", "[ ] \(step.words)"), isLate ? .overdue : .plain)
  }

  /// What else was written down, and where they worked before.
  var notes: [Row] {
    let former = person.former.map { book.title(of: $0, .account) }
    let before =
      former.isEmpty
      ? [] : [Row(nil, Person.Field.former.name, Phrase(listing: former), .muted)]
    let lines = person.notes.split(whereSeparator: \.isNewline).map(String.init)
    guard let first = lines.first else { return before }
    return [
      Row(
        .field(.notes), Phrase(verbatim: ""), Phrase(verbatim: first),
        more: lines.dropFirst().map { Phrase(verbatim: $0) })
    ] + before
  }
}

extension Person.Field {
  /// What people call the field.
  var name: Phrase { Attribute.person(self).name }
}

extension Need {
  /// The place among other needs: what can still be moved comes first.
  fileprivate var urgency: Int {
    switch state {
    case .explicit: 0
    case .implied, nil: 1
    case .met: 2
    }
  }

  /// What it is about, and since when it is known.
  fileprivate var detail: [Phrase] {
    let words = [topic, day?.description ?? ""].filter { !$0.isEmpty }.joined(separator: " · ")
    return words.isEmpty ? [] : [Phrase(verbatim: words)]
  }
}

extension Question {
  /// The place among other questions: what was answered comes first.
  fileprivate var urgency: Int {
    if !answer.isEmpty { return 0 }
    return state == .asked ? 1 : 2
  }

  /// The place of its kind in the chain; what has none comes last.
  fileprivate var rung: Int { kind.flatMap { QuestionKind.allCases.firstIndex(of: $0) } ?? 9 }
}

extension LinkKind {
  /// A sign for a line as one of its ends sees it.
  fileprivate func sign(isFrom: Bool) -> String {
    switch self {
    case .reportsTo: isFrom ? "↑" : "↓"
    case .influences: isFrom ? "→" : "←"
    case .conflictsWith: "↯"
    }
  }
}

extension GiftState {
  /// How a sum that stands so is meant.
  var tone: ReportTone {
    switch self {
    case .over: .bad
    case .near: .warning
    case .within, .unlimited: .plain
    }
  }
}
