// The accounts by fit for the command line: the numbers of the screen, as text and as JSON.

package import Analysis
package import Model

extension ListReport {
  /// The accounts by fit, with their places by size beside them.
  ///
  /// JSON: `{weights, ranked, accounts: [{id name fitRank sizeRank score theirs ours known counted
  /// revenue class field criteria turns}]}`. Marks, scores and weights are numbers, null where unknown;
  /// `turns` are the weights at which an account changes places, null where it was not computed.
  ///
  /// - Complexity: O(accounts × criteria) for each of the first `KeyAccounts.quickTurns`, which alone have `turns`.
  package static func fit(
    _ ranking: KeyAccounts, of book: Book, language: Language
  ) -> ListReport {
    let header = [
      Phrase("Fit", "适配"), Phrase("Size", "规模"), Phrase("Score", "总分"),
      Phrase("They", "对方"), Phrase("We", "我方"), Phrase("Known", "已知"), Phrase("Class", "类"),
      Phrase("Posture", "策略"), Kind.account.name,
    ]
    let rows = ranking.rows.map { row in
      [
        row.rank.map(String.init) ?? "–", String(row.sizeRank), points(row.total),
        side(row.theirs), side(row.ours), "\(row.known)/\(ranking.counted)",
        row.standing?.letter ?? "", row.field?.posture(language) ?? "",
        book.title(of: row.id, .account),
      ]
    }
    let accounts = ranking.rows.enumerated().map { index, row in
      record(
        row, ranking, book, turns: index < ranking.quickTurns ? ranking.turns(of: row.id) : nil)
    }
    let json = JSONValue.record([
      "weights": weights(ranking.weights), "ranked": .int(ranking.ranked),
      "accounts": .array(accounts),
    ])
    return ListReport(header: header, rows: rows, json: json)
  }

  /// A mean in points of 100.
  private static func points(_ mean: Double?) -> String {
    mean.map { String(Int(($0 * 100).rounded())) } ?? "?"
  }

  /// The mean of one side, which has none where nothing of it is known.
  private static func side(_ mean: Double?) -> String { mean == nil ? "–" : points(mean) }

  /// What each criterion counts.
  private static func weights(_ weights: FitWeights) -> JSONValue {
    .object(FitCriterion.allCases.map { .init($0.key, .fraction(weights[$0])) })
  }

  /// One account.
  private static func record(
    _ row: KeyAccounts.Row, _ ranking: KeyAccounts, _ book: Book, turns: [RankSwap]?
  ) -> JSONValue {
    let marks = FitCriterion.allCases.map { criterion in
      JSONValue.Member(criterion.key, row.score[criterion].map(JSONValue.fraction) ?? .null)
    }
    return .record([
      "id": .string(row.id.description), "name": .string(book.title(of: row.id, .account)),
      "fitRank": .optional(row.rank), "sizeRank": .int(row.sizeRank),
      "score": row.total.map(JSONValue.fraction) ?? .null,
      "theirs": row.theirs.map(JSONValue.fraction) ?? .null,
      "ours": row.ours.map(JSONValue.fraction) ?? .null, "known": .int(row.known),
      "counted": .int(ranking.counted), "revenue": .money(row.revenue),
      "class": .optional(row.standing?.letter), "field": .optional(row.field?.rawValue),
      "criteria": .object(marks),
      "turns": turns.map { .array($0.map { record($0, book) }) } ?? .null,
    ])
  }

  /// One change of a weight.
  private static func record(_ turn: RankSwap, _ book: Book) -> JSONValue {
    .record([
      "criterion": .string(turn.criterion.key), "weight": .fraction(turn.now),
      "at": .fraction(turn.weight), "other": .string(book.title(of: turn.other, .account)),
      "overtaken": .bool(turn.isOvertaken),
    ])
  }
}
