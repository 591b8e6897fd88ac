// What the rows of known programs mean, one by one: open deals, headers below titles, files that are refused.

import Interchange
import Model
import Testing

@Suite struct `The rows of known sources` {
  /// The opportunities of a book, as name, customer, stage, day, amount.
  private func deals(_ context: Context) -> [String] {
    context.book.opportunities.sorted.map { deal in
      let account = deal.account.flatMap { context.book.accounts[$0]?.name } ?? "?"
      return [
        deal.name, account, deal.stage, deal.expected?.description ?? "-",
        deal.amount?.description ?? "-",
      ].joined(separator: ", ")
    }.sorted()
  }

  @Test func `keep the expected day, the amount and the contact of a Pipedrive deal that is open`()
    throws
  {
    var context = Context()
    let plan = try context.take(
      """
      Deal - ID,Deal - Title,Deal - Value,Deal - Currency of Value,Deal - Organization,Deal - Contact person,Deal - Stage,Deal - Status,Deal - Won time,Deal - Expected close date
      1,Pens,1000,EUR,Acme,Otto Hahn,Quote sent,Won,2025-03-01 10:00:00,2025-02-01
      2,Ink,500,EUR,Beta,Eva Lund,Quote sent,Open,,2026-05-01
      """, makesAccounts: true)
    #expect(deals(context) == ["Ink, Beta, Quote sent, 2026-05-01, 500"])
    #expect(try context.person("Otto Hahn").account == context.account("Acme").id)
    #expect(try context.person("Eva Lund").account == context.account("Beta").id)
    #expect(context.book.orders.sorted.map(\.day?.description) == ["2025-03-01"])
    #expect(plan.rejects.isEmpty)
  }

