// What may be in the book twice: pairs of accounts and of people, and what speaks for each.

import Analysis
import Model

extension BookReport {
  /// The pairs, those for which most speaks first.
  ///
  /// - Complexity: O(pairs) once the pairs are known.
  static func duplicates(of analysis: BookAnalysis) -> BookReport {
    let book = analysis.book
    let pairs = analysis.duplicates.pairs
    var report = BookReport(.duplicates)
    report.facts = [ReportFact("pairs", .count(pairs.count))]
    var table = ReportSection(
      "duplicates", columns: columns(of: pairs, in: book), count: pairs.count
    ) { place in
      let pair = pairs[place]
      let isPerson = pair.kind == .person
      var row = ReportRow(
        id: "\(pair.first) \(pair.second)",
        account: isPerson ? book.people[pair.first]?.account : pair.first,
        target: isPerson ? ReportTarget(id: pair.first, kind: .person) : nil,
        person: isPerson ? pair.first : nil)
      row.twin = pair.second
      return row
    }
    if pairs.isEmpty {
      table.notes = [
        ReportLine(
          Phrase(
            "Nothing seems to be in the book twice. M on an account or a person merges it with another one all the same.",
            "没有发现疑似重复。在客户或联系人上按 M，仍可与另一个合并。"))
      ]
    } else {
      report.summary = [
        ReportLine(
          Phrase(
            "M shows the two side by side and makes one of them; n says that they are not the same, and they are not "
              + "shown again; u takes either back.",
            "按 M 并排对照、合并成一个；按 n 表示不是同一个，以后不再列出；按 u 都能撤销。"))
      ]
    }
    report.sections = [table]
    return report
  }

  /// Both names, what speaks for their being one, and both identities for scripts.
  private static func columns(of pairs: [Duplicate], in book: Book) -> [ReportColumn] {
    [
      ReportColumn("first", Phrase("This one", "这个"), room: 24, least: 12, most: 40) {
        ReportCell(.text(name(of: pairs[$0].first, pairs[$0].kind, in: book)))
      },
      ReportColumn("second", Phrase("And this one", "和这个"), room: 24, least: 12, most: 40) {
        ReportCell(.text(name(of: pairs[$0].second, pairs[$0].kind, in: book)))
      },
      ReportColumn("why", Phrase("What speaks for it", "依据"), least: 24, wraps: true, folds: true) {
        let reasons = pairs[$0].reasons
        return ReportCell(
          .list(reasons.map { .tag($0.tag) }), reasons.map(\.phrase).joined(", ", "，"), .muted)
      },
      .data("kind") { .tag(pairs[$0].kind.rawValue) },
      .data("firstId") { .tag(pairs[$0].first.description) },
      .data("secondId") { .tag(pairs[$0].second.description) },
    ]
  }

  /// What one of the two is called; a person with the account.
  private static func name(of id: EntityID, _ kind: Kind, in book: Book) -> String {
    guard kind == .person, let account = book.people[id]?.account else {
      return book.title(of: id, kind)
    }
    return "\(book.title(of: id, kind)) · \(book.title(of: account, .account))"
  }
}
