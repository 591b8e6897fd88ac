// The time of day that a person means by "1430", "2:30 pm" or "下午两点半".

/// Reads times as people type them, in both languages whatever the screen speaks.
///
/// - `14:30`, `14.30`, `1430`, `930`, `9`, `14h30`, `9am`, `2:30 pm`, `14点30分`, `下午两点半`.
/// - A beginning and an end: `9-11`, `10:00–11:30`, `9点到11点`.
/// - `morning`, `noon`, `afternoon`, `evening`, `早上`, `上午`, `中午`, `下午`, `傍晚`, `晚上`: kept as they are.
package enum TimeEntry {
  /// The time as the book keeps it, `14:30` or `09:00–11:00`; nil when the text means none.
  package static func parse(_ text: String) -> String? {
    let plain = String.UnicodeScalarView(text.unicodeScalars.map(\.halfWidth))
    let entry = String(plain).lowercased().trimmed
    guard !words.contains(entry) else { return entry }
    let parts = entry.split { "-–—~～到至".contains($0) }.map { String($0).trimmed }
    let times = parts.compactMap(time)
    guard !parts.isEmpty, parts.count <= 2, times.count == parts.count else { return nil }
    return times.joined(separator: "–")
  }

  /// Parts of a day that need no clock.
  private static let words: Set<String> = [
    "morning", "noon", "afternoon", "evening", "早上", "上午", "中午", "下午", "傍晚", "晚上",
  ]

  /// Whether a text says by a word or a mark that it is a time, so that it can stand behind a day: not `9`, which may
  /// belong to a date.
  static func isPlain(_ entry: String) -> Bool {
    let isMarked = ["am", "pm", "a.m.", "p.m."].contains(where: entry.hasSuffix)
    return words.contains(entry) || isMarked || entry.contains { ":点".contains($0) }
  }

  /// One time as `14:30`.
  private static func time(_ entry: String) -> String? {
    var rest = entry.filter { $0 != " " }
    var isLater = false
    let marks = [
      ("上午", false), ("早上", false), ("中午", true), ("下午", true), ("傍晚", true), ("晚上", true),
    ]
    for (mark, later) in marks
    where rest.hasPrefix(mark) {
      rest.removeFirst(mark.count)
      isLater = later
    }
    for (mark, later) in [("am", false), ("a.m.", false), ("pm", true), ("p.m.", true)]
    where rest.hasSuffix(mark) {
      rest.removeLast(mark.count)
      guard let clock = clock(rest), (1...12).contains(clock.hour) else { return nil }
      return written(clock.hour % 12 + (later ? 12 : 0), clock.minute)
    }
    guard let clock = clock(rest) else { return nil }
    return written(clock.hour + (isLater && clock.hour < 12 ? 12 : 0), clock.minute)
  }

  /// The hour and the minute in `14:30`, `1430`, `9` or `两点半`.
  private static func clock(_ text: String) -> (hour: Int, minute: Int)? {
    let digits: [Character: String] = [
      "一": "1", "二": "2", "两": "2", "三": "3", "四": "4", "五": "5", "六": "6", "七": "7", "八": "8",
      "九": "9",
    ]
    let plain = text.replacing("十一", with: "11").replacing("十二", with: "12")
      .replacing("十", with: "10").map { digits[$0] ?? String($0) }.joined()
      .replacing("点半", with: "点30").replacing("点整", with: "点").replacing("分", with: "")
    let parts = plain.split(omittingEmptySubsequences: false) { ":.h点时".contains($0) }
    guard let hour = parts.first.flatMap({ number($0, digits: 1...4) }) else { return nil }
    switch parts.count {
    case 1 where parts[0].count > 2: return (hour / 100, hour % 100)
    case 1: return (hour, 0)
    case 2 where parts[1].isEmpty: return parts[0].count > 2 ? nil : (hour, 0)
    case 2: return parts[0].count > 2 ? nil : number(parts[1], digits: 2...2).map { (hour, $0) }
    default: return nil
    }
  }

  /// A number of so many plain digits.
  private static func number(_ text: Substring, digits: ClosedRange<Int>) -> Int? {
    digits.contains(text.count) && text.allSatisfy { $0.isASCII && $0.isNumber } ? Int(text) : nil
  }

  /// The time in four digits; nil when a day has no such time.
  private static func written(_ hour: Int, _ minute: Int) -> String? {
    guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
    return (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
  }
}
