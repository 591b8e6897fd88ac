// A rehearsal of a call against a role card: what was practised and how it went.

/// One rehearsal. The counts are of the questions that were asked in it, by kind.
package struct Drill: Entity {
  package static let kind = Kind.drill

  package static let required: [Field] = [.role, .day]

  /// The field that says what it belongs to.
  package static var ownerField: Field? { nil }

  package let id: EntityID
  /// The role that was played against.
  package var role: Role?
  /// When.
  package var day: Day?
  /// The one behaviour that was practised.
  package var behaviour: QuestionKind?
  /// How many situation questions were asked.
  package var situations: Int?
  /// How many problem questions were asked.
  package var problems: Int?
  /// How many implication questions were asked.
  package var implications: Int?
  /// How many need-payoff questions were asked.
  package var payoffs: Int?
  /// What to do differently next time.
  package var note = ""

  package var owner: EntityID? { nil }

  package init(id: EntityID) {
    self.id = id
  }
}

extension Drill {
  /// The fields, in the order of the form.
  package enum Field: String, EntityField {
    case role
    case day = "date"
    case behaviour
    case situations
    case problems
    case implications
    case payoffs
    case note

    package var name: Phrase {
      switch self {
      case .role: Phrase("Against", "对练角色")
      case .day: Phrase("Date", "日期")
      case .behaviour: Phrase("Practised", "练什么")
      case .situations: Phrase("Situation questions", "现状问题数")
      case .problems: Phrase("Problem questions", "困难问题数")
      case .implications: Phrase("Implication questions", "牵连问题数")
      case .payoffs: Phrase("Need-payoff questions", "价值问题数")
      case .note: Phrase("Next time", "下次改进")
      }
    }

    package var shape: Shape {
      switch self {
      case .role: .choice(ChoiceOption.all(of: Role.self))
      case .day: .day
      case .behaviour: .choice(ChoiceOption.all(of: QuestionKind.self))
      case .situations: .number(0...999)
      case .problems: .number(0...999)
      case .implications: .number(0...999)
      case .payoffs: .number(0...999)
      case .note: .prose
      }
    }
  }

  package subscript(field: Field) -> Value {
    get {
      switch field {
      case .role: Value(choice: role)
      case .day: Value(day: day)
      case .behaviour: Value(choice: behaviour)
      case .situations: Value(number: situations)
      case .problems: Value(number: problems)
      case .implications: Value(number: implications)
      case .payoffs: Value(number: payoffs)
      case .note: Value(text: note)
      }
    }
    set {
      switch field {
      case .role: role = newValue.choice()
      case .day: day = newValue.day
      case .behaviour: behaviour = newValue.choice()
      case .situations: situations = newValue.number
      case .problems: problems = newValue.number
      case .implications: implications = newValue.number
      case .payoffs: payoffs = newValue.number
      case .note: note = newValue.text
      }
    }
  }
}
