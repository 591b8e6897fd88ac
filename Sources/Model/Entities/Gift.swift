// A small courtesy to a person, kept in a register because there is a limit to what is proper.

/// Something that we gave to a person (小礼品).
package struct Gift: Entity {
  package static let kind = Kind.gift

  package static let required: [Field] = [.person, .words]

  /// The field that says what it belongs to.
  package static var ownerField: Field? { .person }

  package let id: EntityID
  /// Who got it.
  package var person: EntityID?
  /// What it was.
  package var words = ""
  /// What it was worth.
  package var value: Money?
  /// When it was given.
  package var day: Day?
  /// On which occasion.
  package var note = ""

  package var owner: EntityID? { person }

  package init(id: EntityID) {
    self.id = id
  }
}

extension Gift {
  /// The fields, in the order of the form.
  package enum Field: String, EntityField {
    case person
    case words = "text"
    case value
    case day = "date"
    case note

    package var name: Phrase {
      switch self {
      case .person: Phrase("Person", "联系人")
      case .words: Phrase("Gift", "礼品")
      case .value: Phrase("Value", "价值")
      case .day: Phrase("Date", "日期")
      case .note: Phrase("Occasion", "场合")
      }
    }

    package var shape: Shape {
      switch self {
      case .person: .entity(.person)
      case .words: .line
      case .value: .money
      case .day: .day
      case .note: .line
      }
    }
  }

  package subscript(field: Field) -> Value {
    get {
      switch field {
      case .person: Value(entity: person)
      case .words: Value(text: words)
      case .value: Value(money: value)
      case .day: Value(day: day)
      case .note: Value(text: note)
      }
    }
    set {
      switch field {
      case .person: person = newValue.entity
      case .words: words = newValue.text
      case .value: value = newValue.money
      case .day: day = newValue.day
      case .note: note = newValue.text
      }
    }
  }
}
