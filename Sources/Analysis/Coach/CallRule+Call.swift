// Rules about the call itself: who, why, what for, and what the customer is to do.

import Method
import Model

extension CallRule {
  /// Somebody has to be met.
  static let noPerson = CallRule(
    "call.no-person", .urgent, empty: .people,
    reason: Phrase(
      "Nobody is chosen for this call: choose whom you will see.",
      "这次拜访还没选人，请选定要见谁。"),
    why: Phrase(
      "What to ask and what to bring depends on the person's role.",
      "见什么角色的人，决定了问什么、带什么。"))

  /// The customer has a reason of their own to see us.
  static let noReason = CallRule(
    "call.no-reason", .warning, empty: .reason,
    reason: Phrase(
      "There is no reason for them to see you: write what is in it for them.",
      "还没写客户为什么愿意见您，请写上这次见面对客户有什么用。"),
    why: Phrase(
      "People give time to their own business, not to a courtesy visit.",
      "对方的时间是花在自己的事上的，不是用来陪聊的。"))

  /// The call is to change something.
  static let noObjective = CallRule(
    "call.no-objective", .urgent, empty: .objective,
    reason: Phrase(
      "This call has no objective: write what should be different afterwards.",
      "这次拜访没有目标，请写上见完之后要有什么不同。"),
    why: Phrase(
      "A visit to “keep in touch” ends where it began.",
      "只为“联络感情”的拜访，谈完还是原地踏步。"))

  /// The customer is to do something.
  static let noAdvance = CallRule(
    "call.no-advance", .urgent, empty: .advance,
    reason: Phrase(
      "No advance is planned: write what the customer is to do.",
      "还没写想让客户做什么，请补上。"),
    why: Phrase(
      "Only what the customer does moves a sale on; kind words do not.",
      "只有客户动起来，事情才往前走；好听的话不算。"))

  /// The advance has a day.
  static let advanceWithoutDay = CallRule(
    "call.advance-without-date", .warning, empty: .advanceDay,
    reason: Phrase(
      "The advance has no date: say by when the customer will do it.",
      "期望的进展没有日期，请写上客户哪天之前做到。"),
    why: Phrase("What has no day is not a promise.", "没有日期的答应，不算答应。"),
    unless: { $0.advance.trimmed.isEmpty })

  /// There is something smaller to ask for.
  static let noFallback = CallRule(
    "call.no-fallback", .warning, empty: .fallback,
    reason: Phrase(
      "There is nothing to fall back on: write the least the customer could do.",
      "没有保底的进展，请写上客户至少可以做到的一步。"),
    why: Phrase(
      "Whoever asks for one thing only goes home empty-handed after a no.",
      "只准备一个要求，对方一摇头就空手而归。"))

  /// The fallback has a day.
  static let fallbackWithoutDay = CallRule(
    "call.fallback-without-date", .hint, empty: .fallbackDay,
    reason: Phrase(
      "The fallback has no date: say by when the customer will do it.",
      "保底的进展没有日期，请写上客户哪天之前做到。"),
    why: Phrase("What has no day is not a promise.", "没有日期的答应，不算答应。"),
    unless: { $0.fallback.trimmed.isEmpty })

  /// What the customer is to do is done after the call.
  static let dayBeforeCall = CallRule(
    id: "call.day-before-call", severity: .warning,
    why: Phrase("What is agreed in the call is done after it.", "见面时谈定的事，见面之后才做得到。"),
    breaches: { plan in
      guard let day = plan.call.day else { return [] }
      let fields: [Call.Field] = [.advanceDay, .fallbackDay]
      return fields.filter { plan.call[$0].day.map { $0 < day } ?? false }.map { field in
        let (en, zh) = field == .advanceDay ? ("advance", "期望进展") : ("fallback", "保底进展")
        let reason = Phrase(
          "The \(en) is due before the call itself: give it a later day.",
          "\(zh)的日期比拜访还早，请改到拜访之后。")
        return Breach(reason: reason, fix: .fill(.call(field), of: plan.call.id))
      }
    })

  /// There is something to ask.
  static let noQuestions = CallRule(
    id: "call.no-questions", severity: .warning,
    why: Phrase("The good questions don't come to mind in the meeting.", "好问题临场想不出来。"),
    breaches: { plan in
      guard plan.questions.isEmpty else { return [] }
      let reason = Phrase(
        "No questions are prepared: pick some from the playbook.",
        "还没有准备问题，请从提问手册里挑几个。")
      return [Breach(reason: reason, fix: .fill(.call(.questions), of: plan.call.id))]
    })

  /// Not too many questions about how things are.
  static let tooManySituations = CallRule(
    id: "call.too-many-situations", severity: .warning, limit: .situations,
    why: Phrase(
      "Every situation question serves you, not them; people tire of answering.",
      "现状问题只对您有用，问多了对方会烦。"),
    breaches: { plan in
      let count = plan.questions.count { $0.kind == .situation }
      guard count > plan.limits.situations else { return [] }
      let reason = Phrase(
        """
        \(count) situation questions are more than \(plan.limits.situations): \
        look up beforehand what can be looked up, and leave it out.
        """,
        "现状问题有 \(count) 个，超过 \(plan.limits.situations) 个了，能事先查到的请查好，不要再问。")
      return [Breach(reason: reason, fix: .fill(.call(.questions), of: plan.call.id))]
    })
}
