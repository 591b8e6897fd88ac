// What we mean to say about our product in a call, and the need that it meets.

/// Something that we will show or say in a call.
///
/// It is a benefit when it meets a need that the person stated, an advantage when the need is still hidden,
/// a feature when it meets none (Rackham, 1988).
package struct SellingPoint: Entity {
  package static let kind = Kind.point

  package static let required: [Field] = [.call, .words]

  /// The field that says what it belongs to.
  package static var ownerField: Field? { .call }

  package let id: EntityID
  /// The call.
  package var call: EntityID?
  /// What we will say or show.
  package var words = ""
  /// The need that it meets.
  package var need: EntityID?
  /// To whom.
  package var person: EntityID?

  package var owner: EntityID? { call }

  package init(id: EntityID) {
    self.id = id
  }
}

extension SellingPoint {
  /// The fields, in the order of the form.
  package enum Field: String, EntityField {
    case call
    case words = "text"
    case need
    case person

    package var name: Phrase {
      switch self {
      case .call: Phrase("Call", "拜访")
      case .words: Phrase("What we will say", "要讲什么")
      case .need: Phrase("Meets need", "满足哪条需求")
      case .person: Phrase("To whom", "讲给谁")
      }
    }

    package var shape: Shape {
      switch self {
      case .call: .entity(.call)
      case .words: .line
      case .need: .entity(.need)
      case .person: .entity(.person)
      }
    }
  }

  package subscript(field: Field) -> Value {
    get {
      switch field {
      case .call: Value(entity: call)
      case .words: Value(text: words)
      case .need: Value(entity: need)
      case .person: Value(entity: person)
      }
    }
    set {
      switch field {
      case .call: call = newValue.entity
      case .words: words = newValue.text
      case .need: need = newValue.entity
      case .person: person = newValue.entity
      }
    }
  }
}
