// Numbers as spreadsheets, databases and accounting programs write them, in many countries: which marks
// group the digits, which one stands before the decimals, and what stands around them.

import Model

/// What stands between a number's whole part and its decimals.
package enum DecimalMark: String, CaseIterable, Hashable, Sendable {
  /// 1,234.50
  case point
  /// 1.234,50
  case comma

  /// The mark itself.
  var character: Character { self == .point ? "." : "," }

  /// The other one, which then groups digits.
  var other: DecimalMark { self == .point ? .comma : .point }
}

/// What a text says of the decimal mark.
enum DecimalEvidence: Hashable {
  /// Nothing: it has neither mark, or is no number.
  case none
  /// It can be read in one way only.
  case says(DecimalMark)
  /// One mark before exactly three digits: it stands before decimals or groups digits.
  case either(DecimalMark)
}

/// A number in a cell, exact: its digits, and where the point is.
struct CellNumber: Hashable {
  /// Whether it's below zero.
  private var isNegative = false
  /// The digits, without marks.
  private var digits = ""
  /// The power of ten of the last digit.
  private var exponent = 0

  /// Reads a cell: `1,054.00`, `1.054,00`, `1'054.00`, `12,34,567`, `¥ 3200元`, `USD 1,200`, `(120.50)`,
  /// `120-`, `−120`, `120 CR`, `12.3万`, `1.5E+05`. Brackets, a minus on either side and CR mean less than
  /// nothing, as accountants write it.
  ///
  /// - Parameters:
  ///   - mark: What stands before the decimals; a cell that can only be read otherwise is no number then.
  ///     Nil where nobody knows: then a comma before three digits groups them, and a point stands before
  ///     decimals.
  ///   - scale: The power of ten of the column's unit; one in the cell itself comes before it.
  init?(_ text: String, mark: DecimalMark? = nil, scale: Int = 0) {
    guard text.utf8.count <= Self.longest else { return nil }
    guard !takePlain(text, mark: mark, scale: scale) else { return }
    var frame = NumberFrame(text)
    guard frame.strip() else { return nil }
    isNegative = frame.isNegative
    exponent = frame.unit ?? scale
    var body = frame.rest
    if let e = body.firstIndex(of: "e") {
      guard let power = Int(body[body.index(after: e)...]), abs(power) <= 30 else { return nil }
      exponent += power
      body = body[..<e]
    }
    guard let (whole, fraction) = Self.parts(body, mark: mark ?? frame.centsMark) else {
      return nil
    }
    digits = whole + fraction
    exponent -= fraction.count
    guard !digits.isEmpty, digits.utf8.count <= 40 else { return nil }
  }

