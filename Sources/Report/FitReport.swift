// The ranking: which account fits best, with its place by size beside it. Not the biggest, the best fit.

import Analysis
import Model

extension BookReport {
  /// The accounts by fit: those with a place first, then those of which too little is known.
  ///
  /// - Complexity: O(1) once the analysis knows the ranking.
  static func fit(of analysis: BookAnalysis) -> BookReport {
    let ranking = analysis.keyAccounts
    var report = BookReport(.fit)
    report.facts = [
      ReportFact(
        "weights",
        .record(FitCriterion.allCases.map { ReportFact($0.key, .fraction(ranking.weights[$0])) })),
      ReportFact("ranked", .count(ranking.ranked)),
    ]
    report.summary = [
      ReportLine(
        FitWords.weights(ranking.weights), brief: FitWords.briefly(ranking.weights),
        row: ReportRow(id: ReportRow.weights))
    ]
    if ranking.ranked == 0 { report.summary.append(ReportLine(FitWords.nothingRanked, .warning)) }
    if ranking.rows.isEmpty {
      report.instead = [
        ReportLine(Phrase("No accounts yet: Esc, then a adds one.", "还没有客户：按 Esc 返回，再按 a 新建。"))
      ]
    }
    var table = ReportSection(
      "accounts", columns: columns(of: ranking, analysis), count: ranking.rows.count,
      mark: 0..<ranking.rows.count ~= ranking.ranked && ranking.ranked > 0
        ? (ranking.ranked - 1, FitWords.tooLittle) : nil
    ) { ReportRow(account: ranking.rows[$0].id) }
    table.limit = ranking.rows.count
    report.sections = [table]
    report.arithmetic = { row in
      guard let account = row.account.flatMap({ analysis.book.accounts[$0] }) else {
        return FitWords.method(ranking)
      }
      return FitWords(account: account, analysis: analysis).arithmetic()
    }
    return report
  }

  /// The two places, the marks, how much is known, the class, and what would move it.
  private static func columns(
    of ranking: KeyAccounts, _ analysis: BookAnalysis
  ) -> [ReportColumn] {
    let row = { @Sendable (place: Int) in ranking.rows[place] }
    return [
      .data("id") { .text(row($0).id.description) },
      ReportColumn(
        "fitRank", Phrase("Fit", "适配"), isBrief: true, room: 4, isNumber: true, sortsDown: false
      ) { ReportCell(.optional(row($0).rank) { .count($0) }, row($0).rankWords, .accent) },
      ReportColumn("moved", Phrase(verbatim: " "), room: 1, place: .graphic) { row($0).comparison },
      ReportColumn(
        "sizeRank", Phrase("Size", "规模"), isBrief: true, room: 4, isNumber: true, sortsDown: false
      ) { ReportCell(.count(row($0).sizeRank), .muted) },
      .points("score", Phrase("Score", "总分"), room: 5, rank: 0) { row($0).total },
      .points("theirs", Phrase("They fit us", "适合我们"), room: 11, rank: 2) { row($0).theirs },
      .points("ours", Phrase("We fit them", "适合对方"), room: 11, rank: 2) { row($0).ours },
      ReportColumn("known", Phrase("Rated", "已评"), room: 5, isNumber: true, rank: 3) {
        let known = row($0).known
        return ReportCell(.count(known), Phrase(verbatim: "\(known)/\(ranking.counted)"), .muted)
      },
      .data("counted") { _ in .count(ranking.counted) },
      ReportColumn("class", Phrase("Class", "类别"), isBrief: true, room: 5, rank: 1) {
        let standing = row($0).standing
        let letter = standing?.letter
        return ReportCell(
          .optional(letter) { .tag($0) }, Phrase(verbatim: letter ?? ""),
          brief: Phrase(verbatim: letter ?? "·"), .standing(standing))
      },
      ReportColumn("field", Phrase("What to do", "策略"), place: .printed) {
        let field = row($0).field
        return ReportCell(.optional(field) { .tag($0.rawValue) }, field?.posture ?? Phrase("", ""))
      },
      .account(in: analysis.book) { row($0).id },
      ReportColumn(
        "moves", Phrase("Rank changes when", "名次何时变"), room: 17, place: .graphic, rank: 4
      ) { place in
        guard row(place).rank != nil else { return ReportCell(.none) }
        let swap = place < ranking.quickSwaps ? analysis.rankSwaps[row(place).id] : nil
        return ReportCell(
          .none, place < ranking.quickSwaps ? FitWords.brief(swap) : Phrase("= says", "按 = 看"),
          .muted)
      },
    ] + data(of: ranking, in: analysis.book)
  }

  /// What only scripts read: the revenue, each mark, and the weights at which the account changes places.
  private static func data(of ranking: KeyAccounts, in book: Book) -> [ReportColumn] {
    let row = { @Sendable (place: Int) in ranking.rows[place] }
    return [
      .data("revenue") { .money(row($0).revenue) },
      .data("criteria") { place in
        .record(
          FitCriterion.allCases.map { criterion in
            ReportFact(criterion.key, .optional(row(place).score[criterion]) { .fraction($0) })
          })
      },
      .data("turns") { place in
        place < ranking.quickSwaps
          ? .list(ranking.swaps(of: row(place).id).map { $0.record(in: book) }) : .none
      },
    ]
  }
}

extension ReportRow {
  /// The row that stands for what each criterion of the ranking counts.
  package static let weights = "weights"
}

extension ReportColumn {
  /// A mean in points of 100.
  fileprivate static func points(
    _ key: String, _ heading: Phrase, room: Int, rank: Int,
    _ mean: @escaping @Sendable (Int) -> Double?
  ) -> ReportColumn {
    ReportColumn(key, heading, room: room, least: 4, isNumber: true, rank: rank) {
      let mean = mean($0)
      let words = mean == nil && rank > 0 ? "–" : mean.points
      return ReportCell(
        .optional(mean) { .fraction($0) }, Phrase(verbatim: words), rank > 0 ? .muted : .plain)
    }
  }
}

extension KeyAccounts.Row {
  /// Its place by fit, or a dash.
  fileprivate var rankWords: Phrase { Phrase(verbatim: rank.map(String.init) ?? "–") }

  /// Whether it stands higher by fit than by size, as a sign.
  fileprivate var comparison: ReportCell {
    guard let rank else { return ReportCell(.none) }
    return rank == sizeRank
      ? ReportCell(.none, Phrase(verbatim: "="), .muted)
      : rank < sizeRank
        ? ReportCell(.none, Phrase(verbatim: "▲"), .good)
        : ReportCell(.none, Phrase(verbatim: "▼"), .warning)
  }
}

extension RankSwap {
  /// The change of a weight for scripts.
  fileprivate func record(in book: Book) -> ReportValue {
    .record([
      ReportFact("criterion", .tag(criterion.key)), ReportFact("weight", .fraction(now)),
      ReportFact("at", .fraction(weight)),
      ReportFact("other", .text(book.title(of: other, .account))),
      ReportFact("overtaken", .truth(isOvertaken)),
    ])
  }
}
