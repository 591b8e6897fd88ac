// Orders that the book has of another customer: never a second order without a word.

import Interchange
import Model
import Testing

@Suite struct `An order of another customer` {
  private func book() throws -> Context {
    var context = Context()
    try context.take("account\nAcme GmbH\nBeta SA\n")
    return context
  }

  private let first =
    "Order No,Order Date,Customer,Product,Amount\n1,2023-01-05,Acme GmbH,Pens,100\n2,2023-02-05,Beta SA,Ink,200\n"

  @Test func `is asked about where the file gives the same order to another customer`() throws {
    var context = try book()
    try context.take(first)
    let before = context.book
    let corrected = first.replacing("Acme GmbH", with: "Beta SA")
    let asked = try context.take(corrected)
    #expect(asked.doubt == .corrected(number: "1", from: "Acme GmbH", to: "Beta SA"))
    #expect(asked.command == nil && context.book == before)
    #expect(asked.doubt?.phrase.en.contains("--corrected keep") == true)
    #expect(asked.doubt?.phrase.zh.contains("--corrected yes") == true)
    var options = ReadingOptions()
    options.corrections = .stay
    let left = try context.take(corrected, options: options)
    #expect(left.command == nil && left.counts.unchanged == 2)
    #expect(left.notices.contains { $0.en.contains("left as the book has it") })
    options.corrections = .take
    let taken = try context.take(corrected, options: options)
    #expect(taken.counts.changed == 1 && taken.counts.unchanged == 1)
    let beta = try context.account("Beta SA")
    #expect(context.book.orders.of(beta.id).count == 2 && context.book.orders.rows.count == 2)
    #expect(try context.take(corrected).command == nil, "it isn't asked again")
    options.corrections = .another
    let others = try context.take(first, options: options)
    #expect(others.counts.added == 1)
  }

  @Test func `asks nobody about an order of another customer that isn't quite the same`() throws {
    var context = try book()
    try context.take(first)
    let plan = try context.take(
      "Order No,Order Date,Customer,Product,Amount\n1,2023-01-05,Beta SA,Pens,101\n")
    #expect(plan.doubt == nil && plan.counts.added == 1)
    #expect(plan.notices.contains { $0.en.contains("1 number stands in the book") })
  }
}
