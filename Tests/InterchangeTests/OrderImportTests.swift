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

  @Test func `takes won deals, skips the others and counts them`() throws {
    var context = try context()
    let plan = try context.take(pipeline)
    #expect(plan.counts.added == 2)
    #expect(plan.counts.skipped == 2)
    #expect(plan.rejects.isEmpty)
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

  @Test func `refuses a date that could be two days`() throws {
    var context = try context()
    let plan = try context.take("account,date,amount\nCancity,03/04/2026,5\n")
    #expect(plan.counts.rejected == 1)
    #expect(plan.rejects.map(\.position) == [TextPosition(line: 2, column: 9)])
    #expect(plan.rejects.first?.phrase.en.contains("could be day or month first") == true)
    #expect(plan.rejects.first?.phrase.zh.contains("分不清月和日") == true)
  }

  @Test(arguments: [
    (",2026-01-05,5", "names no account"), ("Nobody,2026-01-05,5", "isn't in the book"),
    ("Cancity,soon,5", "isn't a date"), ("Cancity,2026-02-30,5", "isn't a date"),
    ("Cancity,2026-01-05,much", "isn't an amount"), ("Cancity,2026-01-05,1.234", "isn't an amount"),
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
    ("２０２６年１月６日", "2026-01-06"), ("31.12.2025", "2025-12-31"),
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
    #expect(orders.counts.skipped == 4562)
    #expect(orders.rejects.isEmpty)
    let total = context.book.orders.rows.values.compactMap(\.amount).reduce(.zero, +)
    #expect(total == Money(hundredths: 1_000_553_400))
    #expect(try context.take(document("accounts.csv")).command == nil)
    #expect(try context.take(document("sales_pipeline.csv")).command == nil)
  }
}
