// How the questions change: the drills that were saved, and the questions asked in real calls.

import Analysis
import Method
import Model

extension BookReport {
  /// The personal trend over drills and calls.
  ///
  /// - Complexity: O(calls with questions + drills).
  static func practice(of analysis: BookAnalysis) -> BookReport {
    let (practice, book) = (analysis.practice, analysis.book)
    var report = BookReport(.practice)
    let tries = QuestionKind.allCases.map { kind in
      "\(kind.letter) \(practice.tries(of: kind))/\(Practice.tries)"
    }.joined(separator: "  ")
    report.summary = [
      ReportLine(
        Phrase(
          "Tries in the last \(Practice.window) days: \(tries). D starts a drill.",
          "最近 \(Practice.window) 天练习次数：\(tries)。按 D 开始演练。")),
      ReportLine(
        Phrase(
          "One kind at a time, three tries before you judge it, quantity first: a guide, not law.",
          "一次只练一类，试满三次再评价，先求数量：供参考，不是规矩。")),
    ]
    report.facts = [
      ReportFact("depthBefore", .optional(practice.change) { .fraction($0.before) }),
      ReportFact("depthAfter", .optional(practice.change) { .fraction($0.after) }),
    ]
    report.sections = [
      kinds(of: practice), calls(of: practice, in: book, today: analysis.today),
      drills(of: practice, in: book, today: analysis.today),
    ]
    report.arithmetic = { arithmetic(of: $0, practice, in: book) }
    return report
  }

  /// How many calls and drills a page shows, and how many calls the course of a kind is made of.
  private static let latest = 12

  /// A line for each kind over the latest real calls.
  private static func kinds(of practice: Practice) -> ReportSection {
    let shown = Array(practice.encounters.suffix(latest))
    let kinds = shown.isEmpty ? [] : QuestionKind.allCases
    let tallest = shown.flatMap { call in kinds.map { call.mix[$0] } }.max() ?? 0
    let columns = [
      ReportColumn("kind", Phrase("Kind", "类型"), room: 15) {
        let kind = kinds[$0]
        return ReportCell(
          .tag(kind.rawValue),
          Phrase("\(kind.letter) \(kind.name.en)", "\(kind.letter) \(kind.name.zh)"),
          .question(kind))
      },
      ReportColumn("course", Phrase("Course", "走势"), room: latest, place: .graphic) { place in
        let kind = kinds[place]
        return .bars(shown.map { Double($0.mix[kind]) / Double(max(1, tallest)) }, .question(kind))
      },
      .number("questions", Phrase("Sum", "合计"), room: 4) { place in
        .count(shown.reduce(0) { $0 + $1.mix[kinds[place]] })
      },
    ]
    var table = ReportSection(
      "kinds", heading: Phrase("In real calls", "实际拜访"), columns: columns, count: kinds.count
    ) { ReportRow(id: "kind \(kinds[$0].rawValue)") }
    table.notes = [
      shown.isEmpty
        ? ReportLine(
          Phrase(
            "No questions yet: mark in a call's record which ones you asked.",
            "还没有数据：记录拜访时标出问过哪些问题。"))
        : change(of: practice)
    ]
    return table
  }

  /// What the two halves of the calls say.
  private static func change(of practice: Practice) -> ReportLine {
    guard let change = practice.change else {
      return ReportLine(
        Phrase(
          "Fewer than four calls with questions: too little to speak of a trend.",
          "问过问题的拜访不到四次，还谈不上趋势。"))
    }
    let (before, after) = (change.before.percent, change.after.percent)
    return ReportLine(
      Phrase(
        "Implication and need-payoff: \(before) of the earlier half, \(after) of the later half.",
        "牵连加价值：前一半拜访占 \(before)，后一半占 \(after)。"), .plain)
  }

  /// The real calls, the latest first.
  private static func calls(
    of practice: Practice, in book: Book, today: Day
  ) -> ReportSection {
    let calls = Array(practice.encounters.reversed())
    let name = ReportColumn.account("account", in: book) { calls[$0].account }
    var table = ReportSection(
      "calls", columns: columns(calls.map(\.day), [name], calls.map(\.mix), today),
      count: calls.count
    ) {
      ReportRow(
        id: "call \(calls[$0].call)", account: calls[$0].account,
        target: ReportTarget(id: calls[$0].call, kind: .call))
    }
    table.limit = latest
    return table
  }

