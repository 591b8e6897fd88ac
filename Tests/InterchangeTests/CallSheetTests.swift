// The call sheet: what it says, what it admits is missing, what it keeps from a customer, and that
// nothing on it can command whatever shows it.

import Analysis
import Drawing
import Interchange
import Method
import Model
import Report
import Testing

/// An account with one planned call and everything that a sheet shows.
private struct Rehearsal {
  var context = Context()
  let account: EntityID
  let person: EntityID
  let call: EntityID
  let today: Day

  init(name: String = "Acme", words: String = "How many a day?", answer: String = "") throws {
    today = try #require(Day(iso: "2026-11-24"))
    account = try context.add(.account, [.account(.name): .text(name)])
    person = try context.add(
      .person,
      [
        .person(.account): .entity(account), .person(.name): .text("Li Na"),
        .person(.role): .choice("finance"), .person(.stance): .choice("sceptic"),
        .person(.influence): .number(4), .person(.win): .text("a quiet year end"),
      ])
    let fact = try context.add(
      .fact,
      [
        .fact(.account): .entity(account), .fact(.words): .text("40 printers"),
        .fact(.source): .entity(person), .fact(.day): .day(today.adding(days: -9)),
        .fact(.isConfirmed): .yes,
      ])
    _ = try context.add(
      .need,
      [
        .need(.person): .entity(person), .need(.words): .text("Invoices never match."),
        .need(.state): .choice("implied"), .need(.seriousness): .number(4),
      ])
    let problem = try context.add(
      .question,
      [
        .question(.person): .entity(person), .question(.kind): .choice("problem"),
        .question(.words): .text(words), .question(.fact): .entity(fact),
        .question(.answer): Value(text: answer),
      ])
    let implication = try context.add(
      .question,
      [
        .question(.person): .entity(person), .question(.kind): .choice("implication"),
        .question(.words): .text("Who waits then?"), .question(.base): .entity(problem),
      ])
    call = try context.add(
      .call,
      [
        .call(.account): .entity(account), .call(.day): .day(today.adding(days: 3)),
        .call(.time): .text("14:00"), .call(.people): .entities([person]),
        .call(.reason): .text("One invoice a month"),
        .call(.advance): .text("give us last year's invoices"),
        .call(.advanceDay): .day(today.adding(days: 10)),
        .call(.questions): .entities([implication, problem]),
        .call(.materials): .texts(["price list"]), .call(.kind): .choice("recovery"),
      ])
  }

  func page(_ language: Language = .english, isSafe: Bool = false) throws -> SheetDocument {
    let call = try #require(context.book.calls[call])
    let analysis = BookAnalysis(of: context.book, today: today, playbook: .builtIn(language))
    return CallSheet(of: analysis, call: call, language: language, isSafe: isSafe).document
  }
}

@Suite struct `A call sheet` {
  @Test func `says who, when, why, what for, and what is known`() throws {
    let text = try Rehearsal().page().text(in: .text)
    for words in [
      "Call sheet · Acme · 2026-11-27", "When: 2026-11-27 Fri 14:00", "Kind of call: recovery",
      "- Li Na",
      "finance; sceptic -; influence 4 of 5", "personal win: a quiet year end",
      "Their reason to see us: One invoice a month",
      "Advance (the customer will): give us last year's invoices (by 2026-12-04)",
      "- 40 printers", "Li Na, 2026-11-15, confirmed", "“Invoices never match.”",
      "implied, seriousness 4 of 5", "- price list",
      "[ ] order   [ ] advance   [ ] continuation   [ ] no-sale",
    ] {
      #expect(text.contains(words), "The sheet lacks: \(words)")
    }
  }

  @Test func `has the questions in the order of the chain, each with what it builds on`() throws {
    let text = try Rehearsal().page().text(in: .text)
    let problem = try #require(text.firstRange(of: "1. How many a day?"))
    let implication = try #require(text.firstRange(of: "2. Who waits then?"))
    #expect(problem.lowerBound < implication.lowerBound)
    #expect(text.contains("builds on the fact: 40 printers"))
    #expect(text.contains("builds on question 1"))
  }