  /// Takes what nearly every cell is, digits with at most one point and a minus before them, without a look at what
  /// else could stand there: 30 times as fast.
  ///
  /// - Returns: Whether the text is such a number; nothing is changed where it isn't.
  private mutating func takePlain(_ text: String, mark: DecimalMark?, scale: Int) -> Bool {
    var (sign, whole, decimals, hasPoint) = (0, 0, 0, false)
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39: hasPoint ? (decimals += 1) : (whole += 1)
      case UInt8(ascii: ".") where !hasPoint && mark != .comma: hasPoint = true
      case UInt8(ascii: "-") where sign + whole == 0 && !hasPoint: sign = 1
      case _: return false
      }
    }
    guard whole > 0, hasPoint == (decimals > 0), whole + decimals <= 40 else { return false }
    (isNegative, exponent) = (sign > 0, scale - decimals)
    digits = sign + decimals == 0 ? text : text.filter(\.isASCIIDigit)
    return true
  }

  /// No number is written with more bytes.
  private static let longest = 400

  /// What a cell says of the decimal mark.
  static func evidence(in text: String) -> DecimalEvidence {
    guard text.utf8.count <= longest else { return .none }
    var frame = NumberFrame(text)
    guard frame.strip() else { return .none }
    let body = frame.rest.prefix { $0 != "e" }
    guard body.contains(where: \.isASCIIDigit) else { return .none }
    if let mark = frame.centsMark { return .says(mark) }
    let (points, commas) = (body.count { $0 == "." }, body.count { $0 == "," })
    guard let last = body.last(where: { ".,".contains($0) }) else { return .none }
    let mark: DecimalMark = last == "." ? .point : .comma
    let count = last == "." ? points : commas
    if count > 1 { return .says(mark.other) }
    if points > 0, commas > 0 { return .says(mark) }
    let parts = body.split(separator: last, omittingEmptySubsequences: false)
    guard let whole = parts.first, let fraction = parts.last else { return .none }
    let isGroup = fraction.count == 3 && (1...3).contains(whole.count) && whole != "0"
    return isGroup ? .either(mark) : .says(mark)
  }

  /// The digits before the decimals and the decimals; nil where the marks fit no number.
  private static func parts(
    _ body: Substring, mark: DecimalMark?
  ) -> (whole: String, fraction: String)? {
    var decimal: DecimalMark?
    switch evidence(in: String(body)) {
    case .none: break
    case .says(let said):
      guard mark ?? said == said else { return nil }
      decimal = said
    case .either(let found): decimal = mark ?? .point == found ? found : nil
    }
    let pieces = decimal.map {
      body.split(separator: $0.character, maxSplits: 1, omittingEmptySubsequences: false)
    }
    let (whole, fraction) = (pieces?.first ?? body, pieces?.dropFirst().first ?? "")
    guard fraction.allSatisfy(\.isASCIIDigit), let digits = grouped(whole, before: fraction) else {
      return nil
    }
    return (digits, String(fraction))
  }

  /// The digits of a whole part whose groups are right: threes, or an Indian lakh's twos before a three.
  private static func grouped(_ whole: Substring, before fraction: Substring) -> String? {
    let groups = whole.split(omittingEmptySubsequences: false) { ".,'’ _".contains($0) }
    let marks = Set(whole.filter { !$0.isASCIIDigit })
    guard groups.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }), marks.count <= 1 else { return nil }
    guard groups.count > 1 else { return String(whole) }
    guard groups.last?.count == 3, let first = groups.first, (1...3).contains(first.count) else {
      return nil
    }
    let inner = groups.dropFirst().dropLast()
    guard
      inner.allSatisfy({ $0.count == 3 })
        || (first.count <= 2 && inner.allSatisfy { $0.count == 2 })
    else { return nil }
    return groups.joined()
  }

  /// The number as money, rounded half away from zero to the hundredth; nil where it's too large.
  var money: (amount: Money, isRounded: Bool)? {
    let (places, kept) = (exponent + 2, digits.drop { $0 == "0" })
    guard places < 0 else {
      guard kept.count + places <= 18,
        let hundredths = Int64(kept.isEmpty ? "0" : kept + String(repeating: "0", count: places))
      else { return nil }
      return (Money(hundredths: isNegative ? -hundredths : hundredths), false)
    }
    let cut = kept.dropLast(-places)
    let padded = String(repeating: "0", count: max(0, -places - kept.count)) + kept
    let rest = padded.suffix(-places)
    guard cut.count <= 18, let whole = Int64(cut.isEmpty ? "0" : String(cut)) else { return nil }
    let rounded = whole + (rest.first.map { $0 >= "5" } == true ? 1 : 0)
    return (Money(hundredths: isNegative ? -rounded : rounded), rest.contains { $0 != "0" })
  }

  /// The product of two numbers, exact; nil where it is longer than 18 digits.
  func times(_ other: CellNumber) -> CellNumber? {
    guard let left = Int64(digits), let right = Int64(other.digits) else { return nil }
    let (product, isTooLong) = left.multipliedReportingOverflow(by: right)
    guard !isTooLong else { return nil }
    var result = self
    result.digits = String(product)
    result.exponent += other.exponent
    result.isNegative = isNegative != other.isNegative
    return result
  }

  /// The number where it's a whole one.
  var integer: Int? {
    guard let (amount, isRounded) = money, !isRounded, amount.hundredths % 100 == 0 else {
      return nil
    }
    return Int(exactly: amount.hundredths / 100)
  }
}

/// What stands around the digits of a number: signs, brackets, currencies, units.
private struct NumberFrame {
  /// What isn't stripped yet; at the end digits with their marks.
  var rest: Substring
  /// Whether a sign or brackets were there.
  private(set) var isNegative = false
  /// The power of ten that a unit in the cell stands for.
  private(set) var unit: Int?
  private var hasSign = false
  private var hasCurrency = false
  /// Whether 元 stands behind the number, which is a unit as 万元 is.
  private var isInYuan = false
  /// The decimal mark that a dash for no cents stood behind.
  private(set) var centsMark: DecimalMark?
  /// Whether Cr is ten millions, as in India, and not credit.
  private var isIndian = false

