// The accounts of the sample book as a table: who they are, what they buy, and how that moves.

import Model

/// One account of the sample book.
struct DemoAccount {
  /// A short name to refer to it by.
  enum Tag: Hashable {
    case northgate, harlow, daywell, homestead, homesteadSouth, fairmarket, brightline, crown
    case penrose, corona, deskdirect, quickcopy, riverside, lumen, northstar
  }

  /// How other parts of the sample refer to it.
  let tag: Tag
  /// Its name.
  let name: Phrase
  /// Its industry.
  let industry: Phrase
  /// Where it is.
  let region: Phrase
  /// Where it stands in the channel.
  let position: ChannelPosition
  /// What it buys, the main product first.
  var products: [DemoProduct] = []
  /// How much of it in a month of the first year.
  var quantity = 0
  /// How the quantity moves.
  var course = Course.steady
  /// How many months lie between two orders.
  var interval = 1
  /// What it could buy in a year, in thousands of the main product's price.
  var potential: Int?
  /// What it costs us in a year, in the same measure.
  var cost: Int?

  /// How purchases move over three years.
  enum Course {
    /// The same every month.
    case steady
    /// Up by two thirds in the end.
    case growing
    /// Up almost fourfold in the end.
    case doubling
    /// Level at first, then down by more than half.
    case falling
    /// High before school and before the new year, low in between.
    case seasonal
    /// Falling, and silent for the last two months.
    case leaving
  }
}

/// A product of the sample book.
enum DemoProduct: CaseIterable {
  case cartridge, toner, ribbon, ink

  /// What the order lines call it.
  var name: Phrase {
    switch self {
    case .cartridge: Phrase("Compatible ink cartridge", "兼容墨盒")
    case .toner: Phrase("Compatible toner", "兼容硒鼓")
    case .ribbon: Phrase("Printer ribbon", "打印机色带")
    case .ink: Phrase("Bulk ink", "散装墨水")
    }
  }

  /// What it is counted in.
  var unit: Phrase {
    switch self {
    case .cartridge, .toner: Phrase("pcs", "支")
    case .ribbon: Phrase("pcs", "条")
    case .ink: Phrase("litres", "升")
    }
  }

  /// The price of one unit in hundredths.
  func price(_ language: Language) -> Int {
    switch (self, language) {
    case (.cartridge, .english): 320
    case (.cartridge, .chinese): 2800
    case (.toner, .english): 980
    case (.toner, .chinese): 8600
    case (.ribbon, .english): 140
    case (.ribbon, .chinese): 1200
    case (.ink, .english): 750
    case (.ink, .chinese): 6400
    }
  }

  /// What remains of the price, in per cent.
  var margin: Int {
    switch self {
    case .cartridge: 31
    case .toner: 24
    case .ribbon: 18
    case .ink: 38
    }
  }
}

extension DemoAccount {
  /// All accounts, in the order in which they came to us.
  static let all: [DemoAccount] = wholesalers + chains + brands + newcomers

  private static let wholesalers = [
    DemoAccount(
      tag: .northgate, name: Phrase("Northgate Wholesale Stationers", "上海源达文具批发"),
      industry: Phrase("Stationery wholesale", "文具批发"), region: Phrase("North West", "华东"),
      position: .distributor, products: [.cartridge, .ribbon], quantity: 21_000, cost: 6),
    DemoAccount(
      tag: .harlow, name: Phrase("Harlow & Pike", "东莞文通批发"),
      industry: Phrase("Stationery wholesale", "文具批发"), region: Phrase("Midlands", "华南"),
      position: .distributor, products: [.cartridge, .toner], quantity: 5200, course: .growing,
      potential: 260, cost: 5),
    DemoAccount(
      tag: .riverside, name: Phrase("Riverside Computer Market", "三江电脑批发城"),
      industry: Phrase("Computer wholesale", "电脑批发"), region: Phrase("South West", "华中"),
      position: .distributor, products: [.ribbon, .cartridge], quantity: 5200, course: .falling,
      cost: 3),
  ]

