// Files as people really have them: what public bug reports say came in wrong elsewhere, in both languages.

import Interchange
import Model
import Testing

@Suite struct `One file with several kinds of things` {
  @Test(arguments: [
    (
      "Company,Industry,City,Contact,Job Title,Phone,Email\nAcme GmbH,Steel,Kiel,Hana Kim,Buyer,1,h@a.example\n",
      "Hana Kim"
    ),
    ("序号,客户名称,行业,城市,客户级别,联系人,职务,手机,地址,备注\n1,Acme GmbH,Steel,Kiel,A,王小明,采购总监,1,朝阳区1号,年框\n", "王小明"),
  ])
  func `makes customers and their contacts of a list of customers`(file: String, name: String)
    throws
  {
    var context = Context()
    let plan = try context.take(file)
    #expect(plan.meaning.all.map(\.kind) == [.accounts, .people])
    let account = try context.account("Acme GmbH")
    #expect(account.industry == "Steel" && account.region == "Kiel" && account.phone.isEmpty)
    let person = try context.person(name)
    #expect(person.account == account.id && person.phone == "1" && !person.title.isEmpty)
    #expect(try context.take(file).command == nil)
  }

  @Test func `gives a telephone number without a contact to the customer`() throws {
    var context = Context()
    let plan = try context.take(
      "Company,Industry,Contact,Phone\nAcme GmbH,Steel,Hana Kim,1\nBeta SA,Food,,2\n")
    #expect(try context.account("Beta SA").phone == "2")
    #expect(try context.account("Acme GmbH").phone.isEmpty)
    #expect(plan.leftOut.map(\.reason) == [.noPerson])
  }

  @Test func `makes customers, contacts and orders of an order export`() throws {
    let file = """
      ORDERNUMBER,QUANTITYORDERED,SALES,ORDERDATE,STATUS,PRODUCTCODE,CUSTOMERNAME,PHONE,CITY,COUNTRY,CONTACTLASTNAME,CONTACTFIRSTNAME
      20101,30,2871,2/24/2023 0:00,Shipped,S10,Acme GmbH,1,Kiel,Germany,Kim,Hana
      20103,41,3884.34,7/31/2023 0:00,Cancelled,S12,Beta SA,2,Lyon,France,Berg,Otto
      20104,45,3746.7,8/25/2023 0:00,In Process,S12,Acme GmbH,1,Kiel,Germany,Kim,Hana
      """
    var context = Context()
    let plan = try context.take(file, makesAccounts: true)
    #expect(plan.counts.added == 2 && plan.counts.leftOut == 1)
    let account = try context.account("Acme GmbH")
    #expect(account.region == "Kiel, Germany")
    #expect(try context.person("Hana Kim").account == account.id)
    #expect(context.book.orders.of(account.id).count == 2)
    #expect(try context.take(file, makesAccounts: true).command == nil)
  }

  @Test func `asks where people stand without a customer`() {
    let faults: [MappingFault] = [["Name", "Email", "Phone"], ["姓名", "手机", "邮箱"]].compactMap {
      columns in
      if case .failure(let fault) = meaning(of: columns) { fault } else { nil }
    }
    #expect(faults.count == 2)
    #expect(faults.first == .peopleOfNobody(columns: ["Name", "Email", "Phone"]))
  }

  @Test func `tells companies from people where a column says which is which`() throws {
    var context = Context()
    try context.take(
      """
      Name,Is a company,Related company,Phone,Email
      Harbour Shelves,1,,1,info@harbour.example
      Rita Marten,0,Harbour Shelves,2,rita@harbour.example
      """)
    #expect(context.book.accounts.sorted.map(\.name) == ["Harbour Shelves"])
    #expect(try context.person("Rita Marten").phone == "2")
  }

  @Test func `is no list of customers where amounts are there that nobody recognises`() {
    for columns in [
      ["Customer", "Order Date", "Product", "what they owe"], ["客户", "日期", "产品", "某某款"],
      ["Customer", "Item", "Qty", "Sum in total"],
    ] {
      guard case .failure(.missing) = meaning(of: columns) else {
        Issue.record("\(columns) was understood.")
        continue
      }
    }
  }

