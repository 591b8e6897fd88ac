// What a customer bought: the measure of everything that the portfolio says.

/// One line of a purchase.
package struct OrderLine: Entity {
  package static let kind = Kind.order

  package static let required: [Field] = [.account, .day, .amount]

  /// The field that says what it belongs to.
  package static var ownerField: Field? { .account }

  package let id: EntityID
  /// Who bought.
  package var account: EntityID?
  /// When.
  package var day: Day?
  /// What, as the source wrote it.
  package var product = ""
  /// How much of it; hundredths, because goods are sold by weight too.
  package var quantity: Money?
  /// What the quantity counts.
  package var unit = ""
  /// What was paid.
  package var amount: Money?
  /// What we earned, where known.
  package var margin: Money?
  /// Who uses it in the end, where known.
  package var endCustomer = ""
  /// The number of the order in the system it came from.
  package var reference = ""

  package var owner: EntityID? { account }

  package init(id: EntityID) {
    self.id = id
  }
}

extension OrderLine {
  /// The fields of an order, in the order of its form.
  package enum Field: String, EntityField {
    case account
    case day = "date"
    case product
    case quantity
    case unit
    case amount
    case margin
    case endCustomer = "end-customer"
    case reference

    package var name: Phrase {
      switch self {
      case .account: Phrase("Account", "客户")
      case .day: Phrase("Date", "日期")
      case .product: Phrase("Product", "产品")
      case .quantity: Phrase("Quantity", "数量")
      case .unit: Phrase("Unit", "单位")
      case .amount: Phrase("Amount", "金额")
      case .margin: Phrase("Margin", "毛利")
      case .endCustomer: Phrase("End customer", "最终用户")
      case .reference: Phrase("Reference", "单号")
      }
    }

    package var shape: Shape {
      switch self {
      case .account: .entity(.account)
      case .day: .day
      case .product: .line
      case .quantity: .money
      case .unit: .line
      case .amount: .money
      case .margin: .money
      case .endCustomer: .line
      case .reference: .line
      }
    }
  }

  package subscript(field: Field) -> Value {
    get {
      switch field {
      case .account: Value(entity: account)
      case .day: Value(day: day)
      case .product: Value(text: product)
      case .quantity: Value(money: quantity)
      case .unit: Value(text: unit)
      case .amount: Value(money: amount)
      case .margin: Value(money: margin)
      case .endCustomer: Value(text: endCustomer)
      case .reference: Value(text: reference)
      }
    }
    set {
      switch field {
      case .account: account = newValue.entity
      case .day: day = newValue.day
      case .product: product = newValue.text
      case .quantity: quantity = newValue.money
      case .unit: unit = newValue.text
      case .amount: amount = newValue.money
      case .margin: margin = newValue.money
      case .endCustomer: endCustomer = newValue.text
      case .reference: reference = newValue.text
      }
    }
  }
}
