// What the book says about itself.

/// The book's own settings; there is one of them.
package struct BookSettings: Entity {
  package static let kind = Kind.book

  package let id: EntityID
  /// What the owner calls the book.
  package var name = ""
  /// Whose book it is.
  package var person = ""
  /// The currency of all amounts, as a code or a sign.
  package var currency = ""
  /// What one unit of other currencies is in the book's own, as people write it: `USD 7.1 2026-11-01`; see ``Rates``.
  package var rates: [String] = []
  /// How much may be given to one person in a year.
  package var giftLimit: Money?
  /// After how many days without contact an account of class A is overdue.
  package var intervalA: Int?
  /// The same for class B.
  package var intervalB: Int?
  /// The same for class C and for accounts without a class.
  package var intervalC: Int?
  /// After how many days a key account is owed a service visit.
  package var serviceInterval: Int?
  /// After how many days a survey has to be made anew.
  package var surveyInterval: Int?
  /// How much the share of purchases counts.
  package var weightShare: Int?
  /// How much buying what earns us most counts.
  package var weightMargin: Int?
  /// How much the profit potential counts.
  package var weightPotential: Int?
  /// How much caring for value over price counts.
  package var weightValue: Int?
  /// How much loyalty counts.
  package var weightLoyalty: Int?
  /// How much culture fit counts.
  package var weightCulture: Int?
  /// How much the will to work together for long counts.
  package var weightCommitment: Int?
  /// How much our own foundation counts.
  package var weightFoundation: Int?
  /// How much the market cultivated counts.
  package var weightMarket: Int?
  /// How much regular surveys count.
  package var weightSurvey: Int?
  /// How much assessed competitors count.
  package var weightRivals: Int?
  /// How much the cost to develop and to keep counts.
  package var weightCost: Int?
  /// The stages that business goes through, as people write them: `Proposal 50%`; see ``SalesStages``.
  package var stages: [String] = []

  /// The fields that a form asks for, in its order: rates and stages stand with the currency.
  package static let form: [Field] = Field.allCases.flatMap { field -> [Field] in
    switch field {
    case .currency: [.currency, .rates, .stages]
    case .rates, .stages: []
    case _: [field]
    }
  }

  package init(id: EntityID) { self.id = id }
}

extension BookSettings {
  /// The fields of the settings, in the order in which a journal line has them.
  package enum Field: Int, EntityField {
    case name, person, currency, giftLimit, intervalA, intervalB, intervalC, serviceInterval
    case surveyInterval, weightShare, weightMargin, weightPotential, weightValue, weightLoyalty
    case weightCulture, weightCommitment, weightFoundation, weightMarket, weightSurvey
    case weightRivals, weightCost, rates, stages

    /// What each of them is called, what it holds and where.
    package static let schema = Schema<BookSettings> { field in
      switch field {
      case .name: .line(\.name, "name", "Book name", "客户簿名称", .name)
      case .person: .line(\.person, "owner", "Your name", "您的姓名")
      case .currency: .line(\.currency, "currency", "Currency", "货币")
      case .giftLimit:
        .money(\.giftLimit, "gift-limit", "Gift limit per person and year", "每人每年礼品上限")
      case .intervalA:
        .number(\.intervalA, "interval-a", "Days between contacts, class A", "A 类联系间隔（天）", 1...3650)
      case .intervalB:
        .number(\.intervalB, "interval-b", "Days between contacts, class B", "B 类联系间隔（天）", 1...3650)
      case .intervalC:
        .number(\.intervalC, "interval-c", "Days between contacts, others", "其他客户联系间隔（天）", 1...3650)
      case .serviceInterval:
        .number(
          \.serviceInterval, "service-days", "Days between service visits", "服务回访间隔（天）", 1...3650)
      case .surveyInterval:
        .number(\.surveyInterval, "survey-days", "Days between surveys", "调研间隔（天）", 1...3650)
      case .weightShare:
        .number(\.weightShare, "weigh-share", "Weight: share of purchases", "权重：采购占比", 0...10)
      case .weightMargin:
        .number(\.weightMargin, "weigh-margin", "Weight: high-margin products", "权重：高毛利产品", 0...10)
      case .weightPotential:
        .number(\.weightPotential, "weigh-potential", "Weight: profit potential", "权重：盈利潜力", 0...10)
      case .weightValue:
        .number(\.weightValue, "weigh-value", "Weight: value over price", "权重：重价值轻价格", 0...10)
      case .weightLoyalty:
        .number(\.weightLoyalty, "weigh-loyalty", "Weight: loyalty", "权重：忠诚度", 0...10)
      case .weightCulture:
        .number(\.weightCulture, "weigh-culture", "Weight: culture fit", "权重：文化契合", 0...10)
      case .weightCommitment:
        .number(\.weightCommitment, "weigh-long", "Weight: long-term will", "权重：长期合作意愿", 0...10)
      case .weightFoundation:
        .number(\.weightFoundation, "weigh-basis", "Weight: our foundation", "权重：我方内功", 0...10)
      case .weightMarket:
        .number(\.weightMarket, "weigh-market", "Weight: market cultivated", "权重：市场培育", 0...10)
      case .weightSurvey:
        .number(\.weightSurvey, "weigh-survey", "Weight: regular survey", "权重：定期调研", 0...10)
      case .weightRivals:
        .number(\.weightRivals, "weigh-rivals", "Weight: competitors assessed", "权重：评估同行", 0...10)
      case .weightCost: .number(\.weightCost, "weigh-cost", "Weight: cost", "权重：成本", 0...10)
      case .rates: .tags(\.rates, "rates", "Exchange rates", "汇率")
      case .stages: .tags(\.stages, "stages", "Stages of business", "商机阶段")
      }
    }
  }
}
