// A visit or a telephone call: prepared before, recorded after.

/// A call on an account.
///
/// It is planned until it has an outcome. The advance and its fallback are things that the
/// *customer* is to do, each with a day.
package struct Call: Entity {
  package static let kind = Kind.call

  package static let required: [Field] = [.account, .day]

  /// The field that says what it belongs to.
  package static var ownerField: Field? { .account }

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

  package var owner: EntityID? { account }

  package init(id: EntityID) {
    self.id = id
  }

  /// Whether it is still planned, for a day after `today`.
  package func isAhead(of today: Day) -> Bool { outcome == nil && (day ?? today) > today }
}

extension Call {
  /// The fields of a call, in the order of its form.
  package enum Field: String, EntityField {
    case account
    case day = "date"
    case time
    case place
    case kind
    case people
    case reason
    case objective
    case advance
    case advanceDay = "advance-date"
    case fallback
    case fallbackDay = "fallback-date"
    case questions
    case materials
    case objections = "concerns"
    case outcome
    case minutes
    case evidence
    case evidenceDay = "evidence-date"
    case summary
    case sought

    package var name: Phrase {
      switch self {
      case .account: Phrase("Account", "客户")
      case .day: Phrase("Date", "日期")
      case .time: Phrase("Time", "时间")
      case .place: Phrase("Place", "地点")
      case .kind: Phrase("Kind of call", "拜访类型")
      case .people: Phrase("People", "参加人")
      case .reason: Phrase("Their reason to see us", "客户为什么愿意见")
      case .objective: Phrase("Objective", "拜访目标")
      case .advance: Phrase("Advance (the customer will)", "期望进展（客户要做的）")
      case .advanceDay: Phrase("by", "完成日期")
      case .fallback: Phrase("Fallback (the customer will)", "保底进展（客户要做的）")
      case .fallbackDay: Phrase("by", "完成日期")
      case .questions: Phrase("Questions", "问题")
      case .materials: Phrase("Materials", "携带资料")
      case .objections: Phrase("Expected concerns", "可能的顾虑")
      case .outcome: Phrase("Outcome", "结果")
      case .minutes: Phrase("Minutes spent", "用时（分钟）")
      case .evidence: Phrase("What the customer will do", "客户答应做什么")
      case .evidenceDay: Phrase("by", "完成日期")
      case .summary: Phrase("What happened", "经过")
      case .sought: Phrase("What you ask for", "要的是")
      }
    }

    package var shape: Shape {
      switch self {
      case .account: .entity(.account)
      case .day: .day
      case .time: .line
      case .place: .line
      case .kind: .choice(ChoiceOption.all(of: CallKind.self))
      case .people: .entities(.person)
      case .reason: .line
      case .objective: .line
      case .advance: .line
      case .advanceDay: .day
      case .fallback: .line
      case .fallbackDay: .day
      case .questions: .entities(.question)
      case .materials: .tags
      case .objections: .prose
      case .outcome: .choice(ChoiceOption.all(of: Outcome.self))
      case .minutes: .number(1...1440)
      case .evidence: .line
      case .evidenceDay: .day
      case .summary: .prose
      case .sought: .choice(ChoiceOption.all(of: Commitment.self))
      }
    }
  }

  package subscript(field: Field) -> Value {
    get {
      switch field {
      case .account: Value(entity: account)
      case .day: Value(day: day)
      case .time: Value(text: time)
      case .place: Value(text: place)
      case .kind: Value(choice: kind)
      case .people: Value(entities: people)
      case .reason: Value(text: reason)
      case .objective: Value(text: objective)
      case .advance: Value(text: advance)
      case .advanceDay: Value(day: advanceDay)
      case .fallback: Value(text: fallback)
      case .fallbackDay: Value(day: fallbackDay)
      case .questions: Value(entities: questions)
      case .materials: Value(texts: materials)
      case .objections: Value(text: objections)
      case .outcome: Value(choice: outcome)
      case .minutes: Value(number: minutes)
      case .evidence: Value(text: evidence)
      case .evidenceDay: Value(day: evidenceDay)
      case .summary: Value(text: summary)
      case .sought: Value(choice: sought)
      }
    }
    set {
      switch field {
      case .account: account = newValue.entity
      case .day: day = newValue.day
      case .time: time = newValue.text
      case .place: place = newValue.text
      case .kind: kind = newValue.choice()
      case .people: people = newValue.entities
      case .reason: reason = newValue.text
      case .objective: objective = newValue.text
      case .advance: advance = newValue.text
      case .advanceDay: advanceDay = newValue.day
      case .fallback: fallback = newValue.text
      case .fallbackDay: fallbackDay = newValue.day
      case .questions: questions = newValue.entities
      case .materials: materials = newValue.texts
      case .objections: objections = newValue.text
      case .outcome: outcome = newValue.choice()
      case .minutes: minutes = newValue.number
      case .evidence: evidence = newValue.text
      case .evidenceDay: evidenceDay = newValue.day
      case .summary: summary = newValue.text
      case .sought: sought = newValue.choice()
      }
    }
  }
}
