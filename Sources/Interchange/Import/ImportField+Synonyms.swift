// The names that columns have in the files of other programs, in English, Chinese and the languages around.
// Names are compared by their `columnKey`, so case, spaces, underscores, width, stars and units in brackets
// don't matter.

import Model

extension ImportField {
  /// Every column name that means this field, the likeliest first. The field's own tag and its
  /// names in both languages always do.
  var synonyms: [String] { precedingNames + [tag, name.en, name.zh] + foreignNames }

  /// Names that say it better than our own do: beside a job title, a title is Dr. or Ms.
  private var precedingNames: [String] {
    switch self {
    case .attribute(.person(.title)): ["job title"]
    case .attribute(.order(.reference)):
      [
        "order number", "order no", "order id", "invoice number", "invoice no", "invoice id",
        "订单编号", "订单号",
      ]
    case .attribute(.order(.amount)):
      ["line total", "line amount", "amount of line", "extended price", "不含税金额", "未税金额"]
    case _: []
    }
  }

  /// Whether a column name is this program's own, whose amounts are always in single units.
  func isOwnName(_ column: String) -> Bool {
    [tag, name.en, name.zh].contains { $0.nameKey == column.nameKey }
  }

  /// The names of a column of people who are the customer's contacts, which no other column has.
  static let contactNames = [
    "contact", "contact name", "contact person", "contact full name", "main contact",
    "primary contact",
    "ansprechpartner", "kontakt", "kontaktperson", "nom du contact", "contacto", "contatto",
    "联系人", "联系人姓名", "联系人名称", "主要联系人", "首要联系人", "对接人", "经办人", "客户联系人",
  ]

  /// The names of columns that together say where a customer is: the town, the state, the country. In Chinese
  /// the larger stands before the smaller.
  static let partsOfRegion = [
    ["省份", "省"], ["city", "town", "ort", "stadt", "ville", "ciudad", "所在城市", "城市", "市"],
    ["state", "province", "state or region", "county", "region", "地区"],
    ["country", "land", "pays", "país", "国家"],
  ]

  /// Names of columns that are the numbers of orders where their cells look like it.
  static let openNumberNames = [
    "order", "purchase order", "po number", "po no", "po", "document", "invoice", "transaction id",
    "transaction", "reference no", "ref no", "ref", "auftrag", "bestellung", "rechnung", "beleg",
    "commande", "facture", "pedido", "订单", "合同编号", "合同号", "发票号码", "发票号", "流水号", "凭证号",
  ]

  /// Names of columns that say who someone is without saying whether that is a company or a person.
  static let openNames: Set<String> = Set(
    ["name", "名称", "display name", "full name"].map(\.nameKey))

  private var foreignNames: [String] {
    switch self {
    case .cancelled:
      [
        "canceled", "cancelled at", "canceled at", "is cancelled", "is canceled",
        "cancellation date", "voided", "storniert",
        "是否取消", "是否作废", "已取消", "已作废", "取消时间", "作废日期",
      ]
    case .attribute(let attribute): Self.foreignNames[attribute] ?? []
    case .superior:
      [
        "manager", "managers name", "reports to id", "supervisor", "boss", "直属上级", "直接上级", "上级领导",
        "汇报对象", "汇报给", "主管", "领导",
      ]
    case .givenName:
      [
        "first name", "given", "forename", "contact first name", "vorname", "prénom", "nombre",
        "nome",
      ]
    case .familyName:
      [
        "last name", "surname", "family", "contact last name", "nachname", "nom", "apellido",
        "apellidos", "cognome",
      ]
    case .state:
      [
        "deal stage", "opportunity stage", "pipeline stage", "sales stage", "deal status",
        "order status",
        "status", "state of order", "financial status", "payment status", "invoice status",
        "statut", "estado", "stato", "auftragsstatus", "bestellstatus", "rechnungsstatus",
        "fulfillment status",
        "销售阶段", "商机阶段", "订单状态", "单据状态", "交易状态", "发货状态", "付款状态", "状态",
      ]
    case .document:
      [
        "document type", "type", "tipo", "tipo de documento", "vorgangsart", "dokumentart",
        "dokumenttyp", "type of document", "doc type", "transaction type", "invoice type",
        "voucher type",
        "entry type",
        "belegart", "type de document", "单据类型", "业务类型", "票据类型", "发票类型", "交易类型", "出入库类型",
        "红蓝字", "退货标志", "是否退货", "is return", "类型", "kind", "record type", "transaction", "art",
        "vorgang", "beleg", "scenario",
        "version", "plan or actual", "szenario", "plan ist", "场景", "版本", "口径",
      ]
    case .unitPrice:
      [
        "price", "price each", "unit cost", "list price", "einzelpreis", "stückpreis",
        "prix unitaire",
        "precio unitario", "preis", "prix", "precio", "含税单价", "销售单价", "价格",
      ]
    case .isCompany: ["is a company", "company type", "是否公司", "是公司"]
    // Whose numbers they are only the program that wrote the file says.
    case .code, .accountCode: []
    case .taxNumber: taxNumberNames
    }
  }
}

