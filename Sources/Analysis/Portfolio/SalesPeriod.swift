// The stretch of time whose orders count in revenue, shares, places and classes.

package import Model

/// Which orders the portfolio counts.
///
/// Usually these are the last twelve months: what somebody bought years ago says nothing about what they are worth to
/// us now. Another period is chosen for a report, and the report says which.
package enum SalesPeriod: Hashable, Sendable {
  /// So many months up to the day as of which the orders are judged.
  case months(Int)
  /// A calendar year.
  case year(Int)
  /// A quarter of a calendar year, from 1 to 4.
  case quarter(Int, of: Int)
  /// All that were ever bought.
  case all

  /// The days of a period, both ends included.
  package struct Days: Hashable, Sendable {
    /// The first day.
    package let first: Day
    /// The last day.
    package let last: Day
  }

  /// What counts unless somebody chooses.
  package static let usual = SalesPeriod.months(12)

  /// Reads `12m`, `2025`, `2025Q3` or `all`, whatever the case.
  ///
  /// - Returns: nil where it is something else.
  package init?(_ text: String) {
    let word = text.trimmed.lowercased()
    if word == "all" || word == "全部" {
      self = .all
    } else if word.hasSuffix("m"), let months = Int(word.dropLast()), (1...120).contains(months) {
      self = .months(months)
    } else if let year = Int(word), Self.years.contains(year) {
      self = .year(year)
    } else {
      let parts = word.split(separator: "q", omittingEmptySubsequences: false)
      guard parts.count == 2, let year = Int(parts[0]), Self.years.contains(year),
        let quarter = Int(parts[1]), (1...4).contains(quarter)
      else { return nil }
      self = .quarter(quarter, of: year)
    }
  }

  /// Reads that, and what people say: `last year`, `this quarter`, 去年, 上季度, 近6个月, 2025年第3季度.
  ///
  /// - Parameter today: The day on which it is said.
  /// - Returns: nil where it is something else.
  package init?(_ text: String, on today: Day) {
    if let period = SalesPeriod(text) {
      self = period
      return
    }
    let word = text.trimmed.lowercased().filter { !$0.isWhitespace }
    let (year, month) = (today.civil.year, today.civil.month)
    let quarter = (month + 2) / 3
    switch word {
    case "thisyear", "今年", "本年": self = .year(year)
    case "lastyear", "去年", "上年": self = .year(year - 1)
    case "前年": self = .year(year - 2)
    case "thisquarter", "本季度", "这个季度", "本季": self = .quarter(quarter, of: year)
    case "lastquarter", "上季度", "上个季度", "上季":
      self = quarter == 1 ? .quarter(4, of: year - 1) : .quarter(quarter - 1, of: year)
    case "allyears", "全部年份", "历年", "所有": self = .all
    case _:
      guard let period = Self.counted(word) else { return nil }
      self = period
    }
  }

  /// Reads a number of months, a year or a quarter in Chinese, or months in English.
  private static func counted(_ word: String) -> SalesPeriod? {
    var rest = word[...]
    for start in ["last", "最近", "近", "过去"] where rest.hasPrefix(start) {
      rest = rest.dropFirst(start.count)
      break
    }
    for end in ["months", "个月", "月"] where rest.hasSuffix(end) {
      return SalesPeriod("\(rest.dropLast(end.count))m")
    }
    guard rest.contains("年") else { return nil }
    let parts = rest.split(separator: "年", maxSplits: 1)
    guard let first = parts.first else { return nil }
    guard parts.count == 2 else { return SalesPeriod(String(first)) }
    let digits: [Character: Character] = ["一": "1", "二": "2", "三": "3", "四": "4"]
    let quarter = parts[1].filter { !"第季度q".contains($0) }.map { digits[$0] ?? $0 }
    return SalesPeriod("\(first)q\(String(quarter))")
  }

  private static let years = 1900...2999

  /// How it is written: what ``init(_:)`` reads.
  package var text: String {
    switch self {
    case .months(let count): "\(count)m"
    case .year(let year): String(year)
    case .quarter(let quarter, let year): "\(year)Q\(quarter)"
    case .all: "all"
    }
  }

  /// Its days; nil for all there are.
  ///
  /// - Parameter end: The day as of which the orders are judged: months are counted back from it.
  package func days(asOf end: Day) -> Days? {
    switch self {
    case .months(let count):
      let before = end.adding(months: -count)
      // From the end of a month to the end of another one, however long they are.
      let isEnd = end == end.endOfMonth
      return Days(first: (isEnd ? before.endOfMonth : before).adding(days: 1), last: end)
    case .year(let year): return Self.days(year, from: 1, to: 12)
    case .quarter(let quarter, let year):
      return Self.days(year, from: quarter * 3 - 2, to: quarter * 3)
    case .all: return nil
    }
  }

  private static func days(_ year: Int, from first: Int, to last: Int) -> Days? {
    guard let start = Day(year: year, month: first, day: 1),
      let end = Day(year: year, month: last, day: 1)?.endOfMonth
    else { return nil }
    return Days(first: start, last: end)
  }

  /// What people call it, behind a title.
  package var name: Phrase {
    switch self {
    case .months(let count):
      count == 1
        ? Phrase("last month", "最近 1 个月") : Phrase("last \(count) months", "最近 \(count) 个月")
    case .year(let year): Phrase("\(year)", "\(year) 年")
    case .quarter(let quarter, let year): Phrase("\(year) Q\(quarter)", "\(year) 年第 \(quarter) 季度")
    case .all: Phrase("all years", "全部年份")
    }
  }

  /// The same, with its last day where months are counted up to one in the past.
  func name(until end: Day?) -> Phrase {
    guard case .months(let count) = self, let end else { return name }
    return Phrase("\(count) months to \(end)", "截至 \(end) 的 \(count) 个月")
  }

  /// The same within a sentence, with its last day where months are counted up to one in the past.
  func within(until end: Day?) -> Phrase {
    guard case .months = self, end != nil else { return within }
    let name = name(until: end)
    return Phrase("in the \(name.en)", name.zh)
  }

  /// The same within a sentence: "revenue in the last 12 months".
  package var within: Phrase {
    switch self {
    case .months: Phrase("in the \(name.en)", name.zh)
    case .year, .quarter: Phrase("in \(name.en)", name.zh)
    case .all: Phrase("in all years", "历年合计")
    }
  }

  /// The periods that a key goes through: the usual one, this year and two before, and all.
  package static func choices(on today: Day) -> [SalesPeriod] {
    let year = today.civil.year
    return [.usual, .year(year), .year(year - 1), .year(year - 2), .all]
  }
}

