// The ranking: which account fits best, with its place by size beside it. Not the biggest, the best fit.

import Drawing
import Analysis
import Model
import Report

/// The accounts by fit.
struct FitReport: ReportView {
  let title = Phrase("Key accounts: fit beside size", "大客户：适配与规模")
  var next: (any ReportView)? { FitPlotReport() }

  /// The row of the weights.
  static let weights = ReportRow(id: "weights")

  func page(columns: Int, context: Context) -> Page<ReportRow> {
    page(columns: columns, shown: 0..<Int.max, context: context)
  }

  func page(columns: Int, shown: Range<Int>, context: Context) -> Page<ReportRow> {
    var page = Page<ReportRow>(columns: columns, shown: shown)
    let ranking = context.keyAccounts
    guard !ranking.rows.isEmpty else {
      page.note(
        context.say(Phrase("No accounts yet: Esc, then a adds one.", "还没有客户：按 Esc 返回，再按 a 新建。")))
      return page
    }
    let weights =
      columns < FitTable.wideColumns
      ? context.say(FitWords.briefly(ranking.weights))
      : FitWords.weights(ranking.weights, context: context)
    page.row(FitReport.weights, "  ", .accent, weights, .muted)
    if ranking.ranked == 0 { page.note(context.say(FitWords.nothingRanked), .warning) }
    let table = FitTable(columns: columns, ranking: ranking, context: context)
    page.line(table.head)
    for (index, row) in ranking.rows.enumerated() {
      if index == ranking.ranked, index > 0 { page.note(context.say(FitWords.tooLittle), .muted) }
      page.row(ReportRow(id: "", account: row.id)) {
        let isQuick = index < ranking.quickTurns
        return table.spans(
          of: row, turn: isQuick ? .some(context.analysis.rankSwaps[row.id]) : nil)
      }
    }
    return page
  }

  func explains(_ row: ReportRow, context: Context) -> Bool { true }

  func arithmetic(of row: ReportRow, context: Context) -> [Phrase] {
    guard let account = row.account.flatMap({ context.book.accounts[$0] }) else {
      return FitWords.method(context.keyAccounts)
    }
    return FitWords(account: account, context: context).arithmetic()
  }

  func form(for row: ReportRow?, context: Context) -> FormRequest? {
    guard let account = row?.account else { return FitReport.weighing(context) }
    return FitReport.judging(account, context)
  }

  /// The form of what only people can judge of an account.
  static func judging(_ account: EntityID, _ context: Context) -> FormRequest {
    let name = context.book.title(of: account, .account)
    return FormRequest.editing(
      account, .account, in: context.book, only: FormRequest.scoreFields,
      title: Phrase("How we see \(name)", "给\(name)打分"))
  }

  /// The form of the weights; those that nobody chose offer the standard one.
  private static func weighing(_ context: Context) -> FormRequest {
    let standard = Value.number(Int64(FitWeights.standard))
    return FormRequest.editing(
      .book, .book, in: context.book, only: FormRequest.weights,
      offers: Dictionary(
        FormRequest.weights.map { ($0, standard) }, uniquingKeysWith: { first, _ in first }),
      title: Phrase("How much each criterion counts, 0 to 10", "各项标准的权重（0 到 10）"))
  }
}

/// The columns of the ranking.
struct FitTable {
  /// The room for a line.
  let columns: Int
  /// The ranking.
  let ranking: KeyAccounts
  /// What can be seen.
  let context: Context

  /// From so many columns on, the sides, the completeness and the class have room.
  static let wideColumns = 60
  /// Whether they have it.
  private var isWide: Bool { columns >= FitTable.wideColumns }
  /// The columns of a place.
  private var place: Int { max(isWide ? 4 : 3, String(ranking.rows.count).count + 1) }
  /// The columns of a name, where something stands behind it.
  private var name: Int { columns >= 100 ? 34 : 20 }

  /// The words above the columns.
  var head: [(String, StyleRole)] {
    let places =
      text(Phrase("fit", "适配"), place + 1) + text(Phrase("size", "规模"), place + gap + 1)
      + text(isWide ? Phrase("total", "总分") : Phrase("pts", "总分"), total)
    let sides =
      isWide
      ? text(Phrase("they", "对方"), 5) + text(Phrase("we", "我方"), 5)
        + text(Phrase("known", "已知"), 6) + text(Phrase("cl", "类"), 3) : ""
    let account = "  " + context.say(Phrase("account", "客户"))
    let turn =
      isWide ? "  " + context.say(Phrase("moves if weight", "名次何时变")) : ""
    return [(places + sides + (isWide ? account.padded(to: name + 2) : account) + turn, .heading)]
  }

  /// The columns between the two places, before the arrow.
  private var gap: Int { isWide ? 2 : 1 }
  /// The columns of a total.
  private var total: Int { isWide ? 6 : 5 }

  /// A heading above a column of numbers.
  private func text(_ phrase: Phrase, _ width: Int) -> String {
    context.say(phrase).paddedLeft(to: width)
  }

  /// A row of the table.
  ///
  /// - Parameter turn: What would move it; nil inside where nothing would, nil outside where only the
  ///   arithmetic behind the row says it.
  func spans(of row: KeyAccounts.Row, turn: RankSwap??) -> [(String, StyleRole)] {
    let rank = row.rank.map(String.init) ?? "–"
    var spans: [(String, StyleRole)] = [
      (" " + rank.paddedLeft(to: place), .accent), (String(repeating: " ", count: gap), .text),
      arrow(row),
      (String(row.sizeRank).paddedLeft(to: place), .muted),
      (Look.points(row.total).paddedLeft(to: total), row.rank == nil ? .muted : .text),
    ]
    let account = "  " + context.book.title(of: row.id, .account)
    guard isWide else {
      let room = columns - 2 - 2 * place - gap - total
      return spans + [(account.clipped(to: room), .text)]
    }
    spans += [
      (FitTable.side(row.theirs).paddedLeft(to: 5), .muted),
      (FitTable.side(row.ours).paddedLeft(to: 5), .muted),
      ("\(row.known)/\(ranking.counted)".paddedLeft(to: 6), .muted),
      ((row.standing?.letter ?? "–").paddedLeft(to: 3), .muted),
      (account.padded(to: name + 2), .text),
    ]
    guard row.rank != nil else { return spans }
    let words = turn.map(FitWords.brief) ?? Phrase("= says", "按 = 看")
    return spans + [("  " + context.say(words), .muted)]
  }

  /// Whether an account stands higher by fit than by size.
  private func arrow(_ row: KeyAccounts.Row) -> (String, StyleRole) {
    guard let rank = row.rank else { return (" ", .muted) }
    return rank < row.sizeRank
      ? ("▲", .success) : rank > row.sizeRank ? ("▼", .warning) : ("=", .muted)
  }

  /// The mean of one side, which has none where nothing of it is known.
  static func side(_ mean: Double?) -> String { mean == nil ? "–" : Look.points(mean) }
}
