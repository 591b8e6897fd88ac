// Rules about the questions of a call: each stands on the one before, and none is asked twice.

import Method
import Model

extension CallRule {
  /// A problem question stands on a fact, or on a situation question whose answer will be one.
  static let problemWithoutFact = CallRule(
    "question.problem-without-fact", .warning, mending: .fact,
    why: Phrase(
      "Asked out of the blue, “any problems?” annoys; asked about a fact, it shows you listened.",
      "凭空问“有没有困难”惹人反感；踩着事实问，对方才觉得您用了心。"),
    reason: { question in
      Phrase(
        "“\(question.words.innerQuotes)” builds on no fact: choose the fact it is about.",
        "“\(question.words.innerQuotes)”没有事实作依据，请选上它针对的事实。")
    },
    where: { question, plan in
      guard question.kind == .problem else { return false }
      let hasFact = question.fact.map { plan.book.facts[$0] != nil } ?? false
      return !hasFact && !plan.hasFoundation(question)
    })

  /// An implication question stands on a problem.
  static let implicationWithoutProblem = CallRule(
    "question.implication-without-problem", .warning, mending: .base,
    why: Phrase(
      "Consequences of a problem that nobody has admitted sound like a threat.",
      "对方还没承认有困难，就问后果，听着像吓唬人。"),
    reason: { question in
      Phrase(
        "“\(question.words.innerQuotes)” builds on no problem: choose the problem question before it.",
        "“\(question.words.innerQuotes)”前面没有困难问题，请选上它接着哪一个困难往下问。")
    },
    where: { $0.kind == .implication && !$1.hasFoundation($0) })

  /// A need-payoff question stands on an implication.
  static let payoffWithoutImplication = CallRule(
    "question.payoff-without-implication", .warning, mending: .base,
    why: Phrase(
      "Nobody names the value of solving what has not yet hurt.",
      "还没觉得疼，就问治好了有多好，对方说不出价值。"),
    reason: { question in
      Phrase(
        "“\(question.words.innerQuotes)” builds on no implication: choose the implication question before it.",
        "“\(question.words.innerQuotes)”前面没有牵连问题，请选上它接着哪一个牵连往下问。")
    },
    where: { $0.kind == .payoff && !$1.hasFoundation($0) })

  /// Nothing is asked of the same person twice.
  static let askedBefore = CallRule(
    "question.asked-before", .warning, mending: .words,
    why: Phrase(
      "Whoever is asked again sees that nobody listened the first time.",
      "同一个问题再问一遍，对方就知道上次白说了。"),
    reason: { question in
      Phrase(
        "“\(question.words.innerQuotes)” was put to this person before: ask something that goes further.",
        "“\(question.words.innerQuotes)”已经问过这个人，请换一个更进一步的问题。")
    },
    where: { $1.wasAskedBefore($0) })

  /// Who is asked is there.
  static let askedOfNobodyThere = CallRule(
    "question.person-not-there", .warning, mending: .person,
    why: Phrase(
      "A question made for one role falls flat with another.",
      "给这个角色准备的问题，拿去问别人就不对路。"),
    reason: { question in
      Phrase(
        "“\(question.words.innerQuotes)” is for somebody who won't be there: invite them, or ask somebody else.",
        "“\(question.words.innerQuotes)”要问的人这次不在场，请加上这个人，或换个人问。")
    },
    where: { question, plan in
      guard !plan.call.people.isEmpty, let person = question.person else { return false }
      return !plan.call.people.contains(person)
    })

  /// What a question builds on is asked before it.
  static let beforeItsBase = CallRule(
    "question.before-its-base", .hint, mending: .base,
    why: Phrase(
      "Each answer opens the next question; the other way round it is an interrogation.",
      "上一个回答引出下一个问题，倒过来就成了审问。"),
    reason: { question in
      Phrase(
        "“\(question.words.innerQuotes)” comes before the question it builds on: move it down.",
        "“\(question.words.innerQuotes)”排在它所依据的问题前面了，请往后移。")
    },
    where: { $1.standsBeforeItsBase($0) })
}

extension CallPlan {
  /// Whether the same words, or the same prompt, were put to the same person already.
  fileprivate func wasAskedBefore(_ question: Question) -> Bool {
    guard let person = question.person else { return false }
    return book.questions.of(person).contains { other in
      guard other.id != question.id, other.state == .asked || other.state == .answered
      else { return false }
      let isSamePrompt = !question.prompt.isEmpty && other.prompt == question.prompt
      return isSamePrompt || other.words.nameKey == question.words.nameKey
    }
  }

  /// Whether a question is asked earlier in this call than the one it builds on.
  fileprivate func standsBeforeItsBase(_ question: Question) -> Bool {
    guard let base = questions.firstIndex(where: { $0.id == question.base }),
      let place = questions.firstIndex(where: { $0.id == question.id })
    else { return false }
    return place < base
  }
}