  @Test func `takes 单位 for a unit of measure where its cells are some`() throws {
    var context = Context()
    try context.take("account\n北辰文具\n")
    let plan = try context.take(
      "日期,发票号码,产品名称,购货单位,单位,数量,单价,金额\n2024-02-05,8001,笔,北辰文具,箱,10,50,500\n")
    #expect(plan.counts.added == 1)
    #expect(context.book.orders.sorted.map(\.unit) == ["箱"])
    guard case .failure(.missing) = meaning(of: ["日期", "产品", "数量", "金额"]) else {
      Issue.record("A list without customers was understood.")
      return
    }
    var other = Context()
    try other.take("单位,日期,金额\n北辰文具有限公司,2024-01-05,5\n", makesAccounts: true)
    #expect(other.book.accounts.sorted.map(\.name) == ["北辰文具有限公司"])
  }
}

@Suite struct `A column of states` {
  private func taken(_ file: String, _ options: ReadingOptions = ReadingOptions()) throws
    -> ImportPlan
  {
    var context = Context()
    try context.take("account\nA\n")
    return try context.take(file, options: options)
  }

  private func file(_ column: String, _ words: [String]) -> String {
    "account,date,amount,\(column)\n"
      + words.enumerated().map { "A,2024-01-\($0.offset + 10),\($0.offset + 1),\($0.element)\n" }
      .joined()
  }

  @Test(arguments: [
    (
      "Status",
      ["Shipped", "Resolved", "Cancelled", "In Process", "On Hold", "canceled by customer"], 4
    ),
    ("订单状态", ["已完成", "已发货", "已取消", "已作废", "已审核", "已退货"], 3),
    (
      "Deal Stage", ["Closed Won (Sales Pipeline)", "Closed Lost (Sales Pipeline)", "Negotiation"],
      1
    ),
    ("阶段", ["赢单", "输单", "商务谈判"], 1), ("Status", ["Won", "Open", "Lost"], 1),
    ("order_status", ["Paid", "Refunded", "Pending", "Draft"], 2),
  ])
  func `says what was bought`(column: String, words: [String], count: Int) throws {
    let plan = try taken(file(column, words))
    #expect(plan.counts.added == count)
    let deals = plan.beside.reduce(0) { $0 + $1.counts.added }
    #expect(plan.counts.leftOut + deals == words.count - count)
    // What is left out is named by its word, with what it's worth.
    #expect(plan.leftOut.allSatisfy { $0.sum != nil })
  }

  @Test func `takes orders whose word nobody knows, and names the words`() throws {
    let plan = try taken(file("Status", ["Shipped", "Zurückgelegt"]))
    #expect(plan.counts.added == 2)
    #expect(
      plan.notices.contains { $0.en.contains("Zurückgelegt") && $0.zh.contains("Zurückgelegt") })
  }

  @Test func `of which nothing is known as bought says which column it was and what to do`() throws
  {
    let plan = try taken(file("Deal Stage", ["Phase 5", "Phase 6"]))
    #expect(plan.counts.added == 0 && plan.beside.map(\.counts.added) == [2])
    let told = try #require(plan.notices.first { $0.en.contains("--won") })
    #expect(told.en.contains("Deal Stage") && told.zh.contains("--ignore"))
    var options = ReadingOptions()
    options.wonWords = ["phase 6"]
    #expect(try taken(file("Deal Stage", ["Phase 5", "Phase 6"]), options).counts.added == 1)
    options = ReadingOptions()
    options.ignoredColumns = ["deal stage"]
    #expect(try taken(file("Deal Stage", ["Phase 5", "Phase 6"]), options).counts.added == 2)
  }
}

@Suite struct `Credit notes and returns` {
  @Test(arguments: [
    "Type,Number,Date,Customer,Amount,Quantity\nInvoice,1001,2024-01-05,A,500.00,5\nCredit Note,CN-7,2024-01-20,A,200.00,2\nPayment,P-1,2024-02-01,A,300,\n",
    "单据类型,单据编号,日期,客户,金额,数量\n销售出库,1,2024-01-05,A,500,5\n销售退货,2,2024-01-20,A,200,2\n收款单,3,2024-02-01,A,300,\n",
    "Belegart;Nummer;Datum;Kunde;Betrag;Menge\nRechnung;1;05.01.2024;A;500,00;5\nGutschrift;2;20.01.2024;A;-200,00;-2\nZahlung;3;01.02.2024;A;300,00;\n",
  ])
  func `lower what was bought, whatever their sign`(file: String) throws {
    var context = Context()
    try context.take("account\nA\n")
    let plan = try context.take(file)
    #expect(context.book.orders.sorted.map(\.amount?.description) == ["500", "-200"])
    #expect(context.book.orders.sorted.map(\.quantity?.description) == ["5", "-2"])
    #expect(plan.counts.leftOut == 1)
  }

