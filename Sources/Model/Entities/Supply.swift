// Who supplies a product line to an account today: one cell of the white space.

/// Where an account gets one product line from, and until when it is bound.
package struct Supply: Entity {
  package static let kind = Kind.supply

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

  package init(id: EntityID) { self.id = id }
}

extension Supply {
  /// The fields, in the order in which a journal line has them.
  package enum Field: Int, EntityField {
    case account, product, source, competitor, spend, until, note

    /// What each of them is called, what it holds and where.
    package static let schema = Schema<Supply> { field in
      switch field {
      case .account: .entity(\.account, "account", "Account", "客户", .account, [.required, .owner])
      case .product: .line(\.product, "product", "Product line", "产品线", .required)
      case .source: .choice(\.source, "source", "Supplied by", "现在由谁供")
      case .competitor: .line(\.competitor, "competitor", "Competitor", "哪家对手")
      case .spend: .money(\.spend, "spend", "Spend a year", "年采购额")
      case .until: .day(\.until, "until", "Contract ends", "合同到期")
      case .note: .line(\.note, "note", "Note", "说明")
      }
    }
  }
}
