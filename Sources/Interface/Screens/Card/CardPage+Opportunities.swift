// The business that may come, on an account's card.

import Analysis
import Drawing
import Model
import Report

extension CardPage {
  /// The open business, the next to be decided first, and how much was won and lost.
  func writeOpportunities(on page: inout Page<CardRow>) {
    let open = context.book.openOpportunities(of: account.id)
    page.heading(context.say(Phrase("Opportunities", "商机")))
    for opportunity in open {
      let due = opportunity.expected.map { Look.due($0, context: context) }
      let mark = "  " + (due.map { $0.text + " " } ?? "")
      page.row(
        .opportunity(opportunity.id), mark, due?.role ?? .muted,
        context.say(context.book.words(about: opportunity)))
    }
    if let ended { page.note(context.say(ended)) }
    page.row(
      .add(.opportunity), "  + ", .accent, context.say(Phrase("note an opportunity", "记一个商机")),
      .muted)
  }

  /// How many ended, and how; nil where none did.
  private var ended: Phrase? {
    let stages = context.book.stages
    let standings = context.book.opportunities.of(account.id).map { stages.standing(of: $0) }
    let (won, lost) = (standings.count { $0 == .won }, standings.count { $0 == .lost })
    guard won + lost > 0 else { return nil }
    return Phrase("\(won) won, \(lost) lost", "赢单 \(won) 个，输单 \(lost) 个")
  }
}
