// The sample book: a maker of compatible ink and its channels, so that every screen has something
// to show before a salesperson has typed a word.

package import Model

/// The book behind `rapport demo`, from the training deck's own case: company A makes compatible
/// ink, toner cartridges and ribbons, and asks which of its customers are its key accounts.
///
/// The companies are the deck's; every person, amount and event is invented.
package enum DemoBook {
  /// The commands that found the sample book, in order, in one language.
  ///
  /// All days are counted from `today`, so the book is always fresh: a call in two days, a step
  /// due today. The same language and day give the same commands. `decide` takes each of them.
  package static func commands(language: Language, today: Day) -> [Command] {
    [settings(language)]
      + chapters.map { chapter in
        var scribe = DemoScribe(language: language, today: today)
        scribe.write(chapter)
        return scribe.command
      }
  }

  /// Names the book and its owner.
  private static func settings(_ language: Language) -> Command {
    let name = Phrase("Company A: key accounts", "A公司大客户簿")
    let currency = Phrase("CNY", "¥")
    let values: [Attribute: Value] = [
      .book(.name): Value(text: name(language)),
      .book(.person): Value(text: Phrase.linXiao(language)),
      .book(.currency): Value(text: currency(language)),
    ]
    return Command(Purpose(.found, .book), [.edit(.book, .book, values)])
  }

  /// One chapter for each channel. A chapter is one command, because drafts can only refer to
  /// each other within one.
  static let chapters: [DemoChapter] = [
    DemoChapter(
      accounts: hypermarkets, dossiers: [walmart, carrefour, metro], trades: hypermarketTrades),
    DemoChapter(accounts: applianceChains, dossiers: [suning, gome], trades: applianceTrades),
    DemoChapter(accounts: superstores, dossiers: [officemate], trades: superstoreTrades),
    DemoChapter(accounts: wholesalers, dossiers: [renke, yuanfeng], trades: wholesaleTrades),
    DemoChapter(accounts: brands, dossiers: [deli], trades: brandTrades),
    DemoChapter(accounts: photoChains, dossiers: [], trades: photoTrades),
    DemoChapter(accounts: stationers, dossiers: [], trades: stationeryTrades),
  ]
}
