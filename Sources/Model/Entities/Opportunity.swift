// Business that may come: what an account could buy, how far it has come, and what it is likely to bring.

/// A piece of open business with an account, until it is won or lost.
///
/// How far it has come is a word of the person's own list; see ``SalesStages``. When it is won it has made order
/// lines, which stay what they are when it is deleted.
package struct Opportunity: Entity {
  package static let kind = Kind.opportunity

  package let id: EntityID
  /// Who may buy.
  package var account: EntityID?
  /// What we call it.
  package var name = ""
  /// The product line.
  package var product = ""
  /// What it would bring.
  package var amount: Money?
  /// The code of the currency of its amount; empty for the book's own.
  package var currency = ""
  /// How far it has come, as a word of the list of stages or of the program that it came from.
  package var stage = ""
  /// When it is expected to be decided.
  package var expected: Day?
  /// How likely it is, in per cent; nil where its stage says it.
  package var chance: Int?
  /// Who decides.
  package var decider: EntityID?
  /// Whom else they talk to.
  package var competitor = ""
  /// The number of the deal in the system it came from.
  package var reference = ""
  /// When it was won or lost; nil while it is open.
  package var ended: Day?
  /// The order lines that it came to.
  package var orders: [EntityID] = []
  /// Anything else.
  package var notes = ""

  /// The fields that a form asks for, in its order; its orders are made, and not chosen.
  package static let form: [Field] = [
    .name, .stage, .amount, .currency, .expected, .chance, .product, .decider, .competitor, .notes,
    .ended, .reference,
  ]

  package init(id: EntityID) { self.id = id }
}

extension Opportunity {
  /// The fields, in the order in which a journal line has them.
  package enum Field: Int, EntityField {
    case account, name, product, amount, currency, stage, expected, chance, decider, competitor
    case reference, ended, orders, notes

    /// What each of them is called, what it holds and where.
    package static let schema = Schema<Opportunity> { field in
      switch field {
      case .account: .entity(\.account, "account", "Account", "客户", .account, [.required, .owner])
      case .name: .line(\.name, "name", "Opportunity", "商机名称", [.required, .name])
      case .product: .line(\.product, "product", "Product line", "产品线")
      case .amount: .money(\.amount, "amount", "Amount", "金额")
      case .currency: .line(\.currency, "currency", "Currency", "币种")
      case .stage: .line(\.stage, "stage", "Stage", "阶段")
      case .expected: .day(\.expected, "expected", "Expected on", "预计成交日期")
      case .chance: .number(\.chance, "chance", "Chance in %", "把握（%）", 0...100)
      case .decider: .entity(\.decider, "decider", "Who decides", "谁拍板", .person)
      case .competitor: .line(\.competitor, "competitor", "Competitor", "竞争对手")
      case .reference: .line(\.reference, "reference", "Deal number", "商机编号", .later)
      case .ended: .day(\.ended, "ended", "Won or lost on", "赢单或输单日期", .later)
      case .orders: .entities(\.orders, "orders", "Order lines", "订单", .order)
      case .notes: .prose(\.notes, "notes", "Notes", "备注")
      }
    }
  }
}
