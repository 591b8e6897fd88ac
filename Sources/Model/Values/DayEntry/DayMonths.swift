// Whole months, quarters and years by themselves: "march", "2027年3月", "明年一季度", "q1", "下季度".

extension DayReader {
  /// A month, a quarter or a year that is said without a day of it: its last day where something is ahead, its first
  /// one where it lies behind us.
  func wholePeriod(_ entry: String) -> Day? {
    period(entry).map { leaning == .ahead ? $0.last : $0.first }
  }

  /// The first and the last day of a month, a quarter or a year; without its year it is the nearest that is meant.
  func period(_ entry: String) -> (first: Day, last: Day)? {
    if let period = relativePeriod(entry) { return period }
    let (rest, year) = Self.withoutYear(entry, today.civil.year)
    guard let (number, unit) = Self.numbered(rest, hasYear: year != nil) else { return nil }
    let now = today.civil.year
    let years = year.map { [$0] } ?? (leaning == .ahead ? [now, now + 1] : [now, now - 1])
    return years.lazy
      .compactMap { Day(year: $0, month: (number - 1) * unit.rawValue + 1, day: 1) }
      .compactMap { Self.whole(unit, of: $0, periods: 0) }
      .first { year != nil || (leaning == .ahead ? $0.last >= today : $0.first <= today) }
  }

  /// The month, the quarter or the year that lies so many on: `下季度`, `this month`, `next quarter`.
  private func relativePeriod(_ entry: String) -> (first: Day, last: Day)? {
    for (unit, words) in PeriodPart.units {
      for word in words {
        guard let way = entry.without(suffix: word)?.trimmed, !way.isEmpty,
          let said = Self.periods(way, unit), let periods = said
        else { continue }
        return Self.whole(unit, of: today, periods: periods)
      }
    }
    return nil
  }

  /// The period in which a day lies, or one so many on.
  private static func whole(
    _ unit: PeriodPart.Unit, of day: Day, periods: Int
  ) -> (first: Day, last: Day)? {
    guard let first = PeriodPart.beginning.day(unit, of: day, periods: periods),
      let last = PeriodPart.end.day(unit, of: day, periods: periods)
    else { return nil }
    return (first, last)
  }

  /// A text without the year that stands before or after it, and that year; nil where none is said.
  private static func withoutYear(_ entry: String, _ now: Int) -> (rest: String, year: Int?) {
    for (word, years) in yearsAway + [("next year ", 1), ("this year ", 0), ("last year ", -1)] {
      if let rest = entry.without(prefix: word) { return (rest.trimmed, now + years) }
    }
    func year(_ text: Substring) -> Int? {
      text.count == 4 && text.allSatisfy { $0.isASCII && $0.isNumber } ? Int(text) : nil
    }
    if entry.count > 4, let said = year(entry.prefix(4)) {
      let rest = entry.dropFirst(4).drop { " -/.年".contains($0) }
      return (String(rest), said)
    }
    if entry.count > 4, let said = year(entry.suffix(4)) {
      let rest = entry.dropLast(4)
      if let mark = rest.last, " /-.,".contains(mark) {
        return (
          String(rest.dropLast()).trimmed.without(suffix: " of") ?? String(rest.dropLast()).trimmed,
          said
        )
      }
    }
    return (entry, nil)
  }

  /// The number of a month or a quarter: `march`, `3月`, `q1`, `1季度`; with its year also `03`.
  private static func numbered(_ name: String, hasYear: Bool) -> (Int, PeriodPart.Unit)? {
    if let month = DayText.monthNumber(name) { return (month, .month) }
    for word in ["月份", "月"] {
      guard let number = name.without(suffix: word).flatMap({ Int($0) }) else { continue }
      return (1...12).contains(number) ? (number, .month) : nil
    }
    if hasYear, name.count <= 2, let number = Int(name), (1...12).contains(number) {
      return (number, .month)
    }
    let quarter =
      name.without(prefix: "q")
      ?? ["季度", "季", "q"].lazy.compactMap { name.without(suffix: $0) }.first
    let number = quarter.flatMap { Int($0.without(prefix: "第") ?? $0) }
    return number.flatMap { (1...4).contains($0) ? ($0, .quarter) : nil }
  }
}
