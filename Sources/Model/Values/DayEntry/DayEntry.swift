// The day that a person means by "fri", "+2w", "下周三" or "2026-12-01".

/// Which day is meant where a text leaves the year, the month or the week open.
package enum DayLeaning: Hashable, Sendable {
  /// The next such day: of what is planned.
  case ahead
  /// The last such day: of what can only lie behind us, such as an order or a gift.
  case behind
}

/// Reads days as people type them, in both languages whatever the screen speaks.
///
/// - `2026-12-01`, `2026/12/1`, `20261201`, `12-1`, `12/1`, `1201`, `12月1日`, `十二月一日`, `2026年12月1日`, `明年3月5日`: a
///   date; without a year it is the next or the last such day, today included. With dots the day may come first: `1.12.`,
///   `15.12.2026`.
/// - `15号`, `下月15号`, `the 15th`, `the 15th of next month`: a day of a month.
/// - `8 dec`, `dec 8`, `8 December 2026`, `Tue 8 Dec`, `12月8日周二`: a date in words, as the program writes it; the
///   weekday is read over, because the date says which day is meant.
/// - `today`, `tomorrow`, `day after tomorrow`, `yesterday`, `今天`, `明天`, `后天`, `大后天`, `昨天`, `前天`, `大前天`.
/// - `fri`, `friday`, `周五`, `星期五`, `礼拜五`: such a day after today, or before it. `next fri`, `last wed`, `this fri`,
///   `下周五`, `上周三`, `这个周五`: of the week after, before or of today, which begins on Monday; `下下周五`: of the week
///   after the next. `weekend`, `周末` is its Saturday.
/// - `next week`, `last month`, `下周`, `上个月`, `明年`: the same day a week, a month or a year on or back.
/// - `eom`, `end of month`, `mid month`, `end of next quarter`, `end of december`, `月底`, `下月初`, `月中`, `季度末`, `年底`,
///   `上月底`, `12月底`: the first day, the middle or the last day of a period.
/// - `+3d`, `+2w`, `1m`, `1y`, `-1w`, `in 3 days`, `2 weeks ago`, `within 3 days`, `in 3 working days`, `3天后`, `两周后`,
///   `一个月后`, `半个月后`, `十五天后`, `三天内`, `3个工作日后`: counted from today. Working days are Monday to Friday.
/// - `christmas`, `元旦`, `春节前`, `国庆后`, `after easter`: a holiday, the last day before it, the first one after it; `节前`,
///   `节后`: of the next long one.
/// - `by friday`, `周五前`, `月底前`: that day, as the last one of a term; `before friday`: the day before it. `this week`,
///   `本周内`, `下周内`: the Friday of it; `本月内`, `年内`: the last day of it.
/// - `two weeks from friday`, `a month after easter`: counted from another day.
/// - `march`, `3月`, `明年3月`, `2027-03`, `q1`, `一季度`, `下季度`, `next quarter`: the last day of it, or the first one of
///   what can only lie behind us.
/// - `下周三下午`, `fri 2pm`: the day of it; ``time(in:today:leaning:)`` has the rest.
package enum DayEntry {
  /// The day that `text` means on `today`; nil when it means none.
  ///
  /// - Parameter leaning: Which day is meant where the text leaves it open.
  package static func parse(_ text: String, today: Day, leaning: DayLeaning = .ahead) -> Day? {
    let entry = DayText.plain(text)
    guard !entry.isEmpty else { return nil }
    let reader = DayReader(today: today, leaning: leaning)
    return reader.day(entry)
      ?? parts(of: text, reader).flatMap { reader.day(DayText.plain($0.day)) }
  }

  /// The time of day that stands behind the day in a text, as a book keeps it: `下午` in `下周三下午`, `14:00` in `fri
  /// 2pm`; nil where none does.
  package static func time(
    in text: String, today: Day, leaning: DayLeaning = .ahead
  ) -> String? {
    parts(of: text, DayReader(today: today, leaning: leaning))?.time
  }

  /// A text taken apart into a day and a time of day; nil where it isn't both.
  private static func parts(
    of text: String, _ reader: DayReader
  ) -> (day: String, time: String)? {
    let text = DayText.sameWidth(text)
    for (word, day, time) in [
      ("今早", "今天", "早上"), ("明早", "明天", "早上"), ("今晚", "今天", "晚上"), ("明晚", "明天", "晚上"),
    ] {
      guard let rest = text.without(prefix: word) else { continue }
      return TimeEntry.parse(time + rest.trimmed).map { (day, $0) }
    }
    for place in text.indices.dropFirst() {
      // A number that goes on, or a sign before one, belongs to the date.
      let (before, first) = (text[text.index(before: place)], text[place])
      guard !"-–—/.".contains(first), !first.isWholeNumber || before == " " || before.isLetter
      else { continue }
      let time = String(text[place...]).trimmed
      let said = time.without(prefix: "at ")?.trimmed ?? time
      guard TimeEntry.isPlain(said), let kept = TimeEntry.parse(said) else { continue }
      let day = String(text[..<place]).trimmed
      if reader.day(DayText.plain(day)) != nil { return (day, kept) }
    }
    return nil
  }
}

