// Finds the line of a table or key in a TOML text, because the parser tells places only for syntax.

/// The places of the tables of one TOML text.
///
/// It reads lines, not TOML: a line inside a multi-line string that looks like a header is taken for
/// one. Then a message names a line near the fault; nothing else depends on it.
package struct TOMLPlaces {
  /// The lines, and where the headers are among them.
  private let index: Index

  /// The lines of a text, found once and only when a place is asked for, because most files have no
  /// fault, and one with a fault in each table asks for many.
  private final class Index {
    private let text: String
    /// The lines.
    lazy var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    /// The lines, from 1, of each header, by what it reads without white space.
    lazy var headers = {
      var headers: [String: [Int]] = [:]
      for (index, line) in lines.enumerated()
      where line.first(where: { !$0.isWhitespace }) == "[" {
        headers[line.filter { !$0.isWhitespace }, default: []].append(index + 1)
      }
      return headers
    }()

    init(text: String) { self.text = text }
  }

  /// Prepares to find places in a text.
  ///
  /// - Complexity: O(1); the first place costs O(text), and each further one O(its table).
  package init(text: String) { index = Index(text: text) }

  /// The line, from 1, of the `number`-th header (from 0) that reads `header`, such as
  /// `[[prompt]]`; 1 when there is none, as for a table written inline.
  package func line(of header: String, number: Int = 0) -> Int {
    let places = index.headers[header] ?? []
    return places.indices.contains(number) ? places[number] : 1
  }

  /// The line, from 1, of a key in the table whose header stands on line `start`, or `start`.
  package func line(of key: String, from start: Int) -> Int {
    let lines = index.lines
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
    let lines = index.lines
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
