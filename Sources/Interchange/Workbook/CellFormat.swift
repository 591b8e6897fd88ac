// What the number format of a cell makes of its number: a workbook keeps days as plain numbers, and
// only the format says that they are days. (ECMA-376, part 1, 18.8.30 and 18.8.31.)

import Model

/// What a number in a cell stands for.
enum CellFormat: Hashable, Sendable {
  /// Itself: an amount, a count, a share.
  case number
  /// An amount in a currency: its code, or a sign that several share.
  case amount(String)
  /// A day, perhaps with a time.
  case day
  /// A time of day.
  case time
  /// A length of time, in hours.
  case duration

  /// The format with a number that a workbook uses without defining it. Those from 27 to 36 and from 50 to 58
  /// are the dates of the East Asian editions, 71 to 81 of the Thai one.
  init(builtIn id: Int) {
    switch id {
    case 14...17, 22, 27...31, 36, 50...54, 57, 58, 71...74, 77...79: self = .day
    case 18...21, 32...35, 45, 47, 55, 56, 75, 76, 80: self = .time
    case 46, 81: self = .duration
    default: self = .number
    }
  }

  /// The format that a code describes, such as `yyyy"年"m"月"d"日"` or `#,##0.00;[Red]-#,##0.00`.
  init(code: String) {
    let marks = FormatMarks(code)
    if marks.hasElapsed {
      self = .duration
    } else if marks.hasDigits {
      self = marks.currency.map(CellFormat.amount) ?? .number
    } else if marks.hasDay || (marks.hasMonth && !marks.hasTime) {
      self = .day
    } else if marks.hasTime {
      self = .time
    } else {
      self = .number
    }
  }
}

/// Which marks stand in the first section of a format's code, outside texts, escapes and conditions.
private struct FormatMarks {
  /// `y`, `d`, `e` or `g`: a year, a day, a year of an era.
  private(set) var hasDay = false
  /// `m`, which is a month or minutes.
  private(set) var hasMonth = false
  /// `h`, `s` or `AM/PM`.
  private(set) var hasTime = false
  /// `[h]`, `[m]` or `[s]`.
  private(set) var hasElapsed = false
  /// `#`, `?`, or `0` without a time.
  private(set) var hasDigits = false
  /// The currency that the format names.
  private(set) var currency: String?

  private var hasZero = false
  private var hasEra = false

  init(_ code: String) {
    var rest = Substring(code.lowercased())
    // `General`, and what the Chinese edition calls it.
    for word in ["general", "g/通用格式"] where rest.contains(word) { return }
    while let mark = rest.popFirst(), mark != ";" { take(mark, &rest) }
    if hasZero && !hasTime && !hasDay { hasDigits = true }
    // Beside digits an `e` is the sign of an exponent.
    if hasEra && !hasDigits && !hasZero { hasDay = true }
  }

  private mutating func take(_ mark: Character, _ rest: inout Substring) {
    switch mark {
    case "\"":
      let text = rest.prefix { $0 != "\"" }
      rest = rest.dropFirst(text.count + 1)
      note(text)
    case "\\", "_", "*": rest = rest.dropFirst()
    case "[":
      let inside = rest.prefix { $0 != "]" }
      rest = rest.dropFirst(inside.count + 1)
      if let first = inside.first, "hms".contains(first), inside.allSatisfy({ $0 == first }) {
        hasElapsed = true
      }
      // `[$€-407]`: the currency, then the country.
      if inside.first == "$" { note(inside.dropFirst().prefix { $0 != "-" }) }
    case "$", "€", "£", "¥", "￥", "₹": note(Substring(String(mark)))
    case "a" where rest.hasPrefix("m/pm"):
      rest = rest.dropFirst(4)
      hasTime = true
    case "a" where rest.hasPrefix("/p"):
      rest = rest.dropFirst(2)
      hasTime = true
    // The day of the week in the Chinese and Japanese editions.
    case "a" where rest.hasPrefix("aa"): hasDay = true
    case "y", "d": hasDay = true
    case "e", "g": hasEra = true
    case "m": hasMonth = true
    case "h", "s": hasTime = true
    case "0": hasZero = true
    case "#", "?": hasDigits = true
    default: break
    }
  }

  /// Notes a text of the format that is a currency: by its code, or by the sign where several have it.
  private mutating func note(_ text: Substring) {
    guard currency == nil, let code = CurrencyMark.code(in: String(text)) else { return }
    let sign = text.trimmed
    currency = ["$", "¥", "￥"].contains(sign) ? sign : code
  }
}
