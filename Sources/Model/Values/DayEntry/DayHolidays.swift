// Holidays by which people in China and elsewhere date their business: 春节前, 国庆后, before christmas.

/// A holiday that returns each year.
enum Holiday: CaseIterable {
  case newYear, springFestival, qingming, labourDay, dragonBoat, midAutumn, nationalDay, christmas
  case doubleEleven, doubleTwelve, easter

  /// The holiday with a name; nil where none has it.
  init?(_ name: String) {
    let match = Self.allCases.first { $0.names.contains(name) }
    guard let match else { return nil }
    self = match
  }

  private var names: [String] {
    switch self {
    case .newYear: ["元旦", "元旦节", "new year", "new year's", "new year's day", "new years"]
    case .springFestival:
      [
        "春节", "过年", "年", "过完年", "大年初一", "正月初一", "spring festival", "chinese new year",
        "lunar new year", "cny",
      ]
    case .qingming: ["清明", "清明节", "qingming"]
    case .labourDay: ["五一", "五一节", "劳动节", "labour day", "labor day", "may day"]
    case .dragonBoat: ["端午", "端午节", "dragon boat festival"]
    case .midAutumn: ["中秋", "中秋节", "mid-autumn", "mid-autumn festival"]
    case .nationalDay: ["国庆", "国庆节", "十一", "十一长假", "national day", "golden week"]
    case .christmas: ["圣诞", "圣诞节", "christmas", "xmas"]
    case .doubleEleven: ["双十一", "双11"]
    case .doubleTwelve: ["双十二", "双12"]
    case .easter: ["easter", "复活节"]
    }
  }

  /// How many days it lasts: what comes after it begins when they are over.
  var length: Int {
    switch self {
    case .newYear, .qingming, .dragonBoat, .midAutumn, .doubleEleven, .doubleTwelve: 1
    case .easter: 4
    case .labourDay: 5
    case .springFestival, .nationalDay: 7
    case .christmas: 2
    }
  }

  /// Its first day in a year; nil for a year whose moons aren't in the table.
  func start(in year: Int) -> Day? {
    switch self {
    case .newYear: Day(year: year, month: 1, day: 1)
    case .labourDay: Day(year: year, month: 5, day: 1)
    case .nationalDay: Day(year: year, month: 10, day: 1)
    case .christmas: Day(year: year, month: 12, day: 25)
    case .doubleEleven: Day(year: year, month: 11, day: 11)
    case .doubleTwelve: Day(year: year, month: 12, day: 12)
    // From Good Friday to Easter Monday.
    case .easter: Self.easterSunday(year)?.adding(days: -2)
    // The day on which the sun stands at 15°, by the usual approximation for this century.
    case .qingming:
      Day(year: year, month: 4, day: (year % 100 * 2422 + 48_100) / 10_000 - year % 100 / 4)
    case .springFestival: Self.lunar(Self.springFestivals, year)
    case .dragonBoat: Self.lunar(Self.dragonBoats, year)
    case .midAutumn: Self.lunar(Self.midAutumns, year)
    }
  }

  /// How many days after its first one lies the day that people name when they name it.
  var mainDay: Int { self == .easter ? 2 : 0 }

  /// Easter Sunday of a year, by the rule of the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8).
  private static func easterSunday(_ year: Int) -> Day? {
    let (golden, century, rest) = (year % 19, year / 100, year % 100)
    let shift = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - shift + 15) % 30
    let week = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
    let late = (golden + 11 * epact + 22 * week) / 451
    let days = epact + week - 7 * late + 114
    return Day(year: year, month: days / 31, day: days % 31 + 1)
  }

  private static func lunar(_ table: [Int], _ year: Int) -> Day? {
    let index = year - firstYear
    guard table.indices.contains(index) else { return nil }
    return Day(year: year, month: table[index] / 100, day: table[index] % 100)
  }

  // The days of the Chinese calendar, as the Purple Mountain Observatory publishes them: month and day from 2020 on.
  private static let firstYear = 2020
  private static let springFestivals = [
    125, 212, 201, 122, 210, 129, 217, 206, 126, 213, 203, 123, 211, 131, 219, 208, 128, 215, 204,
    124, 212,
  ]
  private static let dragonBoats = [
    625, 614, 603, 622, 610, 531, 619, 609, 528, 616, 605, 624, 612, 601, 620, 610, 530, 618, 607,
    527, 614,
  ]
  private static let midAutumns = [
    1001, 921, 910, 929, 917, 1006, 925, 915, 1003, 922, 912, 1001, 919, 908, 927, 916, 1004, 924,
    913, 1002, 920,
  ]
}

extension DayReader {
  /// The first day of the nearest such holiday.
  func start(of holiday: Holiday) -> Day? { nearest(holiday, shift: 0) }

  /// The day of the nearest such holiday that people name when they name it.
  func mainDay(of holiday: Holiday) -> Day? { nearest(holiday, shift: holiday.mainDay) }

  /// The first day after the nearest such holiday.
  func dayAfter(_ holiday: Holiday) -> Day? { nearest(holiday, shift: holiday.length) }

  private func nearest(_ holiday: Holiday, shift: Int) -> Day? {
    let year = today.civil.year
    let years = leaning == .ahead ? [year - 1, year, year + 1] : [year + 1, year, year - 1]
    return years.lazy.compactMap { holiday.start(in: $0)?.adding(days: shift) }
      .first(where: isMeant)
  }
}
