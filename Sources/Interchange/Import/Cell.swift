// Reads what cells of other programs' files say: amounts, numbers, days, choices, lists.

import Model

/// Reads the text of one cell as a value of a shape.
struct CellReader {
  /// How the columns of numbers with slashes order day and month.
  var dateOrder = DateOrder.unknown

  /// The powers of ten that amounts are to be multiplied by: 6 for millions.
  var moneyScale = 0

  /// The value that a cell that isn't empty holds; a reason that ends in what to do otherwise.
  func value(_ text: String, _ shape: Shape) -> Result<Value, CellFault> {
    switch shape {
    case .line: .success(Value(text: text.onOneLine))
    case .prose: .success(Value(text: text))
    case .tags: .success(Value(texts: text.listItems))
    case .number(let range): number(text, range)
    case .money: money(text)
    case .day: day(text)
    case .choice(let options): choice(text, options)
    case .flag: .success(Value(flag: ["yes", "true", "1", "y", "是"].contains(text.lowercased())))
    case .entity, .entities: preconditionFailure("References are looked up, not read.")
    }
  }

  private func number(_ text: String, _ range: ClosedRange<Int>) -> Result<Value, CellFault> {
    guard let amount = Money(text), amount.hundredths % 100 == 0,
      let number = Int(exactly: amount.hundredths / 100), range.contains(number)
    else { return .failure(.unfit(text, .number(range))) }
    return .success(Value(number: number))
  }

  private func money(_ text: String) -> Result<Value, CellFault> {
    guard let amount = Money(cell: text, scale: moneyScale) else {
      return .failure(.unfit(text, .money))
    }
    return .success(.money(amount))
  }

  private func day(_ text: String) -> Result<Value, CellFault> {
    if let day = Day(cell: text, order: dateOrder) { return .success(.day(day)) }
    let isAmbiguous = Day(cell: text, order: .dayFirst) != nil
    return .failure(isAmbiguous ? .ambiguousDay(text) : .unfitDay(text))
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

/// Why a cell can't be read.
enum CellFault: Error, Hashable {
  /// It doesn't hold what its field wants.
  case unfit(String, Shape)
  /// It isn't a day.
  case unfitDay(String)
  /// It's a day whichever of its numbers is the month.
  case ambiguousDay(String)
  /// It's none of the choices.
  case unknownChoice(String, [ChoiceOption])

  /// What is wrong and what to do.
  var phrase: Phrase {
    switch self {
    case .unfit(let text, let shape):
      Phrase(
        "“\(text.plain)” isn't \(shape.wanted.en); correct it.",
        "“\(text.plain)”不是\(shape.wanted.zh)，请改正。")
    case .unfitDay(let text):
      Phrase(
        "“\(text.plain)” isn't a date; write it as 2026-12-01.",
        "“\(text.plain)”不是日期，请写成 2026-12-01。")
    case .ambiguousDay(let text):
      Phrase(
        "“\(text.plain)” could be day or month first; write it as 2026-12-01.",
        "“\(text.plain)”分不清月和日，请写成 2026-12-01。")
    case .unknownChoice(let text, let options):
      Phrase(
        "“\(text.plain)” is none of \(options.map(\.name.en).joined(separator: ", ")); choose one.",
        "“\(text.plain)”不在选项之列，请改为：\(options.map(\.name.zh).joined(separator: "、"))。")
    }
  }
}

extension String {
  /// The text with each run of line endings as one space, for a field that has one line.
  var onOneLine: String {
    guard utf8.contains(where: \.mayEndLine) else { return trimmed }
    return split(whereSeparator: \.isNewline).map(\.trimmed).filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// The items of a list in a cell. Lines separate them, or where there is one line semicolons,
  /// or where there are none commas; so one item may hold a comma when a semicolon ends it.
  var listItems: [String] {
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

extension UInt8 {
  /// Whether the byte ends a line, or begins a character that does: of U+0085, U+2028 and U+2029, and of
  /// many others.
  fileprivate var mayEndLine: Bool { (0x0A...0x0D).contains(self) || self == 0xC2 || self == 0xE2 }
}
