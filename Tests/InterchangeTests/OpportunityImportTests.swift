// Deals that came to no purchase: they become opportunities, once, and are won when a later file says so.

import Interchange
import Model
import Testing

@Suite struct `Importing deals` {
  private let hubSpot = """
    Record ID,Deal Name,Associated Company,Deal Stage,Close Date,Amount,Probability,Competitor
    101,Fleet labels,Acme,Contract Sent (Sales Pipeline),2026-12-10,"12,000.00",90%,Avery
    102,Shelf tags,Acme,Closed Lost (Sales Pipeline),2026-10-01,500,,
    103,Ribbons,Acme,Closed Won (Sales Pipeline),2026-09-01,800,,
    104,Starter kit,Acme,Proposal,2026-12-20,,,
    """

  private func context() throws -> Context {
    var context = Context()
    try context.take("account\nAcme\n华润\n")
    return context
  }

  private func deal(_ name: String, _ context: Context) throws -> Opportunity {
    try #require(context.book.opportunities.sorted.first { $0.name == name })
  }

  @Test func `keeps what is open and what was lost, with all that the file says`() throws {
    var context = try context()
    let plan = try context.take(hubSpot)
    #expect(plan.counts.added == 1 && plan.rejects.isEmpty)
    #expect(plan.beside.map(\.kind) == [.opportunities])
    #expect(plan.beside.map(\.counts.added) == [3])
    let fleet = try deal("Fleet labels", context)
    #expect(fleet.stage == "Contract Sent" && fleet.chance == 90 && fleet.competitor == "Avery")
    #expect(fleet.amount == Money(hundredths: 1_200_000) && fleet.reference == "101")
    #expect(fleet.expected == Day(iso: "2026-12-10") && fleet.ended == nil)
    let tags = try deal("Shelf tags", context)
    #expect(context.book.stages.standing(of: tags) == .lost)
    #expect(tags.ended == Day(iso: "2026-10-01"))
    #expect(try deal("Starter kit", context).amount == nil)
    #expect(context.book.orders.sorted.map(\.product) == ["Ribbons"])
    #expect(
      plan.notices.contains { $0.en.contains("Contract Sent") && $0.zh.contains("Contract Sent") },
      "A stage that the list doesn't have is said.")
  }

  @Test(arguments: [
    "Expected close", "Closing date", "Expected closing", "Decision date", "Est. Close Date",
  ])
  func `reads the day on which a deal is expected by any of its names`(header: String) throws {
    var context = try context()
    try context.take(
      "Deal name,Company,Stage,Amount,\(header),Probability\nFleet,Acme,Qualification,100,2026-12-10,20%\n"
    )
    #expect(try deal("Fleet", context).expected == Day(iso: "2026-12-10"))
  }

  @Test func `twice adds nothing`() throws {
    var context = try context()
    try context.take(hubSpot)
    #expect(try context.take(hubSpot).command == nil)
  }

  @Test func `that are won now change their stage and make their order line once`() throws {
    var context = try context()
    try context.take(hubSpot)
    let later = hubSpot.replacing("Contract Sent", with: "Closed Won")
    try context.take(later)
    let fleet = try deal("Fleet labels", context)
    #expect(context.book.stages.standing(of: fleet) == .won)
    #expect(fleet.ended == Day(iso: "2026-12-10"))
    let line = try #require(fleet.orders.first.flatMap { context.book.orders[$0] })
    #expect(line.amount == Money(hundredths: 1_200_000) && line.reference == "101")
    #expect(context.book.orders.rows.count == 2)
    #expect(try context.take(later).command == nil)
    #expect(context.book.orders.rows.count == 2 && context.book.opportunities.rows.count == 3)
  }

  @Test func `that were won by hand keep their one order line when the file says so too`() throws {
    var context = try context()
    try context.take(hubSpot)
    let fleet = try deal("Fleet labels", context)
    let win = Command.edit(
      fleet.id, .opportunity, [.opportunity(.stage): .text("Won")])
    let today = try #require(Day(iso: "2026-11-30"))
    try context.carryOut(try context.book.settlingDeals(win, on: today))
    #expect(context.book.orders.rows.count == 2)
    try context.take(hubSpot.replacing("Contract Sent", with: "Closed Won"))
    #expect(context.book.orders.rows.count == 2)
    #expect(try deal("Fleet labels", context).orders.count == 1)
  }

  @Test func `that ended in the book stay so while an older file has them open, and that is said`()
    throws
  {
    var context = try context()
    try context.take(hubSpot)
    let fleet = try deal("Fleet labels", context)
    try context.carryOut(.edit(fleet.id, .opportunity, [.opportunity(.stage): .text("Lost")]))
    let plan = try context.take(hubSpot)
    #expect(try deal("Fleet labels", context).stage == "Lost")
    #expect(plan.notices.contains { $0.en.contains("the book was kept") })
  }

  @Test func `in Chinese reads stages, chances and competitors`() throws {
    var context = try context()
    let file = """
      商机名称,客户名称,商机阶段,预计成交日期,商机金额,赢率,竞争对手
      标签年框,华润,方案报价,2026-12-15,20万,60%,艾利
      碳带,华润,输单,2026-10-09,"3,000",,
      打印头,华润,赢单,2026-09-01,8000,,
      """
    let plan = try context.take(file)
    #expect(plan.counts.added == 1 && plan.beside.map(\.counts.added) == [2])
    let frame = try deal("标签年框", context)
    #expect(frame.stage == "方案报价" && frame.chance == 60 && frame.competitor == "艾利")
    #expect(frame.amount == Money(hundredths: 20_000_000))
    #expect(context.book.stages["方案报价"]?.chance == 50)
    #expect(try deal("碳带", context).stage == "输单")
    #expect(try context.take(file).command == nil)
  }

  @Test func `leaves cancelled orders out as before, since no deal stands behind them`() throws {
    var context = try context()
    let plan = try context.take(
      "客户,日期,产品,金额,订单状态\n华润,2026-01-05,墨盒,1200,已完成\n华润,2026-01-06,墨盒,800,已取消\n")
    #expect(plan.counts.leftOut == 1 && plan.beside.isEmpty)
    #expect(context.book.opportunities.rows.isEmpty)
  }

  @Test func `said to be orders takes nothing but purchases`() throws {
    var context = try context()
    let plan = try context.take(hubSpot, as: .orders)
    #expect(plan.counts.leftOut == 3 && context.book.opportunities.rows.isEmpty)
  }
}