  /// Folds full-width forms, the marks that look like a point, a minus or a space, and case.
  init(_ text: String) {
    let plain = String.UnicodeScalarView(
      text.unicodeScalars.map { scalar -> Unicode.Scalar in
        switch scalar.value {
        case 0x2212, 0x2013, 0x2014, 0xFE63: "-"
        case 0xA0, 0x2009, 0x202F, 0x2007: " "
        case 0x2019, 0x02BC: "'"
        case 0x3001: ","
        case _: scalar.halfWidth
        }
      })
    let text = String(plain).trimmed.lowercased()
    rest = Substring(text)
    takeDashForCents()
    isIndian = ["₹", "rs", "inr", "lakh", "crore"].contains(where: text.contains)
  }

  /// Takes off a dash behind the decimal mark, which stands for no cents: `1'200.-`, `50,-`, `99,--`.
  private mutating func takeDashForCents() {
    for currency in ["", " €", "€", " chf", " fr", " fr.", " eur"] {
      guard rest.hasSuffix(currency) else { continue }
      let bare = rest.dropLast(currency.count)
      let number = bare.prefix(
        upTo: bare.lastIndex { $0 != "-" }.map { bare.index(after: $0) } ?? bare.startIndex)
      if number.endIndex < bare.endIndex, let mark = number.last, ".,".contains(mark) {
        centsMark = mark == "." ? .point : .comma
        rest = number.dropLast() + rest.suffix(currency.count)
        return
      }
    }
  }

  /// Takes everything around the digits off.
  ///
  /// - Returns: Whether it fits a number: one sign at most.
  mutating func strip() -> Bool {
    while true {
      rest = Substring(String(rest).trimmed)
      if rest.first == "(", rest.last == ")" {
        guard sign(isMinus: true) else { return false }
        rest = rest.dropFirst().dropLast()
      } else if let first = rest.first, "+-".contains(first) {
        guard sign(isMinus: first == "-") else { return false }
        rest.removeFirst()
      } else if let last = rest.last, "+-".contains(last) {
        guard sign(isMinus: last == "-") else { return false }
        rest.removeLast()
      } else if isIndian, rest.hasSuffix("cr") {
        unit = 7
        rest = rest.dropLast(2)
      } else if let side = ["cr", "dr"].first(where: rest.hasSuffix) {
        guard sign(isMinus: side == "cr") else { return false }
        rest = rest.dropLast(2)
      } else if unit == nil,
        let (mark, power) = Self.unitsOfMoney.first(where: { rest.hasSuffix($0.0) })
      {
        (unit, hasCurrency) = (power, true)
        rest = rest.dropLast(mark.count)
      } else if let mark = Self.currencies.first(where: rest.hasSuffix) {
        hasCurrency = true
        isInYuan = isInYuan || mark == "元"
        rest = rest.dropLast(mark.count)
      } else if let mark = Self.currencies.first(where: rest.hasPrefix) {
        hasCurrency = true
        rest = rest.dropFirst(mark.count)
      } else if unit == nil, hasCurrency, rest.hasSuffix("m") {
        // Beside a currency it's no metre.
        unit = 6
        rest = rest.dropLast()
      } else if unit == nil, let (mark, power) = Self.units.first(where: { rest.hasSuffix($0.0) }) {
        unit = power
        rest = rest.dropLast(mark.count)
      } else {
        // `8000元` in a column of 万元 is eight thousand.
        if isInYuan, unit == nil { unit = 0 }
        return true
      }
    }
  }

  private mutating func sign(isMinus: Bool) -> Bool {
    guard !hasSign else { return false }
    (hasSign, isNegative) = (true, isMinus)
    return true
  }

  /// The longer ones first.
  private static let currencies = [
    "fr.", "rs.", "rmb", "cny", "usd", "eur", "gbp", "jpy", "chf", "hkd", "twd", "inr", "kč", "元",
    "圆", "us$",
    "hk$",
    "nt$", "$", "€", "£", "¥", "￥", "₹", "₩", "円",
  ]

  /// Thousands and millions as they are written together with a currency.
  private static let unitsOfMoney: [(String, Int)] = [
    ("teur", 3), ("t€", 3), ("tchf", 3), ("keur", 3), ("meur", 6), ("m€", 6),
  ]

  private static let units: [(String, Int)] = [
    ("million", 6), ("bn", 9), ("mrd.", 9), ("mrd", 9), ("mln", 6), ("mn", 6),
    ("crores", 7), ("crore", 7), ("lakhs", 5), ("lakh", 5), ("mio.", 6), ("mio", 6), ("tsd.", 3),
    ("百万", 6), ("千万", 7),
    ("亿", 8), ("万", 4), ("千", 3), ("k", 3),
  ]
}

extension Character {
  /// Whether this is one of 0 to 9.
  var isASCIIDigit: Bool {
    utf8.count == 1 && utf8.first.map { (0x30...0x39).contains($0) } == true
  }
}
