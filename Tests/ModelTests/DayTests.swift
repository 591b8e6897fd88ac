// Days against a calendar that walks one day at a time, which nobody can get wrong the same way.

import Model
import Testing

@Suite struct `A day` {
  @Test
  func `is told in few columns with the month in letters, and with its year where that is another`()
    throws
  {
    let today = try #require(Day(iso: "2026-11-23"))
    let (near, far) = (Day(iso: "2026-12-03"), Day(iso: "2027-12-03"))
    #expect(near?.brief(from: today) == Phrase("3 Dec", "12月3日"))
    #expect(far?.brief(from: today) == Phrase(verbatim: "2027-12-03"))
  }

  @Test func `agrees with a calendar that walks through eight hundred years`() throws {
    var walker = Walker(year: 1570, month: 1, day: 1)
    let first = try #require(Day(year: 1570, month: 1, day: 1))
    var number = first.number
    // 1570-01-01 was a Monday in the proleptic Gregorian calendar: 1970-01-01 was a Thursday, and
    // 400 years are 20,871 weeks.
    var weekday = 4
    while walker.year < 2370 {
      let day = Day(number: number)
      let built = Day(year: walker.year, month: walker.month, day: walker.day)
      let civil = day.civil
      guard built == day, civil == (walker.year, walker.month, walker.day), day.weekday == weekday
      else {
        Issue.record("The walk is at \(walker), \(number) is \(day) on weekday \(day.weekday).")
        return
      }
      walker.step()
      number += 1
      weekday = weekday % 7 + 1
    }
    #expect(number == Day(year: 2370, month: 1, day: 1)?.number)
  }

  @Test func `is counted from the first of January 1970, a Thursday`() throws {
    let epoch = try #require(Day(year: 1970, month: 1, day: 1))
    #expect(epoch.number == 0 && epoch.weekday == 4)
  }

  @Test func `is read as it is written`() {
    for number in stride(from: Int32(-719_162), through: 2_932_896, by: 997) {
      let day = Day(number: number)
      #expect(Day(iso: day.description) == day)
    }
  }

  @Test(arguments: [
    "", "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "26-01-01", "2026-11-31",
    "2026-11-00",
    "2026/11/01", "2026-11-01 ", "0000-01-01", "-026-01-01", "2026-11-1x", "tomorrow",
  ])
  func `is nothing when there is no such day`(text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2028-01-31", 1, "2028-02-29"),
    ("2028-02-29", 12, "2029-02-28"),
    ("2026-12-15", 1, "2027-01-15"), ("2026-03-31", -1, "2026-02-28"),
    ("2026-01-01", -1, "2025-12-01"),
    ("2026-05-31", 0, "2026-05-31"),
  ])
  func `keeps its number in another month, or takes the last there is`(
    from: String, months: Int, to: String
  ) throws {
    let day = try #require(Day(iso: from))
    #expect(day.adding(months: months) == Day(iso: to))
  }

  @Test func `is spoken with the words that fit`() throws {
    let today = try #require(Day(iso: "2026-11-24"))
    #expect(today.spoken(from: today).en == "today")
    #expect(today.adding(days: 1).spoken(from: today).zh == "明天")
    #expect(today.adding(days: 3).spoken(from: today) == Phrase("Fri 27 Nov", "11月27日周五"))
    #expect(today.adding(days: 60).spoken(from: today) == Phrase("23 Jan 2027", "2027年1月23日"))
  }

  /// A calendar that only knows how to go to the next day.
  private struct Walker {
    var year: Int
    var month: Int
    var day: Int

    mutating func step() {
      let leap = year.isMultiple(of: 400) || year.isMultiple(of: 4) && !year.isMultiple(of: 100)
      let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      day += 1
      guard day > lengths[month - 1] else { return }
      (day, month) = (1, month + 1)
      guard month > 12 else { return }
      (month, year) = (1, year + 1)
    }
  }
}
