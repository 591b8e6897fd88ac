// A whole number in Chinese numerals: 十万, 三百, 一千二百五十万, 贰拾万.

/// Reads whole numbers that are written in Chinese numerals alone.
enum ChineseNumber {
  /// The digits, also as they stand on cheques.
  private static let digits: [Character: Int64] = [
    "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "壹": 1, "贰": 2,
    "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7, "捌": 8, "玖": 9,
  ]
  /// The units within four places.
  private static let units: [Character: Int64] = [
    "十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000,
  ]
  /// The units of four places each.
  private static let sections: [Character: Int64] = [
    "万": 10_000, "萬": 10_000, "亿": 100_000_000, "億": 100_000_000,
  ]

  /// The number that `text` writes; nil where it writes none, or one that people understand in two ways, such as 三万五.
  static func parse(_ text: some StringProtocol) -> Int64? {
    var number = Parts()
    for character in text {
      let isTaken =
        if "零〇".contains(character) {
          number.skip()
        } else if let digit = digits[character] {
          number.take(digit: digit)
        } else if let unit = units[character] {
          number.take(unit: unit)
        } else if let section = sections[character] {
          number.take(section: section)
        } else {
          false
        }
      guard isTaken else { return nil }
    }
    return text.isEmpty ? nil : number.whole
  }

  /// A number with its decimals, such as 一点五, in plain digits; what stands behind it stays. Nil where it has none.
  static func plain(_ text: String) -> String? {
    guard let point = text.firstIndex(of: "点") else { return nil }
    let fraction = text[text.index(after: point)...].prefix { digits[$0] != nil || $0 == "零" }
    guard let whole = text[..<point] == "零" ? 0 : parse(text[..<point]), !fraction.isEmpty else {
      return nil
    }
    let tail = text[text.index(after: point)...].dropFirst(fraction.count)
    return "\(whole)." + fraction.map { String(digits[$0] ?? 0) }.joined() + tail
  }
}

/// What of a number has been read.
private struct Parts {
  /// The sections that are complete.
  private var total: Int64 = 0
  /// The four places that are being read.
  private var places: Int64 = 0
  /// The digit that waits for its unit.
  private var digit: Int64?
  /// The last unit among these places.
  private var unit = Int64.max
  /// The last section.
  private var section = Int64.max
  /// Whether 零 stands before the digit that waits.
  private var isSkipped = false

  /// Whether nothing has been read.
  private var isFresh: Bool { total == 0 && places == 0 && digit == nil && !isSkipped }

  /// Notes that places are left out.
  mutating func skip() -> Bool {
    guard digit == nil, !isFresh else { return false }
    isSkipped = true
    return true
  }

  /// Takes a digit.
  mutating func take(digit next: Int64) -> Bool {
    guard digit == nil else { return false }
    digit = next
    return true
  }

  /// Takes a unit, which is smaller than the one before; 十 by itself is ten.
  mutating func take(unit next: Int64) -> Bool {
    guard next < unit, let count = digit ?? (next == 10 && places == 0 ? 1 : nil) else {
      return false
    }
    (places, digit, unit, isSkipped) = (places + count * next, nil, next, false)
    return true
  }

  /// Takes 万 or 亿. 万亿 is ten thousand times 亿.
  mutating func take(section next: Int64) -> Bool {
    if isEnded, next > section {
      let (product, isTooLarge) = total.multipliedReportingOverflow(by: next)
      (total, section) = (product, next)
      return !isTooLarge
    }
    guard next < section, places + (digit ?? 0) > 0 else { return false }
    total += (places + (digit ?? 0)) * next
    (places, digit, unit, section, isSkipped) = (0, nil, .max, next, false)
    return true
  }

  /// Whether nothing stands behind the last section.
  private var isEnded: Bool { places == 0 && digit == nil && total > 0 }

  /// The number; nil where its last digit may stand for more than itself, as in 三万五.
  var whole: Int64? {
    let isPlain = digit == nil || isSkipped || unit == 10 || (total == 0 && places == 0)
    let sum = total + places + (digit ?? 0)
    return isPlain && sum > 0 ? sum : nil
  }
}
