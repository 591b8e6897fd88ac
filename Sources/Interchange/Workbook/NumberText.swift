// Numbers as people see them. A workbook keeps binary fractions: 0.1 + 0.2 is stored as
// 0.30000000000000004, and every spreadsheet program shows 15 digits of it, 0.3.

/// The text of a number that a workbook stores.
enum NumberText {
  /// How many digits of a number spreadsheet programs keep.
  private static let digitLimit = 15
  /// From here on a number is left with its exponent.
  private static let longest = 30

  /// The number as its shortest decimal digits: at most 15 of them count where there is a fraction or an
  /// exponent, and a whole number that is written out stays as it is. What isn't a number stays, too.
  static func plain(_ stored: [UInt8]) -> String {
    guard let number = DecimalDigits(stored), !number.isPlain(limit: digitLimit),
      let text = number.rounded(to: digitLimit).text(longest: longest)
    else { return String(decoding: stored, as: UTF8.self) }
    return text
  }
}

/// A number as its decimal digits and where its point is.
private struct DecimalDigits {
  private var isNegative = false
  /// The digits from 0 to 9 without zeros in front.
  private var digits: [UInt8] = []
  /// How many of the digits stand before the point; may be negative, or more than there are.
  private var whole = 0
  private var hasPoint = false
  private var hasExponent = false

  /// Reads digits, a point and an exponent; nil for anything else.
  init?(_ bytes: [UInt8]) {
    var rest = bytes[...]
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      isNegative = sign == UInt8(ascii: "-")
      rest = rest.dropFirst()
    }
    var hasDigit = false
    while let byte = rest.first {
      if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        hasDigit = true
        append(byte - UInt8(ascii: "0"))
      } else if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else {
        break
      }
      rest = rest.dropFirst()
    }
    guard hasDigit else { return nil }
    guard let mark = rest.first else { return }
    guard mark | 0x20 == UInt8(ascii: "e"),
      let exponent = Int(String(decoding: rest.dropFirst(), as: UTF8.self)), abs(exponent) < 1000
    else { return nil }
    hasExponent = true
    whole += exponent
  }

  private mutating func append(_ digit: UInt8) {
    let isLeadingZero = digits.isEmpty && digit == 0
    if isLeadingZero {
      if hasPoint { whole -= 1 }
    } else {
      digits.append(digit)
      if !hasPoint { whole += 1 }
    }
  }

  /// Whether the number can stay as it's written.
  func isPlain(limit: Int) -> Bool {
    guard !hasExponent, hasPoint else { return !hasExponent }
    return digits.count <= limit && (digits.last ?? 0) != 0 && whole < digits.count
  }

  /// The number with so many digits at most, rounded half up.
  func rounded(to limit: Int) -> DecimalDigits {
    guard digits.count > limit else { return self }
    var result = self
    result.digits = Array(digits[..<limit])
    guard digits[limit] >= 5 else { return result }
    var index = limit - 1
    while index >= 0, result.digits[index] == 9 {
      result.digits[index] = 0
      index -= 1
    }
    if index >= 0 {
      result.digits[index] += 1
    } else {
      result.digits.insert(1, at: 0)
      result.whole += 1
    }
    return result
  }

  /// The number without an exponent; nil when that takes more than so many characters on a side.
  func text(longest: Int) -> String? {
    let used = digits.prefix((digits.lastIndex { $0 != 0 } ?? -1) + 1)
    guard !used.isEmpty else { return "0" }
    guard abs(whole) <= longest else { return nil }
    var text = isNegative ? "-" : ""
    if whole <= 0 { text += "0." + String(repeating: "0", count: -whole) }
    for (index, digit) in used.enumerated() {
      if index == whole, index > 0 { text += "." }
      text += String(digit)
    }
    if whole > used.count { text += String(repeating: "0", count: whole - used.count) }
    return text
  }
}
