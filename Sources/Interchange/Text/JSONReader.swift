// Reading JSON that anybody may have written: strict by RFC 8259, in one pass, with the line and column of
// whatever is wrong. The journal has a cursor of its own, which is fast and says only that a line is unreadable.

package import Model

/// What is wrong with a JSON file, and where.
package struct JSONFault: Error, Hashable, Sendable {
  /// Where it is.
  package let position: TextPosition
  /// Where that is among the values, such as `people[3].influence`; empty for the whole file.
  package let path: String
  /// What is wrong and what to do.
  package let reason: Phrase

  /// One sentence for a person: where, what, and what to do.
  package var phrase: Phrase {
    let en = "line \(position.line), column \(position.column)"
    let zh = "第 \(position.line) 行第 \(position.column) 列"
    guard !path.isEmpty else {
      return Phrase("\(en): \(reason.en)", "\(zh)：\(reason.zh)")
    }
    return Phrase(
      "\(en) (\(path.start)): \(reason.en)", "\(zh)（\(path.start)）：\(reason.zh)")
  }
}

/// A place in the bytes of a JSON file, moving forward over values.
package struct JSONReader: Sendable {
  private let bytes: [UInt8]
  private var offset = 0
  private var line = 1
  private var lineStart = 0
  /// Where the value lies that is being read, such as `people[3]`.
  package private(set) var path = ""

  /// Values nested deeper than this are refused, so that a hostile file can't exhaust the stack.
  private static let deepest = 64

  /// Stands at the first byte; a byte order mark is passed over.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { (offset, lineStart) = (3, 3) }
  }

  /// Whether bytes are likely a JSON object: the first that isn't white space opens one.
  package static func opensObject(_ bytes: [UInt8]) -> Bool {
    var reader = JSONReader(bytes)
    return reader.peek() == UInt8(ascii: "{")
  }

  /// The place, as an editor counts it.
  ///
  /// - Complexity: O(length of the line before it).
  package var position: TextPosition {
    let before = bytes[lineStart..<offset].count { $0 & 0xC0 != 0x80 }
    return TextPosition(line: line, column: before + 1)
  }

  /// A fault at the place.
  package func fault(_ reason: Phrase) -> JSONFault {
    JSONFault(position: position, path: path, reason: reason)
  }

  /// Reads one value of any kind.
  package mutating func value() throws(JSONFault) -> JSONValue { try value(depth: 0) }

  /// Reads an object, and hands over the place behind each key; every value must be read there.
  ///
  /// - Throws: `JSONFault` also for a key that stands twice.
  package mutating func members(
    _ body: (String, inout JSONReader) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    guard take("{") else { throw fault(.wantsObject) }
    var seen: Set<String> = []
    guard !take("}") else { return }
    let outer = path
    repeat {
      _ = peek()
      let here = self
      guard peek() == UInt8(ascii: "\"") else { throw fault(.wantsKey) }
      let key = try string()
      path = outer.isEmpty ? key : outer + "." + key
      guard seen.insert(key).inserted else {
        throw JSONFault(position: here.position, path: path, reason: .repeatedKey)
      }
      guard take(":") else { throw fault(.wants(":")) }
      try body(key, &self)
      path = outer
    } while take(",")
    guard take("}") else { throw fault(.wants("}")) }
  }

  /// Reads an array, and hands over the place of each element with its index; every value must be read.
  package mutating func elements(
    _ body: (Int, inout JSONReader) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    guard take("[") else { throw fault(.wantsArray) }
    guard !take("]") else { return }
    let outer = path
    var index = 0
    repeat {
      _ = peek()
      path = outer + "[\(index)]"
      try body(index, &self)
      index += 1
    } while take(",")
    path = outer
    guard take("]") else { throw fault(.wants("]")) }
  }

  /// Moves past white space at the end; throws when anything else is left.
  package mutating func end() throws(JSONFault) {
    _ = peek()
    guard offset == bytes.count else { throw fault(.textBehindEnd) }
  }

  // MARK: Values

  private mutating func value(depth: Int) throws(JSONFault) -> JSONValue {
    guard depth < Self.deepest else { throw fault(.tooDeep) }
    switch peek() {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"):
      var members: [JSONValue.Member] = []
      try self.members { key, reader throws(JSONFault) in
        members.append(JSONValue.Member(key, try reader.value(depth: depth + 1)))
      }
      return .object(members)
    case UInt8(ascii: "["):
      var elements: [JSONValue] = []
      try self.elements { _, reader throws(JSONFault) in
        elements.append(try reader.value(depth: depth + 1))
      }
      return .array(elements)
    case UInt8(ascii: "t") where word("true"): return .bool(true)
    case UInt8(ascii: "f") where word("false"): return .bool(false)
    case UInt8(ascii: "n") where word("null"): return .null
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    case _: throw fault(offset == bytes.count ? .endsEarly : .wantsValue)
    }
  }

  private mutating func number() throws(JSONFault) -> String {
    let isPart: (UInt8) -> Bool = { byte in
      (0x30...0x39).contains(byte) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(byte)
    }
    let digits = String(decoding: bytes[offset...].prefix(while: isPart), as: UTF8.self)
    guard digits.utf8.count < 400, JSONValue.isNumber(digits) else { throw fault(.wantsValue) }
    offset += digits.utf8.count
    return digits
  }

  private mutating func string() throws(JSONFault) -> String {
    let start = self
    offset += 1
    var text: [UInt8] = []
    while offset < bytes.count {
      let plain = bytes[offset...].prefix { $0 != 0x22 && $0 != 0x5C && $0 >= 0x20 }
      text += plain
      offset += plain.count
      guard offset < bytes.count else { break }
      switch bytes[offset] {
      case UInt8(ascii: "\""):
        offset += 1
        guard let string = String(validating: text, as: UTF8.self) else {
          throw start.fault(.notUTF8)
        }
        return string
      case UInt8(ascii: "\\"): text += try escape()
      case _: throw fault(.rawControl)
      }
    }
    throw start.fault(.openString)
  }

  /// Reads an escape and gives the bytes for which it stands.
  private mutating func escape() throws(JSONFault) -> [UInt8] {
    let letter = offset + 1 < bytes.count ? bytes[offset + 1] : 0
    if letter == UInt8(ascii: "u") { return Array(String(try scalar()).utf8) }
    let plain: [UInt8: UInt8] = [
      0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F, UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C,
      UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
    ]
    guard let byte = plain[letter] else { throw fault(.wrongEscape) }
    offset += 2
    return [byte]
  }

  /// Reads a `\u` escape, or two that form a surrogate pair.
  private mutating func scalar() throws(JSONFault) -> Unicode.Scalar {
    guard let first = hex(at: offset) else { throw fault(.wrongEscape) }
    if let scalar = Unicode.Scalar(first) {
      offset += 6
      return scalar
    }
    guard first & 0xFC00 == 0xD800, let second = hex(at: offset + 6), second & 0xFC00 == 0xDC00,
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw fault(.wrongEscape) }
    offset += 12
    return scalar
  }

  /// The four digits of a `\u` escape that begins at an offset.
  private func hex(at start: Int) -> UInt32? {
    guard start + 6 <= bytes.count, bytes[start] == 0x5C, bytes[start + 1] == UInt8(ascii: "u")
    else { return nil }
    let digits = bytes[(start + 2)..<(start + 6)]
    guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  // MARK: Places

  /// The next byte that isn't white space, without moving past it; 0 at the end.
  private mutating func peek() -> UInt8 {
    while offset < bytes.count {
      let byte = bytes[offset]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
      offset += 1
      if byte == 0x0A { (line, lineStart) = (line + 1, offset) }
    }
    return 0
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard peek() == UInt8(ascii: sign) else { return false }
    offset += 1
    return true
  }

  private mutating func word(_ word: String) -> Bool {
    guard bytes[offset...].starts(with: word.utf8) else { return false }
    offset += word.utf8.count
    return true
  }
}

