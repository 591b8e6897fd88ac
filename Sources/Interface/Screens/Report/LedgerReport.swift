// The need ledger on a page: what customers need in their own words, how far each need has come, and
// which question moved it.

import Drawing
import Method
import Model

/// The needs of one account, or of the whole book.
struct LedgerReport: Report {
  /// The account that the ledger was opened from; nil where there was none.
  let account: EntityID?
  /// Whether the whole book is shown.
  let isWhole: Bool
  /// The ledger and the version of the book that it was made of.
  private var kept: (version: Int, ledger: NeedLedger)?

  /// How many needs a page shows: the latest moved.
  private static let limit = 300

  /// Opens the ledger of an account, or of the book where there is none.
  init(account: EntityID?, isWhole: Bool = false) {
    self.account = account
    self.isWhole = isWhole || account == nil
  }

  var title: Phrase {
    isWhole
      ? Phrase("Need ledger: the whole book", "需求台账：整本客户簿")
      : Phrase("Need ledger: this account", "需求台账：本客户")
  }

  var next: (any Report)? {
    account.map { LedgerReport(account: $0, isWhole: !isWhole) }
  }

  func about(_ account: EntityID) -> any Report {
    LedgerReport(account: account, isWhole: isWhole)
  }

  func refreshed(context: Context) -> any Report {
    guard kept?.version != context.book.version else { return self }
    var report = self
    report.kept = (context.book.version, NeedLedger(of: isWhole ? nil : account, in: context.book))
    return report
  }

  /// The ledger of the book as it is now.
  private func ledger(_ context: Context) -> NeedLedger {
    if let kept, kept.version == context.book.version { return kept.ledger }
    return NeedLedger(of: isWhole ? nil : account, in: context.book)
  }

  func page(columns: Int, context: Context) -> Page<ReportRow> {
    var page = Page<ReportRow>(columns: columns)
    let ledger = ledger(context)
    if !isWhole, let account { page.heading(context.book.title(of: account, .account)) }
    page.note(context.say(LedgerReport.progress(ledger.progress)), .accent)
    guard !ledger.entries.isEmpty else {
      page.note(
        context.say(
          Phrase(
            "No needs yet: w notes one for the person who is selected on the map.",
            "还没有需求：在图上选中联系人，按 w 记一条。")))
      return page
    }
    page.note(context.say(LedgerReport.counts(ledger)))
    var speaker: EntityID?
    for entry in ledger.entries.prefix(LedgerReport.limit) {
      if !isWhole, entry.need.person != speaker {
        speaker = entry.need.person
        page.heading(
          speaker.flatMap { context.book.people[$0] }.map { name(of: $0, context) } ?? "")
      }
      write(entry, on: &page, context: context)
    }
    let rest = ledger.entries.count - LedgerReport.limit
    if rest > 0 {
      page.note(context.say(Phrase("…and \(rest) that moved earlier", "……还有更早的 \(rest) 条")))
    }
    return page
  }

  /// Somebody's name with their role.
  private func name(of person: Person, _ context: Context) -> String {
    person.name + (person.role.map { " · " + context.say($0.name) } ?? "")
  }

  /// One need on its lines.
  private func write(
    _ entry: NeedLedger.Entry, on page: inout Page<ReportRow>, context: Context
  ) {
    let need = entry.need
    let state = need.state ?? .implied
    let weight = (need.seriousness.map { "\($0)/5" } ?? "").padded(to: 3)
    let name = page.columns >= 56 ? context.say(state.name).padded(to: 8) + " " : ""
    let mark = "  \(LedgerReport.sign(of: state)) \(name)\(weight) "
    let doubt = need.isConfirmed ? "" : context.say(Phrase(" (assumed)", "（推测）"))
    page.row(
      ReportRow(
        id: need.id.description, account: entry.account,
        place: ReportTarget(id: need.id, kind: .need), person: need.person),
      mark, state == .implied ? .warning : .success, Look.quoted(need.words) + doubt)
    let owner =
      isWhole
      ? [
        context.book.title(of: entry.account, .account),
        need.person.map { context.book.title(of: $0, .person) } ?? "",
      ] : []
    let parts = owner + [context.say(LedgerReport.dates(of: need))] + [moved(need, context)]
    page.more(
      parts.filter { !$0.isEmpty }.joined(separator: " · "), indent: mark.displayWidth)
  }

