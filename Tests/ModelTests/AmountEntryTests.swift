// Every way of writing an amount that AmountEntry documents.

import Model
import Testing

@Suite struct `An amount that somebody types` {
  @Test(arguments: [
    ("1054", "1054"), ("1,054.50", "1054.50"), ("-20", "-20"), ("¥3200", "3200"), ("3200元", "3200"),
    ("300块钱", "300"), ("１２３", "123"), ("€ 99.9", "99.90"), ("0", "0"),
  ])
  func `may stand as it is`(entry: String, amount: String) { expect(entry, amount) }

  @Test(arguments: [
    ("180万", "1800000"), ("1.2亿", "120000000"), ("3千", "3000"), ("2.5w", "25000"),
    ("1.2m", "1200000"),
    ("300k", "300000"), ("2bn", "2000000000"), ("1亿2000万", "120000000"), ("3万5千", "35000"),
    ("12.345万", "123450"), ("50 k", "50000"), ("120万元", "1200000"), ("-3万", "-30000"),
    ("¥1.5万", "15000"), ("0.5百万", "500000"), ("1.23456789亿", "123456789"), ("1.000k", "1000"),
  ])
  func `may have a unit`(entry: String, amount: String) { expect(entry, amount) }

  @Test(arguments: [
    ("十万", "100000"), ("三百元", "300"), ("两百万", "2000000"), ("一千二百", "1200"), ("十二万五千", "125000"),
    ("一百二十万", "1200000"), ("一万零五百", "10500"), ("三十五", "35"), ("一亿", "100000000"),
    ("二十万元整", "200000"),
    ("一万亿", "1000000000000"), ("三亿五千万", "350000000"), ("贰拾万元", "200000"), ("-五千", "-5000"),
    ("一点五万", "15000"),
    ("零点八万", "8000"), ("3百", "300"), ("2千5百", "2500"), ("一百零五", "105"), ("八千块", "8000"),
  ])
  func `may be in Chinese numerals`(entry: String, amount: String) { expect(entry, amount) }

  @Test(arguments: ["三万五", "两百五", "百", "零", "一二", "三百千", "一万二亿", "十十", "点五", "一点", "万一"])
  func `in Chinese numerals is refused where it is none, or could be two`(entry: String) {
    #expect(AmountEntry.parse(entry) == nil, "\(entry)")
  }

  @Test(arguments: [
    "", "万", "k", "USD 1,200", "12m EUR", "1万2亿", "1.2.3万", "1.2345678万", "3万5", "abc", "12x",
    "--3", "1e5", "万3",
    "99999999999亿",
    ".5万", "1 2",
  ])
  func `is refused when it is none`(entry: String) {
    #expect(AmountEntry.parse(entry) == nil, "\(entry)")
  }

  private func expect(_ entry: String, _ amount: String) {
    let parsed = AmountEntry.parse(entry)
    #expect(parsed == Money(amount), "\(entry) became \(parsed?.description ?? "nothing").")
  }
}
