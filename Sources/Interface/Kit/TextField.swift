// Text being edited, on one line or on several. It moves and deletes by grapheme cluster, so that no Chinese
// character, accent or emoji is ever cut in two.

package import Drawing

/// A text and the caret in it.
package struct TextField: Hashable, Sendable {
  /// The clusters of the text.
  package private(set) var characters: [Character]

  /// The caret: how many clusters stand before it.
  package internal(set) var caret: Int

  /// Whether all of it is selected, so that what is typed next takes its place.
  package internal(set) var isSelected = false

  /// The column that the caret keeps to while it goes from line to line; nil until it does.
  var column: Int?

  /// Creates a field with the caret after the text.
  package init(_ text: String = "") {
    characters = Array(text)
    caret = characters.count
  }

  /// The text.
  package var text: String { String(characters) }

  /// Whether there is no text.
  package var isEmpty: Bool { characters.isEmpty }

  /// Puts text in at the caret and moves the caret behind it.
  ///
  /// A combining mark joins the cluster before the caret, as Unicode has it.
  package mutating func insert(_ added: String) {
    if isSelected { empty() }
    replace(caret..<caret, with: added)
  }

  /// Puts text in the place of some clusters, with the caret behind it.
  ///
  /// An edit may bring two clusters together that are one: a mark that stood alone and the letter that now stands
  /// before it. So those around it are counted anew.
  ///
  /// - Complexity: O(text put in), and a move of what stands behind it.
  private mutating func replace(_ range: Range<Int>, with added: String) {
    column = nil
    var (low, high) = (range.lowerBound, range.upperBound)
    while low > 0, low == range.lowerBound || !isApart(low) { low -= 1 }
    while high < characters.count, high == range.upperBound || !isApart(high) { high += 1 }
    let head = Array(String(characters[low..<range.lowerBound]) + added)
    let whole = Array(String(head) + String(characters[range.upperBound..<high]))
    characters.replaceSubrange(low..<high, with: whole)
    caret = low + min(head.count, whole.count)
  }

  /// Whether a cluster and the one before it stay apart whatever stands around them.
  private func isApart(_ index: Int) -> Bool {
    characters[index - 1].standsAlone && characters[index].standsAlone
  }

  /// Selects all of it, as a field does that is opened again; nothing where there is none.
  package mutating func select() { isSelected = !isEmpty }

  /// Takes everything out.
  private mutating func empty() { (characters, caret, isSelected, column) = ([], 0, false, nil) }

  /// Does what a key of text editing does; false when the key is none.
  package mutating func take(_ key: Key) -> Bool {
    if isSelected, [.backspace, .control("h"), .delete, .control("w")].contains(key) {
      empty()
      return true
    }
    defer { isSelected = false }
    column = nil
    switch key {
    case .character(let character): insert(String(character))
    case .backspace, .control("h"): deleteBackward(to: caret - 1)
    case .delete: deleteForward()
    case .control("w"): deleteBackward(to: wordStart)
    case .control("u"): deleteBackward(to: 0)
    case .left, .control("b"): caret = max(0, caret - 1)
    case .right: caret = min(characters.count, caret + 1)
    case .home, .control("a"): caret = 0
    case .end: caret = characters.count
    case .control("k"): replace(caret..<characters.count, with: "")
    case .control, .alt, .enter, .escape, .tab, .backTab, .insert, .up, .down, .shiftUp,
      .shiftDown, .shiftLeft, .shiftRight, .pageUp, .pageDown, .function:
      return false
    }
    return true
  }

  /// Where the word before the caret begins; in Chinese text, the character before it.
  private var wordStart: Int {
    var start = caret
    while start > 0, characters[start - 1].isWhitespace { start -= 1 }
    guard start > 0 else { return 0 }
    guard characters[start - 1].isASCII else { return start - 1 }
    while start > 0, characters[start - 1].isASCII, !characters[start - 1].isWhitespace {
      start -= 1
    }
    return start
  }

  /// Deletes from `start` to the caret.
  private mutating func deleteBackward(to start: Int) {
    guard start >= 0, start < caret else { return }
    replace(start..<caret, with: "")
  }

  /// Deletes the cluster behind the caret.
  private mutating func deleteForward() {
    guard caret < characters.count else { return }
    replace(caret..<caret + 1, with: "")
  }
}

extension TextField {
  /// Opens a line again as it was; a caret that does not fit it stands at its end.
  init(_ words: LineWords) {
    self.init(words.text)
    if characters.indices.contains(words.caret) { caret = words.caret }
  }

  /// The line written down.
  ///
  /// - Complexity: O(length).
  var words: LineWords { LineWords(text: text, caret: caret) }
}

extension TextField {
  /// Draws the part of the text around the caret and puts the screen's cursor at the caret.
  ///
  /// - Complexity: O(columns).
  package func draw(
    into frame: inout Frame, at point: Point, columns: Int, style: Style, hasFocus: Bool
  ) {
    guard columns > 0 else { return }
    let room = columns - 1
    var start = caret
    var width = 0
    while start > 0 {
      let next = DisplayWidth.of(shown(start - 1))
      if width + next > room { break }
      width += next
      start -= 1
    }
    // A character that takes no column makes no room for another one.
    let shownFirst = hasFocus ? start : 0
    let visible = String(
      (shownFirst..<min(characters.count, shownFirst + 4 * columns)).map(shown))
    frame.fill(
      Rect(row: point.row, column: point.column, columns: columns, rows: 1), style: style)
    frame.draw(visible.clipped(to: columns), at: point, columns: columns, style: style)
    if isSelected {
      let mark: Attributes = style.attributes.contains(.reverse) ? .underline : .reverse
      frame.draw(visible.clipped(to: columns), at: point, style: style.adding(mark))
    }
    if hasFocus {
      let caretPoint = Point(row: point.row, column: point.column + width)
      frame.cursor = Cursor(point: caretPoint, isVisible: true)
    }
  }

  /// The cluster at an index as it is drawn.
  private func shown(_ index: Int) -> Character {
    characters[index].isNewline ? "⏎" : characters[index]
  }
}