  /// Which question moved a need.
  private func moved(_ need: Need, _ context: Context) -> String {
    guard let question = need.movedBy.flatMap({ context.book.questions[$0] }) else { return "" }
    let letter = question.kind?.letter ?? "?"
    return context.say(
      Phrase(
        "moved by \(letter) \(Look.quoted(question.words))",
        "由 \(letter) \(Look.quoted(question.words))引出"))
  }

  func arithmetic(of row: ReportRow, context: Context) -> [Phrase] {
    guard let id = row.place?.id, let need = context.book.needs[id] else { return [] }
    let progress = ledger(context).progress
    let calls = progress.rows.map { call in
      let people = context.book.calls[call.call]?.people ?? []
      let who = people.map { context.book.title(of: $0, .person) }
      return Phrase(
        "  \(call.day) \(who.joined(separator: ", ")): \(call.needs.count)",
        "  \(call.day) \(who.joined(separator: "、"))：\(call.needs.count)")
    }
    let rule = Phrase(
      "A need counts for each call that brought it out or moved it on: the one that asked the question that did; without a question, the one with that person on the day when it was said, stated or met.",
      "引出或推进一条需求的每次拜访都算：由哪次拜访里的问题引出、推进，就算哪次；没有记问题的，算说出、明说或满足当天、有此人在场的那次。")
    let who = need.person.map { context.book.title(of: $0, .person) + " " } ?? ""
    return [
      Phrase(verbatim: who + Look.quoted(need.words)), LedgerReport.dates(of: need),
      LedgerReport.progress(progress),
    ] + calls + [rule]
  }

  func form(for row: ReportRow?, context: Context) -> Form? {
    row?.place.map { Form.editing($0.id, .need, in: context.book) }
  }

  /// Notes another need of the person who voiced the one of the row.
  func adding(at row: ReportRow?, context: Context) -> Form? {
    guard let row, let account = row.account else { return nil }
    return FormPlace(account: account, person: row.person, vacancy: nil, context: context)
      .form(adding: .need)
  }

  func moving(_ row: ReportRow, context: Context) -> Command? {
    row.place.flatMap { context.book.needs[$0.id] }
      .flatMap { context.book.advancing($0, on: context.today) }
  }
}

extension LedgerReport {
  /// The one number: needs moved for each call.
  private static func progress(_ progress: NeedProgress) -> Phrase {
    guard let perCall = progress.perCall else {
      return Phrase("No call recorded yet, so none moved a need.", "还没有记录过拜访。")
    }
    let (moved, calls) = (progress.moved, progress.rows.count)
    let tenths = Int((perCall * 10).rounded())
    let number = "\(tenths / 10).\(tenths % 10)"
    return Phrase(
      "Needs moved per call: \(number) (\(moved) in the last \(calls) calls)",
      "每次拜访推进的需求：\(number) 条（最近 \(calls) 次共 \(moved) 条）")
  }

  /// How many needs are in each state.
  private static func counts(_ ledger: NeedLedger) -> Phrase {
    let parts = NeedState.allCases.map { state in
      let count = ledger.count(state)
      return Phrase(
        "\(sign(of: state)) \(state.name.en) \(count)",
        "\(sign(of: state)) \(state.name.zh) \(count)")
    }
    return Phrase(
      parts.map(\.en).joined(separator: "   "), parts.map(\.zh).joined(separator: "   "))
  }

  /// The days of a need: when it was said, when it was stated, and since when it is where it is.
  private static func dates(of need: Need) -> Phrase {
    let state = need.state ?? .implied
    let said = need.day.map { Phrase("said \($0)", "\($0) 说的") }
    let stated =
      state == .met
      ? need.statedDay.map { Phrase("explicit \($0)", "\($0) 明说") } : nil
    let since = need.stateDay.flatMap { day in
      day == need.day
        ? nil : Phrase("\(state.name.en) since \(day)", "\(day) 起\(state.name.zh)")
    }
    let parts = [said, stated, since].compactMap(\.self)
    guard !parts.isEmpty else { return Phrase("no date", "没有日期") }
    return Phrase(
      parts.map(\.en).joined(separator: " → "), parts.map(\.zh).joined(separator: " → "))
  }

  /// The sign of a state.
  static func sign(of state: NeedState) -> String {
    switch state {
    case .implied: "◌"
    case .explicit: "●"
    case .met: "✓"
    }
  }
}
