// Sheets as people keep them: sums at the foot, months across, merged cells, Markdown.

import Interchange
import Model
import Testing

@Suite struct `A row of sums` {
  @Test(arguments: [
    "Customer,Industry,Revenue\nAcme GmbH,Steel,1200000\nBeta SA,Food,800000\nTotal,,2000000\nGrand Total,,2000000\n",
    "客户,行业,年营业额\nAcme GmbH,钢,1200000\nBeta SA,食品,800000\n合计,,2000000\n总计：,,\"2,000,000\"\n",
    "Kunde;Branche;Umsatz\nAcme GmbH;Stahl;1.200.000,50\nBeta SA;Food;799.999,50\nSumme;;2.000.000,00\n;;\n",
  ])
  func `is no customer, and is counted as left out`(file: String) throws {
    var context = Context()
    let plan = try context.take(file)
    #expect(context.book.accounts.sorted.map(\.name) == ["Acme GmbH", "Beta SA"])
    #expect(plan.leftOut.contains { $0.reason == .total })
    #expect(!plan.notices.contains { $0.en.contains("isn't what") })
  }

  @Test func `stands for its group alone, too`() throws {
    var context = Context()
    let plan = try context.take(
      """
      account,revenue
      A,10
      B,20
      Subtotal,30
      C,5
      Subtotal,5
      Total,35
      """)
    #expect(context.book.accounts.rows.count == 3)
    #expect(plan.leftOut.map(\.count) == [3])
    #expect(!plan.notices.contains { $0.en.contains("isn't what") })
  }

  @Test func `is told from thousands of names that begin like one, in good time`() throws {
    let rows = (0..<20_000).map { "Total X\($0),5" }.joined(separator: "\n")
    var table: SourceTable?
    let duration = ContinuousClock().measure {
      table = SourceTable(CSVDocument(text: "name,revenue\n\(rows)\n"))
    }
    #expect(table?.rows.count == 20_000 && duration < .seconds(60))
  }

  @Test func `that isn't the sum of its rows is told with its line`() throws {
    var context = Context()
    let plan = try context.take("account,revenue\nA,10\nB,20\nTotal,40\n")
    #expect(plan.notices.contains { $0.en.contains("line 4") && $0.zh.contains("第 4 行") })
  }

  @Test func `is not a customer that is called Total`() throws {
    var context = Context()
    try context.take("Customer,Industry\nTotal Energies,Oil\nTotal,Oil\n总计科技,IT\n")
    #expect(context.book.accounts.rows.count == 3)
  }
}

@Suite struct `Months across` {
  private func book() throws -> Context {
    var context = Context()
    try context.take("account\nAcme GmbH\nBeta SA\n")
    return context
  }

  @Test(arguments: [
    "Customer,Jan 2024,Feb 2024,Mar 2024,Total\nAcme GmbH,100,200,300,600\nBeta SA,,50,0,50\n",
    "客户,2024年1月,2024年2月,2024年3月,合计\nAcme GmbH,100,200,300,600\nBeta SA,,50,-,50\n",
    "Customer,2024-01,2024-02,2024-03\nAcme GmbH,100,200,300\nBeta SA,,50,\n",
  ])
  func `are orders on the first of their months`(file: String) throws {
    var context = try book()
    let plan = try context.take(file)
    #expect(plan.counts.added == 4)
    let lines = context.book.orders.of(try context.account("Acme GmbH").id)
    #expect(lines.map(\.day?.description) == ["2024-01-01", "2024-02-01", "2024-03-01"])
    #expect(lines.map(\.amount?.description) == ["100", "200", "300"])
    #expect(try context.take(file).command == nil)
  }

  @Test func `are corrected by a corrected sheet`() throws {
    var context = try book()
    try context.take("Customer,Jan 2024,Feb 2024\nAcme GmbH,100,200\n")
    let plan = try context.take("Customer,Jan 2024,Feb 2024\nAcme GmbH,100,250\n")
    #expect(plan.counts.changed == 1 && plan.counts.unchanged == 1)
    #expect(context.book.orders.sorted.map(\.amount?.description) == ["100", "250"])
  }

  @Test(arguments: ["Customer,Jan,Feb\nAcme GmbH,1,2\n", "客户,1月,2月\nAcme GmbH,1,2\n"])
  func `without a year are a question`(file: String) throws {
    var context = try book()
    let plan = try context.take(file)
    #expect(plan.command == nil)
    #expect(plan.doubt?.phrase.en.contains("--year") == true)
    var options = ReadingOptions()
    options.year = 2025
    try context.take(file, options: options)
    #expect(context.book.orders.sorted.map(\.day?.description) == ["2025-01-01", "2025-02-01"])
  }

  @Test func `that don't add up to the total beside them are told`() throws {
    var context = try book()
    let plan = try context.take("Customer,Jan 2024,Feb 2024,Total\nAcme GmbH,1,2,4\n")
    #expect(plan.notices.contains { $0.en.contains("line 2") && $0.zh.contains("各月") })
  }
}

@Suite struct `A blank customer` {
  private func book() throws -> Context {
    var context = Context()
    try context.take("account\nAcme GmbH\nBeta SA\n")
    return context
  }

