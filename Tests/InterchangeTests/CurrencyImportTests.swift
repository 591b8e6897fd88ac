// Files in one currency and in several: which code a line carries, what the book's own becomes, what is said.

import Interchange
import Model
import Testing

@Suite struct `An import of amounts with a currency` {
  private static let two =
    "account,date,amount,currency,reference\nA,2024-01-05,5,EUR,1\nA,2024-01-06,6,USD,2\n"

  private func context(own: String = "") throws -> Context {
    var context = Context()
    try context.take("account\nA\n")
    if !own.isEmpty { try context.carryOut(.edit(.book, .book, [.book(.currency): .text(own)])) }
    return context
  }

  private func currencies(_ context: Context) -> [String] {
    context.book.orders.sorted.map(\.currency)
  }

  @Test func `puts the code on lines that are not in the book's own currency`() throws {
    for own in ["EUR", "€"] {
      var context = try context(own: own)
      let plan = try context.take(Self.two)
      #expect(currencies(context) == ["", "USD"])
      #expect(plan.notices.contains { $0.en == "Amounts by currency: 1 row, 5 EUR; 1 row, 6 USD." })
      #expect(plan.notices.contains { $0.zh == "各币种金额：1 行共 5 EUR；1 行共 6 USD。" })
      #expect(plan.notices.contains { $0.en.hasPrefix("No rate for USD:") })
      #expect(try context.take(Self.two).command == nil)
    }
  }

  @Test func `gives a book without a currency that of its first file, and says so`() throws {
    var context = try context()
    let plan = try context.take("account,date,amount\nA,2024-01-05,5 €\nA,2024-01-06,6\n")
    #expect(context.book.settings.currency == "EUR" && currencies(context) == ["", ""])
    #expect(plan.notices.contains { $0.en.contains("it is EUR now") && $0.zh.contains("EUR") })
    try context.take("account,date,amount\nA,2024-02-05,$8\n")
    #expect(context.book.settings.currency == "EUR" && currencies(context) == ["", "", "USD"])
  }

  @Test func `takes no currency for that of amounts whose own nobody knows`() throws {
    var context = try context()
    try context.take("account,date,amount,reference\nA,2024-01-05,5,1\n")
    let plan = try context.take("account,date,amount,reference\nA,2024-02-05,$8,2\n")
    #expect(context.book.settings.currency.isEmpty && currencies(context) == ["", "USD"])
    #expect(plan.notices.contains { $0.en.contains("doesn't say its own currency") })
    try context.take("account,date,amount,reference\nA,2024-01-05,5 EUR,1\n")
    #expect(context.book.settings.currency == "EUR" && currencies(context) == ["", "USD"])
  }

  @Test func `carries each its own where the first file has several`() throws {
    var context = try context()
    try context.take(Self.two)
    #expect(context.book.settings.currency.isEmpty && currencies(context) == ["EUR", "USD"])
  }

  @Test func `believes the person where the file says nothing`() throws {
    var context = try context(own: "CNY")
    var options = ReadingOptions()
    options.currency = "USD"
    let plan = try context.take("account,date,amount\nA,2024-01-05,5\nA,,6\n", options: options)
    #expect(currencies(context) == ["USD"])
    let rejects = CSVDocument(
      text: plan.rejectsFile(.english).replacing("A,,6", with: "A,2024-01-06,6"))
    try context.take(rejects)
    #expect(currencies(context) == ["USD", "USD"])
  }

  @Test func `reads codes that it doesn't know in a column of currencies`() throws {
    var context = try context(own: "EUR")
    try context.take("account,date,amount,currency\nA,2024-01-05,5,kwd\nA,2024-01-06,5,\n")
    #expect(currencies(context) == ["KWD", ""])
  }

  @Test func `adds up no returns of several currencies`() throws {
    var context = try context(own: "EUR")
    let plan = try context.take(
      "account,date,amount,currency,type\nA,2024-01-05,5,EUR,Invoice\nA,2024-01-06,6,USD,Credit Note\n"
        + "A,2024-01-07,2,EUR,Credit Note\n")
    #expect(plan.notices.contains { $0.en.contains("2 EUR + 6 USD was taken off") })
  }
}
