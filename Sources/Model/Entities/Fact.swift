// What we know, who said it, and whether it is confirmed.

/// Something known or assumed about an account, with its source.
package struct Fact: Entity {
  package static let kind = Kind.fact

  package static let required: [Field] = [.account, .words]

  /// The field that says what it belongs to.
  package static var ownerField: Field? { .account }

  package let id: EntityID
  /// The account it is about.
  package var account: EntityID?
  /// What is the case.
  package var words = ""
  /// The person who said so; nil when we found it elsewhere.
  package var source: EntityID?
  /// When we learned it.
  package var day: Day?
  /// Whether somebody confirmed it, or we only assume it.
  package var isConfirmed = false

  package var owner: EntityID? { account }

  package init(id: EntityID) {
    self.id = id
  }
}

extension Fact {
  /// The fields of a fact, in the order of its form.
  package enum Field: String, EntityField {
    case account
    case words = "text"
    case source
    case day = "date"
    case isConfirmed = "confirmed"

    package var name: Phrase {
      switch self {
      case .account: Phrase("Account", "客户")
      case .words: Phrase("Fact", "事实")
      case .source: Phrase("Who said it", "谁说的")
      case .day: Phrase("When", "日期")
      case .isConfirmed: Phrase("Confirmed", "已确认")
      }
    }

    package var shape: Shape {
      switch self {
      case .account: .entity(.account)
      case .words: .line
      case .source: .entity(.person)
      case .day: .day
      case .isConfirmed: .flag
      }
    }
  }

  package subscript(field: Field) -> Value {
    get {
      switch field {
      case .account: Value(entity: account)
      case .words: Value(text: words)
      case .source: Value(entity: source)
      case .day: Value(day: day)
      case .isConfirmed: Value(flag: isConfirmed)
      }
    }
    set {
      switch field {
      case .account: account = newValue.entity
      case .words: words = newValue.text
      case .source: source = newValue.entity
      case .day: day = newValue.day
      case .isConfirmed: isConfirmed = newValue.flag
      }
    }
  }
}
