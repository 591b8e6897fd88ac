// What the early warning says, and the arithmetic behind it.

package import Model

extension EarlyWarning.State {
  /// What people call it, in a word or two.
  package var name: Phrase {
    switch self {
    case .silent: Phrase("silent", "久未下单")
    case .dormant: Phrase("dormant", "沉睡")
    case .late: Phrase("late", "下单偏晚")
    case .falling: Phrase("buys less", "采购减少")
    case .pausing: Phrase("seasonal pause", "季节停顿")
    case .uncertain: Phrase("can't tell (less than two years)", "难判断（不足两年）")
    case .steady: Phrase("in its rhythm", "正常")
    case .unknown: Phrase("too little to say", "看不出来")
    }
  }

  /// One sign that says it without colour.
  package var sign: String {
    switch self {
    case .silent: "!!"
    case .late, .falling: "!"
    case .dormant: "-"
    case .pausing: "~"
    case .steady: "·"
    case .uncertain, .unknown: "?"
    }
  }
}

extension EarlyWarning {
  /// What the orders say, in one sentence.
  package var reason: Phrase {
    switch state {
    case .silent: silent
    case .dormant: dormant
    case .late: late
    case .falling: falling
    case .pausing: pausing
    case .uncertain: uncertain
    case .steady: steady
    case .unknown: unknown
    }
  }

  /// How long it has been silent, and how long that usually takes.
  private var rhythmWords: Phrase {
    let usual = rhythm?.usual ?? 0
    let most = rhythm?.usualAtMost ?? 0
    let silence = silence ?? 0
    return Phrase(
      "No order for \(silence) days; usually every \(usual), 9 times in 10 within \(most)",
      "已 \(silence) 天没下单；平时约 \(usual) 天一次，十次有九次不超过 \(most) 天")
  }

  private var late: Phrase {
    Phrase("\(rhythmWords.en): ask what is behind it.", "\(rhythmWords.zh)，请去问问原因。")
  }

  private var dormant: Phrase {
    let silence = silence ?? 0
    return Phrase(
      "No order for \(silence) days, more than a year: win it back, or let it rest.",
      "已 \(silence) 天没下单，超过一年：要么重新开发，要么先放下。")
  }

  private var silent: Phrase {
    Phrase(
      "\(rhythmWords.en): find out who supplies them now.", "\(rhythmWords.zh)，请查清现在谁在供货。")
  }

  private var falling: Phrase {
    guard let recent, let change = recent.change else { return unknown }
    let fall = (-change).percent
    return Phrase(
      "Bought \(fall) less than in \(recent.basis.against.en): \(recent.latest.grouped) after \(recent.before.grouped).",
      "\(recent.basis.latest.zh)比\(recent.basis.against.zh)少买 \(fall)：从 \(recent.before.grouped) 降到 \(recent.latest.grouped)。"
    )
  }

  private var pausing: Phrase {
    guard let pause, let silence else { return unknown }
    return Phrase(
      "No order for \(silence) days, as a year ago (\(pause.from) to \(pause.until)): a season. Expected by \(pause.back).",
      "已 \(silence) 天没下单，去年同期也停过（\(pause.from) 至 \(pause.until)），是季节性的；预计 \(pause.back) 前恢复。")
  }

  private var uncertain: Phrase {
    guard let recent, let change = recent.change else { return unknown }
    let fall = (-change).percent
    return Phrase(
      "Can't tell: bought \(fall) less than in the quarter before (\(recent.latest.grouped) after \(recent.before.grouped)); less than two years of orders do not tell a fall from a season.",
      "难判断：最近一季比上一季少买 \(fall)（从 \(recent.before.grouped) 降到 \(recent.latest.grouped)）；订单不足两年，分不清是下滑还是淡季。"
    )
  }

  private var steady: Phrase {
    guard let rhythm, let silence else { return unknown }
    return Phrase(
      "Last order \(silence) days ago, usually every \(rhythm.usual).",
      "上次下单在 \(silence) 天前，平时约 \(rhythm.usual) 天一次。")
  }

  private var unknown: Phrase {
    orderDays == 0
      ? Phrase("No orders yet.", "还没有订单。")
      : Phrase(
        "Too little to say: \(orderDays) order days; it takes \(Rhythm.orderDaysNeeded).",
        "看不出来：只有 \(orderDays) 个下单日，至少要 \(Rhythm.orderDaysNeeded) 个。")
  }
}

extension EarlyWarning {
  /// How the warning comes about: the method, its numbers, and what it cannot know.
  ///
  /// - Parameter currency: What stands with amounts.
  package func arithmetic(currency: String) -> [Phrase] {
    [reason] + rhythmLines + pauseLines + trendLines(currency) + riskLines(currency) + [Self.limits]
  }

  /// How the interval and the limit come about.
  private var rhythmLines: [Phrase] {
    guard let rhythm, let last, let silence else { return [] }
    return [
      Phrase(
        "Interval: median of the latest \(rhythm.gaps) gaps between order days = \(rhythm.usual) days, rounded down; 90% quantile = \(rhythm.usualAtMost) days.",
        "下单间隔：最近 \(rhythm.gaps) 个间隔的中位数 = \(rhythm.usual) 天（舍去小数）；90% 分位数 = \(rhythm.usualAtMost) 天。"
      ),
      Phrase(
        "Late after \(rhythm.usualAtMost) + \(rhythm.usual)/2 = \(rhythm.limit) days, silent after 2 × \(rhythm.limit) = \(2 * rhythm.limit), dormant when that is more than a year. Last order \(last), \(silence) days before \(day).",
        "超过 \(rhythm.usualAtMost) + \(rhythm.usual)/2 = \(rhythm.limit) 天算偏晚，超过 2 × \(rhythm.limit) = \(2 * rhythm.limit) 天算久未下单，再超过一年算沉睡。上次下单 \(last)，到 \(day) 已 \(silence) 天。"
      ),
    ]
  }

