// The lines of vCard and iCalendar files, as they are read:
//
//     item1.TEL;TYPE=WORK,VOICE;X-A="b;c":+49 431 1
//     group  name  parameters              value
//
// A line that is too long goes on behind a line end and a blank (RFC 6350 §3.2), or, in quoted-printable, behind
// `=` and a line end. Files are unfolded as bytes, because some writers fold inside a character.

import Model

/// One line of a vCard or iCalendar file, unfolded.
struct ContentLine: Hashable, Sendable {
  /// What holds it together with others, in lower case; empty for none.
  let group: String
  /// Its name, in upper case.
  let name: String
  /// Its parameters in order: names in upper case, values as they are. One without a name, as vCard 2.1 has
  /// them, has the name `TYPE`.
  let parameters: [Parameter]
  /// What stands behind the colon, escapes and all.
  let value: String
  /// The line of the file where it begins, counted from 1.
  let line: Int

  /// One parameter.
  struct Parameter: Hashable, Sendable {
    /// Its name.
    let name: String
    /// Its values.
    let values: [String]
  }

  /// Reads an unfolded line; nil where it has no name or no colon.
  init?(_ text: String, line: Int) {
    var rest = Substring(text)
    let head = rest.prefix { $0 != ";" && $0 != ":" }
    rest = rest[head.endIndex...]
    let parts = head.split(separator: ".", maxSplits: 1)
    guard let last = parts.last, last.utf8.allSatisfy(\.isNamePart) else { return nil }
    var parameters: [Parameter] = []
    while rest.first == ";" {
      rest.removeFirst()
      guard let parameter = Self.parameter(&rest) else { return nil }
      parameters.append(parameter)
    }
    guard rest.first == ":" else { return nil }
    group = parts.count == 2 ? parts[0].lowercased() : ""
    name = last.trimmed.uppercased()
    guard !name.isEmpty else { return nil }
    (self.parameters, self.line) = (parameters, line)
    value = String(rest.dropFirst())
  }

  /// Reads a parameter up to the sign behind it.
  private static func parameter(_ rest: inout Substring) -> Parameter? {
    let word = rest.prefix { !"=;:".contains($0) }
    rest = rest[word.endIndex...]
    guard rest.first == "=" else { return Parameter(name: "TYPE", values: [String(word)]) }
    var values: [String] = []
    repeat {
      rest.removeFirst()
      if rest.first == "\"" {
        let quoted = rest.dropFirst().prefix { $0 != "\"" }
        guard quoted.endIndex < rest.endIndex else { return nil }
        values.append(String(quoted))
        rest = rest[rest.index(after: quoted.endIndex)...]
      } else {
        let plain = rest.prefix { !",;:".contains($0) }
        values.append(String(plain))
        rest = rest[plain.endIndex...]
      }
    } while rest.first == ","
    return Parameter(name: word.trimmed.uppercased(), values: values)
  }

  /// The values of all parameters of a name, in lower case.
  func parameterValues(_ wanted: String) -> [String] {
    parameters.filter { $0.name == wanted }.flatMap(\.values)
      .flatMap { $0.split(separator: ",") }.map { $0.trimmed.lowercased() }
  }
}

extension ContentLine {
  /// A line that was put together again, still as bytes.
  struct Unfolded {
    /// The line of the file where it begins, counted from 1.
    let line: Int
    /// Its bytes.
    var bytes: [UInt8]
  }

  /// Puts the lines of a file together again.
  ///
  /// - Complexity: O(length).
  static func unfolded(_ bytes: [UInt8]) -> [Unfolded] {
    var lines: [Unfolded] = []
    var (start, number) = (bytes.startIndex, 0)
    var mode = Mode.text
    var isOld = false
    while start < bytes.count {
      let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      let piece = bytes[start..<end]
      start = end + (bytes[end...].starts(with: [0x0D, 0x0A]) ? 2 : 1)
      number += 1
      guard let last = lines.indices.last, goesOn(lines[last].bytes, with: piece, mode) else {
        if piece.isEmpty {
          mode = .closed
        } else {
          lines.append(Unfolded(line: number, bytes: Array(piece)))
          mode = Mode(headOf: piece)
          isOld = piece.starts(with: "BEGIN:".utf8) ? false : isOld || piece.isOldVersion
        }
        continue
      }
      if mode == .quotedPrintable, lines[last].bytes.last == 0x3D {
        lines[last].bytes.removeLast()
        lines[last].bytes += piece
      } else {
        // vCard 2.1 folds before a blank, which stays; all others put a blank in.
        let keepsBlank = isOld && mode == .text
        lines[last].bytes += piece.first?.isBlank == true && !keepsBlank ? piece.dropFirst() : piece
      }
    }
    return lines
  }

  /// How a line may go on.
  private enum Mode {
    /// Behind a line end and a blank.
    case text
    /// Behind `=` and a line end, too.
    case quotedPrintable
    /// In any line without a colon, too, as some telephones write pictures.
    case base64
    /// Not at all: an empty line came.
    case closed

    /// The mode that the parameters of a line ask for.
    init(headOf line: ArraySlice<UInt8>) {
      let head = String(decoding: line.prefix { $0 != 0x3A }.prefix(1000), as: UTF8.self)
        .uppercased()
      self =
        head.contains("QUOTED-PRINTABLE")
        ? .quotedPrintable
        : head.contains("BASE64") || head.contains("ENCODING=B") ? .base64 : .text
    }
  }

  /// Whether a line goes on with the next piece of the file.
  private static func goesOn(
    _ line: [UInt8], with piece: ArraySlice<UInt8>, _ mode: Mode
  ) -> Bool {
    if mode == .closed || piece.isEmpty { return mode == .quotedPrintable && line.last == 0x3D }
    if piece.first?.isBlank == true { return true }
    switch mode {
    case .text, .closed: return false
    case .quotedPrintable: return line.last == 0x3D
    case .base64: return !piece.contains(0x3A)
    }
  }
}

extension UInt8 {
  /// Whether it is a blank or a tab.
  fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 }

  /// Whether it may stand in a name.
  fileprivate var isNamePart: Bool {
    (0x30...0x39).contains(self) || (0x61...0x7A).contains(self | 0x20)
      || [0x2D, 0x5F, 0x20].contains(self)
  }
}

extension ArraySlice where Element == UInt8 {
  /// Whether it names the version 2.1.
  fileprivate var isOldVersion: Bool { starts(with: "VERSION:2".utf8) }
}
