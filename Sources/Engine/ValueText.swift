// Values as JSON and back. What a field wants decides how its value is written, so a journal has
// plain strings and numbers and no type marks.

import Model
import Persistence

extension JSONWriter {
  /// Adds the value of a field.
  mutating func value(_ value: Value) {
    switch value {
    case .empty: raw("null")
    case .text(let text), .choice(let text): string(text)
    case .texts(let texts): strings(texts)
    case .number(let number): self.number(number)
    case .money(let money): self.money(money)
    case .day(let day): self.day(day)
    case .entity(let id): self.id(id)
    case .entities(let ids): strings(ids.map(\.description))
    case .yes: raw("true")
    }
  }

  // An import writes millions of these, so they are put together here without a string for each part.

  /// Adds an identity as a string, spelled as its description.
  mutating func id(_ id: EntityID) {
    raw("\"")
    digits(UInt64(id.device), radix: 16)
    raw("-")
    digits(UInt64(id.counter), radix: 16)
    raw("\"")
  }

  /// Adds an amount, spelled as its description.
  private mutating func money(_ money: Money) {
    if money.hundredths < 0 { raw("-") }
    let (whole, rest) = money.hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    digits(whole)
    guard rest > 0 else { return }
    raw(".")
    digits(rest, width: 2)
  }

  /// Adds a day as a string, spelled as its description.
  private mutating func day(_ day: Day) {
    let (year, month, date) = day.civil
    guard year >= 0 else {
      string(day.description)
      return
    }
    raw("\"")
    digits(UInt64(year), width: 4)
    raw("-")
    digits(UInt64(month), width: 2)
    raw("-")
    digits(UInt64(date), width: 2)
    raw("\"")
  }
}

extension JSONCursor {
  /// Moves past a value and returns it; `nil` when it isn't written as the field's values are, is
  /// larger than ``Model/Bounds`` has it, or is a choice that this version doesn't know.
  @inline(__always)
  mutating func value(_ form: FieldTable.Form, _ table: FieldTable) -> Value? {
    if peek() == UInt8(ascii: "n") { return word("null") ? .empty : nil }
    switch form {
    case .text(let most): return string()?.text(most: most).map(Value.init(text:))
    case .texts: return list { $0.text(most: Bounds.lineBytes) }.map(Value.init(texts:))
    case .number(let least, let most):
      guard let number = integer(), number >= least, number <= most else { return nil }
      return .number(number)
    case .money: return decimal().flatMap(Self.money).map(Value.money)
    case .day: return string().flatMap { unsafe Self.day($0.bytes) }.map(Value.day)
    case .choice(let number): return string().flatMap { table.choice($0, ofField: number) }
    case .entity:
      guard take(UInt8(ascii: "\"")) else { return nil }
      return (openIdentity() ?? openString().flatMap { EntityID($0) }).map(Value.entity)
    case .entities: return list { EntityID($0) }.map(Value.init(entities:))
    case .flag: return word("true") ? .yes : nil
    }
  }

  /// Moves past the rest of an identity the first quote of which is passed, spelled as
  /// ``Model/EntityID`` is described for a device of eight digits; `nil` for any other spelling, and
  /// the place stays where it was.
  @inline(__always)
  mutating func openIdentity() -> EntityID? {
    guard unsafe end - at >= 17 else { return nil }
    let device = unsafe HexText.value(of: at.loadUnaligned(as: UInt64.self).littleEndian)
    let rest = unsafe at.loadUnaligned(fromByteOffset: 9, as: UInt64.self).littleEndian
    let bits = rest.bytes(equalTo: UInt8(ascii: "\"")).trailingZeroBitCount & ~7
    guard bits >= 8, bits < 64, unsafe at.load(fromByteOffset: 8, as: UInt8.self) == 0x2D else {
      return nil
    }
    // What stands after the digits falls out at the top, and zeros come in before them.
    let digits = rest << UInt64(64 - bits) | 0x3030_3030_3030_3030 >> UInt64(bits)
    guard let device, let counter = HexText.value(of: digits) else { return nil }
    skip(bytes: 9 + bits / 8 + 1)
    return EntityID(device: device, counter: counter)
  }

