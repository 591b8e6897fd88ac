// Amounts as people and spreadsheets write them.

import Chance
import Model
import Testing

@Suite struct `An amount of money` {
  @Test func `is read as it is printed`() {
    var dice = Dice(seed: 11)
    for _ in 0..<2000 {
      let money = Money(hundredths: Int64(bitPattern: dice.next()) >> Int64(dice.roll(60)))
      #expect(Money(money.description) == money)
    }
    #expect(Money(Money(hundredths: .max).description) == Money(hundredths: .max))
  }

  @Test(arguments: [
    ("1054", 105_400), ("1,200.50", 120_050), ("-3.5", -350), ("+7", 700), ("$12", 1200),
    ("¥1,000,000", 100_000_000), ("￥8.08", 808), ("0.05", 5), ("12 000", 1_200_000), (" 5 ", 500),
    ("3.10000", 310), ("-€2", -200), ("0", 0), ("5.", 500), ("¥ 1,200", 120_000), ("- 5", -500),
  ])
  func `may carry a sign, a currency and groups`(text: String, hundredths: Int64) {
    #expect(Money(text)?.hundredths == hundredths)
  }

  @Test(arguments: [
    "", "-", "$", ".", ".5", "1.005", "1,2345", "12,34", ",123", "1234,567", "1,,000", "1.2.3",
    "twelve",
    "12a", "--5", "1e3", "٣", "92233720368547758.08", "99999999999999999999", "1,000,00", "12 34",
  ])
  func `is nothing when it is not one`(text: String) {
    #expect(Money(text) == nil)
  }

  @Test(arguments: [
    (0, "0"), (123_456_789, "1,234,568"), (-99_950, "-1,000"), (99_949, "999"), (-30, "0"),
    (100_000, "1,000"), (Int64.max, "> 92,233,720,368,547,758"),
    (Int64.min, "< -92,233,720,368,547,758"), (Int64.max - 1, "92,233,720,368,547,758"),
  ])
  func `is grouped for a list and rounded to whole units`(hundredths: Int64, text: String) {
    #expect(Money(hundredths: hundredths).grouped == text)
  }

  @Test func `stops at the ends of its range when added`() {
    #expect(Money(hundredths: .max) + Money(hundredths: 1) == Money(hundredths: .max))
    #expect(Money(hundredths: .min) + Money(hundredths: -1) == Money(hundredths: .min))
    #expect(Money(hundredths: 250) + Money(hundredths: -300) == Money(hundredths: -50))
    #expect(Money(hundredths: 250) - Money(hundredths: 300) == Money(hundredths: -50))
  }

  @Test func `says that a sum did not fit, whatever is added later`() {
    let most = Money(hundredths: Bounds.hundredths)
    let sum = (0..<10_000).reduce(Money.zero) { sum, _ in sum + most }
    #expect(sum.isBeyond)
    #expect((sum + Money(hundredths: -5)).isBeyond)
    #expect((sum - sum).isBeyond)
    #expect((most - sum).grouped(in: "£") == "< £-92,233,720,368,547,758")
    #expect(sum.grouped(in: "CNY") == "> 92,233,720,368,547,758 CNY")
    #expect(sum.exact(in: "£") == "> £92,233,720,368,547,758")
    #expect(!(0..<9_000).reduce(Money.zero) { sum, _ in sum + most }.isBeyond)
  }

  @Test(arguments: [
    (1_712_849_900, "17.1m", "1,712.8万"), (12_000_000_000, "120m", "1.2亿"),
    (999_999, "10k", "10,000"), (1_000_000, "10k", "1万"), (94_900, "949", "949"),
    (-250_000_000, "-2.5m", "-250万"), (0, "0", "0"),
    (123_456_789_000_000, "1,234.6bn", "12,345.7亿"),
  ])
  func `an amount is said in the unit in which people speak of it`(
    hundredths: Int64, en: String, zh: String
  ) {
    #expect(Money(hundredths: hundredths).short == Phrase(en, zh))
  }
}