/// Reads the plain form of what was typed; see ``DayText``.
struct DayReader {
  /// The day on which it was typed.
  let today: Day
  /// Which day is meant where the text leaves it open.
  let leaning: DayLeaning

  /// The day that is meant; nil when it is none.
  func day(_ entry: String) -> Day? {
    named(entry) ?? distance(entry) ?? term(entry) ?? point(entry)
  }

  /// A day by itself, without a word for before or after it.
  func point(_ entry: String) -> Day? {
    date(entry) ?? spokenDate(entry) ?? dayOfMonth(entry) ?? periodPart(entry) ?? weekday(entry)
      ?? Holiday(entry).flatMap { mainDay(of: $0) } ?? holidayOfYear(entry) ?? wholePeriod(entry)
  }

  // MARK: Names

  /// A day with a name of its own.
  func named(_ entry: String) -> Day? {
    if entry == "eow" || entry == "end of week" { return weekday("this fri") }
    let days: Int? =
      switch entry {
      case "today", "tod", "今天", "今日", "当天": 0
      case "tomorrow", "tom", "tmr", "明天", "明日": 1
      case "day after tomorrow", "后天": 2
      case "大后天": 3
      case "yesterday", "昨天", "昨日": -1
      case "day before yesterday", "前天": -2
      case "大前天": -3
      case "next week", "下周", "下个星期", "下星期", "下礼拜", "下个礼拜", "下个周": 7
      case "last week", "上周", "上个星期", "上星期", "上礼拜", "上个礼拜", "上个周": -7
      case "下下周", "下下个星期", "下下星期", "fortnight", "a fortnight", "in a fortnight": 14
      default: nil
      }
    let months: Int? =
      switch entry {
      case "next month", "下月", "下个月": 1
      case "下下月", "下下个月": 2
      case "last month", "上月", "上个月": -1
      case "next year", "明年": 12
      case "last year", "去年": -12
      default: nil
      }
    return days.map { today.adding(days: $0) } ?? months.map { today.adding(months: $0) }
  }

  /// A day of the week, of this week or of another one.
  private func weekday(_ entry: String) -> Day? {
    let prefixes: [(text: String, weeks: Int?)] = [
      ("下下个", 2), ("下下", 2), ("下个", 1), ("下", 1), ("上上个", -2), ("上上", -2), ("上个", -1), ("上", -1),
      ("本", 0), ("这个", 0), ("这", 0), ("next ", 1), ("this ", 0), ("coming ", nil), ("last ", -1),
      ("past ", -1), ("", nil),
    ]
    let monday = today.adding(days: 1 - today.weekday)
    for (text, weeks) in prefixes where entry.hasPrefix(text) {
      let name = String(entry.dropFirst(text.count))
      if ["周末", "weekend"].contains(name) { return weekend(weeks) }
      guard let wanted = Self.weekdayNumber(name) else { continue }
      if let weeks { return monday.adding(days: weeks * 7 + wanted - 1) }
      switch leaning {
      case .ahead:
        let ahead = (wanted - today.weekday + 7) % 7
        return today.adding(days: ahead == 0 ? 7 : ahead)
      case .behind:
        let back = (today.weekday - wanted + 7) % 7
        return today.adding(days: back == 0 ? -7 : -back)
      }
    }
    return nil
  }

