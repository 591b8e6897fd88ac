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
