// Values as JSON and back. What a field wants decides how its value is written, so a journal has
// plain strings and numbers and no type marks.

import Model

extension JSONWriter {
  /// Adds the value of a field.
  mutating func value(_ value: Value) {
    switch value {
    case .empty: raw("null")
    case .text(let text), .choice(let text): string(text)
    case .texts(let texts): strings(texts)
    case .number(let number): self.number(number)
    case .money(let money): raw(money.description)
    case .day(let day): string(day.description)
    case .entity(let id): string(id.description)
    case .entities(let ids): strings(ids.map(\.description))
    case .yes: raw("true")
    }
  }
}

extension JSONCursor {
  /// Moves past a value and returns it; `nil` when it isn't written as the field's values are,
  /// or is a choice that this version doesn't know.
  @inline(__always)
  mutating func value(_ form: FieldTable.Form) -> Value? {
    if peek() == UInt8(ascii: "n") { return word("null") ? .empty : nil }
    switch form {
    case .text: return string()?.text.map(Value.init(text:))
    case .texts: return list { $0.text }.map(Value.init(texts:))
    case .number: return integer().map(Value.number)
    case .money: return decimal().flatMap(Self.money).map(Value.money)
    case .day: return string().flatMap { unsafe Self.day($0.bytes) }.map(Value.day)
    case .choice(let known): return choice(known)
    case .entity: return string().flatMap { unsafe EntityID(bytes: $0.bytes) }.map(Value.entity)
    case .entities:
      return list { unsafe EntityID(bytes: $0.bytes) }.map(Value.init(entities:))
    case .flag: return word("true") ? .yes : nil
    }
  }

  /// Moves past a choice and returns it when it is one of the known ones.
  private mutating func choice(_ known: [Tag]) -> Value? {
    guard let tag = string() else { return nil }
    let head = unsafe Tag.head(of: tag.bytes)
    guard known.contains(where: { unsafe $0.matches(tag.bytes, head: head) }) else {
      return nil
    }
    return tag.text.map(Value.choice)
  }

  /// Moves past an array of strings and makes something of each; `nil` when one of them is
  /// something else.
  private mutating func list<Element>(_ make: (JSONString) -> Element?) -> [Element]? {
    guard take(UInt8(ascii: "[")) else { return nil }
    if take(UInt8(ascii: "]")) { return [] }
    var all: [Element] = []
    repeat {
      guard let next = string().flatMap(make) else { return nil }
      all.append(next)
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "]")) ? all : nil
  }

  /// An amount from its digits; `nil` when it has more than two decimals or doesn't fit.
  private static func money(_ number: (digits: Int64, scale: Int)) -> Money? {
    guard number.scale <= 2 else { return nil }
    let factor: Int64 = number.scale == 0 ? 100 : number.scale == 1 ? 10 : 1
    let (hundredths, overflow) = number.digits.multipliedReportingOverflow(by: factor)
    return overflow ? nil : Money(hundredths: hundredths)
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

extension EntityID {
  /// Reads `9f3a01c2-1a`: two hexadecimal numbers of at most eight digits.
  @inline(__always)
  init?(bytes: UnsafeRawBufferPointer) {
    var (device, value, count, hasDash) = (UInt32(0), UInt32(0), 0, false)
    for index in 0..<bytes.count {
      let byte = unsafe bytes[index]
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x61...0x66: digit = byte - 0x57
      case 0x2D where !hasDash && count > 0:
        (device, value, count, hasDash) = (value, 0, 0, true)
        continue
      case _: return nil
      }
      guard count < 8 else { return nil }
      value = value << 4 | UInt32(digit)
      count += 1
    }
    guard hasDash, count > 0 else { return nil }
    self.init(device: device, counter: value)
  }
}
