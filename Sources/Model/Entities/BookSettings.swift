// What the book says about itself.

/// The book's own settings; there is one of them.
package struct BookSettings: Entity {
  package static let kind = Kind.book

  package static let required: [Field] = []

  /// The field that says what it belongs to.
  package static var ownerField: Field? { nil }

  package let id: EntityID
  /// What the owner calls the book.
  package var name = ""
  /// Whose book it is.
  package var person = ""
  /// The currency of all amounts, as a code or a sign.
  package var currency = ""

  package var owner: EntityID? { nil }

  package init(id: EntityID) {
    self.id = id
  }
}

extension BookSettings {
  /// The fields of the settings, in the order of its form.
  package enum Field: String, EntityField {
    case name
    case person = "owner"
    case currency

    package var name: Phrase {
      switch self {
      case .name: Phrase("Book name", "客户簿名称")
      case .person: Phrase("Your name", "你的姓名")
      case .currency: Phrase("Currency", "货币")
      }
    }

    package var shape: Shape {
      switch self {
      case .name: .line
      case .person: .line
      case .currency: .line
      }
    }
  }

  package subscript(field: Field) -> Value {
    get {
      switch field {
      case .name: Value(text: name)
      case .person: Value(text: person)
      case .currency: Value(text: currency)
      }
    }
    set {
      switch field {
      case .name: name = newValue.text
      case .person: person = newValue.text
      case .currency: currency = newValue.text
      }
    }
  }
}