/// The names of a column that says which customer a row belongs to.
private let accountNames = [
  "account", "account name", "company", "company name", "customer", "customer name", "client",
  "client name",
  "organization", "organisation", "organization name", "organization 1 name", "associated company",
  "associated company names", "deal - organization", "person - organization", "organization - name",
  "related company", "billing company", "shipping company", "buyer", "buyer name", "sold to",
  "sold to party", "bill to", "bill to name",
  "ship to name", "debtor", "debitor", "business name", "firm", "employer", "partner",
  "partner name",
  "auftraggeber", "客戶", "客戶名稱", "公司名稱", "kunde", "kundenname", "firma", "firmenname", "unternehmen",
  "client nom", "société",
  "entreprise",
  "raison sociale", "cliente", "empresa", "razón social", "azienda", "ragione sociale", "klant",
  "bedrijf",
  "客户", "客户名称", "客户名", "客户全称", "客户简称", "购货单位", "购货方", "购买单位", "购买方", "购买方名称",
  "往来单位", "往来单位名称", "客户单位", "客商", "客商名称", "公司", "公司名称", "公司全称", "企业", "企业名称", "买方",
  "买家", "采购方", "采购单位", "收货单位", "收货方", "甲方", "付款单位", "经销商名称", "所属客户", "关联客户", "客户公司",
  "单位名称", "工作单位", "所在公司", "单位",
]

/// The names of a column with the customer's number, which is better than no name.
private let accountCodes = [
  "customer id", "customer no", "customer number", "customer code", "account id", "account number",
  "kundennummer", "客户编号", "客户编码", "客户代码",
]

extension ImportField {
  /// The names of columns with a customer's number in whichever system.
  static let customerNumbers =
    accountCodes + [
      "account no", "account code", "client id", "client no", "client number", "client code",
      "kunden-nr", "kundennr", "kdnr", "kd-nr", "debitorennummer", "debitor nr",
      "numéro client", "n° client", "code client", "número de cliente", "codice cliente",
      "客户号", "客户id", "往来单位编码", "往来单位编号", "客商编码", "客商编号",
    ]
}

/// The names of a column with a customer's tax number.
private let taxNumberNames = [
  "tax id", "tax no", "tax code", "vat number", "vat id", "vat no", "vat reg no",
  "vat registration number", "ust-idnr", "ust-id", "ustidnr", "umsatzsteuer-id",
  "steuernummer",
  "n° tva", "numéro de tva", "siret", "siren", "cif", "nif", "partita iva", "p.iva",
  "btw-nummer",
  "纳税人识别号", "统一社会信用代码", "社会信用代码", "信用代码", "公司税号", "纳税号",
]

