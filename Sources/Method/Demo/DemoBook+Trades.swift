// What each customer of the sample book bought, as a story in three numbers: five steady accounts
// bring about four fifths, one grows, one falls, two follow the calendar, one has just begun.

import Model

extension DemoBook {
  /// One large and steady, one falling, a group with a small branch.
  static let hypermarketTrades: [DemoTrade] = [
    DemoTrade(
      account: "walmart", prefix: "WM", count: 150,
      yearly: (3_000_000, 3_150_000, 3_250_000),
      products: [.dye, .toner, .pigment, .toner], kept: 0.72),
    DemoTrade(
      account: "sams", prefix: "SC", count: 36, yearly: (120_000, 140_000, 165_000),
      products: [.dye, .toner], kept: 0.8),
    DemoTrade(
      account: "carrefour", prefix: "CF", count: 90,
      yearly: (1_150_000, 760_000, 330_000), products: [.dye, .dye, .pigment], kept: 0.55),
    DemoTrade(
      account: "metro", prefix: "MT", count: 120,
      yearly: (1_700_000, 1_750_000, 1_800_000), products: [.toner, .toner, .dye, .ribbon],
      kept: 0.9, endCustomers: businesses),
    DemoTrade(
      account: "putuo", prefix: "MP", count: 12, yearly: (40_000, 40_000, 45_000),
      products: [.toner, .ribbon], kept: 0.9, endCustomers: businesses),
  ]

  /// One steady, one that grows fast, one that has just begun.
  static let applianceTrades: [DemoTrade] = [
    DemoTrade(
      account: "gome", prefix: "GM", count: 90, yearly: (880_000, 900_000, 910_000),
      products: [.dye, .toner, .pigment], kept: 0.8),
    DemoTrade(
      account: "suning", prefix: "SN", count: 108, yearly: (150_000, 340_000, 760_000),
      products: [.toner, .pigment, .dye], kept: 0.85),
    DemoTrade(
      account: "xinjiekou", prefix: "SX", count: 18, yearly: (20_000, 30_000, 45_000),
      products: [.toner, .dye], kept: 0.85),
    DemoTrade(
      account: "sundan", prefix: "SD", count: 2, yearly: (9_000, 9_000, 9_000),
      products: [.pigment], kept: 0.9),
  ]

  /// Small and even.
  static let superstoreTrades: [DemoTrade] = [
    DemoTrade(
      account: "officemate", prefix: "OM", count: 54, yearly: (280_000, 290_000, 300_000),
      products: [.toner, .ribbon, .dye], endCustomers: businesses),
    DemoTrade(
      account: "today", prefix: "JR", count: 36, yearly: (110_000, 120_000, 120_000),
      products: [.toner, .ribbon], endCustomers: businesses),
  ]

  /// Two of the steady five, and a small one that shrinks.
  static let wholesaleTrades: [DemoTrade] = [
    DemoTrade(
      account: "yuanfeng", prefix: "YF", count: 150,
      yearly: (2_500_000, 2_550_000, 2_650_000), products: [.dye, .ribbon, .toner, .pigment],
      kept: 0.95, endCustomers: shops),
    DemoTrade(
      account: "renke", prefix: "RK", count: 108,
      yearly: (1_280_000, 1_300_000, 1_320_000), products: [.dye, .dye, .ribbon],
      kept: 0.95, endCustomers: shops),
    DemoTrade(
      account: "wenyi", prefix: "WY", count: 36, yearly: (130_000, 110_000, 95_000),
      products: [.dye, .ribbon], kept: 0.9),
  ]

  /// Brands, of which one has never ordered.
  static let brandTrades: [DemoTrade] = [
    DemoTrade(
      account: "deli", prefix: "DL", count: 72, yearly: (300_000, 340_000, 400_000),
      products: [.dye, .pigment], kept: 0.9),
    DemoTrade(
      account: "comix", prefix: "CX", count: 48, yearly: (250_000, 255_000, 260_000),
      products: [.toner, .dye], kept: 0.9),
    DemoTrade(
      account: "eagle", prefix: "EG", count: 12, yearly: (40_000, 40_000, 40_000),
      products: [.ribbon], kept: 0.9),
  ]

  /// With the holidays.
  static let photoTrades: [DemoTrade] = [
    DemoTrade(
      account: "kodak", prefix: "KD", count: 36, yearly: (75_000, 70_000, 70_000),
      products: [.pigment, .dye], season: DemoTrade.holidays)
  ]

  /// With the school year.
  static let stationeryTrades: [DemoTrade] = [
    DemoTrade(
      account: "sunwood", prefix: "SW", count: 48, yearly: (215_000, 220_000, 225_000),
      products: [.dye, .ribbon], season: DemoTrade.school, endCustomers: schools)
  ]

  private static let businesses: [Phrase] = [
    Phrase("Huayang Law Firm", "华阳律师事务所"), Phrase("Mingde Accountants", "明德会计师事务所"),
    Phrase("Putuo No. 2 Hospital", "普陀第二医院"), Phrase("Jinqiao Logistics", "金桥物流"),
    Phrase("Tianhe Design Institute", "天合设计院"),
  ]

  private static let shops: [Phrase] = [
    Phrase("Ningbo Computer City stalls", "宁波电脑城商户"),
    Phrase("Hangzhou stationery market", "杭州文具市场"), Phrase("Yiwu traders", "义乌商户"),
  ]

  private static let schools: [Phrase] = [
    Phrase("Experimental Primary School", "实验小学"), Phrase("Yucai Middle School", "育才中学"),
    Phrase("Vocational College No. 1", "第一职业学院"),
  ]
}
