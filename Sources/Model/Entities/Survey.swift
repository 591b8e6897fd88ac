// A survey that we made at an account: how satisfied it is, how its market does, how the competitors do.

/// What we asked an account on a day, and what came out (定期调研、评估同行).
package struct Survey: Entity {
  package static let kind = Kind.survey

  package static let required: [Field] = [.account, .kind, .day]

  /// The field that says what it belongs to.
  package static var ownerField: Field? { .account }

  package let id: EntityID
  /// The account.
  package var account: EntityID?
  /// What it was about.
  package var kind: SurveyKind?
  /// When it was made.
  package var day: Day?
  /// Who answered.
  package var person: EntityID?
  /// The mark that they gave, 0 to 10.
  package var score: Int?
  /// What came out, in their words.
  package var words = ""

  package var owner: EntityID? { account }

  package init(id: EntityID) {
    self.id = id
  }
}

extension Survey {
  /// The fields, in the order of the form.
  package enum Field: String, EntityField {
    case account
    case kind
    case day = "date"
    case person
    case score
    case words = "text"

    package var name: Phrase {
      switch self {
      case .account: Phrase("Account", "客户")
      case .kind: Phrase("Survey of", "调研内容")
      case .day: Phrase("Date", "日期")
      case .person: Phrase("Who answered", "谁回答的")
      case .score: Phrase("Mark 0-10", "打分 0-10")
      case .words: Phrase("What came out", "结果")
      }
    }

    package var shape: Shape {
      switch self {
      case .account: .entity(.account)
      case .kind: .choice(ChoiceOption.all(of: SurveyKind.self))
      case .day: .day
      case .person: .entity(.person)
      case .score: .number(0...10)
      case .words: .prose
      }
    }
  }

  package subscript(field: Field) -> Value {
    get {
      switch field {
      case .account: Value(entity: account)
      case .kind: Value(choice: kind)
      case .day: Value(day: day)
      case .person: Value(entity: person)
      case .score: Value(number: score)
      case .words: Value(text: words)
      }
    }
    set {
      switch field {
      case .account: account = newValue.entity
      case .kind: kind = newValue.choice()
      case .day: day = newValue.day
      case .person: person = newValue.entity
      case .score: score = newValue.number
      case .words: words = newValue.text
      }
    }
  }
}
