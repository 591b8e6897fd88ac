// The customers of the sample book, by channel.

import Model

extension DemoBook {
  /// Hypermarkets: large, well known, and dear to serve.
  static let hypermarkets: [DemoAccount] = [
    DemoAccount(
      key: "walmart", name: Phrase("Walmart China", "沃尔玛"),
      industry: .hypermarket, region: Phrase("Shenzhen", "深圳"), position: .retailer,
      aliases: [Phrase("Wal-Mart", "沃尔玛中国")], tags: [.keyAccount, Phrase("national", "全国连锁")],
      potential: 4_800_000, cost: 310_000, employees: 90_000, founded: 1996,
      notes: Phrase(
        """
        Our biggest account by volume. Entry fees and returns eat the margin: what matters is \
        that the goods leave the shelf, not that they reach it.
        """, "销量最大的客户。进场费和退货吃掉不少毛利：关键不是铺进去，而是卖出去。")),
    DemoAccount(
      key: "sams", name: Phrase("Sam's Club", "山姆会员店"),
      industry: .hypermarket, region: Phrase("Shenzhen", "深圳"), position: .retailer,
      parent: "walmart", tags: [Phrase("members only", "会员店")],
      potential: 600_000, cost: 40_000, founded: 1996),
    DemoAccount(
      key: "carrefour", name: Phrase("Carrefour", "家乐福"),
      industry: .hypermarket, region: Phrase("Shanghai", "上海"), position: .retailer,
      tags: [Phrase("national", "全国连锁"), Phrase("at risk", "风险")],
      potential: 1_500_000, cost: 190_000, employees: 60_000, founded: 1995,
      notes: Phrase(
        "Whom do they sell our ink to? Nobody there could tell us.",
        "他们把我们的墨水卖给了谁？那边没人答得上来。")),
    DemoAccount(
      key: "metro", name: Phrase("Metro", "麦德龙"),
      industry: Phrase("cash and carry", "仓储批发"), region: Phrase("Shanghai", "上海"),
      position: .retailer, tags: [.keyAccount, Phrase("business customers", "企业客户")],
      potential: 2_400_000, cost: 95_000, employees: 11_000, founded: 1996),
    DemoAccount(
      key: "putuo", name: Phrase("Metro Shanghai Putuo", "麦德龙上海普陀商场"),
      industry: Phrase("cash and carry", "仓储批发"), region: Phrase("Shanghai", "上海"),
      position: .retailer, parent: "metro", tags: [Phrase("store", "门店")],
      potential: 160_000, cost: 9_000),
  ]

  /// Appliance chains: printers are sold there, so ink could be.
  static let applianceChains: [DemoAccount] = [
    DemoAccount(
      key: "gome", name: Phrase("Gome", "国美电器"),
      industry: .appliances, region: Phrase("Beijing", "北京"), position: .retailer,
      aliases: [Phrase("GOME Electrical Appliances", "国美")],
      tags: [.keyAccount, Phrase("national", "全国连锁")],
      potential: 1_300_000, cost: 70_000, employees: 45_000, founded: 1987),
    DemoAccount(
      key: "suning", name: Phrase("Suning", "苏宁电器"),
      industry: .appliances, region: Phrase("Nanjing", "南京"), position: .retailer,
      aliases: [Phrase("Suning Appliance", "苏宁")],
      tags: [Phrase("growing", "成长"), Phrase("national", "全国连锁")],
      potential: 2_600_000, cost: 80_000, employees: 40_000, founded: 1990),
    DemoAccount(
      key: "xinjiekou", name: Phrase("Suning Nanjing Xinjiekou", "苏宁南京新街口店"),
      industry: .appliances, region: Phrase("Nanjing", "南京"), position: .retailer,
      parent: "suning", tags: [Phrase("store", "门店")], potential: 90_000, cost: 6_000),
    DemoAccount(
      key: "sundan", name: Phrase("Sundan", "顺电"),
      industry: .appliances, region: Phrase("Shenzhen", "深圳"), position: .retailer,
      tags: [Phrase("new", "新客户")], potential: 300_000, cost: 12_000, founded: 1992),
  ]

