// How a drill looks: the role card above, the talk, the mix as bars, the line that is typed.

import Analysis
package import Drawing
import Method
import Model

extension DrillScreen {
  package func draw(into frame: inout Frame, in rect: Rect, context: Context) {
    let inner = Box.draw(into: &frame, in: rect, title: title(context: context), context: context)
      .dropLeft(1)
    let isTall = inner.rows >= 14
    let barRows = isTall ? QuestionKind.allCases.count : 1
    let inputRows = inner.rows >= 6 ? 2 : 1
    let foot = inner.bottom(inputRows)
    let bars = inner.dropBottom(inputRows).bottom(barRows)
    let top = inner.dropBottom(inputRows + barRows)
    let card = cardLines(columns: top.columns, context: context)
    let cardRows = min(card.count, max(1, top.rows * (isTall ? 2 : 1) / 4))
    StyledLines(Array(card.prefix(cardRows))).draw(
      into: &frame, in: top.top(cardRows), context: context)
    drawTalk(into: &frame, in: top.dropTop(cardRows), context: context)
    StyledLines(barLines(columns: bars.columns, isTall: isTall, context: context))
      .draw(into: &frame, in: bars, context: context)
    drawInput(into: &frame, in: foot, context: context)
  }

  /// Whom, what, and which try it is.
  private func title(context: Context) -> Phrase {
    let name = opponent.name(context: context)
    let attempt = context.analysis.practice.tries(of: behaviour) + 1
    let tries = "\(attempt)/\(Practice.tries)"
    let count =
      asked.isEmpty || mix[behaviour] > 0
      ? Phrase("try \(tries)", "第 \(tries) 次")
      : Phrase("no \(behaviour.letter) asked: not counted yet", "还没问\(behaviour.name.zh)，暂不计次")
    return Phrase(
      "Drill: \(name.en) · practising \(behaviour.letter) \(behaviour.name.en) · \(count.en)",
      "演练：\(name.zh) · 练\(behaviour.name.zh)（\(behaviour.letter)） · \(count.zh)")
  }

  /// The role card: need, what is known of a person, what is planned, worries, what to avoid.
  private func cardLines(columns: Int, context: Context) -> [StyledLine] {
    let card = opponent.card(context: context)
    func lines(_ name: Phrase, _ text: String) -> [StyledLine] {
      DrillScreen.lines(name, text, columns: columns, context: context)
    }
    // Each planned question on a line of its own: they are what is to be said aloud.
    let planned = card.planned.prefix(columns >= 100 ? 3 : 1).map { question in
      StyledLine([
        (context.say(Phrase("planned", "准备问")).padded(to: 8) + " ", .heading),
        ((question.kind?.letter ?? "?") + " ", Look.style(of: question.kind)),
        (question.words.clipped(to: columns - 11), .text),
      ])
    }
    let worries = card.guide.objections.map { Look.quoted($0.objection) }.joined(separator: " ")
    let avoid = card.guide.avoid.joined(separator: context.say(Phrase("; ", "；")))
    let said = (card.explicit + card.implied).map(Look.quoted).joined(separator: " ")
    return lines(Phrase("needs", "看重"), card.guide.need) + lines(Phrase("said", "说过"), said)
      + planned + lines(Phrase("worries", "顾虑"), worries) + lines(Phrase("avoid", "忌讳"), avoid)
  }

  /// A part of the card: one line, two where there is room; with a mark where it goes on.
  private static func lines(
    _ name: Phrase, _ text: String, columns: Int, context: Context
  ) -> [StyledLine] {
    guard !text.isEmpty else { return [] }
    let mark = context.say(name).padded(to: 8) + " "
    let room = max(8, columns - mark.displayWidth)
    guard columns >= 100 else {
      return [StyledLine([(mark, .heading), (text.clipped(to: room), .muted)])]
    }
    let parts = text.wrapped(to: room)
    let second = parts.dropFirst().joined(separator: " ").clipped(to: room)
    let indent = String(repeating: " ", count: mark.displayWidth)
    return [StyledLine([(mark, .heading), (parts.first ?? "", .muted)])]
      + (second.isEmpty ? [] : [StyledLine([(indent, .muted), (second, .muted)])])
  }

  /// What was asked and answered; the rules of practice before the first question.
  private func talkLines(columns: Int, context: Context) -> [StyledLine] {
    guard !asked.isEmpty else {
      return DrillScreen.rules.flatMap {
        StyledLine.wrapped(
          mark: "· ", markRole: .accent, text: context.say($0), role: .text, columns: columns)
      }
    }
    let card = opponent.card(context: context)
    return asked.indices.flatMap { index in
      let kinds = asked[...index].compactMap(\.kind)
      let reply =
        asked[index].kind == nil
        ? RoleCard.unheard(in: context.language) : card.reply(to: kinds, in: context.language)
      let question = StyledLine.wrapped(
        mark: (asked[index].kind?.letter ?? "·") + " ", markRole: Look.style(of: asked[index].kind),
        text: asked[index].words, role: .text, columns: columns)
      let answer = StyledLine.wrapped(
        mark: "    ", markRole: .text, text: Look.quoted(reply.words), role: .accent,
        columns: columns)
      let note = reply.note.map {
        StyledLine.wrapped(
          mark: "    ┆ ", markRole: .muted, text: context.say($0), role: .muted, columns: columns)
      }
      return question + answer + (note ?? [])
    }
  }

