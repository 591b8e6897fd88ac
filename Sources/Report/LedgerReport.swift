// The need ledger: what customers need in their own words, how far each need has come, and which question
// moved it.

import Analysis
import Method
import Model

extension BookReport {
  /// The needs of one account by person, or of the whole book, the latest moved first.
  ///
  /// - Complexity: O(n log n) in the needs and calls of the account or of the book.
  static func ledger(of analysis: BookAnalysis, about account: EntityID?) -> BookReport {
    let book = analysis.book
    let ledger = NeedLedger(of: account, in: book)
    let progress = ledger.progress
    var report = BookReport(.ledger, about: account)
    report.facts = [
      ReportFact("moved", .count(progress.moved)), ReportFact("calls", .count(progress.rows.count)),
      ReportFact("movedPerCall", .optional(progress.perCall) { .fraction($0) }),
    ]
    let name = account.map { ReportLine(Phrase(verbatim: book.title(of: $0, .account)), .heading) }
    report.summary =
      [name].compactMap(\.self) + [ReportLine(LedgerWords.words(progress), .accent, isMain: true)]
      + (ledger.entries.isEmpty ? [] : [ReportLine(LedgerWords.counts(ledger))])
    var table = ReportSection(
      "needs", columns: columns(of: ledger.entries, in: book, isWhole: account == nil),
      count: ledger.entries.count
    ) { place in
      let (need, account) = (ledger.entries[place].need, ledger.entries[place].account)
      let target = ReportTarget(id: need.id, kind: .need)
      return ReportRow(
        id: need.id.description, account: account, target: target, source: target,
        person: need.person)
    }
    if ledger.entries.isEmpty {
      table.notes = [
        ReportLine(
          Phrase(
            "No needs yet: w notes one for the person who is selected on the map.",
            "还没有需求：在图上选中联系人，按 w 记一条。"))
      ]
    }
    report.sections = [table]
    report.arithmetic = { row in
      row.target.flatMap { book.needs[$0.id] }
        .map { LedgerWords.arithmetic(of: $0, progress: progress, in: book) } ?? []
    }
    return report
  }

  /// Whose the need is, its state, its weight, its words, and what became of it.
  private static func columns(
    of entries: [NeedLedger.Entry], in book: Book, isWhole: Bool
  ) -> [ReportColumn] {
    let need = { @Sendable (place: Int) in entries[place].need }
    let person = { @Sendable (place: Int) in need(place).person.flatMap { book.people[$0] } }
    return [
      .account("account", place: isWhole ? .detail : .data, in: book) { entries[$0].account },
      ReportColumn("person", Phrase("Person", "联系人"), place: isWhole ? .detail : .group) {
        let name = person($0)?.name ?? ""
        let role = isWhole ? nil : person($0)?.roleName
        return ReportCell(
          .filled(name),
          role.map { Phrase("\(name) · \($0.en)", "\(name) · \($0.zh)") } ?? Phrase(verbatim: name))
      },
      ReportColumn("state", Phrase("State", "状态"), room: 10, least: 1) {
        let state = need($0).state ?? .implied
        var cell = ReportCell(
          .tag(state.rawValue),
          Phrase("\(state.sign) \(state.name.en)", "\(state.sign) \(state.name.zh)"),
          brief: Phrase(verbatim: state.sign), state == .implied ? .warning : .good)
        cell.rank = NeedState.allCases.firstIndex(of: state)
        return cell
      },
      ReportColumn("seriousness", Phrase(verbatim: "1–5"), room: 3) {
        let weight = need($0).seriousness
        return ReportCell(
          .optional(weight) { .count($0) }, Phrase(verbatim: weight.map { "\($0)/5" } ?? ""))
      },
      ReportColumn("words", Phrase("In their own words", "原话"), wraps: true) {
        let words = "“\(need($0).words.innerQuotes)”"
        return ReportCell(
          .text(need($0).words),
          need($0).isConfirmed
            ? Phrase(verbatim: words) : Phrase("\(words) (assumed)", "\(words)（推测）"))
      },
      .data("confirmed") { .truth(need($0).isConfirmed) },
      .data("said") { .optional(need($0).day) { .day($0) } },
      .data("since") { .optional(need($0).stateDay) { .day($0) } },
      ReportColumn("course", Phrase("Since", "经过"), place: .detail) {
        ReportCell(.words(LedgerWords.course(of: need($0))))
      },
      ReportColumn("movedBy", Phrase("Moved by", "由什么推进"), place: .detail) {
        guard let question = need($0).movedBy.flatMap({ book.questions[$0] }) else {
          return ReportCell(.none)
        }
        let (letter, words) = (question.kind?.letter ?? "?", "“\(question.words.innerQuotes)”")
        return ReportCell(
          .text(question.words), Phrase("moved by \(letter) \(words)", "由 \(letter) \(words)引出"))
      },
    ]
  }
}

