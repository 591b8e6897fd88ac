// Who uses it in the end: the share of the sales of which nobody can say, in total and by account.

import Drawing
import Method
import Model

/// The sales whose end customer is unknown.
struct EndReport: Report {
  /// The account that the channel was opened about; nil for the book.
  let account: EntityID?

  let title = Phrase("Channel: sales whose end customer is unknown", "渠道：最终用户不明的销售")

  var next: (any Report)? {
    account.map { AccountChannelReport(account: $0) } ?? SpaceReport(account: nil)
  }

  func page(columns: Int, desk: Desk) -> Paper<ReportRow> {
    page(columns: columns, shown: 0..<Int.max, desk: desk)
  }

  func page(columns: Int, shown: Range<Int>, desk: Desk) -> Paper<ReportRow> {
    var paper = Paper<ReportRow>(columns: columns, shown: shown)
    let ends = desk.channel.ends
    paper.note(desk.say(ChannelWords.ends(ends.total)), .text)
    paper.note(desk.say(ChannelWords.endRule))
    guard !desk.channel.unclear.isEmpty else { return paper }
    paper.line([(head(desk, isWide: columns >= 60), .heading)])
    for account in desk.channel.unclear {
      let sums = ends.accounts[account] ?? ends.total
      paper.row(ReportRow(id: "", account: account)) {
        [
          (sums.share.percent.paddedLeft(to: 7), .accent),
          (sums.unknown.grouped.paddedLeft(to: 13), .text),
          (columns >= 60 ? sums.sales.grouped.paddedLeft(to: 13) : "", .muted),
          ("  " + desk.book.title(of: account, .account), .text),
        ]
      }
    }
    return paper
  }

  /// The words above the columns.
  private func head(_ desk: Desk, isWide: Bool) -> String {
    desk.say(Phrase("share", "占比")).paddedLeft(to: 7)
      + desk.say(Phrase("unknown", "不明")).paddedLeft(to: 13)
      + (isWide ? desk.say(Phrase("sales", "销售额")).paddedLeft(to: 13) : "") + "  "
      + desk.say(Phrase("account", "客户"))
  }

  func about(_ account: EntityID) -> any Report { EndReport(account: account) }

  func explains(_ row: ReportRow, desk: Desk) -> Bool { true }

  func arithmetic(of row: ReportRow, desk: Desk) -> [Phrase] {
    row.account.map { ChannelWords(desk: desk).end(of: $0) } ?? []
  }

  func form(for row: ReportRow?, desk: Desk) -> Form? {
    ChannelForms(desk: desk).unclear(of: row?.account)
  }
}
