// An account's card as text: what it is worth, what needs attention, who is there, what was
// promised, what happened.

import Drawing
import Analysis
import Method
import Model
import Report

/// Writes an account's card.
struct CardPage {
  /// The account.
  let account: Account
  /// What can be seen.
  let context: Context

  /// How many past calls and orders a card shows: the latest.
  private static let recent = 6

  /// The whole card.
  func page(columns: Int) -> Page<CardRow> {
    var page = Page<CardRow>(columns: columns)
    writeHead(on: &page)
    writeAttention(on: &page)
    writePeople(on: &page)
    writeSteps(on: &page)
    writeCalls(on: &page)
    writeOpportunities(on: &page)
    writeNeeds(on: &page)
    writeFacts(on: &page)
    writeOrders(on: &page)
    writeChannel(on: &page)
    writeFields(on: &page)
    return page
  }

  /// What it is worth to us, and its class with the reason.
  private func writeHead(on page: inout Page<CardRow>) {
    let words = context.analysis.classWords(of: account.id).map(context.say)
    let head = [account.name] + words.prefix(1)
    page.row(.head, "  ", .muted, head.joined(separator: " · "), .heading)
    page.note(context.say(context.analysis.worth(of: account.id)), .text)
    for line in context.analysis.uncountedWords(of: account.id) {
      page.note(context.say(line), .warning)
    }
    for line in words.dropFirst() { page.note(line) }
    writeFit(on: &page)
    for line in context.analysis.classStrategy(of: account.id) { page.note(context.say(line)) }
  }

  /// Why it needs attention today.
  private func writeAttention(on page: inout Page<CardRow>) {
    let findings = context.analysis.view(of: account.id).findings()
    guard !findings.isEmpty else { return }
    page.heading(
      context.say(Phrase("Needs attention (\(findings.count))", "需要留意（\(findings.count)）")))
    for finding in findings {
      page.row(
        .finding(finding), finding.severity.sign + " ", Look.style(of: finding.severity),
        context.say(finding.reason))
    }
  }

  /// The five roles and who fills them.
  private func writePeople(on page: inout Page<CardRow>) {
    let coverage = RoleCoverage(of: account.id, in: context.book)
    let count = coverage.filled.count
    let known = count == 5 ? "五种角色都有人" : "五种角色有 \(count) 种"
    page.heading(context.say(Phrase("People (\(count) of 5 roles known)", "联系人（\(known)）")))
    for role in Role.allCases {
      let mark = "  " + context.say(role.badge).padded(to: 7)
      for person in (coverage.filled[role] ?? []) + (coverage.proposed[role] ?? []) {
        page.row(.person(person.id), mark, .accent, Look.line(about: person, context: context))
        writeReach(of: person, on: &page)
      }
      for person in coverage.sought[role] ?? [] {
        let who = Phrase("who is it? Enter says so", "打听是谁，按回车填上")
        page.row(
          .person(person.id), mark, .accent, "◌ \(person.name) · " + context.say(who), .warning)
      }
      if coverage.empty.contains(role) {
        let nobody = Phrase("nobody yet: Enter adds them", "还没有人，按回车添加")
        page.row(.vacancy(role), mark, .accent, context.say(nobody), .warning)
      }
    }
    for person in coverage.unplaced {
      page.row(
        .person(person.id), "  ?      ", .warning, Look.line(about: person, context: context))
      writeReach(of: person, on: &page)
    }
  }

  /// How to reach somebody, below their line.
  private func writeReach(of person: Person, on page: inout Page<CardRow>) {
    let reach = context.say(person.reach)
    if !reach.isEmpty { page.more(reach, .muted, indent: 9) }
  }

  /// What was promised and is not done.
  private func writeSteps(on page: inout Page<CardRow>) {
    page.heading(context.say(Phrase("Next steps", "下一步")))
    for step in context.book.openSteps(of: account.id) {
      let due = Look.due(step, context: context)
      page.row(.step(step.id), "  [ ] \(due.text) ", due.role, step.words)
    }
    if let promise = context.book.promise(of: account.id) {
      let due = Look.due(promise.due, context: context)
      let words = Phrase(
        "they promised: \(promise.call.evidence)", "客户答应：\(promise.call.evidence)")
      page.row(.promise(in: promise.call.id), "  ⇠   \(due.text) ", due.role, context.say(words))
    }
    page.row(
      .add(.step), "  + ", .accent, context.say(Phrase("add a next step (s)", "新建下一步（s）")), .muted)
  }

  /// The calls: those planned first, then the latest that took place.
  private func writeCalls(on page: inout Page<CardRow>) {
    let calls = context.book.calls(of: account.id)
    let planned = calls.filter { $0.outcome == nil }
    let past = calls.filter { $0.outcome != nil }.reversed().prefix(CardPage.recent)
    page.heading(context.say(Phrase("Calls", "拜访")))
    for call in planned + past { writeCall(call, on: &page) }
    page.row(
      .add(.call), "  + ", .accent, context.say(Phrase("prepare a call (p)", "准备一次拜访（p）")), .muted)
  }

  /// One call: when, how it ended, with whom, what for.
  private func writeCall(_ call: Call, on page: inout Page<CardRow>) {
    let day = call.day.map { context.say($0.spoken(from: context.today)) } ?? ""
    let isLate = call.outcome == nil && (call.day ?? context.today) < context.today
    let state =
      call.outcome?.name
      ?? (isLate ? Phrase("outcome?", "结果未记") : Phrase("planned", "已计划"))
    let people = call.people.map { context.book.title(of: $0, .person) }
      .joined(separator: context.say(Phrase(", ", "、")))
    let means = call.means.map { context.say($0.name) } ?? ""
    let said = call.evidence.isEmpty ? call.summary.beginning : call.evidence
    let gist = call.outcome == nil ? call.objective : said
    page.row(
      .call(call.id), "  \(day) \(context.say(state)) ", isLate ? .overdue : .accent,
      [people, means, gist].filter { !$0.isEmpty }.joined(separator: " · "))
  }
}
