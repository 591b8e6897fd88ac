// Which class an account's orders propose. A proposal: the person decides.

package import Model

/// The class that the orders of an account propose, after the deck's three classes.
///
/// The classes overlap, so they are asked in this order: C first, because a large account that loses
/// a quarter of its sales needs repair and not praise; then A; then B. Without an answer there is no
/// class.
struct Proposal {
  /// A: the accounts that together make this much of the revenue, the largest first.
  static let mostOfRevenue = 0.8
  /// C: the latest period is at least this much below the one before.
  static let fall = 0.25
  /// C: so many order lines in the period before, or there is too little to say.
  static let ordersForTrend = 3

  /// The class proposed; nil when the orders say too little.
  let standing: AccountClass?

  /// Proposes a class.
  ///
  /// - Parameters:
  ///   - trend: The two periods to compare; nil when the orders reach back too little.
  ///   - isAmongLargest: Whether all larger accounts together stay below `mostOfRevenue`.
  ///   - potential: What it could buy in a year, where the person has entered it.
  ///   - yearly: What it bought in the last year.
  init(
    sums: Tally.Sums, trend: Portfolio.Trend?, isAmongLargest: Bool, potential: Money?,
    yearly: Money
  ) {
    let hasFallen = trend.map { $0.isFall } ?? false
    let creates = isAmongLargest && sums.revenue > .zero
    let couldGrow = potential.map { $0 > yearly } ?? false
    standing = hasFallen ? .c : creates ? .a : couldGrow ? .b : nil
  }
}

extension Portfolio.Trend {
  /// Whether sales fell by so much that the account proposes itself for class C.
  package var isFall: Bool {
    guard ordersBefore >= Proposal.ordersForTrend, let change else { return false }
    return change <= -Proposal.fall
  }
}

extension Portfolio.Row {
  /// Why the account has its class, with the numbers behind it, in one sentence.
  package var reason: Phrase {
    if let chosen {
      return Phrase(
        "You chose \(chosen.letter); the orders propose \(proposed?.letter ?? "nothing").",
        "您定为 \(chosen.letter) 类；按订单\(proposed.map { "建议 \($0.letter) 类" } ?? "看不出来")。")
    }
    switch proposed {
    case .a: return aReason
    case .b:
      return Phrase(
        "What it bought in a year is below the potential you entered.",
        "一年的采购额还没到您填的年采购潜力。")
    case .c: return cReason
    case nil:
      return Phrase(
        "Too little to say: enter its annual potential, or import more orders.",
        "资料太少，看不出来：请填年采购潜力，或多导入一些订单。")
    }
  }

  private var aReason: Phrase {
    Phrase(
      "Place \(rank): the larger accounts up to this one make \(cumulativeShare.percent) of revenue.",
      "排第 \(rank)：从最大的客户到这一家，合计占销售额的 \(cumulativeShare.percent)。")
  }

  private var cReason: Phrase {
    let fall = (-(trend?.change ?? 0)).percent
    let before = trend?.before.grouped ?? ""
    let latest = trend?.latest.grouped ?? ""
    return Phrase(
      "Sales fell by \(fall), from \(before) to \(latest).",
      "销售额从 \(before) 降到 \(latest)，少了 \(fall)。")
  }
}

extension Double {
  /// A fraction of 1 as a whole number of per cent: `80%`.
  package var percent: String { "\(Int((self * 100).rounded()))%" }
}
