// A long text in lines while somebody edits it. Unlike a text that is only read, every character has its place, blanks
// at the end of a line included, so that the caret can stand before each of them.

/// How a text stands in lines of some columns while it is edited.
///
/// Only the lines that are asked for are made: the text is cut at its line breaks, and a paragraph of more than a few
/// thousand characters into parts, at places that depend on the text alone.
package struct EditedLines {
  /// One line on the screen.
  package struct Line: Hashable, Sendable {
    /// The characters that are drawn: all of the line but the line break at its end.
    package let characters: Range<Int>
    /// Where the caret stands on this line, by how many characters of the text stand before it.
    package let carets: ClosedRange<Int>
  }

  /// The characters of the text.
  private let characters: [Character]
  /// How many columns of a line hold text. The one behind them is kept for the caret, or for a blank.
  private let room: Int

  /// How long a paragraph may be before it is cut for good.
  private static let span = 4096
  /// How far behind such a cut a place is looked for where a line may end.
  private static let slack = 256

  /// Prepares a text for lines of some columns, of which at least three are used.
  ///
  /// - Complexity: O(1).
  package init(_ characters: [Character], columns: Int) {
    self.characters = characters
    room = max(3, columns) - 1
  }

  /// How many lines there are, counted to a limit.
  ///
  /// - Complexity: O(characters in as many lines).
  package func count(atMost limit: Int) -> Int {
    var (count, start) = (0, 0)
    while count < limit {
      let part = start..<end(ofPartFrom: start)
      count += lines(of: part).count
      if isLast(part) { break }
      start = part.upperBound
    }
    return min(count, limit)
  }

  /// The lines around the one with the caret, and which of them that is.
  ///
  /// - Parameter reach: How many lines there are before it and behind it at least, unless the text ends there.
  /// - Complexity: O(characters in as many lines), and in the part with the caret.
  package func lines(around caret: Int, reach: Int) -> (lines: [Line], index: Int) {
    var part = part(holding: caret)
    var lines = lines(of: part)
    var index = lines.firstIndex { $0.carets.contains(caret) } ?? max(0, lines.count - 1)
    var first = part.lowerBound
    while index < reach, first > 0 {
      let start = start(ofPartHolding: first - 1)
      let before = self.lines(of: start..<first)
      lines.insert(contentsOf: before, at: 0)
      (index, first) = (index + before.count, start)
    }
    while lines.count - index <= reach, !isLast(part) {
      part = part.upperBound..<end(ofPartFrom: part.upperBound)
      lines += self.lines(of: part)
    }
    return (lines, index)
  }

  /// The column at which the caret stands on a line.
  package func column(of caret: Int, on line: Line) -> Int {
    (line.carets.lowerBound..<caret).reduce(0) { $0 + Cluster(characters[$1]).width }
  }

  /// Where the caret stands on a line at a column, or as near before it as a character begins.
  package func caret(on line: Line, column: Int) -> Int {
    var (caret, width) = (line.carets.lowerBound, 0)
    while caret < line.carets.upperBound {
      width += Cluster(characters[caret]).width
      if width > column { break }
      caret += 1
    }
    return caret
  }
}

extension EditedLines {
  /// The lines of a part of the text.
  private func lines(of part: Range<Int>) -> [Line] {
    var lines: [Line] = []
    let clusters = part.map { Cluster(characters[$0]) }
    var (start, width) = (part.lowerBound, 0)
    var opportunity: Int?
    func close(before next: Int) {
      lines.append(Line(characters: start..<next, carets: start...max(start, next - 1)))
      (start, width, opportunity) = (next, 0, nil)
    }
    var index = start
    while index < part.upperBound, !characters[index].isNewline {
      let cluster = clusters[index - part.lowerBound]
      if index > start, clusters[index - 1 - part.lowerBound].canEndLine(before: cluster) {
        opportunity = index
      }
      width += cluster.width
      index += 1
      guard width > room else { continue }
      if cluster.isSpace, width == room + 1 {
        close(before: index)
      } else {
        close(before: opportunity ?? max(start + 1, index - 1))
        index = start
      }
    }
    if index < part.upperBound {
      lines.append(Line(characters: start..<index, carets: start...index))
    } else if isLast(part) {
      lines.append(Line(characters: start..<index, carets: start...index))
    } else if start < index {
      close(before: index)
    }
    return lines
  }

  /// Whether the text ends with a part, and not with a line break in it.
  private func isLast(_ part: Range<Int>) -> Bool {
    part.upperBound == characters.count && characters[part].last?.isNewline != true
  }

  /// The part that holds a place in the text.
  private func part(holding place: Int) -> Range<Int> {
    let start = start(ofPartHolding: place)
    return start..<end(ofPartFrom: start)
  }

  /// Where the part begins that holds a place in the text: behind a line break, or behind a cut.
  private func start(ofPartHolding place: Int) -> Int {
    var floor = 0
    var mark = place / Self.span * Self.span
    while mark > 0, isUnbroken(before: mark) {
      if let cut = cut(near: mark), cut <= place {
        floor = cut
        break
      }
      mark -= Self.span
    }
    var start = place
    while start > floor, !characters[start - 1].isNewline { start -= 1 }
    return start
  }

  /// Where the part ends that begins at a place: behind a line break, before a cut, or with the text.
  private func end(ofPartFrom start: Int) -> Int {
    var end = start
    while end < characters.count {
      if end > start, end % Self.span == 0, isUnbroken(before: end), let cut = cut(near: end) {
        return cut
      }
      end += 1
      if characters[end - 1].isNewline { return end }
    }
    return end
  }

  /// Whether the thousands of characters before a mark have no line break.
  private func isUnbroken(before mark: Int) -> Bool {
    !characters[mark - Self.span..<mark].contains(where: \.isNewline)
  }

  /// Where a paragraph is cut whose last thousands of characters before a mark have no line break; nil where one
  /// follows soon.
  private func cut(near mark: Int) -> Int? {
    let limit = mark + Self.slack
    guard limit < characters.count,
      !characters[mark..<limit].contains(where: \.isNewline)
    else { return nil }
    return (mark..<limit).first {
      Cluster(characters[$0 - 1]).canEndLine(before: Cluster(characters[$0]))
    } ?? mark
  }
}
