// The need ledger's entry: a person's need in their own words.

/// A need of a person, and how far it has come from hidden to met.
package struct Need: Entity {
  package static let kind = Kind.need

  package static let required: [Field] = [.person, .words]

  /// The field that says what it belongs to.
  package static var ownerField: Field? { .person }

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
  /// Whether they said it, or we assume it.
  package var isConfirmed = false

  package var owner: EntityID? { person }

  package init(id: EntityID) {
    self.id = id
  }
}

extension Need {
  /// The fields of a need, in the order of its form.
  package enum Field: String, EntityField {
    case person
    case words
    case topic
    case state
    case seriousness
    case movedBy = "moved"
    case day = "date"
    case stateDay = "since"
    case statedDay = "stated"
    case isConfirmed = "confirmed"

    package var name: Phrase {
      switch self {
      case .person: Phrase("Person", "联系人")
      case .words: Phrase("In their own words", "客户原话")
      case .topic: Phrase("About", "哪方面")
      case .state: Phrase("State", "状态")
      case .seriousness: Phrase("Seriousness 1-5", "严重程度 1-5")
      case .movedBy: Phrase("Moved by question", "由哪个问题引出")
      case .day: Phrase("When", "日期")
      case .stateDay: Phrase("In this state since", "推进日期")
      case .statedDay: Phrase("Stated on", "明说的日期")
      case .isConfirmed: Phrase("Confirmed", "已确认")
      }
    }

    package var shape: Shape {
      switch self {
      case .person: .entity(.person)
      case .words: .prose
      case .topic: .line
      case .state: .choice(ChoiceOption.all(of: NeedState.self))
      case .seriousness: .number(1...5)
      case .movedBy: .entity(.question)
      case .day: .day
      case .stateDay: .day
      case .statedDay: .day
      case .isConfirmed: .flag
      }
    }
  }

  package subscript(field: Field) -> Value {
    get {
      switch field {
      case .person: Value(entity: person)
      case .words: Value(text: words)
      case .topic: Value(text: topic)
      case .state: Value(choice: state)
      case .seriousness: Value(number: seriousness)
      case .movedBy: Value(entity: movedBy)
      case .day: Value(day: day)
      case .stateDay: Value(day: stateDay)
      case .statedDay: Value(day: statedDay)
      case .isConfirmed: Value(flag: isConfirmed)
      }
    }
    set {
      switch field {
      case .person: person = newValue.entity
      case .words: words = newValue.text
      case .topic: topic = newValue.text
      case .state: state = newValue.choice()
      case .seriousness: seriousness = newValue.number
      case .movedBy: movedBy = newValue.entity
      case .day: day = newValue.day
      case .stateDay: stateDay = newValue.day
      case .statedDay: statedDay = newValue.day
      case .isConfirmed: isConfirmed = newValue.flag
      }
    }
  }
}
