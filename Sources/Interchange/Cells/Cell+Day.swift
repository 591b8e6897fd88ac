// Days as other programs export them. What could be two days is not guessed at cell by cell: the
// whole column has to say whether days or months come first.

import Foundation
import Model

/// Which of two numbers is the month in dates such as 10/20/2016.
package enum DateOrder: Hashable, Sendable {
  /// The column doesn't say, so a date that could be either is refused.
  case unknown
  /// 20/10/2016.
  case dayFirst
  /// 10/20/2016.
  case monthFirst
  /// 16-10-20, with years of two digits.
  case yearFirst

  /// What the cells of a column show: a number above 12 can only be a day. Unknown when none is
  /// that large, or when both places have one.
  init(column cells: some Sequence<String>) {
    var dayFirst = false
    var monthFirst = false
    var years = (first: Span(), last: Span())
    for cell in cells where cell.isoNumbers == nil {
      if let (first, second, _) = cell.slashNumbers {
        if first <= 31, second <= 31 {
          dayFirst = dayFirst || first > 12
          monthFirst = monthFirst || second > 12
        }
        continue
      }
      let parts = cell.datePart.split { "/.-".contains($0) }
      let numbers = parts.compactMap { Int($0) }
      // Two numbers are a day without its year.
      guard numbers.count == parts.count, (2...3).contains(numbers.count), numbers[0] <= 31,
        numbers[1] <= 31
      else { continue }
      if numbers.count == 3, parts.allSatisfy({ $0.count == 2 }), numbers[1] <= 12 {
        years.first.add(numbers[0])
        years.last.add(numbers[2])
      }
      if numbers[0] > 12 { dayFirst = true }
      if numbers[1] > 12 { monthFirst = true }
    }
    // Where the first numbers are of a year or two and the last of many days, the year stands first.
    if !monthFirst, years.first.count > 1, years.first.width <= 2, years.last.width > 5 {
      self = .yearFirst
      return
    }
    self = dayFirst == monthFirst ? .unknown : dayFirst ? .dayFirst : .monthFirst
  }
}

/// The least and the largest of some numbers.
private struct Span {
  private(set) var count = 0
  private var least = Int.max
  private var most = Int.min

  mutating func add(_ number: Int) {
    count += 1
    (least, most) = (min(least, number), max(most, number))
  }

  /// How far they are apart.
  var width: Int { count == 0 ? 0 : most - least }
}

extension DateOrder {
  /// The first cell of a column that could be either of two days, where nothing in the column says which;
  /// nil where there is none.
  static func firstUnknown(in cells: some Sequence<String>) -> String? {
    guard DateOrder(column: cells) == .unknown else { return nil }
    return cells.first {
      Day(cell: $0, order: .unknown) == nil && Day(cell: $0, order: .dayFirst) != nil
        || Day(cellWithoutYear: $0, year: 2024, order: .unknown) == nil
          && Day(cellWithoutYear: $0, year: 2024, order: .dayFirst) != nil
    }
  }
}

/// Whether the days of a column are serial numbers, as spreadsheets keep them: days since the end of 1899.
enum SerialDays {
  /// Whether all cells that hold something are numbers that such days have, from 1954 to 2064.
  static func fill(_ cells: some Sequence<String>) -> Bool {
    var count = 0
    for cell in cells where !cell.isEmpty {
      guard cell.utf8.count >= 5, let number = Double(cell), (20_000..<60_000).contains(number)
      else {
        return false
      }
      count += 1
    }
    return count > 0
  }

  /// The day of a serial number; what stands behind a point is the time of day.
  static func day(_ cell: String) -> Day? {
    Double(cell).map { Day(number: Int32($0.rounded(.down)) - 25_569) }
  }
}

