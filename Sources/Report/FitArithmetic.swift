// The ranking in words: how the total of an account comes about, and what would move it.

import Analysis
import Model

/// Says how an account fits.
struct FitWords {
  /// The account.
  let account: Account
  /// What it is taken from.
  let analysis: BookAnalysis

  /// So many changes of a weight are told.
  private static let swaps = 4

  /// All of it: the total, each criterion, what would move it, and the facts behind it.
  func arithmetic() -> [Phrase] {
    let ranking = analysis.keyAccounts
    guard let row = ranking[account.id] else { return [] }
    return total(row, ranking) + [verdict(row)]
      + FitCriterion.allCases.map { line($0, row, ranking) } + sensitivity(row, ranking)
      + goods(ranking.marker.measures) + orders
  }

  /// The weighted mean with its numbers, and the places.
  private func total(_ row: KeyAccounts.Row, _ ranking: KeyAccounts) -> [Phrase] {
    let sums = row.score.sums(ranking.weights)
    let points = row.total.points
    let known = "\(row.known)/\(ranking.counted)"
    let place = row.rank.map {
      Phrase("place \($0) by fit, \(row.sizeRank) by size", "适配第 \($0)，规模第 \(row.sizeRank)")
    }
    let standing = place ?? Phrase("too little known for a place by fit", "已知太少，不排适配名次")
    guard sums.weights > 0 else { return [standing] }
    return [
      Phrase(
        "\(account.name): \(points) of 100; \(standing.en).",
        "\(account.name)：\(points) 分（满分 100）；\(standing.zh)。"),
      Phrase(
        "Σ weight × mark ÷ Σ weight, over what is known (\(known)): \(sums.marks.decimal) ÷ \(sums.weights.decimal).",
        "Σ 权重 × 得分 ÷ Σ 权重，只算已知的（\(known)）：\(sums.marks.decimal) ÷ \(sums.weights.decimal)。"),
    ]
  }

  /// Would we still choose them? Both sides, and what that asks for.
  private func verdict(_ row: KeyAccounts.Row) -> Phrase {
    let (theirs, ours) = (row.theirs.points, row.ours.points)
    let posture = row.field.map { field in
      Phrase("\(field.name.en), so \(field.posture.en)", "\(field.name.zh)，\(field.posture.zh)")
    }
    let advice = posture ?? Phrase("fill in more with e first", "请先按 e 多填几项")
    return Phrase(
      "Would we still choose each other? They fit us \(theirs), we fit them \(ours): \(advice.en).",
      "今天还会互相选择吗？对方适合我们 \(theirs) 分，我们适合对方 \(ours) 分：\(advice.zh)。")
  }

  /// One criterion: mark, weight, what it adds, and where the mark comes from.
  private func line(
    _ criterion: FitCriterion, _ row: KeyAccounts.Row, _ ranking: KeyAccounts
  ) -> Phrase {
    let weight = ranking.weights[criterion]
    let reason = ranking.marker.reason(criterion, of: account)
    let (en, zh) = (criterion.name.en, criterion.name.zh)
    guard let mark = row.score[criterion] else {
      return Phrase(
        "? \(en): unknown, left out (weight \(weight.decimal)) — \(reason.en)",
        "? \(zh)：未知，不计入（权重 \(weight.decimal)）。\(reason.zh)")
    }
    let product = "\(mark.decimal) × \(weight.decimal) = \((mark * weight).decimal)"
    return Phrase("• \(en): \(product) — \(reason.en)", "• \(zh)：\(product)。\(reason.zh)")
  }

  /// The smallest changes of a weight that would move the account.
  private func sensitivity(_ row: KeyAccounts.Row, _ ranking: KeyAccounts) -> [Phrase] {
    guard row.rank != nil else { return [] }
    let swaps = ranking.swaps(of: account.id).prefix(FitWords.swaps)
    guard !swaps.isEmpty else {
      return [Phrase("No change of one weight moves its place.", "单独改任何一个权重，名次都不变。")]
    }
    return swaps.map(sentence)
  }

  /// One change of a weight in a sentence.
  private func sentence(_ swap: RankSwap) -> Phrase {
    let other = analysis.book.title(of: swap.other, .account)
    let (en, zh) = (swap.criterion.name.en, swap.criterion.name.zh)
    let (now, weight) = (swap.now.decimal, swap.weight.decimal)
    let how = swap.isFall ? Phrase("falls below", "降到") : Phrase("rises above", "升过")
    let below = swap.isFall ? "以下" : ""
    return swap.isOvertaken
      ? Phrase(
        "Overtaken by \(other) if the weight of \(en) \(how.en) \(weight) (now \(now)).",
        "\(zh)的权重\(how.zh) \(weight) \(below)（现在 \(now)），就被\(other)超过。")
      : Phrase(
        "Overtakes \(other) if the weight of \(en) \(how.en) \(weight) (now \(now)).",
        "\(zh)的权重\(how.zh) \(weight) \(below)（现在 \(now)），就超过\(other)。")
  }

