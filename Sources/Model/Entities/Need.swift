// The need ledger's entry: a person's need in their own words.

/// A need of a person, and how far it has come from hidden to met.
package struct Need: Entity {
  package static let kind = Kind.need

  package let id: EntityID
  /// Whose need it is.
  package var person: EntityID?
  /// What they said, as they said it.
  package var words = ""
  /// What it is about.
  package var topic = ""
  /// How far it has come.
  package var state: NeedState?
  /// How much it hurts, 1 to 5.
  package var seriousness: Int?
  /// The question that brought it out or moved it on.
  package var movedBy: EntityID?
  /// When it was said.
  package var day: Day?
  /// Since when it has been in its state.
  package var stateDay: Day?
  /// When they said outright that they want a solution; kept when the need is met.
  package var statedDay: Day?
  /// The calls that brought it out or moved it on before its latest move, as they were known then.
  package var calls: [EntityID] = []
  /// Whether they said it, or we assume it.
  package var isConfirmed = false

  package init(id: EntityID) { self.id = id }
}

extension Need {
  /// The fields of a need, in the order in which a journal line has them.
  package enum Field: Int, EntityField {
    case person, words, topic, state, seriousness, movedBy, day, stateDay, statedDay, isConfirmed
    case calls

    /// What each of them is called, what it holds and where.
    package static let schema = Schema<Need> { field in
      switch field {
      case .person: .entity(\.person, "person", "Person", "联系人", .person, [.required, .owner])
      case .words: .prose(\.words, "words", "In their own words", "客户原话", .required)
      case .topic: .line(\.topic, "topic", "About", "哪方面")
      case .state: .choice(\.state, "state", "State", "状态")
      case .seriousness: .number(\.seriousness, "seriousness", "Seriousness 1-5", "严重程度 1-5", 1...5)
      case .movedBy: .entity(\.movedBy, "moved", "Moved by question", "由哪个问题引出", .question)
      case .day: .day(\.day, "date", "When", "日期", .past)
      case .stateDay: .day(\.stateDay, "since", "In this state since", "推进日期", [.later, .past])
      case .statedDay: .day(\.statedDay, "stated", "Stated on", "明说的日期", [.later, .past])
      case .isConfirmed: .flag(\.isConfirmed, "confirmed", "Confirmed", "已确认")
      case .calls: .entities(\.calls, "calls", "Moved in calls", "推进它的拜访", .call)
      }
    }
  }

  /// What its form asks for.
  package static let form: [Field] = [
    .words, .topic, .state, .stateDay, .statedDay, .seriousness, .day, .isConfirmed, .movedBy,
  ]
}