extension Phrase {
  fileprivate static let wantsObject = Phrase(
    "an object in braces {…} belongs here; mend the file.", "这里应是一个对象 {…}；请改正文件。")
  fileprivate static let wantsArray = Phrase(
    "an array in brackets […] belongs here; mend the file.", "这里应是一个数组 […]；请改正文件。")
  fileprivate static let wantsKey = Phrase(
    "a name in double quotes belongs here; mend the file.", "这里应是双引号中的名称；请改正文件。")
  fileprivate static let wantsValue = Phrase(
    "this is no JSON value; mend the file.", "这里不是 JSON 值；请改正文件。")
  fileprivate static let endsEarly = Phrase(
    "the file ends too early; fetch it once more, whole.", "文件不完整；请重新取一份完整的。")
  fileprivate static let repeatedKey = Phrase(
    "this name stands twice; take one of the two out.", "这个名称出现了两次；请去掉一个。")
  fileprivate static let textBehindEnd = Phrase(
    "something follows the end; take it out.", "结尾之后还有内容；请去掉。")
  fileprivate static let tooDeep = Phrase(
    "this is nested too deeply; it is no book of Rapport.", "嵌套太深，不是 Rapport 的客户簿；请换个文件。")
  fileprivate static let notUTF8 = Phrase(
    "this text isn't UTF-8; save the file as UTF-8.", "这段文字不是 UTF-8 编码；请把文件存为 UTF-8。")
  fileprivate static let openString = Phrase(
    "the quote that opens here is never closed; close it.", "此处的引号没有配对；请补上右引号。")
  fileprivate static let rawControl = Phrase(
    "a line end or control character stands inside quotes; write \\n or \\u00XX.",
    "引号内有换行或控制字符；请写成 \\n 或 \\u00XX。")
  fileprivate static let wrongEscape = Phrase(
    "behind this backslash stands no escape of JSON; double it if it is text.",
    "反斜杠后不是 JSON 转义；若它本身是内容请写成两个。")

  /// A sign that has to come next.
  fileprivate static func wants(_ sign: String) -> Phrase {
    Phrase("“\(sign)” belongs here; mend the file.", "这里缺“\(sign)”；请改正文件。")
  }
}
