// What a customer bought: the measure of everything that the portfolio says.

/// One line of a purchase.
package struct OrderLine: Entity {
  package static let kind = Kind.order

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
  /// The code of the currency of its amount and its margin; empty for the book's own.
  package var currency = ""
  /// Which line of its order it is, in the system it came from.
  package var line: Int?

  /// The fields that a form asks for, in its order: the currency stands with the amounts.
  package static let form: [Field] = [
    .account, .day, .product, .quantity, .unit, .amount, .margin, .currency, .endCustomer,
    .reference,
  ]

  package init(id: EntityID) { self.id = id }
}

extension OrderLine {
  /// The fields of an order, in the order in which a journal line has them.
  package enum Field: Int, EntityField {
    case account, day, product, quantity, unit, amount, margin, endCustomer, reference
    case currency, line

    /// What each of them is called, what it holds and where.
    package static let schema = Schema<OrderLine> { field in
      switch field {
      case .account: .entity(\.account, "account", "Account", "客户", .account, [.required, .owner])
      case .day: .day(\.day, "date", "Date", "日期", [.required, .past])
      case .product: .line(\.product, "product", "Product", "产品")
      case .quantity: .money(\.quantity, "quantity", "Quantity", "数量")
      case .unit: .line(\.unit, "unit", "Unit", "单位")
      case .amount: .money(\.amount, "amount", "Amount", "金额", .required)
      case .margin: .money(\.margin, "margin", "Margin", "毛利")
      case .endCustomer: .line(\.endCustomer, "end-customer", "End customer", "最终用户")
      case .reference: .line(\.reference, "reference", "Reference", "单号")
      case .currency: .line(\.currency, "currency", "Currency", "币种")
      case .line: .number(\.line, "line", "Line of the order", "行号", 0...99_999_999)
      }
    }
  }
}
