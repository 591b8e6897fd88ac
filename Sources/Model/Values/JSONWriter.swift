// Writing JSON, straight into bytes and always in one spelling, so that equal values are equal bytes:
// the lines of the journal, and what commands print for scripts.

/// JSON text in the making (RFC 8259): no white space but what is given, keys in the order given.
package struct JSONWriter {
  /// The text so far.
  package private(set) var bytes: [UInt8] = []

  /// Begins with nothing.
  package init() {}

  /// Makes room for so many more bytes.
  package mutating func makeRoom(for count: Int) { bytes.reserveCapacity(bytes.count + count) }

  /// Takes back everything behind the first so many bytes.
  package mutating func takeBack(to count: Int) { bytes.removeLast(bytes.count - count) }

  /// Adds text as it is: punctuation and keys that need no escapes.
  package mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Adds finished JSON.
  package mutating func raw(_ json: [UInt8]) { bytes.append(contentsOf: json) }

  /// Adds a whole number.
  package mutating func number(_ value: some BinaryInteger) { raw(String(value)) }

  /// Adds the digits of a whole number, with zeros before them up to a width.
  package mutating func digits(_ number: UInt64, radix: UInt64 = 10, width: Int = 1) {
    var (count, bound) = (1, number / radix)
    while bound > 0 { (count, bound) = (count + 1, bound / radix) }
    count = max(count, width)
    let start = bytes.count
    for _ in 0..<count { bytes.append(UInt8(ascii: "0")) }
    var rest = number
    for place in (start..<start + count).reversed() where rest > 0 {
      let digit = UInt8(truncatingIfNeeded: rest % radix)
      bytes[place] = digit + (digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)
      rest /= radix
    }
  }

  /// Adds a string with its quotes. Escaped are the quote, the backslash and everything below
  /// U+0020, so that the result has no LF and no NUL; other characters stand for themselves.
  package mutating func string(_ text: String) {
    quote()
    let utf8 = text.utf8
    // Most texts have nothing to escape.
    if utf8.contains(where: \.isEscaped) {
      for byte in utf8 { add(byte) }
    } else {
      bytes.append(contentsOf: utf8)
    }
    quote()
  }

  /// Adds a string in which the scalars that don't pass are escaped, too.
  package mutating func string(_ text: String, passing: (Unicode.Scalar) -> Bool) {
    quote()
    for scalar in text.unicodeScalars {
      if scalar.value < 0x20 || passing(scalar) {
        for byte in scalar.utf8 { add(byte) }
      } else {
        for unit in scalar.utf16 { escape(unit) }
      }
    }
    quote()
  }

  /// Adds an array of strings.
  package mutating func strings(_ texts: [String]) {
    raw("[")
    for (index, text) in texts.enumerated() {
      if index > 0 { raw(",") }
      string(text)
    }
    raw("]")
  }

  private mutating func quote() { bytes.append(UInt8(ascii: "\"")) }

  /// Adds a byte of a string.
  private mutating func add(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    case 0x0A: raw("\\n")
    case 0x09: raw("\\t")
    case 0x0D: raw("\\r")
    case 0..<0x20: escape(UInt16(byte))
    case _: bytes.append(byte)
    }
  }

  /// Adds the escape of a unit of UTF-16: `\u` and four hexadecimal digits.
  private mutating func escape(_ unit: UInt16) {
    let digits = String(unit, radix: 16)
    raw("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
  }
}

extension UInt8 {
  /// Whether the byte of a string is written as an escape.
  fileprivate var isEscaped: Bool {
    self < 0x20 || self == UInt8(ascii: "\"") || self == UInt8(ascii: "\\")
  }
}
