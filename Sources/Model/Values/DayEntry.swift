// The day that a person means by "fri", "+2w", "下周三" or "2026-12-01".

/// Reads days as people type them, in both languages whatever the screen speaks.
///
/// - `2026-12-01`, `2026/12/1`, `12-1`, `12/1`, `12月1日`, `2026年12月1日`: a date; without a year
///   it is the next such day, today included.
/// - `8 dec`, `dec 8`, `8 December 2026`, `Tue 8 Dec`, `12月8日周二`: the same in words, as the
///   program writes it; the weekday is read over, because the date says which day is meant.
/// - `next week`, `下周`, `next month`, `下个月`: the same day a week or a month on.
/// - `today`, `tomorrow`, `yesterday`, `今天`, `明天`, `后天`, `大后天`, `昨天`, `前天`.
/// - `fri`, `friday`, `周五`, `星期五`, `礼拜五`: the next such day after today.
/// - `next fri`, `下周五`: that day of the next week; `下下周五`: of the week after it;
///   `this fri`, `本周五`, `这周五`: of this week, which begins on Monday.
/// - `+3d`, `+2w`, `1m`, `1y`, `-1w`, `3天后`, `两周后`, `一个月后`, `in 3 days`: counted from today.
/// - `eom`, `end of month`, `月底`: the last day of this month; `下月底`: of the next.
package enum DayEntry {
  /// The day that `text` means on `today`; nil when it means none.
  package static func parse(_ text: String, today: Day) -> Day? {
    let entry = String(
      String.UnicodeScalarView(text.trimmed.lowercased().unicodeScalars.map(\.halfWidth)))
    guard !entry.isEmpty else { return nil }
    return word(entry, today) ?? date(entry, today) ?? spokenDate(entry, today)
      ?? weekday(entry, today) ?? distance(entry, today)
  }

  /// A day with a name of its own.
  private static func word(_ entry: String, _ today: Day) -> Day? {
    switch entry {
    case "today", "tod", "今天", "今日": today
    case "tomorrow", "tom", "tmr", "明天", "明日": today.adding(days: 1)
    case "后天": today.adding(days: 2)
    case "大后天": today.adding(days: 3)
    case "yesterday", "昨天": today.adding(days: -1)
    case "前天": today.adding(days: -2)
    case "eom", "end of month", "end of the month", "month end", "月底", "本月底": today.endOfMonth
    case "next week", "下周", "下个星期", "下星期", "下礼拜": today.adding(days: 7)
    case "next month", "下月", "下个月": today.adding(months: 1)
    case "end of next month", "下月底", "下个月底": firstOfMonth(today).adding(months: 1).endOfMonth
    default: nil
    }
  }

  /// The first day of a day's month.
  private static func firstOfMonth(_ day: Day) -> Day { day.adding(days: 1 - day.civil.day) }

  /// A date, with or without its year.
  private static func date(_ entry: String, _ today: Day) -> Day? {
    let separators: Set<Character> = ["-", "/", ".", "年", "月", "日", "号"]
    guard entry.first?.isNumber == true else { return nil }
    guard entry.allSatisfy({ $0.isASCII && $0.isNumber || separators.contains($0) }) else {
      return nil
    }
    let parts = entry.split { separators.contains($0) }.compactMap { Int($0) }
    switch parts.count {
    case 3: return parts[0] < 1000 ? nil : Day(year: parts[0], month: parts[1], day: parts[2])
    case 2: return next(month: parts[0], day: parts[1], from: today)
    default: return nil
    }
  }

  /// A date with its month in words, or with its weekday: `tue 8 dec`, `dec 8th, 2026`, `12月8日周二`.
  private static func spokenDate(_ entry: String, _ today: Day) -> Day? {
    for mark in ["周", "星期", "礼拜"] {
      let parts = entry.split(separator: mark, omittingEmptySubsequences: false)
      guard parts.count == 2, weekdayNumber(mark + parts[1].filter { !" ）)".contains($0) }) != nil
      else { continue }
      let rest = String(parts[0].filter { !" （(".contains($0) })
      if let day = date(rest, today) { return day }
    }
    var words = entry.split { " ,.".contains($0) }.map(String.init)
    if let first = words.first, weekdayNumber(first) != nil { words.removeFirst() }
    guard let place = words.firstIndex(where: { monthNumber($0) != nil }),
      let month = monthNumber(words.remove(at: place))
    else { return nil }
    let numbers = words.map(dateNumber).compactMap(\.self)
    guard numbers.count == words.count, let day = numbers.first else { return nil }
    switch numbers.count {
    case 1: return next(month: month, day: day, from: today)
    case 2: return numbers[1] < 1000 ? nil : Day(year: numbers[1], month: month, day: day)
    default: return nil
    }
  }

  /// The number of a month's name or of its first three letters or more; nil when it is none.
  private static func monthNumber(_ name: String) -> Int? {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    guard name.count >= 3 else { return nil }
    return names.firstIndex { $0.hasPrefix(name) }.map { $0 + 1 }
  }

  /// The number in `8`, `8th` or `2026`.
  private static func dateNumber(_ word: String) -> Int? {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    return ["", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count)) ? Int(digits) : nil
  }

  /// The next such day, today included. The 29th of February may be eight years away.
  private static func next(month: Int, day: Int, from today: Day) -> Day? {
    let year = today.civil.year
    return (year...year + 8).lazy.compactMap { Day(year: $0, month: month, day: day) }
      .first { $0 >= today }
  }

  /// A day of the week, of this week or of a later one.
  private static func weekday(_ entry: String, _ today: Day) -> Day? {
    let prefixes: [(text: String, weeks: Int?)] = [
      ("下下", 2), ("下个", 1), ("下", 1), ("本", 0), ("这", 0), ("next ", 1), ("this ", 0), ("", nil),
    ]
    guard let prefix = prefixes.first(where: { entry.hasPrefix($0.text) }),
      let wanted = weekdayNumber(String(entry.dropFirst(prefix.text.count)))
    else { return nil }
    let monday = today.adding(days: 1 - today.weekday)
    if let weeks = prefix.weeks { return monday.adding(days: weeks * 7 + wanted - 1) }
    let ahead = (wanted - today.weekday + 7) % 7
    return today.adding(days: ahead == 0 ? 7 : ahead)
  }

  /// The number of a weekday's name, 1 for Monday; nil when it is not one.
  private static func weekdayNumber(_ name: String) -> Int? {
    let english = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    let full = [
      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]
    if let index = english.firstIndex(of: name) ?? full.firstIndex(of: name) { return index + 1 }
    for prefix in ["周", "星期", "礼拜"] where name.hasPrefix(prefix) {
      switch name.dropFirst(prefix.count) {
      case "一", "1": return 1
      case "二", "2": return 2
      case "三", "3": return 3
      case "四", "4": return 4
      case "五", "5": return 5
      case "六", "6": return 6
      case "日", "天", "7": return 7
      default: return nil
      }
    }
    return nil
  }

  /// A distance from today.
  private static func distance(_ entry: String, _ today: Day) -> Day? {
    var rest = Substring(entry)
    var sign = 1
    // “12月” and “3日” are a month and a date, not distances, unless they say which way.
    let isDirected = "+-".contains(rest.prefix(1)) || "前后".contains(rest.suffix(1))
    guard isDirected || !"月日年".contains(rest.suffix(1)) else { return nil }
    if rest.hasPrefix("in ") { rest.removeFirst(3) }
    if rest.hasSuffix("后") { rest.removeLast() }
    if rest.hasSuffix("前") {
      rest.removeLast()
      sign = -1
    }
    if let mark = rest.first, mark == "+" || mark == "-" {
      sign = mark == "-" ? -1 : 1
      rest.removeFirst()
    }
    let digits = rest.prefix { $0.isASCII && $0.isNumber || chineseDigits[$0] != nil }
    guard let count = number(digits), count <= 9999 else { return nil }
    let unit = rest.dropFirst(digits.count).drop { $0 == " " || $0 == "个" }
    return add(sign * count, String(unit), to: today)
  }

  /// A day some units later.
  private static func add(_ count: Int, _ unit: String, to today: Day) -> Day? {
    switch unit {
    case "d", "day", "days", "天", "日": today.adding(days: count)
    case "w", "week", "weeks", "周", "星期", "礼拜": today.adding(days: count * 7)
    case "m", "month", "months", "月": add(months: count, to: today)
    case "y", "year", "years", "年": add(months: count * 12, to: today)
    default: nil
    }
  }

  /// A day some months later; nil when that is beyond the years a calendar has.
  private static func add(months: Int, to today: Day) -> Day? {
    let (year, month, _) = today.civil
    return (12..<120_000).contains(year * 12 + month - 1 + months)
      ? today.adding(months: months) : nil
  }

  /// The Chinese numerals that people use for short distances.
  private static let chineseDigits: [Character: Int] = [
    "一": 1, "两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10,
  ]

  /// A number in digits, or one Chinese numeral.
  private static func number(_ text: Substring) -> Int? {
    if let number = Int(text) { return number }
    guard text.count == 1, let only = text.first else { return nil }
    return chineseDigits[only]
  }
}
