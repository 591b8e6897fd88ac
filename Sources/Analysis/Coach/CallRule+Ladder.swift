// Rules about the ladder that the questions for one person make: nothing that is known, and no rung
// left out on the way up.

import Method
import Model

extension CallRule {
  /// Nothing is asked that the book answers already.
  static let knownAlready = CallRule(
    id: "question.known-already", severity: .warning,
    why: Phrase(
      "Each question that you could have looked up costs you one that only they can answer.",
      "能查到的还去问，就少了一个只有对方能回答的问题。"),
    breaches: { plan in
      guard let account = plan.call.account else { return [] }
      let known = KnownAlready(book: plan.book, account: account, playbook: plan.playbook)
      return plan.questions.compactMap { question in
        guard let answer = known.answer(to: question) else { return nil }
        let words = question.words.innerQuotes
        let reason = Phrase(
          "“\(words)” is answered in the book (\(answer.en)): leave it out, or go further.",
          "“\(words)”簿里已有答案（\(answer.zh)），请去掉，或者问深一层。")
        return Breach(
          person: question.person, subject: question.id, reason: reason,
          fix: .fill(.question(.words), of: question.id))
      }
    })

  /// Whoever is asked about a problem is asked what it leads to. Looked at person by person: one
  /// implication is enough, whichever problem it follows.
  static let problemWithoutImplication = rung(
    "call.problem-without-implication", .warning, above: .problem, missing: .implication,
    why: Phrase(
      "A problem that costs nothing is lived with; what it leads to does not come to mind in the meeting.",
      "不痛不痒的困难，对方就忍着；后果要事先想好怎么问，临场想不出来。"),
    reason: { name in
      Phrase(
        "\(name) is asked about a problem and not about what it leads to: add an implication question.",
        "问了\(name)有什么困难，没问会带来什么后果，请加一个牵连问题。")
    })

  /// Whoever is asked what a problem leads to is asked what it would be worth to solve it.
  static let implicationWithoutPayoff = rung(
    "call.implication-without-payoff", .hint, above: .implication, missing: .payoff,
    why: Phrase(
      "Who has said what it is worth can say it again to the others when you are not there.",
      "价值由对方自己说出来，您不在场时，对方也能替您讲。"),
    reason: { name in
      Phrase(
        "\(name) is asked what it leads to and not what solving it is worth: add a need-payoff question.",
        "问了\(name)有什么后果，没问解决了有多大价值，请加一个价值问题。")
    })

  /// Whoever is asked what a solution is worth hears afterwards what we can do: something to say is
  /// prepared for them, or for a need of theirs.
  static let payoffWithoutPoint = CallRule(
    id: "call.payoff-without-point", severity: .hint,
    why: Phrase(
      "A wish that you can’t meet is a gift to your competitor.", "问出了需求却接不住，等于送给对手。"),
    breaches: { plan in
      let points = plan.points
      return plan.asked.compactMap { person in
        guard let last = plan.questions(for: person, .payoff).last,
          !points.contains(where: { $0.objections(person, in: plan.book) })
        else { return nil }
        let name = plan.book.title(of: person, .person)
        let reason = Phrase(
          "\(name) is asked what a solution is worth, and you have nothing to say then: add what you can do.",
          "问了\(name)解决后的价值，接下来要讲什么还没准备，请加上能提供什么。")
        return Breach(person: person, subject: last.id, reason: reason, fix: .add(.point))
      }
    })

  /// A rule that a person who is asked one kind of question is asked the next kind, too.
  private static func rung(
    _ id: String, _ severity: Severity, above kind: QuestionKind,
    missing next: QuestionKind, why: Phrase, reason: @escaping @Sendable (String) -> Phrase
  ) -> CallRule {
    CallRule(id: id, severity: severity, why: why) { plan in
      plan.asked.compactMap { person in
        guard let last = plan.questions(for: person, kind).last,
          plan.questions(for: person, next).isEmpty
        else { return nil }
        return Breach(
          person: person, subject: last.id,
          reason: reason(plan.book.title(of: person, .person)),
          fix: .fill(.call(.questions), of: plan.call.id))
      }
    }
  }
}

extension SellingPoint {
  /// Whether it is said to a person, or meets a need of theirs.
  fileprivate func objections(_ person: EntityID, in book: Book) -> Bool {
    self.person == person || need.flatMap { book.needs[$0] }?.person == person
  }
}
