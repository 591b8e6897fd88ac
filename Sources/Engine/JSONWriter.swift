// Writing JSON, straight into bytes and always in one spelling, so that equal actions are equal
// lines.

/// JSON text in the making (RFC 8259): no white space, keys in the order given.
struct JSONWriter {
  /// The text so far.
  private(set) var bytes: [UInt8] = []

  /// Adds text as it is: punctuation and keys that need no escapes.
  mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Adds finished JSON.
  mutating func raw(_ json: [UInt8]) { bytes.append(contentsOf: json) }

  /// Adds a whole number.
  mutating func number(_ value: some BinaryInteger) { raw(String(value)) }

  /// Adds a string with its quotes. Escaped are the quote, the backslash and everything below
  /// U+0020, so that the result has no LF and no NUL; other characters stand for themselves.
  mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0x0A: raw("\\n")
      case 0x09: raw("\\t")
      case 0x0D: raw("\\r")
      case 0..<0x20:
        raw("\\u00")
        raw(byte < 0x10 ? "0" : "1")
        raw(String(byte & 15, radix: 16))
      case _: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Adds an array of strings.
  mutating func strings(_ texts: [String]) {
    raw("[")
    for (index, text) in texts.enumerated() {
      if index > 0 { raw(",") }
      string(text)
    }
    raw("]")
  }
}
