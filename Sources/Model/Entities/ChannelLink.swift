// Where what we sell goes on to: from a customer of ours to the one who buys it there.

/// One step on the way from us to the end customer: an account sells on to another.
///
/// What the deck asks: whom did the retailer sell it to? (横向与纵向销售面)
package struct ChannelLink: Entity {
  package static let kind = Kind.channel

  package static let required: [Field] = [.from, .to]

  /// The field that says what it belongs to.
  package static var ownerField: Field? { .from }

  package let id: EntityID
  /// The account that sells.
  package var from: EntityID?
  /// The account that buys there.
  package var to: EntityID?
  /// The product line.
  package var product = ""
  /// How many units in a year.
  package var volume: Money?
  /// What a unit is.
  package var unit = ""
  /// For how much in a year.
  package var amount: Money?
  /// Anything else.
  package var note = ""

  package var owner: EntityID? { from }

  package init(id: EntityID) {
    self.id = id
  }
}

extension ChannelLink {
  /// The fields, in the order of the form.
  package enum Field: String, EntityField {
    case from
    case to
    case product
    case volume
    case unit
    case amount
    case note

    package var name: Phrase {
      switch self {
      case .from: Phrase("From", "卖方")
      case .to: Phrase("Sells on to", "卖给谁")
      case .product: Phrase("Product line", "产品线")
      case .volume: Phrase("Units a year", "年销量")
      case .unit: Phrase("Unit", "单位")
      case .amount: Phrase("Amount a year", "年销售额")
      case .note: Phrase("Note", "说明")
      }
    }

    package var shape: Shape {
      switch self {
      case .from: .entity(.account)
      case .to: .entity(.account)
      case .product: .line
      case .volume: .money
      case .unit: .line
      case .amount: .money
      case .note: .line
      }
    }
  }

  package subscript(field: Field) -> Value {
    get {
      switch field {
      case .from: Value(entity: from)
      case .to: Value(entity: to)
      case .product: Value(text: product)
      case .volume: Value(money: volume)
      case .unit: Value(text: unit)
      case .amount: Value(money: amount)
      case .note: Value(text: note)
      }
    }
    set {
      switch field {
      case .from: from = newValue.entity
      case .to: to = newValue.entity
      case .product: product = newValue.text
      case .volume: volume = newValue.money
      case .unit: unit = newValue.text
      case .amount: amount = newValue.money
      case .note: note = newValue.text
      }
    }
  }
}