  /// Why a silence is a season.
  private var pauseLines: [Phrase] {
    guard let pause else { return [] }
    return [
      Phrase(
        "A year ago it paused from \(pause.from) to \(pause.until); this pause began within \(Self.seasonTolerance) days of that day, so it is expected by \(pause.until) + 365 + \(Self.seasonTolerance) days = \(pause.back).",
        "去年从 \(pause.from) 停到 \(pause.until)；这次停顿的起点与去年相差不到 \(Self.seasonTolerance) 天，所以预计在 \(pause.until) + 365 + \(Self.seasonTolerance) 天 = \(pause.back) 前恢复。"
      )
    ]
  }

  /// What is compared with what.
  private func trendLines(_ currency: String) -> [Phrase] {
    guard let recent else {
      return [
        Phrase("No comparison: the orders cover less than half a year.", "没有对比：订单不到半年。")
      ]
    }
    return recent.arithmetic(currency: currency)
  }

  /// How the money at risk comes about.
  private func riskLines(_ currency: String) -> [Phrase] {
    let risk = atRisk.grouped(in: currency)
    switch state {
    case .silent, .late:
      guard let last else { return [] }
      return [
        Phrase(
          "At risk in a year: what it bought in the 365 days up to \(last) = \(risk).",
          "一年的风险金额：到 \(last) 为止 365 天的采购额 = \(risk)。")
      ]
    case .falling:
      guard let recent, let year = recent.yearBefore?.grouped else { return [] }
      let (first, last) = recent.daysOfYearBefore
      let (was, remains) = (recent.judgedBefore.grouped, recent.judgedLatest.grouped)
      return [
        Phrase(
          "At risk in a year, if it goes on like that: \(year) bought in the year before (\(first) to \(last)) × (\(was) − \(remains)) / \(was) = \(risk).",
          "照此下去一年的风险金额：之前一年（\(first) 至 \(last)）采购 \(year) × (\(was) − \(remains)) / \(was) = \(risk)。"
        )
      ]
    case .dormant, .pausing, .uncertain, .steady, .unknown: return []
    }
  }

  /// What the method cannot know.
  private static let limits = Phrase(
    "Limits: it knows the order lines of this book only, no holidays, no stock at the customer's; habits that changed lately count late.",
    "局限：只看本客户簿里的订单，不知道节假日和客户库存；刚变的习惯要过一阵才算得进去。")
}

extension Portfolio.Trend {
  /// What is compared with what, with days and sums.
  package func arithmetic(currency: String) -> [Phrase] {
    let (from, to) = (latestDays.first, latestDays.last)
    let (earlier, until) = (daysOfBefore.first, daysOfBefore.last)
    let sums = Phrase(
      "\(from) to \(to): \(latest.grouped(in: currency)) on \(daysLatest) order days. \(earlier) to \(until): \(before.grouped(in: currency)) on \(daysBefore).",
      "\(from) 至 \(to)：\(latest.grouped(in: currency))，\(daysLatest) 个下单日。\(earlier) 至 \(until)：\(before.grouped(in: currency))，\(daysBefore) 个下单日。"
    )
    guard let change else {
      return [
        sums,
        Phrase("Nothing was bought then, so there is no change to speak of.", "那时没有采购，谈不上变化。"),
      ]
    }
    let result = Phrase(
      "Change: \(latest.grouped) / \(before.grouped) − 1 = \(change.signedPercent).",
      "变化：\(latest.grouped) / \(before.grouped) − 1 = \(change.signedPercent)。")
    let lines = [sums, result] + [fairness].compactMap(\.self)
    guard !basis.isComparable else { return lines }
    return lines + [
      Phrase(
        "These are neighbouring quarters, because the orders cover no year and a quarter: a season looks like a trend, so this alone raises no alarm.",
        "订单不足一年零一季，只能比相邻两季：季节波动会被当成趋势，所以单凭这一点不报警。")
    ]
  }
}

extension Portfolio.Trend {
  /// That an order day which only one of the periods has is left out of what is judged, where there is a
  /// change to be judged.
  private var fairness: Phrase? {
    guard daysBefore != daysLatest, let change, abs(change) >= Self.notable, let judgedChange
    else { return nil }
    let isBefore = daysBefore > daysLatest
    let (sum, days) = isBefore ? (before, daysBefore) : (latest, daysLatest)
    let rest = (isBefore ? judgedBefore : judgedLatest).grouped
    let sign = judgedChange.signedPercent
    return Phrase(
      "One order day more or less can be chance, so one of the \(days) is left out on average: \(sum.grouped) × \(days - 1)/\(days) = \(rest). Judged is \(judgedLatest.grouped) / \(judgedBefore.grouped) − 1 = \(sign).",
      "多一个或少一个下单日可能是碰巧，所以 \(days) 个里按平均扣掉一个：\(sum.grouped) × \(days - 1)/\(days) = \(rest)。判断时用 \(judgedLatest.grouped) / \(judgedBefore.grouped) − 1 = \(sign)。"
    )
  }
}

extension Double {
  /// A change as a whole number of per cent with its sign: `+12%`, `-25%`.
  package var signedPercent: String { (self > 0 ? "+" : "") + percent }
}
