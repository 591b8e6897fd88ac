// The business that may come in the sample book: one opportunity at each stage, so that the pipeline has something to show.

import Model

extension DemoWriter {
  /// Writes the opportunities, all of them expected later than the agenda looks ahead.
  mutating func business(_ accounts: [DemoAccount.Tag: EntityID]) {
    opportunity(
      accounts[.daywell], Phrase("Toner for all forty stores", "四十家门店的硒鼓"), 96_000,
      Phrase("Negotiation", "商务谈判"), inDays: 40, against: Phrase("Inkwell", "墨先生"))
    opportunity(
      accounts[.northgate], Phrase("Ribbons under their own name", "贴牌色带"), 60_000,
      Phrase("Proposal", "方案报价"), inDays: 66)
    opportunity(
      accounts[.harlow], Phrase("Cartridges for the south", "华南墨盒专供"), 42_000,
      Phrase("Need known", "需求确认"), inDays: 95, against: Phrase("Inkwell", "墨先生"))
    opportunity(
      accounts[.brightline], Phrase("Toner beside the printers", "打印机旁的硒鼓专架"), 12_000,
      Phrase("First talk", "初步接触"), inDays: 124)
  }

  /// Notes an opportunity, decided by whoever decides there.
  private mutating func opportunity(
    _ account: EntityID?, _ name: Phrase, _ pounds: Int, _ stage: Phrase, inDays days: Int,
    against rival: Phrase = Phrase(verbatim: "")
  ) {
    guard let account else { return }
    add([
      .opportunity(.account): .entity(account), .opportunity(.name): .text(name(language)),
      .opportunity(.amount): .money(amount(pounds)),
      .opportunity(.stage): .text(stage(language)),
      .opportunity(.expected): .day(workday(days)),
      .opportunity(.decider): Value(entity: deciders[account]),
      .opportunity(.competitor): Value(text: rival(language)),
    ])
  }
}
