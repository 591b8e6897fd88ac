// Reading JSON where it lies. Replay reads a million records in half a second, so nothing here
// makes a String, an array or a dictionary unless the book will keep it.

import Glibc

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
    guard unsafe at < end else { return 0 }
    let byte = unsafe at.load(as: UInt8.self)
    // Our own journals have no white space.
    return byte > 0x20 ? byte : peekBehindWhiteSpace()
  }

  /// Moves past white space and returns the byte after it, without moving past that.
  @inline(never)
  private mutating func peekBehindWhiteSpace() -> UInt8 {
    while unsafe at < end {
      let byte = unsafe at.load(as: UInt8.self)
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

  /// Moves past the key of an object's member and the colon after it.
  @inline(__always)
  mutating func key() -> JSONString? {
    // Most keys of a record are one letter; `"k":` is one word.
    if unsafe end - at >= 4 {
      let word = unsafe at.loadUnaligned(as: UInt32.self).littleEndian
      if word & 0xFFFF_00FF == 0x3A22_0022, word & 0xFF00 != 0x5C00 {
        let letter = unsafe UnsafeRawBufferPointer(start: at + 1, count: 1)
        unsafe at += 4
        return unsafe JSONString(bytes: letter, hasEscapes: false)
      }
    }
    guard let key = string(), take(UInt8(ascii: ":")) else { return nil }
    return key
  }

  /// Moves past a text of at most eight bytes if it comes next, spelled exactly so and not in the
  /// last bytes of all.
  @inline(__always)
  mutating func take(_ literal: JSONLiteral) -> Bool {
    guard unsafe end - at >= 8,
      unsafe at.loadUnaligned(as: UInt64.self).littleEndian & literal.mask == literal.word
    else { return false }
    unsafe at += literal.count
    return true
  }

  /// Moves past bytes that were looked at already.
  @inline(__always)
  mutating func skip(bytes count: Int) { unsafe at += count }

  /// Moves past a string and returns what stands between its quotes, escapes and all.
  @inline(__always)
  mutating func string() -> JSONString? { take(UInt8(ascii: "\"")) ? openString() : nil }

  /// Moves past the rest of a string the first quote of which is passed, and returns what stands
  /// before the last.
  @inline(never)
  mutating func openString() -> JSONString? {
    let start = unsafe at
    guard var close = unsafe Self.quoteOrBackslash(from: start, to: end) else { return nil }
    let hasEscapes = unsafe close.load(as: UInt8.self) == UInt8(ascii: "\\")
    while unsafe close.load(as: UInt8.self) == UInt8(ascii: "\\") {
      guard unsafe end - close > 2,
        let next = unsafe Self.quoteOrBackslash(from: close + 2, to: end)
      else { return nil }
      unsafe close = next
    }
    unsafe at = close + 1
    return unsafe JSONString(
      bytes: UnsafeRawBufferPointer(start: start, count: close - start), hasEscapes: hasEscapes)
  }

  /// The next quote or backslash; `nil` when there is none.
  @inline(__always)
  private static func quoteOrBackslash(
    from start: UnsafeRawPointer, to end: UnsafeRawPointer
  ) -> UnsafeRawPointer? {
    var at = unsafe start
    while unsafe end - at >= 8 {
      let word = unsafe at.loadUnaligned(as: UInt64.self).littleEndian
      let found =
        word.bytes(equalTo: UInt8(ascii: "\"")) | word.bytes(equalTo: UInt8(ascii: "\\"))
      if found != 0 { return unsafe at + found.trailingZeroBitCount / 8 }
      unsafe at += 8
    }
    while unsafe at < end {
      let byte = unsafe at.load(as: UInt8.self)
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return unsafe at }
      unsafe at += 1
    }
    return nil
  }

  /// Moves past a whole number and returns it; `nil` when it has a fraction or doesn't fit.
  @inline(__always)
  mutating func integer() -> Int64? {
    guard let (digits, scale) = decimal(), scale == 0 else { return nil }
    return digits
  }

  /// Moves past a number without exponent, and returns its digits as a whole number and how many
  /// of them stand after the point: 12.5 is (125, 1).
  @inline(never)
  mutating func decimal() -> (digits: Int64, scale: Int)? {
    let isNegative = take(UInt8(ascii: "-"))
    let whole = digits()
    guard whole.count > 0 else { return nil }
    var (value, count, scale) = (whole.value, whole.count, 0)
    if unsafe at < end, unsafe at.load(as: UInt8.self) == UInt8(ascii: ".") {
      unsafe at += 1
      let fraction = digits(after: value)
      (value, count, scale) = (fraction.value, count + fraction.count, fraction.count)
      guard scale > 0 else { return nil }
    }
    if unsafe at < end, unsafe at.load(as: UInt8.self) | 0x20 == UInt8(ascii: "e") { return nil }
    // Nineteen digits fit in an unsigned word; whether they fit in a signed one, the word says.
    let limit = UInt64(Int64.max) + (isNegative ? 1 : 0)
    guard count <= 19, value <= limit else { return nil }
    return (Int64(truncatingIfNeeded: isNegative ? 0 &- value : value), scale)
  }

  /// Moves past decimal digits and returns the number that they and those before them spell, as
  /// far as it fits, and how many they are.
  @inline(__always)
  private mutating func digits(after start: UInt64 = 0) -> (value: UInt64, count: Int) {
    let (first, end) = unsafe (at, end)
    var (next, value) = unsafe (first, start)
    // A time is thirteen digits, and every record has one.
    while unsafe end - next >= 8 {
      let (eight, count) = unsafe next.loadUnaligned(as: UInt64.self).littleEndian.leadingDigits
      for _ in 0..<(value == 0 ? 0 : count) { value = value &* 10 }
      value = value &+ eight
      unsafe next += count
      guard count == 8 else {
        unsafe at = next
        return unsafe (value, next - first)
      }
    }
    while unsafe next < end {
      let digit = unsafe next.load(as: UInt8.self) &- UInt8(ascii: "0")
      guard digit <= 9 else { break }
      value = value &* 10 &+ UInt64(digit)
      unsafe next += 1
    }
    unsafe at = next
    return unsafe (value, next - first)
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

/// A few bytes that are often looked for, as one word.
struct JSONLiteral {
  /// The bytes, the first one lowest.
  fileprivate let word: UInt64
  /// All bits of these bytes.
  fileprivate let mask: UInt64
  /// How many they are.
  fileprivate let count: Int

  /// The bytes of a text.
  ///
  /// - Precondition: They are one to eight.
  init(_ text: StaticString) {
    count = text.utf8CodeUnitCount
    precondition((1...8).contains(count), "A literal is a word.")
    word = unsafe UnsafeBufferPointer(start: text.utf8Start, count: count).reversed()
      .reduce(0) { $0 << 8 | UInt64($1) }
    mask = .max >> UInt64(64 - 8 * count)
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

  /// What stands before and after the first of some byte; `nil` when there is none.
  @inline(__always)
  func split(at byte: UInt8) -> (JSONString, JSONString)? {
    for index in unsafe 0..<bytes.count where unsafe bytes[index] == byte {
      let parts = unsafe (bytes[..<index], bytes[(index + 1)...])
      return unsafe (
        JSONString(bytes: UnsafeRawBufferPointer(rebasing: parts.0), hasEscapes: hasEscapes),
        JSONString(bytes: UnsafeRawBufferPointer(rebasing: parts.1), hasEscapes: hasEscapes)
      )
    }
    return nil
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

extension UInt64 {
  /// A word whose lowest bit set lies in the first of the eight bytes that is `byte`; 0 when none
  /// of them is.
  @inline(__always)
  func bytes(equalTo byte: UInt8) -> UInt64 {
    let word = self ^ 0x0101_0101_0101_0101 &* UInt64(byte)
    // Subtracting one borrows into the top bit of a byte that was zero; bytes above it may be
    // marked wrongly, those below never.
    return (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }

  /// The number that the decimal digits at the start of eight bytes spell, and how many they are;
  /// the first byte is the lowest.
  @inline(__always)
  fileprivate var leadingDigits: (value: UInt64, count: Int) {
    let digits = self ^ 0x3030_3030_3030_3030
    // Adding six carries into the upper half exactly where a byte is more than nine; a carry out
    // of a byte comes from one that is marked already.
    let others = (digits | (digits &+ 0x0606_0606_0606_0606)) & 0xF0F0_F0F0_F0F0_F0F0
    let bits = others.trailingZeroBitCount & ~7
    guard bits > 0 else { return (0, 0) }
    // What stands after them falls out at the top, and zeros come in before them. Neighbours then
    // join to numbers of two digits, of four and of eight.
    let shifted = digits << UInt64(64 - bits)
    let pairs = (shifted &* 10 &+ shifted >> 8) & 0x00FF_00FF_00FF_00FF
    let fours = (pairs &* 100 &+ pairs >> 16) & 0x0000_FFFF_0000_FFFF
    return ((fours &* 10_000 &+ fours >> 32) & 0xFFFF_FFFF, bits / 8)
  }
}
