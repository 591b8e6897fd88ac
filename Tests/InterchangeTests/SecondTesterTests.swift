// What a second tester brought: text encoded twice, eras, ordinals, units beside a currency, columns without
// names, names that several customers share.

import Interchange
import Model
import Testing

@Suite struct `Files that hide what they mean` {
  private func days(_ cells: [String]) throws -> [String] {
    var context = Context()
    let rows = cells.map { "A,\"\($0)\",5" }.joined(separator: "\n")
    try context.take("Customer,Date,Amount\n" + rows + "\n")
    return context.book.orders.sorted.map { $0.day?.description ?? "?" }
  }

  private func amounts(_ cells: [String]) throws -> [String] {
    var context = Context()
    let rows = cells.map { "A,2025-01-05,\"\($0)\"" }.joined(separator: "\n")
    try context.take("Customer,Date,Amount\n" + rows + "\n")
    return context.book.orders.sorted.map { $0.amount?.description ?? "?" }
  }

  @Test func `say days by eras and ordinals`() throws {
    #expect(
      try days(["1er mars 2025", "2nd May 2025", "3º abril 2025"])
        == ["2025-03-01", "2025-05-02", "2025-04-03"])
    #expect(
      try days(["民國113年5月1日", "令和6年5月2日", "令和元年6月1日", "平成31年4月30日"])
        == ["2024-05-01", "2024-05-02", "2019-06-01", "2019-04-30"])
  }

  @Test func `say thousands and millions beside a currency`() throws {
    #expect(
      try amounts(["2.5 T€", "3 TEUR", "€2m", "4 Mio. €"])
        == ["2500", "3000", "2000000", "4000000"])
    #expect(try amounts(["$1.5m", "$2bn"]) == ["1500000", "2000000000"])
  }

  @Test func `don't take tonnes and metres for amounts of money`() throws {
    var context = Context()
    let plan = try context.take("Customer,Date,Amount\nA,2025-01-05,5\nA,2025-01-06,2.5 m\n")
    #expect(plan.rejects.count == 1)
  }

  @Test(arguments: ["2205-01-05", "0205-01-05"])
  func `have a year that nobody meant`(day: String) throws {
    var context = Context()
    let plan = try context.take("Customer,Date,Amount\nA,2025-01-05,5\nA,\(day),6\n")
    #expect(context.book.orders.sorted.count == 1)
    #expect(plan.rejects.first?.phrase.en.contains("correct the year") == true)
  }

  @Test func `were encoded twice, all of them or some lines`() throws {
    let file = "Company,Region\nMÃ¼ller GmbH,ZÃ¼rich\nCafÃ© Noir,KÃ¶ln\n"
    var context = Context()
    let plan = try context.take(file)
    #expect(context.book.accounts.sorted.map(\.name) == ["Müller GmbH", "Café Noir"])
    #expect(plan.notices.contains { $0.en.contains("2 lines were encoded twice") })
    var mixed = Context()
    try mixed.take("Company,Region\nBäcker AG,Köln\nå¤§è¿ž\u{9D}ç,x\nå¤§è¿žæœºåºŠ,å¤§è¿ž\n")
    #expect(mixed.book.accounts.sorted.map(\.name).contains("大连机床"))
    #expect(mixed.book.accounts.sorted.map(\.name).contains("Bäcker AG"))
  }

  @Test func `aren't taken for text that was encoded twice`() throws {
    var context = Context()
    let plan = try context.take("Company,Region\nMüller GmbH,Zürich\nCafé “Noir”,Köln\n大连机床,辽宁\n")
    #expect(!plan.notices.contains { $0.en.contains("twice") })
    #expect(context.book.account(named: "Müller GmbH") != nil)
  }

  @Test func `have columns without names, which are told`() throws {
    var context = Context()
    let plan = try context.take(",Company,Region,\n0,Acme,Kent,note\n1,Zenith,Essex,\n")
    #expect(
      plan.notices.contains { $0.en.hasPrefix("Columns A, D have no name and were left out") })
  }

  @Test func `name a customer that several may be`() throws {
    var context = Context()
    for name in ["Beta Ltd", "Beta Inc"] {
      _ = try context.add(.account, [.account(.name): .text(name)])
    }
    let plan = try context.take(
      "Customer,Date,Amount\nBeta GmbH,2025-01-05,5\n", makesAccounts: true)
    #expect(context.book.accounts.sorted.count == 2)
    let said = try #require(plan.unknown.first).phrase
    #expect(said.en.contains("Beta Ltd, Beta Inc may be meant"))
    #expect(said.zh.contains("Beta Ltd"))
  }

  @Test func `hold a cell full of NULs and are UTF-8 all the same`() {
    let nuls = String(repeating: "\u{0}x", count: 4000)
    let text = "Company,Region\nMüller,Kent\nAcme,\(nuls)\n"
    for end in ["", "y"] {
      let document = CSVDocument(bytes: Array((text + end).utf8))
      #expect(document.columns == ["Company", "Region"])
    }
    let wide = "Company,Region\nAcme,Kent\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(CSVDocument(bytes: wide).columns == ["Company", "Region"])
  }
}
