// Rules about time: what was promised, what was not written down, what comes next.

import Method
import Model

extension AccountRule {
  /// What was promised is done by its day.
  static let stepOverdue = AccountRule(
    id: "account.step-overdue", severity: .urgent,
    why: Phrase("A promise kept late is remembered.", "答应的事做晚了，对方会记着。"),
    breaches: { view in
      view.book.openSteps(of: view.account).compactMap { step in
        guard let due = step.due, due < view.today else { return nil }
        let late = view.today.days(since: due)
        let reason = Phrase(
          "“\(step.words.innerQuotes)” is \(late) \(late == 1 ? "day" : "days") late: do it, or give it a new day.",
          "“\(step.words.innerQuotes)”已逾期 \(late) 天，请去做，或改个日期。")
        return Breach(
          person: step.person, subject: step.id, reason: reason,
          fix: .fill(.step(.done), of: step.id))
      }
    })

  /// A call that took place is written down.
  static let callUnrecorded = AccountRule(
    id: "account.call-unrecorded", severity: .urgent,
    why: Phrase(
      "By the end of the week nobody knows their exact words any more.",
      "过不了一周，对方的原话就没人记得了。"),
    breaches: { view in
      view.book.calls(of: view.account).compactMap { call in
        guard call.outcome == nil, let day = call.day, day < view.today else { return nil }
        let reason = Phrase(
          "The call of \(day.spoken(from: view.today).en) has no outcome: record what happened.",
          "\(day.spoken(from: view.today).zh)的拜访还没有结果，请记下谈得怎么样。")
        return Breach(
          person: call.people.first, subject: call.id, reason: reason,
          fix: .fill(.call(.outcome), of: call.id))
      }
    })

  /// What the customer promised is asked about when its day has passed, at the latest in the call
  /// that is planned.
  static let promiseLate = AccountRule(
    id: "account.promise-late", severity: .warning,
    why: Phrase(
      "A promise that nobody asks about was never one.", "答应了却没人过问，等于没答应。"),
    breaches: { view in
      guard let promise = view.book.promise(of: view.account), promise.due < view.today,
        view.book.plannedCall(of: view.account) == nil
      else { return [] }
      let words = promise.call.evidence
      let spoken = promise.due.spoken(from: view.today)
      let reason = Phrase(
        "They promised “\(words.innerQuotes)” by \(spoken.en): ask what became of it, and record the call.",
        "客户答应\(spoken.zh)前“\(words.innerQuotes)”，请去问问结果，再记一次拜访。")
      return [
        Breach(
          person: promise.call.people.first, subject: promise.call.id, reason: reason,
          fix: .add(.call))
      ]
    })

  /// There is always something that comes next.
  static let noNextStep = AccountRule(
    id: "account.no-next-step", severity: .warning,
    why: Phrase(
      "An account without a next step drifts to whoever has one.",
      "没有下一步的客户，会慢慢走到有下一步的人那里。"),
    breaches: { view in
      let hasStep = !view.book.openSteps(of: view.account).isEmpty
      let hasCall = view.book.calls(of: view.account).contains { $0.outcome == nil }
      let hasPromise = view.book.promise(of: view.account) != nil
      guard !hasStep, !hasCall, !hasPromise, !view.book.people(of: view.account).isEmpty else {
        return []
      }
      let reason = Phrase(
        "Nothing is planned next: add a next step, or prepare a call.",
        "接下来没有安排，请加一个下一步，或准备一次拜访。")
      return [Breach(reason: reason, fix: .add(.step))]
    })
}
