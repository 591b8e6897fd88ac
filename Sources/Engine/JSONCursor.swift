// Reading JSON where it lies. Replay reads a million records in half a second, so nothing here
// makes a String, an array or a dictionary unless the book will keep it.

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A place in a JSON text (RFC 8259), moving forward over values.
///
/// Every function returns `nil` or `false` at text that isn't what was asked for, and the place
/// is then of no further use. Text is never read past its end.
@safe struct JSONCursor {
  /// The next byte.
  private(set) var at: UnsafeRawPointer
  /// The end of the text.
  let end: UnsafeRawPointer

  /// Values nested deeper than this are refused, so that a hostile line can't exhaust the stack.
  private static let deepest = 64

  /// Creates a cursor at the start of a text; `nil` for an empty one.
  @inline(__always)
  init?(_ text: UnsafeRawBufferPointer) {
    guard let start = text.baseAddress, text.count > 0 else { return nil }
    unsafe (at, end) = (start, start + text.count)
  }

  /// The next byte that isn't white space, without moving past it; 0 at the end.
  @inline(__always)
  mutating func peek() -> UInt8 {
    while unsafe at < end {
      let byte = unsafe at.load(as: UInt8.self)
      if byte > 0x20 { return byte }
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
      unsafe at += 1
    }
    return 0
  }

  /// Moves past `byte` if it comes next.
  @inline(__always)
  mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    unsafe at += 1
    return true
  }

  /// Whether nothing but white space is left.
  mutating func isAtEnd() -> Bool {
    _ = peek()
    return unsafe at == end
  }

  /// Moves past a string and returns what stands between its quotes, escapes and all.
  @inline(__always)
  mutating func string() -> JSONString? {
    guard take(UInt8(ascii: "\"")) else { return nil }
    let start = unsafe at
    var hasEscapes = false
    while unsafe at < end {
      let byte = unsafe at.load(as: UInt8.self)
      unsafe at += 1
      if byte == UInt8(ascii: "\"") {
        return unsafe JSONString(
          bytes: UnsafeRawBufferPointer(start: start, count: at - start - 1),
          hasEscapes: hasEscapes)
      }
      if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        guard unsafe at < end else { return nil }
        unsafe at += 1
      }
    }
    return nil
  }

  /// Moves past a whole number and returns it; `nil` when it has a fraction or doesn't fit.
  mutating func integer() -> Int64? {
    guard let (digits, scale) = decimal(), scale == 0 else { return nil }
    return digits
  }

  /// Moves past a number without exponent, and returns its digits as a whole number and how many
  /// of them stand after the point: 12.5 is (125, 1).
  mutating func decimal() -> (digits: Int64, scale: Int)? {
    let isNegative = take(UInt8(ascii: "-"))
    var (value, scale, count, isFraction) = (Int64(0), 0, 0, false)
    while unsafe at < end {
      let byte = unsafe at.load(as: UInt8.self)
      if byte == UInt8(ascii: "."), !isFraction, count > 0 {
        isFraction = true
      } else if byte >= 0x30, byte <= 0x39 {
        let (scaled, tooBig) = value.multipliedReportingOverflow(by: 10)
        let digit = Int64(byte - 0x30)
        let (sum, carried) = scaled.addingReportingOverflow(isNegative ? -digit : digit)
        guard !tooBig, !carried else { return nil }
        (value, count) = (sum, count + 1)
        if isFraction { scale += 1 }
      } else {
        guard byte | 0x20 != UInt8(ascii: "e") else { return nil }
        break
      }
      unsafe at += 1
    }
    guard count > 0, !isFraction || scale > 0 else { return nil }
    return (value, scale)
  }

  /// Moves past any value.
  @inline(__always)
  mutating func skip() -> Bool { skip(depth: 0) }

  /// Moves past any value at a depth of nesting.
  private mutating func skip(depth: Int) -> Bool {
    switch peek() {
    case UInt8(ascii: "\""): return string() != nil
    case UInt8(ascii: "{"): return skipMembers(depth: depth + 1)
    case UInt8(ascii: "["): return skipElements(depth: depth + 1)
    case UInt8(ascii: "t"): return word("true")
    case UInt8(ascii: "f"): return word("false")
    case UInt8(ascii: "n"): return word("null")
    case _: return skipNumber()
    }
  }

  /// Moves past a word if it comes next.
  mutating func word(_ word: StaticString) -> Bool {
    _ = peek()
    let count = word.utf8CodeUnitCount
    guard unsafe end - at >= count, unsafe memcmp(at, word.utf8Start, count) == 0 else {
      return false
    }
    unsafe at += count
    return true
  }

  /// Moves past an object.
  private mutating func skipMembers(depth: Int) -> Bool {
    guard depth <= Self.deepest, take(UInt8(ascii: "{")) else { return false }
    if take(UInt8(ascii: "}")) { return true }
    repeat {
      guard string() != nil, take(UInt8(ascii: ":")), skip(depth: depth) else { return false }
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "}"))
  }

  /// Moves past an array.
  private mutating func skipElements(depth: Int) -> Bool {
    guard depth <= Self.deepest, take(UInt8(ascii: "[")) else { return false }
    if take(UInt8(ascii: "]")) { return true }
    repeat {
      guard skip(depth: depth) else { return false }
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "]"))
  }

  /// Moves past the characters of a number, exponent and all.
  private mutating func skipNumber() -> Bool {
    let start = unsafe at
    while unsafe at < end {
      let byte = unsafe at.load(as: UInt8.self)
      let isPart =
        byte >= 0x30 && byte <= 0x39 || byte == 0x2B || byte == 0x2D || byte == 0x2E
        || byte | 0x20 == UInt8(ascii: "e")
      guard isPart else { break }
      unsafe at += 1
    }
    return unsafe at > start
  }
}

