// The sample book: the deck's own case, a maker of compatible ink, toner and ribbons, and the chains,
// wholesalers and brands that it sells through. Companies and people are invented.

package import Model

/// The sample book that shows every pane with something in it.
package enum DemoBook {
  /// The one command that sets up the sample book in an empty book.
  ///
  /// All days lie around `today`, so that the sample never looks old: one step is overdue, one is due
  /// today, one call is planned, and about three years of orders end this month. The same language
  /// and day always give the same command.
  package static func command(language: Language, today: Day) -> Command {
    var writer = DemoWriter(language: language, today: today)
    writer.settings()
    let accounts = DemoAccount.all.map { writer.account($0) }
    for (account, id) in zip(DemoAccount.all, accounts) { writer.orders(account, id) }
    let named = Dictionary(
      zip(DemoAccount.all.map(\.tag), accounts).map { ($0, $1) }, uniquingKeysWith: { $1 })
    writer.parents(named)
    if let daywell = named[.daywell] { writer.daywell(daywell) }
    writer.neighbours(named)
    writer.keeping(named)
    writer.business(named)
    return Command(Purpose(.found, .book), writer.changes)
  }
}
