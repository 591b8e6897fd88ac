// Reads what cells of other programs' files say: amounts, numbers, days, choices, lists.

import Model

/// Reads the text of one cell as a value of a shape.
struct CellReader {
  /// How the column's dates with slashes order day and month.
  var dateOrder = DateOrder.unknown

  /// Whether the column's days are serial numbers.
  var hasSerialDays = false

  /// The year of days that are written without one; nil where nobody said it.
  var year: Int?

  /// Whether all of the column's days are written without one, so that `Jan 24` is a day and no month.
  var lacksYears = false

  /// What stands before decimals in the column; nil where nobody knows.
  var decimalMark: DecimalMark?

  /// The powers of ten that amounts are to be multiplied by: 6 for millions.
  var moneyScale = 0

  /// Whether the column's numbers are quantities: an m behind one is a metre there, and a million elsewhere.
  var isOfQuantities = false

  /// Whether words that other programs write for nothing, such as `NULL`, mean nothing in a text, too.
  var hasForeignTexts = false

  /// The reader for cells that a workbook holds as numbers: a point in them stands before decimals.
  var ofNumbers: CellReader {
    var reader = self
    reader.decimalMark = .point
    return reader
  }

  /// What a cell was found to hold.
  struct Reading: Hashable {
    /// The value.
    let value: Value
    /// What was done to read it, for the column's tally.
    var remark: CellRemark?
  }

  /// The value that a cell that isn't empty holds; a reason that ends in what to do otherwise.
  func read(_ text: String, _ shape: Shape) -> Result<Reading, CellFault> {
    reading(text, shape).flatMap { reading in
      shape.isExceeded(by: reading.value)
        ? .failure(.excessive(text, most: shape.most ?? shape.wanted)) : .success(reading)
    }
  }

  /// The same whatever its size.
  private func reading(_ text: String, _ shape: Shape) -> Result<Reading, CellFault> {
    switch shape {
    case .line: plain(Value(text: text.onOneLine))
    case .prose: plain(Value(text: text))
    case .tags: plain(Value(texts: text.listItems))
    case .number(let range): number(text, range)
    case .money: money(text)
    case .day: day(text)
    case .choice(let options): choice(text, options).map { Reading(value: $0) }
    case .flag: plain(Value(flag: ["yes", "true", "1", "y", "是"].contains(text.lowercased())))
    case .entity, .entities: preconditionFailure("References are looked up, not read.")
    }
  }

  /// Whether a cell says that there is nothing: empty, or a word that other programs write then.
  func isNothing(_ text: String, _ shape: Shape) -> Bool {
    guard let first = text.utf8.first else { return true }
    // Most cells begin with a letter or a digit that none of these words begins with.
    guard text.utf8.count <= 12, Self.nothingStarts.contains(first) || first >= 0x80 else {
      return false
    }
    switch shape {
    case .choice, .flag: return false
    case .line, .prose, .tags: guard hasForeignTexts else { return false }
    case .number, .money, .day, .entity, .entities: break
    }
    return Self.nothing.contains(text.lowercased())
  }

  private static let nothing: Set<String> = [
    "null", "n/a", "#n/a", "na", "nan", "none", "nil", "-", "--", "—", "–", "\\n", "(blank)",
    "(null)",
    "无", "空", "暂无", "未填写", "/",
  ]
  private static let nothingStarts = Set("nN#-\\(/".utf8)

  private func plain(_ value: Value) -> Result<Reading, CellFault> {
    .success(Reading(value: value))
  }

  private func number(_ text: String, _ range: ClosedRange<Int>) -> Result<Reading, CellFault> {
    guard let number = CellNumber(text, mark: decimalMark)?.integer, range.contains(number) else {
      return .failure(.unfit(text, .number(range)))
    }
    return plain(Value(number: number))
  }

  private func money(_ text: String) -> Result<Reading, CellFault> {
    if moneyScale == 0, decimalMark != .comma, let amount = Money(plain: text) {
      return plain(.money(amount))
    }
    guard
      let found = (CellNumber(text, mark: decimalMark, scale: moneyScale) ?? millions(text))?.money
    else { return .failure(.unfit(text, .money)) }
    return .success(
      Reading(value: .money(found.amount), remark: found.isRounded ? .rounded : nil))
  }

