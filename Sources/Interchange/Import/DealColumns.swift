// Which columns of a list of deals tell of business that came to no purchase: what orders have, and besides its name,
// its chance and the competitor.

import Model

extension ColumnFinder {
  /// Whether the columns are those of opportunities as this program writes them: all under keys, or all under words of
  /// one language.
  var areOpportunities: Bool {
    let spellings: [(Attribute) -> String] = [\.fieldTag, \.name.en, \.name.zh]
    return spellings.contains { spelling in
      let own = Set(Attribute.all(of: .opportunity).map { spelling($0).columnKey })
      let needed: [Opportunity.Field] = [.expected, .chance, .stage]
      return names.allSatisfy { own.contains($0.columnKey) || $0.hasPrefix("rapport ") }
        && needed.allSatisfy { column([spelling(.opportunity($0))]) != nil }
    }
  }

  /// What the columns mean for deals that came to no purchase; nil where the rows are no deals.
  ///
  /// - Parameters:
  ///   - orders: What they mean for those that did.
  ///   - overrides: What the person said about columns.
  func deals(
    beside orders: ColumnMapping, _ overrides: [ColumnMapping.Override], _ options: ReadingOptions
  ) -> ColumnMapping? {
    guard orders.kind == .orders, let state = orders.columns[.state],
      OrderStates(
        words(in: state), column: names[state], wonWords: options.wonWords, source: options.states
      ).tellsDeals
    else { return nil }
    var columns: [ImportField: Int] = [:]
    var instead: [ImportField: [Int]] = [:]
    for (order, own) in Self.shared {
      let (field, before) = (
        ImportField.attribute(.opportunity(own)), ImportField.attribute(.order(order))
      )
      (columns[field], instead[field]) = (orders.columns[before], orders.instead[before])
    }
    columns[.accountCode] = orders.columns[.accountCode]
    columns[.attribute(.opportunity(.stage))] =
      names[state].isStageName
      ? state : orders.further[.state]?.first { names[$0].isStageName } ?? state
    let product = orders.columns[.attribute(.order(.product))]
    let account = Set([columns[.attribute(.opportunity(.account))]].compactMap(\.self))
    let name = column(Self.nameNames, avoiding: account) ?? product
    columns[.attribute(.opportunity(.name))] = name
    if name != product { columns[.attribute(.opportunity(.product))] = product }
    for (field, synonyms) in Self.own {
      let said = overrides.first { $0.field.nameKey == field.tag.nameKey }?.column
      columns[.attribute(.opportunity(field))] =
        said.flatMap { said in names.firstIndex { $0.nameKey == said.nameKey } }
        ?? column(synonyms, avoiding: orders.used)
    }
    return ColumnMapping(
      kind: .opportunities, columns: columns, instead: instead, names: names)
  }

  /// What orders and opportunities have both.
  private static let shared: [(OrderLine.Field, Opportunity.Field)] = [
    (.account, .account), (.amount, .amount), (.currency, .currency), (.day, .expected),
    (.reference, .reference),
  ]

  /// The names of a column with the names of deals.
  private static let nameNames = [
    "deal name", "opportunity name", "deal - title", "deal title", "dealname", "opportunity title",
    "opportunity", "topic", "thema", "subject", "商机名称", "销售机会名称", "业务机会名", "业务机会名称", "机会名称",
    "商机主题", "商机", "项目名称", "主题",
  ]

  /// The names of columns that only deals have.
  private static let own: [(Opportunity.Field, [String])] = [
    (
      .chance,
      [
        "chance", "probability", "probability (%)", "deal probability", "deal - probability",
        "win probability", "wahrscheinlichkeit", "abschlusswahrscheinlichkeit", "probabilité",
        "probabilidad", "赢率", "赢单率", "成交概率", "成交可能性", "可能性", "概率", "把握", "成功率",
      ]
    ),
    (
      .competitor,
      [
        "competitor", "competitors", "main competitor", "main competitors", "mitbewerber",
        "wettbewerber", "concurrent", "competidor", "竞争对手", "主要竞争对手", "对手", "竞品",
      ]
    ),
    (
      .notes,
      [
        "deal description", "loss reason", "lost reason", "closed lost reason",
        "deal - lost reason",
        "verlustgrund", "输单原因", "丢单原因", "商机备注",
      ]
    ),
  ]
}

extension String {
  /// Whether the name of a column says that stages stand in it, and not how these ended: 阶段状态 holds 赢单, 输单 and
  /// 进行中, and no stage.
  fileprivate var isStageName: Bool {
    let key = columnKey
    return ["stage", "phase", "阶段"].contains(where: key.contains)
      && !["status", "状态"].contains(where: key.contains)
  }
}