  /// The drills, the latest first.
  private static func drills(
    of practice: Practice, in book: Book, today: Day
  ) -> ReportSection {
    let drills = Array(practice.sessions.reversed())
    let role = ReportColumn("role", Phrase("Role", "角色")) {
      .choice(drills[$0].role, none: Phrase("role?", "角色未定"))
    }
    let practised = ReportColumn("practised", Phrase("Practised", "练习"), room: 9, least: 5) {
      let drill = drills[$0]
      let attempt = drill.attempt.map { " \($0)/\(Practice.tries)" } ?? ""
      return ReportCell(
        .optional(drill.behaviour) { .tag($0.rawValue) },
        Phrase(verbatim: (drill.behaviour?.letter ?? "?") + attempt), .question(drill.behaviour))
    }
    let note = ReportColumn("note", Phrase("Note", "心得"), place: .detail) {
      ReportCell(.filled(book.drills[drills[$0].drill]?.note ?? ""))
    }
    var table = ReportSection(
      "drills", heading: Phrase("In drills", "演练"),
      columns: columns(drills.map(\.day), [role], drills.map(\.mix), today) + [practised, note],
      count: drills.count
    ) { place in
      let target = ReportTarget(id: drills[place].drill, kind: .drill)
      return ReportRow(id: "drill \(drills[place].drill)", target: target, source: target)
    }
    table.limit = latest
    if drills.isEmpty {
      table.notes = [ReportLine(Phrase("No drill yet: press D.", "还没有演练过：按 D 开始。"))]
    }
    return table
  }

  /// The day, then a name, the counts by kind, and the part of implication and need-payoff.
  private static func columns(
    _ days: [Day], _ name: [ReportColumn], _ mixes: [QuestionMix], _ today: Day
  ) -> [ReportColumn] {
    let day = ReportColumn("day", Phrase("Day", "日期"), room: 10, least: 8) {
      ReportCell(.day(days[$0]), brief: days[$0].brief(from: today), .muted)
    }
    let counts = QuestionKind.allCases.map { kind in
      ReportColumn.number(
        kind.rawValue, Phrase(verbatim: kind.letter), room: 3, least: 2, .question(kind)
      ) { .count(mixes[$0][kind]) }
    }
    let depth = ReportColumn.number("depth", Phrase(verbatim: "I+N"), room: 5, least: 4) {
      .optional(mixes[$0].depth) { .fraction($0) }
    }
    return [day] + name + counts + [depth]
  }
}

extension BookReport {
  /// How the numbers of a row come about.
  private static func arithmetic(
    of row: ReportRow, _ practice: Practice, in book: Book
  ) -> [Phrase] {
    if let call = practice.encounters.first(where: { "call \($0.call)" == row.id }) {
      return depth(call.mix) + questions(of: call.call, in: book)
    }
    if let session = practice.sessions.first(where: { "drill \($0.drill)" == row.id }) {
      return depth(session.mix) + [
        Phrase(
          """
          A drill with at least one question of the kind that is practised is a try; tries within \
          \(Practice.window) days belong together.
          """,
          "练的那一类至少问了一次，才算练了一次；\(Practice.window) 天内的算一组。")
      ]
    }
    guard let kind = QuestionKind.allCases.first(where: { "kind \($0.rawValue)" == row.id }) else {
      return []
    }
    return practice.encounters.suffix(latest).map { call in
      let name = call.account.map { book.title(of: $0, .account) } ?? ""
      return Phrase(
        "\(call.day)  \(name): \(call.mix[kind]) of \(call.mix.total)",
        "\(call.day)  \(name)：\(call.mix.total) 个问题中 \(call.mix[kind]) 个")
    }
  }

  /// How the part of implication and need-payoff comes about.
  private static func depth(_ mix: QuestionMix) -> [Phrase] {
    let (deep, total) = (mix[.implication] + mix[.payoff], mix.total)
    let share = mix.depth?.percent ?? "—"
    return [
      Phrase(
        "I + N = \(mix[.implication]) + \(mix[.payoff]) = \(deep) of \(total) questions: \(share)",
        "I + N = \(mix[.implication]) + \(mix[.payoff]) = \(deep)，共 \(total) 个问题：\(share)")
    ]
  }

  /// The questions that were asked in a call.
  private static func questions(of call: EntityID, in book: Book) -> [Phrase] {
    (book.calls[call]?.questions ?? []).compactMap { book.questions[$0] }
      .filter { $0.state == .asked || $0.state == .answered }
      .map { Phrase(verbatim: "\($0.kind?.letter ?? "?")  \($0.words)") }
  }
}
