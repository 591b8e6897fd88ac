// The morning: whom to call first, why, by which number and with which question.

package import Analysis
import Method
import Model

extension BookReport {
  /// The few accounts to call first.
  ///
  /// - Complexity: O(accounts + what is due), once the analysis knows the agenda.
  static func today(of analysis: BookAnalysis) -> BookReport {
    let morning = analysis.morning
    var report = BookReport(.today)
    let count = morning.others
    if morning.calls.isEmpty {
      report.instead = [
        ReportLine(
          Phrase(
            "Nobody has to be called today: press A for the agenda, or p on an account to plan a call.",
            "今天没有必须联系的客户：按 A 看日程，或在客户上按 p 约一次拜访。"))
      ]
    } else if count > 0 {
      report.summary = [
        ReportLine(
          Phrase(
            "\(count) more \(count == 1 ? "account has" : "accounts have") something due: A shows all of it.",
            "另有 \(count) 家客户也有到期的事：按 A 看全部。"))
      ]
    }
    // An old export looks late as of its own end, which says nothing of this morning.
    if let day = analysis.portfolio.horizon?.day, day < analysis.today {
      let isOld = analysis.portfolio.isOld(on: analysis.today)
      report.summary.insert(
        isOld
          ? ReportLine(
            Phrase(
              "The orders end on \(day), too long ago to say who is late today: O brings in newer ones.",
              "订单只到 \(day)，太久了，看不出今天谁该下单没下：按 O 导入新的订单。"), .warning)
          : ReportLine(
            Phrase(
              "The orders end on \(day): whose order is late, and what is at stake, is judged as of that day.",
              "订单只到 \(day)：谁该下单没下、多少钱有风险，都按那天判断。"), .warning), at: 0)
    }
    report.sections = [.today(of: analysis)]
    report.arithmetic = { row in
      morning.calls.first { $0.account == row.account }
        .map { MorningWords.arithmetic(of: $0, in: analysis.book) } ?? []
    }
    return report
  }
}

extension ReportSection {
  /// The accounts to call first, each with whom to ask for, the number, why, and the first question.
  ///
  /// JSON keys: `id account class person title role phone points why question call`; `id` is the account's.
  package static func today(of analysis: BookAnalysis) -> ReportSection {
    let (book, calls) = (analysis.book, analysis.morning.calls)
    let person = { @Sendable (place: Int) in calls[place].person.flatMap { book.people[$0] } }
    let questions = calls.map { FirstQuestion(for: $0, in: analysis)?.words ?? "" }
    let why = { @Sendable (place: Int) in
      calls[place].reasons.filter(\.isSaid).map { $0.words(in: book) }.joined("; ", "；")
    }
    var section = ReportSection(
      "today",
      columns: [
        .data("id") { .text(calls[$0].account.description) },
        .account("account", least: 12, in: book) { calls[$0].account },
        .letter { analysis.portfolio[calls[$0].account]?.standing },
        ReportColumn("person", Kind.person.name, room: 20, least: 8, most: 36, rank: 1) {
          guard let person = person($0) else { return ReportCell(.none) }
          let parts = [person.name, person.title].filter { !$0.isEmpty }
          return ReportCell(
            .text(person.name), Phrase(parts.joined(separator: ", "), parts.joined(separator: " ")),
            brief: Phrase(verbatim: person.name))
        },
        .data("title") { .filled(person($0)?.title ?? "") },
        .data("role") { .optional(person($0)?.role) { .tag($0.rawValue) } },
        ReportColumn("phone", Person.Field.phone.name, room: 17, least: 14) {
          let number = calls[$0].number?.value ?? ""
          return number.isEmpty
            ? ReportCell(.none, Phrase("no number", "没有电话"), .muted) : ReportCell(.text(number))
        },
        .data("points") { .count(calls[$0].points) },
        ReportColumn("why", Phrase("Why", "为什么"), place: .detail, wraps: true) {
          ReportCell(.words(why($0)))
        },
        ReportColumn("question", Phrase("First question", "第一个问题"), place: .detail, wraps: true) {
          let words = questions[$0]
          if calls[$0].person == nil {
            return ReportCell(
              .none,
              Phrase(
                "Nobody is known there yet: Enter, then + adds whom to ask for.",
                "那里还没有联系人：按 Enter 打开，再按 + 新建。"), .muted)
          }
          return words.isEmpty
            ? ReportCell(.none)
            : ReportCell(.text(words), Phrase("“\(words)”", "“\(words)”"), .accent)
        },
        .data("call") { .optional(calls[$0].call) { .text($0.description) } },
      ], count: calls.count
    ) {
      var row = ReportRow(
        id: calls[$0].account.description, account: calls[$0].account, person: calls[$0].person)
      row.target = calls[$0].call.map { ReportTarget(id: $0, kind: .call) }
      return row
    }
    section.hasHeadings = false
    return section
  }
}

extension CallReason {
  /// Whether it is said in the row: the class has a column of its own.
  fileprivate var isSaid: Bool {
    if case .standing = self { false } else { true }
  }
}

/// How the points of an account come about.
private enum MorningWords {
  static func arithmetic(of call: MorningCall, in book: Book) -> [Phrase] {
    let parts = zip(call.reasons, call.weights).map { reason, points in
      let words = reason.words(in: book)
      return Phrase("\(points)  \(words.en)", "\(points)  \(words.zh)")
    }
    return [
      Phrase("\(call.points) points: what presses most comes first.", "\(call.points) 分：越急的越靠前。")
    ] + parts + [
      Phrase(
        "A call planned for today counts 60; a promise of theirs 40, open business to be decided 30, a promise of ours 25, each with a point more a day late, up to 10; "
          + "money at risk 10 to 50 by its share of the largest; a contact owed 5; class A 15, B 10; "
          + "each of the five who pushes 5, from three on.",
        "今天约好的拜访 60；对方答应的事 40，该有结果的商机 30，我们答应的 25，每晚一天加 1，最多加 10；有风险的销售额按占最大者的比例 10 到 50；"
          + "该联系而没联系 5；A 类 15，B 类 10；五种人里有三种以上在推动时，每种 5。")
    ]
  }
}

/// The question to begin with.
private struct FirstQuestion {
  /// The question as it would be asked, without a blank.
  let words: String

  /// The first question of the planned call that isn't answered, else one that the playbook has for what is known
  /// of the person: what a stated need is worth, what an admitted problem leads to, what the problem is, or how things
  /// stand; one with which a conversation can begin.
  init?(for call: MorningCall, in analysis: BookAnalysis) {
    let book = analysis.book
    if let planned = call.call.flatMap({ book.calls[$0] }) {
      let open = planned.questions.lazy.compactMap { book.questions[$0] }
        .first { $0.state != .answered && !$0.words.isEmpty }
      if let open {
        words = open.words
        return
      }
    }
    guard let person = call.person.flatMap({ book.people[$0] }) else { return nil }
    let answers = KnownAnswers(about: call.account, in: book, playbook: analysis.playbook)
    let needs = book.needs.of(person.id)
    let kinds: [QuestionKind] =
      needs.contains { $0.state == .explicit }
      ? [.payoff, .problem, .situation]
      : needs.isEmpty ? [.problem, .situation] : [.implication, .problem, .situation]
    let offered = kinds.lazy.compactMap { kind in
      PromptChoice(
        for: person, kind: kind, in: book, playbook: analysis.playbook, answers: answers,
        planned: [], limits: analysis.limits
      ).offered.first(where: \.canOpen)
    }
    guard let first = offered.first else { return nil }
    words = KnownWords(of: person.id, in: book).text(of: first)
  }
}
