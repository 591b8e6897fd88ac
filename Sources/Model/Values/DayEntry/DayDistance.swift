// Days that are counted from today: "in 3 days", "2w", "三天内", "半个月后", "3个工作日后".

extension DayReader {
  /// A distance from today.
  func distance(_ entry: String) -> Day? {
    guard let (count, unit, isNamed) = Distance(entry)?.parts else { return nil }
    switch unit {
    case "d", "day", "days", "天", "日": return today.adding(days: count)
    case "w", "week", "weeks", "周", "星期", "礼拜": return today.adding(days: count * 7)
    case "m", "month", "months", "月": return adding(months: count)
    case "y", "year", "years", "年": return adding(months: count * 12)
    case "wd", "working day", "working days", "workday", "workdays", "business day",
      "business days",
      "work day", "work days", "工作日", "交易日":
      return isNamed ? workingDay(count) : nil
    case _: return nil
    }
  }

  /// A day some months later; nil when that is beyond the years a calendar has.
  private func adding(months: Int) -> Day? {
    let (year, month, _) = today.civil
    return (12..<120_000).contains(year * 12 + month - 1 + months)
      ? today.adding(months: months) : nil
  }

  /// The day some working days later, Monday to Friday.
  private func workingDay(_ count: Int) -> Day? {
    guard abs(count) <= 999 else { return nil }
    var (day, left) = (today, abs(count))
    while left > 0 {
      day = day.adding(days: count.signum())
      if day.weekday <= 5 { left -= 1 }
    }
    return day
  }
}

/// A number of units and which way they go.
private struct Distance {
  /// How many units, below zero for the past; the unit; and whether it is written out.
  let parts: (count: Int, unit: String, isNamed: Bool)

  /// Takes a text apart; nil where it is no distance.
  init?(_ entry: String) {
    var rest = entry
    var (sign, isDirected) = (1, false)
    func strip(_ found: String?, _ way: Int) {
      guard let found else { return }
      (rest, sign, isDirected) = (found, way, true)
    }
    strip(rest.without(suffix: "后") ?? rest.without(suffix: "内"), 1)
    strip(rest.without(prefix: "in "), 1)
    strip(rest.without(prefix: "within "), 1)
    strip(rest.without(prefix: "+"), 1)
    strip(rest.without(suffix: "前") ?? rest.without(suffix: " ago"), -1)
    strip(rest.without(prefix: "-"), -1)
    if let half = Self.half(rest), isDirected {
      parts = (sign * half.count, half.unit, true)
      return
    }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    var count = Int(digits)
    var tail = String(rest.dropFirst(digits.count))
    if digits.isEmpty, let word = rest.split(separator: " ").first,
      let number = Self.words.firstIndex(of: String(word))
    {
      count = max(1, number)
      tail = String(rest.dropFirst(word.count))
    }
    let hasMeasure = tail.hasPrefix("个")
    let unit = String(tail.drop { $0 == " " || $0 == "个" })
    // “12月” and “3日” are a month and a date, not distances, unless they say which way.
    guard let count, count <= 9999, isDirected || hasMeasure || !["月", "日", "年"].contains(unit)
    else { return nil }
    parts = (sign * count, unit, true)
  }

  /// Half a month counts fifteen days, half a year six months.
  private static func half(_ text: String) -> (count: Int, unit: String)? {
    switch text {
    case "半个月", "半月", "half a month": (15, "d")
    case "半年", "half a year": (6, "m")
    case _: nil
    }
  }

  /// The numbers that are written out, from `a`, which is one.
  private static let words = [
    "a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
  ]
}
