// JSON for the command line: keys in the order they're given, decimals exactly as they are, and
// nothing in a string that a terminal would obey.

import Drawing

/// A JSON value that keeps the order of its keys and the exact digits of its numbers.
package enum JSONValue: Hashable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number.
  case int(Int)
  /// A number given by its digits, such as `12.50`.
  ///
  /// - Precondition: On writing, the text is a number by RFC 8259 §6.
  case number(String)
  /// A string.
  case string(String)
  /// An array.
  case array([JSONValue])
  /// An object; keys are written in this order.
  case object([Member])

  /// One key of an object and its value.
  package struct Member: Hashable, Sendable {
    /// The key.
    package let key: String
    /// The value.
    package let value: JSONValue

    /// Creates a member.
    package init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// A string, or null when there is none.
  package static func optional(_ text: String?) -> JSONValue {
    text.map(JSONValue.string) ?? .null
  }

  /// An object from pairs, keys in the order given.
  package static func record(_ pairs: KeyValuePairs<String, JSONValue>) -> JSONValue {
    .object(pairs.map { Member($0.key, $0.value) })
  }
}

extension JSONValue {
  /// The value as RFC 8259 text without a line ending at the end.
  ///
  /// Whatever ``Printable`` would not let pass is escaped, so the text may be printed to a terminal
  /// and says the same to every reader.
  ///
  /// - Parameter pretty: Whether to put each member on a line, indented by two spaces.
  /// - Complexity: O(size).
  package func text(pretty: Bool = false) -> String {
    var result = ""
    write(to: &result, indent: pretty ? 0 : nil)
    return result
  }

  private func write(to text: inout String, indent: Int?) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .int(let value): text += String(value)
    case .number(let digits):
      precondition(Self.isNumber(digits), "A JSON number has only the characters of one.")
      text += digits
    case .string(let string): Self.write(string, to: &text)
    case .array(let values):
      Self.write(values, in: ("[", "]"), to: &text, indent: indent) { value, text, indent in
        value.write(to: &text, indent: indent)
      }
    case .object(let members):
      Self.write(members, in: ("{", "}"), to: &text, indent: indent) { member, text, indent in
        Self.write(member.key, to: &text)
        text += indent == nil ? ":" : ": "
        member.value.write(to: &text, indent: indent)
      }
    }
  }

  private static func write<Element>(
    _ elements: [Element], in brackets: (open: String, close: String), to text: inout String,
    indent: Int?, element: (Element, inout String, Int?) -> Void
  ) {
    guard !elements.isEmpty else {
      text += brackets.open + brackets.close
      return
    }
    let inner = indent.map { $0 + 2 }
    text += brackets.open
    for (index, value) in elements.enumerated() {
      if index > 0 { text += "," }
      if let inner { text += "\n" + String(repeating: " ", count: inner) }
      element(value, &text, inner)
    }
    if let indent { text += "\n" + String(repeating: " ", count: indent) }
    text += brackets.close
  }

  private static func write(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where !Printable.isSafe(scalar): text += escape(scalar)
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }

  /// The `\uXXXX` form: one for each unit of UTF-16.
  private static func escape(_ scalar: UnicodeScalar) -> String {
    UTF16.encode(scalar).map { units in
      units.map { unit in
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      }.joined()
    } ?? ""
  }

  /// Whether a text is a number by RFC 8259 §6; read byte by byte, because a long list has many.
  private static func isNumber(_ text: String) -> Bool {
    var rest = text.utf8[...]
    _ = take("-", from: &rest)
    let hasZero = rest.first == UInt8(ascii: "0")
    let whole = takeDigits(from: &rest)
    guard whole == 1 || (whole > 1 && !hasZero) else { return false }
    if take(".", from: &rest), takeDigits(from: &rest) == 0 { return false }
    if take("eE", from: &rest) {
      _ = take("+-", from: &rest)
      if takeDigits(from: &rest) == 0 { return false }
    }
    return rest.isEmpty
  }

  /// Takes one byte that is among some, if it comes next.
  private static func take(_ wanted: String, from rest: inout Substring.UTF8View) -> Bool {
    guard let next = rest.first, wanted.utf8.contains(next) else { return false }
    rest.removeFirst()
    return true
  }

  /// Takes the digits that come next and says how many there were.
  private static func takeDigits(from rest: inout Substring.UTF8View) -> Int {
    let count = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
    rest.removeFirst(count)
    return count
  }
}
