// What an auditor of the import found with some 250 files of his own: each line is an input that came in wrong.

import Interchange
import Model
import Testing

@Suite struct `An audited file` {
  /// A book with an own currency after some files.
  private func book(_ currency: String = "EUR", _ files: String..., makesAccounts: Bool = true)
    throws -> Context
  {
    var context = Context()
    if !currency.isEmpty {
      try context.carryOut(.edit(.book, .book, [.book(.currency): .text(currency)]))
    }
    for file in files { try context.take(file, makesAccounts: makesAccounts) }
    return context
  }

  @Test(arguments: [
    ("Amount (USD)", "USD"), ("Amount in USD", "USD"), ("Amount USD", "USD"), ("Amount ($)", "USD"),
    ("Betrag (CHF)", "CHF"), ("金额(美元)", "USD"), ("Net amount [GBP]", "GBP"),
    ("Umsatz in CHF", "CHF"),
    ("Amount (EUR)", ""), ("Amount", ""),
  ])
  func `says its currency in the name of a column`(header: String, code: String) throws {
    let context = try book("EUR", "Customer,Date,\(header)\nAcme,2026-01-05,100\n")
    #expect(context.book.orders.sorted.map(\.currency) == [code])
  }

  @Test func `of amounts in a currency that is none is refused row by row`() throws {
    var context = try book("EUR")
    let plan = try context.take(
      "Customer,Date,Amount,Currency\nAcme,2026-01-05,100,Dukaten\nAcme,2026-01-06,50,\n",
      makesAccounts: true)
    #expect(plan.rejects.count == 1 && context.book.orders.rows.count == 1)
    #expect(plan.rejects.first?.phrase.zh.contains("不是币种") == true)
  }

  @Test func `takes no margin in another currency than the amount's`() throws {
    let context = try book("EUR", "Customer,Date,Amount,Margin\nAcme,2026-01-05,100,$5\n")
    #expect(context.book.orders.sorted.map(\.margin) == [nil])
  }

  @Test func `takes no turnover in another currency than the book's`() throws {
    let context = try book("EUR", "Company,Annual revenue (USD)\nAcme,100000\n")
    #expect(context.book.accounts.sorted.map(\.turnover) == [nil])
  }

  @Test(arguments: [
    ("Status", "Cancelled", []), ("Type", "Credit note", [-100, -20]), ("状态", "已作废", []),
    ("单据类型", "销售退货", [-100, -20]),
  ])
  func `says once of an order what holds for all its lines`(
    column: String, word: String, amounts: [Int64]
  ) throws {
    let other = ["Credit note", "销售退货"].contains(word) ? "Invoice" : "Paid"
    let context = try book(
      "EUR",
      "Order No,Date,Customer,Product,Amount,\(column)\n1,2026-01-05,Acme,Ink,100,\(word)\n,,,Pen,20,\n"
        + "2,2026-01-06,Beta,Ink,7,\(other)\n3,2026-01-06,Gamma,Ink,7,\(other)\n")
    let found = context.book.orders.sorted.compactMap(\.amount).map { $0.hundredths / 100 }
    #expect(found.sorted() == (amounts + [7, 7]).sorted())
  }