  @Test func `aren't sought in a column of types that are none of documents`() throws {
    var context = Context()
    try context.take("account\nA\n")
    try context.take(
      "account,date,amount,type\nA,2024-01-05,5,Retail\nA,2024-01-06,6,Credit\nA,2024-01-07,7,Online\n"
    )
    #expect(context.book.orders.sorted.map(\.amount?.description) == ["5", "6", "7"])
  }
}

@Suite struct `The number of an order` {
  private func book() throws -> Context {
    var context = Context()
    try context.take("account\nAcme GmbH\nBeta SA\n")
    return context
  }

  private let first =
    "Order No,Order Date,Customer,Product,Amount\n1,2023-01-05,Acme GmbH,Pens,100\n2,2023-02-05,Beta SA,Ink,200\n"

  @Test func `that begins again next year overwrites nothing, and is told`() throws {
    var context = try book()
    try context.take(first)
    let plan = try context.take(
      "Order No,Order Date,Customer,Product,Amount\n1,2024-01-05,Acme GmbH,Pens,100\n2,2024-02-05,Acme GmbH,Ink,200\n"
    )
    #expect(plan.counts.added == 2)
    #expect(plan.notices.contains { $0.en.contains("2 numbers stand in the book") })
    #expect(context.book.orders.rows.count == 4)
  }

  @Test func `finds the line that a corrected file corrects`() throws {
    var context = try book()
    try context.take(first)
    let plan = try context.take(
      "Order No,Order Date,Customer,Product,Amount\n1,2023-01-05,Acme GmbH,Pens,110\n2,2023-02-07,Beta SA,Ink,200\n"
    )
    #expect(plan.counts.changed == 2 && plan.counts.added == 0)
    #expect(plan.notices.contains { $0.en.contains("the day was corrected") })
    #expect(context.book.orders.sorted.map(\.amount?.description) == ["110", "200"])
  }

  @Test func `that is cancelled in a later file is told, since it still counts`() throws {
    var context = try book()
    let file = "Order No,Customer,Date,Amount,Status\nA1,Acme GmbH,2024-01-05,100,Shipped\n"
    try context.take(file)
    let plan = try context.take(file.replacing("Shipped", with: "Cancelled"))
    #expect(plan.notices.contains { $0.en.contains("A1") && $0.zh.contains("A1") })
  }

  @Test func `with amounts from quantity and price where no column has them`() throws {
    var context = try book()
    let plan = try context.take(
      "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,Customer\n5,1A,Lantern,6,12/13/2010 8:26,2.55,Acme GmbH\nC6,1A,Lantern,-1,12/14/2010 8:26,2.55,Acme GmbH\n"
    )
    #expect(plan.counts.added == 2)
    #expect(context.book.orders.sorted.map(\.amount?.description) == ["15.30", "-2.55"])
    #expect(plan.notices.contains { $0.en.contains("quantity times") })
  }
}

@Suite struct `Amounts in several currencies` {
  @Test(arguments: [
    "account,date,amount,currency\nA,2024-01-05,5,EUR\nA,2024-01-06,6,USD\n",
    "account,date,amount\nA,2024-01-05,5 €\nA,2024-01-06,$6\n",
    "客户,日期,金额,币种\nA,2024-01-05,5,欧元\nA,2024-01-06,6,美元\n",
  ])
  func `are no question any more: each line carries its own, and one alone can be taken`(
    file: String
  ) throws {
    var context = Context()
    try context.take("account\nA\n")
    var other = context
    let both = try other.take(file)
    #expect(both.doubt == nil && both.counts.added == 2)
    var options = ReadingOptions()
    options.currency = "EUR"
    let plan = try context.take(file, options: options)
    #expect(plan.counts.added == 1)
    #expect(plan.leftOut.map(\.reason) == [.currency(code: "USD")])
    #expect(plan.leftOut.first?.sum?.description == "6")
  }
}

@Suite struct `Who is who` {
  @Test func `the same address at one customer is the same person`() throws {
    var context = Context()
    try context.take("account\nAcme GmbH\nBeta SA\n")
    let plan = try context.take(
      """
      account,name,email
      Acme GmbH,Otto Berg,otto@acme.example
      Acme GmbH,"Berg, Otto",OTTO@acme.example
      Acme GmbH,Dr. Otto Berg,mailto:otto@acme.example
      Beta SA,Otto Berg,otto@acme.example
      """)
    #expect(context.book.people.rows.count == 2)
    #expect(context.book.people.sorted.map(\.email) == ["otto@acme.example", "otto@acme.example"])
    #expect(plan.repeats.count == 2)
  }

