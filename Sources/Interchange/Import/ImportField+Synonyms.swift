// The names that columns have in the files of other programs, in English and Chinese.
// Names are compared by their `nameKey`, so case, spaces, underscores and width don't matter.

import Model

extension ImportField {
  /// Every column name that means this field, the likeliest first. The field's own tag and its
  /// names in both languages always do.
  var synonyms: [String] {
    [tag, name.en, name.zh] + foreignNames
  }

  /// Whether a column name is this program's own, whose amounts are always in single units.
  func isOwnName(_ column: String) -> Bool {
    [tag, name.en, name.zh].contains { $0.nameKey == column.nameKey }
  }

  private var foreignNames: [String] {
    switch self {
    case .attribute(.account(let field)): field.foreignNames
    case .attribute(.person(let field)): field.foreignNames
    case .attribute(.order(let field)): field.foreignNames
    case .attribute(.book), .attribute(.link), .attribute(.fact), .attribute(.need),
      .attribute(.question), .attribute(.call), .attribute(.step), .attribute(.point),
      .attribute(.channel), .attribute(.supply), .attribute(.survey), .attribute(.gift),
      .attribute(.drill):
      []
    case .superior:
      [
        "manager", "managers name", "reports to id", "supervisor", "boss", "直属上级", "上级领导",
        "汇报对象", "汇报给", "主管", "领导",
      ]
    case .givenName: ["first name", "given", "forename"]
    case .familyName: ["last name", "surname", "family"]
    case .stage:
      ["deal stage", "opportunity stage", "status", "deal status", "销售阶段", "商机阶段", "状态"]
    }
  }
}

/// The names of a column that says which customer a row belongs to.
private let accountNames = [
  "account", "account name", "company", "company name", "customer", "customer name", "client",
  "client name", "organization", "organisation", "organization name", "客户", "客户名称", "客户名",
  "公司", "公司名称", "单位", "单位名称", "企业名称",
]

extension Account.Field {
  fileprivate var foreignNames: [String] {
    switch self {
    case .name: accountNames
    case .aliases: ["alias", "other names", "short name", "简称", "客户简称", "曾用名"]
    case .industry: ["sector", "vertical", "line of business", "所属行业", "行业类别"]
    case .region:
      [
        "office location", "location", "country", "city", "territory", "area", "所在地", "城市",
        "区域", "省份", "国家",
      ]
    case .position: ["channel", "channel type", "渠道", "渠道类型", "客户类型"]
    case .parent:
      [
        "subsidiary of", "parent account", "parent company", "parent name", "group", "上级",
        "母公司", "上级公司", "上级单位", "所属集团", "集团",
      ]
    case .standing: ["account class", "grade", "tier", "客户等级", "等级", "级别", "分类"]
    case .standingReason: ["reason for class", "定级理由"]
    case .standingDay: ["class changed", "定级日期"]
    case .tags: ["tag", "labels", "label"]
    case .website: ["web site", "url", "domain", "company domain name", "网址", "官网"]
    case .phone: ["telephone", "phone number", "tel", "main phone", "联系电话", "座机", "总机"]
    case .caretaker:
      ["account owner", "account manager", "sales rep", "客户经理", "销售", "跟进人", "所有人"]
    case .turnover:
      ["revenue", "annual revenue", "sales revenue", "营业额", "营收", "年营收", "年收入", "年销售额"]
    case .employees:
      ["number of employees", "headcount", "staff", "company size", "员工数", "人数", "规模"]
    case .founded:
      ["year established", "year founded", "established", "founded year", "成立时间", "创立年份"]
    case .potential: ["potential", "annual potential value", "采购潜力", "潜力"]
    case .costToServe: ["cost to serve", "维护成本", "服务成本"]
    case .costToDevelop: ["development cost", "acquisition cost", "获客成本"]
    case .valueFocus: ["value over price", "价值导向"]
    case .culture: ["culture fit", "文化认同"]
    case .commitment: ["long term will", "合作意愿"]
    case .foundation: ["our foundation", "自身条件"]
    case .market: ["market cultivated", "市场开发"]
    case .notes: ["note", "description", "comments", "remark", "remarks", "说明", "描述"]
    }
  }
}

extension Person.Field {
  fileprivate var foreignNames: [String] {
    switch self {
    case .account: accountNames
    case .name: ["full name", "contact", "contact name", "person", "联系人", "联系人姓名", "名字"]
    case .title: ["job title", "position", "organization title", "职位", "岗位", "头衔"]
    case .role: ["buying role", "buyer role", "contact role", "decision role", "采购角色", "决策角色"]
    case .stance: ["attitude", "disposition", "立场", "支持度"]
    case .influence: ["degree of influence", "影响力", "影响程度"]
    case .coverage: ["coverage level", "覆盖", "覆盖度"]
    case .isPlaceholder: ["unidentified", "待确认"]
    case .phone:
      ["telephone", "phone number", "mobile", "mobile phone", "手机", "手机号", "联系电话", "联系方式"]
    case .email: ["email address", "mail", "email 1 value", "电子邮件", "电子邮箱", "邮件"]
    case .win: ["personal win", "win", "win result", "个人利益", "个人收益"]
    case .notes: ["note", "description", "comments", "remark", "remarks", "说明", "描述"]
    }
  }
}

extension OrderLine.Field {
  fileprivate var foreignNames: [String] {
    switch self {
    case .account: accountNames
    case .day:
      [
        "close date", "closed date", "order date", "invoice date", "sales date", "成交日期",
        "下单日期", "订单日期", "开票日期", "销售日期",
      ]
    case .product:
      ["product name", "item", "item name", "description", "sku", "产品名称", "商品", "商品名称", "品名"]
    case .quantity: ["qty", "units", "volume", "件数", "销量", "销售数量"]
    case .unit: ["unit of measure", "uom", "计量单位"]
    case .amount:
      [
        "close value", "value", "total", "total amount", "order amount", "sales", "revenue",
        "deal value", "成交金额", "订单金额", "销售额", "销售金额", "总金额", "总价",
      ]
    case .margin: ["gross margin", "gross profit", "profit", "毛利润", "利润"]
    case .endCustomer: ["end user", "final customer", "最终客户", "终端客户", "终端用户"]
    case .reference:
      [
        "opportunity id", "order id", "order number", "order no", "invoice", "invoice no",
        "invoice number", "deal id", "id", "订单号", "订单编号", "单据编号", "合同号", "商机编号", "发票号",
      ]
    }
  }
}
