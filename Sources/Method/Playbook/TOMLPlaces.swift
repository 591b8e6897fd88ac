// Finds the line of a table or key in a TOML text, because the parser tells places only for syntax.

/// The places of the tables of one TOML text.
///
/// It reads lines, not TOML: a line inside a multi-line string that looks like a header is taken for
/// one. Then a message names a line near the fault; nothing else depends on it.
package struct TOMLPlaces {
  /// The text. It is split into lines only when a place is asked for, because most files have no
  /// fault.
  let text: String

  /// Prepares to find places in a text.
  ///
  /// - Complexity: O(1).
  package init(text: String) { self.text = text }

  /// The lines of the text.
  private var lines: [Substring] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  /// The line, from 1, of the `number`-th header (from 0) that reads `header`, such as
  /// `[[prompt]]`; 1 when there is none, as for a table written inline.
  package func line(of header: String, number: Int = 0) -> Int {
    var left = number
    for (index, line) in lines.enumerated() {
      guard line.first(where: { !$0.isWhitespace }) == "[",
        line.filter({ !$0.isWhitespace }) == header
      else { continue }
      guard left > 0 else { return index + 1 }
      left -= 1
    }
    return 1
  }

  /// The line, from 1, of a key in the table whose header stands on line `start`, or `start`.
  package func line(of key: String, from start: Int) -> Int {
    let lines = self.lines
    for index in start..<max(start, lines.count) {
      let line = lines[index].drop(while: \.isWhitespace)
      guard !line.hasPrefix("[") else { break }
      let name = line.prefix { $0 != "=" && !$0.isWhitespace }
      guard name != key else { return index + 1 }
    }
    return start
  }

  /// The column, from 1, in which a key begins on a line; 1 where it is not there.
  package func column(of key: String, line: Int) -> Int {
    let lines = self.lines
    guard lines.indices.contains(line - 1) else { return 1 }
    let text = lines[line - 1]
    guard let start = text.ranges(of: key).first?.lowerBound else { return 1 }
    return text.distance(from: text.startIndex, to: start) + 1
  }

  /// The line, from 1, of a key before the first header; 1 when there is none.
  package func line(ofTopKey key: String) -> Int {
    let top = line(of: key, from: 0)
    return top == 0 ? line(of: "[\(key)]") : top
  }
}
