// A day in the civil calendar, without a clock and without a time zone: a salesperson's "Friday".

/// A day, counted from 1970-01-01 in the proleptic Gregorian calendar.
///
/// The arithmetic is Howard Hinnant's "chrono-compatible low-level date algorithms".
package struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before it.
  package let number: Int32

  /// Creates the day that is `number` days after 1970-01-01.
  package init(number: Int32) { self.number = number }

  /// Creates a day from a year, a month 1–12 and a day of the month; nil when there is no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Day.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// The year, month and day of the month.
  package var civil: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The day of the week, 1 for Monday to 7 for Sunday, as ISO 8601 counts.
  package var weekday: Int {
    let shifted = (Int(number) + 3) % 7
    return (shifted < 0 ? shifted + 7 : shifted) + 1
  }

  /// The day `days` later; earlier when negative.
  package func adding(days: Int) -> Day { Day(number: number &+ Int32(clamping: days)) }

  /// The same day of the month `months` later, or that month's last day where it is shorter.
  package func adding(months: Int) -> Day {
    let (year, month, day) = civil
    let total = year * 12 + (month - 1) + months
    let target = (year: total / 12, month: total % 12 + 1)
    let last = Day.length(ofMonth: target.month, year: target.year)
    return Day(year: target.year, month: target.month, day: min(day, last)) ?? self
  }

  /// The last day of this day's month.
  package var endOfMonth: Day {
    let (year, month, _) = civil
    return Day(year: year, month: month, day: Day.length(ofMonth: month, year: year)) ?? self
  }

  /// How many days from `other` to this day; negative when this is earlier.
  package func days(since other: Day) -> Int { Int(number) - Int(other.number) }

  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// The number of days in a month.
  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Day: CustomStringConvertible {
  /// The day as ISO 8601 writes it, `2026-12-01`.
  package var description: String {
    let (year, month, day) = civil
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// Reads `2026-12-01`; nil when it is not a day written that way.
  package init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// A number with leading zeros up to `width` digits.
  private func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension Day {
  /// The day of the week in words, short enough for a list.
  package var weekdayName: Phrase {
    switch weekday {
    case 1: Phrase("Mon", "周一")
    case 2: Phrase("Tue", "周二")
    case 3: Phrase("Wed", "周三")
    case 4: Phrase("Thu", "周四")
    case 5: Phrase("Fri", "周五")
    case 6: Phrase("Sat", "周六")
    default: Phrase("Sun", "周日")
    }
  }

  /// How a person says when this is, seen from `today`: "today", "Fri 27 Nov", "3 days late".
  package func spoken(from today: Day) -> Phrase {
    let distance = days(since: today)
    switch distance {
    case 0: return Phrase("today", "今天")
    case 1: return Phrase("tomorrow", "明天")
    case -1: return Phrase("yesterday", "昨天")
    default: return dated(from: today)
    }
  }

  /// The date in few columns, without the year where it is that of `today`: "27 Nov", "11月27日". The month is in
  /// letters, because `12/3` is the third of December to some and the twelfth of March to others.
  package func brief(from today: Day) -> Phrase {
    let (year, month, day) = civil
    guard year == today.civil.year else { return Phrase(verbatim: description) }
    return Phrase("\(day) \(Self.months[month - 1])", "\(month)月\(day)日")
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// The date with its weekday, without the year where it is that of `today`: "Fri 27 Nov".
  package func dated(from today: Day) -> Phrase {
    let (year, month, day) = civil
    let sameYear = year == today.civil.year
    let en = "\(day) \(Self.months[month - 1])" + (sameYear ? "" : " \(year)")
    let zh = (sameYear ? "" : "\(year)年") + "\(month)月\(day)日"
    guard sameYear else { return Phrase(en, zh) }
    return Phrase("\(weekdayName.en) \(en)", "\(zh)\(weekdayName.zh)")
  }
}