  /// The Saturday of a week; on Sunday the weekend is today.
  private func weekend(_ weeks: Int?) -> Day {
    let saturday = today.adding(days: 6 - today.weekday)
    if let weeks, weeks != 0 { return saturday.adding(days: weeks * 7) }
    if leaning == .behind, weeks == nil, saturday > today { return saturday.adding(days: -7) }
    return max(saturday, today)
  }

  /// The number of a weekday's name, 1 for Monday; nil when it is not one.
  static func weekdayNumber(_ name: String) -> Int? {
    let english = [
      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]
    let short = ["tues", "wednes", "thur", "thurs"]
    if name.count == 3 || english.contains(name) || short.contains(name),
      let index = english.firstIndex(where: { $0.hasPrefix(name) })
    {
      return index + 1
    }
    for prefix in ["周", "星期", "礼拜"] {
      guard let rest = name.without(prefix: prefix) else { continue }
      let days = ["一1", "二2", "三3", "四4", "五5", "六6", "日天7"]
      return rest.count == 1 ? days.firstIndex { $0.contains(rest) }.map { $0 + 1 } : nil
    }
    return nil
  }

  // MARK: Dates

  /// A date in numbers, with or without its year.
  func date(_ entry: String) -> Day? {
    for (word, years) in Self.yearsAway {
      guard let rest = entry.without(prefix: word) else { continue }
      let parts = Self.numbers(rest)
      return parts?.count == 2
        ? parts.flatMap { Day(year: today.civil.year + years, month: $0[0], day: $0[1]) } : nil
    }
    guard let parts = Self.numbers(entry) else { return nil }
    if let day = dotted(entry, parts) ?? slashed(entry, parts) { return day }
    switch parts.count {
    case 1 where entry.count == 4: return nearest(month: parts[0] / 100, day: parts[0] % 100)
    case 1 where entry.count == 8:
      return Day(year: parts[0] / 10_000, month: parts[0] / 100 % 100, day: parts[0] % 100)
    case 3: return parts[0] < 1000 ? nil : Day(year: parts[0], month: parts[1], day: parts[2])
    case 2 where !entry.hasSuffix("月"): return nearest(month: parts[0], day: parts[1])
    case _: return nil
    }
  }

  /// A date with dots whose day comes first, because a dot ends it or its month would be none: `15.12.`, `15.12.2026`.
  private func dotted(_ entry: String, _ parts: [Int]) -> Day? {
    guard entry.contains("."), !entry.contains(where: { !$0.isNumber && $0 != "." }) else {
      return nil
    }
    switch parts.count {
    case 2 where entry.hasSuffix(".") || parts[0] > 12:
      return nearest(month: parts[1], day: parts[0])
    case 3 where parts[2] >= 1000: return Day(year: parts[2], month: parts[1], day: parts[0])
    case _: return nil
    }
  }

  /// A date with slashes whose order only its numbers show: `15/1`, `15/01/2027`, `1/15/2027`. Where either
  /// number could be the month, a date with its year is refused, and one without is read with the month first.
  private func slashed(_ entry: String, _ parts: [Int]) -> Day? {
    guard entry.contains("/"), !entry.contains(where: { !$0.isNumber && $0 != "/" }) else {
      return nil
    }
    switch parts.count {
    case 2 where parts[0] > 12: return nearest(month: parts[1], day: parts[0])
    case 3 where parts[2] >= 1000 && (parts[0] > 12 || parts[0] == parts[1]):
      return Day(year: parts[2], month: parts[1], day: parts[0])
    case 3 where parts[2] >= 1000 && parts[1] > 12:
      return Day(year: parts[2], month: parts[0], day: parts[1])
    case _: return nil
    }
  }

