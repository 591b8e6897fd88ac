// How much the book depends on few accounts.

package import Model

/// How the revenue of a book is spread over its accounts.
package struct Concentration: Hashable, Sendable {
  /// How many accounts the book has.
  package let accounts: Int
  /// How many of them brought revenue.
  package let buying: Int
  /// How many accounts, the largest first, make four fifths of the revenue.
  package let makingMost: Int
  /// The share of the largest account.
  package let largestShare: Double
  /// The share of the five largest accounts together.
  package let fiveLargestShare: Double
  /// What the accounts that brought revenue bought together: the whole of ``index``. Above the revenue
  /// of the book where others sent more back than they bought.
  package let whole: Money
  private let sum: Whole
  /// The Herfindahl–Hirschman index: the squares of the shares of ``whole`` in per cent, added up. 10,000
  /// is one customer alone; accounts that brought nothing or less add nothing.
  package let index: Double

  /// As many customers of one size would be as concentrated; nil without revenue.
  package var equals: Double? { index > 0 ? 10_000 / index : nil }

  /// Takes the measure of rows, the largest first.
  init(of rows: [Portfolio.Row]) {
    accounts = rows.count
    let buyers = rows.prefix { $0.revenue > .zero }
    buying = buyers.count
    makingMost =
      (buyers.firstIndex { $0.cumulativeShare >= SuggestedClass.mostOfRevenue }.map { $0 + 1 })
      ?? buyers.count
    largestShare = buyers.first?.share ?? 0
    fiveLargestShare = buyers.prefix(5).last?.cumulativeShare ?? 0
    let sum = buyers.reduce(into: Whole()) { $0.add($1.revenue) }
    (whole, self.sum) = (sum.money, sum)
    index = buyers.reduce(0) { $0 + Self.addition($1.revenue, of: sum) }
  }

  /// What an account adds to the index: its share in per cent squared, nothing where it has no revenue.
  package func addition(of row: Portfolio.Row) -> Double { Self.addition(row.revenue, of: sum) }

  /// The square of a share in per cent.
  private static func addition(_ revenue: Money, of whole: Whole) -> Double {
    let share = whole.share(of: max(.zero, revenue)) * 100
    return share * share
  }
}

extension Concentration {
  /// A book of fewer buying accounts is never called even: a third of them would be two or three.
  private static let buyersNeeded = 10

  /// How few make most of the revenue: a sentence without its end.
  ///
  /// - Parameter total: The revenue of all, as it is shown.
  package func most(of total: String) -> Phrase {
    guard makingMost > 0 else {
      return Phrase("No account has revenue in this period", "这段时间没有客户产生营业额")
    }
    return Phrase(
      "\(makingMost) of \(accounts) accounts make 80% of \(total)",
      "\(accounts) 家客户里，\(makingMost) 家占 \(total) 的 80%")
  }

  /// Whether it takes more than half of the buying accounts to make four fifths of the revenue: then
  /// no account weighs much more than the others.
  package var isEven: Bool { Self.isEven(making: makingMost, of: buying) }

  /// Whether a book is even in which so many of the buying accounts make four fifths of the revenue.
  private static func isEven(making: Int, of buying: Int) -> Bool {
    buying >= buyersNeeded && 2 * making > buying
  }

  /// How many accounts, the largest first, may be proposed A for their revenue: those that make four
  /// fifths of it, and in an even book a third of those that buy.
  package var mostA: Int { isEven ? buying / 3 : makingMost }

  /// The same from revenues alone.
  ///
  /// - Parameter revenues: The largest first.
  /// - Complexity: O(accounts).
  static func mostA(of revenues: some Sequence<Money>, total: Whole) -> Int {
    var (buying, making, running) = (0, 0, Whole())
    for revenue in revenues where revenue > .zero {
      if total.share(of: running) < SuggestedClass.mostOfRevenue { making += 1 }
      running.add(revenue)
      buying += 1
    }
    return isEven(making: making, of: buying) ? buying / 3 : making
  }

  /// What an even book means for the classes; nil where the largest stand out.
  package var evenness: Phrase? {
    guard isEven else { return nil }
    return Phrase(
      "Evenly spread: it takes \(makingMost) of \(buying) buying accounts to make 80%, so A is the largest third (\(mostA)) and says little; weigh them by fit (R).",
      "分布很平均：\(buying) 家有采购的客户里要 \(makingMost) 家才占到 80%，所以 A 类只取最大的三分之一（\(mostA) 家），区分度不高，请结合适配度（R）来看。"
    )
  }

  /// What the index means, in words.
  package var meaning: Phrase {
    let size = Phrase(
      "as uneven as \(tenths) customers of one size", "相当于 \(tenths) 家一样大的客户")
    if index == 0 { return Phrase("no revenue yet", "还没有销售额") }
    let word =
      index < 1000
      ? Phrase("well spread", "比较分散")
      : index < 1800
        ? Phrase("moderately concentrated", "中等集中") : Phrase("highly concentrated", "高度集中")
    return Phrase("\(word.en): \(size.en)", "\(word.zh)，\(size.zh)")
  }

  /// The number of equal customers to one decimal.
  private var tenths: String {
    let tenths = Int(((equals ?? 0) * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}

/// The accounts of one class together.
package struct ClassSum: Hashable, Sendable {
  /// The class; nil for accounts without one.
  package let standing: AccountClass?
  /// How many accounts.
  package let accounts: Int
  /// What they bought in all.
  package let revenue: Money
}