  @Test func `names what is missing`() throws {
    let text = try Rehearsal().page().text(in: .text)
    for words in [
      "! No place yet", "! No objective", "! No fallback", "! S · situation: none prepared.",
      "! N · need-payoff: none prepared.",
    ] {
      #expect(text.contains(words), "The sheet hides: \(words)")
    }
  }

  @Test func `shows what was noted a moment ago`() throws {
    var rehearsal = try Rehearsal()
    _ = try rehearsal.context.carryOut(
      Command(
        Purpose(.edit, .call),
        [
          .edit(rehearsal.person, .person, [.person(.notes): .text("Back on Monday")]),
          .edit(
            rehearsal.account, .account,
            [.account(.notes): .text("one\ntwo\n\nthree\nMoves in March")]),
        ]))
    let text = try rehearsal.page().text(in: .text)
    for words in [
      "notes: Back on Monday", "Notes: … two / three / Moves in March",
    ] {
      #expect(text.contains(words), "The sheet lacks: \(words)\n\(text)")
    }
    let handout = try rehearsal.page(isSafe: true).text(in: .text)
    for words in ["Monday", "March", "Call sheet"] { #expect(!handout.contains(words)) }
    #expect(handout.hasPrefix("Meeting · Acme · 2026-11-27"))
  }

  @Test func `tells how to meet the role, from the playbook`() throws {
    let guide = Playbook.builtIn(.chinese).guide(for: .finance)
    let page = try Rehearsal().page(.chinese)
    #expect(page.text(in: .markdown).contains("需要："))
    #expect(guide.need.isEmpty == false)
    #expect(page.text(in: .html).contains(guide.need))
    let objection = try #require(guide.objections.first)
    #expect(page.text(in: .html).contains(objection.objection))
  }

  @Test func `says what to say, what each is worth and which need it meets`() throws {
    var rehearsal = try Rehearsal()
    let hidden = try #require(rehearsal.context.book.needs.sorted.first)
    let wish = try rehearsal.context.add(
      .need,
      [
        .need(.person): .entity(rehearsal.person), .need(.words): .text("One invoice, please."),
        .need(.state): .choice("explicit"),
      ])
    for (words, need) in [("One page", wish), ("A help desk", hidden.id), ("Blue paper", nil)] {
      _ = try rehearsal.context.add(
        .point,
        [
          .point(.call): .entity(rehearsal.call), .point(.words): .text(words),
          .point(.need): Value(entity: need),
        ])
    }
    let page = try rehearsal.page()
    for text in [page.text(in: .text), page.text(in: .html)] {
      #expect(text.contains("✓ One page") && text.contains("benefit: meets “One invoice, please.”"))
      #expect(text.contains("~ A help desk"))
      #expect(text.contains("advantage: meets “Invoices never match.”"))
      #expect(text.contains("· Blue paper") && text.contains("feature: meets no need yet"))
    }
    #expect(page.text(in: .markdown).contains("## What to say\n\n- ✓ One page\n"))
    #expect(try rehearsal.page(.chinese).text(in: .text).contains("利益：对应“One invoice, please.”"))
    #expect(try !rehearsal.page(isSafe: true).text(in: .text).contains("Blue paper"))
  }

  @Test func `says when an order is asked for`() throws {
    var rehearsal = try Rehearsal()
    #expect(try !rehearsal.page().text(in: .text).contains("What you ask for"))
    try rehearsal.context.carryOut(
      .edit(rehearsal.call, .call, [.call(.sought): .choice("order")]))
    #expect(try rehearsal.page().text(in: .text).contains("What you ask for: the order"))
  }

  @Test func `leaves room for answers before the call, and has them afterwards`() throws {
    let before = try Rehearsal().page().text(in: .text)
    #expect(before.contains("____________"))
    let after = try Rehearsal(answer: "Two hundred.").page().text(in: .text)
    #expect(after.contains("> Two hundred."))
  }

  @Test func `after the call tells the outcome and the next step`() throws {
    var rehearsal = try Rehearsal()
    try rehearsal.context.carryOut(
      .edit(
        rehearsal.call, .call,
        [
          .call(.outcome): .choice("advance"), .call(.evidence): .text("sends the invoices"),
          .call(.evidenceDay): .day(rehearsal.today.adding(days: 5)),
        ]))
    #expect(try rehearsal.page().text(in: .text).contains("! No next step"))
    _ = try rehearsal.context.add(
      .step,
      [
        .step(.account): .entity(rehearsal.account), .step(.words): .text("compare invoices"),
        .step(.call): .entity(rehearsal.call), .step(.due): .day(rehearsal.today),
      ])
    let text = try rehearsal.page(.chinese).text(in: .text)
    #expect(text.contains("结果：有进展"))
    #expect(text.contains("客户答应做什么：sends the invoices（2026-11-29 前）"))
    #expect(text.contains("- compare invoices（2026-11-24 前）"))
    #expect(!text.contains("[ ]"))
  }

  @Test(arguments: Language.allCases)
  func `that is safe keeps our view of people to ourselves`(language: Language) throws {
    let page = try Rehearsal().page(language, isSafe: true)
    for text in SheetFormat.allCases.map(page.text(in:)) {
      for words in [
        "sceptic", "存疑", "influence", "影响力", "contact", "接触", "quiet year end",
        "Invoices never match", "last year's", "implication", "牵连", "builds on", "基于",
        "recovery", "挽回",
      ] {
        #expect(!text.contains(words), "The safe sheet tells: \(words)")
      }
      #expect(!text.contains("How many a day?"))
      #expect(text.contains("Li Na") && text.contains("One invoice a month"))
      #expect(text.contains("price list"))
    }
  }
}

@Suite struct `A page` {
  private static let nasty =
    "<script>alert('x')</script> & \"q\" \u{1B}[2J\u{9B}31m\u{202E} [a](b) *b* `c` # d"

