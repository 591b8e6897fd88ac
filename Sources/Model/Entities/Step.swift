// Something that one of us promised to do.

/// A next step of ours on an account, due on a day and open until it is done.
package struct Step: Entity {
  package static let kind = Kind.step

  package static let required: [Field] = [.account, .words]

  /// The field that says what it belongs to.
  package static var ownerField: Field? { .account }

  package let id: EntityID
  /// The account it moves on.
  package var account: EntityID?
  /// What to do.
  package var words = ""
  /// By when.
  package var due: Day?
  /// The person it is about.
  package var person: EntityID?
  /// The call in which it was agreed.
  package var call: EntityID?
  /// When it was done; nil while it is open.
  package var done: Day?

  package var owner: EntityID? { account }

  package init(id: EntityID) {
    self.id = id
  }
}

extension Step {
  /// The fields of a step, in the order of its form.
  package enum Field: String, EntityField {
    case account
    case words = "text"
    case due
    case person
    case call
    case done

    package var name: Phrase {
      switch self {
      case .account: Phrase("Account", "客户")
      case .words: Phrase("Next step", "下一步")
      case .due: Phrase("Due", "到期")
      case .person: Phrase("With", "涉及的人")
      case .call: Phrase("From call", "来自拜访")
      case .done: Phrase("Done on", "完成于")
      }
    }

    package var shape: Shape {
      switch self {
      case .account: .entity(.account)
      case .words: .line
      case .due: .day
      case .person: .entity(.person)
      case .call: .entity(.call)
      case .done: .day
      }
    }
  }

  package subscript(field: Field) -> Value {
    get {
      switch field {
      case .account: Value(entity: account)
      case .words: Value(text: words)
      case .due: Value(day: due)
      case .person: Value(entity: person)
      case .call: Value(entity: call)
      case .done: Value(day: done)
      }
    }
    set {
      switch field {
      case .account: account = newValue.entity
      case .words: words = newValue.text
      case .due: due = newValue.day
      case .person: person = newValue.entity
      case .call: call = newValue.entity
      case .done: done = newValue.day
      }
    }
  }
}