  /// Moves past an array of strings and makes something of each; `nil` when one of them is
  /// something else, or they are too many.
  private mutating func list<Element>(_ make: (JSONString) -> Element?) -> [Element]? {
    guard take(UInt8(ascii: "[")) else { return nil }
    if take(UInt8(ascii: "]")) { return [] }
    var all: [Element] = []
    repeat {
      guard let next = string().flatMap(make), all.count < Bounds.listCount else { return nil }
      all.append(next)
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "]")) ? all : nil
  }

  /// An amount from its digits; `nil` when it has more than two decimals or is out of bounds.
  private static func money(_ number: (digits: Int64, scale: Int)) -> Money? {
    guard number.scale <= 2 else { return nil }
    let factor: Int64 = number.scale == 0 ? 100 : number.scale == 1 ? 10 : 1
    let (hundredths, overflow) = number.digits.multipliedReportingOverflow(by: factor)
    let money = Money(hundredths: hundredths)
    return overflow || !Bounds.admits(money) ? nil : money
  }

  /// The day that `2026-12-01` spells.
  private static func day(_ text: UnsafeRawBufferPointer) -> Day? {
    guard text.count == 10, unsafe text[4] == 0x2D, unsafe text[7] == 0x2D,
      let year = unsafe digits(text, 0..<4), let month = unsafe digits(text, 5..<7),
      let day = unsafe digits(text, 8..<10)
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  /// The number that some decimal digits spell.
  private static func digits(_ text: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int? {
    var value = 0
    for index in range {
      let digit = unsafe text[index] &- 0x30
      guard digit <= 9 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }
}

extension JSONString {
  /// The text with its escapes resolved; `nil` when one of them is not an escape, or the text has more
  /// than `most` bytes. An escape stands for fewer bytes than it has, so most texts needn't be counted.
  @inline(__always)
  func text(most: Int) -> String? {
    guard let text, unsafe bytes.count <= most || text.utf8.count <= most else { return nil }
    return text
  }
}

extension EntityID {
  /// Reads `9f3a01c2-1a`: two hexadecimal numbers of at most eight digits.
  @inline(never)
  init?(_ text: JSONString) {
    let bytes = unsafe text.bytes
    let dash = unsafe Self.dash(in: bytes)
    guard let device = unsafe Self.number(bytes, 0..<dash),
      let counter = unsafe Self.number(bytes, min(dash + 1, bytes.count)..<bytes.count)
    else { return nil }
    self.init(device: device, counter: counter)
  }

  /// The index of the dash, which follows eight digits for nearly every device; the text's length
  /// when there is none.
  @inline(__always)
  private static func dash(in text: UnsafeRawBufferPointer) -> Int {
    if unsafe text.count > 8 && text[8] == UInt8(ascii: "-") { return 8 }
    return unsafe text.firstIndex(of: UInt8(ascii: "-")) ?? text.count
  }

  /// The number that one to eight digits 0–9 and a–f spell.
  @inline(__always)
  private static func number(_ text: UnsafeRawBufferPointer, _ range: Range<Int>) -> UInt32? {
    if range.count == 8 {
      let word = unsafe text.loadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self)
      return HexText.value(of: word.littleEndian)
    }
    guard range.count >= 1, range.count < 8 else { return nil }
    var value: UInt32 = 0
    for index in range {
      let byte = unsafe text[index]
      let (digit, letter) = (byte &- UInt8(ascii: "0"), byte &- UInt8(ascii: "a"))
      guard digit <= 9 || letter <= 5 else { return nil }
      value = value << 4 | UInt32(digit <= 9 ? digit : letter + 10)
    }
    return value
  }
}
