// Most cells are written the plain way and are read the short way: that it comes to the same as the
// long one.

import Chance
import Model
import Testing

@testable import Interchange

@Suite struct `A cell that is written the plain way` {
  @Test(arguments: ["0", "7", "12.5", "12.50", "1054.07", "-3.5", "999999999999999", "00012.10"])
  func `holds the amount that it holds with a currency before it`(text: String) throws {
    let sign = text.hasPrefix("-") ? "-" : ""
    let amount = try #require(CellNumber(sign + "¥" + text.dropFirst(sign.count))?.money)
    #expect(Money(plain: text) == amount.amount && !amount.isRounded)
    #expect(CellNumber(text)?.money?.amount == amount.amount)
  }

  @Test(arguments: ["", "-", ".", "12.345", "1-2", "1.2.3", "--5", "12e3", "99999999999999999999"])
  func `is left to the long way where it isn't plain`(text: String) {
    #expect(Money(plain: text) == nil)
  }

  @Test(arguments: [
    "0", "7", "12.5", "-3.5", "1.234", "-0.001", "00012.10", "9999999999.123456789", "1.", ".5",
    "1.2.3", "-", "--5", "12-", "",
  ])
  func `is the number that it is behind a blank, by whatever mark`(text: String) {
    for mark in [DecimalMark?.none, .point, .comma] {
      for scale in [0, 3] {
        #expect(
          CellNumber(text, mark: mark, scale: scale)
            == CellNumber(" " + text, mark: mark, scale: scale))
      }
    }
  }

  @Test(arguments: ["2016-10-20", "2024-02-29", "2016/01/02", "2026-12-31"])
  func `holds the day that it holds with the words for year, month and day`(text: String) throws {
    let parts = text.split { "-/".contains($0) }
    let day = try #require(Day(cell: "\(parts[0])年\(parts[1])月\(parts[2])日", order: .unknown))
    #expect(Day(cell: text, order: .unknown) == day)
    #expect(Day(cell: text + " 08:30", order: .unknown) == day)
  }

  @Test(arguments: [
    "1/13/2010", "13/1/2010", "2/29/2023", "5/5/2010", "3/4/2010", "31/31/2010", "0/1/2010",
  ])
  func `with slashes holds the day that it holds with dashes`(text: String) {
    let dashes = String(text.map { $0 == "/" ? "-" : $0 })
    for order in [DateOrder.unknown, .dayFirst, .monthFirst, .yearFirst] {
      #expect(Day(cell: text, order: order) == Day(cell: dashes, order: order))
      #expect(Day(cell: text + " 8:26", order: order) == Day(cell: dashes, order: order))
    }
  }

  @Test(arguments: [
    "2016-13-01", "2023-02-29", "20161-2-03", "2016_10_20", "2016-10/2x",
  ])
  func `is no day where there is none`(text: String) {
    #expect(Day(cell: text, order: .unknown) == nil)
  }

  @Test func `does not hide what another cell says of the order of day and month`() {
    #expect(DateOrder(column: ["2016-10-20", "20/10/2016"]) == .dayFirst)
    #expect(DateOrder(column: ["10/20/2016", "2016/10/11"]) == .monthFirst)
    #expect(DateOrder(column: ["2016-10-20"]) == .unknown)
  }

  @Test(arguments: [
    ("Acme Ltd", "Acme Ltd"), (" Acme  Ltd ", "Acme  Ltd"), ("Acme\nLtd", "Acme Ltd"),
    ("Acme\u{2028}Ltd", "Acme Ltd"), ("Acme\u{85}Ltd", "Acme Ltd"),
    ("Acme\r\n\r\n Ltd", "Acme Ltd"),
    ("“Acme”", "“Acme”"), ("\u{A0}", ""), ("\n", ""), ("", ""), ("沃尔玛\u{0B}中国", "沃尔玛 中国"),
  ])
  func `stands on one line`(text: String, line: String) {
    #expect(text.onOneLine == line)
  }
}

@Suite struct `A list in a cell` {
  @Test func `is read as the items that were written`() {
    let pieces = [
      "Ann", "客户", "é", "\u{301}", " ", ";", "；", ",", "、", "\u{FEFF}", "\"", "\\", "'",
    ]
    var random = SplitMix64(5, 1)
    for _ in 0..<5_000 {
      let items = (0..<1 + random.below(4)).map { _ in
        (0..<1 + random.below(4)).map { _ in pieces[random.below(pieces.count)] }.joined().trimmed
      }.filter { !$0.isEmpty }
      #expect(String.list(items).listItems == items)
    }
  }
}

@Suite struct `A number in a cell` {
  @Test(arguments: [
    ("1,054.00", 105_400), ("1.054,00", 105_400), ("1'234.50", 123_450), ("1’234.50", 123_450),
    ("1 234,50", 123_450), ("1\u{A0}234,50", 123_450), ("1\u{202F}234.5", 123_450),
    ("12,34,567.00", 123_456_700), ("1.234.567", 123_456_700), ("1,234,567", 123_456_700),
    ("(120.50)", -12_050), ("120.50-", -12_050), ("\u{2212}120.5", -12_050), ("120.50 CR", -12_050),
    ("120.50 DR", 12_050), ("-¥120", -12_000), ("¥-120", -12_000), ("($12)", -1_200),
    ("1.5E+05", 15_000_000), ("1,5e3", 150_000), ("12e-1", 120), ("USD 1,200", 120_000),
    ("1.200,00 €", 120_000), ("￥３２００元", 320_000), ("12.3万", 12_300_000), ("3千元", 300_000),
    ("1.2亿", 12_000_000_000), ("50k", 5_000_000), ("CHF 7", 700), ("5.", 500), (".5", 50),
    ("0.125", 13), ("+7", 700), ("12.300", 1_230),
  ])
  func `is what people mean by it`(text: String, hundredths: Int) {
    #expect(CellNumber(text)?.money?.amount.hundredths == Int64(hundredths))
  }

  @Test(arguments: [
    "", "-", ".", ",", "abc", "1-2", "1.2.3", "--5", "(-5)", "12,34", "1,23,4.5", "1.23.456,7,8",
    "5 5",
    "e5", "1e99", "99999999999999999999", "#REF!", "12 Mar",
  ])
  func `is none where it could only be guessed`(text: String) {
    #expect(CellNumber(text, mark: .point)?.money == nil)
  }

  @Test(arguments: [
    ("1,234", DecimalMark?.none, 123_400), ("1,234", .comma, 123), ("1,234", .point, 123_400),
    ("1.234", .comma, 123_400), ("1.234", .point, 123), ("12,34", nil, 1_234), ("0,123", nil, 12),
  ])
  func `is read by its column where it alone doesn't say`(
    text: String, mark: DecimalMark?, hundredths: Int
  ) {
    #expect(CellNumber(text, mark: mark)?.money?.amount.hundredths == Int64(hundredths))
  }

  @Test(arguments: [
    ("1.25", 12_500), ("8000元", 8_000), ("￥8000元", 8_000), ("3万", 30_000), ("3万元", 30_000),
  ])
  func `in 元 is so many in a column of 万元 as well`(text: String, yuan: Int64) {
    #expect(CellNumber(text, scale: 4)?.money?.amount.hundredths == yuan * 100)
  }
}