  private static let chains = [
    DemoAccount(
      tag: .daywell, name: Phrase("Daywell Office Superstores", "天天办公连锁"),
      industry: Phrase("Office superstore chain", "办公用品连锁"),
      region: Phrase("South East", "华北"), position: .retailer, products: [.toner, .cartridge],
      quantity: 2300, course: .growing, potential: 90, cost: 4),
    DemoAccount(
      tag: .homestead, name: Phrase("Homestead Hypermarkets", "万家汇超市"),
      industry: Phrase("Hypermarket chain", "大卖场连锁"), region: Phrase("London", "华东"),
      position: .retailer, products: [.cartridge], quantity: 7000, course: .falling, cost: 38),
    DemoAccount(
      tag: .homesteadSouth, name: Phrase("Homestead South", "万家汇华南公司"),
      industry: Phrase("Hypermarket chain", "大卖场连锁"), region: Phrase("South East", "华南"),
      position: .retailer, products: [.cartridge], quantity: 700, course: .leaving, cost: 4),
    DemoAccount(
      tag: .fairmarket, name: Phrase("Fairmarket", "乐福城超市"),
      industry: Phrase("Hypermarket chain", "大卖场连锁"), region: Phrase("Midlands", "华北"),
      position: .retailer, products: [.cartridge], quantity: 4200, course: .seasonal, cost: 17),
    DemoAccount(
      tag: .brightline, name: Phrase("Brightline Electricals", "永信电器"),
      industry: Phrase("Appliance chain", "家电连锁"), region: Phrase("Scotland", "华东"),
      position: .retailer, products: [.cartridge, .toner], quantity: 4100, cost: 9),
    DemoAccount(
      tag: .crown, name: Phrase("Crown Electrical Stores", "国恒电器"),
      industry: Phrase("Appliance chain", "家电连锁"), region: Phrase("North East", "华北"),
      position: .retailer, products: [.toner], quantity: 1150, course: .falling, cost: 12),
  ]

  private static let brands = [
    DemoAccount(
      tag: .penrose, name: Phrase("Penrose Stationery", "齐得文具"),
      industry: Phrase("Stationery maker", "文具制造"), region: Phrase("Wales", "华南"),
      position: .maker, products: [.ribbon], quantity: 5400, cost: 2),
    DemoAccount(
      tag: .corona, name: Phrase("Corona Imaging", "佳彩影像"),
      industry: Phrase("Printer maker", "打印机制造"), region: Phrase("South East", "华东"),
      position: .maker, products: [.ink], quantity: 4100, interval: 3, potential: 70, cost: 3),
  ]

  private static let newcomers = [
    DemoAccount(
      tag: .deskdirect, name: Phrase("DeskDirect Online", "办公在线"),
      industry: Phrase("Online office supplies", "办公用品电商"),
      region: Phrase("South East", "华北"), position: .retailer, products: [.toner, .cartridge],
      quantity: 260, course: .doubling, potential: 40, cost: 1),
    DemoAccount(
      tag: .lumen, name: Phrase("Lumen Photo Centres", "彩影冲印连锁"),
      industry: Phrase("Photo printing chain", "冲印连锁"), region: Phrase("North West", "西南"),
      position: .end, products: [.ink], quantity: 300, course: .growing, potential: 14, cost: 1),
    DemoAccount(
      tag: .quickcopy, name: Phrase("QuickCopy Print Shops", "快印客图文"),
      industry: Phrase("Copy shops", "图文快印"), region: Phrase("London", "华中"), position: .end,
      products: [.toner, .ink], quantity: 330, potential: 16),
    DemoAccount(
      tag: .northstar, name: Phrase("Northern Star Trading", "北辰科贸"),
      industry: Phrase("Stationery wholesale", "文具批发"), region: Phrase("North East", "东北"),
      position: .distributor),
  ]
}
