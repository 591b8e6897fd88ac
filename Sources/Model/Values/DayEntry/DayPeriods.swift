// Days that are the beginning, the middle or the end of a period: "end of month", "下月初", "季度末", "12月底".

extension DayReader {
  /// The beginning, the middle or the end of a month, a quarter or a year.
  func periodPart(_ entry: String) -> Day? {
    guard let (part, name) = PeriodPart.split(entry) else { return nil }
    if let month = DayText.monthNumber(name) ?? name.without(suffix: "月").flatMap({ Int($0) }) {
      return (1...12).contains(month) ? nearest(part, month: month) : nil
    }
    for (unit, words) in PeriodPart.units {
      for word in words {
        guard let way = name.without(suffix: word)?.trimmed else { continue }
        guard let periods = Self.periods(way, unit) else { continue }
        return day(part, unit, periods)
      }
    }
    return nil
  }

  /// How many periods on a word says; nothing where it leaves it open, and nil where it is no such word.
  static func periods(_ way: String, _ unit: PeriodPart.Unit) -> Int?? {
    switch way {
    case "": .some(nil)
    case "this", "本", "这", "这个", "本个", "今", "当": .some(0)
    case "next", "下", "下个", "明": .some(1)
    case "下下", "下下个", "后": .some(2)
    case "last", "上", "上个", "去": .some(-1)
    case _: nil
    }
  }

  /// A part of a period, so many periods on; where that is open, of the nearest one where it is meant.
  private func day(_ part: PeriodPart, _ unit: PeriodPart.Unit, _ periods: Int?) -> Day? {
    if let periods { return part.day(unit, of: today, periods: periods) }
    let step = leaning == .ahead ? 1 : -1
    return [0, step].lazy.compactMap { part.day(unit, of: today, periods: $0) }
      .first(where: isMeant)
  }

  /// A part of the nearest month of a number.
  private func nearest(_ part: PeriodPart, month: Int) -> Day? {
    let year = today.civil.year
    let years = leaning == .ahead ? [year, year + 1] : [year, year - 1]
    return years.lazy
      .compactMap { Day(year: $0, month: month, day: 1) }
      .compactMap { part.day(.month, of: $0, periods: 0) }
      .first(where: isMeant)
  }
}

/// A part of a period.
enum PeriodPart: Hashable {
  case beginning, middle, end

  /// How long periods are.
  enum Unit: Int {
    case month = 1
    case quarter = 3
    case year = 12
  }

  /// The words for periods, the longer ones first.
  static let units: [(Unit, [String])] = [
    (.quarter, ["quarter", "季度", "季"]), (.month, ["month", "月份", "月"]), (.year, ["year", "年"]),
  ]

  /// The part that a text names and the rest of it, which names the period; nil where it names none.
  static func split(_ entry: String) -> (PeriodPart, String)? {
    switch entry {
    case "eom": return (.end, "month")
    case "eoq": return (.end, "quarter")
    case "eoy": return (.end, "year")
    case _: break
    }
    let prefixes: [(String, PeriodPart)] = [
      ("end of ", .end), ("middle of ", .middle), ("mid of ", .middle), ("mid ", .middle),
      ("mid-", .middle),
      ("beginning of ", .beginning), ("start of ", .beginning), ("early ", .beginning),
      ("late ", .end),
    ]
    for (word, part) in prefixes {
      if let rest = entry.without(prefix: word) {
        return (part, rest.without(prefix: "the ") ?? rest)
      }
    }
    let suffixes: [(String, PeriodPart)] = [
      (" end", .end), (" start", .beginning), ("底", .end), ("末", .end), ("中旬", .middle),
      ("中", .middle),
      ("初", .beginning),
    ]
    for (word, part) in suffixes {
      if let rest = entry.without(suffix: word) { return (part, rest) }
    }
    return nil
  }

  /// The day of this part, so many periods after the one in which a day lies.
  func day(_ unit: Unit, of day: Day, periods: Int) -> Day? {
    let (year, month, _) = day.civil
    guard
      let first = Day(year: year, month: (month - 1) / unit.rawValue * unit.rawValue + 1, day: 1)?
        .adding(months: periods * unit.rawValue)
    else { return nil }
    let end = first.adding(months: unit.rawValue - 1).endOfMonth
    return switch (self, unit) {
    case (.beginning, _): first
    case (.end, _): end
    case (.middle, .month): first.adding(days: 14)
    case (.middle, .quarter): first.adding(days: 45)
    case (.middle, .year): first.adding(months: 5).endOfMonth
    }
  }
}
