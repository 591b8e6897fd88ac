// Importing customers: found by their names, linked to their parents, never doubled.

import Interchange
import Model
import Testing

@Suite struct `Importing accounts` {
  private let file = """
    account,sector,year_established,revenue,employees,office_location,subsidiary_of
    Bluth Company,technology,1993,1242.32,3027,United States,Acme Corporation
    Acme Corporation,technology,1996,1100.04,2822,United States,
    Betasoloin,medical,1999,251.41,495,Kenya,
    """

  @Test func `takes every row, with a parent that stands below its child`() throws {
    var context = Context()
    let plan = try context.take(file)
    #expect(plan.counts.added == 3)
    #expect(plan.rejects.isEmpty)
    let bluth = try context.account("Bluth Company")
    #expect(bluth.parent == (try context.account("Acme Corporation")).id)
    #expect(bluth.industry == "technology")
    #expect(bluth.region == "United States")
    #expect(bluth.founded == 1993)
    #expect(bluth.employees == 3027)
  }

  @Test func `takes small revenues as they stand and says how to make millions of them`() throws {
    var context = Context()
    let plan = try context.take(file)
    #expect(try context.account("Bluth Company").turnover == Money(hundredths: 124_232))
    #expect(
      plan.report().contains { $0.en.contains("“revenue (millions)” if they are in millions") })
    try context.take(file.replacing("revenue", with: "revenue (millions)"))
    #expect(try context.account("Bluth Company").turnover == Money(hundredths: 124_232_000_000))
  }

  @Test(arguments: [
    ("营业额（万元）", "12.345", 12_345_000), ("营收(亿)", "1.5", 15_000_000_000),
    ("年营业额", "50000", 5_000_000), ("revenue", "1200000", 120_000_000),
    ("revenue (USD)", "5", 500), ("revenue (k€)", "12.5", 1_250_000), ("营收（千元）", "3", 300_000),
    ("revenue (TEUR)", "1200", 120_000_000),
  ])
  func `obeys the unit in a column's name`(
    column: String, cell: String, hundredths: Int64
  ) throws {
    var context = Context()
    try context.take("客户名称,\(column)\n华润,\(cell)\n")
    #expect(try context.account("华润").turnover == Money(hundredths: hundredths))
  }

  @Test func `twice adds nothing the second time`() throws {
    var context = Context()
    try context.take(file)
    let again = try context.take(file)
    #expect(again.command == nil)
    #expect(again.counts.unchanged == 3)
    #expect(context.book.accounts.rows.count == 3)
  }

  @Test func `is one act that one undo takes back`() throws {
    var context = Context()
    let plan = try context.take(file)
    #expect(plan.command?.purpose == Purpose(.importing, .account))
  }

  @Test func `finds an account by its name in any spelling, and keeps the book's`() throws {
    var context = Context()
    try context.take(file)
    let plan = try context.take("Company,Industry\nＡＣＭＥ corporation.,energy\n")
    #expect(plan.counts.changed == 1)
    #expect(try context.account("Acme Corporation").name == "Acme Corporation")
    #expect(try context.account("Acme Corporation").industry == "energy")
  }

  @Test func `finds an account by another of its names`() throws {
    var context = Context()
    _ = try context.add(
      .account, [.account(.name): .text("华润万家"), .account(.aliases): .texts(["CRV"])])
    let plan = try context.take("客户,行业\ncrv,零售\n")
    #expect(plan.counts.changed == 1)
    #expect(try context.account("华润万家").industry == "零售")
  }

  @Test func `never erases with an empty cell`() throws {
    var context = Context()
    try context.take(file)
    let plan = try context.take("account,sector,employees\nBetasoloin,,\n")
    #expect(plan.counts.unchanged == 1)
    #expect(try context.account("Betasoloin").industry == "medical")
  }

  @Test func `keeps an account whose parent is nowhere, and says why it stands alone`() throws {
    var context = Context()
    let plan = try context.take("客户名称,上级\n华润万家,华润集团\n")
    #expect(plan.counts.added == 1)
    let reject = try #require(plan.rejects.first)
    #expect(reject.isPartial)
    #expect(reject.position == TextPosition(line: 2, column: 6))
    #expect(reject.reason.zh.contains("华润集团"))
  }

  @Test func `lets no account end up above itself`() throws {
    var context = Context()
    let plan = try context.take("account,parent\nA,B\nB,C\nC,A\nD,D\n")
    #expect(plan.counts.added == 4)
    #expect(plan.rejects.map(\.position.line) == [4, 5])
  }

  @Test func `rejects a row without a name and spares its neighbours`() throws {
    var context = Context()
    let plan = try context.take("account,sector\n,retail\nA,retail\n,,\n")
    #expect(plan.counts.rejected == 1)
    #expect(plan.counts.added == 1)
    #expect(plan.leftOut.map(\.reason) == [.blank])
    #expect(plan.rejects.map(\.position) == [TextPosition(line: 2, column: 1)])
  }

  @Test func `leaves out a cell that can't be read and takes the rest`() throws {
    var context = Context()
    let plan = try context.take("account,employees,sector\nA,many,retail\n")
    #expect(plan.counts.added == 1)
    #expect(try context.account("A").industry == "retail")
    #expect(plan.rejects.map(\.column) == ["employees"])
    #expect(plan.rejects.map(\.isPartial) == [true])
  }

  @Test func `names the columns it has no use for`() throws {
    var context = Context()
    let plan = try context.take("account,favourite colour,Fax\nA,red,1\n")
    #expect(plan.meaning.ignored == ["favourite colour", "Fax"])
    #expect(plan.report().contains { $0.zh.contains("未使用的列：favourite colour、Fax") })
  }

  @Test func `obeys what a person says about a column`() throws {
    var context = Context()
    let map = try #require(ColumnMapping.Override("industry = Branche"))
    try context.take("account,sector,Branche\nA,retail,Handel\n", maps: [map])
    #expect(try context.account("A").industry == "Handel")
  }

  @Test func `counts a customer once, however many rows speak of it`() throws {
    var context = Context()
    let text = "account,sector,city\nA,retail,\na,,Wuhan\n"
    let plan = try context.take(text)
    #expect(plan.counts.added == 1)
    #expect(plan.counts.repeated == 1)
    #expect(plan.repeats.isEmpty, "Nothing was taken from the first row.")
    #expect(try context.account("A").region == "Wuhan")
    #expect(try context.take(text).command == nil)
  }

  @Test func `names a row that takes the place of what an earlier row said`() throws {
    var context = Context()
    let plan = try context.take("account,sector,city\nA,retail,Wuhan\nB,food,\na,printing,Wuhan\n")
    let repeated = try #require(plan.repeats.first)
    #expect(repeated.en == "line 4 repeats line 2 and is taken instead: Industry.")
    #expect(repeated.zh == "第 4 行与第 2 行重复，以后面这一行为准：行业。")
    #expect(plan.report().contains(repeated))
  }

  @Test func `gives rejects back as a file that can be mended and imported`() throws {
    var context = Context()
    let plan = try context.take("account,employees\nA,many\n,5\n\"x\"y,1,2\n")
    let file = plan.rejectsFile(.chinese)
    let document = CSVDocument(text: file)
    let added = ["rapport 行号", "rapport 原因", "rapport 原文", "rapport 读法"]
    #expect(document.columns == ["account", "employees"] + added)
    #expect(document.rows.map { $0.text(at: 2) } == ["2", "3", "4"])
    // A line that couldn't be split stands apart, so that it makes no customer when nobody mends it.
    #expect(document.rows.last?.text(at: 0) == "")
    #expect(document.rows.last?.text(at: 4) == "\"x\"y,1,2")
    #expect(try context.take(file).counts.added == 0)
    let mended = file.replacing("many", with: "7")
    let again = try context.take(mended)
    #expect(try context.account("A").employees == 7)
    #expect(CSVDocument(text: again.rejectsFile(.chinese)).columns == document.columns)
    let english = ["rapport line", "rapport reason", "rapport text", "rapport reading"]
    #expect(
      CSVDocument(text: again.rejectsFile(.english)).columns == ["account", "employees"] + english)
  }
}

