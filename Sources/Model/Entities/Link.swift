// A line of the influencer map.

/// A line from one person to another at the same account.
package struct Link: Entity {
  package static let kind = Kind.link

  package static let required: [Field] = [.from, .to, .kind]

  /// The field that says what it belongs to.
  package static var ownerField: Field? { .from }

  package let id: EntityID
  /// Where the line starts: who reports, who influences.
  package var from: EntityID?
  /// What the line says.
  package var kind: LinkKind?
  /// Where it ends: the superior, the influenced.
  package var to: EntityID?
  /// How we know, or why.
  package var note = ""

  package var owner: EntityID? { from }

  package init(id: EntityID) {
    self.id = id
  }
}

extension Link {
  /// The fields of a link, in the order of its form.
  package enum Field: String, EntityField {
    case from
    case kind
    case to
    case note

    package var name: Phrase {
      switch self {
      case .from: Phrase("From", "从")
      case .kind: Phrase("Kind", "关系类型")
      case .to: Phrase("To", "对方")
      case .note: Phrase("Note", "说明")
      }
    }

    package var shape: Shape {
      switch self {
      case .from: .entity(.person)
      case .kind: .choice(ChoiceOption.all(of: LinkKind.self))
      case .to: .entity(.person)
      case .note: .line
      }
    }
  }

  package subscript(field: Field) -> Value {
    get {
      switch field {
      case .from: Value(entity: from)
      case .kind: Value(choice: kind)
      case .to: Value(entity: to)
      case .note: Value(text: note)
      }
    }
    set {
      switch field {
      case .from: from = newValue.entity
      case .kind: kind = newValue.choice()
      case .to: to = newValue.entity
      case .note: note = newValue.text
      }
    }
  }
}
