// Who supplies a product line to an account today: one cell of the white space.

/// Where an account gets one product line from, and until when it is bound.
package struct Supply: Entity {
  package static let kind = Kind.supply

  package static let required: [Field] = [.account, .product]

  /// The field that says what it belongs to.
  package static var ownerField: Field? { .account }

  package let id: EntityID
  /// The account.
  package var account: EntityID?
  /// The product line.
  package var product = ""
  /// Who supplies it; nil when we do not know.
  package var source: SupplySource?
  /// Which competitor.
  package var competitor = ""
  /// What the account spends on it in a year, with whomever.
  package var spend: Money?
  /// When its contract ends.
  package var until: Day?
  /// Strengths and weaknesses of the supplier, or anything else.
  package var note = ""

  package var owner: EntityID? { account }

  package init(id: EntityID) {
    self.id = id
  }
}

extension Supply {
  /// The fields, in the order of the form.
  package enum Field: String, EntityField {
    case account
    case product
    case source
    case competitor
    case spend
    case until
    case note

    package var name: Phrase {
      switch self {
      case .account: Phrase("Account", "客户")
      case .product: Phrase("Product line", "产品线")
      case .source: Phrase("Supplied by", "现在由谁供")
      case .competitor: Phrase("Competitor", "哪家对手")
      case .spend: Phrase("Spend a year", "年采购额")
      case .until: Phrase("Contract ends", "合同到期")
      case .note: Phrase("Note", "说明")
      }
    }

    package var shape: Shape {
      switch self {
      case .account: .entity(.account)
      case .product: .line
      case .source: .choice(ChoiceOption.all(of: SupplySource.self))
      case .competitor: .line
      case .spend: .money
      case .until: .day
      case .note: .line
      }
    }
  }

  package subscript(field: Field) -> Value {
    get {
      switch field {
      case .account: Value(entity: account)
      case .product: Value(text: product)
      case .source: Value(choice: source)
      case .competitor: Value(text: competitor)
      case .spend: Value(money: spend)
      case .until: Value(day: until)
      case .note: Value(text: note)
      }
    }
    set {
      switch field {
      case .account: account = newValue.entity
      case .product: product = newValue.text
      case .source: source = newValue.choice()
      case .competitor: competitor = newValue.text
      case .spend: spend = newValue.money
      case .until: until = newValue.day
      case .note: note = newValue.text
      }
    }
  }
}
