// How a table in Markdown differs from other files whose fields are separated by bars (GitHub Flavored Markdown,
// section 4.10): a rule of dashes below the names, bars that are text behind a backslash, and quotes that are text.

/// What tells a Markdown table from other text with bars, and what its escapes mean.
enum MarkdownText {
  /// Whether one of the first lines is the rule between the names of columns and the rows, such as `| --- | :--: |`.
  ///
  /// - Complexity: O(the first 64 KB).
  static func hasRule(in bytes: [UInt8]) -> Bool {
    bytes.prefix(1 << 16).split(whereSeparator: \.endsLine).contains { line in
      line.contains(bar) && line.contains(UInt8(ascii: "-"))
        && line.allSatisfy { signs.contains($0) }
    }
  }

  /// A cell's text with each sign behind a backslash as itself: `A \| B` is `A | B`. A backslash before anything
  /// else is one.
  ///
  /// - Complexity: O(length).
  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(backslash) else { return text }
    var (result, isEscaped) = (String.UnicodeScalarView(), false)
    for scalar in text.unicodeScalars {
      let isSign = scalar.isASCII && scalar.properties.isPatternSyntax || scalar == "_"
      if isEscaped, isSign { result.removeLast() }
      result.append(scalar)
      isEscaped = scalar == "\\" && !isEscaped
    }
    return String(result)
  }

  /// The byte of `\`.
  static let backslash = UInt8(ascii: "\\")

  private static let bar = UInt8(ascii: "|")

  /// The bytes of a rule.
  private static let signs = Set("|-: \t".utf8)
}
