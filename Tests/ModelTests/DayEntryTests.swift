// Every way of writing a day that DayEntry documents, seen from Tuesday the 24th of November 2026.

import Model
import Testing

@Suite struct `A day that somebody types` {
  @Test(arguments: [
    ("today", "2026-11-24"), ("今天", "2026-11-24"), ("tomorrow", "2026-11-25"), ("明天", "2026-11-25"),
    ("后天", "2026-11-26"), ("大后天", "2026-11-27"), ("yesterday", "2026-11-23"),
    ("昨天", "2026-11-23"), ("前天", "2026-11-22"), ("  Today ", "2026-11-24"),
    ("ＴＯＤＡＹ", "2026-11-24"),
  ])
  func `may be a word`(entry: String, day: String) { expect(entry, day) }

  @Test(arguments: [
    ("2026-12-01", "2026-12-01"), ("2026/12/1", "2026-12-01"), ("2026年12月1日", "2026-12-01"),
    ("12-1", "2026-12-01"), ("12/1", "2026-12-01"), ("12月1日", "2026-12-01"),
    ("12月1号", "2026-12-01"), ("11-24", "2026-11-24"), ("11-23", "2027-11-23"),
    ("2-29", "2028-02-29"), ("１２／１", "2026-12-01"), ("2027-2-28", "2027-02-28"),
  ])
  func `may be a date, and without a year is the next such day`(entry: String, day: String) {
    expect(entry, day)
  }

  @Test(arguments: [
    ("fri", "2026-11-27"), ("friday", "2026-11-27"), ("Fri", "2026-11-27"), ("周五", "2026-11-27"),
    ("星期五", "2026-11-27"), ("礼拜五", "2026-11-27"), ("tue", "2026-12-01"), ("周二", "2026-12-01"),
    ("mon", "2026-11-30"), ("周日", "2026-11-29"), ("星期天", "2026-11-29"),
    ("next fri", "2026-12-04"), ("下周五", "2026-12-04"), ("下周三", "2026-12-02"),
    ("下个星期五", "2026-12-04"), ("下下周五", "2026-12-11"), ("this fri", "2026-11-27"),
    ("本周五", "2026-11-27"), ("这周五", "2026-11-27"), ("本周一", "2026-11-23"),
  ])
  func `may be a day of the week`(entry: String, day: String) { expect(entry, day) }

  @Test(arguments: [
    ("+3d", "2026-11-27"), ("3d", "2026-11-27"), ("+2w", "2026-12-08"), ("1m", "2026-12-24"),
    ("1y", "2027-11-24"), ("-1w", "2026-11-17"), ("3天后", "2026-11-27"), ("两周后", "2026-12-08"),
    ("一个月后", "2026-12-24"), ("in 3 days", "2026-11-27"), ("in 1 month", "2026-12-24"),
    ("2 weeks", "2026-12-08"), ("十天后", "2026-12-04"), ("3天前", "2026-11-21"), ("0d", "2026-11-24"),
  ])
  func `may be a distance`(entry: String, day: String) { expect(entry, day) }

  @Test(arguments: [
    ("8 Dec", "2026-12-08"), ("dec 8", "2026-12-08"), ("15 dec", "2026-12-15"),
    ("Tue 8 Dec", "2026-12-08"), ("tuesday 8 december", "2026-12-08"),
    ("8th December 2027", "2027-12-08"), ("Dec 8th, 2027", "2027-12-08"), ("3 Sept", "2027-09-03"),
    ("12月8日", "2026-12-08"), ("12月8日周二", "2026-12-08"), ("12月8日 星期二", "2026-12-08"),
    ("2027年1月5日（周二）", "2027-01-05"), ("24 Nov", "2026-11-24"),
  ])
  func `may be a date as the program writes it`(entry: String, day: String) { expect(entry, day) }

  @Test func `is read back from every way in which the program writes a day`() {
    for distance in -400...400 {
      let day = today.adding(days: distance)
      let spoken = day.spoken(from: today)
      let read = [spoken.en, spoken.zh].map { DayEntry.parse($0, today: today) }
      // Without its year a day that has passed is next year's.
      let isNamed = abs(distance) <= 1 || day.civil.year != today.civil.year
      let next = day < today && !isNamed ? day.adding(months: 12) : day
      #expect(read == [next, next], "\(spoken)")
    }
  }

  @Test(arguments: [
    ("next week", "2026-12-01"), ("下周", "2026-12-01"), ("下个星期", "2026-12-01"),
    ("next month", "2026-12-24"), ("下个月", "2026-12-24"),
  ])
  func `may be the next week or month`(entry: String, day: String) { expect(entry, day) }

  @Test(arguments: [
    ("eom", "2026-11-30"), ("end of month", "2026-11-30"), ("end of next month", "2026-12-31"),
    ("月底", "2026-11-30"), ("下月底", "2026-12-31"), ("下个月底", "2026-12-31"),
  ])
  func `may be the end of a month`(entry: String, day: String) { expect(entry, day) }

  @Test(arguments: [
    "", " ", "soon", "2026-02-30", "13-1", "0-1", "2-30", "next", "周八", "fri next", "+", "+d",
    "+3", "3", "12月", "3日", "+3x", "99999d", "+9999y", "-9999y", "1-2-3", "26-12-1", "2026-12-1-1",
    "🙂",
    "30 feb", "dec", "8 dez", "8 dec 26", "8 9 dec", "12月8日周", "de 8", "--3d", "+3d4", "今天天",
    "12/1/2026",
  ])
  func `is refused when it is none`(entry: String) {
    #expect(DayEntry.parse(entry, today: today) == nil)
  }

  @Test func `crosses the end of a year and of February`() throws {
    let eve = try #require(Day(iso: "2027-12-31"))
    #expect(DayEntry.parse("tomorrow", today: eve) == Day(iso: "2028-01-01"))
    #expect(DayEntry.parse("下月底", today: eve) == Day(iso: "2028-01-31"))
    #expect(DayEntry.parse("2m", today: eve) == Day(iso: "2028-02-29"))
    #expect(DayEntry.parse("next mon", today: eve) == Day(iso: "2028-01-03"))
    let march = try #require(Day(iso: "2028-03-01"))
    #expect(DayEntry.parse("2月29日", today: march) == Day(iso: "2032-02-29"))
  }

  /// A Tuesday.
  private let today = Day(number: 20_781)

  private func expect(_ entry: String, _ day: String) {
    let parsed = DayEntry.parse(entry, today: today)
    #expect(parsed == Day(iso: day), "\(entry) became \(parsed?.description ?? "nothing").")
  }
}