/// The names of a column of telephone numbers, those of people first.
private let phoneNames = [
  "mobile", "mobile phone", "cell", "cell phone", "phone number", "telephone", "telephone number",
  "tel",
  "phone 1 value", "mobile phone number", "business phone", "work phone", "phone work",
  "person - phone",
  "office phone", "home phone", "phone 2 value", "telefon", "telefonnummer", "telefon geschäftlich",
  "mobiltelefon", "móvil", "téléphone portable", "手机1", "手机2",
  "電話", "手機", "handy", "mobil", "téléphone",
  "teléfono",
  "telefono", "telefoon", "手机", "手机号", "手机号码", "移动电话", "联系电话", "联系方式", "电话号码", "办公电话",
  "座机", "固定电话",
]

extension ImportField {
  /// The names of columns that mean a field, in the files of other programs. One that has none is
  /// found by its own names.
  fileprivate static let foreignNames: [Attribute: [String]] = accountFields.merging(personFields) {
    first, _ in first
  }.merging(orderFields) { first, _ in first }

  private static let accountFields: [Attribute: [String]] = [
    .account(.name): accountNames,
    .account(.aliases): ["alias", "other names", "曾用名"],
    .account(.shortName): ["short name", "简称", "客户简称"],
    .account(.industry):
      [
        "sector", "vertical", "line of business", "branche", "secteur", "所属行业", "行业类别", "客户行业",
        "行业类型",
      ],
    .account(.region):
      [
        "office location", "location", "city", "town", "state or region", "territory", "area",
        "country",
        "ort", "stadt", "ville", "ciudad", "land", "pays", "país", "所在地", "所在地区", "所在城市", "城市", "市",
        "区域", "省份", "省", "大区", "国家",
      ],
    .account(.position): ["channel", "channel type", "渠道", "渠道类型", "客户类型"],
    .account(.parent):
      [
        "subsidiary of", "parent account", "parent company", "parent name", "group", "上级",
        "母公司", "上级公司", "上级单位", "所属集团", "集团",
      ],
    .account(.standing):
      ["account class", "grade", "tier", "客户等级", "客户级别", "客户分级", "等级", "级别", "分类"],
    .account(.standingReason): ["reason for class", "定级理由"],
    .account(.standingDay): ["class changed", "定级日期"],
    .account(.tags): ["tag", "labels", "label"],
    .account(.website): ["web site", "url", "domain", "company domain name", "网址", "官网", "公司网址"],
    .account(.phone): ["main phone", "company phone", "switchboard", "公司电话", "单位电话", "总机"]
      + phoneNames,
    .account(.address):
      [
        "street", "street address", "mailing address", "billing address", "billing street",
        "address 1",
        "address line 1", "addressline1", "adresse", "anschrift", "straße", "strasse", "rue",
        "dirección",
        "indirizzo", "详细地址", "公司地址", "联系地址", "通讯地址", "客户地址", "收货地址",
      ],
    .account(.caretaker):
      [
        "account owner", "account manager", "owner name", "sales rep", "salesperson",
        "sales person", "company owner",
        "客户经理", "销售", "业务员", "销售员", "销售代表", "业务代表", "专管业务员", "跟进人", "所有人", "所属销售", "负责人姓名",
      ],
    .account(.turnover):
      [
        "revenue", "annual revenue", "its own turnover", "sales revenue", "jahresumsatz", "umsatz",
        "营业额", "营收", "年营收",
        "年收入",
        "年销售额",
      ],
    .account(.employees):
      [
        "number of employees", "headcount", "staff", "company size", "mitarbeiter", "员工数", "员工人数",
        "人数", "规模",
        "公司规模",
      ],
    .account(.founded):
      ["year established", "year founded", "established", "founded year", "成立时间", "成立年份", "创立年份"],
    .account(.potential): ["potential", "annual potential value", "采购潜力", "潜力"],
    .account(.costToServe): ["cost to serve", "维护成本", "服务成本"],
    .account(.costToDevelop): ["development cost", "acquisition cost", "获客成本"],
    .account(.valueFocus): ["value over price", "价值导向"],
    .account(.culture): ["culture fit", "文化认同"],
    .account(.commitment): ["long term will", "合作意愿"],
    .account(.foundation): ["our foundation", "自身条件"],
    .account(.market): ["market cultivated", "市场开发"],
    .account(.notes):
      [
        "note", "description", "comments", "remark", "remarks", "bemerkung", "notizen", "说明", "描述",
        "客户备注",
      ],
  ]

