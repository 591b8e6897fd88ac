// What people type for a day, made plain: one width, one case, numbers in digits, no words that say nothing.

/// Words and numbers of days.
enum DayText {
  /// The text with its numbers in digits and without words that don't change the day, such as the part of it.
  static func plain(_ text: String) -> String {
    var entry = sameWidth(text)
    for word in ["on ", "the "] { entry = entry.without(prefix: word) ?? entry }
    for part in partsOfDay {
      guard let rest = entry.without(suffix: part)?.trimmed, !rest.isEmpty else { continue }
      entry = rest
      break
    }
    for year in ["明年", "今年", "去年"] {
      if let rest = entry.without(prefix: year + "年") { entry = year + rest }
    }
    let parts = ["今早": "今天", "明早": "明天", "今晚": "今天", "明晚": "明天"]
    entry = parts[entry] ?? entry
    for (long, short) in [
      ("之前", "前"), ("以前", "前"), ("之后", "后"), ("以后", "后"), ("之内", "内"), ("以内", "内"),
    ] {
      if let rest = entry.without(suffix: long) { entry = rest + short }
    }
    return digits(entry)
  }

  /// The text in one width and one case.
  static func sameWidth(_ text: String) -> String {
    String(String.UnicodeScalarView(text.trimmed.lowercased().unicodeScalars.map(\.halfWidth)))
  }

  private static let partsOfDay = [
    "上午", "下午", "中午", "早上", "晚上", "傍晚", " morning", " afternoon", " evening", " noon",
  ]

  /// How many months on a word for a month says.
  static let monthsAway: [(String, Int)] = [
    ("下下个月", 2), ("下下月", 2), ("下个月", 1), ("下月", 1), ("本月", 0), ("这个月", 0), ("上上个月", -2),
    ("上个月", -1),
    ("上月", -1), ("next month", 1), ("this month", 0), ("the month", 0), ("last month", -1),
  ]

  /// The number of a month's name or of its first three letters or more; nil when it is none.
  static func monthNumber(_ name: String) -> Int? {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    guard name.count >= 3 else { return nil }
    return names.firstIndex { $0.hasPrefix(name) }.map { $0 + 1 }
  }

  /// The text with Chinese numbers in digits, but not the number of a weekday or the name of a holiday.
  private static func digits(_ entry: String) -> String {
    var result = ""
    var rest = entry[...]
    while let first = rest.first {
      let run = rest.prefix(while: isNumeral)
      guard !run.isEmpty else {
        result.append(first)
        rest = rest.dropFirst()
        continue
      }
      rest = rest.dropFirst(run.count)
      let isWeekday = ["周", "星期", "礼拜"].contains(where: result.hasSuffix)
      let isNumber = rest.first.map { units.contains($0) } ?? false
      result += !isWeekday && isNumber ? number(run).map(String.init) ?? String(run) : String(run)
    }
    return result
  }

  /// What a number stands before.
  private static let units: Set<Character> = [
    "年", "月", "日", "号", "天", "周", "个", "星", "礼", "工", "季",
  ]
  private static let numerals: [Character: Int] = [
    "〇": 0, "零": 0, "一": 1, "两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]

  /// Whether a character writes a number in Chinese.
  static func isNumeral(_ character: Character) -> Bool {
    numerals[character] != nil || character == "十" || character == "廿"
  }

  /// The number below 100 that Chinese numerals write, or the digits of a year.
  static func number(_ run: Substring) -> Int? {
    let run = run.replacing("廿", with: "二十")
    let parts = run.split(separator: "十", omittingEmptySubsequences: false)
    let values = parts.map { part in part.reduce(0) { $0 * 10 + (numerals[$1] ?? 0) } }
    switch parts.count {
    case 1: return values[0]
    case 2 where parts.allSatisfy { $0.count <= 1 }:
      return (parts[0].isEmpty ? 1 : values[0]) * 10 + values[1]
    case _: return nil
    }
  }
}

extension String {
  /// The text behind a prefix; nil where it doesn't begin so.
  func without(prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }

  /// The text before a suffix; nil where it doesn't end so.
  func without(suffix: String) -> String? {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : nil
  }
}
