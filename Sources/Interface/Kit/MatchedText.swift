// A text with what was looked for in it marked, cut so that the mark can be seen.

import Analysis
import Drawing
import Model
import Search

extension Context {
  /// The name of an account where there are so many columns for it: what people call it where the name has no room and
  /// nobody else is called so.
  func name(of account: EntityID, columns: Int) -> String {
    let name = book.title(of: account, .account)
    guard name.displayWidth > columns else { return name }
    guard !analysis.namesakes.contains(account) else { return name.clippedMiddle(to: columns) }
    return book.spokenName(of: account).clipped(to: columns)
  }
}

/// Texts in which something was found.
enum MatchedText {
  /// A text on one line, with the letters that were looked for in the look of matches.
  ///
  /// A text that is too long begins shortly before the first match.
  static func spans(
    of text: String, _ pattern: SearchPattern, _ kind: TextKind = .name, columns: Int,
    role: StyleRole = .text
  ) -> [(String, StyleRole)] {
    guard columns > 0 else { return [] }
    let line = String(text.beginning.map { $0.isNewline ? " " : $0 })
    let shown = window(of: line, pattern, kind, columns: columns).clipped(to: columns)
    let ranges = shown.ranges(of: pattern, kind)
    var spans: [(text: String, role: StyleRole)] = []
    for index in shown.indices {
      // A mark that joins a letter is drawn with it.
      let end = shown.index(after: index)
      let isMatch = ranges.contains { $0.lowerBound < end && index < $0.upperBound }
      let own = isMatch ? StyleRole.match : role
      if spans.last?.role == own {
        spans[spans.count - 1].text.append(shown[index])
      } else {
        spans.append((String(shown[index]), own))
      }
    }
    return spans.map { ($0.text, $0.role) }
  }

  /// The text from shortly before the first match on, where that would be cut off otherwise.
  private static func window(
    of line: String, _ pattern: SearchPattern, _ kind: TextKind, columns: Int
  ) -> String {
    let ranges = line.ranges(of: pattern, kind)
    guard line.displayWidth > columns, let first = ranges.first else { return line }
    // As much of what was found is shown as has room together.
    let last = ranges.last {
      String(line[first.lowerBound..<$0.upperBound]).displayWidth < columns * 3 / 4
    }
    guard String(line[..<(last ?? first).upperBound]).displayWidth >= columns else { return line }
    var start = first.lowerBound
    var width = 0
    let rest = String(line[start...]).displayWidth
    while start > line.startIndex {
      let before = line.index(before: start)
      width += String(line[before]).displayWidth
      // Behind the match there may be less text than there is room.
      if width > max(columns / 4, columns - 1 - rest) { break }
      start = before
    }
    return "…" + line[start...]
  }
}