  private static let personFields: [Attribute: [String]] = [
    .person(.account): accountNames,
    .person(.name): contactNames + [
      "full name", "person", "person - name", "display name", "姓名", "名字",
    ],
    .person(.title):
      [
        "job title", "position", "organization title", "organization 1 title", "contact title",
        "person - title",
        "job position", "funktion", "titel", "poste", "cargo", "职位", "职务", "岗位", "头衔", "联系人职务",
        "联系人职位",
      ],
    .person(.role): ["buying role", "buyer role", "contact role", "decision role", "采购角色", "决策角色"],
    .person(.stance): ["attitude", "disposition", "立场", "支持度"],
    .person(.influence): ["degree of influence", "影响力", "影响程度"],
    .person(.coverage): ["coverage level", "覆盖", "覆盖度"],
    .person(.isPlaceholder): ["unidentified", "待确认"],
    .person(.phone): ["contact phone", "联系人电话", "联系人手机"] + phoneNames,
    .person(.email):
      [
        "email address", "mail", "email 1 value", "contact email", "email 2 address",
        "email 3 address", "work email", "business email",
        "person - email",
        "mail address", "email 2 value", "private email", "e-mail adresse", "adresse de messagerie",
        "adresse e-mail", "電郵", "courriel", "correo",
        "correo electrónico",
        "电子邮件", "电子邮箱", "邮件", "邮箱地址", "联系人邮箱", "工作邮箱",
      ],
    .person(.wechat): ["wechat id", "weixin", "微信号", "微信ID", "微信账号"],
    .person(.addresses):
      [
        "address 1 formatted", "address 2 formatted", "address 3 formatted", "business address",
        "work address", "home address", "private address", "other address", "business street",
        "home street", "other street", "privatanschrift", "家庭地址", "家庭住址", "住址", "办公地址",
      ],
    .person(.win): ["personal win", "win", "win result", "个人利益", "个人收益"],
    .person(.notes): [
      "note", "description", "comments", "remark", "remarks", "contact notes", "notizen", "说明",
      "描述",
    ],
  ]