  /// Office superstores: they sell to the offices that use our ink.
  static let superstores: [DemoAccount] = [
    DemoAccount(
      key: "officemate", name: Phrase("Officemate Beijing", "北京欧玛特"),
      industry: .officeSupplies, region: Phrase("Beijing", "北京"), position: .retailer,
      tags: [Phrase("business customers", "企业客户")],
      potential: 700_000, cost: 26_000, founded: 1999),
    DemoAccount(
      key: "today", name: Phrase("Guangzhou Jinri", "广州今日合作"),
      industry: .officeSupplies, region: Phrase("Guangzhou", "广州"), position: .retailer,
      potential: 250_000, cost: 11_000, founded: 2001),
  ]

  /// Wholesalers: many small shops behind one name, and little trouble.
  static let wholesalers: [DemoAccount] = [
    DemoAccount(
      key: "yuanfeng", name: Phrase("Shanghai Yuanfeng", "上海源丰"),
      industry: .wholesale, region: Phrase("Shanghai", "上海"), position: .distributor,
      tags: [.keyAccount, Phrase("East China", "华东")],
      potential: 3_200_000, cost: 60_000, employees: 130, founded: 1994, caretaker: .zhouHang),
    DemoAccount(
      key: "renke", name: Phrase("Wenzhou Renke", "温州人可"),
      industry: .wholesale, region: Phrase("Wenzhou", "温州"), position: .distributor,
      tags: [.keyAccount, Phrase("East China", "华东")],
      potential: 1_800_000, cost: 35_000, employees: 60, founded: 1998, caretaker: .zhouHang),
    DemoAccount(
      key: "wenyi", name: Phrase("Dongguan Wenyi", "东莞文一"),
      industry: .wholesale, region: Phrase("Dongguan", "东莞"), position: .distributor,
      tags: [Phrase("South China", "华南")],
      potential: 400_000, cost: 14_000, founded: 1997, caretaker: .zhouHang),
  ]

  /// Brands: they put their own name on what we make.
  static let brands: [DemoAccount] = [
    DemoAccount(
      key: "deli", name: Phrase("Deli", "得力"),
      industry: .stationery, region: Phrase("Ningbo", "宁波"), position: .maker,
      tags: [Phrase("own brand", "贴牌"), Phrase("growing", "成长")],
      potential: 2_000_000, cost: 30_000, employees: 8_000, founded: 1981),
    DemoAccount(
      key: "comix", name: Phrase("Comix", "齐心"),
      industry: .stationery, region: Phrase("Shenzhen", "深圳"), position: .maker,
      tags: [Phrase("own brand", "贴牌")], potential: 900_000, cost: 22_000, founded: 1991),
    DemoAccount(
      key: "eagle", name: Phrase("Eagle", "益而高"),
      industry: .stationery, region: Phrase("Guangzhou", "广州"), position: .maker,
      tags: [Phrase("own brand", "贴牌")], potential: 350_000, cost: 10_000, founded: 1965),
    DemoAccount(
      key: "canon", name: Phrase("Canon", "佳能"),
      industry: Phrase("printers", "打印机"), region: Phrase("Beijing", "北京"), position: .maker),
  ]

  /// Photo chains: ink for pictures.
  static let photoChains: [DemoAccount] = [
    DemoAccount(
      key: "kodak", name: Phrase("Kodak Express", "柯达快印"),
      industry: Phrase("photo printing", "图片冲印"), region: Phrase("Xiamen", "厦门"),
      position: .retailer, tags: [Phrase("seasonal", "季节性")],
      potential: 220_000, cost: 9_000, founded: 1995)
  ]

  /// Stationers: they live by the school year.
  static let stationers: [DemoAccount] = [
    DemoAccount(
      key: "sunwood", name: Phrase("Sunwood", "三木"),
      industry: .stationery, region: Phrase("Shanghai", "上海"), position: .distributor,
      tags: [Phrase("seasonal", "季节性"), Phrase("schools", "学校")],
      potential: 450_000, cost: 13_000, founded: 1994)
  ]
}

extension Phrase {
  /// The mark of a key account.
  fileprivate static let keyAccount = Phrase("key account", "大客户")
  fileprivate static let hypermarket = Phrase("hypermarket", "大卖场")
  fileprivate static let appliances = Phrase("appliance chain", "家电连锁")
  fileprivate static let officeSupplies = Phrase("office superstore", "办公用品超市")
  fileprivate static let wholesale = Phrase("wholesale", "批发")
  fileprivate static let stationery = Phrase("stationery", "文具")
}
