// What has no rate is said by everything that adds orders up, to people in both languages and to scripts.

import Analysis
import Interchange
import Method
import Model
import Report
import Testing

@Suite struct `What has no rate` {
  private func analysis() throws -> (BookAnalysis, account: EntityID) {
    var context = Context()
    try context.take("account\nA\nB\n")
    try context.carryOut(
      .edit(.book, .book, [.book(.currency): .text("CNY"), .book(.rates): .texts(["USD 7.1"])]))
    try context.take(
      "account,date,amount,currency,product\nA,2026-01-05,1500,CNY,Oil\nA,2026-01-06,100,USD,Oil\nA,2026-01-07,7,EUR,Oil\nB,2026-01-08,9,GBP,Oil\n"
    )
    let today = try #require(Day(iso: "2026-02-01"))
    let analysis = BookAnalysis(of: context.book, today: today, playbook: .builtIn(.english))
    return (analysis, try context.account("A").id)
  }

  @Test(
    arguments: [
      ReportTopic.pareto, .trends, .fit, .quadrant, .coach, .agenda, .channel, .space, .chains,
      .ends,
    ])
  func `is said by every report that rests on sums over orders`(topic: ReportTopic) throws {
    let (analysis, _) = try analysis()
    let report = topic.report(of: analysis)
    let said = report.summary.map(\.text)
    #expect(said.contains { $0.en.hasPrefix("Not counted: 2 order lines, 7 EUR + 9 GBP") })
    #expect(said.contains { $0.zh.hasPrefix("未计入：2 笔订单，7 EUR + 9 GBP") })
    let json = report.json(.english).text()
    #expect(json.contains("\"uncounted\""))
    #expect(analysis.portfolio.total == Money(hundredths: 1500_00 + 710_00))
  }

  @Test func `is that of the account where a page is about one`() throws {
    let (analysis, account) = try analysis()
    let report = ReportTopic.channel.report(of: analysis, about: account)
    let words = report.summary.map(\.text.en)
    #expect(words.contains { $0.contains("1 order line, 7 EUR;") })
    #expect(analysis.uncountedWords(of: account).map(\.en) == words.filter { $0.contains("EUR") })
    let list = ReportSection.accounts(of: analysis)
    #expect(list.notes.contains { $0.text.en.contains("7 EUR + 9 GBP") })
  }

  @Test func `stands with its code where an order stands alone`() throws {
    let (analysis, account) = try analysis()
    let texts = analysis.book.orders.of(account).map(analysis.amountText)
    #expect(texts == ["1,500", "100 USD", "7 EUR"])
    let order = try #require(analysis.book.orders.of(account).last)
    let words = analysis.book.words(
      for: order[.amount], in: .order(.amount), of: order.id, today: analysis.today)
    #expect(words.en == "7 EUR")
  }
}