@Suite struct `The columns of a file` {
  @Test(arguments: [
    (["account", "sector", "revenue"], ImportKind.accounts),
    (["客户名称", "行业", "地区"], .accounts),
    (["Full Name", "Company", "Job Title"], .people),
    (["First Name", "Last Name", "URL", "Email Address", "Company", "Position"], .people),
    (["姓名", "公司", "职务"], .people),
    (["opportunity_id", "account", "deal_stage", "close_date", "close_value"], .orders),
    (["客户", "日期", "金额"], .orders),
  ])
  func `say what its rows are`(names: [String], kind: ImportKind) throws {
    #expect(try meaning(of: names).get().main.kind == kind)
  }

  @Test func `that say nothing are named, with what to do`() {
    let result = meaning(of: ["x", "y"])
    #expect(result == .failure(.unrecognised(columns: ["x", "y"])))
  }

  @Test func `may lack one that is needed, which is named with the way to give it`() throws {
    let result = meaning(of: ["account", "when", "amount"], as: .orders)
    guard case .failure(let fault) = result else {
      Issue.record("A file without days was understood.")
      return
    }
    #expect(fault.phrase.en.hasSuffix("say which with --map date=COLUMN."))
    #expect(fault.phrase.zh.contains("--map date=列名"))
  }

  @Test func `are matched to known fields only`() {
    let override = ColumnMapping.Override(field: "shoe-size", column: "account")
    let result = meaning(of: ["account"], as: .accounts, maps: [override])
    guard case .failure(.unknownField("shoe-size", let known)) = result else {
      Issue.record("An unknown field was taken.")
      return
    }
    #expect(known.contains("turnover"))
  }
}