  @Test func `commands no terminal, whatever the book holds`() throws {
    let page = try Rehearsal(name: "A\u{1B}]0;x\u{07}B", words: "Why?\u{202E}\u{9B}2J").page()
    for text in SheetFormat.allCases.map(page.text(in:)) {
      let commands = text.unicodeScalars.filter { $0 != "\n" && !Printable.isSafe($0) }
      #expect(commands.isEmpty)
    }
  }

  @Test func `runs nothing in a browser`() throws {
    let html = try Rehearsal(name: Self.nasty, words: Self.nasty).page().text(in: .html)
    #expect(!html.contains("<script"))
    #expect(html.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;q&quot;"))
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
    #expect(html.contains("size: A4"))
  }

  @Test func `in Chinese says so to the browser`() throws {
    #expect(try Rehearsal().page(.chinese).text(in: .html).contains("<html lang=\"zh-CN\">"))
  }

  @Test func `lets no text make Markdown`() throws {
    let markdown = try Rehearsal(words: Self.nasty).page().text(in: .markdown)
    #expect(markdown.contains("\\<script\\>"))
    #expect(markdown.contains("\\[a\\](b) \\*b\\* \\`c\\` \\# d"))
    #expect(markdown.contains("# Call sheet · Acme · 2026-11-27\n"))
  }

  @Test(arguments: Language.allCases, [false, true])
  func `fits 76 columns with any text`(language: Language, isSafe: Bool) throws {
    let long = String(repeating: "客户说：“交期太长，很不方便！”", count: 12)
    let word = String(repeating: "x", count: 300)
    let page = try Rehearsal(name: long, words: word + " " + long, answer: long).page(
      language, isSafe: isSafe)
    for line in page.text(in: .text).split(separator: "\n") {
      #expect(String(line).displayWidth <= 76, "Too wide: \(line)")
    }
  }

  @Test func `never begins a line with Chinese punctuation`() throws {
    let long = String(repeating: "交期太长，很不方便。", count: 30)
    let lines = try Rehearsal(words: long).page(.chinese).text(in: .text).split(separator: "\n")
    let first = lines.compactMap { line in line.first { $0 != " " } }
    #expect(!first.contains("，") && !first.contains("。"))
  }

  @Test func `keeps every word when it breaks lines`() throws {
    let words = (1...80).map { "word\($0)" }.joined(separator: " ")
    let text = try Rehearsal(words: words).page().text(in: .text)
    let joined = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(joined.contains(words))
  }
}