/// What somebody bought in all years, whatever the period.
package struct PurchaseHistory: Hashable, Sendable {
  /// The number of their order lines.
  package let lines: Int
  /// What they bought, less what came back.
  package let revenue: Money
  /// When they last ordered; nil where they never did.
  package let last: Day?

  /// Looks at what was bought up to the day looked at, the earliest first.
  init(_ purchases: ArraySlice<Purchase>) {
    (lines, revenue) = (purchases.count, purchases.sum)
    last = purchases.last(where: \.isOrder)?.day
  }
}

extension ArraySlice<Purchase> {
  /// Those of a period, of purchases that are in order; all of them where it has no days.
  ///
  /// - Complexity: O(purchases).
  func during(_ days: SalesPeriod.Days?) -> ArraySlice<Purchase> {
    guard let days else { return self }
    return upTo(days.last).drop { $0.day < days.first }
  }
}

extension Portfolio {
  /// The portfolio of the same book and day with the orders of another period.
  ///
  /// - Complexity: As ``init(of:on:period:)``, without reading the orders again.
  package func counted(in period: SalesPeriod, of book: Book) -> Portfolio {
    period == self.period ? self : following(period, of: book)
  }

  /// The last day that counts where the orders are judged as of one in the past; nil where that is the day looked at.
  var countedUntil: Day? { horizon.flatMap { $0.anchor < $0.asked ? $0.anchor : nil } }

  /// What people call the period, behind a title.
  package var periodName: Phrase { period.name(until: countedUntil) }

  /// The same within a sentence.
  package var periodWithin: Phrase { period.within(until: countedUntil) }

  /// The days that count; nil without orders, and where all do.
  package var days: SalesPeriod.Days? { horizon.flatMap { period.days(asOf: $0.anchor) } }

  /// Which orders count, with their days: "last 12 months, 2025-12-01 to 2026-11-30".
  package var periodWords: Phrase {
    guard let days else { return period.name }
    if case .months(let count) = period, countedUntil != nil {
      return Phrase(
        "\(count) months, \(days.first) to \(days.last)",
        "\(days.first) 至 \(days.last)，共 \(count) 个月")
    }
    return Phrase(
      "\(period.name.en), \(days.first) to \(days.last)",
      "\(period.name.zh)，\(days.first) 至 \(days.last)")
  }
}

extension Portfolio.Row {
  /// The period that counts, within a sentence.
  package var within: Phrase { period.within(until: countedUntil) }
}
