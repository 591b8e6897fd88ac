// How the questions change: the drills that were saved, and the questions asked in real calls.

import Analysis
import Drawing
import Method
import Model
import Report

/// The personal trend over drills and calls.
struct PracticeReport: Report {
  let title = Phrase("Practice: how your questions change", "练习：提问的变化")

  /// How many drills and how many calls are shown.
  private static let limit = 12

  func page(columns: Int, context: Context) -> Page<ReportRow> {
    var page = Page<ReportRow>(columns: columns)
    let practice = context.practice
    writeTries(practice, on: &page, context: context)
    writeCalls(practice, on: &page, context: context)
    writeDrills(practice, on: &page, context: context)
    return page
  }

  /// How far each behaviour has come.
  private func writeTries(
    _ practice: Practice, on page: inout Page<ReportRow>, context: Context
  ) {
    let counts = QuestionKind.allCases.map { kind in
      "\(kind.letter) \(practice.tries(of: kind))/\(Practice.tries)"
    }.joined(separator: "  ")
    page.note(
      context.say(
        Phrase(
          "Tries in the last \(Practice.window) days: \(counts). D starts a drill.",
          "最近 \(Practice.window) 天练习次数：\(counts)。按 D 开始演练。")))
    page.note(
      context.say(
        Phrase(
          "One kind at a time, three tries before you judge it, quantity first: a guide, not law.",
          "一次只练一类，试满三次再评价，先求数量：供参考，不是规矩。")))
  }

  /// The real calls: a line for each kind, then call by call.
  private func writeCalls(
    _ practice: Practice, on page: inout Page<ReportRow>, context: Context
  ) {
    page.heading(context.say(Phrase("In real calls", "实际拜访")))
    let shown = Array(practice.encounters.suffix(Self.limit))
    guard !shown.isEmpty else {
      return page.note(
        context.say(
          Phrase(
            "No questions yet: mark in a call's record which ones you asked.",
            "还没有数据：记录拜访时标出问过哪些问题。")))
    }
    let tallest = shown.flatMap { call in QuestionKind.allCases.map { call.mix[$0] } }.max() ?? 0
    for kind in QuestionKind.allCases {
      let line = String(shown.map { Bars.level($0.mix[kind], of: tallest) })
      let sum = shown.reduce(0) { $0 + $1.mix[kind] }
      page.row(
        ReportRow(id: "kind \(kind.rawValue)"),
        spans: [
          ("  \(kind.letter) ", Look.style(of: kind)),
          (context.say(kind.name).padded(to: 13), .text),
          (line.padded(to: Self.limit + 1), Look.style(of: kind)),
          (String(sum).paddedLeft(to: 4), .text),
        ])
    }
    writeChange(practice, on: &page, context: context)
    for call in shown.reversed() {
      let name = call.account.map { context.book.title(of: $0, .account) } ?? ""
      var row = ReportRow(id: "call \(call.call)", account: call.account)
      row.place = ReportTarget(id: call.call, kind: .call)
      page.row(row, spans: spans(call.day, name, call.mix, context: context))
    }
  }

  /// What the two halves of the calls say.
  private func writeChange(
    _ practice: Practice, on page: inout Page<ReportRow>, context: Context
  ) {
    guard let change = practice.change else {
      return page.note(
        context.say(
          Phrase(
            "Fewer than four calls with questions: too little to speak of a trend.",
            "问过问题的拜访不到四次，还谈不上趋势。")))
    }
    let (before, after) = (change.before.percent, change.after.percent)
    page.note(
      context.say(
        Phrase(
          "Implication and need-payoff: \(before) of the earlier half, \(after) of the later half.",
          "牵连加价值：前一半拜访占 \(before)，后一半占 \(after)。")), .text)
  }

  /// The drills, the latest first.
  private func writeDrills(
    _ practice: Practice, on page: inout Page<ReportRow>, context: Context
  ) {
    page.heading(context.say(Phrase("In drills", "演练")))
    guard !practice.sessions.isEmpty else {
      return page.note(
        context.say(Phrase("No drill yet: press D.", "还没有演练过：按 D 开始。")))
    }
    for session in practice.sessions.suffix(Self.limit).reversed() {
      let role = session.role?.name ?? Phrase("role?", "角色未定")
      let kind = session.behaviour?.letter ?? "?"
      let attempt = session.attempt.map { " \($0)/\(Practice.tries)" } ?? ""
      var row = ReportRow(id: "drill \(session.drill)")
      row.place = ReportTarget(id: session.drill, kind: .drill)
      page.row(
        row,
        spans: spans(session.day, context.say(role), session.mix, context: context)
          + [("  \(kind)\(attempt)", Look.style(of: session.behaviour))])
      let note = context.book.drills[session.drill]?.note ?? ""
      if !note.isEmpty { page.more(note, indent: 14) }
    }
  }

  /// A row: day, name, counts by kind, the part of implication and need-payoff.
  private func spans(
    _ day: Day, _ name: String, _ mix: QuestionMix, context: Context
  ) -> [(String, StyleRole)] {
    let date = day.description
    let counts = QuestionKind.allCases.map { kind in
      ("  \(kind.letter)\(String(mix[kind]).paddedLeft(to: 2))", Look.style(of: kind))
    }
    let depth = (mix.depth?.percent ?? "").paddedLeft(to: 5)
    return [("  " + date + "  ", .muted), (name.padded(to: 18), .text)] + counts
      + [("  I+N" + depth, .text)]
  }

  func arithmetic(of row: ReportRow, context: Context) -> [Phrase] {
    let practice = context.practice
    if let call = practice.encounters.first(where: { "call \($0.call)" == row.id }) {
      return depth(call.mix) + questions(of: call.call, context: context)
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
    return practice.encounters.suffix(Self.limit).map { call in
      let name = call.account.map { context.book.title(of: $0, .account) } ?? ""
      return Phrase(
        "\(call.day)  \(name): \(call.mix[kind]) of \(call.mix.total)",
        "\(call.day)  \(name)：\(call.mix.total) 个问题中 \(call.mix[kind]) 个")
    }
  }

  /// How the part of implication and need-payoff comes about.
  private func depth(_ mix: QuestionMix) -> [Phrase] {
    let (deep, total) = (mix[.implication] + mix[.payoff], mix.total)
    let share = mix.depth?.percent ?? "—"
    return [
      Phrase(
        "I + N = \(mix[.implication]) + \(mix[.payoff]) = \(deep) of \(total) questions: \(share)",
        "I + N = \(mix[.implication]) + \(mix[.payoff]) = \(deep)，共 \(total) 个问题：\(share)")
    ]
  }

  /// The questions that were asked in a call.
  private func questions(of call: EntityID, context: Context) -> [Phrase] {
    (context.book.calls[call]?.questions ?? []).compactMap { context.book.questions[$0] }
      .filter { $0.state == .asked || $0.state == .answered }
      .map { Phrase(verbatim: "\($0.kind?.letter ?? "?")  \($0.words)") }
  }

  func form(for row: ReportRow?, context: Context) -> Form? {
    guard let place = row?.place, place.kind == .drill else { return nil }
    return Form.editing(place.id, .drill, in: context.book, focus: .drill(.note))
  }

}

/// Small bars made of characters.
enum Bars {
  /// A bar of one column, as high as a number is of the largest; blank for nothing.
  static func level(_ count: Int, of most: Int) -> Character {
    guard count > 0, most > 0 else { return "·" }
    let signs: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    return signs[min(signs.count - 1, max(0, (count * signs.count + most - 1) / most - 1))]
  }
}
