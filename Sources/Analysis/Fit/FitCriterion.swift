// What makes an account a key account: the seven criteria by which we judge the account, the four
// keys by which we judge ourselves, and what it costs (开发大客户的四个关键).

package import Model

/// One thing that is weighed in the question whether an account is a key account.
package enum FitCriterion: Int, CaseIterable, Hashable, Sendable {
  /// How much of the book's revenue it makes; measured.
  case share
  /// How much of what it buys earns us more than usual; measured.
  case margin
  /// What could still be earned there; measured against the potential that was entered.
  case potential
  /// Whether it cares for value more than for price; an opinion.
  case value
  /// How regularly it buys; measured.
  case loyalty
  /// Whether its culture fits ours; an opinion.
  case culture
  /// Whether it wants to work with us for long; an opinion.
  case commitment
  /// Whether our own house is in order for it (苦练内功); an opinion.
  case foundation
  /// Whether we have cultivated its market (培育市场); an opinion.
  case market
  /// Whether we survey it regularly (定期调研); measured.
  case survey
  /// Whether we know who else supplies it (评估同行); measured.
  case rivals
  /// What it leaves us after the cost to develop and to keep it; measured.
  case cost

  /// Whose fit a criterion is about.
  package enum Side: Hashable, Sendable {
    /// Theirs to us.
    case theirs
    /// Ours to them.
    case ours
  }

  /// Whose fit it is about: the seven of the account, or our own.
  package var side: Side { rawValue <= FitCriterion.commitment.rawValue ? .theirs : .ours }

  /// The name that scripts may rely on.
  package var key: String {
    switch self {
    case .share: "share"
    case .margin: "margin"
    case .potential: "potential"
    case .value: "value"
    case .loyalty: "loyalty"
    case .culture: "culture"
    case .commitment: "commitment"
    case .foundation: "foundation"
    case .market: "market"
    case .survey: "survey"
    case .rivals: "competitors"
    case .cost: "cost"
    }
  }

  /// What people call it.
  package var name: Phrase {
    switch self {
    case .share: Phrase("share of purchases", "采购占比")
    case .margin: Phrase("high-margin products", "高毛利产品")
    case .potential: Phrase("profit potential", "盈利潜力")
    case .value: Phrase("value over price", "重价值轻价格")
    case .loyalty: Phrase("loyalty", "忠诚度")
    case .culture: Phrase("culture fit", "文化契合")
    case .commitment: Phrase("long-term will", "长期合作意愿")
    case .foundation: Phrase("our foundation", "我方内功")
    case .market: Phrase("market cultivated", "市场培育")
    case .survey: Phrase("regular survey", "定期调研")
    case .rivals: Phrase("competitors assessed", "评估同行")
    case .cost: Phrase("cost", "成本")
    }
  }

  /// The name in a few columns, for a line that has to hold all of them.
  package var brief: Phrase {
    switch self {
    case .share: Phrase("share", "占比")
    case .margin: Phrase("margin", "毛利")
    case .potential: Phrase("potential", "潜力")
    case .value: Phrase("value", "价值")
    case .loyalty: Phrase("loyalty", "忠诚")
    case .culture: Phrase("culture", "文化")
    case .commitment: Phrase("long-term", "长期")
    case .foundation: Phrase("foundation", "内功")
    case .market: Phrase("market", "市场")
    case .survey: Phrase("survey", "调研")
    case .rivals: Phrase("rivals", "同行")
    case .cost: Phrase("cost", "成本")
    }
  }

  /// The field of an account that holds the opinion; nil for what is measured.
  package var opinion: Account.Field? {
    switch self {
    case .value: .valueFocus
    case .culture: .culture
    case .commitment: .commitment
    case .foundation: .foundation
    case .market: .market
    case .share, .margin, .potential, .loyalty, .survey, .rivals, .cost: nil
    }
  }

  /// The field of the book's settings that says how much it counts.
  package var weightField: BookSettings.Field {
    switch self {
    case .share: .weightShare
    case .margin: .weightMargin
    case .potential: .weightPotential
    case .value: .weightValue
    case .loyalty: .weightLoyalty
    case .culture: .weightCulture
    case .commitment: .weightCommitment
    case .foundation: .weightFoundation
    case .market: .weightMarket
    case .survey: .weightSurvey
    case .rivals: .weightRivals
    case .cost: .weightCost
    }
  }
}
