// Importing purchases: won deals only, matched so that the same file adds nothing twice.

import Foundation
import Interchange
import Model
import Testing

@Suite struct `Importing orders` {
  private let pipeline = """
    opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value
    1C1I7A6R,Moses,GTX Plus Basic,Cancity,Won,2016-10-20,2017-03-01,1054
    Z063OYW0,Darcel,GTXPro,Isdom,Won,2016-10-25,2017-03-11,4514.5
    EC4QE1BX,Darcel,MG Special,Cancity,Lost,2016-10-25,2017-03-07,0
    MV1LWRNH,Moses,GTX Basic,,Engaging,2016-10-25,,
    """

  private func context() throws -> Context {
    var context = Context()
    try context.take("account\nCancity\nIsdom\n")
    return context
  }

  @Test func `takes won deals, and makes opportunities of the others`() throws {
    var context = try context()
    let plan = try context.take(pipeline)
    #expect(plan.counts.added == 2)
    #expect(plan.counts.leftOut == 0)
    #expect(plan.beside.map(\.counts.added) == [1])
    #expect(plan.rejects.isEmpty && plan.leftOut.map(\.reason) == [.noAccount])
    let orders = context.book.orders.of(try context.account("Isdom").id)
    #expect(orders.map(\.product) == ["GTXPro"])
    #expect(orders.map(\.amount) == [Money(hundredths: 451_450)])
    #expect(orders.map(\.day) == [Day(iso: "2017-03-11")])
    #expect(orders.map(\.reference) == ["Z063OYW0"])
  }

  @Test func `twice adds nothing, and a changed amount changes its line`() throws {
    var context = try context()
    try context.take(pipeline)
    #expect(try context.take(pipeline).command == nil)
    let plan = try context.take(pipeline.replacing("1054", with: "1100"))
    #expect(plan.counts.changed == 1)
    #expect(context.book.orders.rows.count == 2)
  }

  @Test func `without references keeps equal purchases apart and finds both again`() throws {
    var context = try context()
    let file = """
      客户,日期,产品,金额,数量
      Cancity,2026-01-05,墨盒,"1,200.50",3
      Cancity,2026-01-05,墨盒,1200.5,3
      Cancity,2026年1月6日,墨盒,¥800元,2.5
      """
    #expect(try context.take(file).counts.added == 3)
    let again = try context.take(file)
    #expect(again.command == nil)
    #expect(again.counts.unchanged == 3)
    let quantities = context.book.orders.sorted.map { $0.quantity?.description }
    #expect(quantities == ["3", "3", "2.50"])
  }

