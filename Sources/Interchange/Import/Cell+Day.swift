// Days as other programs export them. What could be two days is not guessed at cell by cell: the
// whole column has to say whether days or months come first.

import Model

/// Which of two numbers is the month in dates such as 10/20/2016.
enum DateOrder: Hashable {
  /// The column doesn't say, so a date that could be either is refused.
  case unknown
  /// 20/10/2016.
  case dayFirst
  /// 10/20/2016.
  case monthFirst

  /// What the cells of a column show: a number above 12 can only be a day. Unknown when none is
  /// that large, or when both places have one.
  init(column cells: some Sequence<String>) {
    var dayFirst = false
    var monthFirst = false
    for cell in cells where cell.isoNumbers == nil {
      let numbers = cell.datePart.split { "/.-".contains($0) }.compactMap { Int($0) }
      guard numbers.count == 3, numbers[0] <= 31, numbers[1] <= 31 else { continue }
      if numbers[0] > 12 { dayFirst = true }
      if numbers[1] > 12 { monthFirst = true }
    }
    self = dayFirst == monthFirst ? .unknown : dayFirst ? .dayFirst : .monthFirst
  }
}

extension Day {
  /// Reads the day in a cell; a time of day after it is passed over.
  ///
  /// `2016-10-20`, `2016/10/20`, `2016.10.20`, `2016年10月20日`, `20161020`, `12 Mar 2024`,
  /// `7-Feb-22`, `Mar 12, 2024`; and `10/20/2016` or `20/10/2016` where only one reading is a day
  /// or the column's order is known. Years of two digits lie between 1970 and 2069.
  init?(cell text: String, order: DateOrder) {
    if let (year, month, day) = text.isoNumbers {
      self.init(year: year, month: month, day: day)
      return
    }
    let part = text.datePart
    if part.count == 8, part.allSatisfy(\.isASCIIDigit), let digits = Int(part) {
      self.init(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
      return
    }
    let words = part.split { "/.-年月日号, ".contains($0) }.map { $0.lowercased() }
    guard words.count == 3 else { return nil }
    let months = words.map { Day.monthNumber($0) }
    let numbers = words.map { Int($0) }
    switch (numbers[0], numbers[1], numbers[2], months[0], months[1]) {
    case (let day?, _, let year?, _, let month?):
      self.init(year: Day.fullYear(year), month: month, day: day)
    case (_, let day?, let year?, let month?, _):
      self.init(year: Day.fullYear(year), month: month, day: day)
    case (let year?, let month?, let day?, _, _) where words[0].count == 4:
      self.init(year: year, month: month, day: day)
    case (let first?, let second?, let year?, _, _) where words[2].count == 4:
      self.init(first, second, year: year, order: order)
    case (_, _, _, _, _): return nil
    }
  }

  private init?(_ first: Int, _ second: Int, year: Int, order: DateOrder) {
    switch order {
    case .dayFirst: self.init(year: year, month: second, day: first)
    case .monthFirst: self.init(year: year, month: first, day: second)
    case .unknown where first > 12 || first == second:
      self.init(year: year, month: second, day: first)
    case .unknown where second > 12: self.init(year: year, month: first, day: second)
    case .unknown: return nil
    }
  }

  private static func fullYear(_ year: Int) -> Int {
    year >= 100 ? year : year < 70 ? 2000 + year : 1900 + year
  }

  private static func monthNumber(_ word: String) -> Int? {
    let names = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    guard word.count >= 3 else { return nil }
    return names.firstIndex { word.hasPrefix($0) }.map { $0 + 1 }
  }
}

extension String {
  /// The numbers of a text such as `2016-10-20` or `2016/10/20`, which most exports write; nil for anything
  /// else, which may be a day all the same. The year is after 99, so that it is no day or month.
  fileprivate var isoNumbers: (year: Int, month: Int, day: Int)? {
    guard utf8.count == 10 else { return nil }
    var (numbers, place) = ([0, 0, 0], 0)
    for (index, byte) in utf8.enumerated() {
      switch (index, byte) {
      case (4, UInt8(ascii: "-")), (7, UInt8(ascii: "-")), (4, UInt8(ascii: "/")),
        (7, UInt8(ascii: "/")):
        place += 1
      case (0..<4, UInt8(ascii: "0")...UInt8(ascii: "9")),
        (5..<7, UInt8(ascii: "0")...UInt8(ascii: "9")),
        (8..<10, UInt8(ascii: "0")...UInt8(ascii: "9")):
        numbers[place] = numbers[place] * 10 + Int(byte - UInt8(ascii: "0"))
      default: return nil
      }
    }
    return numbers[0] > 99 ? (numbers[0], numbers[1], numbers[2]) : nil
  }

  /// The text without the time of day that follows a date.
  fileprivate var datePart: String {
    let plain = String(String.UnicodeScalarView(unicodeScalars.map(\.halfWidth))).trimmed
    var words = plain.split { $0 == " " || $0 == "T" }
    if let time = words.firstIndex(where: { $0.contains(":") }) { words.removeSubrange(time...) }
    return words.joined(separator: " ")
  }
}

extension Character {
  /// Whether this is one of 0 to 9.
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
