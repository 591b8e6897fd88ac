// Text from a book or a file, made fit to print: nothing in it may command a terminal or reorder
// what stands around it.

import Model

extension UnicodeScalar {
  /// Whether this scalar could move a cursor, change a terminal's state or reorder text: C0, DEL,
  /// C1, line and paragraph separators, and the bidirectional controls of Unicode TR 9.
  package var commandsTerminals: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069:
      true
    default:
      false
    }
  }
}

extension String {
  /// The text on one line: every control becomes a space or goes, blanks at the ends go.
  ///
  /// TAB and line endings become one space each; other controls vanish.
  /// - Complexity: O(length).
  package var plain: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\t", "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}": result += " "
      case _ where scalar.commandsTerminals: continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result.trimmed
  }

  /// The text's lines, split at any of CR LF, LF, CR; each made ``plain``.
  package var plainLines: [String] {
    split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { String($0).plain }
  }
}
