// Most cells are written the plain way and are read the short way: that it comes to the same as the
// long one.

import Model
import Testing

@testable import Interchange

@Suite struct `A cell that is written the plain way` {
  @Test(arguments: ["0", "7", "12.5", "12.50", "1054.07", "-3.5", "999999999999999", "00012.10"])
  func `holds the amount that it holds with a currency before it`(text: String) throws {
    let sign = text.hasPrefix("-") ? "-" : ""
    let long = sign + "¥" + text.dropFirst(sign.count)
    let amount = try #require(Money(cell: long, scale: 0))
    #expect(Money(cell: text, scale: 0) == amount)
    #expect(Money(cell: text, scale: 4) == Money(cell: long, scale: 4))
  }

  @Test(arguments: ["", "-", ".", "12.345", "1-2", "1.2.3", "--5", "12e3", "99999999999999999999"])
  func `is no amount where it was none`(text: String) {
    #expect(Money(cell: text, scale: 0) == nil)
  }

  @Test(
    arguments: [("5.", 500), (".5", nil), ("1,054", 105_400), ("12.300", 1230)]
      as [(String, Int64?)])
  func `is left to the long way where it is almost plain`(text: String, hundredths: Int64?) {
    #expect(Money(cell: text, scale: 0)?.hundredths == hundredths)
  }

  @Test(arguments: ["2016-10-20", "2024-02-29", "2016/01/02", "2026-12-31"])
  func `holds the day that it holds with the words for year, month and day`(text: String) throws {
    let parts = text.split { "-/".contains($0) }
    let day = try #require(Day(cell: "\(parts[0])年\(parts[1])月\(parts[2])日", order: .unknown))
    #expect(Day(cell: text, order: .unknown) == day)
    #expect(Day(cell: text + " 08:30", order: .unknown) == day)
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