/// What stands between the quotes of a JSON string.
@safe struct JSONString {
  /// The bytes as they lie there.
  let bytes: UnsafeRawBufferPointer
  /// Whether there is a backslash among them.
  let hasEscapes: Bool

  /// The one byte of a string of one byte, which most keys of a record are; 0 for any other.
  @inline(__always)
  var onlyByte: UInt8 { unsafe bytes.count == 1 ? bytes[0] : 0 }

  /// Whether it is `text`, byte for byte.
  @inline(__always)
  func equals(_ text: StaticString) -> Bool {
    guard unsafe bytes.count == text.utf8CodeUnitCount, let start = unsafe bytes.baseAddress else {
      return false
    }
    return unsafe memcmp(start, text.utf8Start, bytes.count) == 0
  }

  /// The text with its escapes resolved; `nil` when one of them is not an escape.
  var text: String? {
    guard hasEscapes else { return unsafe String(decoding: bytes, as: UTF8.self) }
    var plain: [UInt8] = []
    plain.reserveCapacity(unsafe bytes.count)
    var rest = unsafe bytes[...]
    while let byte = unsafe rest.popFirst() {
      guard byte == UInt8(ascii: "\\") else {
        plain.append(byte)
        continue
      }
      guard unsafe Self.escape(&rest, into: &plain) else { return nil }
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// Resolves one escape, the backslash of which is passed.
  private static func escape(
    _ rest: inout Slice<UnsafeRawBufferPointer>, into plain: inout [UInt8]
  ) -> Bool {
    switch unsafe rest.popFirst() {
    case UInt8(ascii: "n"): plain.append(0x0A)
    case UInt8(ascii: "t"): plain.append(0x09)
    case UInt8(ascii: "r"): plain.append(0x0D)
    case UInt8(ascii: "b"): plain.append(0x08)
    case UInt8(ascii: "f"): plain.append(0x0C)
    case UInt8(ascii: "u"):
      guard let scalar = unsafe scalar(&rest) else { return false }
      plain.append(contentsOf: Array(String(scalar).utf8))
    case let byte? where byte == 0x22 || byte == 0x5C || byte == 0x2F: plain.append(byte)
    case _: return false
    }
    return true
  }

  /// The scalar of a `\u` escape, or of two that form a surrogate pair.
  private static func scalar(_ rest: inout Slice<UnsafeRawBufferPointer>) -> Unicode.Scalar? {
    guard let first = unsafe hex(&rest) else { return nil }
    guard first & 0xFC00 == 0xD800 else { return Unicode.Scalar(first) }
    guard unsafe rest.popFirst() == UInt8(ascii: "\\"),
      unsafe rest.popFirst() == UInt8(ascii: "u"), let second = unsafe hex(&rest),
      second & 0xFC00 == 0xDC00
    else { return nil }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
  }

  /// Four hexadecimal digits.
  private static func hex(_ rest: inout Slice<UnsafeRawBufferPointer>) -> UInt32? {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = unsafe rest.popFirst(),
        let digit = Character(Unicode.Scalar(byte)).hexDigitValue
      else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}
