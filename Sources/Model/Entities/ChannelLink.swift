// Where what we sell goes on to: from a customer of ours to the one who buys it there.

/// One step on the way from us to the end customer: an account sells on to another.
///
/// What the deck asks: whom did the retailer sell it to? (横向与纵向销售面)
package struct ChannelLink: Entity {
  package static let kind = Kind.channel

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

  package init(id: EntityID) { self.id = id }
}

extension ChannelLink {
  /// The fields, in the order in which a journal line has them.
  package enum Field: Int, EntityField {
    case from, to, product, volume, unit, amount, note

    /// What each of them is called, what it holds and where.
    package static let schema = Schema<ChannelLink> { field in
      switch field {
      case .from: .entity(\.from, "from", "From", "卖方", .account, [.required, .owner])
      case .to: .entity(\.to, "to", "Sells on to", "卖给谁", .account, .required)
      case .product: .line(\.product, "product", "Product line", "产品线")
      case .volume: .money(\.volume, "volume", "Units a year", "年销量")
      case .unit: .line(\.unit, "unit", "Unit", "单位")
      case .amount: .money(\.amount, "amount", "Amount a year", "年销售额")
      case .note: .line(\.note, "note", "Note", "说明")
      }
    }
  }
}
