// What every report and page says of order lines that are in none of its sums.

package import Analysis
package import Model

extension BookReport {
  /// The same report, which says below its numbers what is in none of them: to people where there is something, to
  /// scripts always, under `uncounted`.
  func saying(_ uncounted: Uncounted) -> BookReport {
    var report = self
    report.facts.append(ReportFact("uncounted", uncounted.record))
    guard let words = uncounted.words else { return report }
    let line = ReportLine(words, .warning)
    report.summary.append(line)
    if !report.instead.isEmpty { report.instead.append(line) }
    return report
  }
}

extension Uncounted {
  /// The lines by currency, for scripts.
  fileprivate var record: ReportValue {
    .list(
      parts.map { part in
        .record([
          ReportFact("currency", .text(part.currency)), ReportFact("lines", .count(part.lines)),
          ReportFact("amount", .money(part.amount)),
        ])
      })
  }
}

extension BookAnalysis {
  /// That order lines of an account are in none of its sums; nothing where all are.
  package func uncountedWords(of account: EntityID) -> [Phrase] {
    portfolio.uncounted(of: account).words.map { [$0] } ?? []
  }

  /// The amount of an order line, with its currency where that isn't the book's own.
  package func amountText(of line: OrderLine) -> String {
    guard let amount = line.amount else { return "" }
    return line.currency.isEmpty ? amount.grouped : amount.exact(in: line.currency)
  }
}