  @Test func `tells the lines of one order apart by their products`() throws {
    var context = try context()
    let file = """
      Order No,Customer,Order Date,Item,Total
      536365,Cancity,12/1/2010 8:26,Lantern,15.30
      536365,Cancity,12/1/2010 8:26,Holder,20.34
      536370,Isdom,12/13/2010 9:00,Clock,-3.75
      """
    #expect(try context.take(file).counts.added == 3)
    #expect(try context.take(file).command == nil)
    #expect(
      context.book.orders.sorted.map(\.day?.description)
        == ["2010-12-01", "2010-12-01", "2010-12-13"])
  }

  @Test(arguments: [
    ("account,date,amount\nCancity,03/04/2026,5\nCancity,05/06/2026,5\n", "--dates dmy"),
    ("account,date,amount\nCancity,03/04/26,5\n", "--dates dmy"),
    ("account,date,amount\nCancity,2026-01-05,1.234\nCancity,2026-01-05,5\n", "--decimal comma"),
    ("account,date,amount,quantity\nCancity,2026-01-05,5,1.000\n", "--decimal comma"),
  ])
  func `asks where no row says how to read a column, and takes nothing`(
    file: String, option: String
  ) throws {
    var context = try context()
    let plan = try context.take(file)
    #expect(plan.command == nil)
    let doubt = try #require(plan.doubt).phrase
    #expect(doubt.en.contains(option) && doubt.zh.contains(option))
  }

  @Test func `takes the answer for the column, and other rows of it for an answer`() throws {
    let file = "account,date,amount\nCancity,03/04/2026,1.234\n"
    for (dates, decimal, day, hundredths) in [
      (DateOrder.dayFirst, DecimalMark.comma, "2026-04-03", 123_400),
      (.monthFirst, .point, "2026-03-04", 123),
    ] {
      var context = try context()
      let options = ReadingOptions(dates: dates, decimal: decimal)
      try context.take(file, options: options)
      #expect(context.book.orders.sorted.map(\.day) == [Day(iso: day)])
      #expect(context.book.orders.sorted.map(\.amount) == [Money(hundredths: Int64(hundredths))])
    }
    var context = try context()
    try context.take(file + "Cancity,25/04/2026,\"7,50\"\n")
    #expect(
      context.book.orders.sorted.map(\.day) == [Day(iso: "2026-04-03"), Day(iso: "2026-04-25")])
    #expect(context.book.orders.sorted.map(\.amount?.hundredths) == [123_400, 750])
  }

  @Test func `rounds amounts with more decimals, and says in which column and how many`() throws {
    var context = try context()
    let plan = try context.take(
      """
      account,date,amount,margin
      Cancity,2026-01-05,957.5775,41.9136
      Cancity,2026-01-06,110277.32000000002,1
      Cancity,2026-01-07,22.365,-0.005
      Cancity,2026-01-08,12.300,
      """)
    #expect(plan.counts.added == 4)
    #expect(
      context.book.orders.sorted.map(\.amount?.hundredths) == [95_758, 11_027_732, 2_237, 1_230])
    #expect(context.book.orders.sorted.map(\.margin?.hundredths) == [4_191, 100, -1, nil])
    #expect(
      plan.report().contains { $0.en.contains("3 amounts in amount had more than two decimals") })
    #expect(plan.report().contains { $0.zh.contains("“margin”列有 2 个金额超过两位小数") })
  }

  @Test func `takes words that stand for nothing as nothing`() throws {
    var context = try context()
    let plan = try context.take(
      """
      客户,日期,产品名称,金额,毛利,数量
      Cancity,2026-01-05,NULL,5,N/A,-
      Cancity,2026-01-06,无,6,#N/A,无
      """)
    #expect(plan.rejects.isEmpty)
    #expect(context.book.orders.sorted.map(\.product) == ["", ""])
    #expect(context.book.orders.sorted.map(\.margin) == [nil, nil])
  }

  @Test(arguments: [
    (",2026-01-05,5", "names no account"), ("Nobody,2026-01-05,5", "isn't in the book"),
    ("Cancity,soon,5", "isn't a date"), ("Cancity,2026-02-30,5", "isn't a date"),
    ("Cancity,2026-01-05,much", "isn't an amount"), ("Cancity,2026-01-05,1.2.3", "isn't an amount"),
    ("Cancity,2026-01-05,#REF!", "isn't an amount"), ("Cancity,31/12/20256,5", "isn't a date"),
    ("Cancity,,5", "is empty"), ("Cancity,2026-01-05,", "is empty"),
  ])
  func `rejects a row it can't book, with the reason`(row: String, reason: String) throws {
    var context = try context()
    let plan = try context.take("account,date,amount\n\(row)\n")
    #expect(plan.command == nil)
    #expect(plan.counts.rejected == 1)
    #expect(plan.rejects.first?.reason.en.contains(reason) == true)
  }

  @Test(arguments: [
    ("12 Mar 2024", "2024-03-12"), ("7-Feb-22", "2022-02-07"), ("Mar 12, 2024", "2024-03-12"),
    ("2016/1/5", "2016-01-05"), ("20161020", "2016-10-20"), ("2016-10-20T08:00:00", "2016-10-20"),
    ("２０２６年１月６日", "2026-01-06"), ("31.12.2025", "2025-12-31"), ("31.12.23", "2023-12-31"),
    ("1.2.24", "2024-02-01"), ("12/31/23", "2023-12-31"), ("12/31/2023 14:05", "2023-12-31"),
    ("12 février 2024", "2024-02-12"), ("3. März 2024", "2024-03-03"),
    ("15-Okt-2024", "2024-10-15"),
    ("1 août 2023", "2023-08-01"), ("5 de enero de 2024", "2024-01-05"),
    ("7 ott 2024", "2024-10-07"),
    ("9 out 2024", "2024-10-09"), ("Friday, January 5, 2024", "2024-01-05"),
    ("Sun 7 Jan 2024", "2024-01-07"), ("2024/1/8 星期一", "2024-01-08"), ("45291", "2023-12-31"),
    ("45291.75", "2023-12-31"), ("Jan-24", "2024-01-01"), ("2024-02", "2024-02-01"),
    ("03/2024", "2024-03-01"), ("2024年3月", "2024-03-01"),
    ("2024-01-05T23:59:59.123Z", "2024-01-05"),
  ])
  func `reads days as other programs write them`(cell: String, day: String) throws {
    var context = try context()
    try context.take("account,date,amount\nCancity,\"\(cell)\",5\n")
    #expect(context.book.orders.sorted.map(\.day) == [Day(iso: day)])
  }
}

/// Where the public Maven CRM data lies: in the folder that `MAVEN_CRM` names, else beside the package;
/// tests on it run only where it is.
let mavenFolder =
  ProcessInfo.processInfo.environment["MAVEN_CRM"].map { URL(filePath: $0) }
  ?? URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .appending(path: "shared/data/maven-crm")

/// Whether it is there.
let hasMaven = FileManager.default.fileExists(
  atPath: mavenFolder.appending(path: "sales_pipeline.csv").path())

@Suite(.enabled(if: hasMaven))
struct `The Maven CRM data` {
  private func document(_ name: String) throws -> CSVDocument {
    CSVDocument(bytes: Array(try Data(contentsOf: mavenFolder.appending(path: name))))
  }

  @Test func `imports whole: 85 accounts, 15 of them in groups, 4238 won deals, none twice`() throws
  {
    var context = Context()
    let accounts = try context.take(document("accounts.csv"))
    #expect(accounts.counts.added == 85)
    #expect(accounts.rejects.isEmpty)
    #expect(context.book.accounts.sorted.count { $0.parent != nil } == 15)
    let orders = try context.take(document("sales_pipeline.csv"))
    #expect(orders.counts.added == 4238)
    let deals = try #require(orders.beside.first { $0.kind == .opportunities }?.counts)
    #expect(deals.added == 3137 && deals.leftOut == 1425 && orders.counts.leftOut == 0)
    #expect(orders.rejects.isEmpty)
    #expect(
      orders.leftOut.map(\.phrase.en) == ["Left out: 1425 rows of deals that name no customer."])
    let stages = context.book.stages
    let all = context.book.opportunities.sorted
    #expect(all.count { stages.standing(of: $0) == .lost } == 2473)
    let total = context.book.orders.rows.values.compactMap(\.amount).reduce(.zero, +)
    #expect(total == Money(hundredths: 1_000_553_400))
    #expect(try context.take(document("accounts.csv")).command == nil)
    #expect(try context.take(document("sales_pipeline.csv")).command == nil)
  }
}
