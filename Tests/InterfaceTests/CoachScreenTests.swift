// The coach on the screen: the report, why it says something, and the way to what mends it.

import Method
import Drawing
import Analysis
import Model
import Report
import Testing

@testable import Interface

@Suite struct `The coach on the screen` {
  @Test func `puts the most serious first and turns to one account and back`() throws {
    var stage = try Stage.demo()
    try stage.play("C")
    let findings = stage.bench.context.analysis.findings
    #expect(findings.map(\.severity) == findings.map(\.severity).sorted(by: >))
    #expect(try #require(findings.first).severity == .urgent)
    #expect(stage.screen.contains("The coach: the whole book"))
    try stage.play("<Tab>")
    #expect(stage.screen.contains("The coach: this account"))
    try stage.play("<Tab>")
    #expect(stage.screen.contains("The coach: the whole book"))
  }

  @Test func `puts what is so of few accounts before what is so of many`() throws {
    var stage = try Stage.demo()
    let warnings = stage.bench.context.analysis.findings.filter { $0.severity == .warning }.map(
      \.rule)
    #expect(warnings.first == "account.falling-behind")
    let rest = Array(warnings.drop { $0 == "account.falling-behind" })
    #expect(!rest.contains("account.falling-behind") && Set(rest).count > 1)
    let counts = rest.map { rule in rest.count { $0 == rule } }
    #expect(counts == counts.sorted())
    try stage.play("C")
    #expect(stage.screen.contains("The coach: the whole book"))
  }

  @Test func `counts anew when the book or the numbers change`() throws {
    let stage = try Stage.demo()
    var context = stage.bench.context
    let before = context.analysis.findings
    #expect(before.contains { $0.rule == "map.champion-stale" })
    context.limits[.championDays] = 400
    #expect(!context.analysis.findings.contains { $0.rule == "map.champion-stale" })
    context.today = context.today.adding(days: 60)
    #expect(context.analysis.findings.count { $0.rule == "account.step-overdue" } > 1)
    context.book = Book()
    #expect(context.analysis.findings.isEmpty)
  }

  @Test func `goes from each finding of the sample book to something that mends it`() throws {
    let stage = try Stage.demo()
    for finding in stage.bench.context.analysis.findings {
      let answer = finding.openFix(context: stage.bench.context)
      guard case .go = answer.move else {
        Issue.record("Nothing opens for \(finding.rule): \(String(describing: answer.notice)).")
        continue
      }
      #expect(!finding.key().isEmpty, "\(finding.rule) has no key.")
    }
  }

  @Test func `opens a call at the row that a finding is about`() throws {
    var stage = try Stage.demo()
    let findings = stage.bench.context.analysis.findings
    let place = try #require(findings.firstIndex { $0.rule == "call.no-advance" })
    try stage.play("C<Home>" + String(repeating: "j", count: place) + "<Enter>")
    let screen = try #require(stage.bench.layers.last as? CallScreen)
    #expect(screen.selection.row == .text(.advance))
    try stage.play("<Esc>")
    #expect(stage.screen.contains("The coach: the whole book"))
  }

  @Test func `says which rule, why, compared with what, where to set it, and that it is no law`()
    throws
  {
    var stage = try Stage.demo()
    let index = try #require(
      stage.bench.context.analysis.findings.firstIndex { $0.rule == "account.influencer-unmet" })
    try stage.play("C<Home>" + String(repeating: "j", count: index) + "=")
    for text in [
      "Why: Whoever moves the purchase", "Rule account.influencer-unmet, about", "influence = 4",
      "[coach]", "settings.toml", "A guide, not law",
    ] {
      #expect(stage.screen.contains(text), "\(text) is not in\n\(stage.screen)")
    }
    try stage.play("=")
    #expect(stage.bench.scope == .report)
  }

  @Test
  func `says why on the card and on the plan of a call, and only where it has something to say`()
    throws
  {
    var stage = try CallScreenSample.prepared()
    try stage.play("<Enter>G=")
    #expect(stage.bench.scope == .card)
    try stage.play("gj")
    #expect(stage.hints.contains("= why"))
    try stage.play("=")
    #expect(stage.screen.contains("Rule account."))
    try stage.play("<Esc><Esc>p=")
    #expect(stage.bench.scope == .prepare)
    try stage.select(.text(.reason))
    try stage.play("=")
    #expect(stage.screen.contains("Rule call.no-reason"))
  }

  @Test func `takes the person's own number, and says that it is theirs`() throws {
    var stage = try Stage.demo()
    var context = stage.bench.context
    context.limits[.influence] = 3
    let finding = try #require(
      context.analysis.findings.first { $0.rule == "account.influencer-unmet" })
    let lines = finding.explanation(in: context.analysis).map(\.en)
    #expect(lines.contains { $0.contains("Compared with 3 (yours)") })
    try stage.play("?")
  }

  @Test func `does not open a form on a book that is only read`() throws {
    var stage = try Stage.demo(readOnlyReason: Phrase("Only read.", "只读。"))
    let index = try #require(
      stage.bench.context.analysis.findings.firstIndex { $0.rule == "account.no-next-step" })
    try stage.play("C<Home>" + String(repeating: "j", count: index) + "<Enter>")
    #expect(stage.bench.scope == .report)
    #expect(stage.screen.contains("Only read."))
  }
}