/// What the ledger says in sentences.
private enum LedgerWords {
  /// The one number: needs moved for each call.
  fileprivate static func words(_ progress: NeedProgress) -> Phrase {
    guard let perCall = progress.perCall else {
      return Phrase("No call recorded yet, so none moved a need.", "还没有记录过拜访。")
    }
    let (moved, calls) = (progress.moved, progress.rows.count)
    let tenths = Int((perCall * 10).rounded())
    let number = "\(tenths / 10).\(tenths % 10)"
    return Phrase(
      "Needs moved per call: \(number) (\(moved) in the last \(calls == 1 ? "call" : "\(calls) calls"))",
      "每次拜访推进的需求：\(number) 条（最近 \(calls) 次共 \(moved) 条）")
  }

  /// How many needs are in each state.
  fileprivate static func counts(_ ledger: NeedLedger) -> Phrase {
    NeedState.allCases.map { state in
      let count = ledger.count(state)
      return Phrase(
        "\(state.sign) \(state.name.en) \(count)", "\(state.sign) \(state.name.zh) \(count)")
    }.joined("   ")
  }

  /// The days of a need: when it was said, when it was stated, and since when it is where it is.
  fileprivate static func course(of need: Need) -> Phrase {
    let state = need.state ?? .implied
    let said = need.day.map { Phrase("said \($0)", "\($0) 说的") }
    let stated =
      state == .met
      ? need.statedDay.map { Phrase("explicit \($0)", "\($0) 明说") } : nil
    let since = need.stateDay.flatMap { day in
      day == need.day && state != .met
        ? nil : Phrase("\(state.name.en) since \(day)", "\(day) 起\(state.name.zh)")
    }
    let parts = [said, stated, since].compactMap(\.self)
    return parts.isEmpty ? Phrase("no date", "没有日期") : parts.joined(" → ")
  }

  /// What counts for which call, and how many needs each of the latest calls moved.
  static func arithmetic(of need: Need, progress: NeedProgress, in book: Book) -> [Phrase] {
    let calls = progress.rows.map { call in
      let people = book.calls[call.call]?.people ?? []
      let who = Phrase(listing: people.map { book.title(of: $0, .person) })
      return Phrase(
        "  \(call.day) \(who.en): \(call.needs.count)",
        "  \(call.day) \(who.zh)：\(call.needs.count)")
    }
    let rule = Phrase(
      "A need counts for each call that brought it out or moved it on: the one that asked the question that did; without a question, the one with that person on the day when it was said, stated or met.",
      "引出或推进一条需求的每次拜访都算：由哪次拜访里的问题引出、推进，就算哪次；没有记问题的，算说出、明说或满足当天、有此人在场的那次。")
    let who = need.person.map { book.title(of: $0, .person) + " " } ?? ""
    return [
      Phrase(verbatim: "\(who)“\(need.words.innerQuotes)”"), course(of: need), words(progress),
    ] + calls + [rule]
  }
}

extension NeedState {
  /// The sign of a state.
  fileprivate var sign: String {
    switch self {
    case .implied: "◌"
    case .explicit: "●"
    case .met: "✓"
    }
  }
}
