// What a day's work with files of a salesperson's own making brought: columns that say what a row is under other
// names, numbers of orders, what was given back, plans beside sales.

import Interchange
import Model
import Testing

@Suite struct `A day's files` {
  private func sum(_ files: String...) throws -> String {
    var context = Context()
    for file in files { try context.take(file) }
    return context.book.orders.sorted.compactMap(\.amount).reduce(Money.zero, +).description
  }

  @Test(arguments: ["Type", "Kind", "Art", "Vorgang", "Record type", "Transaction", "单据类型"])
  func `tell credit notes by a column of any name`(name: String) throws {
    let file =
      "Document,\(name),Date,Customer,Amount\n100,Invoice,2026-01-05,Acme,100\n101,Credit note,2026-01-06,Acme,30\n"
    #expect(try sum(file) == "70")
  }

  @Test func `tell plans from sales`() throws {
    #expect(
      try sum(
        "Customer,Date,Amount,Scenario\nAcme,2026-01-01,100,Budget\nAcme,2026-01-01,90,Actual\n")
        == "90")
    #expect(try sum("客户,日期,金额,类型\n甲,2026-01-01,100,预算\n甲,2026-01-01,90,实际\n") == "90")
  }

  @Test func `take off what was given back where its amount is below zero`() throws {
    let file = "Customer,Date,Amount,Status\nA,2026-01-01,100,Paid\nA,2026-01-02,-30,Returned\n"
    #expect(try sum(file) == "70")
    #expect(try sum(file.replacing("-30", with: "30")) == "100")
    #expect(
      try sum("客户,日期,金额,状态\n甲,2026-01-01,600,部分退款\n甲,2026-01-02,50,已完成\n") == "650")
  }

  @Test(arguments: [
    "Order", "Order #", "Document", "PO Number", "Ref", "Beleg", "Rechnung", "Auftrag",
    "Transaction ID", "订单",
  ])
  func `correct the lines of an order whatever its number is called`(name: String) throws {
    let first =
      "\(name),Date,Customer,Amount\nA1,2026-01-05,Acme,100\nA2,2026-01-05,Acme,100\nA3,2026-01-06,Acme,300\n"
    let then = first.replacing("A1,2026-01-05,Acme,100", with: "A1,2026-01-05,Acme,110")
    #expect(try sum(first, then) == "510")
  }

  @Test func `count without tax in every language`() throws {
    #expect(try sum("客户,下单日期,含税金额,不含税金额,税额\n甲,2026/1/5,113,100,13\n") == "100")
    #expect(try sum("Kunde;Datum;Brutto;MwSt;Netto\nA;05.01.2026;119;19;100\n") == "100")
  }

  @Test(arguments: [";", "；", " / ", "\n", "、", " | "])
  func `that name two customers in a cell bring in neither a third nor a wrong sum`(
    mark: String
  ) throws {
    var context = Context()
    let both = "\"Acme GmbH\(mark)Bolt AG\""
    try context.take("name,industry\nAcme GmbH,Retail\nBolt AG,Retail\n")
    let people = try context.take(
      "name,company\nAnn Lee,\(both)\nBob Ray,Bolt AG\n", makesAccounts: true)
    let orders = try context.take(
      "date,customer,amount\n2026-01-05,Acme GmbH,100\n2026-01-06,\(both),200\n",
      makesAccounts: true)
    #expect(context.book.accounts.rows.count == 2)
    let account = try #require(try context.person("Ann Lee").account)
    #expect(context.book.accounts[account]?.name == "Acme GmbH")
    #expect(people.rejects.map(\.isPartial) == [true])
    #expect(orders.rejects.map(\.isPartial) == [false])
    #expect(context.book.orders.sorted.compactMap(\.amount) == [Money(hundredths: 10_000)])
  }

  @Test(arguments: [
    "A&amp;B Ltd", "Miller, Smith & Co", "Smith/Jones LLP", "甲、乙律师事务所", "Acme\nGmbH",
  ])
  func `that write one customer with signs between words mean one`(name: String) throws {
    var context = Context()
    try context.take("name,company\nAnn Lee,\"\(name)\"\n", makesAccounts: true)
    #expect(context.book.accounts.rows.count == 1)
    #expect(try context.person("Ann Lee").account == context.book.accounts.rows.keys.first)
  }

  @Test(arguments: ["、", "，", ",", "/", " ", "或"])
  func `write several numbers into a cell`(mark: String) throws {
    var context = Context()
    try context.take(
      "客户,姓名,手机\n甲,李雷,\"13601810006\(mark)13601810007\"\n", makesAccounts: true)
    #expect(try context.person("李雷").allPhones.map(\.value) == ["13601810006", "13601810007"])
  }

  @Test(arguments: ["0571-8888/9999", "+49 170 555 66 77", "(0531) 8888 1234"])
  func `write one number with marks in it`(text: String) throws {
    var context = Context()
    try context.take("Company,Name,Phone\nA,Ann,\"\(text)\"\n", as: .people, makesAccounts: true)
    #expect(try context.person("Ann").allPhones.count == 1)
  }

  @Test func `name customers whose umlauts are written out`() throws {
    var context = Context()
    _ = try context.add(.account, [.account(.name): .text("Müller Maschinenbau AG")])
    let plan = try context.take(
      "Customer,Date,Amount\nMueller Maschinenbau,2026-01-05,5\n", makesAccounts: true)
    #expect(plan.unknown.first?.suggestion == "Müller Maschinenbau AG")
  }
}
