// The last day of a term, and days before and after something: "by friday", "本周内", "节后", "two weeks from friday".

extension DayReader {
  /// The last day of a term, and the day after or before something.
  func term(_ entry: String) -> Day? {
    within(entry) ?? aroundHolidays(entry) ?? from(entry) ?? before(entry) ?? after(entry)
  }

  /// The last day of a week, a month or a year within which something is to be done: the Friday of a week, as long as
  /// that is to come.
  private func within(_ entry: String) -> Day? {
    let weeks = ["本周": 0, "这周": 0, "这个周": 0, "这星期": 0, "本星期": 0, "下周": 1, "下个周": 1, "下星期": 1]
    if let rest = entry.without(suffix: "内") {
      if let weeks = weeks[rest] { return workingWeekEnd(weeks) }
      return period(["年": "今年", "月": "本月"][rest] ?? rest)?.last
    }
    switch entry {
    case "this week", "within this week", "within the week", "end of this week", "end of the week":
      return workingWeekEnd(0)
    case "end of next week", "within next week", "by next week": return workingWeekEnd(1)
    case _: return entry.without(prefix: "within ").flatMap { period($0)?.last }
    }
  }

  /// The Friday of a week; on a weekend of this week its Sunday.
  private func workingWeekEnd(_ weeks: Int) -> Day {
    let friday = today.adding(days: 5 - today.weekday + weeks * 7)
    return friday >= today ? friday : friday.adding(days: 2)
  }

  /// 节前 and 节后: before and after the next of the long holidays.
  private func aroundHolidays(_ entry: String) -> Day? {
    guard ["节前", "节后"].contains(entry) else { return nil }
    let long: [Holiday] = [.springFestival, .labourDay, .nationalDay]
    let days = long.compactMap { holiday in
      entry == "节前" ? start(of: holiday)?.adding(days: -1) : dayAfter(holiday)
    }
    return leaning == .ahead ? days.min() : days.max()
  }

  /// So long from or after a day: `two weeks from friday`, `a month after easter`.
  private func from(_ entry: String) -> Day? {
    for word in [" from ", " after "] {
      guard let place = entry.firstRange(of: word) else { continue }
      let base = entry[place.upperBound...]
      guard let start = base == "now" ? today : day(String(base)) else { return nil }
      return DayReader(today: start, leaning: .ahead).distance("in " + entry[..<place.lowerBound])
    }
    return nil
  }

  /// The last day of a term that ends with a day, or the day before something.
  private func before(_ entry: String) -> Day? {
    if let rest = entry.without(prefix: "by ") { return day(rest) }
    if let rest = entry.without(prefix: "before ") {
      return
        (Holiday(rest).flatMap { start(of: $0) } ?? period(rest)?.first ?? point(rest)
        ?? named(rest))?.adding(days: -1)
    }
    guard let rest = entry.without(suffix: "前") else { return nil }
    if let holiday = Holiday(rest) { return start(of: holiday)?.adding(days: -1) }
    return period(rest)?.first.adding(days: -1) ?? point(rest) ?? named(rest)
  }

  /// The day after something.
  private func after(_ entry: String) -> Day? {
    guard let rest = entry.without(prefix: "after ") ?? entry.without(suffix: "后") else {
      return nil
    }
    if let holiday = Holiday(rest) { return dayAfter(holiday) }
    return (period(rest)?.last ?? point(rest) ?? named(rest))?.adding(days: 1)
  }
}
