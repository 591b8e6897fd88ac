// Sheets with customers down and months across, each amount made a row of its own.

import Model

extension SourceTable {
  /// Gives months their years where these stand in a row of their own above them, each over its first month.
  mutating func nameYears(above: CSVRow?) {
    guard let above else { return }
    var year: String?
    for index in columns.indices {
      let cell = above.text(at: index).trimmed
      let number = cell.filter(\.isASCIIDigit)
      if number.count == 4, cell.count <= 6, (1990...2100).contains(Int(number) ?? 0) {
        year = number
      } else if !cell.isEmpty {
        year = nil
      }
      guard let year, Day.monthWithoutYear(columns[index]) != nil else { continue }
      columns[index] =
        columns[index].hasHan ? "\(year)年\(columns[index])" : "\(columns[index]) \(year)"
    }
  }

  /// Where columns are months, makes each amount in them a row: the other cells, the month's first day, the
  /// amount. A column that adds them up is compared with them and left out.
  mutating func standMonthsUp(_ options: ReadingOptions) {
    let months = columns.indices.compactMap { index in
      MonthHeader(columns[index]).flatMap { header in
        !header.isYear || holdsAmounts(index) ? (index: index, header: header) : nil
      }
    }
    guard months.count >= 2, Set(months.map(\.header)).count == months.count else { return }
    let dated = months.compactMap { month in
      month.header.day(inYear: options.year).map { (month.index, $0) }
    }
    guard dated.count == months.count else {
      doubt = doubt ?? .year(column: columns[months.first?.index ?? 0])
      return
    }
    let across = Set(months.map(\.index))
    let isYears = months.allSatisfy(\.header.isYear)
    let total = columns.indices.first { !across.contains($0) && columns[$0].isSumWord }
    let kept = columns.indices.filter { !across.contains($0) && $0 != total }
    let (count, wrong) = (rows.count, total.map { lines(where: $0, isNotSumOf: across) } ?? [])
    rows = rows.flatMap { row in
      dated.compactMap { index, day -> CSVRow? in
        let cell = row.text(at: index).trimmed
        guard !CellReader(hasForeignTexts: true).isNothing(cell, .money),
          CellNumber(cell)?.money?.amount != .zero
        else { return nil }
        let month = CSVField(
          text: day.description, position: row.position(at: index), isQuoted: false)
        return CSVRow(
          fields: kept.map { row.field(at: $0) } + [month, row.field(at: index), month],
          line: row.line)
      }
    }
    columns = kept.map { columns[$0] } + ["date", "amount", "reference"]
    tell(
      Phrase(
        "\(months.count) columns are \(isYears ? "years" : "months"): \(count) \(count == 1 ? "row was" : "rows were") read "
          + "as \(rows.count) amounts, each on its \(isYears ? "year" : "month")'s first day.",
        "有 \(months.count) 列是\(isYears ? "年份" : "月份")：\(count) 行按 \(rows.count) 笔金额读取，日期为\(isYears ? "当年 1 月" : "当月") 1 日。"
      ))
    guard let line = wrong.first else { return }
    tell(
      Phrase(
        "The total in line \(line)\(wrong.count > 1 ? " and \(wrong.count - 1) more" : "") isn't what its "
          + "months add up to; compare the file with its source.",
        "第 \(line) 行\(wrong.count > 1 ? "等 \(wrong.count) 行" : "")的合计与各月之和不符，请核对来源。"))
  }

  /// Whether a column holds numbers alone, as one of amounts does.
  private func holdsAmounts(_ column: Int) -> Bool {
    let cells = rows.lazy.map { $0.text(at: column).trimmed }.filter { !$0.isEmpty }
    return cells.contains { _ in true }
      && cells.allSatisfy {
        CellReader(hasForeignTexts: true).isNothing($0, .money) || CellNumber($0) != nil
      }
  }

  /// The lines whose total isn't the sum of their months.
  private func lines(where total: Int, isNotSumOf months: Set<Int>) -> [Int] {
    rows.compactMap { row in
      guard let said = CellNumber(row.text(at: total).trimmed)?.money?.amount else { return nil }
      let sum = months.reduce(Money.zero) { sum, index in
        sum + (CellNumber(row.text(at: index).trimmed)?.money?.amount ?? .zero)
      }
      return sum == said ? nil : row.line
    }
  }
}

extension CSVRow {
  /// The field in a column counted from 0; an empty one when the row is shorter.
  fileprivate func field(at index: Int) -> CSVField {
    fields.indices.contains(index)
      ? fields[index] : CSVField(text: "", position: position(at: index), isQuoted: false)
  }
}

/// The name of a column that is a month, with its year or without.
private struct MonthHeader: Hashable {
  private let day: Day?
  private let month: Int
  /// Whether it is a whole year.
  let isYear: Bool

  /// Reads `Jan 2024`, `2024-01`, `2024年1月`, `Jan-24`, `Jan '24`, `202401`, the first or the last day of a month,
  /// `Q1 2024`; `Jan`, `1月`, `January`; and a year: `2024`, `FY2024`, `2024年`.
  init?(_ name: String) {
    let name = name.filter { $0 != "'" && $0 != "’" }
    if let year = Self.year(name) {
      (day, month, isYear) = (Day(year: year, month: 1, day: 1), 1, true)
      return
    }
    isYear = false
    if let day = Day(monthCell: name) ?? Self.day(name) {
      (self.day, month) = (day, day.civil.month)
    } else if let month = Day.monthWithoutYear(name) {
      (day, self.month) = (nil, month)
    } else {
      return nil
    }
  }

  /// The year that a name is, and nothing else.
  private static func year(_ name: String) -> Int? {
    var rest = Substring(name.trimmed.uppercased())
    if rest.hasPrefix("FY") { rest = rest.dropFirst(2).drop { $0 == " " } }
    for end in ["年度", "年"] where rest.hasSuffix(end) { rest = rest.dropLast(end.count) }
    guard rest.count == 4, let year = Int(rest), (1990...2100).contains(year) else { return nil }
    return year
  }

  /// The first day of the month or quarter that a name of another form means.
  private static func day(_ name: String) -> Day? {
    if name.count == 6, name.allSatisfy(\.isASCIIDigit), let number = Int(name),
      (190_001...210_012).contains(number)
    {
      return Day(year: number / 100, month: number % 100, day: 1)
    }
    let words = name.uppercased().split { " -/".contains($0) }
    if words.count == 2, let quarter = words.first(where: { $0.first == "Q" && $0.count == 2 }),
      let number = quarter.last?.wholeNumberValue, (1...4).contains(number),
      let year = words.compactMap({ $0.count == 4 ? Int($0) : nil }).first
    {
      return Day(year: year, month: number * 3 - 2, day: 1)
    }
    guard name.count >= 8, let day = Day(cell: name, order: .unknown) else { return nil }
    let (year, month, number) = day.civil
    return number == 1 || day == day.endOfMonth ? Day(year: year, month: month, day: 1) : nil
  }

  /// The month's first day; nil where the name has no year and none is given.
  func day(inYear year: Int?) -> Day? {
    day ?? year.flatMap { Day(year: $0, month: month, day: 1) }
  }
}