  /// What it bought of each product line, and what that earned.
  private func goods(_ measures: FitMeasures) -> [Phrase] {
    var amounts: [String: (name: String, sum: Money)] = [:]
    let rates = analysis.book.rates
    for line in analysis.ordersCounted(of: account.id) where !line.product.nameKey.isEmpty {
      guard let amount = rates.counted(line)?.amount else { continue }
      amounts[line.product.nameKey, default: (line.product, .zero)].sum += amount
    }
    return amounts.sorted { ($1.value.sum, $0.key) < ($0.value.sum, $1.key) }.prefix(8).map {
      key, goods in
      let rate = measures.products[key]?.rate?.percentage
      let standing = measures.isRich(goods.name)
      let en = standing.map { $0 ? "high margin" : "below average" } ?? "margin unknown"
      let zh = standing.map { $0 ? "高毛利" : "低于平均" } ?? "毛利未知"
      return Phrase(
        "\(goods.name): \(goods.sum.grouped), margin \(rate ?? "?") (\(en))",
        "\(goods.name)：\(goods.sum.grouped)，毛利率 \(rate ?? "?")（\(zh)）")
    }
  }

  /// The latest order lines.
  private var orders: [Phrase] {
    let all = analysis.ordersCounted(of: account.id)
    let ahead =
      analysis.ordersAhead(of: account.id) + analysis.uncountedWords(of: account.id)
    guard !all.isEmpty else { return ahead + [Phrase("No order lines.", "没有订单。")] }
    return ahead + all.words(withMargin: true)
  }
}

extension FitWords {
  /// The weights on one line.
  static func weights(_ weights: FitWeights) -> Phrase {
    let parts = FitCriterion.allCases.map { criterion in
      let (name, weight) = (criterion.brief, weights[criterion].decimal)
      return Phrase("\(name.en) \(weight)", "\(name.zh) \(weight)")
    }.joined(" · ")
    let hint =
      weights.unchosen.count == FitCriterion.allCases.count
      ? Phrase(" (nobody chose: all the same; e)", "（还没人定，先都一样；按 e 改）") : Phrase("", "")
    return Phrase("Weights: \(parts.en)\(hint.en)", "权重：\(parts.zh)\(hint.zh)")
  }

  /// Whose the weights are, where there is no room for all of them.
  static func briefly(_ weights: FitWeights) -> Phrase {
    weights.unchosen.count == FitCriterion.allCases.count
      ? Phrase("Weights: all the same (e, =)", "权重：都一样（e 改，= 看）")
      : Phrase("Weights: your own (e, =)", "权重：您定的（e 改，= 看）")
  }

  /// What to do while no account has a place.
  static let nothingRanked = Phrase(
    "No place by fit yet: fewer than half of the criteria are known. Select an account and press e to judge it from 1 to 5; enter its annual potential and cost on its card; W registers who supplies it; + on the workbench adds a survey. Measured is what the orders say.",
    "还排不出适配名次：已知的标准不到一半。选中客户按 e 打 1 到 5 分；在客户卡片里填年采购潜力和成本；按 W 登记由谁供货；在工作台按 + 新建调研。其余由订单算出。")

  /// What stands above those without a place.
  static let tooLittle = Phrase(
    "Too little known for a place (less than half): e fills in.", "已知不到一半，不排名次：按 e 补填。")

  /// How the ranking is made.
  static func method(_ ranking: KeyAccounts) -> [Phrase] {
    [
      Phrase(
        "Each account has a mark from 0 to 1 on twelve criteria: seven of theirs, our four keys, and the cost. Total = Σ weight × mark ÷ Σ weight. What is unknown is left out and never counts as 0; “rated” says how many there are.",
        "每个客户在十二项标准上各得 0 到 1 分：对方七项、我方四个关键、再加成本。总分 = Σ 权重 × 得分 ÷ Σ 权重。未知的不计入，也绝不当 0 分；“已知”一列写明有几项。"),
      Phrase(
        "An account has a place by fit when at least half of the criteria that count are known. Equal totals stand in the order of size.",
        "计权的标准至少知道一半，才排适配名次；总分相同的按规模排。"),
      Phrase(
        "▲ stands higher by fit than by size, ▼ lower: not the biggest, the best fit.",
        "▲ 适配名次高于规模名次，▼ 相反：不求最大，但求最合适。"),
      Phrase(
        "Weights go from 0 (does not count) to 10; one that nobody chose is \(FitWeights.standard).",
        "权重 0（不算）到 10；没定过的按 \(FitWeights.standard) 算。"),
    ]
      + FitCriterion.allCases.map { criterion in
        let weight = ranking.weights[criterion].decimal
        let isChosen = !ranking.weights.unchosen.contains(criterion)
        return Phrase(
          "\(criterion.name.en): \(weight)\(isChosen ? "" : ", not chosen")",
          "\(criterion.name.zh)：\(weight)\(isChosen ? "" : "（未定）")")
      }
  }

  /// What would move an account, in a few columns.
  static func brief(_ swap: RankSwap?) -> Phrase {
    guard let swap else { return Phrase("nothing moves it", "怎么改都不变") }
    let sign = swap.isFall ? "<" : ">"
    let way = swap.isOvertaken ? "▼" : "▲"
    let number = swap.weight.decimal(places: 1)
    let (en, zh) = (swap.criterion.brief.en, swap.criterion.brief.zh)
    return Phrase("\(en) \(sign)\(number) \(way)", "\(zh) \(sign)\(number) \(way)")
  }
}