extension Day {
  /// Reads the day in a cell; a time of day and a weekday are passed over.
  ///
  /// `2016-10-20`, `2016/10/20`, `2016.10.20`, `2016年10月20日`, `20161020`, `12 Mar 2024`,
  /// `7-Feb-22`, `Mar 12, 2024`, `12 février 2024`; and `10/20/2016` or `20/10/16` where only one reading
  /// is a day or the column's order is known. Between points the day comes first, as everywhere where
  /// people write `20.10.2016`. Years of two digits lie between 1970 and 2069.
  init?(cell text: String, order: DateOrder) {
    if let (year, month, day) = text.isoNumbers {
      self.init(year: year, month: month, day: day)
      return
    }
    if order != .yearFirst, let (first, second, year) = text.slashNumbers {
      self.init(first, second, year: year, order: order)
      return
    }
    let part = text.datePart
    if part.count == 8, part.allSatisfy(\.isASCIIDigit), let digits = Int(part) {
      self.init(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
      return
    }
    if let era = Era.all.first(where: { part.hasPrefix($0.name) }) {
      guard let day = Day(cell: era.westernDate(part), order: .yearFirst) else { return nil }
      self = day
      return
    }
    let words = part.dateWords
    guard words.count == 3 else { return nil }
    let months = words.map { MonthName.number($0) }
    let numbers = words.map { $0.allSatisfy(\.isASCIIDigit) ? Int($0) : nil }
    switch (numbers[0], numbers[1], numbers[2], months[0], months[1]) {
    case (let day?, _, let year?, _, let month?):
      self.init(year: Day.fullYear(year), month: month, day: day)
    case (_, let day?, let year?, let month?, _):
      self.init(year: Day.fullYear(year), month: month, day: day)
    case (let year?, let month?, let day?, _, _) where words[0].count == 4:
      self.init(year: year, month: month, day: day)
    case (let year?, let month?, let day?, _, _) where order == .yearFirst && words[0].count == 2:
      self.init(year: Day.fullYear(year), month: month, day: day)
    case (let first?, let second?, let year?, _, _) where [2, 4].contains(words[2].count):
      self.init(
        first, second, year: Day.fullYear(year),
        order: part.contains(".") && order == .unknown ? .dayFirst : order)
    case (_, _, _, _, _): return nil
    }
  }

  /// Reads a month, `2024-01`, `01/2024`, `Jan-24`, `2024年3月`: its first day.
  init?(monthCell text: String) {
    let words = text.datePart.dateWords
    guard words.count == 2 else { return nil }
    let numbers = words.map { $0.allSatisfy(\.isASCIIDigit) ? Int($0) : nil }
    switch (numbers[0], numbers[1], MonthName.number(words[0]), MonthName.number(words[1])) {
    case (nil, let year?, let month?, _) where words[1].count > 1:
      self.init(year: Day.fullYear(year), month: month, day: 1)
    // `3-Dec` is a day without a year, not December of year 3, and neither is `Dec 3`.
    case (let year?, nil, _, let month?) where words[0].count == 4:
      self.init(year: year, month: month, day: 1)
    case (let year?, let month?, _, _) where words[0].count == 4:
      self.init(year: year, month: month, day: 1)
    case (let month?, let year?, _, _) where words[1].count == 4:
      self.init(year: year, month: month, day: 1)
    case (_, _, _, _): return nil
    }
  }

  /// Reads a day without its year: `5 Jan`, `Jan 5`, `1月5日`, `05.01.`, and `1/5` where the column's order is known.
  ///
  /// - Parameter year: The year that is meant.
  init?(cellWithoutYear text: String, year: Int, order: DateOrder) {
    let words = text.datePart.dateWords
    guard words.count == 2, words.allSatisfy({ $0.count <= 2 || MonthName.number($0) != nil })
    else { return nil }
    let numbers = words.map { $0.allSatisfy(\.isASCIIDigit) ? Int($0) : nil }
    switch (numbers[0], numbers[1], MonthName.number(words[0]), MonthName.number(words[1])) {
    case (let day?, nil, _, let month?), (nil, let day?, let month?, _):
      self.init(year: year, month: month, day: day)
    case (let month?, let day?, _, _) where text.contains("月"):
      self.init(year: year, month: month, day: day)
    case (let first?, let second?, _, _):
      let isDotted = text.contains(".") && order == .unknown
      self.init(first, second, year: year, order: isDotted ? .dayFirst : order)
    case (_, _, _, _): return nil
    }
  }

  /// Whether the cells of a column are days without their years; one of them shows that it can't be a month.
  static func lackYears(_ cells: some Sequence<String>, order: DateOrder) -> Bool {
    var isShown = false
    for cell in cells where !cell.isEmpty {
      // 2024 has a 29 February.
      guard
        Day(cellWithoutYear: cell, year: 2024, order: order) != nil
          || order == .unknown && Day(cellWithoutYear: cell, year: 2024, order: .dayFirst) != nil
      else { return false }
      isShown = isShown || Day(monthCell: cell) == nil
    }
    return isShown
  }

  /// The number of a month that a text names without a year: `Jan`, `January`, `1月`; nil for anything else.
  static func monthWithoutYear(_ text: String) -> Int? {
    let words = text.datePart.dateWords
    guard words.count == 1, let word = words.first else { return nil }
    if let month = MonthName.number(word) { return month }
    guard text.hasHan, text.contains("月"), let month = Int(word) else { return nil }
    return (1...12).contains(month) ? month : nil
  }

  private init?(_ first: Int, _ second: Int, year: Int, order: DateOrder) {
    switch order {
    case .dayFirst: self.init(year: year, month: second, day: first)
    case .monthFirst: self.init(year: year, month: first, day: second)
    case .yearFirst: return nil
    case .unknown where first > 12 || first == second:
      self.init(year: year, month: second, day: first)
    case .unknown where second > 12: self.init(year: year, month: first, day: second)
    case .unknown: return nil
    }
  }

  private static func fullYear(_ year: Int) -> Int {
    year >= 100 ? year : year < 70 ? 2000 + year : 1900 + year
  }
}

/// The eras by which years are counted in Taiwan and Japan: 民國113年 is 2024, 令和6年 as well.
private struct Era {
  /// What stands before the year.
  let name: String
  /// The year before its first.
  let zero: Int