  @Test func `keep the expected day and amount of a Dynamics opportunity that is open`() throws {
    var context = Context()
    try context.take(
      """
      (Do Not Modify) Opportunity,(Do Not Modify) Row Checksum,Topic,Account,Status,Actual Close Date,Est. Close Date,Actual Revenue,Est. Revenue
      {1},abc==,Pumps,Acme,Won,2026-03-01,2026-02-15,12000,10000
      {2},abd==,Valves,Beta,Open,,2026-12-31,,5000
      {3},abe==,Hoses,Beta,Lost,2026-04-01,2026-12-31,0,700
      """, makesAccounts: true)
    #expect(
      deals(context) == [
        "Hoses, Beta, Lost, 2026-04-01, 0", "Valves, Beta, , 2026-12-31, 5000",
      ])
  }

  @Test func `are told where a purchase takes what was only expected`() throws {
    var context = Context()
    let plan = try context.take(
      """
      (Do Not Modify) Opportunity,(Do Not Modify) Row Checksum,Topic,Account,Status,Actual Close Date,Est. Close Date,Actual Revenue,Est. Revenue
      {1},abc==,Pumps,Acme,Won,2026-03-01,2026-02-15,,10000
      """, makesAccounts: true)
    #expect(context.book.orders.sorted.map(\.amount?.description) == ["10000"])
    #expect(
      plan.notices.map(\.en).contains(
        "1 purchase has nothing in Actual Revenue, and Est. Revenue was taken instead: correct what isn't so."
      ))
  }

  @Test func `never take the sum of an order for a line that has no amount`() throws {
    var context = Context()
    let plan = try context.take(
      """
      Order Reference,Customer,Order Date,Order Lines/Product,Order Lines/Subtotal,Total
      S1,Acme,2026-03-01,Pump,,300
      S2,Beta,2026-03-02,Pump,100,100
      """, makesAccounts: true)
    #expect(plan.counts.added == 1 && plan.rejects.count == 1)
  }

  @Test func `name the stage of a deal by its stage where a state beside it says how it ended`()
    throws
  {
    var context = Context()
    try context.take(
      """
      商机名称,客户名称,商机金额,预计成交日期,商机阶段,阶段状态,负责人,负责人主属部门
      水泵项目,示例机械有限公司,12000,2026-03-01,M1签约,赢单,王小明,销售一部
      阀门项目,样例化工有限公司,5000,2026-12-31,M4产品演示,进行中,王小明,销售一部
      """, makesAccounts: true)
    #expect(deals(context) == ["阀门项目, 样例化工有限公司, M4产品演示, 2026-12-31, 5000"])
    #expect(context.book.orders.rows.count == 1)
  }

  @Test func `find the customer of an open deal by its number, too`() throws {
    var context = Context()
    try context.take(
      """
      Id,IsDeleted,Name,BillingCity,OwnerId
      001xx01,0,Acme,Boston,005
      """)
    let plan = try context.take(
      """
      Id,Name,StageName,CloseDate,Amount,AccountId
      006xx01,Pumps,Proposal,2026-12-31,5000,001xx01
      006xx02,Valves,Proposal,2026-12-31,6000,001xx99
      """, makesAccounts: true)
    #expect(deals(context) == ["Pumps, Acme, Proposal, 2026-12-31, 5000"])
    #expect(context.book.accounts.rows.count == 1 && plan.rejects.count == 1)
  }

  @Test func `belong to one customer, and a HubSpot deal of several to its primary one`() throws {
    var context = Context()
    try context.take(
      """
      Record ID,Company name,Company owner
      9001,Acme,Kim
      9002,Beta,Kim
      """)
    let deals = """
      Record ID,Deal Name,Deal Stage,Close Date,Amount,Associated Company,Associated Company IDs
      1,Pumps,Closed Won (Sales Pipeline),2025-03-01,1000,Beta;Acme,9002;9001
      2,Valves,Contract Sent (Sales Pipeline),2026-12-31,2000,Beta;Acme,9002;9001
      """
    let refused = try context.take(deals)
    #expect(refused.rejects.count == 2 && context.book.orders.rows.isEmpty)
    #expect(refused.rejects.allSatisfy { $0.reason.en.contains("names several customers") })
    let lines = deals.split(separator: "\n")
    let primary = ",Associated Company (Primary),Associated Company IDs (Primary)"
    let named = [primary, ",Acme,9001", ",Acme,9001"]
    try context.take(zip(lines, named).map { $0 + $1 }.joined(separator: "\n"))
    let acme = try context.account("Acme").id
    #expect(context.book.orders.sorted.map(\.account) == [acme])
    #expect(context.book.opportunities.sorted.map(\.account) == [acme])
  }

  @Test func `leave out the sum below a Salesforce report, and what stands below that`() throws {
    var context = Context()
    let plan = try context.take(
      """
      "Opportunity Owner","Account Name","Opportunity Name","Stage","Amount Currency","Amount","Close Date"
      "Me","Acme GmbH","Pens","Closed Won","EUR","12000.00","3/31/2025"
      "Me","Beta","Ink","Negotiation/Review","EUR","5000.00","4/30/2026"
      "Grand Totals","","","","","17000.00",""
      "Confidential Information - Do Not Distribute"
      "Copyright (c) 2000-2025 salesforce.com, inc. All rights reserved."
      """, makesAccounts: true)
    #expect(plan.leftOut.map(\.reason) == [.remark, .total])
    #expect(plan.leftOut.map(\.count) == [2, 1] && plan.rejects.isEmpty)
  }

  @Test func `below titles are read by the names of their columns, in a workbook's sheet, too`() {
    let file = """
      Acme Stationery
      Sales by Customer Detail
      January - December 2025

      ,Date,Transaction type,Num,Product/Service,Memo/Description,Qty,Sales price,Amount,Balance
      Acme,,,,,,,,,
      ,01/15/2025,Invoice,1001,Pens,,1,100.00,100.00,100.00
      Total for Acme,,,,,,,,$100.00,
      """
    let document = CSVDocument(text: file)
    #expect(document.columns.contains("Transaction type") && document.preamble.count == 3)
    let rows = document.preamble + [document.header].compactMap(\.self) + document.rows
    #expect(CSVDocument(rows: rows).columns == document.columns)
    var shelf = SourceShelf.shipped
    shelf.asked = .none
    let without = CSVDocument(bytes: Array(file.utf8), known: shelf.headers)
    #expect(!without.columns.contains("Transaction type"))
  }

  @Test(arguments: [
    ("企业微信通讯录成员", "姓名,帐号,别名,职务,部门,性别,手机,激活状态\n李雷,lilei,,经理,采购部,男,139,已激活\n"),
    (
      "DATEV 记账凭证",
      "\"EXTF\";700;21;\"Buchungsstapel\";13;2025;;\"RE\";\"\";\"\";1001;10001;20250101;4;20250101;20250131\n"
        + "Umsatz (ohne Soll/Haben-Kz);Soll/Haben-Kennzeichen;WKZ Umsatz;Konto;Gegenkonto (ohne BU-Schlüssel);Belegdatum;Buchungstext\n"
        + "1190,00;\"S\";\"EUR\";10001;8400;0501;\"Acme GmbH\"\n"
    ),
  ])
  func `that are no customers' are refused with what to export instead`(name: String, file: String)
  {
    let document = CSVDocument(text: file)
    guard case .failure(let fault) = ImportSource.make(document) else {
      Issue.record("\(name) was read.")
      return
    }
    #expect(fault.phrase.zh.hasPrefix("这是“\(name)”：") && fault.phrase.zh.contains("请"))
    #expect(fault.phrase.en.hasSuffix("; --source none reads it by the names of its columns."))
  }
}
