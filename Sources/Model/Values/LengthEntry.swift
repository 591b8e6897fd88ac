// How long something took, as a person says it: "1.5h", "an hour and a half", "一个半小时".

/// Reads lengths of time as people type them, in both languages whatever the screen speaks.
///
/// - Minutes alone: `90`, `90 min`, `90 分钟`.
/// - Hours: `1.5h`, `1h30`, `1:30`, `2 hours`, `两个半小时`, `1小时20分`.
/// - In words: `half an hour`, `an hour and a half`, `three quarters of an hour`, `半小时`, `一刻钟`.
package enum LengthEntry {
  /// The whole minutes; nil when the text means no length.
  package static func minutes(_ text: String) -> Int64? {
    let entry = DayText.sameWidth(text)
    let clock = entry.split(separator: ":", omittingEmptySubsequences: false)
    if clock.count == 2, clock[1].count == 2, let hours = Int64(clock[0]), hours < 100,
      let minutes = Int64(clock[1]), (0..<60).contains(minutes)
    {
      return hours * 60 + minutes
    }
    if let minutes = Int64(entry) { return minutes }
    var reader = LengthReader(rest: entry[...])
    var total = 0
    while !reader.isAtEnd {
      guard let part = reader.part() else { return nil }
      total += part
    }
    return total > 0 && total % 100 == 0 ? Int64(total / 100) : nil
  }
}

/// Reads a length part by part, in hundredths of a minute.
private struct LengthReader {
  /// What is still to be read.
  var rest: Substring
  /// Whether the last part was hours, so that a number alone behind it is minutes.
  private var isBehindHours = false

  init(rest: Substring) { self.rest = rest }

  /// Whether everything was read.
  var isAtEnd: Bool { rest.allSatisfy { $0 == " " } }

  /// One part, in hundredths of a minute; nil where there is none.
  mutating func part() -> Int? {
    _ = take(["and ", "又", ","])
    if take(["three quarters of an hour", "three-quarters of an hour", "三刻钟"]) { return 4500 }
    if take(["a quarter of an hour", "quarter of an hour", "一刻钟", "一刻"]) { return 1500 }
    if take(["half an hour", "a half hour", "half hour", "半个小时", "半小时", "半个钟头", "半个钟"]) {
      return 3000
    }
    let wasHours = isBehindHours
    isBehindHours = false
    if wasHours, take(["a half", "half", "半"]) { return 3000 }
    guard var amount = number() else { return nil }
    if take(["and a half", "个半", "½"]) { amount += 50 }
    if take(["hours", "hour", "hrs", "hr", "h", "个小时", "小时", "个钟头", "钟头"]) {
      isBehindHours = true
      return amount * 60
    }
    let isMinutes = take(["minutes", "minute", "mins", "min", "m", "分钟", "分", "'", "′"])
    return isMinutes || wasHours && isAtEnd ? amount : nil
  }

  /// Takes the first of some words that comes next; false where none does.
  private mutating func take(_ words: [String]) -> Bool {
    rest = rest.drop { $0 == " " }
    guard let word = words.first(where: rest.hasPrefix) else { return false }
    rest = rest.dropFirst(word.count)
    return true
  }

  /// A number in hundredths: digits with up to two decimals, Chinese numerals, or an English word.
  private mutating func number() -> Int? {
    rest = rest.drop { $0 == " " }
    let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    if !digits.isEmpty {
      rest = rest.dropFirst(digits.count)
      let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count <= 2, let whole = Int(parts[0]), whole < 10_000 else { return nil }
      guard parts.count == 2 else { return whole * 100 }
      guard (1...2).contains(parts[1].count), let decimals = Int(parts[1]) else { return nil }
      return whole * 100 + (parts[1].count == 1 ? decimals * 10 : decimals)
    }
    let numerals = rest.prefix { DayText.isNumeral($0) }
    if !numerals.isEmpty {
      rest = rest.dropFirst(numerals.count)
      return DayText.number(numerals).map { $0 * 100 }
    }
    guard let word = Self.words.first(where: { rest.hasPrefix($0.word + " ") }) else { return nil }
    rest = rest.dropFirst(word.word.count)
    return word.number * 100
  }

  private static let words: [(word: String, number: Int)] = [
    ("an", 1), ("a", 1), ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5),
    ("six", 6), ("seven", 7), ("eight", 8), ("ten", 10), ("fifteen", 15), ("twenty", 20),
    ("thirty", 30), ("forty-five", 45), ("forty five", 45), ("forty", 40), ("fifty", 50),
    ("sixty", 60), ("ninety", 90),
  ]
}
