// Writes RFC 4180 files, exactly or so that a spreadsheet can't be made to run what a cell says.

/// Builds the text of a CSV file, row by row.
package struct CSVWriter: Sendable {
  /// What the writer may do to a cell.
  package enum Mode: Hashable, Sendable {
    /// Every cell comes back from ``CSVDocument`` exactly as it went in.
    case lossless
    /// A cell that a spreadsheet would take for a formula gets an apostrophe in front, and the
    /// file gets a byte order mark, without which Chinese text opens garbled.
    case spreadsheetSafe
  }

  /// How rows end.
  package enum LineEnding: String, Hashable, Sendable {
    /// CR LF, as in RFC 4180.
    case crlf = "\r\n"
    /// Nothing, for a single row.
    case none = ""
  }

  /// The text so far.
  package private(set) var text = ""

  private let mode: Mode
  private let lineEnding: LineEnding

  /// Creates a writer of an empty file.
  package init(mode: Mode, lineEnding: LineEnding = .crlf) {
    (self.mode, self.lineEnding) = (mode, lineEnding)
    if mode == .spreadsheetSafe { text = "\u{FEFF}" }
  }

  /// Adds a row.
  ///
  /// - Precondition: There is at least one field; a row of none can't be told from an empty line.
  package mutating func append(_ fields: [String]) {
    precondition(!fields.isEmpty, "A row has at least one field.")
    var isFirst = true
    for field in fields {
      if !isFirst { text += "," }
      isFirst = false
      text += quoted(mode == .lossless ? field : Self.disarmed(field), alone: fields.count == 1)
    }
    text += lineEnding.rawValue
  }

  /// A cell that no spreadsheet takes for a formula: with an apostrophe in front when it begins
  /// with one of the characters that OWASP's page on CSV injection lists, their full-width forms
  /// included. A negative number stays a number.
  package static func disarmed(_ field: String) -> String {
    guard let first = field.unicodeScalars.first, starters.contains(first) else { return field }
    return isNegativeNumber(field) ? field : "'" + field
  }

  /// Whether a cell begins with apostrophes before what a spreadsheet would take for a formula, as
  /// ``disarmed(_:)`` leaves it.
  static func isDisarmed(_ field: String) -> Bool {
    guard field.utf8.first == UInt8(ascii: "'"),
      let next = field.unicodeScalars.first(where: { $0 != "'" })
    else { return false }
    return starters.contains(next)
  }

  private static let starters: Set<UnicodeScalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
  ]

  private static func isNegativeNumber(_ field: String) -> Bool {
    let parts = field.utf8.dropFirst().split(separator: UInt8(ascii: "."), maxSplits: 1)
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    return field.utf8.first == UInt8(ascii: "-") && !parts.isEmpty
      && parts.allSatisfy { $0.allSatisfy(digits.contains) }
  }

  /// Puts quotes around a field that needs them, and around any that a reader could misjudge:
  /// other delimiters, a byte order mark, a `sep=` line, a lone empty field.
  private func quoted(_ field: String, alone: Bool) -> String {
    let needsQuotes =
      field.utf8.contains(where: Self.special.contains) || (alone && field.isEmpty)
      || field.unicodeScalars.first == "\u{FEFF}" || field.hasPrefix("sep=")
    guard needsQuotes else { return field }
    var result = "\""
    for scalar in field.unicodeScalars {
      result.unicodeScalars.append(scalar)
      if scalar == "\"" { result.unicodeScalars.append(scalar) }
    }
    return result + "\""
  }

  private static let special = Set(CSVDelimiter.allCases.map(\.rawValue) + Array("\"\r\n".utf8))
}
