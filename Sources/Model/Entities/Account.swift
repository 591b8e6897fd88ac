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
    case tags
    case website
    case phone
    case caretaker = "owner"
    case turnover
    case employees
    case founded
    case potential
    case costToServe = "cost"
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
      case .tags: Phrase("Tags", "标签")
      case .website: Phrase("Website", "网站")
      case .phone: Phrase("Phone", "电话")
      case .caretaker: Phrase("Looked after by", "负责人")
      case .turnover: Phrase("Its own turnover", "年营业额")
      case .employees: Phrase("Employees", "员工人数")
      case .founded: Phrase("Founded", "成立年份")
      case .potential: Phrase("Annual potential", "年采购潜力")
      case .costToServe: Phrase("Annual cost to serve", "年维护成本")
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
      case .tags: .tags
      case .website: .line
      case .phone: .line
      case .caretaker: .line
      case .turnover: .money
      case .employees: .number(0...10_000_000)
      case .founded: .number(1...9999)
      case .potential: .money
      case .costToServe: .money
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
      case .tags: Value(texts: tags)
      case .website: Value(text: website)
      case .phone: Value(text: phone)
      case .caretaker: Value(text: caretaker)
      case .turnover: Value(money: turnover)
      case .employees: Value(number: employees)
      case .founded: Value(number: founded)
      case .potential: Value(money: potential)
      case .costToServe: Value(money: costToServe)
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
      case .tags: tags = newValue.texts
      case .website: website = newValue.text
      case .phone: phone = newValue.text
      case .caretaker: caretaker = newValue.text
      case .turnover: turnover = newValue.money
      case .employees: employees = newValue.number
      case .founded: founded = newValue.number
      case .potential: potential = newValue.money
      case .costToServe: costToServe = newValue.money
      case .notes: notes = newValue.text
      }
    }
  }
}