  @Test func `below a filled one is the one above in a sheet with merged cells`() throws {
    var context = try book()
    let plan = try context.take(
      "客户名称,日期,产品,金额\nAcme GmbH,2024-01-05,笔,100\n,2024-02-05,墨,200\nBeta SA,2024-01-01,纸,5\n,2024-03-05,纸,300\n"
    )
    #expect(context.book.orders.of(try context.account("Acme GmbH").id).count == 2)
    #expect(context.book.orders.of(try context.account("Beta SA").id).count == 2)
    #expect(plan.notices.contains { $0.en.contains("2 rows take their customer") })
  }

  @Test func `takes day and number from above, too, where all that leads is blank`() throws {
    var context = try book()
    try context.take(
      "Order Date,Order No,Customer,Item,Amount\n2024-12-15,S8,Acme GmbH,Pens,200\n,,,Ink,300\n2024-12-16,S9,Beta SA,Pens,50\n"
    )
    let lines = context.book.orders.of(try context.account("Acme GmbH").id)
    #expect(lines.map(\.reference) == ["S8", "S8"])
    #expect(lines.map(\.day?.description) == ["2024-12-15", "2024-12-15"])
  }

  @Test(arguments: [
    // The same customer is written out twice, so a blank is a gap.
    "account,date,amount\nAcme GmbH,2024-01-05,1\nAcme GmbH,2024-01-06,2\n,2024-01-07,3\n",
    // What leads to the row is filled.
    "number,date,account,amount\n1,2024-01-05,Acme GmbH,1\n2,2024-01-06,Beta SA,2\n3,2024-01-07,,3\n",
    "account,date,amount\n,2024-01-05,1\nBeta SA,2024-01-06,2\n",
  ])
  func `is a gap where the sheet doesn't look merged`(file: String) throws {
    var context = try book()
    let plan = try context.take(file)
    #expect(plan.counts.rejected == 1)
  }

  @Test func `is read as the person says`() throws {
    let file =
      "account,date,amount\nAcme GmbH,2024-01-05,1\nAcme GmbH,2024-01-06,2\n,2024-01-07,3\n"
    var context = try book()
    var options = ReadingOptions()
    options.fillsDown = true
    #expect(try context.take(file, options: options).counts.added == 3)
    options.fillsDown = false
    let merged = "account,date,amount\nBeta SA,2024-01-05,1\n,2024-01-07,3\n"
    #expect(try context.take(merged, options: options).counts.rejected == 1)
  }
}

@Suite struct `A report grouped by customer` {
  @Test(arguments: [
    ",Type,Date,Num,Item,Amount\nAcme GmbH,,,,,\n,Invoice,01/15/2024,1,Pens,500.00\n,Credit Memo,01/25/2024,2,Pens,-100.00\nTotal Acme GmbH,,,,,400.00\nBeta SA,,,,,\n,Invoice,02/15/2024,3,Ink,20.00\nTotal Beta SA,,,,,20.00\nTOTAL,,,,,420.00\n",
    "客户,单据类型,日期,单号,产品,金额\nAcme GmbH,,,,,\n,销售,2024-01-15,1,笔,500\n,销售退货,2024-01-25,2,笔,100\nAcme GmbH 小计,,,,,400\nBeta SA,,,,,\n,销售,2024-02-15,3,墨,20\n合计,,,,,420\n",
  ])
  func `gives each row the customer of its heading`(file: String) throws {
    var context = Context()
    let plan = try context.take(file)
    #expect(plan.counts.added == 3)
    let lines = context.book.orders.of(try context.account("Acme GmbH").id)
    #expect(lines.map(\.amount?.description) == ["500", "-100"])
    #expect(context.book.accounts.rows.count == 2)
    #expect(plan.leftOut.contains { $0.reason == .heading })
  }
}

@Suite struct `A Markdown table` {
  @Test func `is read without its frame`() throws {
    var context = Context()
    let plan = try context.take(
      "| Customer | Industry |\n| --- | :---: |\n| Acme GmbH | Steel |\n| 北辰文具 | 文具 |\n")
    #expect(plan.counts.added == 2)
    #expect(context.book.accounts.sorted.map(\.industry) == ["Steel", "文具"])
  }

  @Test func `has bars and quotes in its cells as text`() throws {
    var context = Context()
    let plan = try context.take(
      "|Customer|Industry|\n|---|---|\n|Acme \\| Söhne|\"24\" screens|\n|C:\\\\x \\*|a\\b|\n")
    #expect(plan.counts.added == 2)
    #expect(context.book.accounts.sorted.map(\.name) == ["Acme | Söhne", "C:\\x *"])
    #expect(context.book.accounts.sorted.map(\.industry) == ["\"24\" screens", "a\\b"])
  }

  @Test func `is read where no bars stand at its ends`() throws {
    var context = Context()
    let plan = try context.take("Customer | Industry\n--- | ---\nAcme | Steel\n北辰 | 文具\n")
    #expect(plan.counts.added == 2)
    #expect(context.book.accounts.sorted.map(\.industry) == ["Steel", "文具"])
  }
}