  static let all = [
    Era(name: "中華民國", zero: 1911), Era(name: "中华民国", zero: 1911), Era(name: "民國", zero: 1911),
    Era(name: "民国", zero: 1911), Era(name: "令和", zero: 2018), Era(name: "平成", zero: 1988),
    Era(name: "昭和", zero: 1925),
  ]

  /// The same date with the year as it is counted elsewhere; the first year of an era may be 元年.
  func westernDate(_ text: String) -> String {
    let rest = text.dropFirst(name.count).trimmed
    let year = rest.hasPrefix("元") ? "1" : String(rest.prefix(while: \.isASCIIDigit))
    guard let number = Int(year), number < 200 else { return "" }
    return String(zero + number) + rest.dropFirst(year.count)
  }
}

/// The names of months, short and long, in English, German, French, Spanish, Italian, Portuguese and Dutch.
private enum MonthName {
  /// The number of a month by its name, in lower case and without accents; nil for another word.
  static func number(_ word: String) -> Int? {
    guard word.count >= 3, word.allSatisfy(\.isLetter) else { return nil }
    return names.first { name, _ in word == name || (word.count >= 3 && name.hasPrefix(word)) }?
      .number
  }

  /// The longer names of each month; what begins one is short for it. Where two begin alike, the first in
  /// the year's order counts: `jui` is nobody's short form.
  private static let names: [(name: String, number: Int)] = [
    ["january", "januar", "janvier", "enero", "gennaio", "janeiro", "januari", "jaenner"],
    ["february", "februar", "fevrier", "fev", "febrero", "febbraio", "fevereiro", "februari"],
    ["march", "maerz", "marz", "mars", "marzo", "marco", "maart", "mrz", "mrt"],
    ["april", "avril", "avr", "abril", "aprile"],
    ["may", "mai", "mayo", "maggio", "maio", "mei"],
    ["june", "juni", "juin", "junio", "giugno", "junho"],
    ["july", "juli", "juillet", "juil", "julio", "luglio", "julho"],
    ["august", "aout", "agosto", "augustus"],
    ["september", "septembre", "septiembre", "settembre", "setembro", "sept"],
    ["october", "oktober", "octobre", "octubre", "ottobre", "outubro", "okt"],
    ["november", "novembre", "noviembre", "novembro"],
    ["december", "dezember", "decembre", "diciembre", "dicembre", "dezembro", "dez"],
  ].enumerated().flatMap { index, names in names.map { ($0, index + 1) } }
}

extension String {
  /// The numbers of a text such as `2016-10-20` or `2016/10/20`, which most exports write; nil for anything
  /// else, which may be a day all the same. A time of day may follow. The year is after 99, so that it is no
  /// day or month.
  fileprivate var isoNumbers: (year: Int, month: Int, day: Int)? {
    guard utf8.count == 10 || (utf8.count > 10 && isTime(utf8.dropFirst(10))) else { return nil }
    var (numbers, place) = ([0, 0, 0], 0)
    for (index, byte) in utf8.prefix(10).enumerated() {
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

  /// The numbers of a text such as `10/20/2016` or `1/5/2016 8:26`, of which the last is the year and the others may be
  /// either; nil for anything else, which may be a day all the same.
  fileprivate var slashNumbers: (first: Int, second: Int, year: Int)? {
    var (numbers, lengths, place, end) = ([0, 0, 0], [0, 0, 0], 0, 0)
    for byte in utf8 {
      if (0x30...0x39).contains(byte), lengths[place] < 4 {
        numbers[place] = numbers[place] * 10 + Int(byte - 0x30)
        lengths[place] += 1
      } else if byte == UInt8(ascii: "/"), place < 2 {
        place += 1
      } else if byte == UInt8(ascii: " "), place == 2 {
        break
      } else {
        return nil
      }
      end += 1
    }
    guard lengths[2] == 4, (1...2).contains(lengths[0]), (1...2).contains(lengths[1]),
      end == utf8.count || isTime(utf8.dropFirst(end))
    else { return nil }
    return (numbers[0], numbers[1], numbers[2])
  }

  /// Whether these bytes are a blank or a `T` and a time of day such as `13:45`.
  private func isTime(_ bytes: Substring.UTF8View) -> Bool {
    guard let mark = bytes.first, mark == UInt8(ascii: " ") || mark == UInt8(ascii: "T") else {
      return false
    }
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let time = bytes.dropFirst()
    return time.first.map(digits.contains) == true && time.contains(UInt8(ascii: ":"))
      && time.allSatisfy {
        digits.contains($0) || [UInt8(ascii: ":"), UInt8(ascii: ".")].contains($0)
      }
  }

  /// The text without the time of day that follows a date, and without the day of the week.
  fileprivate var datePart: String {
    let plain = String(String.UnicodeScalarView(unicodeScalars.map(\.halfWidth))).trimmed
    var words = plain.beforeTime.split { $0 == " " || $0 == "," }
    if let time = words.firstIndex(where: { $0.contains(":") }) { words.removeSubrange(time...) }
    words.removeAll { Self.isWeekday(String($0)) }
    return words.joined(separator: " ")
  }

  /// The parts of a date, in lower case and without accents.
  fileprivate var dateWords: [String] {
    split { "/.-年月日号, ".contains($0) }.map { word in
      String(
        String.UnicodeScalarView(
          word.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars.filter {
            !(0x300...0x36F).contains($0.value)
          })
      ).withoutOrdinal
    }
    .filter { !["de", "of"].contains($0) }
  }

  /// `1` for `1st`, `1er`, `1º`; any other word as it is.
  private var withoutOrdinal: String {
    let digits = prefix(while: \.isASCIIDigit)
    guard (1...2).contains(digits.count),
      ["st", "nd", "rd", "th", "er", "re", "º", "ª", "°"]
        .contains(String(dropFirst(digits.count)))
    else { return self }
    return String(digits)
  }

  /// The text before the `T` of a time stamp such as `2024-01-05T10:22:00Z`.
  private var beforeTime: Substring {
    guard let mark = firstIndex(of: "T"), mark > startIndex, self[index(before: mark)].isASCIIDigit,
      let next = self[index(after: mark)...].first, next.isASCIIDigit
    else { return self[...] }
    return self[..<mark]
  }

  private static func isWeekday(_ word: String) -> Bool {
    let word = word.lowercased()
    if word.hasPrefix("星期") || word.hasPrefix("周") || word.hasPrefix("礼拜") { return true }
    return word.count >= 3
      && weekdays.contains { $0 == word || ($0.hasPrefix(word) && word.count == 3) }
  }

  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
}
