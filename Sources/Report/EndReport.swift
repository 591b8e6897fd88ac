// Who uses it in the end: the share of the sales of which nobody can say, in total and by account.

import Analysis
import Method
import Model

extension BookReport {
  /// The accounts whose sales have an unknown end, the largest unknown amount first.
  ///
  /// - Complexity: O(1) once the analysis knows the channel.
  static func ends(of analysis: BookAnalysis) -> BookReport {
    let (ends, accounts) = (analysis.channel.ends, analysis.channel.unclear)
    let sums = { @Sendable (place: Int) in ends.accounts[accounts[place]] ?? ends.total }
    var report = BookReport(.ends)
    report.facts = [
      ReportFact("share", .fraction(ends.total.share)),
      ReportFact("unknown", .money(ends.total.unknown)),
      ReportFact("sales", .money(ends.total.sales)),
    ]
    report.summary = [
      ReportLine(ChannelWords.ends(ends.total), .plain, isMain: true),
      ReportLine(ChannelWords.endRule),
    ]
    let columns: [ReportColumn] = [
      .data("id") { .text(accounts[$0].description) },
      .number("share", Phrase("Share", "占比"), room: 6, .accent) { .fraction(sums($0).share) },
      .number("unknown", Phrase("Unknown", "不明"), room: 12) { .money(sums($0).unknown) },
      .number("sales", Phrase("Sales", "销售额"), room: 12, rank: 1, .muted) {
        .money(sums($0).sales)
      },
      .account("name", Phrase("Account", "客户"), in: analysis.book) { accounts[$0] },
    ]
    report.sections = [
      ReportSection("accounts", columns: columns, count: accounts.count) {
        ReportRow(account: accounts[$0])
      }
    ]
    report.arithmetic = { row in row.account.map { ChannelWords(analysis).end(of: $0) } ?? [] }
    return report
  }
}
