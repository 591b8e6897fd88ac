// One property of a business card, with its value decoded as its parameters say.

import Model

/// A line of a card.
struct CardProperty {
  /// What holds it together with others.
  let group: String
  /// Its name, in upper case.
  let name: String
  /// Its kinds, in lower case: `work`, `cell`.
  let types: Set<String>
  /// The service that it speaks of, as Apple names it for messengers, in lower case; empty for none.
  let service: String
  /// The line of the file where it begins.
  let line: Int
  /// Whether it holds bytes, such as a picture.
  let isBinary: Bool

  private let content: ContentLine
  private let value: String
  private let isQuotedPrintable: Bool
  private let encoding: TextEncoding?
  private let isOld: Bool

  /// Understands a line.
  ///
  /// - Parameter isOld: Whether the card is of version 2.1, which knows fewer escapes.
  init(_ content: ContentLine, isOld: Bool) {
    let bare = content.parameterValues("TYPE")
    let encodings = content.parameterValues("ENCODING") + bare
    (group, name, line) = (content.group, content.name, content.line)
    types = Set(bare).union(content.parameterValues("PREF") == ["1"] ? ["pref"] : [])
    service = content.parameterValues("X-SERVICE-TYPE").first ?? ""
    isBinary =
      !encodings.allSatisfy { $0 != "base64" && $0 != "b" } || content.value.hasPrefix("data:")
    isQuotedPrintable = encodings.contains("quoted-printable")
    encoding = content.parameterValues("CHARSET").first.flatMap { TextEncoding(named: $0) }
    (value, self.content, self.isOld) = (content.value, content, isOld)
  }

  /// The value as text.
  var text: String { decoded(value[...]) }

  /// The parts of the value between semicolons that aren't escaped: those of a name, an address.
  var components: [String] { value.split(atUnescaped: ";").map { decoded($0).trimmed } }

  /// An address as people write it on one line.
  var address: String {
    components.map(\.onOneLine).filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// The whole line, decoded, as cards of the versions 3.0 and 4.0 have it.
  var wholeLine: String {
    String((head + ":" + plainValue).map { $0.isNewline ? " " : $0 }).trimmed
  }

  /// What stands before the value, without what says how the value is written.
  var head: String {
    let coding: Set = ["ENCODING", "CHARSET"]
    let codes: Set = ["quoted-printable", "8bit", "7bit"]
    let parameters = content.parameters.filter { !coding.contains($0.name) }.compactMap {
      parameter -> String? in
      let values = parameter.values.filter { !codes.contains($0.lowercased()) }
        .map { $0.contains { ",;:".contains($0) } ? "\"\($0)\"" : $0 }
      return values.isEmpty ? nil : ";\(parameter.name)=\(values.joined(separator: ","))"
    }
    return (group.isEmpty ? "" : group + ".") + name + parameters.joined()
  }

  /// The value with the escapes of the versions 3.0 and 4.0.
  private var plainValue: String {
    guard isQuotedPrintable || isOld else { return value }
    guard ["N", "ADR", "ORG"].contains(name) else { return text.contentEscaped }
    return components.map(\.contentEscaped).joined(separator: ";")
  }

  /// The text behind the scheme of an address, where one of these stands before it: `tel`.
  func text(without scheme: String) -> String {
    let text = text.trimmed
    guard text.lowercased().hasPrefix(scheme + ":") else { return text }
    return String(text.dropFirst(scheme.count + 1))
  }

  /// A part of the value, decoded and its escapes resolved.
  private func decoded(_ part: Substring) -> String {
    guard isQuotedPrintable else { return String(part).unescaped(isOld: isOld) }
    let bytes = Array(part.utf8).quotedPrintable
    let said = encoding?.decode(bytes)
    let text = said?.unreadable == 0 ? said?.text : nil
    return String(decoding: text ?? DecodedText(decoding: bytes).bytes, as: UTF8.self)
      .unescaped(isOld: isOld)
  }
}

extension String {
  /// The text with the escapes of a card resolved.
  fileprivate func unescaped(isOld: Bool) -> String {
    guard contains("\\") else { return self }
    var result = ""
    var rest = Substring(self)
    while let character = rest.popFirst() {
      guard character == "\\", let next = rest.first else {
        result.append(character)
        continue
      }
      switch next {
      case ";", ",": result.append(next)
      case "n" where !isOld, "N" where !isOld: result.append("\n")
      case "\\" where !isOld, ":" where !isOld: result.append(next)
      case _:
        result.append(character)
        continue
      }
      rest.removeFirst()
    }
    return result
  }

  /// The parts between some sign, where no backslash stands before it.
  fileprivate func split(atUnescaped sign: Character) -> [Substring] {
    var parts: [Substring] = []
    var (start, index, isEscaped) = (startIndex, startIndex, false)
    while index < endIndex {
      if self[index] == sign, !isEscaped {
        parts.append(self[start..<index])
        start = self.index(after: index)
      }
      isEscaped = self[index] == "\\" && !isEscaped
      index = self.index(after: index)
    }
    return parts + [self[start...]]
  }
}

extension [UInt8] {
  /// The bytes that quoted-printable text stands for (RFC 2045 §6.7); what is no escape stands for itself.
  fileprivate var quotedPrintable: [UInt8] {
    var result: [UInt8] = []
    var index = startIndex
    while index < count {
      if self[index] == 0x3D, index + 2 < count,
        let high = Character(Unicode.Scalar(self[index + 1])).hexDigitValue,
        let low = Character(Unicode.Scalar(self[index + 2])).hexDigitValue
      {
        result.append(UInt8(high << 4 | low))
        index += 3
      } else {
        result.append(self[index])
        index += 1
      }
    }
    return result
  }
}