  /// The number in `1.2M` or `3m`, which stands for millions where it can't be metres.
  private func millions(_ text: String) -> CellNumber? {
    guard !isOfQuantities, text.last?.lowercased() == "m",
      text.dropLast().last?.isASCIIDigit == true
    else { return nil }
    return CellNumber(String(text.dropLast()), mark: decimalMark, scale: 6)
  }

  private func day(_ text: String) -> Result<Reading, CellFault> {
    let reading: (day: Day, remark: CellRemark?)
    if hasSerialDays, let day = SerialDays.day(text) {
      reading = (day, nil)
    } else if lacksYears, let day = dayWithoutYear(text) {
      reading = (day, nil)
    } else if let day = Day(cell: text, order: dateOrder) {
      reading = (day, nil)
    } else if let day = Day(monthCell: text) {
      reading = (day, .firstOfMonth)
    } else if let day = dayWithoutYear(text) {
      reading = (day, nil)
    } else {
      return .failure(.unfitDay(text))
    }
    // Of a day before or after anybody's business the year is mistyped.
    guard (1900...2100).contains(reading.day.civil.year) else { return .failure(.farDay(text)) }
    return .success(Reading(value: .day(reading.day), remark: reading.remark))
  }

  private func dayWithoutYear(_ text: String) -> Day? {
    year.flatMap { Day(cellWithoutYear: text, year: $0, order: dateOrder) }
  }

  private func choice(_ text: String, _ options: [ChoiceOption]) -> Result<Value, CellFault> {
    let key = text.nameKey
    let match = options.first { option in
      [option.tag, option.name.en, option.name.zh].contains { $0.nameKey == key }
    }
    if let match { return .success(.choice(match.tag)) }
    let tags = Set(options.map(\.tag))
    if let tag = ChoiceSynonyms.tag(for: key), tags.contains(tag) { return .success(.choice(tag)) }
    return .failure(.unknownChoice(text, options))
  }
}

/// What was done to read a cell, said once for its column.
enum CellRemark: Hashable, CaseIterable {
  /// It had more than two decimals.
  case rounded
  /// It named a month.
  case firstOfMonth

  /// What to tell of so many cells of a column.
  func phrase(count: Int, column: String) -> Phrase {
    switch self {
    case .rounded:
      Phrase(
        "\(count) \(count == 1 ? "amount" : "amounts") in \(column) had more than two decimals and "
          + "\(count == 1 ? "was" : "were") rounded to the hundredth.",
        "“\(column)”列有 \(count) 个金额超过两位小数，已四舍五入到分。")
    case .firstOfMonth:
      Phrase(
        "\(count) \(count == 1 ? "date" : "dates") in \(column) named a month only: its first day was taken.",
        "“\(column)”列有 \(count) 个日期只写到月，已按当月 1 日导入。")
    }
  }
}

/// Why a cell can't be read.
enum CellFault: Error, Hashable {
  /// It doesn't hold what its field wants.
  case unfit(String, Shape)
  /// It's more than its field takes.
  case excessive(String, most: Phrase)
  /// It isn't a day.
  case unfitDay(String)
  /// It's a day outside the years 1900 to 2100.
  case farDay(String)
  /// It's none of the choices.
  case unknownChoice(String, [ChoiceOption])
  /// It's an amount in another currency than the one that its field is in.
  case foreignCurrency(String, String, own: String)
  /// It's none of the currencies.
  case unknownCurrency(String)
  /// It names several people, and the row is of one.
  case severalPeople(String)
  /// It names several customers, and the row is of one.
  case severalCustomers(String)