  /// A holiday of a year that is said: `明年春节`.
  private func holidayOfYear(_ entry: String) -> Day? {
    Self.yearsAway.lazy.compactMap { word, years in
      entry.without(prefix: word).flatMap(Holiday.init)?.start(in: today.civil.year + years)
    }.first
  }

  static let yearsAway = [("明年", 1), ("今年", 0), ("去年", -1), ("后年", 2), ("前年", -2)]

  /// The numbers between the marks of a date; nil where anything else stands there.
  private static func numbers(_ entry: String) -> [Int]? {
    let separators: Set<Character> = ["-", "/", ".", "年", "月", "日", "号"]
    guard let first = entry.first, first.isASCII, first.isNumber,
      entry.allSatisfy({ $0.isASCII && $0.isNumber || separators.contains($0) })
    else { return nil }
    let parts = entry.split { separators.contains($0) }
    let numbers = parts.compactMap { Int($0) }
    return numbers.count == parts.count ? numbers : nil
  }

  /// A date with its month in words, or with its weekday: `tue 8 dec`, `dec 8th, 2026`, `12月8日周二`.
  private func spokenDate(_ entry: String) -> Day? {
    for mark in ["周", "星期", "礼拜"] {
      let parts = entry.split(separator: mark, omittingEmptySubsequences: false)
      guard parts.count == 2,
        Self.weekdayNumber(mark + parts[1].filter { !" ）)".contains($0) }) != nil
      else { continue }
      let rest = String(parts[0].filter { !" （(".contains($0) })
      if let day = date(rest) { return day }
    }
    var words = entry.split { " ,.".contains($0) }.map(String.init)
    words.removeAll { $0 == "of" || $0 == "the" }
    if let first = words.first, Self.weekdayNumber(first) != nil { words.removeFirst() }
    guard let place = words.firstIndex(where: { DayText.monthNumber($0) != nil }),
      let month = DayText.monthNumber(words.remove(at: place))
    else { return nil }
    let numbers = words.map(Self.dateNumber).compactMap(\.self)
    guard numbers.count == words.count, let day = numbers.first else { return nil }
    switch numbers.count {
    case 1: return nearest(month: month, day: day)
    case 2: return numbers[1] < 1000 ? nil : Day(year: numbers[1], month: month, day: day)
    case _: return nil
    }
  }

  /// The number in `8`, `8th` or `2026`.
  private static func dateNumber(_ word: String) -> Int? {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    return ["", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count)) ? Int(digits) : nil
  }

  /// The nearest such day of a year, today included. The 29th of February may be eight years away.
  private func nearest(month: Int, day: Int) -> Day? {
    let year = today.civil.year
    let years = (0...8).map { leaning == .ahead ? year + $0 : year - $0 }
    return years.lazy.compactMap { Day(year: $0, month: month, day: day) }.first(where: isMeant)
  }

  /// Whether a day lies where a text that leaves it open means it.
  func isMeant(_ day: Day) -> Bool { leaning == .ahead ? day >= today : day <= today }

  /// A day of a month by its number: `15号`, `下月15号`, `15th`, `15th of next month`.
  private func dayOfMonth(_ entry: String) -> Day? {
    var (rest, months): (String, Int?) = (entry, nil)
    for (word, count) in DayText.monthsAway {
      if let after = entry.without(prefix: word) {
        (rest, months) = (after, count)
        break
      }
      if let before = entry.without(suffix: " of " + word) {
        (rest, months) = (before, count)
        break
      }
    }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    let ends = ["号", "日", "st", "nd", "rd", "th"] + (months == nil ? [] : [""])
    guard let number = Int(digits), ends.contains(String(rest.dropFirst(digits.count))) else {
      return nil
    }
    let first = today.adding(days: 1 - today.civil.day)
    func day(_ months: Int) -> Day? {
      let month = first.adding(months: months).civil
      return Day(year: month.year, month: month.month, day: number)
    }
    if let months { return day(months) }
    return (0...2).lazy.compactMap { day(leaning == .ahead ? $0 : -$0) }.first(where: isMeant)
  }
}