  private static let orderFields: [Attribute: [String]] = [
    .order(.account): accountNames + accountCodes,
    .order(.day):
      [
        "close date", "closed date", "expected close date", "expected close", "expected closing",
        "expected closing date", "estimated close date", "est. close date", "closing date",
        "decision date",
        "forecast close date", "forecast date", "target close date", "created at", "paid at",
        "won time",
        "deal - won time", "order date", "invoice date",
        "sales date",
        "sale date", "purchase date", "transaction date", "posting date", "document date",
        "billing date",
        "delivery date", "ship date", "shipped date", "date of order", "day", "datum", "belegdatum",
        "rechnungsdatum", "bestelldatum", "date de la commande", "buchungsdatum", "lieferdatum",
        "制单日期", "發票日期", "訂單日期", "auftragsdatum", "date de facture", "date facture",
        "date commande",
        "fecha", "fecha factura", "data", "data fattura", "结单日期", "赢单日期", "预计成交日期", "预计签单日期",
        "订单日期", "下单日期", "下单时间", "单据日期", "开票日期",
        "销售日期", "成交日期", "成交时间", "交易日期", "交易时间", "业务日期", "出库日期", "发货日期", "发货时间", "签约日期",
        "合同日期", "签订日期", "制单日期", "付款日期", "付款时间", "支付时间", "购买日期", "创建时间", "时间",
      ],
    .order(.product):
      [
        "product name", "item", "item name", "article", "goods", "service", "product description",
        "description",
        "lineitem name", "product line", "product code", "item code", "stock code", "sku",
        "material", "artikel",
        "bezeichnung", "produkt", "produit", "désignation", "producto", "artículo", "prodotto",
        "产品名称", "商品", "商品名称", "品名", "货品名称", "货物名称", "物料名称", "存货名称", "物料", "产品型号", "货号", "商品编码",
        "物料编码",
      ],
    .order(.quantity):
      [
        "qty", "quantity ordered", "order quantity", "lineitem quantity", "units", "volume",
        "units sold", "menge",
        "anzahl", "quantité", "cantidad", "件数", "销量", "销售数量", "订购数量", "实发数量", "出库数量", "购买数量",
      ],
    .order(.line):
      [
        "line", "line no", "line number", "order line", "order line number", "orderlinenumber",
        "line item", "item no", "item number", "position", "pos", "posnr", "pos nr",
        "positionsnummer", "sales document item", "订单行号", "分录行号", "明细行号", "行项目",
      ],
    .order(.unit): ["unit of measure", "uom", "einheit", "计量单位", "销售单位", "单位"],
    .order(.amount):
      [
        "close value", "value", "deal value", "deal - value", "total", "total amount",
        "order amount",
        "order total", "order value", "order total amount", "wert", "grand total", "line total",
        "line amount", "subtotal", "invoice amount",
        "invoice total",
        "amount in company currency", "amount incl tax", "amount excl tax", "total price",
        "extended price",
        "total sales", "sales amount", "net sales", "net amount", "net total", "net value", "net",
        "gross sales",
        "gross amount", "gross total", "gross", "sales", "revenue", "turnover", "betrag",
        "nettobetrag", "netto",
        "bruttobetrag", "brutto", "gesamtbetrag", "umsatz", "montant", "montant ht", "montant ttc",
        "total ht",
        "total ttc", "importe", "importo", "价税合计", "含税金额", "实付金额", "实付款", "实付", "实收金额", "应收金额",
        "成交金额", "成交额", "商机金额", "预计成交金额", "预计销售金额", "订单金额", "订单总额", "订单总金额", "销售额", "销售金额", "销售收入",
        "开票金额", "合同金额", "合同额",
        "总金额", "总价", "总额", "合计金额", "金额合计", "交易金额", "付款金额", "货款", "不含税金额", "未税金额", "本币金额", "合计",
        "小计",
      ],
    .order(.currency):
      [
        "currency code", "currency iso code", "deal currency", "deal currency of value",
        "deal - currency of value",
        "amount currency", "curr", "waehrung", "währung", "devise", "moneda", "币别", "货币", "结算币种",
        "币种代码",
      ],
    .order(.margin):
      [
        "gross margin", "gross profit", "profit", "marge", "deckungsbeitrag", "rohertrag", "毛利润",
        "毛利额", "利润",
      ],
    .order(.endCustomer): ["end user", "final customer", "最终客户", "终端客户", "终端用户"],
    .order(.reference):
      [
        "opportunity id", "order id", "order number", "order no", "order reference", "invoice",
        "invoice no",
        "invoice number", "invoice id", "num", "no", "nr", "doc no", "document number",
        "document no", "number", "deal id",
        "record id", "id",
        "belegnummer", "belegnr", "auftragsnr", "bestellnr", "rechnungsnr", "nº pedido",
        "número de pedido",
        "rechnungsnummer", "auftragsnummer", "bestellnummer", "numéro", "n° facture",
        "订单号", "订单编号", "单据号", "单据编号", "单据编码", "单据号码", "销售单号", "出库单号", "合同号", "合同编号",
        "商机编号", "发票号", "发票号码", "流水号", "交易号", "编号",
      ],
  ]
}
