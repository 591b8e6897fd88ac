// A customer of ours: a company that buys from us or could.

/// An account: a customer, with what tells whether it is a key account.
package struct Account: Entity {
  package static let kind = Kind.account

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
  /// Where its post goes: street, number, town.
  package var address = ""
  /// What it is known by elsewhere, each with the name of the system before it: "HubSpot 4711", "tax DE123".
  package var codes: [String] = []
  /// The accounts of which a person said that they are not the same as this one; see ``Book/areToldApart(_:_:_:)``.
  package var distinct: [EntityID] = []
  /// What people call it, where its name is long; empty where they call it by its name.
  package var shortName = ""

  /// The fields in the order of the form: the short name stands beside the name, the address beside the other ways to
  /// reach the customer. Which accounts are not the same is said where they are shown as possible duplicates.
  package static let form: [Field] = Field.allCases.flatMap { field -> [Field] in
    switch field {
    case .name: [.name, .shortName]
    case .phone: [.phone, .address, .codes]
    case .address, .codes, .distinct, .shortName: []
    case _: [field]
    }
  }

  package init(id: EntityID) { self.id = id }
}

extension Account {
  /// The fields of an account, in the order in which a journal line has them.
  package enum Field: Int, EntityField {
    case name, aliases, industry, region, position, parent, standing, standingReason, standingDay
    case tags, website, phone, caretaker, turnover, employees, founded, potential, costToServe
    case costToDevelop, valueFocus, culture, commitment, foundation, market, notes, address
    case codes, distinct, shortName

    /// What each of them is called, what it holds and where.
    package static let schema = Schema<Account> { field in
      switch field {
      case .name: .line(\.name, "name", "Name", "客户名称", [.required, .name])
      case .aliases: .tags(\.aliases, "aliases", "Also known as", "别名")
      case .industry: .line(\.industry, "industry", "Industry", "行业")
      case .region: .line(\.region, "region", "Region", "地区")
      case .position: .choice(\.position, "position", "Channel position", "渠道位置")
      case .parent: .entity(\.parent, "parent", "Belongs to", "上级客户", .account)
      case .standing: .choice(\.standing, "class", "Class", "客户分类")
      case .standingReason: .line(\.standingReason, "class-reason", "Why this class", "分类理由")
      case .standingDay: .day(\.standingDay, "class-date", "Class since", "分类日期", .past)
      case .tags: .tags(\.tags, "tags", "Tags", "标签")
      case .website: .line(\.website, "website", "Website", "网站")
      case .phone: .line(\.phone, "phone", "Phone", "电话")
      case .caretaker: .line(\.caretaker, "owner", "Looked after by", "负责人")
      case .turnover: .money(\.turnover, "turnover", "Yearly turnover", "年营业额")
      case .employees: .number(\.employees, "employees", "Employees", "员工人数", 0...10_000_000)
      case .founded: .number(\.founded, "founded", "Founded", "成立年份", 1...9999)
      case .potential: .money(\.potential, "potential", "Annual potential", "年采购潜力")
      case .costToServe: .money(\.costToServe, "cost", "Annual cost to serve", "年维护成本")
      case .costToDevelop: .money(\.costToDevelop, "develop", "Cost to develop", "开发成本")
      case .valueFocus:
        .number(\.valueFocus, "value", "Value over price 1-5", "看重价值胜过价格 1-5", 1...5)
      case .culture: .number(\.culture, "culture", "Culture fit 1-5", "文化契合 1-5", 1...5)
      case .commitment:
        .number(\.commitment, "long-term", "Long-term will 1-5", "长期合作意愿 1-5", 1...5)
      case .foundation: .number(\.foundation, "foundation", "Our foundation 1-5", "我方内功 1-5", 1...5)
      case .market: .number(\.market, "market", "Market cultivated 1-5", "市场培育 1-5", 1...5)
      case .notes: .prose(\.notes, "notes", "Notes", "备注")
      case .address: .line(\.address, "address", "Address", "地址")
      case .codes: .tags(\.codes, "codes", "Codes elsewhere", "外部编号", .later)
      case .distinct: .entities(\.distinct, "not-same", "Not the same as", "不是同一个", .account)
      case .shortName: .line(\.shortName, "short-name", "Short name", "简称")
      }
    }
  }
}

extension Account {
  /// The names by which it is known besides its own.
  package var otherNames: [String] { (shortName.isEmpty ? [] : [shortName]) + aliases }

  /// What people call it when they talk: its short name, or else its name without the legal form.
  package var spokenName: String { shortName.isEmpty ? name.withoutLegalForm : shortName }
}