  /// Draws the talk with its end in view, unless it is scrolled back.
  private func drawTalk(into frame: inout Frame, in rect: Rect, context: Context) {
    guard rect.rows > 0 else { return }
    let isRoomy = rect.rows >= 6
    let room = isRoomy ? rect.dropTop(1).dropBottom(1) : rect
    let lines = talkLines(columns: room.columns, context: context)
    let last = asked.isEmpty ? 0 : max(0, lines.count - room.rows)
    StyledLines(lines).draw(into: &frame, in: room, top: max(0, last - scrolled), context: context)
  }

  /// The mix so far: a bar for each kind where there is room, else one line.
  private func barLines(columns: Int, isTall: Bool, context: Context) -> [StyledLine] {
    let mix = mix
    let sum = context.say(Phrase("\(mix.total) questions", "共 \(mix.total) 个问题"))
    guard isTall else { return [StyledLine([(mix.summary + "  ", .text), (sum, .muted)])] }
    let room = max(0, min(24, columns - 46))
    let most = QuestionKind.allCases.map { mix[$0] }.max() ?? 0
    return QuestionKind.allCases.map { kind in
      let length = most == 0 ? 0 : (mix[kind] * room + most - 1) / most
      let share = mix.total == 0 ? "" : mix.share(of: kind).percent
      let mark = kind == behaviour ? context.say(Phrase("◂ practising", "◂ 正在练")) : ""
      return StyledLine([
        (kind.letter + " " + context.say(kind.name).padded(to: 12), Look.style(of: kind)),
        (String(repeating: "█", count: length).padded(to: room) + " ", Look.style(of: kind)),
        (String(mix[kind]).paddedLeft(to: 3) + share.paddedLeft(to: 6) + "  ", .text),
        (mark, .accent),
      ])
    }
  }

  /// Draws the line that is typed, with the kind that it looks like.
  private func drawInput(into frame: inout Frame, in rect: Rect, context: Context) {
    if rect.rows > 1 {
      frame.draw(
        guess(context: context).clipped(to: rect.columns), at: rect.origin, columns: rect.columns,
        style: context.style(.muted))
    }
    let line = rect.bottom(1)
    let mark = field.isEmpty ? "› " : kind.map { $0.letter + (isGuess ? "? " : "  ") } ?? "·  "
    frame.draw(
      mark, at: line.origin, columns: mark.displayWidth,
      style: context.style(field.isEmpty ? .accent : Look.style(of: kind)))
    field.draw(
      into: &frame, at: Point(row: line.row, column: line.column + mark.displayWidth),
      columns: line.columns - mark.displayWidth - 1, style: context.style(.fieldFocused),
      hasFocus: true)
  }

  /// What the typed question is taken for, or what to do.
  private func guess(context: Context) -> String {
    guard !field.isEmpty else {
      return context.say(
        asked.isEmpty
          ? Phrase("Type your first question, as you would say it:", "输入第一个问题，照平时说的写：")
          : Phrase(
            "Next question; Tab corrects the kind of the last one:", "下一个问题；按 Tab 改上一个的类型："))
    }
    guard let kind else {
      return context.say(
        Phrase("No question yet: it would not count; Tab says its kind", "还不是问句，不计数；按 Tab 自己定类型"))
    }
    return context.say(
      isGuess
        ? Phrase(
          "Looks like \(kind.letter) \(kind.name.en): a guess from its words, Tab corrects it",
          "看着像\(kind.name.zh)（\(kind.letter)）：只是按字面猜的，按 Tab 改")
        : Phrase(
          "\(kind.letter) \(kind.name.en), as you say", "\(kind.name.zh)（\(kind.letter)）：您定的"))
  }

  /// How to practise, after Huthwaite's rules.
  private static let rules = [
    Phrase(
      "One kind of question at a time: ↑ ↓ choose the role, ← → the kind.",
      "一次只练一类：↑ ↓ 选角色，← → 选类型。"),
    Phrase(
      "At least \(Practice.tries) tries before you judge it; the first ones feel clumsy.",
      "至少练 \(Practice.tries) 次再下结论，头几次别扭很正常。"),
    Phrase("Quantity first: ask many. Nothing here is marked good or bad.", "先求数量，多问；这里不打分。"),
    Phrase(
      "Practise where nothing is at stake, and only then in a call that matters.",
      "先在没有风险的地方练，再用到要紧的拜访里。"),
    Phrase(
      "Tab now shows how your questions change; once you type or ask, it corrects the kind.",
      "现在按 Tab 看提问的变化趋势；打了字、提过问以后，Tab 改类型。"),
  ]
}
