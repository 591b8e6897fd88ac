// Rules about the course of an account: calls that lead nowhere, wishes that grow old, contracts that
// end, and what is decided without a reason.

import Method
import Model

extension AccountRule {
  /// The calls lead somewhere.
  static let continuations = AccountRule(
    id: "account.continuations", severity: .warning, limit: .continuations,
    why: Phrase(
      "Friendly talks that lead to nothing cost as much as those that lead to something.",
      "客客气气没有进展的拜访，花的时间一点不少。"),
    breaches: { view in
      let count = view.limits[.continuations]
      let latest = view.calls.filter { $0.outcome != nil }.suffix(count)
      guard latest.count == count, latest.allSatisfy({ $0.outcome == .continuation }) else {
        return []
      }
      let reason = Phrase(
        "The last \(count) calls brought no advance: plan something that the customer does, or somebody else to see.",
        "最近 \(count) 次拜访都没有进展，请计划一件要客户做的事，或换个人见。")
      return [Breach(subject: latest.last?.id, reason: reason, fix: .add(.call))]
    })

  /// A wish is asked about again before it is taken for granted. Whoever is met in a call that is
  /// planned can be asked there.
  static let needStale = AccountRule(
    id: "account.need-stale", severity: .warning, limit: .needMonths,
    why: Phrase(
      "What they wanted last year may be solved, bought elsewhere or forgotten.",
      "去年想要的，今年也许解决了、在别家买了，或者忘了。"),
    breaches: { view in
      let oldest = view.today.adding(months: -view.limits[.needMonths])
      let expected = Set(view.planned.flatMap(\.people))
      return view.people.filter { !expected.contains($0.id) }.flatMap { person in
        view.book.needs.of(person.id).compactMap { need in
          guard need.state == .explicit, let heard = need.lastHeard, heard < oldest else {
            return nil
          }
          let spoken = heard.dated(from: view.today)
          let reason = Phrase(
            "\(person.name) said “\(need.words.innerQuotes)” on \(spoken.en): ask whether it still holds.",
            "\(person.name)\(spoken.zh)说过“\(need.words.innerQuotes)”，请问问现在还是不是这样。")
          return Breach(person: person.id, subject: need.id, reason: reason, fix: .add(.call))
        }
      }
    })

  /// A serious problem does not stay a complaint: questions about where it leads are prepared.
  static let needHidden = AccountRule(
    id: "account.need-hidden", severity: .hint, limit: .seriousness,
    why: Phrase(
      "In a large sale it is the stated wish that leads to an order, not the complaint.",
      "大单子靠的是对方说出“我要”，不是一句抱怨。"),
    breaches: { view in
      view.people.flatMap { person in
        let deep = view.book.questions.of(person.id).contains { question in
          (question.kind == .implication || question.kind == .payoff)
            && (question.state ?? .planned) == .planned
        }
        let needs = deep ? [] : view.book.needs.of(person.id)
        return needs.filter {
          ($0.state ?? .implied) == .implied && ($0.seriousness ?? 0) >= view.limits[.seriousness]
        }
        .map { need in
          let reason = Phrase(
            "\(person.name)’s “\(need.words.innerQuotes)” is serious and still hidden: prepare to ask what it leads to.",
            "\(person.name)的“\(need.words.innerQuotes)”很要紧，还停在隐藏需求，请准备追问后果。")
          return Breach(person: person.id, subject: need.id, reason: reason, fix: .add(.question))
        }
      }
    })

  /// Where something is planned, it is planned with every role that is known there: a role that no
  /// planned call and no open step has to do with is named. A step or call that names nobody may be
  /// about anybody, and where nothing at all is planned, `account.no-next-step` says so.
  static let roleWithoutPlan = AccountRule(
    id: "account.role-without-plan", severity: .hint,
    why: Phrase(
      "A purchase needs all five; the one you leave out is asked in the end, too.",
      "一笔采购五种人都要过，漏掉的那位最后也会被问到。"),
    breaches: { view in
      let steps = view.book.openSteps(of: view.account)
      let calls = view.planned
      guard !steps.isEmpty || !calls.isEmpty, steps.allSatisfy({ $0.person != nil }),
        calls.allSatisfy({ !$0.people.isEmpty })
      else { return [] }
      let busy = Set(calls.flatMap(\.people) + steps.compactMap(\.person))
      let filled = Dictionary(grouping: view.people.filter { !$0.isPlaceholder }, by: \.role)
      let idle = Role.allCases.filter { role in
        guard let people = filled[role] else { return false }
        return !people.contains { busy.contains($0.id) }
      }
      guard let first = idle.first, let person = filled[first]?.first else { return [] }
      let names = idle.map(\.name).joined(", ", "、")
      let reason = Phrase(
        "Nothing is planned with \(names.en): prepare a call, or a next step.",
        "还没有安排见\(names.zh)，请准备拜访或加一个下一步。")
      return [Breach(person: person.id, reason: reason, fix: .add(.step))]
    })