  @Test(arguments: ["Ac\u{0}me", "M\u{FFFD}ller"])
  func `with letters that were lost says so`(name: String) throws {
    var context = Context()
    let plan = try context.take("Customer,City\n\(name),Bonn\n")
    #expect(
      plan.notices.contains { $0.en.contains("letters were lost") && $0.en.contains("line 2") })
  }

  @Test(arguments: [
    "Grand total (EUR)", "Total all customers", "客户小计：", "总金额", "Itogo", "Sum of all", "Total:",
  ])
  func `has no customer that is a sum`(label: String) throws {
    let context = try book(
      "EUR", "Customer,Revenue,City\nAcme,100,Bonn\nBeta,50,Ulm\n\(label),150,\n")
    #expect(context.book.accounts.sorted.map(\.name) == ["Acme", "Beta"])
  }

  @Test(arguments: ["Total Energies", "Sum Trading Ltd", "总计科技"])
  func `keeps a customer who is called like a sum`(name: String) throws {
    let context = try book(
      "EUR", "Customer,Revenue,City\nAcme,100,Bonn\nBeta,50,Ulm\n\(name),70,\n")
    #expect(context.book.accounts.rows.count == 3)
  }

  @Test func `of groups with sums in Chinese is checked against them`() throws {
    var context = Context()
    let plan = try context.take(
      "客户名称,日期,产品,金额\n华润,2025-01-05,纸,100\n,2025-01-06,墨,50\n客户小计：,,,150\n华为,2025-01-05,纸,7\n客户小计：,,,7\n合计：,,,157\n",
      makesAccounts: true)
    #expect(context.book.orders.sorted.compactMap(\.amount).reduce(.zero, +).description == "157")
    #expect(!plan.notices.contains { $0.zh.contains("不符") })
  }

  @Test(arguments: [
    ("Amount ($M)", "85", 85_000_000), ("Amount (M€)", "85", 85_000_000),
    ("Amount ($k)", "85", 85_000),
    ("Amount (K USD)", "85", 85_000), ("Amount ('000)", "85", 85_000),
    ("Amount (USD 000s)", "85", 85_000), ("Amount (T€)", "85", 85_000),
    ("Amount", "1.2M", 1_200_000),
    ("Amount", "$85M", 85_000_000), ("Amount (EUR)", "85", 85),
  ])
  func `has amounts in the unit that it names`(header: String, cell: String, amount: Int64) throws {
    let context = try book("", "Customer,Date,\(header)\nAcme,2026-01-05,\(cell)\n")
    #expect(context.book.orders.sorted.compactMap(\.amount).map { $0.hundredths / 100 } == [amount])
  }

  @Test(arguments: ["Quantity (t)", "Quantity (m)"])
  func `has quantities as they stand`(header: String) throws {
    let context = try book("", "Customer,Date,Amount,\(header)\nAcme,2026-01-05,7,85\n")
    #expect(context.book.orders.sorted.compactMap(\.quantity).map(\.description) == ["85"])
  }

  @Test func `corrects the line of an order that it numbers`() throws {
    let head = "Order No,Line,Customer,Date,Product,Amount\n"
    var context = try book(
      "",
      head + "1,1,Acme,2026-01-05,Ink,10\n1,2,Acme,2026-01-05,Ink,15\n1,3,Acme,2026-01-05,Ink,30\n")
    let second = try context.take(head + "1,3,Acme,2026-01-05,Toner,30\n")
    #expect(second.counts.changed == 1 && second.counts.added == 0)
    let third = try context.take(
      head.replacing("Line", with: "Position") + "1,2,Acme,2026-01-05,Ink,17\n")
    #expect(third.counts.changed == 1 && third.counts.added == 0)
    let lines = context.book.orders.sorted.map { "\($0.product) \($0.amount?.description ?? "")" }
    #expect(lines == ["Ink 10", "Ink 17", "Toner 30"])
    #expect(try context.take(head + "1,4,Acme,2026-01-05,Ink,15\n").counts.added == 1)
  }

  @Test func `of lines that were numbered only later changes the same lines`() throws {
    let plain =
      "Order No,Customer,Date,Product,Amount\n1,Acme,2026-01-05,Ink,10\n1,Acme,2026-01-05,Pen,15\n"
    var context = try book("", plain)
    try context.take(
      "Order No,Line,Customer,Date,Product,Amount\n1,10,Acme,2026-01-05,Ink,10\n1,20,Acme,2026-01-05,Pen,16\n"
    )
    #expect(context.book.orders.sorted.map(\.line) == [10, 20])
    #expect(context.book.orders.sorted.compactMap(\.amount).map(\.description) == ["10", "16"])
  }

  @Test func `names a column of amounts that it doesn't use with its sum, and every other one`()
    throws
  {
    var context = Context()
    let names = (1...20).map { "Extra \($0)" }.joined(separator: ",")
    let blanks = String(repeating: ",x", count: 20)
    let plan = try context.take(
      "Customer,Date,Sales,Returns,\(names)\nAcme,2026-01-05,150,10\(blanks)\nAcme,2026-01-06,5,7.5\(blanks)\n",
      makesAccounts: true)
    #expect(plan.ignoredColumns?.en.contains("Returns (17.50 in all)") == true)
    #expect(plan.ignoredColumns?.zh.contains("Extra 20") == true)
  }

  @Test func `takes no percentage for a margin`() throws {
    for header in ["Margin %", "Margin"] {
      let cell = header.hasSuffix("%") ? "12" : "12%"
      let context = try book("", "Customer,Date,Amount,\(header)\nAcme,2026-01-05,100,\(cell)\n")
      #expect(context.book.orders.sorted.map(\.margin) == [nil])
    }
  }

  @Test func `has years across for orders`() throws {
    let context = try book("", "Customer,City,2023,2024,2025\nAcme,Bonn,10,20,30\nBeta,Ulm,,5,\n")
    #expect(
      context.book.orders.sorted.compactMap(\.day).map(\.civil.year).sorted() == [
        2023, 2024, 2024, 2025,
      ])
  }

  @Test func `has years above its months`() throws {
    let context = try book(
      "", ",,2024,,2025,\nCustomer,City,Nov,Dec,Jan,Feb\nAcme,Bonn,1,2,3,4\nBeta,Ulm,5,6,7,8\n")
    let days = context.book.orders.sorted.compactMap(\.day).map(\.description)
    #expect(Set(days) == ["2024-11-01", "2024-12-01", "2025-01-01", "2025-02-01"])
  }

  @Test func `with semicolons asks whether a comma stands before decimals`() throws {
    var context = Context()
    let plan = try context.take("Customer;Date;Amount\nA;2025-01-01;1,250\nB;2025-01-01;12,125\n")
    guard case .decimalMark? = plan.doubt else {
      Issue.record("\(String(describing: plan.doubt))")
      return
    }
  }

  @Test func `with two people in a cell makes no third of them`() throws {
    let context = try book(
      "", "Company,Contact,Email\nAcme,Otto Hahn;Eva Lund,o@acme.example;e@acme.example\n")
    #expect(context.book.people.rows.isEmpty)
  }

  @Test(arguments: [
    (
      "Customer,Address,City,Amount,Date\nAcme,12 High St, Suite 4,London,100,2025-01-31\nBeta,1 Main Rd, Floor 2,Leeds,200,2025-02-28\n",
      2
    ),
    (
      "Date,Customer,Product,Amount\n2025-01-31,Acme, Inc.,Pens,200\n2025-02-28,Beta, Inc.,Pens,300\n2025-02-28,Gamma,Pens,300\n",
      3
    ),
    (
      "Customer,Date,Amount\nAcme,2025-01-31,1,200\nBeta,2025-02-28,2,300\nGamma,2025-03-31,1,050\n",
      3
    ),
    (
      "Customer,Date,Amount\nAcme,2025-01-31,1,200\nBeta,2025-02-28,300\nGamma,2025-03-31,1,050\n",
      3
    ),
  ])
  func `with commas in many values keeps its header`(file: String, count: Int) throws {
    let context = try book("", file)
    #expect(context.book.orders.rows.count == count)
    if file.contains("1,200") {
      #expect(context.book.orders.sorted.first?.amount?.description == "1200")
    }
  }

  @Test func `finds customers by the numbers of the house`() throws {
    var context = try book(
      "", "Customer,Customer No,City\nAcme GmbH,10001,Bonn\nBeta AG,10002,Köln\n")
    let orders = try context.take(
      "Customer No,Order No,Date,Amount\n10001,1,2025-01-05,10\n10002,2,2025-01-05,20\n")
    #expect(orders.counts.added == 2 && context.book.accounts.rows.count == 2)
    // A name that nobody knows beside a number is a question.
    let named = try context.take(
      "Customer No,Customer,Order No,Date,Amount\n10001,Nobody Ltd,3,2025-01-05,10\n",
      makesAccounts: true)
    #expect(named.unknown.map(\.suggestion) == ["Acme GmbH"] && named.counts.added == 0)
  }

  @Test func `asks whether a new name with a customer's domain is that customer`() throws {
    var context = try book("", "Company,Website\nAcme GmbH,www.acme.example\n")
    let list = try context.take(
      "Company,Website\nAlpine Works,https://acme.example/about\n", makesAccounts: true)
    #expect(list.unknown.map(\.suggestion) == ["Acme GmbH"])
    let people = try context.take(
      "Company,Name,Email\nWorldwide,Karl Ott,karl@acme.example\n", makesAccounts: true)
    #expect(people.unknown.map(\.suggestion) == ["Acme GmbH"])
    let free = try context.take(
      "Company,Name,Email\nOther,Karl Ott,karl@gmail.com\n", makesAccounts: true)
    #expect(free.unknown.isEmpty && free.counts.added == 1)
  }

  @Test func `gives the second contact of a customer the customer above`() throws {
    let context = try book(
      "",
      "Customer,Contact,Email,City\nAcme,Otto Hahn,o@acme.example,Bonn\n,Eva Lund,e@acme.example,\nBeta,Bo Ek,b@beta.example,Ulm\n"
    )
    #expect(context.book.accounts.rows.count == 2 && context.book.people.rows.count == 3)
  }

  @Test func `gives the second product of a customer across months the customer above`() throws {
    let context = try book(
      "", "Customer,Product,Jan-25,Feb-25\nAcme,Pens,100,200\n,Ink,7,8\nBeta,Pens,1,2\n")
    #expect(context.book.orders.rows.count == 6 && context.book.accounts.rows.count == 2)
  }

  @Test
  func
    `names the line where a quote that is never closed begins, and tells of one that swallows rows`()
  {
    let broken = CSVDocument(
      text: "Customer,Amount\nAcme,1\nBeta,\"7\nGamma,8\nDelta,\"9\"\nEta,10\n")
    #expect(broken.faults.map(\.position) == [TextPosition(line: 3, column: 6)])
    #expect(broken.rows.count == 4)
    let whole = CSVDocument(
      text:
        "Customer,Day,Note\nAcme,1,\"call\nBeta,2,x\nGamma,3,\"\nEta,4,\"one, two, three\nfour, five, six\"\n"
    )
    #expect(whole.rows.count == 2)
    #expect(whole.notices == [.swallowed(rows: 2, line: 2)])
  }

  @Test(arguments: [
    "客户,日期,金额\n北辰,1月5日,100\n北辰,12月24日,200\n",
    "Customer,Date,Amount\nAcme,5 Jan,100\nAcme,24-Dec,200\n",
    "Customer,Date,Amount\nAcme,Jan 5,100\nAcme,Dec 24,200\n",
    "Kunde;Datum;Betrag\nAcme;05.01.;100\nAcme;24.12.;200\n",
    "Customer,Date,Amount\nAcme,1/5,100\nAcme,12/24,200\n",
  ])
  func `with days without a year asks for it`(file: String) throws {
    let document = CSVDocument(text: file)
    let doubt = try ImportSource.make(document).get().doubt
    guard case .yearOfDays = doubt else {
      Issue.record("\(String(describing: doubt))")
      return
    }
    var options = ReadingOptions()
    options.year = 2025
    var context = Context()
    try context.take(document, makesAccounts: true, options: options)
    #expect(
      context.book.orders.sorted.compactMap(\.day) == [
        Day(iso: "2025-01-05"), Day(iso: "2025-12-24"),
      ])
  }

  @Test(arguments: [
    ("客户,日期,产品,金额,备注\n北辰,2025-01-05,笔,100,\n北辰,2025-01-06,笔,30,退货\n北辰,2025-01-07,笔,5,不退货\n", 75),
    (
      "Customer,Date,Amount,Remarks\nAcme,2025-01-05,100,by rail\nAcme,2025-01-06,30,Returned\n", 70
    ),
    (
      "Customer,Date,Amount,Remarks\nAcme,2025-01-05,100,return the pallets\nAcme,2025-01-06,30,\n",
      130
    ),
  ])
  func `takes off what a remark says came back`(file: String, sum: Int64) throws {
    let context = try book("", file)
    let amounts = context.book.orders.rows.compactMap(\.amount?.hundredths)
    #expect(amounts.reduce(0, +) == sum * 100)
  }

  @Test func `takes a lost order among shipped ones for a cancelled one`() throws {
    let context = try book(
      "",
      "Order No,Customer,Date,Amount,Order status\n1,Acme,2025-01-05,100,Shipped\n2,Acme,2025-01-06,50,Lost\n3,Acme,2025-01-07,100,Paid\n"
    )
    #expect(context.book.orders.rows.count == 2 && context.book.opportunities.rows.isEmpty)
  }

  @Test(arguments: [
    ("Windows-1254", "İstanbul Çelik\nIğdır Şeker\nGüneş Işık\n"),
    ("Windows-1257", "Šiaulių Žemė\nĄžuolas Ėglė\nČiurlionis\n"),
    ("Windows-1255", "שלום תעשיות\nמפעלי ברזל\n"), ("ISO-8859-5", "Ромашка Сталь\nЗаря Инвест\n"),
    ("Windows-1252", "Cœur de Bœuf\nŒuvre Française\n"),
    ("Windows-1252", "Müller Söhne\nGroß Käse\n"),
    ("Windows-1250", "Łódź Stal\nŻywiec Śruby\n"), ("Windows-1251", "Ромашка Сталь\nЗаря Инвест\n"),
    ("ISO-8859-15", "Cœur de Bœuf\nŒuvre Française\n"),
  ])
  func `is read in the encoding of its language`(encoding: String, names: String) throws {
    let text = "Customer\n" + names
    let bytes = try encoded(text, as: encoding)
    let document = CSVDocument(bytes: bytes)
    #expect(
      document.rows.map { $0.text(at: 0) } == names.split(separator: "\n").map(String.init),
      "\(String(describing: document.encoding))")
  }
}