  @Test func `a mailbox or a number that several share is nobody's`() throws {
    var context = Context()
    try context.take("account\nA\n")
    try context.take(
      "account,name,email,phone\nA,Hana Kim,info@a.example,030 12345\nA,Otto Berg,info@a.example,030 12345\n"
    )
    #expect(context.book.people.rows.count == 2)
  }

  @Test func `further addresses and numbers are kept, once`() throws {
    let file = """
      First Name,Last Name,Organization Name,E-mail 1 - Value,Phone 1 - Value,Mobile Phone
      Hana,Kim,A,hana@a.example ::: h.kim@a.example,+49 170 1 ::: +49 30 1,+49 171 2
      """
    var context = Context()
    try context.take(file)
    let person = try context.person("Hana Kim")
    #expect(person.email == "hana@a.example")
    let all = person.allPhones.map(\.value)
    #expect(Set(all) == ["+49 170 1", "+49 30 1", "+49 171 2"])
    #expect(person.emails == ["h.kim@a.example"] && person.notes.isEmpty)
    #expect(try context.take(file).command == nil)
  }

  @Test(arguments: [
    ("Acme", "Acme GmbH"), ("ACME G.m.b.H. & Co. KG", "Acme GmbH"), ("北辰文具", "北京北辰文具有限公司"),
    ("Muller", "Müller AG"), ("北京北辰文具股份有限公司上海分公司", "北京北辰文具有限公司"),
  ])
  func `a name without its legal form is a question, once for all its rows`(
    name: String, account: String
  ) throws {
    var context = Context()
    try context.take("account\nAcme GmbH\n北京北辰文具有限公司\nMüller AG\n")
    let file = "account,date,amount\n\(name),2024-01-05,10\n\(name),2024-01-06,5\n"
    for makesAccounts in [false, true] {
      let plan = try context.take(file, makesAccounts: makesAccounts)
      #expect(plan.counts.rejected == 2)
      #expect(plan.unknown.map(\.suggestion) == [account])
      #expect(plan.unknown.map(\.sum) == [Money(hundredths: 1500)])
      #expect(plan.report().count { $0.en.contains("“\(name)”") } == 1)
    }
    var options = ReadingOptions()
    options.aliases = [try #require(ReadingOptions.Alias("\(name)=\(account)"))]
    #expect(try context.take(file, options: options).counts.added == 2)
    #expect(try context.account(account).aliases == [name])
    // The answer is remembered.
    #expect(try context.take(file).counts.unchanged == 2)
  }

  @Test func `a name like another can be a customer of its own`() throws {
    var context = Context()
    try context.take("account\nAcme GmbH\n")
    var options = ReadingOptions()
    options.newNames = ["Acme"]
    try context.take("account,date,amount\nAcme,2024-01-05,10\n", options: options)
    #expect(context.book.accounts.rows.count == 2)
  }

  @Test func `signs that tell names apart are kept, and two ways to write an accent are one`()
    throws
  {
    var context = Context()
    try context.take("account\nA&B\nAB\n1&1\n11\nC++\nC\nMu\u{308}ller\nMuller\n")
    #expect(context.book.accounts.rows.count == 8)
    #expect(try context.take("account\nM\u{FC}ller\nA & B\n").counts.unchanged == 2)
  }

  @Test func `a book without customers takes those that its first file names, and says so`() throws
  {
    var context = Context()
    let plan = try context.take("account,date,amount\nA,2024-01-05,10\n")
    #expect(plan.counts.added == 1)
    #expect(plan.notices.contains { $0.en.contains("since the book had none") })
    #expect(try context.take("account,date,amount\nB,2024-01-05,10\n").counts.rejected == 1)
  }
}

@Suite struct `What a spreadsheet-safe file holds` {
  @Test func `comes back as it was`() throws {
    var context = Context()
    let values = [
      "+49 170 555", "- likes golf", "=1+1", "'+1", "''=x", "@home", "plain", "'quoted'",
    ]
    for (index, value) in values.enumerated() {
      _ = try context.add(
        .account, [.account(.name): .text("A\(index)"), .account(.notes): .text(value)])
    }
    for mode in [CSVWriter.Mode.lossless, .spreadsheetSafe] {
      let text = CSVExport.text(.accounts, of: context.book, mode: mode)
      #expect(try context.take(text).command == nil)
      var other = Context()
      try other.take(text)
      #expect(other.book.accounts.sorted.map(\.notes) == values)
    }
  }
}