  /// What is wrong and what to do.
  var phrase: Phrase {
    switch self {
    case .unfit(let text, let shape):
      Phrase(
        "“\(text.start)” isn't \(shape.wanted.en); correct it.",
        "“\(text.start)”不是\(shape.wanted.zh)，请改正。")
    case .excessive(let text, let most):
      Phrase(
        "“\(text.start)” is more than \(most.en), the most that this field "
          + "takes; shorten it.",
        "“\(text.start)”超出了此字段的上限（\(most.zh)），请改小或缩短。")
    case .unfitDay(let text):
      Phrase(
        "“\(text.start)” isn't a date; write it as 2026-12-01.",
        "“\(text.start)”不是日期，请写成 2026-12-01。")
    case .farDay(let text):
      Phrase(
        "“\(text.start)” is a day before 1900 or after 2100; correct the year.",
        "“\(text.start)”早于 1900 年或晚于 2100 年，请改正年份。")
    case .unknownChoice(let text, let options):
      Phrase(
        "“\(text.start)” is none of \(options.map(\.name.en).joined(separator: ", ")); choose one.",
        "“\(text.start)”不在选项之列，请改为：\(options.map(\.name.zh).joined(separator: "、"))。")
    case .foreignCurrency(let text, let code, let own):
      Phrase(
        "“\(text.start)” is in \(code), and this field is in \(own); convert it.",
        "“\(text.start)”的币种是 \(code)，而此字段按 \(own) 计，请换算后填写。")
    case .unknownCurrency(let text):
      Phrase(
        "“\(text.start)” is no currency; write its code, such as USD.",
        "“\(text.start)”不是币种，请写币种代码，例如 USD。")
    case .severalPeople(let text):
      Phrase(
        "“\(text.start)” names several people; give each a row of their own.",
        "“\(text.start)”写了不止一个人，请每人单独一行。")
    case .severalCustomers(let text):
      Phrase(
        "“\(text.start)” names several customers; give each a row of its own.",
        "“\(text.start)”写了不止一个客户，请每个客户单独一行。")
    }
  }
}

extension String {
  /// Whether a Chinese character is in it.
  var hasHan: Bool { unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) } }

  /// The text with each run of line endings as one space, for a field that has one line.
  var onOneLine: String {
    guard hasLineEnd else { return trimmed }
    // A line may begin with a mark that joins the blank before it.
    return split(whereSeparator: \.isNewline).map(\.trimmed).filter { !$0.isEmpty }
      .joined(separator: " ").trimmed
  }

  /// The items of a list in a cell. Lines separate them, or where there is one line semicolons,
  /// or where there are none commas; so one item may hold a comma when a semicolon ends it.
  var listItems: [String] {
    // Most cells hold one item, which is quick to see.
    guard utf8.contains(where: { $0 >= 0x80 || [0x0A, 0x0D, 0x2C, 0x3B].contains($0) }) else {
      return isBlank ? [] : [trimmed]
    }
    let separators: [Set<Character>] = [["\n", "\r\n", "\r"], [";", "；"], [",", "，", "、"]]
    let used = separators.first { set in contains { set.contains($0) } } ?? []
    return split { used.contains($0) }.map(\.trimmed).filter { !$0.isEmpty }
  }

  /// The cell that ``listItems`` reads back as these items.
  static func list(_ items: [String]) -> String {
    let hasSemicolon = items.contains { $0.contains { ";；".contains($0) } }
    let hasComma = items.contains { $0.contains { ",，、".contains($0) } }
    let separator = hasSemicolon ? "\n" : "; "
    let joined = items.joined(separator: separator)
    let needsEnd = items.count == 1 && (hasSemicolon || hasComma)
    return needsEnd ? joined + separator.trimmingSpaces : joined
  }

  private var trimmingSpaces: String { filter { $0 != " " } }
}

extension String {
  /// The text of a cell without white space around it, and without the apostrophe that keeps a spreadsheet from
  /// taking it for a formula.
  var cellText: String {
    var text = trimmed
    if text.isTextFormula { text = String(text.dropFirst(2).dropLast()) }
    return text.utf8.first == UInt8(ascii: "'") && CSVWriter.isDisarmed(text)
      ? text.dropFirst().trimmed : text
  }

  /// Whether the text is `="0170"`, which keeps a spreadsheet from taking it for a number.
  var isTextFormula: Bool {
    utf8.first == UInt8(ascii: "=") && utf8.count > 3 && hasPrefix("=\"") && hasSuffix("\"")
  }
}
