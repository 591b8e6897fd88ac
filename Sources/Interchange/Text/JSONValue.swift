// JSON for the command line: keys in the order they're given, decimals exactly as they are, and
// nothing in a string that a terminal would obey.

import Drawing
import Model

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
    package init(_ key: String, _ value: JSONValue) { (self.key, self.value) = (key, value) }
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
    var writer = JSONWriter()
    write(to: &writer, indent: pretty ? 0 : nil)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func write(to json: inout JSONWriter, indent: Int?) {
    switch self {
    case .null: json.raw("null")
    case .bool(let value): json.raw(value ? "true" : "false")
    case .int(let value): json.number(value)
    case .number(let digits):
      precondition(Self.isNumber(digits), "A JSON number has only the characters of one.")
      json.raw(digits)
    case .string(let string): json.string(string, passing: Printable.isSafe)
    case .array(let values):
      Self.write(values, in: ("[", "]"), to: &json, indent: indent) { value, json, indent in
        value.write(to: &json, indent: indent)
      }
    case .object(let members):
      Self.write(members, in: ("{", "}"), to: &json, indent: indent) { member, json, indent in
        json.string(member.key, passing: Printable.isSafe)
        json.raw(indent == nil ? ":" : ": ")
        member.value.write(to: &json, indent: indent)
      }
    }
  }

  private static func write<Element>(
    _ elements: [Element], in brackets: (open: String, close: String), to json: inout JSONWriter,
    indent: Int?, element: (Element, inout JSONWriter, Int?) -> Void
  ) {
    guard !elements.isEmpty else { return json.raw(brackets.open + brackets.close) }
    let inner = indent.map { $0 + 2 }
    json.raw(brackets.open)
    for (index, value) in elements.enumerated() {
      if index > 0 { json.raw(",") }
      if let inner { json.raw("\n" + String(repeating: " ", count: inner)) }
      element(value, &json, inner)
    }
    if let indent { json.raw("\n" + String(repeating: " ", count: indent)) }
    json.raw(brackets.close)
  }

  /// Whether a text is a number by RFC 8259 §6; read byte by byte, because a long list has many.
  static func isNumber(_ text: String) -> Bool {
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