@Suite struct `What to say in a call` {
  @Test func `is written with b, marked by its worth, and found wanting until it meets a need`()
    throws
  {
    var stage = try CallScreenSample.prepared()
    try stage.play("pbA spare head in the box<C-s>")
    let point = try #require(stage.bench.context.book.points.sorted.first)
    #expect(try stage.call.id == point.call)
    #expect(stage.screen.contains("· (Wang Lei) A spare head in the box"))
    #expect(try stage.rules.contains("point.not-a-benefit"))
    try stage.play("<Tab>wI want no clogged heads<C-s>")
    let need = try #require(stage.needs.first)
    try stage.select(.need(need.id))
    try stage.play("m<Tab>")
    try stage.select(.point(point.id))
    try stage.play("e<Tab><Space><Enter><C-s>")
    #expect(stage.bench.context.book.points[point.id]?.need == need.id)
    #expect(stage.screen.contains("✓ (Wang Lei) A spare head in the box"))
    #expect(stage.screen.contains("benefit: meets “I want no clogged heads” (explicit)"))
    #expect(try !stage.rules.contains("point.not-a-benefit"))
  }

  @Test func `goes after a yes and comes back with u`() throws {
    var stage = try CallScreenSample.prepared()
    try stage.play("pbA spare head<C-s>")
    let point = try #require(stage.bench.context.book.points.sorted.first)
    try stage.select(.point(point.id))
    try stage.play("d")
    #expect(stage.screen.contains("A spare head"))
    try stage.play("y")
    #expect(stage.bench.context.book.points.sorted.isEmpty)
    try stage.play("u")
    #expect(stage.bench.context.book.points[point.id] != nil)
  }

  @Test func `is asked for where the questions lead to it, in the finding's own row`() throws {
    var stage = try CallScreenSample.prepared()
    try stage.play("pa<Up><Enter>What would it be worth?<C-s>")
    let finding = try #require(
      try stage.findings.first { $0.rule == "call.payoff-without-point" })
    let question = try #require(try stage.planned.last)
    #expect(CallRow.about(finding, in: try stage.call) == .question(question.id))
    try stage.select(.finding(finding))
    try stage.play("<Enter>A spare head<C-s>")
    #expect(stage.bench.context.book.points.sorted.map(\.words) == ["A spare head"])
    #expect(try !stage.rules.contains("call.payoff-without-point"))
  }

  @Test func `is too large a wish when an order is asked for and nobody wants anything yet`() throws
  {
    var stage = try CallScreenSample.prepared(columns: 200)
    try stage.play("p")
    try stage.select(.text(.advance))
    try stage.play("e<Tab><Tab><Tab><Tab>1<C-s>")
    #expect(try stage.call.sought == .order)
    #expect(stage.screen.contains("you ask for the order"))
    #expect(try stage.rules.contains("call.too-large"))
  }
}

@Suite struct `The coach beside a form` {
  @Test func `speaks to the field that is being filled in, while it is typed`() throws {
    var stage = try CallScreenSample.prepared()
    try stage.play("p")
    try stage.select(.text(.advance))
    try stage.play("e<C-u>")
    #expect(stage.screen.contains("No advance is planned"))
    try stage.play("We send an offer")
    #expect(stage.screen.contains("“We send an offer” is nothing that the customer does"))
    try stage.play("<C-u>Try it in a shop")
    #expect(!stage.screen.contains("is nothing that the customer does"))
    #expect(!stage.screen.contains("No advance is planned"))
    try stage.play("<C-s>")
    #expect(try stage.call.advance == "Try it in a shop")
  }

  @Test func `says of a question that the book answers it, and of a point what it is worth`() throws
  {
    var stage = try CallScreenSample.prepared()
    try stage.play("pa<Up><Enter>How many shelf labels print 40,000?<Tab>1")
    #expect(stage.screen.contains("is answered"))
    try stage.play("<Esc>ybA spare head")
    #expect(stage.screen.contains("feature: meets no need yet"))
  }
}

@Suite struct `The record of a call` {
  @Test func `is looked back on as soon as it has an outcome, and not before`() throws {
    var stage = try CallScreenSample.prepared()
    try stage.play("o<Enter>")
    #expect(!stage.screen.contains("What to note still"))
    try stage.play("<Enter>advance<Tab>think it over<C-s>")
    #expect(stage.screen.contains("What to note still"))
    #expect(try stage.recordRules.contains("record.advance-is-none"))
    #expect(try stage.recordRules.contains("record.promise-without-date"))
    try stage.play("<Enter><Tab><C-u>start the trial<Tab>fri<C-s>")
    #expect(try !stage.recordRules.contains("record.advance-is-none"))
    #expect(try !stage.recordRules.contains("record.promise-without-date"))
  }
}

extension Stage {
  /// What the coach says to the plan of the only call.
  fileprivate var findings: [Finding] {
    get throws { CallPlan(try call, book: bench.context.book).findings() }
  }

  /// The rules that the plan of the only call breaks.
  fileprivate var rules: [String] { get throws { try findings.map(\.rule) } }

  /// The rules that the record of the only call breaks.
  fileprivate var recordRules: [String] {
    get throws { CallRecord(try call, in: bench.context.book).findings().map(\.rule) }
  }
}
