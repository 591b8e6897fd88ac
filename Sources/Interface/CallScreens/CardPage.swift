// An account's card as text: what it is worth, what needs attention, who is there, what was
// promised, what happened.

import Drawing
import Method
import Model

/// Writes an account's card.
struct CardPage {
  /// The account.
  let account: Account
  /// What can be seen.
  let desk: Desk

  /// How many past calls and orders a card shows: the latest.
  private static let recent = 6

  /// The whole card.
  func page(columns: Int) -> Paper<CardRow> {
    var paper = Paper<CardRow>(columns: columns)
    writeHead(on: &paper)
    writeAttention(on: &paper)
    writePeople(on: &paper)
    writeSteps(on: &paper)
    writeCalls(on: &paper)
    writeNeeds(on: &paper)
    writeFacts(on: &paper)
    writeOrders(on: &paper)
    writeChannel(on: &paper)
    writeFields(on: &paper)
    return paper
  }

  /// What it is worth to us, and its class with the reason.
  private func writeHead(on paper: inout Paper<CardRow>) {
    let words = desk.classWords(of: account.id).map(desk.say)
    let head = [account.name] + words.prefix(1)
    paper.row(.head, "  ", .muted, head.joined(separator: " · "), .heading)
    paper.note(desk.say(worth(desk.portfolio[account.id])), .text)
    for line in words.dropFirst() { paper.note(line) }
    writeFit(on: &paper)
    for line in desk.classStrategy(of: account.id) { paper.note(desk.say(line)) }
  }

  /// Revenue, share, rank and trend on one line.
  private func worth(_ row: Portfolio.Row?) -> Phrase {
    guard let row, row.orders > 0 else {
      return Phrase("Nothing bought yet.", "还没有采购。")
    }
    let money = row.revenue.grouped(in: desk.book.settings.currency)
    let trend = CardPage.trend(row)
    return Phrase(
      "Revenue \(money) · \(row.share.percent) of the book · place \(row.rank)\(trend.en)",
      "销售额 \(money) · 占全部 \(row.share.percent) · 第 \(row.rank) 名\(trend.zh)")
  }

  /// How much more or less it bought lately.
  private static func trend(_ row: Portfolio.Row) -> Phrase {
    guard let trend = row.trend, let change = trend.change else { return Phrase(verbatim: "") }
    let against = trend.basis.against
    return Phrase(" · \(change.arrowed) on \(against.en)", " · 比\(against.zh) \(change.arrowed)")
  }

  /// Why it needs attention today.
  private func writeAttention(on paper: inout Paper<CardRow>) {
    let findings = desk.view(of: account.id).findings()
    guard !findings.isEmpty else { return }
    paper.heading(
      desk.say(Phrase("Needs attention (\(findings.count))", "需要留意（\(findings.count)）")))
    for finding in findings {
      paper.row(
        .finding(finding), finding.severity.sign + " ", Look.style(of: finding.severity),
        desk.say(finding.reason))
    }
  }

  /// The five roles and who fills them.
  private func writePeople(on paper: inout Paper<CardRow>) {
    let coverage = RoleCoverage(of: account.id, in: desk.book)
    let count = coverage.filled.count
    let known = count == 5 ? "五种角色都有人" : "五种角色有 \(count) 种"
    paper.heading(desk.say(Phrase("People (\(count) of 5 roles known)", "联系人（\(known)）")))
    for role in Role.allCases {
      let mark = "  " + desk.say(role.badge).padded(to: 7)
      for person in coverage.filled[role] ?? [] {
        paper.row(.person(person.id), mark, .accent, Look.line(about: person, desk: desk))
      }
      for person in coverage.sought[role] ?? [] {
        let who = Phrase("who is it? Enter says so", "打听是谁，按回车填上")
        paper.row(
          .person(person.id), mark, .accent, "◌ \(person.name) · " + desk.say(who), .warning)
      }
      if coverage.empty.contains(role) {
        let nobody = Phrase("nobody yet: Enter adds them", "还没有人，按回车添加")
        paper.row(.vacancy(role), mark, .accent, desk.say(nobody), .warning)
      }
    }
    for person in coverage.unplaced {
      paper.row(.person(person.id), "  ?      ", .warning, Look.line(about: person, desk: desk))
    }
  }

  /// What was promised and is not done.
  private func writeSteps(on paper: inout Paper<CardRow>) {
    paper.heading(desk.say(Phrase("Next steps", "下一步")))
    for step in desk.book.openSteps(of: account.id) {
      let due = Look.due(step, desk: desk)
      paper.row(.step(step.id), "  [ ] \(due.text) ", due.role, step.words)
    }
    if let promise = desk.book.promise(of: account.id) {
      let due = Look.due(promise.due, desk: desk)
      let words = Phrase(
        "they promised: \(promise.call.evidence)", "客户答应：\(promise.call.evidence)")
      paper.row(.promise(in: promise.call.id), "  ⇠   \(due.text) ", due.role, desk.say(words))
    }
    paper.row(
      .add(.step), "  + ", .accent, desk.say(Phrase("add a next step (s)", "新建下一步（s）")), .muted)
  }

  /// The calls: those planned first, then the latest that took place.
  private func writeCalls(on paper: inout Paper<CardRow>) {
    let calls = desk.book.calls(of: account.id)
    let planned = calls.filter { $0.outcome == nil }
    let past = calls.filter { $0.outcome != nil }.reversed().prefix(CardPage.recent)
    paper.heading(desk.say(Phrase("Calls", "拜访")))
    for call in planned + past { writeCall(call, on: &paper) }
    paper.row(
      .add(.call), "  + ", .accent, desk.say(Phrase("prepare a call (p)", "准备一次拜访（p）")), .muted)
  }

  /// One call: when, how it ended, with whom, what for.
  private func writeCall(_ call: Call, on paper: inout Paper<CardRow>) {
    let day = call.day.map { desk.say($0.spoken(from: desk.today)) } ?? ""
    let isLate = call.outcome == nil && (call.day ?? desk.today) < desk.today
    let state =
      call.outcome?.name
      ?? (isLate ? Phrase("outcome?", "结果未记") : Phrase("planned", "已计划"))
    let people = call.people.map { desk.book.title(of: $0, .person) }
      .joined(separator: desk.say(Phrase(", ", "、")))
    let gist = call.outcome == nil ? call.objective : call.evidence
    paper.row(
      .call(call.id), "  \(day) \(desk.say(state)) ", isLate ? .overdue : .accent,
      [people, gist].filter { !$0.isEmpty }.joined(separator: " · "))
  }
}
