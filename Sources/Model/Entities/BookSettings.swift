// What the book says about itself.

/// The book's own settings; there is one of them.
package struct BookSettings: Entity {
  package static let kind = Kind.book

  package static let required: [Field] = []

  /// The field that says what it belongs to.
  package static var ownerField: Field? { nil }

  package let id: EntityID
  /// What the owner calls the book.
  package var name = ""
  /// Whose book it is.
  package var person = ""
  /// The currency of all amounts, as a code or a sign.
  package var currency = ""
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

  package var owner: EntityID? { nil }

  package init(id: EntityID) {
    self.id = id
  }
}

extension BookSettings {
  /// The fields of the settings, in the order of its form.
  package enum Field: String, EntityField {
    case name
    case person = "owner"
    case currency
    case giftLimit = "gift-limit"
    case intervalA = "interval-a"
    case intervalB = "interval-b"
    case intervalC = "interval-c"
    case serviceInterval = "service-days"
    case surveyInterval = "survey-days"
    case weightShare = "weigh-share"
    case weightMargin = "weigh-margin"
    case weightPotential = "weigh-potential"
    case weightValue = "weigh-value"
    case weightLoyalty = "weigh-loyalty"
    case weightCulture = "weigh-culture"
    case weightCommitment = "weigh-long"
    case weightFoundation = "weigh-basis"
    case weightMarket = "weigh-market"
    case weightSurvey = "weigh-survey"
    case weightRivals = "weigh-rivals"
    case weightCost = "weigh-cost"

    package var name: Phrase {
      switch self {
      case .name: Phrase("Book name", "客户簿名称")
      case .person: Phrase("Your name", "您的姓名")
      case .currency: Phrase("Currency", "货币")
      case .giftLimit: Phrase("Gift limit per person and year", "每人每年礼品上限")
      case .intervalA: Phrase("Days between contacts, class A", "A 类联系间隔（天）")
      case .intervalB: Phrase("Days between contacts, class B", "B 类联系间隔（天）")
      case .intervalC: Phrase("Days between contacts, others", "其他客户联系间隔（天）")
      case .serviceInterval: Phrase("Days between service visits", "服务回访间隔（天）")
      case .surveyInterval: Phrase("Days between surveys", "调研间隔（天）")
      case .weightShare: Phrase("Weight: share of purchases", "权重：采购占比")
      case .weightMargin: Phrase("Weight: high-margin products", "权重：高毛利产品")
      case .weightPotential: Phrase("Weight: profit potential", "权重：盈利潜力")
      case .weightValue: Phrase("Weight: value over price", "权重：重价值轻价格")
      case .weightLoyalty: Phrase("Weight: loyalty", "权重：忠诚度")
      case .weightCulture: Phrase("Weight: culture fit", "权重：文化契合")
      case .weightCommitment: Phrase("Weight: long-term will", "权重：长期合作意愿")
      case .weightFoundation: Phrase("Weight: our foundation", "权重：我方内功")
      case .weightMarket: Phrase("Weight: market cultivated", "权重：市场培育")
      case .weightSurvey: Phrase("Weight: regular survey", "权重：定期调研")
      case .weightRivals: Phrase("Weight: competitors assessed", "权重：评估同行")
      case .weightCost: Phrase("Weight: cost", "权重：成本")
      }
    }

    package var shape: Shape {
      switch self {
      case .name: .line
      case .person: .line
      case .currency: .line
      case .giftLimit: .money
      case .intervalA: .number(1...3650)
      case .intervalB: .number(1...3650)
      case .intervalC: .number(1...3650)
      case .serviceInterval: .number(1...3650)
      case .surveyInterval: .number(1...3650)
      case .weightShare: .number(0...10)
      case .weightMargin: .number(0...10)
      case .weightPotential: .number(0...10)
      case .weightValue: .number(0...10)
      case .weightLoyalty: .number(0...10)
      case .weightCulture: .number(0...10)
      case .weightCommitment: .number(0...10)
      case .weightFoundation: .number(0...10)
      case .weightMarket: .number(0...10)
      case .weightSurvey: .number(0...10)
      case .weightRivals: .number(0...10)
      case .weightCost: .number(0...10)
      }
    }
  }

  package subscript(field: Field) -> Value {
    get {
      switch field {
      case .name: Value(text: name)
      case .person: Value(text: person)
      case .currency: Value(text: currency)
      case .giftLimit: Value(money: giftLimit)
      case .intervalA: Value(number: intervalA)
      case .intervalB: Value(number: intervalB)
      case .intervalC: Value(number: intervalC)
      case .serviceInterval: Value(number: serviceInterval)
      case .surveyInterval: Value(number: surveyInterval)
      case .weightShare: Value(number: weightShare)
      case .weightMargin: Value(number: weightMargin)
      case .weightPotential: Value(number: weightPotential)
      case .weightValue: Value(number: weightValue)
      case .weightLoyalty: Value(number: weightLoyalty)
      case .weightCulture: Value(number: weightCulture)
      case .weightCommitment: Value(number: weightCommitment)
      case .weightFoundation: Value(number: weightFoundation)
      case .weightMarket: Value(number: weightMarket)
      case .weightSurvey: Value(number: weightSurvey)
      case .weightRivals: Value(number: weightRivals)
      case .weightCost: Value(number: weightCost)
      }
    }
    set {
      switch field {
      case .name: name = newValue.text
      case .person: person = newValue.text
      case .currency: currency = newValue.text
      case .giftLimit: giftLimit = newValue.money
      case .intervalA: intervalA = newValue.number
      case .intervalB: intervalB = newValue.number
      case .intervalC: intervalC = newValue.number
      case .serviceInterval: serviceInterval = newValue.number
      case .surveyInterval: surveyInterval = newValue.number
      case .weightShare: weightShare = newValue.number
      case .weightMargin: weightMargin = newValue.number
      case .weightPotential: weightPotential = newValue.number
      case .weightValue: weightValue = newValue.number
      case .weightLoyalty: weightLoyalty = newValue.number
      case .weightCulture: weightCulture = newValue.number
      case .weightCommitment: weightCommitment = newValue.number
      case .weightFoundation: weightFoundation = newValue.number
      case .weightMarket: weightMarket = newValue.number
      case .weightSurvey: weightSurvey = newValue.number
      case .weightRivals: weightRivals = newValue.number
      case .weightCost: weightCost = newValue.number
      }
    }
  }
}
