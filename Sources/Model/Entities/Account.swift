// A customer of ours: a company that buys from us or could.

/// An account: a customer, with what tells whether it is a key account.
package struct Account: Entity {
  package static let kind = Kind.account

  package static let required: [Field] = [.name]

  /// The field that says what it belongs to.
  package static var ownerField: Field? { nil }

  package let id: EntityID
  /// Its name; never empty once saved.
  package var name = ""
  /// Other names under which it appears in orders and files.
  package var aliases: [String] = []
  /// The industry it is in.
  package var industry = ""
  /// Where it is.
  package var region = ""
  /// Where it stands between us and the end customer.
  package var position: ChannelPosition?
  /// The account that owns it, as a group owns a company.
  package var parent: EntityID?
  /// The class that the person chose, above the one that the orders propose.
  package var standing: AccountClass?
  /// Why the person chose that class.
  package var standingReason = ""
  /// Since when it has had that class.
  package var standingDay: Day?
  /// Free marks to filter by.
  package var tags: [String] = []
  /// Its website.
  package var website = ""
  /// Its switchboard.
  package var phone = ""
  /// Who of us looks after it.
  package var caretaker = ""
  /// What it sells in a year, to everyone: its size, not its worth to us.
  package var turnover: Money?
  /// How many people work there.
  package var employees: Int?
  /// The year it was founded.
  package var founded: Int?
  /// What it could buy from us in a year.
  package var potential: Money?
  /// What it costs us to keep it for a year.
  package var costToServe: Money?
  /// What it would cost us to win or to develop it, once.
  package var costToDevelop: Money?
  /// How much more it cares for value than for price, as we see it.
  package var valueFocus: Int?
  /// How well its culture fits ours, as we see it.
  package var culture: Int?
  /// How much it wants to work with us for long, as we see it.
  package var commitment: Int?
  /// How well our own house is in order for it (苦练内功).
  package var foundation: Int?
  /// How well we have cultivated its market (培育市场).
  package var market: Int?
  /// Anything else.
  package var notes = ""

  package var owner: EntityID? { nil }

  package init(id: EntityID) {
    self.id = id
  }
}

extension Account {
  /// The fields of an account, in the order of its form.
  package enum Field: String, EntityField {
    case name
    case aliases
    case industry
    case region
    case position
    case parent
    case standing = "class"
    case standingReason = "class-reason"
    case standingDay = "class-date"
    case tags
    case website
    case phone
    case caretaker = "owner"
    case turnover
    case employees
    case founded
    case potential
    case costToServe = "cost"
    case costToDevelop = "develop"
    case valueFocus = "value"
    case culture = "culture"
    case commitment = "long-term"
    case foundation = "foundation"
    case market = "market"
    case notes

    package var name: Phrase {
      switch self {
      case .name: Phrase("Name", "客户名称")
      case .aliases: Phrase("Also known as", "别名")
      case .industry: Phrase("Industry", "行业")
      case .region: Phrase("Region", "地区")
      case .position: Phrase("Channel position", "渠道位置")
      case .parent: Phrase("Belongs to", "上级客户")
      case .standing: Phrase("Class", "客户分类")
      case .standingReason: Phrase("Why this class", "分类理由")
      case .standingDay: Phrase("Class since", "分类日期")
      case .tags: Phrase("Tags", "标签")
      case .website: Phrase("Website", "网站")
      case .phone: Phrase("Phone", "电话")
      case .caretaker: Phrase("Looked after by", "负责人")
      case .turnover: Phrase("Its own turnover", "年营业额")
      case .employees: Phrase("Employees", "员工人数")
      case .founded: Phrase("Founded", "成立年份")
      case .potential: Phrase("Annual potential", "年采购潜力")
      case .costToServe: Phrase("Annual cost to serve", "年维护成本")
      case .costToDevelop: Phrase("Cost to develop", "开发成本")
      case .valueFocus: Phrase("Value over price 1-5", "看重价值胜过价格 1-5")
      case .culture: Phrase("Culture fit 1-5", "文化契合 1-5")
      case .commitment: Phrase("Long-term will 1-5", "长期合作意愿 1-5")
      case .foundation: Phrase("Our foundation 1-5", "我方内功 1-5")
      case .market: Phrase("Market cultivated 1-5", "市场培育 1-5")
      case .notes: Phrase("Notes", "备注")
      }
    }

    package var shape: Shape {
      switch self {
      case .name: .line
      case .aliases: .tags
      case .industry: .line
      case .region: .line
      case .position: .choice(ChoiceOption.all(of: ChannelPosition.self))
      case .parent: .entity(.account)
      case .standing: .choice(ChoiceOption.all(of: AccountClass.self))
      case .standingReason: .line
      case .standingDay: .day
      case .tags: .tags
      case .website: .line
      case .phone: .line
      case .caretaker: .line
      case .turnover: .money
      case .employees: .number(0...10_000_000)
      case .founded: .number(1...9999)
      case .potential: .money
      case .costToServe: .money
      case .costToDevelop: .money
      case .valueFocus: .number(1...5)
      case .culture: .number(1...5)
      case .commitment: .number(1...5)
      case .foundation: .number(1...5)
      case .market: .number(1...5)
      case .notes: .prose
      }
    }
  }

  package subscript(field: Field) -> Value {
    get {
      switch field {
      case .name: Value(text: name)
      case .aliases: Value(texts: aliases)
      case .industry: Value(text: industry)
      case .region: Value(text: region)
      case .position: Value(choice: position)
      case .parent: Value(entity: parent)
      case .standing: Value(choice: standing)
      case .standingReason: Value(text: standingReason)
      case .standingDay: Value(day: standingDay)
      case .tags: Value(texts: tags)
      case .website: Value(text: website)
      case .phone: Value(text: phone)
      case .caretaker: Value(text: caretaker)
      case .turnover: Value(money: turnover)
      case .employees: Value(number: employees)
      case .founded: Value(number: founded)
      case .potential: Value(money: potential)
      case .costToServe: Value(money: costToServe)
      case .costToDevelop: Value(money: costToDevelop)
      case .valueFocus: Value(number: valueFocus)
      case .culture: Value(number: culture)
      case .commitment: Value(number: commitment)
      case .foundation: Value(number: foundation)
      case .market: Value(number: market)
      case .notes: Value(text: notes)
      }
    }
    set {
      switch field {
      case .name: name = newValue.text
      case .aliases: aliases = newValue.texts
      case .industry: industry = newValue.text
      case .region: region = newValue.text
      case .position: position = newValue.choice()
      case .parent: parent = newValue.entity
      case .standing: standing = newValue.choice()
      case .standingReason: standingReason = newValue.text
      case .standingDay: standingDay = newValue.day
      case .tags: tags = newValue.texts
      case .website: website = newValue.text
      case .phone: phone = newValue.text
      case .caretaker: caretaker = newValue.text
      case .turnover: turnover = newValue.money
      case .employees: employees = newValue.number
      case .founded: founded = newValue.number
      case .potential: potential = newValue.money
      case .costToServe: costToServe = newValue.money
      case .costToDevelop: costToDevelop = newValue.money
      case .valueFocus: valueFocus = newValue.number
      case .culture: culture = newValue.number
      case .commitment: commitment = newValue.number
      case .foundation: foundation = newValue.number
      case .market: market = newValue.number
      case .notes: notes = newValue.text
      }
    }
  }
}
