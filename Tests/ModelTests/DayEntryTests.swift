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
    ("本周内", "2026-11-27"), ("这周内", "2026-11-27"), ("下周内", "2026-12-04"), ("本月内", "2026-11-30"),
    ("下个月内", "2026-12-31"), ("年内", "2026-12-31"), ("this week", "2026-11-27"),
    ("by end of next week", "2026-12-04"), ("end of next week", "2026-12-04"),
    ("within this month", "2026-11-30"), ("节后", "2027-02-13"), ("节前", "2027-02-05"),
    ("after easter", "2027-03-30"), ("before easter", "2027-03-25"), ("easter", "2027-03-28"),
    ("two weeks from friday", "2026-12-11"), ("2 weeks from now", "2026-12-08"),
    ("3 days from tomorrow", "2026-11-28"), ("a month after christmas", "2027-01-25"),
    ("1208", "2026-12-08"), ("0105", "2027-01-05"), ("15.12.", "2026-12-15"),
    ("8.12.", "2026-12-08"),
    ("15/12", "2026-12-15"), ("15/1", "2027-01-15"), ("15/01/2027", "2027-01-15"),
    ("1/15/2027", "2027-01-15"), ("5/5/2027", "2027-05-05"),
    ("15.12.2026", "2026-12-15"), ("15.12", "2026-12-15"), ("12.1", "2026-12-01"),
    ("before friday", "2026-11-26"), ("by friday", "2026-11-27"), ("周五前", "2026-11-27"),
  ])
  func `may be a term, a day counted from another, or a date as it is typed in a hurry`(
    entry: String, day: String
  ) {
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
    "+3", "3", "13月", "+3x", "99999d", "+9999y", "-9999y", "1-2-3", "26-12-1", "2026-12-1-1",
    "🙂",
    "30 feb", "q5", "8 dez", "8 dec 26", "8 9 dec", "12月8日周", "de 8", "--3d", "+3d4", "今天天",
    "12/1/2026",
  ])
  func `is refused when it is none`(entry: String) {
    #expect(DayEntry.parse(entry, today: today) == nil)
  }

  @Test(arguments: [
    ("15号", "2026-12-15"), ("下月15号", "2026-12-15"), ("上月15号", "2026-10-15"),
    ("the 15th", "2026-12-15"),
    ("15th of next month", "2026-12-15"), ("31号", "2026-12-31"), ("三十一号", "2026-12-31"),
    ("十二月八日", "2026-12-08"), ("二〇二六年十二月八日", "2026-12-08"), ("20261208", "2026-12-08"),
    ("明年3月5日", "2027-03-05"), ("去年12月8日", "2025-12-08"), ("明年三月五号", "2027-03-05"),
  ])
  func `may be a day of a month or of another year`(entry: String, day: String) {
    expect(entry, day)
  }

  @Test(arguments: [
    ("年底", "2026-12-31"), ("明年底", "2027-12-31"), ("季度末", "2026-12-31"), ("季末", "2026-12-31"),
    ("下季度末", "2027-03-31"), ("月初", "2026-12-01"), ("下月初", "2026-12-01"), ("月中", "2026-12-15"),
    ("上月底", "2026-10-31"), ("12月底", "2026-12-31"), ("3月初", "2027-03-01"), ("年中", "2027-06-30"),
    ("mid month", "2026-12-15"), ("mid-december", "2026-12-15"), ("end of quarter", "2026-12-31"),
    ("end of next quarter", "2027-03-31"), ("end of the year", "2026-12-31"), ("eoy", "2026-12-31"),
    ("end of december", "2026-12-31"), ("beginning of next month", "2026-12-01"),
    ("quarter end", "2026-12-31"), ("end of last month", "2026-10-31"),
  ])
  func `may be a part of a period`(entry: String, day: String) { expect(entry, day) }

  @Test(arguments: [
    ("这个周五", "2026-11-27"), ("周末", "2026-11-28"), ("下周末", "2026-12-05"), ("weekend", "2026-11-28"),
    ("上周三", "2026-11-18"), ("last wed", "2026-11-18"), ("上周末", "2026-11-21"), ("大前天", "2026-11-21"),
    ("下周三下午", "2026-12-02"), ("明天上午", "2026-11-25"), ("tomorrow morning", "2026-11-25"),
    ("day after tomorrow", "2026-11-26"), ("the day before yesterday", "2026-11-22"),
    ("last week", "2026-11-17"), ("上个月", "2026-10-24"), ("明早", "2026-11-25"),
    ("in a fortnight", "2026-12-08"), ("eow", "2026-11-27"), ("明年年初", "2027-01-01"),
    ("明年", "2027-11-24"),
  ])
  func `may be named as people say it`(entry: String, day: String) { expect(entry, day) }

  @Test(arguments: [
    ("半个月后", "2026-12-09"), ("十五天后", "2026-12-09"), ("三天内", "2026-11-27"), ("3个工作日后", "2026-11-27"),
    ("5个工作日后", "2026-12-01"), ("in 3 working days", "2026-11-27"), ("in two weeks", "2026-12-08"),
    ("within 3 days", "2026-11-27"), ("2 weeks ago", "2026-11-10"), ("半年后", "2027-05-24"),
    ("三天以内", "2026-11-27"), ("二十一天之后", "2026-12-15"), ("3个月", "2027-02-24"),
    ("a week", "2026-12-01"),
    ("两个月前", "2026-09-24"),
  ])
  func `may be counted in words`(entry: String, day: String) { expect(entry, day) }

  @Test(arguments: [
    ("月底前", "2026-11-30"), ("周五前", "2026-11-27"), ("下月十五日前", "2026-12-15"),
    ("before friday", "2026-11-26"),
    ("by friday", "2026-11-27"), ("12月8日之前", "2026-12-08"), ("周五后", "2026-11-28"),
    ("after friday", "2026-11-28"),
  ])
  func `may be the last day of a term`(entry: String, day: String) { expect(entry, day) }

  @Test(arguments: [
    ("元旦", "2027-01-01"), ("春节前", "2027-02-05"), ("春节后", "2027-02-13"), ("国庆后", "2027-10-08"),
    ("国庆节", "2027-10-01"), ("十一后", "2027-10-08"), ("五一前", "2027-04-30"), ("中秋", "2027-09-15"),
    ("端午节", "2027-06-09"), ("清明", "2027-04-05"), ("明年春节", "2027-02-06"), ("年后", "2027-02-13"),
    ("年前", "2027-02-05"), ("双十二", "2026-12-12"),
    ("before christmas", "2026-12-24"),
    ("圣诞节后", "2026-12-27"), ("new year", "2027-01-01"),
  ])
  func `may be a holiday, and what comes before or after it`(entry: String, day: String) {
    expect(entry, day)
  }

  @Test(arguments: [
    ("11月20日", "2026-11-20"), ("9月20日", "2026-09-20"), ("11-20", "2026-11-20"),
    ("12月8日", "2025-12-08"),
    ("20 Nov", "2026-11-20"), ("15号", "2026-11-15"), ("周五", "2026-11-20"), ("fri", "2026-11-20"),
    ("tue", "2026-11-17"), ("国庆", "2026-10-01"), ("元旦", "2026-01-01"), ("月初", "2026-11-01"),
    ("月底", "2026-10-31"), ("周末", "2026-11-21"), ("今天", "2026-11-24"), ("11-24", "2026-11-24"),
    ("3月底", "2026-03-31"), ("明天", "2026-11-25"), ("下周五", "2026-12-04"),
  ])
  func `is the last such day where it can only lie behind us`(entry: String, day: String) {
    let parsed = DayEntry.parse(entry, today: today, leaning: .behind)
    #expect(parsed == Day(iso: day), "\(entry) became \(parsed?.description ?? "nothing").")
  }

  @Test(arguments: [
    ("march", "2027-03-31"), ("Mar 2028", "2028-03-31"), ("3月", "2027-03-31"),
    ("明年3月", "2027-03-31"), ("2027年3月", "2027-03-31"), ("2027-03", "2027-03-31"),
    ("三月份", "2027-03-31"), ("q1", "2027-03-31"), ("Q4", "2026-12-31"), ("Q1 2028", "2028-03-31"),
    ("2028Q1", "2028-03-31"), ("一季度", "2027-03-31"), ("第二季度", "2027-06-30"),
    ("明年一季度", "2027-03-31"), ("下季度", "2027-03-31"), ("下个季度", "2027-03-31"),
    ("next quarter", "2027-03-31"), ("本季度", "2026-12-31"), ("本月", "2026-11-30"),
    ("今年", "2026-12-31"), ("年后", "2027-02-13"), ("before march", "2027-02-28"),
    ("by march", "2027-03-31"), ("after q1", "2027-04-01"),
    ("november", "2026-11-30"),
  ])
  func `is the last one of a month or a quarter that is said alone`(entry: String, day: String) {
    expect(entry, day)
  }

  @Test(arguments: [("march", "2026-03-01"), ("q3", "2026-07-01"), ("去年3月", "2025-03-01")])
  func `is the first one of a month alone where it lies behind us`(entry: String, day: String) {
    #expect(DayEntry.parse(entry, today: today, leaning: .behind) == Day(iso: day), "\(entry)")
  }

  @Test(arguments: [
    ("下周三下午", "2026-12-02", "下午"), ("下周三下午两点半", "2026-12-02", "14:30"),
    ("下周三14:30", "2026-12-02", "14:30"), ("fri 2pm", "2026-11-27", "14:00"),
    ("next wed at 14:30", "2026-12-02", "14:30"), ("8 dec afternoon", "2026-12-08", "afternoon"),
    ("12月8日上午10点", "2026-12-08", "10:00"), ("明晚", "2026-11-25", "晚上"),
    ("明晚八点", "2026-11-25", "20:00"), ("今早", "2026-11-24", "早上"),
    ("2026-12-01 9:00", "2026-12-01", "09:00"), ("tomorrow 9-11am", "2026-11-25", "09:00–11:00"),
    ("2026-12-1 9:00", "2026-12-01", "09:00"),
  ])
  func `may have its time behind it`(entry: String, day: String, time: String) {
    #expect(DayEntry.parse(entry, today: today) == Day(iso: day), "\(entry)")
    #expect(DayEntry.time(in: entry, today: today) == time, "\(entry)")
  }

  @Test(arguments: ["fri", "8 dec", "12-1", "2026-12-01", "下周三", "q1", "3月", "+2w", "afternoon"])
  func `has no time where none is said`(entry: String) {
    #expect(DayEntry.time(in: entry, today: today) == nil, "\(entry)")
  }

  @Test func `is read back from what the program wrote of the past`() {
    for distance in -300...0 {
      let day = today.adding(days: distance)
      let spoken = day.spoken(from: today)
      for text in [spoken.en, spoken.zh] {
        #expect(DayEntry.parse(text, today: today, leaning: .behind) == day, "\(text)")
      }
    }
  }

  @Test func `of an order, a gift, a fact or an outcome lies behind us`() {
    for attribute: Attribute in [
      .order(.day), .gift(.day), .fact(.day), .need(.day), .survey(.day), .account(.standingDay),
      .step(.done),
    ] {
      #expect(
        attribute.value(typed: "9月20日", today: today) == .success(.day(Day(number: 20_716))))
    }
    #expect(
      Attribute.step(.due).value(typed: "9月20日", today: today)
        == .success(.day(Day(number: 20_716 + 365))))
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
