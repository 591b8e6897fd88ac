// The page that shows the table: what stands between its two marks is replaced by what was printed.

import Foundation

/// A page in Markdown with a place for the table.
struct Page {
  /// Where the page lies.
  let path: String

  private static let begin = "<!-- fault table: printed by a command, see above -->\n"
  private static let end = "<!-- end of fault table -->"

  /// Puts a table into its place; `false` when the page has none.
  func take(_ table: String) throws -> Bool {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    guard let start = text.range(of: Self.begin), let stop = text.range(of: Self.end) else {
      return false
    }
    let page = text[..<start.upperBound] + table + "\n" + text[stop.lowerBound...]
    try String(page).write(toFile: path, atomically: true, encoding: .utf8)
    return true
  }

  /// The rows of a table in a file, such as the tests of the real program print.
  static func rows(of path: String) throws -> [String] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
      .filter { $0.hasPrefix("| ") }
  }
}