  /// A contract that ends has a step that speaks of it: of the product, of who supplies it, or of a
  /// contract. What we supply ourselves counts as well.
  static let contractEnding = AccountRule(
    id: "account.contract-ending", severity: .warning, limit: .contractDays,
    why: Phrase(
      "Whoever asks after it was signed again waits for years.", "等续签了再去问，又要等几年。"),
    breaches: { view in
      let last = view.today.adding(days: view.limits[.contractDays])
      let words =
        view.book.openSteps(of: view.account).map(\.words)
        + view.planned.map { $0.objective + " " + $0.reason }
      return view.book.supplies.of(view.account).compactMap { supply in
        guard let end = supply.until, end >= view.today, end <= last,
          !words.contains(where: { $0.mentions(supply) })
        else { return nil }
        let days = end.days(since: view.today)
        let reason = Phrase(
          "The contract for \(supply.product) ends in \(days) \(days == 1 ? "day" : "days"): plan what you do about it.",
          "\(supply.product)的合同还有 \(days) 天到期，请安排怎么跟进。")
        return Breach(subject: supply.id, reason: reason, fix: .add(.step))
      }
    })

  /// A class that a person chose says why.
  static let classWithoutReason = AccountRule(
    id: "account.class-without-reason", severity: .hint,
    why: Phrase(
      "In half a year nobody knows why it was overruled.", "过半年，谁也说不清当初为什么这么定。"),
    breaches: { view in
      guard let account = view.book.accounts[view.account], let standing = account.standing,
        account.standingReason.trimmed.isEmpty
      else { return [] }
      let reason = Phrase(
        "Class \(standing.letter) was chosen without a reason: write why.",
        "定为 \(standing.letter) 类，没写理由，请补上。")
      return [
        Breach(reason: reason, fix: .fill(.account(.standingReason), of: view.account))
      ]
    })

  /// What they think of us is asked again in time. Where the book says how often, an account that
  /// buys and was never asked counts, too.
  static let surveyOverdue = AccountRule(
    id: "account.survey-overdue", severity: .hint, limit: .surveyDays,
    why: Phrase("Customers rarely complain; they order less.", "客户很少投诉，只是慢慢少下单。"),
    breaches: { view in
      let asked = view.book.settings.surveyInterval
      let days = asked ?? view.limits[.surveyDays]
      let fix = QuickFix.add(.survey)
      guard let latest = view.book.surveys.of(view.account).compactMap(\.day).max() else {
        let orders = view.book.orders.of(view.account)
        guard asked != nil, !view.people.isEmpty,
          orders.contains(where: { $0.hasCome(by: view.today) })
        else { return [] }
        let reason = Phrase(
          "They were never asked how satisfied they are: make a survey.", "从没做过满意度调研，请做一次。")
        return [Breach(reason: reason, fix: fix)]
      }
      let age = view.today.days(since: latest)
      guard age > days else { return [] }
      let reason = Phrase(
        "The last survey was \(age) days ago, more than \(days): ask again.",
        "上次调研已过 \(age) 天，超过 \(days) 天，请再做一次。")
      return [Breach(reason: reason, fix: fix)]
    })
}

extension Need {
  /// The latest day of which we know that it held.
  var lastHeard: Day? { [day, stateDay].compactMap(\.self).max() }
}

extension String {
  /// Whether a text speaks of a supply: of its product, its supplier, or a contract.
  fileprivate func mentions(_ supply: Supply) -> Bool {
    let text = nameKey
    let names = [supply.product, supply.competitor].map(\.nameKey).filter { !$0.isEmpty }
    return (names + ["contract", "合同", "续约", "续签"]).contains { text.contains($0) }
  }
}
