// A visit or a telephone call: prepared before, recorded after.

/// A call on an account.
///
/// It is planned until it has an outcome. The advance and its fallback are things that the
/// *customer* is to do, each with a day.
package struct Call: Entity {
  package static let kind = Kind.call

  package let id: EntityID
  /// Whom we call on.
  package var account: EntityID?
  /// The day of the call.
  package var day: Day?
  /// The time of day, as people write it.
  package var time = ""
  /// Where, or by which means.
  package var place = ""
  /// What kind of call it is.
  package var kind: CallKind?
  /// Whom we will see, the most important first.
  package var people: [EntityID] = []
  /// The valid business reason: why it is worth their time.
  package var reason = ""
  /// What we want to be different after the call.
  package var objective = ""
  /// What the customer is to do, at best.
  package var advance = ""
  /// By when.
  package var advanceDay: Day?
  /// How much that is: an order, or a step on the way to one.
  package var sought: Commitment?
  /// What the customer is to do, at least.
  package var fallback = ""
  /// By when.
  package var fallbackDay: Day?
  /// What to ask, in order.
  package var questions: [EntityID] = []
  /// What to bring.
  package var materials: [String] = []
  /// What they may object to, and how to prevent it.
  package var objections = ""
  /// How it ended; nil while it is planned.
  package var outcome: Outcome?
  /// How long it took, with the way there.
  package var minutes: Int?
  /// What the customer did or promised: the evidence of an order or an advance.
  package var evidence = ""
  /// By when they promised it.
  package var evidenceDay: Day?
  /// What happened, for the record.
  package var summary = ""
  /// The business that the call is to move.
  package var opportunity: EntityID?
  /// By what we are in touch.
  package var means: CallMeans?
  /// Who of us takes part, by name.
  package var ours: [String] = []

  package init(id: EntityID) { self.id = id }

  /// Whether it is still planned, for a day after `today`.
  package func isAhead(of today: Day) -> Bool { outcome == nil && (day ?? today) > today }
}

extension Call {
  /// The fields of a call, in the order in which a journal line has them.
  package enum Field: Int, EntityField {
    case account, day, time, place, kind, people, reason, objective, advance, advanceDay, fallback
    case fallbackDay, questions, materials, objections, outcome, minutes, evidence, evidenceDay
    case summary, sought, opportunity, means, ours

    /// What each of them is called, what it holds and where.
    package static let schema = Schema<Call> { field in
      switch field {
      case .account: .entity(\.account, "account", "Account", "客户", .account, [.required, .owner])
      case .day: .day(\.day, "date", "Date", "日期", .required)
      case .time: .line(\.time, "time", "Time", "时间")
      case .place: .line(\.place, "place", "Place", "地点")
      case .kind: .choice(\.kind, "kind", "Kind of call", "拜访类型")
      case .people: .entities(\.people, "people", "People", "参加人", .person)
      case .reason: .line(\.reason, "reason", "Their reason to see us", "客户为什么愿意见")
      case .objective: .line(\.objective, "objective", "Objective", "拜访目标")
      case .advance: .line(\.advance, "advance", "Advance (the customer will)", "期望进展（客户要做的）")
      case .advanceDay: .day(\.advanceDay, "advance-date", "by", "完成日期")
      case .fallback: .line(\.fallback, "fallback", "Fallback (the customer will)", "保底进展（客户要做的）")
      case .fallbackDay: .day(\.fallbackDay, "fallback-date", "by", "完成日期")
      case .questions: .entities(\.questions, "questions", "Questions", "问题", .question)
      case .materials: .tags(\.materials, "materials", "Materials", "携带资料")
      case .objections: .prose(\.objections, "concerns", "Expected concerns", "可能的顾虑")
      case .outcome: .choice(\.outcome, "outcome", "Outcome", "结果")
      case .minutes: .number(\.minutes, "minutes", "Minutes spent", "用时（分钟）", 1...1440, .length)
      case .evidence: .line(\.evidence, "evidence", "What the customer will do", "客户答应做什么")
      case .evidenceDay: .day(\.evidenceDay, "evidence-date", "by", "完成日期")
      case .summary: .prose(\.summary, "summary", "What happened", "经过")
      case .sought: .choice(\.sought, "sought", "What you ask for", "这次要")
      case .opportunity:
        .entity(\.opportunity, "opportunity", "Opportunity", "商机", .opportunity)
      case .means: .choice(\.means, "means", "By", "方式")
      case .ours: .tags(\.ours, "our-people", "Our people", "我方人员")
      }
    }
  }

  /// What its form asks for; the plan and the record have forms of their own.
  package static let form: [Field] = [
    .day, .time, .people, .objective, .advance, .advanceDay, .fallback, .fallbackDay, .reason,
    .place, .opportunity, .kind, .means, .ours,
  ]

  /// The fields that say what came of a call.
  package static let record: [Field] = [.outcome, .evidence, .evidenceDay, .summary, .minutes]
}
