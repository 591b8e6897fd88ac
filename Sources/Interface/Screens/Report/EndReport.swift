// Who uses it in the end: the share of the sales of which nobody can say, in total and by account.

import Analysis
import Drawing
import Method
import Model
import Report

/// The sales whose end customer is unknown.
struct EndReport: Report {
  /// The account that the channel was opened about; nil for the book.
  let account: EntityID?

  let title = Phrase("Channel: sales whose end customer is unknown", "渠道：最终用户不明的销售")

  var next: (any Report)? {
    account.map { AccountChannelReport(account: $0) } ?? SpaceReport(account: nil)
  }

  func page(columns: Int, context: Context) -> Page<ReportRow> {
    page(columns: columns, shown: 0..<Int.max, context: context)
  }

  func page(columns: Int, shown: Range<Int>, context: Context) -> Page<ReportRow> {
    var page = Page<ReportRow>(columns: columns, shown: shown)
    let ends = context.channel.ends
    page.note(context.say(ChannelWords.ends(ends.total)), .text)
    page.note(context.say(ChannelWords.endRule))
    guard !context.channel.unclear.isEmpty else { return page }
    page.line([(head(context, isWide: columns >= 60), .heading)])
    for account in context.channel.unclear {
      let sums = ends.accounts[account] ?? ends.total
      page.row(ReportRow(id: "", account: account)) {
        [
          (sums.share.percent.paddedLeft(to: 7), .accent),
          (sums.unknown.grouped.paddedLeft(to: 13), .text),
          (columns >= 60 ? sums.sales.grouped.paddedLeft(to: 13) : "", .muted),
          ("  " + context.book.title(of: account, .account), .text),
        ]
      }
    }
    return page
  }

  /// The words above the columns.
  private func head(_ context: Context, isWide: Bool) -> String {
    context.say(Phrase("share", "占比")).paddedLeft(to: 7)
      + context.say(Phrase("unknown", "不明")).paddedLeft(to: 13)
      + (isWide ? context.say(Phrase("sales", "销售额")).paddedLeft(to: 13) : "") + "  "
      + context.say(Phrase("account", "客户"))
  }

  func about(_ account: EntityID) -> any Report { EndReport(account: account) }

  func explains(_ row: ReportRow, context: Context) -> Bool { true }

  func arithmetic(of row: ReportRow, context: Context) -> [Phrase] {
    row.account.map { ChannelWords(context: context).end(of: $0) } ?? []
  }

  func form(for row: ReportRow?, context: Context) -> FormRequest? {
    ChannelForms(context: context).unclear(of: row?.account)
  }
}
