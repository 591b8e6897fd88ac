// The names that columns have in the files of other programs, in English and Chinese.
// Names are compared by their `nameKey`, so case, spaces, underscores and width don't matter.

import Model

extension ImportField {
  /// Every column name that means this field, the likeliest first. The field's own tag and its
  /// names in both languages always do.
  var synonyms: [String] { [tag, name.en, name.zh] + foreignNames }

  /// Whether a column name is this program's own, whose amounts are always in single units.
  func isOwnName(_ column: String) -> Bool {
    [tag, name.en, name.zh].contains { $0.nameKey == column.nameKey }
  }

  private var foreignNames: [String] {
    switch self {
    case .attribute(let attribute): Self.foreignNames[attribute] ?? []
    case .superior:
      [
        "manager", "managers name", "reports to id", "supervisor", "boss", "直属上级", "上级领导",
        "汇报对象", "汇报给", "主管", "领导",
      ]
    case .givenName: ["first name", "given", "forename"]
    case .familyName: ["last name", "surname", "family"]
    case .stage: ["deal stage", "opportunity stage", "status", "deal status", "销售阶段", "商机阶段", "状态"]
    }
  }
}

/// The names of a column that says which customer a row belongs to.
private let accountNames = [
  "account", "account name", "company", "company name", "customer", "customer name", "client",
  "client name", "organization", "organisation", "organization name", "客户", "客户名称", "客户名",
  "公司", "公司名称", "单位", "单位名称", "企业名称",
]

extension ImportField {
  /// The names of columns that mean a field, in the files of other programs. One that has none is
  /// found by its own names.
  fileprivate static let foreignNames: [Attribute: [String]] = [
    .account(.name): accountNames,
    .account(.aliases): ["alias", "other names", "short name", "简称", "客户简称", "曾用名"],
    .account(.industry): ["sector", "vertical", "line of business", "所属行业", "行业类别"],
    .account(.region):
      [
        "office location", "location", "country", "city", "territory", "area", "所在地", "城市",
        "区域", "省份", "国家",
      ],
    .account(.position): ["channel", "channel type", "渠道", "渠道类型", "客户类型"],
    .account(.parent):
      [
        "subsidiary of", "parent account", "parent company", "parent name", "group", "上级",
        "母公司", "上级公司", "上级单位", "所属集团", "集团",
      ],
    .account(.standing): ["account class", "grade", "tier", "客户等级", "等级", "级别", "分类"],
    .account(.standingReason): ["reason for class", "定级理由"],
    .account(.standingDay): ["class changed", "定级日期"],
    .account(.tags): ["tag", "labels", "label"],
    .account(.website): ["web site", "url", "domain", "company domain name", "网址", "官网"],
    .account(.phone): ["telephone", "phone number", "tel", "main phone", "联系电话", "座机", "总机"],
    .account(.caretaker):
      ["account owner", "account manager", "sales rep", "客户经理", "销售", "跟进人", "所有人"],
    .account(.turnover):
      ["revenue", "annual revenue", "sales revenue", "营业额", "营收", "年营收", "年收入", "年销售额"],
    .account(.employees):
      ["number of employees", "headcount", "staff", "company size", "员工数", "人数", "规模"],
    .account(.founded):
      ["year established", "year founded", "established", "founded year", "成立时间", "创立年份"],
    .account(.potential): ["potential", "annual potential value", "采购潜力", "潜力"],
    .account(.costToServe): ["cost to serve", "维护成本", "服务成本"],
    .account(.costToDevelop): ["development cost", "acquisition cost", "获客成本"],
    .account(.valueFocus): ["value over price", "价值导向"],
    .account(.culture): ["culture fit", "文化认同"],
    .account(.commitment): ["long term will", "合作意愿"],
    .account(.foundation): ["our foundation", "自身条件"],
    .account(.market): ["market cultivated", "市场开发"],
    .account(.notes): ["note", "description", "comments", "remark", "remarks", "说明", "描述"],
    .person(.account): accountNames,
    .person(.name): ["full name", "contact", "contact name", "person", "联系人", "联系人姓名", "名字"],
    .person(.title): ["job title", "position", "organization title", "职位", "岗位", "头衔"],
    .person(.role): ["buying role", "buyer role", "contact role", "decision role", "采购角色", "决策角色"],
    .person(.stance): ["attitude", "disposition", "立场", "支持度"],
    .person(.influence): ["degree of influence", "影响力", "影响程度"],
    .person(.coverage): ["coverage level", "覆盖", "覆盖度"],
    .person(.isPlaceholder): ["unidentified", "待确认"],
    .person(.phone):
      ["telephone", "phone number", "mobile", "mobile phone", "手机", "手机号", "联系电话", "联系方式"],
    .person(.email): ["email address", "mail", "email 1 value", "电子邮件", "电子邮箱", "邮件"],
    .person(.win): ["personal win", "win", "win result", "个人利益", "个人收益"],
    .person(.notes): ["note", "description", "comments", "remark", "remarks", "说明", "描述"],
    .order(.account): accountNames,
    .order(.day):
      [
        "close date", "closed date", "order date", "invoice date", "sales date", "成交日期",
        "下单日期", "订单日期", "开票日期", "销售日期",
      ],
    .order(.product):
      ["product name", "item", "item name", "description", "sku", "产品名称", "商品", "商品名称", "品名"],
    .order(.quantity): ["qty", "units", "volume", "件数", "销量", "销售数量"],
    .order(.unit): ["unit of measure", "uom", "计量单位"],
    .order(.amount):
      [
        "close value", "value", "total", "total amount", "order amount", "sales", "revenue",
        "deal value", "成交金额", "订单金额", "销售额", "销售金额", "总金额", "总价",
      ],
    .order(.margin): ["gross margin", "gross profit", "profit", "毛利润", "利润"],
    .order(.endCustomer): ["end user", "final customer", "最终客户", "终端客户", "终端用户"],
    .order(.reference):
      [
        "opportunity id", "order id", "order number", "order no", "invoice", "invoice no",
        "invoice number", "deal id", "id", "订单号", "订单编号", "单据编号", "合同号", "商机编号", "发票号",
      ],
  ]
}
