// Why an account has its class, in one sentence with the numbers behind it.

package import Model

extension SuggestedClass {
  /// Why this class is proposed.
  ///
  /// - Parameter row: The row that it belongs to, for its place and its share.
  func reason(in row: Portfolio.Row) -> Phrase {
    switch ground {
    case .cost(let cost, let earned):
      Phrase(
        "It costs \(cost.grouped) a year to serve and earns \(earned.grouped).",
        "每年维护成本 \(cost.grouped)，毛利只有 \(earned.grouped)。")
    case .decline(let trend): Self.decline(trend)
    case .value:
      Phrase(
        "Place \(row.rank) \(row.within.en): from the largest to this one, accounts make \(row.cumulativeShare.percent) of revenue.",
        "\(row.within.zh)排第 \(row.rank)：从最大的客户到这一家，合计占销售额的 \(row.cumulativeShare.percent)。")
    case .potential(let potential, let bought):
      Phrase(
        "It could buy \(potential.grouped) a year and bought \(bought.grouped) in the last one.",
        "一年可买 \(potential.grouped)，最近一年只买了 \(bought.grouped)。")
    case .business(let open, let bought):
      Phrase(
        "Its open business weighs \(open.grouped), beside \(bought.grouped) bought in the last year.",
        "进行中的商机按把握合 \(open.grouped)，最近一年买了 \(bought.grouped)。")
    case .silent(let last, let days, let bought):
      Phrase(
        "Silent for \(days) days: nothing bought since \(last), \(bought.grouped) in all before. Find out whether it still buys.",
        "已沉默 \(days) 天：\(last) 以后没有采购，此前合计 \(bought.grouped)。请先弄清还买不买。")
    case .growth(let trend):
      Phrase(
        "It bought \((trend.change ?? 0).percent) more \(trend.basis.latest.en) than in \(trend.basis.against.en): \(trend.latest.grouped) after \(trend.before.grouped).",
        "\(trend.basis.latest.zh)比\(trend.basis.against.zh)多买 \((trend.change ?? 0).percent)：从 \(trend.before.grouped) 到 \(trend.latest.grouped)。"
      )
    case .ordinary:
      Phrase(
        "Neither among the largest, nor growing, nor falling for good: enter its annual potential to see if it can grow.",
        "不算最大，没有增长，也没有持续下滑：请填年采购潜力，看看还能不能增长。")
    case .unknown:
      Phrase(
        "Too little to say: enter its annual potential, or import more orders.",
        "资料太少，看不出来：请填年采购潜力，或多导入一些订单。")
    }
  }

  /// Why a lasting fall makes a C.
  private static func decline(_ trend: Portfolio.Trend) -> Phrase {
    let fall = (-(trend.change ?? 0)).percent
    return Phrase(
      "Sales fell by \(fall) \(trend.basis.latest.en) on \(trend.basis.against.en), from \(trend.before.grouped) to \(trend.latest.grouped), in both halves of the \(trend.basis.name.en).",
      "\(trend.basis.latest.zh)比\(trend.basis.against.zh)少 \(fall)，从 \(trend.before.grouped) 降到 \(trend.latest.grouped)，\(trend.basis.name.zh)的前后两半都在降。"
    )
  }
}

extension Portfolio.Trend.Basis {
  /// What people call the period.
  package var name: Phrase {
    switch self {
    case .year: Phrase("year", "一年")
    case .halfYear: Phrase("half-year", "半年")
    case .quarter, .quarterBefore: Phrase("quarter", "季度")
    }
  }

  /// What the latest period is compared with.
  package var against: Phrase {
    switch self {
    case .year: Phrase("the year before", "之前 12 个月")
    case .halfYear: Phrase("the same half-year a year ago", "去年同期")
    case .quarter: Phrase("the same quarter a year ago", "去年同一季度")
    case .quarterBefore: Phrase("the quarter before", "上一季度")
    }
  }

  /// The latest period itself.
  package var latest: Phrase {
    switch self {
    case .year: Phrase("in the last 12 months", "最近 12 个月")
    case .halfYear: Phrase("in the last half-year", "最近半年")
    case .quarter, .quarterBefore: Phrase("in the last quarter", "最近一个季度")
    }
  }

  /// What is compared with what, as it explains a column.
  package var comparison: Phrase {
    Phrase("bought \(latest.en) against \(against.en)", "\(latest.zh)的采购，与\(against.zh)相比")
  }
}

extension Portfolio.Row {
  /// Why the account has its class, with the numbers behind it, in one sentence or two.
  package var reason: Phrase {
    guard let choice else { return proposal.reason(in: self) }
    let why = choice.reason.trimmed
    let day = choice.day.map(\.description)
    let said = why.isEmpty ? Phrase(verbatim: "") : Phrase(" Your reason: \(why)", "理由：\(why)")
    let since = day.map { Phrase(" on \($0)", "（\($0)）") } ?? Phrase(verbatim: "")
    return Phrase(
      "You chose \(choice.standing.letter)\(since.en); the orders propose \(proposed?.letter ?? "nothing").\(said.en)",
      "您定为 \(choice.standing.letter) 类\(since.zh)；按订单\(proposed.map { "建议 \($0.letter) 类" } ?? "看不出来")。\(said.zh)"
    )
  }

  /// Why the orders propose what they propose, whatever the person chose.
  package var proposalReason: Phrase { proposal.reason(in: self) }
}

extension ProposedSince {
  /// Since when, as it follows a class; and that an entry was not looked up for the months of old.
  package var words: Phrase {
    let since =
      isEarliest
      ? Phrase("since \(day) or earlier", "\(day) 起，或更早") : Phrase("since \(day)", "\(day) 起")
    guard let entry else { return since }
    return Phrase(
      "\(since.en), by its \(entry.en) as entered now", "\(since.zh)，按现在填的\(entry.zh)算")
  }
}

extension Double {
  /// A fraction of 1 as a whole number of per cent: `80%`.
  package var percent: String { "\(Int((self * 100).rounded()))%" }

  /// A fraction of 1 as per cent with one decimal: `12.3%`.
  package var percentWithTenths: String {
    let tenths = Int((self * 1000).rounded())
    return (tenths < 0 ? "-" : "") + "\(tenths.magnitude / 10).\(tenths.magnitude % 10)%"
  }
}
